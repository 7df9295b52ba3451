//! `shortened-url`: the address of a link shortener or a search engine.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::Severity;
use crate::message;

pub(super) static RULE: Rule = Rule {
    code: "shortened-url",
    severity: Severity::Warning,
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
  notice: {title: Notice, publisher: Ministry, url: 'https://bit.ly/notice', kind: official, language: en}
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

/// Hosts that lead elsewhere, or show something else to everybody.
const HOSTS: &[&str] = &[
    "bit.ly",
    "t.co",
    "tinyurl.com",
    "goo.gl",
    "ow.ly",
    "lnkd.in",
    "is.gd",
    "buff.ly",
    "news.google.com",
];

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    let timeline = context.timeline;
    for source in timeline.sources.values() {
        let rest = source.url.split_once("://").map_or("", |(_, rest)| rest);
        let host = rest
            .split(['/', '?', '#'])
            .next()
            .unwrap_or("")
            .trim_start_matches("www.");
        if let (true, Some(event)) = (HOSTS.contains(&host), timeline.event(&source.defined_in)) {
            findings.add(
                record(event).key("sources").name(&source.id).key("url"),
                message!("shortened-url.found", host = host),
                message!("shortened-url.help"),
            );
        }
    }
}
