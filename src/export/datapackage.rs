//! What makes a folder of data files a release: a description of each (Frictionless Data Package) and their checksums.

use std::collections::BTreeMap;
use std::io::{Result, Write};

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::csv::{Column, TABLES, Table};
use super::graph::GRAPHS;
use super::hex::digits;
use super::json::indented;
use super::provenance::Provenance;
use super::{EXPORTS, ExportContext, schema};

/// The folder of the data release in the site.
pub(crate) const FOLDER: &str = "data/";
/// The published JSON.
const JSON: &str = super::json::EXPORT.file;
/// Its JSON Schema.
pub(crate) const SCHEMA: &str = "data/timeline.schema.json";
/// The description of the data files.
pub(crate) const PACKAGE: &str = "data/datapackage.json";
/// The checksums of the data files, the description included.
pub(crate) const CHECKSUMS: &str = "data/SHA256SUMS";

/// What is told of a data file beside its name.
#[derive(Clone, Debug)]
pub(crate) struct Sum {
    /// How many bytes it has.
    pub(crate) bytes: u64,
    /// Its SHA-256.
    pub(crate) hash: String,
}

/// Sums what goes through it on its way to a writer.
pub(crate) struct Summing<'w> {
    out: &'w mut dyn Write,
    bytes: u64,
    hash: Sha256,
}

impl<'w> Summing<'w> {
    /// Sums what is written here and passed on.
    pub(crate) fn new(out: &'w mut dyn Write) -> Self {
        Self {
            out,
            bytes: 0,
            hash: Sha256::new(),
        }
    }

    /// The sum of all that was written.
    pub(crate) fn sum(self) -> Sum {
        Sum {
            bytes: self.bytes,
            hash: digits(&self.hash.finalize()),
        }
    }
}

impl Write for Summing<'_> {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        let written = self.out.write(bytes)?;
        self.bytes += written as u64;
        self.hash.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> Result<()> {
        self.out.flush()
    }
}

/// The sums of the data files by their paths in the site.
pub(crate) type Sums = BTreeMap<&'static str, Sum>;

/// The JSON Schema of the published JSON.
pub fn schema(out: &mut dyn Write) -> Result<()> {
    indented(&schema::published(), out)
}

/// Checksums as `sha256sum --check` reads them.
pub(crate) fn checksums(sums: &Sums, out: &mut dyn Write) -> Result<()> {
    data(sums).try_for_each(|(name, sum)| writeln!(out, "{}  {name}", sum.hash))
}

/// The data files among some, by their names in the folder.
fn data(sums: &Sums) -> impl Iterator<Item = (&'static str, &Sum)> {
    sums.iter()
        .filter_map(|(path, sum)| Some((path.strip_prefix(FOLDER)?, sum)))
}

/// The description of the data files.
pub(crate) fn package(context: &ExportContext<'_>, sums: &Sums, out: &mut dyn Write) -> Result<()> {
    indented(&described(context, sums), out)
}

fn described(context: &ExportContext<'_>, files: &Sums) -> Value {
    let settings = &context.timeline.settings;
    let language = context.timeline.locale();
    let resources: Vec<Value> = data(files)
        // These two describe the others; tools would take the schema of a document for that of a table.
        .filter(|(name, _)| ![PACKAGE, SCHEMA].contains(&format!("{FOLDER}{name}").as_str()))
        .map(|(name, sum)| resource(&settings.locales, files, name, sum))
        .collect();
    let mut package = json!({
        "profile": "data-package",
        "name": context.slug(),
        "title": settings.title.get(language),
        "description": settings.description.get(language),
        "records": Provenance::of(context.timeline).records,
        "resources": resources,
    });
    let licence = settings
        .licence
        .as_ref()
        .map(|id| json!([{"name": id, "path": format!("https://spdx.org/licenses/{id}.html")}]));
    let sources = settings
        .repository
        .as_ref()
        .map(|address| json!([{"title": settings.title.get(language), "path": address}]));
    for (field, value) in [
        ("licenses", licence),
        ("sources", sources),
        (
            "version",
            settings.as_of.as_ref().map(|day| json!(day.as_str())),
        ),
        (
            "homepage",
            context.base_url.map(|base| json!(format!("{base}/"))),
        ),
    ] {
        if let (Some(value), Some(package)) = (value, package.as_object_mut()) {
            package.insert(field.to_owned(), value);
        }
    }
    package
}

fn resource(locales: &[String], files: &Sums, name: &str, sum: &Sum) -> Value {
    let path = format!("{FOLDER}{name}");
    let (about, media_type) = description(&path);
    let mut resource = json!({
        "name": resource_name(name),
        "path": name,
        "format": name.rsplit('.').next().unwrap_or(""),
        "mediatype": media_type,
        "encoding": "utf-8",
        "bytes": sum.bytes,
        "hash": format!("sha256:{}", sum.hash),
    });
    let table = TABLES.iter().find(|table| table.file == path);
    if let Some(resource) = resource.as_object_mut() {
        if !about.is_empty() {
            resource.insert("description".to_owned(), json!(about));
        }
        if path == JSON {
            let schema = SCHEMA.strip_prefix(FOLDER).unwrap_or(SCHEMA);
            resource.insert("jsonSchema".to_owned(), json!(schema));
        }
        if let Some(table) = table {
            resource.insert("profile".to_owned(), json!("tabular-data-resource"));
            resource.insert("schema".to_owned(), table_schema(table, locales, files));
        }
    }
    resource
}

/// What a file is for, and its media type.
fn description(path: &str) -> (&'static str, &'static str) {
    if let Some(export) = EXPORTS.iter().find(|export| export.file == path) {
        return (export.about, export.media_type);
    }
    let graph = GRAPHS.iter().find(|format| format.file == Some(path));
    let media_type = match path.rsplit('.').next() {
        Some("dot") => "text/vnd.graphviz",
        Some("graphml" | "gexf") => "application/xml",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        Some("csv") => "text/csv",
        _ => "text/plain",
    };
    (graph.map_or("", |format| format.about), media_type)
}

/// A resource's name: its file's, with the ending told apart, since `timeline` has several.
fn resource_name(file: &str) -> String {
    match file.strip_suffix(".csv") {
        Some(stem) => stem.to_owned(),
        None => file.to_lowercase().replace('.', "-"),
    }
}

fn table_schema(table: &Table, locales: &[String], files: &Sums) -> Value {
    let field = |column: &Column| {
        let mut field = json!({
            "name": column.name,
            "type": column.kind,
            "description": column.about,
        });
        if let (true, Some(field)) = (
            table.key.contains(&column.name.as_str()),
            field.as_object_mut(),
        ) {
            field.insert("constraints".to_owned(), json!({"required": true}));
        }
        field
    };
    let columns = (table.columns)(locales);
    let mut schema = json!({
        "fields": columns.iter().map(field).collect::<Vec<_>>(),
        "missingValues": [""],
    });
    let keys: Vec<Value> = table
        .foreign
        .iter()
        .filter(|(_, file, _)| files.contains_key(*file))
        .map(|(column, file, there)| {
            let name = file.strip_prefix(FOLDER).unwrap_or(file);
            json!({
                "fields": column,
                "reference": {"resource": resource_name(name), "fields": there},
            })
        })
        .collect();
    if let Some(schema) = schema.as_object_mut() {
        if !table.key.is_empty() {
            schema.insert("primaryKey".to_owned(), json!(table.key));
        }
        if !keys.is_empty() {
            schema.insert("foreignKeys".to_owned(), json!(keys));
        }
    }
    schema
}
