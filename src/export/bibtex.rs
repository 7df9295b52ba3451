//! BibTeX: how to cite the record of each event, for reference managers and LaTeX.
//!
//! What is cited is the record, not the event: `date` is the day on which the record last changed, and `eventdate` that of
//! the event. Both are EDTF, as biblatex reads it, and so say no more than is known.

use std::fmt::Write as _;
use std::io::{Result, Write};

use super::{Export, ExportContext};
use crate::model::Event;

/// The format.
pub(super) const EXPORT: Export = Export {
    name: "bibtex",
    file: "timeline.bib",
    about: "how to cite each event's record, for LaTeX and reference managers",
    media_type: "application/x-bibtex",
    write,
};

fn write(context: &ExportContext<'_>, out: &mut dyn Write) -> Result<()> {
    for (number, event) in context.events().enumerate() {
        let gap = if number > 0 { "\n" } else { "" };
        write!(out, "{gap}{}", bibtex(context, event))?;
    }
    Ok(())
}

/// How to cite an event's record, in BibTeX.
pub(crate) fn bibtex(context: &ExportContext<'_>, event: &Event) -> String {
    let settings = &context.timeline.settings;
    let collection = escape(&context.title());
    let changed = event.last_changed().or(settings.as_of.as_ref());
    let mut note = format!("Record {}", escape(&event.id));
    if let Some(licence) = &settings.licence {
        let _ = write!(note, ", {}", escape(licence));
    }
    let mut fields = vec![
        ("title", escape(event.title.get(context.language))),
        // The collection answers for the record; that it published it as well goes without saying, and styles print both.
        ("author", format!("{{{collection}}}")),
    ];
    if let Some(changed) = changed {
        fields.push(("date", changed.to_string()));
        fields.extend(changed.year().map(|year| ("year", year.to_string())));
    }
    if !event.date.is_unknown() {
        fields.push(("eventdate", event.date.to_string()));
    }
    if let Some(address) = context.address(&ExportContext::page(&event.id)) {
        fields.push(("url", address));
    }
    fields.push(("note", note));
    let mut entry = format!("@misc{{{}", event.id);
    for (name, value) in fields {
        let _ = write!(entry, ",\n  {name} = {{{value}}}");
    }
    entry.push_str("\n}\n");
    entry
}

/// A text without anything that TeX would take for a command. Letters beyond ASCII stay as they are (UTF-8). A brace becomes
/// a command without braces of its own sort: BibTeX counts even escaped ones, and one alone would swallow the rest.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' | '%' | '#' | '_' | '$' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            '{' => escaped.push_str("\\textbraceleft{}"),
            '}' => escaped.push_str("\\textbraceright{}"),
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            letter if letter.is_whitespace() => escaped.push(' '),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}
