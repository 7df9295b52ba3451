//! `diff`: what a change to the records does, told in one comment.

use std::path::Path;

use serde_json::Value;
use throughline::diff::{Comparison, compare, markdown};
use throughline::message::{ENGLISH, Language, SPANISH};
use throughline::{Options, analyze};

use crate::support::{
    expect, root, run, scratch, sections, source_files, stderr, stdout, write_sample,
};

/// The comparison of two states, each given as files over the sample; `gone: <file>` takes one away.
fn compared(before: &[(String, String)], after: &[(String, String)]) -> Comparison {
    compared_in(&ENGLISH, before, after)
}

/// The same, told in a language.
fn compared_in(
    language: &'static Language,
    before: &[(String, String)],
    after: &[(String, String)],
) -> Comparison {
    let state = |files: &[(String, String)]| {
        let kept: Vec<(String, String)> = files
            .iter()
            .filter(|(name, _)| !name.starts_with("gone: "))
            .cloned()
            .collect();
        let mut source_files = source_files(&kept);
        for (name, _) in files {
            if let Some(gone) = name.strip_prefix("gone: ") {
                source_files.files.remove(gone);
            }
        }
        source_files
    };
    let (before, after) = (state(before), state(after));
    let before = analyze(&before, &Options::default());
    let after = analyze(&after, &Options::default());
    compare(&before, &after, language)
}

/// `tests/diff/*.txt`: files before, files after, and the comment that they deserve.
#[test]
fn every_case_gets_its_comment() {
    let mut number = 0;
    for entry in std::fs::read_dir(root().join("tests/diff")).unwrap() {
        let path = entry.unwrap().path();
        let mut sections = sections(&std::fs::read_to_string(&path).unwrap());
        sections.retain(|(name, _)| !["comment", "comment in Spanish"].contains(&name.as_str()));
        let of = |state: &str| -> Vec<(String, String)> {
            sections
                .iter()
                .filter_map(|(name, body)| {
                    let name = name.strip_prefix(state)?.strip_prefix(": ")?;
                    Some((name.to_owned(), body.clone()))
                })
                .collect()
        };
        let (before, after) = (of("before"), of("after"));
        let comparison = compared(&before, &after);
        let mut actual: String = sections
            .iter()
            .map(|(name, body)| format!("-- {name} --\n{body}"))
            .collect();
        actual.push_str("-- comment --\n");
        actual.push_str(&markdown(&comparison));
        actual.push_str("-- comment in Spanish --\n");
        let spanish = markdown(&compared_in(&SPANISH, &before, &after));
        // What the rules say in Spanish is theirs to test.
        for line in spanish.lines() {
            let is_finding = ["- error", "- aviso", "- nota"]
                .iter()
                .any(|severity| line.starts_with(severity));
            let end = line
                .find("`: ")
                .filter(|_| is_finding)
                .map_or(line.len(), |end| end + 1);
            actual.push_str(&line[..end]);
            actual.push('\n');
        }
        expect(&path, &actual);
        number += 1;
    }
    assert!(number >= 4);
}

fn git(folder: &Path, arguments: &[&str]) {
    let output = std::process::Command::new("git")
        .current_dir(folder)
        .args(["-c", "user.name=Test", "-c", "user.email=test@example.org"])
        .args(arguments)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", stderr(&output));
}

#[test]
fn revisions_and_the_files_as_they_are_can_be_compared() {
    let folder = scratch();
    let folder = folder.path();
    write_sample(&folder.join("events"));
    git(folder, &["init", "-q"]);
    git(folder, &["add", "."]);
    git(folder, &["commit", "-qm", "first"]);
    let nothing = stdout(&run(folder, &["diff", "HEAD"]));
    assert!(
        nothing.contains("Nothing that the records say changed."),
        "{nothing}"
    );
    let renamed = run(folder, &["rename", "earlier-talks", "first-talks"]);
    assert_eq!(renamed.status.code(), Some(0), "{}", stderr(&renamed));
    let told: Value =
        serde_json::from_slice(&run(folder, &["diff", "HEAD", "--format", "json"]).stdout).unwrap();
    assert_eq!(told["format"], "throughline-diff/1");
    assert_eq!(told["events"].as_array().unwrap().len(), 1, "{told:#}");
    assert_eq!(told["events"][0]["former_id"], "earlier-talks");
    assert_eq!(
        told["new_findings"].as_array().unwrap().len(),
        0,
        "{told:#}"
    );
    git(folder, &["add", "."]);
    git(folder, &["commit", "-qm", "second"]);
    let two = ["diff", "HEAD~1", "HEAD", "--format", "json"];
    assert_eq!(
        serde_json::from_slice::<Value>(&run(folder, &two).stdout).unwrap(),
        told
    );
    std::fs::remove_file(folder.join("events/2022/later-visit.yaml")).unwrap();
    let comment = stdout(&run(folder, &["diff", "HEAD"]));
    assert!(
        comment.contains("### Removed: A visit") && comment.contains("`id-vanished`"),
        "{comment}"
    );
    assert_eq!(
        run(folder, &["diff", "no-such-revision"]).status.code(),
        Some(2)
    );
    assert_eq!(run(folder, &["diff", "--output=x"]).status.code(), Some(2));
}

/// A comment is cut where GitHub would refuse it, and says so.
#[test]
fn a_comment_has_an_end() {
    let after: Vec<(String, String)> = (0..400)
        .map(|number| {
            (
                format!("2022/event-{number}.yaml"),
                format!(
                    "title: Event {number}\ndate: 2022-11-22\nsummary: {}\nkind: nothing\nclaims: [{{id: happened, text: It happened, sources: [earlier-notice]}}]\n",
                    "Words. ".repeat(80)
                ),
            )
        })
        .collect();
    let comment = markdown(&compared(&[], &after));
    assert!(comment.chars().count() < 65_536);
    assert!(
        comment.contains("400 events added") && comment.contains("left out"),
        "{}",
        &comment[..400]
    );
    assert!(comment.contains("New findings"));
}

/// Nothing in a record closes a fence, begins a heading, mentions somebody or is HTML.
#[test]
fn hostile_texts_stay_texts() {
    let text = "@octocat <img src=x onerror=alert(1)> #12 GH-7 [x](javascript:y) https://evil.example www.evil.example `` ``` ~~~ | \u{202e} ![i](u) <!-- ``` --> $x$ &lt;";
    let record = format!(
        "title: {0}\ndate: 2022-11-22\nsummary: {0}\nkind: diplomacy\nactors: [{{actor: dhs, role: {0}}}]\nclaims:\n  - {{id: a, text: {0}}}\ndisputes:\n  - {{subject: {0}, versions: [{{text: {0}}}]}}\nlinks:\n  - {{relation: follows, event: earlier-talks, basis: editorial, note: {0}}}\n",
        serde_json::Value::from(format!("{text}\n```\n# heading\n@team"))
    );
    let comment = markdown(&compared(&[], &[("2022/talks.yaml".to_owned(), record)]));
    let mut fence: Option<&str> = None;
    for line in comment.lines().skip(1) {
        let marks = line.trim_end_matches("diff");
        let is_mark = marks.len() >= 3 && marks.chars().all(|mark| mark == '`');
        match fence {
            Some(open) if line == open => fence = None,
            Some(_) => assert!(line.starts_with(['+', '-', ' ', '@']), "{line}"),
            None if is_mark => fence = Some(marks),
            None => {
                // What stands between backticks stays a text.
                let words: String = line.split('`').step_by(2).collect();
                let line = words.as_str();
                for wrong in [
                    "@o", "@t", "<", "#1", "GH-7", "](", "://", "www.", "\u{202e}",
                ] {
                    assert!(
                        !line.contains(wrong) || line.contains("\\]\\("),
                        "{wrong}: {line}"
                    );
                }
                assert!(!line.starts_with("# "), "{line}");
            }
        }
    }
    assert!(fence.is_none());
}
