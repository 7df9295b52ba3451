//! The page of a topic.

use anyhow::Result;
use askama::Template;

use super::edition::Edition;
use super::facet::{Facet, facet};
use super::frame::Frame;
use super::html::Html;
use super::view::View;
use super::{Page, Sheet, fill};
use crate::locale::PageWords;
use crate::model::Topic;

/// The pages of the topics.
pub const PAGE: Page = Page {
    name: "topic",
    sheets,
};

#[derive(Template)]
#[template(path = "page/topic.html", whitespace = "minimize")]
struct TopicPage {
    frame: Frame,
    words: &'static PageWords,
    facet: Facet,
}

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    let topics = edition.timeline.topics.values();
    topics
        .map(|topic| {
            let path = format!("topics/{}.html", topic.id);
            Sheet::new(path, move |path| page(edition, path, topic))
        })
        .collect()
}

fn page(edition: &Edition<'_>, path: &str, topic: &Topic) -> Result<String> {
    let view = View::new(edition, path);
    let words = view.words();
    let events = edition
        .index
        .by_topic
        .get(&topic.id)
        .map_or(&[][..], Vec::as_slice);
    let measures = edition.index.related.measures.get(&topic.id);
    let measures: Vec<Html> = measures
        .into_iter()
        .flatten()
        .map(|measure| view.measure_link(measure))
        .collect();
    let mut frame = view.frame(view.plain(&topic.name), view.plain(&topic.description));
    frame.bare = edition.index.is_bare(events.len()) && measures.len() <= events.len();
    let template = TopicPage {
        frame,
        words,
        facet: facet(&view, words.browse.topic, view.text(&topic.name), events)
            .described(view.text(&topic.description))
            .fact(words.browse.related_measures, measures),
    };
    fill(&template)
}
