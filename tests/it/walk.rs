//! The walk in CONTRIBUTING.md: its commands are run in a fresh copy of the collection, and say what is written there.

use std::fs;
use std::process::Command;

use crate::support::{accepting, root, scratch, stderr, tree};

/// How a new contributor goes from `new` to a built site. Counts grow with the collection, so digits of the last lines are not compared.
#[test]
fn the_walk_goes_as_it_is_written() {
    let page = root().join("CONTRIBUTING.md");
    let text = fs::read_to_string(&page).unwrap();
    let (before, rest) = text.split_once("```console\n").unwrap();
    let (walk, after) = rest.split_once("```\n").unwrap();
    let folder = scratch();
    for (path, bytes) in tree(&root().join("events")) {
        let path = folder.path().join("events").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_throughline"));
    let path = format!(
        "{}:{}",
        program.parent().unwrap().display(),
        std::env::var("PATH").unwrap()
    );
    let bash = |command: &str| {
        Command::new("bash")
            .args(["-c", &format!("{command} 2>&1")])
            .current_dir(folder.path())
            .env("PATH", &path)
            .output()
            .unwrap()
    };
    let output = bash(
        "git init -q && git add . && git -c user.name=T -c user.email=t@example.org commit -qm first",
    );
    assert!(output.status.success(), "{}", stderr(&output));
    let commands = walk.split("$ ").skip(1).map(|step| {
        let mut lines = step.lines();
        let mut command = lines.next().unwrap().to_owned();
        while command.ends_with('\\') {
            command.push('\n');
            command.push_str(lines.next().unwrap());
        }
        command
    });
    let mut walked = String::new();
    let mut number = 0;
    for command in commands {
        let output = bash(&command);
        assert!(output.status.success(), "{command}");
        walked.push_str(&format!(
            "$ {command}\n{}",
            String::from_utf8(output.stdout).unwrap()
        ));
        number += 1;
    }
    assert!(number >= 5, "{number}");
    assert!(
        folder
            .path()
            .join("site/events/border-talks-2024.html")
            .is_file()
    );
    let blurred = |text: &str| -> String {
        text.lines()
            .map(|line| {
                let counts = line.contains(" files in ") || line.ends_with(" notes");
                let digit = |letter: char| {
                    if counts && letter.is_ascii_digit() {
                        '0'
                    } else {
                        letter
                    }
                };
                let line: String = line.chars().map(digit).collect();
                format!(
                    "{}\n",
                    line.replace("0000", "0")
                        .replace("000", "0")
                        .replace("00", "0")
                )
            })
            .collect()
    };
    if blurred(&walked) == blurred(walk) {
        return;
    }
    assert!(
        accepting(),
        "CONTRIBUTING.md tells another walk; `UPDATE=1 cargo test` accepts:\n{walked}"
    );
    fs::write(page, format!("{before}```console\n{walked}```\n{after}")).unwrap();
}
