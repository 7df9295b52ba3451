//! Pictures of the causal graph over time, as SVG whose nodes are links.
//!
//! A picture inside a page ([`svg`]) has neither styles nor scripts of its own: looks come from `templates/asset/picture.css`,
//! which the site serves. A picture that is a file ([`standalone`]) carries that same sheet with it.

mod axis;
mod band;
mod card;
mod edge;
mod escape;
mod extent;
mod label;
mod label_placement;
mod legend;
mod line;
mod miniature;
mod overview;
mod sentence;
mod text;

use std::fmt::Write;

use crate::graph::Arrow;
use crate::graph::layout::{Layout, SEARCH, SHORT_SEARCH, Spacing};
use crate::locale::Locale;
use crate::model::{Event, Timeline};

pub(crate) use band::{Band, Years, axis as band_axis, band};
pub(crate) use escape::xml;
pub(crate) use extent::Extent;
pub(crate) use legend::{Key, key};
pub(crate) use miniature::{BESIDE_STEPS, Leap, Look, ON_A_CARD, miniature};
pub(crate) use overview::{Column, Overview, overview};
pub(crate) use sentence::marks;
pub(crate) use sentence::sentence;
pub(crate) use text::wrap;

use card::Card;

/// The looks of every picture.
pub(crate) const STYLE: &str = include_str!("../../templates/asset/picture.css");

/// What to draw, and for whom.
pub(crate) struct Drawing<'a> {
    /// Where events and links are kept.
    pub(crate) timeline: &'a Timeline,
    /// Positions of the events, in order of time.
    pub(crate) events: &'a [usize],
    /// Those of them that only stand around what the picture is about.
    pub(crate) beside: &'a [usize],
    /// The arrows between them. Links that are no cause are drawn without a head.
    pub(crate) arrows: &'a [Arrow],
    /// The event that the picture is about.
    pub(crate) focus: Option<usize>,
    /// Whether it is one of hundreds, each of which has to be made soon.
    pub(crate) one_of_many: bool,
    /// The language of its words.
    pub(crate) locale: &'static Locale,
    /// Where an event's node leads to.
    pub(crate) href: &'a dyn Fn(&Event) -> String,
    /// What the ids of its elements begin with; unique on its page.
    pub(crate) id: &'a str,
    /// What it shows, in a few words.
    pub(crate) title: &'a str,
    /// What it shows, in a sentence.
    pub(crate) description: &'a str,
}

/// Free room. A picture of a few events leaves much of it, so that labels fit over short arrows; a large one is kept narrow,
/// and its arrows may leave cards downwards and upwards.
pub fn spacing(events: usize) -> Spacing {
    let few = Spacing {
        arrow: 92,
        drop: i32::MAX,
        day: 2,
        step: 16,
        longest: 140,
        beside: 44,
        between: 26,
        track: 10,
        left: 14,
        top: axis::HEIGHT + 14,
        search: SEARCH,
    };
    if events <= FEW {
        return few;
    }
    Spacing {
        arrow: 64,
        drop: 52,
        day: 1,
        step: 8,
        longest: 72,
        beside: 20,
        between: 18,
        track: 8,
        ..few
    }
}

/// How many events are few.
const FEW: usize = 30;

/// Whether a picture of so many events is so wide that a page leads to its years: their ids are the picture's, a hyphen, the year.
pub(crate) fn has_years(events: usize) -> bool {
    events > FEW
}

/// How wide a narrow screen is: a picture that fits on one need not be scrolled.
const NARROW: i32 = 320;

/// Room under the lowest lane.
const BOTTOM: i32 = 14;

/// The picture as an element for an HTML page. After a wide one that is about an event an empty element ends in the middle of that
/// event's card: the style sheet makes the page open there.
pub(crate) fn svg(picture: &Drawing<'_>) -> String {
    let (mut svg, middle) = draw(picture, "");
    if let Some(middle) = middle.filter(|&middle| middle > NARROW / 2) {
        add(
            &mut svg,
            format_args!("<svg class=\"middle\" width=\"{middle}\" height=\"0\"></svg>"),
        );
    }
    svg
}

/// The picture as a file of its own.
pub(crate) fn standalone(picture: &Drawing<'_>) -> String {
    let style = format!("<style>{}</style>", xml(STYLE));
    let (svg, _) = draw(picture, &style);
    let body = svg.strip_prefix("<svg").unwrap_or(&svg);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" lang=\"{}\"{body}\n",
        picture.locale.tag
    )
}

/// The picture, and where the middle is of the card that it is about.
fn draw(picture: &Drawing<'_>, style: &str) -> (String, Option<i32>) {
    let cards: Vec<Card> = picture
        .events
        .iter()
        .map(|&event| Card::new(picture, event))
        .collect();
    let sizes: Vec<_> = cards.iter().map(Card::size).collect();
    let arrows: Vec<Arrow> = picture
        .arrows
        .iter()
        .map(|arrow| edge::forwards(picture, arrow))
        .collect();
    let spacing = Spacing {
        search: if picture.one_of_many {
            SHORT_SEARCH
        } else {
            SEARCH
        },
        ..spacing(picture.events.len())
    };
    let layout = Layout::new(picture.timeline, picture.events, &arrows, &sizes, &spacing);
    let (width, height) = (layout.width, layout.height + BOTTOM);
    let id = xml(picture.id);
    let (described, description) = match picture.description {
        "" => Default::default(),
        text => (
            format!(" aria-describedby=\"{id}-desc\""),
            format!("<desc id=\"{id}-desc\">{}</desc>", xml(text)),
        ),
    };
    let mut svg = format!(
        "<svg class=\"picture\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"group\" \
         aria-labelledby=\"{id}-title\"{described}><title id=\"{id}-title\">{}</title>{description}{style}",
        xml(picture.title),
    );
    let years = if has_years(picture.events.len()) && picture.focus.is_none() {
        id.as_str()
    } else {
        ""
    };
    axis::write(&mut svg, (years, picture.locale), &layout, (width, height));
    let bars = card::bars(picture, &layout);
    edge::write(&mut svg, picture, (&layout, &bars), spacing.arrow);
    svg.push_str("<g class=\"events\">");
    for (number, (card, bar)) in cards.iter().zip(bars).enumerate() {
        card.write(&mut svg, picture, &layout, (number, bar));
    }
    svg.push_str("</g></svg>");
    let focus = picture.events.iter().zip(&layout.places);
    let focus = focus.filter(|(event, _)| Some(**event) == picture.focus);
    let middle = focus
        .map(|(_, place)| place.x + place.size.width / 2)
        .next();
    (svg, middle)
}

/// Adds formatted text. Writing to a string cannot fail.
fn add(svg: &mut String, text: std::fmt::Arguments<'_>) {
    let _ = svg.write_fmt(text);
}
