//! From records to a timeline: every id is followed, and one that leads nowhere is reported with its nearest match.

mod event;
mod registry;
mod source;
mod statements;
mod unknown;

use std::sync::Arc;

use rayon::prelude::*;

use crate::diag::{Diagnostic, Place};
use crate::format_rules;
use crate::message;
use crate::model::{Event, FastMap, Slug, Source, Timeline};
use crate::parse::Records;

use unknown::{Findings, Ids, Registry, Unread};

/// Follows every reference of the records.
pub(crate) fn timeline(records: Records) -> (Timeline, Vec<Diagnostic>) {
    let mut findings = Findings::default();
    let unread = Unread {
        registries: records.unread.clone(),
        any_event: !records.unreadable.is_empty(),
    };
    let mut timeline = registry::timeline(&records, &mut findings);
    let known = IdTable::new(&records, &timeline, &mut findings);
    registry::references(&timeline, &known, &mut findings);
    let locale = timeline.locale().to_owned();
    let (mut events, mut rest) = (Vec::new(), Vec::new());
    records
        .events
        .into_par_iter()
        .map(|file| event::resolve(file, &known, &locale))
        .unzip_into_vecs(&mut events, &mut rest);
    let (mut sources, mut cited) = (Vec::new(), Vec::with_capacity(rest.len()));
    for rest in rest {
        sources.extend(rest.sources);
        cited.push(rest.cited);
        findings.append(rest.findings);
    }
    let (in_time, (by_id, cited)) = rayon::join(
        || in_time(events),
        || rayon::join(|| by_id(sources), || cited.into_iter().flatten().collect()),
    );
    (timeline.events, timeline.positions) = in_time;
    timeline.sources = by_id;
    timeline.cited = cited;
    (timeline, findings.with_suggestions(&known, &unread))
}

/// Events in order of their dates, then of their ids, and where each stands.
fn in_time(mut events: Vec<Event>) -> (Vec<Event>, FastMap<Slug, usize>) {
    events.sort_by_cached_key(|event| (event.date.sort_key(), event.id.clone()));
    let mut positions = FastMap::default();
    positions.reserve(events.len());
    for (position, event) in events.iter().enumerate() {
        positions.entry(event.id.clone()).or_insert(position);
    }
    (events, positions)
}

/// The sources of all records in order of their ids; of two with one id the first stays.
fn by_id(mut sources: Vec<(Slug, Box<Source>)>) -> FastMap<Slug, Box<Source>> {
    sources.par_sort_by(|(one, _), (other, _)| one.cmp(other));
    let mut by_id = FastMap::default();
    by_id.reserve(sources.len());
    for (id, source) in sources {
        by_id.entry(id).or_insert(source);
    }
    by_id
}

/// Every id that a record may name.
struct IdTable {
    events: Ids,
    /// Redirected ids and where they lead.
    former: FastMap<Slug, Slug>,
    sources: Ids,
    actors: Ids,
    places: Ids,
    topics: Ids,
    measures: Ids,
    kinds: Ids,
    entries: Ids,
}

impl IdTable {
    fn new(records: &Records, timeline: &Timeline, findings: &mut Findings) -> Self {
        let (events, sources) = rayon::join(|| events(records), || sources(records));
        let (events, former, twice) = events;
        findings.diagnostics.extend(twice);
        let (sources, twice) = sources;
        findings.diagnostics.extend(twice);
        Self {
            events,
            former,
            sources,
            actors: timeline.actors.keys().cloned().collect(),
            places: timeline.places.keys().cloned().collect(),
            topics: timeline.topics.keys().cloned().collect(),
            measures: timeline.measures.keys().cloned().collect(),
            kinds: timeline
                .settings
                .kinds
                .iter()
                .map(|kind| kind.id.clone())
                .collect(),
            entries: timeline
                .glossary
                .iter()
                .map(|entry| entry.id.clone())
                .collect(),
        }
    }
}

static EVENT: Registry = Registry {
    rule: &format_rules::UNKNOWN_EVENT,
    file: "",
    found: |id| message!("unknown-event.found", id = id.as_str()),
    help: || message!("unknown-event.help"),
    ids: |known| &known.events,
};
static ACTOR: Registry = Registry {
    rule: &format_rules::UNKNOWN_ACTOR,
    file: "actors.yaml",
    found: |id| message!("unknown-actor.found", id = id.as_str()),
    help: || message!("unknown-actor.help"),
    ids: |known| &known.actors,
};
static PLACE: Registry = Registry {
    rule: &format_rules::UNKNOWN_PLACE,
    file: "places.yaml",
    found: |id| message!("unknown-place.found", id = id.as_str()),
    help: || message!("unknown-place.help"),
    ids: |known| &known.places,
};
static TOPIC: Registry = Registry {
    rule: &format_rules::UNKNOWN_TOPIC,
    file: "topics.yaml",
    found: |id| message!("unknown-topic.found", id = id.as_str()),
    help: || message!("unknown-topic.help"),
    ids: |known| &known.topics,
};
static MEASURE: Registry = Registry {
    rule: &format_rules::UNKNOWN_MEASURE,
    file: "measures.yaml",
    found: |id| message!("unknown-measure.found", id = id.as_str()),
    help: || message!("unknown-measure.help"),
    ids: |known| &known.measures,
};
static SOURCE: Registry = Registry {
    rule: &format_rules::UNKNOWN_SOURCE,
    file: "",
    found: |id| message!("unknown-source.found", id = id.as_str()),
    help: || message!("unknown-source.help"),
    ids: |known| &known.sources,
};
static KIND: Registry = Registry {
    rule: &format_rules::UNKNOWN_KIND,
    file: "timeline.yaml",
    found: |id| message!("unknown-kind.found", id = id.as_str()),
    help: || message!("unknown-kind.help"),
    ids: |known| &known.kinds,
};
static ENTRY: Registry = Registry {
    rule: &format_rules::UNKNOWN_ENTRY,
    file: "glossary.yaml",
    found: |id| message!("unknown-entry.found", id = id.as_str()),
    help: || message!("unknown-entry.help"),
    ids: |known| &known.entries,
};

/// The ids of sources; the same id twice is a finding that names both files.
fn sources(records: &Records) -> (Ids, Vec<Diagnostic>) {
    let (mut sources, mut findings) = (Ids::default(), Vec::new());
    let counts = records
        .events
        .iter()
        .map(|file| file.record.sources.0.len());
    sources.reserve(counts.sum());
    // The file that defines each of them first.
    let mut files: Vec<&Arc<str>> = Vec::with_capacity(sources.capacity());
    for file in &records.events {
        for (id, _) in &file.record.sources.0 {
            let (number, is_new) = sources.insert_full(id.clone());
            if is_new {
                files.push(&file.file);
                continue;
            }
            let place =
                |file: &Arc<str>| Place::file(file.clone()).key("sources").name(id).on_key();
            findings.push(
                Diagnostic::new(
                    &format_rules::DUPLICATE_ID,
                    place(&file.file),
                    message!("duplicate-id.source", id = id.as_str()),
                )
                .help(message!("duplicate-id.help-source"))
                .related(place(files[number]), message!("duplicate-id.first-source")),
            );
        }
    }
    (sources, findings)
}

/// The ids of events, and those that they had before with where these lead now; the same id twice is a finding that names both files.
fn events(records: &Records) -> (Ids, FastMap<Slug, Slug>, Vec<Diagnostic>) {
    let (mut events, mut findings) = (Ids::default(), Vec::new());
    events.reserve(records.events.len());
    let mut files: Vec<&Arc<str>> = Vec::with_capacity(records.events.len());
    for file in &records.events {
        let (number, is_new) = events.insert_full(file.id.clone());
        if is_new {
            files.push(&file.file);
            continue;
        }
        findings.push(
            Diagnostic::new(
                &format_rules::DUPLICATE_ID,
                Place::file(file.file.clone()),
                message!("duplicate-id.record", id = file.id.as_str()),
            )
            .help(message!("duplicate-id.help-record"))
            .related(
                Place::file(files[number].clone()),
                message!("duplicate-id.other-record"),
            ),
        );
    }
    events.extend(records.unreadable.iter().cloned());
    let mut known: FastMap<Slug, Slug> = FastMap::default();
    for file in &records.events {
        for (index, former) in file.record.former_ids.iter().enumerate() {
            let Some(former) = former else { continue };
            if events.contains(former) || known.contains_key(former) {
                let place = Place::file(file.file.clone()).key("former_ids").item(index);
                findings.push(
                    Diagnostic::new(
                        &format_rules::DUPLICATE_ID,
                        place,
                        message!("duplicate-id.former", id = former.as_str()),
                    )
                    .help(message!("duplicate-id.help-former")),
                );
            } else {
                known.insert(former.clone(), file.id.clone());
            }
        }
    }
    (events, known, findings)
}
