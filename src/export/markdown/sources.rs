//! Sources in the Markdown document: the list at its end, and the references to it with the kind of each document.

use std::io::{Result, Write};

use super::Document;
use crate::export::entry::source_name;
use crate::export::prose::{destination, escaped};
use crate::export::references::Mentions;
use crate::model::{Citation, Source, Stance};

impl Document<'_, '_> {
    /// The list of all sources.
    pub(super) fn sources(&self, out: &mut dyn Write) -> Result<()> {
        let timeline = self.context.timeline;
        let mentions = Mentions::new(self.context);
        let sources = mentions.sources.iter().filter_map(|id| timeline.source(id));
        for (number, source) in sources.enumerate() {
            if number == 0 {
                writeln!(out, "\n## {}\n", self.locale.page.event.sources)?;
            }
            writeln!(out, "- {}", self.source(source))?;
        }
        Ok(())
    }

    fn source(&self, source: &Source) -> String {
        let name = source_name(source);
        let publisher = source
            .publisher
            .as_deref()
            .filter(|publisher| *publisher != name);
        let published = source.published.as_ref().map(|date| self.locale.date(date));
        let mut facts = vec![format!(
            "<a id=\"source-{}\"></a>**{}**",
            source.id,
            escaped(name)
        )];
        facts.extend(source.author.as_deref().map(escaped));
        facts.extend(publisher.map(escaped));
        facts.extend(published);
        if let Some(seen) = &source.seen {
            facts.push(self.locale.page.source.seen(&self.locale.date(seen)));
        }
        facts.push(self.locale.words.source_kind(source.kind).to_owned());
        facts.push(escaped(&source.language));
        for identifier in &source.identifiers {
            facts.push(escaped(&identifier.value));
        }
        let mut text = facts.join(", ");
        text.push_str(&format!(". {}", destination(&source.url)));
        if let Some(archive) = &source.archive {
            text.push_str(&format!(
                " ([{}]({}))",
                self.locale.page.source.archive,
                destination(archive)
            ));
        }
        if !source.derived_from.is_empty() {
            let origins = source.derived_from.iter().map(|id| {
                let kind = self.kind(id).map(|word| format!(" ({word})"));
                format!("{}{}", self.reference(id), kind.unwrap_or_default())
            });
            let origins: Vec<String> = origins.collect();
            text.push_str(&format!(
                "; {} {}",
                self.locale.page.source.derived_from,
                origins.join(", ")
            ));
        }
        if !source.note.is_empty() {
            text.push_str(&format!(
                " — *{}*",
                escaped(source.note.get(self.language()))
            ));
        }
        text
    }

    /// The sources of a statement, with what each does for it where it does not simply support it.
    pub(super) fn cited(&self, citations: &[Citation]) -> String {
        let mut text = String::new();
        let shown = self.context.timeline.cleanest_first(citations);
        for (position, citation) in shown.into_iter().enumerate() {
            text.push_str(if position == 0 { " " } else { "; " });
            text.push_str(&self.reference(&citation.source));
            let stance = (citation.stance != Stance::Supports)
                .then(|| self.locale.words.stance(citation.stance));
            let kind = self.kind(&citation.source);
            let marks: Vec<&str> = kind.into_iter().chain(stance).collect();
            if !marks.is_empty() {
                text.push_str(&format!(" ({})", marks.join("; ")));
            }
            if let Some(locator) = &citation.locator {
                text.push_str(&format!(", {}", escaped(locator)));
            }
            if let Some(quote) = &citation.quote {
                text.push_str(&format!(": “{}”", escaped(quote)));
            }
        }
        text
    }

    /// What kind of document a source is, in a word.
    fn kind(&self, source: &str) -> Option<&'static str> {
        let found = self.context.timeline.source(source)?;
        Some(self.locale.words.source_label(found.kind))
    }

    fn reference(&self, source: &str) -> String {
        let found = self.context.timeline.source(source);
        let name = found.map_or(source, |found| found.publisher_name());
        format!("[{}](#source-{source})", escaped(name))
    }
}
