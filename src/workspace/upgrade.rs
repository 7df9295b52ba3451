//! What brings the settings of a collection to the current record format.

use crate::diag::{Diagnostic, Severity, Step};
use crate::edit::{EditError, Value, YamlEditor};
use crate::format_rules::{CONFLICT_MARKER, DUPLICATE_KEY, INVALID_YAML};
use crate::model::FORMAT;
use crate::record::format::TIMELINE;

/// The file with the settings.
pub(crate) const SETTINGS: &str = "timeline.yaml";

/// Whether a finding stands in the way: a file that cannot be read as a whole, settings that are missing, or a format number that is
/// none or is a newer one.
pub(crate) fn is_obstacle(finding: &&Diagnostic) -> bool {
    let is_of_settings = match finding.place.steps.as_slice() {
        [] => true,
        [Step::Key(key), ..] => key == "format",
        _ => false,
    };
    let unreadable = [INVALID_YAML.code, CONFLICT_MARKER.code, DUPLICATE_KEY.code];
    unreadable.contains(&finding.code())
        || (finding.severity == Severity::Error
            && &*finding.place.file == SETTINGS
            && is_of_settings)
}

/// Makes the changes that are certain; says each in a line.
pub(crate) fn upgrade(editor: &mut YamlEditor, format: u64) -> Result<Vec<String>, EditError> {
    let mut done = Vec::new();
    for field in TIMELINE.fields {
        if let Some(former) = field.former_name
            && editor.tree().get(former).is_some()
        {
            editor.rename_key(&[], former, field.name)?;
            done.push(format!("`{former}` becomes `{}`", field.name));
        }
    }
    if format < FORMAT {
        let number = Value::Number(FORMAT.to_string());
        editor.set(&[], "format", &number, &TIMELINE.names())?;
        done.push(format!("`format` becomes {FORMAT}"));
    }
    Ok(done)
}
