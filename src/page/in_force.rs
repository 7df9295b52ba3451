//! What was in force in a month.

use super::view::View;

/// The way to the page of a month; none when nothing was in force then.
pub fn link(_view: &View<'_>, _year: i32, _month: u32) -> Option<String> {
    None
}
