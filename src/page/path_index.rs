//! What the script of the path page reads: links as numbers, and the words of events and links, each in parts that are loaded
//! when a path needs them. A page that is opened from a folder may load scripts and nothing else.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use serde_json::{Value, json};

use super::citations::Cited;
use super::directory;
use super::link_sentences::{Sentence, Viewpoint, sentence};
use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::script::{Writer, data};
use crate::graph::Arrow;
use crate::model::{Relation, Verdict};
use crate::query::answer;

/// Of how many events a part tells the links, and of how many the words.
const LINKS: usize = 2000;
const WORDS: usize = 200;

/// Of how many events a part tells the answers.
const ANSWERS: usize = 200;

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
        "perWords": WORDS,
        "answering": answering(context),
        "ids": directory::first_events(context.site),
    })
}

/// What the script that answers pairs of events (`data/answer.js`) is told by a page of this context: where the parts are, the
/// verdicts, and what is said of events that no link joins directly.
pub(crate) fn answering(context: &PageContext<'_>) -> Value {
    let is_step = |relation: &Relation| relation.family().in_causal_graph();
    json!({
        "assets": context.to("assets"),
        "perLinks": LINKS,
        "perAnswers": ANSWERS,
        "steps": Relation::ALL.iter().map(is_step).collect::<Vec<bool>>(),
        "verdicts": Verdict::WORDS,
        "words": answer::unjoined(context.locale()),
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
    for (number, events) in site.index.events.chunks(ANSWERS).enumerate() {
        let name = format!("paths/answers-{number}");
        files.push((
            format!("assets/{name}.js"),
            Box::new(move |out| data(&name, &answers(site, events), out)),
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

/// The title of each event, and the answer for each event that a link joins to it: the verdict, the sentences, and where they are
/// others, those that tell of the two as the weakest link of a chain.
fn answers(site: &LocaleSite<'_>, events: &[usize]) -> Vec<Value> {
    let (timeline, graph, locale) = (site.timeline, site.graph, site.locale);
    let row = |&later: &usize| {
        let steps = graph.arrows_to(later).iter().map(|arrow| arrow.from);
        let steps: BTreeSet<usize> = steps.collect();
        let beside = graph.connections_of(later).iter();
        let beside = beside.flat_map(|arrow| [arrow.from, arrow.to]);
        let joined: BTreeSet<usize> = beside.chain(steps.iter().copied()).collect();
        let answers = joined.into_iter().filter(|earlier| *earlier != later);
        let answers: serde_json::Map<String, Value> = answers
            .filter_map(|earlier| {
                let found = answer::answer(timeline, graph, earlier, later);
                let sentences = found.sentences(timeline, locale);
                let mut told = vec![json!(place(found.verdict)), json!(sentences)];
                if steps.contains(&earlier) {
                    let weakest = answer::chain(timeline, graph, [earlier, later], 2);
                    // The script counts the links itself, and puts that first.
                    let weakest = weakest.sentences(timeline, locale).into_iter();
                    let weakest: Vec<String> = weakest.skip(1).collect();
                    if weakest != sentences {
                        told.push(json!(weakest));
                    }
                }
                Some((number(site, earlier)?.to_string(), Value::Array(told)))
            })
            .collect();
        let title = site.event(later)?.title.get(locale.tag);
        Some(json!([title, answers]))
    };
    events.iter().filter_map(row).collect()
}

/// The place of a verdict among all.
fn place(verdict: Verdict) -> Option<usize> {
    Verdict::WORDS
        .iter()
        .position(|known| *known == verdict.word())
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
