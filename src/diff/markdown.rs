//! A comparison in words: as one comment on a pull request, or as plain text.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::file_list::{files, short};
use super::files::FileKind;
use super::style::Style;
use super::{Comparison, Difference, EventDifference, PartDifference, ReachDifference};
use crate::diag::{Limit, shortened};
use crate::message::ENGLISH;

/// How many characters a comment may have; GitHub takes 65,536.
const LIMIT: usize = 60_000;
/// How many ids a list names before it only counts.
const NAMED: usize = 6;

/// The comment, in Markdown. Its first line lets a program find it again, to write it anew instead of writing another.
pub fn markdown(comparison: &Comparison) -> String {
    let text = told(comparison, Style::Markdown);
    format!("<!-- throughline-diff -->\n{text}")
}

/// The same as plain text: for a terminal, or to stand between fences.
pub fn text(comparison: &Comparison) -> String {
    told(comparison, Style::Text)
}

fn told(comparison: &Comparison, style: Style) -> String {
    let mut text = String::from("## What this changes\n\n");
    text.push_str(&summary(comparison));
    // Findings go first and are never cut: they are what somebody has to act on.
    text.push_str(&findings(comparison, style));
    text.push_str(&files(&comparison.files, style));
    let sections = comparison.events.len() + registries(&comparison.entries).count();
    // What a collection says of itself goes first: no number of events pushes out of the comment by what they are checked.
    let (settings, others): (Vec<_>, Vec<_>) = registries(&comparison.entries)
        .partition(|entries| entries.iter().all(|entry| entry.part == "timeline.yaml"));
    let registry = |entries: &[PartDifference]| registry(entries, style);
    let shown = settings
        .into_iter()
        .map(registry)
        .chain(
            comparison
                .events
                .iter()
                .map(|event| self::event(event, style)),
        )
        .chain(others.into_iter().map(registry));
    let room = LIMIT.saturating_sub(text.chars().count());
    let (mut used, mut told) = (0, 0);
    for section in shown {
        used += section.chars().count();
        if used > room {
            break;
        }
        told += 1;
        text.push_str(&section);
    }
    if told < sections {
        let cut = sections - told;
        let left = format!(
            "{cut} more {} left out, because a comment has an end; `throughline diff --format json` has all.",
            if cut == 1 {
                "section is"
            } else {
                "sections are"
            }
        );
        let _ = writeln!(text, "\n{}", style.weak(&left));
    }
    text
}

/// What changes, counted, in one sentence.
fn summary(comparison: &Comparison) -> String {
    let mut counts: BTreeMap<(usize, &str, Difference), usize> = BTreeMap::new();
    for event in &comparison.events {
        *counts.entry((0, "event", event.difference)).or_default() += 1;
        for part in &event.parts {
            let rank = 1 + ["link", "claim", "dispute", "source"]
                .iter()
                .position(|name| *name == part.part)
                .unwrap_or(4);
            *counts
                .entry((rank, &part.part, part.difference))
                .or_default() += 1;
        }
    }
    for entry in &comparison.entries {
        *counts
            .entry((6, "registry entry", entry.difference))
            .or_default() += 1;
    }
    let mut phrases: Vec<String> = counts
        .into_iter()
        .map(|((_, noun, difference), number)| {
            format!("{number} {} {}", plural(noun, number), difference.word())
        })
        .collect();
    if phrases.is_empty() {
        phrases.push("Nothing that the records say changed".to_owned());
    }
    let mut files: BTreeMap<Difference, usize> = BTreeMap::new();
    for file in &comparison.files {
        if file.kind != FileKind::Record {
            *files.entry(file.difference).or_default() += 1;
        }
    }
    phrases.extend(files.into_iter().map(|(difference, number)| {
        format!(
            "{number} {} {}",
            plural("other file", number),
            difference.word()
        )
    }));
    let new = comparison.new_findings.len();
    if new > 0 {
        phrases.push(format!("{new} new {}", plural("finding", new)));
    }
    let gone = comparison.findings_gone;
    if gone > 0 {
        phrases.push(format!("{gone} {} gone", plural("finding", gone)));
    }
    format!("{}.\n", phrases.join(", "))
}

fn plural(noun: &str, number: usize) -> String {
    match (number, noun.strip_suffix('y')) {
        (1, _) => noun.to_owned(),
        (_, Some(stem)) => format!("{stem}ies"),
        _ => format!("{noun}s"),
    }
}

fn event(event: &EventDifference, style: Style) -> String {
    let mut text = String::new();
    let draft = if event.status == "draft" {
        " (draft)"
    } else {
        ""
    };
    let _ = write!(
        text,
        "\n### {}{draft}: {}\n\n{} · {}",
        capital(event.difference.word()),
        style.plain(&event.title),
        style.code(&event.date),
        style.code(&short(&event.file)),
    );
    if let Some(former) = &event.former_id {
        let _ = write!(text, " · was {}", style.code(former));
    }
    text.push('\n');
    text.push_str(&style.fields(&event.fields));
    for part in &event.parts {
        text.push_str(&self::part(part, style));
    }
    if let Some(reach) = &event.reach {
        let _ = write!(
            text,
            "\nCausal, legal and factual paths: what led here {}; what followed {}.\n",
            side(&reach.ancestors, style),
            side(&reach.descendants, style)
        );
    }
    text
}

/// One side of an event's paths: how many events, and which are new or gone.
fn side(side: &ReachDifference, style: Style) -> String {
    let mut text = format!("{} → {}", side.before, side.after);
    for (word, ids) in [("new", &side.gained), ("gone", &side.lost)] {
        if ids.is_empty() {
            continue;
        }
        let named: Vec<String> = ids.iter().take(NAMED).map(|id| style.code(id)).collect();
        let more = match ids.len() - named.len() {
            0 => String::new(),
            number => format!(" and {number} more"),
        };
        let _ = write!(text, " ({word}: {}{more})", named.join(", "));
    }
    text
}

fn part(part: &PartDifference, style: Style) -> String {
    let heading = format!("{} {}", capital(&part.part), part.difference.word());
    let heading = format!("\n{}", style.strong(&heading));
    let fact = |name: &str| part.facts.get(name);
    match part.part.as_str() {
        "link" => {
            let mut grounds = vec![style.code(&part.id)];
            for (name, word) in [
                ("basis", "basis"),
                ("confidence", "confidence"),
                ("asserted_by", "says"),
            ] {
                if let Some(value) = fact(name) {
                    grounds.push(format!("{word} {}", style.code(value)));
                }
            }
            if fact("disputed").is_some() {
                grounds.push(style.strong("disputed"));
            }
            let sources: Vec<String> = fact("sources")
                .unwrap_or("")
                .lines()
                .map(|id| style.code(id))
                .collect();
            grounds.push(if sources.is_empty() {
                "no source".to_owned()
            } else {
                format!("sources {}", sources.join(", "))
            });
            let details = match part.difference {
                Difference::Changed => style.fields(&part.fields),
                _ => style.fields(
                    part.fields
                        .iter()
                        .filter(|field| field.field.starts_with("note")),
                ),
            };
            format!(
                "{heading}: {}{}\n{}\n{details}",
                style.plain(part.sentence.as_deref().unwrap_or("")),
                style.line_break(),
                grounds.join("; ")
            )
        }
        "source" => {
            let archive = match fact("archive") {
                None if part.difference != Difference::Removed => " — no archived copy",
                _ => "",
            };
            format!(
                "{heading}: {}{archive}\n{}",
                style.code(&part.id),
                style.fields(&part.fields)
            )
        }
        "dispute" => format!(
            "{heading}: {}\n{}",
            style.plain(&part.id),
            style.fields(&part.fields)
        ),
        _ => format!(
            "{heading}: {}\n{}",
            style.code(&part.id),
            style.fields(&part.fields)
        ),
    }
}

/// The entries that differ, by the registry that they are in.
fn registries(entries: &[PartDifference]) -> impl Iterator<Item = &[PartDifference]> {
    entries.chunk_by(|left, right| left.part == right.part)
}

fn registry(entries: &[PartDifference], style: Style) -> String {
    let file = entries.first().map_or("", |entry| &entry.part);
    let mut text = format!("\n### {}\n", style.code(file));
    for entry in entries {
        let _ = write!(
            text,
            "\n{}: {}\n{}",
            style.strong(&capital(entry.difference.word())),
            style.code(&entry.id),
            style.fields(&entry.fields)
        );
    }
    text
}

fn findings(comparison: &Comparison, style: Style) -> String {
    let mut text = String::new();
    if !comparison.new_findings.is_empty() {
        text.push_str("\n### New findings of `check`\n\n");
    }
    let rules = comparison.new_findings.iter();
    let rules = rules.map(|finding| (finding.severity, finding.code, finding.file.as_str()));
    let (mut kept, more) = shortened(rules, Limit::default());
    let severity = |position: &usize| {
        comparison
            .new_findings
            .get(*position)
            .map(|finding| finding.severity)
    };
    kept.sort_by_key(severity);
    for (number, position) in kept.iter().enumerate() {
        let Some(finding) = comparison.new_findings.get(*position) else {
            continue;
        };
        if text.chars().count() > LIMIT / 2 {
            let left = kept.len() - number;
            let _ = writeln!(text, "- and {left} more");
            break;
        }
        let _ = write!(
            text,
            "- {} {} {}: {}",
            finding.severity.word(),
            style.code(finding.code),
            style.code(&format!("{}:{}", short(&finding.file), finding.line)),
            style.prose(&finding.message)
        );
        if !finding.help.is_empty() {
            let _ = write!(text, " — {}", style.prose(&finding.help));
        }
        text.push('\n');
    }
    for more in more {
        let sentence = style.prose(
            &more
                .sentence("`throughline diff --format json`")
                .in_words(&ENGLISH),
        );
        let _ = writeln!(
            text,
            "- {} {}: {sentence}",
            more.severity.word(),
            style.code(more.code)
        );
    }
    text
}

pub(super) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
