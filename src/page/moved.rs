//! What stands at a former address of a record: the way to its present one.

use anyhow::Result;
use askama::Template;

use super::edition::Edition;
use super::frame::Frame;
use super::html::Html;
use super::view::View;
use super::{Page, Sheet, sheet};
use crate::locale::PageWords;
use crate::model::{Event, Slug};

/// The pages at former addresses.
pub const PAGE: Page = Page {
    name: "moved",
    sheets,
};

#[derive(Template)]
#[template(path = "page/moved.html", whitespace = "minimize")]
struct MovedPage {
    frame: Frame,
    words: &'static PageWords,
    href: String,
    event: Html,
}

fn sheets(edition: &Edition<'_>) -> Result<Vec<Sheet>> {
    edition
        .shown()
        .flat_map(|event| event.former_ids.iter().map(move |id| (event, id)))
        .map(|(event, id)| page(edition, event, id))
        .collect()
}

fn page(edition: &Edition<'_>, event: &Event, former: &Slug) -> Result<Sheet> {
    let path = format!("events/{former}.html");
    let view = View::new(edition, path.as_str());
    let mut frame = view.frame(view.plain(&event.title), view.words().event.moved);
    frame.hidden = true;
    frame.canonical = edition
        .address(&format!("events/{}.html", event.id))
        .or_else(|| Some(view.to_event(&event.id)));
    let template = MovedPage {
        frame,
        words: view.words(),
        href: view.to_event(&event.id),
        event: view.event_link(event),
    };
    sheet(path, &template)
}
