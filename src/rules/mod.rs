//! The registry of rules: one rule a file, each with a wrong and a right record and what looks for it; its words stand in the message files.
//!
//! To add one: write its file, and name it twice below. Rules that parsing reports are in `format_rules` and registered here too.

mod archived_copy;
mod backward_span;
mod bare_mention;
mod base_policy;
mod blocked_link;
mod causal_cycle;
mod characters;
mod checked_after_as_of;
mod checked_before_state;
mod contradictory_links;
mod dated_id;
mod dates_out_of_order;
mod dead_link;
mod derivation_cycle;
mod duplicate_groups;
mod duplicate_link;
mod duplicate_name;
mod duplicate_url;
mod effect_before_cause;
mod effect_maybe_before_cause;
mod executable_file;
mod foreign_archive;
mod format_number;
mod future_date;
mod hidden_character;
mod hidden_file;
mod id_vanished;
mod identifier;
mod incomplete_source;
mod insecure_url;
mod invalid_identifier;
mod isolated_event;
mod likely_duplicate;
mod link_to_unpublished;
mod loaded_word;
mod locale_without_words;
mod lone_topic;
mod long_gap;
mod long_measure;
mod lowered_error;
mod markdown_in_plain_text;
mod missing_archive;
mod missing_date_note;
mod missing_locator;
mod missing_translation;
mod moved_link;
mod moving_url;
mod near_duplicates;
mod newer_format;
mod not_a_legal_act;
mod older_format;
mod one_sided_dispute;
mod overrides;
mod part_of_cycle;
mod pending_setting;
mod placeholder_text;
mod prose;
mod raw_html;
mod redundant_link;
mod redundant_value;
mod report_where_changed;
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
mod too_many;
mod unassigned_character;
mod unclear_link;
mod unfounded_basis;
mod unknown_locale;
mod unlinked_mention;
mod unsafe_url;
mod unsourced_claim;
mod unsourced_event;
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

use crate::diag::{Diagnostic, Example, Group, Place, Rule};
use crate::format_rules;
use crate::graph::CausalGraph;
use crate::load::{Change, SourceFiles};
use crate::message::Message;
use crate::model::{Event, EventDate, LinkResponse, Settings, Source, Timeline};
use crate::parallel;

pub(crate) use base_policy::hold;
pub use duplicate_groups::{DuplicateGroup, find as duplicate_groups};
pub(crate) use format_number::apply_format;
pub use near_duplicates::{DuplicatePair, pairs_with};
pub(crate) use overrides::apply_overrides;
pub(crate) use prose::Written;
pub(crate) use report_where_changed::report_where_changed;
pub(crate) use review_due::CHECKED_DAYS;
pub use sample::SAMPLE;

/// The code of a rule that is told of only where nothing else explains it.
pub(crate) const UNSOURCED_EVENT: &str = unsourced_event::RULE.code;

/// A rule and what looks for it.
#[derive(Clone, Copy)]
pub(crate) struct Check {
    /// What can be wrong.
    pub(crate) rule: &'static Rule,
    phase: Phase,
}

impl Check {
    /// A rule that parsing and resolving report.
    const fn parse(rule: &'static Rule) -> Self {
        Self {
            rule,
            phase: Phase::Parse,
        }
    }
}

/// When a rule is checked.
#[derive(Clone, Copy)]
enum Phase {
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

/// What rules are checked against.
pub(crate) struct RuleContext<'a> {
    /// The timeline.
    pub(crate) timeline: &'a Timeline,
    /// Its graph.
    pub(crate) graph: &'a CausalGraph,
    /// The texts that it was read from.
    pub(crate) source_files: &'a SourceFiles,
    /// What was said from outside.
    pub(crate) options: &'a Options,
    /// Each source with the event whose record defines it; a dozen rules look at them.
    sources: OnceLock<Vec<(&'a Event, &'a Source)>>,
}

impl<'a> RuleContext<'a> {
    /// A timeline to check.
    pub(crate) fn new(
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

/// What rules need to be told from outside.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The day that rules which need one take for today.
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
    /// What the network answered, by address; none when it was not requested.
    pub answers: Option<BTreeMap<String, LinkResponse>>,
}

impl Options {
    /// Whether a finding in this file concerns the change at hand: yes for every file when no change is known.
    pub(crate) fn concerns(&self, file: &str) -> bool {
        self.changed
            .as_ref()
            .is_none_or(|changed| changed.contains(file))
    }
}

/// Where a rule puts what it finds.
pub(crate) struct Findings {
    rule: &'static Rule,
    diagnostics: Vec<Diagnostic>,
}

impl Findings {
    /// None yet of a rule.
    const fn of(rule: &'static Rule) -> Self {
        Self {
            rule,
            diagnostics: Vec::new(),
        }
    }

    /// Adds a finding: where, what is so, what to do.
    pub(crate) fn add(
        &mut self,
        place: Place,
        message: impl Into<Message>,
        help: impl Into<Message>,
    ) -> &mut Diagnostic {
        let diagnostic = Diagnostic::new(self.rule, place, message).help(help);
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
pub(crate) fn run(context: &RuleContext<'_>) -> Vec<Diagnostic> {
    let looking = || {
        parallel::flat_map(CHECKS, |entry| {
            let mut findings = Findings::of(entry.rule);
            if let Phase::Timeline(check) | Phase::OnDemand(check) = entry.phase {
                check(context, &mut findings);
            }
            findings.diagnostics
        })
    };
    let (mut found, in_texts) = rayon::join(looking, || prose::check(context));
    found.extend(in_texts);
    found
}

/// Every rule, in the order of their codes.
pub fn rules() -> impl ExactSizeIterator<Item = &'static Rule> {
    CHECKS.iter().map(|check| check.rule)
}

/// The rule with a code.
pub fn find(code: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.code == code)
}

/// Every rule with what looks for it, in the order of their codes.
pub(crate) const CHECKS: &[Check] = &[
    Check::parse(&format_rules::AMBIGUOUS_VALUE),
    archived_copy::CHECK,
    backward_span::CHECK,
    bare_mention::CHECK,
    blocked_link::CHECK,
    causal_cycle::CHECK,
    checked_after_as_of::CHECK,
    checked_before_state::CHECK,
    Check::parse(&format_rules::CONFLICT_MARKER),
    contradictory_links::CHECK,
    dated_id::CHECK,
    dates_out_of_order::CHECK,
    dead_link::CHECK,
    derivation_cycle::CHECK,
    Check::parse(&format_rules::DUPLICATE_ID),
    Check::parse(&format_rules::DUPLICATE_KEY),
    duplicate_link::CHECK,
    duplicate_name::CHECK,
    duplicate_url::CHECK,
    effect_before_cause::CHECK,
    effect_maybe_before_cause::CHECK,
    executable_file::CHECK,
    foreign_archive::CHECK,
    future_date::CHECK,
    hidden_character::CHECK,
    hidden_file::CHECK,
    id_vanished::CHECK,
    incomplete_source::CHECK,
    insecure_url::CHECK,
    Check::parse(&format_rules::INVALID_DATE),
    invalid_identifier::CHECK,
    Check::parse(&format_rules::INVALID_VALUE),
    Check::parse(&format_rules::INVALID_YAML),
    isolated_event::CHECK,
    likely_duplicate::CHECK,
    link_to_unpublished::CHECK,
    loaded_word::CHECK,
    locale_without_words::CHECK,
    lone_topic::CHECK,
    long_gap::CHECK,
    long_measure::CHECK,
    Check::parse(&format_rules::LOST_TEXT),
    lowered_error::CHECK,
    markdown_in_plain_text::CHECK,
    Check::parse(&format_rules::MISFILED_RECORD),
    missing_archive::CHECK,
    missing_date_note::CHECK,
    Check::parse(&format_rules::MISSING_FIELD),
    missing_locator::CHECK,
    missing_translation::CHECK,
    moved_link::CHECK,
    moving_url::CHECK,
    newer_format::CHECK,
    not_a_legal_act::CHECK,
    older_format::CHECK,
    one_sided_dispute::CHECK,
    part_of_cycle::CHECK,
    pending_setting::CHECK,
    placeholder_text::CHECK,
    raw_html::CHECK,
    redundant_link::CHECK,
    redundant_value::CHECK,
    review_due::CHECK,
    self_link::CHECK,
    shortened_url::CHECK,
    single_source::CHECK,
    source_before_event::CHECK,
    source_long_after_event::CHECK,
    stray_blank::CHECK,
    stray_journal::CHECK,
    swapped_day_and_month::CHECK,
    symbolic_link::CHECK,
    title_style::CHECK,
    Check::parse(&format_rules::TOO_LONG),
    too_many::CHECK,
    unassigned_character::CHECK,
    unclear_link::CHECK,
    Check::parse(&format_rules::UNEXPECTED_FILE),
    unfounded_basis::CHECK,
    Check::parse(&format_rules::UNKNOWN_ACTOR),
    Check::parse(&format_rules::UNKNOWN_ENTRY),
    Check::parse(&format_rules::UNKNOWN_EVENT),
    Check::parse(&format_rules::UNKNOWN_FIELD),
    Check::parse(&format_rules::UNKNOWN_KIND),
    unknown_locale::CHECK,
    Check::parse(&format_rules::UNKNOWN_MEASURE),
    Check::parse(&format_rules::UNKNOWN_PLACE),
    Check::parse(&format_rules::UNKNOWN_SOURCE),
    Check::parse(&format_rules::UNKNOWN_TOPIC),
    unlinked_mention::CHECK,
    unsafe_url::CHECK,
    unsourced_claim::CHECK,
    unsourced_event::CHECK,
    unsourced_link::CHECK,
    untidy_url::CHECK,
    unused_allowance::CHECK,
    unused_setting::CHECK,
    unused_silence::CHECK,
    unused_source::CHECK,
    unverified_as_attested::CHECK,
    withdrawn_without_reason::CHECK,
];
