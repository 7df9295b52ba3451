//! The faces of a report: each holds every finding, and no text of a record can step out of its place.

use std::fs;

use serde_json::Value;

use crate::support::{program, run, scratch, stdout, write, write_sample};

/// A record whose words try to be something else wherever they are shown.
const HOSTILE: &str = "title: Talks begin.\ndate: 2022-11-22\nsummary: They began.\nkind: \"a\\x9b31m\\u202e\"\nactors: ['x%0A::error::y, ::set-output name=z::1, | <b>@you</b> #1 [a](b) {0} `']\n\"::warning file=x::\\n\\r::error::boo,:%\\e[31m\": 1\n";

fn check(format: &str, files: &[(&str, &str)]) -> (String, Option<String>) {
    let folder = scratch();
    write_sample(&folder.path().join("events"));
    write(&folder.path().join("events"), files);
    fs::create_dir(folder.path().join(".git")).unwrap();
    let summary = folder.path().join("summary.md");
    fs::write(&summary, "before\n").unwrap();
    let output = program()
        .current_dir(folder.path())
        .env("GITHUB_STEP_SUMMARY", &summary)
        .args(["check", "--all", "--format", format])
        .output()
        .unwrap();
    (stdout(&output), fs::read_to_string(summary).ok())
}

#[test]
fn workflow_commands_stay_on_their_lines() {
    let (text, summary) = check("github", &[("2022/talks.yaml", HOSTILE)]);
    let (json, _) = check("json", &[("2022/talks.yaml", HOSTILE)]);
    let findings: Vec<Value> = serde_json::from_str(&json).unwrap();
    assert!(findings.len() >= 4, "{json}");
    assert_eq!(text.lines().count(), findings.len());
    for (line, finding) in text.lines().zip(&findings) {
        let word = match finding["severity"].as_str().unwrap() {
            "info" => "notice",
            word => word,
        };
        // Named from the root of the repository, or the forge does not find the line.
        let start = format!(
            "::{word} file=events/2022/talks.yaml,line={},col={},endLine={},endColumn={},title={}::",
            finding["line"],
            finding["column"],
            finding["end_line"],
            finding["end_column"],
            finding["code"].as_str().unwrap()
        );
        assert!(line.starts_with(&start), "{line}\n{start}");
        assert!(!line.contains(char::is_control), "{line:?}");
        let message = finding["message"]
            .as_str()
            .unwrap()
            .replace('%', "%25")
            .replace('\n', "%0A")
            .replace(
                |letter: char| letter.is_control() || letter == '\u{202e}',
                "\u{fffd}",
            );
        assert!(line.contains(&message), "{line}\n{message}");
    }
    // The summary is added to what was there, and holds all of them.
    let summary = summary.unwrap();
    assert!(summary.starts_with("before\n## Records\n"), "{summary}");
    let rows: Vec<&str> = summary
        .lines()
        .filter(|line| line.starts_with("| events&#47;") || line.starts_with("| events/"))
        .collect();
    assert_eq!(rows.len(), findings.len(), "{summary}");
    for row in rows {
        assert_eq!(row.matches('|').count(), 5, "{row}");
        for sign in ["<", ">", "@", "[", "](", "**", "\u{1b}", "::error::"] {
            assert!(!row.contains(sign), "{sign:?} in {row}");
        }
    }
}

#[test]
fn other_formats_leave_the_summary_alone() {
    let (_, summary) = check("json", &[("2022/talks.yaml", HOSTILE)]);
    assert_eq!(summary.as_deref(), Some("before\n"));
}

/// More findings than annotations are shown for: the summary has all of them.
#[test]
fn the_summary_holds_what_is_not_annotated() {
    let files: Vec<(String, String)> = (0..40)
        .map(|number| {
            (
                format!("2022/talks-{number}.yaml"),
                format!(
                    "title: Talks {number}.\ndate: 2022-11\nsummary: They began.\nkind: diplomacy\nclaims: [{{id: happened, text: It happened, sources: [earlier-notice]}}]\n"
                ),
            )
        })
        .collect();
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    let (text, summary) = check("github", &files);
    let summary = summary.unwrap();
    assert!(
        text.lines()
            .filter(|line| line.starts_with("::warning "))
            .count()
            >= 40,
        "{text}"
    );
    assert_eq!(summary.matches("`title-style`").count(), 40);
}

#[test]
fn sarif_has_rules_regions_and_fixes() {
    let link = "  - {relation: follows, event: earlier-talks, basis: editorial, note: Order}\n";
    let record = format!(
        "title: The talks begin again.\ndate: 2022-11-22\nsummary: They began, [a](b) {{0}}.\nkind: diplomcy\ntopics: [elsewhere]\nclaims: [{{id: happened, text: It happened, sources: [earlier-notice]}}]\nlinks:\n{link}{link}"
    );
    let (text, _) = check("sarif", &[("2022/talks.yaml", &record)]);
    let log: Value = serde_json::from_str(&text).unwrap();
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    assert_eq!(rules.len(), throughline::rules::rules().len());
    let results = run["results"].as_array().unwrap();
    for result in results {
        let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(
            rule["help"]["markdown"]
                .as_str()
                .unwrap()
                .contains("```yaml")
        );
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "events/2022/talks.yaml");
    }
    let fix_of = |code: &str| {
        let result = results
            .iter()
            .find(|result| result["ruleId"] == code)
            .unwrap();
        result["fixes"][0]["artifactChanges"][0]["replacements"].clone()
    };
    let title = fix_of("title-style");
    assert_eq!(title[0]["deletedRegion"]["startLine"], 1);
    assert_eq!(title[0]["deletedRegion"]["endLine"], 2);
    assert_eq!(
        title[0]["insertedContent"]["text"],
        "title: The talks begin again\n"
    );
    assert_eq!(fix_of("duplicate-link")[0]["insertedContent"]["text"], "");
    let kind = fix_of("unknown-kind");
    assert_eq!(kind[0]["insertedContent"]["text"], "kind: diplomacy\n");
    assert!(fix_of("unknown-topic").is_null());
}

/// The same findings in every face.
#[test]
fn every_report_format_has_every_diagnostic() {
    let folder = scratch();
    write_sample(folder.path());
    write(folder.path(), &[("2022/talks.yaml", HOSTILE)]);
    let of = |format: &str| {
        stdout(&run(
            folder.path(),
            &["--events", ".", "check", "--all", "--format", format],
        ))
    };
    let findings: Vec<Value> = serde_json::from_str(&of("json")).unwrap();
    let sarif: Value = serde_json::from_str(&of("sarif")).unwrap();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    assert_eq!(results.len(), findings.len());
    let human = of("human");
    for (finding, result) in findings.iter().zip(results) {
        let code = finding["code"].as_str().unwrap();
        assert_eq!(result["ruleId"], code);
        assert!(human.contains(&format!("[{code}]")), "{human}");
    }
    assert!(!human.contains('\u{1b}'), "{human}");
}

/// In a collection of an older format, findings of rules that became errors later are warnings in every face.
#[test]
fn every_face_lowers_what_an_older_format_lowers() {
    let folder = scratch();
    write_sample(folder.path());
    let settings =
        "title: A timeline\nlocales: [en]\nkinds:\n  diplomacy: {name: {en: Diplomacy}}\n";
    let talks = "title: Talks begin\ndate: 2022-11-22\nsummary: They began.\nkind: diplomacy\n";
    write(
        folder.path(),
        &[("timeline.yaml", settings), ("2022/talks.yaml", talks)],
    );
    let of = |format: &str| {
        let output = run(
            folder.path(),
            &["--events", ".", "check", "--format", format],
        );
        assert_eq!(output.status.code(), Some(0), "{format}");
        stdout(&output)
    };
    let findings: Vec<Value> = serde_json::from_str(&of("json")).unwrap();
    let severity = |code: &str| {
        let mut findings = findings.iter();
        findings.find(|finding| finding["code"] == code).unwrap()["severity"].clone()
    };
    assert_eq!(severity("unsourced-event"), "warning");
    assert_eq!(severity("older-format"), "warning");
    let sarif: Value = serde_json::from_str(&of("sarif")).unwrap();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    let mut results = results.iter();
    let result = results.find(|result| result["ruleId"] == "unsourced-event");
    assert_eq!(result.unwrap()["level"], "warning");
    assert!(of("github").contains("::warning "));
}
