//! What a text says, without its layout: the measure of whether an edit did what it was meant to do and nothing else.

use crate::diag::Step;
use crate::message::ENGLISH;
use crate::yaml::{self, Node};

use super::EditError;

/// A value and what is in it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Tree {
    /// Nothing.
    Null,
    /// A single value.
    Scalar(String),
    /// A list.
    List(Vec<Tree>),
    /// Keys and values in order.
    Map(Vec<(String, Tree)>),
}

impl From<&Node<'_>> for Tree {
    fn from(node: &Node<'_>) -> Self {
        match &node.value {
            _ if node.is_null() => Self::Null,
            yaml::Value::Absent => Self::Null,
            yaml::Value::Scalar { text, .. } => Self::Scalar(text.to_string()),
            yaml::Value::Sequence(items) => Self::List(items.iter().map(Self::from).collect()),
            yaml::Value::Mapping(entries) => Self::Map(
                entries
                    .iter()
                    .map(|(key, value)| (key.text.to_string(), Self::from(value)))
                    .collect(),
            ),
        }
    }
}

impl Tree {
    /// The tree of a text.
    pub fn of(text: &str) -> Result<Self, EditError> {
        match yaml::read(text) {
            Ok(document) => Ok(Self::from(&document.root)),
            Err(error) => Err(EditError::new(format!(
                "it is not valid YAML: {}",
                error.message.in_words(&ENGLISH)
            ))),
        }
    }

    /// The value of a key.
    pub(crate) fn get(&self, key: &str) -> Option<&Tree> {
        match self {
            Self::Map(entries) => entries
                .iter()
                .find(|(name, _)| name == key)
                .map(|(_, value)| value),
            _ => None,
        }
    }

    /// The value at the end of some steps.
    pub(crate) fn at(&self, steps: &[Step]) -> Option<&Tree> {
        steps
            .iter()
            .try_fold(self, |tree, step| match (step, tree) {
                (Step::Key(key), tree) => tree.get(key),
                (Step::Item(index), Self::List(items)) => items.get(*index),
                _ => None,
            })
    }

    pub(super) fn at_mut(&mut self, steps: &[Step]) -> Option<&mut Tree> {
        steps
            .iter()
            .try_fold(self, |tree, step| match (step, tree) {
                (Step::Key(key), Self::Map(entries)) => entries
                    .iter_mut()
                    .find(|(name, _)| name == key)
                    .map(|(_, value)| value),
                (Step::Item(index), Self::List(items)) => items.get_mut(*index),
                _ => None,
            })
    }

    /// Whether there is nothing in it.
    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Self::Null => true,
            Self::Scalar(_) => false,
            Self::List(items) => items.is_empty(),
            Self::Map(entries) => entries.is_empty(),
        }
    }

    /// Whether the two say the same when the order of the keys at the top does not count.
    pub(super) fn says_the_same_as(&self, other: &Tree) -> bool {
        match (self, other) {
            (Self::Map(entries), Self::Map(others)) => {
                entries.len() == others.len()
                    && entries
                        .iter()
                        .all(|(key, value)| other.get(key) == Some(value))
            }
            _ => self == other,
        }
    }

    /// Every single value below, each with the keys and positions that lead to it.
    pub fn leaves(&self) -> Vec<(Vec<Step>, &str)> {
        fn walk<'a>(tree: &'a Tree, steps: &mut Vec<Step>, found: &mut Vec<(Vec<Step>, &'a str)>) {
            match tree {
                Tree::Null => {}
                Tree::Scalar(text) => found.push((steps.clone(), text)),
                Tree::List(items) => {
                    for (index, item) in items.iter().enumerate() {
                        steps.push(Step::Item(index));
                        walk(item, steps, found);
                        steps.pop();
                    }
                }
                Tree::Map(entries) => {
                    for (key, value) in entries {
                        steps.push(Step::Key(key.clone().into()));
                        walk(value, steps, found);
                        steps.pop();
                    }
                }
            }
        }
        let mut found = Vec::new();
        walk(self, &mut Vec::new(), &mut found);
        found
    }
}
