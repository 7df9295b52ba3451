//! How `why` and `path` tell of links: each step with its relation, what it rests on, who says so, and the documents.
//!
//! They speak of records: what would be left without a recorded cause, which recorded link is the weakest. Nothing here is
//! a finding about the world, and each answer says so.

use std::collections::BTreeSet;
use std::fmt::Write;

use anyhow::Result;
use serde::Serialize;

use crate::analysis::Analysis;
use crate::attribution::{Attribution, Phrases};
use crate::export::ExportContext;
use crate::export::graph::{GRAPHS, Options, base};
use crate::graph::{Arrow, Selection};
use crate::locale::Locale;
use crate::model::{Confidence, Event, Link, Slug, SourceKind, Timeline};
use crate::query::answer::{Answer, Wording};

/// How an answer can be written.
pub(super) const FORMATS: [&str; 3] = ["human", "json", "dot"];

/// What a telling needs.
pub(super) struct AnswerWriter<'a> {
    pub(super) timeline: &'a Timeline,
    pub(super) locale: &'static Locale,
    /// The sources that were named, for the list at the end.
    pub(super) cited: BTreeSet<Slug>,
}

/// An event, as other programs read it.
#[derive(Serialize)]
pub(super) struct EventTold {
    pub(super) id: String,
    pub(super) date: String,
    pub(super) title: String,
}

/// A link, as other programs read it.
#[derive(Serialize)]
pub(super) struct LinkTold {
    pub(super) from: String,
    pub(super) to: String,
    pub(super) relation: &'static str,
    pub(super) family: &'static str,
    pub(super) basis: &'static str,
    pub(super) confidence: Option<&'static str>,
    pub(super) asserted_by: Option<String>,
    pub(super) disputed: bool,
    pub(super) sources: Vec<String>,
    pub(super) note: Option<String>,
}

/// Who says so, as other programs read it.
#[derive(Serialize)]
pub(super) struct AnswerTold {
    verdict: &'static str,
    /// The same in words.
    label: &'static str,
    text: String,
    /// The answer without what only says the verdict, a sentence a speaker.
    sentences: Vec<String>,
    /// Everybody who says something of it, whoever has the best document first.
    voices: Vec<VoiceTold>,
}

/// Somebody who says something.
#[derive(Serialize)]
struct VoiceTold {
    who: String,
    says: String,
    /// The kind of their best document; none for the editors, who speak for themselves.
    source_kind: Option<&'static str>,
    sources: Vec<String>,
}

impl<'a> AnswerWriter<'a> {
    pub(super) fn new(timeline: &'a Timeline, locale: &'static Locale) -> Self {
        Self {
            timeline,
            locale,
            cited: BTreeSet::new(),
        }
    }

    /// Title, date and id of an event, on one line.
    pub(super) fn event(&self, event: &Event) -> String {
        format!(
            "{} ({}) [{}]",
            event.title.get(self.locale.tag),
            self.locale.date(&event.date),
            event.id
        )
    }

    /// Who says that a link holds, and who says otherwise.
    pub(super) fn attribution(&self, arrow: &Arrow) -> Phrases {
        Attribution::of(self.timeline, arrow).plain(self.timeline, self.locale)
    }

    /// What a link rests on, in one line of words.
    pub(super) fn grounds(&mut self, link: &Link) -> String {
        let mut words = vec![self.locale.words.basis(link.basis).to_owned()];
        if let Some(confidence) = link.confidence {
            words.push(self.locale.words.confidence(confidence).to_owned());
        }
        if link.disputed {
            words.push(self.locale.answers.disputed.to_owned());
        }
        let mut text = words.join(", ");
        if !link.sources.is_empty() {
            let cited = self.timeline.cleanest_first(&link.sources).into_iter();
            let cited: Vec<String> = cited
                .map(|citation| {
                    let source = self.timeline.source(&citation.source);
                    let kind = source.map(|known| self.locale.words.source_label(known.kind));
                    let kind = kind.map(|word| format!(" ({word})"));
                    format!("{}{}", citation.source, kind.unwrap_or_default())
                })
                .collect();
            let _ = write!(
                text,
                "; {}: {}",
                self.locale.answers.cited,
                cited.join(", ")
            );
            self.cited
                .extend(link.sources.iter().map(|citation| citation.source.clone()));
        }
        text
    }

    /// The editors' remark on a link, if any.
    pub(super) fn note(&self, link: &Link) -> Option<String> {
        (!link.note.is_empty()).then(|| {
            link.note
                .get(self.locale.tag)
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        })
    }

    /// The list of the sources that were named.
    pub(super) fn sources(&self) -> String {
        let mut text = String::new();
        if !self.cited.is_empty() {
            let _ = writeln!(text, "\n{}", self.locale.answers.sources);
        }
        for id in &self.cited {
            let Some(source) = self.timeline.source(id) else {
                continue;
            };
            let title = source.title.get(self.locale.tag);
            let publisher = source.publisher.as_deref().unwrap_or("");
            let name: Vec<&str> = [title, publisher]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect();
            let kind = self.locale.words.source_kind(source.kind);
            let _ = writeln!(
                text,
                "  {id}: {}{}{kind}; {}",
                name.join(", "),
                if name.is_empty() { "" } else { "; " },
                source.url
            );
        }
        text
    }

    /// Who says so, in words.
    pub(super) fn answer(&self, answer: &Answer<'_>) -> String {
        answer.text(self.timeline, self.locale)
    }

    /// Who says so, for other programs.
    pub(super) fn answer_told(&self, answer: &Answer<'_>) -> AnswerTold {
        let wording = Wording::new(self.timeline, self.locale);
        let voices = answer.voices().into_iter().map(|voice| VoiceTold {
            who: wording.who(voice),
            says: wording.says(answer, voice),
            source_kind: voice.source_kind().map(SourceKind::word),
            sources: (voice.sources.iter())
                .map(|source| source.id.to_string())
                .collect(),
        });
        AnswerTold {
            verdict: answer.verdict.word(),
            label: answer.label(self.locale),
            text: self.answer(answer),
            sentences: answer.sentences(self.timeline, self.locale),
            voices: voices.collect(),
        }
    }

    /// An event for other programs.
    pub(super) fn event_told(&self, event: &Event) -> EventTold {
        EventTold {
            id: event.id.to_string(),
            date: event.date.to_string(),
            title: event.title.get(self.locale.tag).to_owned(),
        }
    }

    /// A link for other programs.
    pub(super) fn link_told(&self, arrow: &Arrow) -> LinkTold {
        let link = arrow.link(self.timeline);
        LinkTold {
            from: arrow.source(self.timeline).id.to_string(),
            to: arrow.target(self.timeline).id.to_string(),
            relation: link.relation.word(),
            family: link.relation.family().word(),
            basis: link.basis.word(),
            confidence: link.confidence.map(Confidence::word),
            asserted_by: link.asserted_by.as_ref().map(ToString::to_string),
            disputed: link.disputed,
            sources: link
                .sources
                .iter()
                .map(|citation| citation.source.to_string())
                .collect(),
            note: self.note(link),
        }
    }
}

/// Some events and the arrows between them, as Graphviz reads them.
pub(super) fn dot(
    analysis: &Analysis,
    locale: &'static Locale,
    events: Vec<usize>,
    arrows: Vec<Arrow>,
) -> Result<String> {
    let subject = ExportContext::whole(&analysis.timeline, &analysis.graph);
    let base = base(&subject, locale);
    let selection = Selection {
        events,
        arrows,
        ..Selection::default()
    };
    let options = Options::new(locale, &base);
    let mut dot = Vec::new();
    if let Some(format) = GRAPHS.iter().find(|format| format.name == "dot") {
        (format.write)(&subject, &selection, &options, &mut dot)?;
    }
    Ok(String::from_utf8(dot)?)
}
