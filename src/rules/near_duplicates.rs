//! Events that may be one: about the same time, shared actors, titles alike.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use rapidfuzz::distance::osa;

use crate::message;
use crate::message::Message;
use crate::model::{Event, FastSet, RecordStatus, Timeline};
use crate::parallel;

/// Two records that may be of one happening.
pub struct DuplicatePair<'a> {
    /// The one that comes first on the timeline.
    pub first: &'a Event,
    /// The other.
    pub second: &'a Event,
    /// Why they may be one.
    pub(crate) reasons: Vec<Message>,
}

/// An event with what is compared of it.
pub(super) struct Candidate<'a> {
    pub(super) event: &'a Event,
    pub(super) first_day: NaiveDate,
    pub(super) last_day: NaiveDate,
    pub(super) titles: Vec<Title<'a>>,
    actors: BTreeSet<&'a str>,
    /// The events that its record is linked to: that says how it stands to them.
    linked: FastSet<&'a str>,
}

/// A title with what is compared of it.
pub(super) struct Title<'a> {
    pub(super) locale: &'a str,
    /// Its beginning, in small letters.
    pub(super) text: String,
    /// Its words, until they have numbers.
    spelled: Vec<String>,
    /// Numbers of its words, in order: that two titles share a word is asked far more often than what it is.
    pub(super) words: Vec<usize>,
    /// How many letters it has, and how often it has those of each kind.
    length: usize,
    letters: [u16; KINDS],
}

/// How many letters of a title are compared.
const LONGEST: usize = 256;
/// How many kinds of letters are told apart when they are counted.
const KINDS: usize = 64;
/// From what likeness on letters count: so many of a hundred are the same.
const ALIKE: usize = 80;
/// How alike titles have to be where the same actors take part, and where none does in both.
const SOMEWHAT: f64 = 0.5;
const STRONGLY: f64 = 0.85;

/// What is compared, in the order of first days. Withdrawn events are left out, and those whose days are not known.
pub(super) fn candidates(timeline: &Timeline) -> Vec<Candidate<'_>> {
    let found = parallel::map(&timeline.events, |event| {
        (event.status != RecordStatus::Withdrawn)
            .then(|| candidate(event))
            .flatten()
    });
    let mut candidates: Vec<Candidate<'_>> = found.into_iter().flatten().collect();
    number_words(&mut candidates);
    candidates.sort_by_key(|candidate| candidate.first_day);
    candidates
}

/// The pairs that an event is in.
pub fn pairs_with<'a>(timeline: &'a Timeline, id: &str) -> Vec<DuplicatePair<'a>> {
    let candidates = candidates(timeline);
    let Some(own) = candidates
        .iter()
        .position(|candidate| *candidate.event.id == *id)
    else {
        return Vec::new();
    };
    let others = candidates.iter().enumerate();
    let others = others.filter(|(other, _)| *other != own);
    let pairs = others.map(|(other, candidate)| match other < own {
        true => (candidate, &candidates[own]),
        false => (&candidates[own], candidate),
    });
    pairs
        .filter(|(first, second)| first.is_met_by(second) && is_pair(first, second))
        .map(|(first, second)| pair(first, second))
        .collect()
}

impl Candidate<'_> {
    /// Whether its days are not over when one that comes after it begins.
    pub(super) fn is_met_by(&self, later: &Self) -> bool {
        self.last_day.checked_add_days(Days::new(1)) >= Some(later.first_day)
    }

    /// Whether a record says how the two stand to each other.
    pub(super) fn is_told_apart(&self, other: &Self) -> bool {
        self.linked.contains(other.event.id.as_str())
            || other.linked.contains(self.event.id.as_str())
    }
}

/// Gives each word a number, the same in all titles.
fn number_words(candidates: &mut [Candidate<'_>]) {
    let mut known: FastSet<String> = FastSet::default();
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
        linked: event.links.iter().map(|link| link.event.as_str()).collect(),
    })
}

impl<'a> Title<'a> {
    fn new(locale: &'a str, title: &str) -> Self {
        let text: String = title.to_lowercase().chars().take(LONGEST).collect();
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

/// Whether two whose days meet may be one.
pub(super) fn is_pair(left: &Candidate<'_>, right: &Candidate<'_>) -> bool {
    // The cheap half of the comparison first: titles that share too few words need no second check.
    let (alike, _) = likeness(left, right);
    alike >= SOMEWHAT
        && (alike >= STRONGLY || !left.actors.is_disjoint(&right.actors))
        && !left.is_told_apart(right)
}

/// Two that may be one, with the reasons.
pub(super) fn pair<'a>(left: &Candidate<'a>, right: &Candidate<'a>) -> DuplicatePair<'a> {
    let (alike, locale) = likeness(left, right);
    let shared: Vec<&str> = left.actors.intersection(&right.actors).copied().collect();
    let (first, second) = (left.event, right.event);
    let mut reasons = vec![message!(
        "likely-duplicate.dates",
        first = first.date.to_string(),
        second = second.date.to_string()
    )];
    if !shared.is_empty() {
        reasons.push(message!(
            "likely-duplicate.actors",
            actors = shared.join(", ")
        ));
    }
    reasons.push(message!(
        "likely-duplicate.titles",
        percent = format!("{:.0}", alike * 100.0),
        first = first.title.get(locale),
        second = second.title.get(locale)
    ));
    DuplicatePair {
        first,
        second,
        reasons,
    }
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
