//! `stray-blank`: a text with two blanks in a row, or with a tab.

use super::{Check, Example, Findings, Found, Subject, texts};
use crate::diag::Severity;

/// A text with two blanks in a row, or with a tab.
pub(super) const CHECK: Check = Check {
    code: "stray-blank",
    severity: Severity::Warning,
    about: "a text with two blanks in a row, or with a tab",
    why: "HTML swallows the second blank, other formats show it, and searches for the phrase fail.",
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks  begin
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
"#,
    },
    found: Found::Looking(look),
};

fn look(subject: &Subject<'_>, findings: &mut Findings) {
    texts::each(subject.timeline, &mut |place, text| {
        for (locale, text) in text.iter() {
            let what = if text.contains('\t') {
                "a tab"
            } else if text.contains("  ") {
                "two blanks in a row"
            } else {
                continue;
            };
            findings.add(
                place().name(locale),
                format!("the text holds {what}"),
                "write a single blank",
            );
        }
    });
}
