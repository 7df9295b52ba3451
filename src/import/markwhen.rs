//! Markwhen: `date: what happened`, a line each, with sections, tags and links.
//!
//! Read here: EDTF dates and spans, `12/2022`, `12/10/2022` (the month first, unless `dateFormat: d/M/y` says otherwise),
//! dates in words, spans with ` - `, `/` or `-`, spans with a length (`2022-03-01 / 3 weeks`), sections and groups (by name or
//! as Markdown headings), tags, links, properties, comments, page breaks, and the text that follows an event. A span until `now`
//! has no recorded end. Dates that begin `now` or depend on another event (`after !id …`) are faults: nothing here asks the clock,
//! and guesses nothing.

mod links;
mod properties;
mod when;

use super::{
    Import, Imported, ImportedTable, Incoming, IncomingSource, Input, Note, Remarks, html, is_web,
    text,
};
use crate::written_date::{Order, Reading};

use links::{located, unlinked};
use properties::Properties;
use when::dated;

/// The format.
pub(super) const IMPORT: Import = Import {
    name: "markwhen",
    recognises: |name, _| {
        [".mw", ".markwhen", ".mwn"]
            .iter()
            .any(|end| name.ends_with(end))
    },
    has_columns: false,
    read: |input| read(input).map(ImportedTable::Events),
};

/// The line between two pages.
const PAGE_BREAK: &str = "_-_-_break_-_-_";

/// Keys that the head of a file may have.
const KEYS: &[&str] = &[
    "title",
    "description",
    "dateFormat",
    "view",
    "viewers",
    "editors",
    "timezone",
    "tz",
    "key",
];

fn read(input: &Input<'_>) -> Result<Imported, Note> {
    let mut gathered = Imported::default();
    let mut reading = Reading {
        order: input.reading.order.or(Some(Order::MonthFirst)),
        ..input.reading
    };
    let mut sections: Vec<(usize, String)> = Vec::new();
    let mut in_head = true;
    // Whether lines of text belong to an event.
    let mut open = false;
    let mut texts: Vec<String> = Vec::new();
    let mut properties = Properties::default();
    let mut is_first_page = true;
    for (number, line) in input.text.lines().enumerate() {
        let number = number + 1;
        if gathered.is_lost() {
            break;
        }
        let line = line.trim_start_matches('\u{feff}').trim_end();
        let bare = line.trim();
        if bare.starts_with("//") || bare == "---" {
            continue;
        }
        if bare == PAGE_BREAK {
            finish(&mut gathered, &mut texts, &mut properties);
            sections.clear();
            reading.order = Some(input.reading.order.unwrap_or(Order::MonthFirst));
            (in_head, open, is_first_page) = (true, false, false);
            let what =
                "the page break is not imported: the events of all pages are imported together";
            gathered.lost.push(Note::new(number, what));
            continue;
        }
        if in_head
            && head(
                bare,
                (number, is_first_page),
                input,
                &mut reading,
                &mut gathered,
            )
        {
            continue;
        }
        if open
            && texts.is_empty()
            && dated(bare, &reading).is_none()
            && properties.take(line, number)
        {
            continue;
        }
        if let Some((level, name)) = section(bare) {
            sections.retain(|(other, _)| *other < level);
            if !name.is_empty() {
                sections.push((level, name));
            }
            (in_head, open) = (false, false);
            finish(&mut gathered, &mut texts, &mut properties);
            continue;
        }
        match dated(bare, &reading) {
            Some((Ok(when), rest)) => {
                (in_head, open) = (false, true);
                finish(&mut gathered, &mut texts, &mut properties);
                let mut lose = |what: &str| gathered.lost.push(Note::new(number, what));
                if when.timed {
                    lose("the time of day is not imported");
                }
                let mut event = event(rest, number, &mut gathered.lost);
                event.date = when.date;
                event.written = when.note;
                properties = Properties::begin();
                event
                    .topics
                    .extend(sections.last().map(|(_, name)| name.clone()));
                gathered.add(event)?;
            }
            Some((Err(why), _)) => {
                (in_head, open) = (false, false);
                finish(&mut gathered, &mut texts, &mut properties);
                gathered.faults.push(Note::new(number, why));
            }
            None if !open && !bare.is_empty() && gathered.faults.is_empty() => {
                gathered.lost.push(Note::new(
                    number,
                    "the line belongs to no event and is not imported",
                ));
            }
            None if !open => {}
            None => texts.push(bare.to_owned()),
        }
    }
    finish(&mut gathered, &mut texts, &mut properties);
    Ok(gathered)
}

/// Whether a line is one of the head's.
fn head(
    line: &str,
    (number, is_first_page): (usize, bool),
    input: &Input<'_>,
    reading: &mut Reading,
    gathered: &mut Imported,
) -> bool {
    if line.starts_with('#')
        && line[1..]
            .split_once(':')
            .is_some_and(|(tag, _)| !tag.contains(' ') && !tag.is_empty())
    {
        // A tag's colour.
        return true;
    }
    let Some((key, value)) = line.split_once(':').filter(|(key, _)| KEYS.contains(key)) else {
        return false;
    };
    match key {
        "title" if is_first_page => {
            gathered.title = Some(text::line(value.trim().trim_matches(['"', '\''])))
        }
        "dateFormat" => {
            if input.reading.order.is_none() && value.trim().starts_with(['d', 'D']) {
                reading.order = Some(Order::DayFirst);
            }
        }
        "title" => gathered.lost.push(Note::new(
            number,
            format!(
                "the title of a later page is not imported: `{}`",
                text::line(value)
            ),
        )),
        key => gathered.lost.push(Note::new(
            number,
            format!("`{key}` in the head is not imported"),
        )),
    }
    true
}

/// The level and name of a section that begins; an empty name where one ends.
fn section(line: &str) -> Option<(usize, String)> {
    let marks = line.bytes().take_while(|byte| *byte == b'#').count();
    if marks > 0 && line[marks..].starts_with(' ') {
        return Some((marks, without_tags(&line[marks..])));
    }
    let (word, name) = line.split_once(' ').unwrap_or((line, ""));
    match word {
        "section" | "group" if !name.is_empty() && dated(line, &Reading::default()).is_none() => {
            let name = without_tags(name);
            let name = name.trim_end_matches(':').trim().trim_matches('"');
            Some((usize::MAX, name.to_owned()))
        }
        "endSection" | "endGroup" => Some((usize::MAX, String::new())),
        _ => None,
    }
}

fn without_tags(text: &str) -> String {
    let words: Vec<&str> = text
        .split_whitespace()
        .filter(|word| !is_tag(word))
        .collect();
    text::line(&words.join(" "))
}

fn is_tag(word: &str) -> bool {
    word.strip_prefix('#')
        .is_some_and(|tag| tag.starts_with(|letter: char| letter.is_alphabetic()))
}

/// An event from the words after its date.
fn event(rest: &str, line: usize, lost: &mut Remarks) -> Incoming {
    let mut event = Incoming {
        line,
        ..Incoming::default()
    };
    let words: Vec<&str> = rest.split_whitespace().collect();
    let tags = words.iter().filter(|word| is_tag(word));
    event.topics = tags.map(|tag| text::line(&tag[1..])).collect();
    let is_name = |word: &str| {
        let name = word.strip_prefix('!');
        name.is_some_and(|name| name.starts_with(char::is_alphanumeric))
    };
    if words.iter().any(|word| is_name(word)) {
        lost.push(Note::new(
            line,
            "the event’s name within the file (`!…`) is not imported",
        ));
    }
    let words = words.into_iter();
    let kept: Vec<&str> = words
        .filter(|word| !is_tag(word) && !is_name(word))
        .collect();
    let (words, places, _) = located(&kept.join(" "));
    event.places = places;
    let (title, mut sources) = unlinked(&words);
    // An address by itself is a source as well; it is not part of the title, unless there is nothing else.
    let (addresses, words): (Vec<&str>, Vec<&str>) =
        title.split_whitespace().partition(|word| is_web(word));
    let title = match words.is_empty() {
        true => title.clone(),
        false => words.join(" "),
    };
    sources.extend(addresses.into_iter().map(bare));
    let mut lose = |what| lost.push(Note::new(line, what));
    event.title.push((None, html::title(&title, &mut lose)));
    let sources = sources.into_iter();
    event.sources = sources
        .filter_map(|source| source.found(&mut lose))
        .collect();
    event
}

/// A source of which nothing but the address is known.
fn bare(address: &str) -> IncomingSource {
    IncomingSource {
        url: address.trim_end_matches(['.', ',', ';', ')']).to_owned(),
        ..IncomingSource::default()
    }
}

/// Gives the last event the properties and the text that followed it.
fn finish(gathered: &mut Imported, texts: &mut Vec<String>, properties: &mut Properties) {
    let text = std::mem::take(texts).join("\n");
    let Some(event) = gathered.events.last_mut() else {
        return;
    };
    std::mem::take(properties).give(event, &mut gathered.lost);
    if text.trim().is_empty() {
        return;
    }
    let line = event.line;
    let mut lose = |what| gathered.lost.push(Note::new(line, what));
    let (text, places, words) = located(&text);
    event.places.extend(places);
    for words in words {
        lose(format!(
            "the link of `{words}` leads to no web address and is not imported"
        ));
    }
    let (words, mut sources) = unlinked(&text);
    sources.extend(
        words
            .split_whitespace()
            .filter(|word| is_web(word))
            .map(bare),
    );
    if text.trim().is_empty() {
        return;
    }
    let sources = sources.into_iter();
    event
        .sources
        .extend(sources.filter_map(|source| source.found(&mut lose)));
    event.topics.extend(
        text.split_whitespace()
            .filter(|word| is_tag(word))
            .map(|tag| text::line(&tag[1..])),
    );
    event.summary.push((None, html::summary(&text, &mut lose)));
}
