//! Where a finding stands: a file and the steps to a value in it. Lines and columns come only when it is shown.

use std::borrow::Cow;
use std::sync::Arc;

/// One step from a value to a part of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// The value of a key.
    Key(Cow<'static, str>),
    /// An item of a list, from 0.
    Item(usize),
}

/// A file and the steps to a value in it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The file, relative to the events folder, with `/` between folders.
    pub file: Arc<str>,
    /// The steps from the top of the file.
    pub(crate) steps: Vec<Step>,
    /// Whether the last key itself is meant, and not its value.
    pub(crate) at_key: bool,
    /// A byte in the file, for faults that come before there are values.
    pub(crate) byte: Option<usize>,
}

impl Place {
    /// A whole file.
    pub(crate) fn file(file: impl Into<Arc<str>>) -> Self {
        Self {
            file: file.into(),
            steps: Vec::new(),
            at_key: false,
            byte: None,
        }
    }

    /// The value of a key below this place.
    pub(crate) fn key(mut self, key: &'static str) -> Self {
        self.steps.push(Step::Key(Cow::Borrowed(key)));
        self
    }

    /// The value of a key that a record chose itself.
    pub(crate) fn name(mut self, name: &str) -> Self {
        self.steps.push(Step::Key(Cow::Owned(name.to_owned())));
        self
    }

    /// An item, from 0, of the list at this place.
    pub(crate) fn item(mut self, index: usize) -> Self {
        self.steps.push(Step::Item(index));
        self
    }

    /// The key that leads here, instead of its value.
    pub(crate) fn on_key(mut self) -> Self {
        self.at_key = true;
        self
    }

    /// A byte of the file.
    pub(crate) fn byte(mut self, byte: usize) -> Self {
        self.byte = Some(byte);
        self
    }
}
