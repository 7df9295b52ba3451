//! Reports have an end: past a number of findings of one rule the rest is counted, and a group is told once. What is asserted is
//! what is written and how much of it, for so many records and for twice as many.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

use serde_json::Value;
use throughline::diag::{Locator, human, located};
use throughline::diff::{compare, markdown};
use throughline::load::SourceFiles;
use throughline::message::ENGLISH;
use throughline::rules::{duplicate_groups, pairs_with};
use throughline::{Options, analyze};

use crate::rng::{Rng, none, rounds};
use crate::support::{program, run, scratch, stderr, stdout, write, write_sample};

const SETTINGS: &str = "format: 2\ntitle: T\nlocales: [en]\nkinds: {talk: {name: Talk}}\n";

/// A draft, of which no rule finds anything, with the source that the others cite.
const NOTICE: (&str, &str) = (
    "1700/notice.yaml",
    "title: A notice is given\ndate: 1700-01-01\nsummary: S.\nkind: talk\nsources:\n  notice: {title: Notice, publisher: P, url: 'https://www.example.org/notice', kind: official, language: en}\nclaims: [{id: given, text: It was given, sources: [notice]}]\nstatus: draft\n",
);

/// A collection with these records.
fn collection(records: impl IntoIterator<Item = (String, String)>) -> SourceFiles {
    let others = [("timeline.yaml", SETTINGS), NOTICE];
    let others = others.map(|(file, text)| (file.to_owned(), text.to_owned()));
    records.into_iter().chain(others).collect()
}

fn event(title: &str, date: &str, more: &str) -> String {
    format!(
        "title: {title}\ndate: {date}\nsummary: S.\nkind: talk\n{more}claims: [{{id: happened, text: It happened, sources: [notice]}}]\n"
    )
}

/// So many events on one day, each with its own title.
fn of_one_day(count: usize, title: impl Fn(usize) -> String) -> SourceFiles {
    let record = |number| {
        let text = event(&title(number), "2024-01-01", "");
        (format!("2024/e{number}.yaml"), text)
    };
    collection((0..count).map(record))
}

/// The report as text, and how many findings there are of each rule.
fn report(source_files: &SourceFiles) -> (String, BTreeMap<&'static str, usize>) {
    let analysis = analyze(source_files, &Options::default());
    let locator = Locator::new(|file| source_files.text(file));
    let mut counts = BTreeMap::new();
    for finding in located(&analysis.report, &locator, &ENGLISH) {
        *counts.entry(finding.code).or_default() += 1;
    }
    (human(&analysis.report, &locator, false), counts)
}

/// A record with so many unknown actors, all on one line.
fn unknown(count: usize) -> String {
    let actors: Vec<String> = (0..count).map(|number| format!("who-{number}")).collect();
    event(
        "Talks",
        "2024-01-01",
        &format!("actors: [{}]\n", actors.join(", ")),
    )
}

fn written(records: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = scratch();
    write_sample(folder.path());
    write(folder.path(), &[("timeline.yaml", SETTINGS)]);
    fs::remove_dir_all(folder.path().join("2022")).unwrap();
    write(folder.path(), &[NOTICE]);
    write(folder.path(), records);
    folder
}

fn check(folder: &Path, options: &[&str]) -> String {
    let mut arguments = vec!["--events", ".", "check"];
    arguments.extend(options);
    stdout(&run(folder, &arguments))
}

#[test]
fn people_are_shown_some_findings_of_a_rule_and_the_number_of_the_others() {
    let many = unknown(190);
    let folder = written(&[("2024/a.yaml", &many), ("2024/b.yaml", &unknown(3))]);
    let shown =
        |text: &str, start: &str| text.lines().filter(|line| line.starts_with(start)).count();
    let human = check(folder.path(), &[]);
    // Ten of them in one file, three in the other, and a line that counts.
    assert_eq!(shown(&human, "error[unknown-actor]: there is no actor"), 13);
    assert!(
        human.contains(
            "\nerror[unknown-actor]: and 180 more in 2024/a.yaml; `--all` shows them\n\n"
        ),
        "{human}"
    );
    // Each rule is counted, and then all of them, errors first.
    assert!(
        human.contains("\n193 error   unknown-actor\n\n193 errors, 1 warning;"),
        "{human}"
    );
    let few = check(folder.path(), &["--limit", "2"]);
    assert_eq!(shown(&few, "error[unknown-actor]: there is no actor"), 4);
    assert!(
        few.contains("and 189 more in 2 files; `--all` shows them"),
        "{few}"
    );
    let all = check(folder.path(), &["--all"]);
    assert_eq!(shown(&all, "error[unknown-actor]: there is no actor"), 193);
    assert!(!all.contains(" more"), "{all}");

    // Annotations and the summary of a job have the same ones, named from the root of the repository.
    let summary = folder.path().join("summary.md");
    fs::write(&summary, "").unwrap();
    let output = program()
        .current_dir(folder.path())
        .env("GITHUB_STEP_SUMMARY", &summary)
        .args(["--events", ".", "check", "--format", "github"])
        .output()
        .unwrap();
    let annotations = stdout(&output);
    assert_eq!(shown(&annotations, "::error file="), 13);
    assert_eq!(
        annotations
            .lines()
            .rfind(|line| line.starts_with("::error"))
            .unwrap(),
        "::error title=unknown-actor::and 180 more in 2024/a.yaml; `--all` shows them"
    );
    let summary = fs::read_to_string(summary).unwrap();
    assert!(summary.contains("### Errors (193)"), "{summary}");
    assert_eq!(summary.matches("| `unknown-actor` |").count(), 13);
    assert!(
        summary
            .contains("- `unknown-actor`: and 180 more in 2024/a.yaml; &#96;--all&#96; shows them"),
        "{summary}"
    );

    // Programs are told everything.
    for limit in [&[][..], &["--limit", "1"]] {
        let of = |format: &str| {
            let arguments: Vec<&str> = ["--format", format].iter().chain(limit).copied().collect();
            serde_json::from_str::<Value>(&check(folder.path(), &arguments)).unwrap()
        };
        let (json, sarif) = (of("json"), of("sarif"));
        assert!(json.as_array().unwrap().len() >= 193);
        assert_eq!(
            sarif["runs"][0]["results"].as_array().unwrap().len(),
            json.as_array().unwrap().len()
        );
    }
}

#[test]
fn a_limit_is_a_number_from_one_on_and_not_all() {
    let folder = written(&[]);
    for wrong in [
        &["--limit", "0"][..],
        &["--limit", "x"],
        &["--limit", "3", "--all"],
    ] {
        let arguments: Vec<&str> = ["--events", ".", "check"]
            .iter()
            .chain(wrong)
            .copied()
            .collect();
        assert_eq!(
            run(folder.path(), &arguments).status.code(),
            Some(2),
            "{wrong:?}"
        );
    }
}

#[test]
fn each_file_shows_an_error_of_each_rule_and_remarks_have_an_end() {
    let records = (0..150).map(|number| {
        let links = if number % 2 == 0 {
            "actors: [nobody, no-one]\n"
        } else {
            ""
        };
        let text = event(
            &format!("Nr {number}"),
            &format!("{}-01-01", 1800 + number),
            links,
        );
        (format!("{}/e{number}.yaml", 1800 + number), text)
    });
    let (text, counts) = report(&collection(records));
    assert_eq!(
        (counts["unknown-actor"], counts["isolated-event"]),
        (150, 150)
    );
    for number in (0..150).step_by(2) {
        assert!(
            text.contains(&format!(" --> {}/e{number}.yaml:5:", 1800 + number)),
            "{number}"
        );
    }
    assert_eq!(text.matches("info[isolated-event]: `").count(), 100);
    assert!(
        text.contains(
            "info[isolated-event]: and 50 more in 50 files; `throughline check --all` shows them"
        ),
        "{text}"
    );
}

#[test]
fn other_commands_end_their_reports_too() {
    let folder = written(&[("2024/a.yaml", &unknown(50))]);
    for command in [&["build"][..], &["graph"], &["export", "--format", "json"]] {
        let arguments: Vec<&str> = ["--events", "."].iter().chain(command).copied().collect();
        let output = run(folder.path(), &arguments);
        assert_eq!(output.status.code(), Some(1), "{command:?}");
        let text = stderr(&output);
        assert_eq!(
            text.matches("error[unknown-actor]: there is no actor")
                .count(),
            10,
            "{text}"
        );
        assert!(
            text.contains("and 40 more in 2024/a.yaml; `throughline check --all` shows them"),
            "{text}"
        );
    }
}

#[test]
fn a_comment_on_a_change_counts_as_well() {
    let before = collection([]);
    let after = collection([("2024/a.yaml".to_owned(), unknown(50))]);
    let before = analyze(&before, &Options::default());
    let after = analyze(&after, &Options::default());
    let comparison = compare(&before, &after, &ENGLISH);
    assert!(comparison.new_findings.len() > 50);
    let text = markdown(&comparison);
    assert_eq!(
        text.matches("- error `unknown-actor` `2024/a.yaml:")
            .count(),
        10,
        "{text}"
    );
    assert!(
        text.contains("- error `unknown-actor`: and 40 more in 2024/a.yaml; `throughline diff --format json` shows them"),
        "{text}"
    );
}

#[test]
fn events_that_may_be_one_are_told_once_however_many_there_are() {
    for title in [
        &(|_| "Same title here with words".to_owned()) as &dyn Fn(usize) -> String,
        &|number| format!("Talks {number}"),
        &|number| format!("Talks of the ministers on migration, part {number}"),
        &|number| format!("{} meet", "ABCDEFGHIJ".repeat(number % 7 + 1)),
    ] {
        let of = |count| {
            let (text, counts) = report(&of_one_day(count, title));
            (text, counts.get("likely-duplicate").copied().unwrap_or(0))
        };
        let ((few, groups), (many, more)) = (of(400), of(800));
        // Few groups, and not twice as much to read.
        assert!(
            (1..=20).contains(&groups) && (1..=20).contains(&more),
            "{}: {groups}, {more}",
            title(1)
        );
        assert!(
            many.len() < few.len() * 3 / 2,
            "{}: {} and {}",
            title(1),
            few.len(),
            many.len()
        );
    }
    let (text, _) = report(&of_one_day(300, |_| {
        "Same title here with words".to_owned()
    }));
    assert!(
        text.contains("; 298 more events are like these\n"),
        "{text}"
    );
    assert!(text.contains("  = note: and 289 more\n"), "{text}");
}

/// Where few events are of about one time, the groups are those that all pairs make.
#[test]
fn groups_are_what_the_pairs_make() {
    let mut faults = Vec::new();
    let number = rounds(20);
    for round in 0..number {
        let mut rng = Rng::of_round(0x9f0d, round);
        let words = [
            "accord",
            "talks",
            "border",
            "visa",
            "court",
            "ruling",
            "minsters",
            "ministers",
        ];
        let count = 2 + rng.next(90);
        let records: Vec<(String, String)> = (0..count)
            .map(|number| {
                let length = 1 + rng.next(4);
                let title: Vec<&str> = (0..length).map(|_| words[rng.next(words.len())]).collect();
                let day = 1 + rng.next(28);
                let date = match rng.next(8) {
                    0 => "2024-01".to_owned(),
                    1 => format!("2024-01-{day:02}/2024-02"),
                    _ => format!("2024-01-{day:02}"),
                };
                let mut more = String::new();
                if rng.next(3) == 0 {
                    more.push_str("actors: [ministry]\n");
                }
                if rng.next(3) == 0 {
                    let other = rng.next(count);
                    let _ = writeln!(
                        more,
                        "links: [{{relation: follows, event: e{other}, basis: editorial, note: N}}]"
                    );
                }
                (
                    format!("2024/e{number}.yaml"),
                    event(&title.join(" "), &date, &more),
                )
            })
            .chain([(
                "actors.yaml".to_owned(),
                "ministry: {name: DHS}\n".to_owned(),
            )])
            .collect();
        let source_files = collection(records);
        let timeline = analyze(&source_files, &Options::default()).timeline;
        // Each event's set grows by those of its pairs until nothing changes.
        let mut sets: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for one in &timeline.events {
            for pair in pairs_with(&timeline, &one.id) {
                let (first, second) = (pair.first.id.to_string(), pair.second.id.to_string());
                let mut both: BTreeSet<String> = [first, second].into();
                for id in both.clone() {
                    both.extend(sets.get(&id).cloned().unwrap_or_default());
                }
                for id in both.clone() {
                    sets.insert(id, both.clone());
                }
            }
        }
        let expected: BTreeSet<BTreeSet<String>> = sets.into_values().collect();
        let found: BTreeSet<BTreeSet<String>> = duplicate_groups(&timeline)
            .into_iter()
            .map(|group| {
                group
                    .members
                    .iter()
                    .map(|event| event.id.to_string())
                    .collect()
            })
            .collect();
        if expected != found {
            faults.push(format!("round {round}: {expected:?}\n{found:?}"));
        }
    }
    none(&faults, number);
}

/// However long a line is, the part about the value is drawn, and the column is that of the whole line.
#[test]
fn a_place_in_a_long_line_is_drawn_where_it_is() {
    let source_files = collection([("2024/a.yaml".to_owned(), unknown(200))]);
    let analysis = analyze(&source_files, &Options::default());
    let locator = Locator::new(|file| source_files.text(file));
    let shown = analysis.report.shown(None, &locator);
    let settings = throughline::diag::ReportOptions::default();
    let human = throughline::diag::REPORTS
        .iter()
        .find(|report| report.name == "human")
        .unwrap();
    let text = (human.write)(&shown, &locator, &settings);
    let blocks: Vec<&str> = text
        .split("\n\n")
        .filter(|block| block.contains("[unknown-actor]"))
        .collect();
    assert_eq!(blocks.len(), 200);
    let mut column = "actors: [".len() + 1;
    for (number, block) in blocks.iter().enumerate() {
        let lines: Vec<&str> = block.lines().collect();
        assert_eq!(lines[1], format!(" --> 2024/a.yaml:5:{column}"), "{block}");
        let (start, carets) = (lines[4].find('^').unwrap(), lines[4].matches('^').count());
        // What is left out of the line is three dots, of one byte each.
        assert_eq!(
            &lines[3][start..start + carets],
            format!("who-{number}"),
            "{block}"
        );
        assert!(lines[3].len() < 200, "{block}");
        column += format!("who-{number}, ").len();
    }
}

/// Twice as many findings in one file make a report of twice the size for programs, and of the same size for people.
#[test]
fn a_report_grows_no_faster_than_its_findings() {
    let sizes = |count: usize| {
        let source_files = collection([("2024/a.yaml".to_owned(), unknown(count))]);
        let analysis = analyze(&source_files, &Options::default());
        let locator = Locator::new(|file| source_files.text(file));
        let shown = analysis.report.shown(None, &locator);
        let write = |name: &str| {
            let format = throughline::diag::REPORTS
                .iter()
                .find(|report| report.name == name);
            (format.unwrap().write)(&shown, &locator, &Default::default()).len()
        };
        let complete = ["json", "sarif", "human", "github"].map(write);
        (complete, human(&analysis.report, &locator, false).len())
    };
    let ((one, short), (two, as_short)) = (sizes(100), sizes(200));
    for (one, two) in one.into_iter().zip(two) {
        assert!(two < one * 21 / 10, "{one} and {two}");
    }
    assert!(as_short.abs_diff(short) < 100, "{short} and {as_short}");
}

/// Hundreds of things to fix in one file, and one among them that cannot be edited safely: all others are mended.
#[test]
fn many_errors_of_one_file_are_fixed_at_once() {
    let mut text = String::from(
        "title: \"Talks begin again here.\"\ndate: 2024-01-01\nsummary: S.\nkind: talk\nsources:\n",
    );
    for number in 0..180 {
        let _ = writeln!(
            text,
            "  s{number}: {{title: \"S\u{200b}\", publisher: P, url: 'https://www.example.org/{number}?utm_source=x', kind: press, language: en, published: 2024-01-02}}"
        );
    }
    text.push_str("  odd: {title: &odd \"O\u{200b}\", publisher: *odd, url: 'https://www.example.org/odd', kind: press, language: en, published: 2024-01-02}\n");
    text.push_str("claims:\n");
    for number in 0..180 {
        let _ = writeln!(
            text,
            "  - {{id: c{number}, text: They met, status: attributed, sources: [s{number}, odd]}}"
        );
    }
    text.push_str("links:\n");
    for _ in 0..180 {
        text.push_str("  - {relation: follows, event: b, basis: editorial, note: N}\n");
    }
    let other = event("Before", "2023-12-01", "");
    let folder = written(&[("2024/a.yaml", &text), ("2023/b.yaml", &other)]);
    let output = run(folder.path(), &["--events", ".", "check", "--fix"]);
    let told = stderr(&output);
    assert!(
        told.contains("2024/a.yaml: removed 180 invisible characters"),
        "{told}"
    );
    assert_eq!(
        told.matches("removed a link that appeared twice").count(),
        179,
        "{told}"
    );
    assert_eq!(
        told.matches("2024/a.yaml: wrote https://www.example.org/")
            .count(),
        180,
        "{told}"
    );
    assert_eq!(told.matches("removed the full stop").count(), 1, "{told}");
    let text = fs::read_to_string(folder.path().join("2024/a.yaml")).unwrap();
    assert_eq!(
        (
            text.matches("utm_source").count(),
            text.matches("relation:").count()
        ),
        (0, 1)
    );
    assert_eq!(
        text.matches('\u{200b}').count(),
        1,
        "what the alias repeats is left for a person"
    );
}

/// A chain as long as a collection is no deeper for whoever looks for circles in it.
#[test]
fn long_chains_are_no_circles() {
    let count = 4_000;
    let records = (0..count).map(|number| {
        let link = match number {
            0 => String::new(),
            _ => format!(
                "links: [{{relation: caused-by, event: e{}, basis: editorial, note: N}}]\n",
                number - 1
            ),
        };
        (
            format!("2024/e{number}.yaml"),
            event(&format!("E{number}"), "2024-01-01", &link),
        )
    });
    let (_, counts) = report(&collection(records));
    assert!(!counts.contains_key("causal-cycle"));
    let count = 5_000;
    let chain = |body: &dyn Fn(usize) -> String| (0..count).map(body).collect::<String>();
    let actors = chain(&|number| match number {
        0 => "a0: {name: A0}\n".to_owned(),
        _ => format!("a{number}: {{name: A{number}, part_of: a{}}}\n", number - 1),
    });
    let closed = actors.replacen(
        "a0: {name: A0}",
        &format!("a0: {{name: A0, part_of: a{}}}", count - 1),
        1,
    );
    let (_, counts) = report(&collection([("actors.yaml".to_owned(), actors)]));
    assert!(!counts.contains_key("part-of-cycle"));
    let (_, counts) = report(&collection([("actors.yaml".to_owned(), closed)]));
    assert_eq!(counts["part-of-cycle"], count);
}
