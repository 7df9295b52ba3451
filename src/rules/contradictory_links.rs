//! `contradictory-links`: two links to the same event that contradict each other.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::Severity;
use crate::message;
use crate::model::{FastMap, Link, Relation, Slug};

pub(super) static RULE: Rule = Rule {
    code: "contradictory-links",
    severity: Severity::Error,
    since: 1,
    group: Group::Links,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
sources:
  notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/notice', kind: official, language: en}
claims:
  - {id: began, text: The talks began, sources: [notice]}
links:
  - {relation: caused-by, event: earlier-talks, basis: official, sources: [notice]}
  - {relation: blocked-by, event: earlier-talks, basis: official, sources: [notice]}
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
sources:
  notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/notice', kind: official, language: en}
claims:
  - {id: began, text: The talks began, sources: [notice]}
links:
  - {relation: caused-by, event: earlier-talks, basis: official, sources: [notice]}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Timeline(check),
};

/// Relations of which an event can have one to another event, not both.
const EXCLUSIVE: &[(Relation, Relation)] = &[
    (Relation::CausedBy, Relation::BlockedBy),
    (Relation::ContributedToBy, Relation::BlockedBy),
    (Relation::EnabledBy, Relation::BlockedBy),
    (Relation::Ends, Relation::Extends),
    (Relation::Ends, Relation::Restores),
    (Relation::Stays, Relation::Restores),
    (Relation::Affirms, Relation::Vacates),
    (Relation::Affirms, Relation::Stays),
    (Relation::Enjoins, Relation::Restores),
    (Relation::Vacates, Relation::Extends),
    (Relation::Vacates, Relation::Restores),
    (Relation::Implements, Relation::Vacates),
    (Relation::Interrupts, Relation::Resumes),
    (Relation::Implements, Relation::Ends),
    (Relation::SameStoryAs, Relation::Follows),
    (Relation::ParallelTo, Relation::Follows),
];

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    for event in &context.timeline.events {
        // The first link of each relation to each event: of more than one, the others are repetitions.
        let mut seen: FastMap<&Slug, Vec<&Link>> = FastMap::default();
        for link in &event.links {
            let others = seen.entry(&link.event).or_default();
            let contrary = others.iter().find(|other| {
                EXCLUSIVE.contains(&(link.relation, other.relation))
                    || EXCLUSIVE.contains(&(other.relation, link.relation))
            });
            if let Some(other) = contrary {
                let place = |index| record(event).key("links").item(index).key("relation");
                findings
                    .add(
                        place(link.index),
                        message!(
                            "contradictory-links.found",
                            first = other.relation.word(),
                            second = link.relation.word(),
                            event = link.event.as_str()
                        ),
                        message!("contradictory-links.help"),
                    )
                    .related
                    .push((place(other.index), message!("contradictory-links.other")));
            }
            if others.iter().all(|other| other.relation != link.relation) {
                others.push(link);
            }
        }
    }
}
