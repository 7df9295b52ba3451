//! From a place to lines and columns, by reading the file again: only files with findings that are shown pay for it.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use super::lines::Lines;
use super::{Place, Step};
use crate::yaml::{self, Keys, Node, Value};

/// Where a place is in its file. Lines and columns count from 1, columns in characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    /// Line and column of the first character.
    pub(crate) start: (usize, usize),
    /// Line and column after the last character.
    pub(crate) end: (usize, usize),
    /// The bytes.
    pub(crate) bytes: Range<usize>,
}

/// Gives the text of a file.
pub(super) type TextOf<'a> = dyn Fn(&str) -> &'a str + Sync + 'a;

/// Finds places in texts.
pub struct Locator<'a> {
    text_of: Box<TextOf<'a>>,
    files: RefCell<HashMap<Arc<str>, Rc<File<'a>>>>,
}

impl<'a> Locator<'a> {
    /// A locator over the texts that `text_of` gives by file name.
    pub fn new(text_of: impl Fn(&str) -> &'a str + Sync + 'a) -> Self {
        Self {
            text_of: Box::new(text_of),
            files: RefCell::default(),
        }
    }

    /// Where a place is. A step that leads nowhere leaves it at the last value that was found.
    pub(crate) fn position(&self, place: &Place) -> Position {
        self.file(&place.file).position(place)
    }

    /// How to get at a text, from any thread.
    pub(super) fn text_of(&self) -> &TextOf<'a> {
        &*self.text_of
    }

    /// A file with what is known of it so far.
    pub(super) fn file(&self, file: &Arc<str>) -> Rc<File<'a>> {
        let mut files = self.files.borrow_mut();
        let known = files.entry(file.clone());
        let new = || Rc::new(File::new((self.text_of)(file)));
        known.or_insert_with(new).clone()
    }
}

/// A file in which places are looked for: read once, and its lines counted once.
pub(super) struct File<'a> {
    pub(super) text: &'a str,
    pub(super) lines: Lines<'a>,
    tree: OnceCell<Option<Node<'a>>>,
    keys: Keys,
}

impl<'a> File<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            lines: Lines::of(text),
            tree: OnceCell::new(),
            keys: Keys::default(),
        }
    }

    /// Where a place in this file is.
    pub(super) fn position(&self, place: &Place) -> Position {
        let bytes = match place.byte {
            Some(byte) => byte..(byte + 1),
            None => self.bytes(place),
        };
        let start = floor(self.text, bytes.start);
        let end = floor(self.text, trimmed_end(self.text, start, bytes.end)).max(start);
        Position {
            start: self.lines.line_and_column(start),
            end: self.lines.line_and_column(end),
            bytes: start..end,
        }
    }

    fn bytes(&self, place: &Place) -> Range<usize> {
        let tree = self.tree.get_or_init(|| {
            let document = yaml::read(self.text).ok();
            document.map(|document| document.root)
        });
        let Some(mut node) = tree.as_ref() else {
            return 0..0;
        };
        let mut span = if place.steps.is_empty() {
            node.span.start..node.span.start
        } else {
            node.span.clone()
        };
        for (number, step) in place.steps.iter().enumerate() {
            let last = number + 1 == place.steps.len();
            match (step, &node.value) {
                (Step::Key(name), Value::Mapping(entries)) => {
                    let Some((key, value)) = self
                        .keys
                        .position(entries, name)
                        .and_then(|position| entries.get(position))
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
