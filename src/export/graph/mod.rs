//! Formats of the causal graph, whole or a part of it: one file a format.
//!
//! Every format writes the events of a selection as nodes and its causal, legal and factual arrows as edges, nothing else: what a
//! program counts there is what the site shows. Other connections are written only when they were asked for, and then
//! never as a cause.

mod command;
mod cytoscape;
mod dot;
mod gexf;
mod graphml;
mod json;
mod mermaid;
mod palette;
mod svg;

use std::io::{Result, Write};

use crate::export::ExportContext;
use crate::export::provenance::Provenance;
use crate::graph::{Arrow, CausalGraph, Selection, Wanted};
use crate::locale::Locale;
use crate::model::{Event, Link, Settings, Timeline};
use crate::svg::sentence;

pub(crate) use command::{command, subject, svg_command};
pub(crate) use mermaid::beyond_github;

/// What boxes are drawn around.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cluster {
    /// The events of a year.
    Year,
    /// The events of an actor: of the first one that each record names.
    Actor,
    /// The events of a topic: of the first one that each record names.
    Topic,
    /// The events in a country: in that of the first place that each record names.
    Country,
    /// The events of a story: of the first one that has each.
    Story,
}

impl Cluster {
    /// Every kind of box, with the word that stands for it.
    pub(crate) const ALL: &'static [(&'static str, Self)] = &[
        ("year", Self::Year),
        ("actor", Self::Actor),
        ("topic", Self::Topic),
        ("country", Self::Country),
        ("story", Self::Story),
    ];
}

/// Where Graphviz puts events.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// Where the arrows let them stand.
    #[default]
    Flow,
    /// In columns of years or months, under an axis.
    Time,
}

impl Layout {
    /// Every layout, with the word that stands for it.
    pub(crate) const ALL: &'static [(&'static str, Self)] =
        &[("flow", Self::Flow), ("time", Self::Time)];

    /// The most events in columns that anybody can still read.
    pub(crate) const MOST_IN_TIME: usize = 400;
}

/// How a graph is written.
#[derive(Clone)]
pub struct Options<'a> {
    /// The language of its words.
    pub locale: &'static Locale,
    /// What boxes are drawn around, in formats that have boxes.
    pub cluster: Option<Cluster>,
    /// What addresses begin with: everything before `events/<id>.html`.
    pub base: &'a str,
    /// Where Graphviz puts events.
    pub layout: Layout,
    /// Whether Graphviz draws on a dark ground.
    pub dark: bool,
    /// What the part is about; empty for the whole.
    pub subject: &'a str,
    /// The command that makes the same part again; empty for the whole.
    pub part: &'a str,
}

impl<'a> Options<'a> {
    /// No boxes, and the usual layout and colours.
    pub fn new(locale: &'static Locale, base: &'a str) -> Self {
        Self {
            locale,
            cluster: None,
            base,
            layout: Layout::Flow,
            dark: false,
            subject: "",
            part: "",
        }
    }
}

/// What writes a graph in a format.
pub(crate) type WriteGraph =
    fn(&ExportContext<'_>, &Selection, &Options<'_>, &mut dyn Write) -> Result<()>;

/// A graph format.
pub struct GraphFormat {
    /// Its name on the command line.
    pub name: &'static str,
    /// What it is for, in a phrase.
    pub(crate) about: &'static str,
    /// Its file in the site, when it has one.
    pub(crate) file: Option<&'static str>,
    /// Whether it is a picture, which can show only so much.
    pub(crate) is_drawn: bool,
    /// Whether it is made to be looked at: then events without a line are left out, unless they are asked for.
    pub(crate) is_picture: bool,
    /// Writes it.
    pub write: WriteGraph,
}

impl GraphFormat {
    /// The part of a graph with what is wanted, as the format shows it.
    pub(crate) fn selection(
        &self,
        timeline: &Timeline,
        graph: &CausalGraph,
        wanted: &Wanted,
    ) -> Selection {
        let selection = Selection::new(timeline, graph, wanted);
        if self.is_picture && !wanted.isolated {
            selection.joined_only(wanted)
        } else {
            selection
        }
    }
}

/// Every graph format, the default one first.
pub const GRAPHS: &[GraphFormat] = &[
    dot::FORMAT,
    svg::FORMAT,
    mermaid::FORMAT,
    graphml::FORMAT,
    graphml::YED_FORMAT,
    gexf::FORMAT,
    json::FORMAT,
    cytoscape::FORMAT,
];

/// The formats of the whole graph in the site of a collection with these settings, each with its file.
pub(crate) fn in_site(
    settings: &Settings,
) -> impl Iterator<Item = (&'static GraphFormat, &'static str)> {
    let formats = GRAPHS
        .iter()
        .filter(|format| settings.publishes(format.name));
    formats.filter_map(|format| Some((format, format.file?)))
}

/// What addresses begin with in one language: the collection's own address and the language's folder, as far as there are
/// any.
pub(crate) fn base(context: &ExportContext<'_>, locale: &Locale) -> String {
    let mut base = context
        .base_url
        .map(|url| format!("{}/", url.trim_end_matches('/')))
        .unwrap_or_default();
    if locale.tag != context.timeline.locale() {
        base.push_str(locale.tag);
        base.push('/');
    }
    base
}

/// The address of an event's page.
fn address(options: &Options<'_>, event: &Event) -> String {
    format!("{}events/{}.html", options.base, event.id)
}

/// An edge, ready to be written.
struct Edge<'a> {
    from: &'a Event,
    to: &'a Event,
    link: &'a Link,
    /// The whole link as a sentence.
    sentence: String,
    /// The relation in a word or two, from the earlier event to the later one, with what weakens it.
    label: String,
}

impl<'a> Edge<'a> {
    /// The edge of an arrow.
    fn new(timeline: &'a Timeline, arrow: &Arrow, options: &Options<'_>) -> Self {
        let link = arrow.link(timeline);
        let mut label = options
            .locale
            .words
            .relation(link.relation)
            .arrow
            .to_owned();
        for mark in crate::svg::marks(timeline, arrow, options.locale) {
            label.push_str(", ");
            label.push_str(mark);
        }
        Self {
            from: arrow.source(timeline),
            to: arrow.target(timeline),
            link,
            sentence: sentence(timeline, arrow, options.locale),
            label,
        }
    }

    /// A name for the edge that no other one has.
    fn id(&self) -> String {
        format!("{}|{}|{}", self.from.id, self.to.id, self.link.index)
    }

    /// The documents that say so, by their ids.
    fn sources(&self) -> Vec<&str> {
        self.link
            .sources
            .iter()
            .map(|citation| citation.source.as_str())
            .collect()
    }
}

/// The edges of a selection: arrows first, then what else was asked for.
fn edges<'a>(
    context: &ExportContext<'a>,
    selection: &'a Selection,
    options: &'a Options<'_>,
) -> impl Iterator<Item = Edge<'a>> {
    let timeline = context.timeline;
    arrows(selection).map(move |arrow| Edge::new(timeline, arrow, options))
}

/// Every arrow of a selection, then its links that are no cause.
fn arrows(selection: &Selection) -> impl Iterator<Item = &Arrow> {
    selection.arrows.iter().chain(&selection.connections)
}

/// What a reduction left out of a selection, an arrow each: `<from> -> <to> (<relation>)`.
pub(crate) fn left_out(context: &ExportContext<'_>, selection: &Selection) -> Vec<String> {
    let timeline = context.timeline;
    selection
        .left_out
        .iter()
        .map(|arrow| {
            format!(
                "{} -> {} ({})",
                arrow.source(timeline).id,
                arrow.target(timeline).id,
                arrow.link(timeline).relation
            )
        })
        .collect()
}

/// What a file says of itself: which state of which collection it shows, and what a reduction left out of it.
fn remarks(context: &ExportContext<'_>, selection: &Selection) -> Vec<(&'static str, String)> {
    let mut remarks: Vec<(&'static str, String)> = Provenance::of(context.timeline)
        .facts()
        .map(|(name, value)| (name, value.to_owned()))
        .collect();
    let left_out = left_out(context, selection);
    if !left_out.is_empty() {
        remarks.push(("left_out", left_out.join("; ")));
    }
    remarks
}

/// A day as ISO 8601 writes it.
fn day(day: chrono::NaiveDate) -> String {
    // XML Schema has no sign before years beyond 9999.
    let text = day.format("%Y-%m-%d").to_string();
    text.trim_start_matches('+').to_owned()
}
