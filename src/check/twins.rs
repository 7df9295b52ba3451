//! Events that may be one: about the same time, shared actors, titles alike.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use rapidfuzz::distance::osa;
use rayon::prelude::*;

use crate::model::{Event, HashedSet, RecordStatus, Timeline};

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
    titles: Vec<Title<'a>>,
}

/// A title with what is compared of it.
struct Title<'a> {
    locale: &'a str,
    /// In small letters.
    text: String,
    /// Its words, until they have numbers.
    spelled: Vec<String>,
    /// Numbers of its words, in order: that two titles share a word is asked far more often than what it is.
    words: Vec<usize>,
    /// How many letters it has, and how often it has those of each kind.
    length: usize,
    letters: [u16; KINDS],
}

/// Into how many parts the candidates are cut that are compared side by side.
const PARTS: usize = 32;
/// How many kinds of letters are told apart when they are counted.
const KINDS: usize = 64;
/// From what likeness on letters count: so many of a hundred are the same.
const ALIKE: usize = 80;
/// How alike titles have to be where the same actors take part, and where none does in both.
const SOMEWHAT: f64 = 0.5;
const STRONGLY: f64 = 0.85;

/// The pairs that may be one. Linked events are known to be two and left out; so are withdrawn ones.
pub fn find(timeline: &Timeline) -> Vec<Twins<'_>> {
    let mut candidates: Vec<Candidate<'_>> = timeline
        .events
        .par_iter()
        .filter(|event| event.status != RecordStatus::Withdrawn)
        .filter_map(candidate)
        .collect();
    number_words(&mut candidates);
    candidates.sort_by_key(|candidate| candidate.first_day);
    let begun: Vec<usize> = (0..candidates.len()).collect();
    begun
        .par_chunks(candidates.len().div_ceil(PARTS).max(1))
        .flat_map_iter(|part| pairs(&candidates, part))
        .collect()
}

/// The pairs whose later candidate is one of these, which follow each other.
fn pairs<'a>(candidates: &[Candidate<'a>], part: &[usize]) -> Vec<Twins<'a>> {
    let goes_on = |other: &Candidate<'_>, day: NaiveDate| {
        other.last_day.checked_add_days(Days::new(1)) >= Some(day)
    };
    let mut pairs = Vec::new();
    // Those whose days are not over yet when the next one begins: few at any time, however many events there are.
    let before = part.first().map_or(&[][..], |&first| &candidates[..first]);
    let mut open: Vec<&Candidate<'a>> = before.iter().collect();
    for &number in part {
        let candidate = &candidates[number];
        open.retain(|other| goes_on(other, candidate.first_day));
        for other in &open {
            pairs.extend(compared(other, candidate));
        }
        open.push(candidate);
    }
    pairs
}

/// Gives each word a number, the same in all titles.
fn number_words(candidates: &mut [Candidate<'_>]) {
    let mut known: HashedSet<String> = HashedSet::default();
    for candidate in candidates {
        for title in &mut candidate.titles {
            let words = std::mem::take(&mut title.spelled).into_iter();
            title.words = words.map(|word| known.insert_full(word).0).collect();
            title.words.sort_unstable();
        }
    }
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
            .map(|(locale, title)| Title::new(locale, title))
            .collect(),
    })
}

impl<'a> Title<'a> {
    fn new(locale: &'a str, title: &str) -> Self {
        let text = title.to_lowercase();
        let mut letters = [0_u16; KINDS];
        for letter in text.chars() {
            let count = &mut letters[letter as usize % KINDS];
            *count = count.saturating_add(1);
        }
        Self {
            locale,
            spelled: words(&text),
            words: Vec::new(),
            length: text.chars().count(),
            letters,
            text,
        }
    }

    /// Whether the two have too many letters that the other lacks for being alike, in whatever order these stand. Every such
    /// letter takes one step of an edit distance, which costs far more to work out.
    fn apart(&self, other: &Self) -> bool {
        let (mut more, mut fewer) = (0_usize, 0_usize);
        for (one, other) in self.letters.iter().zip(&other.letters) {
            more += usize::from(one.saturating_sub(*other));
            fewer += usize::from(other.saturating_sub(*one));
        }
        more.max(fewer) * 100 > self.length.max(other.length) * (100 - ALIKE)
    }
}

/// The words of a text in small letters that tell it from others, each once.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.chars().count() > 2 || word.chars().all(char::is_numeric))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    words.sort_unstable();
    words.dedup();
    words
}

fn compared<'a>(left: &Candidate<'a>, right: &Candidate<'a>) -> Option<Twins<'a>> {
    // The cheap half of the comparison first: titles that share too few words need no second look.
    let (alike, locale) = likeness(left, right);
    if alike < SOMEWHAT {
        return None;
    }
    let shared: Vec<&str> = left.actors.intersection(&right.actors).copied().collect();
    if (shared.is_empty() && alike < STRONGLY)
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
    for title in &left.titles {
        let Some(other) = right
            .titles
            .iter()
            .find(|other| other.locale == title.locale)
        else {
            continue;
        };
        let alike = alike(title, other);
        if alike > best.0 {
            best = (alike, title.locale);
        }
    }
    best
}

/// How many of the words of two titles they share, or how few letters tell them apart.
#[allow(clippy::cast_precision_loss, reason = "titles have few words")]
fn alike(one: &Title<'_>, other: &Title<'_>) -> f64 {
    let both = one.words.iter();
    let both = both.filter(|word| other.words.binary_search(word).is_ok());
    let both = both.count();
    let all = one.words.len() + other.words.len() - both;
    if all == 0 {
        return 0.0;
    }
    let shared = both as f64 / all as f64;
    // Letters are compared only where lengths and counts leave a chance; short titles share many by accident.
    if one.length.abs_diff(other.length) * 5 > one.length.max(other.length) || one.apart(other) {
        return shared;
    }
    let enough = osa::Args::default().score_cutoff(ALIKE as f64 / 100.0);
    let (one, other) = (one.text.chars(), other.text.chars());
    let letters = osa::normalized_similarity_with_args(one, other, &enough);
    letters.map_or(shared, |letters| shared.max(letters))
}
