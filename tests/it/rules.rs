//! Every rule: it fires on its wrong record and not on its right one; each has a case; each can be explained.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use throughline::diag::Severity;
use throughline::diag::{Example, Rule};
use throughline::load::SourceFiles;
use throughline::message::{ENGLISH, Message};
use throughline::model::{LinkResponse, LinkStatus};
use throughline::rules::{SAMPLE, rules};
use throughline::{Options, analyze};

use crate::support::{corpus_of, program, root, source_files, stderr, stdout};

/// The codes that other programs rely on.
const FIXED: &[&str] = &[
    "invalid-yaml",
    "unknown-field",
    "missing-field",
    "invalid-value",
    "duplicate-key",
    "duplicate-id",
    "misfiled-record",
    "unknown-event",
    "unknown-actor",
    "unknown-place",
    "unknown-topic",
    "unknown-measure",
    "unknown-source",
    "invalid-date",
    "effect-before-cause",
    "effect-maybe-before-cause",
    "causal-cycle",
    "self-link",
    "duplicate-link",
    "unsourced-claim",
    "unsourced-link",
    "unsafe-url",
    "missing-translation",
    "unused-source",
    "single-source",
    "id-vanished",
];

fn options(check: &Rule) -> Options {
    let answer = |path: &str, outcome: LinkStatus, archived: Option<&str>| {
        let answer = LinkResponse {
            outcome,
            archived: archived.map(str::to_owned),
        };
        (format!("https://www.example.org/{path}"), answer)
    };
    Options {
        today: Some("2026-11-22".parse().unwrap()),
        published_before: if check.code == "id-vanished" {
            vec![("2021/old-talks.yaml".to_owned(), "old-talks".to_owned())]
        } else {
            Vec::new()
        },
        changed: Some(BTreeSet::from([
            "2022/talks.yaml".to_owned(),
            "2222/talks.yaml".to_owned(),
        ])),
        base: (check.code == "pending-setting").then(Default::default),
        unread_changes: BTreeMap::new(),
        answers: Some(BTreeMap::from([
            answer("notice", LinkStatus::Alive, None),
            answer("gone", LinkStatus::Dead(Message::verbatim("404")), None),
            answer(
                "blocked",
                LinkStatus::Blocked(Message::verbatim("403")),
                None,
            ),
            answer(
                "moved",
                LinkStatus::Moved("https://www.example.org/here".to_owned()),
                None,
            ),
            answer(
                "slow",
                LinkStatus::Unclear(Message::verbatim("no answer")),
                None,
            ),
            answer(
                "archived",
                LinkStatus::Alive,
                Some("https://archive.example.org/archived"),
            ),
        ])),
    }
}

fn codes(check: &Rule, example: &Example) -> BTreeSet<(&'static str, &'static str)> {
    let mut source_files = corpus_of(example);
    if check.code == "executable-file" {
        source_files.executable.insert("2022/talks.yaml".into());
        source_files
            .executable
            .retain(|file| source_files.files.contains_key(file));
    }
    // What is hidden or a link is no text, and only its name is told.
    source_files.files.retain(|file, _| {
        let is_hidden = file.starts_with('.');
        let is_link = check.code == "symbolic-link" && &**file == "2022/talks.yaml";
        if is_hidden {
            source_files.hidden.insert(file.clone());
        }
        if is_link {
            source_files.links.insert(file.clone());
        }
        !is_hidden && !is_link
    });
    let mut options = options(check);
    if check.code == "hidden-file" {
        options.unread_changes = source_files.unread_changes(&SourceFiles::default());
    }
    let analysis = analyze(&source_files, &options);
    analysis
        .report
        .diagnostics
        .iter()
        .map(|finding| (finding.code(), finding.severity.word()))
        .collect()
}

#[test]
fn a_wrong_record_fires_and_a_right_one_does_not() {
    for check in rules() {
        let found = codes(check, &check.wrong);
        assert!(
            found.contains(&(check.code, check.severity.word())),
            "{}: the wrong record gets {found:?}",
            check.code
        );
        let found = codes(check, &check.right);
        assert!(
            !found.iter().any(|(code, _)| *code == check.code),
            "{}: the right record gets {found:?}",
            check.code
        );
        assert!(
            !found.iter().any(|(_, severity)| *severity == "error"),
            "{}: the right record gets {found:?}",
            check.code
        );
    }
}

#[test]
fn codes_are_unique_and_in_order_and_the_fixed_ones_are_there() {
    let codes: Vec<&str> = rules().map(|check| check.code).collect();
    assert!(codes.is_sorted_by(|left, right| left < right), "{codes:?}");
    for code in FIXED {
        assert!(codes.contains(code), "{code}");
    }
}

/// What a collection may lower are checks, and errors.
#[test]
fn what_may_be_lowered_is_an_error() {
    let lowered: Vec<_> = rules().filter(|rule| rule.can_be_lowered).collect();
    assert!(!lowered.is_empty());
    for rule in lowered {
        assert_eq!(rule.severity, Severity::Error, "{}", rule.code);
    }
}

#[test]
fn every_check_has_a_case_that_fires_it() {
    for check in rules() {
        let path = root().join(format!("tests/cases/{}.txt", check.code));
        let case = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            case.contains(&format!("[{}]", check.code)),
            "{} needs a case: {}",
            check.code,
            path.display()
        );
    }
}

#[test]
fn every_check_can_be_explained() {
    for check in rules() {
        let output = program().args(["explain", check.code]).output().unwrap();
        assert!(output.status.success());
        let text = stdout(&output);
        assert!(
            text.contains(&check.why(&ENGLISH)) && text.contains("Wrong") && text.contains("Right"),
            "{text}"
        );
    }
}

/// The address of the site and of the repository: each of these would lead elsewhere, or nowhere.
#[test]
fn an_address_that_others_are_made_below_is_plain() {
    let found = |field: &str, address: &str| {
        let text = SAMPLE[0].text.to_owned() + &format!("{field}: '{address}'\n");
        let source_files = source_files(&[(SAMPLE[0].file.to_owned(), text)]);
        let analysis = analyze(&source_files, &Options::default());
        analysis.report.has_errors()
    };
    assert_eq!(SAMPLE[0].file, "timeline.yaml");
    for field in ["base_url", "repository"] {
        for wrong in [
            "https://аррӏе.com",
            "https://exаmple.org/x",
            "https://ｅxample.org",
            "https://example。org",
            "https://example.org∕x",
            "https://%D0%B0.example",
            "https://example.org?x=",
            "https://example.org/?x=1",
            "https://example.org/#f",
            "https://example.org#",
            "https://user@example.org",
            "https://a:b@example.org",
            "https://example.org:x",
            "https://example.org:0",
            "https://example.org:99999",
            "https://.example.org",
            "https://a..b",
            "https://-a.org",
            "https://exa_mple.org",
            "https://[::1",
            "https://[x]/",
            "https:///x",
            "https://example.org/a/../b",
            "https://example.org\\\\x",
            "ftp://example.org",
            "//example.org",
            "example.org",
        ] {
            assert!(found(field, wrong), "{field}: {wrong}");
            let option = format!("--{}", field.replace('_', "-"));
            let output = program()
                .args(["build", "--output", "/nowhere/site", &option, wrong])
                .output()
                .unwrap();
            assert_eq!(output.status.code(), Some(2), "{option} {wrong}");
            assert!(
                stderr(&output).contains("invalid value"),
                "{option} {wrong}"
            );
        }
        for right in [
            "https://www.example.org/timeline",
            "https://example.org/",
            "HTTPS://example.org",
            "http://localhost:8000",
            "http://127.0.0.1:8000/x",
            "http://[::1]:8000/",
            "https://xn--80ak6aa92e.example",
            "https://github.com/a/b/tree/main/events",
            "https://example.org/año",
        ] {
            assert!(!found(field, right), "{field}: {right}");
        }
    }
}
