//! The pages that stand in frames on other sites: one a kind of thing, which shows what its address names.
//!
//! Such a page holds the frame alone: its script reads the page of the thing itself and shows the parts of it that are marked with
//! `data-embed`. So there is no second file an event, and what is framed says what its page says.

use std::io::{Result, Write};

use askama::Template;

use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::page_title;
use super::share::{EVENT, Framed, MEASURE, STORY, TIMELINE};
use super::{Page, Route, fill};
use crate::locale::PageWords;

/// The framed pages.
pub(crate) const PAGE: Page = Page { routes };

/// The script that fills them, relative to the site.
pub(crate) const SCRIPT: &str = "assets/embed.js";
/// What they look like beside the looks of all pages.
pub(crate) const STYLE: &str = "assets/embed.css";

#[derive(Template)]
#[template(path = "page/embed.html", whitespace = "minimize")]
struct EmbedPage {
    words: &'static PageWords,
    lang: &'static str,
    direction: &'static str,
    /// What kind of thing is shown: the name of the page.
    kind: &'static str,
    /// The same in words.
    heading: &'static str,
    /// The title of the page itself; the script puts that of what is shown in its place.
    title: String,
    /// The folder of the pages that are read, or the page.
    from: String,
    collection: String,
    researched_to: String,
    home: String,
    canonical: Option<String>,
    icon: String,
    style: String,
    own_style: String,
    script: String,
}

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    let timeline = site.timeline;
    let words = &site.locale.page.embed;
    [
        (TIMELINE, words.timeline, "index.html", true),
        (EVENT, words.event, "events/", !site.index.events.is_empty()),
        (STORY, words.story, "stories/", !timeline.stories.is_empty()),
        (
            MEASURE,
            words.measure,
            "measures/",
            !site.index.histories.is_empty(),
        ),
    ]
    .into_iter()
    .filter(|(_, _, _, is_there)| *is_there)
    .map(|(framed, heading, from, _)| {
        Route::new(framed.path(""), move |path, out| {
            page(site, path, framed, (heading, from), out)
        })
        .hidden()
    })
    .collect()
}

fn page(
    site: &LocaleSite<'_>,
    path: &str,
    framed: Framed,
    (heading, from): (&'static str, &str),
    out: &mut dyn Write,
) -> Result<()> {
    let context = PageContext::new(site, path);
    let template = EmbedPage {
        words: context.words(),
        lang: site.locale.tag,
        direction: site.locale.own.direction,
        kind: framed.page,
        heading,
        from: context.to(from),
        title: page_title::title(heading, context.plain(&site.timeline.settings.title)),
        collection: context.plain(&site.timeline.settings.title).to_owned(),
        researched_to: context.researched_to(),
        home: context.to("index.html"),
        canonical: site.address("index.html"),
        icon: context.to_root("assets/icon.svg"),
        style: context.to_root("assets/style.css"),
        own_style: context.to_root(STYLE),
        script: context.to_root(SCRIPT),
    };
    fill(&template, out)
}
