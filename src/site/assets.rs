//! The files that every page may ask for: one sheet of styles, and a script for each page that has one.

use crate::page::{cite, path, search};
use crate::picture;

/// The path of the styles.
pub(super) const STYLES: &str = "assets/style.css";

/// The scripts and the icon, by their paths.
pub(super) const FILES: &[(&str, &str)] = &[
    (
        search::SCRIPT,
        include_str!("../../templates/asset/search.js"),
    ),
    (cite::SCRIPT, include_str!("../../templates/asset/copy.js")),
    (
        "assets/icon.svg",
        include_str!("../../templates/asset/icon.svg"),
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
