//! `loaded-word`: a title or summary whose wording takes sides.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::Severity;
use crate::message;

pub(super) static RULE: Rule = Rule {
    code: "loaded-word",
    severity: Severity::Warning,
    since: 1,
    group: Group::Text,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Minister slams neighbour
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
claims:
  - {id: began, text: The talks began, sources: [earlier-notice]}
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Minister criticises neighbour
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
    phase: Phase::Timeline(check),
};

/// Words that take sides, and what to write instead.
const WORDS: &[(&str, &str)] = &[
    ("slams", "criticises"),
    ("slammed", "criticised"),
    ("blasts", "criticises"),
    ("illegals", "people without permission to stay"),
    ("illegal aliens", "people without permission to stay"),
    ("ilegales", "personas sin permiso de estancia"),
    ("invasion", "arrivals"),
    ("invasión", "llegadas"),
    ("flood of migrants", "many migrants"),
    ("avalancha", "muchas llegadas"),
    ("regime", "government"),
    ("régimen", "gobierno"),
    ("crackdown", "enforcement"),
];

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    for event in &context.timeline.events {
        for (field, text) in [("title", &event.title), ("summary", &event.summary)] {
            for (locale, text) in text.iter() {
                let text = text.to_lowercase();
                for (word, instead) in WORDS {
                    // Nearly every text holds none of them, which is seen sooner by the letters.
                    if !text.contains(word.split(' ').next().unwrap_or(word)) {
                        continue;
                    }
                    let words: Vec<&str> = text
                        .split(|letter: char| !letter.is_alphanumeric())
                        .collect();
                    let parts: Vec<&str> = word.split(' ').collect();
                    if words.windows(parts.len()).any(|window| window == parts) {
                        findings.add(
                            record(event).key(field).name(locale),
                            message!("loaded-word.found", word = *word),
                            message!("loaded-word.help", instead = *instead),
                        );
                    }
                }
            }
        }
    }
}
