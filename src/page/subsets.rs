//! The parts of the timeline that have feeds and downloads of their own: what an actor, a place, a topic, a kind, a
//! measure or a story line has to do with. Each part with events has feeds and data beside its page; one without has none.

use std::io::{Result, Write};

use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::part_graphs;
use crate::export::{Export, Part, export};
use crate::graph::CausalGraph;
use crate::model::{Event, Text};

/// How many entries the feed of a part has: those that changed last.
const FEED_LIMIT: usize = 20;
/// The most events of a part that has its data in files of their own, and the most bytes of their summaries. A larger one
/// would repeat too much of the whole.
const DATA_LIMIT: usize = 200;
const TEXT_LIMIT: usize = 400_000;

/// The formats of a part: the export, what its files end in, and whether it is a feed.
const FORMATS: &[(&str, &str, bool)] = &[
    ("atom", "atom", true),
    ("jsonfeed", "feed.json", true),
    ("ics", "ics", false),
    ("csv", "csv", false),
];

/// A file of a part.
pub(crate) struct File {
    /// The format.
    pub(crate) export: &'static Export,
    /// Its path, relative to its site, or to the site when it speaks no language.
    pub(crate) path: String,
    /// Whether it is a feed.
    pub(crate) is_feed: bool,
}

/// The files of a part with these events.
pub(crate) fn files(site: &LocaleSite<'_>, part: &str, events: &[usize]) -> Vec<File> {
    let tag = site.tag.as_str();
    let texts = site
        .events(events)
        .map(|event| event.summary.get(tag).len());
    let has_data = events.len() <= DATA_LIMIT && texts.sum::<usize>() <= TEXT_LIMIT;
    FORMATS
        .iter()
        .filter(|(name, _, _)| site.timeline.settings.publishes(name))
        .filter(|(_, _, is_feed)| *is_feed || has_data)
        .filter_map(|&(name, ending, is_feed)| {
            Some(File {
                export: export(name)?,
                path: format!("{part}.{ending}"),
                is_feed,
            })
        })
        .collect()
}

/// Writes a file of a part.
pub(crate) fn write(
    site: &LocaleSite<'_>,
    part: &str,
    events: &[usize],
    file: &File,
    out: &mut dyn Write,
) -> Result<()> {
    let events = if file.is_feed {
        latest(site, events)
    } else {
        events.to_vec()
    };
    let graph = CausalGraph::within(site.timeline, events);
    let title = title(site, part);
    let page = format!("{part}.html");
    let subject = site.subject().only(
        &graph,
        Part {
            title: Some(&title),
            page: &page,
            file: Some(&file.path),
        },
    );
    (file.export.write)(&subject, out)
}

/// The events whose records changed last.
fn latest(site: &LocaleSite<'_>, events: &[usize]) -> Vec<usize> {
    let changed = |position: &usize| {
        let date = site.event(*position).and_then(Event::last_changed);
        (date.map(|date| date.sort_key()), *position)
    };
    let mut events = events.to_vec();
    events.sort_by_cached_key(|position| std::cmp::Reverse(changed(position)));
    events.truncate(FEED_LIMIT);
    events
}

/// What a part is called.
fn title(site: &LocaleSite<'_>, part: &str) -> String {
    let timeline = site.timeline;
    let (folder, id) = part.split_once('/').unwrap_or(("", part));
    let name: Option<&Text> = match folder {
        "actors" => timeline.actors.get(id).map(|actor| &actor.name),
        "places" => timeline.places.get(id).map(|place| &place.name),
        "topics" => timeline.topics.get(id).map(|topic| &topic.name),
        "measures" => timeline.measures.get(id).map(|measure| &measure.name),
        "kinds" => {
            let mut kinds = timeline.settings.kinds.iter();
            kinds.find(|kind| *kind.id == *id).map(|kind| &kind.name)
        }
        _ => {
            let mut stories = timeline.stories.iter();
            stories
                .find(|story| *story.id == *id)
                .map(|story| &story.name)
        }
    };
    name.map_or(id, |name| name.get(&site.tag)).to_owned()
}

/// A file of the part that a page shows, as the page leads to it.
pub(crate) struct Download {
    /// Where.
    pub(crate) href: String,
    /// What it is.
    pub(crate) label: &'static str,
    /// Its media type.
    pub(crate) media_type: &'static str,
    /// What the feed is called; empty for other files.
    pub(crate) feed: String,
}

impl PageContext<'_> {
    /// The files of the part that this page shows; none for a page that shows no part.
    pub(crate) fn downloads(&self) -> Vec<Download> {
        let part = self.path.strip_suffix(".html").unwrap_or(&self.path);
        let Some(events) = self.site.index.parts.get(part) else {
            return Vec::new();
        };
        let words = &self.words().ways;
        let graph = self.site.index.part_graphs.get(part);
        let graphs = graph.into_iter().flat_map(|_| part_graphs::files(part));
        let graphs = graphs.map(|file| Download {
            href: self.to(&file.path),
            label: if file.is_drawn() {
                words.picture
            } else {
                "DOT"
            },
            media_type: file.media_type(),
            feed: String::new(),
        });
        files(self.site, part, events)
            .into_iter()
            .map(|file| Download {
                href: if file.export.is_per_language() {
                    self.to(&file.path)
                } else {
                    self.to_root(&file.path)
                },
                label: match file.export.name {
                    "atom" => "Atom",
                    "jsonfeed" => "JSON Feed",
                    "ics" => words.calendar,
                    _ => "CSV",
                },
                media_type: file.export.media_type,
                feed: if file.is_feed {
                    title(self.site, part)
                } else {
                    String::new()
                },
            })
            .chain(graphs)
            .collect()
    }
}
