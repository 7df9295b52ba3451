//! What stands at the former addresses of a record's pages: the way to their present ones.

use anyhow::Result;
use askama::Template;

use super::html::Html;
use super::layout::PageLayout;
use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::{Page, Route, fill, why};
use crate::locale::PageWords;
use crate::model::Event;

/// The pages at former addresses.
pub const PAGE: Page = Page {
    name: "moved",
    routes,
};

#[derive(Template)]
#[template(path = "page/moved.html", whitespace = "minimize")]
struct MovedPage {
    frame: PageLayout,
    words: &'static PageWords,
    href: String,
    title: Html,
}

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    let events = site.shown().map(|event| ("events", event));
    let told = why::told(site).map(|(_, event)| ("why", event));
    events
        .chain(told)
        .flat_map(|(folder, event)| event.former_ids.iter().map(move |id| (folder, event, id)))
        .map(|(folder, event, id)| {
            let target = format!("{folder}/{}.html", event.id);
            Route::new(format!("{folder}/{id}.html"), move |path| {
                page(site, path, event, &target)
            })
            .hidden()
        })
        .collect()
}

fn page(site: &LocaleSite<'_>, path: &str, event: &Event, target: &str) -> Result<String> {
    let context = PageContext::new(site, path);
    let mut frame = context.frame(context.plain(&event.title), context.words().event.moved);
    frame.hidden = true;
    frame.bare = true;
    frame.canonical = site.address(target).or_else(|| Some(context.to(target)));
    let template = MovedPage {
        frame,
        words: context.words(),
        href: context.to(target),
        title: context.text(&event.title),
    };
    fill(&template)
}
