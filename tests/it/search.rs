//! What a search loads at most, at 500 events that are written like those of `events/`: to find, and to quote what it found.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use throughline::export::schema::schemas;
use throughline::load::SourceFiles;
use throughline::site::{Options, Site};
use throughline::{Options as StudyOptions, analyze};

use crate::support::root;

const EVENTS: usize = 500;
/// What finds, gzipped, in one language: every word, every name, and the script.
const MOST: usize = 88_000;
/// A file with passages: a search loads those of the ten results that it shows.
const MOST_QUOTED: usize = 12_000;
/// A longer collection has new words: rare ones are others in so many of a hundred cases, which makes the vocabulary grow as that
/// of `events/` does from 25 events to 50 to all of them, with the root of their number.
const NEW_WORDS: u64 = 60;

#[test]
fn the_index_of_500_events_is_light_in_every_language() {
    let source_files = longer(&root().join("events"));
    let analysis = analyze(&source_files, &StudyOptions::default());
    assert_eq!(analysis.timeline.events.len(), EVENTS);
    let locales = analysis.timeline.settings.locales.len();
    let site = Site::new(analysis, &Options::default());
    let mut weights: BTreeMap<String, usize> = BTreeMap::new();
    for path in site.paths() {
        if let Some((edition, _)) = path.split_once("assets/search/") {
            let bytes = site.file(path).unwrap();
            if path.contains("/texts-") {
                assert!(
                    gzipped(&bytes) <= MOST_QUOTED,
                    "{path}: {}",
                    gzipped(&bytes)
                );
                continue;
            }
            *weights.entry(edition.to_owned()).or_default() += gzipped(&bytes);
        }
    }
    let script = gzipped(&site.file("assets/search.js").unwrap());
    weights.values_mut().for_each(|weight| *weight += script);
    assert_eq!(weights.len(), locales);
    assert!(
        weights.values().all(|&weight| weight <= MOST),
        "{weights:?}"
    );
}

fn gzipped(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::new(6));
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap().len()
}

/// The collection, with copies of its events in other words, at other dates and under other ids until there are enough.
fn longer(folder: &Path) -> SourceFiles {
    let read = SourceFiles::read(folder).unwrap();
    let files: Vec<(&str, &str)> = read
        .files
        .keys()
        .filter(|file| file.ends_with(".yaml"))
        .map(|file| (file.as_ref(), read.text(file)))
        .collect();
    let (events, registries): (Vec<_>, Vec<_>) =
        files.iter().partition(|(file, _)| file.contains('/'));
    let style = Style::of(&events, &registries);
    let mut all: Vec<(String, String)> = registries
        .iter()
        .filter(|(file, _)| !matches!(*file, "gaps.yaml" | "stories.yaml"))
        .chain(&events)
        .map(|(file, text)| ((*file).to_owned(), (*text).to_owned()))
        .collect();
    let copies = (1..).flat_map(|copy| events.iter().map(move |event| (copy, event)));
    for (copy, (file, text)) in copies.take(EVENTS - events.len()) {
        let stem = file.rsplit('/').next().unwrap().trim_end_matches(".yaml");
        let shift = rng(&format!("{stem} {copy}")) % 8;
        all.push((
            format!("copies/{}.yaml", style.id(stem, copy)),
            style.copy(text, copy, shift),
        ));
    }
    all.into_iter().collect()
}

/// How the events are written.
struct Style {
    /// Ids of events and sources, which a copy has under other names.
    ids: BTreeSet<String>,
    /// Words that few events have.
    rare: BTreeSet<String>,
    /// Words of titles, from which copies take theirs.
    titles: Vec<String>,
}

impl Style {
    fn of(events: &[(&str, &str)], registries: &[(&str, &str)]) -> Self {
        let format: String = schemas()
            .iter()
            .map(|(_, schema)| schema.to_string())
            .collect();
        let known: BTreeSet<&str> = registries
            .iter()
            .flat_map(|(_, text)| words(text))
            .chain(words(&format))
            .collect();
        let mut ids = BTreeSet::new();
        let mut titles = BTreeSet::new();
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for (file, text) in events {
            ids.insert(
                file.rsplit('/')
                    .next()
                    .unwrap()
                    .trim_end_matches(".yaml")
                    .to_owned(),
            );
            let lines = text.lines().skip_while(|line| *line != "sources:").skip(1);
            for line in lines.take_while(|line| line.starts_with(' ')) {
                let key = line
                    .strip_prefix("  ")
                    .and_then(|line| line.strip_suffix(':'));
                ids.extend(key.filter(|key| !key.starts_with(' ')).map(str::to_owned));
            }
            for word in words(text).collect::<BTreeSet<_>>() {
                *counts.entry(word).or_default() += 1;
            }
            for title in text
                .lines()
                .skip_while(|line| *line != "title:")
                .skip(1)
                .take(2)
            {
                titles.extend(
                    words(title)
                        .filter(|word| word.len() > 4)
                        .map(str::to_owned),
                );
            }
        }
        let rare = counts
            .into_iter()
            .filter(|(word, count)| word.len() > 3 && *count <= 3 && !known.contains(word))
            .map(|(word, _)| word.to_owned())
            .collect();
        Self {
            ids,
            rare,
            titles: titles.into_iter().collect(),
        }
    }

    /// The name of a copy: of other words, as many.
    fn id(&self, id: &str, copy: u64) -> String {
        let parts = id.split('-').enumerate().map(|(at, part)| {
            let word = self.of_titles(&format!("{id} {at} {copy}"));
            if part.len() > 4 && word.is_ascii() {
                word.to_lowercase()
            } else {
                part.to_owned()
            }
        });
        format!("{}-{copy}", parts.collect::<Vec<_>>().join("-"))
    }

    fn of_titles(&self, of: &str) -> &str {
        let at = rng(of) as usize % self.titles.len();
        self.titles.get(at).map_or("", String::as_str)
    }

    fn copy(&self, text: &str, copy: u64, shift: u64) -> String {
        let mut copied = String::new();
        let mut in_title = false;
        for line in text.split_inclusive('\n') {
            in_title = line.starts_with("title:") || (in_title && line.starts_with(' '));
            let apart = |letter: char| !letter.is_alphanumeric() && letter != '-';
            for token in line.split_inclusive(apart) {
                let name = token.trim_end_matches(apart);
                let rest = &token[name.len()..];
                if self.ids.contains(name) {
                    copied.push_str(&self.id(name, copy));
                } else if let Some((year, day)) = dated(name) {
                    copied.push_str(&format!("{}-{day}", year + shift));
                } else if in_title && name.len() > 4 && rest != ":" {
                    copied.push_str(self.of_titles(&format!("{line} {name} {copy}")));
                } else {
                    copied.push_str(&self.other(name, copy));
                }
                copied.push_str(rest);
            }
        }
        copied
    }

    /// The same text with new words for some of the rare ones.
    fn other(&self, text: &str, copy: u64) -> String {
        let parts = text.split('-').map(|word| {
            let new = self.rare.contains(word) && rng(&format!("{word} {copy}")) % 100 < NEW_WORDS;
            if new {
                turned(word, copy)
            } else {
                word.to_owned()
            }
        });
        parts.collect::<Vec<_>>().join("-")
    }
}

/// The year and the rest of a date.
fn dated(text: &str) -> Option<(u64, &str)> {
    let (year, rest) = text.split_once('-')?;
    let day = rest.starts_with(|digit: char| digit.is_ascii_digit());
    (year.len() == 4 && day).then(|| year.parse().ok().map(|year| (year, rest)))?
}

/// A word that looks like the other one: its later letters are the next ones of their sort.
fn turned(word: &str, by: u64) -> String {
    const VOWELS: &str = "aeiou";
    const OTHERS: &str = "bcdflmnprstvz";
    let after = word.chars().count() / 2;
    let turn = |letter: char, among: &str| {
        let at = among.chars().position(|other| other == letter)?;
        among.chars().cycle().nth(at + by as usize)
    };
    let letters = word.chars().enumerate().map(|(at, letter)| {
        let turned = turn(letter, VOWELS).or_else(|| turn(letter, OTHERS));
        if at < after {
            letter
        } else {
            turned.unwrap_or(letter)
        }
    });
    letters.collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.chars().all(char::is_alphabetic))
}

/// A number that looks random, always the same for the same text (FNV-1a).
fn rng(of: &str) -> u64 {
    let hash = of.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    hash >> 17
}
