//! Characters that nobody sees: refused wherever texts are read, unless a script or an emoji needs them.

use regex_syntax::hir::{Class, HirKind};
use throughline::invisible::{Kind, UNICODE, is_blank, kind};
use throughline::{Options, analyze};

use crate::support::{report, root, source_files};

/// A sound record with this title.
fn titled(title: &str) -> String {
    format!(
        "title: {}\ndate: 2022-11-22\nsummary: They met.\nkind: diplomacy\nclaims: [{{id: happened, text: It happened, sources: [earlier-notice]}}]\n",
        serde_json::to_string(title).unwrap()
    )
}

/// The codes found in a file of the sample collection, apart from notes.
fn codes(file: &str, text: String) -> Vec<&'static str> {
    let source_files = source_files(&[(file.to_owned(), text)]);
    let report = analyze(&source_files, &Options::default()).report;
    report
        .diagnostics
        .iter()
        .filter(|finding| &*finding.place.file == file)
        .filter(|finding| finding.severity != throughline::diag::Severity::Info)
        .map(|finding| finding.code())
        .collect()
}

/// `tests/invisible.txt`, a line a text; the browser's form is held to the same lines.
#[test]
fn each_text_gets_its_verdict() {
    let table = std::fs::read_to_string(root().join("tests/invisible.txt")).unwrap();
    let mut faults = Vec::new();
    let mut number = 0;
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let [verdict, text, why] = line.splitn(3, '\t').collect::<Vec<_>>()[..] else {
            panic!("not three columns: {line}");
        };
        let text: String = serde_json::from_str(text).unwrap();
        let expected: &[&str] = match verdict {
            "ok" => &[],
            "error" => &["hidden-character"],
            "warning" => &["unassigned-character"],
            "empty" if text.chars().all(char::is_whitespace) => &["missing-field"],
            "empty" => &["hidden-character", "missing-field"],
            other => panic!("no verdict: {other}"),
        };
        let mut found = codes("2022/talks.yaml", titled(&text));
        found.retain(|code| *code != "stray-blank" && *code != "title-style");
        found.sort_unstable();
        if found != expected {
            faults.push(format!("{why}: {line}\n  {found:?}"));
        }
        number += 1;
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(number > 100, "only {number} lines");
}

/// The characters that another source gives this property.
fn having(property: &str) -> Vec<(char, char)> {
    let pattern = format!("\\p{{{property}}}");
    match regex_syntax::parse(&pattern).unwrap().into_kind() {
        HirKind::Class(Class::Unicode(class)) => class
            .ranges()
            .iter()
            .map(|range| (range.start(), range.end()))
            .collect(),
        other => panic!("{property}: {other:?}"),
    }
}

fn each(ranges: Vec<(char, char)>) -> impl Iterator<Item = char> {
    ranges.into_iter().flat_map(|(first, last)| first..=last)
}

#[test]
fn the_properties_are_those_of_another_source() {
    let mut number = 0;
    for letter in each(having("Default_Ignorable_Code_Point")) {
        assert_eq!(kind(letter), Some(Kind::Ignorable), "{letter:?}");
        number += 1;
    }
    assert!(number > 4000);
    for letter in each(having("Co")) {
        let expected = match u32::from(letter) & 0xfffe {
            0xfffe => Kind::Noncharacter,
            _ => Kind::PrivateUse,
        };
        assert_eq!(kind(letter), Some(expected), "{letter:?}");
    }
    for letter in each(having("Noncharacter_Code_Point")) {
        assert_eq!(kind(letter), Some(Kind::Noncharacter), "{letter:?}");
    }
    // What was assigned once stays so, whichever of the two sources is newer.
    assert!(UNICODE >= (16, 0));
    let mut assigned = each(having("age=16.0"));
    assert!(assigned.all(|letter| kind(letter) != Some(Kind::Unassigned)));
}

/// Whatever else is hidden is named by hand, and is this and no more.
#[test]
fn few_characters_are_hidden_without_a_property() {
    let ignorable: Vec<char> = each(having("Default_Ignorable_Code_Point")).collect();
    let others: Vec<char> = ('\0'..=char::MAX)
        .filter(|letter| matches!(kind(*letter), Some(Kind::Ignorable | Kind::Blank)))
        .filter(|letter| ignorable.binary_search(letter).is_err())
        .collect();
    let expected: Vec<char> = ['\u{2028}', '\u{2029}', '\u{2800}']
        .into_iter()
        .chain('\u{fff9}'..='\u{fffc}')
        .chain('\u{13430}'..='\u{13442}')
        .chain(['\u{16fe4}', '\u{1d159}'])
        .collect();
    assert_eq!(others, expected);
    assert!(others.iter().all(|letter| is_blank(&letter.to_string())));
}

/// Every place at which a text is read, with the file and what stands around the text there.
#[test]
fn every_place_is_looked_at() {
    let hidden = "A\u{e0069}\u{e0067}b";
    let record = |rest: &str| titled("Talks begin") + &rest.replace("HERE", hidden);
    let source = "sources:\n  note: {publisher: P, url: https://www.example.org/, kind: press, language: en}\n";
    let places = [
        ("2022/talks.yaml", titled(hidden)),
        ("2022/talks.yaml", record("date_note: HERE\n")),
        ("2022/talks.yaml", record("# HERE\n")),
        ("2022/talks.yaml", record("actors: [HERE]\n")),
        ("2022/talks.yaml", record("HERE: x\n")),
        ("2022/talks.yaml", record("former_ids: [HERE]\n")),
        ("2022/talks.yaml", record("refs: [HERE]\n")),
        (
            "2022/talks.yaml",
            record(&source.replace("example.org/", "example.org/HERE")),
        ),
        (
            "2022/talks.yaml",
            record(&source.replace("{publisher: P", "{publisher: HERE")),
        ),
        (
            "2022/talks.yaml",
            titled("Talks begin").replace("They met.", "They &#xE0041; met."),
        ),
        (
            "2022/talks.yaml",
            titled("Talks begin").replace("They met.", "They [met](https://a.example/&shy;)."),
        ),
        (
            "2022/talks.yaml",
            titled("Talks begin").replace("They met.", "They ZZ met."),
        ),
        ("actors.yaml", format!("x: {{name: {hidden}}}\n")),
        ("timeline.yaml", format!("title: {hidden}\nlocales: [en]\n")),
        ("2022/notes.md", hidden.to_owned()),
    ];
    for (file, text) in places {
        let text = text.replace("ZZ", "&ZeroWidthSpace;");
        let found = codes(file, text.clone());
        assert!(found.contains(&"hidden-character"), "{text}\n{found:?}");
    }
    let name = "2022/ta\u{200b}lks.md";
    assert_eq!(codes(name, "x\n".to_owned()), ["hidden-character"]);
}

/// References to characters that are seen, and references where they are no markup, are nobody's fault.
#[test]
fn references_to_what_is_seen_are_fine() {
    for summary in [
        "They met &amp; left.",
        "A&nbsp;B",
        "Q&A; `&#8203;`",
        "& &# ;",
    ] {
        let record = titled("Talks begin").replace("They met.", &format!("'{summary}'"));
        assert_eq!(codes("2022/talks.yaml", record), [""; 0], "{summary}");
    }
}

/// What a report quotes is visible in it, and what a script needs stays as it is.
#[test]
fn reports_show_what_hides() {
    let text =
        titled("\u{645}\u{6cc}\u{200c}\u{62e} \u{3164}").replace("They met.", "'@x \u{e0041}'");
    let text = report(
        &source_files(&[("2022/talks.yaml".to_owned(), text)]),
        &Options::default(),
    );
    assert!(
        text.contains("\u{645}\u{6cc}\u{200c}\u{62e} \u{fffd}"),
        "{text}"
    );
    assert!(
        text.contains("\u{1f6c7}") && !text.contains(['\u{3164}', '\u{e0041}']),
        "{text}"
    );
}
