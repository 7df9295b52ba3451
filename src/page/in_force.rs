//! What was in force in a month.

use anyhow::Result;
use askama::Template;

use super::edition::Edition;
use super::frame::Frame;
use super::html::Html;
use super::life::{Month, Standing};
use super::listing::{Item, item};
use super::months::{Months, first_months, left_out, link, name, of_year, path};
use super::status::{in_words, last_step};
use super::view::View;
use super::{Page, Sheet, fill};
use crate::locale::PageWords;

/// The pages of the months.
pub const PAGE: Page = Page {
    name: "in_force",
    sheets,
};

#[derive(Template)]
#[template(path = "page/in_force.html", whitespace = "minimize")]
struct InForcePage {
    frame: Frame,
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
    note: &'static str,
    measures: Vec<Standings>,
}

/// A measure in a month.
struct Standings {
    id: String,
    name: Html,
    spans: Vec<Html>,
    last_step: Html,
}

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    let months = edition.index.months.listed.iter().enumerate();
    months
        .map(|(place, month)| {
            Sheet::new(path(*month), move |path| page(edition, path, place, *month))
        })
        .collect()
}

fn page(edition: &Edition<'_>, path: &str, place: usize, month: Month) -> Result<String> {
    let view = View::new(edition, path);
    let words = view.words();
    let title = (words.in_force.month)(&name(&view, month));
    let beside = |place: Option<usize>| {
        let month = *edition.index.months.listed.get(place?)?;
        Some((link(&view, month.year, month.month)?, name(&view, month)))
    };
    let template = InForcePage {
        frame: view.frame(&title, words.in_force.lead),
        words,
        known_to: view.known_to(),
        groups: groups(&view, month),
        events: edition
            .index
            .by_year
            .get(&month.year)
            .into_iter()
            .flatten()
            .filter_map(|&position| Some((position, edition.event(position)?)))
            .filter(|(_, event)| event.date.month() == Some(month.month))
            .map(|(position, event)| item(&view, position, event, None))
            .collect(),
        previous: beside(place.checked_sub(1)),
        next: beside(place.checked_add(1)),
        left_out: if place == 0 {
            left_out(&view)
        } else {
            String::new()
        },
        years: vec![of_year(&view, month.year)],
        first_months: first_months(&view),
        title,
    };
    fill(&template)
}

/// The measures by how they stand in a month; those that are not in force are left out.
fn groups(view: &View<'_>, month: Month) -> Vec<Group> {
    let words = &view.words().in_force;
    let Some((first, last)) = month.days() else {
        return Vec::new();
    };
    let known_to = view.edition.index.known_to;
    let lives: Vec<_> = view
        .edition
        .index
        .lives
        .values()
        .map(|life| (life.standing(first, last, known_to), life))
        .filter(|(standing, _)| *standing != Standing::NotInForce)
        .collect();
    let standing = |wanted: Standing| -> Vec<Standings> {
        lives
            .iter()
            .filter(|(standing, _)| *standing == wanted)
            .map(|(_, life)| Standings {
                id: life.measure.to_string(),
                name: view.measure_link(&life.measure),
                spans: life
                    .spans
                    .iter()
                    .filter(|span| span.touches(first, last))
                    .map(|span| in_words(view, span))
                    .collect(),
                last_step: last_step(view, life, last),
            })
            .collect()
    };
    [
        (Standing::InForce, "in-force", words.yes, ""),
        (
            Standing::Perhaps,
            "perhaps",
            words.perhaps,
            words.perhaps_note,
        ),
        (Standing::Stayed, "stayed", words.stayed, ""),
    ]
    .into_iter()
    .map(|(wanted, name, heading, note)| Group {
        standing: name,
        heading,
        note,
        measures: standing(wanted),
    })
    .filter(|group| !group.measures.is_empty())
    .collect()
}
