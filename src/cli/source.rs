//! `source`: documents that a record is the first to use.

use std::io::Write;

use anyhow::{Result, bail};
use clap::Subcommand;
use clap::builder::PossibleValuesParser;

use super::change::{Change, record_file, require_slug};
use super::texts::{Language, text};
use super::{Context, Outcome, session};
use crate::analysis::{Options, analyze};
use crate::diag::Step;
use crate::edit::Value;
use crate::model::{IdentifierKind, SourceKind, canonical_address};
use crate::record::format;

/// Work on the sources of a record
#[derive(clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    Add(Box<AddArgs>),
}

/// Add a source to the record that first uses it
#[derive(clap::Args)]
struct AddArgs {
    /// The event whose record will define it
    event: String,
    /// Its id, by which any record can cite it
    source: String,
    /// Its address
    #[arg(long)]
    url: String,
    /// The kind of document
    #[arg(long, value_parser = PossibleValuesParser::new(SourceKind::WORDS))]
    kind: String,
    /// Its language, as a BCP 47 tag
    #[arg(long, value_name = "TAG")]
    language: String,
    /// The title as given in the document
    #[arg(long)]
    title: Option<String>,
    /// Who published it
    #[arg(long)]
    publisher: Option<String>,
    /// Who wrote it
    #[arg(long)]
    author: Option<String>,
    /// Where the copy is published, if not on the publisher's own site
    #[arg(long)]
    host: Option<String>,
    /// When it was published
    #[arg(long, value_name = "DATE")]
    published: Option<String>,
    /// The address of an archived copy
    #[arg(long, value_name = "URL")]
    archive: Option<String>,
    /// A document that it copies or is based on; may be repeated
    #[arg(long, value_name = "SOURCE-ID", value_delimiter = ',')]
    derived_from: Vec<String>,
    /// A typed legal identifier, such as `fr=87 FR 63507`; may be repeated
    #[arg(long, value_name = "KIND=VALUE")]
    identifier: Vec<String>,
    /// The editors' note; `<locale>=<text>` once for each language
    #[arg(long, value_name = "TEXT")]
    note: Vec<String>,
    /// Add it even though another source has the same address
    #[arg(long)]
    same_url: bool,
    #[command(flatten)]
    lang: Language,
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
    require_slug(&args.source)?;
    if let Some(source) = timeline.source(args.source.as_str()) {
        bail!(
            "the source `{}` exists: the record of `{}` defines it ({}); cite it by its id",
            source.id,
            source.defined_in,
            source.url
        );
    }
    let address = canonical_address(&args.url);
    let known = timeline
        .sources
        .values()
        .find(|source| canonical_address(&source.url) == address);
    if let Some(known) = known.filter(|_| !args.same_url) {
        bail!(
            "the source `{}` of the record `{}` has the same address ({}); cite it by its id, or say `--same-url` if the two are different documents",
            known.id,
            known.defined_in,
            known.url
        );
    }
    let line = |value: &Option<String>| value.as_deref().map(Value::text);
    let value = Value::map([
        ("title", line(&args.title)),
        ("publisher", line(&args.publisher)),
        ("author", line(&args.author)),
        ("host", line(&args.host)),
        ("url", Some(Value::text(args.url.as_str()))),
        ("archive", line(&args.archive)),
        ("published", line(&args.published)),
        ("kind", Some(Value::text(args.kind.as_str()))),
        ("language", Some(Value::text(args.language.as_str()))),
        (
            "derived_from",
            (!args.derived_from.is_empty())
                .then(|| Value::texts(args.derived_from.iter().map(String::as_str))),
        ),
        ("identifiers", identifiers(&args.identifier)?),
        ("note", text(&args.note, &args.lang, timeline)?),
    ]);
    let order = format::EVENT.names();
    let mut change = Change::new(&source_files);
    change.edit(&file, |draft| {
        draft.set(&[Step::Key("sources".into())], &args.source, &value, &order)
    })?;
    let outcome = change.commit(context)?;
    if let Outcome::Done = outcome {
        writeln!(
            std::io::stderr(),
            "{file}: the source `{}` is defined for `{event}`; cite it in a claim or link: `sources: [{0}]`",
            args.source
        )?;
    }
    Ok(outcome)
}

fn identifiers(given: &[String]) -> Result<Option<Value>> {
    let mut entries = Vec::new();
    for identifier in given {
        match identifier.split_once('=') {
            Some((kind, value)) if IdentifierKind::WORDS.contains(&kind) => {
                entries.push((kind.to_owned(), Some(Value::text(value))));
            }
            _ => bail!(
                "`{identifier}` is not an identifier; write KIND=VALUE, where KIND is one of {}",
                IdentifierKind::WORDS.join(", ")
            ),
        }
    }
    Ok((!entries.is_empty()).then(|| Value::map(entries)))
}
