//! Reports as GitHub workflow commands, one line a finding.

use super::json::{Located, located};
use super::{Locator, Report, Severity};

/// The report as workflow commands. Paths are relative to the events folder, as everywhere.
pub(super) fn github(report: &Report, locator: &Locator<'_>) -> String {
    located(report, locator).iter().map(command).collect()
}

fn command(finding: &Located) -> String {
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
        property(&finding.file),
        finding.line,
        finding.column,
        finding.end_line,
        finding.end_column,
        property(finding.code),
        message(&format!("{}{help}", finding.message)),
    )
}

/// A message with what would end it or begin another command escaped.
fn message(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A property, in which the separators are escaped as well.
fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}
