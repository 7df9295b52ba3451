//! The whole collection, resolved: every id in it leads somewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use chrono::NaiveDate;

use super::origins::Origins;
use super::words::words;
use super::{
    Actor, Event, EventDate, FastMap, FastSet, GapKind, LifelineStep, Measure, Place, Slug, Source,
    Text, Topic, Weight,
};
use crate::limits;

/// The number of the record format that this version of the program writes. It counts up when a record that was accepted before
/// would be an error, or when a setting gets another name.
pub const FORMAT: u64 = 2;

/// A collection of events with everything they refer to.
#[derive(Clone, Debug, Default)]
pub struct Timeline {
    /// What the collection says of itself.
    pub settings: Settings,
    /// Events in order of their dates, then of their ids; drafts and withdrawn ones included.
    pub events: Vec<Event>,
    /// Position in `events` by id.
    pub positions: FastMap<Slug, usize>,
    /// Sources by id, in the order of their ids.
    pub(crate) sources: FastMap<Slug, Box<Source>>,
    /// Ids of the sources that any record cites.
    pub(crate) cited: FastSet<Slug>,
    /// Actors by id, in the order of their ids.
    pub(crate) actors: FastMap<Slug, Actor>,
    /// Places by id, in the order of their ids.
    pub(crate) places: FastMap<Slug, Place>,
    /// Topics by id, in the order of their ids.
    pub(crate) topics: FastMap<Slug, Topic>,
    /// Measures by id, in the order of their ids.
    pub measures: FastMap<Slug, Measure>,
    /// Story lines in the order of their file.
    pub(crate) stories: Vec<Story>,
    /// Glossary entries in the order of their file.
    pub(crate) glossary: Vec<Entry>,
    /// Known gaps in the order of their file.
    pub(crate) gaps: Vec<Gap>,
    /// The checksum of what is published, once an export has worked it out.
    pub(crate) fingerprint: OnceLock<String>,
    /// Where the sources' chains of retellings begin, once somebody has asked.
    pub(crate) origins: OnceLock<Origins>,
}

/// What a collection says of itself.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The number of the record format, where the settings give one.
    pub(crate) format: Option<u64>,
    /// Its title.
    pub(crate) title: Text,
    /// What it is about.
    pub(crate) description: Text,
    /// The question that it answers; empty where the settings have none.
    pub(crate) question: Text,
    /// Where it is published; without a trailing slash.
    pub base_url: Option<String>,
    /// Where its records are kept: the address of a repository's page.
    pub(crate) repository: Option<String>,
    /// Where readers report by mail what is wrong.
    pub(crate) contact: Option<String>,
    /// The languages that it is published in, the default one first (BCP 47).
    pub locales: Vec<String>,
    /// The kinds of events, in the order of their file.
    pub(crate) kinds: Vec<Kind>,
    /// The day that the collection was last looked over as a whole.
    pub(crate) as_of: Option<EventDate>,
    /// The last day up to which anything was looked for, where the settings say so.
    pub researched_to: Option<EventDate>,
    /// The licence of the collection (an SPDX identifier).
    pub(crate) licence: Option<String>,
    /// Which pages have a share card of their own, where the collection says so.
    pub(crate) cards: Option<Cards>,
    /// The formats that its site has beside those that every site has.
    pub(crate) exports: Vec<ExtraExport>,
    /// Findings that are accepted, each with a reason.
    pub(crate) allowances: Vec<Allowance>,
    /// What findings weigh here, where that differs from what they weigh elsewhere.
    pub(crate) weights: Vec<CheckWeight>,
    /// Addresses that are known not to answer, each with a reason and a day on which to look again.
    pub(crate) silences: Vec<Silence>,
}

words! {
    /// Which pages have a share card of their own.
    Cards {
        /// Each event, and the site.
        Events = "events",
        /// The site.
        Site = "site",
        /// None.
        None = "none",
    }
}

words! {
    /// A format of the whole collection that a site has when the settings name it; each would repeat every record.
    ExtraExport {
        /// JSON Lines.
        Jsonl = "jsonl",
        /// Linked data.
        Jsonld = "jsonld",
        /// JSON Feed, of each listing too.
        Jsonfeed = "jsonfeed",
        /// Markdown.
        Markdown = "markdown",
        /// BibTeX.
        Bibtex = "bibtex",
        /// CSL-JSON.
        Csl = "csl",
        /// The graph as GraphML.
        Graphml = "graphml",
        /// The graph as GEXF.
        Gexf = "gexf",
    }
}

impl Settings {
    /// The number of the record format: the first one had no number.
    pub(crate) fn format(&self) -> u64 {
        self.format.unwrap_or(1)
    }

    /// Whether the site has the export with this name: those that the settings name, and those that every site has.
    pub(crate) fn publishes(&self, export: &str) -> bool {
        ExtraExport::from_word(export).is_none_or(|extra| self.exports.contains(&extra))
    }

    /// The last day up to which anything was looked for: the day of the last look at the whole where nothing else is said.
    pub(crate) fn researched_to(&self) -> Option<&EventDate> {
        self.researched_to.as_ref().or(self.as_of.as_ref())
    }
}

/// A kind of event.
#[derive(Clone, Debug)]
pub struct Kind {
    /// Its permanent name.
    pub(crate) id: Slug,
    /// What it is called.
    pub(crate) name: Text,
    /// What it covers.
    pub(crate) description: Text,
    /// Whether its events are legal acts, between which alone legal relations stand.
    pub(crate) legal: bool,
}

/// A finding that is accepted, with the reason.
#[derive(Clone, Debug)]
pub struct Allowance {
    /// The code of the finding.
    pub(crate) code: String,
    /// The event whose record it is accepted in; every record when absent.
    pub(crate) event: Option<Slug>,
    /// Why.
    pub(crate) reason: Text,
}

/// What a check's findings weigh in this collection, with the reason.
#[derive(Clone, Debug)]
pub struct CheckWeight {
    /// The key of the settings' list, which has a former name.
    pub(crate) key: &'static str,
    /// Where it stands in the settings' list, from 0.
    pub(crate) index: usize,
    /// The code of the findings.
    pub(crate) code: String,
    /// What they weigh.
    pub(crate) severity: Weight,
}

/// An address that is known not to answer, with the reason.
#[derive(Clone, Debug)]
pub struct Silence {
    /// The key of the settings' list, which has a former name.
    pub(crate) key: &'static str,
    /// Where it stands in the settings' list, from 0.
    pub(crate) index: usize,
    /// The address.
    pub(crate) url: String,
    /// The last day on which this is accepted.
    pub(crate) until: EventDate,
    /// Why.
    pub(crate) reason: Text,
}

/// A story line: events that are read one after the other.
#[derive(Clone, Debug)]
pub struct Story {
    /// Its permanent name.
    pub(crate) id: Slug,
    /// What it is called.
    pub(crate) name: Text,
    /// What it tells.
    pub(crate) description: Text,
    /// Its events in reading order.
    pub(crate) events: Vec<Slug>,
    /// The curators' own reference numbers.
    pub(crate) refs: Vec<String>,
}

/// A glossary entry.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its permanent name.
    pub(crate) id: Slug,
    /// The term.
    pub(crate) term: Text,
    /// What it means here, and who uses it how.
    pub(crate) text: Text,
    /// Other entries worth reading.
    pub(crate) see: Vec<Slug>,
    /// Measures that it speaks of.
    pub(crate) measures: Vec<Slug>,
    /// The curators' own reference numbers.
    pub(crate) refs: Vec<String>,
}

/// Something that is not known, said so that silence is not read as absence.
#[derive(Clone, Debug)]
pub struct Gap {
    /// Its permanent name.
    pub(crate) id: Slug,
    /// What is not known.
    pub(crate) text: Text,
    /// Why.
    pub(crate) kind: GapKind,
    /// The events that it touches.
    pub(crate) events: Vec<Slug>,
    /// Since when nothing was looked for.
    pub(crate) from: Option<EventDate>,
    /// Until when.
    pub(crate) to: Option<EventDate>,
    /// The curators' own reference numbers.
    pub(crate) refs: Vec<String>,
}

impl Timeline {
    /// The event with this id.
    pub fn event(&self, id: &str) -> Option<&Event> {
        self.positions
            .get(id)
            .map(|&position| &self.events[position])
    }

    /// The events that readers see, in order.
    pub fn published(&self) -> impl DoubleEndedIterator<Item = &Event> {
        self.events.iter().filter(|event| event.is_published())
    }

    /// The last day up to which a measure's state was looked for, where its record or the settings say so.
    pub(crate) fn checked<'a>(&'a self, measure: &'a Measure) -> Option<&'a EventDate> {
        measure.checked.as_ref().or(self.settings.researched_to())
    }

    /// The same as a day: of a date that is not one, the first that it may be. A look at the whole covers all of its date.
    pub fn checked_day(&self, measure: &Measure) -> Option<NaiveDate> {
        let stated = measure
            .checked
            .as_ref()
            .or(self.settings.researched_to.as_ref());
        match stated {
            Some(date) => date.start().earliest,
            None => self.settings.as_of.as_ref()?.latest(),
        }
    }

    /// Whether a date lies after the day up to which a measure was checked.
    pub(crate) fn is_unchecked(&self, measure: &Measure, date: &EventDate) -> bool {
        let day = date.start().earliest;
        day.zip(self.checked_day(measure))
            .is_some_and(|(day, checked)| day > checked)
    }

    /// The default locale.
    pub fn locale(&self) -> &str {
        self.settings.locales.first().map_or("en", String::as_str)
    }

    /// The lives of the measures: each step that published events state, in order of time.
    pub(crate) fn lifelines(&self) -> BTreeMap<&Slug, Vec<LifelineStep>> {
        let mut lives: BTreeMap<&Slug, Vec<LifelineStep>> = BTreeMap::new();
        for event in self.published() {
            for step in &event.measures {
                lives.entry(&step.measure).or_default().push(LifelineStep {
                    event: event.id.clone(),
                    state: step.state,
                    from: step.from.clone().unwrap_or_else(|| event.date.clone()),
                    until: step.until.clone(),
                    note: step.note.clone(),
                });
            }
        }
        for steps in lives.values_mut() {
            steps.sort_by_key(|step| step.from.sort_key());
        }
        lives
    }

    /// How many independent accounts a set of sources amounts to: those that go back to a common origin count once,
    /// so that five articles which rewrite three reports are three.
    pub(crate) fn independent<'a>(&'a self, sources: impl IntoIterator<Item = &'a Slug>) -> usize {
        let mut accounts = 0;
        // Which account an origin belongs to, and which account each was merged into.
        let mut known: BTreeMap<usize, usize> = BTreeMap::new();
        let mut merged: Vec<usize> = Vec::new();
        for id in sources {
            let own = merged.len();
            merged.push(own);
            accounts += 1;
            for origin in self.origins(id) {
                let other = root(&merged, *known.entry(*origin).or_insert(own));
                let this = root(&merged, own);
                if other != this {
                    merged[this] = other;
                    accounts -= 1;
                }
            }
        }
        accounts
    }

    /// The source with an id.
    pub(crate) fn source(&self, id: &str) -> Option<&Source> {
        self.sources.get(id).map(Box::as_ref)
    }

    /// The sources at the beginnings of a source's chains of retellings; itself where these lead nowhere else.
    pub(crate) fn origins_of<'a>(&'a self, source: &'a Source) -> Vec<&'a Source> {
        let origins = self.origins(&source.id).iter();
        let mut found: Vec<&Source> = origins
            .filter_map(|&position| Some(self.sources.get_index(position)?.1.as_ref()))
            .collect();
        if found.is_empty() {
            found.push(source);
        }
        found
    }

    /// The positions of the sources at the beginnings of a source's chains of retellings: its own when it retells nothing.
    fn origins(&self, id: &Slug) -> &[usize] {
        let origins = self.origins.get_or_init(|| Origins::of(&self.sources));
        let position = self.sources.get_index_of(id);
        position.map_or(&[], |position| origins.at(position))
    }

    /// Whether a source goes back to more others than the limit, by way of what it is derived from.
    pub(crate) fn goes_back_too_far(&self, source: &Source) -> bool {
        let mut seen: BTreeSet<&Slug> = BTreeSet::new();
        let mut open: Vec<&Slug> = source.derived_from.iter().collect();
        while let Some(id) = open.pop() {
            if seen.insert(id)
                && let Some(source) = self.source(id)
            {
                open.extend(&source.derived_from);
            }
            if seen.len() > limits::DERIVED_FROM {
                return true;
            }
        }
        false
    }
}

/// The account that one was merged into in the end.
fn root(merged: &[usize], mut account: usize) -> usize {
    while merged[account] != account {
        account = merged[account];
    }
    account
}
