//! What many pages show, as templates of their own: each is compiled once, and not again in every page that shows it.

use askama::Template;
use askama::filters::HtmlSafe;

use super::event_metadata::Fact;
use super::figure::Figure;
use super::filters::Choice;
use super::layout::PageLayout;
use super::link_sentences::{Sentence, SentenceItem};
use super::listing::Listing;
use super::overview_chart::Chart;
use super::share::Share;
use crate::locale::PageWords;

/// What stands in the head of a page.
#[derive(Template)]
#[template(path = "partial/head.html", whitespace = "minimize")]
pub(super) struct Head<'a> {
    frame: &'a PageLayout,
}

/// What stands above the text of a page.
#[derive(Template)]
#[template(path = "partial/mast.html", whitespace = "minimize")]
pub(super) struct Mast<'a> {
    frame: &'a PageLayout,
}

/// What stands below it.
#[derive(Template)]
#[template(path = "partial/foot.html", whitespace = "minimize")]
pub(super) struct Foot<'a> {
    frame: &'a PageLayout,
}

/// The files of the part of the timeline that the page shows.
#[derive(Template)]
#[template(path = "partial/downloads.html", whitespace = "minimize")]
pub(super) struct Files<'a> {
    frame: &'a PageLayout,
}

/// What is known of the page's subject, in a word or two each.
#[derive(Template)]
#[template(path = "partial/facts.html", whitespace = "minimize")]
pub(super) struct Facts<'a> {
    facts: &'a [Fact],
}

/// Events by year and month.
#[derive(Template)]
#[template(path = "partial/listing.html", whitespace = "minimize")]
pub(super) struct ListingPart<'a> {
    listing: &'a Listing,
}

/// What can be chosen among the events.
#[derive(Template)]
#[template(path = "partial/filters.html", whitespace = "minimize")]
pub(super) struct Filters<'a> {
    choice: &'a Option<Choice>,
    words: &'static PageWords,
}

/// The overview chart.
#[derive(Template)]
#[template(path = "partial/chart.html", whitespace = "minimize")]
pub(super) struct ChartPart<'a> {
    chart: &'a Option<Chart>,
    words: &'static PageWords,
}

/// A picture of a part of the graph.
#[derive(Template)]
#[template(path = "partial/figure.html", whitespace = "minimize")]
pub(super) struct FigurePart<'a> {
    drawing: &'a Figure,
    words: &'static PageWords,
}

/// What a reader takes from a page to show it elsewhere.
#[derive(Template)]
#[template(path = "partial/share.html", whitespace = "minimize")]
pub(super) struct SharePart<'a> {
    share: &'a Share,
    words: &'static PageWords,
}

impl HtmlSafe for SharePart<'_> {}
impl HtmlSafe for Head<'_> {}
impl HtmlSafe for Mast<'_> {}
impl HtmlSafe for Foot<'_> {}
impl HtmlSafe for Files<'_> {}
impl HtmlSafe for Facts<'_> {}
impl HtmlSafe for ListingPart<'_> {}
impl HtmlSafe for Filters<'_> {}
impl HtmlSafe for ChartPart<'_> {}
impl HtmlSafe for FigurePart<'_> {}
impl HtmlSafe for SentenceItem<'_> {}

impl PageLayout {
    pub(super) fn head(&self) -> Head<'_> {
        Head { frame: self }
    }

    pub(super) fn mast(&self) -> Mast<'_> {
        Mast { frame: self }
    }

    pub(super) fn foot(&self) -> Foot<'_> {
        Foot { frame: self }
    }

    pub(super) fn files(&self) -> Files<'_> {
        Files { frame: self }
    }

    pub(super) fn facts<'a>(&self, facts: &'a [Fact]) -> Facts<'a> {
        Facts { facts }
    }

    pub(super) fn listing<'a>(&self, listing: &'a Listing) -> ListingPart<'a> {
        ListingPart { listing }
    }

    pub(super) fn chart<'a>(&self, chart: &'a Option<Chart>) -> ChartPart<'a> {
        ChartPart {
            chart,
            words: self.words,
        }
    }

    pub(super) fn filters<'a>(&self, choice: &'a Option<Choice>) -> Filters<'a> {
        Filters {
            choice,
            words: self.words,
        }
    }

    pub(super) fn figure<'a>(&self, drawing: &'a Figure) -> FigurePart<'a> {
        FigurePart {
            drawing,
            words: self.words,
        }
    }

    pub(super) fn share<'a>(&self, share: &'a Share) -> SharePart<'a> {
        SharePart {
            share,
            words: self.words,
        }
    }

    pub(super) fn sentence<'a>(&self, sentence: &'a Sentence) -> SentenceItem<'a> {
        SentenceItem {
            sentence,
            words: self.words,
        }
    }
}
