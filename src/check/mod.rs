//! The shelf of checks: one fault a file, each with what it is for, a wrong and a right record.
//!
//! To add one: write its file, and name it twice below. Faults that are found while a record is read stand here too,
//! so that every code can be explained.

mod causal_cycle;
mod dates_out_of_order;
mod derivation_cycle;
mod duplicate_id;
mod duplicate_key;
mod duplicate_link;
mod duplicate_url;
mod effect_before_cause;
mod effect_maybe_before_cause;
mod future_date;
mod hidden_character;
mod id_vanished;
mod identifier;
mod invalid_date;
mod invalid_identifier;
mod invalid_value;
mod invalid_yaml;
mod link_to_unpublished;
mod loaded_word;
mod misfiled_record;
mod missing_date_note;
mod missing_field;
mod missing_translation;
mod one_sided_dispute;
mod placeholder_text;
mod raw_html;
mod redundant_link;
mod sample;
mod self_link;
mod shortened_url;
mod single_source;
mod texts;
mod time_order;
mod title_style;
mod unexpected_file;
mod unknown_actor;
mod unknown_entry;
mod unknown_event;
mod unknown_field;
mod unknown_kind;
mod unknown_locale;
mod unknown_measure;
mod unknown_place;
mod unknown_source;
mod unknown_topic;
mod unsafe_url;
mod unsourced_claim;
mod unsourced_link;
mod unused_allowance;
mod unused_source;
mod unverified_as_attested;
mod withdrawn_without_reason;

use rayon::prelude::*;

use crate::diag::{Diagnostic, Place, Severity};
use crate::graph::CausalGraph;
use crate::model::{Event, EventDate, Timeline};

pub use sample::{Example, SAMPLE};

/// A fault that records can have.
pub struct Check {
    /// Its kebab-case code, named after the fault.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// What is wrong, in a phrase.
    pub about: &'static str,
    /// Why it matters, and what to do.
    pub why: &'static str,
    /// A record that has the fault.
    pub wrong: Example,
    /// The same record without it.
    pub right: Example,
    /// How it is found.
    pub found: Found,
}

/// How a fault is found.
pub enum Found {
    /// While a record is read or its ids are followed.
    Reading,
    /// By looking at the timeline.
    Looking(fn(&Subject<'_>, &mut Findings)),
}

/// What checks look at.
pub struct Subject<'a> {
    /// The timeline.
    pub timeline: &'a Timeline,
    /// Its graph.
    pub graph: &'a CausalGraph,
    /// What was said from outside.
    pub options: &'a Options,
}

/// What checks need to be told from outside.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The day that checks which need one take for today.
    pub today: Option<EventDate>,
    /// Files of events that were published before, with their ids, which must not vanish.
    pub published_before: Vec<(String, String)>,
}

/// Where a check puts what it finds.
pub struct Findings {
    code: &'static str,
    severity: Severity,
    diagnostics: Vec<Diagnostic>,
}

impl Findings {
    /// Adds a finding: where, what is so, what to do.
    pub fn add(
        &mut self,
        place: Place,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> &mut Diagnostic {
        let diagnostic = Diagnostic::new(self.code, self.severity, place, message).help(help);
        let position = self.diagnostics.len();
        self.diagnostics.push(diagnostic);
        &mut self.diagnostics[position]
    }
}

/// The record of an event, as a place.
fn record(event: &Event) -> Place {
    Place::file(event.file.as_str())
}

/// Runs every check.
pub fn run(subject: &Subject<'_>) -> Vec<Diagnostic> {
    CHECKS
        .par_iter()
        .flat_map_iter(|check| {
            let mut findings = Findings {
                code: check.code,
                severity: check.severity,
                diagnostics: Vec::new(),
            };
            if let Found::Looking(look) = check.found {
                look(subject, &mut findings);
            }
            findings.diagnostics
        })
        .collect()
}

/// The check with a code.
pub fn find(code: &str) -> Option<&'static Check> {
    CHECKS.iter().copied().find(|check| check.code == code)
}

/// Every check, in the order of their codes.
pub const CHECKS: &[&Check] = &[
    &causal_cycle::CHECK,
    &dates_out_of_order::CHECK,
    &derivation_cycle::CHECK,
    &duplicate_id::CHECK,
    &duplicate_key::CHECK,
    &duplicate_link::CHECK,
    &duplicate_url::CHECK,
    &effect_before_cause::CHECK,
    &effect_maybe_before_cause::CHECK,
    &future_date::CHECK,
    &hidden_character::CHECK,
    &id_vanished::CHECK,
    &invalid_date::CHECK,
    &invalid_identifier::CHECK,
    &invalid_value::CHECK,
    &invalid_yaml::CHECK,
    &link_to_unpublished::CHECK,
    &loaded_word::CHECK,
    &misfiled_record::CHECK,
    &missing_date_note::CHECK,
    &missing_field::CHECK,
    &missing_translation::CHECK,
    &one_sided_dispute::CHECK,
    &placeholder_text::CHECK,
    &raw_html::CHECK,
    &redundant_link::CHECK,
    &self_link::CHECK,
    &shortened_url::CHECK,
    &single_source::CHECK,
    &title_style::CHECK,
    &unexpected_file::CHECK,
    &unknown_actor::CHECK,
    &unknown_entry::CHECK,
    &unknown_event::CHECK,
    &unknown_field::CHECK,
    &unknown_kind::CHECK,
    &unknown_locale::CHECK,
    &unknown_measure::CHECK,
    &unknown_place::CHECK,
    &unknown_source::CHECK,
    &unknown_topic::CHECK,
    &unsafe_url::CHECK,
    &unsourced_claim::CHECK,
    &unsourced_link::CHECK,
    &unused_allowance::CHECK,
    &unused_source::CHECK,
    &unverified_as_attested::CHECK,
    &withdrawn_without_reason::CHECK,
];
