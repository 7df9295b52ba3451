//! The workflows' own steps, run as the machine would run them: on a good, a faulty and a hostile event, and on lies.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::support::{root, run, scratch, stderr, stdout, write, write_sample};

const HEAD: &str = "0123456789abcdef0123456789abcdef01234567";

const GOOD: &str = "title: Talks go on\ndate: 2022-12-01\nsummary: They met again.\nkind: diplomacy\nclaims: [{id: happened, text: It happened, sources: [earlier-notice]}]\n";
const FAULTY: &str = "title: Talks go on\ndate: 2022-13\nsummary: They met again.\nkind: diplomacy\nclaims: [{id: happened, text: It happened, sources: [earlier-notice]}]\n";
const HOSTILE: &str = "title: '::error file=x::gone ##[error]x `id` @octocat <!-- --> $(touch pwned) #1 [x](javascript:y) \"; touch pwned #'\ndate: 2022-12-01\nsummary: \"```\\n::set-output name=x::y\\n<!-- throughline: preview -->\\n@octocat ${{ secrets.X }} `$(touch pwned)`\"\nkind: diplomacy\nclaims: [{id: happened, text: It happened, sources: [earlier-notice]}]\n";

/// What GitHub's `gh` would answer, and a note of what it was asked: files of the folder hold the answers.
const GH: &str = r#"#!/usr/bin/env bash
printf '%s\n' "$*" >> asked
case "$*" in
  *artifacts*) cat artifacts 2> /dev/null || true ;;
  *'--method GET'*) cat pulls ;;
  *pulls/7*) cat head ;;
  *pulls/*) echo ffffffffffffffffffffffffffffffffffffffff ;;
  *--paginate*) cat comments 2> /dev/null || true ;;
esac
"#;

/// Runs the script in a folder, at a commit.
fn preview(folder: &Path, arguments: &[&str], head: &str) -> Output {
    let path = std::env::var("PATH").unwrap();
    Command::new("bash")
        .arg(root().join(".ci/preview"))
        .args(arguments)
        .current_dir(folder)
        .env("PATH", format!("{}:{path}", folder.join("bin").display()))
        .env("BASE", "HEAD")
        .env("HEAD", head)
        .env("OWNER", "stranger")
        .env("BRANCH", "more; touch pwned")
        .env("REPOSITORY", "example/records")
        .env("RUN", "99")
        .output()
        .unwrap()
}

fn git(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new("git")
        .current_dir(folder)
        .args(["-c", "user.name=T", "-c", "user.email=t@example.org"])
        .args(arguments)
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{arguments:?}: {}",
        stderr(&output)
    );
    stdout(&output).trim().to_owned()
}

/// A repository with the sample collection, one event more that is not committed, and a `gh`.
fn repository(event: &str) -> tempfile::TempDir {
    let folder = scratch();
    write_sample(&folder.path().join("events"));
    write(
        folder.path(),
        &[(
            ".gitignore",
            "/bin\n/asked\n/pulls\n/head\n/comment\n/preview\n",
        )],
    );
    git(folder.path(), &["init", "-q", "-b", "main"]);
    git(folder.path(), &["add", "."]);
    git(folder.path(), &["commit", "-qm", "first"]);
    write(
        folder.path(),
        &[("bin/gh", GH), ("events/2022/more-talks.yaml", event)],
    );
    let output = Command::new("chmod")
        .arg("+x")
        .arg(folder.path().join("bin/gh"))
        .output()
        .unwrap();
    assert!(output.status.success());
    folder
}

const PROGRAM: &str = env!("CARGO_BIN_EXE_throughline");

fn asked(folder: &Path) -> String {
    fs::read_to_string(folder.join("asked")).unwrap_or_default()
}

/// The body that is posted for a text.
fn posted(folder: &Path, text: &[u8]) -> String {
    fs::create_dir_all(folder.join("comment/7")).unwrap();
    fs::write(folder.join("comment/7/text"), text).unwrap();
    fs::write(folder.join("head"), HEAD).unwrap();
    let output = preview(folder, &["post", "comment"], HEAD);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    fs::read_to_string(folder.join("comment/body")).unwrap()
}

/// What a Markdown text is made of, with everything switched on that GitHub knows: links, images and HTML; the text of its blocks of
/// code.
fn parsed(body: &str) -> (Vec<String>, String) {
    let (mut live, mut code, mut in_code) = (Vec::new(), String::new(), false);
    for event in Parser::new_ext(body, Options::all()) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Text(text) if in_code => code.push_str(&text),
            // A mention and a bare address are live in any other text.
            Event::Text(text) if text.contains(['@', '#']) || text.contains("://") => {
                live.push(text.to_string());
            }
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                live.push(dest_url.to_string());
            }
            Event::Html(html) | Event::InlineHtml(html) => live.push(html.trim().to_owned()),
            _ => {}
        }
    }
    (live, code)
}

#[test]
fn a_pull_request_gets_a_site_without_any_rights() {
    let folder = repository(GOOD);
    let site = |folder: &Path| preview(folder, &["site", PROGRAM, "preview"], HEAD);
    let output = site(folder.path());
    assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));
    let page = folder.path().join("preview/site/events/more-talks.html");
    assert!(page.is_file());
    let folder = repository(FAULTY);
    let output = site(folder.path());
    assert_eq!(output.status.code(), Some(1), "{}", stdout(&output));
    assert!(stdout(&output).contains("title=invalid-date::"));
    assert!(!folder.path().join("preview/site").exists());
}

/// A pull request of records and documents alone takes no compiler and no browser.
#[test]
fn records_are_told_from_code() {
    let folder = repository(GOOD);
    let folder = folder.path();
    let base = git(folder, &["rev-parse", "HEAD"]);
    let code = |base: &str| {
        let output = Command::new("bash")
            .arg(root().join(".ci/changes"))
            .current_dir(folder)
            .env("BASE", base)
            .output()
            .unwrap();
        (output.status.code(), stdout(&output))
    };
    git(folder, &["add", "events"]);
    git(folder, &["commit", "-qm", "records"]);
    write(folder, &[("docs/guide.md", "Words\n")]);
    git(folder, &["add", "docs"]);
    git(folder, &["commit", "-qm", "words"]);
    assert_eq!(code(&base), (Some(0), "code=false\n".to_owned()));
    let records = git(folder, &["rev-parse", "HEAD"]);
    write(folder, &[("src/new\nevents/x.rs", "x\n")]);
    git(folder, &["add", "src"]);
    git(folder, &["commit", "-qm", "code"]);
    assert_eq!(code(&records), (Some(0), "code=true\n".to_owned()));
    assert_eq!(code(""), (Some(0), "code=true\n".to_owned()));
    assert_eq!(code("--output=x").0, Some(1));
}

/// The main branch's program compares what git has of a pull request: nothing of it is checked out or run.
#[test]
fn the_comment_is_made_from_records_as_data() {
    let folder = repository(GOOD);
    let folder = folder.path();
    let base = git(folder, &["rev-parse", "HEAD"]);
    // A pull request that brings a program and scripts of its own.
    git(folder, &["checkout", "-q", "-b", "more"]);
    write(
        folder,
        &[
            (".ci/preview", "touch pwned\n"),
            (".gitattributes", "*.yaml filter=evil diff=evil\n"),
            ("events/.throughline-change/plan", "+0 2022/x.yaml\n"),
        ],
    );
    git(
        folder,
        &["add", "-A", "-f", "events", ".ci", ".gitattributes"],
    );
    git(folder, &["commit", "-qm", "second"]);
    let head = git(folder, &["rev-parse", "HEAD"]);
    git(folder, &["update-ref", "refs/pull/7/head", &head]);
    // Meanwhile the main branch goes on: that is not the pull request's doing.
    git(folder, &["checkout", "-q", "main"]);
    git(folder, &["branch", "-q", "-D", "more"]);
    fs::write(
        folder.join("events/2022/meanwhile.yaml"),
        GOOD.replace("Talks go on", "Meanwhile"),
    )
    .unwrap();
    git(folder, &["add", "events"]);
    git(folder, &["commit", "-qm", "meanwhile"]);
    let main = git(folder, &["rev-parse", "HEAD"]);
    git(folder, &["remote", "add", "origin", "."]);
    let pulls = format!("7 {head} {main}\n8 {base} {main}\n");
    fs::write(folder.join("pulls"), pulls).unwrap();
    let output = preview(folder, &["text", PROGRAM, "comment"], &head);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let text = fs::read_to_string(folder.join("comment/7/text")).unwrap();
    assert!(text.contains("### Added: Talks go on"), "{text}");
    assert!(
        text.contains("Added `.throughline-change/plan`: a hidden file"),
        "{text}"
    );
    assert!(!text.contains("Meanwhile"), "{text}");
    assert!(!folder.join("comment/8").exists());
    assert_eq!(git(folder, &["status", "--porcelain"]), "");
    assert!(!folder.join("pwned").exists());
    assert!(asked(folder).contains("head=stranger:more; touch pwned"));
    // The same in Spanish for whoever ticks the box for it; anything but yes is no.
    for (said, heading) in [
        ("true", "Qué cambia"),
        ("false", "What this changes"),
        ("es", "What this changes"),
    ] {
        fs::write(folder.join("pulls"), format!("7 {head} {main} {said}\n")).unwrap();
        fs::remove_dir_all(folder.join("comment")).unwrap();
        let output = preview(folder, &["text", PROGRAM, "comment"], &head);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        let text = fs::read_to_string(folder.join("comment/7/text")).unwrap();
        assert!(
            text.starts_with(&format!("## {heading}\n")),
            "{said}: {text}"
        );
        assert_eq!(folder.join("comment/7/spanish").exists(), said == "true");
    }
    // Somebody pushed again: that commit has a run of its own.
    git(folder, &["update-ref", "refs/pull/7/head", &base]);
    fs::remove_dir_all(folder.join("comment")).unwrap();
    let output = preview(folder, &["text", PROGRAM, "comment"], &head);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(!folder.join("comment/7").exists());
}

#[test]
fn there_is_one_comment_that_is_replaced() {
    let folder = repository(GOOD);
    let folder = folder.path();
    let body = posted(folder, b"1 event added.\n");
    assert!(asked(folder).contains("--method POST repos/example/records/issues/7/comments"));
    assert!(
        body.starts_with("<!-- throughline: preview -->\n"),
        "{body}"
    );
    let (live, code) = parsed(&body);
    assert_eq!(live, ["<!-- throughline: preview -->"], "{body}");
    assert_eq!(code, "1 event added.\n");
    // Of a site it speaks only when there is one.
    assert!(!body.contains("The site as it would be"), "{body}");
    fs::write(folder.join("artifacts"), "site-preview\n").unwrap();
    fs::write(folder.join("comments"), "4711\n").unwrap();
    let body = posted(folder, b"1 event added.\n");
    assert!(asked(folder).contains("--method PATCH repos/example/records/issues/comments/4711"));
    assert!(body.contains("The site as it would be"), "{body}");
    let run = "https://github.com/example/records/actions/runs/99";
    assert_eq!(parsed(&body).0, ["<!-- throughline: preview -->", run]);
}

#[test]
fn the_comment_is_in_spanish_where_that_was_asked_for() {
    let folder = repository(GOOD);
    let folder = folder.path();
    fs::create_dir_all(folder.join("comment/7")).unwrap();
    fs::write(folder.join("comment/7/spanish"), "").unwrap();
    fs::write(folder.join("artifacts"), "site-preview\n").unwrap();
    let body = posted(folder, "1 hecho añadido.\n".as_bytes());
    assert!(body.contains("Los registros en "), "{body}");
    assert!(body.contains("El sitio como quedaría"), "{body}");
    let run = "https://github.com/example/records/actions/runs/99";
    assert_eq!(parsed(&body).0, ["<!-- throughline: preview -->", run]);
}

/// What is asked of a pull request is four words, whatever it says of itself; `gh` and `jq` read the question alike.
#[test]
fn a_pull_request_asks_for_spanish_by_a_ticked_box() {
    let script = fs::read_to_string(root().join(".ci/preview")).unwrap();
    let question = script.split_once("\nasked='").unwrap().1;
    let question = question.split_once("'\n").unwrap().0;
    let template = fs::read_to_string(root().join(".github/PULL_REQUEST_TEMPLATE.md")).unwrap();
    assert!(
        template.contains("- [ ] Comentario en español"),
        "{template}"
    );
    let ticked = template.replace("[ ] Comentario", "[x] Comentario");
    let big = ticked.replace("[x]", "[X]").replace('\n', "\r\n");
    for (body, answer) in [
        (Some(template.as_str()), false),
        (Some(&ticked), true),
        (Some(&big), true),
        (Some("* [x] Comentario en español, por favor"), true),
        (Some("please no `- [x] Comentario en español` here"), false),
        (Some("[x] true\n9 true"), false),
        (Some(""), false),
        (None, false),
    ] {
        let pulls = serde_json::json!([{"number": 7, "head": {"sha": "a"}, "base": {"sha": "b"}, "body": body}]);
        let asked = Command::new("jq")
            .args([
                "-r",
                "-n",
                "--argjson",
                "pulls",
                &pulls.to_string(),
                &format!("$pulls | {question}"),
            ])
            .output();
        // The machines of GitHub have it; where it is missing the question cannot be asked.
        let Ok(output) = asked else { return };
        assert_eq!(
            stdout(&output),
            format!("7 a b {answer}\n"),
            "{body:?} {}",
            stderr(&output)
        );
    }
}

/// Whatever the text is, between fences it is no mention, no link, no image and no HTML, and nothing of it is lost.
#[test]
fn nothing_of_a_text_is_live_in_the_comment() {
    let folder = repository(GOOD);
    let long = "`".repeat(50);
    for text in [
        "@someone @org/all-maintainers **All checks passed.** <img src=\"https://evil.example/p.png\"> [Approve & merge](https://evil.example/login) fixes #1",
        "```\n@octocat\n```",
        "```diff\n+ x\n```\n@octocat",
        "````\n@octocat\n````\n<b>x</b>",
        "   ```\n   @octocat",
        "~~~\n@octocat\n~~~",
        &format!("{long}\n@octocat\n{long}"),
        "<!-- throughline: preview -->\n-->\n@octocat",
        "</details></code></pre>\n<script>alert(1)</script>",
        "https://evil.example www.evil.example me@evil.example <https://evil.example>",
        "| a | b |\n|---|---|\n| `x | @octocat ` |",
        "[x][y]\n\n[y]: https://evil.example\n![i][y]",
        "x[^1]\n\n[^1]: @octocat",
        "Approved\n========\n\nMerge\n-----",
        "- [x] @octocat\n> @octocat\n    @octocat\n1. @octocat",
        "&#64;octocat &commat;octocat $x$ :tada: GH-1 0123456789abcdef0123456789abcdef01234567",
        "> [!NOTE]\n> @octocat",
        "\u{85}@octocat\u{2028}```\u{2029}@octocat",
        "",
    ] {
        let body = posted(folder.path(), text.as_bytes());
        let (live, code) = parsed(&body);
        assert_eq!(live, ["<!-- throughline: preview -->"], "{text}: {body}");
        assert_eq!(code.trim_end(), text, "{body}");
    }
    // What is no text, would be a line of its own, or is too long is left out or cut.
    for (text, shown) in [
        (b"a\rb\x00c\x1bd\xff\xfee\n".to_vec(), "abcde\n".to_owned()),
        (
            "`".repeat(50_000).into_bytes(),
            format!("{}\n", "'".repeat(50_000)),
        ),
        ("`".repeat(90_000).into_bytes(), "…\n".to_owned()),
        (
            "@octocat 0123456789012345678901234567890\n"
                .repeat(2_000)
                .into_bytes(),
            "@octocat 0123456789012345678901234567890\n".repeat(62_000 / 41) + "…\n",
        ),
    ] {
        let body = posted(folder.path(), &text);
        let (live, code) = parsed(&body);
        assert_eq!(live, ["<!-- throughline: preview -->"], "{body}");
        assert_eq!(code, shown);
        assert!(body.chars().count() < 65_536);
    }
}

/// A record that wants to be a command: to the shell, to the machine that runs the workflow, to GitHub.
#[test]
fn a_hostile_event_is_inert() {
    let folder = repository(HOSTILE);
    let output = preview(folder.path(), &["site", PROGRAM, "preview"], HEAD);
    assert!(output.status.code().unwrap() < 2, "{}", stderr(&output));
    // What `check` finds are commands of its own, one a finding; after them nothing is one.
    let said = stdout(&output);
    let is_finding = |line: &&str| {
        let levels = ["::error ", "::warning ", "::notice "];
        levels.iter().any(|level| line.starts_with(level))
    };
    let findings: Vec<&str> = said.lines().take_while(is_finding).collect();
    for line in &findings {
        assert!(!line.contains("##["), "{line}");
        assert!(!line.contains(char::is_control), "{line}");
    }
    let rest: Vec<&str> = said.lines().skip(findings.len()).collect();
    assert!(output.status.code() == Some(1) || !rest.is_empty());
    assert_inert(&rest.join("\n"));
    let text = run(folder.path(), &["diff", "HEAD", "--format", "text"]);
    assert!(stdout(&text).contains("@octocat"));
    let (live, code) = parsed(&posted(folder.path(), &text.stdout));
    assert_eq!(live, ["<!-- throughline: preview -->"]);
    assert_eq!(code, stdout(&text));
    assert!(!folder.path().join("pwned").exists());
}

/// Between a line that stops commands and the one that allows them again there is none, of neither form.
fn assert_inert(said: &str) {
    let mut stopped: Option<String> = None;
    for line in said.split(['\n', '\r']) {
        assert!(!line.contains("##["), "{line}");
        let line = line.trim_start();
        match &stopped {
            None => match line.strip_prefix("::stop-commands::") {
                Some(token) => {
                    assert!(token.len() >= 32, "{line}");
                    stopped = Some(format!("::{token}::"));
                }
                None => assert_eq!(line, "", "printed while commands are obeyed"),
            },
            Some(end) if line == end => stopped = None,
            Some(_) => assert!(!line.starts_with("::"), "{line}"),
        }
    }
    assert_eq!(stopped, None, "commands stay stopped: {said}");
}

#[test]
fn what_looks_like_a_command_is_written_otherwise() {
    let inert = |mode: &str, script: &str| {
        let output = Command::new("bash")
            .arg(root().join(".ci/inert"))
            .args([mode, "bash", "-c", script])
            .output()
            .unwrap();
        (output.status.code(), stdout(&output), stderr(&output))
    };
    let hostile = r"printf '::error::a\n  ::error::b\r::error::c\n\u00a0::error::d\nx ##[add-mask]e ##[[x] ##[error]f\n::stop-commands::x\n::end'";
    let (code, out, _) = inert("all", &format!("{hostile}; {hostile} >&2; exit 3"));
    assert_eq!(code, Some(3));
    assert_inert(&out);
    for letter in ["a", "b", "c", "d", "e", "f", "end"] {
        assert!(out.contains(letter), "{letter}: {out}");
    }
    let (code, out, errors) = inert(
        "errors",
        &format!("echo ::notice::mine; {hostile} >&2; exit 1"),
    );
    assert_eq!(code, Some(1));
    assert_eq!(out, "::notice::mine\n");
    assert!(
        errors.contains(": :error::a") && !errors.contains("##["),
        "{errors}"
    );
    assert!(
        errors
            .split('\n')
            .all(|line| !line.trim_start().starts_with("::")),
        "{errors}"
    );
    assert_eq!(inert("all", "exit 0").0, Some(0));
    assert_eq!(inert("none", "exit 0").0, Some(2));
}

#[test]
fn lies_are_refused_before_anything_is_posted() {
    let folder = repository(GOOD);
    let folder = folder.path();
    let refused = |number: &str, head: &str, now: &str, reason: &str| {
        let _ = fs::remove_dir_all(folder.join("comment"));
        write(
            folder,
            &[(&format!("comment/{number}/text"), "x\n"), ("head", now)],
        );
        let output = preview(folder, &["post", "comment"], head);
        assert_eq!(output.status.code(), Some(1), "{number}");
        assert!(
            stderr(&output).contains(reason),
            "{number}: {}",
            stderr(&output)
        );
    };
    let other = "f".repeat(40);
    refused("7; touch pwned", HEAD, HEAD, "no number");
    refused("$(touch pwned)", HEAD, HEAD, "no number");
    refused("-1", HEAD, HEAD, "no number");
    refused("07", HEAD, HEAD, "no number");
    refused("12345678901", HEAD, HEAD, "no number");
    refused("8", HEAD, HEAD, "not at this commit");
    refused("7", HEAD, &other, "not at this commit");
    refused("7", "main", HEAD, "no commit");
    refused("7/deeper", HEAD, HEAD, "no text");
    #[cfg(unix)]
    {
        fs::create_dir_all(folder.join("comment/7")).unwrap();
        fs::remove_dir_all(folder.join("comment/7")).unwrap();
        fs::create_dir_all(folder.join("comment/7")).unwrap();
        std::os::unix::fs::symlink("/etc/passwd", folder.join("comment/7/text")).unwrap();
        let output = preview(folder, &["post", "comment"], HEAD);
        assert!(stderr(&output).contains("no text"), "{}", stderr(&output));
    }
    assert!(!asked(folder).contains("--method P"), "{}", asked(folder));
    assert!(!folder.join("pwned").exists());
}

/// Runs a part of the scheduled review in a folder whose `gh` tells of the issue that `issue` names.
fn review(folder: &Path, arguments: &[&str]) -> Output {
    let gh = "#!/usr/bin/env bash\nprintf '%s\\n' \"$*\" >> asked\ncase \"$*\" in\n  *'--method GET'*) cat issue 2> /dev/null || true ;;\nesac\n";
    write(folder, &[("bin/gh", gh)]);
    let path = std::env::var("PATH").unwrap();
    Command::new("bash")
        .args(["-c", "chmod +x bin/gh && exec bash \"$@\"", "review"])
        .arg(root().join(".ci/review"))
        .args(arguments)
        .current_dir(folder)
        .env("PATH", format!("{}:{path}", folder.join("bin").display()))
        .env("REPOSITORY", "example/records")
        .output()
        .unwrap()
}

#[test]
fn one_issue_lists_what_is_to_be_looked_up() {
    let folder = scratch();
    let folder = folder.path();
    write_sample(&folder.join("events"));
    let output = review(folder, &["text", PROGRAM, "review"]);
    assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));
    assert_inert(&stdout(&output));
    let text = fs::read_to_string(folder.join("review/text")).unwrap();
    assert!(
        text.contains("  no date     earlier-notice: Notice"),
        "{text}"
    );
    let posted = || {
        let output = review(folder, &["post", "review"]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        fs::read_to_string(folder.join("review/body")).unwrap()
    };
    let body = posted();
    let (live, code) = parsed(&body);
    assert_eq!(live, ["<!-- throughline: review -->"], "{body}");
    assert_eq!(code, text);
    assert!(asked(folder).contains("--method POST repos/example/records/issues --raw-field"));
    // The next run writes the same issue anew.
    fs::write(folder.join("issue"), "12\n").unwrap();
    posted();
    assert!(asked(folder).contains("--method PATCH repos/example/records/issues/12 "));
    fs::remove_file(folder.join("review/text")).unwrap();
    let output = review(folder, &["post", "review"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("no text"), "{}", stderr(&output));
}

/// Whatever a record holds, the issue has no mention, link or command of it, and neither has the body that the program makes itself.
#[test]
fn nothing_of_a_record_is_live_in_the_issue() {
    let folder = scratch();
    let folder = folder.path();
    write_sample(&folder.join("events"));
    let record = format!(
        "{HOSTILE}sources:\n  notice-2: {{title: '@octocat <b> [x](https://evil.example) `y` #1', publisher: '::error::x', url: 'https://www.example.org/x', kind: press, language: en}}\nclaims: [{{id: one, text: x, sources: [notice-2]}}]\ndisputes:\n  - subject: \"```\\n@octocat <img src=x> ##[error]y\"\n    versions: [{{text: a, sources: [notice-2]}}, {{text: b, sources: [notice-2]}}]\n"
    );
    write(folder, &[("events/2022/more-talks.yaml", &record)]);
    let output = review(folder, &["text", PROGRAM, "review"]);
    assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));
    assert_inert(&stdout(&output));
    let text = fs::read_to_string(folder.join("review/text")).unwrap();
    assert!(text.contains("@octocat"), "{text}");
    let output = review(folder, &["post", "review"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let body = fs::read_to_string(folder.join("review/body")).unwrap();
    let (live, code) = parsed(&body);
    assert_eq!(live, ["<!-- throughline: review -->"], "{body}");
    assert_eq!(code, text);
    let own = stdout(&run(folder, &["review", "--format", "markdown"]));
    let (live, _) = parsed(&own);
    // A sign that stands alone is no mention and no reference.
    let is_bare = |text: &str| text.ends_with(['@', '#']) && !text.contains("://");
    assert_eq!(live[0], "<!-- throughline-review -->");
    assert!(
        live[1..].iter().all(|live| is_bare(live)),
        "{live:?}: {own}"
    );
    assert!(!folder.join("pwned").exists());
}

/// The action's step, with a program that is there already.
fn action(folder: &Path, command: &str, base: &str) -> Output {
    Command::new("bash")
        .arg(root().join(".ci/action"))
        .current_dir(folder)
        .env("EVENTS", "records")
        .env("COMMAND", command)
        .env("OUTPUT", "out")
        .env("BASE_URL", "https://www.example.org/t")
        .env("BASE", base)
        .env("BINARY", PROGRAM)
        .env(
            "REPOSITORY",
            "https://github.com/example/records/tree/main/records",
        )
        .output()
        .unwrap()
}

#[test]
fn the_action_checks_and_builds_a_collection_of_nothing_but_events() {
    let folder = scratch();
    write_sample(&folder.path().join("records"));
    assert_eq!(action(folder.path(), "check", "").status.code(), Some(0));
    let built = action(folder.path(), "build", "");
    assert_eq!(built.status.code(), Some(0), "{}", stdout(&built));
    let page = fs::read_to_string(folder.path().join("out/contribute.html")).unwrap();
    assert!(
        page.contains("https://github.com/example/records/new/main/records"),
        "{page}"
    );
    let wrong = action(folder.path(), "$(touch pwned)", "");
    assert_eq!(wrong.status.code(), Some(2));
    assert!(!folder.path().join("pwned").exists());
}

/// What the action prints of a record is no command; what `check` prints are commands, one a finding.
#[test]
fn the_action_takes_no_commands_from_records() {
    let folder = scratch();
    write_sample(&folder.path().join("records"));
    let record =
        format!("{HOSTILE}links: ['##[add-mask]x', '::set-output name=x::y']\n'##[error]y': 1\n");
    write(folder.path(), &[("records/2022/more-talks.yaml", &record)]);
    let built = action(folder.path(), "build", "");
    assert_eq!(built.status.code(), Some(1), "{}", stdout(&built));
    assert!(
        stdout(&built).contains("## [add-mask]x"),
        "{}",
        stdout(&built)
    );
    assert_inert(&stdout(&built));
    assert_inert(&stderr(&built));
    let checked = action(folder.path(), "check", "");
    assert_eq!(checked.status.code(), Some(1));
    let said = stdout(&checked);
    assert!(said.contains("## [error]y"), "{said}");
    for line in said.lines() {
        assert!(line.starts_with("::") && !line.contains("##["), "{line}");
        let level = line[2..].split(' ').next().unwrap();
        assert!(["error", "warning", "notice"].contains(&level), "{line}");
    }
}

/// A pull request is held against its base, which a usual checkout of one commit does not have.
#[test]
fn the_action_compares_with_the_base_of_a_pull_request() {
    let folder = repository(GOOD);
    let origin = folder.path();
    git(origin, &["mv", "events", "records"]);
    git(origin, &["commit", "-qam", "records"]);
    let base = git(origin, &["rev-parse", "HEAD"]);
    git(origin, &["rm", "-q", "records/2022/later-visit.yaml"]);
    git(origin, &["commit", "-qm", "gone"]);
    let url = format!("file://{}", origin.display());
    git(origin, &["clone", "-q", "--depth=1", &url, "clone"]);
    let clone = origin.join("clone");
    let checked = action(&clone, "check", &base);
    assert_eq!(checked.status.code(), Some(1), "{}", stderr(&checked));
    assert!(
        stdout(&checked).contains("title=id-vanished"),
        "{}",
        stdout(&checked)
    );
    for wrong in ["--upload-pack=touch pwned", &"f".repeat(40)] {
        let checked = action(&clone, "check", wrong);
        assert_eq!(checked.status.code(), Some(2));
        assert!(
            stderr(&checked).contains("is not in this clone"),
            "{}",
            stderr(&checked)
        );
    }
    assert!(!clone.join("pwned").exists());
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

/// A workflow as a tree.
fn workflow(name: &str) -> serde_yaml::Value {
    let path = root().join(".github/workflows").join(name);
    serde_yaml::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// What a job that may write does not do: build, test or install, or take what a pull request holds.
#[test]
fn a_job_that_may_write_runs_nothing_of_others() {
    let mut writing = Vec::new();
    for entry in fs::read_dir(root().join(".github/workflows")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let workflow = workflow(&name);
        let may_write = |permissions: &serde_yaml::Value| {
            permissions
                .as_mapping()
                .is_some_and(|rights| rights.values().any(|right| right == "write"))
        };
        assert!(workflow["permissions"].is_mapping(), "{name}");
        assert!(!may_write(&workflow["permissions"]), "{name}");
        for (job, content) in workflow["jobs"].as_mapping().unwrap() {
            if !may_write(&content["permissions"]) {
                continue;
            }
            writing.push(format!("{name} {}", job.as_str().unwrap()));
            for step in content["steps"].as_sequence().unwrap() {
                let run = step["run"].as_str().unwrap_or("");
                for word in ["cargo", "npm", "pip", "target/"] {
                    assert!(!run.contains(word), "{name}: {run}");
                }
                let uses = step["uses"].as_str().unwrap_or("");
                assert!(!uses.starts_with("actions/cache"), "{name}: {uses}");
                if uses.starts_with("actions/checkout") {
                    assert_eq!(step["with"]["sparse-checkout"], ".ci", "{name}");
                    assert!(step["with"]["ref"].is_null(), "{name}");
                }
            }
        }
    }
    writing.sort();
    assert_eq!(
        writing,
        [
            "comment.yml post",
            "pages.yml deploy",
            "release.yml publish",
            "review.yml post"
        ]
    );
}

/// The job that signs takes the bytes whose checksums it was told: no other ones, none more and none fewer.
#[test]
fn a_release_is_exactly_what_was_built() {
    let release = workflow("release.yml");
    let step = &release["jobs"]["publish"]["steps"][0];
    let script = step["run"].as_str().unwrap();
    // Every wheel that is built is taken, and told of.
    let artifacts = step["env"]["ARTIFACTS"].as_str().unwrap();
    let told = step["env"]["CHECKSUMS"].as_str().unwrap();
    let outputs = release["jobs"]["build"]["outputs"].as_mapping().unwrap();
    let targets = release["jobs"]["build"]["strategy"]["matrix"]["include"]
        .as_sequence()
        .unwrap();
    for target in targets {
        let name = target["target"].as_str().unwrap();
        assert!(
            outputs.contains_key(format!("program-{name}").as_str()),
            "{name}"
        );
        let wheel = format!("wheel-{name}");
        let has_wheel = !target["wheel"].is_null();
        for (list, place) in [(artifacts, "artifacts"), (told, "checksums")] {
            assert_eq!(list.contains(&wheel), has_wheel, "{place}: {wheel}");
        }
        assert_eq!(outputs.contains_key(wheel.as_str()), has_wheel, "{wheel}");
    }
    let hash = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"; // of `x`
    let publish = |files: &[(&str, &str)], checksums: &str| {
        let folder = scratch();
        let gh = "#!/usr/bin/env bash\ncp -r \"made/$7\" \"$9\"\n";
        write(folder.path(), &[("bin/gh", gh)]);
        write(folder.path(), files);
        let path = std::env::var("PATH").unwrap();
        let output = Command::new("bash")
            .args(["-c", &format!("chmod +x bin/gh; set -e; {script}")])
            .current_dir(folder.path())
            .env(
                "PATH",
                format!("{}:{path}", folder.path().join("bin").display()),
            )
            .env("GITHUB_RUN_ID", "1")
            .env("GITHUB_REPOSITORY", "example/records")
            .env("CHECKSUMS", checksums)
            .env("ARTIFACTS", "release list")
            .output()
            .unwrap();
        let sums = fs::read_to_string(folder.path().join("release/SHA256SUMS"));
        (output.status.success(), sums.unwrap_or_default())
    };
    let built = [
        ("made/release/program.tar.gz", "x"),
        ("made/release/CHANGELOG.md", "x"),
        ("made/list/list.json", "x"),
    ];
    let told = format!("{hash}  CHANGELOG.md\n{hash}  program.tar.gz\n\n{hash}  list.json\n");
    let (done, sums) = publish(&built, &told);
    assert!(done);
    assert_eq!(sums, format!("{hash}  list.json\n{hash}  program.tar.gz\n"));
    let more = [&built[..], &[("made/list/more", "x")]].concat();
    let other = [&built[1..], &[("made/release/program.tar.gz", "y")]].concat();
    for files in [&more, &other, &built[1..].to_vec()] {
        assert_eq!(publish(files, &told), (false, String::new()), "{files:?}");
    }
    assert!(!publish(&built, "").0);
}
