//! What stands in the place of a record that was taken back: the reason, and the way to what replaces it.

use std::io::{Result, Write};

use askama::Template;

use super::html::Html;
use super::layout::PageLayout;
use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::page_description;
use super::record::{Record, record};
use super::{Page, Route, fill};
use crate::locale::PageWords;
use crate::model::{Event, RecordStatus};

/// The pages of the records that were taken back.
pub(crate) const PAGE: Page = Page { routes };

#[derive(Template)]
#[template(path = "page/withdrawn.html", whitespace = "minimize")]
struct WithdrawnPage {
    frame: PageLayout,
    words: &'static PageWords,
    title: Html,
    date: Html,
    reason: Html,
    replaced_by: Html,
    changes: Vec<(Html, Html)>,
    record: Record,
}

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    let events = site.timeline.events.iter();
    events
        .filter(|event| event.status == RecordStatus::Withdrawn)
        .map(|event| {
            let path = format!("events/{}.html", event.id);
            Route::new(path, move |path, out| page(site, path, event, out)).hidden()
        })
        .collect()
}

fn page(site: &LocaleSite<'_>, path: &str, event: &Event, out: &mut dyn Write) -> Result<()> {
    let context = PageContext::new(site, path);
    let title = context.plain(&event.title);
    let mut frame = context.frame(
        title,
        &page_description::followed_by(context.words().event.withdrawn, title),
    );
    frame.hidden = true;
    let replacement = event
        .replaced_by
        .as_ref()
        .and_then(|id| site.timeline.event(id));
    let template = WithdrawnPage {
        frame,
        words: context.words(),
        title: context.text(&event.title),
        date: context.date(&event.date),
        reason: context.prose(&event.reason),
        replaced_by: replacement
            .filter(|event| event.status != RecordStatus::Draft)
            .map_or_else(Html::default, |event| context.event_link(event)),
        changes: event
            .changes
            .iter()
            .map(|change| (context.date(&change.date), context.text(&change.what)))
            .collect(),
        record: record(&context, event),
    };
    fill(&template, out)
}
