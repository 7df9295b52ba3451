//! Dates as readers see them: words with a `<time>` that says no more than is known.

use super::html::{Html, escape};
use crate::locale::Locale;
use crate::model::{EventDate, Precision};

/// A date in words.
pub(crate) fn in_words(locale: &Locale, date: &EventDate) -> Html {
    Html::made(match date.ends() {
        None => time(date, &locale.date(date)),
        Some((Some(start), Some(end))) => span(locale, date, &start, &end),
        Some((start, end)) => {
            let dates = &locale.dates;
            let one = |date: &EventDate| time(date, &locale.date(date));
            match (start, end) {
                (Some(start), _) if date.ends_open() => dates.from(&one(&start)),
                (Some(start), _) => dates.unknown_end(&one(&start)),
                (_, Some(end)) if date.starts_open() => dates.until(&one(&end)),
                (_, Some(end)) => dates.unknown_start(&one(&end)),
                _ => escape(dates.unknown),
            }
        }
    })
}

/// A date under a heading that names its year: the day and a short month where the day is known without reservation,
/// else all the words.
pub(crate) fn within_year(locale: &Locale, date: &EventDate) -> Html {
    match locale.day_and_month(date) {
        Some(words) => Html::made(time(date, &words)),
        None => short_span(locale, date).unwrap_or_else(|| in_words(locale, date)),
    }
}

/// Whether a date under a heading that names its year leaves the year to that heading.
pub(crate) fn leaves_out_the_year(locale: &Locale, date: &EventDate) -> bool {
    locale.day_and_month(date).is_some() || short_span(locale, date).is_some()
}

/// A span between two days of one year, shortly.
fn short_span(locale: &Locale, date: &EventDate) -> Option<Html> {
    let (start, end) = date.ends()?;
    let (start, end) = (start?, end?);
    let (first, last) = (locale.day_and_month(&start)?, locale.day_and_month(&end)?);
    (start.year() == end.year())
        .then(|| Html::made(format!("{} – {}", time(&start, &first), time(&end, &last))))
}

fn span(locale: &Locale, date: &EventDate, start: &EventDate, end: &EventDate) -> String {
    let words = locale.date(date);
    let starts_with_a_day = words.starts_with(|character: char| character.is_ascii_digit());
    match words.split_once('–').filter(|_| starts_with_a_day) {
        // Two days of one month: `16–22 October 2022`.
        Some((first, last)) => format!("{}–{}", time(start, first), time(end, last)),
        None => locale.dates.span(
            &time(start, &locale.date(start)),
            &time(end, &locale.date(end)),
        ),
    }
}

/// One date with words for it. `datetime` takes years, months and days only, and no qualifier.
fn time(date: &EventDate, words: &str) -> String {
    let text = date.as_str();
    let bare = text.trim_end_matches(['~', '?', '%']);
    let plain = matches!(
        date.precision(),
        Precision::Day | Precision::Month | Precision::Year
    ) && bare
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'-')
        // HTML has no years before 1.
        && date.year().is_some_and(|year| year > 0);
    let words = escape(words);
    match (plain, bare == text) {
        (true, true) => format!("<time datetime=\"{text}\">{words}</time>"),
        (true, false) => {
            format!(
                "<time datetime=\"{bare}\" data-edtf=\"{}\">{words}</time>",
                escape(text)
            )
        }
        (false, _) => format!("<span data-edtf=\"{}\">{words}</span>", escape(text)),
    }
}
