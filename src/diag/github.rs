//! Reports as GitHub workflow commands, one line a finding, and as a job summary that holds all of them.

use std::fmt::Write;

use super::json::{Located, located};
use super::unseen::visible;
use super::{Locator, Report, Setting, Severity};

/// How many bytes of a summary are filled: GitHub drops one that is larger than 1 MiB.
const SUMMARY_LIMIT: usize = 900_000;

/// The report as workflow commands.
pub(super) fn github(report: &Report, locator: &Locator<'_>, setting: &Setting<'_>) -> String {
    located(report, locator)
        .iter()
        .map(|finding| command(finding, setting))
        .collect()
}

fn command(finding: &Located, setting: &Setting<'_>) -> String {
    let level = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let help = if finding.help.is_empty() {
        String::new()
    } else {
        format!("\nhelp: {}", finding.help)
    };
    format!(
        "::{level} file={},line={},col={},endLine={},endColumn={},title={}::{}\n",
        property(&setting.path(&finding.file)),
        finding.line,
        finding.column,
        finding.end_line,
        finding.end_column,
        property(finding.code),
        message(&format!("{}{help}", finding.message)),
    )
}

/// A message with what would end it or begin another command escaped, and without what a log's viewer would obey.
fn message(text: &str) -> String {
    visible(text).replace('%', "%25").replace('\n', "%0A")
}

/// A property, in which the separators are escaped as well.
fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}

/// All findings as Markdown, for the summary of a job: only ten annotations of a kind are shown beside the lines.
pub fn summary(report: &Report, locator: &Locator<'_>, setting: &Setting<'_>) -> String {
    let mut text = "## Records\n\n".to_owned();
    let findings = located(report, locator);
    if findings.is_empty() {
        text.push_str("No findings.\n");
        return text;
    }
    for (severity, heading) in [
        (Severity::Error, "Errors"),
        (Severity::Warning, "Warnings"),
        (Severity::Info, "Remarks"),
    ] {
        let some: Vec<&Located> = findings
            .iter()
            .filter(|finding| finding.severity == severity)
            .collect();
        if some.is_empty() {
            continue;
        }
        let _ = writeln!(text, "### {heading} ({})\n", some.len());
        text.push_str("| where | code | what | what to do |\n|---|---|---|---|\n");
        for (number, finding) in some.iter().enumerate() {
            if text.len() > SUMMARY_LIMIT {
                let left = some.len() - number;
                let _ = writeln!(
                    text,
                    "\n{left} more do not fit here; the log of the step has them."
                );
                break;
            }
            let _ = writeln!(
                text,
                "| {}:{}:{} | `{}` | {} | {} |",
                cell(&setting.path(&finding.file)),
                finding.line,
                finding.column,
                finding.code,
                cell(&finding.message),
                cell(&finding.help),
            );
        }
        text.push('\n');
    }
    text
}

/// A text in a cell: every sign that Markdown, HTML or a mention is made of is written as its number.
fn cell(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in visible(text).chars() {
        match letter {
            'a'..='z' | 'A'..='Z' | '0'..='9' | ' ' | ',' | ';' | '/' | '-' | '.' => {
                safe.push(letter)
            }
            '\n' => safe.push('\u{fffd}'),
            letter if letter.is_ascii() => {
                let _ = write!(safe, "&#{};", u32::from(letter));
            }
            letter => safe.push(letter),
        }
    }
    // An address or a host by itself would become a link.
    safe.replace("www.", "www&#46;")
}
