//! The figures as plain text: one heading for each group, numbers in one column. Records are not trusted: what could move a
//! terminal's cursor is taken out of their texts.

use std::fmt::Write;

use super::{Count, Named, Stats};
use crate::diag::visible;
use crate::locale::Locale;
use crate::model::EventDate;

/// For a terminal. Dates are worded in the language of the titles.
pub fn text(stats: &Stats, locale: &Locale) -> String {
    let mut text = String::new();
    let events = &stats.events;
    let mut rows = vec![row("published", events.published)];
    let other = |count: &&Count| count.name != "published";
    rows.extend(events.by_status.iter().filter(other).cloned());
    group(&mut text, "Events", &rows);
    group(&mut text, "Published events by kind", &events.by_kind);
    let mut rows = events.by_precision.clone();
    if events.inexact_dates > 0 {
        rows.push(row(
            "of these, approximate or uncertain",
            events.inexact_dates,
        ));
    }
    group(
        &mut text,
        "Published events by precision of their date",
        &rows,
    );
    let links = &stats.links;
    let rows = [
        row("all", links.total),
        row("arrows of the graph (causal, legal, factual)", links.arrows),
        row("disputed", links.disputed),
    ];
    group(&mut text, "Links", &rows);
    group(&mut text, "Links by family", &links.by_family);
    group(&mut text, "Links by relation", &links.by_relation);
    group(&mut text, "Links by basis", &links.by_basis);
    group(&mut text, "Links by confidence", &links.by_confidence);
    let components = &stats.components;
    let rows = [
        row("connected groups of events", components.number),
        row("events in the largest group", components.largest),
        row("events without an arrow", components.isolated),
        row("events in the longest chain", stats.longest_chain.len()),
    ];
    group(&mut text, "Graph", &rows);
    chain(&mut text, stats, locale);
    consequential(&mut text, stats, locale);
    let claims = &stats.claims;
    let rows = [
        row("all", claims.total),
        row(
            "with an official or court document",
            claims.with_official_document,
        ),
        row(
            "with two or more independent accounts",
            claims.with_independent_accounts,
        ),
        row("on one account, not official", claims.on_one_account),
        row(
            "on aggregators, partisan outlets or generated texts alone",
            claims.on_weak_sources_alone,
        ),
        row("not supported by a source", claims.unsupported),
    ];
    group(&mut text, "Claims", &rows);
    group(&mut text, "Claims by status", &claims.by_status);
    let sources = &stats.sources;
    let rows = [
        row("cited by claims and links", sources.cited),
        row("independent accounts among them", sources.independent),
    ];
    group(&mut text, "Sources", &rows);
    group(&mut text, "Sources by kind", &sources.by_kind);
    cited(&mut text, stats);
    text.trim_start().to_owned()
}

fn row(name: &str, count: usize) -> Count {
    Count {
        name: name.to_owned(),
        count,
    }
}

/// A heading, and below it numbers in a column, each with what it counts. Nothing where there is nothing to count.
fn group(text: &mut String, heading: &str, rows: &[Count]) {
    if rows.is_empty() {
        return;
    }
    let _ = writeln!(text, "\n{heading}");
    for row in rows {
        let _ = writeln!(text, "  {:>7}  {}", row.count, visible(&row.name));
    }
}

fn chain(text: &mut String, stats: &Stats, locale: &Locale) {
    if stats.longest_chain.is_empty() {
        return;
    }
    let _ = writeln!(
        text,
        "\nLongest chain of arrows, from its beginning to its end"
    );
    for (number, event) in stats.longest_chain.iter().enumerate() {
        let _ = writeln!(text, "  {:>7}  {}", number + 1, named(event, locale));
    }
}

/// Title, date in words and id of an event.
fn named(event: &Named, locale: &Locale) -> String {
    let date: Result<EventDate, _> = event.date.parse();
    let date = date.map_or_else(|_| event.date.clone(), |date| locale.date(&date));
    format!("{} ({date}) [{}]", visible(&event.title), event.id)
}

fn consequential(text: &mut String, stats: &Stats, locale: &Locale) {
    if stats.most_consequential.is_empty() {
        return;
    }
    let _ = writeln!(text, "\nEvents with most consequences\n      all   direct");
    for entry in &stats.most_consequential {
        let _ = writeln!(
            text,
            "  {:>7}  {:>7}  {}",
            entry.all,
            entry.direct,
            named(&entry.event, locale)
        );
    }
}

fn cited(text: &mut String, stats: &Stats) {
    if stats.sources.most_cited.is_empty() {
        return;
    }
    let _ = writeln!(
        text,
        "\nMost cited sources; a copy or retelling counts for the document that it goes back to\n   claims    links"
    );
    for source in &stats.sources.most_cited {
        let name: Vec<String> = [&source.title, &source.publisher]
            .into_iter()
            .filter(|part| !part.is_empty())
            .map(|part| visible(part))
            .collect();
        let others = match source.documents {
            0 | 1 => String::new(),
            number => format!("; {number} documents"),
        };
        let _ = writeln!(
            text,
            "  {:>7}  {:>7}  {} ({}{others}) [{}]",
            source.claims,
            source.links,
            name.join(", "),
            source.kind,
            source.id
        );
    }
}
