//! The way from the top of a file to a value in it: kept on the stack, since a place is made of it only where there is something
//! to report, and nearly nowhere is.

use crate::diag::Place;

/// A way, by its last step and the way before.
pub(super) enum FieldPath<'w> {
    /// Where it begins.
    Top(&'w Place),
    /// To the value of a key.
    Key(&'w FieldPath<'w>, &'static str),
    /// To the value of a key that a record chose itself.
    Name(&'w FieldPath<'w>, &'w str),
    /// To an item, from 0.
    Item(&'w FieldPath<'w>, usize),
}

impl FieldPath<'_> {
    /// The place at its end.
    pub(super) fn place(&self) -> Place {
        match self {
            Self::Top(place) => (*place).clone(),
            Self::Key(before, key) => before.place().key(key),
            Self::Name(before, name) => before.place().name(name),
            Self::Item(before, index) => before.place().item(*index),
        }
    }

    /// The file in which it runs.
    pub(super) fn file(&self) -> &str {
        match self {
            Self::Top(place) => &place.file,
            Self::Key(before, _) | Self::Name(before, _) | Self::Item(before, _) => before.file(),
        }
    }
}
