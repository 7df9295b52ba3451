//! What a page is, in a title that fits where titles are shown, and in a sentence of its own with what it really holds.

use super::actor_statements::summary;
use super::markdown::beginning;
use super::page_context::PageContext;
use crate::model::{Actor, Event};

/// How many characters of a title are shown where a page is found.
const LONGEST: usize = 65;
/// What stands between a page's name and the collection's.
const BETWEEN: &str = " · ";
/// The least that is worth saying of the collection's name.
const LEAST: usize = 20;

/// The title of a page: its own, then as much of the collection's as there is room for.
pub(super) fn title(own: &str, collection: &str) -> String {
    if own.is_empty() {
        return shortened(collection, LONGEST);
    }
    let used = own.chars().count() + BETWEEN.chars().count();
    let room = LONGEST.saturating_sub(used);
    if room >= LEAST || collection.chars().count() <= room {
        format!("{own}{BETWEEN}{}", shortened(collection, room))
    } else {
        shortened(own, LONGEST)
    }
}

/// The title of one of several pages about an event: the event, then what the page is.
pub(super) fn of_event(event: &str, page: &str) -> String {
    let room = LONGEST.saturating_sub(page.chars().count() + BETWEEN.chars().count());
    format!("{}{BETWEEN}{page}", shortened(event, room))
}

/// A text of at most so many characters: cut between words, if it has to be.
fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        text.to_owned()
    } else {
        beginning(text, most.saturating_sub(1))
    }
}

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
pub(super) fn and(sentence: &str, text: &str) -> String {
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

#[cfg(test)]
mod tests {
    use super::{LONGEST, of_event, title};

    #[test]
    fn a_title_fits_where_it_is_shown_and_begins_with_its_own_name() {
        let collection = "Migration policy of the United States, Mexico and Venezuela";
        assert_eq!(title("", collection), collection);
        assert_eq!(title("A", "B"), "A · B");
        assert_eq!(
            title("Search", collection),
            "Search · Migration policy of the United States, Mexico and…"
        );
        let long = "Mexico announces the restart of repatriation flights to Venezuela";
        assert_eq!(title(long, collection), long);
        for made in [
            title(&format!("{long} again and again"), collection),
            of_event(long, "Causes and effects"),
        ] {
            assert!(
                made.chars().count() <= LONGEST && made.contains('…'),
                "{made}"
            );
        }
    }
}
