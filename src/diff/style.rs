//! The two ways in which a comparison is written. Records are hostile: in Markdown their texts stand between fences or are escaped.

use std::fmt::Write;

use super::FieldDifference;
use super::escape::{code, escaped, longest_run, prose, visible};
use super::lines::hunks;

/// How wide the lines of a field may be.
const WIDTH: usize = 100;
/// How many pairs of lines are compared for what stayed; of longer texts all lines are told as gone and as new.
const COMPARED: usize = 1_000_000;

/// How a comparison is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// As Markdown in which nothing of a record is live.
    Markdown,
    /// As it is, but for what cannot be seen.
    Text,
}

impl Style {
    /// A text of a record.
    pub(crate) fn plain(self, text: &str) -> String {
        match self {
            Self::Markdown => escaped(text),
            Self::Text => visible(text, true),
        }
    }

    /// An id, a path or another short text of a record that is to be seen as one.
    pub(crate) fn code(self, text: &str) -> String {
        match self {
            Self::Markdown => code(text),
            Self::Text => format!("`{}`", visible(text, true)),
        }
    }

    /// The words of a finding.
    pub(crate) fn prose(self, text: &str) -> String {
        match self {
            Self::Markdown => prose(text),
            Self::Text => visible(text, true),
        }
    }

    /// Words of our own that stand out.
    pub(super) fn strong(self, words: &str) -> String {
        match self {
            Self::Markdown => format!("**{words}**"),
            Self::Text => words.to_owned(),
        }
    }

    /// Words of our own that stand back.
    pub(super) fn weak(self, words: &str) -> String {
        match self {
            Self::Markdown => format!("_{words}_"),
            Self::Text => words.to_owned(),
        }
    }

    /// What ends a line within a paragraph, before the line break itself.
    pub(super) const fn line_break(self) -> &'static str {
        match self {
            Self::Markdown => "  ",
            Self::Text => "",
        }
    }

    /// Fields with what they said and say.
    pub(super) fn fields<'f>(
        self,
        fields: impl IntoIterator<Item = &'f FieldDifference>,
    ) -> String {
        let body = body(fields);
        if body.is_empty() || self == Self::Text {
            return body;
        }
        let marks = "`".repeat(longest_run(&body, '`').max(2) + 1);
        format!("\n{marks}diff\n{body}{marks}\n")
    }
}

/// Fields with what they said and say.
fn body<'f>(fields: impl IntoIterator<Item = &'f FieldDifference>) -> String {
    let mut body = String::new();
    for field in fields {
        let _ = writeln!(body, "@@ {} @@", visible(&field.field, false));
        let (old, new) = (
            lines(field.before.as_deref()),
            lines(field.after.as_deref()),
        );
        let old: Vec<&str> = old.iter().map(String::as_str).collect();
        let new: Vec<&str> = new.iter().map(String::as_str).collect();
        if old.len().saturating_mul(new.len()) > COMPARED {
            lines_of(&mut body, '-', &old);
            lines_of(&mut body, '+', &new);
            continue;
        }
        let mut at = 0;
        for hunk in hunks(&old, &new) {
            lines_of(&mut body, ' ', &old[at..hunk.old.start]);
            lines_of(&mut body, '-', &old[hunk.old.clone()]);
            lines_of(&mut body, '+', &new[hunk.new]);
            at = hunk.old.end;
        }
        lines_of(&mut body, ' ', &old[at..]);
    }
    body
}

fn lines_of(body: &mut String, sign: char, lines: &[&str]) {
    for line in lines {
        let _ = writeln!(body, "{sign} {line}");
    }
}

/// A text in lines: a new one at each sentence, so that what stays is seen to stay.
fn lines(text: Option<&str>) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text
        .unwrap_or("")
        .split('\n')
        .filter(|line| !line.is_empty())
    {
        let mut line = String::new();
        for word in visible(paragraph, false).split(' ') {
            let ends_sentence =
                line.ends_with(['.', '!', '?', ':', ';']) && line.chars().count() > 30;
            let is_full = line.chars().count() + word.chars().count() >= WIDTH;
            if !line.is_empty() && (ends_sentence || is_full) {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        lines.push(line);
    }
    lines
}
