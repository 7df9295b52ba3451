//! `id-vanished`: an event that was published before is gone.

use super::{Check, Example, Findings, Found, Subject};
use crate::diag::Place;
use crate::diag::Severity;

/// An event that was published before is gone.
pub(super) const CHECK: Check = Check {
    code: "id-vanished",
    severity: Severity::Error,
    about: "an event that was published before is gone",
    why: "A published id is an address that others have cited. It never disappears: keep it as a `former_ids` entry of the record that took its place, or withdraw the record with a reason.",
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
former_ids: [old-talks]
"#,
    },
    found: Found::Asked(look),
};

fn look(subject: &Subject<'_>, findings: &mut Findings) {
    let timeline = subject.timeline;
    for (file, id) in &subject.options.published_before {
        let known = timeline.positions.contains_key(id.as_str())
            || timeline
                .events
                .iter()
                .any(|event| event.former_ids.iter().any(|former| former.as_str() == id));
        if !known {
            findings.add(
                Place::file(file.as_str()),
                format!("the published event `{id}` is gone"),
                format!("name `{id}` in `former_ids` of the record that took its place, or bring the file back with `status: withdrawn` and a `reason`"),
            );
        }
    }
}
