//! The page of a measure: its life, step by step.

use anyhow::Result;
use askama::Template;

use super::edition::Edition;
use super::facts::Fact;
use super::frame::Frame;
use super::html::Html;
use super::life::{Life, Span};
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
    steps: Vec<Step>,
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
    let template = MeasurePage {
        frame: view.frame(view.plain(&measure.name), view.plain(&measure.description)),
        words,
        title: view.text(&measure.name),
        description: view.text(&measure.description),
        refs: measure.refs.join(", "),
        facts: facts
            .into_iter()
            .filter(|fact| !fact.values.is_empty())
            .collect(),
        known_to: view.known_to(),
        steps: life.steps.iter().map(|step| shown(&view, step)).collect(),
    };
    fill(&template)
}

fn topic_link(view: &View<'_>, topic: &Topic) -> Html {
    super::html::anchor(
        &view.to(&format!("topics/{}.html", topic.id)),
        &view.text(&topic.name),
    )
}

/// A stretch of time in which a measure was in force, in words.
pub fn in_words(view: &View<'_>, span: &Span) -> Html {
    let from = view.date(&span.from);
    let until = span.until.as_ref().map(|until| view.date(until));
    Html::made((view.words().in_force.span)(
        from.as_str(),
        until.as_ref().map(Html::as_str),
    ))
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

impl View<'_> {
    /// How far anything is recorded, in words.
    pub(super) fn known_to(&self) -> String {
        self.edition
            .index
            .known_to_date
            .map(|date| (self.words().in_force.known_to)(&self.locale().date(date)))
            .unwrap_or_default()
    }
}
