//! What a release consists of and how the action takes it: the scripts of `packaging/` and `.ci/action`, run as a release would.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::support::{root, scratch, stderr, stdout, write, write_sample};

const PROGRAM: &str = env!("CARGO_BIN_EXE_throughline");
const VERSION: &str = env!("CARGO_PKG_VERSION");
/// Prints what it was asked for, in place of a program that was released.
const RELEASED: &str = "#!/usr/bin/env bash\nprintf 'released %s\\n' \"$*\"\n";

fn packaging(script: &str, arguments: &[&Path]) -> Output {
    Command::new("bash")
        .arg(root().join("packaging").join(script))
        .args(arguments)
        .env("SOURCE_DATE_EPOCH", "1000000000")
        .output()
        .unwrap()
}

/// The path that a script prints of what it made.
fn made(output: &Output) -> PathBuf {
    assert!(output.status.success(), "{}", stderr(output));
    PathBuf::from(stdout(output).trim())
}

/// The manifest, read as what it is: lines.
fn manifest() -> String {
    fs::read_to_string(root().join("Cargo.toml")).unwrap()
}

/// A value of `[package.metadata.binstall]`.
fn binstall(key: &str) -> String {
    let manifest = manifest();
    let (_, section) = manifest
        .split_once("[package.metadata.binstall]\n")
        .unwrap();
    let line = section
        .lines()
        .find_map(|line| line.strip_prefix(&format!("{key} = ")));
    line.unwrap().trim_matches('"').to_owned()
}

#[test]
fn a_tag_is_released_only_if_every_file_has_its_version() {
    let citation = fs::read_to_string(root().join("CITATION.cff")).unwrap();
    assert!(citation.contains(&format!("\nversion: {VERSION}\n")));
    let told = |tag: &str, from: &str, to: &str| {
        let folder = scratch();
        for name in ["Cargo.toml", "Cargo.lock", "CITATION.cff"] {
            fs::copy(root().join(name), folder.path().join(name)).unwrap();
        }
        let changes =
            format!("# Changelog\n\n## [Unreleased]\n\n## [{VERSION}] - 2026-12-31\n\n- All.\n");
        write(folder.path(), &[("CHANGELOG.md", &changes)]);
        let mut changed = 0;
        for name in ["Cargo.toml", "Cargo.lock", "CITATION.cff", "CHANGELOG.md"] {
            let path = folder.path().join(name);
            let text = fs::read_to_string(&path).unwrap();
            if !from.is_empty() && text.contains(from) {
                fs::write(&path, text.replacen(from, to, 1)).unwrap();
                changed += 1;
            }
        }
        assert!(from.is_empty() || changed == 1, "{from}: {changed}");
        let output = Command::new("bash")
            .arg(root().join("packaging/version"))
            .arg(tag)
            .current_dir(folder.path())
            .output()
            .unwrap();
        (output.status.code(), stderr(&output))
    };
    let tag = format!("v{VERSION}");
    assert_eq!(told(&tag, "", ""), (Some(0), String::new()));
    let lock = format!("name = \"throughline\"\nversion = \"{VERSION}\"\ndependencies");
    for (from, to, words) in [
        (
            "rust-version = \"1.89\"\ndescription".to_owned(),
            "rust-version = \"1.89\"\nversion = \"9.9.9\"\ndescription".to_owned(),
            "",
        ),
        (
            lock.clone(),
            lock.replace(VERSION, "9.9.9"),
            "Cargo.lock has version 9.9.9",
        ),
        (
            format!("\nversion: {VERSION}\n"),
            "\nversion: 9.9.9\n".to_owned(),
            "CITATION.cff has version 9.9.9",
        ),
        (
            format!("\nversion: {VERSION}\n"),
            format!("\nversion: {VERSION}\ndate-released: 2026-01-01\n"),
            "was released on 2026-01-01",
        ),
        (
            format!("## [{VERSION}] - 2026-12-31"),
            format!("## [{VERSION}]"),
            "CHANGELOG.md has no line",
        ),
    ] {
        let (code, said) = told(&tag, &from, &to);
        assert_eq!(
            code,
            Some(i32::from(!words.is_empty())),
            "{from} {to}: {said}"
        );
        assert!(said.contains(words), "{said}");
    }
    assert!(
        told("v9.9.9", "", "")
            .1
            .contains(&format!("Cargo.toml has version {VERSION}"))
    );
    assert_eq!(told("v1.2.3; touch pwned", "", "").0, Some(2));
}

/// Each command has a manual page of its own, with its whole name, and each shell its completions.
#[test]
fn every_command_has_a_manual_page() {
    let folder = scratch();
    let output = packaging("share", &[Path::new(PROGRAM), folder.path()]);
    assert!(output.status.success(), "{}", stderr(&output));
    let page = |name: &str| {
        let path = folder.path().join(format!("man/man1/{name}.1"));
        fs::read_to_string(path).unwrap()
    };
    for line in page("throughline").lines() {
        if let Some((name, _)) = line.split_once("(1)")
            && let Some(name) = name.strip_prefix("throughline\\-")
        {
            let name = format!("throughline-{}", name.replace('\\', ""));
            assert!(page(&name).contains(".SH SYNOPSIS"), "{name}");
        }
    }
    let add = page("throughline-source-add");
    assert!(add.starts_with(".ie "), "{add}");
    assert!(add.contains("throughline source add"), "{add}");
    assert_eq!(add.matches(".TH ").count(), 1);
    for file in [
        "bash-completion/completions/throughline",
        "zsh/site-functions/_throughline",
        "fish/vendor_completions.d/throughline.fish",
        "powershell/throughline.ps1",
    ] {
        let script = fs::read_to_string(folder.path().join(file)).unwrap();
        assert!(script.contains("withdraw"), "{file}");
    }
}

/// A program that is none, and what is installed beside it.
fn stand_in(folder: &Path) -> (PathBuf, PathBuf) {
    write(
        folder,
        &[
            ("throughline", RELEASED),
            ("share/man/man1/throughline.1", ".TH throughline 1\n"),
            ("share/bash-completion/completions/throughline", "x\n"),
            ("share/zsh/site-functions/_throughline", "x\n"),
            ("share/fish/vendor_completions.d/throughline.fish", "x\n"),
        ],
    );
    (folder.join("throughline"), folder.join("share"))
}

fn archive(folder: &Path, target: &str) -> PathBuf {
    let (program, share) = stand_in(folder);
    let releases = folder.join(format!("releases/v{VERSION}"));
    let arguments: [&Path; 4] = [&program, &share, Path::new(target), &releases];
    made(&packaging("archive", &arguments))
}

/// Archives are named as `cargo binstall` asks for them, and hold the program where it looks for it.
#[test]
fn an_archive_is_what_binstall_asks_for() {
    for (target, suffix, ending) in [
        ("aarch64-unknown-linux-musl", ".tar.gz", ""),
        ("x86_64-pc-windows-msvc", ".zip", ".exe"),
    ] {
        let folder = scratch();
        let path = archive(folder.path(), target);
        let filled = |template: String| {
            template
                .replace("{ name }", "throughline")
                .replace("{ bin }", "throughline")
                .replace("{ version }", VERSION)
                .replace("{ target }", target)
                .replace("{ archive-suffix }", suffix)
                .replace("{ binary-ext }", ending)
        };
        let url = filled(binstall("pkg-url"));
        let end = format!("v{VERSION}/{}", path.file_name().unwrap().to_str().unwrap());
        assert!(url.ends_with(&end), "{url} {end}");
        let list = match suffix {
            ".zip" => Command::new("unzip").arg("-Z1").arg(&path).output(),
            _ => Command::new("tar").arg("-tzf").arg(&path).output(),
        };
        let list = stdout(&list.unwrap());
        for file in [
            "LICENSE-MIT",
            "LICENSE-APACHE",
            "LICENSE-FONTS",
            "README.md",
        ] {
            assert!(list.contains(&format!("/{file}\n")), "{file}: {list}");
        }
        assert!(list.contains("/share/man/man1/throughline.1\n"), "{list}");
        let program = filled(binstall("bin-dir"));
        assert!(list.lines().any(|line| line == program), "{list}");
        let bytes = fs::read(&path).unwrap();
        assert!(
            bytes == fs::read(archive(folder.path(), target)).unwrap(),
            "the same files gave other bytes: {target}"
        );
    }
}

#[test]
fn a_debian_package_has_the_program_its_pages_and_completions() {
    if Command::new("dpkg-deb").arg("--version").output().is_err() {
        return;
    }
    let folder = scratch();
    let (program, share) = stand_in(folder.path());
    let arguments: [&Path; 4] = [&program, &share, Path::new("amd64"), folder.path()];
    let package = made(&packaging("deb", &arguments));
    let asked = |option: &str| {
        let output = Command::new("dpkg-deb").arg(option).arg(&package).output();
        stdout(&output.unwrap())
    };
    let list = asked("--contents");
    for file in [
        "bin/throughline",
        "share/man/man1/throughline.1.gz",
        "share/bash-completion/completions/throughline",
        "share/zsh/vendor-completions/_throughline",
        "share/fish/vendor_completions.d/throughline.fish",
        "share/doc/throughline/copyright",
    ] {
        let line = list
            .lines()
            .find(|line| line.ends_with(&format!(" ./usr/{file}")));
        assert!(
            line.is_some_and(|line| line.contains(" root/root ")),
            "{file}: {list}"
        );
    }
    assert!(asked("--info").contains(&format!("\n Version: {VERSION}\n")));
}

/// What is said of the collection in its archive can be read, and is what the collection says of itself.
#[test]
fn the_collection_can_be_cited() {
    let read = |name: &str| {
        let path = root().join("packaging/collection").join(name);
        let text = fs::read_to_string(path).unwrap();
        let text = text
            .replace("@VERSION@", VERSION)
            .replace("@DAY@", "2026-12-31");
        let text = text
            .replace("@RECORDS@", "sha256:0")
            .replace("@RESEARCHED@", "2026-03-14");
        assert!(!text.contains('@'), "{name}");
        text
    };
    let settings = fs::read_to_string(root().join("events/timeline.yaml")).unwrap();
    let settings: serde_yaml::Value = serde_yaml::from_str(&settings).unwrap();
    let citation: serde_yaml::Value = serde_yaml::from_str(&read("CITATION.cff")).unwrap();
    let zenodo: serde_json::Value = serde_json::from_str(&read(".zenodo.json")).unwrap();
    assert_eq!(citation["title"], settings["title"]["en"]);
    assert_eq!(zenodo["title"].as_str(), settings["title"]["en"].as_str());
    assert_eq!(citation["license"], settings["licence"]);
    assert_eq!(citation["version"], VERSION);
    assert_eq!(zenodo["version"], VERSION);
    assert!(read("README.md").contains(VERSION));
}

/// The action's step over the sample collection, with the folder of releases that is named.
fn action(folder: &Path, variables: &[(&str, &str)]) -> Output {
    write_sample(&folder.join("records"));
    // A compiler that only says that it was asked.
    write(
        folder,
        &[(
            "bin/cargo",
            "#!/usr/bin/env bash\nprintf 'compiling %s\\n' \"$*\"\nexit 9\n",
        )],
    );
    let path = std::env::var("PATH").unwrap();
    Command::new("bash")
        .args(["-c", "chmod +x bin/cargo && exec bash \"$@\"", "action"])
        .arg(root().join(".ci/action"))
        .current_dir(folder)
        .env("PATH", format!("{}:{path}", folder.join("bin").display()))
        .env("RUNNER_TEMP", folder)
        .env("EVENTS", "records")
        .env("COMMAND", "build")
        .env("OUTPUT", "out")
        .env("BASE_URL", "")
        .env("REPOSITORY", "https://github.com/example/records")
        .env("RELEASES", folder.join("releases"))
        .envs(variables.iter().copied())
        .output()
        .unwrap()
}

fn sum(file: &Path) -> String {
    let output = Command::new("sha256sum").arg(file).output().unwrap();
    stdout(&output)[..64].to_owned()
}

#[test]
fn the_action_takes_a_release_by_version_and_checksum() {
    let target = format!("{}-unknown-linux-musl", std::env::consts::ARCH);
    let folder = scratch();
    let folder = folder.path();
    let archive = archive(folder, &target);
    let name = archive.file_name().unwrap().to_str().unwrap().to_owned();
    let sum = sum(&archive);
    let list = format!("releases/v{VERSION}/SHA256SUMS");
    write(
        folder,
        &[(
            &list,
            &format!("{}  other.tar.gz\n{sum}  {name}\n", "0".repeat(64)),
        )],
    );
    let told = |variables: &[(&str, &str)]| {
        let output = action(folder, variables);
        let left = fs::read_dir(folder).unwrap();
        let is_left = |name: &str| name.starts_with("throughline-");
        let left: Vec<String> = left
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| is_left(name))
            .collect();
        assert!(left.is_empty(), "{left:?}");
        (output.status.code(), stdout(&output), stderr(&output))
    };
    let (code, said, errors) = told(&[]);
    assert_eq!(code, Some(0), "{errors}");
    assert!(
        said.contains("released --events records build --output out"),
        "{said}"
    );
    assert!(said.contains(&sum), "{said}");
    // The checksum of the workflow comes first, in whatever letters.
    let big = sum.to_uppercase();
    let tag = format!("v{VERSION}");
    let (code, said, errors) = told(&[("CHECKSUM", &big), ("VERSION", &tag)]);
    assert_eq!(code, Some(0), "{errors}");
    assert!(said.contains("released "), "{said}");
    let nothing = |variables: &[(&str, &str)], words: &str| {
        let (code, said, errors) = told(variables);
        assert_eq!(code, Some(2), "{variables:?}: {said} {errors}");
        assert!(errors.contains(words), "{variables:?}: {errors}");
        assert!(
            !said.contains("released ") && !said.contains("compiling "),
            "{said}"
        );
    };
    nothing(
        &[("CHECKSUM", &"1".repeat(64))],
        "does not have the checksum",
    );
    nothing(&[("CHECKSUM", "1")], "64 hexadecimal digits");
    nothing(&[("VERSION", "9.9.9")], "there is no release v9.9.9");
    nothing(&[("VERSION", "../../x")], "of the form 1.2.3");
    nothing(
        &[("VERSION", "9.9.9"), ("BUILD_FROM_SOURCE", "true")],
        "cannot be compiled",
    );
    nothing(&[("BUILD_FROM_SOURCE", "maybe")], "is `true` or `false`");
    nothing(
        &[("RELEASES", "http://example.org")],
        "begins with `https://`",
    );
    // An archive that was exchanged is not run, whatever else is there.
    write(folder, &[(&list, &format!("{}  {name}\n", "0".repeat(64)))]);
    nothing(&[], "does not have the checksum");
    write(folder, &[(&list, "")]);
    nothing(&[], "has no line for");
    fs::remove_file(folder.join(&list)).unwrap();
    nothing(&[], "has no SHA256SUMS");
}

#[test]
fn the_action_compiles_when_told_to_or_when_there_is_no_release() {
    let folder = scratch();
    let (program, _) = stand_in(folder.path());
    let told = |variables: &[(&str, &str)]| {
        let output = action(folder.path(), variables);
        (output.status.code(), stdout(&output))
    };
    let (code, said) = told(&[("BUILD_FROM_SOURCE", "true")]);
    assert_eq!(code, Some(9));
    assert!(
        said.starts_with("compiling build --locked --release"),
        "{said}"
    );
    let (code, said) = told(&[]);
    assert_eq!(code, Some(9));
    assert!(
        said.starts_with("::notice title=throughline::there is no release v"),
        "{said}"
    );
    assert!(
        said.contains("\ncompiling build --locked --release"),
        "{said}"
    );
    // A program that is there already needs neither.
    let chmod = Command::new("chmod").arg("+x").arg(&program).output();
    assert!(chmod.unwrap().status.success());
    let (code, said) = told(&[("BINARY", program.to_str().unwrap())]);
    assert_eq!(code, Some(0));
    assert!(
        said.contains("released ") && !said.contains("compiling "),
        "{said}"
    );
}
