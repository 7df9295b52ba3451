//! The words that entries are found by, and how they are written down.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::documents::{Other, Read, read};
use crate::locale::locale;
use crate::model::{FastSet, Timeline};
use crate::page::locale_site::{LocaleSite, tags};

/// How many sorts of text an entry has, by what a word in them says of it: its name, the names of what it has to do with and its
/// dates, its summary, and the rest.
pub(super) const SORTS: usize = 4;

/// Words with the places of their entries, for each sort of text.
pub(super) type Words = BTreeMap<String, [Vec<usize>; SORTS]>;

/// Words of an entry as they come; they are put in order with those of the others.
type Folded = FastSet<String>;

/// The words of all entries. Each word of an entry counts where it says most of it.
pub(super) fn look_up(site: &LocaleSite<'_>, others: &[Other<'_>], titles_tell: bool) -> Words {
    let passed_over = passed_over(site.timeline);
    let mut all = Words::new();
    // On one thread: one that waited for others here could be given another of these files meanwhile, and wait for itself.
    let events = site.events(&site.index.events);
    let events = events.map(|event| read(site, event));
    let others = others.iter().map(|other| other.read());
    for (place, entry) in events.chain(others).enumerate() {
        for (sort, words) in words(&entry).into_iter().enumerate() {
            if titles_tell && sort == 0 {
                continue;
            }
            for word in words {
                if passed_over.contains(word.as_str()) {
                    continue;
                }
                if let Some(places) = all.entry(word).or_default().get_mut(sort) {
                    places.push(place);
                }
            }
        }
    }
    all
}

/// The words of an entry by sort of text, each in the first that has it.
fn words(entry: &Read<'_>) -> [Folded; SORTS] {
    let mut seen = Folded::default();
    let sorts = [
        folded(&entry.name),
        folded(&entry.names),
        folded(&entry.summary),
        folded(&entry.rest),
    ];
    sorts.map(|mut own| {
        own.retain(|word| seen.insert(word.clone()));
        own
    })
}

/// Words, and their places, a line each. A word begins with a capital letter, which says how many letters it shares with the one
/// before, and goes on with the rest of it. Its places stand in the order of the sorts of texts, with bars between.
pub(super) fn columns<'w>(
    words: impl Iterator<Item = (&'w String, &'w [Vec<usize>; SORTS])>,
) -> [String; 2] {
    let (mut names, mut places) = (String::new(), Vec::new());
    let mut before = "";
    for (word, sorts) in words {
        let same = before.chars().zip(word.chars());
        let same = same.take_while(|(one, other)| one == other);
        let shared: String = same.map(|(letter, _)| letter).collect();
        // Scripts count letters in units of UTF-16.
        let count = shared.encode_utf16().count();
        let (capital, rest) = match ('A'..='Z').nth(count) {
            Some(capital) => (capital, &word[shared.len()..]),
            None => ('A', word.as_str()),
        };
        names.push(capital);
        names.push_str(rest);
        // Most words stand only in the texts of the last sort, which so needs no bar.
        let line = sorts.each_ref().map(|places| steps(places));
        let mut line: Vec<&str> = line.iter().rev().map(String::as_str).collect();
        while line.last().is_some_and(|places| places.is_empty()) {
            line.pop();
        }
        places.push(line.join("|"));
        before = word;
    }
    [names, places.join("\n")]
}

/// The words that a search passes over, since nearly every event has them: those of every language of a timeline, because titles of
/// sources stay in theirs.
pub(super) fn passed_over(timeline: &Timeline) -> BTreeSet<&'static str> {
    let locales = tags(timeline).into_iter().map(|tag| locale(&tag));
    locales
        .flat_map(|locale| locale.page.other.search_passed_over.split(' '))
        .collect()
}

/// The words of texts, without accents and in small letters.
fn folded<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> Folded {
    let mut words = Folded::default();
    for text in texts {
        let text = text.as_ref();
        let plain: String = if text.is_ascii() {
            text.to_ascii_lowercase()
        } else {
            text.nfd()
                .filter(|letter| !is_combining_mark(*letter))
                .flat_map(char::to_lowercase)
                .collect()
        };
        for word in plain.split(|letter: char| !letter.is_alphanumeric()) {
            if word.chars().nth(1).is_some() && !words.contains(word) {
                words.insert(word.to_owned());
            }
        }
    }
    words
}

/// Positions as steps from one to the next. A step is some signs that go on and one that ends it, so that nothing need part
/// steps, and most of them are one sign.
fn steps(positions: &[usize]) -> String {
    let mut last = 0;
    let mut steps = String::new();
    for &position in positions {
        let step = position - last;
        last = position;
        let mut signs = vec![step % ENDING];
        let mut rest = step / ENDING;
        while rest > 0 {
            rest -= 1;
            signs.push(ENDING + rest % GOING_ON);
            rest /= GOING_ON;
        }
        steps.extend(signs.into_iter().rev().filter_map(sign));
    }
    steps
}

/// How many signs end a step, and how many go on.
const ENDING: usize = 72;
const GOING_ON: usize = 18;

/// The signs in order: what is seen of ASCII, without those that JSON, scripts or our own lines need. A greater number is the last.
pub(super) fn sign(number: usize) -> Option<char> {
    ('!'..='~')
        .filter(|sign| !matches!(sign, '"' | '\\' | '<' | '|'))
        .nth(number.min(ENDING + GOING_ON - 1))
}
