//! The page of a topic.

use std::io::{Result, Write};

use super::html::Html;
use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::page_description;
use super::subset_listing::{SubsetPage, facet};
use super::{Page, Route, fill};
use crate::model::Topic;

/// The pages of the topics.
pub(crate) const PAGE: Page = Page { routes };

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    let topics = site.timeline.topics.values();
    topics
        .map(|topic| {
            let path = format!("topics/{}.html", topic.id);
            Route::new(path, move |path, out| page(site, path, topic, out))
        })
        .collect()
}

fn page(site: &LocaleSite<'_>, path: &str, topic: &Topic, out: &mut dyn Write) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let events = site
        .index
        .by_topic
        .get(&topic.id)
        .map_or(&[][..], Vec::as_slice);
    let measures = site.index.related.measures.get(&topic.id);
    let measures: Vec<Html> = measures
        .into_iter()
        .flatten()
        .map(|measure| context.measure_link(measure))
        .collect();
    let name = context.plain(&topic.name);
    let held = page_description::events(&context, name, events, |count, years| {
        words.head.topic(name, count, years)
    });
    let description = page_description::followed_by(&held, context.plain(&topic.description));
    let mut frame = context.frame(name, &description);
    frame.bare = site.index.is_bare(events.len()) && measures.len() <= events.len();
    let template = SubsetPage {
        frame,
        facet: facet(
            &context,
            words.browse.topic,
            context.text(&topic.name),
            events,
        )
        .described(context.text(&topic.description))
        .said(held)
        .fact(words.browse.related_measures, measures),
    };
    fill(&template, out)
}
