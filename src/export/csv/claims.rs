//! The table of claims.

use std::io::Result;

use super::{Column, Row, Table, TakeRow, column, documents, texts};
use crate::export::{Export, ExportContext};

/// The format.
pub(in crate::export) const EXPORT: Export = Export {
    name: "csv-claims",
    file: TABLE.file,
    about: "the claims about events as a table, a row each",
    media_type: "text/csv",
    write: |context, out| TABLE.write(context, out),
};

/// The table.
pub(super) const TABLE: Table = Table {
    file: "data/claims.csv",
    key: &["event", "claim"],
    foreign: &[("event", "data/events.csv", "id")],
    columns,
    rows,
};

fn columns(locales: &[String]) -> Vec<Column> {
    let mut columns = vec![
        column("event", "string", "The event that the claim is about."),
        column("claim", "string", "The claim's id, unique in its event."),
    ];
    columns.extend(texts(
        "text",
        "What is claimed, in the editors' words.",
        locales,
    ));
    columns.extend([
        column(
            "asserted_by",
            "string",
            "The actor who claims it; empty when the source says it in its own voice.",
        ),
        column("voice", "string", "How it reaches us."),
        column(
            "status",
            "string",
            "How far it is established: attested, attributed, disputed, contradicted, unverified.",
        ),
        column("quantity_value", "number", "The number that it states."),
        column(
            "quantity_bound",
            "string",
            "How exactly the number is given: exactly, up-to, at-least, more-than, less-than, about.",
        ),
        column("quantity_unit", "string", "What the number counts."),
        column("quantity_window", "string", "Over which time (EDTF)."),
    ]);
    columns.extend(texts(
        "quantity_metric",
        "What exactly is measured.",
        locales,
    ));
    columns.extend([
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
    ]);
    columns.extend(texts("note", "The editors' remark.", locales));
    columns.extend([
        column(
            "verification",
            "string",
            "What kind of source was found, where it differs from the event's.",
        ),
        column(
            "refs",
            "string",
            "Numbers in the curators' own research notes.",
        ),
    ]);
    columns.extend(documents());
    columns
}

fn rows(context: &ExportContext<'_>, give: &mut TakeRow<'_>) -> Result<()> {
    for event in context.events() {
        for claim in &event.claims {
            let quantity = claim.quantity.as_ref();
            let metric = quantity.map(|quantity| quantity.metric.clone());
            let mut row = Row::default();
            row.cell(event.id.as_str())
                .cell(claim.id.as_str())
                .texts(context, &claim.text)
                .optional(claim.asserted_by.as_ref())
                .optional(claim.voice)
                .cell(claim.status.word())
                .optional(quantity.map(|quantity| quantity.value))
                .optional(quantity.map(|quantity| quantity.bound))
                .optional(quantity.map(|quantity| &quantity.unit))
                .date(quantity.and_then(|quantity| quantity.window.as_ref()))
                .texts(context, &metric.unwrap_or_default())
                .citations(&claim.sources)
                .texts(context, &claim.note)
                .optional(claim.verification)
                .list(&claim.refs)
                .documents(context, &claim.sources);
            give(row)?;
        }
    }
    Ok(())
}
