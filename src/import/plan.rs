//! What becomes of gathered events: drafts in the form of the records, with ids, kinds, registries and sources.

mod parts;
mod registry;
mod texts;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::id::Taken;
use super::{Faults, Imported, Incoming, Note, Remarks, id, text};
use crate::edit::{Value, record};
use crate::limits;
use crate::model::{EventDate, FORMAT, RecordStatus, Slug, Timeline, canonical_address};
use texts::begin_with;

use registry::Registry;

/// How drafts are to be made.
pub struct Settings<'a> {
    /// The collection that they join; none for a new one.
    pub(crate) timeline: Option<&'a Timeline>,
    /// The language of texts that do not say theirs.
    pub(crate) language: &'a str,
    /// The kind of events that do not say theirs.
    pub(crate) kind: Option<&'a str>,
    /// What kind of documents the sources are.
    pub(crate) source_kind: &'a str,
    /// Whether events that name a source are published; all others are drafts.
    pub(crate) publish: bool,
    /// What the input is called.
    pub(crate) input: &'a str,
    /// The day on which the records are entered.
    pub(crate) today: &'a EventDate,
}

/// Files to write.
#[derive(Default)]
pub struct Plan {
    /// New records: file, text, and the line of the input that each was made from.
    pub(crate) records: Vec<(String, String, usize)>,
    /// New entries of registries: file, id, entry.
    pub(crate) entries: Vec<(&'static str, String, Value)>,
    /// What the settings of a new collection say.
    pub(crate) settings: Vec<(String, Value)>,
    /// What could not be carried.
    pub(crate) lost: Remarks,
    /// What keeps the import from being made.
    pub(crate) faults: Faults,
    /// How many events were to be published.
    pub(crate) to_publish: usize,
    /// How many of these have no source and are drafts.
    pub(crate) unsourced: usize,
}

/// Makes drafts of what was gathered.
pub fn plan(gathered: Imported, settings: &Settings<'_>) -> Plan {
    let mut maker = RecordBuilder::new(&gathered, settings);
    for event in &gathered.events {
        maker.event(event);
    }
    let mut plan = maker.finish(gathered.title);
    plan.lost.extend(gathered.lost);
    plan.faults.extend(gathered.faults);
    plan
}

struct RecordBuilder<'s, 'a> {
    settings: &'s Settings<'a>,
    locales: Vec<String>,
    kinds: Registry,
    actors: Registry,
    places: Registry,
    topics: Registry,
    taken: Taken,
    /// Ids of events on record, former ones included.
    recorded: BTreeSet<String>,
    /// Ids that the input gives, and the line of each.
    given: BTreeMap<String, usize>,
    source_ids: Taken,
    /// Events on record by their date, and a title with its language.
    on_record: BTreeMap<(&'a str, &'a str, &'a str), &'a Slug>,
    /// Sources by their canonical addresses.
    sources: BTreeMap<String, String>,
    /// The lines of events whose kind is unknown.
    without_kind: Vec<usize>,
    drafts: Vec<Draft>,
    plan: Plan,
}

/// A record whose text is still to be written.
struct Draft {
    file: String,
    head: String,
    fields: Vec<(String, Value)>,
    line: usize,
}

impl<'s, 'a> RecordBuilder<'s, 'a> {
    fn new(gathered: &Imported, settings: &'s Settings<'a>) -> Self {
        let empty = Timeline::default();
        let timeline = settings.timeline.unwrap_or(&empty);
        let mut locales = timeline.settings.locales.clone();
        if settings.timeline.is_none() {
            locales.push(settings.language.to_owned());
            let texts = gathered
                .events
                .iter()
                .flat_map(|event| event.title.iter().chain(&event.summary));
            for language in texts.filter_map(|(language, _)| language.clone()) {
                if !locales.contains(&language) {
                    locales.push(language);
                }
            }
        }
        let mut on_record = BTreeMap::new();
        for event in settings.timeline.iter().flat_map(|known| &known.events) {
            for (language, title) in event.title.iter() {
                let key = (event.date.as_str(), language, title);
                on_record.entry(key).or_insert(&event.id);
            }
        }
        let former = timeline.events.iter().flat_map(|event| &event.former_ids);
        let events = timeline.events.iter().map(|event| &event.id);
        let recorded: BTreeSet<String> = events.chain(former).map(Slug::to_string).collect();
        // No id that is made from a title takes one that is given further down.
        let given = gathered.events.iter().filter_map(|event| event.id.clone());
        Self {
            settings,
            locales,
            kinds: Registry::new(
                "timeline.yaml",
                timeline
                    .settings
                    .kinds
                    .iter()
                    .map(|kind| (&kind.id, &kind.name)),
            ),
            actors: Registry::new(
                "actors.yaml",
                timeline.actors.iter().map(|(id, actor)| (id, &actor.name)),
            ),
            places: Registry::new(
                "places.yaml",
                timeline.places.iter().map(|(id, place)| (id, &place.name)),
            ),
            topics: Registry::new(
                "topics.yaml",
                timeline.topics.iter().map(|(id, topic)| (id, &topic.name)),
            ),
            taken: recorded.iter().cloned().chain(given).collect(),
            recorded,
            given: BTreeMap::new(),
            source_ids: timeline.sources.keys().map(Slug::to_string).collect(),
            on_record,
            sources: timeline
                .sources
                .values()
                .map(|source| (canonical_address(&source.url), source.id.to_string()))
                .collect(),
            without_kind: Vec::new(),
            drafts: Vec::new(),
            plan: Plan::default(),
        }
    }

    fn event(&mut self, event: &Incoming) {
        let line = event.line;
        let (bytes, most) = (event.bytes(), limits::FILE_BYTES);
        if bytes as u64 > most {
            self.fault(
                line,
                format!("the event has {bytes} bytes of text; its record may have at most {most}"),
            );
            return;
        }
        let Ok(date) = event.date.parse::<EventDate>() else {
            self.fault(line, "the event has no date");
            return;
        };
        let (Some(year), Some(folder)) = (date.year(), date.folder()) else {
            self.fault(
                line,
                format!(
                    "`{}` has no year that a record could be filed under",
                    event.date
                ),
            );
            return;
        };
        if let Some(id) = event.id.as_ref().filter(|id| self.recorded.contains(*id)) {
            self.plan.lost.push(Note::new(
                line,
                format!("`{id}` is already recorded and was left unchanged"),
            ));
            return;
        }
        if let Some(id) = &event.id {
            match self.given.get(id) {
                Some(first) => {
                    let what = format!("the id `{id}` is already that of line {first}");
                    self.fault(line, what);
                    return;
                }
                None => self.given.insert(id.clone(), line),
            };
        }
        let mut title = self.texts(&event.title, line);
        if title.is_empty() {
            let none = if self.settings.language.starts_with("es") {
                "Sin título"
            } else {
                "Untitled"
            };
            title.push((self.settings.language.to_owned(), none.to_owned()));
            self.lose(line, "the event has no title");
        }
        let whole = self.shorten(&mut title, line);
        self.warn_of_the_same(&title, &date, line);
        let id = match &event.id {
            Some(id) => id.clone(),
            None => id::free(
                title.first().map_or("", |(_, title)| title),
                &date,
                year,
                &mut self.taken,
            ),
        };
        let mut summary = self.texts(&event.summary, line);
        begin_with(&mut summary, whole);
        if summary.is_empty() {
            summary = title
                .iter()
                .map(|(language, title)| (language.clone(), text::plain(title)))
                .collect();
            self.lose(line, "the event has no text; its title is used instead");
        }
        let note = self.date_note(event);
        let Some(kind) = self.kind(event) else {
            return;
        };
        let language = self.settings.language;
        let actors: Vec<Value> = event
            .actors
            .iter()
            .map(|(name, role)| {
                let actor = Value::text(self.actors.id(name, language));
                if role.is_empty() {
                    return actor;
                }
                Value::map([
                    ("actor", Some(actor)),
                    ("role", Some(Value::text(role.as_str()))),
                ])
            })
            .collect();
        let unique = |ids: Vec<String>| {
            let mut seen = BTreeSet::new();
            let ids: Vec<String> = ids
                .into_iter()
                .filter(|id| seen.insert(id.clone()))
                .collect();
            (!ids.is_empty()).then(|| Value::texts(ids))
        };
        let places = unique(
            event
                .places
                .iter()
                .map(|name| self.places.id(name, language))
                .collect(),
        );
        let topics = unique(
            event
                .topics
                .iter()
                .map(|name| self.topics.id(name, language))
                .collect(),
        );
        let (sources, cited) = self.sources(event);
        let claim = Value::map([
            ("id", Some(Value::text("imported"))),
            ("text", Some(self.value(&self.claimed(&title, &summary)))),
            ("status", Some(Value::text("unverified"))),
            ("sources", Some(Value::texts(cited.clone()))),
        ]);
        let status = match (self.settings.publish, cited.is_empty()) {
            (true, false) => RecordStatus::Published,
            _ => RecordStatus::Draft,
        };
        if self.settings.publish {
            self.plan.to_publish += 1;
            self.plan.unsourced += usize::from(cited.is_empty());
        }
        let dates = event
            .dates
            .iter()
            .map(|(name, date)| (*name, Some(Value::text(date.as_str()))));
        let fields = Value::map([
            ("title", Some(self.value(&title))),
            ("date", Some(Value::text(event.date.as_str()))),
            (
                "dates",
                (!event.dates.is_empty()).then(|| Value::map(dates)),
            ),
            ("date_note", (!note.is_empty()).then(|| self.value(&note))),
            ("summary", Some(self.value(&summary))),
            ("kind", Some(Value::text(kind))),
            (
                "actors",
                (!actors.is_empty()).then_some(Value::List(actors)),
            ),
            ("places", places),
            ("topics", topics),
            (
                "sources",
                (!sources.is_empty()).then_some(Value::Map(sources)),
            ),
            (
                "claims",
                (!cited.is_empty()).then(|| Value::List(vec![claim])),
            ),
            ("changes", Some(self.entry())),
            ("status", Some(Value::text(status.word()))),
        ]);
        let Value::Map(fields) = fields else {
            return;
        };
        let head = self.head(line, !cited.is_empty());
        self.drafts.push(Draft {
            file: format!("{folder}/{id}.yaml"),
            head,
            fields,
            line,
        });
    }

    /// How the date is known: what the input says of it, and what was written where the date does not say all of it.
    fn date_note(&mut self, event: &Incoming) -> Vec<(String, String)> {
        let mut note = self.texts(&event.date_note, event.line);
        let (language, input) = (self.settings.language, self.settings.input);
        let es = language.starts_with("es");
        let said = match &event.written {
            Some(written) if es => format!("Figura como «{written}» en {input}."),
            Some(written) => format!("Given as “{written}” in {input}."),
            None if !note.is_empty() || !event.date.contains(['~', '?', '%']) => return note,
            None if es => format!("Así figura en {input}."),
            None => format!("As it stands in {input}."),
        };
        match note.iter_mut().find(|(known, _)| known == language) {
            Some((_, known)) => *known = format!("{known} {said}"),
            None => note.push((language.to_owned(), said)),
        }
        note
    }

    fn lose(&mut self, line: usize, what: impl Into<String>) {
        self.plan.lost.push(Note::new(line, what));
    }

    fn fault(&mut self, line: usize, what: impl Into<String>) {
        self.plan.faults.push(Note::new(line, what));
    }

    fn finish(mut self, title: Option<String>) -> Plan {
        self.tell_without_kind();
        // Most of the time of an import goes into the writing of YAML.
        let drafts = std::mem::take(&mut self.drafts).into_par_iter();
        self.plan.records = drafts
            .map(|draft| (draft.file, draft.head + &record(&draft.fields), draft.line))
            .collect();
        if self.settings.timeline.is_none() {
            let language = self.settings.language;
            let title = title.unwrap_or_else(|| self.name_of_input());
            let title = Value::map([(language, Some(Value::text(title)))]);
            self.plan.settings = vec![
                ("format".to_owned(), Value::Number(FORMAT.to_string())),
                ("title".to_owned(), title),
                ("locales".to_owned(), Value::texts(self.locales)),
                ("kinds".to_owned(), Value::Map(self.kinds.new)),
            ];
        }
        for registry in [self.actors, self.places, self.topics] {
            let file = registry.file;
            self.plan.entries.extend(
                registry
                    .new
                    .into_iter()
                    .map(|(id, entry)| (file, id, entry)),
            );
        }
        self.plan
    }
}
