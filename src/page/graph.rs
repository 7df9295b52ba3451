//! The page of the whole causal graph.

use std::collections::BTreeSet;

use anyhow::Result;
use askama::Template;

use super::arrows::{Sentence, Told, sentence};
use super::cites::Cited;
use super::edition::Edition;
use super::frame::Frame;
use super::html::Html;
use super::view::View;
use super::{Page, Sheet, fill};
use crate::locale::PageWords;
use crate::picture::{self, Picture};

/// The causal graph over time.
pub const PAGE: Page = Page {
    name: "graph",
    sheets,
};

#[derive(Template)]
#[template(path = "page/graph.html", whitespace = "minimize")]
struct GraphPage {
    frame: Frame,
    words: &'static PageWords,
    lead: String,
    picture: Html,
    sentences: Vec<Sentence>,
}

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    vec![Sheet::new("graph.html", move |path| page(edition, path))]
}

fn page(edition: &Edition<'_>, path: &str) -> Result<String> {
    let view = View::new(edition, path);
    let words = view.words();
    let arrows = edition.graph.arrows();
    let events: BTreeSet<usize> = arrows
        .iter()
        .flat_map(|arrow| [arrow.from, arrow.to])
        .collect();
    let events: Vec<usize> = events.into_iter().collect();
    let mut cited = Cited::elsewhere();
    let apart = edition.index.events.len().saturating_sub(events.len());
    let lead = (words.other.graph_lead)(arrows.len(), events.len(), apart);
    let picture = Html::made(picture::svg(&Picture {
        timeline: edition.timeline,
        events: &events,
        arrows,
        focus: None,
        locale: edition.locale,
        href: &|event| view.to_event(&event.id),
        id: "_picture",
        title: words.navigation.graph,
        description: words.other.graph_description,
    }));
    let template = GraphPage {
        frame: view.frame(words.navigation.graph, &lead),
        words,
        lead,
        picture: if arrows.is_empty() {
            Html::default()
        } else {
            picture
        },
        sentences: arrows
            .iter()
            .filter_map(|arrow| sentence(&view, &mut cited, *arrow, Told::Outside))
            .collect(),
    };
    fill(&template)
}
