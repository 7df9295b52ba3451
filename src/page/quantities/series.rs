//! Which figures stand in one chart: those of one unit whose metric is worded alike, up to a colon. What stands behind the colon tells one
//! figure from another ("People on one flight: passenger list"), and is no other thing that is counted.

use std::collections::BTreeMap;

use super::Figure;
use crate::page::html::Html;
use crate::page::page_context::PageContext;

/// The fewest figures that make a chart, and the most that are drawn in one.
const FEWEST: usize = 3;
const MOST_POINTS: usize = 60;

/// Figures that count the same thing.
pub(super) struct Series<'a> {
    /// The unit.
    pub(super) unit: String,
    /// What is counted, in the language of the collection.
    counted: String,
    /// The figures, by time.
    pub(super) figures: Vec<Figure<'a>>,
}

/// The figures of which three or more count the same thing, the most first, and the rest.
pub(super) fn series<'a>(
    context: &PageContext<'a>,
    figures: &[Figure<'a>],
) -> (Vec<Series<'a>>, Vec<Figure<'a>>) {
    let locales = &context.site.timeline.settings.locales;
    let own = locales.first().map_or("en", String::as_str);
    let mut alike: BTreeMap<(&str, &str), Vec<Figure<'a>>> = BTreeMap::new();
    for figure in figures {
        let counted = counted(figure.quantity.metric.get(own));
        let key = (figure.quantity.unit.as_str(), counted);
        alike.entry(key).or_default().push(*figure);
    }
    let mut series = Vec::new();
    let mut rest = Vec::new();
    for ((unit, counted), figures) in alike {
        let placed = figures.iter().filter(|figure| figure.day().is_some());
        let is_sound = figures.iter().all(|figure| figure.quantity.value >= 0.0);
        if counted.is_empty() || placed.count() < FEWEST || !is_sound {
            rest.extend(figures);
        } else {
            series.push(Series {
                unit: unit.to_owned(),
                counted: counted.to_owned(),
                figures,
            });
        }
    }
    series.sort_by_key(|series| std::cmp::Reverse(series.figures.len()));
    (series, rest)
}

impl<'a> Series<'a> {
    /// The figures that are drawn: the latest, where there are too many.
    pub(super) fn drawn(&self) -> impl Iterator<Item = &Figure<'a>> {
        let placed = self.figures.iter().filter(|figure| figure.day().is_some());
        let many = placed.clone().count();
        placed.skip(many.saturating_sub(MOST_POINTS))
    }

    /// The figures that are not drawn: those without a day, and the earliest where there are too many.
    pub(super) fn undrawn(&self) -> impl Iterator<Item = &Figure<'a>> {
        let many = self.figures.len() - self.drawn().count();
        self.figures.iter().take(many)
    }

    /// Its place on a page.
    pub(super) fn anchor(&self) -> String {
        let words = format!("{} {}", self.unit, self.counted);
        let words = words.split(|letter: char| !letter.is_alphanumeric());
        let words: Vec<String> = words
            .filter(|word| !word.is_empty())
            .map(str::to_lowercase)
            .collect();
        words.join("-")
    }

    /// What is counted, in plain words.
    pub(super) fn plain<'c>(&'c self, context: &PageContext<'_>) -> &'c str {
        let metric = self.figures.first().map(|figure| &figure.quantity.metric);
        metric.map_or("", |metric| counted(context.plain(metric)))
    }

    /// What is counted, in the reader's language.
    pub(super) fn title(&self, context: &PageContext<'_>) -> Html {
        let metric = self.figures.first().map(|figure| &figure.quantity.metric);
        match metric.and_then(|metric| metric.shown(&context.site.tag)) {
            Some((tag, text)) if tag != context.site.locale.tag => Html::made(format!(
                "<span lang=\"{}\">{}</span>",
                Html::text(tag),
                Html::text(counted(text))
            )),
            Some((_, text)) => Html::text(counted(text)),
            None => Html::default(),
        }
    }
}

/// What a metric counts: its words up to a colon.
fn counted(metric: &str) -> &str {
    metric.split_once(": ").map_or(metric, |(head, _)| head)
}
