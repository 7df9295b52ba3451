//! `graph`: the causal graph, whole or a part of it, for other programs.

mod bounds;

use std::io::Write;

use anyhow::{Result, bail};
use clap::builder::PossibleValuesParser;

use super::output::Output;
use super::part_options::PartOptions;
use super::progress::Stages;
use super::{Context, Outcome, session};
use crate::Analysis;
use crate::export::ExportContext;
use crate::export::graph::{
    Cluster, GRAPHS, Layout, Options, base, beyond_github, command, left_out, subject,
};
use crate::graph::Wanted;
use crate::locale::locale;

/// Export the causal graph, or part of it
#[derive(clap::Args)]
pub(super) struct Args {
    /// The output format
    #[arg(long, default_value = "dot", value_parser = PossibleValuesParser::new(GRAPHS.iter().map(|format| format.name)))]
    format: String,
    /// Only the events around an event
    #[arg(long, value_name = "ID")]
    around: Option<String>,
    /// How many links away `--around` reaches
    #[arg(long, value_name = "N", default_value_t = 2)]
    depth: usize,
    /// Only paths that start at an event
    #[arg(long, value_name = "ID", requires = "to")]
    from: Option<String>,
    /// Only paths that end at an event
    #[arg(long, value_name = "ID", requires = "from")]
    to: Option<String>,
    #[command(flatten)]
    part: PartOptions,
    /// Omit links whose ends a longer path also connects
    #[arg(long)]
    reduce: bool,
    /// Include events without a link, which pictures leave out (dot, svg, mermaid)
    #[arg(long)]
    isolated: bool,
    /// Where Graphviz puts events: as the arrows let them, or under an axis of years or months (dot)
    #[arg(long, default_value = "flow", value_parser = PossibleValuesParser::new(Layout::ALL.iter().map(|(word, _)| *word)))]
    layout: String,
    /// Colours for a dark ground (dot)
    #[arg(long)]
    dark: bool,
    /// Group events in boxes by year, actor, topic, country or story (dot)
    #[arg(long, value_parser = PossibleValuesParser::new(Cluster::ALL.iter().map(|(word, _)| *word)))]
    cluster: Option<String>,
    /// The language of titles and words
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
    /// Include relations that are not causal, each labelled
    #[arg(long)]
    all_relations: bool,
    #[command(flatten)]
    output: Output,
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    let mut stages = Stages::new(context);
    stages.begin("read");
    let source_files = session::source_files(context)?;
    let Some(analysis) = session::sound(&source_files, context, &mut stages)? else {
        return Ok(Outcome::Faulty);
    };
    stages.begin("write");
    let Written {
        warning,
        left_out,
        isolated,
    } = write(args, &analysis, context)?;
    stages.end();
    if let Some(warning) = warning {
        writeln!(std::io::stderr(), "{warning}")?;
    }
    if isolated > 0 {
        writeln!(
            std::io::stderr(),
            "left out, because no link joins them with another event: {isolated}; `--isolated` brings them"
        )?;
    }
    if !left_out.is_empty() {
        let mut stderr = std::io::stderr();
        writeln!(
            stderr,
            "left out, because a longer path joins the same events: {}",
            left_out.len()
        )?;
        for arrow in left_out {
            writeln!(stderr, "  {arrow}")?;
        }
    }
    Ok(Outcome::Done)
}

/// What is to be said of the part of the graph that was written.
struct Written {
    /// Why not every program will draw it.
    warning: Option<String>,
    /// What a reduction left out of it.
    left_out: Vec<String>,
    /// How many events were left out because no link joins them.
    isolated: usize,
}

/// Counts the characters of a text on its way to a writer, as JavaScript counts them.
struct Characters<'w> {
    out: &'w mut dyn Write,
    count: usize,
}

impl Write for Characters<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let written = self.out.write(bytes)?;
        let units = bytes[..written].iter().map(|byte| match byte {
            0x80..=0xbf => 0,
            0xf0.. => 2,
            _ => 1,
        });
        self.count += units.sum::<usize>();
        Ok(written)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.out.flush()
    }
}

/// Writes the graph as the arguments ask for it.
fn write(args: &Args, analysis: &Analysis, context: &Context) -> Result<Written> {
    let timeline = &analysis.timeline;
    let Some(format) = GRAPHS.iter().find(|format| format.name == args.format) else {
        bail!("there is no graph format `{}`", args.format);
    };
    let locale = locale(session::language(analysis, args.lang.as_deref())?);
    let wanted = wanted(args, analysis)?;
    let exported = ExportContext::whole(timeline, &analysis.graph);
    let selection = format.selection(timeline, &analysis.graph, &wanted);
    let layout = bounds::layout(args, format, &selection)?;
    if args.dark && format.name != "dot" {
        bail!("`--dark` is for `--format dot`, not for `{}`", format.name);
    }
    bounds::hold(format, &selection, analysis, context)?;
    let base = base(&exported, locale);
    let options = Options {
        cluster: args
            .cluster
            .as_deref()
            .and_then(|word| meant(Cluster::ALL, word)),
        layout,
        dark: args.dark,
        ..Options::new(locale, &base)
    };
    let options = Options {
        subject: &subject(timeline, &wanted, locale),
        part: &command(timeline, &wanted, &options),
        ..options
    };
    let mut count = 0;
    args.output.stream(|out| {
        let mut characters = Characters { out, count };
        (format.write)(&exported, &selection, &options, &mut characters)?;
        count = characters.count;
        Ok(())
    })?;
    Ok(Written {
        warning: beyond_github(format, count, &selection),
        left_out: left_out(&exported, &selection),
        isolated: selection.isolated,
    })
}

/// What a word stands for.
fn meant<T: Copy>(all: &[(&str, T)], word: &str) -> Option<T> {
    let found = all.iter().find(|(name, _)| *name == word);
    found.map(|(_, meaning)| *meaning)
}

fn wanted(args: &Args, analysis: &Analysis) -> Result<Wanted> {
    let timeline = &analysis.timeline;
    let event = |id: &Option<String>| {
        id.as_deref()
            .map(|id| session::position(analysis, id))
            .transpose()
    };
    Ok(Wanted {
        around: event(&args.around)?.map(|position| (position, args.depth)),
        between: event(&args.from)?.zip(event(&args.to)?),
        all_relations: args.all_relations,
        reduce: args.reduce,
        isolated: args.isolated,
        ..args.part.wanted(timeline)?
    })
}
