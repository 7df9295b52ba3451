//! `path`: every path between two events, or the nearest connection that is not causal.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::io::Write as _;

use anyhow::Result;
use serde::Serialize;

use super::answer_writer::{AnswerWriter, EventTold, FORMATS, LinkTold, dot, weakness};
use super::output::Output;
use super::progress::Stages;
use super::{Context, Outcome, session};
use crate::analysis::Analysis;
use crate::diag::json_in_lines;
use crate::graph::{Arrow, Hop, Paths};
use crate::locale::{self, Locale};

/// Show every path between two events, each step with its relation, basis and sources
#[derive(clap::Args)]
pub(super) struct Args {
    /// The earlier event
    from: String,
    /// The later event
    to: String,
    /// The maximum number of paths to show, shortest first
    #[arg(long, value_name = "N", default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..))]
    limit: u32,
    /// The output format
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = FORMATS)]
    format: String,
    /// The language of titles and words
    #[arg(long, value_name = "LOCALE")]
    lang: Option<String>,
    #[command(flatten)]
    output: Output,
}

#[derive(Serialize)]
struct Answer {
    from: EventTold,
    to: EventTold,
    /// Whether these are all the paths that are recorded.
    complete: bool,
    /// How many are recorded; none when that is more than JSON's numbers can hold.
    total: Option<u64>,
    paths: Vec<PathTold>,
    /// Where there is no path: the shortest way along links of any family, in either direction.
    nearest_connection: Option<Vec<LinkTold>>,
}

#[derive(Serialize)]
struct PathTold {
    steps: Vec<StepTold>,
    /// Of each step the firmest link, and of these the weakest: disputed before undisputed, then by basis, then by
    /// confidence.
    weakest: Option<LinkTold>,
}

#[derive(Serialize)]
struct StepTold {
    from: EventTold,
    to: EventTold,
    links: Vec<LinkTold>,
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    let mut stages = Stages::new(context);
    stages.begin("read");
    let source_files = session::source_files(context)?;
    let Some(analysis) = session::sound(&source_files, context, &mut stages)? else {
        return Ok(Outcome::Faulty);
    };
    stages.begin("answer");
    let from = session::position(&analysis, &args.from)?;
    let to = session::position(&analysis, &args.to)?;
    let language = session::language(&analysis, args.lang.as_deref())?;
    let locale = locale::locale(language);
    let mut writer = AnswerWriter::new(&analysis.timeline, locale);
    let limit = usize::try_from(args.limit).unwrap_or(usize::MAX);
    let found = analysis.graph.paths(from, to, limit);
    let text = match args.format.as_str() {
        "json" => json(&analysis, &writer, from, to, &found)?,
        "dot" => {
            if !found.complete {
                writeln!(std::io::stderr(), "{}", number(locale, &found))?;
            }
            let hops = || found.paths.iter().flatten();
            let events: BTreeSet<usize> = hops()
                .flat_map(|hop| [hop.from, hop.to])
                .chain([from, to])
                .collect();
            let arrows: BTreeSet<Arrow> = hops().flat_map(|hop| hop.arrows.clone()).collect();
            let mut arrows: Vec<Arrow> = arrows.into_iter().collect();
            arrows.sort_by_key(|arrow| (arrow.to, arrow.link));
            dot(&analysis, locale, events.into_iter().collect(), arrows)?
        }
        _ => human(&analysis, &mut writer, from, to, &found)?,
    };
    args.output.write(&text)?;
    stages.end();
    Ok(Outcome::Done)
}

fn human(
    analysis: &Analysis,
    writer: &mut AnswerWriter<'_>,
    from: usize,
    to: usize,
    found: &Paths,
) -> Result<String> {
    let timeline = &analysis.timeline;
    let mut text = String::new();
    let (first, last) = (&timeline.events[from], &timeline.events[to]);
    let words = &writer.locale.answers;
    for (end, event) in words.ends.into_iter().zip([first, last]) {
        writeln!(text, "{end}  {}", writer.event(event))?;
    }
    text.push('\n');
    if found.paths.is_empty() {
        unconnected(analysis, writer, from, to, &mut text)?;
    } else {
        writeln!(
            text,
            "{}. {}\n",
            number(writer.locale, found),
            words.path_note
        )?;
    }
    for (number, path) in found.paths.iter().enumerate() {
        writeln!(text, "{}", (words.path)(number + 1, found.paths.len()))?;
        writeln!(text, "  {}", writer.event(first))?;
        for hop in path {
            for arrow in &hop.arrows {
                step(writer, arrow, &mut text)?;
            }
            writeln!(text, "  {}", writer.event(&timeline.events[hop.to]))?;
        }
        if let Some(arrow) = weakest(analysis, path) {
            let link = arrow.link(timeline);
            let grounds = writer.grounds(link);
            writeln!(
                text,
                "  {}: `{}` {} `{}` ({grounds})",
                words.weakest,
                arrow.target(timeline).id,
                link.relation,
                arrow.source(timeline).id
            )?;
        }
        text.push('\n');
    }
    text.push_str(writer.sources().trim_start_matches('\n'));
    Ok(text)
}

/// How many paths are shown, and of how many.
fn number(locale: &Locale, found: &Paths) -> String {
    let words = &locale.answers;
    if found.complete {
        (words.all_paths)(found.paths.len())
    } else {
        (words.shortest_paths)(found.paths.len(), found.total)
    }
}

fn step(writer: &mut AnswerWriter<'_>, arrow: &Arrow, text: &mut String) -> Result<()> {
    let link = arrow.link(writer.timeline);
    let relation = (writer.locale.words.relation)(link.relation).arrow;
    let grounds = writer.grounds(link);
    let said = writer.attribution(arrow);
    writeln!(
        text,
        "    ↓ {relation}{}{} [{}] — {grounds}",
        said.suffix, said.responses, link.relation
    )?;
    if let Some(note) = writer.note(link) {
        writeln!(text, "      {note}")?;
    }
    Ok(())
}

/// The arrow of a path that holds it least firmly: of each hop the firmest, and of these the weakest.
fn weakest(analysis: &Analysis, path: &[Hop]) -> Option<Arrow> {
    path.iter()
        .filter_map(|hop| {
            hop.arrows
                .iter()
                .min_by_key(|arrow| weakness(arrow.link(&analysis.timeline)))
        })
        .max_by_key(|arrow| weakness(arrow.link(&analysis.timeline)))
        .copied()
}

fn unconnected(
    analysis: &Analysis,
    writer: &mut AnswerWriter<'_>,
    from: usize,
    to: usize,
    text: &mut String,
) -> Result<()> {
    let timeline = &analysis.timeline;
    let words = &writer.locale.answers;
    writeln!(text, "{}", words.no_path)?;
    if from == to {
        writeln!(text, "{}", words.same)?;
        return Ok(());
    }
    if !analysis.graph.paths(to, from, 1).paths.is_empty() {
        let (from, to) = (&timeline.events[from].id, &timeline.events[to].id);
        writeln!(text, "{}", (words.other_way)(to, from))?;
    }
    match analysis.graph.nearest_connection(from, to) {
        None => writeln!(text, "{}", words.unconnected)?,
        Some(way) => {
            writeln!(text, "{}\n", words.nearest)?;
            for arrow in way {
                let link = arrow.link(timeline);
                let sentence = (writer.locale.words.relation)(link.relation).sentence;
                let grounds = writer.grounds(link);
                let said = writer.attribution(&arrow);
                writeln!(
                    text,
                    "  {}\n    {sentence} [{}]\n  {}{}{}\n    {grounds}",
                    writer.event(arrow.target(timeline)),
                    link.relation,
                    writer.event(arrow.source(timeline)),
                    said.suffix,
                    said.responses
                )?;
                if let Some(note) = writer.note(link) {
                    writeln!(text, "    {note}")?;
                }
                text.push('\n');
            }
        }
    }
    Ok(())
}

fn json(
    analysis: &Analysis,
    writer: &AnswerWriter<'_>,
    from: usize,
    to: usize,
    found: &Paths,
) -> Result<String> {
    let timeline = &analysis.timeline;
    let nearest = if found.paths.is_empty() {
        analysis.graph.nearest_connection(from, to)
    } else {
        None
    };
    let answer = Answer {
        from: writer.event_told(&timeline.events[from]),
        to: writer.event_told(&timeline.events[to]),
        complete: found.complete,
        total: found
            .total
            .and_then(|total| u64::try_from(total).ok())
            .filter(|total| *total < 1 << 53),
        paths: found
            .paths
            .iter()
            .map(|path| PathTold {
                steps: path
                    .iter()
                    .map(|hop| StepTold {
                        from: writer.event_told(&timeline.events[hop.from]),
                        to: writer.event_told(&timeline.events[hop.to]),
                        links: hop
                            .arrows
                            .iter()
                            .map(|arrow| writer.link_told(arrow))
                            .collect(),
                    })
                    .collect(),
                weakest: weakest(analysis, path).map(|arrow| writer.link_told(&arrow)),
            })
            .collect(),
        nearest_connection: nearest
            .map(|way| way.iter().map(|arrow| writer.link_told(arrow)).collect()),
    };
    Ok(json_in_lines(&answer)?)
}
