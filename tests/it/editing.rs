//! Commands that edit records: `tests/curate/*.txt` hold files, commands, and what these make of the files.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use throughline::edit::{Tree, Value, YamlEditor, event_references, tidy};
use throughline::model::canonical_address;
use throughline::rules::SAMPLE;

use crate::support::{
    expect, program, root, run, scratch, sections, stderr, stdout, tree, write, write_sample,
};

/// Each case holds its files, one command a line, and last what the commands said and changed; the sample collection stands
/// around them. Where a command ends with 0 the records pass `check`; where it does not, nothing has changed.
#[test]
fn every_case_ends_as_it_should() {
    let mut number = 0;
    for entry in fs::read_dir(root().join("tests/curate")).unwrap() {
        let path = entry.unwrap().path();
        let case = fs::read_to_string(&path).unwrap();
        // What a calendar's zones make of its times is in the tables of a feature.
        if case.contains("TIMEZONE") && !cfg!(feature = "time-zones") {
            continue;
        }
        expect(&path, &played(&case));
        number += 1;
    }
    assert!(number >= 15, "only {number} cases were found");
}

/// The case as it is when it is played.
fn played(text: &str) -> String {
    let given: Vec<(String, String)> = sections(text)
        .into_iter()
        .take_while(|(name, _)| !name.starts_with("exit"))
        .collect();
    let mut case: String = given
        .iter()
        .map(|(name, body)| format!("-- {name} --\n{body}"))
        .collect();
    let folder = scratch();
    write_sample(folder.path());
    let files: Vec<(&str, &str)> = given
        .iter()
        .filter(|(name, _)| name != "commands")
        .map(|(name, body)| (name.as_str(), body.as_str()))
        .collect();
    write(folder.path(), &files);
    let commands = given.iter().filter(|(name, _)| name == "commands");
    let start = files_of(folder.path());
    for line in commands.flat_map(|(_, body)| body.lines()) {
        let before = files_of(folder.path());
        let output = program()
            .current_dir(folder.path())
            .args(["--events", "."])
            .args(words(line))
            .args(dated(line))
            .output()
            .unwrap();
        let code = output.status.code().unwrap();
        case.push_str(&format!("-- exit {code} --\n"));
        for text in [stdout(&output), stderr(&output)] {
            case.push_str(&text);
            if !text.is_empty() && !text.ends_with('\n') {
                case.push('\n');
            }
        }
        let only_looks = ["fmt", "duplicates", "dupes", "check", "review"]
            .iter()
            .any(|word| line.starts_with(word));
        if code == 0 && !only_looks {
            let check = run(folder.path(), &["--events", ".", "check"]);
            assert_eq!(check.status.code(), Some(0), "{line}: {}", stdout(&check));
        }
        if code != 0 && !only_looks {
            assert!(
                before == files_of(folder.path()),
                "{line} failed and changed files"
            );
        }
    }
    let end = files_of(folder.path());
    for name in start.keys().filter(|name| !end.contains_key(*name)) {
        case.push_str(&format!("-- gone: {name} --\n"));
    }
    for (name, text) in end
        .iter()
        .filter(|(name, text)| start.get(*name) != Some(text))
    {
        case.push_str(&format!("-- now: {name} --\n{text}"));
    }
    case
}

fn files_of(folder: &Path) -> BTreeMap<String, String> {
    tree(folder)
        .into_iter()
        .map(|(name, bytes)| {
            (
                name.to_str().unwrap().to_owned(),
                String::from_utf8(bytes).unwrap(),
            )
        })
        .collect()
}

/// The day on which a command enters records.
fn dated(line: &str) -> &[&str] {
    match line.starts_with("import") {
        true => &["--today", "2026-11-22"],
        false => &[],
    }
}

/// The words of a command line, with single quotes around those that have blanks.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for letter in line.chars() {
        match letter {
            '\'' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            letter => words.last_mut().unwrap().push(letter),
        }
    }
    words
}

/// What somebody does who adds an event to a collection of their own.
#[test]
fn a_new_event_goes_all_the_way_to_the_site() {
    let folder = scratch();
    let git = |arguments: &[&str]| {
        let output = std::process::Command::new("git")
            .current_dir(folder.path())
            .args(["-c", "user.name=Test", "-c", "user.email=test@example.org"])
            .args(arguments)
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", stderr(&output));
    };
    write_sample(&folder.path().join("events"));
    git(&["init", "-q"]);
    git(&["add", "."]);
    git(&["commit", "-qm", "first"]);
    for arguments in [
        &[
            "new",
            "talks-2022",
            "--title",
            "Talks: a beginning",
            "--date",
            "2022-11",
            "--summary",
            "They met.",
            "--kind",
            "diplomacy",
            "--actor",
            "ministry:hosted",
            "--actor",
            "foreign-ministry",
            "--claim",
            "They met",
            "--source",
            "https://www.example.org/notice",
            "--source-kind",
            "official",
            "--publish",
        ][..],
        &[
            "source",
            "add",
            "talks-2022",
            "wire-1",
            "--url",
            "https://www.example.org/w?a=1&b=2",
            "--kind",
            "wire",
            "--language",
            "en",
            "--title",
            "Yes: \"talks\" #1",
        ],
        &[
            "link",
            "talks-2022",
            "prompted-by",
            "earlier-talks",
            "--basis",
            "press",
            "--source",
            "wire-1",
        ],
        &["check"],
        &["fmt", "--check", "events/2022/talks-2022.yaml"],
        &["build"],
    ] {
        let output = run(folder.path(), arguments);
        assert_eq!(
            output.status.code(),
            Some(0),
            "{arguments:?}: {}{}",
            stdout(&output),
            stderr(&output)
        );
    }
    let comment = stdout(&run(folder.path(), &["diff", "HEAD"]));
    assert!(
        comment.contains("### Added: Talks: a beginning"),
        "{comment}"
    );
    assert!(
        comment.contains("“Talks: a beginning” was prompted by “Earlier talks”"),
        "{comment}"
    );
    assert!(folder.path().join("site/events/talks-2022.html").is_file());
}

/// A modeline is written when there is a schema, and leads to it.
#[test]
fn a_new_record_names_the_schema_if_there_is_one() {
    let folder = scratch();
    write_sample(&folder.path().join("events"));
    write(folder.path(), &[("events/.schema/event.schema.json", "{}")]);
    let output = run(
        folder.path(),
        &[
            "new",
            "talks",
            "--title",
            "Talks",
            "--date",
            "2022-11-22",
            "--summary",
            "They met.",
            "--kind",
            "rule",
        ],
    );
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let text = fs::read_to_string(folder.path().join("events/2022/talks.yaml")).unwrap();
    let line = text.lines().next().unwrap();
    let schema = line
        .strip_prefix("# yaml-language-server: $schema=")
        .unwrap();
    assert!(
        folder.path().join("events/2022").join(schema).is_file(),
        "{schema}"
    );
    assert!(text.ends_with("status: draft\n"), "{text}");
}

/// The record of `talks-2022` that `new` writes when it gets these answers, and what it said.
fn asked(options: &[&str], answers: &str) -> (String, String) {
    use std::io::Write;
    let folder = scratch();
    write_sample(folder.path());
    let mut child = program()
        .current_dir(folder.path())
        .args(["--events", ".", "new"])
        .args(options)
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    input.write_all(answers.as_bytes()).unwrap();
    drop(input);
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let record = fs::read_to_string(folder.path().join("2022/talks-2022.yaml")).unwrap();
    (record, stderr(&output))
}

/// Whoever publishes is asked for a claim and its source: one on record, or a new one with its kind.
#[test]
fn the_dialogue_asks_for_what_a_published_event_rests_on() {
    let start = "talks-2022\nTalks\n2022-11-22\nThey met.\ndiplomacy\n\n\n\n";
    let publish = ["--ask", "--publish"];
    let ending = |record: String| {
        let (_, ending) = record.split_once("kind: diplomacy\n").unwrap();
        ending.to_owned()
    };
    let answers = format!("{start}\nThe ministers met\nearlier-notise\n\nearlier-notice\n");
    let (record, said) = asked(&publish, &answers);
    assert!(said.contains("claim, what a source says"), "{said}");
    assert!(said.contains("did you mean `earlier-notice`?"), "{said}");
    assert_eq!(
        ending(record),
        "claims:\n  - id: main\n    text: The ministers met\n    sources: [earlier-notice]\nstatus: published\n"
    );
    let answers = format!("{start}The ministers met\nhttps://www.example.org/new\npaper\npress\n");
    let (record, said) = asked(&publish, &answers);
    assert!(
        said.contains("kind of the source, one of official"),
        "{said}"
    );
    assert_eq!(
        ending(record),
        "sources:\n  example-org:\n    url: https://www.example.org/new\n    kind: press\n    language: en\nclaims:\n  - id: main\n    text: The ministers met\n    sources: [example-org]\nstatus: published\n"
    );
}

/// Without a terminal nothing is asked unless that is wanted; with answers the record is the same as with flags.
#[test]
fn the_dialogue_asks_again_until_an_answer_will_do() {
    let answers = "Talks 2022\nearlier-talks\ntalks-2022\n\nTalks\n22 November\n2022-11-22\nThey met.\ndiplomcy\ndiplomacy\nministry, foreign-ministry:hosted\n\nfishing\n";
    let (record, said) = asked(&["--ask"], answers);
    assert!(said.contains("did you mean `diplomacy`?"), "{said}");
    assert_eq!(
        record,
        "title: Talks\ndate: 2022-11-22\nsummary: They met.\nkind: diplomacy\nactors:\n  - ministry\n  - actor: foreign-ministry\n    role: hosted\ntopics: [fishing]\nstatus: draft\n"
    );
}

fn records() -> Vec<(String, String)> {
    let mut files: Vec<(PathBuf, Vec<u8>)> = tree(&root().join("events"));
    files.retain(|(name, _)| name.extension().is_some_and(|end| end == "yaml"));
    files
        .into_iter()
        .map(|(name, bytes)| {
            (
                name.to_str().unwrap().to_owned(),
                String::from_utf8(bytes).unwrap(),
            )
        })
        .collect()
}

/// Whatever is done to the layout of a record, tidying brings it back, once and for all, and what it says stays.
#[test]
fn formatting_keeps_meaning_and_terminates() {
    for (name, text) in records() {
        let tidied = tidy(&name, &text).unwrap().text;
        assert_eq!(tidy(&name, &tidied).unwrap().text, tidied, "{name}");
    }
    for (name, text) in records().into_iter().step_by(5) {
        let tidied = tidy(&name, &text).unwrap().text;
        let mut lines: Vec<&str> = tidied.lines().collect();
        lines.insert(0, "");
        let disturbed = [
            format!("\u{feff}{tidied}"),
            tidied.replace('\n', "\r\n"),
            format!("{}\n\n\n", lines.join("  \n")),
            tidied.trim_end().to_owned(),
        ];
        for other in disturbed {
            // Blanks after the lines of a folded text may be part of it.
            let says = Tree::of(&other).unwrap();
            let again = tidy(&name, &other).unwrap();
            assert_eq!(Tree::of(&again.text).unwrap(), says, "{name}");
            assert_eq!(tidy(&name, &again.text).unwrap(), again, "{name}");
            if says == Tree::of(&tidied).unwrap() {
                assert_eq!(again.text, tidied, "{name}");
            }
        }
    }
}

/// Edits of every third record of the collection: only the new lines differ.
#[test]
fn an_edit_changes_nothing_else() {
    let order = ["title", "date", "links", "changes", "status", "former_ids"];
    let link = Value::map([
        ("relation", Some(Value::text("follows"))),
        (
            "note",
            Some(Value::text("no: #1\n\n\nand a second paragraph")),
        ),
    ]);
    let events = records().into_iter().filter(|(name, _)| name.contains('/'));
    for (name, text) in events.step_by(3) {
        for text in [
            text.clone(),
            text.replace('\n', "\r\n"),
            text.trim_end().to_owned(),
        ] {
            let mut draft = YamlEditor::new(text.as_str()).unwrap();
            draft
                .push(&[], "links", &link, &order)
                .unwrap_or_else(|why| panic!("{name}: {why}"));
            draft
                .push(&[], "former_ids", &Value::text("old-id"), &order)
                .unwrap();
            let references = event_references(&name, draft.tree());
            for reference in &references {
                draft.replace(&reference.path, "another-id").unwrap();
            }
            let edited = draft.into_text();
            let ours: Vec<&str> = edited.lines().collect();
            let lost = text
                .lines()
                .filter(|line| {
                    !ours.contains(line)
                        && !line.contains("event: ")
                        && !line.contains("replaced_by: ")
                })
                .count();
            assert_eq!(lost, 0, "{name}");
            assert_eq!(edited.contains("\r\n"), text.contains("\r\n"), "{name}");
        }
    }
}

/// Texts of all kinds come back as they went in, in blocks and between brackets.
#[test]
fn what_is_written_is_read_as_it_was() {
    let long = "A long sentence: with a colon, \"quotes\", a #hash and more words than fit on one line of a record. ".repeat(3);
    let texts = [
        "",
        " ",
        "no",
        "Yes",
        "null",
        "~",
        "true",
        "12",
        "1e5",
        "0x1F",
        "2022-10-12",
        "12:30",
        "- a",
        "? b",
        ": c",
        "a: b",
        "a #b",
        "#",
        "@x",
        "`y`",
        "%z",
        "!t",
        "&a",
        "*a",
        "|",
        ">",
        "'",
        "\"",
        "\\",
        "{a}",
        "[a]",
        "a, b",
        "é «ñ»",
        "日本語",
        "tab\there",
        "two\nlines",
        "two\n\nparagraphs",
        "ends\n",
        "\nbegins",
        "  led",
        "trail  ",
        "a\r\nb",
        "\u{1b}[31m",
        "\u{200b}",
        "---",
        "...",
        "<<",
        "=",
        "-",
        "?",
        ":",
        long.trim(),
        &format!("{}\n\n{}", long.trim(), long.trim()),
        &long,
    ];
    for text in texts {
        for start in [
            "a: 1\n",
            "a: {b: 1}\nl: [x]\n",
            "a:\n  b: 1\nl:\n  - x: 1\n# end\n",
            "a:\n    b: 1\nl:\n- x\n",
        ] {
            let mut draft = YamlEditor::new(start).unwrap();
            draft
                .set(&[], "t", &Value::text(text), &[])
                .unwrap_or_else(|why| panic!("{text:?}: {why}"));
            draft
                .push(&[], "l", &Value::map([("k", Some(Value::text(text)))]), &[])
                .unwrap_or_else(|why| panic!("{text:?}: {why}"));
            draft.push(&[], "m", &Value::text(text), &[]).unwrap();
            let again: serde_yaml::Value =
                serde_yaml::from_str(&draft.clone().into_text()).unwrap();
            assert_eq!(again["t"].as_str(), Some(text), "{}", draft.into_text());
        }
    }
}

/// What cannot be edited safely is refused and stays.
#[test]
fn an_odd_layout_is_refused() {
    let mut draft = YamlEditor::new("a: &x [1]\nb: *x\n").unwrap();
    assert!(draft.push(&[], "a", &Value::text("2"), &[]).is_err());
    assert_eq!(draft.into_text(), "a: &x [1]\nb: *x\n");
    assert!(YamlEditor::new("a: [").is_err());
}

#[test]
fn addresses_of_one_document_are_the_same() {
    for same in [
        "https://www.example.org/a?b=1",
        "http://example.org/a/?b=1",
        "https://EXAMPLE.org:443/a?utm_source=x&b=1#top",
        "http://example.org:80/a?b=1&fbclid=2",
    ] {
        assert_eq!(canonical_address(same), "example.org/a?b=1", "{same}");
    }
    assert_ne!(
        canonical_address("https://example.org/A"),
        canonical_address("https://example.org/a")
    );
    assert_ne!(
        canonical_address("https://example.org/?p=1"),
        canonical_address("https://example.org/?p=2")
    );
}

/// A change that cannot be written whole is not written at all.
#[cfg(unix)]
#[test]
fn a_failing_disk_leaves_the_records_as_they_were() {
    use std::os::unix::fs::PermissionsExt;
    let folder = scratch();
    write_sample(folder.path());
    write(
        folder.path(),
        &[(
            "stories.yaml",
            "both: {name: Both, events: [earlier-talks, later-visit]}\n",
        )],
    );
    let before = tree(folder.path());
    let year = folder.path().join("2022");
    fs::set_permissions(&year, fs::Permissions::from_mode(0o555)).unwrap();
    let output = run(
        folder.path(),
        &["--events", ".", "rename", "earlier-talks", "first-talks"],
    );
    fs::set_permissions(&year, fs::Permissions::from_mode(0o755)).unwrap();
    // A privileged user may write anywhere, and then the change is made.
    if output.status.code() != Some(0) {
        assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
        assert!(before == tree(folder.path()));
    }
}

/// The dull cases that a text file cannot hold: other line ends, a mark at the beginning.
#[test]
fn fixing_removes_what_is_not_seen() {
    let folder = scratch();
    write_sample(folder.path());
    let text = "\u{feff}title: Talks\u{200b} begin\r\ndate: 2022-11-22\r\nsummary: The \u{202e}talks.\r\nkind: diplomacy # \u{feff}\r\nclaims: [{id: began, text: They began, sources: [earlier-notice]}]\r\n";
    write(folder.path(), &[("2022/talks.yaml", text)]);
    let output = run(folder.path(), &["--events", ".", "check", "--fix"]);
    assert!(
        stderr(&output).contains("removed 2 invisible characters"),
        "{}",
        stderr(&output)
    );
    // What turns the direction of writing needs a person.
    assert_eq!(output.status.code(), Some(1));
    assert!(stdout(&output).contains("U+202E"), "{}", stdout(&output));
    assert_eq!(
        fs::read_to_string(folder.path().join("2022/talks.yaml")).unwrap(),
        text.replace("\u{feff}title", "title")
            .replace('\u{200b}', "")
    );
}

/// The sample that the cases stand in is tidy itself.
#[test]
fn the_sample_is_in_standard_form() {
    for file in SAMPLE {
        assert_eq!(
            tidy(file.file, file.text).unwrap().text,
            file.text,
            "{}",
            file.file
        );
    }
}
