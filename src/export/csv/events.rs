//! The table of events.

use std::io::Result;

use super::{Column, Row, Table, TakeRow, column, texts};
use chrono::{Datelike, NaiveDate};

use crate::export::references::cited_by_event;
use crate::export::{Export, ExportContext};

/// The format.
pub(in crate::export) const EXPORT: Export = Export {
    name: "csv",
    file: TABLE.file,
    about: "the events as a table, a row each",
    media_type: "text/csv",
    write: |context, out| TABLE.write(context, out),
};

/// The table.
pub(super) const TABLE: Table = Table {
    file: "data/events.csv",
    key: &["id"],
    foreign: &[],
    columns,
    rows,
};

fn columns(locales: &[String]) -> Vec<Column> {
    let mut columns = vec![
        column("id", "string", "The event's permanent id."),
        column(
            "date_edtf",
            "string",
            "When it happened, as precisely as is known (EDTF level 1).",
        ),
        column(
            "date_earliest",
            "date",
            "The first day that the date may touch; empty when nothing bounds it, or its year is not from 1 to 9999.",
        ),
        column(
            "date_latest",
            "date",
            "The last day that the date may touch; empty when nothing bounds it, or its year is not from 1 to 9999.",
        ),
        column(
            "precision",
            "string",
            "How finely the date is known: day, month, season, year, decade, century, interval.",
        ),
    ];
    columns.extend(texts("title", "What the event is called.", locales));
    columns.extend(texts("summary", "What happened (Markdown).", locales));
    columns.extend([
        column("kind", "string", "The kind of event."),
        column("actors", "string", "Who took part: ids of actors."),
        column(
            "actor_roles",
            "string",
            "As what each took part, beside `actors`.",
        ),
        column("places", "string", "Where: ids of places."),
        column("topics", "string", "About what: ids of topics."),
        column(
            "measures",
            "string",
            "Which measures it changed: ids of measures.",
        ),
        column(
            "measure_states",
            "string",
            "What each became, beside `measures`.",
        ),
        column("date_announced", "string", "When it was made known (EDTF)."),
        column("date_effective", "string", "When it took effect (EDTF)."),
        column(
            "date_published",
            "string",
            "When its text was published (EDTF).",
        ),
        column("date_ended", "string", "When it ended (EDTF)."),
    ]);
    columns.extend(texts("date_note", "How the date is known.", locales));
    columns.extend([
        column(
            "claims",
            "integer",
            "How many claims its record makes: see claims.csv.",
        ),
        column(
            "disputes",
            "integer",
            "On how many points its sources disagree.",
        ),
        column(
            "sources",
            "string",
            "The sources that it cites: ids in sources.csv.",
        ),
        column(
            "verification",
            "string",
            "What kind of source was found for it.",
        ),
        column("former_ids", "string", "Its earlier ids."),
        column(
            "refs",
            "string",
            "Numbers in the curators' own research notes.",
        ),
        column("updated", "string", "When its record last changed (EDTF)."),
        column(
            "file",
            "string",
            "Its record, relative to the events folder.",
        ),
        column(
            "url",
            "string",
            "Its page, where the site's address is known.",
        ),
    ]);
    columns
}

fn rows(context: &ExportContext<'_>, give: &mut TakeRow<'_>) -> Result<()> {
    let cited = cited_by_event(context);
    for event in context.events() {
        let mut row = Row::default();
        row.cell(event.id.as_str())
            .cell(event.date.as_str())
            .optional(event.date.earliest().filter(is_common))
            .optional(event.date.latest().filter(is_common))
            .cell(event.date.precision().word())
            .texts(context, &event.title)
            .texts(context, &event.summary)
            .cell(event.kind.as_str())
            .list(event.actors.iter().map(|part| part.actor.as_str()))
            .list(
                event
                    .actors
                    .iter()
                    .map(|part| part.role.as_deref().unwrap_or("")),
            )
            .list(&event.places)
            .list(&event.topics)
            .list(event.measures.iter().map(|step| step.measure.as_str()))
            .list(event.measures.iter().map(|step| step.state.word()))
            .date(event.dates.announced.as_ref())
            .date(event.dates.effective.as_ref())
            .date(event.dates.published.as_ref())
            .date(event.dates.ended.as_ref())
            .texts(context, &event.date_note)
            .cell(event.claims.len().to_string())
            .cell(event.disputes.len().to_string())
            .list(cited.get(event.id.as_str()).into_iter().flatten())
            .optional(event.verification)
            .list(&event.former_ids)
            .list(&event.refs)
            .date(event.last_changed())
            .cell(event.file.as_str())
            .optional(
                context
                    .base_url
                    .map(|base| format!("{base}/{}", ExportContext::page(&event.id))),
            );
        give(row)?;
    }
    Ok(())
}

/// Whether a day is one that readers of tables know: most of them have no year before 1 and none beyond 9999.
fn is_common(day: &NaiveDate) -> bool {
    (1..10_000).contains(&day.year())
}
