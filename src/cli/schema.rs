//! `schema`: JSON Schema of the record files, for editors.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, anyhow};
use clap::builder::PossibleValuesParser;

use super::output::Output;
use super::{Outcome, session};
use crate::analysis::{Options, analyze};
use crate::export::issue_form::FORMS;
use crate::export::schema::{schema, schemas};
use crate::folder::Folder;
use crate::message::{ENGLISH, LANGUAGES, language};
use crate::workspace::schema_comment::write_schemas;

/// Print the JSON Schema of a kind of record file
#[derive(clap::Args)]
pub(super) struct Args {
    /// The kind of file
    #[arg(default_value = "event", value_parser = PossibleValuesParser::new(schemas().into_iter().map(|(name, _)| name)))]
    name: String,
    /// Write all schemas into this folder, as <NAME>.schema.json
    #[arg(long, value_name = "DIR", conflicts_with_all = ["name", "output"])]
    all: Option<PathBuf>,
    /// Print an issue form for the repository instead, with the kinds and languages of the collection
    #[arg(long, value_name = "FORM", conflicts_with_all = ["name", "all"], value_parser = PossibleValuesParser::new(FORMS.iter().map(|form| form.name)))]
    issue_form: Option<String>,
    /// The language of the issue form; by default the collection's first one
    #[arg(long, value_name = "TAG", requires = "issue_form", value_parser = PossibleValuesParser::new(LANGUAGES.map(|language| language.tag)))]
    lang: Option<String>,
    #[command(flatten)]
    output: Output,
}

pub(super) fn run(args: &Args, context: &super::Context) -> Result<Outcome> {
    if let Some(name) = &args.issue_form {
        let form = FORMS.iter().find(|form| form.name == name);
        let form = form.ok_or_else(|| anyhow!("there is no form `{name}`"))?;
        let source_files = session::source_files(context)?;
        let timeline = analyze(&source_files, &Options::default()).timeline;
        let tag = args.lang.as_deref().unwrap_or(timeline.locale());
        let language = language(tag).unwrap_or(&ENGLISH);
        args.output.write(form.write(&timeline, language))?;
        return Ok(Outcome::Done);
    }
    match &args.all {
        None => {
            let schema =
                schema(&args.name).ok_or_else(|| anyhow!("there is no schema `{}`", args.name))?;
            args.output.stream(|out| Ok(writeln!(out, "{schema:#}")?))?;
        }
        Some(folder) => {
            let failed = || format!("cannot make {}", folder.display());
            fs::create_dir_all(folder).with_context(failed)?;
            write_schemas(&Folder::open(folder).with_context(failed)?)?;
        }
    }
    Ok(Outcome::Done)
}
