//! What the script of the path page reads: every link as numbers in one file, and the words of events and links in parts that
//! are fetched when a path needs them. A page that is opened from a folder may load scripts and nothing else.

use serde::Serialize;
use serde_json::{Value, json};

use super::arrows::{Sentence, Told, sentence};
use super::cites::Cited;
use super::edition::Edition;
use super::view::View;
use super::words_index::for_script;
use crate::graph::Arrow;
use crate::model::Relation;

/// The file of all links, relative to its edition.
pub const MAIN: &str = "assets/paths.js";

/// How many events a part speaks of.
const PART: usize = 200;

/// What makes a script.
pub type Script<'e> = Box<dyn Fn() -> String + Send + Sync + 'e>;

/// The file of a part, relative to its edition.
pub fn part_path(number: &str) -> String {
    format!("assets/paths-{number}.js")
}

/// Every script of an edition, at its path.
pub fn scripts<'e>(edition: &'e Edition<'e>) -> Vec<(String, Script<'e>)> {
    let mut scripts: Vec<(String, Script<'e>)> =
        vec![(MAIN.to_owned(), Box::new(move || main(edition)))];
    for (number, events) in edition.index.events.chunks(PART).enumerate() {
        scripts.push((
            part_path(&number.to_string()),
            Box::new(move || part(edition, number, events)),
        ));
    }
    scripts
}

/// Every link between events that readers see: as numbers of its events in order of time, and of its relation.
#[derive(Serialize)]
struct Links<'e> {
    /// How many events a part speaks of.
    part: usize,
    /// The ids of the events, in order of time.
    ids: Vec<&'e str>,
    /// How each relation reads, its family, whether it is a step of a path, and its word in the record format.
    relations: Vec<(&'static str, &'static str, bool, &'static str)>,
    /// From, to, relation and place among the links of the later event, one link after the other.
    links: Vec<usize>,
}

fn main(edition: &Edition<'_>) -> String {
    let events = edition.events(&edition.index.events);
    let mut links = Vec::new();
    for arrow in arrows(edition) {
        let numbers = (number(edition, arrow.from), number(edition, arrow.to));
        let link = arrow.link(edition.timeline);
        let relation = Relation::ALL
            .iter()
            .position(|known| *known == link.relation);
        if let ((Some(from), Some(to)), Some(relation)) = (numbers, relation) {
            links.extend([from, to, relation, arrow.link]);
        }
    }
    let links = Links {
        part: PART,
        ids: events.map(|event| event.id.as_str()).collect(),
        relations: Relation::ALL
            .iter()
            .map(|relation| {
                let family = relation.family();
                (
                    (edition.locale.words.relation)(*relation).sentence,
                    family.word(),
                    family.in_causal_graph(),
                    relation.word(),
                )
            })
            .collect(),
        links,
    };
    script("throughlinePaths", &links)
}

/// A part: id, title and date of each of its events, and the grounds of the links that their records hold.
fn part(edition: &Edition<'_>, number: usize, events: &[usize]) -> String {
    // The script makes its links from the page of paths, whatever page loads the part.
    let view = View::new(edition, "path.html");
    let mut cited = Cited::elsewhere();
    let events: Vec<Value> = events
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
                view.plain(&event.title),
                edition.locale.date(&event.date),
                links
            ]))
        })
        .collect();
    script(&format!("throughlinePart{number}"), &events)
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

fn script(name: &str, value: &impl Serialize) -> String {
    let json = serde_json::to_string(value).unwrap_or_else(|_| "null".to_owned());
    format!("globalThis.{name} = {};\n", for_script(&json))
}
