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
    let measures: Vec<Html> = edition
        .timeline
        .measures
        .values()
        .filter(|measure| measure.topics.contains(&topic.id))
        .map(|measure| view.measure_link(&measure.id))
        .collect();
    let template = TopicPage {
        frame: view.frame(view.plain(&topic.name), view.plain(&topic.description)),
        words,
        facet: facet(&view, words.browse.topic, view.text(&topic.name), events)
            .described(view.text(&topic.description))
            .fact(words.browse.related_measures, measures),
    };
    fill(&template)
}
