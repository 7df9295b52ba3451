//! The pages of the site: one file a page, twin of `templates/page/<name>.html`.
//!
//! To add a page: write its file and its template, and name it twice below. A page's struct holds fields that are ready
//! to print; its template does not compute. What several pages share stands in files of its own, without a place in
//! [`PAGES`], beside templates in `templates/part`.

pub mod edition;
pub mod frame;
pub mod html;
pub mod life;
pub mod view;

mod arrows;
mod cites;
mod dates;
mod facet;
mod facts;
pub mod form;
mod listing;
mod markdown;
mod neighbours;
mod record;
mod repository;
mod statements;
mod strip;
mod way;

mod about;
mod actor;
mod browse;
mod changes;
mod contribute;
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
mod place;
pub mod search;
mod sources;
mod story;
mod topic;
mod withdrawn;
pub mod words_index;
mod year;

use anyhow::Result;
use askama::Template;

use edition::Edition;

/// A kind of page.
pub struct Page {
    /// Its name: that of its file and of its template.
    pub name: &'static str,
    /// Its sheets: one for a page that stands alone, one an event, an actor and so on for the others.
    pub sheets: fn(&Edition<'_>) -> Result<Vec<Sheet>>,
}

/// A page as it is written.
pub struct Sheet {
    /// Its path within its edition.
    pub path: String,
    /// Its markup.
    pub html: String,
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
    &gaps::PAGE,
    &changes::PAGE,
    &glossary::PAGE,
    &contribute::PAGE,
    &not_found::PAGE,
    &actor::PAGE,
    &place::PAGE,
    &topic::PAGE,
    &kind::PAGE,
    &year::PAGE,
    &measure::PAGE,
    &in_force::PAGE,
    &story::PAGE,
    &moved::PAGE,
    &withdrawn::PAGE,
    &event::PAGE,
];

/// Fills a page's template.
fn sheet(path: impl Into<String>, template: &impl Template) -> Result<Sheet> {
    let path = path.into();
    match template.render() {
        Ok(html) => Ok(Sheet { path, html }),
        Err(error) => Err(anyhow::Error::new(error).context(format!("filling `{path}`"))),
    }
}
