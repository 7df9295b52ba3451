//! Which lines of a text differ from another's, and the difference as a patch.

use std::fmt::Write;
use std::ops::Range;

use imara_diff::{Algorithm, Diff, InternedInput};

/// How many unchanged lines a patch shows around what changes.
const CONTEXT: usize = 3;

/// Lines that stand in one text only, and what stands in the other instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Hunk {
    pub(crate) old: Range<usize>,
    pub(crate) new: Range<usize>,
}

/// Where two lists of lines differ, in their order.
pub(crate) fn hunks(old: &[&str], new: &[&str]) -> Vec<Hunk> {
    let mut input = InternedInput::<&str>::default();
    input.update_before(old.iter().copied());
    input.update_after(new.iter().copied());
    let mut diff = Diff::compute(Algorithm::Histogram, &input);
    diff.postprocess_lines(&input);
    let range = |lines: Range<u32>| lines.start as usize..lines.end as usize;
    diff.hunks()
        .map(|hunk| Hunk {
            old: range(hunk.before),
            new: range(hunk.after),
        })
        .collect()
}

/// How many of the lines of two texts stand in both, in percent.
pub(crate) fn similarity(old: &str, new: &str) -> usize {
    let (old, new) = (lines(old), lines(new));
    let changed = |hunk: Hunk| hunk.old.len() + hunk.new.len();
    let changed: usize = hunks(&old, &new).into_iter().map(changed).sum();
    let total = old.len() + new.len();
    ((total - changed) * 100).checked_div(total).unwrap_or(100)
}

/// What changes in a file, as a patch.
pub fn patch(file: &str, old: &str, new: &str) -> String {
    let (old, new) = (lines(old), lines(new));
    let hunks = hunks(&old, &new);
    let mut patch = String::new();
    if !hunks.is_empty() {
        let _ = writeln!(patch, "--- a/{file}\n+++ b/{file}");
    }
    // Changes whose unchanged lines would meet stand under one head.
    for group in hunks.chunk_by(|one, next| next.old.start - one.old.end <= 2 * CONTEXT) {
        let [first, ..] = group else { continue };
        let before = first.old.start.min(CONTEXT);
        let mut at = first.old.start - before;
        let start = (at, first.new.start - before);
        let mut body = String::new();
        let (mut gone, mut come) = (0, 0);
        for hunk in group {
            write_lines(&mut body, ' ', &old, at..hunk.old.start);
            write_lines(&mut body, '-', &old, hunk.old.clone());
            write_lines(&mut body, '+', &new, hunk.new.clone());
            at = hunk.old.end;
            gone += hunk.old.len();
            come += hunk.new.len();
        }
        let end = (at + CONTEXT).min(old.len());
        write_lines(&mut body, ' ', &old, at..end);
        let length = end - start.0;
        let _ = writeln!(
            patch,
            "@@ -{} +{} @@\n{body}",
            header_range(start.0, length),
            header_range(start.1, length - gone + come),
        );
        patch.pop();
    }
    patch
}

/// A text in lines, each with its line break.
fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

fn write_lines(body: &mut String, sign: char, lines: &[&str], range: Range<usize>) {
    for line in lines.get(range).unwrap_or_default() {
        body.push(sign);
        body.push_str(line);
        if !line.ends_with('\n') {
            body.push_str("\n\\ No newline at end of file\n");
        }
    }
}

/// Lines as the head of a hunk counts them: from 1, and no lines stand behind the one before them.
fn header_range(start: usize, length: usize) -> String {
    match length {
        0 => format!("{start},0"),
        1 => format!("{}", start + 1),
        _ => format!("{},{length}", start + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::{patch, similarity};

    #[test]
    fn a_patch_shows_three_lines_around_what_changes() {
        let old: String = (1..=20).map(|line| format!("{line}\n")).collect();
        let new = old.replace("\n5\n", "\nfive\n").replace("\n20\n", "\n20");
        assert_eq!(
            patch("a.yaml", &old, &new),
            "--- a/a.yaml\n+++ b/a.yaml\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n\
             @@ -17,4 +17,4 @@\n 17\n 18\n 19\n-20\n+20\n\\ No newline at end of file\n"
        );
    }

    #[test]
    fn a_new_file_and_a_deleted_one_have_an_empty_side() {
        assert_eq!(
            patch("a", "", "1\n"),
            "--- a/a\n+++ b/a\n@@ -0,0 +1 @@\n+1\n"
        );
        assert_eq!(
            patch("a", "1\n2\n", ""),
            "--- a/a\n+++ b/a\n@@ -1,2 +0,0 @@\n-1\n-2\n"
        );
        assert_eq!(patch("a", "1\n", "1\n"), "");
    }

    #[test]
    fn similarity_counts_the_lines_that_stay() {
        assert_eq!(similarity("1\n2\n3\n", "1\n2\n4\n"), 66);
        assert_eq!(similarity("", ""), 100);
    }
}
