//! What a machine may be like: disks that fill up or may not be written to, nobody who reads, too many files. The trouble is said and
//! nothing is changed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use throughline::load::{Content, SourceFiles};
use throughline::message::ENGLISH;
use throughline::{Options, analyze};

use crate::support::{program, run, scratch, stderr, tree, under, write_sample};

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
        &["duplicates"],
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

/// Of more files than a collection may have none is read, and a finding says so.
#[test]
fn too_many_files_are_told_and_not_read() {
    let folder = scratch();
    for name in ["b.yaml", "a.yaml", "c.yaml"] {
        fs::write(folder.path().join(name), "x").unwrap();
    }
    let read = |limit| SourceFiles::read_at_most(limit, folder.path()).unwrap();
    assert_eq!(read(3).files.len(), 3);
    let source_files = read(2);
    assert_eq!(source_files.files.len(), 1);
    assert!(matches!(
        source_files.files.get("timeline.yaml"),
        Some(Content::Invalid { .. })
    ));
    let report = analyze(&source_files, &Options::default()).report;
    assert!(report.has_errors());
    let said = |phrase: &str| {
        report
            .diagnostics
            .iter()
            .any(|finding| finding.message.in_words(&ENGLISH).contains(phrase))
    };
    assert!(said("at most 2 files, and this one has more"));
}
