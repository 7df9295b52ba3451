//! iCalendar (RFC 5545): a calendar's events as whole days. Of our own calendars the dates are as exact as the records' own.
//!
//! Read by hand: parsers at hand keep no line of what they read, and one switches on a clock in the calendar library.

mod days;
mod windows;
mod zone;

use std::borrow::Cow;
use std::ops::Range;

use super::{
    Import, Imported, ImportedTable, Incoming, IncomingSource, Input, Note, Remarks, address, date,
    html, text,
};
use crate::locale::locales;
use crate::message::ENGLISH;
use crate::model::{EventDate, Slug};

use days::days;
use zone::Zone;

/// The format.
pub(super) const IMPORT: Import = Import {
    name: "ics",
    recognises: |name, text| {
        name.ends_with(".ics") || text.trim_start().starts_with("BEGIN:VCALENDAR")
    },
    has_columns: false,
    read: |input| read(input).map(ImportedTable::Events),
};

/// A content line, unfolded.
struct Line<'a> {
    number: usize,
    name: Cow<'a, str>,
    parameters: Cow<'a, str>,
    value: Cow<'a, str>,
}

/// Properties that are read, or that only say how a calendar program is to handle an event.
const KNOWN: &[&str] = &[
    "UID",
    "DTSTAMP",
    "DTSTART",
    "DTEND",
    "DURATION",
    "SUMMARY",
    "DESCRIPTION",
    "CATEGORIES",
    "LOCATION",
    "URL",
    "LINK",
    "ATTACH",
    "RRULE",
    "RDATE",
    "CREATED",
    "LAST-MODIFIED",
    "SEQUENCE",
    "STATUS",
    "TRANSP",
    "CLASS",
    "X-EDTF",
    "X-THROUGHLINE-KIND",
    "X-THROUGHLINE-DATE-NOTE",
];

fn read(input: &Input<'_>) -> Result<Imported, Note> {
    let lines = lines(input.text)?;
    let mut gathered = Imported::default();
    let mut open: Vec<String> = Vec::new();
    let mut event: Vec<&Line<'_>> = Vec::new();
    let zone = Zone::of_calendar(&lines, &mut gathered.lost);
    for line in &lines {
        match (&*line.name, open.last().map(String::as_str)) {
            ("BEGIN", _) => {
                let name = line.value.to_uppercase();
                if !matches!(
                    name.as_str(),
                    "VCALENDAR" | "VEVENT" | "VTIMEZONE" | "STANDARD" | "DAYLIGHT"
                ) {
                    gathered.lost.push(Note::new(
                        line.number,
                        format!("a {} is not imported", text::line(&name)),
                    ));
                }
                if name == "VEVENT" {
                    event = vec![line];
                }
                open.push(name);
            }
            ("END", last) => {
                if last != Some(line.value.to_uppercase().as_str()) {
                    return Err(Note::new(
                        line.number,
                        format!(
                            "`END:{}` has no `BEGIN:` of the same name before it",
                            text::line(&line.value)
                        ),
                    ));
                }
                open.pop();
                if line.value.eq_ignore_ascii_case("VEVENT") {
                    match made(&event, &zone, &mut gathered.lost) {
                        Ok(event) => gathered.add(event)?,
                        Err(fault) => gathered.faults.push(fault),
                    }
                }
            }
            ("NAME" | "X-WR-CALNAME", Some("VCALENDAR")) => {
                gathered.title = Some(text::line(&unescaped(&line.value)))
            }
            ("X-THROUGHLINE-OMITTED", Some("VCALENDAR")) => {
                let what = format!(
                    "the calendar leaves out an event: {}",
                    text::line(&unescaped(&line.value))
                );
                gathered.lost.push(Note::new(line.number, what));
            }
            (_, Some("VEVENT")) => event.push(line),
            (_, None) => {
                return Err(Note::new(
                    line.number,
                    "this is not a calendar: nothing begins it",
                ));
            }
            _ => {}
        }
    }
    match (open.last(), lines.last()) {
        (Some(name), Some(last)) => Err(Note::new(
            last.number,
            format!("the file ends within a {}", text::line(name)),
        )),
        (None, None) => Err(Note::new(1, "this is not a calendar: it is empty")),
        _ => Ok(gathered),
    }
}

fn lines(text: &str) -> Result<Vec<Line<'_>>, Note> {
    let mut unfolded: Vec<(usize, Cow<'_, str>)> = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let line = line.trim_end_matches('\r');
        match (line.strip_prefix([' ', '\t']), unfolded.last_mut()) {
            (Some(rest), Some((_, last))) => last.to_mut().push_str(rest),
            _ if line.trim().is_empty() => {}
            _ => unfolded.push((number + 1, line.trim_start_matches('\u{feff}').into())),
        }
    }
    unfolded
        .into_iter()
        .map(|(number, line)| {
            let mut quoted = false;
            let colon = line.char_indices().find(|(_, letter)| {
                quoted ^= *letter == '"';
                *letter == ':' && !quoted
            });
            let Some((colon, _)) = colon else {
                return Err(Note::new(
                    number,
                    "this is not a line of a calendar: it has no colon",
                ));
            };
            let end = line[..colon].find(';').unwrap_or(colon);
            Ok(Line {
                number,
                name: upper(part(&line, 0..end)),
                parameters: upper(part(&line, (end + 1).min(colon)..colon)),
                value: part(&line, colon + 1..line.len()),
            })
        })
        .collect()
}

/// A part of a line: only of one that was unfolded a copy.
fn part<'a>(line: &Cow<'a, str>, range: Range<usize>) -> Cow<'a, str> {
    match line {
        Cow::Borrowed(line) => Cow::Borrowed(&line[range]),
        Cow::Owned(line) => Cow::Owned(line[range].to_owned()),
    }
}

fn upper(text: Cow<'_, str>) -> Cow<'_, str> {
    match text.contains(char::is_lowercase) {
        true => Cow::Owned(text.to_uppercase()),
        false => text,
    }
}

fn made(lines: &[&Line<'_>], zone: &Zone, lost: &mut Remarks) -> Result<Incoming, Note> {
    let begin = lines.first().map_or(1, |line| line.number);
    let first = |name: &str| lines.iter().find(|line| line.name == name);
    let words = |name: &str| first(name).map_or_else(String::new, |line| unescaped(&line.value));
    let mut event = Incoming {
        line: begin,
        ..Incoming::default()
    };
    let exact = first("X-EDTF").map(|line| unescaped(&line.value));
    event.date = match &exact {
        Some(exact) => date::edtf(exact.trim()).map_err(|why| why.in_words(&ENGLISH)),
        None => days(&first, begin, zone, lost),
    }
    .map_err(|why| Note::new(begin, why))?;
    let ours = exact.and_then(|exact| exact.trim().parse::<EventDate>().ok());
    let said: Vec<String> = ours
        .iter()
        .flat_map(|date| locales().map(move |locale| locale.date(date)))
        .collect();
    let mut title = text::line(&words("SUMMARY"));
    let mut summary = words("DESCRIPTION");
    for words in &said {
        if let Some(bare) = title.strip_suffix(&format!(" ({words})")) {
            title = bare.to_owned();
        }
        if let Some(rest) = summary
            .strip_prefix(words.as_str())
            .filter(|rest| rest.is_empty() || rest.starts_with("\n\n"))
        {
            summary = rest.trim_start().to_owned();
        }
    }
    let note = words("X-THROUGHLINE-DATE-NOTE");
    if !note.is_empty() {
        if let Some(rest) = summary.strip_prefix(note.as_str()) {
            summary = rest.trim_start().to_owned();
        }
        event.date_note.push((None, text::markdown(&note)));
    }
    let mut lose = |what| lost.push(Note::new(begin, what));
    // Ours have no HTML: what looks like it is meant as it stands.
    let (title, summary) = match ours {
        Some(_) => (title, text::plain(&summary)),
        None => (
            html::title(&title, &mut lose),
            html::plain_or_html(&summary, &mut lose),
        ),
    };
    event.title.push((None, title));
    event.summary.push((None, summary));
    let named = |name: &str| match ours {
        Some(_) => text::line(name),
        None => html::line_of_html(name),
    };
    let mut categories: Vec<String> = lines
        .iter()
        .filter(|line| line.name == "CATEGORIES")
        .flat_map(|line| split(&line.value))
        .map(|name| named(&name))
        .filter(|name| !name.is_empty())
        .collect();
    if first("X-THROUGHLINE-KIND").is_some() {
        event.kind = Some(text::line(&words("X-THROUGHLINE-KIND")));
        // In our own calendars the first category is the kind's name.
        categories.drain(..categories.len().min(1));
        let uid = words("UID");
        let id = uid.split('@').next().unwrap_or("").to_owned();
        event.id = Some(id).filter(|id| Slug::is_valid(id));
    }
    event.topics = categories;
    event.places.extend(
        [named(&words("LOCATION"))]
            .into_iter()
            .filter(|place| !place.is_empty()),
    );
    for line in lines {
        let own_page = line.name == "URL" && ours.is_some();
        if matches!(&*line.name, "URL" | "LINK" | "ATTACH") && !own_page {
            let url = line.value.trim();
            let source = IncomingSource {
                url: address::web(url).unwrap_or_default(),
                ..IncomingSource::default()
            };
            if source.url.is_empty() {
                lost.push(Note::new(
                    line.number,
                    format!("`{}` is not a web address and is not imported", line.name),
                ));
            } else if line.name == "ATTACH" {
                let mut lose = |what| lost.push(Note::new(line.number, what));
                event.sources.extend(source.found(&mut lose));
            } else {
                event.sources.push(source);
            }
        } else if !KNOWN.contains(&&*line.name) && line.name != "BEGIN" && !own_page {
            lost.push(Note::new(
                line.number,
                format!("`{}` is not imported", text::line(&line.name)),
            ));
        }
    }
    if words("STATUS").eq_ignore_ascii_case("CANCELLED") {
        lost.push(Note::new(
            begin,
            "that the event was cancelled is not imported",
        ));
    }
    Ok(event)
}

/// The items of a list.
fn split(value: &str) -> Vec<String> {
    let mut items = vec![String::new()];
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        let Some(last) = items.last_mut() else { break };
        match letter {
            '\\' => {
                last.push('\\');
                last.extend(letters.next());
            }
            ',' => items.push(String::new()),
            letter => last.push(letter),
        }
    }
    items.iter().map(|item| unescaped(item)).collect()
}

fn unescaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'N') => text.push('\n'),
                Some(letter) => text.push(letter),
                None => text.push('\\'),
            },
            letter => text.push(letter),
        }
    }
    text
}
