//! `too-many`: a list with more entries than the format allows. Lists are counted while they are read; here what sources go back to.

use crate::diag::{Example, Group, Rule, Severity};

pub(crate) static TOO_MANY: Rule = Rule {
    code: "too-many",
    severity: Severity::Error,
    since: 1,
    group: Group::Format,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "timeline.yaml",
        text: r#"format: 2
title: A timeline
locales: [en, ar, bn, da, de, es, fa, fi, fr, hi, it, ja, ko, nl, pl, pt, ru]
kinds:
  diplomacy: {name: {en: Diplomacy}}
  rule: {name: {en: Rule}}
"#,
    },
    right: Example {
        file: "timeline.yaml",
        text: r#"format: 2
title: A timeline
locales: [en]
kinds:
  diplomacy: {name: {en: Diplomacy}}
  rule: {name: {en: Rule}}
"#,
    },
};
