//! Every relative link of a document leads to a file and, where it names one, to a heading; the short documents stay short.

use std::collections::{BTreeMap, BTreeSet};

use super::{Document, documents};
use crate::support::root;

/// How many lines the documents at the root may have.
const LENGTHS: &[(&str, usize)] = &[
    ("README.md", 150),
    ("CONTRIBUTING.md", 150),
    ("CONTRIBUTING.es.md", 150),
    ("SECURITY.md", 60),
];

#[test]
fn the_short_documents_stay_short() {
    for (name, most) in LENGTHS {
        let lines = Document::read(*name).text.lines().count();
        assert!(lines <= *most, "{name} has {lines} lines; at most {most}");
    }
}

/// A document in two languages has the same parts in both: headings by their depth, items of lists, commands, and links.
#[test]
fn the_two_languages_of_a_document_have_the_same_parts() {
    let parts = |path: &str| {
        let document = Document::read(path);
        let prose = document.prose();
        let kind = |line: &str| {
            let mark = line.split(' ').next().unwrap_or_default();
            (mark.starts_with('#') || mark == "-" || mark.ends_with('.')).then(|| mark.to_owned())
        };
        let marks: Vec<String> = prose.lines().filter_map(kind).collect();
        let marks: Vec<String> = marks
            .into_iter()
            .filter(|mark| mark.len() < 5 && !mark.chars().any(char::is_alphabetic))
            .collect();
        let commands: Vec<String> = document
            .blocks()
            .iter()
            .flat_map(|block| block.body.lines())
            .map(|line| {
                line.split(" #")
                    .next()
                    .unwrap_or_default()
                    .trim()
                    .to_owned()
            })
            .collect();
        let links: Vec<String> = targets(&prose)
            .into_iter()
            .filter(|target| !target.starts_with("CONTRIBUTING") && !target.starts_with('#'))
            .collect();
        (marks, commands, links)
    };
    let (english, spanish) = (parts("CONTRIBUTING.md"), parts("CONTRIBUTING.es.md"));
    assert!(english.0.len() > 15 && english.1.len() > 8 && english.2.len() > 10);
    assert_eq!(english, spanish);
    for (document, other) in [
        ("CONTRIBUTING.md", "CONTRIBUTING.es.md"),
        ("CONTRIBUTING.es.md", "CONTRIBUTING.md"),
    ] {
        let links = targets(&Document::read(document).prose());
        assert!(links.iter().any(|link| link == other), "{document}");
    }
}

#[test]
fn every_relative_link_leads_somewhere() {
    let mut broken = Vec::new();
    let mut number = 0;
    let mut documents = documents();
    documents.push(Document::read("tests/browser/README.md"));
    for document in &documents {
        for target in targets(&document.prose()) {
            if target.contains("://") || target.starts_with("mailto:") {
                continue;
            }
            number += 1;
            let (path, anchor) = target.split_once('#').unwrap_or((&target, ""));
            let file = if path.is_empty() {
                root().join(&document.path)
            } else {
                root().join(&document.path).parent().unwrap().join(path)
            };
            if !file.exists() {
                broken.push(format!("{}: {target}: no such file", document.name()));
            } else if !anchor.is_empty() {
                let linked = Document::read(file);
                if !anchors(&linked).contains(anchor) {
                    broken.push(format!("{}: {target}: no such heading", document.name()));
                }
            }
        }
    }
    assert!(number > 50, "only {number} links were found");
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// Every file of the repository that a document names in running text is there.
#[test]
fn every_named_file_exists() {
    let folders = [
        "src/",
        "tests/",
        "benches/",
        "templates/",
        "docs/",
        ".github/",
        ".ci/",
    ];
    let mut missing = Vec::new();
    let mut number = 0;
    for document in documents() {
        for span in document.prose().split('`').skip(1).step_by(2) {
            let is_path = folders.iter().any(|folder| span.starts_with(folder))
                && !span.contains(['<', '*', '…', ' ']);
            if is_path {
                number += 1;
                if !root().join(span).exists() {
                    missing.push(format!("{}: `{span}`", document.name()));
                }
            }
        }
    }
    assert!(number > 30, "only {number} files are named");
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// Every document in docs/ can be reached from the README by way of others.
#[test]
fn every_document_is_linked() {
    let documents = documents();
    let linked: BTreeSet<_> = documents
        .iter()
        .flat_map(|document| {
            let folder = root().join(document.path.parent().unwrap());
            targets(&document.prose())
                .into_iter()
                .filter(|target| !target.contains("://"))
                .filter_map(move |target| {
                    let path = target.split('#').next()?.to_owned();
                    folder.join(path).canonicalize().ok()
                })
        })
        .collect();
    for document in documents
        .iter()
        .filter(|document| document.path != std::path::Path::new("README.md"))
    {
        let path = root().join(&document.path).canonicalize().unwrap();
        assert!(linked.contains(&path), "nothing links {}", document.name());
    }
}

/// The targets of inline links: `[text](target)`.
fn targets(prose: &str) -> Vec<String> {
    prose
        .match_indices("](")
        .filter_map(|(at, _)| {
            let rest = &prose[at + 2..];
            let target = &rest[..rest.find(')')?];
            Some(target.split_whitespace().next()?.to_owned())
        })
        .collect()
}

/// The anchors that GitHub gives to the headings of a document.
fn anchors(document: &Document) -> BTreeSet<String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    document
        .prose()
        .lines()
        .filter(|line| line.starts_with('#'))
        .map(|line| {
            let anchor: String = line
                .trim_start_matches('#')
                .trim()
                .to_lowercase()
                .chars()
                .filter(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_'))
                .map(|letter| if letter == ' ' { '-' } else { letter })
                .collect();
            let count = seen.entry(anchor.clone()).or_default();
            *count += 1;
            match *count {
                1 => anchor,
                again => format!("{anchor}-{}", again - 1),
            }
        })
        .collect()
}
