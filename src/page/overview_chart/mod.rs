//! The overview strip: the events to scale, the measures in force beneath, and plain links that lead closer.
//!
//! Places along the strip are percentages of its width, so that it fits any screen while its letters keep their size.
//! Long stretches without an event are cut; each cut is drawn and named.

mod applied;
mod chart;
mod columns;
mod lanes;
mod marks;
mod measures;
mod time_scale;
mod turning_points;

use std::collections::BTreeSet;
use std::fmt::Write;

pub(crate) use self::chart::{Chart, chart, year_chart};
use self::columns::Column;
use self::marks::Mark;
use self::time_scale::{CUT, MonthNumber, Scale};
use super::html::{Html, escape};
use super::page_context::PageContext;
use crate::locale::StripWords;

/// The height of the names of years or months below the events.
const NAMES: f64 = 22.0;

/// The overview strip with what is said beneath it.
pub(crate) struct Strip {
    /// The picture.
    pub(crate) svg: Html,
    /// How to read it, and what is not drawn, in words.
    pub(crate) caption: String,
    /// How to read the lines; said where they are shown.
    pub(crate) lines: &'static str,
    /// Ways closer, or back.
    pub(crate) ways: Vec<Way>,
}

/// A way from one strip to another.
pub struct Way {
    /// Where.
    pub(crate) href: String,
    /// What it is called.
    pub(crate) label: String,
    /// How it stands to this page: `prev`, `next`, `up`; empty for a closer look.
    pub(crate) rel: &'static str,
}

/// The strip of all events; nothing when none of them has a date.
pub(crate) fn strip(context: &PageContext<'_>) -> Option<Strip> {
    let marks = marks(context, &context.site.index.events);
    let occupied: BTreeSet<MonthNumber> = marks.iter().flat_map(Mark::months).collect();
    let scale = Scale::of(&occupied)?;
    let columns = columns::years(context, &scale, true);
    let years = context.site.index.by_year.keys();
    let ways = years
        .map(|year| Way {
            href: context.to(&format!("years/{year}.html")),
            label: context.locale().dates.year(*year),
            rel: "",
        })
        .collect();
    let undrawn = context.site.index.events.len() - marks.len();
    let strip = put_together(
        context,
        &scale,
        &columns,
        &marks,
        measures::draw(context, &scale),
    );
    Some(strip.with(context, &scale, undrawn, ways))
}

}

fn marks<'a>(context: &PageContext<'a>, positions: &[usize]) -> Vec<Mark<'a>> {
    context
        .site
        .events(positions)
        .filter_map(|event| Mark::new(&event.id, &event.date))
        .collect()
}

/// A strip before it is captioned.
struct Bare {
    svg: String,
    dense: bool,
    wide: bool,
    measures: bool,
}

fn put_together(
    context: &PageContext<'_>,
    scale: &Scale,
    columns: &[Column],
    marks: &[Mark<'_>],
    (lines, lines_height): (String, f64),
) -> Bare {
    let words = &context.words().strip;
    let events = marks::draw(scale, marks);
    let mut svg = columns::draw(scale, columns, events.height, NAMES);
    for &(_, _, place) in &scale.cuts {
        let _ = write!(
            svg,
            "<svg class=\"cut\" x=\"{}%\" width=\"10\" height=\"{1}\" overflow=\"visible\"><path d=\"M0 {1:.0}l4-8M5 {1:.0}l4-8\"/></svg>",
            scale.percent(place + CUT / 2.0 - 0.4),
            events.height + 4.0,
        );
    }
    let _ = write!(
        svg,
        "<svg y=\"{}\" overflow=\"visible\">{}</svg>",
        events.height, events.svg
    );
    // The measures are a picture of their own: a narrow screen has no room for their names and leaves it out.
    let below = if lines.is_empty() {
        String::new()
    } else {
        format!(
            "<svg class=\"strip lines\" width=\"100%\" height=\"{:.0}\" role=\"group\" aria-label=\"{}\">{lines}</svg>",
            lines_height + 6.0,
            escape(words.measures),
        )
    };
    Bare {
        svg: format!(
            "<svg class=\"strip\" width=\"100%\" height=\"{:.0}\" role=\"group\" aria-label=\"{}\">{svg}</svg>{below}",
            events.height + NAMES,
            escape(words.title),
        ),
        dense: events.dense,
        wide: marks.iter().any(|mark| mark.width != marks::Width::Day),
        measures: !lines.is_empty(),
    }
}

impl Bare {
    fn with(
        self,
        context: &PageContext<'_>,
        scale: &Scale,
        undrawn: usize,
        ways: Vec<Way>,
    ) -> Strip {
        let words = &context.words().strip;
        let mut said = vec![
            if self.dense {
                words.density
            } else {
                words.dots
            }
            .to_owned(),
        ];
        if self.wide && !self.dense {
            said.push(words.wide.to_owned());
        }
        said.extend(cuts(context, words, scale));
        if undrawn > 0 {
            said.push(words.undrawn(undrawn));
        }
        Strip {
            svg: Html::made(self.svg),
            caption: said.join(" "),
            lines: if self.measures { words.lines } else { "" },
            ways,
        }
    }
}

/// What was cut, in words.
fn cuts(context: &PageContext<'_>, words: &StripWords, scale: &Scale) -> Option<String> {
    let locale = context.locale();
    let month = |number: MonthNumber| {
        let month = number.rem_euclid(12).unsigned_abs() + 1;
        locale.dates.month_of(month, number.div_euclid(12))
    };
    let stretches: Vec<String> = scale
        .cuts
        .iter()
        .map(|&(first, last, _)| {
            if first == last {
                month(first)
            } else {
                locale.dates.span(&month(first), &month(last))
            }
        })
        .collect();
    (!stretches.is_empty()).then(|| words.cuts(&stretches.join("; ")))
}
