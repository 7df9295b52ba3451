//! `link`: a sourced statement about how an event stands to an earlier one.

use std::io::Write;

use anyhow::Result;
use clap::builder::PossibleValuesParser;

use super::commit::commit;
use super::output::Output;
use super::text_language::TextLanguage;
use super::{Context, Outcome, session};
use crate::analysis::timeline;
use crate::locale;
use crate::model::{Basis, Confidence, Relation};
use crate::workspace::statement::{NewLink, add_link};

/// Link an event to an earlier one, read as a sentence: LATER <relation> EARLIER
#[derive(clap::Args)]
pub(super) struct Args {
    /// The later event, whose record will contain the link
    later: String,
    /// Its relation to the earlier event
    #[arg(value_parser = PossibleValuesParser::new(Relation::WORDS))]
    relation: String,
    /// The earlier event
    earlier: String,
    /// The basis of the link
    #[arg(long, value_parser = PossibleValuesParser::new(Basis::WORDS))]
    basis: String,
    /// The confidence in the link
    #[arg(long, value_parser = PossibleValuesParser::new(Confidence::WORDS))]
    confidence: Option<String>,
    /// The actor who asserts it, required if the basis is stated
    #[arg(long, value_name = "ACTOR")]
    asserted_by: Option<String>,
    /// A source for it; may be repeated; required unless the basis is editorial
    #[arg(long, value_name = "SOURCE-ID", value_delimiter = ',')]
    source: Vec<String>,
    /// The editors' note, required if the basis is editorial; `<locale>=<text>` once for each language
    #[arg(long, value_name = "TEXT")]
    note: Vec<String>,
    /// The relation is disputed
    #[arg(long)]
    disputed: bool,
    #[command(flatten)]
    language: TextLanguage,
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    let source_files = session::source_files_to_change(context)?;
    let timeline = timeline(&source_files);
    let new = NewLink {
        later: &args.later,
        relation: &args.relation,
        earlier: &args.earlier,
        basis: &args.basis,
        confidence: args.confidence.as_deref(),
        asserted_by: args.asserted_by.as_deref(),
        sources: &args.source,
        disputed: args.disputed,
        note: &args.note,
        language: args.language.get(),
    };
    let (edited, earlier) = add_link(&source_files, &timeline, &new)?;
    let outcome = commit(&edited.change, context)?;
    if let Outcome::Done = outcome {
        let locale = locale::locale(timeline.locale());
        let title = |id: &str| {
            let event = timeline.event(id);
            event.map_or("", |event| event.title.get(locale.tag))
        };
        if let Some(relation) = Relation::from_word(&args.relation) {
            Output::default().write(format!(
                "“{}” {} “{}”\n",
                title(&edited.event),
                locale.words.relation(relation).sentence,
                title(&earlier)
            ))?;
        }
        writeln!(
            std::io::stderr(),
            "{}: the link was added to `links`",
            edited.file
        )?;
    }
    Ok(outcome)
}
