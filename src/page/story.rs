//! The page of a story line.

use std::collections::BTreeSet;
use std::io::{Result, Write};

use askama::Template;

use super::citations::Cited;
use super::figure::{CAREFUL, Figure, Wanted};
use super::graph::part::{DRAWN, drawn as drawn_of};
use super::html::Html;
use super::layout::PageLayout;
use super::link_sentences::{Sentence, Viewpoint, sentence};
use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::share::{self, Share};
use super::{Page, Route, fill, oembed, part_graphs};
use crate::graph::Arrow;
use crate::locale::PageWords;
use crate::model::Story;

/// The pages of the story lines.
pub(crate) const PAGE: Page = Page { routes };

#[derive(Template)]
#[template(path = "page/story.html", whitespace = "minimize")]
struct StoryPage {
    frame: PageLayout,
    words: &'static PageWords,
    title: Html,
    description: Html,
    count: String,
    drawing: Figure,
    share: Share,
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

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    let stories = site.timeline.stories.iter();
    stories
        .zip(&site.index.lines)
        .map(|(story, line)| {
            let path = format!("stories/{}.html", story.id);
            Route::new(path, move |path, out| page(site, path, story, line, out))
        })
        .collect()
}

fn page(
    site: &LocaleSite<'_>,
    path: &str,
    story: &Story,
    line: &[usize],
    out: &mut dyn Write,
) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let mut told: BTreeSet<usize> = BTreeSet::new();
    let mut cited = Cited::elsewhere();
    let mut drawn: Vec<Arrow> = Vec::new();
    let chapters: Vec<Chapter> = line
        .iter()
        .enumerate()
        .filter_map(|(place, &position)| {
            let event = site.event(position)?;
            let arrows = site.graph.arrows_to(position).iter().copied();
            let arrows: Vec<Arrow> = arrows.filter(|arrow| told.contains(&arrow.from)).collect();
            drawn.extend(&arrows);
            let arrows = arrows
                .into_iter()
                .filter_map(|arrow| sentence(&context, &mut cited, arrow, Viewpoint::Later))
                .collect();
            told.insert(position);
            Some(Chapter {
                id: event.id.to_string(),
                edtf: event.date.to_string(),
                date: context.date(&event.date),
                title: context.event_link(event),
                summary: context.prose(&event.summary),
                arrows,
                first: place == 0,
            })
        })
        .collect();
    let positions: Vec<usize> = told.into_iter().collect();
    let shown = drawn_of(&positions, drawn);
    let mut drawing = Figure::new(
        &context,
        &Wanted {
            events: if positions.len() <= DRAWN.0 {
                &positions
            } else {
                &shown.events
            },
            beside: &[],
            one_of_many: site.timeline.stories.len() > CAREFUL,
            arrows: &shown.arrows,
            title: context.plain(&story.name),
            description: words.picture.story_description,
        },
    );
    if !drawing.is_empty() {
        drawing.command = part_graphs::drawn_by(site, path.trim_end_matches(".html"));
    }
    let mut frame = context.frame(
        context.plain(&story.name),
        context.plain(&story.description),
    );
    frame.image = context.story_image(story, line).or(frame.image);
    frame.oembed = oembed::address(site, &oembed::of_story(&story.id));
    let template = StoryPage {
        drawing,
        share: context.share(&frame, share::STORY, &story.id),
        frame,
        words,
        title: context.text(&story.name),
        description: context.text(&story.description),
        count: words.list.events(chapters.len()),
        chapters,
    };
    fill(&template, out)
}
