//! `lone-topic`: a topic with only one event.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::Severity;
use crate::message;
use crate::model::{Event, Slug};
use std::collections::{BTreeMap, BTreeSet};

pub(super) static RULE: Rule = Rule {
    code: "lone-topic",
    severity: Severity::Warning,
    since: 1,
    group: Group::References,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
topics: [fishing]
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    let timeline = context.timeline;
    let mut uses: BTreeMap<&str, Vec<(&Event, usize)>> = BTreeMap::new();
    for event in &timeline.events {
        for (index, topic) in event.topics.iter().enumerate() {
            uses.entry(topic).or_default().push((event, index));
        }
    }
    let measures: BTreeSet<&str> = timeline
        .measures
        .values()
        .flat_map(|measure| &measure.topics)
        .map(Slug::as_str)
        .collect();
    for (topic, uses) in uses {
        if let ([(event, index)], false) = (uses.as_slice(), measures.contains(topic)) {
            findings.add(
                record(event).key("topics").item(*index),
                message!("lone-topic.found", topic = topic),
                message!("lone-topic.help"),
            );
        }
    }
}
