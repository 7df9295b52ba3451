//! `build`: checks, renders, publishes.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use super::open::open;
use super::progress::Stages;
use super::{Context, Outcome, session};
use crate::memory_estimate::Size;
use crate::message::ENGLISH;
use crate::publish;
use crate::record::site_address_fault;
use crate::site::{self, Site};

/// Check the records and build the site
#[derive(clap::Args)]
pub(super) struct Args {
    /// The output folder; a build replaces it in one step [default: site]
    #[arg(long, short, value_name = "DIR")]
    output: Option<PathBuf>,
    /// Where the site will be published, for feeds and canonical addresses
    #[arg(long, value_name = "URL", value_parser = site_address)]
    base_url: Option<String>,
    /// The repository of the records, for links to edit and report: https://github.com/OWNER/NAME, followed by /tree/BRANCH[/FOLDER] if the branch is not the default one or the folder is not `events`
    #[arg(long, value_name = "URL", value_parser = site_address)]
    repository: Option<String>,
    /// Open the first page in the browser
    #[arg(long)]
    open: bool,
}

/// The address of a site or a repository, from the command line.
pub(super) fn site_address(text: &str) -> std::result::Result<String, String> {
    match site_address_fault(text) {
        Some(fault) => Err(format!(
            "it {}; {}",
            fault.what.in_words(&ENGLISH),
            fault.help.in_words(&ENGLISH)
        )),
        None => Ok(text.to_owned()),
    }
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    let mut stages = Stages::new(context);
    stages.begin("read");
    let source_files = session::source_files(context)?;
    let changed = session::sound_with(&source_files, context, &mut stages, |settings| {
        if let Some(repository) = &args.repository {
            settings.repository = Some(repository.clone());
        }
    })?;
    let Some(analysis) = changed else {
        return Ok(Outcome::Faulty);
    };
    let need = Size::of(&source_files).site(analysis.timeline.settings.locales.len());
    context.memory.hold("building this site", need)?;
    stages.begin("site");
    let options = site::Options {
        base_url: args.base_url.clone(),
    };
    let output = output(args)?;
    let records = session::events_folder(&context.events);
    let site = Site::new(analysis.clone(), &options);
    let published = publish::write(&site, output, &records)?;
    stages.end();
    for file in &published.dropped {
        writeln!(
            std::io::stderr(),
            "warning: {} is not a plain file and was not kept",
            output.join(file).display()
        )?;
    }
    let first_page = output.join("index.html");
    let events = analysis.timeline.published().count();
    writeln!(
        std::io::stderr(),
        "{events} event{}, {} files in {} ({} of them new or changed)\nstart at {}",
        if events == 1 { "" } else { "s" },
        site.paths().len(),
        output.display(),
        published.changed,
        first_page.display(),
    )?;
    if args.open {
        open(&first_page)?;
    }
    Ok(Outcome::Done)
}

/// The folder to publish into. A link in the place of the usual one may have come with a checkout, and is not followed.
fn output(args: &Args) -> Result<&Path> {
    if let Some(named) = &args.output {
        return Ok(named);
    }
    let usual = Path::new("site");
    if usual.is_symlink() {
        bail!("site is a symbolic link; name the folder itself with `--output`");
    }
    Ok(usual)
}
