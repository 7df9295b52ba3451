//! `export`: the data, in the formats of the shelf.

use anyhow::{Result, anyhow};
use clap::builder::PossibleValuesParser;

use super::output::Output;
use super::{Context, Outcome, session};
use crate::export::{self, EXPORTS, Subject};

/// Export the data
#[derive(clap::Args)]
pub(super) struct Args {
    /// The format
    #[arg(long, value_name = "FORMAT", value_parser = PossibleValuesParser::new(EXPORTS.iter().map(|export| export.name)))]
    format: String,
    /// Where the site is published, for formats that give addresses
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// The language of formats that speak one
    #[arg(long, value_name = "LOCALE")]
    lang: Option<String>,
    #[command(flatten)]
    output: Output,
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    let export = export::export(&args.format)
        .ok_or_else(|| anyhow!("there is no format `{}`", args.format))?;
    let corpus = session::corpus(context)?;
    let Some(study) = session::sound(&corpus, context)? else {
        return Ok(Outcome::Faulty);
    };
    let base_url = args
        .base_url
        .as_deref()
        .map(|url| url.trim_end_matches('/'));
    let mut subject = Subject::whole(&study.timeline, &study.graph);
    subject = subject.at(base_url.or(subject.base_url));
    if let Some(language) = &args.lang {
        subject = subject.speaking(session::language(&study, language)?);
    }
    args.output.write(&(export.write)(&subject))?;
    Ok(Outcome::Done)
}
