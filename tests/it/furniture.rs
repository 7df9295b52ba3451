//! What stands around the records and follows from the format: the schemas that editors read, and the settings that name them.

use std::fs;

use serde_json::Value;
use throughline::export::schema::schemas;
use throughline::load::Corpus;
use throughline::record::format::FILES;

use crate::support::{expect, root, run, scratch, stderr, tree};

/// The schemas beside the records are those that the program prints; `UPDATE=1 cargo test` accepts.
#[test]
fn the_schemas_beside_the_records_are_true() {
    let folder = root().join("events/.schema");
    for (name, schema) in schemas() {
        expect(
            &folder.join(format!("{name}.schema.json")),
            &format!("{schema:#}\n"),
        );
    }
    assert_eq!(fs::read_dir(&folder).unwrap().count(), FILES.len());
}

/// Each record names its schema, and the way leads there.
#[test]
fn every_record_leads_its_editor_to_its_schema() {
    let events = root().join("events");
    let corpus = Corpus::read(&events).unwrap();
    let mut number = 0;
    for file in corpus.files.keys().filter(|file| file.ends_with(".yaml")) {
        let line = corpus.text(file).lines().next().unwrap_or("");
        let schema = line
            .strip_prefix("# yaml-language-server: $schema=")
            .unwrap_or_else(|| panic!("{file} has no modeline; `throughline fmt` writes it"));
        let path = events.join(&**file).parent().unwrap().join(schema);
        assert!(path.is_file(), "{file}: there is no {schema}");
        let kind = FILES.iter().find(|known| known.name == &**file);
        let kind = kind.map_or("event", |known| known.schema);
        assert!(
            schema.ends_with(&format!("/{kind}.schema.json")),
            "{file}: {schema}"
        );
        number += 1;
    }
    assert!(number > 100, "only {number} records were found");
}

/// The settings for VS Code name each schema for the files that it is for.
#[test]
fn the_settings_for_an_editor_name_every_schema() {
    let settings = fs::read_to_string(root().join(".vscode/settings.json")).unwrap();
    for file in FILES {
        let pair = format!(
            "\"events/.schema/{}.schema.json\": \"events/{}\"",
            file.schema,
            file.name.replace("*/", "[0-9]*/")
        );
        assert!(settings.contains(&pair), "{pair}");
    }
}

/// Editors show what a field is for and a value that it may have: no field lacks either.
#[test]
fn every_field_has_a_description_and_an_example() {
    fn walk(schema: &Value, way: &str, fields: &mut usize) {
        let Value::Object(entries) = schema else {
            return;
        };
        if let Some(Value::Object(properties)) = entries.get("properties") {
            for (name, field) in properties {
                let description = field["description"].as_str().unwrap_or("");
                assert!(
                    description.ends_with('.'),
                    "{way}: `{name}` is not described"
                );
                let examples = field["examples"].as_array();
                assert!(
                    examples.is_some_and(|examples| !examples.is_empty()),
                    "{way}: `{name}` has no example"
                );
                *fields += 1;
            }
        }
        for (name, value) in entries {
            walk(value, &format!("{way}/{name}"), fields);
        }
    }
    let mut fields = 0;
    for (name, schema) in schemas() {
        walk(&schema, name, &mut fields);
    }
    assert!(fields > 100, "only {fields} fields were found");
}

/// A new collection has its schemas and modelines from the start, and `fmt` finds nothing to do.
#[test]
fn a_new_collection_is_ready_for_editors() {
    let folder = scratch();
    let output = run(folder.path(), &["init", "new"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let home = folder.path().join("new");
    for (path, bytes) in tree(&home.join("events")) {
        if path
            .extension()
            .is_some_and(|extension| extension == "yaml")
        {
            let text = String::from_utf8(bytes).unwrap();
            assert!(
                text.starts_with("# yaml-language-server: $schema=.schema/"),
                "{}",
                path.display()
            );
        }
    }
    for arguments in [["fmt", "--check"].as_slice(), &["check"]] {
        let output = run(&home, arguments);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    }
}

/// `fmt` gives a record its modeline once, and none where no schema is.
#[test]
fn a_modeline_is_added_once() {
    let folder = scratch();
    assert_eq!(run(folder.path(), &["init", "."]).status.code(), Some(0));
    let file = folder.path().join("events/topics.yaml");
    let other = "# yaml-language-server: $schema=https://www.example.org/topics.json\n{}\n";
    for (before, after) in [
        (
            "{}\n",
            "# yaml-language-server: $schema=.schema/topics.schema.json\n{}\n",
        ),
        (
            "# Ours.\n\n{}\n",
            "# yaml-language-server: $schema=.schema/topics.schema.json\n# Ours.\n\n{}\n",
        ),
        (
            "---\n{}\n",
            "# yaml-language-server: $schema=.schema/topics.schema.json\n---\n{}\n",
        ),
        (other, other),
    ] {
        fs::write(&file, before).unwrap();
        for _ in 0..2 {
            let output = run(folder.path(), &["fmt"]);
            assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
            assert_eq!(fs::read_to_string(&file).unwrap(), after);
        }
    }
    fs::remove_dir_all(folder.path().join("events/.schema")).unwrap();
    fs::write(&file, "{}\n").unwrap();
    assert_eq!(run(folder.path(), &["fmt"]).status.code(), Some(0));
    assert_eq!(fs::read_to_string(&file).unwrap(), "{}\n");
}
