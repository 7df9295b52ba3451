//! The measures below an overview chart: the few that most events hang on, each with the times when it was in effect.

use super::measures::bars;
use super::time_scale::Scale;
use crate::page::html::Html;
use crate::page::measure_history::MeasureHistory;
use crate::page::page_context::PageContext;

/// How many measures are drawn. Their own page has them all.
const MOST: usize = 6;

/// A measure's line.
pub struct Applied {
    /// Its name.
    pub(crate) name: Html,
    /// Its page.
    pub(crate) href: String,
    /// When it was in effect.
    pub(crate) bars: Html,
    /// Whether a part of them lies after the day up to which anybody looked.
    pub(crate) is_open: bool,
}

/// The measures whose steps have the most causes and effects, by where they begin.
pub(crate) fn applied(context: &PageContext<'_>, scale: &Scale) -> Vec<Applied> {
    let timeline = context.site.timeline;
    let mut found: Vec<(usize, &MeasureHistory, String)> = context
        .site
        .index
        .histories
        .values()
        .map(|history| (links(context, history), history, bars(scale, history, 5.0)))
        .filter(|(_, _, bars)| !bars.is_empty())
        .collect();
    // Equal ones stay in the order of their ids.
    found.sort_by_key(|(links, _, _)| usize::MAX - links);
    found.truncate(MOST);
    let begin = |history: &MeasureHistory| {
        let spans = history.spans.iter();
        spans.filter_map(|span| span.from.earliest()).min()
    };
    found.sort_by_key(|(_, history, _)| begin(history));
    found
        .into_iter()
        .filter_map(|(_, history, bars)| {
            let measure = timeline.measures.get(&history.measure)?;
            Some(Applied {
                name: Html::text(context.plain(&measure.name)),
                href: context.to(&format!("measures/{}.html", history.measure)),
                is_open: bars.contains("span open"),
                bars: Html::made(bars),
            })
        })
        .collect()
}

/// How many causes and effects the events have that took a step of a measure.
fn links(context: &PageContext<'_>, history: &MeasureHistory) -> usize {
    let graph = context.site.graph;
    let positions = &context.site.timeline.positions;
    let steps = history.steps.iter();
    steps
        .filter_map(|step| positions.get(&step.event))
        .map(|&position| graph.arrows_to(position).len() + graph.arrows_from(position).len())
        .sum()
}
