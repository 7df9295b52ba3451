//! Commands that read change nothing in the records, beside them or in the user's state directory, whatever a checkout has put there.

use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::commands::{READING, TABLE, with_out};
use crate::support::{program, scratch, stderr, write, write_sample};

/// All that can be told of an entry without following it: path, mode, number, owner, size, times, and what it holds or leads to.
type Entry = (PathBuf, u32, u64, u32, u64, (i64, i64), (i64, i64), Vec<u8>);

/// Every entry below a folder and the folder itself, hidden ones and links as well.
pub(crate) fn everything(folder: &Path) -> Vec<Entry> {
    fn walk(path: &Path, found: &mut Vec<Entry>) {
        let about = fs::symlink_metadata(path).unwrap();
        let holds = if about.is_file() {
            fs::read(path).unwrap()
        } else if about.is_symlink() {
            fs::read_link(path)
                .unwrap()
                .into_os_string()
                .into_encoded_bytes()
        } else {
            Vec::new()
        };
        found.push((
            path.to_owned(),
            about.mode(),
            about.ino(),
            about.uid(),
            about.size(),
            (about.mtime(), about.mtime_nsec()),
            (about.ctime(), about.ctime_nsec()),
            holds,
        ));
        if about.is_dir() {
            for entry in fs::read_dir(path).unwrap() {
                walk(&entry.unwrap().path(), found);
            }
        }
    }
    let mut found = Vec::new();
    walk(folder, &mut found);
    found.sort();
    found
}

fn git(folder: &Path, arguments: &[&str]) {
    let identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org"];
    let status = Command::new("git")
        .current_dir(folder)
        .args(identity)
        .args(arguments)
        .status();
    assert!(status.unwrap().success(), "git {arguments:?}");
}

/// A repository with the sample collection in `work/events`, beside folders for products, a home and what must not change.
fn repository(spoil: impl Fn(&Path)) -> tempfile::TempDir {
    let top = scratch();
    let work = top.path().join("work");
    write_sample(&work.join("events"));
    write(
        top.path(),
        &[
            ("outside/precious.yaml", "mine\n"),
            ("out/events.csv", TABLE),
        ],
    );
    fs::create_dir(top.path().join("home")).unwrap();
    spoil(&work);
    git(&work, &["init", "-q", "-b", "main"]);
    git(&work, &["add", "-A", "-f"]);
    git(&work, &["commit", "-qm", "first"]);
    top
}

/// What a hostile pull request plants: a journal of version 0.1.0, whole and in every state that one can be killed in.
fn plant(work: &Path) {
    for folder in [
        "events/.throughline-change",
        "events/.throughline-change.done",
        "events/.throughline-change-half",
        "events/2022/.throughline-change",
        ".throughline-change",
    ] {
        write(
            work,
            &[
                (
                    &format!("{folder}/plan"),
                    "+0 2022/first-call.yaml\n- topics.yaml\n+1 x/precious.yaml\n",
                ),
                (
                    &format!("{folder}/0"),
                    "title: Another call\ndate: 2022-10-11\nsummary: S.\nkind: diplomacy\nclaims: [{id: happened, text: It happened, sources: [earlier-notice]}]\n",
                ),
                (&format!("{folder}/1"), "theirs\n"),
            ],
        );
    }
    symlink("../../outside", work.join("events/x")).unwrap();
    symlink("../.git/hooks", work.join("events/hooks")).unwrap();
    symlink(
        "../../../outside/precious.yaml",
        work.join("events/2022/linked.yaml"),
    )
    .unwrap();
}

/// Gives a command and, if it goes on until it is told to end, ends it once it serves.
fn give(top: &Path, arguments: &[String]) -> String {
    let mut program = program();
    program
        .current_dir(top.join("work"))
        .env("HOME", top.join("home"))
        .env_remove("XDG_STATE_HOME")
        .env_remove("GITHUB_STEP_SUMMARY")
        .args(arguments);
    if arguments[0] != "serve" {
        let output = program.output().unwrap();
        assert!(
            matches!(output.status.code(), Some(0 | 1)),
            "{arguments:?}: {}",
            stderr(&output)
        );
        return stderr(&output);
    }
    let mut child = program.stderr(Stdio::piped()).spawn().unwrap();
    let mut said = String::new();
    let mut lines = BufReader::new(child.stderr.take().unwrap());
    while !said.contains("serving") {
        assert!(lines.read_line(&mut said).unwrap() > 0, "{said}");
    }
    child.kill().unwrap();
    child.wait().unwrap();
    said
}

fn changes_nothing(top: &Path) {
    let out = top.join("out");
    for arguments in READING {
        let places = ["work", "home", "outside"].map(|folder| top.join(folder));
        let before = places.each_ref().map(|place| everything(place));
        give(top, &with_out(arguments, out.to_str().unwrap()));
        for (place, before) in places.iter().zip(before) {
            let after = everything(place);
            assert!(
                after == before,
                "{arguments:?} has changed something in {}",
                place.display()
            );
        }
    }
}

#[test]
fn no_command_that_reads_changes_anything() {
    let top = repository(|_| {});
    changes_nothing(top.path());
    // None was held up before its end.
    for product in [
        "site/index.html",
        "check.json",
        "data.json",
        "graph.dot",
        "schemas/event.schema.json",
    ] {
        assert!(top.path().join("out").join(product).is_file(), "{product}");
    }
}

#[test]
fn no_command_that_reads_carries_out_a_journal_of_a_checkout() {
    changes_nothing(repository(plant).path());
}

/// Everybody may read and nobody write, which all but root are held to; what root writes is seen.
#[test]
fn every_command_that_reads_is_content_with_a_copy_that_may_not_be_written_to() {
    let top = repository(|_| {});
    let forbid = |mode: u32| {
        for (path, ..) in everything(&top.path().join("work")) {
            let may = fs::symlink_metadata(&path).unwrap().permissions().mode();
            let may = fs::Permissions::from_mode(if mode == 0 { may & !0o222 } else { may | mode });
            fs::set_permissions(&path, may).unwrap();
        }
    };
    forbid(0);
    changes_nothing(top.path());
    forbid(0o200);
}
