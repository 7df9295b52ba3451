//! `schema`: JSON Schema of the record files, for editors.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use clap::builder::PossibleValuesParser;

use super::output::{Output, replace};
use super::{Outcome, modeline};
use crate::export::schema::{schema, schemas};

/// Print the JSON Schema of a kind of record file
#[derive(clap::Args)]
pub(super) struct Args {
    /// Which kind of file
    #[arg(default_value = "event", value_parser = PossibleValuesParser::new(schemas().into_iter().map(|(name, _)| name)))]
    name: String,
    /// Write all of them into this folder, as <NAME>.schema.json
    #[arg(long, value_name = "DIR", conflicts_with_all = ["name", "output"])]
    all: Option<PathBuf>,
    #[command(flatten)]
    output: Output,
}

pub(super) fn run(args: &Args) -> Result<Outcome> {
    match &args.all {
        None => {
            let schema =
                schema(&args.name).ok_or_else(|| anyhow!("there is no schema `{}`", args.name))?;
            args.output.write(&format!("{schema:#}\n"))?;
        }
        Some(folder) => write_all(folder)?,
    }
    Ok(Outcome::Done)
}

/// Writes every schema into a folder, where editors find them.
pub(super) fn write_all(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    for (name, schema) in schemas() {
        replace(
            &folder.join(modeline::file_name(name)),
            format!("{schema:#}\n").as_bytes(),
        )?;
    }
    Ok(())
}
