//! `why`: what led to an event, as a tree of recorded links.

mod left_out;

use std::collections::BTreeSet;
use std::fmt::Write;

use anyhow::Result;
use serde::Serialize;

use super::answer_writer::{AnswerWriter, EventTold, FORMATS, LinkTold, dot};
use super::output::Output;
use super::progress::Stages;
use super::{Context, Outcome, session};
use crate::analysis::Analysis;
use crate::diag::json_in_lines;
use crate::graph::{Arrow, CausalGraph};
use crate::locale;

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

/// A question, and the graph that answers it.
struct Question<'q> {
    analysis: &'q Analysis,
    /// The causal graph, or what is left of it.
    graph: &'q CausalGraph,
    position: usize,
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
    let question = Question {
        analysis: &analysis,
        graph: rest.as_ref().unwrap_or(&analysis.graph),
        position,
    };
    let text = match (args.format.as_str(), args.without) {
        ("json", _) => json(&question, &writer)?,
        ("dot", without) => {
            let mut events = if without {
                question.graph.dominated_by(position)
            } else {
                question.graph.ancestors(position)
            };
            events.push(position);
            events.sort_unstable();
            let arrows = among(question.graph, &events);
            dot(&analysis, locale, events, arrows)?
        }
        (_, true) => hanging(&question, &writer)?,
        (_, false) => human(&question, writer, usize::from(args.depth))?,
    };
    args.output.write(&text)?;
    stages.end();
    Ok(Outcome::Done)
}

impl Question<'_> {
    /// What led to the event in the whole graph and does not in what is left of it.
    fn left_out(&self) -> Vec<usize> {
        let still: BTreeSet<usize> = self.graph.ancestors(self.position).into_iter().collect();
        let mut all = self.analysis.graph.ancestors(self.position);
        all.retain(|event| !still.contains(event));
        all
    }
}

/// The arrows among some events, in the graph's order.
fn among(graph: &CausalGraph, events: &[usize]) -> Vec<Arrow> {
    let among: BTreeSet<usize> = events.iter().copied().collect();
    graph
        .arrows()
        .iter()
        .filter(|arrow| among.contains(&arrow.from) && among.contains(&arrow.to))
        .copied()
        .collect()
}

/// What hangs on an event alone.
fn hanging(question: &Question<'_>, writer: &AnswerWriter<'_>) -> Result<String> {
    let timeline = &question.analysis.timeline;
    let position = question.position;
    let mut text = format!("{}\n\n", writer.event(&timeline.events[position]));
    let hanging = question.graph.dominated_by(position);
    let after = question.graph.descendants(position).len();
    let words = &writer.locale.answers;
    match hanging.len() {
        0 => writeln!(text, "{}", words.removed_none)?,
        number => writeln!(text, "{}\n", (words.removed)(number, after))?,
    }
    for event in hanging {
        writeln!(text, "  {}", writer.event(&timeline.events[event]))?;
    }
    writeln!(text, "\n{}", words.removed_note)?;
    Ok(text)
}

fn human<'a>(
    question: &Question<'a>,
    mut writer: AnswerWriter<'a>,
    depth: usize,
) -> Result<String> {
    let timeline = &question.analysis.timeline;
    let mut text = format!("{}\n", writer.event(&timeline.events[question.position]));
    let words = &writer.locale.answers;
    if question.graph.arrows_to(question.position).is_empty() {
        let all = question.analysis.graph.arrows_to(question.position);
        let none = if all.is_empty() {
            words.none_led
        } else {
            words.none_left
        };
        writeln!(text, "\n{none}")?;
    } else {
        let number = question.graph.ancestors(question.position).len();
        writeln!(text, "\n{}\n", (words.led)(number))?;
        let mut tree = Tree {
            question,
            writer: &mut writer,
            shown: BTreeSet::new(),
            cut: BTreeSet::new(),
            text: &mut text,
        };
        tree.branches(question.position, "", depth)?;
        let hidden = number.saturating_sub(tree.shown.len());
        if hidden > 0 {
            writeln!(text, "\n{}", (words.further)(hidden, depth))?;
        }
    }
    let left_out = question.left_out();
    if !left_out.is_empty() {
        writeln!(text, "\n{}\n", (words.left_out)(left_out.len()))?;
    }
    for event in left_out {
        writeln!(text, "  {}", writer.event(&timeline.events[event]))?;
    }
    text.push_str(&writer.sources());
    Ok(text)
}

/// A tree of causes as it is written; an event that has been told before is only named.
struct Tree<'t, 'a> {
    question: &'t Question<'a>,
    writer: &'t mut AnswerWriter<'a>,
    shown: BTreeSet<usize>,
    /// Events that stand at the end of the depth: what led to them is told where they are met again nearer by.
    cut: BTreeSet<usize>,
    text: &'t mut String,
}

impl Tree<'_, '_> {
    fn branches(&mut self, position: usize, indent: &str, depth: usize) -> Result<()> {
        let arrows: Vec<Arrow> = self.question.graph.arrows_to(position).to_vec();
        for (number, arrow) in arrows.iter().enumerate() {
            let last = number + 1 == arrows.len();
            self.branch(arrow, indent, last, depth)?;
        }
        Ok(())
    }

    fn branch(&mut self, arrow: &Arrow, indent: &str, last: bool, depth: usize) -> Result<()> {
        let timeline = &self.question.analysis.timeline;
        let link = arrow.link(timeline);
        let below = format!("{indent}{}", if last { "   " } else { "│  " });
        let sentence = (self.writer.locale.words.relation)(link.relation).sentence;
        let known = !self.shown.insert(arrow.from) && !self.cut.remove(&arrow.from);
        let again = known && !self.question.graph.arrows_to(arrow.from).is_empty();
        let said = self.writer.attribution(arrow);
        let it = if said.lead.is_empty() {
            ""
        } else {
            self.writer.locale.attribution.the_event
        };
        writeln!(
            self.text,
            "{indent}{} {}{it}{sentence} [{}]: {}{}{}",
            if last { "└─" } else { "├─" },
            said.lead,
            link.relation,
            self.writer.event(arrow.source(timeline)),
            said.responses,
            if again {
                self.writer.locale.answers.see_above
            } else {
                ""
            },
        )?;
        let grounds = self.writer.grounds(link);
        writeln!(self.text, "{below}  {grounds}")?;
        if let Some(note) = self.writer.note(link) {
            writeln!(self.text, "{below}  {note}")?;
        }
        if !again && depth > 1 {
            self.branches(arrow.from, &below, depth - 1)?;
        } else if !again {
            self.cut.insert(arrow.from);
        }
        Ok(())
    }
}

fn json(question: &Question<'_>, writer: &AnswerWriter<'_>) -> Result<String> {
    let timeline = &question.analysis.timeline;
    let position = question.position;
    let ancestors = question.graph.ancestors(position);
    let told = |positions: &[usize]| {
        positions
            .iter()
            .map(|&position| writer.event_told(&timeline.events[position]))
            .collect()
    };
    let mut within = ancestors.clone();
    within.push(position);
    let answer = Answer {
        event: writer.event_told(&timeline.events[position]),
        ancestors: told(&ancestors),
        links: among(question.graph, &within)
            .iter()
            .map(|arrow| writer.link_told(arrow))
            .collect(),
        hangs_on_it: told(&question.graph.dominated_by(position)),
        left_out: told(&question.left_out()),
    };
    Ok(json_in_lines(&answer)?)
}
