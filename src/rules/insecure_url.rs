//! `insecure-url`: an address without encryption.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, sources};
use crate::diag::Severity;
use crate::message;

pub(super) static RULE: Rule = Rule {
    code: "insecure-url",
    severity: Severity::Info,
    since: 1,
    group: Group::Addresses,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
sources:
  notice: {title: Notice, publisher: Ministry, url: 'http://www.example.org/notice', kind: official, language: en}
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
    for (event, source) in sources::each(context) {
        let scheme = source
            .url
            .split_once("://")
            .map_or("", |(scheme, _)| scheme);
        if scheme.eq_ignore_ascii_case("http") {
            findings.add(
                sources::place(event, source).key("url"),
                message!("insecure-url.found", source = source.id.as_str()),
                message!("insecure-url.help"),
            );
        }
    }
}
