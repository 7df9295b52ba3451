//! `path`: every path between two events, or what joins them that is no cause.

use std::fmt::Write;

use anyhow::Result;
use serde::Serialize;

use super::output::Output;
use super::telling::{EventTold, LinkTold, Teller, weakness};
use super::{Context, Outcome, session};
use crate::graph::{Arrow, Hop, Paths};
use crate::locale;
use crate::study::Study;

/// Show every path between two events, each step with its relation, basis and sources
#[derive(clap::Args)]
pub(super) struct Args {
    /// The earlier event
    from: String,
    /// The later event
    to: String,
    /// How many paths to show at most
    #[arg(long, value_name = "N", default_value_t = 20)]
    limit: usize,
    /// How to write it
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = ["human", "json"])]
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
    complete: bool,
    paths: Vec<PathTold>,
    /// Where there is no path: the shortest way along links of any family, in either direction.
    nearest_connection: Option<Vec<LinkTold>>,
}

#[derive(Serialize)]
struct PathTold {
    steps: Vec<StepTold>,
    weakest: Option<LinkTold>,
}

#[derive(Serialize)]
struct StepTold {
    from: EventTold,
    to: EventTold,
    links: Vec<LinkTold>,
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    let corpus = session::corpus(context)?;
    let Some(study) = session::sound(&corpus, context)? else {
        return Ok(Outcome::Faulty);
    };
    let from = session::position(&study, &args.from)?;
    let to = session::position(&study, &args.to)?;
    let locale = locale::locale(args.lang.as_deref().unwrap_or(study.timeline.locale()));
    let mut teller = Teller::new(&study.timeline, locale);
    let found = study.graph.paths(from, to, args.limit);
    let text = if args.format == "json" {
        json(&study, &teller, from, to, &found)?
    } else {
        human(&study, &mut teller, from, to, &found)?
    };
    args.output.write(&text)?;
    Ok(Outcome::Done)
}

fn human(
    study: &Study<'_>,
    teller: &mut Teller<'_>,
    from: usize,
    to: usize,
    found: &Paths,
) -> Result<String> {
    let timeline = &study.timeline;
    let mut text = String::new();
    let (first, last) = (&timeline.events[from], &timeline.events[to]);
    writeln!(
        text,
        "From  {}\nTo    {}\n",
        teller.event(first),
        teller.event(last)
    )?;
    if found.paths.is_empty() {
        unconnected(study, teller, from, to, &mut text)?;
    } else {
        let number = found.paths.len();
        let more = if found.complete {
            ""
        } else {
            "; there are more (raise `--limit`)"
        };
        writeln!(
            text,
            "{number} recorded path{}{more}. A path is a chain of records, not a finding about the world.\n",
            if number == 1 { "" } else { "s" }
        )?;
    }
    for (number, path) in found.paths.iter().enumerate() {
        writeln!(text, "Path {} of {}", number + 1, found.paths.len())?;
        writeln!(text, "  {}", teller.event(first))?;
        for hop in path {
            for arrow in &hop.arrows {
                step(teller, arrow, &mut text)?;
            }
            writeln!(text, "  {}", teller.event(&timeline.events[hop.to]))?;
        }
        if let Some(arrow) = weakest(study, path) {
            let link = arrow.link(timeline);
            let grounds = teller.grounds(link);
            writeln!(
                text,
                "  Weakest link: `{}` {} `{}` ({grounds})",
                arrow.target(timeline).id,
                link.relation,
                arrow.source(timeline).id
            )?;
        }
        text.push('\n');
    }
    text.push_str(teller.sources().trim_start_matches('\n'));
    Ok(text)
}

fn step(teller: &mut Teller<'_>, arrow: &Arrow, text: &mut String) -> Result<()> {
    let link = arrow.link(teller.timeline);
    let relation = (teller.locale.words.relation)(link.relation).arrow;
    let grounds = teller.grounds(link);
    writeln!(text, "    ↓ {relation} [{}] — {grounds}", link.relation)?;
    if let Some(note) = teller.note(link) {
        writeln!(text, "      {note}")?;
    }
    Ok(())
}

/// The arrow of a path that holds it least firmly: of each hop the firmest, and of these the weakest.
fn weakest(study: &Study<'_>, path: &[Hop]) -> Option<Arrow> {
    path.iter()
        .filter_map(|hop| {
            hop.arrows
                .iter()
                .min_by_key(|arrow| weakness(arrow.link(&study.timeline)))
        })
        .max_by_key(|arrow| weakness(arrow.link(&study.timeline)))
        .copied()
}

fn unconnected(
    study: &Study<'_>,
    teller: &mut Teller<'_>,
    from: usize,
    to: usize,
    text: &mut String,
) -> Result<()> {
    let timeline = &study.timeline;
    writeln!(
        text,
        "No path of causal or legal links is recorded between these two events."
    )?;
    if from == to {
        writeln!(text, "They are the same event.")?;
        return Ok(());
    }
    if !study.graph.paths(to, from, 1).paths.is_empty() {
        writeln!(
            text,
            "There is one the other way round: from `{}` to `{}`.",
            timeline.events[to].id, timeline.events[from].id
        )?;
    }
    match study.graph.nearest_connection(from, to) {
        None => writeln!(text, "Nothing else on record joins them either.")?,
        Some(way) => {
            writeln!(
                text,
                "The nearest connection on record, which is no chain of causes:\n"
            )?;
            for arrow in way {
                let link = arrow.link(timeline);
                let sentence = (teller.locale.words.relation)(link.relation).sentence;
                let grounds = teller.grounds(link);
                writeln!(
                    text,
                    "  {}\n    {sentence} [{}]\n  {}\n    {grounds}",
                    teller.event(arrow.target(timeline)),
                    link.relation,
                    teller.event(arrow.source(timeline))
                )?;
                if let Some(note) = teller.note(link) {
                    writeln!(text, "    {note}")?;
                }
                text.push('\n');
            }
        }
    }
    Ok(())
}

fn json(
    study: &Study<'_>,
    teller: &Teller<'_>,
    from: usize,
    to: usize,
    found: &Paths,
) -> Result<String> {
    let timeline = &study.timeline;
    let nearest = if found.paths.is_empty() {
        study.graph.nearest_connection(from, to)
    } else {
        None
    };
    let answer = Answer {
        from: teller.event_told(&timeline.events[from]),
        to: teller.event_told(&timeline.events[to]),
        complete: found.complete,
        paths: found
            .paths
            .iter()
            .map(|path| PathTold {
                steps: path
                    .iter()
                    .map(|hop| StepTold {
                        from: teller.event_told(&timeline.events[hop.from]),
                        to: teller.event_told(&timeline.events[hop.to]),
                        links: hop
                            .arrows
                            .iter()
                            .map(|arrow| teller.link_told(arrow))
                            .collect(),
                    })
                    .collect(),
                weakest: weakest(study, path).map(|arrow| teller.link_told(&arrow)),
            })
            .collect(),
        nearest_connection: nearest
            .map(|way| way.iter().map(|arrow| teller.link_told(arrow)).collect()),
    };
    let mut text = serde_json::to_string_pretty(&answer)?;
    text.push('\n');
    Ok(text)
}
