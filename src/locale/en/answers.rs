//! English: the answers of `why` and `path`.

use super::plural::plural;
use crate::locale::AnswerWords;

/// What `why` and `path` answer.
pub(super) const ANSWERS: AnswerWords = AnswerWords {
    led: |count| {
        format!(
            "What led here: {} on record",
            plural(count, "event", "events")
        )
    },
    none_left: "Without what is left out, no causal, legal or factual link to an earlier event remains.",
    none_led: "No causal, legal or factual link to an earlier event is recorded.",
    further: |hidden, depth| {
        format!(
            "{} further back than {}; raise `--depth` to see them",
            plural(hidden, "more event", "more events"),
            plural(depth, "step", "steps")
        )
    },
    left_out: |count| {
        format!(
            "Led here only by way of what is left out: {}",
            plural(count, "event", "events")
        )
    },
    see_above: " (see above)",
    disputed: "DISPUTED",
    cited: "sources",
    sources: "Sources",
    removed_none: "Without this record, every other event would keep a recorded chain of links back to a beginning.",
    removed: |number, after| {
        format!(
            "Without this record, {number} of the {} that it led to would have no recorded chain of links back to a beginning; \
             every one of their chains runs through it:",
            plural(after, "event", "events")
        )
    },
    removed_note: "This is about how the records are linked, not about what would have happened in the world.",
    ends: ["From", "To  "],
    all_paths: |count| plural(count, "recorded path", "recorded paths"),
    shortest_paths: |shown, total| match total {
        Some(total) => {
            format!("the {shown} shortest of {total} recorded paths (raise `--limit` for more)")
        }
        None => format!(
            "the {shown} shortest of more recorded paths than can be counted (raise `--limit` for more)"
        ),
    },
    path_note: "A path is a chain of recorded links, not proof of causation.",
    path: |number, of| format!("Path {number} of {of}"),
    weakest: "Weakest link",
    no_path: "No path of causal, legal or factual links is recorded between these two events.",
    same: "They are the same event.",
    other_way: |from, to| format!("There is one in the other direction: from `{from}` to `{to}`."),
    unconnected: "No other recorded link connects them either.",
    nearest: "The nearest recorded connection, which is not a chain of causes:",
};
