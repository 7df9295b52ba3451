//! `unsafe-url`: an address that is no web address.

use super::{Check, Example, Findings, Found, Subject, record};
use crate::diag::Severity;
use pulldown_cmark::{Event, Parser, Tag};

/// An address that is no web address.
pub(super) const CHECK: Check = Check {
    code: "unsafe-url",
    severity: Severity::Error,
    about: "an address that is no web address",
    why: "Addresses are printed as links on a page under your name. Only `https` and `http` are allowed; in a summary also a path inside the site.",
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
    found: Found::Looking(look),
};

fn look(subject: &Subject<'_>, findings: &mut Findings) {
    for event in &subject.timeline.events {
        for (locale, text) in event.summary.iter() {
            for address in addresses(text) {
                findings.add(
                    record(event).key("summary").name(locale),
                    format!("the summary links to `{address}`, which is not a web address"),
                    "link to an address that begins with `https://` or `http://`",
                );
            }
        }
    }
}

/// The addresses in a Markdown text that are neither on the web nor inside the site.
fn addresses(text: &str) -> Vec<String> {
    Parser::new(text)
        .filter_map(|event| match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                Some(dest_url.to_string())
            }
            _ => None,
        })
        .filter(|address| {
            let scheme = address
                .split_once(':')
                .map(|(scheme, _)| scheme.to_ascii_lowercase());
            !matches!(scheme.as_deref(), None | Some("http" | "https")) || address.starts_with("//")
        })
        .collect()
}
