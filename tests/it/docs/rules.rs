//! `docs/rules.md` is generated from the registry of rules and from what `check --fix` does; `UPDATE=1 cargo test` accepts.

use std::fmt::Write;

use rayon::prelude::*;
use serde_json::Value;

use throughline::diag::{Example, Rule, Severity};
use throughline::message::ENGLISH;
use throughline::rules::rules;
use throughline::{Options, analyze};

use super::{cell, expect_generated};
use crate::support::{run, scratch, source_files, stderr, stdout, write, write_sample};

/// A rule with a fix, and a record that shows it.
struct Fix {
    code: &'static str,
    file: &'static str,
    text: &'static str,
}

const FIXES: &[Fix] = &[
    Fix {
        code: "duplicate-link",
        file: "2022/talks.yaml",
        text: "title: Talks begin\ndate: 2022-11-22\nsummary: The ministries began talks.\nkind: diplomacy\nclaims: [{id: happened, text: It happened, sources: [earlier-notice]}]\nlinks:\n  - {relation: follows, event: first-call, basis: press, sources: [earlier-notice]}\n  - {relation: follows, event: first-call, basis: press, sources: [earlier-notice]}\n",
    },
    Fix {
        code: "hidden-character",
        file: "2022/talks.yaml",
        text: "title: Talks\u{200b} begin\ndate: 2022-11-22\nsummary: The ministries began talks.\nkind: diplomacy\nclaims: [{id: happened, text: It happened, sources: [earlier-notice]}]\n",
    },
    Fix {
        code: "invalid-date",
        file: "2022/talks.yaml",
        text: "title: Talks begin\ndate: 31/12/2022\nsummary: The ministries began talks.\nkind: diplomacy\nclaims: [{id: happened, text: It happened, sources: [earlier-notice]}]\n",
    },
    Fix {
        code: "invalid-value",
        file: "2022/talks.yaml",
        text: "title: Talks begin\ndate: 2022-11-22\nsummary: The ministries began talks.\nkind: “diplomacy”\nclaims: [{id: happened, text: It happened, sources: [earlier-notice]}]\n",
    },
    Fix {
        code: "invalid-yaml",
        file: "2022/talks.yaml",
        text: "title: Talks: a beginning\ndate: 2022-11-22\nsummary: The ministries began talks.\nkind: diplomacy\nclaims: [{id: happened, text: It happened, sources: [earlier-notice]}]\n",
    },
    Fix {
        code: "lost-text",
        file: "2022/talks.yaml",
        text: "title: Round #2 of the talks begins\ndate: 2022-11-22\nsummary: The ministries began talks.\nkind: diplomacy\nclaims: [{id: happened, text: It happened, sources: [earlier-notice]}]\n",
    },
    Fix {
        code: "misfiled-record",
        file: "2021/talks.yaml",
        text: "title: Talks begin\ndate: 2022-11-22\nsummary: The ministries began talks.\nkind: diplomacy\nclaims: [{id: happened, text: It happened, sources: [earlier-notice]}]\n",
    },
    Fix {
        code: "title-style",
        file: "2022/talks.yaml",
        text: "title: Talks between ministries.\ndate: 2022-11-22\nsummary: The ministries began talks.\nkind: diplomacy\nclaims: [{id: happened, text: It happened, sources: [earlier-notice]}]\n",
    },
    Fix {
        code: "unknown-actor",
        file: "2022/talks.yaml",
        text: "title: Talks begin\ndate: 2022-11-22\nsummary: The ministries began talks.\nkind: diplomacy\nactors: [foreign-ministty]\nclaims: [{id: happened, text: It happened, sources: [earlier-notice]}]\n",
    },
    Fix {
        code: "unknown-entry",
        file: "glossary.yaml",
        text: "fishing: {term: {en: Fishing}, text: {en: A permission to enter.}}\nentry: {term: {en: Entry}, text: {en: Coming in.}, see: [fishin]}\n",
    },
    Fix {
        code: "unknown-event",
        file: "2022/talks.yaml",
        text: "title: Talks begin\ndate: 2022-11-22\nsummary: The ministries began talks.\nkind: diplomacy\nclaims: [{id: happened, text: It happened, sources: [earlier-notice]}]\nformer_ids: [old-talks]\nlinks:\n  - {relation: follows, event: first-call, basis: press, sources: [earlier-notice]}\n",
    },
    Fix {
        code: "unknown-field",
        file: "2022/talks.yaml",
        text: "title: Talks begin\ndate: 2022-11-22\nsummary: The ministries began talks.\nkind: diplomacy\nactor: [ministry]\nclaims: [{id: happened, text: It happened, sources: [earlier-notice]}]\n",
    },
    Fix {
        code: "unknown-kind",
        file: "2022/talks.yaml",
        text: "title: Talks begin\ndate: 2022-11-22\nsummary: The ministries began talks.\nkind: diplomcy\nclaims: [{id: happened, text: It happened, sources: [earlier-notice]}]\n",
    },
    Fix {
        code: "unknown-measure",
        file: "2022/talks.yaml",
        text: "title: Talks begin\ndate: 2022-11-22\nsummary: The ministries began talks.\nkind: diplomacy\nmeasures: [{measure: fishing-bam, state: extended}]\nclaims: [{id: happened, text: It happened, sources: [earlier-notice]}]\n",
    },
    Fix {
        code: "unknown-place",
        file: "2022/talks.yaml",
        text: "title: Talks begin\ndate: 2022-11-22\nsummary: The ministries began talks.\nkind: diplomacy\nplaces: [genev]\nclaims: [{id: happened, text: It happened, sources: [earlier-notice]}]\n",
    },
    Fix {
        code: "unknown-source",
        file: "2022/talks.yaml",
        text: "title: Talks begin\ndate: 2022-11-22\nsummary: The ministries began talks.\nkind: diplomacy\nclaims: [{id: happened, text: It happened, sources: [earlier-notic]}]\n",
    },
    Fix {
        code: "unknown-topic",
        file: "2022/talks.yaml",
        text: "title: Talks begin\ndate: 2022-11-22\nsummary: The ministries began talks.\nkind: diplomacy\ntopics: [fishin]\nclaims: [{id: happened, text: It happened, sources: [earlier-notice]}]\n",
    },
    Fix {
        code: "unsafe-url",
        file: "2022/talks.yaml",
        text: "title: Talks begin\ndate: 2022-11-22\nsummary: The ministries began talks.\nkind: diplomacy\nsources:\n  notice: {title: Notice, publisher: Ministry, url: www.example.org/notice, kind: official, language: en}\nclaims: [{id: happened, text: It happened, sources: [notice]}]\n",
    },
    Fix {
        code: "untidy-url",
        file: "2022/talks.yaml",
        text: "title: Talks begin\ndate: 2022-11-22\nsummary: The ministries began talks.\nkind: diplomacy\nsources:\n  notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/notice?utm_source=x', kind: official, language: en}\nclaims:\n  - {id: began, text: The talks began, sources: [notice]}\n",
    },
];

#[test]
fn the_rules_are_current() {
    let mut text =
        String::from("## All rules\n\n| code | severity | group | finds |\n|---|---|---|---|\n");
    for check in rules() {
        writeln!(
            text,
            "| [`{0}`](#{0}) | {1} | {2} | {3} |",
            check.code,
            check.severity.word(),
            check.group.word(),
            cell(&check.about(&ENGLISH))
        )
        .unwrap();
    }
    for check in rules() {
        write!(
            text,
            "\n## {}\n\n**{}**: {}.\n\n{}\n\n- Severity: {}{}\n- `check --fix`: {}.\n",
            check.code,
            check.severity.word(),
            check.about(&ENGLISH),
            check.why(&ENGLISH),
            lowering(check),
            match check.since {
                1 => String::new(),
                since => format!(" In records of a format before {since} it is a warning."),
            },
            check.fix(&ENGLISH).unwrap_or_else(|| "no fix".to_owned()),
        )
        .unwrap();
        example(&mut text, "Wrong", &check.wrong);
        example(&mut text, "Right", &check.right);
    }
    let raw = text
        .chars()
        .find(|letter| letter.is_control() && *letter != '\n');
    assert_eq!(raw, None, "an example holds a raw control character");
    expect_generated("rules.md", &text);
}

/// The table of fixes is true: each fixes what it is said to fix, and no rule is fixed that is not in it.
#[test]
fn the_documented_fixes_are_those_that_are_made() {
    for fix in FIXES {
        // An event that refers to another by the id that this had before.
        let later = "title: A reply\ndate: 2022-11-23\nsummary: The ministries replied.\nkind: diplomacy\nclaims: [{id: happened, text: It happened, sources: [earlier-notice]}]\nlinks:\n  - {relation: follows, event: old-talks, basis: press, sources: [earlier-notice]}\n";
        let mut files = vec![(fix.file, fix.text)];
        if fix.code == "unknown-event" {
            files.push(("2022/reply.yaml", later));
        }
        assert!(is_fixed(fix.code, &files), "{} is not fixed", fix.code);
    }
    let documented = rules().filter(|rule| rule.is_fixable);
    assert!(
        documented
            .map(|rule| rule.code)
            .eq(FIXES.iter().map(|fix| fix.code))
    );
    let others: Vec<&str> = rules()
        .collect::<Vec<_>>()
        .par_iter()
        .filter(|check| FIXES.iter().all(|fix| fix.code != check.code))
        .filter(|check| is_fixed(check.code, &[(check.wrong.file, check.wrong.text)]))
        .map(|check| check.code)
        .collect();
    assert!(others.is_empty(), "fixed, and not in the table: {others:?}");
}

fn lowering(check: &Rule) -> &'static str {
    match check.severity {
        Severity::Error if check.can_be_lowered => "a collection can change it.",
        Severity::Error => "fixed.",
        _ => "a collection can change it, and accept single findings.",
    }
}

fn example(text: &mut String, word: &str, example: &Example) {
    write!(
        text,
        "\n{word}, `{}`:\n\n```yaml\n{}{}```\n",
        example.file,
        example.text,
        match example.text.ends_with('\n') {
            true => "",
            false => "\n",
        }
    )
    .unwrap();
}

/// Whether `check` reports a rule for these files over the sample, and nothing of it any more after `--fix`.
fn is_fixed(code: &str, files: &[(&str, &str)]) -> bool {
    let owned: Vec<(String, String)> = files
        .iter()
        .map(|(file, text)| ((*file).to_owned(), (*text).to_owned()))
        .collect();
    let source_files = source_files(&owned);
    let before = analyze(&source_files, &Options::default())
        .report
        .diagnostics;
    if before.iter().all(|finding| finding.code() != code) {
        return false;
    }
    let folder = scratch();
    write_sample(folder.path());
    write(folder.path(), files);
    let arguments = ["--events", ".", "check", "--fix", "--format", "json"];
    let output = run(folder.path(), &arguments);
    let after: Vec<Value> = serde_json::from_str(&stdout(&output))
        .unwrap_or_else(|error| panic!("{code}: {error}: {}", stderr(&output)));
    after.iter().all(|finding| finding["code"] != code)
}
