//! Events that may be one: about the same time, shared actors, titles alike.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use crate::model::{Event, RecordStatus, Timeline};

/// Two records that may be of one happening.
pub struct Twins<'a> {
    /// The one that comes first on the timeline.
    pub first: &'a Event,
    /// The other.
    pub second: &'a Event,
    /// Why they may be one.
    pub reasons: Vec<String>,
}

/// An event with what is compared of it.
struct Candidate<'a> {
    event: &'a Event,
    first_day: NaiveDate,
    last_day: NaiveDate,
    actors: BTreeSet<&'a str>,
    /// Locale, title in small letters, and its words.
    titles: Vec<(&'a str, String, BTreeSet<String>)>,
}

/// The pairs that may be one. Linked events are known to be two and left out; so are withdrawn ones.
pub fn find(timeline: &Timeline) -> Vec<Twins<'_>> {
    let mut candidates: Vec<Candidate<'_>> = timeline
        .events
        .iter()
        .filter(|event| event.status != RecordStatus::Withdrawn)
        .filter_map(candidate)
        .collect();
    candidates.sort_by_key(|candidate| candidate.first_day);
    let mut pairs = Vec::new();
    // Those whose days are not over yet when the next one begins: few at any time, however many events there are.
    let mut open: Vec<&Candidate<'_>> = Vec::new();
    for candidate in &candidates {
        open.retain(|other| {
            other.last_day.checked_add_days(Days::new(1)) >= Some(candidate.first_day)
        });
        for other in &open {
            pairs.extend(compared(other, candidate));
        }
        open.push(candidate);
    }
    pairs
}

/// What is compared of an event; nothing when its days are not known. What goes on for long is held against others by its
/// beginning: two reports of it agree on that.
fn candidate(event: &Event) -> Option<Candidate<'_>> {
    let start = event.date.start();
    Some(Candidate {
        event,
        first_day: start.earliest?,
        last_day: start.latest?,
        actors: event
            .actors
            .iter()
            .map(|part| part.actor.as_str())
            .collect(),
        titles: event
            .title
            .iter()
            .map(|(locale, title)| (locale, title.to_lowercase(), words(title)))
            .collect(),
    })
}

/// The words of a text that tell it from others.
fn words(text: &str) -> BTreeSet<String> {
    text.to_lowercase()
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.chars().count() > 2 || word.chars().all(char::is_numeric))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn compared<'a>(left: &Candidate<'a>, right: &Candidate<'a>) -> Option<Twins<'a>> {
    let shared: Vec<&str> = left.actors.intersection(&right.actors).copied().collect();
    // The cheap half of the comparison first: titles that share too few words need no second look.
    let enough = if shared.is_empty() { 0.85 } else { 0.5 };
    let (alike, locale) = likeness(left, right);
    if alike < enough
        || is_told_apart(left.event, right.event)
        || is_told_apart(right.event, left.event)
    {
        return None;
    }
    let (first, second) = (left.event, right.event);
    let mut reasons = vec![format!(
        "about the same time: {} and {}",
        first.date, second.date
    )];
    if !shared.is_empty() {
        reasons.push(format!("both name {}", shared.join(", ")));
    }
    reasons.push(format!(
        "titles alike ({:.0} %): “{}” and “{}”",
        alike * 100.0,
        first.title.get(locale),
        second.title.get(locale)
    ));
    Some(Twins {
        first,
        second,
        reasons,
    })
}

/// Whether a record says how it stands to another that resembles it.
fn is_told_apart(event: &Event, other: &Event) -> bool {
    event.links.iter().any(|link| link.event == other.id)
}

/// How alike two titles are, from 0 to 1, in the language in which they are most alike.
fn likeness<'a>(left: &Candidate<'a>, right: &Candidate<'a>) -> (f64, &'a str) {
    let mut best = (0.0, "");
    for (locale, title, words) in &left.titles {
        let Some((_, other, others)) = right.titles.iter().find(|(tag, ..)| tag == locale) else {
            continue;
        };
        let alike = alike((title, words), (other, others));
        if alike > best.0 {
            best = (alike, *locale);
        }
    }
    best
}

/// How many of the words of two titles they share, or how few letters tell them apart.
fn alike(
    (one, words): (&String, &BTreeSet<String>),
    (other, others): (&String, &BTreeSet<String>),
) -> f64 {
    let both = words.intersection(others).count();
    let all = words.len() + others.len() - both;
    if all == 0 {
        return 0.0;
    }
    #[allow(clippy::cast_precision_loss, reason = "titles have few words")]
    let shared = both as f64 / all as f64;
    // Letters are compared only where lengths leave a chance; short titles share many by accident.
    if one.len().abs_diff(other.len()) * 5 > one.len().max(other.len()) {
        return shared;
    }
    let letters = strsim::normalized_damerau_levenshtein(one, other);
    if letters >= 0.8 {
        shared.max(letters)
    } else {
        shared
    }
}
