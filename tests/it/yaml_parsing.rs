//! Our reading of YAML held against another reader's, on every record of the collection.

use std::fs;
use std::path::Path;

use throughline::yaml::{self, Node, Value};

use crate::support::root;

fn same(ours: &Node<'_>, theirs: &serde_yaml::Value) -> bool {
    use serde_yaml::Value as Theirs;
    match (&ours.value, theirs) {
        (Value::Scalar { .. }, Theirs::Null) => ours.is_null(),
        (Value::Scalar { text, .. }, Theirs::String(other)) => *text == other.as_str(),
        (Value::Scalar { text, .. }, Theirs::Bool(other)) => *text == other.to_string(),
        (Value::Scalar { text, .. }, Theirs::Number(other)) => {
            text.parse::<f64>().ok() == other.as_f64()
        }
        (Value::Sequence(items), Theirs::Sequence(others)) => {
            items.len() == others.len()
                && items
                    .iter()
                    .zip(others)
                    .all(|(item, other)| same(item, other))
        }
        (Value::Mapping(entries), Theirs::Mapping(others)) => {
            entries.len() == others.len()
                && entries.iter().all(|(key, value)| {
                    others.iter().any(|(other, theirs)| {
                        let name = match other {
                            Theirs::String(name) => name.clone(),
                            Theirs::Number(number) => number.to_string(),
                            other => panic!("{other:?}"),
                        };
                        *key.text == name && same(value, theirs)
                    })
                })
        }
        _ => false,
    }
}

fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    fs::read_dir(folder)
        .unwrap()
        .flat_map(|entry| {
            let path = entry.unwrap().path();
            if path.is_dir() {
                files(&path)
            } else {
                vec![path]
            }
        })
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "yaml")
        })
        .collect()
}

#[test]
fn both_readers_see_the_same_records() {
    let files = files(&root().join("events"));
    assert!(files.len() > 90);
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let ours = yaml::read(&text).unwrap();
        let theirs: serde_yaml::Value = serde_yaml::from_str(&text).unwrap();
        assert!(same(&ours.root, &theirs), "{}", file.display());
    }
}

/// Deep nesting and multiplying aliases are refused at once, each with a finding and not with a crash.
#[test]
fn hostile_nesting_is_refused() {
    let laughs: String = (1..9).fold(
        "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned(),
        |text, level| {
            let before = level - 1;
            text + &format!(
                "a{level}: &a{level} [{}]\n",
                vec![format!("*a{before}"); 9].join(", ")
            )
        },
    );
    for text in [
        "[".repeat(100_000),
        "{a: ".repeat(100_000),
        "- ".repeat(50_000),
        laughs,
        format!(
            "a: &a {}\nb: [{}]\n",
            "x".repeat(100_000),
            vec!["*a"; 10_000].join(", ")
        ),
        "a: &a [*a]\n".to_owned(),
        "a: 1\n---\nb: 2\n".to_owned(),
        "a: !!python/object 1\n".to_owned(),
        "? [a, b]\n: 1\n".to_owned(),
    ] {
        let error = yaml::read(&text).unwrap_err();
        assert!(error.byte <= text.len() && !error.message.is_empty());
    }
}
