//! YAML as a tree in which every key and value knows its bytes. Knows nothing of records.
//!
//! Nesting, aliases and documents are bounded here, so that no file can make the reader hang or grow.

mod comment;
mod continuation;
mod decode;
mod fault;
mod keys;
mod read;

use std::borrow::Cow;
use std::ops::Range;

use crate::message;
use crate::message::Message;

pub use decode::{DecodeError, decode};
pub(crate) use keys::Keys;
pub use read::{Document, Duplicate, SyntaxError, read};

/// A value with its place in the file.
#[derive(Clone, Debug)]
pub struct Node<'a> {
    /// What it is.
    pub value: Value<'a>,
    /// Its bytes in the file. Those of a block collection run from its first key or dash.
    pub span: Range<usize>,
}

/// What a value is.
#[derive(Clone, Debug)]
pub enum Value<'a> {
    /// Nothing: a value that was found faulty and put aside.
    Absent,
    /// A scalar; plain ones were written without quotes.
    Scalar {
        /// Its text after escapes and folding.
        text: Cow<'a, str>,
        /// Whether it was written without quotes.
        plain: bool,
        /// What follows it and is a comment to YAML, though it looks like text; with its first byte in the file.
        lost: Option<(usize, &'a str)>,
        /// The first byte of a line that was joined to the text and looks like an item of a list.
        joined: Option<usize>,
    },
    /// A list.
    Sequence(Vec<Node<'a>>),
    /// Keys and values in the order of the file; each key once.
    Mapping(Vec<(Key<'a>, Node<'a>)>),
}

/// A key with its place in the file.
#[derive(Clone, Debug)]
pub struct Key<'a> {
    /// Its text.
    pub text: Cow<'a, str>,
    /// Whether it was written without quotes.
    pub(crate) plain: bool,
    /// Its bytes in the file.
    pub span: Range<usize>,
}

impl Node<'_> {
    /// Whether the value is empty: nothing, `~` or `null` written plainly.
    pub fn is_null(&self) -> bool {
        match &self.value {
            Value::Absent => true,
            Value::Scalar { text, plain, .. } => *plain && matches!(&**text, "" | "~" | "null"),
            _ => false,
        }
    }

    /// What the value is, as a phrase with its article.
    pub(crate) fn describe(&self) -> Message {
        match &self.value {
            Value::Absent => message!("type-nothing"),
            Value::Scalar { .. } if self.is_null() => message!("type-nothing"),
            Value::Scalar { .. } => message!("type-value"),
            Value::Sequence(_) => message!("type-list"),
            Value::Mapping(_) => message!("type-mapping"),
        }
    }
}
