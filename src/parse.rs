//! From texts to records: every file is read, whatever is wrong with the others.

mod conflict;
mod stray;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use serde::de::DeserializeOwned;

use crate::diag::{Diagnostic, Place};
use crate::format_rules;
use crate::limits;
use crate::load::{Content, SourceFiles};
use crate::model::Slug;
use crate::record::{
    ActorRecord, EntryRecord, EventRecord, FieldType, GapRecord, MeasureRecord, Ordered,
    PlaceRecord, SettingsRecord, StoryRecord, TopicRecord, format, validate,
};
use crate::yaml;

/// Everything that the files of a collection say, before any reference is followed.
#[derive(Debug, Default)]
pub struct Records {
    /// `timeline.yaml`.
    pub settings: SettingsRecord,
    /// `actors.yaml`.
    pub actors: Ordered<ActorRecord>,
    /// `places.yaml`.
    pub places: Ordered<PlaceRecord>,
    /// `topics.yaml`.
    pub topics: Ordered<TopicRecord>,
    /// `measures.yaml`.
    pub measures: Ordered<MeasureRecord>,
    /// `stories.yaml`.
    pub stories: Ordered<StoryRecord>,
    /// `glossary.yaml`.
    pub glossary: Ordered<EntryRecord>,
    /// `gaps.yaml`.
    pub gaps: Ordered<GapRecord>,
    /// The events, in the order of their files.
    pub events: Vec<EventFile>,
    /// Ids of event files that could not be parsed, so that references to them are not faulted as well.
    pub unreadable: Vec<Slug>,
    /// Registries that could not be parsed, for the same reason.
    pub(crate) unread: Vec<Arc<str>>,
}

/// An event's file.
#[derive(Clone, Debug)]
pub struct EventFile {
    /// Its path, relative to the events folder.
    pub file: Arc<str>,
    /// Its stem.
    pub id: Slug,
    /// What it says; in a place of its own, which is given back as soon as it is resolved.
    pub record: Box<EventRecord>,
}

/// What the event files of a collection were found to say, beside the texts that said it.
pub struct ParseCache {
    source_files: Arc<SourceFiles>,
    events: BTreeMap<Arc<str>, Arc<Parsed>>,
}

/// What came of an event's file: its record, or its id where it could not be read, or nothing where it is not a record.
type Parsed = (Option<Result<EventFile, Slug>>, Vec<Diagnostic>);

impl ParseCache {
    /// What a file was found to say, if its text is still the same.
    fn get(&self, file: &str, content: &Content) -> Option<&Arc<Parsed>> {
        let same = self.source_files.files.get(file) == Some(content);
        self.events.get(file).filter(|_| same)
    }
}

/// Reads all files of a collection.
pub fn records(source_files: &SourceFiles) -> (Records, Vec<Diagnostic>) {
    let parsed = events(source_files).map(|(file, content)| event(file, content));
    gathered(source_files, parsed.collect())
}

/// The same, but parses only the event files that have another text than the last time.
pub fn records_again(
    source_files: &Arc<SourceFiles>,
    last: Option<&ParseCache>,
) -> (Records, Vec<Diagnostic>, ParseCache) {
    let parsed = events(source_files).map(|(file, content)| {
        let kept = last.and_then(|last| last.get(file, content)).cloned();
        let parsed = kept.unwrap_or_else(|| Arc::new(event(file, content)));
        (file.clone(), parsed)
    });
    let kept = ParseCache {
        source_files: source_files.clone(),
        events: parsed.collect(),
    };
    let parsed: Vec<&Arc<Parsed>> = kept.events.values().collect();
    let parsed = parsed.into_par_iter().map(|parsed| Parsed::clone(parsed));
    let (records, findings) = gathered(source_files, parsed.collect());
    (records, findings, kept)
}

/// The files that are no registries.
fn events(source_files: &SourceFiles) -> impl ParallelIterator<Item = (&Arc<str>, &Content)> {
    source_files
        .files
        .par_iter()
        .filter(|(file, _)| !is_registry(file))
}

/// The registries, and what came of the other files.
fn gathered(source_files: &SourceFiles, parsed: Vec<Parsed>) -> (Records, Vec<Diagnostic>) {
    let mut findings = Vec::new();
    let mut records = Records::default();
    let mut registry = Registry {
        source_files,
        findings: &mut findings,
        unread: Vec::new(),
    };
    records.settings = registry.read("timeline.yaml", &FieldType::Object(&format::TIMELINE));
    records.actors = registry.read(
        "actors.yaml",
        &FieldType::Map(&FieldType::Object(&format::ACTOR)),
    );
    records.places = registry.read(
        "places.yaml",
        &FieldType::Map(&FieldType::Object(&format::PLACE)),
    );
    records.topics = registry.read(
        "topics.yaml",
        &FieldType::Map(&FieldType::Object(&format::TOPIC)),
    );
    records.measures = registry.read(
        "measures.yaml",
        &FieldType::Map(&FieldType::Object(&format::MEASURE)),
    );
    records.stories = registry.read(
        "stories.yaml",
        &FieldType::Map(&FieldType::Object(&format::STORY)),
    );
    records.glossary = registry.read(
        "glossary.yaml",
        &FieldType::Map(&FieldType::Object(&format::ENTRY)),
    );
    records.gaps = registry.read(
        "gaps.yaml",
        &FieldType::Map(&FieldType::Object(&format::GAP)),
    );
    records.unread = registry.unread;
    for name in &source_files.undecodable {
        findings.push(
            Diagnostic::new(
                &format_rules::MISFILED_RECORD,
                Place::file(name.clone()),
                format!("the name `{name}` is not UTF-8, so the file or folder is not read"),
            )
            .help("give it a name of lower-case letters, digits and hyphens"),
        );
    }
    // A link in a record's place is faulted as one; that nobody finds its event is no fault of others.
    let linked = source_files.links.iter().filter_map(|link| {
        let (_, name) = link.split_once('/')?;
        Some(Slug::from(name.strip_suffix(".yaml")?))
    });
    records.unreadable.extend(linked);
    let is_there =
        |file| source_files.files.contains_key(file) || source_files.links.contains(file);
    if !is_there("timeline.yaml") {
        findings.push(
            Diagnostic::new(
                &format_rules::MISSING_FIELD,
                Place::file("timeline.yaml"),
                "the collection has no `timeline.yaml`",
            )
            .help("write one with at least `title: …`, or start with `throughline init`"),
        );
    }
    for (event, mut faults) in parsed {
        findings.append(&mut faults);
        match event {
            Some(Ok(event)) => records.events.push(event),
            Some(Err(id)) => records.unreadable.push(id),
            None => {}
        }
    }
    (records, findings)
}

fn is_registry(file: &str) -> bool {
    !file.contains('/') && format::FILES.iter().any(|known| known.name == file)
}

struct Registry<'a> {
    source_files: &'a SourceFiles,
    findings: &'a mut Vec<Diagnostic>,
    /// The files that could not be parsed.
    unread: Vec<Arc<str>>,
}

impl Registry<'_> {
    fn read<T: DeserializeOwned + Default>(&mut self, file: &str, shape: &FieldType) -> T {
        match self.source_files.files.get_key_value(file) {
            Some((file, content)) => {
                let read = read(file, content, shape, self.findings);
                if read.is_none() {
                    self.unread.push(file.clone());
                }
                read.unwrap_or_default()
            }
            None => T::default(),
        }
    }
}

/// Reads one file; nothing when it is no YAML.
fn read<T: DeserializeOwned + Default>(
    file: &Arc<str>,
    content: &Content,
    shape: &FieldType,
    findings: &mut Vec<Diagnostic>,
) -> Option<T> {
    let place = Place::file(file.clone());
    let text = match content {
        Content::Text(text) => text,
        Content::Invalid { reason, byte } => {
            findings.push(
                Diagnostic::new(&format_rules::INVALID_YAML, place.byte(*byte), reason.clone())
                    .help("records are small UTF-8 text files, one for each event, in a folder for its year"),
            );
            return None;
        }
    };
    if let Some(conflict) = conflict::conflict(text, &place) {
        findings.push(conflict);
        return None;
    }
    let mut document = match yaml::read(text) {
        Ok(document) => document,
        Err(error) => {
            findings.push(
                Diagnostic::new(&format_rules::INVALID_YAML, place.byte(error.byte), error.message)
                    .help("correct the YAML here; common causes are a missing quote, a tab, or a colon followed by a space"),
            );
            return None;
        }
    };
    for duplicate in &document.duplicates {
        findings.push(
            Diagnostic::new(
                &format_rules::DUPLICATE_KEY,
                place.clone().byte(duplicate.second.start),
                format!("`{}` appears twice", duplicate.key),
            )
            .help("keep one of the two")
            .related(place.clone().byte(duplicate.first.start), "first here"),
        );
    }
    if matches!(document.root.value, yaml::Value::Absent) || document.root.is_null() {
        document.root.value = yaml::Value::Mapping(Vec::new());
    }
    validate(&mut document.root, shape, &place, findings);
    match yaml::decode(&document.root) {
        Ok(record) => Some(record),
        Err(error) => {
            findings.push(Diagnostic::new(
                &format_rules::INVALID_VALUE,
                place,
                error.to_string(),
            ));
            Some(T::default())
        }
    }
}

fn event(file: &Arc<str>, content: &Content) -> Parsed {
    let mut findings = Vec::new();
    let place = Place::file(file.clone());
    let Some((folder, name)) = file.split_once('/') else {
        findings.extend(stray::stray(file, content));
        return (None, findings);
    };
    let Some(stem) = name.strip_suffix(".yaml").filter(|_| !name.contains('/')) else {
        findings.extend(stray::stray(file, content));
        return (None, findings);
    };
    if !Slug::is_valid(stem) {
        findings.push(
            Diagnostic::new(&format_rules::MISFILED_RECORD, place.clone(), format!("the file name `{stem}` is not a valid id"))
                .help("name the file with lower-case letters and digits, with single hyphens between words"),
        );
    }
    if stem.len() > limits::ID {
        findings.push(
            Diagnostic::new(
                &format_rules::TOO_LONG,
                place.clone(),
                format!(
                    "the id in the file name has {} characters; the limit is {}",
                    stem.chars().count(),
                    limits::ID
                ),
            )
            .help("give the record a shorter id"),
        );
        return (None, findings);
    }
    if is_reserved(stem) {
        findings.push(
            Diagnostic::new(
                &format_rules::MISFILED_RECORD,
                place.clone(),
                format!("`{stem}` is a reserved name on Windows, where this file cannot exist"),
            )
            .help("give the record another id"),
        );
    }
    let id = Slug::from(stem);
    let Some(record) = read::<EventRecord>(
        file,
        content,
        &FieldType::Object(&format::EVENT),
        &mut findings,
    ) else {
        return (Some(Err(id)), findings);
    };
    if let Some(date) = &record.date
        && let Some(expected) = date.folder()
        && folder != expected
    {
        findings.push(
            Diagnostic::new(
                &format_rules::MISFILED_RECORD,
                place.key("date"),
                format!("a record dated `{date}` does not belong in the folder `{folder}`"),
            )
            .help(format!(
                "move the file to `{expected}/{name}`, or correct the date"
            )),
        );
    }
    (
        Some(Ok(EventFile {
            file: file.clone(),
            id,
            record: Box::new(record),
        })),
        findings,
    )
}

/// Names that a file may not have on Windows, whatever its extension: a clone would fail there.
fn is_reserved(stem: &str) -> bool {
    let numbered = ["com", "lpt"].iter().any(|port| {
        stem.strip_prefix(port)
            .is_some_and(|number| matches!(number.as_bytes(), [b'1'..=b'9']))
    });
    numbered || matches!(stem, "con" | "prn" | "aux" | "nul")
}
