//! The shelf of checks: one fault a file, each with what it is for, a wrong and a right record.
//!
//! To add one: write its file, and name it twice below. Faults that are found while a record is read stand here too,
//! so that every code can be explained.

mod ambiguous_value;
mod archived_copy;
mod backward_span;
mod bare_mention;
mod base_policy;
mod blocked_link;
mod causal_cycle;
mod characters;
mod contradictory_links;
mod dated_id;
mod dates_out_of_order;
mod dead_link;
mod derivation_cycle;
mod duplicate_groups;
mod duplicate_id;
mod duplicate_key;
mod duplicate_link;
mod duplicate_name;
mod duplicate_url;
mod effect_before_cause;
mod effect_maybe_before_cause;
mod executable_file;
mod foreign_archive;
mod future_date;
mod hidden_character;
mod hidden_file;
mod id_vanished;
mod identifier;
mod incomplete_source;
mod insecure_url;
mod invalid_date;
mod invalid_identifier;
mod invalid_value;
mod invalid_yaml;
mod isolated_event;
mod likely_duplicate;
mod link_to_unpublished;
mod loaded_word;
mod lone_topic;
mod long_gap;
mod long_measure;
mod lowered_error;
mod markdown_in_plain_text;
mod misfiled_record;
mod missing_archive;
mod missing_date_note;
mod missing_field;
mod missing_translation;
mod moved_link;
mod moving_url;
mod not_a_legal_act;
mod one_sided_dispute;
mod part_of_cycle;
mod pending_setting;
mod placeholder_text;
mod policy;
mod raw_html;
mod redundant_link;
mod redundant_value;
mod review_due;
mod sample;
mod self_link;
mod shortened_url;
mod single_source;
mod source_before_event;
mod source_long_after_event;
mod sources;
mod stray_blank;
mod stray_journal;
mod swapped_day_and_month;
mod symbolic_link;
mod texts;
mod time_order;
mod title_style;
mod too_long;
mod too_many;
mod twins;
mod unassigned_character;
mod unclear_link;
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
mod unlinked_mention;
mod unsafe_url;
mod unsourced_claim;
mod unsourced_link;
mod untidy_url;
mod unused_allowance;
mod unused_setting;
mod unused_silence;
mod unused_source;
mod unverified_as_attested;
mod withdrawn_without_reason;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use crate::diag::{Diagnostic, Place, Rule, Severity};
use crate::graph::CausalGraph;
use crate::load::{Change, Corpus};
use crate::model::{Answer, Event, EventDate, Settings, Source, Timeline};

pub use base_policy::hold;
pub use duplicate_groups::{DuplicateGroup, find as duplicate_groups};
pub use policy::{LOWERABLE, settle};
pub use sample::{Example, SAMPLE};
pub use texts::Written;
pub use twins::{DuplicatePair, pairs_with};

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
    /// By looking at every text that is in the editors' words.
    Texts(fn(&Written<'_>, &mut Findings)),
    /// By looking at every text, and at the titles of sources, which are in the sources' own words.
    TextsAndTitles(fn(&Written<'_>, &mut Findings)),
    /// By looking at the timeline, when something is asked for: a day, a base to compare with, the network.
    Asked(fn(&Subject<'_>, &mut Findings)),
}

/// What checks look at.
pub struct Subject<'a> {
    /// The timeline.
    pub timeline: &'a Timeline,
    /// Its graph.
    pub graph: &'a CausalGraph,
    /// The texts that it was read from.
    pub corpus: &'a Corpus,
    /// What was said from outside.
    pub options: &'a Options,
    /// Each source with the event whose record defines it; a dozen checks look at them.
    sources: OnceLock<Vec<(&'a Event, &'a Source)>>,
}

impl<'a> Subject<'a> {
    /// A timeline to look at.
    pub fn new(
        timeline: &'a Timeline,
        graph: &'a CausalGraph,
        corpus: &'a Corpus,
        options: &'a Options,
    ) -> Self {
        Self {
            timeline,
            graph,
            corpus,
            options,
            sources: OnceLock::new(),
        }
    }
}

/// What checks need to be told from outside.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The day that checks which need one take for today.
    pub today: Option<EventDate>,
    /// Files of events that were published before, with their ids, which must not vanish.
    pub published_before: Vec<(String, String)>,
    /// Files that the change at hand touches; none when nothing is known of a change. Findings that come with time weigh as an
    /// error in these only.
    pub changed: Option<BTreeSet<String>>,
    /// The settings of the state that a change began with; none when nothing is known of a change.
    pub base: Option<Box<Settings>>,
    /// Files that are no texts and that the change at hand touches: hidden ones, links.
    pub unread_changes: BTreeMap<Arc<str>, Change>,
    /// What the network answered, by address; none when it was not asked.
    pub answers: Option<BTreeMap<String, Answer>>,
}

impl Options {
    /// Whether a finding in this file concerns the change at hand: yes for every file when no change is known.
    pub fn concerns(&self, file: &str) -> bool {
        self.changed
            .as_ref()
            .is_none_or(|changed| changed.contains(file))
    }
}

/// Where a check puts what it finds.
pub struct Findings {
    code: &'static str,
    severity: Severity,
    diagnostics: Vec<Diagnostic>,
}

impl Findings {
    /// None yet of a check.
    fn of(check: &Check) -> Self {
        Self {
            code: check.code,
            severity: check.severity,
            diagnostics: Vec::new(),
        }
    }

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
    let looking = || {
        let checks = CHECKS.par_iter().flat_map_iter(|check| {
            let mut findings = Findings::of(check);
            if let Found::Looking(look) | Found::Asked(look) = check.found {
                look(subject, &mut findings);
            }
            findings.diagnostics
        });
        checks.collect::<Vec<_>>()
    };
    let (mut found, in_texts) = rayon::join(looking, || texts::look(subject));
    found.extend(in_texts);
    found
}

/// The check with a code.
pub fn find(code: &str) -> Option<&'static Check> {
    CHECKS.iter().copied().find(|check| check.code == code)
}

/// What reports tell of the checks.
pub fn rules() -> Vec<Rule> {
    CHECKS
        .iter()
        .map(|check| Rule {
            code: check.code,
            severity: check.severity,
            about: check.about,
            why: check.why,
            wrong: (check.wrong.file, check.wrong.text),
            right: (check.right.file, check.right.text),
        })
        .collect()
}

/// Every check, in the order of their codes.
pub const CHECKS: &[&Check] = &[
    &ambiguous_value::CHECK,
    &archived_copy::CHECK,
    &backward_span::CHECK,
    &bare_mention::CHECK,
    &blocked_link::CHECK,
    &causal_cycle::CHECK,
    &contradictory_links::CHECK,
    &dated_id::CHECK,
    &dates_out_of_order::CHECK,
    &dead_link::CHECK,
    &derivation_cycle::CHECK,
    &duplicate_id::CHECK,
    &duplicate_key::CHECK,
    &duplicate_link::CHECK,
    &duplicate_name::CHECK,
    &duplicate_url::CHECK,
    &effect_before_cause::CHECK,
    &effect_maybe_before_cause::CHECK,
    &executable_file::CHECK,
    &foreign_archive::CHECK,
    &future_date::CHECK,
    &hidden_character::CHECK,
    &hidden_file::CHECK,
    &id_vanished::CHECK,
    &incomplete_source::CHECK,
    &insecure_url::CHECK,
    &invalid_date::CHECK,
    &invalid_identifier::CHECK,
    &invalid_value::CHECK,
    &invalid_yaml::CHECK,
    &isolated_event::CHECK,
    &likely_duplicate::CHECK,
    &link_to_unpublished::CHECK,
    &loaded_word::CHECK,
    &lone_topic::CHECK,
    &long_gap::CHECK,
    &long_measure::CHECK,
    &lowered_error::CHECK,
    &markdown_in_plain_text::CHECK,
    &misfiled_record::CHECK,
    &missing_archive::CHECK,
    &missing_date_note::CHECK,
    &missing_field::CHECK,
    &missing_translation::CHECK,
    &moved_link::CHECK,
    &moving_url::CHECK,
    &not_a_legal_act::CHECK,
    &one_sided_dispute::CHECK,
    &part_of_cycle::CHECK,
    &pending_setting::CHECK,
    &placeholder_text::CHECK,
    &raw_html::CHECK,
    &redundant_link::CHECK,
    &redundant_value::CHECK,
    &review_due::CHECK,
    &self_link::CHECK,
    &shortened_url::CHECK,
    &single_source::CHECK,
    &source_before_event::CHECK,
    &source_long_after_event::CHECK,
    &stray_blank::CHECK,
    &stray_journal::CHECK,
    &swapped_day_and_month::CHECK,
    &symbolic_link::CHECK,
    &title_style::CHECK,
    &too_long::CHECK,
    &too_many::CHECK,
    &unassigned_character::CHECK,
    &unclear_link::CHECK,
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
    &unlinked_mention::CHECK,
    &unsafe_url::CHECK,
    &unsourced_claim::CHECK,
    &unsourced_link::CHECK,
    &untidy_url::CHECK,
    &unused_allowance::CHECK,
    &unused_setting::CHECK,
    &unused_silence::CHECK,
    &unused_source::CHECK,
    &unverified_as_attested::CHECK,
    &withdrawn_without_reason::CHECK,
];
