//! The files that a comparison only names, a line each.

use std::fmt::Write;

use super::files::FileKind;
use super::markdown::capital;
use super::style::Style;
use super::{Difference, FileDifference};

/// How many files are named before they are only counted.
const FILES: usize = 100;
/// How many letters of a path are shown.
const PATH: usize = 200;

/// The files that no event and no entry tells of, a line each; those that the program writes itself on one.
pub(super) fn files(files: &[FileDifference], style: Style) -> String {
    if files.is_empty() {
        return String::new();
    }
    let mut text = String::from("\n### Other files\n\n");
    let (schemas, others): (Vec<_>, Vec<_>) =
        files.iter().partition(|file| file.kind == FileKind::Schema);
    for file in others.iter().take(FILES) {
        let _ = writeln!(
            text,
            "- {} {}: {}",
            capital(file.difference.word()),
            style.code(&short(&file.file)),
            about(file)
        );
    }
    if others.len() > FILES {
        let _ = writeln!(text, "- and {} more", others.len() - FILES);
    }
    if !schemas.is_empty() {
        let number = schemas.len();
        let _ = writeln!(
            text,
            "- {number} {} in {}, for editors: `throughline schema --all` writes what belongs there",
            if number == 1 {
                "schema differs"
            } else {
                "schemas differ"
            },
            style.code(".schema")
        );
    }
    text
}

/// What a file is, in a few words.
fn about(file: &FileDifference) -> &'static str {
    match (file.kind, file.difference) {
        (FileKind::Hidden, _) => "a hidden file, no record; it is not read",
        (FileKind::Link, _) => "a symbolic link, no record; it is not followed",
        (FileKind::Invalid, _) => "it cannot be read",
        (FileKind::Record, Difference::Changed) => "only comments, order or layout",
        (FileKind::Record, Difference::Added) => "no other event or entry comes with it",
        (FileKind::Record, _) => "no event or entry goes with it",
        (FileKind::Other | FileKind::Schema, _) => "no record; it is not read",
    }
}

/// The beginning and the end of a path of bearable length.
pub(super) fn short(path: &str) -> String {
    let letters: Vec<char> = path.chars().collect();
    if letters.len() <= PATH {
        return path.to_owned();
    }
    let (start, end) = (&letters[..PATH / 2], &letters[letters.len() - PATH / 2..]);
    start.iter().chain(['…'].iter()).chain(end).collect()
}
