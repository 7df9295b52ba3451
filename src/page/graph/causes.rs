//! The page of causes: each story as a band on one axis of time, with a band for what stands outside of them, and every link in words.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Result, Write};

use askama::Template;

use crate::attribution::Attribution;
use crate::graph::Arrow;
use crate::locale::PageWords;
use crate::model::{Basis, Family};
use crate::page::citations::Cited;
use crate::page::figure::{Group, groups};
use crate::page::fill;
use crate::page::html::Html;
use crate::page::layout::PageLayout;
use crate::page::link_sentences::{Sentence, Viewpoint, sentence};
use crate::page::locale_site::LocaleSite;
use crate::page::page_context::PageContext;
use crate::svg::{self, Key, Years};

/// The path of the picture of the whole.
pub(super) const WHOLE: &str = "graph/whole.html";

/// The script of the page, relative to the site.
pub(crate) const SCRIPT: &str = "assets/causes.js";

/// What the ids of the axis begin with.
const ID: &str = "_picture";

#[derive(Template)]
#[template(path = "page/causes.html", whitespace = "minimize")]
struct CausesPage {
    frame: PageLayout,
    words: &'static PageWords,
    script: String,
    title: &'static str,
    lead: String,
    keys: Vec<(Html, &'static str)>,
    groups: Vec<Group>,
    axis: Html,
    bands: Vec<Band>,
    whole: String,
    /// The years of the picture of the whole.
    years: Vec<(String, String)>,
    list: String,
    sentences: Vec<Sentence>,
}

/// A story, or what stands outside of all.
struct Band {
    id: String,
    name: Html,
    events: String,
    /// How many links it has, within it and to other bands.
    facts: Vec<String>,
    disputed: String,
    /// The way to its page; empty for what stands outside of the stories.
    page: String,
    closed: Html,
    unfold: String,
    open: Html,
    chain: Vec<Link>,
}

/// An event of a chain, and what leads to it from the events before.
struct Link {
    date: Html,
    title: Html,
    causes: Vec<Cause>,
}

/// A link from an earlier event of the chain.
struct Cause {
    words: String,
    family: &'static str,
    disputed: &'static str,
    basis: &'static str,
}

/// Writes the page, for these events that arrows join.
pub(super) fn page(
    site: &LocaleSite<'_>,
    path: &str,
    joined: &[usize],
    out: &mut dyn Write,
) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let timeline = site.timeline;
    let lines = &site.index.lines;
    let told: BTreeSet<usize> = lines.iter().flatten().copied().collect();
    let outside: Vec<usize> = joined
        .iter()
        .copied()
        .filter(|event| !told.contains(event))
        .collect();
    let shown: BTreeSet<usize> = told.iter().chain(joined).copied().collect();
    let days = shown.iter().filter_map(|&event| {
        let date = &site.event(event)?.date;
        date.earliest().or(date.latest())
    });
    let years = Years::of(days);
    let mut bands: Vec<Band> = timeline
        .stories
        .iter()
        .zip(lines)
        .map(|(story, line)| Band {
            id: story.id.to_string(),
            page: context.to(&format!("stories/{}.html", story.id)),
            ..band(
                &context,
                &years,
                line,
                (context.text(&story.name), context.plain(&story.name)),
            )
        })
        .collect();
    if !outside.is_empty() {
        let name = words.causes.outside;
        bands.push(Band {
            id: "_outside".to_owned(),
            ..band(&context, &years, &outside, (Html::text(name), name))
        });
    }
    let arrows = site.graph.arrows();
    let mut cited = Cited::elsewhere();
    let lead = words.causes.lead(
        arrows.len(),
        joined.len(),
        timeline.stories.len(),
        !outside.is_empty(),
    );
    let whole = context.to(WHOLE);
    let template = CausesPage {
        frame: context.frame(words.navigation.graph, &lead),
        words,
        script: context.to_root(SCRIPT),
        title: words.navigation.graph,
        lead,
        keys: keys(&context, arrows),
        groups: kinds(&context, arrows),
        axis: Html::made(svg::band_axis(&years, context.locale(), ID)),
        bands,
        years: years_of(&context, joined)
            .into_iter()
            .map(|year| {
                (
                    format!("{whole}#_picture-{year}"),
                    context.locale().dates.year(year),
                )
            })
            .collect(),
        whole,
        list: words.causes.list(arrows.len()),
        sentences: arrows
            .iter()
            .filter_map(|arrow| sentence(&context, &mut cited, *arrow, Viewpoint::Outside))
            .collect(),
    };
    fill(&template, out)
}

/// What can be hidden: the list of links in words says of each what family it is of and what it rests on.
fn kinds(context: &PageContext<'_>, arrows: &[Arrow]) -> Vec<Group> {
    let held = context.words().picture.by_confidence;
    let groups = groups(context, arrows).into_iter();
    groups.filter(|group| group.label != held).collect()
}

/// The years that the picture of the whole has places for.
fn years_of(context: &PageContext<'_>, joined: &[usize]) -> BTreeSet<i32> {
    if !svg::has_years(joined.len()) {
        return BTreeSet::new();
    }
    let events = context.site.events(joined);
    events.filter_map(|event| event.date.year()).collect()
}

fn band(
    context: &PageContext<'_>,
    years: &Years,
    events: &[usize],
    (name, plain): (Html, &str),
) -> Band {
    let site = context.site;
    let words = &context.words().causes;
    let graph = site.graph;
    let inside: BTreeSet<usize> = events.iter().copied().collect();
    let touching = events.iter().flat_map(|&event| {
        graph
            .arrows_to(event)
            .iter()
            .chain(graph.arrows_from(event))
    });
    let touching: BTreeSet<Arrow> = touching.copied().collect();
    let (mut arrows, across): (Vec<Arrow>, Vec<Arrow>) = touching
        .into_iter()
        .partition(|arrow| inside.contains(&arrow.from) && inside.contains(&arrow.to));
    arrows.sort_by_key(|arrow| (arrow.to, arrow.link));
    let is_disputed = |arrow: &&Arrow| arrow.link(site.timeline).disputed;
    let disputed_across: Vec<Arrow> = across.iter().filter(is_disputed).copied().collect();
    let weight = |event| graph.arrows_to(event).len() + graph.arrows_from(event).len();
    let draw = |weight| {
        Html::made(svg::band(
            &svg::Band {
                timeline: site.timeline,
                years,
                events,
                arrows: &arrows,
                across: &disputed_across,
                weight,
                locale: context.locale(),
                href: &|event| context.to_event(&event.id),
                title: plain,
                described: "_how",
            },
            ID,
        ))
    };
    let mut facts = vec![words.links(arrows.len())];
    if !across.is_empty() {
        facts.push(words.elsewhere(across.len()));
    }
    let disputed = arrows.iter().filter(is_disputed).count() + disputed_across.len();
    Band {
        id: String::new(),
        name,
        events: context.words().list.events(events.len()),
        facts,
        disputed: match disputed {
            0 => String::new(),
            disputed => context.words().story.disputed(disputed),
        },
        page: String::new(),
        closed: draw(Some(&weight)),
        unfold: words.unfold(events.len()),
        open: draw(None),
        chain: chain(context, events, &arrows),
    }
}

/// The events of a band as a list, each with the links that lead to it from those before.
fn chain(context: &PageContext<'_>, events: &[usize], arrows: &[Arrow]) -> Vec<Link> {
    let site = context.site;
    let places: BTreeMap<usize, usize> = events
        .iter()
        .enumerate()
        .map(|(place, &event)| (event, place + 1))
        .collect();
    let links = events.iter().filter_map(|&position| {
        let event = site.event(position)?;
        let causes = arrows.iter().filter(|arrow| arrow.to == position);
        Some(Link {
            date: context.date(&event.date),
            title: context.event_link(event),
            causes: causes
                .filter_map(|arrow| Some(cause(context, arrow, *places.get(&arrow.from)?)))
                .collect(),
        })
    });
    links.collect()
}

fn cause(context: &PageContext<'_>, arrow: &Arrow, place: usize) -> Cause {
    let (timeline, locale) = (context.site.timeline, context.locale());
    let link = arrow.link(timeline);
    let said = Attribution::of(timeline, arrow).plain(timeline, locale);
    let relation = locale.words.relation(link.relation).arrow;
    let words = context.words().causes.from(place, relation);
    Cause {
        words: format!("{words}{}", said.suffix),
        family: link.relation.family().word(),
        disputed: if link.disputed {
            context.words().disputed
        } else {
            ""
        },
        basis: link.basis.word(),
    }
}

/// What lines and marks mean, as far as there are such.
fn keys(context: &PageContext<'_>, arrows: &[Arrow]) -> Vec<(Html, &'static str)> {
    let words = &context.words().causes;
    let links = || arrows.iter().map(|arrow| arrow.link(context.site.timeline));
    let family = |family: Family| links().any(|link| link.relation.family() == family);
    let all = [
        (
            Key::Disputed,
            links().any(|link| link.disputed),
            words.key_disputed,
        ),
        (Key::Causal, family(Family::Causal), words.key_causal),
        (Key::Legal, family(Family::Legal), words.key_legal),
        (Key::Factual, family(Family::Factual), words.key_factual),
        (
            Key::Editorial,
            links().any(|link| link.basis == Basis::Editorial),
            words.key_editorial,
        ),
    ];
    let there = all.into_iter().filter(|(_, there, _)| *there);
    there
        .map(|(key, _, word)| (Html::made(svg::key(key)), word))
        .collect()
}
