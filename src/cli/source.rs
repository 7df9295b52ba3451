//! `source`: documents that a record is the first to use.

use std::io::Write;

use anyhow::Result;
use clap::Subcommand;
use clap::builder::PossibleValuesParser;

use super::commit::commit;
use super::text_language::TextLanguage;
use super::{Context, Outcome, session};
use crate::analysis::timeline;
use crate::model::SourceKind;
use crate::workspace::statement::{NewSource, add_source};

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
    lang: TextLanguage,
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    match &args.action {
        Action::Add(args) => add(args, context),
    }
}

fn add(args: &AddArgs, context: &Context) -> Result<Outcome> {
    let source_files = session::source_files_to_change(context)?;
    let new = NewSource {
        event: &args.event,
        id: &args.source,
        url: &args.url,
        kind: &args.kind,
        language: &args.language,
        lines: [
            ("title", args.title.as_deref()),
            ("publisher", args.publisher.as_deref()),
            ("author", args.author.as_deref()),
            ("host", args.host.as_deref()),
            ("archive", args.archive.as_deref()),
            ("published", args.published.as_deref()),
        ],
        derived_from: &args.derived_from,
        identifiers: &args.identifier,
        note: &args.note,
        note_language: args.lang.get(),
        same_url: args.same_url,
    };
    let edited = add_source(&source_files, &timeline(&source_files), &new)?;
    let outcome = commit(&edited.change, context)?;
    if let Outcome::Done = outcome {
        writeln!(
            std::io::stderr(),
            "{}: the source `{id}` is defined for `{}`; cite it in a claim or link: `sources: [{id}]`",
            edited.file,
            edited.event,
            id = args.source
        )?;
    }
    Ok(outcome)
}
