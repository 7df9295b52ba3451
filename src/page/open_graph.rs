//! What other sites show of a page: its share card, and when the page was made and changed, by our dates.

use super::locale_site::LocaleSite;
use super::markdown;
use super::page_context::PageContext;
use crate::model::{Cards, Event, EventDate, Precision, Story, Verdict};
use crate::query::answer;
use crate::social_card::{Card, CardVerdict, HEIGHT, WIDTH};

/// The most events of a collection that gives each a card without being told to.
const EVENT_LIMIT: usize = 1000;

/// A card as a page names it.
pub(crate) struct Image {
    /// Its address.
    pub(crate) url: String,
    /// Its place within its site.
    pub(crate) file: String,
    /// What it says.
    pub(crate) alt: String,
    /// Its width in pixels.
    pub(crate) width: u32,
    /// Its height.
    pub(crate) height: u32,
}

/// How much of the description of a story line stands on its card.
const SAID: usize = 200;

/// What makes a card when it is written.
type Maker<'e> = Box<dyn Fn() -> Card + Send + Sync + 'e>;

/// The cards of a site, at their paths within it. Other sites ask for whole addresses, so there are none without one.
pub(crate) fn cards<'e>(site: &'e LocaleSite<'e>) -> Vec<(String, Maker<'e>)> {
    let mut cards: Vec<(String, Maker<'e>)> = Vec::new();
    if wants(site, Cards::Site) && of_site(site).spelt().is_some() {
        cards.push((path(SITE), Box::new(|| of_site(site))));
    }
    if wants(site, Cards::Events) {
        for &position in &site.index.events {
            let Some(event) = site.event(position) else {
                continue;
            };
            if plain(site, event).spelt().is_some() {
                let card = move || of_event(site, position, event);
                cards.push((path(&event.id), Box::new(card)));
            }
        }
        for (story, line) in site.timeline.stories.iter().zip(&site.index.lines) {
            if of_story(site, story, line).spelt().is_some() {
                let card = move || of_story(site, story, line);
                cards.push((path(&story_name(story)), Box::new(card)));
            }
        }
    }
    cards
}

/// The name of the site's own card: no id begins like it.
const SITE: &str = "_site";

fn story_name(story: &Story) -> String {
    format!("_story-{}", story.id)
}

fn path(name: &str) -> String {
    format!("cards/{name}.png")
}

fn wants(site: &LocaleSite<'_>, what: Cards) -> bool {
    let wanted =
        site.timeline
            .settings
            .cards
            .unwrap_or(if site.index.events.len() <= EVENT_LIMIT {
                Cards::Events
            } else {
                Cards::Site
            });
    site.base_url.is_some() && (wanted == what || (wanted == Cards::Events && what == Cards::Site))
}

/// The site's address without its scheme.
fn bare_address<'a>(site: &LocaleSite<'a>) -> &'a str {
    let base = site.base_url.unwrap_or_default();
    base.split_once("://").map_or(base, |(_, rest)| rest)
}

/// The host alone, as it stands on the cards of parts of a site.
fn host(site: &LocaleSite<'_>) -> String {
    let address = bare_address(site);
    address.split('/').next().unwrap_or(address).to_owned()
}

fn of_site(site: &LocaleSite<'_>) -> Card {
    let index = site.index;
    let settings = &site.timeline.settings;
    Card {
        date: site.locale.page.list.events(index.events.len()),
        kind: settings
            .as_of
            .as_ref()
            .map(|date| {
                let words = &site.locale.page.frame;
                format!("{} {}", words.as_of, site.locale.date(date))
            })
            .unwrap_or_default(),
        title: settings.title.get(&site.tag).to_owned(),
        name: bare_address(site).to_owned(),
        ..Card::default()
    }
}

/// The card of an event without what is said of its causes.
fn plain(site: &LocaleSite<'_>, event: &Event) -> Card {
    let settings = &site.timeline.settings;
    let kind = settings.kinds.iter().find(|kind| kind.id == event.kind);
    Card {
        date: site.locale.date(&event.date),
        kind: kind.map_or_else(String::new, |kind| kind.name.get(&site.tag).to_owned()),
        title: event.title.get(&site.tag).to_owned(),
        name: settings.title.get(&site.tag).to_owned(),
        host: host(site),
        ..Card::default()
    }
}

fn of_event(site: &LocaleSite<'_>, position: usize, event: &Event) -> Card {
    let answer = answer::why(site.timeline, site.graph, position);
    let words = &site.locale.page.answer;
    let card = plain(site, event);
    // That nobody names a cause is no news of an event: its page says so.
    if answer.verdict == Verdict::Nobody {
        return card;
    }
    Card {
        verdict: Some(CardVerdict {
            question: words.why.to_owned(),
            verdict: answer.verdict,
            label: words.verdict(answer.verdict).to_owned(),
        }),
        says: answer.sentences(site.timeline, site.locale),
        ..card
    }
}

fn of_story(site: &LocaleSite<'_>, story: &Story, line: &[usize]) -> Card {
    let words = &site.locale.page;
    let years: Vec<i32> = site
        .events(line)
        .filter_map(|event| event.date.year())
        .collect();
    let year = |year: Option<&i32>| year.map(|year| site.locale.dates.year(*year));
    let (first, last) = (year(years.iter().min()), year(years.iter().max()));
    let date = match (first, last) {
        (Some(first), Some(last)) if first != last => format!("{first}–{last}"),
        (Some(only), _) => only,
        _ => words.list.events(line.len()),
    };
    Card {
        date,
        kind: format!("{} · {}", words.browse.story, words.list.events(line.len())),
        title: story.name.get(&site.tag).to_owned(),
        name: site.timeline.settings.title.get(&site.tag).to_owned(),
        host: host(site),
        says: vec![markdown::beginning(
            &markdown::plain(story.description.get(&site.tag)),
            SAID,
        )],
        verdict: None,
    }
}

impl PageContext<'_> {
    /// The card of the site, for pages without one of their own.
    pub(crate) fn image(&self) -> Option<Image> {
        if !wants(self.site, Cards::Site) {
            return None;
        }
        self.shown(SITE, &of_site(self.site))
    }

    /// The card of an event.
    pub(crate) fn event_image(&self, event: &Event) -> Option<Image> {
        if !wants(self.site, Cards::Events) {
            return None;
        }
        let position = *self.site.timeline.positions.get(&event.id)?;
        self.shown(&event.id, &of_event(self.site, position, event))
    }

    /// The card of a story line.
    pub(crate) fn story_image(&self, story: &Story, line: &[usize]) -> Option<Image> {
        if !wants(self.site, Cards::Events) {
            return None;
        }
        self.shown(&story_name(story), &of_story(self.site, story, line))
    }

    fn shown(&self, name: &str, card: &Card) -> Option<Image> {
        card.spelt()?;
        let file = path(name);
        let alt = format!("{}: {}", card.date, card.title);
        let verdict = card.verdict.as_ref();
        Some(Image {
            url: self.site.address(&file)?,
            file,
            alt: verdict.map_or_else(
                || alt.clone(),
                |verdict| format!("{alt}. {} {}", verdict.question, verdict.label),
            ),
            width: WIDTH,
            height: HEIGHT,
        })
    }
}

/// The days on which a record was entered and last changed, as far as they are known to the day.
pub(crate) fn made_and_changed(event: &Event) -> (Option<&EventDate>, Option<&EventDate>) {
    let changes = event.changes.iter().map(|change| &change.date);
    let first = changes.min_by_key(|date| date.sort_key());
    let is_day = |date: &&EventDate| date.precision() == Precision::Day;
    (first.filter(is_day), event.last_changed().filter(is_day))
}
