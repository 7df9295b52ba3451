//! What stands around the records and follows from the format: the schemas that editors read, and the settings that name them.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;
use throughline::edit::Tree;
use throughline::export::issue_form::FORMS;
use throughline::export::schema::schemas;
use throughline::load::SourceFiles;
use throughline::locale::{FAULTS, SAYS};
use throughline::message::LANGUAGES;
use throughline::page::form;
use throughline::record::FieldType;
use throughline::record::format::FILES;
use throughline::{Options, analyze};

use crate::support::{expect, root, run, scratch, stderr, stdout, tree, write, write_sample};

/// The schemas beside the records are those that the program prints; `UPDATE=1 cargo test` accepts.
#[test]
fn the_schemas_beside_the_records_are_true() {
    let folder = root().join("events/.schema");
    for (name, schema) in schemas() {
        expect(
            &folder.join(format!("{name}.schema.json")),
            &format!("{schema:#}\n"),
        );
        assert_eq!(throughline::export::schema::schema(name), Some(schema));
    }
    let published = throughline::export::schema::schema("published").unwrap();
    assert_eq!(published["title"], "Throughline: throughline/1");
    assert_eq!(throughline::export::schema::schema("nonsense"), None);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), FILES.len());
}

/// Each record names its schema, and the way leads there.
#[test]
fn every_record_leads_its_editor_to_its_schema() {
    let events = root().join("events");
    let source_files = SourceFiles::read(&events).unwrap();
    let mut number = 0;
    for file in source_files
        .files
        .keys()
        .filter(|file| file.ends_with(".yaml"))
    {
        let line = source_files.text(file).lines().next().unwrap_or("");
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

/// The forms for issues follow from the format and the collection; `UPDATE=1 cargo test` accepts.
#[test]
fn the_forms_for_issues_are_true() {
    let source_files = SourceFiles::read(&root().join("events")).unwrap();
    let timeline = analyze(&source_files, &Options::default()).timeline;
    let folder = root().join(".github/ISSUE_TEMPLATE");
    for (form, language) in FORMS
        .iter()
        .flat_map(|form| LANGUAGES.map(|language| (form, language)))
    {
        let text = form.write(&timeline, language);
        let name = if language.tag == timeline.locale() {
            format!("{}.yml", form.name)
        } else {
            format!("{}.{}.yml", form.name, language.tag)
        };
        expect(&folder.join(name), &text);
        // What GitHub asks of a form: each question has a name of its own, and no choice stands twice.
        let tree = Tree::of(&text).unwrap();
        let leaves: Vec<(String, String)> = tree
            .leaves()
            .into_iter()
            .map(|(path, text)| (format!("{path:?}"), text.to_owned()))
            .collect();
        let ids = leaves.iter().filter(|(path, _)| path.contains("\"id\""));
        let ids: Vec<&String> = ids.map(|(_, id)| id).collect();
        let unique: std::collections::BTreeSet<_> = ids.iter().collect();
        assert_eq!(unique.len(), ids.len(), "{ids:?}");
        assert!(!ids.is_empty());
        // Nothing is asked without words, whatever the language.
        assert!(leaves.iter().all(|(_, text)| !text.trim().is_empty()));
    }
    let files = fs::read_dir(&folder).unwrap().count();
    assert_eq!(files, FORMS.len() * LANGUAGES.len() + 1);
}

/// The forms speak the first language of the collection, unless another is asked for.
#[test]
fn the_forms_for_issues_speak_the_language_of_the_collection() {
    let folder = scratch();
    write_sample(folder.path());
    let form = |arguments: &[&str]| {
        let start = ["--events", ".", "schema", "--issue-form", "correction"];
        let output = run(folder.path(), &[&start, arguments].concat());
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        stdout(&output)
    };
    assert!(form(&[]).contains("\nname: Correction\n"));
    assert!(form(&["--lang", "es"]).contains("\nname: Corrección\n"));
    let settings = fs::read_to_string(folder.path().join("timeline.yaml")).unwrap();
    fs::write(
        folder.path().join("timeline.yaml"),
        format!(
            "{}locales: [es-MX]\n",
            settings.replace("locales:", "# locales:")
        ),
    )
    .unwrap();
    assert!(form(&[]).contains("\nname: Corrección\n"));
    assert!(form(&["--lang", "en"]).contains("\nname: Correction\n"));
    let output = run(folder.path(), &["--events", ".", "schema", "--lang", "es"]);
    assert_eq!(output.status.code(), Some(2));
}

/// Every field of the form on the site has a label and a hint in every language; so has every fault and word that its script names.
#[test]
fn the_form_on_the_site_has_all_its_words() {
    let script: String = fs::read_dir(root().join("templates/asset/form"))
        .unwrap()
        .map(|file| fs::read_to_string(file.unwrap().path()).unwrap())
        .collect();
    let lists: Vec<String> = form::fields()
        .into_iter()
        .filter(|(_, field)| {
            let shape = &field.shape;
            matches!(
                shape,
                FieldType::List(_) | FieldType::OneOrMore(_) | FieldType::Map(_)
            )
        })
        .map(|(name, _)| name)
        .collect();
    let known = |name: &String| name.replace(['.', '_'], "-");
    let fields: BTreeSet<String> = form::fields().iter().map(|(name, _)| known(name)).collect();
    let lists: BTreeSet<String> = lists.iter().map(known).collect();
    for language in LANGUAGES {
        let tag = language.tag;
        let named = |start: &str| -> BTreeSet<String> {
            let files = language.files().iter();
            let lines = files.flat_map(|file| file.lines());
            let ids = lines.filter_map(|line| line.strip_prefix(start)?.split_once(" ="));
            ids.map(|(name, _)| name.to_owned()).collect()
        };
        assert_eq!(named("form-field-"), fields, "{tag}");
        assert_eq!(named("form-row-"), lists, "{tag}");
        for name in &fields {
            // In English the format's own sentence stands where there is no other.
            let hint = format!("form-field-{name}.hint");
            assert!(tag == "en" || language.text(&hint) != hint, "{tag}: {hint}");
        }
        for name in &lists {
            let add = format!("form-row-{name}.add");
            assert_ne!(language.text(&add), add, "{tag}");
        }
    }
    for name in SAYS {
        assert!(
            script.contains(&format!("\"{name}\"")),
            "nothing says {name}"
        );
    }
    for code in FAULTS {
        let registry = code.starts_with("unknown-");
        assert!(
            registry || script.contains(&format!("\"{code}\"")),
            "nothing finds {code}"
        );
    }
}

/// The record that the page for contributors shows passes `check` without a remark of weight.
#[test]
fn the_sample_on_the_site_is_sound() {
    let folder = scratch();
    write_sample(folder.path());
    let sample = include_str!("../../templates/record/event.yaml");
    let name = sample.lines().next().unwrap().trim_start_matches("# ");
    write(folder.path(), &[(name, sample)]);
    let output = run(
        folder.path(),
        &["--events", ".", "check", "--format", "json"],
    );
    assert_eq!(output.status.code(), Some(0));
    let text = crate::support::stdout(&output);
    assert!(
        !text.contains("border-talks-2024") || !text.contains("\"warning\""),
        "{text}"
    );
}

/// `docs/limits.md` ends with the table that the program keeps to; `UPDATE=1 cargo test` accepts.
#[test]
fn the_documented_limits_are_those_that_hold() {
    let file = root().join("docs/limits.md");
    let text = fs::read_to_string(&file).unwrap();
    let (words, _) = text.split_once("| what |").unwrap();
    let mut table = String::from("| what | limit | beyond it |\n|---|---|---|\n");
    for limit in throughline::limits::LIMITS {
        table.push_str(&format!(
            "| {} | {} {} | {} |\n",
            limit.what, limit.value, limit.unit, limit.beyond
        ));
    }
    expect(&file, &format!("{words}{table}"));
}
