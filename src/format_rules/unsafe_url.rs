//! `unsafe-url`: an address that is no web address.

use crate::diag::{Example, Group, Rule, Severity};

/// An address that is no web address.
pub static UNSAFE_URL: Rule = Rule {
    code: "unsafe-url",
    severity: Severity::Error,
    group: Group::Addresses,
    can_be_lowered: false,
    fix: None,
    about: "an address that is no web address",
    why: "Addresses are printed as links on a page under your name. Only `https` and `http` are allowed; in a summary also a path inside the site. A user's name before the host is not: it makes one site look like another, or gives a password away.",
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began [talks](javascript:alert).
kind: diplomacy
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began [talks](https://www.example.org/talks).
kind: diplomacy
"#,
    },
};
