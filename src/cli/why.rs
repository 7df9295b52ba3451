//! `why`: what led to an event, as a tree of recorded links.

mod left_out;

use std::fmt::Write;

use anyhow::Result;
use serde::Serialize;

use super::answer_writer::{AnswerTold, AnswerWriter, EventTold, FORMATS, LinkTold, dot};
use super::output::Output;
use super::progress::Stages;
use super::{Context, Outcome, session};
use crate::diag::json_in_lines;
use crate::locale;
use crate::query::answer;
use crate::query::why::{Branch, Why};

use left_out::LeftOut;

/// Show what led to an event, each step with its relation, basis and sources
#[derive(clap::Args)]
pub(super) struct Args {
    /// The event
    id: String,
    /// How many steps back to go
    #[arg(long, value_name = "N", default_value_t = 20, value_parser = clap::value_parser!(u16).range(1..=500))]
    depth: u16,
    /// Show instead which events would be left without a recorded cause if this event were removed
    #[arg(long)]
    without: bool,
    #[command(flatten)]
    left_out: LeftOut,
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
    /// Who says why it happened.
    answer: AnswerTold,
    event: EventTold,
    /// Everything that led to it, in order of time, however far back.
    ancestors: Vec<EventTold>,
    /// The causal, legal and factual links among these and the event.
    links: Vec<LinkTold>,
    /// Everything all of whose recorded chains back to a beginning run through the event.
    hangs_on_it: Vec<EventTold>,
    /// What led to it only by way of what `--without-event` and its like leave out.
    left_out: Vec<EventTold>,
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    let mut stages = Stages::new(context);
    stages.begin("read");
    let source_files = session::source_files(context)?;
    let Some(analysis) = session::sound(&source_files, context, &mut stages)? else {
        return Ok(Outcome::Faulty);
    };
    stages.begin("answer");
    let position = session::position(&analysis, &args.id)?;
    let language = session::language(&analysis, args.lang.as_deref())?;
    let locale = locale::locale(language);
    let writer = AnswerWriter::new(&analysis.timeline, locale);
    let rest = args.left_out.graph(&analysis, position)?;
    let question = Why {
        all: &analysis.graph,
        graph: rest.as_ref().unwrap_or(&analysis.graph),
        event: position,
    };
    let text = match (args.format.as_str(), args.without) {
        ("json", _) => json(&question, &writer)?,
        ("dot", without) => {
            let (events, arrows) = question.with(match without {
                true => question.dominated(),
                false => question.ancestors(),
            });
            dot(&analysis, locale, events, arrows)?
        }
        (_, true) => hanging(&question, &writer)?,
        (_, false) => human(&question, writer, usize::from(args.depth))?,
    };
    args.output.write(&text)?;
    stages.end();
    Ok(Outcome::Done)
}

/// What hangs on an event alone.
fn hanging(question: &Why<'_>, writer: &AnswerWriter<'_>) -> Result<String> {
    let events = &writer.timeline.events;
    let mut text = format!("{}\n\n", writer.event(&events[question.event]));
    let hanging = question.dominated();
    let after = question.descendants().len();
    let words = &writer.locale.answers;
    match hanging.len() {
        0 => writeln!(text, "{}", words.removed_none)?,
        number => writeln!(text, "{}\n", words.removed(number, after))?,
    }
    for event in hanging {
        writeln!(text, "  {}", writer.event(&events[event]))?;
    }
    writeln!(text, "\n{}", words.removed_note)?;
    Ok(text)
}

fn human(question: &Why<'_>, mut writer: AnswerWriter<'_>, depth: usize) -> Result<String> {
    let events = &writer.timeline.events;
    let said = answer::why(writer.timeline, question.all, question.event);
    let mut text = format!(
        "{}\n\n{}\n",
        writer.answer(&said),
        writer.event(&events[question.event])
    );
    let words = &writer.locale.answers;
    let number = question.ancestors().len();
    if number > 0 {
        writeln!(text, "\n{}\n", words.led(number))?;
        let (branches, shown) = question.tree(depth);
        write_branches(&branches, &mut writer, "", &mut text)?;
        let hidden = number.saturating_sub(shown);
        if hidden > 0 {
            writeln!(text, "\n{}", words.further(hidden, depth))?;
        }
    } else if question.all.arrows_to(question.event).is_empty() {
        writeln!(text, "\n{}", words.none_led)?;
    } else {
        writeln!(text, "\n{}", words.none_left)?;
    }
    let left_out = question.left_out();
    if !left_out.is_empty() {
        writeln!(text, "\n{}\n", words.left_out(left_out.len()))?;
    }
    for event in left_out {
        writeln!(text, "  {}", writer.event(&events[event]))?;
    }
    text.push_str(&writer.sources());
    Ok(text)
}

/// A tree of causes; an event that has been told before is only named.
fn write_branches(
    branches: &[Branch],
    writer: &mut AnswerWriter<'_>,
    indent: &str,
    text: &mut String,
) -> Result<()> {
    let timeline = writer.timeline;
    for (number, branch) in branches.iter().enumerate() {
        let is_last = number + 1 == branches.len();
        let below = format!("{indent}{}", if is_last { "   " } else { "│  " });
        let arrow = &branch.arrow;
        let link = arrow.link(timeline);
        let sentence = writer.locale.words.relation(link.relation).sentence;
        let said = writer.attribution(arrow);
        let it = if said.lead.is_empty() {
            ""
        } else {
            writer.locale.attribution.the_event
        };
        writeln!(
            text,
            "{indent}{} {}{it}{sentence} [{}]: {}{}{}",
            if is_last { "└─" } else { "├─" },
            said.lead,
            link.relation,
            writer.event(arrow.source(timeline)),
            said.responses,
            if branch.is_above {
                writer.locale.answers.see_above
            } else {
                ""
            },
        )?;
        let grounds = writer.grounds(link);
        writeln!(text, "{below}  {grounds}")?;
        if let Some(note) = writer.note(link) {
            writeln!(text, "{below}  {note}")?;
        }
        write_branches(&branch.branches, writer, &below, text)?;
    }
    Ok(())
}

fn json(question: &Why<'_>, writer: &AnswerWriter<'_>) -> Result<String> {
    let told = |positions: &[usize]| {
        let events = positions
            .iter()
            .filter_map(|&at| writer.timeline.events.get(at));
        events.map(|event| writer.event_told(event)).collect()
    };
    let ancestors = question.ancestors();
    let (_, arrows) = question.with(ancestors.clone());
    let said = answer::why(writer.timeline, question.all, question.event);
    let answer = Answer {
        answer: writer.answer_told(&said),
        event: writer.event_told(&writer.timeline.events[question.event]),
        ancestors: told(&ancestors),
        links: arrows.iter().map(|arrow| writer.link_told(arrow)).collect(),
        hangs_on_it: told(&question.dominated()),
        left_out: told(&question.left_out()),
    };
    Ok(json_in_lines(&answer)?)
}
