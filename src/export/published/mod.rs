//! The published format `throughline/1`: what other programs may build on. The core's types may change; these may only grow.
//!
//! Every field is always there. What a record leaves out is `null` if it is a single value, `[]` if it is a list and `{}`
//! if it is a text or another mapping. A text maps locales to strings. A date is the EDTF text of its record; where days are
//! given besides, they are the first and last day that the date may touch, or `null` where nothing bounds it. Ids in a
//! collection always lead somewhere in it; in a part of one, ids that would lead out of it are left out.

mod event;
mod fingerprint;
mod link;
mod registry;

pub use event::{Citation, Event, Withdrawn};
pub(super) use fingerprint::fingerprint;
pub use link::Link;
pub use registry::{Actor, Allowance, Entry, Gap, Kind, Measure, Place, Source, Story, Topic};

use std::collections::BTreeMap;
use std::fmt;

use serde::{Serialize, Serializer};

use super::ExportContext;
use super::references::Mentions;
use crate::model;

/// The version of the format. Readers must ignore what they do not know; a breaking change is another version.
pub const FORMAT: &str = "throughline/1";

/// A text by locale.
pub(crate) type Text<'a> = BTreeMap<&'a str, &'a str>;

/// A whole collection, or a part of one.
#[derive(Debug, Serialize)]
pub(crate) struct Collection<'a> {
    /// [`FORMAT`].
    pub(crate) format: &'static str,
    /// The collection's title.
    pub(crate) title: Text<'a>,
    /// Its licence, as an SPDX identifier.
    pub(crate) licence: Option<&'a str>,
    /// The day that it was last looked over as a whole.
    pub(crate) as_of: Option<&'a str>,
    /// The last day up to which anything was looked for.
    pub(crate) researched_to: Option<&'a str>,
    /// The checksum of what is published: SHA-256 of this document on one line, without this field and with every address
    /// of the site left empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) records: Option<&'a str>,
    /// The languages that it is published in, the default one first.
    pub(crate) locales: Vec<&'a str>,
    /// What it is about.
    pub(crate) description: Text<'a>,
    /// The question that it answers.
    pub(crate) question: Text<'a>,
    /// What the part is called, when this is not the whole.
    pub(crate) part: Option<&'a str>,
    /// Where it is published.
    pub(crate) base_url: Option<&'a str>,
    /// Where its records are kept.
    pub(crate) repository: Option<&'a str>,
    /// Where readers report by mail what is wrong.
    pub(crate) contact: Option<&'a str>,
    /// The kinds of events by id, in the order of their file.
    pub(crate) kinds: Ordered<'a, Kind<'a>>,
    /// Its published events, in order of time.
    pub(crate) events: Events<'a>,
    /// Events that were taken back, in order of their ids.
    pub(crate) withdrawn: Vec<Withdrawn<'a>>,
    /// Every link between published events, whatever its relation.
    pub(crate) links: Vec<Link<'a>>,
    /// Sources by id.
    pub(crate) sources: Sources<'a>,
    /// Actors by id.
    pub(crate) actors: BTreeMap<&'a str, Actor<'a>>,
    /// Places by id.
    pub(crate) places: BTreeMap<&'a str, Place<'a>>,
    /// Topics by id.
    pub(crate) topics: BTreeMap<&'a str, Topic<'a>>,
    /// Measures by id.
    pub(crate) measures: BTreeMap<&'a str, Measure<'a>>,
    /// Story lines by id, in the order of their file.
    pub(crate) stories: Ordered<'a, Story<'a>>,
    /// Glossary entries by id, in the order of their file.
    pub(crate) glossary: Ordered<'a, Entry<'a>>,
    /// Known gaps by id, in the order of their file.
    pub(crate) gaps: Ordered<'a, Gap<'a>>,
    /// Findings that the editors accept, each with the reason.
    pub(crate) allow: Vec<Allowance<'a>>,
}

impl<'a> Collection<'a> {
    /// What is published of a context.
    pub(crate) fn new(context: &ExportContext<'a>) -> Self {
        Self {
            records: Some(fingerprint(context.timeline)),
            ..Self::unsealed(context)
        }
    }

    /// The same without its checksum.
    pub(super) fn unsealed(context: &ExportContext<'a>) -> Self {
        let timeline = context.timeline;
        let settings = &timeline.settings;
        let mentions = Mentions::new(context);
        let part = context.part.is_part();
        let mut lives = timeline.lifelines();
        Self {
            format: FORMAT,
            title: texts(&settings.title),
            licence: settings.licence.as_deref(),
            as_of: date(settings.as_of.as_ref()),
            researched_to: date(settings.researched_to()),
            records: None,
            locales: settings.locales.iter().map(String::as_str).collect(),
            description: texts(&settings.description),
            question: texts(&settings.question),
            part: context.part.title,
            base_url: context.base_url,
            repository: settings.repository.as_deref(),
            contact: settings.contact.as_deref(),
            kinds: settings
                .kinds
                .iter()
                .map(|kind| (kind.id.as_str(), Kind::new(kind)))
                .collect(),
            events: Events(*context),
            withdrawn: if part { Vec::new() } else { withdrawn(context) },
            links: context
                .links()
                .iter()
                .map(|arrow| Link::new(context.timeline, arrow))
                .collect(),
            sources: Sources {
                context: *context,
                ids: mentions.sources.iter().copied().collect(),
            },
            actors: timeline
                .actors
                .iter()
                .filter(|(id, _)| !part || mentions.actors.contains(id.as_str()))
                .map(|(id, actor)| (id.as_str(), Actor::new(actor)))
                .collect(),
            places: timeline
                .places
                .iter()
                .filter(|(id, _)| !part || mentions.places.contains(id.as_str()))
                .map(|(id, place)| (id.as_str(), Place::new(place)))
                .collect(),
            topics: timeline
                .topics
                .iter()
                .filter(|(id, _)| !part || mentions.topics.contains(id.as_str()))
                .map(|(id, topic)| (id.as_str(), Topic::new(topic)))
                .collect(),
            measures: timeline
                .measures
                .iter()
                .filter(|(id, _)| !part || mentions.measures.contains(id.as_str()))
                .map(|(id, measure)| {
                    let steps = lives.remove(id).unwrap_or_default();
                    (id.as_str(), Measure::new(context, measure, steps))
                })
                .collect(),
            stories: timeline
                .stories
                .iter()
                .map(|story| (story.id.as_str(), Story::new(context, story)))
                .filter(|(_, story)| !part || !story.events.is_empty())
                .collect(),
            glossary: timeline
                .glossary
                .iter()
                .filter(|entry| !part || mentions.speaks_of(entry))
                .map(|entry| (entry.id.as_str(), Entry::new(context, &mentions, entry)))
                .collect(),
            gaps: timeline
                .gaps
                .iter()
                .map(|gap| (gap, Gap::new(context, gap)))
                .filter(|(gap, published)| gap.events.is_empty() || !published.events.is_empty())
                .map(|(gap, published)| (gap.id.as_str(), published))
                .collect(),
            allow: settings
                .allowances
                .iter()
                .filter(|allowance| {
                    allowance
                        .event
                        .as_ref()
                        .is_none_or(|event| context.has(event))
                })
                .map(Allowance::new)
                .collect(),
        }
    }
}

/// The published events of a context. They are made one by one while they are written: together they would take as much
/// memory as the records.
pub(crate) struct Events<'a>(ExportContext<'a>);

impl Serialize for Events<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let events = self.0.events().map(|event| Event::new(&self.0, event));
        serializer.collect_seq(events)
    }
}

impl fmt::Debug for Events<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids = self.0.events().map(|event| event.id.as_str());
        formatter.debug_list().entries(ids).finish()
    }
}

/// The sources that a context speaks of, made one by one as well.
pub(crate) struct Sources<'a> {
    context: ExportContext<'a>,
    ids: Vec<&'a str>,
}

impl Serialize for Sources<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let known = &self.context.timeline.sources;
        let sources = self.ids.iter().filter_map(|id| known.get_key_value(*id));
        serializer.collect_map(
            sources.map(|(id, source)| (id.as_str(), Source::new(&self.context, source))),
        )
    }
}

impl fmt::Debug for Sources<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(&self.ids).finish()
    }
}

/// Entries by id in an order that means something.
#[derive(Debug)]
pub(crate) struct Ordered<'a, T>(pub(crate) Vec<(&'a str, T)>);

impl<'a, T> FromIterator<(&'a str, T)> for Ordered<'a, T> {
    fn from_iter<I: IntoIterator<Item = (&'a str, T)>>(entries: I) -> Self {
        Self(entries.into_iter().collect())
    }
}

impl<T: Serialize> Serialize for Ordered<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(id, entry)| (id, entry)))
    }
}

fn withdrawn<'a>(context: &ExportContext<'a>) -> Vec<Withdrawn<'a>> {
    let mut withdrawn: Vec<Withdrawn<'a>> = context
        .timeline
        .events
        .iter()
        .filter(|event| event.status == model::RecordStatus::Withdrawn)
        .map(|event| Withdrawn::new(context, event))
        .collect();
    withdrawn.sort_by_key(|event| event.id);
    withdrawn
}

fn texts(text: &model::Text) -> Text<'_> {
    text.iter().collect()
}

fn date(date: Option<&model::EventDate>) -> Option<&str> {
    date.map(model::EventDate::as_str)
}

fn ids(slugs: &[model::Slug]) -> Vec<&str> {
    slugs.iter().map(model::Slug::as_str).collect()
}

fn id(slug: Option<&model::Slug>) -> Option<&str> {
    slug.map(model::Slug::as_str)
}
