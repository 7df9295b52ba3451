//! Git revisions as strangers may write them: read within the limits of a collection, shown whole, and nothing of theirs is run.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use crate::support::{program, run, scratch, stderr, stdout, write, write_sample};

/// What git answers, given this input.
fn git(folder: &Path, arguments: &[&str], input: &[u8]) -> String {
    let mut child = Command::new("git")
        .current_dir(folder)
        .args(["-c", "user.name=Test", "-c", "user.email=test@example.org"])
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(
        output.status.success(),
        "{arguments:?}: {}",
        stderr(&output)
    );
    stdout(&output).trim().to_owned()
}

/// A repository with the sample collection as its first commit, which is called `base`.
fn repository() -> tempfile::TempDir {
    let folder = scratch();
    write_sample(&folder.path().join("events"));
    git(folder.path(), &["init", "-q", "-b", "main"], b"");
    git(folder.path(), &["add", "-A", "-f"], b"");
    git(folder.path(), &["commit", "-qm", "first"], b"");
    git(folder.path(), &["tag", "base"], b"");
    folder
}

/// A tree of these entries: mode, object, name.
fn tree(folder: &Path, entries: &[(&str, &str, &str)]) -> String {
    let mut lines = String::new();
    for (mode, object, name) in entries {
        let kind = match *mode {
            "040000" => "tree",
            "160000" => "commit",
            _ => "blob",
        };
        lines.push_str(&format!("{mode} {kind} {object}\t{name}\0"));
    }
    git(folder, &["mktree", "-z", "--missing"], lines.as_bytes())
}

fn blob(folder: &Path, content: &[u8]) -> String {
    git(folder, &["hash-object", "-w", "--stdin"], content)
}

/// A revision in which the folder of 2022 is this tree, beside the settings.
fn revision(folder: &Path, year: &str) -> String {
    let settings = git(folder, &["rev-parse", "base:events/timeline.yaml"], b"");
    let events = tree(
        folder,
        &[
            ("040000", year, "2022"),
            ("100644", &settings, "timeline.yaml"),
        ],
    );
    commit(folder, &tree(folder, &[("040000", &events, "events")]))
}

fn commit(folder: &Path, tree: &str) -> String {
    git(folder, &["commit-tree", "-p", "base", "-m", "x", tree], b"")
}

/// A tree with ten times ten … times ten of what is in it.
fn nested(folder: &Path, inner: &str, levels: usize) -> String {
    let mut inner = inner.to_owned();
    for _ in 0..levels {
        let names: Vec<String> = (0..10).map(|number| format!("d{number}")).collect();
        let entries: Vec<(&str, &str, &str)> = names
            .iter()
            .map(|name| ("040000", inner.as_str(), name.as_str()))
            .collect();
        inner = tree(folder, &entries);
    }
    inner
}

fn diff(folder: &Path, revision: &str) -> String {
    let output = run(folder, &["diff", "base", revision]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    stdout(&output)
}

#[test]
fn a_few_trees_that_hold_each_other_are_not_followed_to_the_end() {
    let folder = repository();
    let folder = folder.path();
    let record = blob(
        folder,
        b"title: A\ndate: 2022-01-01\nsummary: S.\nkind: rule\nclaims: [{id: happened, text: It happened, sources: [earlier-notice]}]\n",
    );
    let names: Vec<String> = (0..10).map(|number| format!("{number}.yaml")).collect();
    let files: Vec<(&str, &str, &str)> = names
        .iter()
        .map(|name| ("100644", record.as_str(), name.as_str()))
        .collect();
    // 10^8 files, and 10^9 folders without one.
    let files = nested(folder, &tree(folder, &files), 7);
    let hollow = nested(folder, &tree(folder, &[]), 9);
    for year in [&files, &hollow] {
        let there = revision(folder, year);
        let said = diff(folder, &there);
        assert!(
            said.contains(
                "a collection may have at most 1,000,000 files, and this revision has more"
            ),
            "{said}"
        );
        assert!(said.len() < 10_000);
    }
    let there = revision(folder, &files);
    let check = run(folder, &["check", "--base", &there]);
    assert_eq!(check.status.code(), Some(2), "{}", stdout(&check));
    assert!(
        stderr(&check).contains("cannot be compared with: a collection may have at most"),
        "{}",
        stderr(&check)
    );
    // Where the records are not in their folder, the whole tree is looked through, as far as that goes.
    let elsewhere = commit(folder, &tree(folder, &[("040000", &files, "x")]));
    let output = run(folder, &["diff", "base", &elsewhere]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("too large to look for them elsewhere"));
}

#[test]
fn contents_are_read_up_to_the_size_of_a_record_and_of_a_collection() {
    let folder = repository();
    let folder = folder.path();
    let large = blob(folder, &vec![b'a'; (1 << 20) + 1]);
    let said = diff(
        folder,
        &revision(folder, &tree(folder, &[("100644", &large, "large.yaml")])),
    );
    assert!(
        said.contains("`2022/large.yaml:1`: the file is larger than 1,024 KiB"),
        "{said}"
    );
    let record = blob(folder, &vec![b'a'; 1 << 20]);
    let names: Vec<String> = (0..256).map(|number| format!("{number}.yaml")).collect();
    let files: Vec<(&str, &str, &str)> = names
        .iter()
        .map(|name| ("100644", record.as_str(), name.as_str()))
        .collect();
    let said = diff(folder, &revision(folder, &tree(folder, &files)));
    assert!(
        said.contains(
            "may have at most 256 MiB, and those of this revision have more; nothing was read"
        ),
        "{said}"
    );
}

/// What git holds is told as the loader tells it of a clone.
#[test]
fn a_revision_is_read_as_a_clone_of_it_would_be() {
    let folder = repository();
    let folder = folder.path();
    let mut year = tree(folder, &[("100644", &blob(folder, b"x"), "x.yaml")]);
    for _ in 0..8 {
        year = tree(folder, &[("040000", &year, "d")]);
    }
    let settings = git(folder, &["rev-parse", "base:events/timeline.yaml"], b"");
    let link = blob(folder, b"../../outside");
    let text = blob(folder, b"text\n");
    let bytes = blob(folder, b"\xff\xfe");
    let events = tree(
        folder,
        &[
            ("040000", &year, "2022"),
            ("100644", &bytes, "2023.yaml"),
            ("100755", &text, "notes.txt"),
            ("120000", &link, "passwd"),
            ("100644", &settings, "timeline.yaml"),
        ],
    );
    let there = commit(folder, &tree(folder, &[("040000", &events, "events")]));
    git(folder, &["branch", "there", &there], b"");
    git(folder, &["clone", "-q", "-b", "there", ".", "clone"], b"");
    let findings = |output: Output| -> Vec<(String, String, String)> {
        let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let list = told.get("new_findings").unwrap_or(&told);
        let list = list.as_array().or_else(|| list["findings"].as_array());
        list.unwrap_or_else(|| panic!("{told:#}"))
            .iter()
            .map(|finding| {
                let field = |name: &str| finding[name].as_str().unwrap().to_owned();
                (field("code"), field("file"), field("message"))
            })
            .collect()
    };
    // Held against a state without records, every finding is new.
    let empty = commit(folder, &tree(folder, &[]));
    let read = findings(run(folder, &["diff", &empty, "there", "--format", "json"]));
    let cloned = findings(run(&folder.join("clone"), &["check", "--format", "json"]));
    assert!(read.len() > 3);
    for finding in &cloned {
        assert!(read.contains(finding), "{finding:?} is not among {read:#?}");
    }
}

/// Hidden files, links and what else is no record: each is named, whatever it is called and whatever it holds.
#[test]
fn every_file_that_a_change_touches_is_named() {
    let folder = repository();
    let folder = folder.path();
    write(
        &folder.join("events"),
        &[
            (".change-plan/plan", "+0 2022/later-visit.yaml\n"),
            (".change-plan/0", "title: Something else\n"),
            ("2022/.hidden.yaml", "title: Hidden\n"),
            ("notes.txt", "notes\n"),
            (".schema/event.schema.json", "{}\n"),
            (".schema/run.sh", "echo\n"),
        ],
    );
    #[cfg(unix)]
    std::os::unix::fs::symlink("../../home", folder.join("events/x")).unwrap();
    let expected = [
        "Added `.change-plan/plan`: a hidden file, no record",
        "Added `.change-plan/0`: a hidden file, no record",
        "Added `2022/.hidden.yaml`: a hidden file, no record",
        "Added `notes.txt`: no record",
        "Added `.schema/run.sh`: a hidden file, no record",
        "1 schema differs in `.schema`",
        #[cfg(unix)]
        "Added `x`: a symbolic link, no record",
    ];
    let as_they_are = stdout(&run(folder, &["diff", "base"]));
    git(folder, &["add", "-A", "-f"], b"");
    git(folder, &["commit", "-qm", "second"], b"");
    let committed = diff(folder, "HEAD");
    for line in expected {
        assert!(as_they_are.contains(line), "{line}: {as_they_are}");
        assert!(committed.contains(line), "{line}: {committed}");
    }
    let check = stdout(&run(folder, &["check", "--base", "base"]));
    assert!(
        check.contains("added `.change-plan/0`, `.change-plan/plan`")
            && check.contains("added `2022/.hidden.yaml`"),
        "{check}"
    );
    // What is there as it was is not named, neither from git nor from the folder.
    for revisions in [["diff", "HEAD", "HEAD"].as_slice(), &["diff", "HEAD"]] {
        let said = stdout(&run(folder, revisions));
        assert!(
            said.ends_with("Nothing that the records say changed.\n"),
            "{said}"
        );
    }
    // As many bytes, but others; a link that leads elsewhere; a file that is gone.
    fs::write(
        folder.join("events/.change-plan/0"),
        "title: Something ELSE\n",
    )
    .unwrap();
    fs::remove_file(folder.join("events/2022/.hidden.yaml")).unwrap();
    #[cfg(unix)]
    {
        fs::remove_file(folder.join("events/x")).unwrap();
        std::os::unix::fs::symlink("../../elsw", folder.join("events/x")).unwrap();
    }
    let expected = [
        "Changed `.change-plan/0`",
        "Removed `2022/.hidden.yaml`",
        #[cfg(unix)]
        "Changed `x`: a symbolic link",
    ];
    let as_they_are = stdout(&run(folder, &["diff", "HEAD"]));
    git(folder, &["add", "-A", "-f"], b"");
    git(folder, &["commit", "-qm", "third"], b"");
    let committed = stdout(&run(folder, &["diff", "HEAD~1", "HEAD"]));
    for line in expected {
        assert!(as_they_are.contains(line), "{line}: {as_they_are}");
        assert!(committed.contains(line), "{line}: {committed}");
    }
    let named = committed.matches(": a hidden file").count()
        + committed.matches(": a symbolic link").count();
    assert_eq!(named, expected.len(), "{committed}");
}

/// A tree that no clone could be made of: names that lead out of it, the same name twice.
#[test]
fn a_tree_that_git_would_not_write_itself_is_shown_as_it_is() {
    let folder = repository();
    let folder = folder.path();
    let settings = git(folder, &["rev-parse", "base:events/timeline.yaml"], b"");
    let text = |words: &str| blob(folder, words.as_bytes());
    let record = |title: &str| {
        text(&format!(
            "title: {title}\ndate: 2022-01-01\nsummary: S.\nkind: rule\nclaims: [{{id: happened, text: It happened, sources: [earlier-notice]}}]\n"
        ))
    };
    let (one, other) = (record("One"), record("Other"));
    let inner = tree(folder, &[("100644", &other, "a.yaml")]);
    // `mktree` refuses names with a slash; the tree is written byte by byte.
    let mut bytes = Vec::new();
    for (mode, object, name) in [
        ("100644", &one, "2022/a.yaml"),
        ("40000", &inner, ".."),
        ("40000", &inner, "2022"),
        ("100644", &settings, "timeline.yaml"),
    ] {
        bytes.extend(format!("{mode} {name}\0").bytes());
        let digits: Vec<u8> = (0..object.len())
            .step_by(2)
            .map(|at| u8::from_str_radix(&object[at..at + 2], 16).unwrap())
            .collect();
        bytes.extend(digits);
    }
    let arguments = ["hash-object", "-w", "-t", "tree", "--literally", "--stdin"];
    let events = git(folder, &arguments, &bytes);
    let there = commit(folder, &tree(folder, &[("040000", &events, "events")]));
    let said = diff(folder, &there);
    assert!(
        said.contains("this file stands twice in git's tree"),
        "{said}"
    );
    assert!(said.contains("Added `../a.yaml`: a hidden file"), "{said}");
}

/// A clone without some of its objects, whose settings name a program to fetch them with, and another to watch files with.
#[test]
fn nothing_that_a_repository_names_is_run() {
    let folder = repository();
    let folder = folder.path();
    let there = revision(
        folder,
        &tree(
            folder,
            &[(
                "100644",
                "00000000000000000000000000000000000000aa",
                "a.yaml",
            )],
        ),
    );
    let touch = format!("touch {}", folder.join("pwned").display());
    for (name, value) in [
        ("core.fsmonitor", touch.as_str()),
        ("core.pager", &touch),
        ("pager.ls-tree", &touch),
        ("remote.origin.url", &format!("ext::sh -c '{touch}'")),
        ("remote.origin.promisor", "true"),
        ("remote.origin.partialclonefilter", "blob:none"),
        ("extensions.partialClone", "origin"),
        ("protocol.ext.allow", "always"),
        ("core.repositoryformatversion", "1"),
    ] {
        git(folder, &["config", name, value], b"");
    }
    let output = run(folder, &["diff", "base", &there]);
    assert_eq!(output.status.code(), Some(2), "{}", stdout(&output));
    assert!(
        stderr(&output).contains("git does not have the content of 2022/a.yaml"),
        "{}",
        stderr(&output)
    );
    assert!(!folder.join("pwned").exists());
}

#[test]
fn what_git_says_of_a_repository_is_told() {
    let folder = repository();
    let output = program()
        .current_dir(folder.path())
        .args(["check", "--base", "HEAD"])
        // Git's own switch for its tests: as if somebody else owned the folder.
        .env("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    let said = stderr(&output);
    assert!(
        said.contains("dubious ownership") && said.contains("safe.directory"),
        "{said}"
    );
    assert!(!said.contains("is not in a git repository"), "{said}");
    let outside = scratch();
    write_sample(&outside.path().join("events"));
    let output = run(outside.path(), &["check", "--base", "HEAD"]);
    assert!(
        stderr(&output).contains("events is not in a git repository"),
        "{}",
        stderr(&output)
    );
    // Before the first commit there is nothing that could have vanished.
    git(outside.path(), &["init", "-q"], b"");
    let output = run(outside.path(), &["check", "--base", "HEAD"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
}

/// Whoever commits what a check would refuse cannot accept it in the same change.
#[test]
fn a_change_cannot_lower_what_it_is_checked_by() {
    let folder = repository();
    let folder = folder.path();
    let settings = folder.join("events/timeline.yaml");
    let before = fs::read_to_string(&settings).unwrap();
    let lowered = format!(
        "{before}severity:\n  - {{code: future-date, severity: info, reason: It will happen}}\nallow:\n  - {{code: isolated-event, reason: Nothing is known yet}}\n"
    );
    fs::write(&settings, &lowered).unwrap();
    write(
        &folder.join("events"),
        &[(
            "2222/talks.yaml",
            "title: Talks begin\ndate: 2222-11-22\nsummary: S.\nkind: diplomacy\nclaims: [{id: happened, text: It happened, sources: [earlier-notice]}]\n",
        )],
    );
    let check = |base: &str| {
        let arguments = [
            "check",
            "--changed",
            "--base",
            base,
            "--today",
            "2026-11-22",
        ];
        run(folder, &arguments)
    };
    let refused = check("base");
    assert_eq!(refused.status.code(), Some(1), "{}", stdout(&refused));
    let said = stdout(&refused);
    for expected in [
        "error[future-date]",
        "info[isolated-event]",
        "the severity of `future-date` is still `error` here",
        "findings of `isolated-event` are not accepted here yet",
        "timeline.yaml:8:",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    let comment = stdout(&run(folder, &["diff", "base"]));
    for expected in [
        "**Added**: `severity`",
        "future-date",
        "**Added**: `allow`",
        "`pending-setting`",
    ] {
        assert!(comment.contains(expected), "{expected}: {comment}");
    }
    // Once the settings are on the base they count; making them stricter counts at once.
    git(folder, &["add", "events/timeline.yaml"], b"");
    git(folder, &["commit", "-qm", "settings"], b"");
    let accepted = check("HEAD");
    assert_eq!(accepted.status.code(), Some(0), "{}", stdout(&accepted));
    assert!(!stdout(&accepted).contains("isolated-event"));
    fs::write(&settings, &before).unwrap();
    let stricter = check("HEAD");
    assert_eq!(stricter.status.code(), Some(1), "{}", stdout(&stricter));
    assert!(stdout(&stricter).contains("info[isolated-event]"));
    assert!(!stdout(&stricter).contains("pending-setting"));
}
