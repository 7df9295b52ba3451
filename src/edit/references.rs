//! Where records name events by their ids.

use crate::diag::Step;

use super::Tree;

/// A place where a file names an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The steps to it.
    pub path: Vec<Step>,
    /// The id that stands there.
    pub(crate) id: String,
}

/// The keys on the way to an event's id, by file; `*` is every item, or every entry of a registry.
const PATTERNS: &[(&str, &[&str])] = &[
    ("timeline.yaml", &["allow", "*", "event"]),
    ("stories.yaml", &["*", "events", "*"]),
    ("gaps.yaml", &["*", "events", "*"]),
    ("*/*.yaml", &["links", "*", "event"]),
    ("*/*.yaml", &["replaced_by"]),
];

/// Every place where a file names an event; `former_ids` are no such places.
pub fn event_references(file: &str, tree: &Tree) -> Vec<Reference> {
    let kind = if file.contains('/') { "*/*.yaml" } else { file };
    let mut found = Vec::new();
    for (_, pattern) in PATTERNS.iter().filter(|(name, _)| *name == kind) {
        follow(tree, pattern, &mut Vec::new(), &mut found);
    }
    found
}

fn follow(tree: &Tree, pattern: &[&str], path: &mut Vec<Step>, found: &mut Vec<Reference>) {
    let mut into = |step: Step, tree: &Tree, rest: &[&str]| {
        path.push(step);
        follow(tree, rest, path, found);
        path.pop();
    };
    match (pattern, tree) {
        ([], Tree::Scalar(id)) => found.push(Reference {
            path: path.clone(),
            id: id.clone(),
        }),
        (["*", rest @ ..], Tree::List(items)) => {
            for (index, item) in items.iter().enumerate() {
                into(Step::Item(index), item, rest);
            }
        }
        (["*", rest @ ..], Tree::Map(entries)) => {
            for (key, value) in entries {
                into(Step::Key(key.clone().into()), value, rest);
            }
        }
        ([key, rest @ ..], Tree::Map(_)) => {
            if let Some(value) = tree.get(key) {
                into(Step::Key((*key).to_owned().into()), value, rest);
            }
        }
        _ => {}
    }
}
