//! A correction that cannot be wrong: what `check --fix` does about a finding.

use std::ops::Range;

use crate::message;
use crate::message::Message;

/// A correction of the file in which a finding is. Only what has one meaning is suggested; of two possible ones, neither is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Suggestion {
    /// What it does, as a clause in the past tense: `closed the quote`.
    pub(crate) done: Message,
    /// How.
    pub(crate) correction: Correction,
}

/// How a file is corrected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Correction {
    /// Other texts for some of its bytes.
    Edits(Vec<(Range<usize>, String)>),
    /// Another text, which needs no quotes, for the value or the key that the finding points at.
    Value(String),
    /// Another path, relative to the events folder.
    Move(String),
}

impl Suggestion {
    /// Texts for some bytes of the file.
    pub(crate) fn edits(done: impl Into<Message>, edits: Vec<(Range<usize>, String)>) -> Self {
        Self {
            done: done.into(),
            correction: Correction::Edits(edits),
        }
    }

    /// Another word in the place of the one that the finding points at.
    pub(crate) fn word(old: &str, new: &str) -> Self {
        Self {
            done: message!("fix-word", new = new, old = old),
            correction: Correction::Value(new.to_owned()),
        }
    }

    /// Another path for the file.
    pub(crate) fn moved(path: String) -> Self {
        Self {
            done: message!("fix-moved", path = &path),
            correction: Correction::Move(path),
        }
    }
}
