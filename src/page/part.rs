//! The years and months of an actor, a place, a country, a topic or a kind that has too many events for one page.

use std::collections::BTreeMap;

use anyhow::Result;
use askama::Template;

use super::edition::Edition;
use super::facet::{Facet, facet};
use super::frame::Frame;
use super::html::{Html, anchor};
use super::parting::{self, LONGEST, Leaf, Part, by_month, by_year};
use super::statements::{Pointer, pointer};
use super::view::View;
use super::{Page, Sheet, fill};
use crate::locale::PageWords;
use crate::model::{Claim, Slug, Text};

/// The pages of these years and months.
pub const PAGE: Page = Page {
    name: "part",
    sheets,
};

#[derive(Template)]
#[template(path = "page/part.html", whitespace = "minimize")]
struct PartPage {
    frame: Frame,
    words: &'static PageWords,
    facet: Facet,
    statements: Vec<Pointer>,
}

/// What has too many events, or makes too many claims.
#[derive(Clone, Copy)]
struct Whole<'e> {
    kicker: &'static str,
    name: Name<'e>,
    events: &'e [usize],
    said: &'e [(usize, &'e Claim)],
}

#[derive(Clone, Copy)]
enum Name<'e> {
    Text(&'e Text),
    Plain(&'e str),
}

/// A list of events by what they are listed by.
type Shelf<'e> = BTreeMap<&'e Slug, Vec<usize>>;

/// Whether a list of events, or of claims, is too long for one page.
pub fn is_parted(events: &[usize], said: &[(usize, &Claim)]) -> bool {
    events.len() > LONGEST || said.len() > LONGEST
}

/// The claims of an actor by year, where they are too many for the actor's page.
pub fn leaves(view: &View<'_>, folder: &str, said: &[(usize, &Claim)]) -> Vec<Leaf> {
    let edition = view.edition;
    let mut years: BTreeMap<(bool, i32), usize> = BTreeMap::new();
    for (position, _) in said {
        *years.entry(parting::year(edition, *position)).or_default() += 1;
    }
    let count = view.words().browse.claims;
    years
        .into_iter()
        .map(|(year, claims)| {
            let name = format!("{}.html#_asserted", parting::name(year));
            let href = view.to(&format!("{folder}/{name}"));
            let label = Html::text(&parting::label(edition, year));
            (anchor(&href, &label), count(claims))
        })
        .collect()
}

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    let mut sheets = Vec::new();
    for (folder, whole) in wholes(edition) {
        let mut positions: Vec<usize> = whole.said.iter().map(|(position, _)| *position).collect();
        positions.extend(whole.events);
        positions.sort_unstable();
        positions.dedup();
        for mut year in by_year(edition, &positions) {
            year.events
                .retain(|event| whole.events.binary_search(event).is_ok());
            if year.events.len() > LONGEST
                && let Ok(number) = year.name.parse()
            {
                let months = by_month(edition, number, &year.events);
                sheets.extend(
                    months
                        .into_iter()
                        .map(|month| sheet(edition, &folder, whole, month)),
                );
            }
            sheets.push(sheet(edition, &folder, whole, year));
        }
    }
    sheets
}

fn sheet<'e>(edition: &'e Edition<'e>, folder: &str, whole: Whole<'e>, part: Part) -> Sheet<'e> {
    let home = format!("{folder}.html");
    Sheet::new(format!("{folder}/{}.html", part.name), move |path| {
        page(edition, path, &home, whole, &part)
    })
}

/// Everything that is too long for its page, with the folder of its parts.
fn wholes<'e>(edition: &'e Edition<'e>) -> Vec<(String, Whole<'e>)> {
    let (timeline, index) = (edition.timeline, edition.index);
    let words = &edition.locale.page.browse;
    let actors = timeline.actors.values();
    let actors = actors.map(|actor| {
        (
            "actors",
            words.actor,
            &actor.id,
            &actor.name,
            &index.by_actor,
        )
    });
    let places = timeline.places.values();
    let places = places.map(|place| {
        (
            "places",
            words.place,
            &place.id,
            &place.name,
            &index.by_place,
        )
    });
    let topics = timeline.topics.values();
    let topics = topics.map(|topic| {
        (
            "topics",
            words.topic,
            &topic.id,
            &topic.name,
            &index.by_topic,
        )
    });
    let kinds = timeline.settings.kinds.iter();
    let kinds = kinds.map(|kind| ("kinds", words.kind, &kind.id, &kind.name, &index.by_kind));
    let of = |shelf: &'e Shelf<'e>, id: &Slug| shelf.get(id).map_or(&[][..], Vec::as_slice);
    let named = actors.chain(places).chain(topics).chain(kinds);
    let named = named.map(|(folder, kicker, id, name, shelf)| {
        let asserted = index.asserted.get(id).filter(|_| folder == "actors");
        let whole = Whole {
            kicker,
            name: Name::Text(name),
            events: of(shelf, id),
            said: asserted.map_or(&[][..], Vec::as_slice),
        };
        (format!("{folder}/{id}"), whole)
    });
    let countries = index.by_country.iter().map(|(code, events)| {
        let whole = Whole {
            kicker: words.country_label,
            name: Name::Plain((words.country)(code)),
            events,
            said: &[],
        };
        (format!("countries/{}", code.to_lowercase()), whole)
    });
    named
        .chain(countries)
        .filter(|(_, whole)| is_parted(whole.events, whole.said))
        .collect()
}

fn page(
    edition: &Edition<'_>,
    path: &str,
    home: &str,
    whole: Whole<'_>,
    part: &Part,
) -> Result<String> {
    let view = View::new(edition, path);
    let (plain, name) = match whole.name {
        Name::Text(name) => (view.plain(name), view.text(name)),
        Name::Plain(name) => (name, Html::text(name)),
    };
    let count = (view.words().list.part)(part.events.len(), edition.index.events.len());
    let title = Html::made(format!("{name}, {}", Html::text(&part.label)));
    let year = part.name.as_str();
    let said = whole.said.iter();
    let said =
        said.filter(|(position, _)| parting::name(parting::year(edition, *position)) == year);
    let template = PartPage {
        frame: view.frame(&format!("{plain}, {}", part.label), &count),
        words: view.words(),
        facet: facet(&view, whole.kicker, title, &part.events).fact(
            view.words().other.whole,
            vec![anchor(&view.to(home), &name)],
        ),
        statements: said
            .filter_map(|(position, claim)| Some(pointer(&view, edition.event(*position)?, claim)))
            .collect(),
    };
    fill(&template)
}
