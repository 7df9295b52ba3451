//! A comparison as one comment on a pull request. Records are hostile: their texts stand between fences or are escaped.

use std::collections::BTreeMap;
use std::fmt::Write;

use similar::{ChangeTag, TextDiff};

use super::escape::{code, escaped, longest_run, prose, visible};
use super::{
    Comparison, Difference, EventDifference, FieldDifference, PartDifference, ReachDifference,
};
use crate::diag::{Limit, More, shortened};

/// How many characters a comment may have; GitHub takes 65,536.
const LIMIT: usize = 60_000;
/// How wide the lines between fences may be.
const WIDTH: usize = 100;
/// How many ids a list names before it only counts.
const NAMED: usize = 6;

/// The comment. Its first line lets a program find it again, to write it anew instead of writing another.
pub fn markdown(comparison: &Comparison) -> String {
    let mut text = String::from("<!-- throughline-diff -->\n## What this changes\n\n");
    text.push_str(&summary(comparison));
    let sections = comparison
        .events
        .iter()
        .map(event)
        .chain(entries(&comparison.entries));
    // Findings go last and are never cut: they are what somebody has to act on.
    let findings = findings(comparison);
    let room = LIMIT.saturating_sub(text.chars().count() + findings.chars().count().min(LIMIT / 2));
    let (mut used, mut cut) = (0, 0);
    for section in sections {
        let length = section.chars().count();
        if cut > 0 || used + length > room {
            cut += 1;
        } else {
            used += length;
            text.push_str(&section);
        }
    }
    if cut > 0 {
        let _ = write!(
            text,
            "\n_{cut} more {} left out, because a comment has an end; `throughline diff --format json` has all._\n",
            if cut == 1 {
                "section is"
            } else {
                "sections are"
            }
        );
    }
    text.push_str(&findings);
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

fn event(event: &EventDifference) -> String {
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
        escaped(&event.title),
        code(&event.date),
        code(&event.file),
    );
    if let Some(former) = &event.former_id {
        let _ = write!(text, " · was {}", code(former));
    }
    text.push('\n');
    text.push_str(&fence(&event.fields));
    for part in &event.parts {
        text.push_str(&self::part(part));
    }
    if let Some(reach) = &event.reach {
        let _ = write!(
            text,
            "\nCausal and legal paths: what led here {}; what followed {}.\n",
            side(&reach.ancestors),
            side(&reach.descendants)
        );
    }
    text
}

/// One side of an event's paths: how many events, and which are new or gone.
fn side(side: &ReachDifference) -> String {
    let mut text = format!("{} → {}", side.before, side.after);
    for (word, ids) in [("new", &side.gained), ("gone", &side.lost)] {
        if ids.is_empty() {
            continue;
        }
        let named: Vec<String> = ids.iter().take(NAMED).map(|id| code(id)).collect();
        let more = match ids.len() - named.len() {
            0 => String::new(),
            number => format!(" and {number} more"),
        };
        let _ = write!(text, " ({word}: {}{more})", named.join(", "));
    }
    text
}

fn part(part: &PartDifference) -> String {
    let heading = format!("\n**{} {}**", capital(&part.part), part.difference.word());
    let fact = |name: &str| part.facts.get(name);
    match part.part.as_str() {
        "link" => {
            let mut grounds = vec![code(&part.id)];
            for (name, word) in [
                ("basis", "basis"),
                ("confidence", "confidence"),
                ("asserted_by", "says"),
            ] {
                if let Some(value) = fact(name) {
                    grounds.push(format!("{word} {}", code(value)));
                }
            }
            if fact("disputed").is_some() {
                grounds.push("**disputed**".to_owned());
            }
            let sources: Vec<String> = fact("sources").unwrap_or("").lines().map(code).collect();
            grounds.push(if sources.is_empty() {
                "no source".to_owned()
            } else {
                format!("sources {}", sources.join(", "))
            });
            let details = match part.difference {
                Difference::Changed => fence(&part.fields),
                _ => fence_of(
                    part.fields
                        .iter()
                        .filter(|field| field.field.starts_with("note")),
                ),
            };
            format!(
                "{heading}: {}  \n{}\n{details}",
                escaped(part.sentence.as_deref().unwrap_or("")),
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
                code(&part.id),
                fence(&part.fields)
            )
        }
        "dispute" => format!("{heading}: {}\n{}", escaped(&part.id), fence(&part.fields)),
        _ => format!("{heading}: {}\n{}", code(&part.id), fence(&part.fields)),
    }
}

/// A section for each registry with entries that differ.
fn entries(entries: &[PartDifference]) -> Vec<String> {
    let mut sections: Vec<(String, String)> = Vec::new();
    for entry in entries {
        let text = format!(
            "\n**{}**: {}\n{}",
            capital(entry.difference.word()),
            code(&entry.id),
            fence(&entry.fields)
        );
        match sections.last_mut() {
            Some((file, section)) if *file == entry.part => section.push_str(&text),
            _ => sections.push((
                entry.part.clone(),
                format!("\n### {}\n{text}", code(&entry.part)),
            )),
        }
    }
    sections.into_iter().map(|(_, section)| section).collect()
}

fn findings(comparison: &Comparison) -> String {
    let mut text = String::new();
    if !comparison.new_findings.is_empty() {
        text.push_str("\n### New findings of `check`\n\n");
    }
    let rules = comparison.new_findings.iter();
    let rules = rules.map(|finding| (finding.severity, finding.code, finding.file.as_str()));
    let (kept, more) = shortened(rules, Limit::default());
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
            code(finding.code),
            code(&format!("{}:{}", finding.file, finding.line)),
            prose(&finding.message)
        );
        if !finding.help.is_empty() {
            let _ = write!(text, " — {}", prose(&finding.help));
        }
        text.push('\n');
    }
    for more in more {
        let More {
            severity,
            code: rule,
            ..
        } = more;
        let sentence = prose(&more.sentence("`throughline diff --format json`"));
        let _ = writeln!(text, "- {} {}: {sentence}", severity.word(), code(rule));
    }
    text
}

/// Fields with what they said and say, between fences.
fn fence(fields: &[FieldDifference]) -> String {
    fence_of(fields.iter())
}

fn fence_of<'f>(fields: impl Iterator<Item = &'f FieldDifference>) -> String {
    let mut body = String::new();
    for field in fields {
        let _ = writeln!(body, "@@ {} @@", visible(&field.field, false));
        let (old, new) = (
            lines(field.before.as_deref()),
            lines(field.after.as_deref()),
        );
        let old: Vec<&str> = old.iter().map(String::as_str).collect();
        let new: Vec<&str> = new.iter().map(String::as_str).collect();
        for change in TextDiff::from_slices(&old, &new).iter_all_changes() {
            let sign = match change.tag() {
                ChangeTag::Equal => ' ',
                ChangeTag::Delete => '-',
                ChangeTag::Insert => '+',
            };
            let _ = writeln!(body, "{sign} {}", change.value());
        }
    }
    if body.is_empty() {
        return body;
    }
    let marks = "`".repeat(longest_run(&body, '`').max(2) + 1);
    format!("\n{marks}diff\n{body}{marks}\n")
}

/// A text in lines: a new one at each sentence, so that what stays is seen to stay.
fn lines(text: Option<&str>) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text
        .unwrap_or("")
        .split('\n')
        .filter(|line| !line.is_empty())
    {
        let mut line = String::new();
        for word in visible(paragraph, false).split(' ') {
            let ends_sentence =
                line.ends_with(['.', '!', '?', ':', ';']) && line.chars().count() > 30;
            let is_full = line.chars().count() + word.chars().count() >= WIDTH;
            if !line.is_empty() && (ends_sentence || is_full) {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        lines.push(line);
    }
    lines
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
