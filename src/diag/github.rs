//! Reports as GitHub workflow commands, one line a finding, and as a job summary in tables.

use std::fmt::Write;

use crate::message;

use super::invisible::visible;
use super::json::{Located, of};
use super::{More, ReportOptions, Severity, Shown};

/// How many bytes of a summary are filled: GitHub drops one that is larger than 1 MiB.
const SUMMARY_LIMIT: usize = 900_000;

/// What is shown of a report as workflow commands; the last ones count what is not.
pub(super) fn write(shown: &Shown<'_>, setting: &ReportOptions<'_>) -> String {
    let findings = of(shown, setting.language);
    let commands = findings.iter().map(|finding| command(finding, setting));
    let counts = shown.more.iter().map(|more| {
        format!(
            "::{} title={}::{}\n",
            level(more.severity),
            property(more.code),
            data(&sentence(more, setting)),
        )
    });
    let left_out = setting
        .left_out
        .sentence(setting.all, setting.language)
        .map(|sentence| format!("::notice title=throughline::{}\n", data(&sentence)));
    commands.chain(counts).chain(left_out).collect()
}

const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    }
}

/// What is said of findings that are not shown.
fn sentence(more: &More, setting: &ReportOptions<'_>) -> String {
    let more = More {
        file: setting.path(&more.file),
        ..more.clone()
    };
    more.sentence(setting.all).in_words(setting.language)
}

fn command(finding: &Located, setting: &ReportOptions<'_>) -> String {
    let level = level(finding.severity);
    let help = if finding.help.is_empty() {
        String::new()
    } else {
        let label = message!("label-help").in_words(setting.language);
        format!("\n{label}: {}", finding.help)
    };
    format!(
        "::{level} file={},line={},col={},endLine={},endColumn={},title={}::{}\n",
        property(&setting.path(&finding.file)),
        finding.line,
        finding.column,
        finding.end_line,
        finding.end_column,
        property(finding.code),
        data(&format!("{}{help}", finding.message)),
    )
}

/// A message with what would end it or begin another command escaped, and without what a log's viewer would obey.
fn data(text: &str) -> String {
    visible(text)
        .replace('%', "%25")
        .replace('\n', "%0A")
        // The older form of a command stands anywhere in a line: a runner that does not know the level would take that.
        .replace("##[", "## [")
}

/// A property, in which the separators are escaped as well.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// What is shown of a report as Markdown, for the summary of a job: only ten annotations of a kind are shown beside the lines.
pub(crate) fn summary(shown: &Shown<'_>, setting: &ReportOptions<'_>) -> String {
    let language = setting.language;
    let heading = message!("summary-heading").in_words(language);
    let mut text = format!("## {heading}\n\n");
    let findings = of(shown, language);
    let left_out = setting.left_out.sentence(setting.all, language);
    let left_out = left_out.map(|sentence| format!("{}.\n", cell(&sentence)));
    let left_out = left_out.unwrap_or_default();
    if findings.is_empty() {
        let _ = writeln!(text, "{}", message!("summary-none").in_words(language));
        text.push_str(&left_out);
        return text;
    }
    for severity in [Severity::Error, Severity::Warning, Severity::Info] {
        let some: Vec<&Located> = findings
            .iter()
            .filter(|finding| finding.severity == severity)
            .collect();
        if some.is_empty() {
            continue;
        }
        let number = shown.report.count(severity);
        let heading = match severity {
            Severity::Error => message!("summary-errors", number = number),
            Severity::Warning => message!("summary-warnings", number = number),
            Severity::Info => message!("summary-notes", number = number),
        };
        let (heading, header) = (heading.in_words(language), message!("summary-header"));
        let header = header.in_words(language);
        let _ = writeln!(text, "### {heading}\n\n{header}\n|---|---|---|---|");
        for (number, finding) in some.iter().enumerate() {
            if text.len() > SUMMARY_LIMIT {
                let left = some.len() - number;
                let rest = message!("summary-full", number = left).in_words(language);
                let _ = writeln!(text, "\n{rest}");
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
        let more = shown.more.iter().filter(|more| more.severity == severity);
        let more: String = more
            .map(|more| format!("- `{}`: {}\n", more.code, cell(&sentence(more, setting))))
            .collect();
        if !more.is_empty() {
            let _ = writeln!(text, "{more}");
        }
    }
    text.push_str(&left_out);
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
