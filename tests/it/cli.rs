//! The command line as a stranger meets it: streams, exit codes, what is written and what is left alone.

use std::fs;
use std::path::Path;
use std::process::Stdio;

use serde_json::Value;

use crate::support::{program, root, run, scratch, stderr, stdout, tree, write, write_sample};

const FAULTY: &str = "title: Talks\ndate: 2022-11-22\nsummary: Talks.\nkind: diplomcy\nclaims: [{id: happened, text: It happened, sources: [earlier-notice]}]\n";

#[test]
fn the_collection_passes_its_own_checks() {
    let output = run(root(), &["check", "--format", "json"]);
    assert_eq!(output.status.code(), Some(0));
    let findings: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    assert!(
        findings.iter().all(|finding| finding["severity"] == "info"),
        "{findings:#?}"
    );
}

#[test]
fn the_collection_is_in_its_standard_form() {
    let output = run(root(), &["fmt", "--check"]);
    assert_eq!(
        output.status.code(),
        Some(0),
        "run `throughline fmt`\n{}",
        stdout(&output)
    );
}

#[test]
fn check_as_json_has_the_fixed_fields() {
    let folder = scratch();
    write_sample(folder.path());
    write(folder.path(), &[("2022/talks.yaml", FAULTY)]);
    let output = run(
        folder.path(),
        &["--events", ".", "check", "--format", "json"],
    );
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stderr.is_empty());
    let findings: Vec<Value> = serde_json::from_slice(&output.stdout).unwrap();
    let finding = findings
        .iter()
        .find(|finding| finding["code"] == "unknown-kind")
        .unwrap();
    let mut fields: Vec<&String> = finding.as_object().unwrap().keys().collect();
    fields.sort();
    assert_eq!(
        fields,
        [
            "code",
            "column",
            "end_column",
            "end_line",
            "file",
            "help",
            "line",
            "message",
            "severity",
            "url"
        ]
    );
    assert_eq!(finding["file"], "2022/talks.yaml");
    assert_eq!(
        (finding["line"].as_u64(), finding["column"].as_u64()),
        (Some(4), Some(7))
    );
    assert_eq!(
        (finding["end_line"].as_u64(), finding["end_column"].as_u64()),
        (Some(4), Some(15))
    );
    assert_eq!(finding["help"], "did you mean `diplomacy`?");
}

#[test]
fn other_report_formats_hold_the_same_findings() {
    let folder = scratch();
    write_sample(folder.path());
    write(folder.path(), &[("2022/talks.yaml", FAULTY)]);
    let github = stdout(&run(
        folder.path(),
        &["--events", ".", "check", "--format", "github"],
    ));
    assert!(
        github.contains(
            "::error file=2022/talks.yaml,line=4,col=7,endLine=4,endColumn=15,title=unknown-kind::"
        ),
        "{github}"
    );
    let sarif = stdout(&run(
        folder.path(),
        &["--events", ".", "check", "--format", "sarif"],
    ));
    let log: Value = serde_json::from_str(&sarif).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let results = log["runs"][0]["results"].as_array().unwrap();
    assert!(
        results
            .iter()
            .any(|result| result["ruleId"] == "unknown-kind")
    );
}

#[test]
fn what_cannot_run_ends_with_two() {
    let folder = scratch();
    for arguments in [
        &["check"][..],
        &["check", "--today", "tomorrow"],
        &["frobnicate"],
        &["explain", "unknwon-field"],
        &["build", "--no-such-option"],
    ] {
        let output = run(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        assert!(!stderr(&output).is_empty(), "{arguments:?}");
    }
    let output = run(root(), &["why", "mexico-venezuela-flights-restart-203"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("did you mean `mexico-venezuela-flights-restart-2023`?"));
}

#[test]
fn colour_is_asked_for_and_never_assumed() {
    let folder = scratch();
    write_sample(folder.path());
    write(folder.path(), &[("2022/talks.yaml", FAULTY)]);
    let plain = run(folder.path(), &["--events", ".", "check"]);
    assert!(!stdout(&plain).contains('\u{1b}'));
    let styled = run(
        folder.path(),
        &["--events", ".", "check", "--color", "always"],
    );
    assert!(stdout(&styled).contains('\u{1b}'));
}

#[test]
fn a_record_cannot_write_to_the_terminal() {
    let folder = scratch();
    write_sample(folder.path());
    write(
        folder.path(),
        &[(
            "2022/talks.yaml",
            "title: Talks\ndate: 2022-11-22\nsummary: Talks.\nkind: \"\\e[31mred\"\nclaims: [{id: happened, text: It happened, sources: [earlier-notice]}]\n",
        )],
    );
    let output = run(folder.path(), &["--events", ".", "check"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(!stdout(&output).contains('\u{1b}'));
}

#[test]
fn a_closed_pipe_is_no_failure() {
    let mut child = program()
        .args(["check", "--format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(stderr(&output).is_empty());
    assert_ne!(output.status.code(), Some(101));
}

#[test]
fn errors_leave_the_old_site_untouched() {
    let folder = scratch();
    write_sample(&folder.path().join("events"));
    assert_eq!(run(folder.path(), &["build"]).status.code(), Some(0));
    let before = tree(&folder.path().join("site"));
    write(folder.path(), &[("events/2022/talks.yaml", FAULTY)]);
    let output = run(folder.path(), &["build"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("unknown-kind"));
    assert!(before == tree(&folder.path().join("site")));
    let beside: Vec<_> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(beside.len(), 2, "{beside:?}");
}

#[test]
fn a_second_build_replaces_the_first_and_keeps_unchanged_files() {
    let folder = scratch();
    write_sample(&folder.path().join("events"));
    write(
        folder.path(),
        &[(
            "events/2022/talks.yaml",
            &FAULTY.replace("diplomcy", "diplomacy"),
        )],
    );
    write(folder.path(), &[("site/README.md", "kept")]);
    assert_eq!(run(folder.path(), &["build"]).status.code(), Some(0));
    let site = folder.path().join("site");
    assert!(site.join("events/talks.html").is_file());
    let style = |site: &std::path::Path| {
        let name = tree(site)
            .into_iter()
            .map(|(name, _)| name)
            .find(|name| name.extension().is_some_and(|end| end == "css"))
            .unwrap();
        fs::metadata(site.join(name)).unwrap().modified().unwrap()
    };
    let before = style(&site);
    fs::remove_file(folder.path().join("events/2022/talks.yaml")).unwrap();
    assert_eq!(run(folder.path(), &["build"]).status.code(), Some(0));
    assert!(!site.join("events/talks.html").exists());
    assert_eq!(before, style(&site));
    assert_eq!(fs::read_to_string(site.join("README.md")).unwrap(), "kept");
}

#[test]
fn a_strangers_folder_is_refused() {
    let folder = scratch();
    write_sample(&folder.path().join("events"));
    write(folder.path(), &[("site/thesis.txt", "all my work")]);
    let output = run(folder.path(), &["build"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("thesis.txt"));
    assert_eq!(tree(&folder.path().join("site")).len(), 1);
}

#[test]
fn a_new_collection_passes_and_builds() {
    let folder = scratch();
    assert_eq!(run(folder.path(), &["init", "new"]).status.code(), Some(0));
    let new = folder.path().join("new");
    for arguments in [&["check"][..], &["build"], &["graph"]] {
        let output = run(&new, arguments);
        assert_eq!(
            output.status.code(),
            Some(0),
            "{arguments:?}: {}",
            stderr(&output)
        );
    }
    assert!(new.join("site/index.html").is_file());
    assert_eq!(
        run(folder.path(), &["--events", "new", "check"])
            .status
            .code(),
        Some(0)
    );
    // A second one takes nothing away, and neither does one where it cannot look.
    let before = tree(&new);
    assert_eq!(run(folder.path(), &["init", "new"]).status.code(), Some(2));
    assert!(before == tree(&new));
    fs::write(folder.path().join("file"), "a stranger's").unwrap();
    let refused = run(folder.path(), &["init", "file"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(
        stderr(&refused).contains("cannot read file"),
        "{}",
        stderr(&refused)
    );
    assert_eq!(
        fs::read_to_string(folder.path().join("file")).unwrap(),
        "a stranger's"
    );
}

#[test]
fn a_build_says_where_the_site_begins_and_opens_it_when_asked() {
    let folder = scratch();
    write_sample(&folder.path().join("events"));
    let built = run(folder.path(), &["build"]);
    assert_eq!(built.status.code(), Some(0), "{}", stderr(&built));
    let page = Path::new("site").join("index.html");
    let told = format!("start at {}\n", page.display());
    assert!(stderr(&built).ends_with(&told), "{}", stderr(&built));
    let empty = folder.path().join("nothing");
    fs::create_dir(&empty).unwrap();
    let unopened = program()
        .current_dir(folder.path())
        .args(["build", "--open"])
        .env("PATH", &empty)
        .output()
        .unwrap();
    assert_eq!(unopened.status.code(), Some(0), "{}", stderr(&unopened));
    if cfg!(target_os = "linux") {
        assert!(
            stderr(&unopened).contains("note: no browser was opened ("),
            "{}",
            stderr(&unopened)
        );
    }
}

#[test]
fn a_vanished_id_is_found_in_git() {
    let folder = scratch();
    write_sample(&folder.path().join("events"));
    let git = |arguments: &[&str]| {
        let output = std::process::Command::new("git")
            .current_dir(folder.path())
            .args(["-c", "user.name=Test", "-c", "user.email=test@example.org"])
            .args(arguments)
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", stderr(&output));
    };
    git(&["init", "-q"]);
    git(&["add", "."]);
    git(&["commit", "-qm", "first"]);
    assert_eq!(
        run(folder.path(), &["check", "--base", "HEAD"])
            .status
            .code(),
        Some(0)
    );
    fs::rename(
        folder.path().join("events/2022/earlier-talks.yaml"),
        folder.path().join("events/2022/first-talks.yaml"),
    )
    .unwrap();
    let output = run(folder.path(), &["check", "--base", "HEAD"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        stdout(&output).contains("error[id-vanished]"),
        "{}",
        stdout(&output)
    );
    assert_eq!(
        run(folder.path(), &["check", "--base", "no-such-revision"])
            .status
            .code(),
        Some(2)
    );
}

#[test]
fn path_tells_each_step_or_that_there_is_none() {
    let output = run(
        root(),
        &[
            "path",
            "louisiana-v-cdc-injunction",
            "first-parole-arrivals-2022",
            "--format",
            "json",
        ],
    );
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    let paths = answer["paths"].as_array().unwrap();
    assert!(!paths.is_empty());
    for step in paths
        .iter()
        .flat_map(|path| path["steps"].as_array().unwrap())
    {
        for link in step["links"].as_array().unwrap() {
            assert!(["causal", "legal", "factual"].contains(&link["family"].as_str().unwrap()));
            assert!(link["basis"].is_string() && link["relation"].is_string());
            assert!(
                link["basis"] == "editorial" || !link["sources"].as_array().unwrap().is_empty()
            );
        }
    }
    let output = run(
        root(),
        &[
            "path",
            "first-parole-arrivals-2022",
            "louisiana-v-cdc-injunction",
        ],
    );
    let text = stdout(&output);
    assert!(
        text.contains("No path of causal, legal or factual links is recorded")
            && text.contains("other direction"),
        "{text}"
    );
}

#[test]
fn why_tells_of_causes_and_never_of_mere_sequence() {
    let output = run(root(), &["why", "mexico-venezuela-flights-restart-2023"]);
    let text = stdout(&output);
    assert!(
        text.contains("palenque-meeting-2023") && text.contains("DISPUTED"),
        "{text}"
    );
    assert!(!text.contains("[follows]"));
}

#[test]
fn completions_and_man_come_from_the_definition() {
    for shell in ["bash", "zsh", "fish"] {
        assert!(stdout(&run(root(), &["completions", shell])).contains("throughline"));
    }
    assert!(stdout(&run(root(), &["man"])).contains(".TH"));
}

/// What takes long on a large collection tells where its time went, when it is asked, and nothing else changes.
#[test]
fn timings_are_told_beside_the_output() {
    let folder = scratch();
    write_sample(&folder.path().join("events"));
    for (arguments, last) in [
        (&["check"][..], "check"),
        (&["build", "--output", "site"], "site"),
        (&["graph"], "write"),
        (&["export", "--format", "json"], "write"),
        (&["why", "later-visit"], "answer"),
        (&["path", "first-call", "later-visit"], "answer"),
    ] {
        let plain = run(
            folder.path(),
            &[&["--events", "events"], arguments].concat(),
        );
        let timed = run(
            folder.path(),
            &[&["--events", "events", "--timings"], arguments].concat(),
        );
        assert_eq!(plain.status.code(), Some(0), "{arguments:?}");
        assert_eq!(timed.stdout, plain.stdout, "{arguments:?}");
        let told = stderr(&timed);
        let stages: Vec<&str> = told
            .lines()
            .filter(|line| line.ends_with(" ms"))
            .filter_map(|line| line.split_whitespace().next())
            .collect();
        let mut wanted = vec!["read", "parse", "resolve", "graph", "check", last, "all"];
        wanted.dedup();
        assert_eq!(stages, wanted, "{arguments:?}: {told}");
        assert!(!stderr(&plain).contains(" ms\n"), "{arguments:?}");
    }
    // Faulty records end the stages before they are reported.
    write(folder.path(), &[("events/2022/talks.yaml", FAULTY)]);
    let output = run(folder.path(), &["--events", "events", "--timings", "graph"]);
    assert_eq!(output.status.code(), Some(1));
    let told = stderr(&output);
    let (times, report) = (told.find(" ms\n"), told.find("error["));
    assert!(times.is_some() && times < report, "{told}");
}
