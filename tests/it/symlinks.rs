//! Symbolic links among the records: each is an error at its place, and no command that writes goes through one at any depth.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Command, Output};

use rayon::prelude::*;

use crate::commands::{READING, TABLE, WRITING, with_out};
use crate::read_only::everything;
use crate::support::{program, run, scratch, stderr, stdout, tree, write, write_sample};

/// Where a link is put, and what it leads to in the folder outside.
const LINKS: &[(&str, &str)] = &[
    // A year that commands write new records into, one that they find records in, one of them.
    ("2024", "year"),
    ("2022", "year"),
    ("2022/later-visit.yaml", "record.yaml"),
    ("2022/first-call.yaml", "record.yaml"),
    ("2022/the-call.yaml", "nowhere.yaml"),
    ("2024/talks.yaml", "record.yaml"),
    ("2023/misfiled.yaml", "record.yaml"),
    ("2024/misfiled.yaml", "record.yaml"),
    ("timeline.yaml", "timeline.yaml"),
    ("topics.yaml", "topics.yaml"),
    ("actors.yaml", "nowhere.yaml"),
    (".schema", "year"),
    (".schema/event.schema.json", "record.yaml"),
    ("notes.md", "record.yaml"),
    ("a/b/c/d", "year"),
    (".hidden/deep/link", "year"),
    (".throughline-change", "year"),
];

/// A collection with something for every command to do, and a folder outside that looks like one.
fn prepare(top: &Path) {
    let events = top.join("work/events");
    write_sample(&events);
    let misfiled = "title: Misfiled.\ndate: 2024-01-01\nsummary: S.   \nkind: diplomacy\nclaims: [{id: happened, text: It happened, sources: [earlier-notice]}]\n";
    write(&events, &[("2023/misfiled.yaml", misfiled)]);
    let outside = top.join("outside");
    write_sample(&outside);
    let record = "title: Outside.\ndate: 2024-01-01\nsummary: S.   \nkind: diplomacy\nclaims: [{id: happened, text: It happened, sources: [earlier-notice]}]\n";
    write(
        &outside,
        &[
            ("record.yaml", record),
            ("year/first-call.yaml", record),
            ("year/misfiled.yaml", record),
            ("year/event.schema.json", "{}"),
            ("year/plan", "- misfiled.yaml\n"),
        ],
    );
    write(&top.join("out"), &[("events.csv", TABLE)]);
}

fn put_link(events: &Path, link: &str, target: &Path) {
    let place = events.join(link);
    fs::create_dir_all(place.parent().unwrap()).unwrap();
    if place.is_dir() {
        fs::remove_dir_all(&place).unwrap();
    } else {
        let _ = fs::remove_file(&place);
    }
    symlink(target, place).unwrap();
}

fn give(top: &Path, arguments: &[&str]) -> Output {
    let out = top.join("out");
    let arguments = with_out(arguments, out.to_str().unwrap());
    let mut program = program();
    program.current_dir(top.join("work")).args(arguments);
    program
        .env("XDG_STATE_HOME", top.join("state"))
        .output()
        .unwrap()
}

#[test]
fn no_command_that_writes_goes_through_a_link() {
    LINKS.par_iter().for_each(|(link, target)| {
        for arguments in WRITING.iter().chain([&["check"][..]].iter()) {
            let top = scratch();
            prepare(top.path());
            let events = top.path().join("work/events");
            put_link(&events, link, &top.path().join("outside").join(target));
            let before = everything(&top.path().join("outside"));
            let output = give(top.path(), arguments);
            assert!(
                everything(&top.path().join("outside")) == before,
                "{arguments:?} wrote through {link}: {}",
                stderr(&output)
            );
            assert_ne!(output.status.code(), Some(101), "{link}, {arguments:?}");
            assert!(
                events.join(link).is_symlink(),
                "{arguments:?} replaced {link}"
            );
        }
    });
}

/// What is written beside the records goes through none either.
#[test]
fn no_product_is_written_through_a_link_among_the_records() {
    for arguments in [
        &["schema", "--all", "events/.schema"][..],
        &["schema", "--output", "events/x/first-call.yaml"],
        &["schema", "--output", "events/../events/x/first-call.yaml"],
        &["schema", "--output", "events/file"],
        &[
            "export",
            "--format",
            "json",
            "--output",
            "events/x/data.json",
        ],
        &[
            "export",
            "--format",
            "json",
            "--output",
            "elsewhere/x/data.json",
        ],
        &[
            "export",
            "--format",
            "json",
            "--output",
            "deeper/x/data.json",
        ],
        &["man", "--output", "events/file"],
        &["build", "--output", "events/x/site"],
    ] {
        let top = scratch();
        prepare(top.path());
        let events = top.path().join("work/events");
        put_link(&events, ".schema", &top.path().join("outside/year"));
        put_link(&events, "x", &top.path().join("outside/year"));
        put_link(&events, "file", &top.path().join("outside/record.yaml"));
        put_link(&events, "2021/x", &top.path().join("outside/year"));
        symlink("events/2021", top.path().join("work/deeper")).unwrap();
        symlink("events", top.path().join("work/elsewhere")).unwrap();
        let before = everything(&top.path().join("outside"));
        let output = give(top.path(), arguments);
        assert_ne!(output.status.code(), Some(0), "{arguments:?}");
        assert!(
            everything(&top.path().join("outside")) == before,
            "{arguments:?}"
        );
    }
    // Schemas that are there as links are replaced, not written through.
    let top = scratch();
    prepare(top.path());
    let schemas = top.path().join("schemas");
    fs::create_dir(&schemas).unwrap();
    symlink(
        top.path().join("outside/record.yaml"),
        schemas.join("event.schema.json"),
    )
    .unwrap();
    let before = everything(&top.path().join("outside"));
    let output = give(top.path(), &["schema", "--all", "../schemas"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(everything(&top.path().join("outside")) == before);
    assert!(schemas.join("event.schema.json").is_file());
    assert!(!schemas.join("event.schema.json").is_symlink());
}

/// The folder that nobody has named may have come as a link; one that somebody named is theirs to choose.
#[test]
fn a_link_in_the_place_of_the_records_is_followed_only_when_it_is_named() {
    for arguments in READING.iter().chain(WRITING) {
        let has_records = !["explain", "completions", "man"].contains(&arguments[0]);
        if !has_records || arguments[0] == "serve" {
            continue;
        }
        let top = scratch();
        prepare(top.path());
        fs::remove_dir_all(top.path().join("work/events")).unwrap();
        symlink("../outside", top.path().join("work/events")).unwrap();
        let before = everything(&top.path().join("outside"));
        let output = give(top.path(), arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let said = stderr(&output);
        assert!(
            said.contains("name the folder itself with `--events`"),
            "{said}"
        );
        assert!(
            everything(&top.path().join("outside")) == before,
            "{arguments:?}"
        );
    }
    let top = scratch();
    prepare(top.path());
    symlink("events", top.path().join("work/linked")).unwrap();
    let output = give(
        top.path(),
        &["--events", "linked", "rename", "first-call", "the-call"],
    );
    assert!(
        stderr(&output).contains("the records already had errors"),
        "{}",
        stderr(&output)
    );
    fs::remove_dir_all(top.path().join("work/events/2023")).unwrap();
    let output = give(
        top.path(),
        &["--events", "linked", "rename", "first-call", "the-call"],
    );
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(top.path().join("work/events/2022/the-call.yaml").exists());
    assert_eq!(
        give(
            top.path(),
            &["--events", "../work/linked/../linked", "check"]
        )
        .status
        .code(),
        Some(0)
    );
    // A folder within the one that was named is not: it is found, not chosen.
    let nested = top.path().join("work/nested");
    fs::create_dir(&nested).unwrap();
    symlink("../events", nested.join("events")).unwrap();
    assert_eq!(
        give(top.path(), &["--events", "nested", "check"])
            .status
            .code(),
        Some(1)
    );
}

/// `init` and `import` make collections only where nothing is, and `import` none through a link that nobody named.
#[test]
fn a_new_collection_is_made_in_a_place_of_its_own() {
    let top = scratch();
    prepare(top.path());
    let before = everything(&top.path().join("outside"));
    symlink("../outside/nowhere", top.path().join("work/dangling")).unwrap();
    symlink("../outside", top.path().join("work/full")).unwrap();
    for folder in ["dangling", "full", "events", "events/2022"] {
        let output = give(top.path(), &["init", folder]);
        assert_eq!(output.status.code(), Some(2), "{folder}");
    }
    fs::remove_dir_all(top.path().join("work/events")).unwrap();
    symlink("../outside/nowhere", top.path().join("work/events")).unwrap();
    let output = give(
        top.path(),
        &["import", "{out}/events.csv", "--kind", "diplomacy"],
    );
    assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
    assert!(everything(&top.path().join("outside")) == before);
}

/// The smallest script that ran code from a pull request, with `check` and with every other command.
#[test]
fn a_journal_and_links_write_delete_and_run_nothing() {
    for arguments in READING
        .iter()
        .chain(WRITING)
        .filter(|arguments| arguments[0] != "serve")
    {
        let top = scratch();
        prepare(top.path());
        let work = top.path().join("work");
        write(
            top.path(),
            &[
                ("home/.ssh/authorized_keys", "mine"),
                ("home/notes.txt", "mine"),
            ],
        );
        write(&work, &[(".git/hooks/pre-commit.sample", "")]);
        write(
            &work,
            &[
                (
                    "events/.throughline-change/plan",
                    "+0 x/.ssh/authorized_keys\n- x/notes.txt\n+1 hooks/post-commit\n",
                ),
                ("events/.throughline-change/0", "theirs"),
                ("events/.throughline-change/1", "#!/bin/sh\ntouch PWNED\n"),
            ],
        );
        symlink("../../home", work.join("events/x")).unwrap();
        symlink("../.git/hooks", work.join("events/hooks")).unwrap();
        let before = ["home", "work/.git"].map(|folder| everything(&top.path().join(folder)));
        let output = give(top.path(), arguments);
        let after = ["home", "work/.git"].map(|folder| everything(&top.path().join(folder)));
        assert!(after == before, "{arguments:?}");
        if *arguments == ["check"] {
            assert_eq!(output.status.code(), Some(1));
            assert!(
                stdout(&output).contains("2 links")
                    || stdout(&output).contains("error[symbolic-link]")
            );
            assert!(stdout(&output).contains("error[stray-journal]"));
        }
    }
}

/// Names that are not UTF-8 would become one and the same: each is an error, wherever it lies, and the sound records are still read.
#[test]
fn names_that_are_not_utf_8_are_errors_each() {
    let folder = scratch();
    write_sample(folder.path());
    let text = "title: T\ndate: 2022-10-11\nsummary: S.\nkind: diplomacy\nclaims: [{id: happened, text: It happened, sources: [earlier-notice]}]\n";
    for name in [
        &b"2022/a\xff.yaml"[..],
        b"2022/a\xfe.yaml",
        b"notes\xff.md",
        b"\xff/b.yaml",
    ] {
        let path = folder.path().join(OsStr::from_bytes(name));
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        // Some file systems take no such name.
        if fs::write(path, text).is_err() {
            return;
        }
    }
    let before = tree(folder.path());
    let output = run(folder.path(), &["--events", ".", "check"]);
    assert_eq!(output.status.code(), Some(1));
    let said = stdout(&output);
    for name in [
        "2022/a\\xFF.yaml",
        "2022/a\\xFE.yaml",
        "notes\\xFF.md",
        "\\xFF",
    ] {
        let told = format!("error[misfiled-record]: the name `{name}` is not UTF-8");
        assert!(said.contains(&told), "{name}: {said}");
    }
    for arguments in [
        &["--events", ".", "fmt"][..],
        &["--events", ".", "check", "--fix"],
    ] {
        run(folder.path(), arguments);
        let left = tree(folder.path());
        for (name, bytes) in before.iter().filter(|(name, _)| name.to_str().is_none()) {
            assert!(left.contains(&(name.clone(), bytes.clone())), "{name:?}");
        }
    }
}

/// A pipe among the records is not waited for.
#[test]
fn a_pipe_in_the_place_of_a_record_is_an_error() {
    let folder = scratch();
    write_sample(folder.path());
    let pipe = folder.path().join("2022/pipe.yaml");
    assert!(
        Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    let output = run(folder.path(), &["--events", ".", "check"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        stdout(&output).contains("not a device or a pipe"),
        "{}",
        stdout(&output)
    );
}
