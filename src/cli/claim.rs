//! `claim add`: a statement about an event, with the sources that it rests on.

use std::io::Write;

use anyhow::{Result, bail};
use clap::builder::PossibleValuesParser;

use super::change::{Change, record_file, require_slug};
use super::evidence::on_record;
use super::texts::{Language, text};
use super::{Context, Outcome, session};
use crate::analysis::{Options, analyze};
use crate::edit::Value;
use crate::model::{ClaimStatus, Voice};
use crate::record::format;

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
    language: Language,
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    match &args.action {
        Action::Add(args) => add(args, context),
    }
}

fn add(args: &AddArgs, context: &Context) -> Result<Outcome> {
    let source_files = session::source_files_to_change(context)?;
    let analysis = analyze(&source_files, &Options::default());
    let timeline = &analysis.timeline;
    let (event, file) = record_file(&analysis, &args.event)?;
    require_slug(&args.claim)?;
    let claims = timeline.event(&event).map(|event| &event.claims);
    let mut claims = claims.into_iter().flatten();
    if claims.any(|claim| *claim.id == *args.claim) {
        bail!("{file} already has a claim `{}`", args.claim);
    }
    let mut sources: Vec<String> = Vec::new();
    for given in &args.source {
        let Some(id) = on_record(given, timeline)? else {
            bail!(
                "there is no source with the address {given}; add it first: throughline source add {event} <SOURCE-ID> --url {given} --kind … --language …"
            );
        };
        if !sources.contains(&id) {
            sources.push(id);
        }
    }
    let Some(words) = text(&args.text, &args.language, timeline)? else {
        bail!("the claim needs a text");
    };
    let value = Value::map([
        ("id", Some(Value::text(args.claim.as_str()))),
        ("text", Some(words)),
        ("asserted_by", args.asserted_by.as_deref().map(Value::text)),
        ("voice", args.voice.as_deref().map(Value::text)),
        ("status", args.status.as_deref().map(Value::text)),
        (
            "sources",
            (!sources.is_empty()).then(|| Value::texts(sources)),
        ),
        ("note", text(&args.note, &args.language, timeline)?),
    ]);
    let order = format::EVENT.names();
    let mut change = Change::new(&source_files);
    change.edit(&file, |draft| draft.push(&[], "claims", &value, &order))?;
    let outcome = change.commit(context)?;
    if let Outcome::Done = outcome {
        writeln!(
            std::io::stderr(),
            "{file}: the claim `{}` was added to `claims`",
            args.claim
        )?;
    }
    Ok(outcome)
}
