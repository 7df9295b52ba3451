//! `causal-cycle`: events that cause each other in a cycle.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::Severity;
use crate::graph::{Arrow, CausalGraph, cycles};
use crate::message;
use crate::message::Message;
use crate::model::{Event, RecordStatus};

pub(super) static RULE: Rule = Rule {
    code: "causal-cycle",
    severity: Severity::Error,
    since: 1,
    group: Group::Links,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/earlier-talks.yaml",
        text: r#"title: Earlier talks
date: 2022-10-12
summary: Two ministries met.
kind: diplomacy
sources:
  earlier-notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/earlier', kind: official, language: en}
claims:
  - {id: met, text: The two ministries met, sources: [earlier-notice]}
links:
  - {relation: caused-by, event: later-visit, basis: press, sources: [earlier-notice]}
"#,
    },
    right: Example {
        file: "2022/earlier-talks.yaml",
        text: r#"title: Earlier talks
date: 2022-10-12
summary: Two ministries met.
kind: diplomacy
sources:
  earlier-notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/earlier', kind: official, language: en}
claims:
  - {id: met, text: The two ministries met, sources: [earlier-notice]}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    let timeline = context.timeline;
    // Drafts count as well; a collection without any has this graph already.
    let counts = |event: &Event| event.status != RecordStatus::Withdrawn;
    let mut events = timeline.events.iter();
    let more = events.any(|event| counts(event) && !event.is_published());
    let with_drafts = more.then(|| CausalGraph::of(timeline, counts));
    for cycle in cycles(with_drafts.as_ref().unwrap_or(context.graph)) {
        let place = |arrow: &Arrow| {
            record(arrow.target(timeline))
                .key("links")
                .item(arrow.link(timeline).index)
        };
        let Some(first) = cycle.first() else { continue };
        let way: Vec<String> = cycle
            .iter()
            .map(|arrow| format!("`{}`", arrow.source(timeline).id))
            .chain([format!("`{}`", first.source(timeline).id)])
            .collect();
        let finding = findings.add(
            place(first),
            message!("causal-cycle.found", events = way.join(" → ")),
            message!("causal-cycle.help"),
        );
        for arrow in &cycle {
            let (from, to) = (&arrow.source(timeline).id, &arrow.target(timeline).id);
            let phrase = format!("`{to}` {} `{from}`", arrow.link(timeline).relation);
            let phrase = Message::verbatim(phrase);
            finding.related.push((place(arrow), phrase));
        }
    }
}
