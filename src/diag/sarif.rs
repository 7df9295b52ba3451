//! Reports as SARIF 2.1.0 (OASIS), for code-scanning services.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use crate::message::Language;

use super::json::{Located, of};
use super::{Example, Fix, ReportOptions, Rule, Severity, Shown, json_in_lines};

/// The whole of a log.
#[derive(Serialize)]
struct Log<'l> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    runs: [Run<'l>; 1],
    version: &'static str,
}

/// What came of one run.
#[derive(Serialize)]
struct Run<'l> {
    #[serde(rename = "columnKind")]
    column_kind: &'static str,
    results: Results<'l>,
    tool: Value,
}

/// The findings, each made into a result as it is written: of many, no more than one is held as such.
struct Results<'l> {
    findings: &'l [Located],
    fixes: &'l BTreeMap<usize, Vec<&'l Fix>>,
    setting: &'l ReportOptions<'l>,
}

impl Serialize for Results<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let findings = self.findings.iter().enumerate();
        serializer.collect_seq(findings.map(|(number, finding)| {
            let fixes = self.fixes.get(&number).map_or(&[][..], Vec::as_slice);
            result(finding, fixes, self.setting)
        }))
    }
}

/// What is shown of a report as a SARIF log with one run.
pub(super) fn write(shown: &Shown<'_>, setting: &ReportOptions<'_>) -> String {
    let mut fixes: BTreeMap<usize, Vec<&Fix>> = BTreeMap::new();
    for fix in setting.fixes {
        fixes.entry(fix.finding).or_default().push(fix);
    }
    let log = Log {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        runs: [Run {
            column_kind: "unicodeCodePoints",
            results: Results {
                findings: &of(shown, setting.language),
                fixes: &fixes,
                setting,
            },
            tool: json!({ "driver": {
                "name": "throughline",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": setting.rules.iter().map(|of| rule(of, setting.language)).collect::<Vec<_>>(),
            } }),
        }],
        version: "2.1.0",
    };
    json_in_lines(&log).unwrap_or_default()
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn rule(rule: &Rule, language: &Language) -> Value {
    let why = rule.why(language);
    let example = |heading: &str, Example { file, text }: &Example| {
        format!("{heading} (`{file}`):\n\n```yaml\n{text}```\n")
    };
    let plain =
        |heading: &str, Example { file, text }: &Example| format!("{heading} ({file}):\n\n{text}");
    let mut value = json!({
        "id": rule.code,
        "shortDescription": { "text": rule.about(language) },
        "fullDescription": { "text": why },
        "help": {
            "text": format!("{}\n\n{}\n{}", why, plain("Wrong", &rule.wrong), plain("Right", &rule.right)),
            "markdown": format!("{}\n\n{}\n{}", why, example("Wrong", &rule.wrong), example("Right", &rule.right)),
        },
        "properties": { "tags": [rule.group.word()] },
        "defaultConfiguration": { "level": level(rule.severity) },
    });
    // SARIF 2.1.0, §3.49.12: an absolute URI.
    let url = rule.url();
    if url.starts_with("https://") {
        value["helpUri"] = json!(url);
    }
    value
}

fn result(finding: &Located, fixes: &[&Fix], setting: &ReportOptions<'_>) -> Value {
    let text = if finding.help.is_empty() {
        finding.message.clone()
    } else {
        format!("{}; {}", finding.message, finding.help)
    };
    let artifact =
        json!({ "uri": percent_encoded(&setting.path(&finding.file)), "uriBaseId": "%SRCROOT%" });
    let mut result = json!({
        "ruleId": finding.code,
        "level": level(finding.severity),
        "message": { "text": escaped(&text) },
        "locations": [{ "physicalLocation": {
            "artifactLocation": artifact,
            "region": {
                "startLine": finding.line,
                "startColumn": finding.column,
                "endLine": finding.end_line,
                "endColumn": finding.end_column,
            },
        } }],
    });
    if let Some(index) = setting
        .rules
        .iter()
        .position(|rule| rule.code == finding.code)
    {
        result["ruleIndex"] = json!(index);
    }
    if !fixes.is_empty() {
        let replacements: Vec<Value> = fixes
            .iter()
            .map(|fix| {
                json!({
                    "deletedRegion": {
                        "startLine": fix.first_line,
                        "startColumn": 1,
                        "endLine": fix.end_line,
                        "endColumn": 1,
                    },
                    "insertedContent": { "text": fix.text },
                })
            })
            .collect();
        result["fixes"] = json!([{
            "description": { "text": "what `throughline check --fix` writes" },
            "artifactChanges": [{ "artifactLocation": artifact, "replacements": replacements }],
        }]);
    }
    result
}

/// A message in which brackets and braces are no links and no places for arguments.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | '[' | ']' => {
                safe.push('\\');
                safe.push(letter);
            }
            '{' => safe.push_str("{{"),
            '}' => safe.push_str("}}"),
            letter => safe.push(letter),
        }
    }
    safe
}

/// A path as a URI reference.
fn percent_encoded(path: &str) -> String {
    path.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
}
