//! The page of a kind of event.

use anyhow::Result;
use askama::Template;

use super::edition::Edition;
use super::facet::{Facet, facet};
use super::frame::Frame;
use super::view::View;
use super::{Page, Sheet, fill};
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

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    let kinds = edition.timeline.settings.kinds.iter();
    kinds
        .map(|kind| {
            let path = format!("kinds/{}.html", kind.id);
            Sheet::new(path, move |path| page(edition, path, kind))
        })
        .collect()
}

fn page(edition: &Edition<'_>, path: &str, kind: &Kind) -> Result<String> {
    let view = View::new(edition, path);
    let words = view.words();
    let events = edition
        .index
        .by_kind
        .get(&kind.id)
        .map_or(&[][..], Vec::as_slice);
    let mut frame = view.frame(view.plain(&kind.name), view.plain(&kind.description));
    frame.bare = edition.index.is_bare(events.len());
    let template = KindPage {
        frame,
        words,
        facet: facet(&view, words.browse.kind, view.text(&kind.name), events)
            .described(view.text(&kind.description)),
    };
    fill(&template)
}
