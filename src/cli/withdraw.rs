//! `withdraw`: takes an event back; its id stays, with the reason.

use std::io::Write;

use anyhow::Result;

use super::commit::commit;
use super::text_language::TextLanguage;
use super::{Context, Outcome, session};
use crate::analysis::timeline;
use crate::workspace::withdraw::{Withdrawal, withdraw};

/// Withdraw an event; its page stays and gives the reason
#[derive(clap::Args)]
pub(super) struct Args {
    /// The event
    id: String,
    /// The reason, for readers; `<locale>=<text>` once for each language
    #[arg(long, value_name = "TEXT", required = true)]
    reason: Vec<String>,
    /// The event that replaces it
    #[arg(long, value_name = "ID")]
    replaced_by: Option<String>,
    #[command(flatten)]
    language: TextLanguage,
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    let source_files = session::source_files_to_change(context)?;
    let wanted = Withdrawal {
        event: &args.id,
        reason: &args.reason,
        language: args.language.get(),
        replaced_by: args.replaced_by.as_deref(),
    };
    let edited = withdraw(&source_files, &timeline(&source_files), &wanted)?;
    let outcome = commit(&edited.change, context)?;
    if let Outcome::Done = outcome {
        writeln!(
            std::io::stderr(),
            "{}: `{}` is withdrawn",
            edited.file,
            edited.event
        )?;
    }
    Ok(outcome)
}
