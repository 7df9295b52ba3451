//! The sources that a record defines.

use super::SOURCE;
use super::event::{At, Resolver};
use crate::diag::Diagnostic;
use crate::format_rules;
use crate::message;
use crate::model::{Identifier, IdentifierKind, Slug, Source, SourceKind};
use crate::record::{SourceRecord, TextRecord};

impl Resolver<'_> {
    pub(super) fn source(
        &mut self,
        id: Slug,
        record: SourceRecord,
        event: &Slug,
        at: At<'_>,
    ) -> Source {
        let place = || at().key("sources").name(&id);
        let derived_from = self.list(&SOURCE, record.derived_from, &|| {
            place().key("derived_from")
        });
        if let Some(index) = derived_from.iter().position(|other| *other == id) {
            self.findings.push(
                Diagnostic::new(
                    &format_rules::SELF_LINK,
                    place().key("derived_from").item(index),
                    message!("self-link.source", id = id.as_str()),
                )
                .help(message!("self-link.help-source")),
            );
        }
        Source {
            defined_in: event.clone(),
            title: match record.title {
                TextRecord::One(title) => TextRecord::One(title)
                    .resolve(record.language.as_deref().unwrap_or(self.locale)),
                title => self.text(title),
            },
            author: record.author,
            publisher: record.publisher,
            host: record.host,
            url: record.url.unwrap_or_default(),
            archive: record.archive,
            published: record.published,
            seen: record.seen,
            kind: record.kind.unwrap_or(SourceKind::Press),
            language: record.language.unwrap_or_else(|| self.locale.to_owned()),
            derived_from,
            identifiers: record
                .identifiers
                .0
                .into_iter()
                .filter_map(|(kind, value)| {
                    Some(Identifier {
                        kind: IdentifierKind::from_word(&kind)?,
                        value: value?,
                    })
                })
                .collect(),
            note: self.text(record.note),
            id,
        }
    }
}
