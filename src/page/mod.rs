//! The pages of the site: one file a page, with its template `templates/page/<name>.html`.
//!
//! To add a page: write its file and its template, and name it twice below. Its `routes` lists the paths that it has, which
//! must cost next to nothing: a build lists all of them and fills each on any thread, the preview fills only the one that is
//! looked at. So nothing is kept from one route to the next; what many of them look up is made once in [`site_index::SiteIndex`].
//! A page's struct holds fields that are ready to print; its template does not compute. What several pages share stands in files of its own, without a place in
//! [`PAGES`], beside templates in `templates/partial`.

pub(crate) mod how_to_cite;
pub(crate) mod html;
pub(crate) mod layout;
pub(crate) mod locale_site;
pub(crate) mod measure_history;
pub(crate) mod page_context;

mod answer;
pub(crate) mod board;
mod citations;
mod dates;
mod event_chain;
mod event_metadata;
mod excerpt;
pub(crate) mod figure;
pub(crate) mod filters;
pub mod form;
mod fragments;
mod json_ld;
mod link_sentences;
mod listing;
mod markdown;
mod measure_days;
mod month_range;
mod months;
mod name_order;
mod neighbours;
pub(crate) mod oembed;
pub(crate) mod open_graph;
mod overview_chart;
mod page_description;
mod page_title;
mod pagination;
pub(crate) mod part_graphs;
mod prev_next;
mod quantities;
mod record;
mod report;
mod repository;
pub(crate) mod share;
mod statements;
mod status;
mod story_cards;
pub(crate) mod subset_listing;
pub(crate) mod subsets;
mod time_axis;

mod about;
mod actor;
mod actor_statements;
mod all;
mod browse;
mod changes;
mod contribute;
mod country;
pub(crate) mod directory;
mod disputes;
pub(crate) mod embed;
mod event;
mod figures;
mod gaps;
mod glossary;
mod glossary_terms;
pub(crate) mod graph;
mod in_force;
mod index;
mod kind;
mod measure;
mod measures;
mod moved;
mod not_found;
pub(crate) mod path;
pub(crate) mod path_index;
mod period;
mod place;
pub(crate) mod script;
pub(crate) mod search;
pub(crate) mod search_index;
pub(crate) mod site_index;
mod sources;
mod stories;
pub(crate) mod story;
mod topic;
mod why;
mod withdrawn;
mod year;

use std::io::{Result, Write};

use askama::Template;

use locale_site::LocaleSite;

/// A kind of page.
pub(crate) struct Page {
    /// Its routes: one for a page that stands alone, one an event, an actor and so on for the others. This only lists them;
    /// each is filled when it is asked for, alone and on any thread.
    pub(crate) routes: for<'e> fn(&'e LocaleSite<'e>) -> Vec<Route<'e>>,
}

/// What writes a page at a path.
type Writer<'e> = dyn Fn(&str, &mut dyn Write) -> Result<()> + Send + Sync + 'e;

/// A page at its path.
pub(crate) struct Route<'e> {
    /// Its path within its site.
    pub(crate) path: String,
    /// Whether search engines are asked to pass it over.
    pub(crate) hidden: bool,
    page: Box<Writer<'e>>,
}

impl<'e> Route<'e> {
    /// A page at a path, with what writes it.
    pub(crate) fn new(
        path: impl Into<String>,
        page: impl Fn(&str, &mut dyn Write) -> Result<()> + Send + Sync + 'e,
    ) -> Self {
        Self {
            path: path.into(),
            hidden: false,
            page: Box::new(page),
        }
    }

    /// The same, passed over by search engines; its frame has to say so too.
    pub(crate) fn hidden(self) -> Self {
        Self {
            hidden: true,
            ..self
        }
    }

    /// Writes it.
    pub(crate) fn write(&self, out: &mut dyn Write) -> Result<()> {
        (self.page)(&self.path, out)
    }
}

/// Every page. Where two want the same path the later one has it.
pub(crate) const PAGES: &[&Page] = &[
    &index::PAGE,
    &graph::PAGE,
    &measures::PAGE,
    &figures::PAGE,
    &browse::PAGE,
    &disputes::PAGE,
    &sources::PAGE,
    &about::PAGE,
    &search::PAGE,
    &all::PAGE,
    &gaps::PAGE,
    &changes::PAGE,
    &glossary::PAGE,
    &contribute::PAGE,
    &not_found::PAGE,
    &actor::PAGE,
    &place::PAGE,
    &country::PAGE,
    &topic::PAGE,
    &kind::PAGE,
    &year::PAGE,
    &period::PAGE,
    &measure::PAGE,
    &in_force::PAGE,
    &stories::PAGE,
    &story::PAGE,
    &why::PAGE,
    &path::PAGE,
    &moved::PAGE,
    &withdrawn::PAGE,
    &event::PAGE,
    &embed::PAGE,
];

/// Fills a page's template.
fn fill(template: &impl Template, out: &mut dyn Write) -> Result<()> {
    Template::write_into(template, out)
}
