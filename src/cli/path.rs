//! `path`: every path between two events, or the nearest connection that is not causal.

use std::fmt::Write;
use std::io::Write as _;

use anyhow::Result;
use serde::Serialize;

use super::answer_writer::{AnswerTold, AnswerWriter, EventTold, FORMATS, LinkTold, dot};
use super::output::Output;
use super::progress::Stages;
use super::{Context, Outcome, session};
use crate::diag::json_in_lines;
use crate::graph::{Arrow, Paths};
use crate::locale::{self, Locale};
use crate::query::answer::{Answer as Said, answer};
use crate::query::path::{Between, weakest};

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
    /// Who says that the one led to the other.
    answer: AnswerTold,
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
    let said = answer(&analysis.timeline, &analysis.graph, from, to);
    let between = Between::new(&analysis.graph, from, to, limit);
    let text = match args.format.as_str() {
        "json" => json(&said, &between, &writer)?,
        "dot" => {
            if !between.found.complete {
                writeln!(std::io::stderr(), "{}", number(locale, &between.found))?;
            }
            let (events, arrows) = between.events_and_arrows();
            dot(&analysis, locale, events, arrows)?
        }
        _ => human(&said, &between, &mut writer)?,
    };
    args.output.write(&text)?;
    stages.end();
    Ok(Outcome::Done)
}

fn human(said: &Said<'_>, between: &Between, writer: &mut AnswerWriter<'_>) -> Result<String> {
    let timeline = writer.timeline;
    let found = &between.found;
    let mut text = format!("{}\n\n", writer.answer(said));
    let (first, last) = (&timeline.events[between.from], &timeline.events[between.to]);
    let words = &writer.locale.answers;
    let ends = [words.from, words.to];
    let width = ends.map(|end| end.chars().count()).into_iter().max();
    for (end, event) in ends.into_iter().zip([first, last]) {
        let width = width.unwrap_or_default();
        writeln!(text, "{end:width$}  {}", writer.event(event))?;
    }
    text.push('\n');
    if found.paths.is_empty() {
        unconnected(between, writer, &mut text)?;
    } else {
        writeln!(
            text,
            "{}. {}\n",
            number(writer.locale, found),
            words.path_note
        )?;
    }
    for (number, path) in found.paths.iter().enumerate() {
        writeln!(text, "{}", words.path(number + 1, found.paths.len()))?;
        writeln!(text, "  {}", writer.event(first))?;
        for hop in path {
            for arrow in &hop.arrows {
                step(writer, arrow, &mut text)?;
            }
            writeln!(text, "  {}", writer.event(&timeline.events[hop.to]))?;
        }
        if let Some(arrow) = weakest(timeline, path) {
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
        words.all_paths(found.paths.len())
    } else {
        match found.total {
            Some(total) => words.shortest_paths(found.paths.len(), &total.to_string()),
            None => words.shortest_paths_uncounted(found.paths.len()),
        }
    }
}

fn step(writer: &mut AnswerWriter<'_>, arrow: &Arrow, text: &mut String) -> Result<()> {
    let link = arrow.link(writer.timeline);
    let relation = writer.locale.words.relation(link.relation).arrow;
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

fn unconnected(between: &Between, writer: &mut AnswerWriter<'_>, text: &mut String) -> Result<()> {
    let timeline = writer.timeline;
    let (from, to) = (between.from, between.to);
    let words = &writer.locale.answers;
    writeln!(text, "{}", words.no_path)?;
    if from == to {
        writeln!(text, "{}", words.same)?;
        return Ok(());
    }
    if between.is_reversed {
        let (from, to) = (&timeline.events[from].id, &timeline.events[to].id);
        writeln!(text, "{}", words.other_way(to, from))?;
    }
    match &between.nearest {
        None => writeln!(text, "{}", words.unconnected)?,
        Some(way) => {
            writeln!(text, "{}\n", words.nearest)?;
            for arrow in way {
                let link = arrow.link(timeline);
                let sentence = writer.locale.words.relation(link.relation).sentence;
                let grounds = writer.grounds(link);
                let said = writer.attribution(arrow);
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

fn json(said: &Said<'_>, between: &Between, writer: &AnswerWriter<'_>) -> Result<String> {
    let timeline = writer.timeline;
    let found = &between.found;
    let answer = Answer {
        answer: writer.answer_told(said),
        from: writer.event_told(&timeline.events[between.from]),
        to: writer.event_told(&timeline.events[between.to]),
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
                weakest: weakest(timeline, path).map(|arrow| writer.link_told(&arrow)),
            })
            .collect(),
        nearest_connection: between
            .nearest
            .as_ref()
            .map(|way| way.iter().map(|arrow| writer.link_told(arrow)).collect()),
    };
    Ok(json_in_lines(&answer)?)
}
