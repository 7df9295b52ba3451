//! The documents name every kind of page of the site, and every field of the published data.

use std::collections::BTreeSet;

use serde_json::Value;
use throughline::load::SourceFiles;
use throughline::site::{self, Site};
use throughline::{Options, analyze};

use super::Document;
use crate::support::{root, run, stderr};

#[test]
fn every_kind_of_page_is_described() {
    let source_files = SourceFiles::read(&root().join("events")).unwrap();
    let analysis = analyze(&source_files, &Options::default());
    let options = site::Options {
        base_url: Some("https://www.example.org".to_owned()),
    };
    let tops: BTreeSet<String> = Site::new(analysis, &options)
        .paths()
        .map(|path| match path.split_once('/') {
            Some((folder, _)) => format!("`{folder}/"),
            None => format!("`{path}`"),
        })
        .collect();
    let page = Document::read("docs/site.md").text;
    let missing: Vec<&String> = tops.iter().filter(|top| !page.contains(*top)).collect();
    assert!(tops.len() > 20, "{tops:?}");
    assert!(missing.is_empty(), "docs/site.md does not name {missing:?}");
}

#[test]
fn every_field_of_the_published_data_is_described() {
    let output = run(root(), &["export", "--format", "json"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let data: Value = serde_json::from_slice(&output.stdout).unwrap();
    let keys =
        |value: &Value| -> Vec<String> { value.as_object().unwrap().keys().cloned().collect() };
    let page = Document::read("docs/data.md").text;
    let format = Document::read("docs/record-format.md").text;
    let mut fields = keys(&data);
    fields.extend(keys(&data["links"][0]));
    // Fields of a record have the same names in the data.
    let own = keys(&data["events"][0]).into_iter();
    fields.extend(own.filter(|field| !format.contains(&format!("| `{field}` |"))));
    let missing: Vec<&String> = fields
        .iter()
        .filter(|field| !page.contains(&format!("`{field}`")))
        .filter(|field| !page.contains(&format!("\"{field}\":")))
        .collect();
    assert!(fields.len() > 30, "{fields:?}");
    assert!(missing.is_empty(), "docs/data.md does not name {missing:?}");
}
