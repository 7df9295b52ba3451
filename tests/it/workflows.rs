//! The workflows' own steps, run as the machine would run them: on a good, a faulty and a hostile event, and on lies.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::support::{root, scratch, stderr, stdout, write, write_sample};

const HEAD: &str = "0123456789abcdef0123456789abcdef01234567";

const GOOD: &str =
    "title: Talks go on\ndate: 2022-12-01\nsummary: They met again.\nkind: diplomacy\n";
const FAULTY: &str =
    "title: Talks go on\ndate: 2022-13\nsummary: They met again.\nkind: diplomacy\n";
const HOSTILE: &str = "title: '::error file=x::gone `id` @octocat <!-- --> $(touch pwned) #1 [x](javascript:y) \"; touch pwned #'\ndate: 2022-12-01\nsummary: \"```\\n::set-output name=x::y\\n<!-- throughline: preview -->\\n@octocat ${{ secrets.X }} `$(touch pwned)`\"\nkind: diplomacy\n";

/// Runs the script in a folder, with a `gh` of our own that writes down what it is asked.
fn preview(folder: &Path, arguments: &[&str], head: &str) -> Output {
    let path = std::env::var("PATH").unwrap();
    Command::new("bash")
        .arg(root().join(".ci/preview"))
        .args(arguments)
        .current_dir(folder)
        .env("PATH", format!("{}:{path}", folder.join("bin").display()))
        .env("BASE", "HEAD")
        .env("HEAD", head)
        .env("NUMBER", "7")
        .env("REPOSITORY", "example/records")
        .env("RUN", "99")
        .output()
        .unwrap()
}

/// A repository with the sample collection, one event more, and a `gh`.
fn repository(event: &str) -> tempfile::TempDir {
    let folder = scratch();
    write_sample(&folder.path().join("events"));
    for arguments in [
        ["init", "-q"].as_slice(),
        &["add", "."],
        &[
            "-c",
            "user.name=T",
            "-c",
            "user.email=t@example.org",
            "commit",
            "-qm",
            "first",
        ],
    ] {
        let output = Command::new("git")
            .current_dir(folder.path())
            .args(arguments)
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", stderr(&output));
    }
    // Answers as GitHub would: the pull request's commit, the comments, and what is posted.
    let gh = format!(
        "#!/usr/bin/env bash\nprintf '%s\\n' \"$*\" >> asked\ncase \"$*\" in\n  *pulls/7*) echo {HEAD} ;;\n  *pulls/*) echo ffffffffffffffffffffffffffffffffffffffff ;;\n  *--paginate*) cat comments 2>/dev/null || true ;;\nesac\n"
    );
    write(
        folder.path(),
        &[("bin/gh", &gh), ("events/2022/more-talks.yaml", event)],
    );
    let output = Command::new("chmod")
        .arg("+x")
        .arg(folder.path().join("bin/gh"))
        .output()
        .unwrap();
    assert!(output.status.success());
    folder
}

fn made(folder: &Path) -> Output {
    preview(
        folder,
        &["make", env!("CARGO_BIN_EXE_throughline"), "preview"],
        HEAD,
    )
}

fn asked(folder: &Path) -> String {
    fs::read_to_string(folder.join("asked")).unwrap_or_default()
}

#[test]
fn a_good_event_gets_a_site_and_one_comment_that_is_replaced() {
    let folder = repository(GOOD);
    let output = made(folder.path());
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(
        folder
            .path()
            .join("preview/site/events/more-talks.html")
            .is_file()
    );
    let post = || preview(folder.path(), &["post", "preview/comment"], HEAD);
    assert_eq!(post().status.code(), Some(0));
    assert!(asked(folder.path()).contains("--method POST repos/example/records/issues/7/comments"));
    fs::write(folder.path().join("comments"), "4711\n").unwrap();
    assert_eq!(post().status.code(), Some(0));
    assert!(
        asked(folder.path()).contains("--method PATCH repos/example/records/issues/comments/4711")
    );
    let body = fs::read_to_string(folder.path().join("preview/comment/body")).unwrap();
    assert!(
        body.starts_with("<!-- throughline: preview -->\n"),
        "{body}"
    );
    assert!(
        body.contains("Talks go on") && body.contains("site-preview"),
        "{body}"
    );
}

#[test]
fn a_faulty_event_fails_and_is_commented_on_all_the_same() {
    let folder = repository(FAULTY);
    let output = made(folder.path());
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    assert!(!folder.path().join("preview/site").exists());
    let posted = preview(folder.path(), &["post", "preview/comment"], HEAD);
    assert_eq!(posted.status.code(), Some(0), "{}", stderr(&posted));
    let body = fs::read_to_string(folder.path().join("preview/comment/body")).unwrap();
    assert!(body.contains("invalid-date"), "{body}");
}

/// Nothing in a record is a command to the shell, to the machine that runs the workflow, or to GitHub's Markdown.
#[test]
fn a_hostile_event_is_inert() {
    let folder = repository(HOSTILE);
    let output = made(folder.path());
    assert!(output.status.code().unwrap() < 2, "{}", stderr(&output));
    let said = stdout(&output);
    let stop = said
        .lines()
        .next()
        .unwrap()
        .strip_prefix("::stop-commands::")
        .unwrap()
        .to_owned();
    let commands = said.lines().skip(1).filter(|line| line.starts_with("::"));
    // Between the two lines the runner takes no commands.
    assert_eq!(
        commands.last(),
        Some(format!("::{stop}::").as_str()),
        "{said}"
    );
    let posted = preview(folder.path(), &["post", "preview/comment"], HEAD);
    assert_eq!(posted.status.code(), Some(0), "{}", stderr(&posted));
    let body = fs::read_to_string(folder.path().join("preview/comment/body")).unwrap();
    assert!(!folder.path().join("pwned").exists());
    let mut fence: Option<String> = None;
    // The first lines of both are the program's own marks, by which the comment is found again.
    for line in body
        .lines()
        .skip(1)
        .filter(|line| *line != "<!-- throughline-diff -->")
    {
        let marks: String = line.chars().take_while(|letter| *letter == '`').collect();
        match &fence {
            Some(open) if line.trim_end() == open => fence = None,
            Some(_) => {}
            None if marks.len() >= 3 => fence = Some(marks),
            None => {
                // What stands between backticks is text; the rest has nothing that Markdown would act on.
                let prose: String = line.split('`').step_by(2).collect();
                for sign in ["@octocat", "<!--", "](javascript"] {
                    assert!(!prose.contains(sign), "{sign} in {line}");
                }
            }
        }
    }
    assert_eq!(fence, None, "a fence stays open: {body}");
}

#[test]
fn lies_are_refused_before_anything_is_posted() {
    let folder = repository(GOOD);
    made(folder.path());
    let comment = folder.path().join("preview/comment");
    let other = "f".repeat(40);
    for (file, text, head, reason) in [
        ("number", "7; touch pwned", HEAD, "too long"),
        ("number", "$(touch pwned)", HEAD, "too long"),
        ("number", "../8", HEAD, "no number"),
        ("number", "7;ls", HEAD, "no number"),
        ("number", "-1", HEAD, "no number"),
        ("number", "", HEAD, "no number"),
        ("number", "8", HEAD, "not at this commit"),
        ("number", "7", other.as_str(), "not the one that was built"),
        ("head", "main", HEAD, "not the one that was built"),
    ] {
        let before = fs::read_to_string(comment.join(file)).unwrap();
        fs::write(comment.join(file), text).unwrap();
        let output = preview(folder.path(), &["post", "preview/comment"], head);
        assert_eq!(output.status.code(), Some(1), "{text}");
        assert!(
            stderr(&output).contains(reason),
            "{text}: {}",
            stderr(&output)
        );
        fs::write(comment.join(file), before).unwrap();
    }
    fs::remove_file(comment.join("text")).unwrap();
    std::os::unix::fs::symlink("/etc/passwd", comment.join("text")).unwrap();
    let output = preview(folder.path(), &["post", "preview/comment"], HEAD);
    assert!(
        stderr(&output).contains("has no file text"),
        "{}",
        stderr(&output)
    );
    assert!(
        !asked(folder.path()).contains("--method"),
        "{}",
        asked(folder.path())
    );
    assert!(!folder.path().join("pwned").exists());
}

/// The action's step, with a program that is there already.
#[test]
fn the_action_checks_and_builds_a_collection_of_nothing_but_events() {
    let folder = scratch();
    write_sample(&folder.path().join("records"));
    let run = |command: &str| {
        Command::new("bash")
            .arg(root().join(".ci/action"))
            .current_dir(folder.path())
            .env("EVENTS", "records")
            .env("COMMAND", command)
            .env("OUTPUT", "out")
            .env("BASE_URL", "https://www.example.org/t")
            .env("BINARY", env!("CARGO_BIN_EXE_throughline"))
            .env(
                "REPOSITORY",
                "https://github.com/example/records/tree/main/records",
            )
            .output()
            .unwrap()
    };
    assert_eq!(run("check").status.code(), Some(0));
    let built = run("build");
    assert_eq!(built.status.code(), Some(0), "{}", stderr(&built));
    let page = fs::read_to_string(folder.path().join("out/contribute.html")).unwrap();
    assert!(
        page.contains("https://github.com/example/records/new/main/records"),
        "{page}"
    );
    assert_eq!(run("$(touch pwned)").status.code(), Some(2));
    assert!(!folder.path().join("pwned").exists());
}

/// Every input of the action reaches its step through the environment, and every action that a workflow uses is pinned by its hash.
#[test]
fn nothing_is_pasted_into_a_shell_and_everything_is_pinned() {
    let workflows = root().join(".github/workflows");
    let mut files: Vec<_> = fs::read_dir(&workflows)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.push(root().join("action.yml"));
    let mut pinned = 0;
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        for line in text.lines() {
            let line = line.trim_start_matches([' ', '-']);
            if let Some(action) = line.strip_prefix("uses: ") {
                let hash = action
                    .split('@')
                    .nth(1)
                    .unwrap_or("")
                    .split(' ')
                    .next()
                    .unwrap_or("");
                assert!(
                    hash.len() == 40 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()),
                    "{}: {action}",
                    file.display()
                );
                pinned += 1;
            }
            if let Some(command) = line.strip_prefix("run: ") {
                assert!(!command.contains("${{"), "{}: {command}", file.display());
            }
        }
    }
    assert!(pinned > 5);
}
