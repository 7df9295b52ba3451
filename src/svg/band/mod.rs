//! Bands: the events of a story as dots on an axis of time that several bands share, at any width.
//!
//! A band is as wide as its place on the page: what stands along the axis is placed in per cent, letters and dots keep their size.
//! So its words can be read on every screen, which those of a picture that is made to fit cannot.

mod lanes;
mod years;

use std::collections::BTreeMap;

use super::{add, text, xml};
use crate::graph::Arrow;
use crate::locale::Locale;
use crate::model::{Confidence, Event, Family, Timeline};

use lanes::{Dot, LANE, LINE, SIZE, Wanted, arrange};
use years::WIDTH;
pub(crate) use years::Years;

/// How wide a title may be, and how many lines it may take in a band that shows some and in one that shows all.
const TITLE: i32 = 136;
const LINES: (usize, usize) = (2, 4);
/// How many titles are shown at most where not all are.
const TITLED: usize = 6;
/// Room above the highest lane.
const TOP: i32 = 2;
/// How far an arrow rises that passes over a dot of its lane.
const RISE: i32 = 11;
/// How far, at least, the poles of a curve between two lanes lie from its ends.
const POLE: i32 = 260;
/// How high the head of the axis is.
const HEAD: i32 = 24;
/// How wide a year has to be, of the whole, to be named.
const NAMED: i32 = 440;

/// What to draw, and for whom.
pub(crate) struct Band<'a> {
    /// Where events and links are kept.
    pub(crate) timeline: &'a Timeline,
    /// The axis.
    pub(crate) years: &'a Years,
    /// Positions of the events, in order of time.
    pub(crate) events: &'a [usize],
    /// The arrows between them.
    pub(crate) arrows: &'a [Arrow],
    /// The disputed arrows to and from events that stand in other bands.
    pub(crate) across: &'a [Arrow],
    /// How much it matters that an event's title is shown; nothing where all of them are.
    pub(crate) weight: Option<&'a dyn Fn(usize) -> usize>,
    /// The language of its words.
    pub(crate) locale: &'static Locale,
    /// Where an event's dot leads to.
    pub(crate) href: &'a dyn Fn(&Event) -> String,
    /// What it shows, in a few words.
    pub(crate) title: &'a str,
    /// The id of the text that says how to read it.
    pub(crate) described: &'a str,
}

/// The axis as an element for an HTML page, with what the bands refer to: the lines between years, and the heads of arrows. The id of
/// each year begins as given.
pub(crate) fn axis(years: &Years, locale: &Locale, id: &str) -> String {
    let id = xml(id);
    let mut svg = format!(
        "<svg class=\"picture years\" width=\"100%\" height=\"{HEAD}\" aria-hidden=\"true\"><defs><path id=\"{id}-tip\" \
         d=\"M-17 -5L-7 0L-17 5z\"/><g id=\"{id}-lines\">"
    );
    for span in years.spans().iter().skip(1) {
        let x = percent(span.from);
        add(
            &mut svg,
            format_args!("<line x1=\"{x}\" x2=\"{x}\" y2=\"100%\"/>"),
        );
    }
    svg.push_str("</g></defs>");
    for span in years.spans() {
        let (x, width) = (percent(span.from), percent(span.to - span.from));
        let name = match span.year {
            Some(year) => {
                add(
                    &mut svg,
                    format_args!(
                        "<rect id=\"{id}-{year}\" x=\"{x}\" width=\"{width}\" height=\"{HEAD}\"/>"
                    ),
                );
                locale.dates.year(year)
            }
            None => "…".to_owned(),
        };
        if span.year.is_none() || span.to - span.from >= NAMED {
            add(
                &mut svg,
                format_args!("<text x=\"{x}\" dx=\"4\" y=\"16\">{}</text>", xml(&name)),
            );
        }
    }
    svg.push_str("</svg>");
    svg
}

/// The band as an element for an HTML page.
pub(crate) fn band(band: &Band<'_>, id: &str) -> String {
    let mut order: Vec<(i32, usize)> = band
        .events
        .iter()
        .filter_map(|&event| Some((band.x(event)?, event)))
        .collect();
    order.sort_unstable();
    let numbers: BTreeMap<usize, usize> = order
        .iter()
        .enumerate()
        .map(|(number, &(_, event))| (event, number))
        .collect();
    let wanted = order
        .iter()
        .map(|&(x, event)| band.wanted(x, event, &numbers));
    let some = band.weight.is_some().then_some(TITLED);
    let (dots, height) = arrange(wanted.collect(), some, TOP);
    let id = xml(id);
    let mut svg = format!(
        "<svg class=\"picture band\" width=\"100%\" height=\"{height}\" role=\"group\" aria-label=\"{}\" \
         aria-describedby=\"{}\"><use href=\"#{id}-lines\" class=\"lines\"/>",
        xml(band.title),
        xml(band.described),
    );
    for arrow in band.arrows {
        let (Some(&from), Some(&to)) = (numbers.get(&arrow.from), numbers.get(&arrow.to)) else {
            continue;
        };
        if let (Some(tail), Some(head)) = (dots.get(from), dots.get(to)) {
            let over = dots.iter().any(|dot| {
                dot.lane == tail.lane && dot.x > tail.x.min(head.x) && dot.x < tail.x.max(head.x)
            });
            band.edge(&mut svg, (&id, height), arrow, (tail, head, over));
        }
    }
    for arrow in band.across {
        let ends = [(arrow.from, true), (arrow.to, false)];
        for (event, leaves) in ends {
            if let Some(dot) = numbers.get(&event).and_then(|&number| dots.get(number)) {
                band.stub(&mut svg, &id, arrow, (dot, leaves));
            }
        }
    }
    svg.push_str("<g class=\"events\">");
    for (dot, (_, event)) in dots.iter().zip(&order) {
        band.dot(&mut svg, dot, *event);
    }
    svg.push_str("</g></svg>");
    svg
}

impl Band<'_> {
    /// Where an event stands on the axis: a little inside of its ends, so that a dot there is whole.
    fn x(&self, event: usize) -> Option<i32> {
        let date = &self.timeline.events.get(event)?.date;
        let place = self.years.place(date.earliest().or(date.latest()));
        Some(100 + place * (WIDTH - 200) / WIDTH)
    }

    fn wanted(&self, x: i32, event: usize, numbers: &BTreeMap<usize, usize>) -> Wanted {
        let lines = if self.weight.is_some() {
            LINES.0
        } else {
            LINES.1
        };
        let title = self.timeline.events.get(event);
        let title =
            title.map(|event| text::wrap(event.title.get(self.locale.tag), SIZE, TITLE, lines));
        let causes = self.arrows.iter().filter(|arrow| arrow.to == event);
        let mut after: Vec<usize> = causes
            .filter_map(|arrow| numbers.get(&arrow.from).copied())
            .collect();
        after.sort_unstable();
        Wanted {
            x,
            lines: title.unwrap_or_default(),
            weight: self.weight.map_or(0, |weight| weight(event)),
            after,
        }
    }

    fn dot(&self, svg: &mut String, dot: &Dot, event: usize) {
        let Some(event) = self.timeline.events.get(event) else {
            return;
        };
        let title = event.title.get(self.locale.tag);
        add(
            svg,
            format_args!(
                "<a href=\"{}\"><title>{}: {}</title><svg x=\"{}\" y=\"{}\"><circle class=\"hit\" r=\"12\"/><circle r=\"{}\"/>",
                xml(&(self.href)(event)),
                xml(&self.locale.date(&event.date)),
                xml(title),
                percent(dot.x),
                dot.y,
                if dot.lines.is_empty() { 4 } else { 6 },
            ),
        );
        if !dot.lines.is_empty() {
            let (x, anchor) = if dot.ends {
                (6, " class=\"ends\"")
            } else {
                (-6, "")
            };
            let mut y = LANE / 2 + LINE - 4;
            add(svg, format_args!("<text{anchor} aria-hidden=\"true\">"));
            for line in &dot.lines {
                add(
                    svg,
                    format_args!("<tspan x=\"{x}\" y=\"{y}\">{}</tspan> ", xml(line)),
                );
                y += LINE;
            }
            svg.push_str("</text>");
        }
        svg.push_str("</svg></a>");
    }

    fn edge(
        &self,
        svg: &mut String,
        (id, height): (&str, i32),
        arrow: &Arrow,
        (tail, head, over): (&Dot, &Dot, bool),
    ) {
        let (x1, y1, x2, y2) = (tail.x, tail.y, head.x, head.y);
        let middle = x1.midpoint(x2);
        // An arrow arrives from the left, as its head says, even where one event stands right above the other.
        let pole = ((x2 - x1) / 2).max(POLE);
        let (line, high) = if y1 != y2 {
            let (one, other) = (x1 + pole, x2 - pole);
            (
                format!("M{x1} {y1}C{one} {y1} {other} {y2} {x2} {y2}"),
                y1.midpoint(y2),
            )
        } else if over {
            (
                format!("M{x1} {y1}Q{middle} {} {x2} {y2}", y1 - 2 * RISE),
                y1 - RISE,
            )
        } else {
            (format!("M{x1} {y1}H{x2}"), y1)
        };
        let is_disputed = self.begin(svg, arrow, "");
        add(
            svg,
            format_args!(
                "<svg viewBox=\"0 0 {WIDTH} {height}\" preserveAspectRatio=\"none\"><path vector-effect=\"non-scaling-stroke\" d=\"{line}\"/></svg>\
                 <use href=\"#{id}-tip\" x=\"{}\" y=\"{y2}\"/>",
                percent(x2),
            ),
        );
        if is_disputed {
            add(
                svg,
                format_args!(
                    "<text class=\"mark\" x=\"{}\" y=\"{}\">?</text>",
                    percent(middle),
                    high + 4
                ),
            );
        }
        svg.push_str("</g>");
    }

    /// The beginning of a disputed arrow to another band, or the end of one from there.
    fn stub(&self, svg: &mut String, id: &str, arrow: &Arrow, (dot, leaves): (&Dot, bool)) {
        self.begin(svg, arrow, " stub");
        let (line, x) = if leaves {
            ("M7 0H34", 24)
        } else {
            ("M-36 0H-15", -27)
        };
        let place = percent(dot.x);
        add(
            svg,
            format_args!(
                "<svg x=\"{place}\" y=\"{}\"><path vector-effect=\"non-scaling-stroke\" d=\"{line}\"/><text class=\"mark\" x=\"{x}\" y=\"4\">?</text></svg>",
                dot.y
            ),
        );
        if !leaves {
            add(
                svg,
                format_args!("<use href=\"#{id}-tip\" x=\"{place}\" y=\"{}\"/>", dot.y),
            );
        }
        svg.push_str("</g>");
    }

    /// Begins the group of an arrow; whether it is disputed.
    fn begin(&self, svg: &mut String, arrow: &Arrow, more: &str) -> bool {
        let link = arrow.link(self.timeline);
        let family = link.relation.family();
        let class = match family {
            Family::Causal => "causal",
            Family::Legal => "legal",
            _ => "factual",
        };
        add(
            svg,
            format_args!(
                "<g class=\"edge {class}{}{more}\" data-edge=\"{}|{}\" data-relation=\"{}\" data-basis=\"{}\" data-family=\"{}\" \
                 data-held=\"{}\">",
                if link.disputed { " disputed" } else { "" },
                xml(&arrow.source(self.timeline).id),
                xml(&arrow.target(self.timeline).id),
                link.relation,
                link.basis,
                family.word(),
                link.confidence.map_or("unsaid", Confidence::word),
            ),
        );
        link.disputed
    }
}

/// A place on the axis, as SVG writes it.
fn percent(place: i32) -> String {
    let (whole, rest) = (place / 100, place.rem_euclid(100));
    match rest {
        0 => format!("{whole}%"),
        rest if rest % 10 == 0 => format!("{whole}.{}%", rest / 10),
        rest => format!("{whole}.{rest:02}%"),
    }
}
