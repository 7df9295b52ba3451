//! The page of a story: its steps in order, each with who says what led to it, beside a picture that builds up with them.

use std::collections::BTreeSet;
use std::io::{Result, Write};

use askama::Template;

use super::answer::{self, AnswerView};
use super::citations::Cited;
use super::excerpt::first_sentences;
use super::figure::{CAREFUL, Figure, Wanted};
use super::graph::part::{DRAWN, drawn as drawn_of};
use super::html::{Html, anchor};
use super::layout::PageLayout;
use super::link_sentences::{Sentence, Viewpoint, sentence};
use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::share::{self, Share};
use super::stories::miniature;
use super::{Page, Route, fill, oembed, part_graphs};
use crate::graph::Arrow;
use crate::locale::PageWords;
use crate::model::{Event, Story};
use crate::svg;

/// The pages of the stories.
pub(crate) const PAGE: Page = Page { routes };

/// The script of the stories, relative to the site.
pub(crate) const SCRIPT: &str = "assets/story.js";

/// How many gaps stand at the end of a story; the page of all gaps has the others.
const GAPS: usize = 5;

#[derive(Template)]
#[template(path = "page/story.html", whitespace = "minimize")]
struct StoryPage {
    frame: PageLayout,
    words: &'static PageWords,
    script: String,
    /// The way to all stories.
    all: String,
    title: Html,
    description: Html,
    count: String,
    miniature: Html,
    drawing: Figure,
    share: Share,
    steps: Vec<Step>,
    /// What is not known of its events.
    gaps: Vec<Html>,
    gaps_page: String,
    /// The story after this one, and how many steps it has; empty where this is the only one.
    next: Html,
    next_count: String,
}

/// An event of a story.
struct Step {
    number: usize,
    /// Where it stands: “3 of 8”.
    place: String,
    id: String,
    edtf: String,
    date: Html,
    title: Html,
    summary: Html,
    /// Who says what led here, where the sources dispute the cause.
    answer: Html,
    /// The arrows that lead here from earlier events of the story.
    arrows: Vec<Sentence>,
    /// The step after it; 0 after the last one.
    next: usize,
}

#[derive(Template)]
#[template(path = "partial/answer.html", whitespace = "minimize")]
struct AnswerPart {
    answer: AnswerView,
}

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    let stories = site.timeline.stories.iter();
    let stories = stories.zip(&site.index.lines).enumerate();
    stories
        .map(|(place, (story, line))| {
            let path = format!("stories/{}.html", story.id);
            Route::new(path, move |path, out| {
                page(site, path, (place, story, line), out)
            })
        })
        .collect()
}

fn page(
    site: &LocaleSite<'_>,
    path: &str,
    (place, story, line): (usize, &Story, &[usize]),
    out: &mut dyn Write,
) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let mut told: BTreeSet<usize> = BTreeSet::new();
    let mut cited = Cited::elsewhere();
    let mut drawn: Vec<Arrow> = Vec::new();
    let mut steps: Vec<Step> = Vec::with_capacity(line.len());
    for &position in line {
        let Some(event) = site.event(position) else {
            continue;
        };
        let arrows = site.graph.arrows_to(position).iter().copied();
        let arrows: Vec<Arrow> = arrows.filter(|arrow| told.contains(&arrow.from)).collect();
        drawn.extend(&arrows);
        told.insert(position);
        let number = steps.len() + 1;
        steps.push(step(
            &context,
            event,
            (number, line.len()),
            &mut cited,
            position,
            arrows,
        ));
    }
    let mut frame = context.frame(
        context.plain(&story.name),
        context.plain(&story.description),
    );
    frame.image = context.story_image(story, line).or(frame.image);
    frame.oembed = oembed::address(site, &oembed::of_story(&story.id));
    let positions: Vec<usize> = told.into_iter().collect();
    let (next, next_count) = next_story(&context, place);
    let template = StoryPage {
        script: context.to_root(SCRIPT),
        all: context.to("stories.html"),
        miniature: miniature(site, line, &svg::BESIDE_STEPS),
        drawing: picture(&context, story, &positions, drawn),
        share: context.share(&frame, share::STORY, &story.id),
        frame,
        words,
        title: context.text(&story.name),
        description: context.text(&story.description),
        count: words.story.steps(steps.len()),
        gaps: gaps(&context, &positions),
        gaps_page: context.to("gaps.html"),
        next,
        next_count,
        steps,
    };
    fill(&template, out)
}

fn step<'a>(
    context: &PageContext<'a>,
    event: &Event,
    (number, count): (usize, usize),
    cited: &mut Cited<'a>,
    position: usize,
    arrows: Vec<Arrow>,
) -> Step {
    let is_disputed = arrows
        .iter()
        .any(|arrow| arrow.link(context.site.timeline).disputed);
    Step {
        number,
        place: context.words().story.place(number, count),
        id: event.id.to_string(),
        edtf: event.date.to_string(),
        date: context.date(&event.date),
        title: context.event_link(event),
        summary: first_sentences(context, &event.summary, 2),
        answer: if is_disputed {
            disputed_cause(context, position, number)
        } else {
            Html::default()
        },
        arrows: arrows
            .into_iter()
            .filter_map(|arrow| sentence(context, cited, arrow, Viewpoint::Later))
            // What the editors remark on a link stands on the page of the event.
            .map(|sentence| Sentence {
                note: Html::default(),
                ..sentence
            })
            .collect(),
        next: if number < count { number + 1 } else { 0 },
    }
}

/// The answer to why the event of a step happened. A page may have several: each has an id of its own, below the heading of its step.
fn disputed_cause(context: &PageContext<'_>, position: usize, number: usize) -> Html {
    let part = AnswerPart {
        answer: answer::why(context, position),
    };
    let markup = part.to_string();
    let markup = markup.replace("\"_answer\"", &format!("\"_answer-{number}\""));
    Html::made(markup.replace("<h2", "<h3").replace("</h2>", "</h3>"))
}

/// The picture of the whole story.
fn picture(
    context: &PageContext<'_>,
    story: &Story,
    positions: &[usize],
    drawn: Vec<Arrow>,
) -> Figure {
    let site = context.site;
    let shown = drawn_of(positions, drawn);
    let mut drawing = Figure::new(
        context,
        &Wanted {
            events: if positions.len() <= DRAWN.0 {
                positions
            } else {
                &shown.events
            },
            beside: &[],
            one_of_many: site.timeline.stories.len() > CAREFUL,
            arrows: &shown.arrows,
            title: context.plain(&story.name),
            description: context.words().picture.story_description,
        },
    );
    if !drawing.is_empty() {
        let path = context.path.trim_end_matches(".html");
        drawing.command = part_graphs::drawn_by(site, path);
        // The steps lead through the picture: neither switches nor years are needed beside it.
        drawing.groups.clear();
        drawing.years.clear();
    }
    drawing
}

/// What is not known of the events of a story.
fn gaps(context: &PageContext<'_>, positions: &[usize]) -> Vec<Html> {
    let ids: BTreeSet<&str> = context
        .site
        .events(positions)
        .map(|event| event.id.as_str())
        .collect();
    let gaps = context.site.timeline.gaps.iter();
    let gaps = gaps.filter(|gap| gap.events.iter().any(|event| ids.contains(event.as_str())));
    gaps.take(GAPS)
        .map(|gap| {
            let href = context.to(&format!("gaps.html#{}", gap.id));
            anchor(&href, &first_sentences(context, &gap.text, 1))
        })
        .collect()
}

/// The story after this one, after the last one the first; nothing where there is no other.
fn next_story(context: &PageContext<'_>, place: usize) -> (Html, String) {
    let site = context.site;
    let stories = &site.timeline.stories;
    let next = (place + 1) % stories.len().max(1);
    match (stories.get(next), site.index.lines.get(next)) {
        (Some(story), Some(line)) if next != place => (
            context.story_link(story),
            context.words().story.steps(line.len()),
        ),
        _ => (Html::default(), String::new()),
    }
}
