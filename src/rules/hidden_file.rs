//! `hidden-file`: a change adds, changes or removes a hidden file.

use std::collections::BTreeMap;

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext};
use crate::diag::{Place, Severity};
use crate::load::Change;
use crate::message;
use crate::message::Message;
use crate::record::format;

/// How many names a finding tells before it only counts.
const NAMED: usize = 6;

pub(super) static RULE: Rule = Rule {
    code: "hidden-file",
    severity: Severity::Warning,
    since: 1,
    group: Group::Records,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: ".notes/plan",
        text: r#"rewrite 2022/talks.yaml
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
    phase: Phase::OnDemand(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    let mut folders: BTreeMap<&str, Vec<(Change, &str)>> = BTreeMap::new();
    for (name, change) in &context.options.unread_changes {
        if let Some(hidden) = hidden_part(name) {
            folders.entry(hidden).or_default().push((*change, name));
        }
    }
    for (folder, mut changes) in folders {
        changes.sort_unstable();
        let told: Vec<Message> = changes
            .chunk_by(|left, right| left.0 == right.0)
            .map(|alike| {
                let named: Vec<String> = alike
                    .iter()
                    .take(NAMED)
                    .map(|(_, name)| format!("`{name}`"))
                    .collect();
                let (files, more) = (named.join(", "), alike.len() - named.len());
                match alike[0].0 {
                    Change::Added => message!("hidden-file.added", files = files, more = more),
                    Change::Changed => message!("hidden-file.changed", files = files, more = more),
                    Change::Removed => message!("hidden-file.removed", files = files, more = more),
                }
            })
            .collect();
        // What the program writes beside the records for editors is hidden as well, and changes with the program.
        let schemas = changes.iter().all(|(_, name)| format::is_schema(name));
        let finding = findings.add(
            Place::file(changes.first().map_or(folder, |(_, name)| name)),
            message!("hidden-file.found", changes = told),
            if schemas {
                message!("hidden-file.help-schemas")
            } else {
                message!("hidden-file.help")
            },
        );
        if schemas {
            finding.severity = Severity::Info;
        }
    }
}

/// A path down to its first part that begins with a dot.
fn hidden_part(path: &str) -> Option<&str> {
    let start = if path.starts_with('.') {
        0
    } else {
        path.find("/.")? + 1
    };
    let length = path[start..].find('/').unwrap_or(path.len() - start);
    path.get(..start + length)
}
