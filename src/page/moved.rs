//! What stands at the former addresses of a record's pages, and where a page of causes would tell no more than the record's own:
//! the way to their present ones.

use std::io::{Result, Write};

use askama::Template;

use super::html::Html;
use super::layout::PageLayout;
use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::page_description;
use super::{Page, Route, fill, why};
use crate::locale::PageWords;
use crate::model::Event;

/// The pages at former addresses.
pub(crate) const PAGE: Page = Page { routes };

#[derive(Template)]
#[template(path = "page/moved.html", whitespace = "minimize")]
struct MovedPage {
    frame: PageLayout,
    words: &'static PageWords,
    href: String,
    title: Html,
}

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    let events = site
        .shown()
        .map(|event| ("events", event, format!("events/{}.html", event.id)));
    let linked =
        why::linked(site).map(|(position, event)| ("why", event, why::best(site, position, event)));
    let former = events.chain(linked).flat_map(|(folder, event, target)| {
        let ids = event.former_ids.iter();
        ids.map(move |id| (format!("{folder}/{id}.html"), event, target.clone()))
    });
    let redirected = why::redirected(site).map(|event| {
        let file = format!("{}.html", event.id);
        (format!("why/{file}"), event, format!("events/{file}"))
    });
    former
        .chain(redirected)
        .map(|(path, event, target)| {
            Route::new(path, move |path, out| page(site, path, event, &target, out)).hidden()
        })
        .collect()
}

fn page(
    site: &LocaleSite<'_>,
    path: &str,
    event: &Event,
    target: &str,
    out: &mut dyn Write,
) -> Result<()> {
    let context = PageContext::new(site, path);
    let title = context.plain(&event.title);
    let mut frame = context.frame(
        title,
        &page_description::followed_by(context.words().event.moved, title),
    );
    frame.hidden = true;
    frame.bare = true;
    frame.canonical = site.address(target).or_else(|| Some(context.to(target)));
    let template = MovedPage {
        frame,
        words: context.words(),
        href: context.to(target),
        title: context.text(&event.title),
    };
    fill(&template, out)
}
