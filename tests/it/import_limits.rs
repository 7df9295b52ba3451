//! `import` of hostile files: refused before anything is written, or read at a cost that follows their size.

use std::fs;

use crate::support::{run, scratch, stderr, tree, write_sample};

/// Imports a file into a folder that is not there; its exit code and what it said.
fn import(file: &str, text: &str) -> (Option<i32>, String, tempfile::TempDir) {
    let folder = scratch();
    fs::write(folder.path().join(file), text).unwrap();
    let output = run(folder.path(), &["--events", "new", "import", file]);
    (output.status.code(), stderr(&output), folder)
}

/// The record of the one event that was imported.
fn record(folder: &tempfile::TempDir) -> String {
    let files = tree(&folder.path().join("new/2024"));
    assert_eq!(files.len(), 1);
    String::from_utf8(files.into_iter().next().unwrap().1).unwrap()
}

#[test]
fn what_could_not_be_read_again_is_not_written() {
    let mega = 1 << 20;
    let calendar = |lines: &str| {
        format!(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20240101\nSUMMARY:T\n{lines}END:VEVENT\nEND:VCALENDAR\n"
        )
    };
    let cases = [
        (
            "a.csv",
            format!("date,title\n2024,{}\n", "word ".repeat(mega / 4)),
            "a.csv:2: the event has",
        ),
        (
            "a.csv",
            // The claim repeats the title.
            format!(
                "date,title,url\n2024,{},https://a.example/\n",
                "Wow ".repeat(mega / 6)
            ),
            "-2024.yaml would have ",
        ),
        (
            "a.csv",
            format!("date,title\n2024,\"A\n{}", "2024,B\n".repeat(1_000)),
            "a.csv:2: the quote that opens here is never closed",
        ),
        (
            "a.csv",
            format!("date,title{}\n2024,T\n", ",x".repeat(mega)),
            "a.csv:1: a table may have at most 1000 columns",
        ),
        (
            "a.csv",
            format!("date,title\n{}", "2024,T\n".repeat(100_001)),
            "a.csv:100002: a table may have at most 100000 rows",
        ),
        (
            "a.csv",
            format!(
                "date,title,actors\n2024,T,{}\n",
                "x".repeat(mega / 2).replace("xx", "x;") + &"y".repeat(mega)
            ),
            "a.csv:2: the event has",
        ),
        (
            "a.json",
            format!("{{\"events\": {}{}}}", "[".repeat(mega), "]".repeat(mega)),
            "recursion limit exceeded",
        ),
        (
            "a.json",
            format!(
                "{{\"events\": [{}0]}}",
                "{\"start_date\":0},".repeat(mega / 8)
            ),
            "the event has no date",
        ),
        (
            "a.ics",
            calendar(&format!("DESCRIPTION:x\n{}", " y\n".repeat(mega))),
            "a.ics:2: the event has",
        ),
        (
            "a.ics",
            "BEGIN:VALARM\n".repeat(mega / 8),
            "the file ends within a VALARM",
        ),
        (
            "a.mw",
            "2024: x\n".repeat(100_001),
            "a.mw:100001: an import may have at most 100000 events",
        ),
        (
            "a.mw",
            format!("2024/{}: x\n", "1-".repeat(mega)),
            "is not a date",
        ),
        (
            "a.mw",
            format!("2024: {}\n", "[](".repeat(mega / 2)),
            "a.mw:1: ",
        ),
    ];
    for (file, text, expected) in cases {
        let beginning: String = text.chars().take(60).collect();
        let (code, said, folder) = import(file, &text);
        assert_eq!(code, Some(1), "{beginning}: {said}");
        assert!(said.contains(expected), "{beginning}: {said}");
        assert!(said.ends_with("nothing was written\n"), "{said}");
        assert!(said.len() < 500_000, "{beginning}: {} bytes", said.len());
        assert_eq!(tree(folder.path()).len(), 1, "{beginning}");
    }
}

/// However much there is to say, the first of it is said and the rest is counted.
#[test]
fn remarks_are_summed() {
    let properties = |line: &dyn Fn(usize) -> String| -> String {
        (0..30_000).map(|number| line(number) + ":1\n").collect()
    };
    let calendar = |lines: &str| {
        format!(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20240101\nSUMMARY:T\nDESCRIPTION:x\n{lines}END:VEVENT\nEND:VCALENDAR\n"
        )
    };
    for (lines, told, rest) in [
        (
            properties(&|_| "X-A".to_owned()),
            1,
            ["(30000 times: lines 6, 7, 8, 9, 10, …)", ""],
        ),
        (
            properties(&|number| format!("X-A{number}")),
            3,
            ["and 997 more of this kind", "and 29000 more remarks\n"],
        ),
    ] {
        let (code, said, folder) = import("a.ics", &calendar(&lines));
        assert_eq!(code, Some(0), "{said}");
        assert_eq!(said.matches("is not imported").count(), told);
        assert!(rest.iter().all(|rest| said.contains(rest)), "{said}");
        let last = "1 record in new, 30000 remarks above\n";
        assert!(said.ends_with(last), "{said}");
        let all = ["--events", "other", "import", "a.ics", "--all"];
        let said = stderr(&run(folder.path(), &all));
        let told = if told == 1 { 30_000 } else { 1_000 };
        assert_eq!(said.matches("is not imported").count(), told);
    }
}

#[test]
fn of_columns_for_one_field_one_is_read_and_the_others_are_told() {
    let table = "date,name,Title,url\n2024,Two,One,https://a.example/\n";
    let (code, said, folder) = import("a.csv", table);
    assert_eq!(code, Some(0), "{said}");
    assert!(
        said.contains("a.csv:1: the column `name` is not imported (1 cell)"),
        "{said}"
    );
    let record = record(&folder);
    assert!(
        record.contains("title: One\n") && !record.contains("Two"),
        "{record}"
    );
}

/// Equal titles get ids with numbers, each the next one.
#[test]
fn equal_titles_get_numbers() {
    let (code, said, folder) = import("a.mw", &"2024: Same title here\n".repeat(250));
    assert_eq!(code, Some(0), "{said}");
    let files = tree(&folder.path().join("new/2024"));
    assert_eq!(files.len(), 250);
    for number in 2..=250 {
        let name = format!("same-title-here-2024-{number}.yaml");
        assert!(
            files.iter().any(|(file, _)| file.ends_with(&name)),
            "{name}"
        );
    }
}

#[test]
fn what_nobody_sees_is_left_out_and_said() {
    let table = "date,title,summary\n2024,Plain\u{e0069}\u{e0067} ti\u{200b}tle,\u{6cc}\u{200c}\u{62e} \u{3164}\u{2800}\n";
    let (code, said, folder) = import("a.csv", table);
    assert_eq!(code, Some(0), "{said}");
    assert!(
        said.contains("a.csv:2: the invisible character U+E0069 and 4 more are not imported"),
        "{said}"
    );
    let record = record(&folder);
    assert!(record.contains("title: Plain title\n"), "{record}");
    assert!(
        record.contains("summary: \u{6cc}\u{200c}\u{62e}\n"),
        "{record}"
    );
    // A title of nothing else is none.
    let (code, said, _folder) = import("a.csv", "date,title\n2024,\u{3164}\u{2800}\n");
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("the event has no title"), "{said}");
}

/// New entries join a registry in one edit, whatever its layout, and what was there stays as it is.
#[test]
fn new_entries_join_a_registry_as_it_is_written() {
    let old = [
        "ministry: {name: {en: Old}}\n",
        "# Of them all.\nministry:\n  name: {en: Old}\n# The end.",
        "{ministry: {name: {en: Old}}}\n",
        "  ministry:\n    name: {en: Old}\n",
    ];
    let names = |range: std::ops::Range<usize>| -> String {
        range.map(|number| format!("Body {number};")).collect()
    };
    let table = format!(
        "date,title,kind,actors\n2024,First,diplomacy,Old;{}\n2024,Second,diplomacy,{}\n",
        names(0..30),
        names(15..60)
    );
    for actors in old {
        let folder = scratch();
        write_sample(folder.path());
        let path = folder.path().join("actors.yaml");
        fs::write(&path, actors).unwrap();
        fs::write(folder.path().join("a.csv"), &table).unwrap();
        let output = run(folder.path(), &["--events", ".", "import", "a.csv"]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let text = fs::read_to_string(&path).unwrap();
        for line in actors.lines() {
            let line = line.strip_suffix('}').unwrap_or(line);
            assert!(text.contains(line), "{line}: {text}");
        }
        assert_eq!(text.matches("name:").count(), 61, "{text}");
    }
}
