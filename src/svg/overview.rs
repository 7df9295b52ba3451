//! The overview of a graph that is too large to be drawn: periods as bars that are links, arrows between them as arcs.

use super::{add, text, xml};

/// How wide a column is, at least.
const COLUMN: i32 = 44;
/// How wide a bar is.
const BAR: i32 = 26;
/// How high the highest bar and the highest arc are.
const HIGHEST: (i32, i32) = (120, 200);
/// How many arcs are drawn, the widest first.
const ARCS: usize = 160;
/// How wide the widest arc is, in halves of a pixel.
const WIDEST: i64 = 18;
/// Room around it.
const MARGIN: i32 = 14;
/// The size of the letters, and how far lines are apart.
const SIZE: i32 = 13;
const LINE: i32 = 18;

/// A period.
pub(crate) struct Column {
    /// Where its link leads.
    pub(crate) href: String,
    /// Its name.
    pub(crate) name: String,
    /// How many events it has.
    pub(crate) events: usize,
}

/// What to draw.
pub(crate) struct Overview<'a> {
    /// The periods, in order of time.
    pub(crate) columns: &'a [Column],
    /// The number of arrows between two periods, by their places, the earlier one first.
    pub(crate) flows: &'a [((usize, usize), usize)],
    /// What the ids of its elements begin with; unique on its page.
    pub(crate) id: &'a str,
    /// What it shows, in a few words.
    pub(crate) title: &'a str,
    /// What it shows, in a sentence.
    pub(crate) description: &'a str,
}

/// The overview as an element for an HTML page.
pub(crate) fn overview(overview: &Overview<'_>) -> String {
    let widest = overview
        .columns
        .iter()
        .map(|column| text::width(&column.name, SIZE) + 10)
        .fold(COLUMN, i32::max);
    let count = i32::try_from(overview.columns.len()).unwrap_or(0);
    let middle = |place: usize| {
        MARGIN + i32::try_from(place).unwrap_or(0).saturating_mul(widest) + widest / 2
    };
    let width = 2 * MARGIN + count * widest;
    let base = MARGIN + HIGHEST.1;
    let height = base + 2 * LINE + HIGHEST.0 + LINE + MARGIN;
    let id = xml(overview.id);
    let mut svg = format!(
        "<svg class=\"picture overview\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"group\" \
         aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-desc\"><title id=\"{id}-title\">{}</title><desc id=\"{id}-desc\">{}</desc>",
        xml(overview.title),
        xml(overview.description),
    );
    let mut flows = overview.flows.to_vec();
    flows.sort_by_key(|&(ends, arrows)| (std::cmp::Reverse(arrows), ends));
    flows.truncate(ARCS);
    let most = flows.first().map_or(1, |&(_, arrows)| size(arrows)).max(1);
    let farthest = flows
        .iter()
        .map(|&((from, to), _)| size(to - from))
        .max()
        .unwrap_or(1)
        .max(1);
    svg.push_str("<g class=\"flows\">");
    for ((from, to), arrows) in flows.into_iter().rev() {
        let halves = (WIDEST * size(arrows) / most).max(2);
        let radius = (middle(to) - middle(from)) / 2;
        // The root keeps near periods apart while far ones still fit.
        let rise = root(size(to - from) * i64::from(HIGHEST.1).pow(2) / farthest);
        add(
            &mut svg,
            format_args!(
                "<path d=\"M{} {base}a{radius} {} 0 0 1 {} 0\" stroke-width=\"{}\"/>",
                middle(from),
                rise - i64::from(MARGIN) / 2,
                2 * radius,
                halves / 2
            ),
        );
    }
    svg.push_str("</g><g class=\"events\">");
    let tallest = overview
        .columns
        .iter()
        .map(|column| size(column.events))
        .max()
        .unwrap_or(1)
        .max(1);
    let top = base + 2 * LINE;
    for (place, column) in overview.columns.iter().enumerate() {
        let x = middle(place);
        let bar = (i64::from(HIGHEST.0) * size(column.events) / tallest).max(2);
        add(
            &mut svg,
            format_args!(
                "<a href=\"{}\"><rect class=\"target\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>\
                 <text x=\"{x}\" y=\"{}\">{}</text> <text x=\"{x}\" y=\"{}\" class=\"count\">{}</text>\
                 <rect class=\"bar\" x=\"{}\" y=\"{top}\" width=\"{BAR}\" height=\"{bar}\"/></a>",
                xml(&column.href),
                x - widest / 2 + 1,
                base + 4,
                widest - 2,
                height - base - MARGIN,
                base + LINE + 4,
                xml(&column.name),
                i64::from(top + LINE - 2) + bar,
                column.events,
                x - BAR / 2,
            ),
        );
    }
    svg.push_str("</g></svg>");
    svg
}

fn size(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX / 100_000)
}

/// The whole part of a square root.
fn root(square: i64) -> i64 {
    let mut root = 0;
    while (root + 1) * (root + 1) <= square {
        root += 1;
    }
    root
}
