//! A part of the timeline: what an actor, a place, a topic, a kind, a year or a measure has to do with.

use askama::Template;

use super::event_metadata::Fact;
use super::filters::{Choice, choice};
use super::html::Html;
use super::layout::PageLayout;
use super::listing::{Listing, listing};
use super::overview_chart::Chart;
use super::page_context::PageContext;

/// The script of the pages with an overview chart or a choice, relative to the site.
pub(crate) const SCRIPT: &str = "assets/timeline.js";

/// A page that shows a part of the timeline and nothing else.
#[derive(Template)]
#[template(path = "page/subset.html", whitespace = "minimize")]
pub(super) struct SubsetPage {
    pub(super) frame: PageLayout,
    pub(super) facet: Facet,
}

/// A part of the timeline.
pub(crate) struct Facet {
    /// What it is selected by: an actor, a topic and so on.
    pub(crate) kicker: &'static str,
    /// Its name.
    pub(crate) title: Html,
    /// What is said about it.
    pub(crate) description: Html,
    /// What else is known of it.
    pub(crate) facts: Vec<Fact>,
    /// What it holds: how many events of how many, or a sentence.
    pub(crate) count: String,
    /// Its overview chart, where it has one.
    pub(crate) chart: Option<Chart>,
    /// What can be chosen among its events.
    pub(crate) choice: Option<Choice>,
    /// Its events.
    pub(crate) listing: Listing,
    /// The script that makes more of the chart and the choice.
    pub(crate) script: String,
}

/// The part of the timeline with these events.
pub(crate) fn facet(
    context: &PageContext<'_>,
    kicker: &'static str,
    title: Html,
    positions: &[usize],
) -> Facet {
    let choice = choice(context, positions);
    Facet {
        kicker,
        title,
        description: Html::default(),
        facts: Vec::new(),
        count: context
            .words()
            .list
            .part(positions.len(), context.site.index.events.len()),
        chart: None,
        listing: listing(context, positions, choice.as_ref()),
        choice,
        script: context.to_root(SCRIPT),
    }
}

impl Facet {
    /// The facet with an overview chart.
    pub(crate) fn drawn(mut self, chart: Chart) -> Self {
        self.chart = Some(chart);
        self
    }

    /// The facet with a description.
    pub(crate) fn described(mut self, description: Html) -> Self {
        self.description = description;
        self
    }

    /// The facet with a sentence that says what it holds.
    pub(crate) fn said(mut self, sentence: String) -> Self {
        self.count = sentence;
        self
    }

    /// The facet with a fact, unless that has no value.
    pub(crate) fn fact(mut self, label: &'static str, values: Vec<Html>) -> Self {
        if !values.is_empty() {
            self.facts.push(Fact { label, values });
        }
        self
    }
}
