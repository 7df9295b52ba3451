//! An event between its causes and its effects as a list from top to bottom: what narrow screens show in place of the picture.

use std::collections::BTreeSet;

use super::html::Html;
use super::page_context::PageContext;
use crate::graph::Arrow;

/// How many causes, and how many effects, are shown; those nearest in time.
const SHOWN: usize = 3;

/// An event with its nearest causes and effects.
pub(crate) struct Chain {
    /// The causes, in order of time.
    pub(crate) causes: Vec<Step>,
    /// How many more causes there are, in words; empty where these are all.
    pub(crate) more_causes: String,
    /// The effects, in order of time.
    pub(crate) effects: Vec<Step>,
    /// How many more effects there are, in words; empty where these are all.
    pub(crate) more_effects: String,
}

/// A cause or an effect.
pub(crate) struct Step {
    /// When it was.
    pub(crate) date: Html,
    /// Its title, as a link.
    pub(crate) title: Html,
    /// Whether every link between the two is contested.
    pub(crate) is_disputed: bool,
}

/// The chain through an event.
pub(crate) fn chain(context: &PageContext<'_>, position: usize) -> Chain {
    let (graph, words) = (context.site.graph, &context.words().event);
    let causes = graph.arrows_to(position);
    let effects = graph.arrows_from(position);
    let before: BTreeSet<usize> = causes.iter().map(|arrow| arrow.from).collect();
    let behind: BTreeSet<usize> = effects.iter().map(|arrow| arrow.to).collect();
    let more = |count: usize, words: &dyn Fn(usize) -> String| match count.saturating_sub(SHOWN) {
        0 => String::new(),
        left => words(left),
    };
    let nearest = before.iter().rev().take(SHOWN).rev();
    Chain {
        causes: steps(context, nearest, |event| {
            causes.iter().filter(move |arrow| arrow.from == event)
        }),
        more_causes: more(before.len(), &|count| words.more_causes(count)),
        effects: steps(context, behind.iter().take(SHOWN), |event| {
            effects.iter().filter(move |arrow| arrow.to == event)
        }),
        more_effects: more(behind.len(), &|count| words.more_effects(count)),
    }
}

fn steps<'a, 'g, Arrows: Iterator<Item = &'g Arrow>>(
    context: &PageContext<'_>,
    events: impl Iterator<Item = &'a usize>,
    arrows: impl Fn(usize) -> Arrows,
) -> Vec<Step> {
    let timeline = context.site.timeline;
    let step = |&position: &usize| {
        let event = context.site.event(position)?;
        Some(Step {
            date: context.date(&event.date),
            title: context.event_link(event),
            is_disputed: arrows(position).all(|arrow| arrow.link(timeline).disputed),
        })
    };
    events.filter_map(step).collect()
}
