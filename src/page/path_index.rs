//! What the script of the path page reads: links as numbers, and the words of events and links, each in parts that are loaded
//! when a path needs them. A page that is opened from a folder may load scripts and nothing else.

use std::sync::{Arc, OnceLock};

use serde_json::{Value, json};

use super::citations::Cited;
use super::directory;
use super::link_sentences::{Sentence, Viewpoint, sentence};
use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::script::{Writer, data};
use crate::graph::Arrow;
use crate::model::Relation;

/// Of how many events a part tells the links, and of how many the words.
const LINKS: usize = 2000;
const WORDS: usize = 200;

/// Links of some events, each as the numbers of its two events in order of time, of its relation, and of its place among the links
/// of the later event.
type Links = Vec<[usize; 4]>;

/// What the script is told by a page of this context.
pub(crate) fn settings(context: &PageContext<'_>) -> Value {
    let relations: Vec<Value> = Relation::ALL
        .iter()
        .map(|relation| {
            let family = relation.family();
            let reads = context.site.locale.words.relation(*relation).sentence;
            json!([
                reads,
                family.word(),
                family.in_causal_graph(),
                relation.word()
            ])
        })
        .collect();
    json!({
        "assets": context.to("assets"),
        "relations": relations,
        "perLinks": LINKS,
        "perWords": WORDS,
        "ids": directory::first_events(context.site),
    })
}

/// Every script of a site, at its path. The links are gone through once, when the first of them is asked for.
pub(crate) fn files<'e>(site: &'e LocaleSite<'e>) -> Vec<(String, Writer<'e>)> {
    let mut files: Vec<(String, Writer<'e>)> = Vec::new();
    let parts: Arc<OnceLock<Vec<Links>>> = Arc::default();
    for number in 0..site.index.events.len().div_ceil(LINKS) {
        let parts = Arc::clone(&parts);
        let name = format!("paths/links-{number}");
        files.push((
            format!("assets/{name}.js"),
            Box::new(move |out| {
                let parts = parts.get_or_init(|| links(site));
                let links = parts
                    .get(number)
                    .map_or(&[][..], |links| links.as_flattened());
                data(&name, &links, out)
            }),
        ));
    }
    for (number, events) in site.index.events.chunks(WORDS).enumerate() {
        let name = format!("paths/words-{number}");
        files.push((
            format!("assets/{name}.js"),
            Box::new(move |out| data(&name, &words(site, events), out)),
        ));
    }
    files
}

/// Every link between events that readers see, in the part of either event.
fn links(site: &LocaleSite<'_>) -> Vec<Links> {
    let mut parts = vec![Links::new(); site.index.events.len().div_ceil(LINKS)];
    for arrow in arrows(site) {
        let numbers = (number(site, arrow.from), number(site, arrow.to));
        let link = arrow.link(site.timeline);
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
fn words(site: &LocaleSite<'_>, events: &[usize]) -> Vec<Value> {
    // The script makes its links from the page of paths, whatever page loads the part.
    let context = PageContext::new(site, "path.html");
    let mut cited = Cited::elsewhere();
    events
        .iter()
        .filter_map(|&position| {
            let event = site.event(position)?;
            let links: serde_json::Map<String, Value> = arrows_of(site, position)
                .filter_map(|arrow| {
                    let told = sentence(&context, &mut cited, arrow, Viewpoint::Later)?;
                    Some((arrow.link.to_string(), grounds(&told)))
                })
                .collect();
            Some(json!([
                event.id.as_str(),
                context.plain(&event.title),
                site.locale.date(&event.date),
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
        .map(|cite| {
            let kind = text(cite.kind.as_str());
            json!([
                cite.href,
                cite.label,
                cite.stance_word,
                cite.locator,
                kind,
                cite.weak
            ])
        })
        .collect();
    let mut parts = vec![
        json!(told.basis),
        json!(told.disputed),
        json!(text(told.grounds.as_str())),
        json!(text(told.note.as_str())),
        json!(sources),
    ];
    // Most links that are contested or attributed have something of each; the others have none of it.
    if !told.lead.is_empty() || !told.dispute.is_empty() {
        parts.extend([
            json!(text(told.lead.as_str())),
            json!(text(told.responses.as_str())),
            json!(told.dispute),
        ]);
    }
    Value::Array(parts)
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

fn arrows<'e>(site: &'e LocaleSite<'e>) -> impl Iterator<Item = Arrow> + 'e {
    let graph = site.graph;
    graph.arrows().iter().chain(graph.connections()).copied()
}

fn arrows_of<'e>(site: &'e LocaleSite<'e>, position: usize) -> impl Iterator<Item = Arrow> + 'e {
    let links = site.event(position).map_or(0, |event| event.links.len());
    (0..links).filter_map(move |link| {
        let other = &site.event(position)?.links.get(link)?.event;
        let from = *site.timeline.positions.get(other)?;
        number(site, from)?;
        Some(Arrow {
            from,
            to: position,
            link,
        })
    })
}

/// The number of an event among those that readers see.
fn number(site: &LocaleSite<'_>, position: usize) -> Option<usize> {
    site.index.events.binary_search(&position).ok()
}
