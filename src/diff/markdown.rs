//! A comparison in words: as one comment on a pull request, or as plain text.

use std::fmt::Write;

use super::file_list::{files, short};
use super::style::Style;
use super::summary::summary;
use super::{Comparison, Difference, EventDifference, PartDifference, ReachDifference};
use crate::diag::{Limit, shortened};
use crate::message;
use crate::message::{Language, Message};

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
    let teller = Teller {
        style,
        language: comparison.language,
    };
    let heading = teller.say(message!("diff-heading"));
    let mut text = format!("## {heading}\n\n{}", summary(comparison));
    // Findings go first and are never cut: they are what somebody has to act on.
    text.push_str(&teller.findings(comparison));
    text.push_str(&files(&comparison.files, style, comparison.language));
    let sections = comparison.events.len() + registries(&comparison.entries).count();
    // What a collection says of itself goes first: no number of events pushes out of the comment by what they are checked.
    let (settings, others): (Vec<_>, Vec<_>) = registries(&comparison.entries)
        .partition(|entries| entries.iter().all(|entry| entry.part == "timeline.yaml"));
    let registry = |entries: &[PartDifference]| teller.registry(entries);
    let shown = settings
        .into_iter()
        .map(registry)
        .chain(comparison.events.iter().map(|event| teller.event(event)))
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
        let left = teller.say(message!("diff-left-out", number = sections - told));
        let _ = writeln!(text, "\n{}", style.weak(&left));
    }
    text
}

/// How it is told: the marks, and the language of what stands around the words of records.
struct Teller {
    style: Style,
    language: &'static Language,
}

impl Teller {
    fn say(&self, message: Message) -> String {
        message.in_words(self.language)
    }

    fn event(&self, event: &EventDifference) -> String {
        let style = self.style;
        let mut text = String::new();
        let draft = if event.status == "draft" {
            format!(" ({})", self.say(message!("diff-draft")))
        } else {
            String::new()
        };
        let _ = write!(
            text,
            "\n### {}{draft}: {}\n\n{} · {}",
            self.say(message!("diff-event", how = event.difference.word())),
            style.plain(&event.title),
            style.code(&event.date),
            style.code(&short(&event.file)),
        );
        if let Some(former) = &event.former_id {
            let was = self.say(message!("diff-was"));
            let _ = write!(text, " · {was} {}", style.code(former));
        }
        text.push('\n');
        text.push_str(&style.fields(&event.fields));
        for part in &event.parts {
            text.push_str(&self.part(part));
        }
        if let Some(reach) = &event.reach {
            let _ = write!(
                text,
                "\n{}: {} {}; {} {}.\n",
                self.say(message!("diff-paths")),
                self.say(message!("diff-led-here")),
                self.side(&reach.ancestors),
                self.say(message!("diff-followed")),
                self.side(&reach.descendants)
            );
        }
        text
    }

    /// One side of an event's paths: how many events, and which are new or gone.
    fn side(&self, side: &ReachDifference) -> String {
        let mut text = format!("{} → {}", side.before, side.after);
        for (word, ids) in [
            (message!("diff-gained"), &side.gained),
            (message!("diff-lost"), &side.lost),
        ] {
            if ids.is_empty() {
                continue;
            }
            let ids_named = ids.iter().take(NAMED);
            let named: Vec<String> = ids_named.map(|id| self.style.code(id)).collect();
            let more = match ids.len() - named.len() {
                0 => String::new(),
                number => format!(" {}", self.say(message!("diff-more", number = number))),
            };
            let _ = write!(text, " ({}: {}{more})", self.say(word), named.join(", "));
        }
        text
    }

    fn part(&self, part: &PartDifference) -> String {
        let style = self.style;
        let how = part.difference.word();
        let heading = match part.part.as_str() {
            "link" => message!("diff-link", how = how),
            "source" => message!("diff-source", how = how),
            "dispute" => message!("diff-dispute", how = how),
            _ => message!("diff-claim", how = how),
        };
        let heading = format!("\n{}", style.strong(&self.say(heading)));
        match part.part.as_str() {
            "link" => format!("{heading}: {}", self.link(part)),
            "source" => {
                let is_kept = part.facts.get("archive").is_some();
                let archive = if is_kept || part.difference == Difference::Removed {
                    String::new()
                } else {
                    format!(" — {}", self.say(message!("diff-no-archive")))
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

    /// A link as a sentence, on what it rests, and its fields.
    fn link(&self, part: &PartDifference) -> String {
        let style = self.style;
        let fact = |name: &str| part.facts.get(name);
        let mut grounds = vec![style.code(&part.id)];
        for (value, word) in [
            (fact("basis"), message!("diff-basis")),
            (fact("confidence"), message!("diff-confidence")),
            (fact("asserted_by"), message!("diff-says")),
        ] {
            grounds.extend(value.map(|value| format!("{} {}", self.say(word), style.code(value))));
        }
        if fact("disputed").is_some() {
            grounds.push(style.strong(&self.say(message!("diff-disputed"))));
        }
        let ids = fact("sources").unwrap_or("").lines();
        let sources: Vec<String> = ids.map(|id| style.code(id)).collect();
        grounds.push(if sources.is_empty() {
            self.say(message!("diff-no-source"))
        } else {
            let word = self.say(message!("diff-sources"));
            format!("{word} {}", sources.join(", "))
        });
        let fields = part.fields.iter();
        let details = match part.difference {
            Difference::Changed => style.fields(fields),
            _ => style.fields(fields.filter(|field| field.field.starts_with("note"))),
        };
        format!(
            "{}{}\n{}\n{details}",
            style.plain(part.sentence.as_deref().unwrap_or("")),
            style.line_break(),
            grounds.join("; ")
        )
    }

    fn registry(&self, entries: &[PartDifference]) -> String {
        let style = self.style;
        let file = entries.first().map_or("", |entry| &entry.part);
        let mut text = format!("\n### {}\n", style.code(file));
        for entry in entries {
            let how = self.say(message!("diff-entry", how = entry.difference.word()));
            let _ = write!(
                text,
                "\n{}: {}\n{}",
                style.strong(&how),
                style.code(&entry.id),
                style.fields(&entry.fields)
            );
        }
        text
    }

    fn findings(&self, comparison: &Comparison) -> String {
        let style = self.style;
        let mut text = String::new();
        if !comparison.new_findings.is_empty() {
            let _ = write!(text, "\n### {}\n\n", self.say(message!("diff-findings")));
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
                let left = message!("diff-more", number = kept.len() - number);
                let _ = writeln!(text, "- {}", self.say(left));
                break;
            }
            let _ = write!(
                text,
                "- {} {} {}: {}",
                finding.severity.in_words(self.language),
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
            let sentence = more.sentence("`throughline diff --format json`");
            let _ = writeln!(
                text,
                "- {} {}: {}",
                more.severity.in_words(self.language),
                style.code(more.code),
                style.prose(&self.say(sentence))
            );
        }
        text
    }
}

/// The entries that differ, by the registry that they are in.
fn registries(entries: &[PartDifference]) -> impl Iterator<Item = &[PartDifference]> {
    entries.chunk_by(|left, right| left.part == right.part)
}
