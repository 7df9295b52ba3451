//! `invalid-identifier`: a legal identifier that is malformed, or contradicts the one beside it.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, identifier, record};
use crate::diag::Severity;
use crate::message;
use crate::model::{Identifier, IdentifierKind, Source};
use std::collections::BTreeMap;

pub(super) static RULE: Rule = Rule {
    code: "invalid-identifier",
    severity: Severity::Error,
    since: 1,
    group: Group::Format,
    can_be_lowered: true,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
sources:
  notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/notice', kind: official, language: en, identifiers: {fr: 78 FR 63507, doc: 2022-22739}}
claims:
  - {id: began, text: The talks began, sources: [notice]}
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
sources:
  notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/notice', kind: official, language: en, identifiers: {fr: 87 FR 63507, doc: 2022-22739}}
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
    let mut cites: BTreeMap<(&str, &str), (&Source, &str)> = BTreeMap::new();
    for source in timeline.sources.values() {
        let Some(event) = timeline.event(&source.defined_in) else {
            continue;
        };
        let place = |identifier: &Identifier| {
            record(event)
                .key("sources")
                .name(&source.id)
                .key("identifiers")
                .key(identifier.kind.word())
        };
        for identifier in &source.identifiers {
            if let Some((found, help)) = identifier::fault(identifier) {
                findings.add(place(identifier), found, help);
            }
        }
        let of = |kind| {
            source
                .identifiers
                .iter()
                .find(|identifier| identifier.kind == kind)
        };
        let Some(cite) = of(IdentifierKind::Fr) else {
            continue;
        };
        if let (Some(cited), Some(numbered)) = (
            identifier::cite_year(&cite.value),
            of(IdentifierKind::Doc).and_then(|doc| identifier::doc_year(&doc.value)),
        ) && cited != numbered
        {
            findings.add(
                place(cite),
                message!(
                    "invalid-identifier.found-year",
                    cite = &cite.value,
                    cited = cited.to_string(),
                    numbered = numbered.to_string()
                ),
                message!("invalid-identifier.help-document"),
            );
        }
        for kind in [
            IdentifierKind::Doc,
            IdentifierKind::Eo,
            IdentifierKind::Proclamation,
        ] {
            let Some(same) = of(kind) else { continue };
            match cites.get(&(kind.word(), same.value.as_str())) {
                Some((other, other_cite)) if *other_cite != cite.value => {
                    findings.add(
                        place(cite),
                        message!(
                            "invalid-identifier.found-other-cite",
                            cite = &cite.value,
                            other = *other_cite,
                            source = other.id.as_str()
                        ),
                        message!("invalid-identifier.help-document"),
                    );
                }
                Some(_) => {}
                None => {
                    cites.insert((kind.word(), &same.value), (source, &cite.value));
                }
            }
        }
    }
}
