//! What is exported: a collection or a part of it, in a language, with the addresses of its pages.

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::Export;
use super::hex::digits;
use crate::graph::{Arrow, CausalGraph};
use crate::locale::{self, Locale};
use crate::model::{Event, EventDate, Timeline};

/// What is exported.
#[derive(Clone, Copy)]
pub struct ExportContext<'a> {
    /// The timeline.
    pub(crate) timeline: &'a Timeline,
    /// The graph of the events that are exported: all published ones, or those of a part ([`CausalGraph::of`]).
    pub(crate) graph: &'a CausalGraph,
    /// Where the site is published, without a trailing slash; none when unknown.
    pub(crate) base_url: Option<&'a str>,
    /// The language of formats that speak one: one of the collection's locales (BCP 47).
    pub(crate) language: &'a str,
    /// Which part of the collection this is.
    pub(crate) part: Part<'a>,
}

/// A part of a collection, such as the events of one topic. Which events it has is the graph's to say.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// What the part is called, in the context's language; none for the whole.
    pub title: Option<&'a str>,
    /// The page that lists its events, relative to the root of its language.
    pub page: &'a str,
    /// The file that is written, relative to the root of its language; none for the place that the format itself names.
    pub file: Option<&'a str>,
}

impl Part<'_> {
    /// The whole collection.
    pub(crate) const WHOLE: Part<'static> = Part {
        title: None,
        page: "index.html",
        file: None,
    };

    /// How many characters of a summary, and how many sources, topics and changes, an event has in the feeds and calendars of a
    /// part. An event is in many parts, and whole in the data of the collection.
    const TEXT: usize = 1_000;
    const LIST: usize = 10;

    /// How much of a list is told.
    pub(super) const fn entries(&self) -> usize {
        if self.is_part() {
            Self::LIST
        } else {
            usize::MAX
        }
    }

    /// How much of a text is told, where that is less than all of it.
    pub(super) fn shortened(&self, text: &str) -> Option<String> {
        if !self.is_part() || text.len() <= Self::TEXT {
            return None;
        }
        let (end, _) = text.char_indices().nth(Self::TEXT)?;
        let end = text[..end].rfind(' ').unwrap_or(end);
        Some(format!("{}…", text[..end].trim_end()))
    }

    /// Whether this is less than the whole.
    pub(crate) const fn is_part(&self) -> bool {
        self.title.is_some()
    }
}

impl<'a> ExportContext<'a> {
    /// The whole collection in its default language, at the address that its settings name.
    pub fn whole(timeline: &'a Timeline, graph: &'a CausalGraph) -> Self {
        Self {
            timeline,
            graph,
            base_url: timeline.settings.base_url.as_deref(),
            language: timeline.locale(),
            part: Part::WHOLE,
        }
    }

    /// The same at another address.
    pub(crate) fn at(self, base_url: Option<&'a str>) -> Self {
        Self { base_url, ..self }
    }

    /// The same in another language.
    pub fn speaking(self, language: &'a str) -> Self {
        Self { language, ..self }
    }

    /// A part of it, with the graph of that part's events.
    pub fn only(self, graph: &'a CausalGraph, part: Part<'a>) -> Self {
        Self {
            graph,
            part,
            ..self
        }
    }

    /// The words of its language.
    pub(crate) fn locale(&self) -> &'static Locale {
        locale::locale(self.language)
    }

    /// The events that are exported, in order of time: published ones only.
    pub(crate) fn events(&self) -> impl Iterator<Item = &'a Event> + use<'a> {
        let timeline = self.timeline;
        self.graph
            .events()
            .filter_map(|position| timeline.events.get(position))
            .filter(|event| event.is_published())
    }

    /// Whether an event is exported.
    pub(crate) fn has(&self, id: &str) -> bool {
        self.timeline.positions.get(id).is_some_and(|&position| {
            self.graph.contains(position)
                && self
                    .timeline
                    .events
                    .get(position)
                    .is_some_and(Event::is_published)
        })
    }

    /// The links between exported events, whatever their relation, in order of their records and of their places there.
    pub(crate) fn links(&self) -> Vec<Arrow> {
        let mut arrows: Vec<Arrow> = self
            .graph
            .arrows()
            .iter()
            .chain(self.graph.connections())
            .filter(|arrow| {
                arrow.source(self.timeline).is_published()
                    && arrow.target(self.timeline).is_published()
            })
            .copied()
            .collect();
        arrows.sort_by_key(|arrow| (arrow.to, arrow.link));
        arrows
    }

    /// What the export is called, in its language.
    pub(crate) fn title(&self) -> String {
        let title = self.timeline.settings.title.get(self.language);
        match self.part.title {
            Some(part) => format!("{title}: {part}"),
            None => title.to_owned(),
        }
    }

    /// The address of a file that is relative to the root of the export's language, where the site's own is known.
    pub(crate) fn address(&self, path: &str) -> Option<String> {
        self.address_in(self.language, path)
    }

    /// The address of the same file in another language.
    pub(crate) fn address_in(&self, language: &str, path: &str) -> Option<String> {
        let path = path.strip_suffix("index.html").unwrap_or(path);
        Some(format!(
            "{}/{}{path}",
            self.base_url?,
            self.folder(language)
        ))
    }

    /// The address of the export itself, where the site's own is known.
    pub(crate) fn own_address(&self, export: &Export) -> Option<String> {
        let file = self.part.file.unwrap_or(export.file);
        if export.is_per_language() {
            self.address(file)
        } else {
            Some(format!("{}/{file}", self.base_url?))
        }
    }

    /// The page of an event, relative to the root of a language.
    pub(crate) fn page(event: &str) -> String {
        format!("events/{event}.html")
    }

    /// A permanent IRI for what a page shows: its address in the export's language, or else a UUID that follows from the
    /// collection's name, the language and the path.
    pub(crate) fn identity(&self, path: &str) -> String {
        self.address(path)
            .unwrap_or_else(|| self.uuid(&format!("{}{path}", self.folder(self.language))))
    }

    /// A permanent IRI that is the same in every language.
    pub(crate) fn common_identity(&self, path: &str) -> String {
        let path = path.strip_suffix("index.html").unwrap_or(path);
        match self.base_url {
            Some(base) => format!("{base}/{path}"),
            None => self.uuid(path),
        }
    }

    /// What tells this collection from others for good: its address, or else its repository, or else its title.
    pub(crate) fn name(&self) -> &'a str {
        let settings = &self.timeline.settings;
        self.base_url
            .or(settings.repository.as_deref())
            .unwrap_or_else(|| settings.title.get(self.timeline.locale()))
    }

    /// The title as a name that files and packages may have.
    pub(crate) fn slug(&self) -> String {
        let title = self.timeline.settings.title.get(self.timeline.locale());
        let slug = title
            .to_lowercase()
            .split(|letter: char| !letter.is_ascii_alphanumeric())
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("-");
        if slug.is_empty() {
            "timeline".to_owned()
        } else {
            slug
        }
    }

    /// The day on which an event last changed, where its record says so.
    pub(crate) fn changed(&self, event: &Event) -> Option<NaiveDate> {
        first_day(event.last_changed())
    }

    /// The day on which an event was entered, where its record says so.
    pub(crate) fn entered(&self, event: &Event) -> Option<NaiveDate> {
        let changes = event.changes.iter().map(|change| &change.date);
        first_day(changes.min_by_key(|date| date.sort_key()))
    }

    /// The day on which an event was entered, or else that of the collection: a feed without days is shown as one of 1970.
    pub(crate) fn published(&self, event: &Event) -> Option<NaiveDate> {
        self.entered(event).or_else(|| self.day())
    }

    /// The day of which the collection speaks, or else that up to which it was researched.
    fn day(&self) -> Option<NaiveDate> {
        let settings = &self.timeline.settings;
        first_day(settings.as_of.as_ref()).or_else(|| first_day(settings.researched_to()))
    }

    /// A day for formats that ask for one: that of the last change, else the day of the collection, else the event's own last day.
    pub(crate) fn updated(&self, event: &Event) -> NaiveDate {
        let date = &event.date;
        self.changed(event)
            .or_else(|| self.day())
            .or_else(|| date.latest().or(date.earliest()))
            .map_or(FIRST, |day| day.clamp(FIRST, LAST))
    }

    /// The day on which the newest of the exported records changed; none of a collection that names no day and no event.
    pub(crate) fn last_updated(&self) -> Option<NaiveDate> {
        self.events()
            .map(|event| self.updated(event))
            .max()
            .or_else(|| self.day())
    }

    /// The folder of a language in the site: none for the default one.
    fn folder(&self, language: &str) -> String {
        if language == self.timeline.locale() {
            String::new()
        } else {
            format!("{language}/")
        }
    }

    /// A UUID of version 8, made from a SHA-256 hash as RFC 9562 shows it in appendix B.2.
    fn uuid(&self, path: &str) -> String {
        let mut hash = Sha256::new_with_prefix("throughline\n");
        for part in [self.name(), "\n", path] {
            hash.update(part);
        }
        let mut bytes: [u8; 16] = [0; 16];
        bytes.copy_from_slice(&hash.finalize()[..16]);
        bytes[6] = bytes[6] & 0x0f | 0x80;
        bytes[8] = bytes[8] & 0x3f | 0x80;
        let digits = digits(&bytes);
        let groups = [0..8, 8..12, 12..16, 16..20, 20..32].map(|group| &digits[group]);
        format!("urn:uuid:{}", groups.join("-"))
    }
}

/// The days that the formats can write: their years have four digits.
pub(crate) const FIRST: NaiveDate = match NaiveDate::from_ymd_opt(1, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};
const LAST: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

fn first_day(date: Option<&EventDate>) -> Option<NaiveDate> {
    date.and_then(|date| date.earliest().or(date.latest()))
}
