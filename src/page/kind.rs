//! The page of a kind of event.

use anyhow::Result;
use askama::Template;

use super::edition::Edition;
use super::facet::{Facet, facet};
use super::frame::Frame;
use super::view::View;
use super::{Page, Sheet, sheet};
use crate::locale::PageWords;
use crate::model::Kind;

/// The pages of the kinds.
pub const PAGE: Page = Page {
    name: "kind",
    sheets,
};

#[derive(Template)]
#[template(path = "page/kind.html", whitespace = "minimize")]
struct KindPage {
    frame: Frame,
    words: &'static PageWords,
    facet: Facet,
}

fn sheets(edition: &Edition<'_>) -> Result<Vec<Sheet>> {
    let kinds = edition.timeline.settings.kinds.iter();
    kinds.map(|kind| page(edition, kind)).collect()
}

fn page(edition: &Edition<'_>, kind: &Kind) -> Result<Sheet> {
    let path = format!("kinds/{}.html", kind.id);
    let view = View::new(edition, path.as_str());
    let words = view.words();
    let events = edition
        .index
        .by_kind
        .get(&kind.id)
        .map_or(&[][..], Vec::as_slice);
    let template = KindPage {
        frame: view.frame(view.plain(&kind.name), view.plain(&kind.description)),
        words,
        facet: facet(&view, words.browse.kind, view.text(&kind.name), events)
            .described(view.text(&kind.description)),
    };
    sheet(path, &template)
}
