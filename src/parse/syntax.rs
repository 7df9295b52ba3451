//! Why a text is not YAML, found by trying: a correction that makes it readable names the fault, at the line to change.

mod bracket;
mod colon;
mod dash;
mod indentation;
mod lines;
mod quote;
mod quoting;
mod record_as_item;
mod tab;

use std::ops::Range;

use crate::diag::{Diagnostic, Place, Suggestion};
use crate::format_rules;
use crate::message;
use crate::message::Message;
use crate::record::{FieldType, validate};
use crate::yaml::{self, Node, SyntaxError};

use lines::Lines;

/// How large a file may be for corrections to be tried.
const LARGEST: usize = 64 << 10;
/// How many lines before the one at which reading ended may have most faults.
const NEAR: usize = 3;
/// How many corrections are tried.
const TRIES: usize = 160;
/// How many further faults a correction may leave in the file for its kind to be known.
const DEEPEST: usize = 6;

/// A fault, and the edits that would correct it.
#[derive(Clone, Debug)]
struct Candidate {
    /// Where the fault is.
    byte: usize,
    message: Message,
    help: Message,
    /// What the edits do, as a clause in the past tense.
    done: Message,
    edits: Vec<(Range<usize>, String)>,
}

impl Candidate {
    /// The fault in words, with the edits if it can be no other.
    fn diagnostic(self, place: &Place, is_certain: bool) -> Diagnostic {
        let place = place.clone().byte(self.byte);
        let diagnostic =
            Diagnostic::new(&format_rules::INVALID_YAML, place, self.message).help(self.help);
        match is_certain {
            true => diagnostic.suggest(Suggestion::edits(self.done, self.edits)),
            false => diagnostic,
        }
    }
}

/// A text that cannot be read, and where that showed.
struct Broken<'a> {
    text: &'a str,
    lines: Lines<'a>,
    /// The number of the line at which reading ended, from 0.
    line: usize,
    /// The fields that the text may have at its top.
    fields: Vec<&'static str>,
}

/// The kinds of faults, the most telling first: of two corrections that are as good, the one of the earlier kind is given.
const KINDS: &[fn(&Broken<'_>) -> Vec<Candidate>] = &[
    record_as_item::candidates,
    tab::candidates,
    quoting::candidates,
    quote::candidates,
    bracket::candidates,
    colon::candidates,
    dash::candidates,
    indentation::candidates,
];

/// What came of a correction.
struct Tried {
    candidate: Candidate,
    /// Faults that are left: in the YAML, then in the record.
    left: (usize, usize),
    /// The record, without its places, for telling two readings apart.
    reading: String,
    /// Whether what is left was found to have one correction only.
    is_certain: bool,
}

/// Says why a text cannot be read.
pub(super) fn fault(
    text: &str,
    error: SyntaxError,
    shape: &FieldType,
    place: &Place,
) -> Diagnostic {
    let mut tries = TRIES;
    match best(tried(text, error.byte, shape, &mut tries, DEEPEST)) {
        Some(best) => best.candidate.diagnostic(place, best.is_certain),
        None => {
            let place = place.clone().byte(error.byte);
            Diagnostic::new(&format_rules::INVALID_YAML, place, error.message)
                .help(message!("invalid-yaml.help"))
        }
    }
}

/// Says that a mapping whose keys stand in it twice is two items of a list, if a dash before the second makes it so.
pub(super) fn second_item(
    text: &str,
    byte: usize,
    shape: &FieldType,
    place: &Place,
) -> Option<Diagnostic> {
    let broken = Broken::of(text, byte, shape)?;
    let line = broken.lines.at(byte);
    let candidate = dash::candidates(&broken)
        .into_iter()
        .find(|candidate| broken.lines.at(candidate.byte) == line)?;
    let corrected = edited(text, &candidate.edits)?;
    let document = yaml::read(&corrected).ok()?;
    let is_right = document.duplicates.is_empty();
    is_right.then(|| candidate.diagnostic(place, true))
}

/// The same for a record that is YAML, but all of it the item of a list.
pub(super) fn record_as_item(text: &str, shape: &FieldType, place: &Place) -> Option<Diagnostic> {
    let broken = Broken::of(text, 0, shape)?;
    let candidate = record_as_item::candidates(&broken).into_iter().next()?;
    let corrected = edited(text, &candidate.edits)?;
    let document = yaml::read(&corrected).ok()?;
    let is_right = matches!(document.root.value, yaml::Value::Mapping(_));
    is_right.then(|| candidate.diagnostic(place, true))
}

/// Every correction that brings the end of the file nearer, with what it leaves.
fn tried(
    text: &str,
    byte: usize,
    shape: &FieldType,
    tries: &mut usize,
    depth: usize,
) -> Vec<Tried> {
    let mut found: Vec<Tried> = Vec::new();
    let Some(broken) = Broken::of(text, byte, shape) else {
        return found;
    };
    for kind in KINDS {
        for candidate in kind(&broken) {
            let Some(left) = tries.checked_sub(1) else {
                return found;
            };
            *tries = left;
            let Some(corrected) = edited(text, &candidate.edits) else {
                continue;
            };
            let tried = match yaml::read(&corrected) {
                Ok(mut document) => {
                    let (reading, faults) = reading(&mut document, shape);
                    Some(Tried {
                        candidate,
                        left: (0, faults),
                        reading,
                        is_certain: true,
                    })
                }
                // Another fault further down: this one is known if that one can be corrected as well.
                Err(later) if depth > 0 && broken.is_progress(&candidate, &corrected, &later) => {
                    let further = self::tried(&corrected, later.byte, shape, tries, depth - 1);
                    best(further).map(|further| Tried {
                        candidate,
                        left: (further.left.0 + 1, further.left.1),
                        ..further
                    })
                }
                Err(_) => None,
            };
            found.extend(tried);
            // Nothing can be better; but another one as good shows that neither is certain.
            if found.iter().filter(|tried| tried.left == (0, 0)).count() > 3 {
                return found;
            }
        }
    }
    found
}

/// The correction that leaves least. It is certain only if every other one that leaves as little gives the same record.
fn best(tried: Vec<Tried>) -> Option<Tried> {
    let least = tried.iter().map(|tried| tried.left).min()?;
    let mut equal = tried.into_iter().filter(|tried| tried.left == least);
    let mut first = equal.next()?;
    first.is_certain &= equal.all(|other| other.reading == first.reading);
    Some(first)
}

/// What a record says, and how many faults of form it has.
fn reading(document: &mut yaml::Document<'_>, shape: &FieldType) -> (String, usize) {
    let mut said = String::new();
    say(&document.root, &mut said);
    let mut findings = Vec::new();
    validate(&mut document.root, shape, &Place::file(""), &mut findings);
    (said, findings.len() + document.duplicates.len())
}

/// A tree without its places.
fn say(node: &Node<'_>, said: &mut String) {
    match &node.value {
        yaml::Value::Absent => said.push('~'),
        yaml::Value::Scalar { text, .. } => said.push_str(&format!("{text:?}")),
        yaml::Value::Sequence(items) => {
            said.push('[');
            for item in items {
                say(item, said);
                said.push(',');
            }
            said.push(']');
        }
        yaml::Value::Mapping(entries) => {
            said.push('{');
            for (key, value) in entries {
                said.push_str(&format!("{:?}:", key.text));
                say(value, said);
                said.push(',');
            }
            said.push('}');
        }
    }
}

/// A text with edits made; nothing where two of them touch.
fn edited(text: &str, edits: &[(Range<usize>, String)]) -> Option<String> {
    let mut result = String::with_capacity(text.len() + 16);
    let mut done = 0;
    for (range, new) in edits {
        result.push_str(text.get(done..range.start)?);
        result.push_str(new);
        done = range.end;
    }
    result.push_str(text.get(done..)?);
    Some(result)
}

impl<'a> Broken<'a> {
    fn of(text: &'a str, byte: usize, shape: &FieldType) -> Option<Self> {
        if text.len() > LARGEST {
            return None;
        }
        let lines = Lines::of(text);
        let line = lines.at(byte.min(text.len()));
        let fields = match shape {
            FieldType::Object(schema) => schema.names(),
            _ => Vec::new(),
        };
        Some(Self {
            text,
            lines,
            line,
            fields,
        })
    }

    /// Whether reading comes further than it did, and past the line that was corrected.
    fn is_progress(&self, candidate: &Candidate, corrected: &str, later: &SyntaxError) -> bool {
        let line = |text: &str, byte: usize| {
            let before = text.get(..byte.min(text.len()));
            before.map_or(0, |text| text.matches('\n').count())
        };
        line(corrected, later.byte) > self.line.max(line(self.text, candidate.byte))
    }

    /// The numbers of the lines that may have the fault, the nearest first: so many before the one at which reading ended, and that one.
    fn suspects(&self, before: usize) -> impl Iterator<Item = usize> + '_ {
        let first = self.line.saturating_sub(before);
        let last = self.line.min(self.lines.number().saturating_sub(1));
        (first..=last)
            .rev()
            .filter(|&line| !self.lines.is_blank(line))
    }
}

/// Whether a message can quote a text.
fn quotable(text: &str) -> bool {
    const LONGEST: usize = 90;
    text.chars().count() <= LONGEST && !text.contains('`')
}
