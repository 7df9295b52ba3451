//! Entries of the events folder that are not read: hidden files, links, and what is not text.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::Arc;

use super::{Content, SourceFiles};

/// How an entry differs between two states of a collection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// It is there now.
    Added,
    /// It holds something else.
    Changed,
    /// It is gone.
    Removed,
}

impl SourceFiles {
    /// Whether this is an entry of the folder of which no text is held.
    pub(crate) fn is_unread(&self, name: &str) -> bool {
        self.hidden.contains(name)
            || self.links.contains(name)
            || self.undecodable.contains(name)
            || matches!(self.files.get(name), Some(Content::Invalid { .. }))
    }

    /// Every entry of which no text is held; of hidden folders what is in them.
    fn unread(&self) -> impl Iterator<Item = &Arc<str>> {
        let is_folder = |name: &&Arc<str>| {
            let inner = format!("{name}/");
            let from = (Bound::Included(inner.as_str()), Bound::Unbounded);
            let next = self.hidden.range::<str, _>(from).next();
            next.is_some_and(|next| next.starts_with(&inner))
        };
        let unreadable = self
            .files
            .iter()
            .filter(|(_, content)| matches!(content, Content::Invalid { .. }))
            .map(|(name, _)| name);
        self.hidden
            .iter()
            .filter(move |name| !is_folder(name))
            .chain(&self.links)
            .chain(&self.undecodable)
            .chain(unreadable)
    }

    /// The entries of which no text is held in this state or the one before, and which differ.
    pub fn unread_changes(&self, before: &Self) -> BTreeMap<Arc<str>, Change> {
        let mut changes = BTreeMap::new();
        for name in self.unread() {
            let change = if !before.holds(name) {
                Change::Added
            } else if before.identities.get(name) != self.identities.get(name) {
                Change::Changed
            } else {
                continue;
            };
            changes.insert(name.clone(), change);
        }
        for name in before.unread() {
            if !self.holds(name) {
                changes.insert(name.clone(), Change::Removed);
            } else if !self.is_unread(name) {
                changes.insert(name.clone(), Change::Changed);
            }
        }
        changes
    }

    /// Whether there is such an entry.
    fn holds(&self, name: &str) -> bool {
        self.is_unread(name) || self.files.contains_key(name)
    }
}
