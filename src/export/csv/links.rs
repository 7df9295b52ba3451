//! The table of links.

use std::io::Result;

use super::{Column, Row, Table, TakeRow, column, documents, texts};
use crate::export::{Export, ExportContext};

/// The format.
pub(in crate::export) const EXPORT: Export = Export {
    name: "csv-links",
    file: TABLE.file,
    about: "the links between events as a table, a row each",
    media_type: "text/csv",
    write: |context, out| TABLE.write(context, out),
};

/// The table.
pub(super) const TABLE: Table = Table {
    file: "data/links.csv",
    key: &[],
    foreign: &[
        ("from", "data/events.csv", "id"),
        ("to", "data/events.csv", "id"),
    ],
    columns,
    rows,
};

fn columns(locales: &[String]) -> Vec<Column> {
    let mut columns = vec![
        column(
            "from",
            "string",
            "The event that the link names: for the arrows of the causal graph the cause.",
        ),
        column(
            "to",
            "string",
            "The event whose record holds the link: `to` <relation> `from`.",
        ),
        column("relation", "string", "How `to` stands to `from`."),
        column(
            "family",
            "string",
            "causal, legal and factual links say that one led to the other; temporal ones are sequence only.",
        ),
        column(
            "basis",
            "string",
            "What the link rests on: official, stated, press, editorial.",
        ),
        column("confidence", "string", "How strongly it is held."),
        column("asserted_by", "string", "The actor who says so."),
        column("disputed", "boolean", "Whether the relation is contested."),
        column(
            "sources",
            "string",
            "The sources that bear on it: ids in sources.csv.",
        ),
        column(
            "stances",
            "string",
            "What each source does for it, beside `sources`.",
        ),
    ];
    columns.extend(texts("note", "The editors' remark.", locales));
    columns.push(column(
        "refs",
        "string",
        "Numbers in the curators' own research notes.",
    ));
    columns.extend(documents());
    columns
}

fn rows(context: &ExportContext<'_>, give: &mut TakeRow<'_>) -> Result<()> {
    for arrow in context.links() {
        let link = arrow.link(context.timeline);
        let mut row = Row::default();
        row.cell(arrow.source(context.timeline).id.as_str())
            .cell(arrow.target(context.timeline).id.as_str())
            .cell(link.relation.word())
            .cell(link.relation.family().word())
            .cell(link.basis.word())
            .optional(link.confidence)
            .optional(link.asserted_by.as_ref())
            .cell(link.disputed.to_string())
            .citations(&link.sources)
            .texts(context, &link.note)
            .list(&link.refs)
            .documents(context, &link.sources);
        give(row)?;
    }
    Ok(())
}
