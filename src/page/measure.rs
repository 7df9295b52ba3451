//! The page of a measure: its life, step by step.

use std::collections::BTreeSet;

use anyhow::Result;
use askama::Template;

use super::arrows::{Sentence, Told, sentence};
use super::cites::Cited;
use super::drawing::{CAREFUL, Drawing, Wanted};
use super::edition::Edition;
use super::facts::Fact;
use super::frame::Frame;
use super::graph::part::{Drawn, drawn};
use super::html::Html;
use super::life::Life;
use super::status::{Status, in_words};
use super::strip::{Strip, measure_strip};
use super::view::View;
use super::{Page, Sheet, fill};
use crate::locale::PageWords;
use crate::model::{LifelineStep, Measure, Topic};

/// The pages of the measures.
pub const PAGE: Page = Page {
    name: "measure",
    sheets,
};

#[derive(Template)]
#[template(path = "page/measure.html", whitespace = "minimize")]
struct MeasurePage {
    frame: Frame,
    words: &'static PageWords,
    title: Html,
    description: Html,
    refs: String,
    facts: Vec<Fact>,
    known_to: String,
    status: Option<Status>,
    strip: Option<Strip>,
    steps: Vec<Step>,
    drawing: Drawing,
    sentences: Vec<Sentence>,
}

/// A step in the life of a measure, ready to print.
struct Step {
    edtf: String,
    date: Html,
    state: &'static str,
    state_word: &'static str,
    until: String,
    href: String,
    title: Html,
    note: Html,
}

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    let measures = edition.timeline.measures.values();
    measures
        .filter_map(|measure| {
            let life = edition.index.lives.get(&measure.id)?;
            let path = format!("measures/{}.html", measure.id);
            Some(Sheet::new(path, move |path| {
                page(edition, path, measure, life)
            }))
        })
        .collect()
}

fn page(edition: &Edition<'_>, path: &str, measure: &Measure, life: &Life) -> Result<String> {
    let view = View::new(edition, path);
    let words = view.words();
    let topics = measure
        .topics
        .iter()
        .filter_map(|id| edition.timeline.topics.get(id));
    let facts = [
        Fact {
            label: words.in_force.authority,
            values: measure
                .authority
                .iter()
                .map(|actor| view.actor_link(actor))
                .collect(),
        },
        Fact {
            label: words.event.topics,
            values: topics.map(|topic| topic_link(&view, topic)).collect(),
        },
        Fact {
            label: words.in_force.spans,
            values: life
                .spans
                .iter()
                .map(|span| in_words(&view, span))
                .collect(),
        },
    ];
    let joined = among(edition, life);
    let drawing = Drawing::new(
        &view,
        &Wanted {
            events: &joined.events,
            beside: &[],
            one_of_many: edition.timeline.measures.len() > CAREFUL,
            arrows: &joined.arrows,
            title: view.plain(&measure.name),
            description: words.picture.measure_description,
        },
    );
    let mut frame = view.frame(view.plain(&measure.name), view.plain(&measure.description));
    frame.bare = edition.index.is_bare(life.steps.len());
    let mut cited = Cited::elsewhere();
    let told = joined.arrows.iter();
    let template = MeasurePage {
        drawing,
        sentences: told
            .filter_map(|arrow| sentence(&view, &mut cited, *arrow, Told::Outside))
            .collect(),
        frame,
        words,
        title: view.text(&measure.name),
        description: view.text(&measure.description),
        refs: measure.refs.join(", "),
        facts: facts
            .into_iter()
            .filter(|fact| !fact.values.is_empty())
            .collect(),
        known_to: view.known_to(),
        status: (!life.steps.is_empty())
            .then(|| view.status(life))
            .flatten(),
        strip: measure_strip(&view, life),
        steps: life.steps.iter().map(|step| shown(&view, step)).collect(),
    };
    fill(&template)
}

/// The events in a measure's life that arrows join, with these.
fn among(edition: &Edition<'_>, life: &Life) -> Drawn {
    let positions = &edition.timeline.positions;
    let events: BTreeSet<usize> = life
        .steps
        .iter()
        .filter_map(|step| positions.get(&step.event).copied())
        .collect();
    let arrows = events
        .iter()
        .flat_map(|&event| edition.graph.arrows_to(event))
        .filter(|arrow| events.contains(&arrow.from))
        .copied()
        .collect();
    drawn(&events.iter().copied().collect::<Vec<_>>(), arrows)
}

fn topic_link(view: &View<'_>, topic: &Topic) -> Html {
    super::html::anchor(
        &view.to(&format!("topics/{}.html", topic.id)),
        &view.text(&topic.name),
    )
}

fn shown(view: &View<'_>, step: &LifelineStep) -> Step {
    let title = view
        .edition
        .timeline
        .event(&step.event)
        .map(|event| view.text(&event.title));
    Step {
        edtf: step.from.to_string(),
        date: view.date(&step.from),
        state: step.state.word(),
        state_word: (view.locale().words.measure_state)(step.state),
        until: step
            .until
            .as_ref()
            .map(|until| (view.words().in_force.until)(&view.locale().date(until)))
            .unwrap_or_default(),
        href: view.to_event(&step.event),
        title: title.unwrap_or_default(),
        note: view.text(&step.note),
    }
}
