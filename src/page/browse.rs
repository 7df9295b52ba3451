//! The overview of actors, places, topics, kinds, years, measures and story lines.

use std::collections::BTreeMap;
use std::io::{Result, Write};

use askama::Template;

use super::actor_statements::summary;
use super::html::{Html, anchor};
use super::layout::PageLayout;
use super::locale_site::LocaleSite;
use super::name_order::name_order;
use super::page_context::PageContext;
use super::{Page, Route, fill};
use crate::locale::PageWords;
use crate::model::{Slug, Text};

/// The overview of everything that events are listed by.
pub(crate) const PAGE: Page = Page { routes };

#[derive(Template)]
#[template(path = "page/browse.html", whitespace = "minimize")]
struct BrowsePage {
    frame: PageLayout,
    words: &'static PageWords,
    sections: Vec<Section>,
}

/// What events are listed by.
pub(crate) struct Section {
    /// Its name for links.
    pub(crate) anchor: &'static str,
    /// Its heading.
    pub(crate) heading: &'static str,
    /// Its entries.
    pub(crate) entries: Vec<Entry>,
}

/// An entry of a section.
pub struct Entry {
    /// Its name, as a link to its page where that tells something.
    pub(crate) name: Html,
    /// How many events or claims it has, in words.
    pub(crate) count: String,
}

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    vec![Route::new("browse.html", move |path, out| {
        page(site, path, out)
    })]
}

fn page(site: &LocaleSite<'_>, path: &str, out: &mut dyn Write) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let template = BrowsePage {
        frame: context.frame(words.navigation.browse, words.browse.lead),
        words,
        sections: sections(&context),
    };
    fill(&template, out)
}

/// Everything that events are listed by.
pub(crate) fn sections(context: &PageContext<'_>) -> Vec<Section> {
    let site = context.site;
    let (timeline, index) = (site.timeline, site.index);
    let words = &context.words().browse;
    let events = |count| context.words().list.events(count);
    let link = |folder: &str, id: &str, name: Html| {
        anchor(&context.to(&format!("{folder}/{id}.html")), &name)
    };
    let entry = |folder: &str, id: &Slug, name: &Text, count: String| Entry {
        name: if count == words.unused {
            context.text(name)
        } else {
            link(folder, id, context.text(name))
        },
        count,
    };
    let counted =
        |lists: &BTreeMap<&Slug, Vec<usize>>, id: &Slug| match lists.get(id).map_or(0, Vec::len) {
            0 => words.unused.to_owned(),
            count => events(count),
        };
    let mut years: Vec<Entry> = Vec::new();
    for (year, positions) in &index.by_year {
        let name = context.locale().dates.year(*year);
        let year = year.to_string();
        years.push(Entry {
            name: link("years", &year, Html::text(&name)),
            count: events(positions.len()),
        });
    }
    let countries = index.by_country.iter();
    let countries = by_name(
        countries,
        |(code, _)| words.country(code),
        |(code, positions)| Entry {
            name: context.country_link(code),
            count: events(positions.len()),
        },
    );
    let kinds = timeline.settings.kinds.iter();
    let topics = timeline.topics.values();
    let measures = timeline.measures.values();
    let places = timeline.places.values();
    let stories = timeline.stories.iter();
    let section = |anchor, heading, entries: Vec<Entry>| Section {
        anchor,
        heading,
        entries,
    };
    vec![
        section(
            "_stories",
            words.stories,
            stories
                .zip(&index.lines)
                .map(|(story, line)| entry("stories", &story.id, &story.name, events(line.len())))
                .collect(),
        ),
        section("_years", words.years, years),
        section(
            "_kinds",
            words.kinds,
            by_name(
                kinds,
                |kind| context.plain(&kind.name),
                |kind| {
                    entry(
                        "kinds",
                        &kind.id,
                        &kind.name,
                        counted(&index.by_kind, &kind.id),
                    )
                },
            ),
        ),
        section("_countries", words.countries, countries),
        section(
            "_topics",
            words.topics,
            by_name(
                topics,
                |topic| context.plain(&topic.name),
                |topic| {
                    entry(
                        "topics",
                        &topic.id,
                        &topic.name,
                        counted(&index.by_topic, &topic.id),
                    )
                },
            ),
        ),
        section(
            "_measures",
            words.measures,
            by_name(
                measures,
                |measure| context.plain(&measure.name),
                |measure| {
                    let steps = index
                        .histories
                        .get(&measure.id)
                        .map_or(0, |history| history.steps.len());
                    entry("measures", &measure.id, &measure.name, events(steps))
                },
            ),
        ),
        section(
            "_places",
            words.places,
            by_name(
                places,
                |place| context.plain(&place.name),
                |place| {
                    entry(
                        "places",
                        &place.id,
                        &place.name,
                        counted(&index.by_place, &place.id),
                    )
                },
            ),
        ),
        section("_actors", words.actors, actors(context)),
    ]
    .into_iter()
    .filter(|section| !section.entries.is_empty())
    .collect()
}

/// Entries in the order of their names, as readers look them up.
fn by_name<'n, T: Copy>(
    things: impl Iterator<Item = T>,
    name: impl Fn(T) -> &'n str,
    entry: impl Fn(T) -> Entry,
) -> Vec<Entry> {
    let mut things: Vec<T> = things.collect();
    things.sort_by_cached_key(|thing| name_order(name(*thing)));
    things.into_iter().map(entry).collect()
}

/// The actors, by name. Many of them only say something.
fn actors(context: &PageContext<'_>) -> Vec<Entry> {
    let words = context.words();
    let mut actors: Vec<_> = context.site.timeline.actors.values().collect();
    actors.sort_by_cached_key(|actor| (name_order(context.plain(&actor.name)), actor.id.clone()));
    actors
        .into_iter()
        .map(|actor| match summary(context, actor) {
            Some(count) => Entry {
                name: context.actor_link(&actor.id),
                count,
            },
            // Its page stays where it is, and nothing leads to a page that tells nothing.
            None => Entry {
                name: context.text(&actor.name),
                count: words.browse.unused.to_owned(),
            },
        })
        .collect()
}
