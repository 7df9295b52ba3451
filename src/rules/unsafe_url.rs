//! `unsafe-url`: an address that is not a web address.

use super::{Check, Findings, Phase, RuleContext, record};
use crate::format_rules::UNSAFE_URL;
use crate::message;
use crate::record::names_a_user;
use pulldown_cmark::{Event, Parser, Tag};

/// Looks for what only the whole timeline shows.
pub(super) const CHECK: Check = Check {
    rule: &UNSAFE_URL,
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    for event in &context.timeline.events {
        for (locale, text) in event.summary.iter() {
            for address in addresses(text) {
                let (found, help) = if is_elsewhere(&address) {
                    (
                        message!("unsafe-url.found-in-summary", url = address),
                        message!("unsafe-url.help-in-summary"),
                    )
                } else if names_a_user(&address) {
                    (
                        message!("unsafe-url.found-user-in-summary", url = address),
                        message!("unsafe-url.help-user"),
                    )
                } else {
                    continue;
                };
                findings.add(record(event).key("summary").name(locale), found, help);
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
