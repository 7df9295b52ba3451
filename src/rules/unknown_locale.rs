//! `unknown-locale`: a text in a language in which the collection is not published.

use super::{Check, Example, Findings, Group, Phase, Rule, Written};
use crate::diag::Severity;
use crate::message;

pub(super) static RULE: Rule = Rule {
    code: "unknown-locale",
    severity: Severity::Warning,
    since: 1,
    group: Group::Text,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: {en: Talks begin, fr: Les pourparlers}
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Texts(check),
};

fn check(written: &Written<'_>, findings: &mut Findings) {
    let locales = &written.timeline.settings.locales;
    for (locale, _) in written.text.iter() {
        if !locales.iter().any(|known| known == locale) {
            findings.add(
                written.place().name(locale).on_key(),
                message!("unknown-locale.found", language = locale),
                message!("unknown-locale.help"),
            );
        }
    }
}
