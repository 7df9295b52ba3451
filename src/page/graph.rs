//! The pages of the causal graph: story by story and the whole as one picture, or an overview that leads to a picture of each period.

mod causes;
pub(super) mod part;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Result, Write};
use std::sync::Arc;

use askama::Template;

use super::browse::{Section, sections};
use super::citations::Cited;
use super::figure::{Figure, Wanted};
use super::html::{Html, anchor};
use super::layout::PageLayout;
use super::link_sentences::{Sentence, Viewpoint, sentence};
use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::{Page, Route, fill};
use crate::export::graph::in_site;
use crate::graph::Arrow;
use crate::locale::PageWords;
use crate::svg::{self, Column, Overview};
use part::{DRAWN, Drawn, Part, Period, drawn};

pub(crate) use causes::SCRIPT;

/// The causal graph over time.
pub(crate) const PAGE: Page = Page { routes };

#[derive(Template)]
#[template(path = "page/graph.html", whitespace = "minimize")]
struct GraphPage {
    frame: PageLayout,
    words: &'static PageWords,
    title: String,
    /// The period that this one is a part of.
    up: Html,
    lead: String,
    /// The picture, when it can be drawn.
    drawing: Figure,
    /// The overview, when it cannot, and how to read it.
    picture: Html,
    description: &'static str,
    /// The parts, when the picture is an overview.
    parts: Vec<Row>,
    /// The files with the whole graph, where the picture does not show all of it.
    files: Vec<Html>,
    sections: Vec<Section>,
    sentences: Vec<Sentence>,
    /// The arrows of the period that its picture leaves out.
    others: Vec<Sentence>,
    others_label: String,
    more: String,
}

/// A part in the table of an overview.
struct Row {
    name: Html,
    events: usize,
    within: usize,
    onward: usize,
}

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    let whole = Part::whole(site.timeline, site.graph.arrows());
    if whole.parts.is_empty() {
        let whole = Arc::new(whole);
        let events = Arc::clone(&whole);
        let mut routes = vec![Route::new(whole.period.path(), move |path, out| {
            causes::page(site, path, &events.events, out)
        })];
        // Where nothing is linked there is no picture.
        if !whole.events.is_empty() {
            routes.push(Route::new(causes::WHOLE, move |path, out| {
                drawing(site, path, &whole, Period::Whole, out)
            }));
        }
        return routes;
    }
    let parts = Part::all(whole).into_iter();
    parts
        .map(|(part, up)| {
            Route::new(part.period.path(), move |path, out| {
                if part.parts.is_empty() {
                    drawing(site, path, &part, up, out)
                } else {
                    survey(site, path, &part, up, out)
                }
            })
        })
        .collect()
}

/// The page of a period that is drawn.
fn drawing(
    site: &LocaleSite<'_>,
    path: &str,
    part: &Part,
    up: Period,
    out: &mut dyn Write,
) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let whole = part.period == Period::Whole;
    let Drawn {
        events,
        beside,
        arrows,
        mut others,
    } = if whole {
        Drawn {
            events: part.events.clone(),
            beside: Vec::new(),
            arrows: site.graph.arrows().to_vec(),
            others: Vec::new(),
        }
    } else {
        drawn(&part.events, touching(site, &part.events))
    };
    let all = arrows.len() + others.len();
    let unlisted = others.len().saturating_sub(DRAWN.1);
    others.truncate(DRAWN.1);
    let lead = if whole {
        let apart = site.index.events.len().saturating_sub(events.len());
        words.other.graph_lead(arrows.len(), events.len(), apart)
    } else {
        words.picture.part_lead(all, part.events.len())
    };
    let title = if whole {
        words.causes.whole.to_owned()
    } else {
        part.period.name(&context)
    };
    let drawing = Figure::new(
        &context,
        &Wanted {
            events: &events,
            beside: &beside,
            one_of_many: !whole,
            arrows: &arrows,
            title: &title,
            description: words.other.graph_description,
        },
    );
    let mut cited = Cited::elsewhere();
    let mut tell = |arrows: &[Arrow]| -> Vec<Sentence> {
        arrows
            .iter()
            .filter_map(|arrow| sentence(&context, &mut cited, *arrow, Viewpoint::Outside))
            .collect()
    };
    let template = GraphPage {
        frame: context.frame(&heading(&context, &title, whole), &lead),
        words,
        up: if whole {
            let causes = Period::Whole.name(&context);
            anchor(&context.to("graph.html"), &Html::text(&causes))
        } else {
            above(&context, part.period, up)
        },
        lead,
        description: "",
        picture: Html::default(),
        drawing,
        parts: Vec::new(),
        files: if others.is_empty() {
            Vec::new()
        } else {
            files(&context)
        },
        sections: Vec::new(),
        sentences: tell(&arrows),
        others_label: words.picture.not_drawn(all - arrows.len()),
        others: tell(&others),
        more: match unlisted {
            0 => String::new(),
            unlisted => words.picture.more(unlisted),
        },
        title,
    };
    fill(&template, out)
}

/// The page of a period that is too large to be drawn.
fn survey(
    site: &LocaleSite<'_>,
    path: &str,
    part: &Part,
    up: Period,
    out: &mut dyn Write,
) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let whole = part.period == Period::Whole;
    let mut places: BTreeMap<usize, usize> = BTreeMap::new();
    for (place, inner) in part.parts.iter().enumerate() {
        places.extend(inner.events.iter().map(|&event| (event, place)));
    }
    let mut flows: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    let mut within = vec![0; part.parts.len()];
    let mut onward = vec![0; part.parts.len()];
    let arrows = touching(site, &part.events);
    for arrow in &arrows {
        match (places.get(&arrow.from), places.get(&arrow.to)) {
            (Some(&from), Some(&to)) if from == to => within[from] += 1,
            (Some(&from), Some(&to)) => {
                onward[from] += 1;
                *flows.entry((from.min(to), from.max(to))).or_default() += 1;
            }
            (Some(&from), None) => onward[from] += 1,
            _ => {}
        }
    }
    let href = |period: Period| context.to(&period.path());
    let columns: Vec<Column> = part
        .parts
        .iter()
        .map(|inner| Column {
            href: href(inner.period),
            name: inner.period.short(&context),
            events: inner.events.len(),
        })
        .collect();
    let title = part.period.name(&context);
    let apart = site.index.events.len().saturating_sub(part.events.len());
    let lead = if whole {
        words
            .picture
            .overview_lead(arrows.len(), part.events.len(), apart)
    } else {
        words.picture.part_lead(arrows.len(), part.events.len())
    };
    let template = GraphPage {
        frame: context.frame(&heading(&context, &title, whole), &lead),
        words,
        up: above(&context, part.period, up),
        lead,
        description: words.picture.overview_description,
        drawing: Figure::default(),
        picture: Html::made(svg::overview(&Overview {
            columns: &columns,
            flows: &flows.into_iter().collect::<Vec<_>>(),
            id: "_picture",
            title: &title,
            description: words.picture.overview_description,
        })),
        parts: part
            .parts
            .iter()
            .enumerate()
            .map(|(place, inner)| Row {
                name: anchor(
                    &href(inner.period),
                    &Html::text(&inner.period.name(&context)),
                ),
                events: inner.events.len(),
                within: within[place],
                onward: onward[place],
            })
            .collect(),
        files: files(&context),
        sections: if whole {
            sections(&context)
                .into_iter()
                .filter(|section| ["_stories", "_topics"].contains(&section.anchor))
                .collect()
        } else {
            Vec::new()
        },
        sentences: Vec::new(),
        others: Vec::new(),
        others_label: String::new(),
        more: String::new(),
        title,
    };
    fill(&template, out)
}

/// Links to the files that hold the whole graph.
fn files(context: &PageContext<'_>) -> Vec<Html> {
    in_site(&context.site.timeline.settings)
        .map(|(_, file)| {
            let name = file.rsplit('/').next().unwrap_or(file);
            anchor(&context.to_root(file), &Html::text(name))
        })
        .collect()
}

/// The arrows at these events, in the order of the graph.
fn touching(site: &LocaleSite<'_>, events: &[usize]) -> Vec<Arrow> {
    let graph = site.graph;
    let arrows: BTreeSet<Arrow> = events
        .iter()
        .flat_map(|&event| {
            graph
                .arrows_to(event)
                .iter()
                .chain(graph.arrows_from(event))
        })
        .copied()
        .collect();
    let mut arrows: Vec<Arrow> = arrows.into_iter().collect();
    arrows.sort_by_key(|arrow| (arrow.to, arrow.link));
    arrows
}

fn heading(context: &PageContext<'_>, title: &str, whole: bool) -> String {
    if whole {
        title.to_owned()
    } else {
        format!("{}: {title}", context.words().navigation.graph)
    }
}

/// The way to the period that one is a part of.
fn above(context: &PageContext<'_>, period: Period, up: Period) -> Html {
    if period == Period::Whole {
        return Html::default();
    }
    let graph = context.words().navigation.graph;
    let whole = anchor(&context.to("graph.html"), &Html::text(graph));
    if up == Period::Whole {
        return whole;
    }
    let up = anchor(&context.to(&up.path()), &Html::text(&up.name(context)));
    Html::made(format!("{whole} · {up}"))
}
