//! `claim add`: a statement about an event, with the sources that it rests on.

use std::io::Write;

use anyhow::Result;
use clap::builder::PossibleValuesParser;

use super::commit::commit;
use super::text_language::TextLanguage;
use super::{Context, Outcome, session};
use crate::analysis::timeline;
use crate::model::{ClaimStatus, Voice};
use crate::workspace::statement::{NewClaim, add_claim};

/// Manage claims
#[derive(clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    action: Action,
}

#[derive(clap::Subcommand)]
enum Action {
    Add(AddArgs),
}

/// Add a claim to an event’s record
#[derive(clap::Args)]
struct AddArgs {
    /// The event that it is about
    event: String,
    /// Its id, unique within the event, such as `attendance`
    claim: String,
    /// What is claimed; `<locale>=<text>` once for each language
    #[arg(long, value_name = "TEXT", required = true)]
    text: Vec<String>,
    /// A source for it, by its id or its address; may be repeated
    #[arg(long, value_name = "SOURCE")]
    source: Vec<String>,
    /// The actor who claims it; without one the sources say it in their own voice
    #[arg(long, value_name = "ACTOR")]
    asserted_by: Option<String>,
    /// How the actor’s words reach us
    #[arg(long, value_parser = PossibleValuesParser::new(Voice::WORDS))]
    voice: Option<String>,
    /// How far it is established
    #[arg(long, value_parser = PossibleValuesParser::new(ClaimStatus::WORDS))]
    status: Option<String>,
    /// The editors’ note; `<locale>=<text>` once for each language
    #[arg(long, value_name = "TEXT")]
    note: Vec<String>,
    #[command(flatten)]
    language: TextLanguage,
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    match &args.action {
        Action::Add(args) => add(args, context),
    }
}

fn add(args: &AddArgs, context: &Context) -> Result<Outcome> {
    let source_files = session::source_files_to_change(context)?;
    let new = NewClaim {
        event: &args.event,
        id: &args.claim,
        text: &args.text,
        sources: &args.source,
        asserted_by: args.asserted_by.as_deref(),
        voice: args.voice.as_deref(),
        status: args.status.as_deref(),
        note: &args.note,
        language: args.language.get(),
    };
    let edited = add_claim(&source_files, &timeline(&source_files), &new)?;
    let outcome = commit(&edited.change, context)?;
    if let Outcome::Done = outcome {
        writeln!(
            std::io::stderr(),
            "{}: the claim `{}` was added to `claims`",
            edited.file,
            args.claim
        )?;
    }
    Ok(outcome)
}
