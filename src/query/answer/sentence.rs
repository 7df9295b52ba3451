//! A sentence of an answer, with what it weighs.

use crate::message::Message;

/// How much an answer would lose with a sentence, the most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    /// One of the sides of a dispute, or what stands before all voices.
    Side,
    /// Somebody who says something of their own.
    Voice,
    /// Somebody who repeats or qualifies what another said.
    Aside,
}

/// A sentence of an answer.
pub(super) struct Told {
    pub(super) said: Message,
    /// How many statements it tells.
    pub(super) statements: usize,
    pub(super) weight: Weight,
    /// Whether it says what the verdict says, which stands beside an answer on a page.
    pub(super) repeats: bool,
}

impl Told {
    pub(super) fn new(said: Message, statements: usize, weight: Weight) -> Self {
        Self {
            said,
            statements,
            weight,
            repeats: false,
        }
    }

    /// What is said before all voices.
    pub(super) fn lead(said: Message) -> Self {
        Self::new(said, 0, Weight::Side)
    }

    /// What says the verdict once more.
    pub(super) fn repeats(said: Message) -> Self {
        Self {
            repeats: true,
            ..Self::lead(said)
        }
    }
}
