//! The files that every page may ask for: one sheet of styles, and a script for each page that has one.

use crate::page::{cite, drawing, path, search};
use crate::picture;

/// The path of the styles.
pub(super) const STYLES: &str = "assets/style.css";

/// The scripts by their paths.
pub(super) const SCRIPTS: &[(&str, &str)] = &[
    (
        search::SCRIPT,
        include_str!("../../templates/asset/search.js"),
    ),
    (cite::SCRIPT, include_str!("../../templates/asset/copy.js")),
    (
        drawing::SCRIPT,
        include_str!("../../templates/asset/picture.js"),
    ),
    (path::SCRIPT, include_str!("../../templates/asset/path.js")),
];

/// The looks of the pages, then those of what stands on an event's page, then those of the pictures.
pub(super) fn styles() -> String {
    [
        include_str!("../../templates/asset/style.css"),
        include_str!("../../templates/asset/event.css"),
        picture::STYLE,
    ]
    .join("\n")
}
