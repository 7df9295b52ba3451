//! What the script of the path page reads: links as numbers, and the words of events and links, each in parts that are loaded
//! when a path needs them. A page that is opened from a folder may load scripts and nothing else.

use std::sync::{Arc, OnceLock};

use serde_json::{Value, json};

use super::arrows::{Sentence, Told, sentence};
use super::cites::Cited;
use super::directory;
use super::edition::Edition;
use super::script::{Writer, data};
use super::view::View;
use crate::graph::Arrow;
use crate::model::Relation;

/// Of how many events a part tells the links, and of how many the words.
const LINKS: usize = 2000;
const WORDS: usize = 200;

/// Links of some events, each as the numbers of its two events in order of time, of its relation, and of its place among the links
/// of the later event.
type Links = Vec<[usize; 4]>;

/// What the script is told by a page of this view.
pub fn settings(view: &View<'_>) -> Value {
    let relations: Vec<Value> = Relation::ALL
        .iter()
        .map(|relation| {
            let family = relation.family();
            let reads = (view.edition.locale.words.relation)(*relation).sentence;
            json!([
                reads,
                family.word(),
                family.in_causal_graph(),
                relation.word()
            ])
        })
        .collect();
    json!({
        "assets": view.to("assets"),
        "relations": relations,
        "perLinks": LINKS,
        "perWords": WORDS,
        "ids": directory::first_events(view.edition),
    })
}

/// Every script of an edition, at its path. The links are gone through once, when the first of them is asked for.
pub fn files<'e>(edition: &'e Edition<'e>) -> Vec<(String, Writer<'e>)> {
    let mut files: Vec<(String, Writer<'e>)> = Vec::new();
    let parts: Arc<OnceLock<Vec<Links>>> = Arc::default();
    for number in 0..edition.index.events.len().div_ceil(LINKS) {
        let parts = Arc::clone(&parts);
        let name = format!("paths/links-{number}");
        files.push((
            format!("assets/{name}.js"),
            Box::new(move || {
                let parts = parts.get_or_init(|| links(edition));
                let links = parts
                    .get(number)
                    .map_or(&[][..], |links| links.as_flattened());
                data(&name, &links)
            }),
        ));
    }
    for (number, events) in edition.index.events.chunks(WORDS).enumerate() {
        let name = format!("paths/words-{number}");
        files.push((
            format!("assets/{name}.js"),
            Box::new(move || data(&name, &words(edition, events))),
        ));
    }
    files
}

/// Every link between events that readers see, in the part of either event.
fn links(edition: &Edition<'_>) -> Vec<Links> {
    let mut parts = vec![Links::new(); edition.index.events.len().div_ceil(LINKS)];
    for arrow in arrows(edition) {
        let numbers = (number(edition, arrow.from), number(edition, arrow.to));
        let link = arrow.link(edition.timeline);
        let relation = Relation::ALL
            .iter()
            .position(|known| *known == link.relation);
        let ((Some(from), Some(to)), Some(relation)) = (numbers, relation) else {
            continue;
        };
        let mut places = vec![from / LINKS, to / LINKS];
        places.dedup();
        for place in places {
            if let Some(part) = parts.get_mut(place) {
                part.push([from, to, relation, arrow.link]);
            }
        }
    }
    parts
}

/// Id, title and date of each event, and the grounds of the links that its record holds.
fn words(edition: &Edition<'_>, events: &[usize]) -> Vec<Value> {
    // The script makes its links from the page of paths, whatever page loads the part.
    let view = View::new(edition, "path.html");
    let mut cited = Cited::elsewhere();
    events
        .iter()
        .filter_map(|&position| {
            let event = edition.event(position)?;
            let links: serde_json::Map<String, Value> = arrows_of(edition, position)
                .filter_map(|arrow| {
                    let told = sentence(&view, &mut cited, arrow, Told::Later)?;
                    Some((arrow.link.to_string(), grounds(&told)))
                })
                .collect();
            Some(json!([
                event.id.as_str(),
                view.plain(&event.title),
                edition.locale.date(&event.date),
                links
            ]))
        })
        .collect()
}

/// What a step rests on: markup of ours, made with the same care as that of the pages, and the basis as the record format has it.
fn grounds(told: &Sentence) -> Value {
    let sources: Vec<Value> = told
        .cites
        .iter()
        .map(|cite| json!([cite.href, cite.label, cite.stance_word, cite.locator]))
        .collect();
    json!([
        told.basis,
        told.disputed,
        text(told.grounds.as_str()),
        text(told.note.as_str()),
        sources
    ])
}

/// Markup without its elements: what a script writes as text, never as markup.
fn text(markup: &str) -> String {
    let mut plain = String::new();
    let mut inside = false;
    for letter in markup.chars() {
        match letter {
            '<' => inside = true,
            '>' => inside = false,
            letter if !inside => plain.push(letter),
            _ => {}
        }
    }
    let entities = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
    ];
    entities
        .iter()
        .fold(plain, |text, (entity, letter)| text.replace(entity, letter))
        .replace("&amp;", "&")
}

fn arrows<'e>(edition: &'e Edition<'e>) -> impl Iterator<Item = Arrow> + 'e {
    let graph = edition.graph;
    graph.arrows().iter().chain(graph.connections()).copied()
}

fn arrows_of<'e>(edition: &'e Edition<'e>, position: usize) -> impl Iterator<Item = Arrow> + 'e {
    let links = edition.event(position).map_or(0, |event| event.links.len());
    (0..links).filter_map(move |link| {
        let other = &edition.event(position)?.links.get(link)?.event;
        let from = *edition.timeline.positions.get(other)?;
        number(edition, from)?;
        Some(Arrow {
            from,
            to: position,
            link,
        })
    })
}

/// The number of an event among those that readers see.
fn number(edition: &Edition<'_>, position: usize) -> Option<usize> {
    edition.index.events.binary_search(&position).ok()
}
