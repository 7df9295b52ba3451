//! Two years in one cell, `2021-22`, which EDTF reads as a season.

/// How `2021-22` is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearPairs {
    /// From 2021 to 2022.
    Years,
    /// The summer of 2021, as EDTF has it.
    Seasons,
}

/// The two years of a pair as EDTF; nothing for another date. A month stays a month unless pairs of years are asked for.
pub(super) fn year_pair(text: &str, reading: Option<YearPairs>) -> Option<Result<String, String>> {
    let (first, second) = text.split_once(['-', '/', '–'])?;
    let digits = |text: &str, count: usize| {
        let all = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
        all.then(|| text.parse::<u32>().ok()).flatten()
    };
    let (year, end) = (digits(first, 4)?, digits(second, 2)?);
    if (year + 1) % 100 != end {
        return None;
    }
    let years = || Some(Ok(format!("{year:04}/{:04}", year + 1)));
    match (reading, end) {
        (Some(YearPairs::Years), _) => years(),
        (Some(YearPairs::Seasons), 21..=24) => None,
        (_, 21..=24) => Some(Err(format!(
            "`{text}` can be read in two ways, as two years or as a season; say which with `--year-pairs`"
        ))),
        // What is neither a month nor a season can only be two years.
        (_, 0 | 13..=20 | 25..) => years(),
        (_, 1..=12) => None,
    }
}
