//! `locale-without-words`: a language of the collection that the program has no words for.

use super::{Check, Example, Findings, Group, Phase, Place, Rule, RuleContext};
use crate::diag::Severity;
use crate::message;
use crate::message::{LANGUAGES, language};

pub(super) static RULE: Rule = Rule {
    code: "locale-without-words",
    severity: Severity::Warning,
    since: 1,
    group: Group::Settings,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "timeline.yaml",
        text: r#"format: 2
title: A timeline
locales: [en, fr]
kinds:
  diplomacy: {name: {en: Diplomacy}}
  rule: {name: {en: Rule}, legal: true}
"#,
    },
    right: Example {
        file: "timeline.yaml",
        text: r#"format: 2
title: A timeline
locales: [en, es]
kinds:
  diplomacy: {name: {en: Diplomacy}}
  rule: {name: {en: Rule}, legal: true}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    let locales = context.timeline.settings.locales.iter().enumerate();
    for (number, locale) in locales.filter(|(_, locale)| language(locale).is_none()) {
        let known: Vec<String> = LANGUAGES
            .iter()
            .map(|language| format!("`{}`", language.tag))
            .collect();
        findings.add(
            Place::file("timeline.yaml").key("locales").item(number),
            message!("locale-without-words.found", locale = locale.as_str()),
            message!("locale-without-words.help", known = known.join(", ")),
        );
    }
}
