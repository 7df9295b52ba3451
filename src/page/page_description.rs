//! What a page is, in a sentence of its own with what it really holds.

use super::actor_statements::summary;
use super::page_context::PageContext;
use crate::model::{Actor, Event};

/// In which years events began, as the end of a phrase; nothing where no year is known.
fn years(context: &PageContext<'_>, positions: &[usize]) -> String {
    let years = context.site.events(positions);
    let years: Vec<i32> = years.filter_map(|event| event.date.year()).collect();
    let dates = &context.locale().dates;
    match (years.iter().min(), years.iter().max()) {
        (Some(first), Some(last)) if first == last => format!(", {}", dates.year(*first)),
        (Some(first), Some(last)) => format!(", {}–{}", dates.year(*first), dates.year(*last)),
        _ => String::new(),
    }
}

/// What an actor's page holds.
pub(super) fn actor(context: &PageContext<'_>, actor: &Actor, positions: &[usize]) -> String {
    let words = context.words();
    let name = context.plain(&actor.name);
    let Some(summary) = summary(context, actor) else {
        return words.head.actor_none(name);
    };
    let kind = actor
        .kind
        .map_or("none", |kind| words.browse.actor_kind(kind));
    let has = if summary.is_empty() {
        words.head.related.to_owned()
    } else {
        format!("{summary}{}", years(context, positions))
    };
    words.head.actor(name, kind, &has)
}

/// What the page of some events holds, as `say` puts their number and years.
pub(super) fn events(
    context: &PageContext<'_>,
    name: &str,
    positions: &[usize],
    say: impl FnOnce(&str, &str) -> String,
) -> String {
    if positions.is_empty() {
        return context.words().head.none(name);
    }
    let count = context.words().list.events(positions.len());
    say(&count, &years(context, positions))
}

/// What a page of a year, a month or a part of a list holds: how many events of how many.
pub(super) fn time(context: &PageContext<'_>, name: &str, positions: &[usize]) -> String {
    let words = context.words();
    let whole = context.site.index.events.len();
    words
        .head
        .time(name, &words.list.part(positions.len(), whole))
}

/// A sentence and what the records say of the page's subject.
pub(super) fn followed_by(sentence: &str, text: &str) -> String {
    format!("{sentence} {text}").trim_end().to_owned()
}

/// What an event's page says: its summary, or where there is none what happened and when.
pub(super) fn event(context: &PageContext<'_>, event: &Event) -> String {
    let summary = context.plain(&event.summary);
    if summary.is_empty() {
        let date = context.locale().date(&event.date);
        format!("{date}: {}", context.plain(&event.title))
    } else {
        summary.to_owned()
    }
}
