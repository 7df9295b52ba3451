//! Markwhen: `date: what happened`, a line each, with sections, tags and links.
//!
//! Read here: EDTF dates and spans, `12/2022`, `12/10/2022` (the month first, unless `dateFormat: d/M/y` says otherwise),
//! dates in words, spans with ` - `, `/` or `-`, spans with a length (`2022-03-01 / 3 weeks`), sections and groups (by name or
//! as Markdown headings), tags, links, comments, and the text that follows an event. Dates that depend on the day of reading
//! (`now`) or on another event (`after !id …`) are faults: nothing here asks the clock, and guesses nothing.

mod when;

use super::date::{Order, Reading};
use super::{
    Import, Imported, ImportedTable, Incoming, IncomingSource, Input, Note, Remarks, is_web, text,
};

use when::dated;

/// The format.
pub(super) const IMPORT: Import = Import {
    name: "markwhen",
    about: "Markwhen",
    recognises: |name, _| {
        [".mw", ".markwhen", ".mwn"]
            .iter()
            .any(|end| name.ends_with(end))
    },
    read: |input| read(input).map(ImportedTable::Events),
};

/// How many bytes of an address within a text are looked at.
const LONGEST_ADDRESS: usize = 4_096;

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
        if in_head && head(bare, number, input, &mut reading, &mut gathered) {
            continue;
        }
        if let Some((level, name)) = section(bare) {
            sections.retain(|(other, _)| *other < level);
            if !name.is_empty() {
                sections.push((level, name));
            }
            (in_head, open) = (false, false);
            finish(&mut gathered, &mut texts);
            continue;
        }
        match dated(bare, &reading) {
            Some((Ok(when), rest)) => {
                (in_head, open) = (false, true);
                finish(&mut gathered, &mut texts);
                if when.timed {
                    gathered
                        .lost
                        .push(Note::new(number, "the time of day is not imported"));
                }
                let mut event = event(rest, number, &mut gathered.lost);
                event.date = when.date;
                event.written = when.note;
                event
                    .topics
                    .extend(sections.last().map(|(_, name)| name.clone()));
                gathered.add(event)?;
            }
            Some((Err(why), _)) => {
                (in_head, open) = (false, false);
                finish(&mut gathered, &mut texts);
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
    finish(&mut gathered, &mut texts);
    Ok(gathered)
}

/// Whether a line is one of the head's.
fn head(
    line: &str,
    number: usize,
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
        "title" => gathered.title = Some(text::line(value.trim().trim_matches(['"', '\'']))),
        "dateFormat" => {
            if input.reading.order.is_none() && value.trim().starts_with(['d', 'D']) {
                reading.order = Some(Order::DayFirst);
            }
        }
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
            Some((usize::MAX, without_tags(name)))
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
    if words
        .iter()
        .any(|word| word.starts_with('!') && word.len() > 1)
    {
        lost.push(Note::new(
            line,
            "the event’s name within the file (`!…`) is not imported",
        ));
    }
    let kept: Vec<&str> = words
        .into_iter()
        .filter(|word| !is_tag(word) && (!word.starts_with('!') || word.len() == 1))
        .collect();
    let (title, sources) = unlinked(&kept.join(" "));
    event.title.push((None, text::line(&title)));
    event.sources = sources;
    event
}

/// A text with its links as words alone, and where they lead.
fn unlinked(text: &str) -> (String, Vec<IncomingSource>) {
    let mut words = String::new();
    let mut sources = Vec::new();
    // Up to where the text is in `words`, from where a bracket is looked for, and where the next link would end: each of them
    // only moves on, so that brackets which open nothing cost no more than others.
    let (mut done, mut from, mut close) = (0, 0, 0);
    for (middle, _) in text.match_indices("](") {
        if middle < from {
            continue;
        }
        let open = text[from..middle].find('[').map(|at| from + at);
        from = middle;
        if close < middle {
            match text[middle..].find(')') {
                Some(at) => close = middle + at,
                None => break,
            }
        }
        let Some(open) = open else { continue };
        let (name, url) = (&text[open + 1..middle], &text[middle + 2..close]);
        if url.len() <= LONGEST_ADDRESS && is_web(url) {
            words.push_str(&text[done..open]);
            words.push_str(name);
            sources.push(IncomingSource {
                url: url.to_owned(),
                title: text::line(name),
                publisher: String::new(),
            });
            done = close + 1;
            from = done;
        }
    }
    words.push_str(&text[done..]);
    (words, sources)
}

/// Gives the last event the text that followed it.
fn finish(gathered: &mut Imported, texts: &mut Vec<String>) {
    let text = std::mem::take(texts).join("\n");
    let Some(event) = gathered
        .events
        .last_mut()
        .filter(|_| !text.trim().is_empty())
    else {
        return;
    };
    let (_, sources) = unlinked(&text);
    event.sources.extend(sources);
    event.topics.extend(
        text.split_whitespace()
            .filter(|word| is_tag(word))
            .map(|tag| text::line(&tag[1..])),
    );
    event.summary.push((None, text::markdown(&text)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_become_their_words() {
        let check = |text: &str, words: &str, urls: &[&str]| {
            let (found, sources) = unlinked(text);
            assert_eq!(found, words, "{text}");
            let found: Vec<&str> = sources.iter().map(|source| &*source.url).collect();
            assert_eq!(found, urls, "{text}");
        };
        check(
            "a [b](https://c.example/d) e",
            "a b e",
            &["https://c.example/d"],
        );
        check(
            "[a](b) [c](https://d.example) [e](https://f.example)",
            "[a](b) c e",
            &["https://d.example", "https://f.example"],
        );
        check("[a [b](https://c.example)", "a [b", &["https://c.example"]);
        check("](https://c.example) [", "](https://c.example) [", &[]);
        check("[a](https://c.example", "[a](https://c.example", &[]);
    }

    /// What it seems to begin never comes, and each is kept as it stands.
    #[test]
    fn brackets_that_open_nothing_stay() {
        let number = 1 << 15;
        let far = format!("{}](x)", "[".repeat(number));
        let texts = [
            "[",
            "](",
            "[](",
            "](http://a.example",
            "[](http://a.example<",
        ];
        for text in texts.iter().map(|text| text.repeat(number)).chain([far]) {
            assert_eq!(unlinked(&text).0.len(), text.len());
            assert_eq!(unlinked(&(text.clone() + ")")).0.len(), text.len() + 1);
        }
    }
}
