//! From a place to lines and columns, by reading the file again: only files with findings pay for it.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use super::{Diagnostic, Place, Step};
use crate::yaml::{self, Node, Value};

/// Where a place is in its file. Lines and columns count from 1, columns in characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// Line and column of the first character.
    pub start: (usize, usize),
    /// Line and column after the last character.
    pub end: (usize, usize),
    /// The bytes.
    pub bytes: Range<usize>,
}

/// Finds places in texts.
pub struct Locator<'a> {
    text_of: Box<dyn Fn(&str) -> &'a str + 'a>,
    trees: RefCell<HashMap<Arc<str>, Option<Rc<Node<'a>>>>>,
}

impl<'a> Locator<'a> {
    /// A locator over the texts that `text_of` gives by file name.
    pub fn new(text_of: impl Fn(&str) -> &'a str + 'a) -> Self {
        Self {
            text_of: Box::new(text_of),
            trees: RefCell::default(),
        }
    }

    /// The text of a file.
    pub fn text(&self, file: &str) -> &'a str {
        (self.text_of)(file)
    }

    /// Where a finding is: known since the report was sorted, or looked up now.
    pub fn finding(&self, diagnostic: &Diagnostic) -> Position {
        match &diagnostic.position {
            Some(position) => position.clone(),
            None => self.position(&diagnostic.place),
        }
    }

    /// Where a place is. A step that leads nowhere leaves it at the last value that was found.
    pub fn position(&self, place: &Place) -> Position {
        let text = self.text(&place.file);
        let bytes = match place.byte {
            Some(byte) => byte..(byte + 1),
            None => self.bytes(place),
        };
        let start = floor(text, bytes.start);
        let end = floor(text, trimmed_end(text, start, bytes.end)).max(start);
        Position {
            start: line_and_column(text, start),
            end: line_and_column(text, end),
            bytes: start..end,
        }
    }

    fn bytes(&self, place: &Place) -> Range<usize> {
        let tree = self
            .trees
            .borrow_mut()
            .entry(place.file.clone())
            .or_insert_with(|| {
                yaml::read(self.text(&place.file))
                    .ok()
                    .map(|document| Rc::new(document.root))
            })
            .clone();
        let Some(tree) = tree else {
            return 0..0;
        };
        let mut node: &Node<'_> = &tree;
        let mut span = if place.steps.is_empty() {
            node.span.start..node.span.start
        } else {
            node.span.clone()
        };
        for (number, step) in place.steps.iter().enumerate() {
            let last = number + 1 == place.steps.len();
            match (step, &node.value) {
                (Step::Key(name), Value::Mapping(entries)) => {
                    let Some((key, value)) = entries.iter().find(|(key, _)| key.text == **name)
                    else {
                        return span;
                    };
                    node = value;
                    span = if (last && place.at_key) || value.span.is_empty() {
                        key.span.clone()
                    } else {
                        value.span.clone()
                    };
                }
                (Step::Item(index), Value::Sequence(items)) => {
                    let Some(item) = items.get(*index) else {
                        return span;
                    };
                    node = item;
                    span = item.span.clone();
                }
                _ => return span,
            }
        }
        span
    }
}

/// The end of a value without the line breaks and blanks after it, and of a long one without its later lines.
fn trimmed_end(text: &str, start: usize, end: usize) -> usize {
    let end = floor(text, end);
    let value = text.get(start..end).unwrap_or("").trim_end();
    start + value.len()
}

fn floor(text: &str, byte: usize) -> usize {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}

fn line_and_column(text: &str, byte: usize) -> (usize, usize) {
    let before = &text[..byte];
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = before.bytes().filter(|&byte| byte == b'\n').count() + 1;
    (line, before[line_start..].chars().count() + 1)
}
