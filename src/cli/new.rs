//! `new`: a new event's record, from flags or from answers.

mod prompt;

use std::io::{IsTerminal, Write};

use anyhow::{Result, bail};

use self::prompt::ask;

use super::commit::commit;
use super::duplicates::MEMBERS;
use super::evidence::Evidence;
use super::output::Output;
use super::text_language::TextLanguage;
use super::{Context, Outcome, session};
use crate::invisible::is_blank;
use crate::model::RecordStatus;
use crate::query::duplicates;
use crate::workspace::change::Change;
use crate::workspace::event::{self, NewEvent};
use crate::workspace::schema_comment::Schemas;
use crate::workspace::texts::text;

/// Write the record of a new event
///
/// The record is a draft, checked but not shown, unless `--publish` is given. On a terminal you are asked for what is missing.
#[derive(clap::Args, Clone)]
pub(super) struct Args {
    /// The event's permanent id, such as `talks-2022`
    pub(super) id: Option<String>,
    /// The title; `<locale>=<text>` once for each language
    #[arg(long, value_name = "TEXT")]
    pub(super) title: Vec<String>,
    /// The date in EDTF, as precisely as it is known: 2022, 2022-11, 2022-11-22, 2022-11~
    #[arg(long)]
    pub(super) date: Option<String>,
    /// How the date is known, if that needs explaining
    #[arg(long, value_name = "TEXT")]
    pub(super) date_note: Vec<String>,
    /// What happened, in a paragraph or two; `<locale>=<text>` once for each language
    #[arg(long, value_name = "TEXT")]
    pub(super) summary: Vec<String>,
    /// One of the kinds that timeline.yaml defines
    #[arg(long)]
    pub(super) kind: Option<String>,
    /// An actor who took part, optionally with a role; may be repeated
    #[arg(long, value_name = "ID[:ROLE]", value_delimiter = ',')]
    pub(super) actor: Vec<String>,
    /// Where it happened; may be repeated
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    pub(super) place: Vec<String>,
    /// A topic; may be repeated
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    pub(super) topic: Vec<String>,
    #[command(flatten)]
    pub(super) evidence: Evidence,
    /// Publish the event instead of keeping it as a draft; it then needs a claim and its source
    #[arg(long)]
    pub(super) publish: bool,
    /// Ask for what is missing even without a terminal
    #[arg(long)]
    ask: bool,
    #[command(flatten)]
    pub(super) language: TextLanguage,
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    let source_files = session::source_files_to_change(context)?;
    let timeline = &crate::analysis::timeline(&source_files);
    let mut args = args.clone();
    if args.ask || (std::io::stdin().is_terminal() && std::io::stderr().is_terminal()) {
        ask(
            &mut args,
            timeline,
            &mut std::io::stdin().lock(),
            &mut std::io::stderr(),
        )?;
    }
    let (Some(id), Some(date), Some(kind)) = (&args.id, &args.date, &args.kind) else {
        bail!("{}", missing(&args));
    };
    let language = args.language.get();
    let title = text(&args.title, language, timeline)?;
    let summary = text(&args.summary, language, timeline)?;
    let date_note = text(&args.date_note, language, timeline)?;
    let (Some(title), Some(summary)) = (title, summary) else {
        bail!("{}", missing(&args));
    };
    if args.publish && (args.evidence.has_no_claim() || args.evidence.source.is_empty()) {
        bail!("{}", unsourced(&args.evidence));
    }
    let (file, text) = NewEvent {
        id,
        title,
        date,
        date_note,
        summary,
        kind,
        actors: &args.actor,
        places: &args.place,
        topics: &args.topic,
        evidence: event::Evidence {
            claim: &args.evidence.claim,
            sources: &args.evidence.source,
            source_kind: args.evidence.source_kind.as_deref(),
            source_language: args.evidence.source_language.as_deref(),
            language,
        },
        status: match args.publish {
            true => RecordStatus::Published,
            false => RecordStatus::Draft,
        },
    }
    .record(timeline)?;
    let folder = session::events_folder(&context.events);
    let mut change = Change::new(&source_files);
    change.write(&file, Schemas::beside(&folder).added(&file, text));
    let later = crate::analysis::timeline(change.source_files());
    let duplicates = duplicates::of_event(&later, id);
    if let Outcome::Faulty = commit(&change, context)? {
        return Ok(Outcome::Faulty);
    }
    Output::default().write(format!("{}\n", folder.join(&file).display()))?;
    let mut stderr = std::io::stderr();
    for duplicate in duplicates.iter().take(MEMBERS) {
        writeln!(stderr, "it may already be recorded: {duplicate}")?;
    }
    let left = duplicates.len().saturating_sub(MEMBERS);
    if left > 0 {
        writeln!(
            stderr,
            "and {left} more; `throughline duplicates {id} --all` shows them"
        )?;
    }
    writeln!(
        stderr,
        "next: throughline source add {id} <SOURCE-ID> --url … --kind … --language …\n      throughline link {id} <RELATION> <EARLIER> --basis … --source …"
    )?;
    if !args.publish {
        let claimed = if args.evidence.has_no_claim() {
            "a claim that cites a source, and then "
        } else {
            ""
        };
        writeln!(
            stderr,
            "      and, when it is ready, {claimed}`status: published` in place of `status: draft`"
        )?;
    }
    Ok(Outcome::Done)
}

/// What is missing, with the flags that give it.
fn missing(args: &Args) -> String {
    let blank = |texts: &[String]| texts.iter().all(|text| is_blank(text));
    let missing: Vec<&str> = [
        ("the event's ID", args.id.is_none()),
        ("--title", blank(&args.title)),
        ("--date", args.date.is_none()),
        ("--summary", blank(&args.summary)),
        ("--kind", args.kind.is_none()),
    ]
    .into_iter()
    .filter(|(_, missing)| *missing)
    .map(|(name, _)| name)
    .collect();
    format!("a new event needs {} as well", missing.join(", "))
}

/// What a published event lacks for readers to check it, with the flags that give it.
fn unsourced(evidence: &Evidence) -> String {
    let missing: Vec<&str> = [
        ("--claim", evidence.has_no_claim()),
        ("--source", evidence.source.is_empty()),
    ]
    .into_iter()
    .filter(|(_, missing)| *missing)
    .map(|(name, _)| name)
    .collect();
    format!(
        "a published event needs {} as well, so that readers can check it; without `--publish` it is a draft",
        missing.join(", ")
    )
}
