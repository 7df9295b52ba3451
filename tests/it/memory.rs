//! Work that would be too large ends before it begins: with exit code 2, a message that says what to do, and nothing written.

use std::ops::Range;
use std::path::Path;
use std::process::Output;

use tempfile::TempDir;
use throughline::message::ENGLISH;
use throughline::rules::SAMPLE;
use throughline::site::{self, Options};
use throughline::{Options as StudyOptions, analyze};

use crate::support::{
    evidence, program, run, scratch, stderr, stdout, without_sample, write, write_sample,
};

/// So many events, a day apart, each caused by those that the function names.
fn events(count: usize, causes: impl Fn(usize) -> Range<usize>) -> Vec<(String, String)> {
    (0..count)
        .map(|number| {
            let day = chrono::NaiveDate::from_ymd_opt(1990, 1, 1).unwrap()
                + chrono::Days::new(number.try_into().unwrap());
            let mut text =
                format!("title: T{number:x}\ndate: {day}\nsummary: S.\nkind: diplomacy\n")
                    + &evidence(&format!("e{number}x"));
            let mut heading = "links:\n";
            for cause in causes(number) {
                text += heading;
                text += &format!(
                    "- {{relation: caused-by, event: e{cause}x, basis: editorial, note: N.}}\n"
                );
                heading = "";
            }
            let year = day.format("%Y");
            (format!("{year}/e{number}x.yaml"), text)
        })
        .collect()
}

/// The same as a folder, with registries and settings.
fn collection(count: usize, causes: impl Fn(usize) -> Range<usize>) -> TempDir {
    let folder = scratch();
    let files = events(count, causes);
    let registries = SAMPLE.iter().filter(|file| !file.file.contains('/'));
    for file in registries {
        write(folder.path(), &[(file.file, file.text)]);
    }
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    write(folder.path(), &files);
    folder
}

fn graph(folder: &Path, arguments: &[&str]) -> Output {
    run(
        folder,
        &[&["--events", ".", "graph"][..], arguments].concat(),
    )
}

/// A picture that is refused: the message names the numbers and the way out, and nothing is printed or written.
fn refused(folder: &Path, arguments: &[&str], counts: &str) {
    let file = folder.join("picture.svg");
    let options = ["--format", "svg", "--output", file.to_str().unwrap()];
    let output = graph(folder, &[&options[..], arguments].concat());
    let message = stderr(&output);
    assert_eq!(output.status.code(), Some(2), "{message}");
    for part in [
        counts,
        "too many for one picture",
        "--around",
        "--format dot",
    ] {
        assert!(message.contains(part), "{part}: {message}");
    }
    assert_eq!(message.lines().count(), 1, "{message}");
    assert!(output.stdout.is_empty() && !file.exists());
}

/// A graph that is written: how many nodes and edges it has.
fn written(folder: &Path, format: &str, arguments: &[&str]) -> (usize, usize) {
    let output = graph(folder, &[&["--format", format][..], arguments].concat());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let text = stdout(&output);
    let of = |pattern: &str| text.matches(pattern).count();
    match format {
        "svg" => (of("<a href="), of("data-edge=")),
        _ => (of("class=\"event "), of("\" -> \"")),
    }
}

#[test]
fn a_star_of_ten_thousand_is_not_drawn_whole() {
    let folder = collection(10_000, |number| 0..number.min(1));
    let counts = "10000 events and 9999 arrows";
    refused(folder.path(), &[], counts);
    // All of it is around its middle, however deep one goes.
    refused(
        folder.path(),
        &["--around", "e0x", "--depth", "99999999"],
        "10000 events and 9999 arrows",
    );
    assert_eq!(
        written(folder.path(), "svg", &["--around", "e7x", "--depth", "1"]),
        (2, 1)
    );
}

#[test]
fn a_graph_in_which_everything_causes_everything_is_not_drawn_whole() {
    let folder = collection(240, |number| 0..number);
    let counts = "240 events and 28680 arrows";
    refused(folder.path(), &["--from", "e0x", "--to", "e239x"], counts);
    refused(folder.path(), &["--since", "1990-01-01"], counts);
    assert_eq!(
        written(folder.path(), "svg", &["--since", "1990-08-20"]),
        (9, 36)
    );
    assert_eq!(written(folder.path(), "dot", &[]), (240, 28_680));
}

#[test]
fn two_sides_of_which_one_causes_the_other_are_not_drawn_whole() {
    let folder = collection(300, |number| 0..if number < 150 { 0 } else { 150 });
    refused(folder.path(), &[], "300 events and 22500 arrows");
}

#[test]
fn two_stars_are_not_drawn_whole() {
    let folder = collection(7_000, |number| match number {
        0 | 1 => 0..0,
        _ => number % 2..number % 2 + 1,
    });
    refused(folder.path(), &[], "7000 events and 6998 arrows");
}

/// What is long but simple is drawn, and so is a dense graph of moderate size.
#[test]
fn a_long_chain_and_a_dense_graph_are_drawn() {
    let chain = collection(3_000, |number| number.saturating_sub(1)..number);
    assert_eq!(written(chain.path(), "svg", &[]), (3_000, 2_999));
    let dense = collection(120, |number| 0..if number < 60 { 0 } else { 60 });
    assert_eq!(written(dense.path(), "svg", &[]), (120, 3_600));
}

/// A site shows such a graph in parts, says so, and leads to the data.
#[test]
fn the_site_of_such_a_graph_shows_parts_and_leads_to_the_data() {
    let settings = "title: {en: T, es: T}\nlocales: [en, es]\nkinds: {diplomacy: {name: K}}\n";
    for (count, complete) in [(500, false), (80, true)] {
        let causes = |number: usize| 0..if complete { number } else { number.min(1) };
        let mut files = events(count, causes);
        files.push(("timeline.yaml".to_owned(), settings.to_owned()));
        let records: usize = files.iter().map(|(_, text)| text.len()).sum();
        let source_files = without_sample(&files);
        let analysis = analyze(&source_files, &StudyOptions::default());
        assert!(
            !analysis.report.has_errors(),
            "{}",
            analysis.report.diagnostics[0].message.in_words(&ENGLISH)
        );
        let site = site::render(analysis, &Options::default()).unwrap();
        for (path, sentence, file) in [
            (
                "graph.html",
                "The whole graph, with every arrow, as data:",
                "data/graph.dot",
            ),
            (
                "es/graph.html",
                "El grafo entero, con todas sus flechas, como datos:",
                "../data/graph.dot",
            ),
            ("graph/1990.html", "as data:", "../data/graph.dot"),
        ] {
            let page = std::str::from_utf8(&site[path]).unwrap();
            assert!(page.contains(sentence), "{path}: {sentence}");
            assert!(
                page.contains(&format!("<a href=\"{file}\">")),
                "{path}: {file}"
            );
        }
        // What a picture draws does not grow with the collection.
        for (path, page) in &site {
            let page = String::from_utf8_lossy(page);
            let drawn = page.matches("<g class=\"edge ").count();
            assert!(drawn <= 400, "{path} draws {drawn} arrows");
        }
        let bytes: usize = ["graph.html", "es/graph.html"]
            .into_iter()
            .map(|path| site[path].len())
            .chain(
                site.iter()
                    .filter(|(path, _)| path.contains("graph/"))
                    .map(|(_, page)| page.len()),
            )
            .sum();
        assert!(
            bytes < 10 * records + (5 << 20),
            "{bytes} bytes from {records}"
        );
    }
}

#[test]
fn a_limit_on_memory_that_is_set_holds() {
    let folder = scratch();
    write_sample(folder.path());
    let site = folder.path().join("site");
    let commands: [&[&str]; 6] = [
        &["check"],
        &["graph"],
        &["graph", "--format", "svg"],
        &["export", "--format", "json"],
        &["build", "--output", site.to_str().unwrap()],
        &["serve", "--port", "0"],
    ];
    for command in commands {
        for (limit, allowed) in [("1M", "1.0 MiB"), ("0", "nothing"), ("2000KB", "1.9 MiB")] {
            let global = ["--events", ".", "--memory-limit", limit];
            let output = run(folder.path(), &[&global[..], command].concat());
            assert_eq!(output.status.code(), Some(2), "{command:?}");
            let message = stderr(&output);
            let expected = format!("`--memory-limit` allows {allowed}; allow more with");
            assert!(message.contains(&expected), "{command:?}: {message}");
            assert!(output.stdout.is_empty() && !site.exists(), "{command:?}");
        }
    }
    for limit in ["1G", "900MiB", "none", "2T"] {
        let output = run(
            folder.path(),
            &["--events", ".", "--memory-limit", limit, "graph"],
        );
        assert_eq!(
            output.status.code(),
            Some(0),
            "{limit}: {}",
            stderr(&output)
        );
    }
    for limit in ["", "x", "1X", "-1", "1.5G", "99999999999T", "1 G"] {
        let limit = format!("--memory-limit={limit}");
        let output = run(folder.path(), &["--events", ".", &limit, "graph"]);
        assert_eq!(output.status.code(), Some(2), "{limit}");
        assert!(stderr(&output).contains("--memory-limit"), "{limit}");
    }
    let output = program()
        .args(["--events", folder.path().to_str().unwrap(), "graph"])
        .env("THROUGHLINE_MEMORY_LIMIT", "3M")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("3.0 MiB"), "{}", stderr(&output));
}

/// What a graph will need grows with its arrows: the same limit lets one pass and refuses another.
#[test]
fn the_estimate_follows_the_counts() {
    let folder = collection(200, |number| 0..number);
    let run = |limit: &str, arguments: &[&str]| {
        let global = ["--memory-limit", limit];
        graph(folder.path(), &[&global[..], arguments].concat())
    };
    let need = |output: &Output| -> f64 {
        assert_eq!(output.status.code(), Some(2));
        let message = stderr(output);
        let (_, rest) = message.split_once("needs about ").unwrap();
        rest.split(' ').next().unwrap().parse().unwrap()
    };
    // Enough for the records, and for a part of the graph.
    let reading = need(&run("33M", &[]));
    let enough = format!("{}M", reading.ceil() + 2.0);
    let whole = run(&enough, &[]);
    assert!(
        stderr(&whole).contains("writing this graph"),
        "{}",
        stderr(&whole)
    );
    assert!(need(&whole) > reading + 20.0);
    let part = run(&enough, &["--since", "1990-07-10"]);
    assert_eq!(part.status.code(), Some(0), "{}", stderr(&part));
}

/// Where the system leaves few addresses the program says so instead of being ended by its allocator.
#[cfg(target_os = "linux")]
#[test]
fn few_addresses_are_a_message_and_no_abort() {
    let folder = scratch();
    write_sample(folder.path());
    let program = program().get_program().to_owned();
    let mut refusals = 0;
    // From what the program itself takes to what is plenty for these records.
    for megabytes in [100, 120, 140, 160, 200, 300, 600, 2_000] {
        for command in ["check", "graph --format svg", "export --format json"] {
            let script = format!(
                "ulimit -v {}; exec \"$0\" --events . {command}",
                megabytes * 1024
            );
            let output = std::process::Command::new("sh")
                .args(["-c", &script])
                .arg(&program)
                .current_dir(folder.path())
                .output()
                .unwrap();
            let message = stderr(&output);
            if output.status.code() == Some(2) {
                refusals += 1;
                assert!(message.contains("`ulimit -v`"), "{megabytes}: {message}");
                assert!(output.stdout.is_empty());
            } else {
                assert_eq!(
                    output.status.code(),
                    Some(0),
                    "{megabytes} {command}: {message}"
                );
            }
        }
    }
    assert!((1..20).contains(&refusals), "{refusals}");
}
