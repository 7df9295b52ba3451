//! Finding a value in a text, with the lines that are its own.

use crate::diag::Step;
use crate::message::ENGLISH;
use crate::yaml::{self, Node};

use super::EditError;
use super::layout::{entries, is_flow, items};

/// A value of the text, with what surrounds it.
pub(super) struct Location<'t> {
    pub(super) node: Node<'t>,
    /// Whether a bracket surrounds it.
    pub(super) in_flow: bool,
    /// Where the block that it is in ends.
    pub(super) end: usize,
}

/// The value at the end of some steps.
pub(super) fn spot<'t>(text: &'t str, path: &[Step]) -> Result<Location<'t>, EditError> {
    let odd = || refused(path, "has an odd layout");
    let document =
        yaml::read(text).map_err(|error| EditError::new(error.message.in_words(&ENGLISH)))?;
    let end = document.root.span.end;
    let in_flow = is_flow(text, &document.root);
    let mut spot = Location {
        node: document.root,
        in_flow,
        end,
    };
    for step in path {
        let (node, part) = match (step, spot.node.value) {
            (Step::Key(name), yaml::Value::Mapping(mut pairs)) => {
                let place = pairs
                    .iter()
                    .position(|(key, _)| key.text == **name)
                    .ok_or_else(odd)?;
                let part = entries(text, &pairs, spot.end).get(place).copied();
                (pairs.swap_remove(place).1, part)
            }
            (Step::Item(index), yaml::Value::Sequence(mut nodes)) => {
                if *index >= nodes.len() {
                    return Err(odd());
                }
                let parts = if spot.in_flow {
                    None
                } else {
                    items(text, &spot.node.span, &nodes, spot.end)
                };
                let part = parts.and_then(|parts| parts.get(*index).copied());
                (nodes.swap_remove(*index), part)
            }
            _ => return Err(odd()),
        };
        if !spot.in_flow {
            spot.end = part.ok_or_else(odd)?.end;
        }
        spot.in_flow = spot.in_flow || is_flow(text, &node);
        spot.node = node;
    }
    Ok(spot)
}

/// A refusal that names a value.
pub(super) fn refused(path: &[Step], why: &str) -> EditError {
    let path: Vec<String> = path
        .iter()
        .map(|step| match step {
            Step::Key(key) => key.to_string(),
            Step::Item(index) => index.to_string(),
        })
        .collect();
    EditError::new(format!("`{}` {why}; edit it by hand", path.join(".")))
}
