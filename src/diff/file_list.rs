//! The files that a comparison only names, a line each.

use std::fmt::Write;

use super::files::FileKind;
use super::style::Style;
use super::{Difference, FileDifference};
use crate::message;
use crate::message::{Language, Message};

/// How many files are named before they are only counted.
const FILES: usize = 100;
/// How many letters of a path are shown.
const PATH: usize = 200;

/// The files that no event and no entry tells of, a line each; those that the program writes itself on one.
pub(super) fn files(files: &[FileDifference], style: Style, language: &Language) -> String {
    if files.is_empty() {
        return String::new();
    }
    let say = |message: Message| message.in_words(language);
    let mut text = format!("\n### {}\n\n", say(message!("diff-files")));
    let (schemas, others): (Vec<_>, Vec<_>) =
        files.iter().partition(|file| file.kind == FileKind::Schema);
    for file in others.iter().take(FILES) {
        let _ = writeln!(
            text,
            "- {} {}: {}",
            say(message!("diff-file", how = file.difference.word())),
            style.code(&short(&file.file)),
            say(about(file))
        );
    }
    if others.len() > FILES {
        let more = message!("diff-more", number = others.len() - FILES);
        let _ = writeln!(text, "- {}", say(more));
    }
    if !schemas.is_empty() {
        let _ = writeln!(
            text,
            "- {}",
            say(message!("diff-schemas", number = schemas.len()))
        );
    }
    text
}

/// What a file is, in a few words.
fn about(file: &FileDifference) -> Message {
    match (file.kind, file.difference) {
        (FileKind::Hidden, _) => message!("diff-hidden-file"),
        (FileKind::Link, _) => message!("diff-linked-file"),
        (FileKind::Invalid, _) => message!("diff-invalid-file"),
        (FileKind::Record, Difference::Changed) => message!("diff-same-record"),
        (FileKind::Record, Difference::Added) => message!("diff-record-alone"),
        (FileKind::Record, _) => message!("diff-record-gone"),
        (FileKind::Other | FileKind::Schema, _) => message!("diff-other-file"),
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
