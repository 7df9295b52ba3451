//! `moving-url`: an address whose document can change.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, sources};
use crate::diag::Severity;
use crate::message;
use crate::message::Message;

pub(super) static RULE: Rule = Rule {
    code: "moving-url",
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
  notice: {title: Notice, publisher: Ministry, url: 'https://github.com/example/records/blob/main/notice.md', kind: official, language: en}
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
  notice: {title: Notice, publisher: Ministry, url: 'https://github.com/example/records/blob/0123456789abcdef0123456789abcdef01234567/notice.md', kind: official, language: en}
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
        if let Some((message, help)) = fault(&source.url) {
            findings.add(sources::place(event, source).key("url"), message, help);
        }
    }
}

/// Names of parameters that hold a reader's session.
const SESSIONS: &[&str] = &["jsessionid", "phpsessid", "sessionid", "sid"];

fn fault(address: &str) -> Option<(Message, Message)> {
    let rest = address.split_once("://")?.1;
    let rest = rest.split('#').next().unwrap_or("");
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let session = |name: &str| {
        SESSIONS
            .iter()
            .any(|known| known.eq_ignore_ascii_case(name))
    };
    if query
        .split('&')
        .any(|pair| session(pair.split('=').next().unwrap_or("")))
        || path
            .split(';')
            .skip(1)
            .any(|pair| session(pair.split('=').next().unwrap_or("")))
    {
        return Some((
            message!("moving-url.found-session"),
            message!("moving-url.help-session"),
        ));
    }
    let mut parts = path.split('/');
    let host = parts.next().unwrap_or("").to_ascii_lowercase();
    let mut parts = parts.skip(2);
    match (host.trim_start_matches("www."), parts.next(), parts.next()) {
        ("github.com", Some("blob" | "tree" | "raw"), Some(branch)) if !is_commit(branch) => {
            Some((
                message!("moving-url.found-branch"),
                message!("moving-url.help-branch"),
            ))
        }
        ("dx.doi.org", ..) => Some((
            message!("moving-url.found-doi"),
            message!("moving-url.help-doi"),
        )),
        _ => None,
    }
}

fn is_commit(name: &str) -> bool {
    name.len() == 40 && name.bytes().all(|byte| byte.is_ascii_hexdigit())
}
