//! The words of an edition's events, for the search: a script with data, since a page that is opened from a folder may
//! load scripts and nothing else.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::edition::Edition;
use crate::model::{Event, Text};

/// What the script declares.
#[derive(Serialize)]
struct Words<'a> {
    /// Id, title and date in words of each event, in order of time.
    events: Vec<(&'a str, &'a str, String)>,
    /// One word a line, in order: the word, then the positions of its events, each as the step from the one before, in base 36.
    words: String,
}

/// The script of an edition.
pub fn script(edition: &Edition<'_>) -> String {
    let mut events = Vec::new();
    let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (number, event) in edition.events(&edition.index.events).enumerate() {
        events.push((
            event.id.as_str(),
            event.title.get(&edition.tag),
            edition.locale.date(&event.date),
        ));
        for word in words(edition, event) {
            places.entry(word).or_default().push(number);
        }
    }
    let lines: Vec<String> = places
        .iter()
        .map(|(word, events)| format!("{word} {}", steps(events)))
        .collect();
    let words = Words {
        events,
        words: lines.join("\n"),
    };
    let json = serde_json::to_string(&words).unwrap_or_else(|_| "null".to_owned());
    let json = for_script(&json);
    format!("const throughlineWords = {json};\n")
}

/// JSON as it may stand in a script, in a file of its own or within a page: line separators end a line in scripts of old, and
/// `<` could end the script.
pub fn for_script(json: &str) -> String {
    json.replace('<', "\\u003c")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

/// Every word that an event is found by, without accents and in small letters.
fn words(edition: &Edition<'_>, event: &Event) -> BTreeSet<String> {
    let timeline = edition.timeline;
    let mut found = BTreeSet::new();
    let mut add = |text: &str| {
        let folded: String = text
            .nfd()
            .filter(|letter| !is_combining_mark(*letter))
            .flat_map(char::to_lowercase)
            .collect();
        found.extend(
            folded
                .split(|letter: char| !letter.is_alphanumeric())
                .filter(|word| word.chars().count() > 1)
                .map(str::to_owned),
        );
    };
    let read = |text: &Text| text.get(&edition.tag).to_owned();
    add(&event.id);
    add(&read(&event.title));
    add(&read(&event.summary));
    for actor in event
        .actors
        .iter()
        .filter_map(|part| timeline.actors.get(&part.actor))
    {
        add(&read(&actor.name));
        actor.aliases.iter().for_each(|alias| add(alias));
    }
    for place in event.places.iter().filter_map(|id| timeline.places.get(id)) {
        add(&read(&place.name));
    }
    for topic in event.topics.iter().filter_map(|id| timeline.topics.get(id)) {
        add(&read(&topic.name));
    }
    for claim in &event.claims {
        add(&read(&claim.text));
    }
    for source in event
        .sources
        .iter()
        .filter_map(|id| timeline.sources.get(id))
    {
        add(source
            .title
            .iter()
            .map(|(_, title)| title)
            .collect::<Vec<_>>()
            .join(" ")
            .as_str());
        add(source.publisher.as_deref().unwrap_or(""));
    }
    found
}

/// Positions as steps from one to the next, in base 36: short, and alike enough to compress well.
fn steps(positions: &[usize]) -> String {
    let mut last = 0;
    let steps: Vec<String> = positions
        .iter()
        .map(|&position| {
            let step = base36(position - last);
            last = position;
            step
        })
        .collect();
    steps.join(" ")
}

fn base36(mut number: usize) -> String {
    let mut digits = Vec::new();
    loop {
        digits.push(char::from(
            b"0123456789abcdefghijklmnopqrstuvwxyz"[number % 36],
        ));
        number /= 36;
        if number == 0 {
            return digits.iter().rev().collect();
        }
    }
}
