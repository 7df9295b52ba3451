//! The events on a strip: a mark each, as wide as its date is uncertain or as the event was long; where they are too many, their density.

use std::collections::BTreeMap;
use std::fmt::Write;

use chrono::NaiveDate;

use super::time_scale::{MonthNumber, Scale, number};
use crate::model::{EventDate, Slug};

/// More marks than this are shown as density.
const MOST: usize = 300;
/// More rows of marks than this are shown as density.
const MOST_ROWS: usize = 18;
/// The height of a row of marks.
const ROW: f64 = 6.5;
/// How much of the width a mark takes at least, with some air, in percent.
const LEAST: f64 = 0.6;
/// Dates that are less certain than this, in days, are not drawn.
pub(super) const VAGUEST: i64 = 800;
/// The height of the tallest month where density is shown.
pub(super) const TALLEST: f64 = 56.0;

/// An event on the strip.
pub(crate) struct Mark<'a> {
    /// Whose it is.
    pub(crate) event: &'a Slug,
    /// The first day that it may have begun on.
    pub(crate) first: NaiveDate,
    /// The last such day; for an event that lasted, its last day.
    pub(crate) last: NaiveDate,
    /// What its width means.
    pub(crate) width: Width,
    /// Over how many days its beginning is uncertain.
    pub(super) uncertain: i64,
}

/// What the width of a mark means.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Width {
    /// Nothing: the day is known.
    Day,
    /// The day is known to lie within.
    Vague,
    /// It lasted.
    Lasting,
    /// It began, and no end is recorded.
    Unended,
}

impl<'a> Mark<'a> {
    /// The mark of an event with a date; none when the date is open or too uncertain.
    pub(crate) fn new(event: &'a Slug, date: &EventDate) -> Option<Self> {
        Self::of(event, date).filter(|mark| mark.uncertain <= VAGUEST)
    }

    /// The mark of an event whose beginning has bounds, however far apart.
    pub(super) fn of(event: &'a Slug, date: &EventDate) -> Option<Self> {
        let start = date.start();
        let (first, mut last) = (start.earliest?, start.latest?);
        let qualified = date.as_str().contains(['~', '?', '%']);
        // How long an event lasted says nothing of how well its days are known.
        let uncertain = (last - first).num_days();
        let mut width = if first < last || qualified {
            Width::Vague
        } else {
            Width::Day
        };
        if let (Some((Some(_), Some(_))), Some(end)) = (date.ends(), date.latest())
            && end > last
        {
            last = end;
            width = Width::Lasting;
        }
        Some(Self {
            event,
            first,
            last,
            width,
            uncertain,
        })
    }

    /// What marks of this width are called in the style sheet.
    pub(super) fn class(&self) -> &'static str {
        match self.width {
            Width::Day => "",
            Width::Vague => "vague",
            Width::Lasting => "lasting",
            Width::Unended => "unended",
        }
    }

    /// Where it begins and ends on a scale. A day has no width that could be seen: a dot in the middle of it.
    pub(super) fn ends(&self, scale: &Scale) -> (f64, f64) {
        let (start, end) = (scale.start(self.first), scale.end(self.last));
        if self.width == Width::Day {
            let middle = f64::midpoint(start, end);
            (middle, middle)
        } else {
            (start, end)
        }
    }

    /// The months that it touches.
    pub(crate) fn months(&self) -> impl Iterator<Item = MonthNumber> + use<> {
        number(self.first)..=number(self.last)
    }
}

/// What was drawn.
pub(crate) struct Drawn {
    /// The markup, the lower edge at y = 0.
    pub(crate) svg: String,
    /// Its height.
    pub(crate) height: f64,
    /// Whether it is density.
    pub(crate) dense: bool,
}

/// The events, as marks or as density.
pub(crate) fn draw(scale: &Scale, marks: &[Mark<'_>]) -> Drawn {
    dots(scale, marks).unwrap_or_else(|| density(scale, marks))
}

fn dots(scale: &Scale, marks: &[Mark<'_>]) -> Option<Drawn> {
    if marks.len() > MOST {
        return None;
    }
    // Wide marks lie at the bottom, where they carry the others; the rest comes in order of time.
    let mut order: Vec<(usize, &Mark<'_>)> = marks.iter().enumerate().collect();
    order.sort_by_key(|(place, mark)| (mark.width == Width::Day, *place));
    let mut rows: Vec<Vec<(f64, f64)>> = Vec::new();
    let mut lines: Vec<(usize, String)> = Vec::new();
    for (place, mark) in order {
        let (start, end) = mark.ends(scale);
        let share = |place: f64| place / scale.width * 100.0;
        let air = if mark.width == Width::Day {
            LEAST / 2.0
        } else {
            0.1
        };
        let (left, right) = (share(start) - air, share(end) + air);
        let is_free = |row: &Vec<(f64, f64)>| {
            row.iter()
                .all(|&(first, last)| right <= first || last <= left)
        };
        let row = rows.iter().position(is_free).unwrap_or(rows.len());
        if row >= MOST_ROWS {
            return None;
        }
        match rows.get_mut(row) {
            Some(taken) => taken.push((left, right)),
            None => rows.push(vec![(left, right)]),
        }
        let class = match mark.class() {
            "" => String::new(),
            class => format!(" class=\"{class}\""),
        };
        let y = -ROW.mul_add(row as f64, 5.0);
        lines.push((
            place,
            format!(
                "<line{class} data-event=\"{}\" x1=\"{}%\" x2=\"{}%\" y1=\"{y}\" y2=\"{y}\"/>",
                mark.event,
                scale.percent(start),
                scale.percent(end),
            ),
        ));
    }
    lines.sort();
    let svg: String = lines.into_iter().map(|(_, line)| line).collect();
    Some(Drawn {
        svg: format!("<g class=\"dots\">{svg}</g>"),
        height: ROW.mul_add(rows.len().max(4) as f64, 8.0),
        dense: false,
    })
}

/// How many events began in each month, as an outline whose lower edge is at y = 0; one whose date is less certain is spread over
/// its months.
pub(super) struct Outline {
    /// The outline, a month wide for each drawn month.
    pub(super) path: String,
    /// The most events of a month.
    pub(super) most: f64,
    /// Where that month begins.
    pub(super) at: f64,
}

impl Outline {
    pub(super) fn of<'m, 'e: 'm>(scale: &Scale, marks: impl Iterator<Item = &'m Mark<'e>>) -> Self {
        let mut weights: BTreeMap<MonthNumber, f64> = BTreeMap::new();
        for mark in marks {
            if matches!(mark.width, Width::Lasting | Width::Unended) {
                *weights.entry(number(mark.first)).or_default() += 1.0;
                continue;
            }
            let share = 1.0 / mark.months().count().max(1) as f64;
            for month in mark.months() {
                *weights.entry(month).or_default() += share;
            }
        }
        let most = weights.values().copied().fold(1.0, f64::max);
        let mut path = String::new();
        let mut right = None;
        for &(month, place) in &scale.places {
            let height = weights.get(&month).copied().unwrap_or(0.0) / most * (TALLEST - 4.0);
            if right != Some(place) {
                let _ = write!(
                    path,
                    "{}M{place} 0",
                    if path.is_empty() { "" } else { "V0z" }
                );
            }
            let _ = write!(path, "V{:.1}h1", -height);
            right = Some(place + 1.0);
        }
        let tallest = weights
            .iter()
            .max_by(|one, other| one.1.total_cmp(other.1).then(other.0.cmp(one.0)));
        Self {
            path: format!("{path}V0z"),
            most,
            at: tallest.map_or(0.0, |(&month, _)| scale.place(month)),
        }
    }
}

fn density(scale: &Scale, marks: &[Mark<'_>]) -> Drawn {
    let Outline { path, most, at } = Outline::of(scale, marks.iter());
    // On the side where there is room for it.
    let (place, anchor) = if at > scale.width * 0.9 {
        (at, " dx=\"-4\" text-anchor=\"end\"")
    } else {
        (at + 1.0, " dx=\"4\"")
    };
    let label = format!(
        "<text class=\"most\" x=\"{}%\"{anchor} y=\"{}\">{most:.0}</text>",
        scale.percent(place),
        14.0 - TALLEST,
    );
    Drawn {
        svg: format!(
            "<svg y=\"-{TALLEST}\" width=\"100%\" height=\"{TALLEST}\" viewBox=\"0 -{TALLEST} {} {TALLEST}\" preserveAspectRatio=\"none\"><path class=\"bars\" d=\"{path}\"/></svg>{label}",
            scale.width,
        ),
        height: TALLEST,
        dense: true,
    }
}
