//! The folder that a site goes to, and the file that a product goes to: what is there already and who may have put it there.

use std::fs;
use std::io::Read;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use throughline::site::{self, Site, is_possible};
use throughline::{Options, analyze};

use crate::read_only::everything;
use crate::support::{
    copy, program, root, run, scratch, source_files, stderr, tree, write, write_sample,
};

const MANIFEST: &str = ".throughline-manifest";

/// The sample collection in `events`.
fn collection() -> tempfile::TempDir {
    let folder = scratch();
    write_sample(&folder.path().join("events"));
    folder
}

fn built(folder: &Path) -> Output {
    let output = run(folder, &["build"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    output
}

fn refused(folder: &Path, arguments: &[&str], words: &str) {
    let before = everything(folder);
    let output = run(folder, arguments);
    assert_eq!(
        output.status.code(),
        Some(2),
        "{arguments:?}: {}",
        stderr(&output)
    );
    assert!(
        stderr(&output).contains(words),
        "{arguments:?}: {}",
        stderr(&output)
    );
    let after = everything(folder);
    // A refused build may have made and cleared a folder beside: the folder itself has another time then.
    assert!(after[1..] == before[1..], "{arguments:?}");
}

#[test]
fn a_site_and_the_records_are_never_in_one_another() {
    let folder = collection();
    symlink("events", folder.path().join("linked")).unwrap();
    symlink(".", folder.path().join("here")).unwrap();
    for output in [
        "events",
        "events/",
        "events/site",
        "events/2022",
        "events/2024",
        "events/new/site",
        "events/.site",
        "./events/../events/site",
        "nowhere/../events/site",
        "linked",
        "linked/site",
        "here/events/site",
        ".",
        "here",
        "../",
        "/",
    ] {
        refused(
            folder.path(),
            &["build", "--output", output],
            "must not contain each other",
        );
    }
    let absolute = folder.path().join("events/site");
    refused(
        folder.path(),
        &["build", "-o", absolute.to_str().unwrap()],
        "must not contain each other",
    );
    let events = folder.path().join("events");
    refused(
        &events,
        &["--events", ".", "build"],
        "must not contain each other",
    );
    // Beside them is the right place, also by a way around.
    for output in ["site", "events-site", "events/../other", "here/third"] {
        let output = run(folder.path(), &["build", "--output", output]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    }
}

#[test]
fn a_manifest_is_believed_only_of_what_a_build_can_write() {
    for name in [
        "precious.txt",
        "events/precious.yaml",
        "README.md.html",
        "notes.html",
        ".git/config",
        "events/.hidden.html",
        "../precious.txt",
        "assets/../precious.txt",
        "assets/precious.woff2",
        "data/precious.xlsx",
        "CNAME",
        "es/CNAME",
        "precious/index.html/x",
    ] {
        let folder = collection();
        built(folder.path());
        let site = folder.path().join("site");
        let path = site.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, "mine").unwrap();
        let mut manifest = fs::read_to_string(site.join(MANIFEST)).unwrap();
        manifest.push_str(&format!("{name}\n"));
        fs::write(site.join(MANIFEST), manifest).unwrap();
        let output = run(folder.path(), &["build"]);
        assert_eq!(fs::read_to_string(&path).unwrap(), "mine", "{name}");
        if path.starts_with(&site) && !name.contains("..") {
            assert_eq!(output.status.code(), Some(2), "{name}");
            assert!(
                stderr(&output).contains("that a build did not write"),
                "{name}: {}",
                stderr(&output)
            );
        }
    }
    // One that is a link is not read at all.
    let folder = collection();
    built(folder.path());
    let (manifest, aside) = (
        folder.path().join("site").join(MANIFEST),
        folder.path().join("aside"),
    );
    fs::rename(&manifest, &aside).unwrap();
    symlink(&aside, &manifest).unwrap();
    assert_eq!(run(folder.path(), &["build"]).status.code(), Some(2));
}

/// What the rule above rests on: a site has no other paths than those it may have.
#[test]
fn every_path_of_a_site_is_a_possible_one() {
    let settings = "title: T\nlocales: [en, es, zh-Hant, pt-BR]\nbase_url: https://www.example.org\nkinds: {diplomacy: {name: D}, rule: {name: R}}\n";
    let mut files = vec![("timeline.yaml".to_owned(), settings.to_owned())];
    for number in 0..700 {
        let text = format!(
            "title: Talks {number}\ndate: {}-{:02}-01\nsummary: S.\nkind: diplomacy\nplaces: [geneva]\ntopics: [fishing]\nactors: [ministry]\nformer_ids: [once-{number}]\nclaims: [{{id: happened, text: {{en: It happened}}, sources: [earlier-notice]}}]\n",
            1900 + number / 100,
            number % 12 + 1
        );
        files.push((format!("{}/talks-{number}.yaml", 1900 + number / 100), text));
    }
    for source_files in [
        source_files(&files),
        throughline::load::SourceFiles::read(&root().join("events")).unwrap(),
    ] {
        let analysis = analyze(&source_files, &Options::default());
        let site = Site::new(analysis, &site::Options::default());
        assert!(site.paths().len() > 1000);
        let strange: Vec<&str> = site.paths().filter(|path| !is_possible(path)).collect();
        assert!(
            strange.is_empty(),
            "src/site/paths.rs does not know {strange:?}"
        );
    }
}

#[test]
fn a_link_in_the_site_is_neither_kept_nor_followed() {
    let folder = collection();
    built(folder.path());
    let (site, outside) = (folder.path().join("site"), folder.path().join("outside"));
    write(&outside, &[("secret", "secret"), ("index.html", "mine")]);
    symlink("../outside/secret", site.join("README.md")).unwrap();
    fs::write(site.join(".gitignore"), "mine\n").unwrap();
    fs::remove_file(site.join("index.html")).unwrap();
    symlink("../outside/index.html", site.join("index.html")).unwrap();
    let before = everything(&outside);
    let output = built(folder.path());
    assert!(
        stderr(&output).contains("site/README.md is not a plain file and was not kept"),
        "{}",
        stderr(&output)
    );
    assert!(site.join("README.md").symlink_metadata().is_err());
    assert_eq!(
        fs::read_to_string(site.join(".gitignore")).unwrap(),
        "mine\n"
    );
    assert!(!site.join("index.html").is_symlink());
    assert!(everything(&outside) == before);
    // A folder of the site that is a link is a stranger.
    fs::remove_dir_all(site.join("events")).unwrap();
    symlink("../outside", site.join("events")).unwrap();
    let output = run(folder.path(), &["build"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("(events)"), "{}", stderr(&output));
    assert!(everything(&outside) == before);
}

/// The usual folder as a link may have come with a checkout; a named one is followed.
#[test]
fn a_link_in_the_place_of_the_site_is_followed_only_when_it_is_named() {
    let folder = collection();
    fs::create_dir(folder.path().join("public")).unwrap();
    symlink("public", folder.path().join("site")).unwrap();
    let before = everything(folder.path());
    let output = run(folder.path(), &["build"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr(&output).contains("with `--output`"),
        "{}",
        stderr(&output)
    );
    assert!(everything(folder.path()) == before);
    for _ in 0..2 {
        let output = run(folder.path(), &["build", "--output", "site"]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        assert!(folder.path().join("site").is_symlink());
        assert!(folder.path().join("public/index.html").is_file());
    }
}

/// A file with another name elsewhere could be changed there: the site gets a copy of its own.
#[test]
fn no_file_of_the_site_is_shared_with_another_place() {
    let folder = collection();
    built(folder.path());
    let site = folder.path().join("site");
    fs::write(site.join("README.md"), "mine\n").unwrap();
    for name in ["index.html", "assets/style.css", "README.md"] {
        fs::hard_link(site.join(name), folder.path().join(name.replace('/', "-"))).unwrap();
    }
    let kept = fs::metadata(site.join("404.html")).unwrap().ino();
    fs::set_permissions(site.join("robots.txt"), fs::Permissions::from_mode(0o777)).unwrap();
    built(folder.path());
    for name in ["index.html", "assets/style.css", "README.md"] {
        let (one, other) = (site.join(name), folder.path().join(name.replace('/', "-")));
        assert_eq!(fs::read(&one).unwrap(), fs::read(&other).unwrap());
        assert_ne!(
            fs::metadata(one).unwrap().ino(),
            fs::metadata(other).unwrap().ino(),
            "{name}"
        );
    }
    assert_eq!(fs::metadata(site.join("404.html")).unwrap().ino(), kept);
    let mode = fs::metadata(site.join("robots.txt"))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o133, 0, "{mode:o}");
}

/// What killed builds left is cleared away; what only has such a name is not.
#[test]
fn only_what_builds_left_is_cleared_away() {
    let folder = collection();
    built(folder.path());
    let at = |name: &str| folder.path().join(name);
    copy(&at("site"), &at(".site-throughline-AbCdEf"));
    write(
        folder.path(),
        &[
            (".site-throughline-strang/precious.txt", "mine"),
            (".site-throughline-link00/index.html", ""),
            ("outside/index.html", "mine"),
        ],
    );
    symlink(
        "../outside/index.html",
        at(".site-throughline-link00/all.html"),
    )
    .unwrap();
    symlink("outside", at(".site-throughline-toplnk")).unwrap();
    fs::write(at(".site-throughline-afile0"), "mine").unwrap();
    built(folder.path());
    assert!(!at(".site-throughline-AbCdEf").exists());
    for name in [
        "strang/precious.txt",
        "link00/index.html",
        "toplnk/index.html",
        "afile0",
    ] {
        assert!(at(&format!(".site-throughline-{name}")).exists(), "{name}");
    }
}

/// Where two folders cannot be exchanged, a build that was killed between its two renames left no site: the next one puts the old site
/// back first, so that what stays in its folder is not lost. What no build wrote is not taken for a site.
#[test]
fn an_old_site_that_was_moved_aside_is_put_back() {
    let folder = collection();
    built(folder.path());
    let at = |name: &str| folder.path().join(name);
    fs::write(at("site/README.md"), "mine").unwrap();
    fs::rename(at("site"), at(".site-throughline-AbCdEf.old")).unwrap();
    write(
        folder.path(),
        &[
            (".site-throughline-strang.old/README.md", "theirs"),
            (".site-throughline-strang.old/precious.txt", "theirs"),
        ],
    );
    let output = built(folder.path());
    assert!(
        stderr(&output).contains("(0 of them new or changed)"),
        "{}",
        stderr(&output)
    );
    assert_eq!(fs::read_to_string(at("site/README.md")).unwrap(), "mine");
    assert!(!at(".site-throughline-AbCdEf.old").exists());
    assert!(at(".site-throughline-strang.old/precious.txt").exists());
}

/// A plain file is replaced in one step; everything else that is named is written to and stays what it is.
#[test]
fn a_product_is_written_to_what_is_named() {
    let folder = collection();
    let at = |name: &str| folder.path().join(name);
    let export = ["export", "--format", "json", "--output"];
    let give = |name: &str| run(folder.path(), &[&export[..], &[name]].concat());
    let wanted = run(folder.path(), &["export", "--format", "json"]).stdout;
    fs::write(at("target.json"), "old, and so much longer ".repeat(10_000)).unwrap();
    symlink("target.json", at("link.json")).unwrap();
    symlink("made.json", at("dangling.json")).unwrap();
    for (named, holds) in [("link.json", "target.json"), ("dangling.json", "made.json")] {
        let output = give(named);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        assert!(at(named).is_symlink(), "{named}");
        assert!(fs::read(at(holds)).unwrap() == wanted, "{named}");
    }
    assert!(
        Command::new("mkfifo")
            .arg(at("pipe"))
            .status()
            .unwrap()
            .success()
    );
    let mut child = program()
        .current_dir(folder.path())
        .args(export)
        .arg("pipe")
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut read = Vec::new();
    fs::File::open(at("pipe"))
        .unwrap()
        .read_to_end(&mut read)
        .unwrap();
    assert!(child.wait().unwrap().success());
    assert!(read == wanted);
    // Devices and links of the test's own: a program that replaced those of the machine would do harm.
    symlink("/dev/stdout", at("stdout")).unwrap();
    assert!(give("stdout").stdout == wanted);
    assert!(at("stdout").is_symlink());
    for (name, minor, code) in [("null", "3", 0), ("full", "7", 2)] {
        let made = Command::new("mknod")
            .arg(at(name))
            .args(["c", "1", minor])
            .stderr(Stdio::null())
            .status();
        // Only root can make one, and not everywhere may it be opened.
        if made.is_ok_and(|status| status.success())
            && fs::OpenOptions::new().write(true).open(at(name)).is_ok()
        {
            let kind = fs::symlink_metadata(at(name)).unwrap().file_type();
            let output = give(name);
            assert_eq!(
                output.status.code(),
                Some(code),
                "{name}: {}",
                stderr(&output)
            );
            assert_eq!(
                fs::symlink_metadata(at(name)).unwrap().file_type(),
                kind,
                "{name}"
            );
        }
        let _ = fs::remove_file(at(name));
    }
    assert_eq!(give("events").status.code(), Some(2));
    assert!(tree(&at("events")).len() > 5);
    let left: Vec<_> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(left.len(), 7, "{left:?}");
}
