//! English: who says so.

use crate::locale::attribution::{AttributionWords, joined};

/// The words of an attribution.
pub(super) const ATTRIBUTION: AttributionWords = AttributionWords {
    says: |names| format!("{} {} that ", list(names), agree(names, "says", "say")),
    editors_read: "In the editors’ reading, ",
    according_to: |names| format!("according to {}", list(names)),
    as_editors_read: "in the editors’ reading",
    this_event: "this event",
    the_event: "the event ",
    names: |names, events| {
        format!(
            "{} {} {}",
            list(names),
            agree(names, "names", "name"),
            list(events)
        )
    },
    came_after: |names, events| {
        let verb = agree(names, "reports", "report");
        format!(
            "{} {verb} only that it came after {}",
            list(names),
            list(events)
        )
    },
    order_only: |names| {
        format!(
            "{} {} the order in time only",
            list(names),
            agree(names, "reports", "report")
        )
    },
    contradicts: |names| {
        format!(
            "{} {} this",
            list(names),
            agree(names, "contradicts", "contradict")
        )
    },
    qualifies: |names| {
        format!(
            "{} {} this",
            list(names),
            agree(names, "qualifies", "qualify")
        )
    },
};

fn list(names: &[String]) -> String {
    joined(names, "and", "and others")
}

fn agree(names: &[String], one: &'static str, several: &'static str) -> &'static str {
    if names.len() == 1 { one } else { several }
}
