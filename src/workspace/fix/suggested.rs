//! Corrections that findings suggest: made round by round, since what a file hides shows only when it can be read.

use std::collections::{BTreeMap, BTreeSet};

use super::super::change::Change;
use super::told;
use crate::analysis::{Analysis, Options, analyze};
use crate::diag::{Correction, Locator, Report, Severity, Step};
use crate::edit::{Rewrite, Tree, YamlEditor};
use crate::format_rules;
use crate::message;
use crate::message::Message;

/// How often a file may show another fault after one is corrected.
const ROUNDS: usize = 20;
/// How many files are tried by themselves, when all of them together make things worse.
const ALONE: usize = 100;

/// What happens to a file.
struct Corrected {
    file: String,
    /// Its path afterwards, and its text.
    path: String,
    text: String,
    told: Vec<Message>,
}

/// Makes every correction that is suggested, as long as nothing gets worse by it.
pub(super) fn correct<'a>(mut change: Change<'a>, options: &Options) -> (Change<'a>, Vec<Message>) {
    let original = change.clone();
    let mut told: BTreeMap<String, Vec<Message>> = BTreeMap::new();
    for _ in 0..ROUNDS {
        let (before, corrected) = {
            let analysis = analyze(change.source_files(), options);
            (faults(&analysis.report), corrections(&analysis))
        };
        if corrected.is_empty() {
            break;
        }
        let together = made(&change, &corrected);
        let done = if faults_of(&together, options) <= before {
            change = together;
            corrected
        } else {
            one_by_one(&mut change, before, corrected, options)
        };
        if done.is_empty() {
            break;
        }
        for one in done {
            let mut earlier = told.remove(&one.file).unwrap_or_default();
            earlier.extend(one.told);
            told.insert(one.path, earlier);
        }
    }
    if told.is_empty() {
        return (change, Vec::new());
    }
    // What still cannot be read was not understood, and stays as it was.
    for file in unreadable(&analyze(change.source_files(), options).report) {
        if told.remove(&file).is_some() && original.source_files().files.contains_key(&*file) {
            change.write(&file, original.source_files().text(&file).to_owned());
        }
    }
    let told = told.into_values().flatten().collect();
    (change, told)
}

/// Makes each correction that makes nothing worse by itself; those that were made.
fn one_by_one(
    change: &mut Change<'_>,
    mut before: (usize, usize),
    corrected: Vec<Corrected>,
    options: &Options,
) -> Vec<Corrected> {
    let mut done = Vec::new();
    for one in corrected.into_iter().take(ALONE) {
        let alone = made(change, std::slice::from_ref(&one));
        let after = faults_of(&alone, options);
        if after <= before {
            (*change, before) = (alone, after);
            done.push(one);
        }
    }
    done
}

fn faults_of(change: &Change<'_>, options: &Options) -> (usize, usize) {
    faults(&analyze(change.source_files(), options).report)
}

/// How bad things are: files that cannot be read, then errors, of which such files hide all but one.
fn faults(report: &Report) -> (usize, usize) {
    (unreadable(report).len(), report.count(Severity::Error))
}

fn unreadable(report: &Report) -> BTreeSet<String> {
    let findings = report.diagnostics.iter();
    findings
        .filter(|finding| finding.code() == format_rules::INVALID_YAML.code)
        .map(|finding| finding.place.file.to_string())
        .collect()
}

fn made<'a>(change: &Change<'a>, corrected: &[Corrected]) -> Change<'a> {
    let mut change = change.clone();
    for one in corrected {
        if one.path != one.file {
            change.remove(&one.file);
        }
    }
    for one in corrected {
        change.write(&one.path, one.text.clone());
    }
    change
}

/// The corrections of all files, one kind a file: a text first, then the values in it, then its place.
fn corrections(analysis: &Analysis) -> Vec<Corrected> {
    let source_files = &analysis.source_files;
    let locator = Locator::new(|file| source_files.text(file));
    let mut by_file: BTreeMap<&str, OfFile> = BTreeMap::new();
    for finding in &analysis.report.diagnostics {
        let Some(suggestion) = &finding.suggestion else {
            continue;
        };
        let of_file = by_file.entry(&finding.place.file).or_default();
        let position = locator.position(&finding.place);
        let place = format!("{}:{}", finding.place.file, position.start.0);
        let told = told(&place, suggestion.done.clone());
        match &suggestion.correction {
            Correction::Edits(edits) => of_file.edits.push((edits.clone(), told)),
            Correction::Value(text) if finding.place.at_key => {
                let edit = (position.bytes.clone(), text.clone());
                of_file.edits.push((vec![edit], told));
            }
            Correction::Value(text) => {
                of_file
                    .values
                    .push((finding.place.steps.clone(), text.clone(), told));
            }
            Correction::Move(path) => of_file.path = Some(path.clone()),
        }
    }
    let mut taken = BTreeSet::new();
    let mut left = BTreeSet::new();
    let mut corrected = Vec::new();
    for (file, of_file) in by_file {
        let text = source_files.text(file);
        let edited = of_file.edited(text).or_else(|| of_file.rewritten(text));
        if let Some((text, told)) = edited {
            corrected.push(Corrected {
                file: file.to_owned(),
                path: file.to_owned(),
                text,
                told,
            });
        } else if let Some(path) = of_file.path
            && (source_files.is_free(&path) || left.contains(&path))
            && taken.insert(path.clone())
        {
            left.insert(file.to_owned());
            corrected.push(Corrected {
                file: file.to_owned(),
                told: vec![told(file, message!("fix-moved", path = &path))],
                path,
                text: text.to_owned(),
            });
        }
    }
    corrected
}

type Edits = Vec<(std::ops::Range<usize>, String)>;

/// What is suggested for a file.
#[derive(Default)]
struct OfFile {
    edits: Vec<(Edits, Message)>,
    values: Vec<(Vec<Step>, String, Message)>,
    path: Option<String>,
}

impl OfFile {
    /// The text with the edits of its bytes; one that overlaps an earlier one waits for the next round.
    fn edited(&self, text: &str) -> Option<(String, Vec<Message>)> {
        let mut edits: Edits = Vec::new();
        let mut told = Vec::new();
        for (own, done) in &self.edits {
            let overlaps = own.iter().any(|(range, _)| {
                edits
                    .iter()
                    .any(|(other, _)| range.start <= other.end && other.start <= range.end)
            });
            if !overlaps {
                edits.extend(own.iter().cloned());
                told.push(done.clone());
            }
        }
        edits.sort_by_key(|(range, _)| range.start);
        let mut edited = text.to_owned();
        for (range, new) in edits.into_iter().rev() {
            edited.get(range.clone())?;
            edited.replace_range(range, &new);
        }
        (edited != text).then_some((edited, told))
    }

    /// The text with other values.
    fn rewritten(&self, text: &str) -> Option<(String, Vec<Message>)> {
        if self.values.is_empty() {
            return None;
        }
        let mut draft = YamlEditor::new(text).ok()?;
        let rewrites: Vec<_> = self
            .values
            .iter()
            .map(|(path, new, _)| {
                let path = written(draft.tree(), path);
                (path.to_vec(), Rewrite::Text(new.clone()))
            })
            .collect();
        let done = draft.rewrite(&rewrites);
        let told = done.into_iter().zip(&self.values);
        let told: Vec<Message> = told
            .filter(|(done, _)| *done)
            .map(|(_, (_, _, told))| told.clone())
            .collect();
        (!told.is_empty()).then(|| (draft.into_text(), told))
    }
}

/// The steps to a value as it is written: where a field may stand for its mapping, the place of a finding goes a step further.
fn written<'p>(tree: &Tree, path: &'p [Step]) -> &'p [Step] {
    match path.split_last() {
        Some((Step::Key(_), outer)) if matches!(tree.at(outer), Some(Tree::Scalar(_))) => outer,
        _ => path,
    }
}
