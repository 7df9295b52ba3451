//! `import` of what `export` wrote gives the same events: all of them as JSON, what the format carries as CSV and iCalendar.
//! Titles and roles come back on one line. What other tools write stands in `tests/curate/import-*.txt`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::support::{evidence, root, run, scratch, stderr, stdout};

const COLLECTIONS: [&str; 2] = ["events", "tests/hostile"];

fn export(events: &Path, format: &str) -> String {
    let output = run(
        root(),
        &[
            "--events",
            events.to_str().unwrap(),
            "export",
            "--format",
            format,
        ],
    );
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    stdout(&output)
}

/// What was exported, imported into a new folder and exported again; and what the import said.
fn back(collection: &str, format: &str, file: &str) -> (String, String, String) {
    let folder = scratch();
    let first = export(&root().join(collection), format);
    let path = folder.path().join(file);
    fs::write(&path, &first).unwrap();
    let new = folder.path().join("new");
    let import = [
        "--events",
        new.to_str().unwrap(),
        "import",
        path.to_str().unwrap(),
        "--publish",
    ];
    let output = run(root(), &import);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let check = run(root(), &["--events", new.to_str().unwrap(), "check"]);
    assert_eq!(check.status.code(), Some(0), "{}", stdout(&check));
    // Once more, nothing is added and nothing is overwritten.
    let before = crate::support::tree(&new);
    for (name, bytes) in &before {
        let text = String::from_utf8_lossy(bytes);
        if name.extension().is_some_and(|end| end == "yaml") {
            let first = text.lines().next().unwrap_or_default();
            let schema = first.strip_prefix("# yaml-language-server: $schema=");
            let schema = schema.unwrap_or_else(|| panic!("{name:?} names no schema: {first}"));
            assert!(new.join(name).parent().unwrap().join(schema).is_file());
        }
    }
    let again = run(root(), &import);
    assert_eq!(again.status.code(), Some(0), "{}", stderr(&again));
    assert!(before == crate::support::tree(&new));
    assert!(
        stderr(&again).contains("is already recorded"),
        "{}",
        stderr(&again)
    );
    let said = stderr(&output);
    let (drafts, records) = publish_drafts(&new);
    // A table carries no sources: all that comes of it are drafts, which are counted.
    if format == "csv" {
        assert_eq!(drafts, records);
        let told =
            format!("\n{drafts} of {records} events have no source and were left as drafts\n");
        assert!(said.contains(&told), "{said}");
    } else {
        assert_eq!(drafts, 0);
        assert!(!said.contains("left as"), "{said}");
    }
    (first, export(&new, format), said)
}

/// Gives each draft a claim and its source and publishes it, as its editors would: how many there were, of how many records.
fn publish_drafts(folder: &Path) -> (usize, usize) {
    let (mut drafts, mut records) = (0, 0);
    for (name, bytes) in crate::support::tree(folder) {
        if name.components().count() < 2 || name.extension().is_none_or(|end| end != "yaml") {
            continue;
        }
        records += 1;
        let text = String::from_utf8(bytes).unwrap();
        if let Some(draft) = text.strip_suffix("status: draft\n") {
            drafts += 1;
            let id = name.file_stem().unwrap().to_str().unwrap();
            fs::write(folder.join(&name), format!("{draft}{}", evidence(id))).unwrap();
        }
    }
    (drafts, records)
}

#[test]
fn json_comes_back_byte_for_byte() {
    for collection in COLLECTIONS {
        let (first, second, said) = back(collection, "json", "timeline.json");
        assert!(first == second, "{collection}");
        assert!(said.ends_with("0 remarks above\n"), "{said}");
    }
}

#[test]
fn a_table_comes_back_in_the_columns_that_one_table_can_carry() {
    let carried = [
        "id",
        "date_edtf",
        "date_earliest",
        "date_latest",
        "precision",
        "title_en",
        "title_es",
        "summary_en",
        "summary_es",
        "kind",
        "actors",
        "actor_roles",
        "places",
        "topics",
        "date_announced",
        "date_effective",
        "date_published",
        "date_ended",
        "date_note_en",
        "date_note_es",
    ];
    for collection in COLLECTIONS {
        let (first, second, said) = back(collection, "csv", "events.csv");
        let rows = |text: &str| -> Vec<BTreeMap<String, String>> {
            let mut reader = csv::Reader::from_reader(text.as_bytes());
            let rows = reader.deserialize().map(|row| row.unwrap());
            let carried = |row: BTreeMap<String, String>| {
                row.into_iter()
                    .filter(|(name, _)| carried.contains(&name.as_str()))
                    .map(|(name, cell)| match name.split('_').next() {
                        Some("title" | "actor") => (name, cell.replace('\n', " ")),
                        // Links that do not lead to the web come back as they are written, behind backslashes.
                        Some("summary") => (name, cell.replace('\\', "")),
                        _ => (name, cell),
                    })
                    .collect()
            };
            rows.map(carried).collect()
        };
        let (first, second) = (rows(&first), rows(&second));
        assert!(
            first.len() > 20 && first[0].len() == carried.len(),
            "{collection}"
        );
        for (before, after) in first.iter().zip(&second) {
            assert_eq!(before, after, "{collection}");
        }
        assert_eq!(first.len(), second.len());
        for column in ["claims", "sources"] {
            assert!(
                said.contains(&format!(
                    "events.csv:1: the column `{column}` is not imported"
                )),
                "{said}"
            );
        }
    }
}

#[test]
fn a_calendar_comes_back_with_its_days_dates_and_words() {
    for collection in COLLECTIONS {
        let (first, second, said) = back(collection, "ics", "timeline.ics");
        let events = |text: &str| -> BTreeMap<String, Vec<String>> {
            let lines = text.replace("\r\n ", "");
            let entries = lines.split("BEGIN:VEVENT\r\n").skip(1);
            entries
                .map(|entry| {
                    let line = |name: &str| {
                        let found = entry.lines().find(|line| line.starts_with(name));
                        let found = found.unwrap_or("");
                        if name == "SUMMARY" {
                            return found.replace("\\n", " ");
                        }
                        found.to_owned()
                    };
                    let id = line("UID:").split('@').next().unwrap().to_owned();
                    let names = [
                        "DTSTART",
                        "DTEND",
                        "SUMMARY",
                        "DESCRIPTION",
                        "X-EDTF",
                        "X-THROUGHLINE-KIND",
                        "X-THROUGHLINE-DATE-NOTE",
                    ];
                    (id, names.map(line).to_vec())
                })
                .collect()
        };
        let (first, second) = (events(&first), events(&second));
        assert!(first.len() > 20, "{collection}");
        for (id, before) in &first {
            assert_eq!(Some(before), second.get(id), "{collection} {id}");
        }
        assert_eq!(first.len(), second.len());
        assert!(said.contains("`RELATED-TO` is not imported"), "{said}");
    }
}

/// What cannot run says so with 2, and a folder that is no collection is left alone.
#[test]
fn a_strangers_folder_is_not_imported_into() {
    let folder = scratch();
    fs::write(folder.path().join("thesis.txt"), "all my work").unwrap();
    fs::write(folder.path().join("a.csv"), "date,title\n2022,A\n").unwrap();
    let output = run(folder.path(), &["--events", ".", "import", "a.csv"]);
    assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
    assert_eq!(crate::support::tree(folder.path()).len(), 2);
    let output = run(
        folder.path(),
        &["--events", "new", "import", "a.csv", "--dry-run"],
    );
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(!folder.path().join("new").exists());
    let output = run(
        folder.path(),
        &["--events", "new", "import", "a.csv", "--lang", "es"],
    );
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let text = fs::read_to_string(folder.path().join("new/2022/a-2022.yaml")).unwrap();
    assert!(
        text.contains("title: A\ndate: '2022'\nsummary: A\nkind: hecho\nchanges:\n"),
        "{text}"
    );
    let output = run(folder.path(), &["--events", "new", "build"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
}

/// What spreadsheets save, in the encodings that they save it in, is one and the same table; what was taken for what is said.
#[test]
fn tables_in_other_encodings_are_read_and_said() {
    let text = "date;title;summary\r\n2024-01-02;Señal de prueba;El año pasó\r\n";
    let latin = |text: &str| -> Vec<u8> { text.chars().map(|letter| letter as u8).collect() };
    let wide = |text: &str, big: bool| -> Vec<u8> {
        let units = text.encode_utf16();
        units
            .flat_map(|unit| {
                if big {
                    unit.to_be_bytes()
                } else {
                    unit.to_le_bytes()
                }
            })
            .collect()
    };
    let latin_1 = "a.csv:2: the file is not UTF-8 and is read as windows-1252";
    let remarks = [
        (text.as_bytes().to_vec(), ""),
        ([b"\xef\xbb\xbfsep=;\r\n", text.as_bytes()].concat(), ""),
        (latin(text), latin_1),
        (latin(&text.replace('\n', "")), "is read as windows-1252"),
        (wide(text, false), "a.csv:1: the file is read as UTF-16LE"),
        (wide(text, true), "a.csv:1: the file is read as UTF-16BE"),
        (wide(&format!("\u{feff}{text}"), false), "UTF-16LE"),
        (wide(&format!("\u{feff}{text}"), true), "UTF-16BE"),
        (text.replace(';', "\t").into_bytes(), ""),
        (text.replace(';', "|").into_bytes(), ""),
        (
            text.replace("año", "a\0ño").into_bytes(),
            "a.csv:2: the invisible character U+0000 is not imported",
        ),
    ];
    for (bytes, remark) in remarks {
        let folder = scratch();
        fs::write(folder.path().join("a.csv"), &bytes).unwrap();
        let output = run(folder.path(), &["--events", "new", "import", "a.csv"]);
        let said = stderr(&output);
        assert_eq!(output.status.code(), Some(0), "{said}");
        assert!(said.contains(remark), "{said}");
        assert!(!remark.is_empty() || said.starts_with("1 record"), "{said}");
        let record = folder.path().join("new/2024/senal-de-prueba-2024.yaml");
        let record = fs::read_to_string(record).unwrap();
        assert!(
            record.contains("title: Señal de prueba\n") && record.contains("El año pasó\n"),
            "{record}"
        );
    }
    for (bytes, arguments, said) in [
        (
            b"PK\x03\x04rest".to_vec(),
            [].as_slice(),
            "a.csv:1: this is a spreadsheet or another archive",
        ),
        (
            b"date,title\n2024,\xff\0\n".to_vec(),
            &[],
            "a.csv:2: the file is neither UTF-8 nor UTF-16",
        ),
        (
            latin(text),
            &["--encoding", "utf-8"],
            "a.csv:2: the file is neither UTF-8 nor UTF-16",
        ),
        (
            wide(text, false)[1..].to_vec(),
            &["--encoding", "utf-16le"],
            "a.csv:1: the file is not in the encoding UTF-16LE",
        ),
        (
            b"sep=;\ndate;title\n2024;\"A\n2024;B\n".to_vec(),
            &[],
            "a.csv:3: the quote that opens here is never closed",
        ),
    ] {
        let folder = scratch();
        fs::write(folder.path().join("a.csv"), &bytes).unwrap();
        let given = ["--events", "new", "import", "a.csv"];
        let output = run(folder.path(), &[&given, arguments].concat());
        assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
        assert!(stderr(&output).contains(said), "{}", stderr(&output));
        assert!(!folder.path().join("new").exists());
    }
}

/// The first steps of whoever tries the program: a new collection, then a table.
#[test]
fn a_new_collection_takes_a_table_with_its_only_kind() {
    let folder = scratch();
    let output = run(folder.path(), &["init", "w"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let table = "date,title,kind\n2024-01-02,One,\n2024-01-03,Two,\n2024-01-04,Three,Law\n";
    fs::write(folder.path().join("a.csv"), table).unwrap();
    let output = run(folder.path(), &["--events", "w/events", "import", "a.csv"]);
    let said = stderr(&output);
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert_eq!(
        said.matches("the only kind that the collection has, `event` (2 times")
            .count(),
        1,
        "{said}"
    );
    assert!(
        said.contains("a.csv:4: there is no kind `Law`; the only one is used, `event`"),
        "{said}"
    );
    let check = run(folder.path(), &["--events", "w/events", "check"]);
    assert_eq!(check.status.code(), Some(0), "{}", stdout(&check));
    let record = fs::read_to_string(folder.path().join("w/events/2024/three-2024.yaml")).unwrap();
    assert!(record.contains("kind: event\n"), "{record}");
}

/// Tables of sources, claims and links go back into records that have none, and come out as they went in.
#[test]
fn tables_of_statements_come_back_as_they_were_exported() {
    let folder = scratch();
    let events = root().join("events");
    let mut data: serde_json::Value = serde_json::from_str(&export(&events, "json")).unwrap();
    data["links"] = serde_json::json!([]);
    data["sources"] = serde_json::json!({});
    for event in data["events"].as_array_mut().unwrap() {
        for field in ["claims", "sources", "disputes"] {
            event.as_object_mut().unwrap().remove(field);
        }
    }
    fs::write(folder.path().join("bare.json"), data.to_string()).unwrap();
    let import = |file: &str, format: &str| {
        let arguments = ["--events", "new", "import", file, "--format", format];
        let output = run(folder.path(), &arguments);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        stderr(&output)
    };
    import("bare.json", "throughline");
    let tables = ["csv-sources", "csv-claims", "csv-links"];
    for format in tables {
        let file = format!("{format}.csv");
        fs::write(folder.path().join(&file), export(&events, format)).unwrap();
        let said = import(&file, format);
        assert!(said.ends_with(", 0 remarks above\n"), "{said}");
        // Once more, nothing is added.
        let before = crate::support::tree(&folder.path().join("new"));
        assert!(import(&file, format).contains("is already recorded and was left unchanged"));
        assert!(before == crate::support::tree(&folder.path().join("new")));
    }
    for (name, bytes) in crate::support::tree(&folder.path().join("new")) {
        let text = String::from_utf8(bytes).unwrap();
        let text = text.replace("\nstatus: draft\n", "\n");
        fs::write(folder.path().join("new").join(name), text).unwrap();
    }
    for format in tables {
        // Who cites a source in a dispute is not among these tables.
        let rows = |text: String| -> Vec<BTreeMap<String, String>> {
            let mut reader = csv::Reader::from_reader(text.as_bytes());
            let rows = reader.deserialize().map(|row| row.unwrap());
            let without = |mut row: BTreeMap<String, String>| {
                row.remove("cited_by");
                row
            };
            rows.map(without).collect()
        };
        let (first, second) = (
            rows(export(&events, format)),
            rows(export(&folder.path().join("new"), format)),
        );
        assert!(first.len() > 100 && first == second, "{format}");
    }
}

/// Excel for Mac ends lines with a carriage return alone.
#[test]
fn lines_of_old_mac_files_are_counted() {
    let folder = scratch();
    let rows = "date,title\r2021,Read\rActive,\"Left\rout\"\r2022,Read\r3/4/2022,Asked\r";
    fs::write(folder.path().join("mac.csv"), rows).unwrap();
    let arguments = ["--events", "new", "import", "mac.csv", "--skip-unreadable"];
    let output = run(folder.path(), &arguments);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let told = stderr(&output);
    for line in [
        "left out: mac.csv:3: `Active`",
        "left out: mac.csv:6: `3/4/2022`",
        "2 events could not be read",
    ] {
        assert!(told.contains(line), "{told}");
    }
}
