//! What a machine may be like: disks that fill up or may not be written to, folders that list their files in another order, other
//! users' habits, nobody who reads. The site is the same bytes, or the trouble is said and nothing is changed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use throughline::load::{Content, Corpus};
use throughline::{Options, study};

use crate::chance::Chance;
use crate::support::{program, root, run, scratch, stderr, tree, write_sample};

/// Runs the program in a folder, under a shell that has done this first.
fn under(preparation: &str, folder: &Path, arguments: &[&str]) -> Output {
    Command::new("sh")
        .current_dir(folder)
        .args(["-c", &format!("{preparation}\nexec \"$@\""), "sh"])
        .arg(env!("CARGO_BIN_EXE_throughline"))
        .args(arguments)
        .output()
        .unwrap()
}

/// The names in a folder, hidden ones as well.
fn names(folder: &Path) -> Vec<PathBuf> {
    let mut names: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    names.sort();
    names
}

/// A process that may write no more than so many bytes to a file meets what a full disk is: a write that fails in the middle.
#[test]
fn a_write_that_fails_in_the_middle_changes_nothing() {
    for blocks in [0, 1, 8, 64] {
        let folder = scratch();
        let events = folder.path().join("events");
        write_sample(&events);
        assert_eq!(run(folder.path(), &["build"]).status.code(), Some(0));
        // Something to tidy, and a title to change every page.
        let topics = events.join("topics.yaml");
        fs::write(
            &topics,
            fs::read_to_string(&topics).unwrap().replace('\n', "   \n"),
        )
        .unwrap();
        let settings = events.join("timeline.yaml");
        let text = fs::read_to_string(&settings).unwrap();
        fs::write(
            &settings,
            format!("{text}description: {}\n", "Longer. ".repeat(200)),
        )
        .unwrap();
        let (before, beside) = (tree(folder.path()), names(folder.path()));
        let limit = format!("trap '' XFSZ\nulimit -f {blocks}");
        for arguments in [
            &["build"][..],
            &["fmt"],
            &["rename", "first-call", "a-call"],
            &["withdraw", "first-call", "--reason", "Entered twice"],
            &["init", "new"],
            &["export", "--format", "json", "--output", "site.json"],
        ] {
            let output = under(&limit, folder.path(), arguments);
            let said = stderr(&output);
            // With room enough for what it writes a command succeeds: all or nothing.
            if output.status.success() {
                assert!(blocks > 0, "{arguments:?} wrote without room");
                for name in names(folder.path()) {
                    if !beside.contains(&name) {
                        assert!(
                            name.ends_with("new") || name.ends_with("site.json"),
                            "{name:?}"
                        );
                        let _ = fs::remove_dir_all(&name).or_else(|_| fs::remove_file(&name));
                    }
                }
                restore(folder.path(), &before);
                continue;
            }
            assert_eq!(
                output.status.code(),
                Some(2),
                "{blocks} {arguments:?}: {said}"
            );
            assert!(
                said.contains("cannot") && !said.contains("panic"),
                "{arguments:?}: {said}"
            );
            assert!(
                tree(folder.path()) == before,
                "{blocks} {arguments:?}: {said}"
            );
            assert_eq!(names(folder.path()), beside, "{blocks} {arguments:?}");
            assert!(
                names(&events)
                    .iter()
                    .all(|name| !name.to_str().unwrap().contains(".throughline-"))
            );
        }
    }
}

fn restore(folder: &Path, files: &[(PathBuf, Vec<u8>)]) {
    for top in names(folder) {
        let _ = fs::remove_dir_all(&top);
    }
    for (name, bytes) in files {
        fs::create_dir_all(folder.join(name).parent().unwrap()).unwrap();
        fs::write(folder.join(name), bytes).unwrap();
    }
}

/// A disk of its own, where this machine lets a test have one: it fills up while the site is written, and later may not be written to.
#[test]
fn a_disk_that_is_full_or_read_only_keeps_the_old_site() {
    let folder = scratch();
    write_sample(&folder.path().join("events"));
    let disk = folder.path().join("disk");
    fs::create_dir(&disk).unwrap();
    let script = r#"
        set -e
        mount -t tmpfs -o size=2m none disk
        "$1" build --output disk/site >&2
        before=$(find disk -type f -exec sha256sum {} + | sort | sha256sum)
        dd if=/dev/zero of=disk/ballast bs=1k count=4096 2>/dev/null || true
        printf 'description: Another.\n' >> events/timeline.yaml
        code=0; "$1" build --output disk/site >&2 || code=$?
        rm disk/ballast
        after=$(find disk -type f -exec sha256sum {} + | sort | sha256sum)
        [ "$before" = "$after" ] && echo "full $code same $(ls -A disk | tr '\n' ' ')"
        mount -o remount,ro disk
        code=0; "$1" build --output disk/site >&2 || code=$?
        code2=0; "$1" export --format json --output disk/x.json >&2 || code2=$?
        after=$(find disk -type f -exec sha256sum {} + | sort | sha256sum)
        [ "$before" = "$after" ] && echo "read-only $code $code2 same $(ls -A disk | tr '\n' ' ')"
    "#;
    let output = Command::new("unshare")
        .current_dir(folder.path())
        .args([
            "-rm",
            "sh",
            "-c",
            script,
            "sh",
            env!("CARGO_BIN_EXE_throughline"),
        ])
        .output();
    let Ok(output) = output else { return };
    let (said, told) = (
        String::from_utf8(output.stdout.clone()).unwrap(),
        stderr(&output),
    );
    // Without the right to mount there is nothing to see.
    if said.is_empty() && (told.contains("unshare:") || told.contains("mount:")) {
        return;
    }
    assert_eq!(
        said, "full 2 same site \nread-only 2 2 same site \n",
        "{told}"
    );
    assert!(
        told.contains("No space left on device") && told.contains("Read-only file system"),
        "{told}"
    );
    assert!(!told.contains("panic"), "{told}");
}

/// Nobody reads, the pipe is gone, the stream is closed, the disk behind it is full: no command panics or says something wrong.
#[test]
fn no_command_panics_when_nobody_reads() {
    let folder = scratch();
    write_sample(&folder.path().join("events"));
    for arguments in [
        &["--help"][..],
        &["check"],
        &["check", "--format", "sarif"],
        &["explain", "unknown-kind"],
        &["graph"],
        &["why", "later-visit"],
        &["path", "first-call", "later-visit"],
        &["export", "--format", "csv"],
        &["schema"],
        &["dupes"],
        &["fmt", "--check"],
        &["completions", "bash"],
        &["man"],
    ] {
        for preparation in [
            "exec >&-",
            "exec >&- 2>&-",
            "exec > /dev/full",
            "exec > /dev/full 2> /dev/full",
            "exec < /dev/null 0<&-",
        ] {
            let output = under(preparation, folder.path(), arguments);
            assert!(
                matches!(output.status.code(), Some(0..=2)),
                "{preparation}, {arguments:?}: {:?}",
                output.status
            );
            assert!(
                !stderr(&output).contains("panic"),
                "{preparation}, {arguments:?}: {}",
                stderr(&output)
            );
        }
        let mut child = program()
            .current_dir(folder.path())
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert!(
            matches!(output.status.code(), Some(0..=2)),
            "{arguments:?}: {:?}",
            output.status
        );
        assert!(
            !stderr(&output).contains("panic"),
            "{arguments:?}: {}",
            stderr(&output)
        );
    }
}

/// The same records in folders that list their files in another order, on another file system, for another user, in another zone
/// and language, on another number of threads: the same bytes.
#[test]
fn the_site_is_the_same_bytes_wherever_it_is_built() {
    let events = root().join("tests/hostile");
    let records = tree(&events);
    assert!(records.len() > 25);
    let laid_out = |home: &Path, order: usize| {
        let mut records = records.clone();
        let mut chance = Chance::of_round(0x9B05_688C_2B3E_6C1F, order);
        if order > 0 {
            for at in (1..records.len()).rev() {
                records.swap(at, chance.next(at + 1));
            }
        }
        for (number, (name, bytes)) in records.iter().enumerate() {
            // Files that come and go leave gaps, which later ones fill.
            let passing = home.join(format!("events/passing-{number}"));
            fs::create_dir_all(home.join("events").join(name).parent().unwrap()).unwrap();
            if order > 0 {
                fs::write(&passing, b"x").unwrap();
            }
            fs::write(home.join("events").join(name), bytes).unwrap();
            if order > 0 && number % 2 == 0 {
                fs::remove_file(&passing).unwrap();
            }
        }
        for (name, _) in tree(&home.join("events")) {
            if name.to_str().unwrap().starts_with("passing-") {
                fs::remove_file(home.join("events").join(name)).unwrap();
            }
        }
    };
    let build = |home: &Path, preparation: &str| {
        let output = under(preparation, home, &["build"]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        tree(&home.join("site"))
    };
    let plain = scratch();
    laid_out(plain.path(), 0);
    let expected = build(
        plain.path(),
        "umask 022; export TZ=UTC LC_ALL=C RAYON_NUM_THREADS=1",
    );
    assert!(expected.len() > 100);
    for (order, preparation) in [
        "umask 077; export TZ=Pacific/Kiritimati LC_ALL=tr_TR.UTF-8 RAYON_NUM_THREADS=7",
        "umask 000; export TZ=America/Caracas LANG=ja_JP.UTF-8 LC_ALL= RAYON_NUM_THREADS=2 COLUMNS=20 TERM=dumb",
        "umask 027; export TZ=:/nowhere LC_ALL=nonsense USER=nobody HOME=/nowhere XDG_CONFIG_HOME=/nowhere SOURCE_DATE_EPOCH=0 RAYON_NUM_THREADS=16",
    ]
    .into_iter()
    .enumerate()
    {
        // The folder of temporary files and that of the build are often two file systems.
        let home = if order == 1 {
            tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap()
        } else {
            scratch()
        };
        laid_out(home.path(), order + 1);
        let found = build(home.path(), preparation);
        let other: Vec<&PathBuf> = expected.iter().zip(&found).filter(|(one, other)| one != other).map(|(one, _)| &one.0).collect();
        assert!(found == expected, "{preparation}: {other:?}");
    }
}

/// The order in which a folder lists its files is no part of what is read.
#[test]
fn a_corpus_is_the_same_in_any_order() {
    let (one, other) = (scratch(), scratch());
    let names: Vec<String> = (0..200)
        .map(|number| format!("2022/e{number}.yaml"))
        .collect();
    for (home, names) in [
        (&one, names.clone()),
        (&other, names.into_iter().rev().collect()),
    ] {
        fs::create_dir(home.path().join("2022")).unwrap();
        for name in names {
            fs::write(home.path().join(&name), &name).unwrap();
        }
    }
    let read = |home: &Path| {
        Corpus::read(home)
            .unwrap()
            .files
            .into_iter()
            .collect::<Vec<_>>()
    };
    assert_eq!(read(one.path()), read(other.path()));
}

/// Of more files than a collection may have none is read, and a finding says so.
#[test]
fn too_many_files_are_told_and_not_read() {
    let folder = scratch();
    for name in ["b.yaml", "a.yaml", "c.yaml"] {
        fs::write(folder.path().join(name), "x").unwrap();
    }
    let read = |limit| Corpus::read_at_most(limit, folder.path()).unwrap();
    assert_eq!(read(3).files.len(), 3);
    let corpus = read(2);
    assert_eq!(corpus.files.len(), 1);
    assert!(matches!(
        corpus.files.get("timeline.yaml"),
        Some(Content::Unreadable { .. })
    ));
    let report = study(&corpus, &Options::default()).report;
    assert!(report.has_errors());
    let said = |phrase: &str| {
        report
            .diagnostics
            .iter()
            .any(|finding| finding.message.contains(phrase))
    };
    assert!(said("at most 2 files, and this one has 3"));
}
