//! The documents: their links lead somewhere, their commands exist, their examples run, and what is generated is current.

mod commands;
mod diagrams;
mod examples;
mod links;
mod record_format;
mod rules;
mod site;

use std::fs;
use std::path::PathBuf;

use crate::support::{expect, root, tree};

/// What separates the written part of a generated document from the generated one.
const GENERATED: &str = "<!-- Generated below this line";

/// A document: its path from the root, and its text.
struct Document {
    path: PathBuf,
    text: String,
}

/// A fenced block of a document.
struct Block<'a> {
    /// What stands behind the opening fence: `sh`, `yaml`.
    language: &'a str,
    /// Its lines, without the fences.
    body: &'a str,
}

impl Document {
    fn read(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        let text = fs::read_to_string(root().join(&path)).unwrap();
        Self { path, text }
    }

    fn name(&self) -> String {
        self.path.display().to_string()
    }

    /// The fenced blocks, in order.
    fn blocks(&self) -> Vec<Block<'_>> {
        let mut blocks = Vec::new();
        let mut open: Option<(&str, usize)> = None;
        let mut at = 0;
        for line in self.text.split_inclusive('\n') {
            if let Some(language) = line.strip_prefix("```") {
                open = match open {
                    None => Some((language.trim(), at + line.len())),
                    Some((language, from)) => {
                        let body = &self.text[from..at];
                        blocks.push(Block { language, body });
                        None
                    }
                };
            }
            at += line.len();
        }
        assert!(open.is_none(), "{}: a block is not closed", self.name());
        blocks
    }

    /// The text without its fenced blocks.
    fn prose(&self) -> String {
        let mut inside = false;
        let mut prose = String::new();
        for line in self.text.lines() {
            if line.starts_with("```") {
                inside = !inside;
            } else if !inside {
                prose.push_str(line);
            }
            prose.push('\n');
        }
        prose
    }
}

/// Every document of the project, the ones at the root first.
fn documents() -> Vec<Document> {
    let mut paths: Vec<PathBuf> = [
        "README.md",
        "CONTRIBUTING.md",
        "CONTRIBUTING.es.md",
        "SECURITY.md",
        "CHANGELOG.md",
    ]
    .map(PathBuf::from)
    .to_vec();
    paths.extend(
        tree(&root().join("docs"))
            .into_iter()
            .map(|(path, _)| PathBuf::from("docs").join(path))
            .filter(|path| path.extension().is_some_and(|end| end == "md")),
    );
    assert!(paths.len() > 10, "{paths:?}");
    paths.into_iter().map(Document::read).collect()
}

/// Compares the part of a document below its marker with what the program says; `UPDATE=1` accepts.
fn expect_generated(name: &str, generated: &str) {
    let file = root().join("docs").join(name);
    let text = fs::read_to_string(&file).unwrap();
    let at = text
        .find(GENERATED)
        .unwrap_or_else(|| panic!("docs/{name} has no line `{GENERATED} …`"));
    let end = at + text[at..].find('\n').unwrap() + 1;
    expect(&file, &format!("{}\n{generated}", &text[..end]));
}

/// A text as a cell of a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}
