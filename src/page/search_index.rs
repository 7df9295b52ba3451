//! The words of a site's events, for the search: scripts with data, since a page that is opened from a folder may load
//! scripts and nothing else.
//!
//! A search loads only what it needs: the words by how they begin, and the titles of the events that it shows.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use serde_json::{Value, json};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::locale_site::{LocaleSite, tags};
use super::page_context::PageContext;
use super::script::{Writer, data};
use crate::locale::locale;
use crate::model::{Event, FastSet, Text, Timeline};

/// How many events a file with titles has.
const TITLES: usize = 250;
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

/// Words with the places of their events: in the text, and in the title or the id.
type Words = BTreeMap<String, [Vec<usize>; 2]>;

/// Words of an event as they come; they are put in order with those of the others.
type Folded = FastSet<String>;

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

/// Whether a search reads the titles and ids themselves: while they are few it loads most of them anyway, and their words need not
/// stand among the others.
fn titles_tell(events: usize) -> bool {
    events <= SOME
}

/// The files of a site, each with what writes it. The words are looked up once, when the first of them is asked for.
pub(crate) fn files<'e>(site: &'e LocaleSite<'e>, folder: &str) -> Vec<(String, Writer<'e>)> {
    let count = site.index.events.len();
    let all: Arc<OnceLock<Words>> = Arc::default();
    let mut files: Vec<(String, Writer<'e>)> = Vec::new();
    let beginnings = beginnings(count);
    for (number, &first) in beginnings.iter().enumerate() {
        let all = Arc::clone(&all);
        let next = beginnings.get(number + 1).copied();
        files.push((
            format!("{folder}/words-{number}.js"),
            Box::new(move |out| {
                let all = all.get_or_init(|| look_up(site, titles_tell(count)));
                let within = all
                    .range(first.to_owned()..)
                    .take_while(|(word, _)| next.is_none_or(|next| word.as_str() < next));
                data(&format!("search/words-{number}"), &columns(within), out)
            }),
        ));
    }
    for (number, positions) in site.index.events.chunks(TITLES).enumerate() {
        files.push((
            format!("{folder}/titles-{number}.js"),
            Box::new(move |out| {
                let events = || site.events(positions);
                let ids: Vec<_> = events().map(|event| event.id.as_str()).collect();
                let titles: Vec<_> = events().map(|event| event.title.get(&site.tag)).collect();
                let dates: Vec<_> = events()
                    .map(|event| site.locale.date(&event.date))
                    .collect();
                data(
                    &format!("search/titles-{number}"),
                    &(ids, titles, dates),
                    out,
                )
            }),
        ));
    }
    files
}

/// What a search is told, by a page of this context: where its files are and how they begin.
pub(crate) fn settings(context: &PageContext<'_>) -> Value {
    let site = context.site;
    let count = site.index.events.len();
    json!({
        "assets": context.to("assets"),
        "beginnings": beginnings(count),
        "titles": TITLES,
        "files": if titles_tell(count) { count.div_ceil(TITLES) } else { 0 },
        "passedOver": passed_over(site.timeline),
    })
}

fn look_up(site: &LocaleSite<'_>, titles_tell: bool) -> Words {
    let passed_over = passed_over(site.timeline);
    let mut all = Words::new();
    // On one thread: one that waited for others here could be given another of these files meanwhile, and wait for itself.
    for (place, event) in site.events(&site.index.events).enumerate() {
        let parts = words(site, &passed_over, event).into_iter().enumerate();
        for (part, words) in parts.take(if titles_tell { 1 } else { 2 }) {
            for word in words {
                if let Some(places) = all.entry(word).or_default().get_mut(part) {
                    places.push(place);
                }
            }
        }
    }
    all
}

/// Words, and their places, a line each. A word begins with a capital letter, which says how many letters it shares with the one
/// before, and goes on with the rest of it. Its places are those in texts, then, after a bar, those in titles and ids.
fn columns<'w>(words: impl Iterator<Item = (&'w String, &'w [Vec<usize>; 2])>) -> [String; 2] {
    let (mut names, mut places) = (String::new(), Vec::new());
    let mut before = "";
    for (word, [text, title]) in words {
        let same = before.chars().zip(word.chars());
        let same = same.take_while(|(one, other)| one == other);
        let shared: String = same.map(|(letter, _)| letter).collect();
        // Scripts count letters in units of UTF-16.
        let count = shared.encode_utf16().count();
        let (capital, rest) = match ('A'..='Z').nth(count) {
            Some(capital) => (capital, &word[shared.len()..]),
            None => ('A', word.as_str()),
        };
        names.push(capital);
        names.push_str(rest);
        let bar = if title.is_empty() { "" } else { "|" };
        places.push(format!("{}{bar}{}", steps(text), steps(title)));
        before = word;
    }
    [names, places.join("\n")]
}

/// Every word that an event is found by, without accents and in small letters: those of its text that its name lacks, and those
/// of its name, which is its title and its id.
fn words(site: &LocaleSite<'_>, passed_over: &BTreeSet<&str>, event: &Event) -> [Folded; 2] {
    let timeline = site.timeline;
    let title = folded([read(site, &event.title), event.id.as_str()]);
    let mut texts = vec![read(site, &event.summary), read(site, &event.date_note)];
    for actor in event
        .actors
        .iter()
        .filter_map(|part| timeline.actors.get(&part.actor))
    {
        texts.push(read(site, &actor.name));
        texts.extend(actor.aliases.iter().map(String::as_str));
    }
    for place in event.places.iter().filter_map(|id| timeline.places.get(id)) {
        texts.push(read(site, &place.name));
        texts.extend(place.aliases.iter().map(String::as_str));
    }
    let topics = event.topics.iter().filter_map(|id| timeline.topics.get(id));
    texts.extend(topics.map(|topic| read(site, &topic.name)));
    let measures = event.measures.iter();
    let measures = measures.filter_map(|step| timeline.measures.get(&step.measure));
    texts.extend(measures.map(|measure| read(site, &measure.name)));
    // What the record says, and not what the editors remark on the evidence for it: that would double the words.
    texts.extend(event.claims.iter().map(|claim| read(site, &claim.text)));
    for dispute in &event.disputes {
        texts.extend([read(site, &dispute.subject), read(site, &dispute.note)]);
        texts.extend(
            dispute
                .versions
                .iter()
                .map(|version| read(site, &version.text)),
        );
    }
    let cited = event.citations().map(|citation| &citation.source);
    let sources: BTreeSet<_> = cited.chain(&event.sources).collect();
    for source in sources.into_iter().filter_map(|id| timeline.source(id)) {
        texts.extend(source.title.iter().map(|(_, title)| title));
        texts.extend(source.publisher.as_deref());
        texts.extend(source.author.as_deref());
        let identifiers = source.identifiers.iter();
        texts.extend(identifiers.map(|identifier| identifier.value.as_str()));
    }
    let mut text = folded(texts);
    text.retain(|word| !title.contains(word));
    [text, title].map(|mut words| {
        words.retain(|word| !passed_over.contains(word.as_str()));
        words
    })
}

/// What a reader of a site reads of a text.
fn read<'a>(site: &LocaleSite<'_>, text: &'a Text) -> &'a str {
    text.get(&site.tag)
}

/// The words that a search passes over, since nearly every event has them: those of every language of a timeline, because titles of
/// sources stay in theirs.
fn passed_over(timeline: &Timeline) -> BTreeSet<&'static str> {
    let locales = tags(timeline).into_iter().map(|tag| locale(&tag));
    locales
        .flat_map(|locale| locale.page.other.search_passed_over.split(' '))
        .collect()
}

/// The words of texts, without accents and in small letters.
fn folded<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> Folded {
    let mut words = Folded::default();
    for text in texts {
        let text = text.as_ref();
        let plain: String = if text.is_ascii() {
            text.to_ascii_lowercase()
        } else {
            text.nfd()
                .filter(|letter| !is_combining_mark(*letter))
                .flat_map(char::to_lowercase)
                .collect()
        };
        for word in plain.split(|letter: char| !letter.is_alphanumeric()) {
            if word.chars().nth(1).is_some() && !words.contains(word) {
                words.insert(word.to_owned());
            }
        }
    }
    words
}

/// Positions as steps from one to the next. A step is some signs that go on and one that ends it, so that nothing need part
/// steps, and most of them are one sign.
fn steps(positions: &[usize]) -> String {
    let mut last = 0;
    let mut steps = String::new();
    for &position in positions {
        let step = position - last;
        last = position;
        let mut signs = vec![step % ENDING];
        let mut rest = step / ENDING;
        while rest > 0 {
            rest -= 1;
            signs.push(ENDING + rest % GOING_ON);
            rest /= GOING_ON;
        }
        steps.extend(signs.into_iter().rev().filter_map(sign));
    }
    steps
}

/// How many signs end a step, and how many go on.
const ENDING: usize = 72;
const GOING_ON: usize = 18;

/// The signs in order: what is seen of ASCII, without those that JSON, scripts or our own lines need.
fn sign(number: usize) -> Option<char> {
    ('!'..='~')
        .filter(|sign| !matches!(sign, '"' | '\\' | '<' | '|'))
        .nth(number)
}
