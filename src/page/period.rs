//! The years and months of an actor, a place, a country, a topic or a kind that has too many events for one page.

use std::collections::BTreeMap;
use std::io::{Result, Write};

use askama::Template;

use super::html::{Html, anchor};
use super::layout::PageLayout;
use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::page_description;
use super::pagination::{self, LONGEST, Leaf, PageLink, by_month, by_year};
use super::statements::{Pointer, pointer};
use super::subset_listing::{Facet, facet};
use super::{Page, Route, fill};
use crate::locale::PageWords;
use crate::model::{Claim, Slug, Text};

/// The pages of these years and months.
pub(crate) const PAGE: Page = Page { routes };

#[derive(Template)]
#[template(path = "page/period.html", whitespace = "minimize")]
struct PartPage {
    frame: PageLayout,
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
type EventsById<'e> = BTreeMap<&'e Slug, Vec<usize>>;

/// Whether a list of events, or of claims, is too long for one page.
pub(crate) fn is_parted(events: &[usize], said: &[(usize, &Claim)]) -> bool {
    events.len() > LONGEST || said.len() > LONGEST
}

/// The claims of an actor by year, where they are too many for the actor's page.
pub(crate) fn leaves(
    context: &PageContext<'_>,
    folder: &str,
    said: &[(usize, &Claim)],
) -> Vec<Leaf> {
    let site = context.site;
    let mut years: BTreeMap<(bool, i32), usize> = BTreeMap::new();
    for (position, _) in said {
        *years.entry(pagination::year(site, *position)).or_default() += 1;
    }
    let words = &context.words().browse;
    years
        .into_iter()
        .map(|(year, claims)| {
            let name = format!("{}.html#_asserted", pagination::name(year));
            let href = context.to(&format!("{folder}/{name}"));
            let label = Html::text(&pagination::label(site, year));
            (anchor(&href, &label), words.claims(claims))
        })
        .collect()
}

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    let mut routes = Vec::new();
    for (folder, whole) in wholes(site) {
        let mut positions: Vec<usize> = whole.said.iter().map(|(position, _)| *position).collect();
        positions.extend(whole.events);
        positions.sort_unstable();
        positions.dedup();
        for mut year in by_year(site, &positions) {
            year.events
                .retain(|event| whole.events.binary_search(event).is_ok());
            if year.events.len() > LONGEST
                && let Ok(number) = year.name.parse()
            {
                let months = by_month(site, number, &year.events);
                routes.extend(
                    months
                        .into_iter()
                        .map(|month| route(site, &folder, whole, month)),
                );
            }
            routes.push(route(site, &folder, whole, year));
        }
    }
    routes
}

fn route<'e>(
    site: &'e LocaleSite<'e>,
    folder: &str,
    whole: Whole<'e>,
    part: PageLink,
) -> Route<'e> {
    let home = format!("{folder}.html");
    Route::new(format!("{folder}/{}.html", part.name), move |path, out| {
        page(site, path, &home, whole, &part, out)
    })
}

/// Everything that is too long for its page, with the folder of its parts.
fn wholes<'e>(site: &'e LocaleSite<'e>) -> Vec<(String, Whole<'e>)> {
    let (timeline, index) = (site.timeline, site.index);
    let words = &site.locale.page.browse;
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
    let of = |events_by_id: &'e EventsById<'e>, id: &Slug| {
        events_by_id.get(id).map_or(&[][..], Vec::as_slice)
    };
    let named = actors.chain(places).chain(topics).chain(kinds);
    let named = named.map(|(folder, kicker, id, name, events_by_id)| {
        let asserted = index.asserted.get(id).filter(|_| folder == "actors");
        let whole = Whole {
            kicker,
            name: Name::Text(name),
            events: of(events_by_id, id),
            said: asserted.map_or(&[][..], Vec::as_slice),
        };
        (format!("{folder}/{id}"), whole)
    });
    let countries = index.by_country.iter().map(|(code, events)| {
        let whole = Whole {
            kicker: words.country_label,
            name: Name::Plain(words.country(code)),
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
    site: &LocaleSite<'_>,
    path: &str,
    home: &str,
    whole: Whole<'_>,
    part: &PageLink,
    out: &mut dyn Write,
) -> Result<()> {
    let context = PageContext::new(site, path);
    let (plain, name) = match whole.name {
        Name::Text(name) => (context.plain(name), context.text(name)),
        Name::Plain(name) => (name, Html::text(name)),
    };
    let own = format!("{plain}, {}", part.label);
    let held = page_description::time(&context, &own, &part.events);
    let title = Html::made(format!("{name}, {}", Html::text(&part.label)));
    let year = part.name.as_str();
    let said = whole.said.iter();
    let said =
        said.filter(|(position, _)| pagination::name(pagination::year(site, *position)) == year);
    let template = PartPage {
        frame: context.frame(&own, &held),
        words: context.words(),
        facet: facet(&context, whole.kicker, title, &part.events).fact(
            context.words().other.whole,
            vec![anchor(&context.to(home), &name)],
        ),
        statements: said
            .filter_map(|(position, claim)| Some(pointer(&context, site.event(*position)?, claim)))
            .collect(),
    };
    fill(&template, out)
}
