//! `foreign-archive`: an archived copy of a different document.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, sources};
use crate::diag::Severity;
use crate::message;
use crate::model::canonical_address;

pub(super) static RULE: Rule = Rule {
    code: "foreign-archive",
    severity: Severity::Error,
    since: 1,
    group: Group::Evidence,
    can_be_lowered: true,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
sources:
  notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/notice', archive: 'https://web.archive.org/web/20221123000000/https://www.example.org/other', kind: official, language: en}
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
  notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/notice', archive: 'https://web.archive.org/web/20221123000000/https://www.example.org/notice', kind: official, language: en}
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
        let Some(archive) = &source.archive else {
            continue;
        };
        let address = canonical_address(&source.url);
        let found = if canonical_address(archive) == address {
            message!("foreign-archive.found-own")
        } else {
            match copied(archive) {
                Some(other) if canonical_address(other) != address => {
                    message!("foreign-archive.found", other = other, url = &source.url)
                }
                _ => continue,
            }
        };
        findings.add(
            sources::place(event, source).key("archive"),
            found,
            message!("foreign-archive.help"),
        );
    }
}

/// What an address at the Wayback Machine is a copy of.
fn copied(archive: &str) -> Option<&str> {
    let (_, rest) = archive.split_once("://")?;
    let (host, path) = rest.split_once('/')?;
    let known = [
        "web.archive.org",
        "www.web.archive.org",
        "webarchive.org.uk",
    ];
    if !known.iter().any(|known| host.eq_ignore_ascii_case(known)) {
        return None;
    }
    let stamped = path.strip_prefix("web/").unwrap_or(path);
    let (stamp, copied) = stamped.split_once('/')?;
    let is_stamp = stamp
        .bytes()
        .next()
        .is_some_and(|byte| byte.is_ascii_digit());
    is_stamp.then_some(copied)
}
