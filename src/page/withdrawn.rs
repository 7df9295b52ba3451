//! What stands in the place of a record that was taken back: the reason, and the way to what replaces it.

use anyhow::Result;
use askama::Template;

use super::edition::Edition;
use super::frame::Frame;
use super::html::Html;
use super::record::{Record, record};
use super::view::View;
use super::{Page, Sheet, fill};
use crate::locale::PageWords;
use crate::model::{Event, RecordStatus};

/// The pages of the records that were taken back.
pub const PAGE: Page = Page {
    name: "withdrawn",
    sheets,
};

#[derive(Template)]
#[template(path = "page/withdrawn.html", whitespace = "minimize")]
struct WithdrawnPage {
    frame: Frame,
    words: &'static PageWords,
    title: Html,
    date: Html,
    reason: Html,
    replaced_by: Html,
    changes: Vec<(Html, Html)>,
    record: Record,
}

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    let events = edition.timeline.events.iter();
    events
        .filter(|event| event.status == RecordStatus::Withdrawn)
        .map(|event| {
            let path = format!("events/{}.html", event.id);
            Sheet::new(path, move |path| page(edition, path, event)).hidden()
        })
        .collect()
}

fn page(edition: &Edition<'_>, path: &str, event: &Event) -> Result<String> {
    let view = View::new(edition, path);
    let mut frame = view.frame(view.plain(&event.title), view.words().event.withdrawn);
    frame.hidden = true;
    let replacement = event
        .replaced_by
        .as_ref()
        .and_then(|id| edition.timeline.event(id));
    let template = WithdrawnPage {
        frame,
        words: view.words(),
        title: view.text(&event.title),
        date: view.date(&event.date),
        reason: view.prose(&event.reason),
        replaced_by: replacement
            .filter(|event| event.status != RecordStatus::Draft)
            .map_or_else(Html::default, |event| view.event_link(event)),
        changes: event
            .changes
            .iter()
            .map(|change| (view.date(&change.date), view.text(&change.what)))
            .collect(),
        record: record(&view, event),
    };
    fill(&template)
}
