//! The pages of the site: one file a page, twin of `templates/page/<name>.html`.
//!
//! To add a page: write its file and its template, and name it twice below. Its `sheets` lists the paths that it has, which
//! must cost next to nothing: a build lists all of them and fills each on any thread, the preview fills only the one that is
//! looked at. So nothing is kept from one sheet to the next; what many of them look up is made once in [`edition::Index`].
//! A page's struct holds fields that are ready to print; its template does not compute. What several pages share stands in files of its own, without a place in
//! [`PAGES`], beside templates in `templates/part`.

pub mod cite;
pub mod edition;
pub mod frame;
pub mod html;
pub mod life;
pub mod view;

mod arrows;
pub mod choice;
mod cites;
mod dates;
pub mod drawing;
pub mod facet;
mod facts;
pub mod form;
mod linked;
mod listing;
mod markdown;
mod months;
mod neighbours;
mod parting;
pub mod parts;
mod record;
mod related;
mod repository;
pub mod share;
mod shelves;
mod statements;
mod status;
mod strip;
mod way;

mod about;
mod actor;
mod all;
mod browse;
mod changes;
mod contribute;
mod country;
pub mod directory;
mod disputes;
mod event;
mod gaps;
mod glossary;
mod graph;
mod in_force;
mod index;
mod kind;
mod measure;
mod measures;
mod moved;
mod not_found;
mod part;
pub mod path;
pub mod path_data;
mod place;
pub mod script;
pub mod search;
mod sources;
mod story;
mod topic;
mod voices;
mod why;
mod withdrawn;
pub mod words_index;
mod year;

use anyhow::{Context, Result};
use askama::Template;

use edition::Edition;

/// A kind of page.
pub struct Page {
    /// Its name: that of its file and of its template.
    pub name: &'static str,
    /// Its sheets: one for a page that stands alone, one an event, an actor and so on for the others. This only lists them;
    /// each is filled when it is asked for, alone and on any thread.
    pub sheets: for<'e> fn(&'e Edition<'e>) -> Vec<Sheet<'e>>,
}

/// What writes a page at a path.
type Writer<'e> = dyn Fn(&str) -> Result<String> + Send + Sync + 'e;

/// A page at its path.
pub struct Sheet<'e> {
    /// Its path within its edition.
    pub path: String,
    /// Whether search engines are asked to pass it over.
    pub hidden: bool,
    page: Box<Writer<'e>>,
}

impl<'e> Sheet<'e> {
    /// A page at a path, with what writes it.
    pub fn new(
        path: impl Into<String>,
        page: impl Fn(&str) -> Result<String> + Send + Sync + 'e,
    ) -> Self {
        Self {
            path: path.into(),
            hidden: false,
            page: Box::new(page),
        }
    }

    /// The same, passed over by search engines; its frame has to say so too.
    pub fn hidden(self) -> Self {
        Self {
            hidden: true,
            ..self
        }
    }

    /// Its markup.
    pub fn html(&self) -> Result<String> {
        (self.page)(&self.path).with_context(|| format!("filling `{}`", self.path))
    }
}

/// Every page. Where two want the same path the later one has it.
pub const PAGES: &[&Page] = &[
    &index::PAGE,
    &graph::PAGE,
    &measures::PAGE,
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
    &part::PAGE,
    &measure::PAGE,
    &in_force::PAGE,
    &story::PAGE,
    &why::PAGE,
    &path::PAGE,
    &moved::PAGE,
    &withdrawn::PAGE,
    &event::PAGE,
];

/// Fills a page's template.
fn fill(template: &impl Template) -> Result<String> {
    Ok(template.render()?)
}
