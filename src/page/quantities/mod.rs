//! Figures on record: the numbers that claims state, in charts of what was counted alike and in tables.

mod chart;
mod label;
mod series;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use self::chart::draw;
use self::series::{Series, series};
use super::citations::label as publisher;
use super::html::{Html, escape};
use super::page_context::PageContext;
use crate::model::{Bound, Claim, Event, EventDate, Quantity};

/// The most charts of a page, and the most rows of its tables.
const MOST_CHARTS: usize = 24;
const MOST_ROWS: usize = 1000;

/// A number that a claim of an event states.
#[derive(Clone, Copy)]
pub(crate) struct Figure<'a> {
    /// The event.
    pub(crate) event: &'a Event,
    /// The claim.
    pub(crate) claim: &'a Claim,
    /// The number.
    pub(crate) quantity: &'a Quantity,
}

impl<'a> Figure<'a> {
    /// The time that it speaks of: its own, or the event's.
    pub(crate) fn date(&self) -> &'a EventDate {
        self.quantity.window.as_ref().unwrap_or(&self.event.date)
    }

    /// The day at which its mark stands: the last of its time, or the first where no last is known.
    pub(crate) fn day(&self) -> Option<NaiveDate> {
        let date = self.date();
        date.latest().or(date.earliest())
    }
}

/// A chart with its table.
pub(crate) struct Chart {
    /// Its place on the page.
    pub(crate) anchor: String,
    /// What is counted.
    pub(crate) title: Html,
    /// How many figures, from when to when.
    pub(crate) lead: String,
    /// The picture.
    pub(crate) svg: Html,
    /// The signs that it uses, and what they mean.
    pub(crate) key: Vec<(Html, &'static str)>,
    /// Whether it has lines for periods, and pairs of sources that differ.
    pub(crate) has_periods: bool,
    pub(crate) has_disputes: bool,
    /// The same as a table.
    pub(crate) rows: Vec<Row>,
    /// What is not drawn; empty where all is.
    pub(crate) left_out: String,
}

/// A figure as a row of a table.
pub(crate) struct Row {
    /// Its date.
    pub(crate) date: Html,
    /// The number with its bound and what it counts, as a link to the claim.
    pub(crate) figure: Html,
    /// What exactly was measured; empty where the table's title says so.
    pub(crate) metric: Html,
    /// Who says so, and the kind of the source.
    pub(crate) speaker: Html,
    pub(crate) kind: Html,
    /// The event.
    pub(crate) event: Html,
}

/// Figures of one unit that have no chart.
pub(crate) struct Others {
    /// The unit.
    pub(crate) unit: String,
    /// The figures.
    pub(crate) rows: Vec<Row>,
}

/// All figures on record: what is drawn, and the rest by unit.
pub(crate) struct Figures {
    /// How many there are.
    pub(crate) count: usize,
    /// The charts, the fullest first.
    pub(crate) charts: Vec<Chart>,
    /// The others.
    pub(crate) others: Vec<Others>,
    /// How many are left out of the tables.
    pub(crate) left_out: usize,
}

/// The figures of some events, by time.
pub(crate) fn of_events<'a>(context: &PageContext<'a>, positions: &[usize]) -> Vec<Figure<'a>> {
    let mut found: Vec<Figure<'a>> = context
        .site
        .events(positions)
        .flat_map(|event| event.claims.iter().map(move |claim| (event, claim)))
        .filter_map(|(event, claim)| {
            let quantity = claim.quantity.as_ref()?;
            Some(Figure {
                event,
                claim,
                quantity,
            })
        })
        .collect();
    found.sort_by_key(Figure::day);
    found
}

/// The charts that tell most: those with the most figures.
pub(crate) fn fullest(context: &PageContext<'_>, most: usize) -> (Vec<Chart>, usize) {
    let figures = of_events(context, &context.site.index.events);
    let (series, _) = series(context, &figures);
    let charts = series
        .iter()
        .take(most)
        .map(|series| chart(context, series))
        .collect();
    (charts, figures.len())
}

/// All figures on record.
pub(crate) fn all(context: &PageContext<'_>) -> Figures {
    let figures = of_events(context, &context.site.index.events);
    let (series, rest) = series(context, &figures);
    let charted = series.iter().take(MOST_CHARTS);
    let bare = series.iter().skip(MOST_CHARTS);
    let rest = rest
        .into_iter()
        .chain(charted.flat_map(|series| series.undrawn().copied()))
        .chain(bare.flat_map(|series| series.figures.iter().copied()));
    let mut by_unit: BTreeMap<String, Vec<Figure<'_>>> = BTreeMap::new();
    for figure in rest {
        let unit = context.words().event.unit(&figure.quantity.unit);
        by_unit.entry(unit).or_default().push(figure);
    }
    let mut room = MOST_ROWS;
    let mut left_out = 0;
    let mut others = Vec::new();
    let mut by_unit: Vec<(String, Vec<Figure<'_>>)> = by_unit.into_iter().collect();
    by_unit.sort_by_key(|(_, figures)| std::cmp::Reverse(figures.len()));
    for (unit, mut figures) in by_unit {
        figures.sort_by_key(Figure::day);
        let shown = figures.len().min(room);
        left_out += figures.len() - shown;
        room -= shown;
        if shown > 0 {
            let rows = figures.iter().take(shown);
            others.push(Others {
                unit,
                rows: rows.map(|figure| row(context, figure, true)).collect(),
            });
        }
    }
    let charts = series.iter().take(MOST_CHARTS);
    Figures {
        count: figures.len(),
        charts: charts.map(|series| chart(context, series)).collect(),
        others,
        left_out,
    }
}

/// Figures as rows of a table.
pub(crate) fn rows(context: &PageContext<'_>, figures: &[Figure<'_>]) -> Vec<Row> {
    let figures = figures.iter().take(MOST_ROWS);
    figures.map(|figure| row(context, figure, true)).collect()
}

fn chart(context: &PageContext<'_>, series: &Series<'_>) -> Chart {
    let words = &context.words().figures;
    let drawn = draw(context, series);
    let mut bounds: Vec<Bound> = series.drawn().map(|figure| figure.quantity.bound).collect();
    bounds.sort();
    bounds.dedup();
    let unit = context.words().event.unit(&series.unit);
    Chart {
        anchor: series.anchor(),
        title: series.title(context),
        lead: words.chart_lead(series.figures.len(), &unit),
        svg: drawn.svg,
        key: bounds
            .into_iter()
            .map(|bound| (chart::sign(bound), bound_word(context, bound)))
            .collect(),
        has_periods: drawn.has_periods,
        has_disputes: drawn.has_disputes,
        rows: series
            .drawn()
            .map(|figure| row(context, figure, false))
            .collect(),
        left_out: match series.figures.len() - series.drawn().count() {
            0 => String::new(),
            more => words.not_drawn(more),
        },
    }
}

/// How exactly a number is given, in a word also where it is exact.
fn bound_word(context: &PageContext<'_>, bound: Bound) -> &'static str {
    match bound {
        Bound::Exactly => context.words().figures.exactly,
        bound => context.locale().words.bound(bound),
    }
}

/// The number with its bound and its unit.
fn number(context: &PageContext<'_>, quantity: &Quantity) -> String {
    let bound = context.locale().words.bound(quantity.bound);
    let unit = context.words().event.unit(&quantity.unit);
    let number = context.locale().number(quantity.value);
    format!("{bound} {number} {unit}").trim().to_owned()
}

fn row(context: &PageContext<'_>, figure: &Figure<'_>, with_metric: bool) -> Row {
    let metric = &figure.quantity.metric;
    let metric = match metric.shown(&context.site.tag) {
        Some((_, text)) if !with_metric => {
            let qualifier = text.split_once(": ").map_or("", |(_, qualifier)| qualifier);
            Html::text(qualifier)
        }
        _ => context.text(metric),
    };
    Row {
        date: context.date(figure.date()),
        figure: Html::made(format!(
            "<a href=\"{}\">{}</a>",
            escape(&to_claim(context, figure)),
            Html::text(&number(context, figure.quantity))
        )),
        metric,
        speaker: Html::text(&speaker(context, figure)),
        kind: Html::text(source_kind(context, figure)),
        event: context.event_link(figure.event),
    }
}

/// The way to the claim that states a figure.
fn to_claim(context: &PageContext<'_>, figure: &Figure<'_>) -> String {
    let event = context.to_event(&figure.event.id);
    format!("{event}#claim-{}", figure.claim.id)
}

/// Who states a figure: the actor whose claim it is, or the publisher of its best source.
fn speaker(context: &PageContext<'_>, figure: &Figure<'_>) -> String {
    let timeline = context.site.timeline;
    let asserted = figure.claim.asserted_by.as_ref();
    if let Some(actor) = asserted.and_then(|actor| timeline.actors.get(actor)) {
        return context.plain(&actor.name).to_owned();
    }
    let cited = timeline.cleanest_first(&figure.claim.sources);
    let first = cited
        .first()
        .and_then(|cited| timeline.source(&cited.source));
    first.map_or_else(String::new, |source| publisher(context, source))
}

/// What kind of document the best source of a figure is.
fn source_kind(context: &PageContext<'_>, figure: &Figure<'_>) -> &'static str {
    let timeline = context.site.timeline;
    let cited = timeline.cleanest_first(&figure.claim.sources);
    let first = cited
        .first()
        .and_then(|cited| timeline.source(&cited.source));
    first.map_or("", |source| {
        context.locale().words.source_label(source.kind)
    })
}
