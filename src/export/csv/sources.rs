//! The table of sources.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Result;

use super::{Column, Row, Table, TakeRow, column, texts};
use crate::export::references::{Mentions, citations};
use crate::export::{Export, ExportContext};
use crate::model::IdentifierKind;

/// The format.
pub(in crate::export) const EXPORT: Export = Export {
    name: "csv-sources",
    file: TABLE.file,
    about: "the cited sources as a table, a row each",
    media_type: "text/csv",
    write: |context, out| TABLE.write(context, out),
};

/// The table.
pub(super) const TABLE: Table = Table {
    file: "data/sources.csv",
    key: &["id"],
    foreign: &[],
    columns,
    rows,
};

fn columns(locales: &[String]) -> Vec<Column> {
    let mut columns = vec![
        column("id", "string", "The source's permanent id."),
        column("title", "string", "Its title as the document gives it."),
        column("publisher", "string", "Who published it."),
        column("author", "string", "Who wrote it."),
        column(
            "host",
            "string",
            "Where the copy was seen, when not at the publisher's own site.",
        ),
        column("url", "string", "Its address."),
        column("archive", "string", "The address of an archived copy."),
        column("published", "string", "When it was published (EDTF)."),
        column("seen", "string", "When the editors looked at it (EDTF)."),
        column("kind", "string", "What kind of document it is."),
        column("language", "string", "Its language (BCP 47)."),
        column(
            "derived_from",
            "string",
            "The documents that it retells or copies: ids of this table.",
        ),
        column("defined_in", "string", "The event whose record defines it."),
        column("cited_by", "string", "The events whose records cite it."),
    ];
    columns.extend(IdentifierKind::ALL.iter().map(|kind| Column {
        name: format!("id_{}", kind.word()),
        kind: "string",
        about: about(*kind),
    }));
    columns.extend(texts("note", "The editors' remark.", locales));
    columns
}

const fn about(kind: IdentifierKind) -> &'static str {
    match kind {
        IdentifierKind::Fr => "Federal Register cite.",
        IdentifierKind::Doc => "Federal Register document number.",
        IdentifierKind::Docket => "A court's docket number.",
        IdentifierKind::Eo => "Executive order number.",
        IdentifierKind::Proclamation => "Proclamation number.",
        IdentifierKind::Licence => "OFAC general licence.",
    }
}

fn rows(context: &ExportContext<'_>, give: &mut TakeRow<'_>) -> Result<()> {
    let mut cited_by: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (event, citation) in citations(context) {
        cited_by
            .entry(&citation.source)
            .or_default()
            .insert(&event.id);
    }
    let mentions = Mentions::new(context);
    let sources = context.timeline.sources.values();
    for source in sources.filter(|source| mentions.sources.contains(source.id.as_str())) {
        let mut row = Row::default();
        row.cell(source.id.as_str())
            .cell(source.title.get(&source.language))
            .optional(source.publisher.as_ref())
            .optional(source.author.as_ref())
            .optional(source.host.as_ref())
            .cell(source.url.as_str())
            .optional(source.archive.as_ref())
            .date(source.published.as_ref())
            .date(source.seen.as_ref())
            .cell(source.kind.word())
            .cell(source.language.as_str())
            .list(&source.derived_from)
            .cell(if context.has(&source.defined_in) {
                source.defined_in.as_str()
            } else {
                ""
            })
            .list(cited_by.get(source.id.as_str()).into_iter().flatten());
        for kind in IdentifierKind::ALL {
            let identifier = source.identifiers.iter().find(|found| found.kind == *kind);
            row.optional(identifier.map(|identifier| &identifier.value));
        }
        row.texts(context, &source.note);
        give(row)?;
    }
    Ok(())
}
