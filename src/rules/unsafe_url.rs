//! `unsafe-url`: an address that is no web address.

use super::{Example, Findings, Phase, Rule, RuleContext, record};
use crate::diag::Severity;
use crate::record::names_a_user;
use pulldown_cmark::{Event, Parser, Tag};

/// An address that is no web address.
pub(super) const RULE: Rule = Rule {
    code: "unsafe-url",
    severity: Severity::Error,
    about: "an address that is no web address",
    why: "Addresses are printed as links on a page under your name. Only `https` and `http` are allowed; in a summary also a path inside the site. A user's name before the host is not: it makes one site look like another, or gives a password away.",
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began [talks](javascript:alert).
kind: diplomacy
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began [talks](https://www.example.org/talks).
kind: diplomacy
"#,
    },
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    for event in &context.timeline.events {
        for (locale, text) in event.summary.iter() {
            for address in addresses(text) {
                let (what, help) = if is_elsewhere(&address) {
                    (
                        "is not a web address",
                        "link to an address that begins with `https://` or `http://`",
                    )
                } else if names_a_user(&address) {
                    (
                        "names a user before its host",
                        "write the address without what stands before the `@`",
                    )
                } else {
                    continue;
                };
                findings.add(
                    record(event).key("summary").name(locale),
                    format!("the summary links to `{address}`, which {what}"),
                    help,
                );
            }
        }
    }
}

/// The addresses in a Markdown text.
fn addresses(text: &str) -> Vec<String> {
    Parser::new(text)
        .filter_map(|event| match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                Some(dest_url.to_string())
            }
            _ => None,
        })
        .collect()
}

/// Whether an address is neither on the web nor inside the site.
fn is_elsewhere(address: &str) -> bool {
    let scheme = address
        .split_once(':')
        .map(|(scheme, _)| scheme.to_ascii_lowercase());
    !matches!(scheme.as_deref(), None | Some("http" | "https")) || address.starts_with("//")
}
