//! Many edits of one text: worked out together, made together and proved together, so that they cost what one does.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::diag::Step;
use crate::message::ENGLISH;
use crate::yaml::{self, Keys, Node};

use super::layout::is_flow;
use super::location::refused;
use super::write::{flow, scalar};
use super::yaml_editor::Edit;
use super::{EditError, Tree, Value, YamlEditor};

/// How often parts of many edits are tried apart, when all of them together do not say what is expected.
const TRIES: usize = 64;

/// What becomes of a single value.
pub(crate) enum Rewrite<'r> {
    /// Another text.
    Text(String),
    /// The same without what this function leaves out, where it stands in the value as it is.
    Without(&'r dyn Fn(&str) -> String),
    /// The same without its last character, which has to be this one.
    WithoutLast(char),
}

impl YamlEditor {
    /// Puts another text in the place of a single value.
    pub fn replace(&mut self, path: &[Step], text: &str) -> Result<(), EditError> {
        let rewrite = (path.to_vec(), Rewrite::Text(text.to_owned()));
        match self.rewrite_all(std::slice::from_ref(&rewrite))?.pop() {
            Some((_, refusal)) => Err(refusal),
            None => Ok(()),
        }
    }

    /// Rewrites single values, and says of each whether that was done. One that cannot be edited safely stays as it is; where that
    /// shows only in the edited text, the others are tried in smaller and smaller parts, as often as is reasonable.
    pub(crate) fn rewrite(&mut self, rewrites: &[(Vec<Step>, Rewrite<'_>)]) -> Vec<bool> {
        let mut done = vec![false; rewrites.len()];
        in_parts(rewrites.len(), |part| {
            let refused = self.rewrite_all(&rewrites[part.clone()])?;
            done[part.clone()].fill(true);
            for (number, _) in refused {
                done[part.start + number] = false;
            }
            Ok(())
        });
        done
    }

    /// Takes items out of the list of a key at the top, and says how many. The first item stays.
    pub(crate) fn remove_repeated(&mut self, key: &str, items: &[usize]) -> usize {
        let mut number = 0;
        // Those that stand last go first: where the others stand does not change.
        in_parts(items.len(), |part| {
            let part = items.len() - part.end..items.len() - part.start;
            self.remove_all(key, &items[part.clone()])?;
            number += part.len();
            Ok(())
        });
        number
    }

    /// Rewrites all of these, or none; those that are refused before anything is edited are given back with their positions.
    fn rewrite_all(
        &mut self,
        rewrites: &[(Vec<Step>, Rewrite<'_>)],
    ) -> Result<Vec<(usize, EditError)>, EditError> {
        let document = yaml::read(self.text())
            .map_err(|error| EditError::new(error.message.in_words(&ENGLISH)))?;
        let keys = Keys::default();
        let mut refusals = Vec::new();
        let (mut edits, mut values) = (Vec::new(), BTreeMap::new());
        for (number, (path, rewrite)) in rewrites.iter().enumerate() {
            let edit = find(self.text(), &document.root, &keys, path)
                .and_then(|found| edit(self.text(), path, &found, rewrite));
            match edit {
                Ok((edit, value)) => {
                    edits.push(edit);
                    values.insert(path.as_slice(), value);
                }
                Err(refusal) => refusals.push((number, refusal)),
            }
        }
        if !edits.is_empty() {
            let expected = with(self.tree(), &mut Vec::new(), &values);
            self.apply_all(edits, expected)?;
        }
        Ok(refusals)
    }

    fn remove_all(&mut self, key: &str, indices: &[usize]) -> Result<(), EditError> {
        let path = [Step::Key(key.to_owned().into())];
        let mut expected = self.tree().clone();
        let Some(Tree::List(list)) = expected.at_mut(&path) else {
            return Err(refused(&path, "is not a list"));
        };
        let mut index = 0;
        list.retain(|_| {
            index += 1;
            indices.binary_search(&(index - 1)).is_err()
        });
        let edits = self.removals(&path, indices)?;
        self.apply_all(edits, expected)
    }
}

/// Does something with all of so many things, or where that fails with parts of them.
fn in_parts(count: usize, mut attempt: impl FnMut(Range<usize>) -> Result<(), EditError>) {
    let mut open = Vec::from_iter(std::iter::once(0..count));
    let mut tries = TRIES;
    while let (Some(part), Some(left)) = (open.pop(), tries.checked_sub(1)) {
        tries = left;
        if part.is_empty() || attempt(part.clone()).is_ok() || part.len() == 1 {
            continue;
        }
        let middle = part.start + part.len() / 2;
        open.extend([middle..part.end, part.start..middle]);
    }
}

/// A single value in a text.
struct Found<'n, 't> {
    node: &'n Node<'t>,
    /// Whether a bracket surrounds it.
    in_flow: bool,
}

fn find<'n, 't>(
    text: &str,
    root: &'n Node<'t>,
    keys: &Keys,
    path: &[Step],
) -> Result<Found<'n, 't>, EditError> {
    let (mut node, mut in_flow) = (root, is_flow(text, root));
    for step in path {
        let next = match (step, &node.value) {
            (Step::Key(name), yaml::Value::Mapping(entries)) => keys
                .position(entries, name)
                .and_then(|position| entries.get(position))
                .map(|(_, value)| value),
            (Step::Item(index), yaml::Value::Sequence(items)) => items.get(*index),
            _ => None,
        };
        node = next.ok_or_else(|| refused(path, "has an odd layout"))?;
        in_flow = in_flow || is_flow(text, node);
    }
    Ok(Found { node, in_flow })
}

/// How a value is rewritten, and as what it will be read.
fn edit(
    text: &str,
    path: &[Step],
    found: &Found<'_, '_>,
    rewrite: &Rewrite<'_>,
) -> Result<(Edit, Tree), EditError> {
    let yaml::Value::Scalar { text: value, .. } = &found.node.value else {
        return Err(refused(path, "is not a single value"));
    };
    let span = found.node.span.clone();
    let old = text.get(span.clone()).unwrap_or("");
    match rewrite {
        Rewrite::Text(new) => {
            if old.is_empty() || old.contains('\n') {
                return Err(refused(path, "is not written on one line"));
            }
            // An id stays in the quotes that it was in.
            let mut bytes = new.bytes();
            let plain = bytes.all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
            let written = match old.chars().next() {
                Some(mark @ ('\'' | '"')) if plain => format!("{mark}{new}{mark}"),
                _ if found.in_flow => flow(&Value::text(new.as_str())),
                _ => scalar(new),
            };
            Ok(((span, written), Tree::Scalar(new.clone())))
        }
        Rewrite::Without(without) => {
            let written = without(old);
            if written == old {
                return Err(refused(path, "has them as escapes"));
            }
            Ok(((span, written), Tree::Scalar(without(value))))
        }
        Rewrite::WithoutLast(last) => {
            let body = old.trim_end().trim_end_matches(['"', '\'']);
            let Some(shorter) = body.strip_suffix(*last) else {
                return Err(refused(path, &format!("does not end with `{last}`")));
            };
            let at = span.start + shorter.len();
            let end = value.trim_end();
            let mut rest = end.to_owned();
            rest.pop();
            rest.push_str(&value[end.len()..]);
            let edit = (at..at + last.len_utf8(), String::new());
            Ok((edit, Tree::Scalar(rest)))
        }
    }
}

/// A tree with other values at some paths.
fn with(tree: &Tree, path: &mut Vec<Step>, values: &BTreeMap<&[Step], Tree>) -> Tree {
    match tree {
        Tree::Null | Tree::Scalar(_) => values.get(path.as_slice()).unwrap_or(tree).clone(),
        Tree::List(items) => {
            let items = items.iter().enumerate().map(|(index, item)| {
                path.push(Step::Item(index));
                let item = with(item, path, values);
                path.pop();
                item
            });
            Tree::List(items.collect())
        }
        Tree::Map(entries) => {
            let entries = entries.iter().map(|(key, value)| {
                path.push(Step::Key(key.clone().into()));
                let value = with(value, path, values);
                path.pop();
                (key.clone(), value)
            });
            Tree::Map(entries.collect())
        }
    }
}
