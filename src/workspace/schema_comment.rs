//! The schemas beside the records, and the line in a record that tells editors where the one of its kind of file is.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::Path;

use anyhow::{Context, Result};

use crate::export::schema::schemas;
use crate::folder::Folder;
use crate::record::format::FILES;

/// The folder with the schemas, in the events folder. It is hidden, so nothing takes it for records.
pub(crate) const FOLDER: &str = ".schema";

/// The name of a schema's file.
fn file_name(schema: &str) -> String {
    format!("{schema}.schema.json")
}

/// Writes every schema into a folder, where editors find them.
pub(crate) fn write_schemas(folder: &Folder) -> Result<()> {
    for (name, schema) in schemas() {
        let file = file_name(name);
        folder
            .replace(OsStr::new(&file), format!("{schema:#}\n").as_bytes())
            .with_context(|| format!("cannot write {file}"))?;
    }
    Ok(())
}

/// The schemas that lie beside the records of a collection, by their names.
pub(crate) struct Schemas(BTreeSet<&'static str>);

impl Schemas {
    pub(crate) fn beside(folder: &Path) -> Self {
        let schemas = FILES.iter().map(|file| file.schema);
        Self(
            schemas
                .filter(|schema| {
                    let path = folder.join(FOLDER).join(file_name(schema));
                    path.symlink_metadata().is_ok_and(|file| file.is_file())
                })
                .collect(),
        )
    }

    /// The line for a file of the collection, if the schema that it leads to is there.
    fn line(&self, file: &str) -> Option<String> {
        let known = |name: &str| FILES.iter().find(|known| known.name == name);
        let (schema, up) = match known(file) {
            Some(known) => (known.schema, ""),
            None => (
                known("*/*.yaml").filter(|_| file.contains('/'))?.schema,
                "../",
            ),
        };
        let name = file_name(self.0.get(schema)?);
        Some(format!(
            "# yaml-language-server: $schema={up}{FOLDER}/{name}\n"
        ))
    }

    /// A record's text with the line at its top. One that names a schema already, or for which there is none, stays as it is.
    pub(crate) fn added(&self, file: &str, text: String) -> String {
        let mut head = text
            .lines()
            .take_while(|line| line.is_empty() || line.starts_with(['#', '%', '-']));
        if head.any(|line| line.starts_with('#') && line.contains("yaml-language-server:")) {
            return text;
        }
        match self.line(file) {
            Some(line) => line + &text,
            None => text,
        }
    }
}
