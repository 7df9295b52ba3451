//! A dialogue that asks for what a new record lacks.

use std::io::{BufRead, Write};

use anyhow::{Result, bail};

use super::Args;
use crate::cli::evidence::Evidence;
use crate::diag::nearest;
use crate::message::ENGLISH;
use crate::model::{EventDate, SourceKind, Timeline};
use crate::workspace::lookup::{on_record, require_slug};

/// Asks for what is missing. An empty answer to what may be left out leaves it out.
pub(super) fn ask(
    args: &mut Args,
    timeline: &Timeline,
    input: &mut impl BufRead,
    output: &mut impl Write,
) -> Result<()> {
    let mut prompt = Prompt { input, output };
    if args.id.is_none() {
        args.id = Some(prompt.until("id, such as talks-2022 (permanent)", |id| {
            require_slug(id).map_err(|error| error.to_string())?;
            match timeline.event(id) {
                Some(event) => Err(format!("taken by {}", event.file)),
                None => Ok(()),
            }
        })?);
    }
    let locales = match &args.language.lang {
        Some(locale) => vec![locale.clone()],
        None => timeline.settings.locales.clone(),
    };
    if args.title.is_empty() {
        args.title = prompt.texts("title", &locales)?;
    }
    if args.date.is_none() {
        args.date = Some(prompt.until(
            "date, as precisely as is known (2022-11-22, 2022-11, 2022~)",
            |date| {
                date.parse::<EventDate>()
                    .map(drop)
                    .map_err(|error| error.message.in_words(&ENGLISH))
            },
        )?);
    }
    if args.summary.is_empty() {
        args.summary = prompt.texts("summary, what happened in a few sentences", &locales)?;
    }
    if args.kind.is_none() {
        let kinds: Vec<&str> = timeline
            .settings
            .kinds
            .iter()
            .map(|kind| kind.id.as_str())
            .collect();
        args.kind = Some(
            prompt.until(&format!("kind, one of {}", kinds.join(", ")), |kind| {
                known(kind, &kinds)
            })?,
        );
    }
    let lists = [
        (
            &mut args.actor,
            "actors",
            timeline
                .actors
                .keys()
                .map(|id| id.as_str())
                .collect::<Vec<_>>(),
        ),
        (
            &mut args.place,
            "places",
            timeline.places.keys().map(|id| id.as_str()).collect(),
        ),
        (
            &mut args.topic,
            "topics",
            timeline.topics.keys().map(|id| id.as_str()).collect(),
        ),
    ];
    for (list, noun, ids) in lists {
        if list.is_empty() && !ids.is_empty() {
            let answer = prompt.ask(
                &format!("{noun}, ids with commas between them, or nothing"),
                |answer| {
                    split(answer)
                        .iter()
                        .try_for_each(|id| known(id.split(':').next().unwrap_or(""), &ids))
                },
            )?;
            *list = split(&answer);
        }
    }
    if args.publish {
        prompt.evidence(&mut args.evidence, &locales, timeline)?;
    }
    Ok(())
}

fn split(answer: &str) -> Vec<String> {
    answer
        .split([',', ' '])
        .filter(|id| !id.is_empty())
        .map(str::to_owned)
        .collect()
}

fn known(id: &str, ids: &[&str]) -> Result<(), String> {
    if ids.contains(&id) {
        return Ok(());
    }
    Err(match nearest(id, ids.iter().copied()) {
        Some(name) => format!("`{id}` is not known; did you mean `{name}`?"),
        None => format!("`{id}` is not known"),
    })
}

/// A dialogue on plain lines.
struct Prompt<'a, I, O> {
    input: &'a mut I,
    output: &'a mut O,
}

impl<I: BufRead, O: Write> Prompt<'_, I, O> {
    /// An answer that passes; an empty one does if the check says so.
    fn ask(
        &mut self,
        question: &str,
        check: impl Fn(&str) -> Result<(), String>,
    ) -> Result<String> {
        loop {
            write!(self.output, "{question}: ")?;
            self.output.flush()?;
            let mut line = String::new();
            if self.input.read_line(&mut line)? == 0 {
                bail!("the answers ended; nothing was written");
            }
            match check(line.trim()) {
                Ok(()) => return Ok(line.trim().to_owned()),
                Err(why) => writeln!(self.output, "  {why}")?,
            }
        }
    }

    /// An answer that is not empty and passes.
    fn until(
        &mut self,
        question: &str,
        check: impl Fn(&str) -> Result<(), String>,
    ) -> Result<String> {
        self.ask(question, |answer| {
            if answer.is_empty() {
                return Err("an answer is needed".to_owned());
            }
            check(answer)
        })
    }

    /// What a published event rests on.
    fn evidence(
        &mut self,
        evidence: &mut Evidence,
        locales: &[String],
        timeline: &Timeline,
    ) -> Result<()> {
        if evidence.has_no_claim() {
            evidence.claim = self.texts("claim, what a source says of the event", locales)?;
        }
        if evidence.source.is_empty() {
            let question = "source, its address or the id of one on record";
            let answer = self.until(question, |source| {
                on_record(source, timeline)
                    .map(drop)
                    .map_err(|error| error.to_string())
            })?;
            evidence.source = vec![answer];
        }
        let is_new = |source: &String| matches!(on_record(source, timeline), Ok(None));
        if evidence.source_kind.is_none() && evidence.source.iter().any(is_new) {
            let kinds = SourceKind::WORDS;
            let question = format!("kind of the source, one of {}", kinds.join(", "));
            evidence.source_kind = Some(self.until(&question, |kind| known(kind, kinds))?);
        }
        Ok(())
    }

    /// A text in each language; only the first one has to be there.
    fn texts(&mut self, question: &str, locales: &[String]) -> Result<Vec<String>> {
        let mut texts = Vec::new();
        for (number, locale) in locales.iter().enumerate() {
            let question = if locales.len() > 1 {
                format!("{question} [{locale}]")
            } else {
                question.to_owned()
            };
            let text = if number == 0 {
                self.until(&question, |_| Ok(()))?
            } else {
                self.ask(&format!("{question}, or nothing"), |_| Ok(()))?
            };
            if !text.is_empty() {
                texts.push(format!("{locale}={text}"));
            }
        }
        Ok(texts)
    }
}
