//! Edits of a record's text that leave comments, quoting and layout as they are, byte for byte outside what they change.
//!
//! An edit is worked out on the text and, apart from that, on the tree that the text is read as; it counts only when the
//! edited text is read as the edited tree. What cannot be edited that way is refused, never guessed.

mod format;
mod layout;
mod location;
mod references;
mod rewrite;
mod tree;
mod write;
mod yaml_editor;

use std::fmt;

pub use format::{Tidied, tidy};
pub use references::{Reference, event_references};
pub(crate) use rewrite::Rewrite;
pub use tree::Tree;
pub use write::{Value, record};
pub use yaml_editor::YamlEditor;

/// Why a text is left as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditError(String);

impl EditError {
    fn new(reason: impl Into<String>) -> Self {
        Self(reason.into())
    }
}

impl fmt::Display for EditError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for EditError {}
