//! A text while it is edited. Each edit is proved by reading the text again.

use std::ops::Range;

use crate::diag::Step;
use crate::yaml;

use super::layout::{Part, column, entries, first_dash, is_flow, items};
use super::location::{refused, spot};
use super::write::{entry, flow, item, scalar};
use super::{EditError, Tree, Value};

/// What comes in the place of some bytes.
pub(super) type Edit = (Range<usize>, String);

/// A text while it is edited.
#[derive(Clone, Debug)]
pub struct YamlEditor {
    text: String,
    tree: Tree,
}

impl YamlEditor {
    /// Begins to edit a text.
    pub fn new(text: impl Into<String>) -> Result<Self, EditError> {
        let text = text.into();
        let tree = Tree::of(&text)?;
        Ok(Self { text, tree })
    }

    /// What the text says now.
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// The text now.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The edited text.
    pub fn into_text(self) -> String {
        self.text
    }

    /// Gives a key of a mapping a value. A new key is put where `order` has it, else last.
    pub fn set(
        &mut self,
        mapping: &[Step],
        key: &str,
        value: &Value,
        order: &[&str],
    ) -> Result<(), EditError> {
        let parent = self.tree.at(mapping);
        if let Some((Step::Key(name), outer)) = mapping.split_last()
            && parent.is_none_or(Tree::is_empty)
        {
            let whole = Value::Map(vec![(key.to_owned(), value.clone())]);
            return self.set(outer, name, &whole, order);
        }
        let mut expected = self.tree.clone();
        let Some(Tree::Map(pairs)) = expected.at_mut(mapping) else {
            return Err(refused(mapping, "is not a mapping"));
        };
        let old = pairs.iter().position(|(name, _)| name == key);
        let place = match old {
            Some(place) => place,
            None => place_for(pairs, key, order),
        };
        let edit = match old {
            Some(place) => self.replacement(mapping, key, place, value)?,
            None => self.insertion(mapping, place, &[(key.to_owned(), value.clone())])?,
        };
        match old {
            Some(place) => {
                if let Some((_, slot)) = pairs.get_mut(place) {
                    *slot = value.tree();
                }
            }
            None => pairs.insert(place, (key.to_owned(), value.tree())),
        }
        self.apply(edit, expected)
    }

    /// Puts new entries at the end of the whole mapping, all in one edit: a long file is read again once, not once for each.
    pub(crate) fn append(&mut self, new: &[(String, Value)]) -> Result<(), EditError> {
        if new.is_empty() {
            return Ok(());
        }
        let mut expected = self.tree.clone();
        let Tree::Map(pairs) = &mut expected else {
            return Err(refused(&[], "is not a mapping"));
        };
        let edit = self.insertion(&[], pairs.len(), new)?;
        let new = new.iter().map(|(key, value)| (key.clone(), value.tree()));
        pairs.extend(new);
        self.apply(edit, expected)
    }

    /// Adds an item to the list of a key. A missing list is begun where `order` has its key.
    pub fn push(
        &mut self,
        mapping: &[Step],
        key: &str,
        value: &Value,
        order: &[&str],
    ) -> Result<(), EditError> {
        self.extend(mapping, key, std::slice::from_ref(value), order)
    }

    /// Adds items to the list of a key, all in one edit: the text is read again once, not once for each.
    pub(crate) fn extend(
        &mut self,
        mapping: &[Step],
        key: &str,
        values: &[Value],
        order: &[&str],
    ) -> Result<(), EditError> {
        if values.is_empty() {
            return Ok(());
        }
        let path = below(mapping, Step::Key(key.to_owned().into()));
        if self.tree.at(&path).is_none_or(Tree::is_empty) {
            return self.set(mapping, key, &Value::List(values.to_vec()), order);
        }
        let mut expected = self.tree.clone();
        let Some(Tree::List(list)) = expected.at_mut(&path) else {
            return Err(refused(&path, "is not a list"));
        };
        list.extend(values.iter().map(Value::tree));
        let spot = spot(&self.text, &path)?;
        let yaml::Value::Sequence(nodes) = &spot.node.value else {
            return Err(refused(&path, "is not a list"));
        };
        let edit = if spot.in_flow {
            let after = nodes
                .last()
                .map_or(spot.node.span.start + 1, |node| node.span.end);
            let new = values.iter().map(|value| format!(", {}", flow(value)));
            (after..after, new.collect())
        } else {
            let odd = || refused(&path, "has an odd layout");
            let dash = first_dash(&self.text, spot.node.span.start).ok_or_else(odd)?;
            let indent = column(&self.text, dash);
            let parts = items(&self.text, &spot.node.span, nodes, spot.end);
            let last = parts.as_deref().and_then(<[Part]>::last);
            let end = last.ok_or_else(|| refused(&path, "has an odd layout"))?.end;
            let new = values.iter();
            let new = new.map(|value| format!("{}{}", " ".repeat(indent), item(value, indent)));
            let new: Vec<String> = new.collect();
            (end..end, self.on_own_line(end, new.join("\n")))
        };
        self.apply(edit, expected)
    }

    /// Takes an item out of the list of a key; with its last item the key goes as well.
    pub(crate) fn remove(
        &mut self,
        mapping: &[Step],
        key: &str,
        index: usize,
    ) -> Result<(), EditError> {
        let path = below(mapping, Step::Key(key.to_owned().into()));
        let mut expected = self.tree.clone();
        let Some(Tree::List(list)) = expected.at_mut(&path) else {
            return Err(refused(&path, "is not a list"));
        };
        if index >= list.len() {
            return Err(refused(&path, "has no such item"));
        }
        if list.len() == 1 {
            return self.unset(mapping, key);
        }
        list.remove(index);
        let edits = self.removals(&path, &[index])?;
        self.apply_all(edits, expected)
    }

    /// How to take items out of a list, of which some stay.
    pub(super) fn removals(
        &self,
        path: &[Step],
        indices: &[usize],
    ) -> Result<Vec<Edit>, EditError> {
        let odd = || refused(path, "has an odd layout");
        let spot = spot(&self.text, path)?;
        let yaml::Value::Sequence(nodes) = &spot.node.value else {
            return Err(refused(path, "is not a list"));
        };
        let parts = if spot.in_flow {
            None
        } else {
            let parts = items(&self.text, &spot.node.span, nodes, spot.end);
            Some(parts.ok_or_else(odd)?)
        };
        let range = |&index: &usize| match &parts {
            Some(parts) => parts.get(index).map(|part| part.start..part.end),
            None => match index.checked_sub(1) {
                Some(before) => Some(nodes.get(before)?.span.end..nodes.get(index)?.span.end),
                None => Some(nodes.first()?.span.start..nodes.get(1)?.span.start),
            },
        };
        let edits = indices
            .iter()
            .map(|index| Some((range(index)?, String::new())));
        edits.collect::<Option<_>>().ok_or_else(odd)
    }

    /// Takes a key out of a block mapping.
    pub(crate) fn unset(&mut self, mapping: &[Step], key: &str) -> Result<(), EditError> {
        let mut expected = self.tree.clone();
        let Some(Tree::Map(pairs)) = expected.at_mut(mapping) else {
            return Err(refused(mapping, "is not a mapping"));
        };
        let Some(place) = pairs.iter().position(|(name, _)| name == key) else {
            return Ok(());
        };
        pairs.remove(place);
        let spot = spot(&self.text, mapping)?;
        let yaml::Value::Mapping(nodes) = &spot.node.value else {
            return Err(refused(mapping, "is not a mapping"));
        };
        if spot.in_flow {
            return Err(refused(mapping, "is written between brackets"));
        }
        let part = entries(&self.text, nodes, spot.end).get(place).copied();
        let part = part.ok_or_else(|| refused(mapping, "has an odd layout"))?;
        self.apply((part.start..part.end, String::new()), expected)
    }

    /// Gives a key of a mapping another name; its value stays as it is.
    pub(crate) fn rename_key(
        &mut self,
        mapping: &[Step],
        old: &str,
        new: &str,
    ) -> Result<(), EditError> {
        let odd = || refused(mapping, "has an odd layout");
        let mut expected = self.tree.clone();
        let Some(Tree::Map(pairs)) = expected.at_mut(mapping) else {
            return Err(refused(mapping, "is not a mapping"));
        };
        let place = pairs.iter().position(|(name, _)| name == old);
        let place = place.ok_or_else(odd)?;
        new.clone_into(&mut pairs[place].0);
        let spot = spot(&self.text, mapping)?;
        let yaml::Value::Mapping(nodes) = &spot.node.value else {
            return Err(odd());
        };
        let (key, _) = nodes.get(place).ok_or_else(odd)?;
        let edit = (key.span.clone(), scalar(new));
        self.apply(edit, expected)
    }

    /// How to give a key that exists another value.
    fn replacement(
        &self,
        mapping: &[Step],
        key: &str,
        place: usize,
        value: &Value,
    ) -> Result<(Range<usize>, String), EditError> {
        let spot = spot(&self.text, mapping)?;
        let odd = || refused(mapping, "has an odd layout");
        let yaml::Value::Mapping(nodes) = &spot.node.value else {
            return Err(odd());
        };
        let (name, node) = nodes.get(place).ok_or_else(odd)?;
        let old = self.text.get(node.span.clone()).unwrap_or("");
        let on_one_line = !old.is_empty()
            && !old.contains('\n')
            && (matches!(node.value, yaml::Value::Scalar { .. }) || is_flow(&self.text, node));
        let indent = column(&self.text, name.span.start);
        let new = entry(key, value, indent);
        let is_block_scalar = self
            .text
            .get(name.span.end..node.span.start)
            .is_some_and(|between| between.contains('\n'));
        if spot.in_flow {
            return Ok((node.span.clone(), flow(value)));
        }
        if on_one_line && !is_block_scalar && new.lines().count() == 1 {
            let written = new.trim_end().get(scalar(key).len() + 2..).unwrap_or("");
            return Ok((node.span.clone(), written.to_owned()));
        }
        let part = entries(&self.text, nodes, spot.end)
            .get(place)
            .copied()
            .ok_or_else(odd)?;
        Ok((name.span.start..part.end, new))
    }

    /// How to put new keys before the entry at `place`.
    fn insertion(
        &self,
        mapping: &[Step],
        place: usize,
        new: &[(String, Value)],
    ) -> Result<(Range<usize>, String), EditError> {
        let spot = spot(&self.text, mapping)?;
        let odd = || refused(mapping, "has an odd layout");
        let yaml::Value::Mapping(nodes) = &spot.node.value else {
            return Err(odd());
        };
        let before = place.checked_sub(1);
        if spot.in_flow {
            let new = new
                .iter()
                .map(|(key, value)| format!("{}: {}", scalar(key), flow(value)))
                .collect::<Vec<_>>()
                .join(", ");
            return Ok(match before.and_then(|before| nodes.get(before)) {
                Some((_, node)) => (node.span.end..node.span.end, format!(", {new}")),
                None => {
                    let at = spot.node.span.start + 1;
                    let comma = if nodes.is_empty() { "" } else { ", " };
                    (at..at, format!("{new}{comma}"))
                }
            });
        }
        let parts = entries(&self.text, nodes, spot.end);
        let (first, _) = nodes.first().ok_or_else(odd)?;
        let indent = column(&self.text, first.span.start);
        let margin = " ".repeat(indent);
        let new = new
            .iter()
            .map(|(key, value)| entry(key, value, indent))
            .collect::<Vec<_>>()
            .join(&margin);
        Ok(match before.and_then(|before| parts.get(before)) {
            Some(part) => (
                part.end..part.end,
                self.on_own_line(part.end, format!("{margin}{new}")),
            ),
            None => (first.span.start..first.span.start, format!("{new}{margin}")),
        })
    }

    /// New lines as they are put at a byte: after a line break, which the last line of a file may lack.
    fn on_own_line(&self, at: usize, new: String) -> String {
        match self.text.get(..at) {
            Some(before) if !before.ends_with('\n') => format!("\n{new}"),
            _ => new,
        }
    }

    /// Makes an edit, if the text then says what is expected and nothing else.
    fn apply(&mut self, edit: Edit, expected: Tree) -> Result<(), EditError> {
        self.apply_all(vec![edit], expected)
    }

    /// Makes edits of different places, if the text then says what is expected and nothing else.
    pub(super) fn apply_all(
        &mut self,
        mut edits: Vec<Edit>,
        expected: Tree,
    ) -> Result<(), EditError> {
        let refuse =
            || EditError::new("its layout is one that cannot be edited safely; edit it by hand");
        edits.sort_by_key(|(range, _)| range.start);
        let has_returns = self.text.contains("\r\n");
        let mut text = String::with_capacity(self.text.len());
        let mut done = 0;
        for (range, new) in edits {
            text.push_str(self.text.get(done..range.start).ok_or_else(refuse)?);
            if has_returns {
                text.push_str(&new.replace('\n', "\r\n"));
            } else {
                text.push_str(&new);
            }
            done = range.end;
        }
        text.push_str(self.text.get(done..).ok_or_else(refuse)?);
        match Tree::of(&text) {
            Ok(tree) if tree == expected => {
                self.text = text;
                self.tree = tree;
                Ok(())
            }
            _ => Err(refuse()),
        }
    }
}

/// Where a new key goes: after the last one that `order` has before it.
fn place_for(pairs: &[(String, Tree)], key: &str, order: &[&str]) -> usize {
    let rank = |key: &str| order.iter().position(|name| *name == key);
    match rank(key) {
        Some(own) => pairs
            .iter()
            .rposition(|(name, _)| rank(name).is_some_and(|rank| rank < own))
            .map_or(0, |place| place + 1),
        None => pairs.len(),
    }
}

fn below(path: &[Step], step: Step) -> Vec<Step> {
    path.iter().cloned().chain([step]).collect()
}
