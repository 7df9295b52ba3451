//! What stands at a former address of a record: the way to its present one.

use anyhow::Result;
use askama::Template;

use super::edition::Edition;
use super::frame::Frame;
use super::html::Html;
use super::view::View;
use super::{Page, Sheet, fill};
use crate::locale::PageWords;
use crate::model::Event;

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

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    edition
        .shown()
        .flat_map(|event| event.former_ids.iter().map(move |id| (event, id)))
        .map(|(event, id)| {
            let path = format!("events/{id}.html");
            Sheet::new(path, move |path| page(edition, path, event)).hidden()
        })
        .collect()
}

fn page(edition: &Edition<'_>, path: &str, event: &Event) -> Result<String> {
    let view = View::new(edition, path);
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
    fill(&template)
}
