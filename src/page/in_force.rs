//! What was in force in a month.

use std::io::{Result, Write};

use askama::Template;

use super::board;
use super::html::Html;
use super::layout::PageLayout;
use super::listing::{Item, item};
use super::locale_site::LocaleSite;
use super::measure_history::{MeasureHistory, MeasureStatus};
use super::month_range::Month;
use super::months::{Months, first_months, left_out, link, name, of_year, path};
use super::name_order::name_order;
use super::page_context::PageContext;
use super::status::{in_words, last_step};
use super::{Page, Route, fill};
use crate::locale::PageWords;

/// The pages of the months.
pub(crate) const PAGE: Page = Page { routes };

#[derive(Template)]
#[template(path = "page/in_force.html", whitespace = "minimize")]
struct InForcePage {
    frame: PageLayout,
    words: &'static PageWords,
    title: String,
    known_to: String,
    groups: Vec<Group>,
    events: Vec<Item>,
    previous: Option<(String, String)>,
    next: Option<(String, String)>,
    left_out: String,
    years: Vec<Months>,
    first_months: Vec<(i32, String)>,
}

/// Measures that stand alike in a month.
struct Group {
    standing: &'static str,
    heading: &'static str,
    count: usize,
    note: &'static str,
    measures: Vec<Standings>,
}

/// A measure in a month.
struct Standings {
    id: String,
    plain: String,
    name: Html,
    authority: Html,
    spans: Vec<Html>,
    last_step: Html,
}

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    let months = site.index.months.listed.iter().enumerate();
    months
        .map(|(place, month)| {
            Route::new(path(*month), move |path, out| {
                page(site, path, place, *month, out)
            })
        })
        .collect()
}

fn page(
    site: &LocaleSite<'_>,
    path: &str,
    place: usize,
    month: Month,
    out: &mut dyn Write,
) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let month_name = name(&context, month);
    let title = match (month.days(), site.index.known_to) {
        (Some((first, _)), Some(known)) if first > known => {
            words.in_force.month_not_known(&month_name)
        }
        _ => words.in_force.month(&month_name),
    };
    let beside = |place: Option<usize>| {
        let month = *site.index.months.listed.get(place?)?;
        Some((
            link(&context, month.year, month.month)?,
            name(&context, month),
        ))
    };
    let template = InForcePage {
        frame: context.frame(&title, &words.head.month(&name(&context, month))),
        words,
        known_to: context.known_to(),
        groups: groups(&context, month),
        events: site
            .index
            .by_year
            .get(&month.year)
            .into_iter()
            .flatten()
            .filter_map(|&position| Some((position, site.event(position)?)))
            .filter(|(_, event)| event.date.month() == Some(month.month))
            .map(|(position, event)| item(&context, position, event, None))
            .collect(),
        previous: beside(place.checked_sub(1)),
        next: beside(place.checked_add(1)),
        left_out: if place == 0 {
            left_out(&context)
        } else {
            String::new()
        },
        years: vec![of_year(&context, month.year)],
        first_months: first_months(&context),
        title,
    };
    fill(&template, out)
}

/// The measures by how they stand in a month; those that are not in force are left out.
fn groups(context: &PageContext<'_>, month: Month) -> Vec<Group> {
    let words = &context.words().in_force;
    let Some((first, last)) = month.days() else {
        return Vec::new();
    };
    let histories: Vec<_> = context
        .site
        .index
        .histories
        .values()
        .map(|history| (history.status_between(first, last), history))
        .filter(|(standing, _)| {
            !matches!(standing, MeasureStatus::NotInForce | MeasureStatus::Ended)
        })
        .collect();
    let has_open_end = histories.iter().any(|(standing, history)| {
        let mut spans = history
            .spans
            .iter()
            .filter(|span| span.touches(first, last));
        *standing == MeasureStatus::InForce && spans.any(|span| span.until.is_none())
    });
    let standing = |wanted: MeasureStatus| -> Vec<Standings> {
        histories
            .iter()
            .filter(|(standing, _)| *standing == wanted)
            .map(|(_, history)| Standings {
                id: history.measure.to_string(),
                plain: named(context, history).to_owned(),
                name: context.measure_link(&history.measure),
                authority: board::authority(context, &history.measure),
                spans: history
                    .spans
                    .iter()
                    .filter(|span| span.touches(first, last))
                    .map(|span| in_words(context, history, span))
                    .collect(),
                last_step: last_step(
                    context,
                    history,
                    history.known_to().map_or(last, |known| known.min(last)),
                ),
            })
            .collect()
    };
    [
        (
            MeasureStatus::InForce,
            "in-force",
            words.group_in_force,
            if has_open_end { words.yes_note } else { "" },
        ),
        (
            MeasureStatus::Perhaps,
            "perhaps",
            words.perhaps,
            words.perhaps_note,
        ),
        (MeasureStatus::Stayed, "stayed", words.stayed, ""),
        (
            MeasureStatus::NotKnown,
            "not-known",
            words.not_known,
            words.not_known_note,
        ),
    ]
    .into_iter()
    .map(|(wanted, standing_word, heading, note)| Group {
        standing: standing_word,
        heading,
        note,
        count: 0,
        measures: standing(wanted),
    })
    .filter(|group| !group.measures.is_empty())
    .map(|mut group| {
        group.count = group.measures.len();
        group
            .measures
            .sort_by_cached_key(|measure| (name_order(&measure.plain), measure.id.clone()));
        group
    })
    .collect()
}

/// The name of a measure, for putting it in order.
fn named<'a>(context: &PageContext<'a>, history: &MeasureHistory) -> &'a str {
    let measure = context.site.timeline.measures.get(&history.measure);
    measure.map_or("", |measure| context.plain(&measure.name))
}
