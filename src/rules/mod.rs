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
mod near_duplicates;
mod not_a_legal_act;
mod one_sided_dispute;
mod overrides;
mod part_of_cycle;
mod pending_setting;
mod placeholder_text;
mod prose;
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
mod time_order;
mod title_style;
mod too_long;
mod too_many;
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

use crate::diag::{Diagnostic, Place, RuleSummary, Severity};
use crate::graph::CausalGraph;
use crate::load::{Change, SourceFiles};
use crate::model::{Event, EventDate, LinkResponse, Settings, Source, Timeline};

pub use base_policy::hold;
pub use duplicate_groups::{DuplicateGroup, find as duplicate_groups};
pub use near_duplicates::{DuplicatePair, pairs_with};
pub use overrides::{LOWERABLE, apply_overrides};
pub use prose::Written;
pub use sample::{Example, SAMPLE};

/// A fault that records can have.
pub struct Rule {
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
    pub phase: Phase,
}

/// How a fault is found.
pub enum Phase {
    /// While a record is read or its ids are followed.
    Parse,
    /// By looking at the timeline.
    Timeline(fn(&RuleContext<'_>, &mut Findings)),
    /// By looking at every text that is in the editors' words.
    Texts(fn(&Written<'_>, &mut Findings)),
    /// By looking at every text, and at the titles of sources, which are in the sources' own words.
    TextsAndTitles(fn(&Written<'_>, &mut Findings)),
    /// By looking at the timeline, when something is asked for: a day, a base to compare with, the network.
    OnDemand(fn(&RuleContext<'_>, &mut Findings)),
}

/// What checks check at.
pub struct RuleContext<'a> {
    /// The timeline.
    pub timeline: &'a Timeline,
    /// Its graph.
    pub graph: &'a CausalGraph,
    /// The texts that it was read from.
    pub source_files: &'a SourceFiles,
    /// What was said from outside.
    pub options: &'a Options,
    /// Each source with the event whose record defines it; a dozen checks check at them.
    sources: OnceLock<Vec<(&'a Event, &'a Source)>>,
}

impl<'a> RuleContext<'a> {
    /// A timeline to check at.
    pub fn new(
        timeline: &'a Timeline,
        graph: &'a CausalGraph,
        source_files: &'a SourceFiles,
        options: &'a Options,
    ) -> Self {
        Self {
            timeline,
            graph,
            source_files,
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
    pub answers: Option<BTreeMap<String, LinkResponse>>,
}

impl Options {
    /// Whether a finding in this file concerns the change at hand: yes for every file when no change is known.
    pub fn concerns(&self, file: &str) -> bool {
        self.changed
            .as_ref()
            .is_none_or(|changed| changed.contains(file))
    }
}

/// Where a rule puts what it finds.
pub struct Findings {
    code: &'static str,
    severity: Severity,
    diagnostics: Vec<Diagnostic>,
}

impl Findings {
    /// None yet of a rule.
    fn of(rule: &Rule) -> Self {
        Self {
            code: rule.code,
            severity: rule.severity,
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

/// Runs every rule.
pub fn run(context: &RuleContext<'_>) -> Vec<Diagnostic> {
    let looking = || {
        let checks = RULES.par_iter().flat_map_iter(|rule| {
            let mut findings = Findings::of(rule);
            if let Phase::Timeline(check) | Phase::OnDemand(check) = rule.phase {
                check(context, &mut findings);
            }
            findings.diagnostics
        });
        checks.collect::<Vec<_>>()
    };
    let (mut found, in_texts) = rayon::join(looking, || prose::check(context));
    found.extend(in_texts);
    found
}

/// The rule with a code.
pub fn find(code: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.code == code)
}

/// What reports tell of the checks.
pub fn rules() -> Vec<RuleSummary> {
    RULES
        .iter()
        .map(|rule| RuleSummary {
            code: rule.code,
            severity: rule.severity,
            about: rule.about,
            why: rule.why,
            wrong: (rule.wrong.file, rule.wrong.text),
            right: (rule.right.file, rule.right.text),
        })
        .collect()
}

/// Every rule, in the order of their codes.
pub const RULES: &[&Rule] = &[
    &ambiguous_value::RULE,
    &archived_copy::RULE,
    &backward_span::RULE,
    &bare_mention::RULE,
    &blocked_link::RULE,
    &causal_cycle::RULE,
    &contradictory_links::RULE,
    &dated_id::RULE,
    &dates_out_of_order::RULE,
    &dead_link::RULE,
    &derivation_cycle::RULE,
    &duplicate_id::RULE,
    &duplicate_key::RULE,
    &duplicate_link::RULE,
    &duplicate_name::RULE,
    &duplicate_url::RULE,
    &effect_before_cause::RULE,
    &effect_maybe_before_cause::RULE,
    &executable_file::RULE,
    &foreign_archive::RULE,
    &future_date::RULE,
    &hidden_character::RULE,
    &hidden_file::RULE,
    &id_vanished::RULE,
    &incomplete_source::RULE,
    &insecure_url::RULE,
    &invalid_date::RULE,
    &invalid_identifier::RULE,
    &invalid_value::RULE,
    &invalid_yaml::RULE,
    &isolated_event::RULE,
    &likely_duplicate::RULE,
    &link_to_unpublished::RULE,
    &loaded_word::RULE,
    &lone_topic::RULE,
    &long_gap::RULE,
    &long_measure::RULE,
    &lowered_error::RULE,
    &markdown_in_plain_text::RULE,
    &misfiled_record::RULE,
    &missing_archive::RULE,
    &missing_date_note::RULE,
    &missing_field::RULE,
    &missing_translation::RULE,
    &moved_link::RULE,
    &moving_url::RULE,
    &not_a_legal_act::RULE,
    &one_sided_dispute::RULE,
    &part_of_cycle::RULE,
    &pending_setting::RULE,
    &placeholder_text::RULE,
    &raw_html::RULE,
    &redundant_link::RULE,
    &redundant_value::RULE,
    &review_due::RULE,
    &self_link::RULE,
    &shortened_url::RULE,
    &single_source::RULE,
    &source_before_event::RULE,
    &source_long_after_event::RULE,
    &stray_blank::RULE,
    &stray_journal::RULE,
    &swapped_day_and_month::RULE,
    &symbolic_link::RULE,
    &title_style::RULE,
    &too_long::RULE,
    &too_many::RULE,
    &unassigned_character::RULE,
    &unclear_link::RULE,
    &unexpected_file::RULE,
    &unknown_actor::RULE,
    &unknown_entry::RULE,
    &unknown_event::RULE,
    &unknown_field::RULE,
    &unknown_kind::RULE,
    &unknown_locale::RULE,
    &unknown_measure::RULE,
    &unknown_place::RULE,
    &unknown_source::RULE,
    &unknown_topic::RULE,
    &unlinked_mention::RULE,
    &unsafe_url::RULE,
    &unsourced_claim::RULE,
    &unsourced_link::RULE,
    &untidy_url::RULE,
    &unused_allowance::RULE,
    &unused_setting::RULE,
    &unused_silence::RULE,
    &unused_source::RULE,
    &unverified_as_attested::RULE,
    &withdrawn_without_reason::RULE,
];
