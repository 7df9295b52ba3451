//! Lists that are too long for one page: parted by year, and a year that is too long by month.

use std::collections::BTreeMap;

use super::html::{Html, anchor};
use super::locale_site::LocaleSite;
use super::page_context::PageContext;
pub(crate) use super::site_index::LONGEST;

/// The folders of the parts of the timeline whose pages are parted in turn.
const FOLDERS: &[&str] = &["actors", "places", "countries", "topics", "kinds"];

/// The events of a year or a month.
pub(crate) struct PageLink {
    /// Its name in addresses.
    pub(crate) name: String,
    /// Its name in words.
    pub(crate) label: String,
    /// The events.
    pub(crate) events: Vec<usize>,
}

/// A page of a parted list, as a link, and how much it holds, in words.
pub(crate) type Leaf = (Html, String);

/// The events by year; those of an unknown year come last.
pub(crate) fn by_year(site: &LocaleSite<'_>, positions: &[usize]) -> Vec<PageLink> {
    let mut years: BTreeMap<(bool, i32), Vec<usize>> = BTreeMap::new();
    for &position in positions {
        years
            .entry(year(site, position))
            .or_default()
            .push(position);
    }
    years
        .into_iter()
        .map(|(year, events)| PageLink {
            name: name(year),
            label: label(site, year),
            events,
        })
        .collect()
}

/// The events of a year by month, as far as they are known to the month.
pub(crate) fn by_month(site: &LocaleSite<'_>, year: i32, positions: &[usize]) -> Vec<PageLink> {
    let mut months: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for &position in positions {
        let month = site.event(position).and_then(|event| event.date.month());
        if let Some(month) = month {
            months.entry(month).or_default().push(position);
        }
    }
    let dates = &site.locale.dates;
    months
        .into_iter()
        .map(|(month, events)| PageLink {
            name: format!("{year}-{month:02}"),
            label: dates.month_of(month, year),
            events,
        })
        .collect()
}

/// The year of an event, so that those without one sort last.
pub(crate) fn year(site: &LocaleSite<'_>, position: usize) -> (bool, i32) {
    let year = site.event(position).and_then(|event| event.date.year());
    (year.is_none(), year.unwrap_or(0))
}

/// A year's name in addresses.
pub(crate) fn name((unknown, year): (bool, i32)) -> String {
    if unknown {
        "undated".to_owned()
    } else {
        year.to_string()
    }
}

/// A year's name in words.
pub(crate) fn label(site: &LocaleSite<'_>, (unknown, year): (bool, i32)) -> String {
    if unknown {
        site.locale.dates.unknown.to_owned()
    } else {
        site.locale.dates.year(year)
    }
}

/// The way to a page in the folder of a parted list.
pub(crate) fn leaf(
    context: &PageContext<'_>,
    folder: &str,
    name: &str,
    label: &str,
    count: String,
) -> Leaf {
    let href = context.to(&format!("{folder}/{name}.html"));
    (anchor(&href, &Html::text(label)), count)
}

/// Where the pages of the years and months of the list on a page stand; none for a list that is never parted.
pub(crate) fn folder(path: &str) -> Option<&str> {
    let own = path.strip_suffix(".html")?;
    if own == "index" {
        return Some("years");
    }
    let (outer, _) = own.split_once('/')?;
    match own.rsplit_once('/')?.0 {
        "years" => Some("years"),
        folder if FOLDERS.contains(&folder) => Some(own),
        folder if FOLDERS.contains(&outer) => Some(folder),
        _ => None,
    }
}
