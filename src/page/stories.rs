//! The page of all stories: each in miniature, in a sentence, with how many steps it has.

use std::collections::BTreeMap;
use std::io::{Result, Write};

use askama::Template;

use super::excerpt::first_sentences;
use super::html::Html;
use super::layout::PageLayout;
use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::{Page, Route, fill};
use crate::locale::PageWords;
use crate::model::Story;
use crate::svg::{self, Leap};

/// All stories.
pub(crate) const PAGE: Page = Page { routes };

/// How many arrows a story in miniature shows.
const LEAPS: usize = 60;

#[derive(Template)]
#[template(path = "page/stories.html", whitespace = "minimize")]
struct StoriesPage {
    frame: PageLayout,
    words: &'static PageWords,
    stories: Vec<Entry>,
}

/// A story of the list.
struct Entry {
    id: String,
    name: Html,
    line: Html,
    miniature: Html,
    /// How many steps it has, from when to when, and how many of its links are disputed.
    facts: Vec<String>,
}

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    if site.timeline.stories.is_empty() {
        return Vec::new();
    }
    vec![Route::new("stories.html", move |path, out| {
        page(site, path, out)
    })]
}

fn page(site: &LocaleSite<'_>, path: &str, out: &mut dyn Write) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let stories = site.timeline.stories.iter().zip(&site.index.lines);
    let template = StoriesPage {
        frame: context.frame(words.browse.stories, words.story.lead),
        words,
        stories: stories
            .map(|(story, line)| entry(&context, story, line))
            .collect(),
    };
    fill(&template, out)
}

fn entry(context: &PageContext<'_>, story: &Story, line: &[usize]) -> Entry {
    let site = context.site;
    let words = &context.words().story;
    let mut facts = vec![words.steps(line.len())];
    let year = |position: Option<&usize>| site.event(*position?)?.date.year();
    if let (Some(first), Some(last)) = (year(line.first()), year(line.last())) {
        let dates = &context.locale().dates;
        facts.push(match first == last {
            true => dates.year(first),
            false => words.years(&dates.year(first), &dates.year(last)),
        });
    }
    let leaps = leaps(site, line);
    let disputed = leaps.iter().filter(|(.., disputed)| *disputed).count();
    if disputed > 0 {
        facts.push(words.disputed(disputed));
    }
    Entry {
        id: story.id.to_string(),
        name: context.story_link(story),
        line: first_sentences(context, &story.description, 1),
        miniature: miniature(site, line, &svg::BESIDE_STEPS),
        facts,
    }
}

/// A story in miniature.
pub(super) fn miniature(site: &LocaleSite<'_>, line: &[usize], look: &svg::Look) -> Html {
    let mut leaps = leaps(site, line);
    leaps.truncate(LEAPS);
    Html::made(svg::miniature(line.len(), &leaps, look))
}

/// The arrows between the steps of a story.
fn leaps(site: &LocaleSite<'_>, line: &[usize]) -> Vec<Leap> {
    let places: BTreeMap<usize, usize> = line
        .iter()
        .enumerate()
        .map(|(place, &at)| (at, place))
        .collect();
    let arrows = line
        .iter()
        .flat_map(|&position| site.graph.arrows_to(position));
    arrows
        .filter_map(|arrow| {
            let (from, to) = (places.get(&arrow.from)?, places.get(&arrow.to)?);
            (from < to).then(|| (*from, *to, arrow.link(site.timeline).disputed))
        })
        .collect()
}
