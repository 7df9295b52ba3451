//! What other sites show of a page: its share card, and when the page was made and changed, by our dates.

use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use crate::model::{Cards, Event, EventDate, Precision};
use crate::social_card::{Card, HEIGHT, WIDTH};

/// The most events of a collection that gives each a card without being told to.
const EVENT_LIMIT: usize = 1000;

/// A card as a page names it.
pub(crate) struct Image {
    /// Its address.
    pub(crate) url: String,
    /// What it says.
    pub(crate) alt: String,
    /// Its width in pixels.
    pub(crate) width: u32,
    /// Its height.
    pub(crate) height: u32,
}

/// The cards of a site, at their paths within it. Other sites ask for whole addresses, so there are none without one.
pub(crate) fn cards(site: &LocaleSite<'_>) -> Vec<(String, Card)> {
    let mut cards: Vec<(String, Card)> = Vec::new();
    if wants(site, Cards::Site) {
        cards.extend(of_site(site).spelt().map(|card| (path("_site"), card)));
    }
    if wants(site, Cards::Events) {
        cards.extend(
            site.events(&site.index.events)
                .filter_map(|event| Some((path(&event.id), of_event(site, event).spelt()?))),
        );
    }
    cards
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

fn of_site(site: &LocaleSite<'_>) -> Card {
    let index = site.index;
    let settings = &site.timeline.settings;
    let base = site.base_url.unwrap_or_default();
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
        name: base
            .split_once("://")
            .map_or(base, |(_, rest)| rest)
            .to_owned(),
    }
}

fn of_event(site: &LocaleSite<'_>, event: &Event) -> Card {
    let settings = &site.timeline.settings;
    let kind = settings.kinds.iter().find(|kind| kind.id == event.kind);
    Card {
        date: site.locale.date(&event.date),
        kind: kind.map_or_else(String::new, |kind| kind.name.get(&site.tag).to_owned()),
        title: event.title.get(&site.tag).to_owned(),
        name: settings.title.get(&site.tag).to_owned(),
    }
}

impl PageContext<'_> {
    /// The card of the site, for pages without one of their own.
    pub(crate) fn image(&self) -> Option<Image> {
        if !wants(self.site, Cards::Site) {
            return None;
        }
        self.shown("_site", &of_site(self.site))
    }

    /// The card of an event.
    pub(crate) fn event_image(&self, event: &Event) -> Option<Image> {
        if !wants(self.site, Cards::Events) {
            return None;
        }
        self.shown(&event.id, &of_event(self.site, event))
    }

    fn shown(&self, name: &str, card: &Card) -> Option<Image> {
        card.spelt()?;
        Some(Image {
            url: self.site.address(&path(name))?,
            alt: format!("{}: {}", card.date, card.title),
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
