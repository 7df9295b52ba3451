//! `tests/site`: a small collection, and every byte of its site.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use throughline::load::Corpus;
use throughline::site::{self, Options};
use throughline::{Options as StudyOptions, study};

use crate::support::{accepting, root, tree};

#[test]
fn every_byte_of_a_small_site() {
    let folder = root().join("tests/site");
    let corpus = Corpus::read(&folder.join("events")).unwrap();
    let study = study(&corpus, &StudyOptions::default());
    assert!(
        study.report.diagnostics.is_empty(),
        "{:?}",
        study.report.diagnostics
    );
    let options = Options {
        base_url: Some("https://www.example.org/t".to_owned()),
    };
    let site = site::render(&study, &options).unwrap();
    let actual: BTreeMap<PathBuf, Vec<u8>> = site
        .files
        .into_iter()
        .map(|(name, bytes)| (PathBuf::from(name), bytes))
        .collect();
    let home = folder.join("expected");
    if accepting() {
        let _ = fs::remove_dir_all(&home);
        for (name, bytes) in &actual {
            let path = home.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
    }
    let expected: BTreeMap<PathBuf, Vec<u8>> = tree(&home).into_iter().collect();
    let names = |files: &BTreeMap<PathBuf, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(
        names(&expected),
        names(&actual),
        "`UPDATE=1 cargo test` accepts"
    );
    for (name, bytes) in &actual {
        assert!(
            expected[name] == *bytes,
            "{} differs; `UPDATE=1 cargo test` accepts it",
            name.display()
        );
    }
}

/// A date known to the month gets no day anywhere in the site: not in a page, a feed, a calendar's words or a graph.
/// Bounds that say of themselves what they are (`earliest`, `latest`, the calendar's all-day span) are the exception.
#[test]
fn a_month_has_no_day_in_any_file() {
    for (name, bytes) in tree(&root().join("tests/site/expected")) {
        let text = String::from_utf8(bytes).unwrap();
        for line in text.lines() {
            let bounds = [
                "earliest",
                "latest",
                "DTSTART",
                "DTEND",
                "schema.org",
                "start=\"",
                "end=\"",
                "date_start",
                "date_end",
                "2022-11,2022-11-01,2022-11-30",
            ];
            let days = [
                "2022-11-01",
                "2022-11-30",
                "1 November",
                "30 November",
                "1 de noviembre",
                "30 de noviembre",
            ];
            if let Some(day) = days.iter().find(|day| line.contains(**day)) {
                assert!(
                    bounds.iter().any(|bound| line.contains(bound)),
                    "{}: `{day}` in {line}",
                    name.display()
                );
            }
        }
    }
}
