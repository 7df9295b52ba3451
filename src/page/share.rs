//! What other sites show of a page: its share card, and when the page was made and changed, by our dates.

use super::edition::Edition;
use super::view::View;
use crate::card::{Card, HEIGHT, WIDTH};
use crate::model::{Cards, Event, EventDate, Precision};

/// The most events of a collection that gives each a card without being told to.
const EVENT_LIMIT: usize = 1000;

/// A card as a page names it.
pub struct Image {
    /// Its address.
    pub url: String,
    /// What it says.
    pub alt: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height.
    pub height: u32,
}

/// The cards of an edition, at their paths within it. Other sites ask for whole addresses, so there are none without one.
pub fn cards(edition: &Edition<'_>) -> Vec<(String, Card)> {
    let mut cards: Vec<(String, Card)> = Vec::new();
    if wants(edition, Cards::Site) {
        cards.extend(of_site(edition).spelt().map(|card| (path("_site"), card)));
    }
    if wants(edition, Cards::Events) {
        cards.extend(
            edition
                .events(&edition.index.events)
                .filter_map(|event| Some((path(&event.id), of_event(edition, event).spelt()?))),
        );
    }
    cards
}

fn path(name: &str) -> String {
    format!("cards/{name}.png")
}

fn wants(edition: &Edition<'_>, what: Cards) -> bool {
    let wanted =
        edition
            .timeline
            .settings
            .cards
            .unwrap_or(if edition.index.events.len() <= EVENT_LIMIT {
                Cards::Events
            } else {
                Cards::Site
            });
    edition.base_url.is_some()
        && (wanted == what || (wanted == Cards::Events && what == Cards::Site))
}

fn of_site(edition: &Edition<'_>) -> Card {
    let index = edition.index;
    let settings = &edition.timeline.settings;
    let base = edition.base_url.unwrap_or_default();
    Card {
        date: (edition.locale.page.list.events)(index.events.len()),
        kind: settings
            .as_of
            .as_ref()
            .map(|date| {
                let words = &edition.locale.page.frame;
                format!("{} {}", words.as_of, edition.locale.date(date))
            })
            .unwrap_or_default(),
        title: settings.title.get(&edition.tag).to_owned(),
        name: base
            .split_once("://")
            .map_or(base, |(_, rest)| rest)
            .to_owned(),
    }
}

fn of_event(edition: &Edition<'_>, event: &Event) -> Card {
    let settings = &edition.timeline.settings;
    let kind = settings.kinds.iter().find(|kind| kind.id == event.kind);
    Card {
        date: edition.locale.date(&event.date),
        kind: kind.map_or_else(String::new, |kind| kind.name.get(&edition.tag).to_owned()),
        title: event.title.get(&edition.tag).to_owned(),
        name: settings.title.get(&edition.tag).to_owned(),
    }
}

impl View<'_> {
    /// The card of the site, for pages without one of their own.
    pub fn image(&self) -> Option<Image> {
        if !wants(self.edition, Cards::Site) {
            return None;
        }
        self.shown("_site", &of_site(self.edition))
    }

    /// The card of an event.
    pub fn event_image(&self, event: &Event) -> Option<Image> {
        if !wants(self.edition, Cards::Events) {
            return None;
        }
        self.shown(&event.id, &of_event(self.edition, event))
    }

    fn shown(&self, name: &str, card: &Card) -> Option<Image> {
        card.spelt()?;
        Some(Image {
            url: self.edition.address(&path(name))?,
            alt: format!("{}: {}", card.date, card.title),
            width: WIDTH,
            height: HEIGHT,
        })
    }
}

/// The days on which a record was entered and last changed, as far as they are known to the day.
pub fn made_and_changed(event: &Event) -> (Option<&EventDate>, Option<&EventDate>) {
    let changes = event.changes.iter().map(|change| &change.date);
    let first = changes.min_by_key(|date| date.sort_key());
    let is_day = |date: &&EventDate| date.precision() == Precision::Day;
    (first.filter(is_day), event.last_changed().filter(is_day))
}
