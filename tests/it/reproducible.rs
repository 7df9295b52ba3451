//! The same records are the same bytes: whatever the order of files, the file system, the user, the zone, the language, the
//! clock and the number of threads.

#![allow(
    clippy::print_stdout,
    reason = "what a machine does not let a test vary is said"
)]

use std::fs;
use std::path::{Path, PathBuf};

use throughline::load::SourceFiles;

use crate::rng::Rng;
use crate::support::{root, scratch, stderr, tree, under};

type Files = Vec<(PathBuf, Vec<u8>)>;

/// Puts the hostile collection below a folder, in an order of its own that leaves and fills gaps; order 0 is that of the names.
fn laid_out(home: &Path, order: usize) {
    let mut records = tree(&root().join("tests/hostile"));
    assert!(records.len() > 25);
    let mut rng = Rng::of_round(0x9B05_688C_2B3E_6C1F, order);
    if order > 0 {
        for at in (1..records.len()).rev() {
            records.swap(at, rng.next(at + 1));
        }
    }
    for (number, (name, bytes)) in records.iter().enumerate() {
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
}

/// The site that is built below a folder, and what was said on the way.
fn built(home: &Path, preparation: &str) -> (Files, String) {
    let output = under(preparation, home, &["build"]);
    assert_eq!(
        output.status.code(),
        Some(0),
        "{preparation}: {}",
        stderr(&output)
    );
    (tree(&home.join("site")), stderr(&output))
}

fn plain() -> Files {
    let home = scratch();
    laid_out(home.path(), 0);
    let preparation = "umask 022; export TZ=UTC LC_ALL=C RAYON_NUM_THREADS=1";
    let (site, _) = built(home.path(), preparation);
    assert!(site.len() > 100);
    site
}

fn assert_same(found: &Files, expected: &Files, what: &str) {
    let other: Vec<&PathBuf> = expected
        .iter()
        .zip(found)
        .filter(|(one, other)| one != other)
        .map(|(one, _)| &one.0)
        .collect();
    assert!(found == expected, "{what}: {other:?}");
}

#[test]
fn the_site_is_the_same_bytes_wherever_it_is_built() {
    let expected = plain();
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
        assert_same(&built(home.path(), preparation).0, &expected, preparation);
    }
}

/// At other times of the clock and of the files, and for another user: what the machine lets a test vary.
#[test]
fn the_site_is_the_same_bytes_at_any_time_and_for_any_user() {
    let expected = plain();
    for (order, preparation) in [
        "find events -exec touch -d '1970-01-01 00:00:01 UTC' {} +",
        "find events -exec touch -d '2106-02-07 06:28:16 UTC' {} +",
        r#"command -v faketime > /dev/null || { echo "not varied: the clock, without faketime" >&2; exec "$@"; }
           [ "$(faketime -f '1970-01-02 00:00:00' date +%Y)" = 1970 ] || exit 9
           set -- faketime -f '1970-01-02 00:00:00' "$@""#,
        r#"command -v faketime > /dev/null || exec "$@"
           set -- faketime -f '2106-02-07 06:28:16' "$@""#,
        // The program itself may lie where only its owner may go.
        r#"[ "$(id -u)" = 0 ] && command -v setpriv > /dev/null || { echo "not varied: the user, without root and setpriv" >&2; exec "$@"; }
           cp "$1" program; shift; chown -R 64738:64739 .
           set -- setpriv --reuid 64738 --regid 64739 --clear-groups ./program "$@"
           [ "$(setpriv --reuid 64738 --regid 64739 --clear-groups id -u)" = 64738 ] || exit 9"#,
    ]
    .into_iter()
    .enumerate()
    {
        let home = scratch();
        laid_out(home.path(), order);
        let (found, said) = built(home.path(), preparation);
        assert_same(&found, &expected, preparation);
        for line in said.lines().filter(|line| line.starts_with("not varied")) {
            println!("{line}");
        }
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
        SourceFiles::read(home)
            .unwrap()
            .files
            .into_iter()
            .collect::<Vec<_>>()
    };
    assert_eq!(read(one.path()), read(other.path()));
}
