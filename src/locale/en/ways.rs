//! English: what leads on from an event.

use super::plural::plural;
use crate::locale::{PathAnswers, WayWords};

/// What leads on from an event.
pub(super) const WAYS: WayWords = WayWords {
    cite_forms: "For reference managers and LaTeX",
    cite_all: |form| format!("All records as {form}"),
    copy: "Copy",
    copied: "Copied",
    version_sources: "Who says so, and when",
    because: "The editors’ reason:",
    no_copy: "No archived copy of these documents is on record.",
    take_away: "Follow or take away this part:",
    calendar: "calendar",
    picture: "picture (SVG)",
    why_link: "All that led here and all that followed, step by step",
    why_alone: "No causal, legal or factual link to or from this event is on record.",
    why_title: "Causes and consequences",
    why_lead: "Every recorded chain that ends in this event and every one that begins in it, in order of date. Each sentence is a claim with its basis and its sources. A chain is a series of recorded links, not proof of causation.",
    why_ancestry: |count, all| format!("What led here: {}", on_record(count, all)),
    why_consequences: |count, all| format!("What followed: {}", on_record(count, all)),
    why_left_out: |count, all| match (count, all) {
        (1, true) => {
            "1 more event stands further away on record, too many for one page.".to_owned()
        }
        (count, true) => {
            format!("{count} more events stand further away on record, too many for one page.")
        }
        (count, false) => format!(
            "At least {count} more events stand further away on record, too many for one page."
        ),
    },
    why_more: |count| match count {
        1 => "and 1 more that led to it".to_owned(),
        count => format!("and {count} more that led to it"),
    },
    why_onward: "The record goes on from the pages of",
    why_data: "All of them stand in the table of links.",
    path_nav: "Paths",
    path_title: "The path between two events",
    path_lead: "Does one event lead to another on this record? Each step is a causal, legal or factual link with its basis, who says so, and its sources.",
    path_by_hand: "Each event below has a page of everything that led to it and everything that followed from it. Two events are joined if one stands on the other’s page.",
    path_by_hand_on: "Where a chain is too long for a page, the page leads on to those of the events from which it continues.",
    path_events: "Events with recorded causes or consequences",
    path_left_out: |count| {
        format!(
            "{} have such a page too; each event’s own page leads there.",
            plural(count, "more event", "more events")
        )
    },
    path_from: "From the earlier event",
    path_to: "To the later event",
    path_hint: "Write part of a title or of an id and choose from the list.",
    path_ask: "Show the path",
    path_answers: PathAnswers {
        one: "One recorded path.",
        many: "# recorded paths.",
        more: "More than # paths are recorded; these are the shortest found.",
        note: "A path is a chain of recorded links, not proof of causation.",
        number: "Path #",
        none: "No recorded link: no path of causal, legal or factual links leads from the first event to the second.",
        same: "The two are the same event.",
        other_way: "There is a path the other way round, from the second event to the first.",
        nearest: "The nearest recorded connection, which is not a chain of causes:",
        nothing: "No other recorded link connects them either.",
        unknown: "No event is called “@”. Choose one from the list.",
        alone: "No link of any kind to or from “@” is on record.",
        failed: "The data of this page could not be read.",
    },
};

fn on_record(count: usize, all: bool) -> String {
    if all {
        format!("{} on record", plural(count, "event", "events"))
    } else {
        format!("at least {count} events on record")
    }
}
