//! What the search looks in: words, names and passages of events, actors, measures and the like, as scripts with data, since a page
//! that is opened from a folder may load scripts and nothing else.
//!
//! A search loads only what it needs: the words by how they begin, the names of what it shows, and the passages that it quotes.

mod dates;
mod documents;
mod words;

use std::sync::{Arc, OnceLock};

use serde_json::{Value, json};

use self::documents::{Other, Sort, others};
use self::words::{Words, columns};
use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::script::{Writer, data};
use crate::model::Verdict;

/// How many entries a file with names has.
const TITLES: usize = 250;
/// How many entries a file with passages has.
const TEXTS: usize = 20;
/// Up to this many events, all words stand in one file.
const FEW: usize = 300;
/// Up to this many, in some files; beyond, in many.
const SOME: usize = 2_000;
/// Where these files begin, in words: so that each is about as large as the others in the languages of the site.
const BEGINNINGS_OF_SOME: &[&str] = &["", "c", "d", "f", "m", "p", "s", "t"];
const BEGINNINGS_OF_MANY: &[&str] = &[
    "", "1", "2", "201", "202", "3", "4", "5", "6", "7", "8", "9", "a", "ag", "am", "ap", "as",
    "b", "c", "ce", "cl", "co", "con", "cr", "d", "di", "e", "en", "es", "ex", "f", "g", "h", "i",
    "in", "l", "m", "mi", "n", "o", "p", "pe", "po", "pr", "r", "re", "res", "s", "se", "su", "t",
    "ti", "u", "v",
];

/// Where the files with words begin: the first one with nothing, each other one with its first possible word.
fn beginnings(events: usize) -> &'static [&'static str] {
    if events <= FEW {
        &[""]
    } else if events <= SOME {
        BEGINNINGS_OF_SOME
    } else {
        BEGINNINGS_OF_MANY
    }
}

/// Whether a search reads the names and ids themselves: while they are few it loads most of them anyway, and their words need not
/// stand among the others.
fn titles_tell(events: usize) -> bool {
    events <= SOME
}

/// The files of a site, each with what writes it. The words are looked up once, when the first of them is asked for.
pub(crate) fn files<'e>(site: &'e LocaleSite<'e>, folder: &str) -> Vec<(String, Writer<'e>)> {
    let count = site.index.events.len();
    let all: Arc<OnceLock<Words>> = Arc::default();
    let others: Arc<Vec<Other<'e>>> = Arc::new(others(&PageContext::new(site, "search.html")));
    let entries = count + others.len();
    let mut files: Vec<(String, Writer<'e>)> = Vec::new();
    let beginnings = beginnings(count);
    for (number, &first) in beginnings.iter().enumerate() {
        let all = Arc::clone(&all);
        let others = Arc::clone(&others);
        let next = beginnings.get(number + 1).copied();
        files.push((
            format!("{folder}/words-{number}.js"),
            Box::new(move |out| {
                let all = all.get_or_init(|| words::look_up(site, &others, titles_tell(count)));
                let within = all
                    .range(first.to_owned()..)
                    .take_while(|(word, _)| next.is_none_or(|next| word.as_str() < next));
                data(&format!("search/words-{number}"), &columns(within), out)
            }),
        ));
    }
    for number in 0..entries.div_ceil(TITLES) {
        let others = Arc::clone(&others);
        files.push((
            format!("{folder}/titles-{number}.js"),
            Box::new(move |out| {
                let rows = part(number, TITLES, entries)
                    .filter_map(|place| documents::row(site, &others, place));
                data(&format!("search/titles-{number}"), &turned(rows), out)
            }),
        ));
    }
    for number in 0..entries.div_ceil(TEXTS) {
        let others = Arc::clone(&others);
        files.push((
            format!("{folder}/texts-{number}.js"),
            Box::new(move |out| {
                let texts: Vec<_> = part(number, TEXTS, entries)
                    .map(|place| documents::texts(site, &others, place))
                    .collect();
                data(&format!("search/texts-{number}"), &texts, out)
            }),
        ));
    }
    files.push((
        format!("{folder}/links.js"),
        Box::new(move |out| {
            let numbers: String = (site.index.events.iter())
                .filter_map(|&position| words::sign(documents::links(site, position)))
                .collect();
            data("search/links", &numbers, out)
        }),
    ));
    files
}

/// The places of the entries of a file.
fn part(number: usize, size: usize, entries: usize) -> std::ops::Range<usize> {
    number * size..entries.min((number + 1) * size)
}

/// Rows as columns, which compress better.
fn turned<const N: usize>(rows: impl Iterator<Item = [String; N]>) -> [Vec<String>; N] {
    let mut columns = std::array::from_fn(|_| Vec::new());
    for row in rows {
        for (column, cell) in columns.iter_mut().zip(row) {
            column.push(cell);
        }
    }
    columns
}

/// What a search is told, by a page of this context: where its files are, how they begin, and how dates are written.
pub(crate) fn settings(context: &PageContext<'_>) -> Value {
    let site = context.site;
    let count = site.index.events.len();
    let entries = count + others(context).len();
    let dates = &context.locale().dates;
    let months: Vec<&str> = (1..=12).map(|month| dates.month_name(month)).collect();
    json!({
        "assets": context.to("assets"),
        "beginnings": beginnings(count),
        "titles": TITLES,
        "texts": TEXTS,
        "events": count,
        "files": if titles_tell(count) { entries.div_ceil(TITLES) } else { 0 },
        "passedOver": words::passed_over(site.timeline),
        "months": months,
    })
}

/// What the search's own page tells it beside that: the sorts of entries with the place of the first of each, and the years with
/// that of their first event.
pub(crate) fn entries(context: &PageContext<'_>) -> Value {
    let site = context.site;
    let others = others(context);
    let words = &context.words().search;
    let first = |sort: Sort| others.iter().position(|other| other.sort == sort);
    let sorts: Vec<Value> = Sort::ALL
        .into_iter()
        .filter_map(|sort| {
            let place = site.index.events.len() + first(sort)?;
            Some(json!([sort.label(words), place]))
        })
        .collect();
    let mut years: Vec<(i32, usize)> = Vec::new();
    for (place, event) in site.events(&site.index.events).enumerate() {
        // Events without a year come last, and have none here either.
        if let Some(year) = event.date.year()
            && years.last().is_none_or(|(last, _)| *last != year)
        {
            years.push((year, place));
        }
    }
    let verdicts = Verdict::ALL.iter();
    let verdicts: serde_json::Map<String, Value> = verdicts
        .map(|verdict| {
            let label = context.words().answer.verdict(*verdict);
            (verdict.word().to_owned(), json!(label))
        })
        .collect();
    let why = context.words().answer.nobody_why;
    json!({ "sorts": sorts, "years": years, "verdicts": verdicts, "nobody_why": why })
}
