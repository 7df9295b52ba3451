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
        text: r#"parole: {term: Parole, text: Temporary permission to enter, see: [vissa]}
visa: {term: Visa, text: Permission to travel}
"#,
    },
    right: Example {
        file: "glossary.yaml",
        text: r#"parole: {term: Parole, text: Temporary permission to enter, see: [visa]}
visa: {term: Visa, text: Permission to travel}
"#,
    },
};
