//! The cards of stories on the first page: a title, a line, how many steps, and the chain of the steps in miniature.

use std::fmt::Write;

use chrono::NaiveDate;

use super::html::Html;
use super::page_context::PageContext;

/// How many stories have a card.
const MOST: usize = 5;
/// How many steps a chain shows at most.
const MOST_STEPS: usize = 12;
/// The size of a chain, the edge that its dots keep, and how far apart they stand at least.
const WIDTH: f64 = 220.0;
const HEIGHT: f64 = 26.0;
const EDGE: f64 = 5.0;
const APART: f64 = 13.0;
/// The height of its line of time.
const LINE: f64 = HEIGHT - 6.0;

/// A card.
pub(crate) struct StoryCard {
    /// The story's page.
    pub(crate) href: String,
    /// Its name.
    pub(crate) title: Html,
    /// What happens in it.
    pub(crate) line: Html,
    /// How many steps it has, in words.
    pub(crate) steps: String,
    /// Its chain.
    pub(crate) chain: Html,
}

/// The cards, and whether there are more stories than cards.
pub(crate) fn cards(context: &PageContext<'_>) -> (Vec<StoryCard>, bool) {
    let stories = context.site.timeline.stories.iter();
    let mut told = stories
        .zip(&context.site.index.lines)
        .filter(|(_, line)| !line.is_empty());
    let cards = told
        .by_ref()
        .take(MOST)
        .map(|(story, line)| StoryCard {
            href: context.to(&format!("stories/{}.html", story.id)),
            title: context.text(&story.name),
            line: context.text(&story.description),
            steps: context.words().home.steps(line.len()),
            chain: chain(context, line),
        })
        .collect();
    (cards, told.next().is_some())
}

/// A step on its way into a chain.
struct Step {
    position: usize,
    day: NaiveDate,
    links: usize,
}

/// A dot a step along time, joined where one is recorded to have led to another. Of a long story the first and the last step, and
/// between them those with the most links.
fn chain(context: &PageContext<'_>, line: &[usize]) -> Html {
    let graph = context.site.graph;
    let arrows: Vec<_> = line
        .iter()
        .flat_map(|&position| graph.arrows_to(position))
        .filter(|arrow| line.contains(&arrow.from))
        .collect();
    let mut steps: Vec<Step> = line
        .iter()
        .filter_map(|&position| {
            let start = context.site.event(position)?.date.start();
            let links = arrows.iter();
            let links = links.filter(|arrow| arrow.from == position || arrow.to == position);
            Some(Step {
                position,
                day: start.earliest.or(start.latest)?,
                links: links.count(),
            })
        })
        .collect();
    steps.sort_by_key(|step| (step.day, step.position));
    let last = steps.len().saturating_sub(1);
    let mut ranked: Vec<usize> = (0..steps.len()).collect();
    ranked.sort_by_key(|&number| {
        let links = steps.get(number).map_or(0, |step| step.links);
        (number != 0 && number != last, usize::MAX - links, number)
    });
    ranked.truncate(MOST_STEPS);
    ranked.sort_unstable();
    let chosen: Vec<&Step> = ranked.iter().filter_map(|&n| steps.get(n)).collect();
    let places = places(&chosen);
    let place = |position: usize| {
        let found = chosen.iter().position(|step| step.position == position)?;
        Some((found, *places.get(found)?))
    };
    let mut svg = String::new();
    for arrow in arrows {
        let (Some((from, start)), Some((to, end))) = (place(arrow.from), place(arrow.to)) else {
            continue;
        };
        let class = if arrow.link(context.site.timeline).disputed {
            " class=\"disputed\""
        } else {
            ""
        };
        let path = if from.abs_diff(to) == 1 {
            format!("M{start:.0} {LINE}H{end:.0}")
        } else {
            // Over the steps between: the further, the higher.
            let height = (6.0 + (end - start).abs() / 8.0).min(LINE - 1.0) * 2.0;
            format!(
                "M{start:.0} {LINE}Q{:.0} {:.0} {end:.0} {LINE}",
                f64::midpoint(start, end),
                LINE - height,
            )
        };
        let _ = write!(svg, "<path{class} d=\"{path}\"/>");
    }
    for x in places {
        let _ = write!(svg, "<circle cx=\"{x:.0}\" cy=\"{LINE}\" r=\"4\"/>");
    }
    Html::made(format!(
        "<svg class=\"time-chain\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" aria-hidden=\"true\">{svg}</svg>"
    ))
}

/// Where the steps stand: by their days, as far as each keeps its distance from the one before.
fn places(steps: &[&Step]) -> Vec<f64> {
    let (Some(first), Some(last)) = (steps.first(), steps.last()) else {
        return Vec::new();
    };
    let days = (last.day - first.day).num_days().max(1) as f64;
    let room = WIDTH - 2.0 * EDGE;
    let mut places: Vec<f64> = steps
        .iter()
        .map(|step| EDGE + (step.day - first.day).num_days() as f64 / days * room)
        .collect();
    let mut least = EDGE;
    for place in &mut places {
        *place = place.max(least);
        least = *place + APART;
    }
    let mut most = WIDTH - EDGE;
    for place in places.iter_mut().rev() {
        *place = place.min(most);
        most = *place - APART;
    }
    places
}
