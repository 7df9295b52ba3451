//! What we changed in published records, apart from the records that we added; the latest first.

use std::io::{Result, Write};

use askama::Template;

use super::html::{Html, anchor};
use super::layout::PageLayout;
use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::pagination::{LONGEST, Leaf};
use super::{Page, Route, fill};
use crate::locale::PageWords;
use crate::model::{Change, Event, RecordStatus};

/// Corrections and additions.
pub(crate) const PAGE: Page = Page { routes };

#[derive(Template)]
#[template(path = "page/changes.html", whitespace = "minimize")]
struct ChangesPage {
    frame: PageLayout,
    words: &'static PageWords,
    /// The way back from a page of some of them.
    up: String,
    title: String,
    corrections: Vec<Day<Correction>>,
    additions: Vec<Day<Added>>,
    leaves: Vec<Leaf>,
}

/// How many changes a page of earlier ones has. They are counted from the first, so that only the last page grows.
const PAGE_OF: usize = 500;
/// How many of them the first page shows where it cannot show all.
const LATEST: usize = 100;

/// What was done on a day.
struct Day<T> {
    date: Html,
    entries: Vec<T>,
}

/// A change of a record that readers could see before.
struct Correction {
    name: String,
    /// Where it stays.
    href: String,
    event: Html,
    what: Html,
    withdrawn: bool,
    /// What the link to it is called.
    label: String,
}

/// Records that were added with the same words.
struct Added {
    what: Html,
    /// Of each the name for links, the title and the date.
    events: Vec<(String, Html, Html)>,
}

/// A change with its event, its place among the event's, and its place among all.
#[derive(Clone, Copy)]
struct Made<'e> {
    event: &'e Event,
    change: &'e Change,
    number: usize,
    place: usize,
}

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    let mut routes = vec![Route::new("changes.html", move |path, out| {
        page(site, path, out)
    })];
    let count: usize = site.shown().map(|event| event.changes.len()).sum();
    if count > LONGEST {
        for number in 1..=count.div_ceil(PAGE_OF) {
            routes.push(Route::new(path_of(number), move |path, out| {
                earlier(site, path, number, out)
            }));
        }
    }
    routes
}

fn path_of(number: usize) -> String {
    format!("changes/{number}.html")
}

/// All changes, the first one first; withdrawn records too: that one was taken back is the change that readers most need to see.
fn all<'e>(site: &LocaleSite<'e>) -> Vec<Made<'e>> {
    let mut all: Vec<Made<'e>> = site
        .shown()
        .flat_map(|event| {
            let changes = event.changes.iter().enumerate();
            changes.map(move |(number, change)| Made {
                event,
                change,
                number,
                place: 0,
            })
        })
        .collect();
    all.sort_by_key(|made| (made.change.date.sort_key(), made.change.date.as_str()));
    for (place, made) in all.iter_mut().enumerate() {
        made.place = place;
    }
    all
}

fn page(site: &LocaleSite<'_>, path: &str, out: &mut dyn Write) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let all = all(site);
    let is_parted = all.len() > LONGEST;
    let first = if is_parted { all.len() - LATEST } else { 0 };
    let pages = all.chunks(PAGE_OF).enumerate().rev();
    let leaves = pages.filter(|_| is_parted).map(|(index, changes)| {
        let href = context.to(&path_of(index + 1));
        let label = Html::made(span(&context, changes));
        (anchor(&href, &label), words.other.entries(changes.len()))
    });
    let shown = all.get(first..).unwrap_or_default();
    let template = ChangesPage {
        frame: context.frame(words.navigation.changes, words.other.changes_lead),
        words,
        up: String::new(),
        title: words.navigation.changes.to_owned(),
        corrections: corrections(&context, shown, is_parted),
        additions: additions(&context, shown),
        leaves: leaves.collect(),
    };
    fill(&template, out)
}

/// A page of changes, by its number.
fn earlier(site: &LocaleSite<'_>, path: &str, number: usize, out: &mut dyn Write) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let all = all(site);
    let shown = all.chunks(PAGE_OF).nth(number - 1).unwrap_or_default();
    let title = format!("{} {number}", words.navigation.changes);
    let template = ChangesPage {
        frame: context.frame(&title, &format!("{title}. {}", words.other.changes_lead)),
        words,
        up: context.to("changes.html"),
        title,
        corrections: corrections(&context, shown, false),
        additions: additions(&context, shown),
        leaves: Vec::new(),
    };
    fill(&template, out)
}

/// From when to when changes reach.
fn span(context: &PageContext<'_>, changes: &[Made<'_>]) -> String {
    let date =
        |made: Option<&Made<'_>>| made.map(|made| context.date(&made.change.date).to_string());
    let (first, last) = (date(changes.first()), date(changes.last()));
    let (first, last) = (first.unwrap_or_default(), last.unwrap_or_default());
    if first == last {
        first
    } else {
        context.locale().dates.span(&first, &last)
    }
}

/// What was corrected, by day, the last day first. Where pages of all changes stay, the links lead there.
fn corrections(
    context: &PageContext<'_>,
    changes: &[Made<'_>],
    elsewhere: bool,
) -> Vec<Day<Correction>> {
    let later = changes.iter().filter(|made| !made.is_entry());
    days(context, later.copied().collect(), |changes| {
        let correction = |made: &Made<'_>| {
            let name = made.name();
            let page = context.to(&path_of(made.place / PAGE_OF + 1));
            let date = context.locale().date(&made.change.date);
            Correction {
                href: format!("{}#{name}", if elsewhere { &page } else { "" }),
                name,
                event: context.event_link(made.event),
                what: context.text(&made.change.what),
                withdrawn: made.event.status == RecordStatus::Withdrawn,
                label: context
                    .words()
                    .other
                    .change_link(context.plain(&made.event.title), &date),
            }
        };
        changes.iter().map(correction).collect()
    })
}

/// What was added, by day, the last day first; records that were added with the same words stand together.
fn additions(context: &PageContext<'_>, changes: &[Made<'_>]) -> Vec<Day<Added>> {
    let entries = changes.iter().filter(|made| made.is_entry());
    days(context, entries.copied().collect(), |changes| {
        let mut added: Vec<Added> = Vec::new();
        for made in changes {
            let what = context.text(&made.change.what);
            let event = made.event;
            let line = (
                made.name(),
                context.event_link(event),
                context.date(&event.date),
            );
            match added.iter_mut().find(|group| group.what == what) {
                Some(group) => group.events.push(line),
                None => added.push(Added {
                    what,
                    events: vec![line],
                }),
            }
        }
        added
    })
}

/// Changes by day, the last day first.
fn days<T>(
    context: &PageContext<'_>,
    changes: Vec<Made<'_>>,
    told: impl Fn(&[Made<'_>]) -> Vec<T>,
) -> Vec<Day<T>> {
    let days =
        changes.chunk_by(|one, other| one.change.date.as_str() == other.change.date.as_str());
    days.rev()
        .filter_map(|changes| {
            Some(Day {
                date: context.date(&changes.first()?.change.date),
                entries: told(changes),
            })
        })
        .collect()
}

impl Made<'_> {
    /// Whether it is the one by which a record was entered: the earliest, unless all that is known is that the record was
    /// taken back.
    fn is_entry(&self) -> bool {
        let changes = self.event.changes.iter().enumerate();
        let earliest = changes.min_by_key(|(_, change)| change.date.sort_key());
        let only = self.event.changes.len() == 1;
        earliest.is_some_and(|(number, _)| number == self.number)
            && !(only && self.event.status == RecordStatus::Withdrawn)
    }

    /// Its name for links. It stays as long as the record keeps its changes: of which record, on which day, and which of
    /// that day's.
    fn name(&self) -> String {
        let date = self.change.date.as_str();
        let earlier = self.event.changes.iter().take(self.number);
        let same = earlier.filter(|other| other.date.as_str() == date).count();
        let mut name: String = format!("{}_{date}", self.event.id)
            .chars()
            .map(|letter| match letter {
                'a'..='z' | '0'..='9' | '-' | '_' => letter,
                // What a date may hold besides has a meaning of its own in addresses.
                _ => '.',
            })
            .collect();
        if same > 0 {
            name.push_str(&format!("_{}", same + 1));
        }
        name
    }
}
