//! `fmt` and `check --fix` over every record of the collection and of the tests: comments, values and meaning stay.

use std::fs;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use throughline::edit::{Tree, tidy};
use throughline::rules::rules;

use crate::rng::{Rng, rounds};
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
    for check in rules() {
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
fn formatting_keeps_comments_and_meaning_and_terminates() {
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
fn fixing_terminates() {
    for check in rules() {
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

/// A record of the collection whose layout was spoiled, in a way that means nothing, is given back as it was.
#[test]
fn a_spoiled_layout_is_given_back_byte_for_byte() {
    let number = rounds(300);
    let records: Vec<(String, String)> = tree(&root().join("events"))
        .into_iter()
        .filter(|(name, _)| name.extension().is_some_and(|end| end == "yaml"))
        .map(|(name, bytes)| {
            (
                name.to_str().unwrap().to_owned(),
                String::from_utf8(bytes).unwrap(),
            )
        })
        .collect();
    assert!(records.len() > 90);
    let spoiled = (0..number).into_par_iter().filter(|&round| {
        let mut rng = Rng::of_round(0x1F83_D9AB_FB41_BD6B, round);
        let (name, text) = &records[round % records.len()];
        let mut spoiled = String::new();
        for line in text.lines() {
            spoiled.push_str(line);
            // Not within a text of several lines, where blanks may mean something.
            let key = line.trim_start().trim_start_matches("- ");
            let is_key = key.split_once(':').is_some_and(|(key, _)| {
                !key.is_empty()
                    && key
                        .bytes()
                        .all(|byte| byte.is_ascii_lowercase() || byte == b'_')
            });
            if is_key && rng.next(4) == 0 {
                spoiled.push_str(rng.of::<&str>(&[" ", "   "]));
            }
            spoiled.push('\n');
        }
        if rng.next(2) == 0 {
            spoiled = spoiled.replace('\n', "\r\n");
        }
        if rng.next(2) == 0 {
            spoiled.insert(0, '\u{feff}');
        }
        // A line of a long text may look like a key: then the blanks are part of what it says.
        if Tree::of(&spoiled).ok() != Tree::of(text).ok() {
            return false;
        }
        let tidied = tidy(name, &spoiled)
            .unwrap_or_else(|refusal| panic!("round {round}, {name}: {refusal}\n{spoiled}"));
        let wrong = tidied
            .text
            .lines()
            .zip(text.lines())
            .find(|(one, other)| one != other);
        assert!(tidied.text == *text, "round {round}, {name}: {wrong:?}");
        spoiled != *text
    });
    let spoiled = spoiled.count();
    assert!(spoiled * 2 > number, "{spoiled} of {number} were spoiled");
}

/// Faults that can be mended for certain, put into every record of the collection at once: `check --fix` gives back records that
/// publish the same data as before, byte for byte, keeps every comment, and finds nothing to do a second time.
#[test]
fn fixing_a_spoiled_collection_restores_it() {
    for round in 0..rounds(1) {
        let mut rng = Rng::of_round(0x5BE0_CD19_137E_2179, round);
        let folder = scratch();
        let events = folder.path().join("events");
        let before = tree(&root().join("events"));
        let mut said = Vec::new();
        for (name, bytes) in &before {
            let mut text = String::from_utf8(bytes.clone()).unwrap();
            let mut place = events.join(name);
            if is_event(name) {
                said.extend(comments(&text));
                place = spoil(&mut text, &place, &mut rng);
            }
            fs::create_dir_all(place.parent().unwrap()).unwrap();
            fs::write(place, text).unwrap();
        }
        said.sort();
        let spoiled = tree(&events);
        let export = |home: &Path| stdout(&run(home, &["export", "--format", "json"]));
        let fix = || run(folder.path(), &["check", "--fix"]);
        let first = fix();
        assert_eq!(
            first.status.code(),
            Some(0),
            "round {round}: {}",
            stderr(&first)
        );
        let mended = tree(&events);
        assert!(mended != spoiled);
        let names = |files: &[(PathBuf, Vec<u8>)]| {
            files
                .iter()
                .map(|(name, _)| name.clone())
                .collect::<Vec<_>>()
        };
        assert_eq!(names(&mended), names(&before), "round {round}");
        assert!(
            export(folder.path()) == export(root()),
            "round {round}: other data than before"
        );
        let mut left: Vec<String> = mended
            .iter()
            .filter(|(name, _)| is_event(name))
            .flat_map(|(_, bytes)| comments(std::str::from_utf8(bytes).unwrap()))
            .collect();
        left.sort();
        assert_eq!(said, left, "round {round}");
        fix();
        assert!(
            tree(&events) == mended,
            "round {round}: a second time changes something"
        );
    }
}

/// Whether a file is an event's record.
fn is_event(name: &Path) -> bool {
    name.to_str()
        .is_some_and(|name| name.starts_with("20") || name.starts_with("19"))
}

/// Spoils a record in one or more ways that can be mended for certain; where it is to lie.
fn spoil(text: &mut String, place: &Path, rng: &mut Rng) -> PathBuf {
    let mut place = place.to_owned();
    if rng.next(3) == 0 {
        text.insert(0, '\u{feff}');
    }
    if rng.next(2) == 0 {
        // Within a word of a text: in the middle of the title.
        let at = text
            .find("title:")
            .and_then(|at| Some(at + text[at..].find(char::is_alphabetic)? + 12))
            .unwrap();
        let at = (at..text.len())
            .find(|at| {
                text.is_char_boundary(*at)
                    && text[..*at].ends_with(char::is_alphabetic)
                    && text[*at..].starts_with(char::is_alphabetic)
            })
            .unwrap();
        text.insert(at, *rng.of(&['\u{200b}', '\u{2060}']));
    }
    if rng.next(2) == 0
        && let Some(at) = text
            .find("\nlinks:\n  - ")
            .map(|at| at + "\nlinks:\n".len())
    {
        // The first link once more, with all its lines.
        let lines = text[at..].split_inclusive('\n').enumerate();
        let item: String = lines
            .take_while(|(number, line)| *number == 0 || line.starts_with("    "))
            .map(|(_, line)| line)
            .collect();
        if !item.contains('#') {
            text.insert_str(at, &item);
        }
    }
    if rng.next(3) == 0 {
        place = place
            .parent()
            .unwrap()
            .parent()
            .unwrap()
            .join("1900")
            .join(place.file_name().unwrap());
    }
    place
}
