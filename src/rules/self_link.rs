//! `self-link`: an event linked to itself, or a source derived from itself.

use super::{Check, Findings, Phase, RuleContext, record};
use crate::format_rules::SELF_LINK;
use crate::message;

/// Looks for what only the whole timeline shows.
pub(super) const CHECK: Check = Check {
    rule: &SELF_LINK,
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    for event in &context.timeline.events {
        for link in event.links.iter().filter(|link| link.event == event.id) {
            findings.add(
                record(event).key("links").item(link.index).key("event"),
                message!("self-link.found-event", event = event.id.as_str()),
                message!("self-link.help-event"),
            );
        }
    }
}
