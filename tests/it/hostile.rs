//! Hostile records and trees: each is answered with a finding at its place; nothing panics, follows a link, or is passed over in silence.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;
use std::process::Command;

use throughline::analyze;
use throughline::diag::{Locator, REPORTS, ReportOptions, human, json};
use throughline::rules::Options;

use crate::support::{run, scratch, source_files, stderr, stdout, write_sample};

const FILE: &str = "2022/hostile.yaml";

/// A record that is sound when what stands for its title, its id and its summary is.
fn record(title: &str, summary: &str) -> String {
    format!(
        "title: {title}\ndate: 2022-11-22\nsummary: {summary}\nkind: diplomacy\nclaims: [{{id: happened, text: It happened, sources: [earlier-notice]}}]\n"
    )
}

/// Texts that are no records, or hold what no record may: each gets an error at a place in its file, in words without a raw control.
#[test]
fn hostile_texts_are_findings() {
    let laughs: String = (1..10).fold("a0: &a0 lol\n".to_owned(), |text, level| {
        let before = level - 1;
        text + &format!(
            "a{level}: &a{level} [{}]\n",
            vec![format!("*a{before}"); 10].join(", ")
        )
    });
    let texts = [
        ("[".repeat(100_000), "nesting in flow style"),
        ("{a: ".repeat(100_000), "nesting of mappings"),
        ("- ".repeat(50_000), "nesting of lists"),
        (" ".repeat(1_000_000), "nothing but blanks"),
        (laughs, "a billion laughs"),
        (record("&a [*a]", "x"), "an alias to itself"),
        (record("\"a\\0b\"", "x"), "a NUL by escape"),
        (record("a\0b", "x"), "a raw NUL"),
        (record("a\u{1b}[31mb", "x"), "a terminal's escape"),
        (
            record("a\u{9b}31m\u{85}b\u{ad}c\u{e0041}", "x"),
            "a terminal's escape in one letter",
        ),
        (record("a\u{202e}b", "x"), "a change of direction"),
        (record("a\u{200b}b", "x"), "an invisible letter"),
        (record("a\u{2066}b\u{2069}", "x"), "an isolate"),
        (record("a\u{feff}b", "x"), "a mark of byte order within"),
        (
            record("\"a\u{2028}b\u{fff9}c\u{61c}d\u{180e}e\"", "x"),
            "a break that is none, a note between lines, a mark of direction",
        ),
        (
            record("talks", "x")
                + "sources:\n  s: {url: https://a.example/, publisher: \"a\\nb\", kind: press, language: en}\n",
            "a publisher over two lines",
        ),
        (record("!!python/object:os.system rm", "x"), "a tag"),
        (record("!include /etc/passwd", "x"), "a tag that includes"),
        (record("talks", "<script>alert(1)</script>"), "a script"),
        (
            record("talks", "<img src=x onerror=alert(1)>"),
            "an image with a handler",
        ),
        (
            record("talks", "\"[x](javascript:alert(1))\""),
            "an address that runs",
        ),
        (
            record("talks", "\"[x](data:text/html,<script>alert(1)</script>)\""),
            "an address that holds a page",
        ),
        (record("talks", "x") + "title: again\n", "a key twice"),
        (
            record("talks", "x") + "__proto__: {a: b}\n",
            "a key of another language",
        ),
        (record("talks", "x") + "? [a, b]\n: c\n", "a list for a key"),
        (
            record("talks", "x") + "---\ntitle: second\n",
            "a second document",
        ),
        (
            record("talks", "x")
                + "links: [{relation: follows, event: ../../etc/passwd, basis: press}]\n",
            "a path for an id",
        ),
        (
            record("talks", "x") + "links: [{relation: follows, event: hostile, basis: press}]\n",
            "itself",
        ),
        (
            record("talks", "x").replace("2022-11-22", "2022-02-30"),
            "no day",
        ),
        (
            record("talks", "x").replace("2022-11-22", "99999999999999999999"),
            "no year",
        ),
        (
            record("talks", "x").replace("2022-11-22", "2022-11-22/1990-01-01"),
            "an end before its beginning",
        ),
        (
            record("talks", "x").replace("2022-11-22", &"1".repeat(100_000)),
            "a date of 100,000 digits",
        ),
        (
            record("talks", "x")
                + "sources:\n  s: {url: \"javascript:alert(1)\", kind: press, language: en}\n",
            "a source that runs",
        ),
        (
            record("talks", "x")
                + "sources:\n  s: {url: \"https://a.example/\\\"onclick=x\", kind: press, language: en}\n",
            "a quote in an address",
        ),
        (
            "\u{feff}\u{feff}title: x\n".to_owned(),
            "two marks of byte order",
        ),
        ("\t- a\n".to_owned(), "a tab for an indent"),
        (
            "%YAML 9.9\n---\ntitle: x\n".to_owned(),
            "an unknown version of YAML",
        ),
        ("*nowhere\n".to_owned(), "an alias to nothing"),
        (
            "\"".to_owned() + &"\\x41".repeat(200_000),
            "a quote that never ends",
        ),
        ("title: |9999\n  x\n".to_owned(), "an indent without end"),
    ];
    for (text, what) in texts {
        let source_files = source_files(&[(FILE.to_owned(), text.clone())]);
        let analysis = analyze(&source_files, &Options::default());
        assert!(analysis.report.has_errors(), "{what}: no error");
        let locator = Locator::new(|file| source_files.text(file));
        let setting = ReportOptions::default();
        for report in REPORTS {
            let shown = analysis.report.shown(None, &locator);
            let output = (report.write)(&shown, &locator, &setting);
            let raw = output.chars().find(|letter| {
                (letter.is_control() && *letter != '\n')
                    || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}' | '\u{feff}' | '\u{ad}' | '\u{e0041}' | '\u{2028}' | '\u{fff9}' | '\u{61c}' | '\u{180e}')
            });
            assert_eq!(
                raw, None,
                "{what}: a raw letter reached the report as {}",
                report.name
            );
            assert!(
                output.len() < 300_000,
                "{what}: a report of {} bytes as {}",
                output.len(),
                report.name
            );
        }
        let places: serde_json::Value =
            serde_json::from_str(&json(&analysis.report, &locator)).unwrap();
        let lines = text.lines().count().max(1) as u64;
        for finding in places
            .as_array()
            .unwrap()
            .iter()
            .filter(|finding| finding["file"] == FILE)
        {
            let line = finding["line"].as_u64().unwrap_or(1);
            assert!(
                (1..=lines + 1).contains(&line),
                "{what}: line {line} of {lines}: {finding}"
            );
        }
    }
}

/// What is odd but sound stays sound: line ends of another system, one mark of byte order, text of any script.
#[test]
fn odd_texts_are_read() {
    for (text, what) in [
        (record("talks", "x").replace('\n', "\r\n"), "CRLF"),
        (record("محادثات", "会谈 🕊 ñandú"), "other scripts"),
        (
            record(
                "\"'single' \\\"double\\\" back\\\\slash; $(id) `id` %s {0} ]]> --> #{x}\"",
                "\"* _ ~ | \\\\\"",
            ),
            "signs of other languages",
        ),
    ] {
        let source_files = source_files(&[(FILE.to_owned(), text)]);
        let analysis = analyze(&source_files, &Options::default());
        let locator = Locator::new(|file| source_files.text(file));
        assert!(
            !analysis.report.has_errors(),
            "{what}: {}",
            human(&analysis.report, &locator, false)
        );
        assert!(
            analysis.timeline.event("hostile").is_some(),
            "{what}: the event is not there"
        );
    }
}

/// A tree that is no collection: links, pipes, sizes, names. Each gets a finding by its name, and the sound records are still read.
#[test]
fn hostile_trees_are_findings() {
    let folder = scratch();
    write_sample(folder.path());
    let year = folder.path().join("2022");
    fs::create_dir_all(&year).unwrap();
    let text = record("Talks begin", "The two ministries began talks.");
    fs::write(year.join("sound.yaml"), &text).unwrap();
    symlink("/etc/passwd", year.join("link.yaml")).unwrap();
    symlink("/etc", folder.path().join("2021")).unwrap();
    symlink(".", year.join("loop")).unwrap();
    assert!(
        Command::new("mkfifo")
            .arg(year.join("pipe.yaml"))
            .status()
            .unwrap()
            .success()
    );
    fs::write(year.join("large.yaml"), "x".repeat((1 << 20) + 1)).unwrap();
    fs::write(year.join("latin.yaml"), b"title: espa\xf1ol\n").unwrap();
    fs::write(year.join("wide.yaml"), b"\xff\xfet\0i\0t\0l\0e\0").unwrap();
    fs::write(year.join(OsStr::from_bytes(b"n\xffme.yaml")), &text).unwrap();
    fs::write(year.join("Talks.yaml"), &text).unwrap();
    fs::write(year.join("con.yaml"), &text).unwrap();
    fs::write(year.join("two words.yaml"), &text).unwrap();
    fs::write(year.join("line\nbreak.yaml"), &text).unwrap();
    fs::write(year.join("rule.yml"), &text).unwrap();
    fs::create_dir_all(folder.path().join("a/".repeat(40))).unwrap();
    fs::write(folder.path().join("a/".repeat(40)).join("deep.yaml"), &text).unwrap();
    let output = run(
        folder.path(),
        &["--events", ".", "check", "--format", "json"],
    );
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    let findings: serde_json::Value = serde_json::from_str(&stdout(&output)).unwrap();
    let files: Vec<&str> = findings
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| finding["severity"] == "error" || finding["code"] == "unexpected-file")
        .map(|finding| finding["file"].as_str().unwrap())
        .collect();
    for name in [
        "2022/link.yaml",
        "2021",
        "2022/loop",
        "2022/pipe.yaml",
        "2022/large.yaml",
        "2022/latin.yaml",
        "2022/wide.yaml",
        "2022/n\\xFFme.yaml",
        "2022/Talks.yaml",
        "2022/con.yaml",
        "2022/two words.yaml",
        "2022/line\nbreak.yaml",
        "2022/rule.yml",
    ] {
        assert!(files.contains(&name), "{name} has no finding: {files:?}");
    }
    assert!(
        files.iter().any(|file| file.starts_with("a/a/")),
        "{files:?}"
    );
    assert!(!files.contains(&"2022/sound.yaml"), "{findings:#}");
    assert!(!stdout(&output).contains("root:"), "a link was followed");
}
