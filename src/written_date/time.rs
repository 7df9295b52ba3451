//! Times of day, which records do not have.

/// A text without the time of day at its end, and whether there was one.
pub(super) fn without(text: &str) -> (&str, bool) {
    if let Some((day, rest)) = text.split_once('T')
        && day.ends_with(|letter: char| letter.is_ascii_digit())
        && (is_clock(rest) || is_basic(day, rest))
        && !rest.contains('/')
    {
        return (day, true);
    }
    let starts = text.split_whitespace().map(|word| {
        let at = (word.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
        (at, word)
    });
    let Some((at, _)) = starts.clone().find(|(_, word)| is_clock(word)) else {
        return (text, false);
    };
    let is_rest = |word: &str| {
        let word = word.trim_matches(['(', ')', ',', '.']);
        is_clock(word)
            || matches!(word, "-" | "–" | "—")
            || is_offset(word)
            || ["GMT", "UTC"]
                .iter()
                .any(|zone| word.strip_prefix(zone).is_some_and(is_offset))
            || ["am", "pm", "a.m", "p.m", "h", "hrs", "utc", "gmt", "z"]
                .contains(&word.to_lowercase().as_str())
            || (word.len() <= 5 && word.bytes().all(|byte| byte.is_ascii_uppercase()))
    };
    if !starts
        .skip_while(|(start, _)| *start < at)
        .all(|(_, word)| is_rest(word))
    {
        return (text, false);
    }
    let day = text[..at].trim_end();
    let day = [" at", " a las", " a la", ","]
        .iter()
        .find_map(|end| day.strip_suffix(end))
        .unwrap_or(day);
    if day.is_empty() {
        return (text, false);
    }
    (day, true)
}

/// `10:00`, `10:00:00.5Z`, `10:00pm`, `10pm`: it begins with an hour.
fn is_clock(word: &str) -> bool {
    let word = word.trim_start_matches('(');
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &word[digits..];
    let is_minute = |rest: &str| {
        rest.strip_prefix(':')
            .is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()))
    };
    let half = rest.trim_end_matches([',', '.', ')']).to_lowercase();
    (1..=2).contains(&digits) && (is_minute(rest) || half == "am" || half == "pm")
}

/// `+01:00`, `-0500`
fn is_offset(text: &str) -> bool {
    text.strip_prefix(['+', '-']).is_some_and(|digits| {
        !digits.is_empty()
            && digits
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b':')
    })
}

/// ISO 8601 without marks: `20210106T100000Z`.
fn is_basic(day: &str, time: &str) -> bool {
    let time = time.trim_end_matches('Z');
    day.len() == 8 && matches!(time.len(), 4 | 6) && time.bytes().all(|byte| byte.is_ascii_digit())
}
