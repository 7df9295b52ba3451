//! `duplicate-url`: two sources have the same address.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, sources};
use crate::diag::Severity;
use crate::message;
use crate::model::{FastMap, Source, canonical_address};

pub(super) static RULE: Rule = Rule {
    code: "duplicate-url",
    severity: Severity::Warning,
    since: 1,
    group: Group::Evidence,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
sources:
  notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/earlier/', kind: official, language: en}
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
    let mut seen: FastMap<String, &Source> = FastMap::default();
    for (event, source) in sources::each(context) {
        let address = canonical_address(&source.url);
        match seen.get(&address) {
            Some(first) => {
                findings.add(
                    sources::place(event, source).key("url"),
                    message!("duplicate-url.found", source = first.id.as_str()),
                    message!("duplicate-url.help", source = first.id.as_str()),
                );
            }
            None => {
                seen.insert(address, source);
            }
        }
    }
}
