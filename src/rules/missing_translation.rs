//! `missing-translation`: a text that is missing in one of the collection’s languages.

use super::{Check, Example, Findings, Group, Phase, Rule, Written};
use crate::diag::Severity;
use crate::message;

pub(super) static RULE: Rule = Rule {
    code: "missing-translation",
    severity: Severity::Warning,
    since: 1,
    group: Group::Text,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "timeline.yaml",
        text: r#"format: 2
title: {en: A timeline, es: Una cronología}
locales: [en, es]
kinds:
  diplomacy: {name: {en: Diplomacy}}
  rule: {name: {en: Rule, es: Norma}}
"#,
    },
    right: Example {
        file: "timeline.yaml",
        text: r#"format: 2
title: {en: A timeline, es: Una cronología}
locales: [en]
kinds:
  diplomacy: {name: {en: Diplomacy}}
  rule: {name: {en: Rule}}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Texts(check),
};

fn check(written: &Written<'_>, findings: &mut Findings) {
    let locales = written.timeline.settings.locales.iter();
    let missing: Vec<String> = locales
        .filter(|locale| written.text.exactly(locale).is_none())
        .map(|locale| format!("`{locale}`"))
        .collect();
    if !missing.is_empty() {
        findings.add(
            written.place(),
            message!("missing-translation.found", languages = missing.join(", ")),
            message!("missing-translation.help"),
        );
    }
}
