//! The entries of registries and settings in two states of a collection.

use std::collections::BTreeSet;

use crate::edit::Tree;
use crate::load::SourceFiles;
use crate::record::format;

use super::PartDifference;
use super::changed_fields::{Facts, Part, Renamed, now};
use super::parts::parts;

/// The entries that differ, file by file.
pub(super) fn differences(
    before: &SourceFiles,
    after: &SourceFiles,
    renamed: &Renamed,
) -> Vec<PartDifference> {
    let none = Renamed::new();
    let mut found = Vec::new();
    for file in format::FILES.iter().filter(|file| !file.name.contains('*')) {
        found.extend(parts(
            entries(file.name, before.text(file.name), renamed),
            entries(file.name, after.text(file.name), &none),
        ));
    }
    found
}

/// The entries of a file; none of one that cannot be read, of which `check` tells.
fn entries(file: &'static str, text: &str, renamed: &Renamed) -> Vec<Part> {
    let Ok(Tree::Map(entries)) = Tree::of(text) else {
        return Vec::new();
    };
    entries
        .iter()
        .map(|(key, value)| {
            let mut facts = Facts::default();
            flatten(value, "", renamed, &mut facts);
            Part {
                part: file,
                key: current_name(file, key).to_owned(),
                sentence: None,
                facts,
            }
        })
        .collect()
}

/// What a setting is called now: under its former name it is the same one.
fn current_name<'k>(file: &str, key: &'k str) -> &'k str {
    let mut settings = format::TIMELINE.fields.iter();
    settings
        .find(|field| file == "timeline.yaml" && field.former_name == Some(key))
        .map_or(key, |field| field.name)
}

fn flatten(tree: &Tree, name: &str, renamed: &Renamed, facts: &mut Facts) {
    let below = |key: &str| {
        if name.is_empty() {
            key.to_owned()
        } else {
            format!("{name}.{key}")
        }
    };
    // An entry that is one text, as a title may be, has no field.
    let own = || if name.is_empty() { "value" } else { name };
    match tree {
        Tree::Null => {}
        Tree::Scalar(text) => facts.add(own(), now(text.trim(), renamed)),
        Tree::List(items) => {
            let lines: Option<Vec<&str>> = items
                .iter()
                .map(|item| match item {
                    Tree::Scalar(text) => Some(now(text.trim(), renamed)),
                    _ => None,
                })
                .collect();
            match lines {
                Some(lines) => facts.add(own(), lines.join("\n")),
                None => {
                    for (label, item) in labels(items).iter().zip(items) {
                        flatten(item, &below(label), renamed, facts);
                    }
                }
            }
        }
        Tree::Map(entries) => {
            for (key, value) in entries {
                flatten(value, &below(key), renamed, facts);
            }
        }
    }
}

/// What the items of a list are called: by the finding that they accept or weigh, or the address that they excuse, so that a new
/// one moves no other; by their turn where that does not tell them apart.
fn labels(items: &[Tree]) -> Vec<String> {
    let text = |item: &Tree, key: &str| match item.get(key) {
        Some(Tree::Scalar(text)) => Some(text.trim().to_owned()),
        _ => None,
    };
    let named: Option<Vec<String>> = items
        .iter()
        .map(|item| match (text(item, "code"), text(item, "event")) {
            (Some(code), Some(event)) => Some(format!("{code} {event}")),
            (Some(code), None) => Some(code),
            (None, _) => text(item, "url"),
        })
        .collect();
    let distinct = |names: &Vec<String>| names.iter().collect::<BTreeSet<_>>().len() == names.len();
    named
        .filter(distinct)
        .unwrap_or_else(|| (0..items.len()).map(|number| number.to_string()).collect())
}
