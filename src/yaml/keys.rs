//! Finding a key in a mapping: looked for among few, known by its text among many.

use std::cell::RefCell;
use std::collections::HashMap;

use super::{Key, Node};

/// From how many keys of a mapping on these are kept by their texts.
const MANY: usize = 24;

/// Where the keys of the mappings of one tree stand, for whoever looks for many of them. The tree has to stay as it is.
#[derive(Default)]
pub(crate) struct Keys {
    /// By the place of a mapping's entries in memory.
    known: RefCell<HashMap<usize, HashMap<String, usize>>>,
}

impl Keys {
    /// The position of a key among the entries of a mapping.
    pub(crate) fn position(&self, entries: &[(Key<'_>, Node<'_>)], name: &str) -> Option<usize> {
        if entries.len() < MANY {
            return entries.iter().position(|(key, _)| key.text == name);
        }
        let mut known = self.known.borrow_mut();
        let positions = known.entry(entries.as_ptr().addr()).or_insert_with(|| {
            let keys = entries.iter().enumerate();
            keys.map(|(position, (key, _))| (key.text.to_string(), position))
                .collect()
        });
        positions.get(name).copied()
    }
}
