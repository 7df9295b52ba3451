//! Events in a list by year and month: the timeline itself, and every part of it.

use std::collections::BTreeMap;

use super::dates;
use super::excerpt::first_line;
use super::filters::{Choice, Traits, traits};
use super::html::Html;
use super::page_context::PageContext;
use super::pagination::{LONGEST, folder};
use crate::model::Event;

/// Events by year.
pub(crate) struct Listing {
    /// The years, earliest first; events of an unknown year come last.
    pub(crate) years: Vec<Year>,
}

/// The events of a year.
pub(crate) struct Year {
    /// The name of its heading for links.
    pub(crate) anchor: String,
    /// The heading.
    pub(crate) label: String,
    /// The year's own page; empty when there is none.
    pub(crate) href: String,
    /// How many events there are, in words.
    pub(crate) count: String,
    /// Its months.
    pub(crate) months: Vec<Month>,
}

/// The events of a month.
pub(crate) struct Month {
    /// Its name for links, on the page of its year; empty elsewhere.
    pub(crate) anchor: String,
    /// Where its events are listed, when a page would be too long with all of them; empty when they follow here.
    pub(crate) elsewhere: String,
    /// How many events there are, in words.
    pub(crate) count: String,
    /// The heading; empty for events that are not known to the month.
    pub(crate) label: String,
    /// The way to what was in force then; empty when there is no such page.
    pub(crate) in_force: String,
    /// The events.
    pub(crate) items: Vec<Item>,
}

/// An event in a list.
pub(crate) struct Item {
    /// Its id.
    pub(crate) id: String,
    /// Its date in EDTF.
    pub(crate) edtf: String,
    /// Its date in words.
    pub(crate) date: Html,
    /// Its page.
    pub(crate) href: String,
    /// Its title.
    pub(crate) title: Html,
    /// What it was, in a line; empty where a list has no room for it.
    pub(crate) excerpt: Html,
    /// Its kind.
    pub(crate) kind: Html,
    /// How many events are recorded to have led to it or followed from it, in words; empty when none.
    pub(crate) arrows: String,
    /// Said where its sources differ; empty elsewhere.
    pub(crate) differ: &'static str,
    /// Its year, where its date leaves that to the heading; lists without headings show it.
    pub(crate) year: String,
    /// What it can be chosen by.
    pub(crate) traits: Traits,
}

/// The events of a year by month.
type Months<'e> = BTreeMap<u32, Vec<(usize, &'e Event)>>;

/// Where the events of a month are listed, when not on this page. Events known to the year only stay with their year.
fn elsewhere(
    context: &PageContext<'_>,
    folder: Option<&str>,
    of_year: usize,
    (year, month): (i32, u32),
) -> Option<String> {
    let folder = folder?;
    let own = format!("{folder}/{year}.html");
    let of_month = format!("{folder}/{year}-{month:02}.html");
    let path = match month {
        _ if context.path == of_month => return None,
        0 if context.path == own => return None,
        0 => own,
        _ if of_year > LONGEST => of_month,
        _ => format!("{own}#_{year}-{month:02}"),
    };
    Some(context.to(&path))
}

/// A list of events, by position, on a page that offers this choice among them.
pub(crate) fn listing(
    context: &PageContext<'_>,
    positions: &[usize],
    choice: Option<&Choice>,
) -> Listing {
    // Events of an unknown year sort last.
    let mut years: BTreeMap<(bool, i32), Months<'_>> = BTreeMap::new();
    for &position in positions {
        if let Some(event) = context.site.event(position) {
            let year = event.date.year();
            years
                .entry((year.is_none(), year.unwrap_or(0)))
                .or_default()
                .entry(event.date.month().unwrap_or(0))
                .or_default()
                .push((position, event));
        }
    }
    let words = context.words();
    let folder = folder(&context.path);
    let parted = folder.filter(|_| positions.len() > LONGEST);
    Listing {
        years: years
            .into_iter()
            .map(|((unknown, year), months)| {
                let count = months.values().map(Vec::len).sum();
                let path = format!("{}/{year}.html", parted.unwrap_or("years"));
                let own = folder.is_some_and(|own| context.path == format!("{own}/{year}.html"));
                let known = !unknown;
                Year {
                    anchor: format!("_{year}"),
                    label: if known {
                        context.locale().dates.year(year)
                    } else {
                        context.locale().dates.unknown.to_owned()
                    },
                    href: if known && context.path != path {
                        context.to(&path)
                    } else {
                        String::new()
                    },
                    count: words.list.events(count),
                    months: months
                        .into_iter()
                        .map(|(month, events)| {
                            let folder = parted.filter(|_| known);
                            let elsewhere = elsewhere(context, folder, count, (year, month));
                            (month, events, elsewhere)
                        })
                        .map(|(month, events, elsewhere)| Month {
                            anchor: if own && month > 0 {
                                format!("_{year}-{month:02}")
                            } else {
                                String::new()
                            },
                            count: words.list.events(events.len()),
                            items: if elsewhere.is_some() {
                                Vec::new()
                            } else {
                                events
                                    .iter()
                                    .map(|&(position, event)| Item {
                                        excerpt: first_line(context, &event.summary),
                                        ..item(context, position, event, choice)
                                    })
                                    .collect()
                            },
                            elsewhere: elsewhere.unwrap_or_default(),
                            label: context.locale().dates.month_name(month).to_owned(),
                            in_force: if known && month > 0 {
                                super::months::known(context, year, month).unwrap_or_default()
                            } else {
                                String::new()
                            },
                        })
                        .collect(),
                }
            })
            .collect(),
    }
}

/// An event in a list.
pub(crate) fn item(
    context: &PageContext<'_>,
    position: usize,
    event: &Event,
    choice: Option<&Choice>,
) -> Item {
    let words = context.words();
    let graph = context.site.graph;
    let causes = graph.arrows_to(position).len();
    let effects = graph.arrows_from(position).len();
    Item {
        id: event.id.to_string(),
        edtf: event.date.to_string(),
        date: dates::within_year(context.locale(), &event.date),
        href: context.to_event(&event.id),
        title: context.text(&event.title),
        excerpt: Html::default(),
        kind: context.kind_name(&event.kind),
        arrows: if causes + effects > 0 {
            words.list.arrows(causes, effects)
        } else {
            String::new()
        },
        differ: if event.disputes.is_empty() {
            ""
        } else {
            words.list.differ
        },
        year: event
            .date
            .year()
            .filter(|_| dates::leaves_out_the_year(context.locale(), &event.date))
            .map(|year| context.locale().dates.year(year))
            .unwrap_or_default(),
        traits: traits(context.site, position, event, choice),
    }
}
