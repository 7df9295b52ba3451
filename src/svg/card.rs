//! A node: a card with the date in words, the title, and a bar as wide as the date is uncertain.

use super::{Drawing, add, text, xml};
use crate::graph::layout::{Layout, Place, Size};
use crate::model::EventDate;

/// How wide a card is.
const WIDTH: i32 = 146;
/// How far its text keeps from its sides.
const PADDING: i32 = 9;
/// The size of the title's letters, and how far its lines are apart.
const TITLE: i32 = 13;
const LINE: i32 = 15;
/// The size of the date's letters.
const DATE: i32 = 11;
/// How many lines a title and a date may take.
const TITLE_LINES: usize = 6;
const DATE_LINES: usize = 4;
/// How far a bar keeps from the next card.
const APART: i32 = 8;
/// How wide the bar of an exact date is.
const EXACT: i32 = 4;

/// What stands on a card.
pub(super) struct Card {
    event: usize,
    date: Vec<String>,
    title: Vec<String>,
}

impl Card {
    /// The card of an event.
    pub(super) fn new(picture: &Drawing<'_>, position: usize) -> Self {
        let event = &picture.timeline.events[position];
        let room = WIDTH - 2 * PADDING;
        Self {
            event: position,
            date: text::wrap(&picture.locale.date(&event.date), DATE, room, DATE_LINES),
            title: text::wrap(
                event.title.get(picture.locale.tag),
                TITLE,
                room,
                TITLE_LINES,
            ),
        }
    }

    /// How much room it takes.
    pub(super) fn size(&self) -> Size {
        let lines = |lines: &[String]| i32::try_from(lines.len()).unwrap_or(0);
        Size {
            width: WIDTH,
            height: 17 + lines(&self.date) * (DATE + 3) + lines(&self.title) * LINE,
        }
    }

    /// Draws it.
    pub(super) fn write(
        &self,
        svg: &mut String,
        picture: &Drawing<'_>,
        layout: &Layout,
        (number, (from, to)): (usize, (i32, i32)),
    ) {
        let (Some(event), Some(place)) = (
            picture.timeline.events.get(self.event),
            layout.places.get(number),
        ) else {
            return;
        };
        let (x, y, Size { width, height }) = (place.x, place.y, place.size);
        let here = if picture.focus == Some(self.event) {
            " class=\"focus\" aria-current=\"true\""
        } else if picture.beside.contains(&self.event) {
            " class=\"beside\""
        } else {
            ""
        };
        // Within a card all is counted from its corner: cards that are alike are the same text, which compresses.
        add(
            svg,
            format_args!(
                "<a href=\"{}\" transform=\"translate({x} {y})\"{here}><rect width=\"{width}\" height=\"{height}\"/>\
                 <path d=\"M{} 0h{}\"/>",
                xml(&(picture.href)(event)),
                from - x,
                to - from
            ),
        );
        let mut baseline = 5 + DATE + 3;
        add(
            svg,
            format_args!("<text x=\"{PADDING}\" y=\"{baseline}\" class=\"when\">"),
        );
        lines(svg, &self.date, DATE + 3);
        for _ in self.date.iter().skip(1) {
            baseline += DATE + 3;
        }
        baseline += LINE + 1;
        add(
            svg,
            format_args!("</text> <text x=\"{PADDING}\" y=\"{baseline}\">"),
        );
        lines(svg, &self.title, LINE);
        svg.push_str("</text></a>");
    }
}

/// The lines of a text, so far apart.
fn lines(svg: &mut String, lines: &[String], apart: i32) {
    for (number, words) in lines.iter().enumerate() {
        if number > 0 {
            add(
                svg,
                format_args!(
                    " <tspan x=\"{PADDING}\" dy=\"{apart}\">{}</tspan>",
                    xml(words)
                ),
            );
        } else {
            svg.push_str(&xml(words));
        }
    }
}

/// From where to where the date of each card reaches on the axis, as far as the card's lane has room for it.
pub(super) fn bars(picture: &Drawing<'_>, layout: &Layout) -> Vec<(i32, i32)> {
    let dates = picture.events.iter();
    let dates = dates.map(|&event| &picture.timeline.events[event].date);
    let places = layout.places.iter().zip(reaches(layout));
    dates
        .zip(places)
        .map(|(date, (place, reach))| bar(date, layout, place, reach))
        .collect()
}

fn bar(date: &EventDate, layout: &Layout, place: &Place, reach: i32) -> (i32, i32) {
    let right = place.x + place.size.width;
    let from = date.earliest().map_or(place.x, |day| layout.scale.x(day));
    let to = date.latest().map_or(right, |day| layout.scale.x(day));
    let from = from.clamp(place.x, right - EXACT);
    (from, to.clamp(from + EXACT, reach.max(right)))
}

/// For each node where its lane ends or the next node in it begins.
fn reaches(layout: &Layout) -> Vec<i32> {
    let mut order: Vec<usize> = (0..layout.places.len()).collect();
    order.sort_by_key(|&number| (layout.places[number].lane, layout.places[number].x));
    let mut reaches = vec![layout.width - APART; order.len()];
    for pair in order.windows(2) {
        if let [one, next] = pair
            && layout.places[*one].lane == layout.places[*next].lane
        {
            reaches[*one] = layout.places[*next].x - APART;
        }
    }
    reaches
}
