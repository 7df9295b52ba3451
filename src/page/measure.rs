//! The page of a measure: its history, step by step.

use std::collections::BTreeSet;
use std::io::{Result, Write};

use askama::Template;

use super::board::{self, OwnBar};
use super::citations::Cited;
use super::event_metadata::Fact;
use super::figure::{CAREFUL, Figure, Wanted};
use super::graph::part::{Drawn, drawn};
use super::html::Html;
use super::layout::PageLayout;
use super::link_sentences::{Sentence, Viewpoint, sentence};
use super::locale_site::LocaleSite;
use super::measure_history::MeasureHistory;
use super::page_context::PageContext;
use super::quantities::{Row, of_events, rows};
use super::share::{self, Share};
use super::status::{Status, in_words};
use super::{Page, Route, fill};
use crate::locale::PageWords;
use crate::model::{GapKind, LifelineStep, Measure, Slug, Topic};

/// The pages of the measures.
pub(crate) const PAGE: Page = Page { routes };

/// The most gaps that a measure's page tells.
const MOST_GAPS: usize = 6;

#[derive(Template)]
#[template(path = "page/measure.html", whitespace = "minimize")]
struct MeasurePage {
    frame: PageLayout,
    words: &'static PageWords,
    title: Html,
    description: Html,
    facts: Vec<Fact>,
    status: Option<Status>,
    share: Share,
    bar: Option<OwnBar>,
    /// What is not known of it.
    gaps: Vec<Html>,
    steps: Vec<Step>,
    /// The figures that the events of its history state, and the way to all.
    figures: Vec<Row>,
    figures_count: String,
    to_figures: String,
    drawing: Figure,
    sentences: Vec<Sentence>,
}

/// A step in the history of a measure, ready to print.
struct Step {
    edtf: String,
    date: Html,
    state: &'static str,
    state_word: &'static str,
    /// Until when, or that nobody has seen it come.
    when: String,
    href: String,
    title: Html,
    note: Html,
}

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    let measures = site.timeline.measures.values();
    measures
        .filter_map(|measure| {
            let history = site.index.histories.get(&measure.id)?;
            let path = format!("measures/{}.html", measure.id);
            Some(Route::new(path, move |path, out| {
                page(site, path, measure, history, out)
            }))
        })
        .collect()
}

fn page(
    site: &LocaleSite<'_>,
    path: &str,
    measure: &Measure,
    history: &MeasureHistory,
    out: &mut dyn Write,
) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let topics = measure
        .topics
        .iter()
        .filter_map(|id| site.timeline.topics.get(id));
    let facts = [
        Fact {
            label: words.in_force.authority,
            values: measure
                .authority
                .iter()
                .map(|actor| context.actor_link(actor))
                .collect(),
        },
        Fact {
            label: words.event.topics,
            values: topics.map(|topic| topic_link(&context, topic)).collect(),
        },
        Fact {
            label: words.in_force.spans,
            values: history
                .spans
                .iter()
                .filter(|span| !history.is_past(&span.from))
                .map(|span| in_words(&context, history, span))
                .collect(),
        },
    ];
    let joined = among(site, history);
    let drawing = Figure::new(
        &context,
        &Wanted {
            events: &joined.events,
            beside: &[],
            one_of_many: site.timeline.measures.len() > CAREFUL,
            arrows: &joined.arrows,
            title: context.plain(&measure.name),
            description: words.picture.measure_description,
        },
    );
    let mut frame = context.frame(
        context.plain(&measure.name),
        context.plain(&measure.description),
    );
    frame.bare = site.index.is_bare(history.steps.len());
    let mut cited = Cited::elsewhere();
    let told = joined.arrows.iter();
    let figures = of_events(&context, &steps_taken(site, history));
    let template = MeasurePage {
        drawing,
        share: context.share(&frame, share::MEASURE, &measure.id),
        sentences: told
            .filter_map(|arrow| sentence(&context, &mut cited, *arrow, Viewpoint::Outside))
            .collect(),
        frame,
        words,
        title: context.text(&measure.name),
        description: context.text(&measure.description),
        facts: facts
            .into_iter()
            .filter(|fact| !fact.values.is_empty())
            .collect(),
        status: context.status(history),
        bar: board::of_one(&context, history),
        gaps: gaps(&context, history),
        figures: rows(&context, &figures),
        figures_count: words.figures.all(figures.len()),
        to_figures: context.to("figures.html"),
        steps: history
            .steps
            .iter()
            .map(|step| shown(&context, history, step))
            .collect(),
    };
    fill(&template, out)
}

/// The events that took the steps, each once, in order of time.
fn steps_taken(site: &LocaleSite<'_>, history: &MeasureHistory) -> Vec<usize> {
    let steps = history.steps.iter();
    let events: BTreeSet<usize> = steps
        .filter_map(|step| site.timeline.positions.get(&step.event).copied())
        .collect();
    events.into_iter().collect()
}

/// What the collection does not know of these events and has not looked for, the most gaps a page tells.
fn gaps(context: &PageContext<'_>, history: &MeasureHistory) -> Vec<Html> {
    let events: BTreeSet<&Slug> = history.steps.iter().map(|step| &step.event).collect();
    let gaps = context.site.timeline.gaps.iter();
    gaps.filter(|gap| gap.kind == GapKind::NotResearched)
        .filter(|gap| gap.events.iter().any(|event| events.contains(event)))
        .take(MOST_GAPS)
        .map(|gap| {
            super::html::anchor(
                &format!("{}#{}", context.to("gaps.html"), gap.id),
                &context.text(&gap.text),
            )
        })
        .collect()
}

/// The events in a measure's history that arrows join, with these.
fn among(site: &LocaleSite<'_>, history: &MeasureHistory) -> Drawn {
    let events: BTreeSet<usize> = steps_taken(site, history).into_iter().collect();
    let arrows = events
        .iter()
        .flat_map(|&event| site.graph.arrows_to(event))
        .filter(|arrow| events.contains(&arrow.from))
        .copied()
        .collect();
    drawn(&events.iter().copied().collect::<Vec<_>>(), arrows)
}

fn topic_link(context: &PageContext<'_>, topic: &Topic) -> Html {
    super::html::anchor(
        &context.to(&format!("topics/{}.html", topic.id)),
        &context.text(&topic.name),
    )
}

fn shown(context: &PageContext<'_>, history: &MeasureHistory, step: &LifelineStep) -> Step {
    let title = context
        .site
        .timeline
        .event(&step.event)
        .map(|event| context.text(&event.title));
    Step {
        edtf: step.from.to_string(),
        date: context.date(&step.from),
        state: step.state.word(),
        state_word: context.locale().words.measure_state(step.state),
        when: {
            let words = &context.words().in_force;
            let until = step.until.as_ref();
            let mut told: Vec<String> = until
                .map(|until| words.until(&context.locale().date(until)))
                .into_iter()
                .collect();
            if std::iter::once(&step.from)
                .chain(until)
                .any(|day| history.is_past(day))
            {
                told.push(format!("({})", words.unchecked));
            }
            told.join(" ")
        },
        href: context.to_event(&step.event),
        title: title.unwrap_or_default(),
        note: context.text(&step.note),
    }
}
