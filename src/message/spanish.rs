//! What Spanish messages ask of a date that follows a preposition: `EL($date)`, `DE($date)` and `A($date)`.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentResource, FluentValue};

/// Lets messages use these functions.
pub(super) fn add_to(bundle: &mut FluentBundle<FluentResource>) {
    add(bundle, "EL", with_article);
    add(bundle, "DE", |date| contracted("de", date));
    add(bundle, "A", |date| contracted("a", date));
}

fn add(bundle: &mut FluentBundle<FluentResource>, name: &str, function: fn(&str) -> String) {
    // Only a second function of the same name would be refused.
    let _ = bundle.add_function(name, move |arguments, _| match arguments {
        [FluentValue::String(date)] => FluentValue::from(function(date)),
        _ => FluentValue::Error,
    });
}

/// A date after a preposition: a day takes the article, a month or a year does not, and “hacia”, itself a preposition, gives way.
/// The date may stand in an element.
fn with_article(date: &str) -> String {
    let words = date.split_once('>').map_or(date, |(_, words)| words);
    let is_day =
        words.starts_with(|letter: char| letter.is_ascii_digit()) && words.contains(" de ");
    if is_day {
        format!("el {date}")
    } else if words.starts_with("hacia ") {
        date.replacen("hacia el ", "alrededor del ", 1)
            .replacen("hacia ", "alrededor de ", 1)
    } else {
        date.to_owned()
    }
}

/// A preposition and a date: “de” and “a” make one word with the article.
fn contracted(preposition: &str, date: &str) -> String {
    let date = with_article(date);
    match date.strip_prefix("el ") {
        Some(day) => format!("{preposition}l {day}"),
        None => format!("{preposition} {date}"),
    }
}
