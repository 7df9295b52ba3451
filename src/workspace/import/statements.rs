//! Links, claims and sources of a table, put into the records of their events: all of them or none.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use anyhow::{Context as _, Result, bail};
use rayon::prelude::*;

use crate::analysis::{self, Analysis, Options, analyze_at_last};
use crate::diag::{Diagnostic, Severity, Step, nearest};
use crate::edit::{EditError, Value, YamlEditor};
use crate::import::{Faults, Note, Remarks, Statement, Statements, What};
use crate::load::SourceFiles;
use crate::message::ENGLISH;
use crate::model::{Slug, Timeline};
use crate::parse::ParseCache;
use crate::record::format;
use crate::workspace::change::Change;

/// The statements of a table in the records of their events, not yet written.
pub(crate) struct Stated<'a> {
    pub(crate) change: Change<'a>,
    /// Of each record that changes the lines of the table that go into it.
    lines: BTreeMap<String, Vec<usize>>,
    /// What could not be taken over.
    pub(crate) lost: Remarks,
}

/// Puts statements into their records, or says what speaks against that. What the records said before is kept for the check.
pub(crate) fn stated<'a>(
    mut statements: Statements,
    before: &'a SourceFiles,
    language: Option<&str>,
) -> Result<std::result::Result<(Stated<'a>, ParseCache), Faults>> {
    let (timeline, parsed) = analysis::timeline_and_cache(&Arc::new(before.clone()));
    let locales = &timeline.settings.locales;
    let language = language.unwrap_or(timeline.locale());
    if !locales.iter().any(|locale| locale == language) && !locales.is_empty() {
        let locales = locales.join(", ");
        bail!("the collection has no language `{language}`; it has {locales}");
    }
    let mut records: BTreeMap<&str, Vec<&Statement>> = BTreeMap::new();
    let rows = std::mem::take(&mut statements.rows);
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let own: BTreeSet<&str> = rows.iter().filter_map(source_id).collect();
    for row in &rows {
        let mut fault = |what: String| statements.faults.push(Note::new(row.line, what));
        for what in unknown(row, &timeline, &own) {
            fault(what);
        }
        let Some(event) = timeline.event(&row.event) else {
            continue;
        };
        let (key, is_there) = recorded(row, &timeline);
        match seen.insert(key.clone(), row.line) {
            Some(first) => fault(format!("{key} stands in line {first} already")),
            None if is_there => {
                let what = format!("{key} is already recorded and was left unchanged");
                statements.lost.push(Note::new(row.line, what));
            }
            None => records.entry(&event.file).or_default().push(row),
        }
    }
    if !statements.faults.is_empty() {
        return Ok(Err(statements.faults));
    }
    let mut change = Change::new(before);
    let order = format::EVENT.names();
    let mut values: BTreeMap<&str, Values<'_>> = BTreeMap::new();
    for (file, rows) in &records {
        let values = values.entry(file).or_default();
        for row in rows {
            match (row.value(locales, language), &row.what) {
                (Ok(value), What::Link(..)) => values.links.push(value),
                (Ok(value), What::Claim(_)) => values.claims.push(value),
                (Ok(value), What::Source(id)) => values.sources.push((id, value)),
                (Err(what), _) => statements.faults.push(Note::new(row.line, what)),
            }
        }
    }
    // Each record is edited apart from all others, on all cores.
    let edited: Result<Vec<(&str, String)>> = values
        .par_iter()
        .map(|(file, values)| Ok((*file, values.put_into(before.text(file), file, &order)?)))
        .collect();
    for (file, text) in edited? {
        change.write(file, text);
    }
    if !statements.faults.is_empty() {
        return Ok(Err(statements.faults));
    }
    let lines = records.into_iter();
    let lines = lines.map(|(file, rows)| {
        (
            file.to_owned(),
            rows.into_iter().map(|row| row.line).collect(),
        )
    });
    let stated = Stated {
        change,
        lines: lines.collect(),
        lost: statements.lost,
    };
    Ok(Ok((stated, parsed)))
}

impl Stated<'_> {
    /// How many lines of the table go into how many records.
    pub(crate) fn numbers(&self) -> (usize, usize) {
        let lines = self.lines.values().map(Vec::len).sum();
        (lines, self.lines.len())
    }

    /// The collection with the statements, and the errors that it would have.
    pub(crate) fn check(&self, parsed: ParseCache) -> (Analysis, Vec<Diagnostic>) {
        let after = analyze_at_last(self.change.source_files(), &Options::default(), parsed);
        let errors = (after.report.diagnostics.iter())
            .filter(|finding| finding.severity == Severity::Error)
            .cloned()
            .collect();
        (after, errors)
    }

    /// The errors at the lines whose rows went into their records; none where another file has errors, too, since then those are to
    /// be seen.
    pub fn located(&self, errors: &[Diagnostic]) -> Faults {
        let mut faults = Faults::default();
        for error in errors {
            let Some(lines) = self.lines.get(&*error.place.file) else {
                return Faults::default();
            };
            let line = lines.first().copied().unwrap_or(1);
            let one_of = match lines.len() {
                1 => String::new(),
                _ => {
                    let lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
                    format!("one of the lines {}: ", lines.join(", "))
                }
            };
            let (what, code, file) = (
                error.message.in_words(&ENGLISH),
                error.code(),
                &error.place.file,
            );
            faults.push(Note::new(
                line,
                format!("{one_of}{what} ({code}, in {file})"),
            ));
        }
        faults
    }
}

/// What goes into one record.
#[derive(Default)]
struct Values<'a> {
    links: Vec<Value>,
    claims: Vec<Value>,
    sources: Vec<(&'a str, Value)>,
}

impl Values<'_> {
    /// The text of a record with them.
    fn put_into(&self, text: &str, file: &str, order: &[&str]) -> Result<String> {
        let mut draft = YamlEditor::new(text).with_context(|| file.to_owned())?;
        let mut edit = || -> Result<(), EditError> {
            for (id, value) in &self.sources {
                draft.set(&[Step::Key("sources".into())], id, value, order)?;
            }
            draft.extend(&[], "claims", &self.claims, order)?;
            draft.extend(&[], "links", &self.links, order)
        };
        edit().with_context(|| format!("{file} was not changed"))?;
        Ok(draft.into_text())
    }
}

fn source_id(row: &Statement) -> Option<&str> {
    match &row.what {
        What::Source(id) => Some(id),
        _ => None,
    }
}

/// What a row names and nobody knows: events, sources, actors.
fn unknown(row: &Statement, timeline: &Timeline, own: &BTreeSet<&str>) -> Vec<String> {
    let mut faults = Vec::new();
    let mut missing = |noun: &str, id: &str, known: &mut dyn Iterator<Item = &str>| {
        faults.push(match nearest(id, known) {
            Some(name) => format!("there is no {noun} `{id}`; did you mean `{name}`?"),
            None => format!("there is no {noun} `{id}`"),
        });
    };
    let earlier = match &row.what {
        What::Link(_, earlier) => Some(earlier),
        _ => None,
    };
    for id in earlier
        .into_iter()
        .chain([&row.event])
        .filter(|id| !id.is_empty())
    {
        if timeline.event(id).is_none() {
            let mut known = timeline.events.iter().map(|event| event.id.as_str());
            missing("event", id, &mut known);
        }
    }
    for id in row.sources.iter().filter(|id| !id.is_empty()) {
        if timeline.source(id.as_str()).is_none() && !own.contains(id.as_str()) {
            let mut known = timeline.sources.keys().map(Slug::as_str);
            missing("source", id, &mut known);
        }
    }
    if let Some(id) = &row.actor
        && !timeline.actors.contains_key(id.as_str())
    {
        let mut known = timeline.actors.keys().map(Slug::as_str);
        missing("actor", id, &mut known);
    }
    faults
}

/// What a row is, for a message, and whether the record says it already.
fn recorded(row: &Statement, timeline: &Timeline) -> (String, bool) {
    let event = timeline.event(&row.event);
    match &row.what {
        What::Link(relation, earlier) => {
            let is_same = |link: &crate::model::Link| {
                link.relation.word() == relation && link.event.as_str() == earlier
            };
            let there = event.is_some_and(|event| event.links.iter().any(is_same));
            let key = format!("the link `{relation}` from `{}` to `{earlier}`", row.event);
            (key, there)
        }
        What::Claim(id) => {
            let there =
                event.is_some_and(|event| event.claims.iter().any(|claim| *claim.id == **id));
            (format!("the claim `{id}` of `{}`", row.event), there)
        }
        What::Source(id) => (
            format!("the source `{id}`"),
            timeline.source(id.as_str()).is_some(),
        ),
    }
}
