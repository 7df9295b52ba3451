//! `check --base` in real repositories: what was published stays reachable.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::support::{run, scratch, stderr, stdout, write, write_sample};

fn git(folder: &Path, arguments: &[&str]) {
    let output = Command::new("git")
        .current_dir(folder)
        .args([
            "-c",
            "user.name=Test",
            "-c",
            "user.email=test@example.org",
            "-c",
            "protocol.file.allow=always",
        ])
        .args(arguments)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "git {arguments:?}: {}",
        stderr(&output)
    );
}

/// A repository whose one commit holds the sample collection in a folder.
fn repository(events: &str) -> (TempDir, PathBuf) {
    let folder = scratch();
    let events = folder.path().join(events);
    write_sample(&events);
    git(folder.path(), &["init", "-q"]);
    git(folder.path(), &["add", "."]);
    git(folder.path(), &["commit", "-qm", "first"]);
    (folder, events)
}

fn check(folder: &Path, base: &str) -> Output {
    run(folder, &["check", "--base", base])
}

/// The check passes, or finds that this id has vanished.
fn verdict(folder: &Path, vanished: Option<&str>) {
    let output = check(folder, "HEAD");
    let text = stdout(&output);
    match vanished {
        None => assert_eq!(output.status.code(), Some(0), "{text}{}", stderr(&output)),
        Some(id) => {
            assert_eq!(output.status.code(), Some(1), "{text}{}", stderr(&output));
            assert!(text.contains("error[id-vanished]"), "{text}");
            assert!(
                text.contains(&format!("throughline rename {id} <new>")),
                "{text}"
            );
            assert!(
                text.contains(&format!("throughline withdraw {id}")),
                "{text}"
            );
        }
    }
}

const VISIT: &str = "title: A visit\ndate: 2022-10-12\nsummary: A delegation came.\nkind: diplomacy\nclaims: [{id: happened, text: It happened, sources: [earlier-notice]}]\n";

#[test]
fn an_event_that_is_gone_is_found() {
    let (folder, events) = repository("events");
    verdict(folder.path(), None);
    std::fs::remove_file(events.join("2022/later-visit.yaml")).unwrap();
    verdict(folder.path(), Some("later-visit"));
    // Under another name it is gone as well, until the new record says so.
    write(&events, &[("2022/the-visit.yaml", VISIT)]);
    verdict(folder.path(), Some("later-visit"));
    let redirected = format!("{VISIT}former_ids: [later-visit]\n");
    write(&events, &[("2022/the-visit.yaml", &redirected)]);
    verdict(folder.path(), None);
}

#[test]
fn a_merged_or_withdrawn_event_is_still_there() {
    let (folder, events) = repository("events");
    let withdrawn =
        format!("{VISIT}status: withdrawn\nreason: Entered twice\nreplaced_by: earlier-talks\n");
    write(&events, &[("2022/later-visit.yaml", &withdrawn)]);
    verdict(folder.path(), None);
    // A draft is not shown: whoever cited it finds nothing.
    let draft = format!("{VISIT}status: draft\n");
    write(&events, &[("2022/later-visit.yaml", &draft)]);
    verdict(folder.path(), Some("later-visit"));
}

#[test]
fn an_event_in_another_years_folder_is_still_there() {
    let (folder, events) = repository("events");
    std::fs::remove_file(events.join("2022/later-visit.yaml")).unwrap();
    let moved = VISIT.replace("2022-10-12", "2023-10-12");
    write(&events, &[("2023/later-visit.yaml", &moved)]);
    verdict(folder.path(), None);
}

#[test]
fn the_commands_leave_what_the_guard_accepts() {
    let (folder, _) = repository("events");
    for arguments in [
        &["rename", "later-visit", "the-visit"][..],
        &["withdraw", "first-call", "--reason", "It was another call"],
    ] {
        let output = run(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    }
    verdict(folder.path(), None);
}

#[test]
fn events_may_lie_anywhere_in_the_repository() {
    let (folder, events) = repository("data/timeline/events");
    std::fs::remove_file(events.join("2022/later-visit.yaml")).unwrap();
    let named = [
        "--events",
        "data/timeline/events",
        "check",
        "--base",
        "HEAD",
    ];
    let output = run(folder.path(), &named);
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    // From inside the collection as well, and from a folder outside of the repository.
    let output = run(&events, &["--events", ".", "check", "--base", "HEAD"]);
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    let outside = scratch();
    let output = run(
        outside.path(),
        &[
            "--events",
            events.to_str().unwrap(),
            "check",
            "--base",
            "HEAD",
        ],
    );
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
}

/// The whole collection moved since the base: what was published there counts all the same.
#[test]
fn a_collection_that_moved_is_found_in_its_old_place() {
    let (folder, events) = repository("data");
    git(folder.path(), &["mv", "data", "events"]);
    verdict(folder.path(), None);
    assert!(!events.exists());
    std::fs::remove_file(folder.path().join("events/2022/later-visit.yaml")).unwrap();
    verdict(folder.path(), Some("later-visit"));
}

#[test]
fn a_base_that_cannot_be_read_is_said_in_words() {
    let (folder, _) = repository("events");
    let refused = |output: &Output, words: &str| {
        assert_eq!(output.status.code(), Some(2), "{}", stdout(output));
        assert!(stderr(output).contains(words), "{}", stderr(output));
    };
    refused(
        &check(folder.path(), "no-such-revision"),
        "git knows no revision `no-such-revision`",
    );
    refused(
        &run(folder.path(), &["check", "--base=--output=x"]),
        "is not a revision",
    );
    let outside = scratch();
    write_sample(&outside.path().join("events"));
    refused(&check(outside.path(), "HEAD"), "is not in a git repository");
    // A clone without history does not know what came before.
    write(folder.path(), &[("note.txt", "second")]);
    git(folder.path(), &["add", "."]);
    git(folder.path(), &["commit", "-qm", "second"]);
    let clone = scratch();
    let address = format!("file://{}", folder.path().display());
    git(
        clone.path(),
        &["clone", "-q", "--depth", "1", &address, "."],
    );
    refused(&check(clone.path(), "HEAD~1"), "shallow");
    assert_eq!(check(clone.path(), "HEAD").status.code(), Some(0));
}

/// A base without any collection: everything is new.
#[test]
fn a_base_before_the_collection_asks_nothing() {
    let folder = scratch();
    write(folder.path(), &[("note.txt", "first")]);
    git(folder.path(), &["init", "-q"]);
    git(folder.path(), &["add", "."]);
    git(folder.path(), &["commit", "-qm", "first"]);
    write_sample(&folder.path().join("events"));
    assert_eq!(check(folder.path(), "HEAD").status.code(), Some(0));
}

/// What comes with time is an error in changed records only.
#[test]
fn a_file_that_nobody_touched_does_not_fail_with_time() {
    let (folder, events) = repository("events");
    let planned = VISIT.replace("2022-10-12", "2030-10-12");
    write(&events, &[("2030/planned.yaml", &planned)]);
    let on = |base: &[&str]| {
        let arguments = [&["check", "--today", "2026-11-22"], base].concat();
        let output = run(folder.path(), &arguments);
        (
            output.status.code(),
            stdout(&output).contains("error[future-date]"),
        )
    };
    assert_eq!(on(&["--base", "HEAD"]), (Some(1), true));
    git(folder.path(), &["add", "."]);
    git(folder.path(), &["commit", "-qm", "second"]);
    assert_eq!(on(&["--base", "HEAD"]), (Some(0), false));
    assert_eq!(on(&[]), (Some(1), true));
}
