//! From texts to records: every file is read, whatever is wrong with the others.

mod conflict;
mod event;
mod stray;
mod syntax;

pub(crate) use stray::may_be_a_record;

use event::event;
use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use serde::de::DeserializeOwned;

use crate::diag::{Diagnostic, Place, Step};
use crate::format_rules::{self, CONFLICT_MARKER, INVALID_YAML};
use crate::load::{Content, SourceFiles};
use crate::message;
use crate::model::{FORMAT, Slug};
use crate::parallel;
use crate::record::{
    ActorRecord, EntryRecord, EventRecord, FieldType, GapRecord, MeasureRecord, Ordered,
    PlaceRecord, Schema, SettingsRecord, StoryRecord, TopicRecord, format, validate,
};
use crate::yaml;

/// Everything that the files of a collection say, before any reference is followed.
#[derive(Debug, Default)]
pub struct Records {
    /// `timeline.yaml`.
    pub(crate) settings: SettingsRecord,
    /// `actors.yaml`.
    pub(crate) actors: Ordered<ActorRecord>,
    /// `places.yaml`.
    pub(crate) places: Ordered<PlaceRecord>,
    /// `topics.yaml`.
    pub(crate) topics: Ordered<TopicRecord>,
    /// `measures.yaml`.
    pub(crate) measures: Ordered<MeasureRecord>,
    /// `stories.yaml`.
    pub(crate) stories: Ordered<StoryRecord>,
    /// `glossary.yaml`.
    pub(crate) glossary: Ordered<EntryRecord>,
    /// `gaps.yaml`.
    pub(crate) gaps: Ordered<GapRecord>,
    /// The events, in the order of their files.
    pub(crate) events: Vec<EventFile>,
    /// Ids of event files that could not be parsed, so that references to them are not faulted as well.
    pub(crate) unreadable: Vec<Slug>,
    /// Registries that could not be parsed, for the same reason.
    pub(crate) unread: Vec<Arc<str>>,
}

/// An event's file.
#[derive(Clone, Debug)]
pub(crate) struct EventFile {
    /// Its path, relative to the events folder.
    pub(crate) file: Arc<str>,
    /// Its stem.
    pub(crate) id: Slug,
    /// What it says; in a place of its own, which is given back as soon as it is resolved.
    pub(crate) record: Box<EventRecord>,
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
    let parsed = parallel::map(&events(source_files), |(file, content)| {
        event(file, content)
    });
    gathered(source_files, parsed)
}

/// The same, but parses only the event files that have another text than the last time.
pub(crate) fn records_again(
    source_files: &Arc<SourceFiles>,
    last: Option<&ParseCache>,
) -> (Records, Vec<Diagnostic>, ParseCache) {
    let parsed = parallel::map(&events(source_files), |&(file, content)| {
        let kept = last.and_then(|last| last.get(file, content)).cloned();
        let parsed = kept.unwrap_or_else(|| Arc::new(event(file, content)));
        (file.clone(), parsed)
    });
    let kept = ParseCache {
        source_files: source_files.clone(),
        events: parsed.into_iter().collect(),
    };
    let parsed: Vec<&Arc<Parsed>> = kept.events.values().collect();
    let parsed = parallel::map(&parsed, |parsed| Parsed::clone(parsed));
    let (records, findings) = gathered(source_files, parsed);
    (records, findings, kept)
}

/// The same for the last time: what is known is taken from where it is kept, and not copied.
pub(crate) fn records_at_last(
    source_files: &SourceFiles,
    mut last: ParseCache,
) -> (Records, Vec<Diagnostic>) {
    let events = source_files.files.iter();
    let known: Vec<(&Arc<str>, &Content, Option<Parsed>)> = events
        .filter(|(file, _)| !is_registry(file))
        .map(|(file, content)| {
            let is_same = last.get(file, content).is_some();
            let kept = last.events.remove(file).filter(|_| is_same);
            (file, content, kept.map(Arc::unwrap_or_clone))
        })
        .collect();
    let parsed = known
        .into_par_iter()
        .map(|(file, content, kept)| kept.unwrap_or_else(|| event(file, content)));
    gathered(source_files, parsed.collect())
}

/// The files that are no registries.
fn events(source_files: &SourceFiles) -> Vec<(&Arc<str>, &Content)> {
    let files = source_files.files.iter();
    files.filter(|(file, _)| !is_registry(file)).collect()
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
    if !has_known_format(source_files, &findings) {
        records.settings.format = Some(FORMAT);
    }
    for name in &source_files.undecodable {
        findings.push(
            Diagnostic::new(
                &format_rules::MISFILED_RECORD,
                Place::file(name.clone()),
                message!("misfiled-record.not-utf-8", name = &**name),
            )
            .help(message!("misfiled-record.help-not-utf-8")),
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
                message!("missing-field.settings"),
            )
            .help(message!("missing-field.help-settings")),
        );
    }
    let kinds = records.settings.kinds.0.iter();
    let kinds: Vec<String> = kinds.map(|(id, _)| format!("`{id}`")).collect();
    for (event, mut faults) in parsed {
        for fault in &mut faults {
            // Only now is it known which kinds the collection has.
            if !kinds.is_empty() && fault.help.id() == "missing-field.help-any-kind" {
                fault.help = message!("missing-field.help-kind", kinds = kinds.join(", "));
            }
        }
        findings.append(&mut faults);
        match event {
            Some(Ok(event)) => records.events.push(event),
            Some(Err(id)) => records.unreadable.push(id),
            None => {}
        }
    }
    (records, findings)
}

/// Whether the number of the record format can be told: settings that cannot be read, or whose number is none, are faulted for that
/// and not for their age.
fn has_known_format(source_files: &SourceFiles, findings: &[Diagnostic]) -> bool {
    let spoils = |finding: &Diagnostic| {
        let steps = &finding.place.steps;
        let is_key = matches!(steps.as_slice(), [Step::Key(key)] if key == "format");
        &*finding.place.file == "timeline.yaml"
            && (is_key || [INVALID_YAML.code, CONFLICT_MARKER.code].contains(&finding.code()))
    };
    source_files.files.contains_key("timeline.yaml") && !findings.iter().any(spoils)
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
                Diagnostic::new(
                    &format_rules::INVALID_YAML,
                    place.byte(*byte),
                    reason.clone(),
                )
                .help(match reason.id() {
                    "invalid-yaml.not-utf-8" | "invalid-yaml.utf-16" => {
                        message!("invalid-yaml.help-not-utf-8")
                    }
                    _ => message!("invalid-yaml.help-file"),
                }),
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
            findings.push(syntax::fault(text, error, shape, &place));
            return None;
        }
    };
    if let [first, _, ..] = document.duplicates.as_slice()
        && let Some(diagnostic) = syntax::second_item(text, first.second.start, shape, &place)
    {
        findings.push(diagnostic);
        return None;
    }
    for (byte, anchor) in &document.unused_anchors {
        findings.push(
            Diagnostic::new(
                &format_rules::LOST_TEXT,
                place.clone().byte(*byte),
                message!("lost-text.anchor", name = anchor),
            )
            .help(message!("lost-text.help-anchor")),
        );
    }
    for duplicate in &document.duplicates {
        findings.push(
            Diagnostic::new(
                &format_rules::DUPLICATE_KEY,
                place.clone().byte(duplicate.second.start),
                message!("duplicate-key.found", key = &duplicate.key),
            )
            .help(message!("duplicate-key.help"))
            .related(
                place.clone().byte(duplicate.first.start),
                message!("duplicate-key.first"),
            ),
        );
    }
    if matches!(document.root.value, yaml::Value::Absent) || document.root.is_null() {
        if let FieldType::Object(schema) = shape {
            findings.push(empty(schema, place));
            return None;
        }
        document.root.value = yaml::Value::Mapping(Vec::new());
    }
    if matches!(document.root.value, yaml::Value::Sequence(_))
        && let Some(diagnostic) = syntax::record_as_item(text, shape, &place)
    {
        findings.push(diagnostic);
        return None;
    }
    validate(&mut document.root, shape, &place, findings);
    match yaml::decode(&document.root) {
        Ok(record) => Some(record),
        Err(error) => {
            findings.push(Diagnostic::new(
                &format_rules::INVALID_VALUE,
                place,
                error.0,
            ));
            Some(T::default())
        }
    }
}

/// One finding for a file that says nothing, instead of one for each field that it needs.
fn empty(schema: &Schema, place: Place) -> Diagnostic {
    let needed = schema.fields.iter().filter(|field| field.required);
    let needed: Vec<String> = needed.map(|field| format!("`{}`", field.name)).collect();
    Diagnostic::new(
        &format_rules::MISSING_FIELD,
        place,
        message!(
            "missing-field.empty",
            object = (schema.noun)(),
            fields = needed.join(", ")
        ),
    )
    .help(message!("missing-field.help-empty"))
}
