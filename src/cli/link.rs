//! `link`: a sourced statement about how an event stands to an earlier one.

use std::io::Write;

use anyhow::{Result, bail};
use clap::builder::PossibleValuesParser;

use super::change::{Change, record_file};
use super::output::Output;
use super::texts::{Language, text};
use super::{Context, Outcome, session};
use crate::analysis::{Options, analyze};
use crate::edit::Value;
use crate::locale;
use crate::model::{Basis, Confidence, Relation};
use crate::record::format;

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
    language: Language,
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    let source_files = session::source_files_to_change(context)?;
    let analysis = analyze(&source_files, &Options::default());
    let timeline = &analysis.timeline;
    let (later, file) = record_file(&analysis, &args.later)?;
    let (earlier, _) = record_file(&analysis, &args.earlier)?;
    let there = timeline.event(&later).is_some_and(|event| {
        event
            .links
            .iter()
            .any(|link| link.relation.word() == args.relation && *link.event == *earlier)
    });
    if there {
        bail!(
            "{file} already has a link `{}` to `{earlier}`; add the sources to that one",
            args.relation
        );
    }
    let value = Value::map([
        ("relation", Some(Value::text(args.relation.as_str()))),
        ("event", Some(Value::text(earlier.as_str()))),
        ("basis", Some(Value::text(args.basis.as_str()))),
        ("confidence", args.confidence.as_deref().map(Value::text)),
        ("asserted_by", args.asserted_by.as_deref().map(Value::text)),
        (
            "sources",
            (!args.source.is_empty()).then(|| Value::texts(args.source.iter().map(String::as_str))),
        ),
        ("disputed", args.disputed.then_some(Value::Flag(true))),
        ("note", text(&args.note, &args.language, timeline)?),
    ]);
    let order = format::EVENT.names();
    let mut change = Change::new(&source_files);
    change.edit(&file, |draft| draft.push(&[], "links", &value, &order))?;
    let outcome = change.commit(context)?;
    if let Outcome::Done = outcome {
        let locale = locale::locale(timeline.locale());
        let title = |id: &str| {
            let event = timeline.event(id);
            event.map_or("", |event| event.title.get(locale.tag))
        };
        if let Some(relation) = Relation::from_word(&args.relation) {
            Output::default().write(format!(
                "“{}” {} “{}”\n",
                title(&later),
                (locale.words.relation)(relation).sentence,
                title(&earlier)
            ))?;
        }
        writeln!(std::io::stderr(), "{file}: the link was added to `links`")?;
    }
    Ok(outcome)
}
