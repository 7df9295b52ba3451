//! `unknown-entry`: an unknown glossary entry.

use crate::diag::{Example, Group, Rule, Severity};

pub(crate) static UNKNOWN_ENTRY: Rule = Rule {
    code: "unknown-entry",
    severity: Severity::Error,
    since: 1,
    group: Group::References,
    can_be_lowered: false,
    is_fixable: true,
    wrong: Example {
        file: "glossary.yaml",
        text: r#"quota: {term: Quota, text: The most that may be caught, see: [license]}
licence: {term: Licence, text: Permission to fish}
"#,
    },
    right: Example {
        file: "glossary.yaml",
        text: r#"quota: {term: Quota, text: The most that may be caught, see: [licence]}
licence: {term: Licence, text: Permission to fish}
"#,
    },
};
