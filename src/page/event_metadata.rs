//! What an event's record says beside its text: dates, actors, places, topics, measures, and where it stands among others.

use super::html::{Html, anchor};
use super::page_context::PageContext;
use crate::model::{Event, Slug, Text};

/// A line of facts: a name and its values.
pub(crate) struct Fact {
    /// What the values are.
    pub(crate) label: &'static str,
    /// The values.
    pub(crate) values: Vec<Html>,
}

/// The facts of an event; those without a value are left out.
pub(crate) fn facts(context: &PageContext<'_>, event: &Event) -> Vec<Fact> {
    let words = &context.words().event;
    let timeline = context.site.timeline;
    let mut facts: Vec<Fact> = [
        (words.announced, &event.dates.announced),
        (words.effective, &event.dates.effective),
        (words.published, &event.dates.published),
        (words.ended, &event.dates.ended),
    ]
    .into_iter()
    .filter_map(|(label, date)| {
        // The day of the event stands above.
        let date = date.as_ref().filter(|date| **date != event.date)?;
        Some(Fact {
            label,
            values: vec![context.date(date)],
        })
    })
    .collect();
    facts.push(Fact {
        label: words.actors,
        values: event
            .actors
            .iter()
            .map(|part| match &part.role {
                Some(role) => Html::made(format!(
                    "{} <span class=\"role\">{}</span>",
                    context.actor_link(&part.actor),
                    Html::text(&words.role(role)),
                )),
                None => context.actor_link(&part.actor),
            })
            .collect(),
    });
    let named = |folder: &str, id: &Slug, name: Option<&Text>| {
        let name = name.map_or_else(|| Html::text(id), |name| context.text(name));
        anchor(&context.to(&format!("{folder}/{id}.html")), &name)
    };
    facts.push(Fact {
        label: words.places,
        values: event
            .places
            .iter()
            .map(|id| {
                named(
                    "places",
                    id,
                    timeline.places.get(id).map(|place| &place.name),
                )
            })
            .collect(),
    });
    facts.push(Fact {
        label: words.topics,
        values: event
            .topics
            .iter()
            .map(|id| {
                named(
                    "topics",
                    id,
                    timeline.topics.get(id).map(|topic| &topic.name),
                )
            })
            .collect(),
    });
    facts.retain(|fact| !fact.values.is_empty());
    facts
}

/// What an event does to measures, as sentences.
pub(crate) fn measures(context: &PageContext<'_>, event: &Event) -> Vec<Html> {
    let locale = context.locale();
    event
        .measures
        .iter()
        .map(|step| {
            let mut line = format!(
                "{}: <strong>{}</strong>",
                context.measure_link(&step.measure),
                Html::text(locale.words.measure_state(step.state)),
            );
            for bound in context.bounds(step.from.as_ref(), step.until.as_ref()) {
                line = format!("{line} {bound}");
            }
            let history = context.site.index.histories.get(&step.measure);
            let from = step.from.as_ref().unwrap_or(&event.date);
            let mut days = [Some(from), step.until.as_ref()].into_iter().flatten();
            if history.is_some_and(|history| days.any(|day| history.is_past(day))) {
                line = format!("{line} ({})", context.words().in_force.unchecked);
            }
            if !step.note.is_empty() {
                line = format!(
                    "{line}. <span class=\"note\">{}</span>",
                    context.text(&step.note)
                );
            }
            Html::made(line)
        })
        .collect()
}
