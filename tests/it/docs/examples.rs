//! The worked examples of the documents: their records are written into a fresh copy of the collection and their commands run there,
//! in the order in which a reader meets them, and say what the document says.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use rayon::prelude::*;

use super::{Document, documents};
use crate::support::{accepting, root, run, scratch, stderr, tree, write};

/// What a document with examples has to show, so that none is lost by a slip.
const AT_LEAST: &[(&str, usize)] = &[
    ("README.md", 3),
    ("docs/graph.md", 3),
    ("docs/writing-records.md", 5),
];

#[test]
fn the_examples_say_what_the_program_says() {
    let documents: Vec<Document> = documents()
        .into_iter()
        .filter(|document| document.text.contains("```console\n"))
        .collect();
    let differing: Vec<String> = documents.par_iter().filter_map(walk).collect();
    assert!(differing.is_empty(), "{}", differing.join("\n"));
    for (name, least) in AT_LEAST {
        let document = documents
            .iter()
            .find(|document| document.path == Path::new(name));
        let commands = document.map_or(0, |document| {
            let blocks = document.blocks();
            let console = blocks.iter().filter(|block| block.language == "console");
            console.map(|block| commands(block.body).len()).sum()
        });
        assert!(commands >= *least, "{name} runs only {commands} commands");
    }
}

/// The settings that `docs/your-own-collection.md` shows are accepted: whole ones as they are, single keys after what is required.
#[test]
fn the_shown_settings_are_accepted() {
    let document = Document::read("docs/your-own-collection.md");
    let mut number = 0;
    for block in document.blocks() {
        if block.language != "yaml" {
            continue;
        }
        number += 1;
        let before = match block.body.starts_with("format:") {
            true => "",
            false => "format: 2\ntitle: A timeline\nkinds:\n  event: {name: Event}\n",
        };
        let folder = scratch();
        let settings = format!("{before}{}", block.body);
        write(folder.path(), &[("timeline.yaml", &settings)]);
        let output = run(
            folder.path(),
            &["--events", ".", "check", "--format", "json"],
        );
        let report: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).unwrap();
        for finding in report {
            // This collection is empty, so the settings apply to nothing, and the event that one of them names is not there.
            let code = finding["code"].as_str().unwrap();
            let expected = code.starts_with("unused-") || code == "unknown-event";
            assert!(expected, "{settings}: {finding}");
        }
    }
    assert!(number >= 4, "only {number} settings are shown");
}

/// Runs a document's examples; says where it differs from what the program says, or writes that into it when accepting.
fn walk(document: &Document) -> Option<String> {
    let folder = scratch();
    copy_collection(folder.path());
    let mut text = document.text.clone();
    let mut report = None;
    for block in document.blocks() {
        match block.language {
            "yaml" => {
                let Some(path) = record(block.body) else {
                    continue;
                };
                let file = folder.path().join(path);
                fs::create_dir_all(file.parent().unwrap()).unwrap();
                let (_, body) = block.body.split_once('\n').unwrap();
                fs::write(file, body).unwrap();
            }
            "console" => {
                let mut walked = String::new();
                for command in commands(block.body) {
                    let output = bash(folder.path(), &command);
                    walked.push_str(&format!("$ {command}\n{}", shown(&output)));
                }
                if blurred(&walked) != blurred(block.body) {
                    text = text.replacen(block.body, &walked, 1);
                    report = Some(format!(
                        "{}: the program says something else; `UPDATE=1 cargo test` accepts:\n{walked}",
                        document.name()
                    ));
                }
            }
            _ => {}
        }
    }
    if report.is_some() && accepting() {
        fs::write(root().join(&document.path), text).unwrap();
        return None;
    }
    report
}

/// A fresh copy of the collection, under git, as a contributor has it.
fn copy_collection(folder: &Path) {
    for (path, bytes) in tree(&root().join("events")) {
        let path = folder.join("events").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let output = bash(
        folder,
        "git init -q && git add . && git -c user.name=T -c user.email=t@example.org commit -qm first",
    );
    assert!(output.status.success(), "{}", stderr(&output));
}

fn bash(folder: &Path, command: &str) -> Output {
    let program = Path::new(env!("CARGO_BIN_EXE_throughline"));
    let path = format!(
        "{}:{}",
        program.parent().unwrap().display(),
        std::env::var("PATH").unwrap()
    );
    Command::new("bash")
        .args(["-c", &format!("{command} 2>&1")])
        .current_dir(folder)
        .env("PATH", &path)
        .env_remove("NO_COLOR")
        .output()
        .unwrap()
}

/// What a command said. The documents show commands that succeed, or that find faults in records.
fn shown(output: &Output) -> String {
    let said = String::from_utf8(output.stdout.clone()).unwrap();
    assert!(matches!(output.status.code(), Some(0 | 1)), "{said}");
    said
}

/// The path of a record that a block shows: its first line is `# events/…`.
fn record(body: &str) -> Option<&str> {
    let path = body.lines().next()?.strip_prefix("# ")?;
    (path.starts_with("events/") && path.ends_with(".yaml")).then_some(path)
}

/// The commands of a block: what stands behind `$ `, with the lines that a backslash joins.
fn commands(body: &str) -> Vec<String> {
    let mut lines = body.lines();
    let mut commands = Vec::new();
    while let Some(line) = lines.next() {
        let Some(command) = line.strip_prefix("$ ") else {
            continue;
        };
        let mut command = command.to_owned();
        while command.ends_with('\\') {
            command.push('\n');
            command.push_str(lines.next().unwrap());
        }
        commands.push(command);
    }
    commands
}

/// A text without its counts, which grow with the collection.
fn blurred(text: &str) -> String {
    let counted = [" files in ", " notes", " events", " warnings"];
    text.lines()
        .map(
            |line| match counted.iter().any(|word| line.contains(word)) {
                true => {
                    let pieces = line.split(|letter: char| letter.is_ascii_digit());
                    let pieces = pieces.filter(|piece| !piece.is_empty());
                    format!("{}\n", pieces.collect::<Vec<_>>().join("0"))
                }
                false => format!("{line}\n"),
            },
        )
        .collect()
}
