//! Commands killed at any moment, a disk that refuses, two writers at once: what is left is the old state or the new one.
//!
//! A few kills on a small collection run with every `cargo test`; `THROUGHLINE_KILLS=300 cargo test interruptions -- --nocapture` makes it
//! as many of each kind as one likes, on the real one.

#![allow(
    clippy::print_stdout,
    reason = "the figures of a long run are what it is made for"
)]

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use crate::support::{
    copy, program, records, root, run, scratch, settle, stderr, stdout, tree, write_sample,
};

/// How often each command is killed, when somebody asked for a number.
fn asked() -> Option<u32> {
    std::env::var("THROUGHLINE_KILLS").ok()?.parse().ok()
}

fn kills() -> u32 {
    asked().unwrap_or(3)
}

/// The collection whose commands are killed, and an event of it that others are linked to.
fn collection() -> (PathBuf, &'static str) {
    match asked() {
        Some(_) => (
            root().join("events"),
            "mexico-venezuela-flights-restart-2023",
        ),
        None => (root().join("tests/site/events"), "call"),
    }
}

/// Moments spread over a duration, other ones each time, the same in every run.
fn moments(number: u32, whole: Duration) -> impl Iterator<Item = Duration> {
    let mut state: u64 = 0x9e37_79b9_7f4a_7c15;
    (0..number).map(move |turn| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        let part = (state >> 33) as f64 / f64::from(1_u32 << 31);
        // Every other time near the end, where what was made is put in its place.
        whole.mul_f64(if turn % 2 == 0 {
            part * 1.1
        } else {
            0.7 + part * 0.5
        })
    })
}

/// Kills a command that changes records at many moments: after the next command that writes they are as before or as after it.
fn old_or_new(arguments: &[&str], prepare: impl Fn(&Path)) {
    let start = scratch();
    copy(&collection().0, start.path());
    prepare(start.path());
    let old = tree(start.path());
    let whole = scratch();
    copy(start.path(), whole.path());
    let begun = Instant::now();
    let output = run(whole.path(), &[&["--events", "."], arguments].concat());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let took = begun.elapsed();
    let new = tree(whole.path());
    assert!(old != new);
    let mut ends = BTreeMap::new();
    for moment in moments(kills(), took) {
        let folder = scratch();
        copy(start.path(), folder.path());
        let state = scratch();
        let mut child = program()
            .current_dir(folder.path())
            .env("XDG_STATE_HOME", state.path().join("state"))
            .args(["--events", "."])
            .args(arguments)
            .stderr(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(moment);
        child.kill().unwrap();
        child.wait().unwrap();
        let check = settle(folder.path(), ".", &state.path().join("state"));
        assert_eq!(check.status.code(), Some(0), "{}", stdout(&check));
        let left = tree(folder.path());
        let end = if left == old {
            "old"
        } else {
            assert!(
                left == new,
                "after {moment:?} of {took:?}: neither the old records nor the new ones"
            );
            "new"
        };
        *ends.entry(end).or_insert(0) += 1;
        // Whatever was left lying about, the command can be given again.
        if end == "old" {
            let again = run(folder.path(), &[&["--events", "."], arguments].concat());
            assert_eq!(again.status.code(), Some(0), "{}", stderr(&again));
            assert!(tree(folder.path()) == new, "something was left lying about");
        }
    }
    println!("{arguments:?}: {ends:?}");
}

#[test]
fn a_killed_rename_leaves_the_old_records_or_the_new_ones() {
    old_or_new(&["rename", collection().1, "flights-restart-2023"], |_| {});
}

#[test]
fn a_killed_fmt_leaves_the_old_records_or_the_new_ones() {
    // Blanks at the ends of lines, in every record: as many files to write as there are events.
    old_or_new(&["fmt"], |folder| {
        for (name, bytes) in tree(folder) {
            let name = name.to_str().unwrap().to_owned();
            if name.starts_with("20") {
                let text = String::from_utf8(bytes).unwrap();
                fs::write(folder.join(name), text.replacen('\n', "   \n", 2)).unwrap();
            }
        }
    });
}

#[test]
fn a_killed_fix_leaves_the_old_records_or_the_new_ones() {
    // What tells where a reader came from, at the end of an address in every record.
    old_or_new(&["check", "--fix"], |folder| {
        for (name, bytes) in tree(folder) {
            let mut text = String::from_utf8(bytes).unwrap();
            if let Some(at) = text.find("url: ").filter(|_| name.components().count() > 1) {
                let end = text[at + 6..].find(['\'', '"', ',', '\n']).unwrap() + at + 6;
                let mark = if text[at..end].contains('?') {
                    '&'
                } else {
                    '?'
                };
                text.insert_str(end, &format!("{mark}utm_source=x"));
                fs::write(folder.join(name), text).unwrap();
            }
        }
    });
}

#[test]
fn a_killed_import_leaves_the_old_records_or_the_new_ones() {
    let folder = scratch();
    let table = folder.path().join("events.csv");
    let rows: String = (1..=40)
        .map(|number| {
            format!(
                "2022-03-{:02},Visit number {number},They came.\n",
                number % 28 + 1
            )
        })
        .collect();
    fs::write(&table, format!("date,title,summary\n{rows}")).unwrap();
    old_or_new(
        &["import", table.to_str().unwrap(), "--kind", "diplomacy"],
        |_| {},
    );
}

#[test]
fn a_killed_change_of_one_record_leaves_the_old_one_or_the_new_one() {
    let (_, id) = collection();
    for arguments in [
        &["withdraw", id, "--reason", "Entered twice"][..],
        &[
            "source",
            "add",
            id,
            "kill-note",
            "--url",
            "https://www.example.org/kill",
            "--kind",
            "press",
            "--language",
            "en",
        ],
        &[
            "new",
            "killed-2022",
            "--title",
            "Talks",
            "--date",
            "2022-02-02",
            "--summary",
            "They talked.",
            "--kind",
            "diplomacy",
        ],
    ] {
        old_or_new(arguments, |_| {});
    }
}

/// A product that is written to a file is the old one or the new one, and nothing else lies beside it.
#[test]
fn a_killed_export_leaves_the_old_file_or_the_new_one() {
    let folder = scratch();
    copy(&collection().0, &folder.path().join("events"));
    let file = folder.path().join("timeline.json");
    let arguments = ["export", "--format", "json", "--output", "timeline.json"];
    let begun = Instant::now();
    assert_eq!(run(folder.path(), &arguments).status.code(), Some(0));
    let took = begun.elapsed();
    let new = fs::read(&file).unwrap();
    let mut ends = BTreeMap::new();
    for moment in moments(kills(), took) {
        fs::write(&file, "old").unwrap();
        let mut child = program()
            .current_dir(folder.path())
            .args(arguments)
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(moment);
        child.kill().unwrap();
        child.wait().unwrap();
        let left = fs::read(&file).unwrap();
        assert!(
            left == b"old" || left == new,
            "after {moment:?} of {took:?}: a mixture"
        );
        *ends
            .entry(if left == new { "new" } else { "old" })
            .or_insert(0) += 1;
    }
    println!("{arguments:?}: {ends:?}");
}

/// When one of several files cannot be written, none is.
#[test]
fn a_change_that_the_disk_refuses_changes_nothing() {
    let folder = scratch();
    copy(&collection().0, folder.path());
    // A folder that stands where a record is to go refuses it to everyone, root included.
    let (_, id) = collection();
    let year = records(folder.path())
        .iter()
        .find(|(name, _)| name.ends_with(format!("{id}.yaml")))
        .unwrap()
        .0
        .parent()
        .unwrap()
        .to_owned();
    let blocked = folder.path().join(year).join("flights-restart-2023.yaml");
    let before = tree(folder.path());
    fs::create_dir_all(blocked.join("inside")).unwrap();
    let output = run(
        folder.path(),
        &[
            "--events",
            ".",
            "rename",
            collection().1,
            "flights-restart-2023",
        ],
    );
    assert_ne!(output.status.code(), Some(0));
    assert!(!stderr(&output).is_empty());
    assert!(tree(folder.path()) == before, "{}", stderr(&output));
}

/// A build that is killed leaves the old site or the new one; the next build clears up after it. There and back: what a kill left
/// new is the old one of the next.
#[test]
fn a_killed_build_leaves_the_old_site_or_the_new_one() {
    let folder = scratch();
    let events = folder.path().join("events");
    copy(&collection().0, &events);
    let build = || run(folder.path(), &["build", "--output", "site"]).status;
    let site = || tree(&folder.path().join("site"));
    let settings = fs::read_to_string(events.join("timeline.yaml")).unwrap();
    let title = if settings.contains("en: A small") {
        "en: A small"
    } else {
        "en: Migration"
    };
    let settings = [settings.replacen(title, "en: Another", 1), settings.clone()];
    let set = |number: usize| fs::write(events.join("timeline.yaml"), &settings[number]).unwrap();
    let mut took = Duration::ZERO;
    let sites = [0, 1].map(|number| {
        set(number);
        let begun = Instant::now();
        assert_eq!(build().code(), Some(0));
        took = begun.elapsed();
        site()
    });
    assert!(sites[0] != sites[1]);
    let mut there = 1;
    let mut ends = BTreeMap::new();
    for moment in moments(kills(), took) {
        set(1 - there);
        let mut child = program()
            .current_dir(folder.path())
            .args(["build", "--output", "site"])
            .stderr(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(moment);
        child.kill().unwrap();
        child.wait().unwrap();
        let left = site();
        let end = if left == sites[there] { "old" } else { "new" };
        assert!(
            sites.contains(&left),
            "after {moment:?} of {took:?}: a mixture"
        );
        if end == "new" {
            there = 1 - there;
        }
        *ends.entry(end).or_insert(0) += 1;
    }
    println!("build: {ends:?}");
    set(0);
    assert_eq!(build().code(), Some(0));
    assert!(site() == sites[0]);
    let names: Vec<String> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(names.len(), 2, "left lying about: {names:?}");
}

/// Builds at the same time do not meet halfway: each ends well, and the site is whole.
#[test]
fn builds_at_once_leave_one_whole_site() {
    let folder = scratch();
    copy(&collection().0, &folder.path().join("events"));
    let children: Vec<_> = (0..4)
        .map(|_| {
            program()
                .current_dir(folder.path())
                .args(["build", "--output", "site"])
                .stderr(Stdio::piped())
                .stdout(Stdio::null())
                .spawn()
                .unwrap()
        })
        .collect();
    for child in children {
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    }
    assert_eq!(
        run(folder.path(), &["build", "--output", "alone"])
            .status
            .code(),
        Some(0)
    );
    assert!(tree(&folder.path().join("site")) == tree(&folder.path().join("alone")));
}

/// Renames at the same time are carried out one after the other, or refused; no record is lost.
#[test]
fn renames_at_once_lose_no_record() {
    let folder = scratch();
    copy(&collection().0, folder.path());
    let number = records(folder.path()).len();
    let ids: Vec<String> = records(folder.path())
        .into_iter()
        .filter(|(name, _)| name.starts_with("2022"))
        .take(3)
        .map(|(name, _)| name.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    assert!(ids.len() >= 2);
    let children: Vec<_> = ids
        .iter()
        .map(|id| {
            program()
                .current_dir(folder.path())
                .args(["--events", ".", "rename", id, &format!("{id}-x")])
                .stderr(Stdio::null())
                .stdout(Stdio::null())
                .spawn()
                .unwrap()
        })
        .collect();
    for mut child in children {
        child.wait().unwrap();
    }
    let check = run(folder.path(), &["--events", ".", "check"]);
    assert_eq!(check.status.code(), Some(0), "{}", stdout(&check));
    assert_eq!(records(folder.path()).len(), number);
}

/// What the surroundings may lack or refuse: a located or worded error, exit code 2, nothing changed.
#[test]
fn failing_file_systems_are_reported() {
    let folder = scratch();
    write_sample(&folder.path().join("events"));
    let site = folder.path().join("site");
    // The output is a file, a link to nowhere, a link to a stranger's folder.
    fs::write(&site, "mine").unwrap();
    let output = run(folder.path(), &["build"]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(fs::read_to_string(&site).unwrap(), "mine");
    fs::remove_file(&site).unwrap();
    symlink("nowhere", &site).unwrap();
    assert_eq!(run(folder.path(), &["build"]).status.code(), Some(2));
    fs::remove_file(&site).unwrap();
    // Nothing to tell where home is, no locale, a clock at its beginning has no bearing: none of them is asked.
    let output = program()
        .current_dir(folder.path())
        .env_clear()
        .arg("build")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    // The input vanishes.
    fs::rename(folder.path().join("events"), folder.path().join("away")).unwrap();
    let before = tree(&site);
    assert_eq!(run(folder.path(), &["build"]).status.code(), Some(2));
    assert!(before == tree(&site));
    // A product that nobody reads is no panic.
    fs::rename(folder.path().join("away"), folder.path().join("events")).unwrap();
    let mut child = program()
        .current_dir(folder.path())
        .args(["export", "--format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(!stderr(&output).contains("panic"), "{}", stderr(&output));
    assert!(
        matches!(output.status.code(), Some(0 | 2)),
        "{:?}",
        output.status
    );
}

/// A full disk, where there is a device that plays one: said with exit code 2.
#[test]
fn a_full_disk_is_said() {
    let full = Path::new("/dev/full");
    if !full.exists() {
        return;
    }
    let folder = scratch();
    write_sample(&folder.path().join("events"));
    let output = program()
        .current_dir(folder.path())
        .args(["export", "--format", "json"])
        .stdout(fs::OpenOptions::new().write(true).open(full).unwrap())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("space"), "{}", stderr(&output));
}

/// Records that may not be read are said with their path, to whom they may not.
#[test]
fn an_unreadable_record_is_said() {
    let folder = scratch();
    write_sample(&folder.path().join("events"));
    let file = folder.path().join("events/topics.yaml");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o000)).unwrap();
    let refused = fs::read(&file).is_err();
    let output = run(folder.path(), &["check"]);
    // Root reads it all the same.
    if refused {
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains("topics.yaml"));
    } else {
        assert_eq!(output.status.code(), Some(0));
    }
}
