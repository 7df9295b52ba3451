//! `redundant-value`: a value that repeats another one beside it.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record, sources};
use crate::diag::{Place, Severity};
use crate::message;
use crate::model::FastSet;

pub(super) static RULE: Rule = Rule {
    code: "redundant-value",
    severity: Severity::Warning,
    since: 1,
    group: Group::Format,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
verification: official
sources:
  notice: {title: Notice, publisher: Ministry, host: Ministry, url: 'https://www.example.org/notice', kind: official, language: en}
claims:
  - {id: began, text: The talks began, verification: official, sources: [notice]}
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
verification: official
sources:
  notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/notice', kind: official, language: en}
claims:
  - {id: began, text: The talks began, sources: [notice]}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    let timeline = context.timeline;
    for event in &timeline.events {
        for claim in &event.claims {
            if claim.verification.is_some() && claim.verification == event.verification {
                findings.add(
                    record(event)
                        .key("claims")
                        .item(claim.index)
                        .key("verification"),
                    message!(
                        "redundant-value.found-verification",
                        claim = claim.id.as_str()
                    ),
                    message!("redundant-value.help-verification"),
                );
            }
        }
    }
    for (event, source) in sources::each(context) {
        if source.host.is_some() && source.host == source.publisher {
            findings.add(
                sources::place(event, source).key("host"),
                message!("redundant-value.found-host", source = source.id.as_str()),
                message!("redundant-value.help-host"),
            );
        }
    }
    let actors = timeline.actors.values();
    let actors = actors.map(|actor| ("actors.yaml", &actor.id, &actor.name, &actor.aliases));
    let places = timeline.places.values();
    let places = places.map(|place| ("places.yaml", &place.id, &place.name, &place.aliases));
    for (file, id, name, aliases) in actors.chain(places) {
        let mut names: FastSet<&str> = name.iter().map(|(_, name)| name).collect();
        for (index, alias) in aliases.iter().enumerate() {
            if !names.insert(alias) {
                findings.add(
                    Place::file(file).name(id).key("aliases").item(index),
                    message!("redundant-value.found-alias", alias = alias),
                    message!("redundant-value.help-alias"),
                );
            }
        }
    }
}
