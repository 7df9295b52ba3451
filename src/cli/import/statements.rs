//! Links, claims and sources of a table, put into the records of their events: all of them or none.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, Result, bail};
use rayon::prelude::*;

use super::left_out::refuse_all;
use super::tell::remarks;
use super::{Args, Context, Outcome};
use crate::analysis::{self, Options, analyze_at_last};
use crate::cli::change::{Change, tell};
use crate::cli::output::Output;
use crate::diag::Step;
use crate::diag::{Diagnostic, Severity, nearest};
use crate::edit::{EditError, Value, YamlEditor};
use crate::import::{Faults, Note, Statement, Statements, What};
use crate::load::SourceFiles;
use crate::model::{Slug, Timeline};
use crate::record::format;

/// Puts them into their records.
pub(super) fn run(
    mut statements: Statements,
    there: Option<&SourceFiles>,
    (name, folder): (&str, &Path),
    args: &Args,
    context: &Context,
) -> Result<Outcome> {
    let Some(before) = there else {
        bail!(
            "links, claims and sources go into the records of their events; there are none in {}",
            folder.display()
        );
    };
    let (timeline, parsed) = analysis::timeline_and_cache(&Arc::new(before.clone()));
    let locales = &timeline.settings.locales;
    let language = args.lang.as_deref().unwrap_or(timeline.locale());
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
        return refuse_all(name, &statements.faults, args.all);
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
        return refuse_all(name, &statements.faults, args.all);
    }
    let after = analyze_at_last(change.source_files(), &Options::default(), parsed);
    let errors: Vec<&Diagnostic> = (after.report.diagnostics.iter())
        .filter(|finding| finding.severity == Severity::Error)
        .collect();
    if !errors.is_empty() {
        let located = located(&errors, &records);
        if !located.is_empty() {
            return refuse_all(name, &located, args.all);
        }
        tell(&after, context, &errors)?;
        writeln!(
            std::io::stderr(),
            "nothing was written, because the records would have errors"
        )?;
        return Ok(Outcome::Faulty);
    }
    if !args.dry_run {
        change.store(context)?;
    }
    let files = change.files().map(|file| folder.join(file));
    let files: String = files.map(|file| format!("{}\n", file.display())).collect();
    Output::default().write(&files)?;
    remarks(&statements.lost, name, args.all)?;
    let number: usize = records.values().map(Vec::len).sum();
    writeln!(
        std::io::stderr(),
        "{number} row{} {} {} record{}, {} remark{} above",
        if number == 1 { "" } else { "s" },
        if args.dry_run { "would go into" } else { "in" },
        records.len(),
        if records.len() == 1 { "" } else { "s" },
        statements.lost.len(),
        if statements.lost.len() == 1 { "" } else { "s" },
    )?;
    Ok(Outcome::Done)
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

/// The errors at the lines whose rows went into their records; none where another file has errors, too, since then those are to be
/// seen.
fn located(errors: &[&Diagnostic], records: &BTreeMap<&str, Vec<&Statement>>) -> Faults {
    let mut faults = Faults::default();
    for error in errors {
        let Some(rows) = records.get(&*error.place.file) else {
            return Faults::default();
        };
        let line = rows.first().map_or(1, |row| row.line);
        let one_of = match rows.len() {
            1 => String::new(),
            _ => {
                let lines: Vec<String> = rows.iter().map(|row| row.line.to_string()).collect();
                format!("one of the lines {}: ", lines.join(", "))
            }
        };
        let (what, code, file) = (
            error.message.in_words(&crate::message::ENGLISH),
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
