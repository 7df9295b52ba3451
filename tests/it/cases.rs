//! `tests/cases/*.txt`: records, and the report that they deserve.

use std::fs;

use throughline::load::Change;
use throughline::message::Message;
use throughline::model::{LinkResponse, LinkStatus};
use throughline::{Options, analyze};

use crate::support::{expect, report, root, sections, source_files};

/// Each case holds its files, perhaps `options`, and last the `report`; the sample collection stands around them.
#[test]
fn every_case_gets_its_report() {
    let folder = root().join("tests/cases");
    let mut number = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let mut sections = sections(&text);
        sections.retain(|(name, _)| name != "report");
        let options = options(&sections);
        let files: Vec<_> = sections
            .iter()
            .filter(|(name, _)| name != "options" && !name.starts_with("base: "))
            .cloned()
            .collect();
        let mut actual: String = sections
            .iter()
            .map(|(name, body)| format!("-- {name} --\n{body}"))
            .collect();
        actual.push_str("-- report --\n");
        let mut source_files = source_files(&files);
        for line in sections.iter().flat_map(|(_, body)| body.lines()) {
            let marked = match line.split_once(": ") {
                Some(("executable", file)) => (&mut source_files.executable, file),
                Some(("hidden", file)) => (&mut source_files.hidden, file),
                Some(("link", file)) => (&mut source_files.links, file),
                Some(("undecodable", file)) => (&mut source_files.undecodable, file),
                _ => continue,
            };
            marked.0.insert(marked.1.into());
        }
        actual.push_str(&report(&source_files, &options));
        expect(&path, &actual);
        number += 1;
    }
    assert!(number > 40, "only {number} cases were found");
}

/// One case alone, for the debugger: `cargo test smoke`.
#[test]
fn smoke() {
    let text = fs::read_to_string(root().join("tests/cases/nine-faults.txt")).unwrap();
    let files: Vec<_> = sections(&text)
        .into_iter()
        .filter(|(name, _)| name != "report")
        .collect();
    assert!(report(&source_files(&files), &Options::default()).contains("9 errors"));
}

fn options(sections: &[(String, String)]) -> Options {
    let mut options = Options::default();
    let unread = &mut options.unread_changes;
    // What the settings were before the change.
    let base: Vec<(String, String)> = sections
        .iter()
        .filter_map(|(name, text)| Some((name.strip_prefix("base: ")?.to_owned(), text.clone())))
        .collect();
    if !base.is_empty() {
        let settings = analyze(&source_files(&base), &Options::default())
            .timeline
            .settings;
        options.base = Some(Box::new(settings));
    }
    let lines = sections
        .iter()
        .filter(|(name, _)| name == "options")
        .flat_map(|(_, body)| body.lines());
    for line in lines {
        match line.split_once(": ") {
            Some(("today", day)) => options.today = Some(day.parse().unwrap()),
            Some(("published-before", file)) => {
                let id = file.rsplit('/').next().unwrap().trim_end_matches(".yaml");
                options
                    .published_before
                    .push((file.to_owned(), id.to_owned()));
            }
            Some(("changed", file)) => {
                options
                    .changed
                    .get_or_insert_default()
                    .insert(file.to_owned());
            }
            Some(("answer", answer)) => {
                let mut words = answer.splitn(3, ' ');
                let url = words.next().unwrap().to_owned();
                let (word, rest) = (words.next().unwrap(), words.next().unwrap_or("").to_owned());
                let answer = LinkResponse {
                    archived: (word == "archived").then(|| rest.clone()),
                    outcome: match word {
                        "dead" => LinkStatus::Dead(Message::verbatim(rest)),
                        "blocked" => LinkStatus::Blocked(Message::verbatim(rest)),
                        "moved" => LinkStatus::Moved(rest),
                        "unclear" => LinkStatus::Unclear(Message::verbatim(rest)),
                        _ => LinkStatus::Alive,
                    },
                };
                options.answers.get_or_insert_default().insert(url, answer);
            }
            Some(("executable" | "hidden" | "link" | "undecodable", _)) => {}
            Some(("added", file)) => _ = unread.insert(file.into(), Change::Added),
            Some(("removed", file)) => _ = unread.insert(file.into(), Change::Removed),
            _ => panic!("no option is written `{line}`"),
        }
    }
    options
}
