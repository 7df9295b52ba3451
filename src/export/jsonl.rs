//! One event a line, each with the links that its record holds: for tools that read streams.

use std::io::{Result, Write};

use serde::Serialize;

use super::published::{Event, Link};
use super::{Export, ExportContext};

/// The format.
pub(super) const EXPORT: Export = Export {
    name: "jsonl",
    file: "data/timeline.jsonl",
    about: "one event a line as JSON, each with its links, for streams and databases",
    media_type: "application/x-ndjson",
    write,
};

#[derive(Serialize)]
struct Line<'a> {
    #[serde(flatten)]
    event: Event<'a>,
    links: Vec<Link<'a>>,
}

fn write(context: &ExportContext<'_>, out: &mut dyn Write) -> Result<()> {
    let mut links = context.links().into_iter().peekable();
    for event in context.events() {
        let mut own = Vec::new();
        // Links come in the order of their records, which is that of the events.
        while let Some(arrow) = links.next_if(|arrow| arrow.target(context.timeline).id == event.id)
        {
            own.push(Link::new(context.timeline, &arrow));
        }
        let line = Line {
            event: Event::new(context, event),
            links: own,
        };
        serde_json::to_writer(&mut *out, &line)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
