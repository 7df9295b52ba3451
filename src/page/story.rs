//! The page of a story line.

use std::collections::BTreeSet;

use anyhow::Result;
use askama::Template;

use super::arrows::{Sentence, Told, sentence};
use super::cites::Cited;
use super::drawing::{CAREFUL, Drawing, Wanted};
use super::edition::Edition;
use super::frame::Frame;
use super::graph::part::{DRAWN, drawn as drawn_of};
use super::html::Html;
use super::view::View;
use super::{Page, Sheet, fill};
use crate::graph::Arrow;
use crate::locale::PageWords;
use crate::model::Story;

/// The pages of the story lines.
pub const PAGE: Page = Page {
    name: "story",
    sheets,
};

#[derive(Template)]
#[template(path = "page/story.html", whitespace = "minimize")]
struct StoryPage {
    frame: Frame,
    words: &'static PageWords,
    title: Html,
    description: Html,
    refs: String,
    count: String,
    drawing: Drawing,
    chapters: Vec<Chapter>,
}

/// An event of a story.
struct Chapter {
    id: String,
    edtf: String,
    date: Html,
    title: Html,
    summary: Html,
    /// The arrows that lead here from earlier events of the story.
    arrows: Vec<Sentence>,
    first: bool,
}

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    let stories = edition.timeline.stories.iter();
    stories
        .zip(&edition.index.lines)
        .map(|(story, line)| {
            let path = format!("stories/{}.html", story.id);
            Sheet::new(path, move |path| page(edition, path, story, line))
        })
        .collect()
}

fn page(edition: &Edition<'_>, path: &str, story: &Story, line: &[usize]) -> Result<String> {
    let view = View::new(edition, path);
    let words = view.words();
    let mut told: BTreeSet<usize> = BTreeSet::new();
    let mut cited = Cited::elsewhere();
    let mut drawn: Vec<Arrow> = Vec::new();
    let chapters: Vec<Chapter> = line
        .iter()
        .enumerate()
        .filter_map(|(place, &position)| {
            let event = edition.event(position)?;
            let arrows = edition.graph.arrows_to(position).iter().copied();
            let arrows: Vec<Arrow> = arrows.filter(|arrow| told.contains(&arrow.from)).collect();
            drawn.extend(&arrows);
            let arrows = arrows
                .into_iter()
                .filter_map(|arrow| sentence(&view, &mut cited, arrow, Told::Later))
                .collect();
            told.insert(position);
            Some(Chapter {
                id: event.id.to_string(),
                edtf: event.date.to_string(),
                date: view.date(&event.date),
                title: view.event_link(event),
                summary: view.prose(&event.summary),
                arrows,
                first: place == 0,
            })
        })
        .collect();
    let positions: Vec<usize> = told.into_iter().collect();
    let shown = drawn_of(&positions, drawn);
    let drawing = Drawing::new(
        &view,
        &Wanted {
            events: if positions.len() <= DRAWN.0 {
                &positions
            } else {
                &shown.events
            },
            beside: &[],
            one_of_many: edition.timeline.stories.len() > CAREFUL,
            arrows: &shown.arrows,
            title: view.plain(&story.name),
            description: words.picture.story_description,
        },
    );
    let template = StoryPage {
        drawing,
        frame: view.frame(view.plain(&story.name), view.plain(&story.description)),
        words,
        title: view.text(&story.name),
        description: view.text(&story.description),
        refs: story.refs.join(", "),
        count: (words.list.events)(chapters.len()),
        chapters,
    };
    fill(&template)
}
