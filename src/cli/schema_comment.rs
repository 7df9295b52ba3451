//! The line in a record that tells editors where the schema of its kind of file is.

use std::path::Path;

use crate::record::format::FILES;

/// The folder with the schemas, in the events folder. It is hidden, so nothing takes it for records.
pub(super) const FOLDER: &str = ".schema";

/// The name of a schema's file.
pub(super) fn file_name(schema: &str) -> String {
    format!("{schema}.schema.json")
}

/// The line for a file of a collection, if the schema that it leads to is there.
fn modeline(folder: &Path, file: &str) -> Option<String> {
    let known = |name: &str| FILES.iter().find(|known| known.name == name);
    let (schema, up) = match known(file) {
        Some(known) => (known.schema, ""),
        None => (
            known("*/*.yaml").filter(|_| file.contains('/'))?.schema,
            "../",
        ),
    };
    let schema = file_name(schema);
    folder
        .join(FOLDER)
        .join(&schema)
        .symlink_metadata()
        .is_ok_and(|schema| schema.is_file())
        .then(|| format!("# yaml-language-server: $schema={up}{FOLDER}/{schema}\n"))
}

/// A record's text with the line at its top. One that names a schema already, or for which there is none, stays as it is.
pub(super) fn added(folder: &Path, file: &str, text: String) -> String {
    let mut head = text
        .lines()
        .take_while(|line| line.is_empty() || line.starts_with(['#', '%', '-']));
    if head.any(|line| line.starts_with('#') && line.contains("yaml-language-server:")) {
        return text;
    }
    match modeline(folder, file) {
        Some(line) => line + &text,
        None => text,
    }
}
