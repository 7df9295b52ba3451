//! Edits of a record's text that leave comments, quoting and layout as they are, byte for byte outside what they change.
//!
//! An edit is worked out on the text and, apart from that, on the tree that the text is read as; it counts only when the
//! edited text is read as the edited tree. What cannot be edited that way is refused, never guessed.

mod draft;
mod layout;
mod references;
mod rewrite;
mod spot;
mod tidy;
mod tree;
mod write;

use std::fmt;

pub use draft::Draft;
pub use references::{Reference, event_references};
pub use rewrite::Rewrite;
pub use tidy::{Tidied, tidy};
pub use tree::Tree;
pub use write::{Value, record};

/// Why a text is left as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal(String);

impl Refusal {
    fn new(reason: impl Into<String>) -> Self {
        Self(reason.into())
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Refusal {}
