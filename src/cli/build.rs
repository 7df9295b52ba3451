//! `build`: checks, renders, publishes.

use std::io::Write;
use std::path::PathBuf;

use anyhow::{Result, bail};

use super::stages::Stages;
use super::{Context, Outcome, session};
use crate::need::Size;
use crate::page::html::is_web;
use crate::{publish, site};

/// Check the records and publish the site
#[derive(clap::Args)]
pub(super) struct Args {
    /// The folder to publish into; it is replaced in one step
    #[arg(long, short, value_name = "DIR", default_value = "site")]
    output: PathBuf,
    /// Where the site will be published, for feeds and canonical addresses
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// Where the records are kept, for links that edit and report: https://github.com/OWNER/NAME, with /tree/BRANCH[/FOLDER]
    /// after it where the branch is not the default one or the folder not `events`
    #[arg(long, value_name = "URL")]
    repository: Option<String>,
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    let mut stages = Stages::new(context);
    stages.begin("read");
    let corpus = session::corpus(context)?;
    let Some(mut study) = session::sound(&corpus, context, &mut stages)? else {
        return Ok(Outcome::Faulty);
    };
    if let Some(repository) = &args.repository {
        if !is_web(repository) {
            bail!("`{repository}` is no web address; write one that begins with `https://`");
        }
        study.timeline.settings.repository = Some(repository.clone());
    }
    let need = Size::of(&corpus).site(study.timeline.settings.locales.len());
    context.memory.hold("building this site", need)?;
    stages.begin("site");
    let options = site::Options {
        base_url: args.base_url.clone(),
    };
    let (files, published) = site::open(&study, &options, |site| {
        anyhow::Ok((site.paths().len(), publish::write(site, &args.output)?))
    })?;
    stages.end();
    writeln!(
        std::io::stderr(),
        "{} events, {} files in {} ({} of them new or changed)",
        study.timeline.published().count(),
        files,
        args.output.display(),
        published.changed,
    )?;
    Ok(Outcome::Done)
}
