//! `schema`: JSON Schema of the record files, for editors.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, anyhow};
use clap::builder::PossibleValuesParser;

use super::Outcome;
use super::output::{Output, replace};
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
        Some(folder) => {
            fs::create_dir_all(folder)
                .with_context(|| format!("cannot make {}", folder.display()))?;
            for (name, schema) in schemas() {
                replace(
                    &folder.join(format!("{name}.schema.json")),
                    format!("{schema:#}\n").as_bytes(),
                )?;
            }
        }
    }
    Ok(Outcome::Done)
}
