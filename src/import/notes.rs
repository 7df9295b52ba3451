//! What is said about places of an input, in bounds: a hostile file would have more said about it than it is long.

use std::collections::BTreeMap;

use super::LONGEST_REMARK;

/// How many remarks that say the same are told with their lines.
const SAME: usize = 20;
/// How many remarks are told with their lines.
const MANY: usize = 1_000;
/// How many of a kind are shown in a sum, and how many lines of what is said often.
const SHOWN: usize = 3;
const LINES: usize = 5;

/// Something about a place in the input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Note {
    /// The line, counted from 1.
    pub(crate) line: usize,
    /// What is so: lower case, no full stop.
    pub(crate) what: String,
}

impl Note {
    /// A remark; of a long one, which quotes the input, only the beginning.
    pub(crate) fn new(line: usize, what: impl Into<String>) -> Self {
        let what = beginning(what.into(), LONGEST_REMARK);
        Self { line, what }
    }
}

/// A text of at most so many letters.
pub(super) fn beginning(text: String, letters: usize) -> String {
    match text.char_indices().nth(letters) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

/// Remarks: each thing that was said with the lines where it was, of very many things only the first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Remarks {
    /// What was said, in the order in which it came up.
    said: Vec<(String, Vec<usize>)>,
    /// Where each of them stands.
    places: BTreeMap<String, usize>,
    /// How many are not among them.
    more: usize,
}

impl Remarks {
    /// Adds a remark.
    pub(crate) fn push(&mut self, remark: Note) {
        if let Some(place) = self.places.get(&remark.what) {
            if let Some((_, lines)) = self.said.get_mut(*place) {
                lines.push(remark.line);
            }
        } else if self.said.len() == MANY {
            self.more += 1;
        } else {
            self.places.insert(remark.what.clone(), self.said.len());
            self.said.push((remark.what, vec![remark.line]));
        }
    }

    /// Adds those of another.
    pub(crate) fn extend(&mut self, other: Self) {
        for (what, lines) in other.said {
            for line in lines {
                let what = what.clone();
                self.push(Note { line, what });
            }
        }
        self.more += other.more;
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        let said = self.said.iter().map(|(_, lines)| lines.len());
        said.sum::<usize>() + self.more
    }

    /// All that can be told, in the order of their lines.
    pub(crate) fn all(&self) -> Vec<Note> {
        self.each(usize::MAX)
    }

    fn each(&self, same: usize) -> Vec<Note> {
        let said = self.said.iter();
        let mut told: Vec<Note> = said
            .flat_map(|(what, lines)| {
                let lines = lines.iter().take(same);
                lines.map(|line| Note {
                    line: *line,
                    what: what.clone(),
                })
            })
            .collect();
        told.sort_by_key(|remark| remark.line);
        told
    }

    /// One line for what was said often, and the first few of each kind: for people, who want to know what kinds there are.
    pub(crate) fn summed(&self) -> Vec<Note> {
        let mut kinds: Vec<Vec<&(String, Vec<usize>)>> = Vec::new();
        let mut places: BTreeMap<String, usize> = BTreeMap::new();
        for said in &self.said {
            let place = *places.entry(kind(&said.0)).or_insert(kinds.len());
            match kinds.get_mut(place) {
                Some(kind) => kind.push(said),
                None => kinds.push(vec![said]),
            }
        }
        let first = |said: &[&(String, Vec<usize>)]| {
            let lines = said.iter().flat_map(|(_, lines)| lines);
            lines.min().copied().unwrap_or(1)
        };
        kinds.sort_by_key(|said| first(said));
        let mut told = Vec::new();
        for said in kinds {
            // Columns that are not read are all named: they stand in one line, and nobody writes very many.
            let is_one_line = said.iter().all(|(_, lines)| *lines == [first(&said)]);
            let shown = match said.len() {
                number if number == SHOWN + 1 || is_one_line && number <= SAME => number,
                _ => SHOWN,
            };
            for (what, lines) in said.iter().take(shown) {
                let line = lines.first().copied().unwrap_or(1);
                let times = match lines.as_slice() {
                    [_] => String::new(),
                    lines => format!(" ({} times: lines {})", lines.len(), some(lines)),
                };
                told.push(Note {
                    line,
                    what: what.clone() + &times,
                });
            }
            let rest = said.iter().skip(shown).map(|(_, lines)| lines.len());
            let rest: usize = rest.sum();
            if rest > 0 {
                let line = first(&said[shown..]);
                let what = format!("and {rest} more of this kind; `--all` lists them");
                told.push(Note { line, what });
            }
        }
        told
    }

    /// How many there are beyond those that can be told.
    pub(crate) fn beyond(&self) -> usize {
        self.more
    }
}

/// The first of many lines.
fn some(lines: &[usize]) -> String {
    let first = lines.iter().take(LINES).map(usize::to_string);
    let mut first: Vec<String> = first.collect();
    if lines.len() > LINES {
        first.push("…".to_owned());
    }
    first.join(", ")
}

/// A remark without what it quotes and counts.
pub(super) fn kind(what: &str) -> String {
    let mut kind = String::with_capacity(what.len());
    let mut ending = None;
    for letter in what.chars() {
        match (ending, letter) {
            (None, '`') => ending = Some('`'),
            (None, '“') => ending = Some('”'),
            (None, letter) if letter.is_ascii_digit() => {
                if !kind.ends_with('0') {
                    kind.push('0');
                }
            }
            (None, letter) => kind.push(letter),
            (Some(end), letter) if letter == end => ending = None,
            (Some(_), _) => {}
        }
    }
    kind
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_are_bounded_and_all_counted() {
        let mut remarks = Remarks::default();
        for line in 0..100_000 {
            remarks.push(Note::new(line, "the same"));
            remarks.push(Note::new(
                line,
                format!("line {line} {}", "x".repeat(1_000)),
            ));
        }
        assert_eq!(remarks.len(), 200_000);
        assert!(remarks.said.len() <= MANY);
        assert!(remarks.all().iter().all(|remark| remark.what.len() < 400));
        let mut both = Remarks::default();
        both.extend(remarks.clone());
        both.extend(remarks);
        assert_eq!(both.len(), 400_000);
        assert_eq!(both.all().len() + both.beyond(), both.len());
    }

    #[test]
    fn a_sum_has_the_first_of_each_kind() {
        let mut remarks = Remarks::default();
        for line in 2..12 {
            remarks.push(Note::new(line, "it has no text"));
            remarks.push(Note::new(line, format!("`a{line}` is lost ({line} cells)")));
        }
        remarks.push(Note::new(5, "once"));
        let told: Vec<String> = remarks
            .summed()
            .into_iter()
            .map(|note| format!("{}: {}", note.line, note.what))
            .collect();
        assert_eq!(
            told,
            [
                "2: it has no text (10 times: lines 2, 3, 4, 5, 6, …)",
                "2: `a2` is lost (2 cells)",
                "3: `a3` is lost (3 cells)",
                "4: `a4` is lost (4 cells)",
                "5: and 7 more of this kind; `--all` lists them",
                "5: once",
            ]
        );
    }
}
