//! What stands at the former addresses of a record's pages: the way to their present ones.

use anyhow::Result;
use askama::Template;

use super::edition::Edition;
use super::frame::Frame;
use super::html::Html;
use super::view::View;
use super::{Page, Sheet, fill, why};
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
    title: Html,
}

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    let events = edition.shown().map(|event| ("events", event));
    let told = why::told(edition).map(|(_, event)| ("why", event));
    events
        .chain(told)
        .flat_map(|(folder, event)| event.former_ids.iter().map(move |id| (folder, event, id)))
        .map(|(folder, event, id)| {
            let target = format!("{folder}/{}.html", event.id);
            Sheet::new(format!("{folder}/{id}.html"), move |path| {
                page(edition, path, event, &target)
            })
            .hidden()
        })
        .collect()
}

fn page(edition: &Edition<'_>, path: &str, event: &Event, target: &str) -> Result<String> {
    let view = View::new(edition, path);
    let mut frame = view.frame(view.plain(&event.title), view.words().event.moved);
    frame.hidden = true;
    frame.bare = true;
    frame.canonical = edition.address(target).or_else(|| Some(view.to(target)));
    let template = MovedPage {
        frame,
        words: view.words(),
        href: view.to(target),
        title: view.text(&event.title),
    };
    fill(&template)
}
