//! A calendar (RFC 5545, with the properties of RFC 7986 and RFC 9253): every event as whole days that take no time.
//!
//! A calendar knows only days. An event that is known less finely takes up the whole time that it may have begun in, is
//! marked as tentative, says in words what is known, and keeps its date in `X-EDTF`. An event whose start is open or
//! unknown, or known to the decade only, is left out; `X-THROUGHLINE-OMITTED` names each of those. A span without a
//! recorded end stands on its start.

use std::io::{Result, Write};

use chrono::{Datelike, NaiveDate};

use super::entry::tags;
use super::provenance::Provenance;
use super::references::cited_by_event;
use super::{Export, ExportContext, prose};
use crate::model::{Event, EventDate, Family, Precision};

/// The format.
pub(super) const EXPORT: Export = Export {
    name: "ics",
    file: "timeline.ics",
    about: "a calendar of the events, for calendar programs",
    media_type: "text/calendar",
    write,
};

/// How many bytes a line may have, its end not counted.
const LINE: usize = 75;

/// The days that an event takes up.
struct Days {
    first: NaiveDate,
    /// The day after its last one, as calendars count.
    end: NaiveDate,
    /// Whether it certainly took place on just these days.
    exact: bool,
}

fn write(context: &ExportContext<'_>, out: &mut dyn Write) -> Result<()> {
    let description = prose::to_plain(context.timeline.settings.description.get(context.language));
    let mut lines = Lines(out);
    lines.put("BEGIN", "VCALENDAR")?;
    lines.put("VERSION", "2.0")?;
    lines.put("PRODID", "-//Throughline//throughline 1//EN")?;
    lines.put("CALSCALE", "GREGORIAN")?;
    lines.text("NAME", &context.title())?;
    lines.text("X-WR-CALNAME", &context.title())?;
    if !description.is_empty() {
        lines.text("DESCRIPTION", &description)?;
        lines.text("X-WR-CALDESC", &description)?;
    }
    if let Some(updated) = context.last_updated() {
        lines.put("LAST-MODIFIED", &moment(updated))?;
    }
    if !context.part.is_part() {
        for (name, value) in Provenance::of(context.timeline).facts() {
            let name = name.to_uppercase().replace('_', "-");
            lines.text(&format!("X-THROUGHLINE-{name}"), value)?;
        }
    }
    lines.put("REFRESH-INTERVAL;VALUE=DURATION", "P1D")?;
    if let Some(page) = context.address(context.part.page) {
        lines.uri("URL", &page)?;
    }
    if let Some(address) = context.own_address(&EXPORT) {
        lines.uri("SOURCE;VALUE=URI", &address)?;
    }
    for event in context.events().filter(|event| days(&event.date).is_none()) {
        lines.text(
            "X-THROUGHLINE-OMITTED",
            &format!("{} {}", event.id, event.date),
        )?;
    }
    let cited = cited_by_event(context);
    for event in context.events() {
        if let Some(days) = days(&event.date) {
            let sources = cited.get(event.id.as_str()).map_or(&[][..], Vec::as_slice);
            put_event(&mut lines, context, event, &days, sources)?;
        }
    }
    lines.put("END", "VCALENDAR")
}

fn put_event(
    lines: &mut Lines<'_>,
    context: &ExportContext<'_>,
    event: &Event,
    days: &Days,
    sources: &[&str],
) -> Result<()> {
    let language = context.language;
    let words = context.locale().date(&event.date);
    let title = event.title.get(language);
    lines.put("BEGIN", "VEVENT")?;
    lines.text("UID", &uid(context, &event.id))?;
    lines.put("DTSTAMP", &moment(context.updated(event)))?;
    if let Some(entered) = context.entered(event) {
        lines.put("CREATED", &moment(entered))?;
    }
    if let Some(changed) = context.changed(event) {
        lines.put("LAST-MODIFIED", &moment(changed))?;
    }
    lines.put(
        "SEQUENCE",
        &event.changes.len().saturating_sub(1).to_string(),
    )?;
    lines.put("DTSTART;VALUE=DATE", &day(days.first))?;
    lines.put("DTEND;VALUE=DATE", &day(days.end))?;
    if days.exact {
        lines.text("SUMMARY", title)?;
    } else {
        lines.text("SUMMARY", &format!("{title} ({words})"))?;
    }
    lines.text("X-THROUGHLINE-KIND", &event.kind)?;
    if !event.date_note.get(language).is_empty() {
        lines.text("X-THROUGHLINE-DATE-NOTE", event.date_note.get(language))?;
    }
    let mut summary = prose::to_plain(event.summary.get(language));
    if let Some(shortened) = context.part.shortened(&summary) {
        summary = shortened;
    }
    let paragraphs = [
        words.as_str(),
        event.date_note.get(language),
        summary.as_str(),
    ];
    let paragraphs: Vec<&str> = paragraphs
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    lines.text("DESCRIPTION", &paragraphs.join("\n\n"))?;
    let categories: Vec<String> = tags(context, event)
        .iter()
        .map(|(_, name)| escaped(name))
        .filter(|name| !name.is_empty())
        .collect();
    if !categories.is_empty() {
        lines.put("CATEGORIES", &categories.join(","))?;
    }
    if let Some(page) = context.address(&ExportContext::page(&event.id)) {
        lines.uri("URL", &page)?;
    }
    let cited = sources.iter().filter_map(|id| context.timeline.source(id));
    for source in cited.take(context.part.entries()) {
        lines.uri("LINK;VALUE=URI;LINKREL=related", &source.url)?;
    }
    let mut causes: Vec<&str> = Vec::new();
    for link in event
        .links
        .iter()
        .filter(|link| link.relation.family() == Family::Causal)
    {
        let cause = context
            .timeline
            .event(&link.event)
            .filter(|cause| context.has(&cause.id));
        let shown = cause.filter(|cause| cause.id != event.id && self::days(&cause.date).is_some());
        if let Some(cause) = shown
            && !causes.contains(&cause.id.as_str())
        {
            causes.push(&cause.id);
            lines.text("RELATED-TO;RELTYPE=DEPENDS-ON", &uid(context, &cause.id))?;
        }
    }
    lines.put("STATUS", if days.exact { "CONFIRMED" } else { "TENTATIVE" })?;
    lines.put("TRANSP", "TRANSPARENT")?;
    lines.put("CLASS", "PUBLIC")?;
    lines.text("X-EDTF", event.date.as_str())?;
    lines.put("END", "VEVENT")
}

/// The days of a date, if a calendar can show them.
fn days(date: &EventDate) -> Option<Days> {
    match date.ends() {
        None => single(date),
        Some((Some(start), None)) => single(&start),
        Some((Some(start), Some(end))) => {
            let (start, end) = (single(&start)?, single(&end)?);
            Some(Days {
                first: start.first,
                end: end.end,
                exact: start.exact && end.exact,
            })
        }
        Some((None, _)) => None,
    }
}

fn single(date: &EventDate) -> Option<Days> {
    if matches!(date.precision(), Precision::Decade | Precision::Century) {
        return None;
    }
    let qualifier = date.qualifier();
    Some(Days {
        // Years have four digits here, and no sign.
        first: date.earliest().filter(|first| first.year() > 0)?,
        end: date
            .latest()?
            .succ_opt()
            .filter(|end| end.year() < 10_000)?,
        exact: date.precision() == Precision::Day && !qualifier.approximate && !qualifier.uncertain,
    })
}

/// A permanent name that is another in each language, since calendars merge what has the same one.
fn uid(context: &ExportContext<'_>, event: &str) -> String {
    let site = match context.address("") {
        Some(address) => match address.split_once("://") {
            Some((_, site)) => site.trim_end_matches('/').to_owned(),
            None => address,
        },
        None if context.language == context.timeline.locale() => context.slug(),
        None => format!("{}/{}", context.slug(), context.language),
    };
    format!("{event}@{site}")
}

fn day(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

fn moment(day: NaiveDate) -> String {
    day.format("%Y%m%dT000000Z").to_string()
}

/// A text with what would end it or its line taken for itself.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push(' '),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// Content lines, folded and ended as the standard asks.
struct Lines<'w>(&'w mut dyn Write);

impl Lines<'_> {
    /// A line whose value needs no escaping.
    fn put(&mut self, name: &str, value: &str) -> Result<()> {
        let mut line = String::new();
        let mut room = LINE;
        for letter in name.chars().chain([':']).chain(value.chars()) {
            if letter.len_utf8() > room {
                line.push_str("\r\n ");
                room = LINE - 1;
            }
            line.push(letter);
            room -= letter.len_utf8();
        }
        line.push_str("\r\n");
        self.0.write_all(line.as_bytes())
    }

    fn text(&mut self, name: &str, value: &str) -> Result<()> {
        self.put(name, &escaped(value))
    }

    /// A line with an address: nothing that is no address can end it.
    fn uri(&mut self, name: &str, value: &str) -> Result<()> {
        let address: String = value
            .chars()
            .filter(|letter| !letter.is_control() && !letter.is_whitespace())
            .collect();
        self.put(name, &address)
    }
}
