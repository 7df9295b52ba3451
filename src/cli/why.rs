//! `why`: what led to an event, as a tree of recorded links.

use std::collections::BTreeSet;
use std::fmt::Write;

use anyhow::Result;
use serde::Serialize;

use super::output::Output;
use super::telling::{EventTold, LinkTold, Teller};
use super::{Context, Outcome, session};
use crate::graph::Arrow;
use crate::locale;
use crate::study::Study;

/// Show what led to an event, each step with its relation, basis and sources
#[derive(clap::Args)]
pub(super) struct Args {
    /// The event
    id: String,
    /// How many steps to go back; all when left out
    #[arg(long, value_name = "N")]
    depth: Option<usize>,
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
    event: EventTold,
    /// Everything that led to it, in order of time.
    ancestors: Vec<EventTold>,
    /// The causal and legal links among these and the event.
    links: Vec<LinkTold>,
    /// Everything that would be left without a recorded cause if the event were removed.
    hangs_on_it: Vec<EventTold>,
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    let corpus = session::corpus(context)?;
    let Some(study) = session::sound(&corpus, context)? else {
        return Ok(Outcome::Faulty);
    };
    let position = session::position(&study, &args.id)?;
    let locale = locale::locale(args.lang.as_deref().unwrap_or(study.timeline.locale()));
    let teller = Teller::new(&study.timeline, locale);
    let text = if args.format == "json" {
        json(&study, &teller, position)?
    } else {
        human(&study, teller, position, args.depth.unwrap_or(usize::MAX))?
    };
    args.output.write(&text)?;
    Ok(Outcome::Done)
}

fn human<'a>(
    study: &'a Study<'a>,
    mut teller: Teller<'a>,
    position: usize,
    depth: usize,
) -> Result<String> {
    let mut text = format!("{}\n", teller.event(&study.timeline.events[position]));
    let arrows = study.graph.arrows_to(position);
    if arrows.is_empty() {
        text.push_str("\nNo causal or legal link to an earlier event is recorded.\n");
    } else {
        let number = study.graph.ancestors(position).len();
        writeln!(
            text,
            "\nWhat led here: {number} event{} on record\n",
            if number == 1 { "" } else { "s" }
        )?;
        let mut tree = Tree {
            study,
            teller: &mut teller,
            shown: BTreeSet::new(),
            text: &mut text,
        };
        tree.branches(position, "", depth)?;
    }
    text.push_str(&teller.sources());
    Ok(text)
}

/// A tree of causes as it is written; an event that has been told before is only named.
struct Tree<'t, 'a> {
    study: &'t Study<'a>,
    teller: &'t mut Teller<'a>,
    shown: BTreeSet<usize>,
    text: &'t mut String,
}

impl Tree<'_, '_> {
    fn branches(&mut self, position: usize, indent: &str, depth: usize) -> Result<()> {
        let arrows: Vec<Arrow> = self.study.graph.arrows_to(position).to_vec();
        for (number, arrow) in arrows.iter().enumerate() {
            let last = number + 1 == arrows.len();
            self.branch(arrow, indent, last, depth)?;
        }
        Ok(())
    }

    fn branch(&mut self, arrow: &Arrow, indent: &str, last: bool, depth: usize) -> Result<()> {
        let timeline = &self.study.timeline;
        let link = arrow.link(timeline);
        let below = format!("{indent}{}", if last { "   " } else { "│  " });
        let sentence = (self.teller.locale.words.relation)(link.relation).sentence;
        let again =
            !self.shown.insert(arrow.from) && !self.study.graph.arrows_to(arrow.from).is_empty();
        writeln!(
            self.text,
            "{indent}{} {sentence} [{}]: {}{}",
            if last { "└─" } else { "├─" },
            link.relation,
            self.teller.event(arrow.source(timeline)),
            if again { " (see above)" } else { "" },
        )?;
        let grounds = self.teller.grounds(link);
        writeln!(self.text, "{below}  {grounds}")?;
        if let Some(note) = self.teller.note(link) {
            writeln!(self.text, "{below}  {note}")?;
        }
        if !again && depth > 1 {
            self.branches(arrow.from, &below, depth - 1)?;
        }
        Ok(())
    }
}

fn json(study: &Study<'_>, teller: &Teller<'_>, position: usize) -> Result<String> {
    let timeline = &study.timeline;
    let ancestors = study.graph.ancestors(position);
    let told = |positions: &[usize]| {
        positions
            .iter()
            .map(|&position| teller.event_told(&timeline.events[position]))
            .collect()
    };
    let among: BTreeSet<usize> = ancestors.iter().copied().chain([position]).collect();
    let answer = Answer {
        event: teller.event_told(&timeline.events[position]),
        ancestors: told(&ancestors),
        links: study
            .graph
            .arrows()
            .iter()
            .filter(|arrow| among.contains(&arrow.from) && among.contains(&arrow.to))
            .map(|arrow| teller.link_told(arrow))
            .collect(),
        hangs_on_it: told(&study.graph.hangs_on(position)),
    };
    let mut text = serde_json::to_string_pretty(&answer)?;
    text.push('\n');
    Ok(text)
}
