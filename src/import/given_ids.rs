//! Ids that a table brings along: taken as they are, since they last, and refused where they cannot be ids.

use std::collections::BTreeMap;

use super::notes::beginning;
use super::{Imported, Note, text};
use crate::model::Slug;

/// Looks at the ids of all events. Where the user named their column, each that is none is a fault; a column that only happens to
/// be called `id` is left unused as a whole.
pub(super) fn settle(gathered: &mut Imported, is_named: bool) {
    let mut faults: Vec<Note> = Vec::new();
    let mut lines: BTreeMap<&str, usize> = BTreeMap::new();
    let mut are_numbers = true;
    for event in &gathered.events {
        let Some(id) = &event.id else { continue };
        let shown = beginning(text::line(id), 60);
        are_numbers &= id.bytes().all(|byte| byte.is_ascii_digit());
        if !Slug::is_valid(id) {
            let what = format!(
                "`{shown}` is not a valid id; use lower-case letters and digits, with single hyphens between words, such as `talks-2022`"
            );
            faults.push(Note::new(event.line, what));
        } else if let Some(line) = lines.insert(id, event.line).filter(|_| !is_named) {
            let what = format!("the id `{shown}` is already that of line {line}");
            faults.push(Note::new(event.line, what));
        }
    }
    if is_named {
        for fault in faults {
            gathered.faults.push(fault);
        }
        return;
    }
    let why = match faults.first() {
        Some(fault) => format!("line {}: {}", fault.line, fault.what),
        None if are_numbers && !lines.is_empty() => "they are only numbers".to_owned(),
        None => return,
    };
    let what = format!(
        "the ids of the column `id` are not used, and are made from titles instead ({why}); `--column id=id` insists on them"
    );
    gathered.lost.push(Note::new(1, what));
    for event in &mut gathered.events {
        event.id = None;
    }
}
