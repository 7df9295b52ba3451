//! `fmt` and `check --fix` over every record of the collection and of the tests: comments, values and meaning stay.

use std::fs;
use std::path::Path;

use rayon::prelude::*;

use throughline::check::CHECKS;
use throughline::edit::{Tree, tidy};

use crate::support::{root, run, scratch, sections, stderr, stdout, tree, write, write_sample};

/// Every record that there is, by its name: of the collection, of the cases, of the checks' examples; with other layouts of each.
fn records() -> Vec<(String, String)> {
    let mut records = Vec::new();
    for (name, bytes) in tree(&root().join("events")) {
        records.push((
            name.to_str().unwrap().to_owned(),
            String::from_utf8(bytes).unwrap(),
        ));
    }
    for folder in ["tests/cases", "tests/curate", "tests/diff"] {
        for entry in fs::read_dir(root().join(folder)).unwrap() {
            records.extend(sections(
                &fs::read_to_string(entry.unwrap().path()).unwrap(),
            ));
        }
    }
    for check in CHECKS {
        for example in [&check.wrong, &check.right] {
            records.push((example.file.to_owned(), example.text.to_owned()));
        }
    }
    records.retain(|(name, _)| Path::new(name).extension().is_some_and(|end| end == "yaml"));
    let variants: Vec<(String, String)> = records
        .iter()
        .flat_map(|(name, text)| {
            [
                text.replace('\n', "\r\n"),
                format!("# before\n{text}# after"),
                text.replace(": ", ":  ").replace(", ", " ,  "),
                text.replace('\n', "   \n"),
                text.replace('\n', " # why\n"),
            ]
            .map(|text| (name.clone(), text))
        })
        .collect();
    records.extend(variants);
    records
}

/// The comments of a text, each without its place.
fn comments(text: &str) -> Vec<String> {
    let mut found: Vec<String> = text
        .lines()
        .filter_map(|line| {
            let at = line
                .match_indices('#')
                .map(|(at, _)| at)
                .find(|&at| at == 0 || line[..at].ends_with([' ', '\t']))?;
            Some(line[at..].trim_end().to_owned())
        })
        .collect();
    found.sort();
    found
}

#[test]
fn tidying_keeps_comments_and_meaning_and_comes_to_an_end() {
    let records = records();
    assert!(records.len() > 1000, "{}", records.len());
    let tidied = records
        .par_iter()
        .filter(|(name, text)| is_tidied(name, text))
        .count();
    let left = records.len() - tidied;
    assert!(tidied > left, "{tidied} were tidied, {left} left alone");
}

/// Whether a record could be tidied; if so, what it says is the same, and tidying it again changes nothing.
fn is_tidied(name: &str, text: &str) -> bool {
    let Ok(once) = tidy(name, text) else {
        return false;
    };
    assert_eq!(
        comments(text),
        comments(&once.text),
        "{name}:\n{text}\n---\n{}",
        once.text
    );
    let twice =
        tidy(name, &once.text).unwrap_or_else(|refusal| panic!("{name}: {refusal}\n{}", once.text));
    assert_eq!(
        once.text, twice.text,
        "{name}: the second time changes something\n{text}"
    );
    let same = match (Tree::of(text), Tree::of(&once.text)) {
        (Ok(before), Ok(after)) => sorted(&before) == sorted(&after),
        _ => false,
    };
    assert!(same, "{name}:\n{text}\n---\n{}", once.text);
    true
}

/// What a tree says, whatever the order of its keys.
fn sorted(tree: &Tree) -> String {
    let mut leaves: Vec<String> = tree
        .leaves()
        .into_iter()
        .map(|(path, text)| format!("{path:?} {text}"))
        .collect();
    leaves.sort();
    leaves.join("\n")
}

/// Mending twice is mending once, and mending brings no error; comments outside of what goes stay.
#[test]
fn mending_comes_to_an_end() {
    for check in CHECKS {
        let folder = scratch();
        write_sample(folder.path());
        let text = format!("# Kept.\n{}", check.wrong.text);
        write(folder.path(), &[(check.wrong.file, &text)]);
        let before = tree(folder.path());
        let first = run(
            folder.path(),
            &["--events", ".", "check", "--fix", "--format", "json"],
        );
        let once = tree(folder.path());
        if once == before {
            continue;
        }
        let second = run(
            folder.path(),
            &["--events", ".", "check", "--fix", "--format", "json"],
        );
        assert_eq!(stdout(&first), stdout(&second), "{}", check.code);
        assert!(once == tree(folder.path()), "{}", check.code);
        assert!(stderr(&first).contains("fixed: "), "{}", check.code);
        let kept = once
            .iter()
            .any(|(_, bytes)| bytes.starts_with(b"# Kept.\n"));
        assert!(kept, "{}: the comment is gone", check.code);
    }
}
