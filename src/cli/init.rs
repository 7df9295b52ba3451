//! `init`: a new, empty collection that passes `check` and builds.

use std::path::PathBuf;

use anyhow::Result;

use super::Outcome;
use crate::workspace::collection;

/// Start a new, empty collection
#[derive(clap::Args)]
pub(super) struct Args {
    /// The folder to create; it must be empty or not exist
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

pub(super) fn run(args: &Args) -> Result<Outcome> {
    let folder = &args.folder;
    collection::create(folder)?;
    super::output::Output::default().write(format!(
        "A new collection is in {0}. Next:\n\n    cd {0}\n    throughline check\n    throughline build\n",
        folder.display()
    ))?;
    Ok(Outcome::Done)
}
