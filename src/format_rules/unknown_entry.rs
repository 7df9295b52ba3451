//! `unknown-entry`: an unknown glossary entry.

use crate::diag::{Example, Group, Rule, Severity};

pub(crate) static UNKNOWN_ENTRY: Rule = Rule {
    code: "unknown-entry",
    severity: Severity::Error,
    group: Group::References,
    can_be_lowered: false,
    fix: Some(
        "corrects an id that is a letter or two off, if only one is near and its digits are the same",
    ),
    about: "an unknown glossary entry",
    why: "A reference from one term to another has to lead somewhere.",
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
