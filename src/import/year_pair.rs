//! Two years in one cell, `2021-22`, which EDTF reads as a season.

/// How `2021-22` is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearPairs {
    /// From 2021 to 2022.
    Years,
    /// The summer of 2021, as EDTF has it.
    Seasons,
}

/// What a year and two more digits are.
pub(super) enum Pair {
    /// Two years, of which this is the last.
    Years(u32),
    /// A month or a season, or nothing at all.
    Other,
}

/// What a year and two more digits are. With a hyphen, a month stays a month unless two years in a row are asked for: it is
/// EDTF.
pub(super) fn pair(
    year: u32,
    end: u32,
    has_hyphen: bool,
    reading: Option<YearPairs>,
) -> Result<Pair, String> {
    let follows = (year + 1) % 100 == end;
    if !follows && end <= year % 100 {
        return Ok(Pair::Other);
    }
    let last = if follows {
        year + 1
    } else {
        year - year % 100 + end
    };
    let ask = |other: &str| {
        Err(format!(
            "can be read in two ways, as two years or as a {other}; say which with `--year-pairs`"
        ))
    };
    match (reading, end) {
        (Some(YearPairs::Years), 1..=12) if has_hyphen && !follows => Ok(Pair::Other),
        (Some(YearPairs::Years), _) => Ok(Pair::Years(last)),
        (Some(YearPairs::Seasons), 1..=12 | 21..=24) => Ok(Pair::Other),
        (None, 21..=24) => ask("season"),
        (None, 1..=12) if has_hyphen => Ok(Pair::Other),
        (None, 1..=12) => ask("month"),
        // What is neither a month nor a season can only be two years.
        (_, _) => Ok(Pair::Years(last)),
    }
}
