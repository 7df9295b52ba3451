//! Commands killed before every single step that they take on the disk, where `strace` is there to do it: no moment is left out.
//!
//! `THROUGHLINE_KILLS=1 cargo test crash_points -- --nocapture` tries every command that writes; otherwise it is two of them.

#![allow(
    clippy::print_stdout,
    reason = "the figures are what the long run is made for"
)]

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::support::{copy, root, run, scratch, settle, stderr, stdout, tree};

/// What changes a folder, or makes sure that a change is on the disk.
const STEPS: &[&str] = &[
    "rename",
    "renameat",
    "renameat2",
    "unlink",
    "unlinkat",
    "rmdir",
    "mkdir",
    "mkdirat",
    "link",
    "linkat",
    "fsync",
    "write",
    "ftruncate",
];

/// Whether there is a `strace` that may watch.
fn can_watch() -> bool {
    Command::new("strace")
        .args(["-qq", "-o", "/dev/null", "true"])
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Gives the command in a folder as often as it takes steps, each time killed before another one; `look` is shown each folder.
fn killed_at_each_step(
    arguments: &[&str],
    prepare: &dyn Fn(&Path),
    look: &dyn Fn(&Path, &str),
) -> usize {
    let mut kills = 0;
    for step in STEPS {
        for number in 1.. {
            let folder = scratch();
            prepare(folder.path());
            let status = Command::new("strace")
                .current_dir(folder.path())
                .env("RAYON_NUM_THREADS", "1")
                .env("XDG_STATE_HOME", folder.path().join("state"))
                .args([
                    "-f",
                    "-qq",
                    "-o",
                    "/dev/null",
                    "-e",
                    &format!("trace={step}"),
                ])
                .args(["-e", &format!("inject={step}:signal=KILL:when={number}")])
                .arg(env!("CARGO_BIN_EXE_throughline"))
                .args(arguments)
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status()
                .unwrap();
            look(
                folder.path(),
                &format!("{arguments:?}, killed before {step} {number}"),
            );
            // Not so many steps of this kind: it came to its end.
            if status.signal() != Some(9) && status.code() != Some(137) {
                assert_eq!(status.code(), Some(0), "{arguments:?}, {step} {number}");
                break;
            }
            kills += 1;
        }
    }
    kills
}

/// Records are the old ones or the new ones once the next command that writes has run, whatever the step.
fn old_or_new(arguments: &[&str], spoil: &dyn Fn(&Path)) {
    let prepare = |folder: &Path| {
        copy(&root().join("tests/site/events"), &folder.join("events"));
        spoil(folder);
    };
    let whole = scratch();
    prepare(whole.path());
    let old = tree(&whole.path().join("events"));
    let output = run(whole.path(), arguments);
    assert_eq!(
        output.status.code(),
        Some(0),
        "{arguments:?}: {}",
        stderr(&output)
    );
    let new = tree(&whole.path().join("events"));
    assert!(old != new, "{arguments:?} changes nothing");
    let kills = killed_at_each_step(arguments, &prepare, &|folder, what| {
        let check = settle(folder, "events", &folder.join("state"));
        assert_eq!(check.status.code(), Some(0), "{what}: {}", stdout(&check));
        let left = tree(&folder.join("events"));
        assert!(
            left == old || left == new,
            "{what}: neither the old records nor the new ones"
        );
    });
    assert!(kills > 5, "{arguments:?}: {kills} kills");
    println!("{arguments:?}: killed before each of {kills} steps");
}

#[test]
fn no_step_is_the_wrong_one_to_be_killed_at() {
    if !can_watch() {
        return;
    }
    old_or_new(&["rename", "call", "a-call"], &|_| {});
    if std::env::var_os("THROUGHLINE_KILLS").is_none() {
        return;
    }
    let table = |folder: &Path| {
        let rows = "date,title,summary\n2022-03-04,One,They came.\n2022-03-05,Two,They went.\n2022-03-06,Three,They came back.\n";
        fs::write(folder.join("events.csv"), rows).unwrap();
    };
    old_or_new(&["import", "events.csv", "--kind", "diplomacy"], &table);
    old_or_new(&["withdraw", "call", "--reason", "Entered twice"], &|_| {});
    old_or_new(&["measure", "checked", "visa-rule", "2022-12-31"], &|_| {});
    old_or_new(
        &[
            "source",
            "add",
            "call",
            "note",
            "--url",
            "https://www.example.org/n",
            "--kind",
            "press",
            "--language",
            "en",
        ],
        &|_| {},
    );
    old_or_new(
        &[
            "new",
            "talks-2022",
            "--title",
            "Talks",
            "--date",
            "2022-02-02",
            "--summary",
            "They talked.",
            "--kind",
            "diplomacy",
        ],
        &|_| {},
    );
    let each = |folder: &Path, change: &dyn Fn(String) -> String| {
        for (name, bytes) in tree(&folder.join("events")) {
            if name.components().count() > 1 {
                let text = change(String::from_utf8(bytes).unwrap());
                fs::write(folder.join("events").join(name), text).unwrap();
            }
        }
    };
    old_or_new(&["fmt"], &|folder| {
        each(folder, &|text| text.replacen('\n', "   \n", 2))
    });
    old_or_new(&["check", "--fix"], &|folder| {
        each(folder, &|text| {
            let end = text.find("url: '").unwrap() + "url: '".len();
            let end = end + text[end..].find('\'').unwrap();
            format!("{}?utm_source=x{}", &text[..end], &text[end..])
        });
    });
}

#[test]
fn no_step_of_a_build_is_the_wrong_one_to_be_killed_at() {
    if !can_watch() || std::env::var_os("THROUGHLINE_KILLS").is_none() {
        return;
    }
    let start = scratch();
    copy(
        &root().join("tests/site/events"),
        &start.path().join("events"),
    );
    assert_eq!(run(start.path(), &["build"]).status.code(), Some(0));
    let old = tree(&start.path().join("site"));
    let settings = start.path().join("events/timeline.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, text.replace("en: A small", "en: Another small")).unwrap();
    let whole = scratch();
    copy(start.path(), whole.path());
    assert_eq!(run(whole.path(), &["build"]).status.code(), Some(0));
    let new = tree(&whole.path().join("site"));
    assert!(old != new);
    let prepare = |folder: &Path| copy(start.path(), folder);
    let kills = killed_at_each_step(&["build"], &prepare, &|folder, what| {
        let left = tree(&folder.join("site"));
        assert!(left == old || left == new, "{what}: a mixture");
        // The next build clears up, whatever was left.
        assert_eq!(run(folder, &["build"]).status.code(), Some(0), "{what}");
        assert!(tree(&folder.join("site")) == new, "{what}");
        assert_eq!(
            fs::read_dir(folder).unwrap().count(),
            2,
            "{what}: something is left lying about"
        );
    });
    println!("build: killed before each of {kills} steps");
}
