//! The files that every page may ask for: one route of styles, and a script for each page that has one.

use crate::page::{figure, how_to_cite, path, search, subset_listing};
use crate::svg;

/// The path of the styles.
pub(super) const STYLES: &str = "assets/style.css";

/// The scripts and the icon, by their paths.
pub(super) const FILES: &[(&str, &str)] = &[
    (
        search::SCRIPT,
        concat!(
            include_str!("../../templates/asset/data/load.js"),
            include_str!("../../templates/asset/data/find.js"),
            include_str!("../../templates/asset/data/links.js"),
            include_str!("../../templates/asset/data/answer.js"),
            include_str!("../../templates/asset/data/ask.js"),
            include_str!("../../templates/asset/search.js"),
            include_str!("../../templates/asset/search-key.js"),
        ),
    ),
    (
        subset_listing::SCRIPT,
        concat!(
            include_str!("../../templates/asset/timeline.js"),
            include_str!("../../templates/asset/search-key.js"),
        ),
    ),
    (
        how_to_cite::SCRIPT,
        concat!(
            include_str!("../../templates/asset/copy.js"),
            "const pictureStyle = `",
            include_str!("../../templates/asset/picture.css"),
            "`;\n",
            include_str!("../../templates/asset/save.js"),
            include_str!("../../templates/asset/search-key.js"),
        ),
    ),
    (
        figure::SCRIPT,
        concat!(
            include_str!("../../templates/asset/picture.js"),
            include_str!("../../templates/asset/search-key.js"),
        ),
    ),
    (
        "assets/icon.svg",
        include_str!("../../templates/asset/icon.svg"),
    ),
    (
        path::SCRIPT,
        concat!(
            include_str!("../../templates/asset/data/load.js"),
            include_str!("../../templates/asset/data/find.js"),
            include_str!("../../templates/asset/data/directory.js"),
            include_str!("../../templates/asset/data/links.js"),
            include_str!("../../templates/asset/data/answer.js"),
            include_str!("../../templates/asset/path.js"),
            include_str!("../../templates/asset/search-key.js"),
        ),
    ),
];

/// The form for a new record: the rules, the writing of YAML, what is kept of it, and what stands on the page.
pub(super) const FORM: &[&str] = &[
    include_str!("../../templates/asset/data/load.js"),
    include_str!("../../templates/asset/data/find.js"),
    include_str!("../../templates/asset/data/directory.js"),
    include_str!("../../templates/asset/form/rules.js"),
    include_str!("../../templates/asset/form/yaml.js"),
    include_str!("../../templates/asset/form/draft.js"),
    include_str!("../../templates/asset/form/control.js"),
    include_str!("../../templates/asset/form/fields.js"),
    include_str!("../../templates/asset/form/page.js"),
];

/// The looks of the form, which no other page needs.
pub(super) const FORM_STYLE: &str = include_str!("../../templates/asset/form/form.css");

/// The looks of all pages, then those of what stands on some, then those of the pictures.
pub(super) fn styles() -> String {
    [
        include_str!("../../templates/asset/style.css"),
        include_str!("../../templates/asset/answer.css"),
        include_str!("../../templates/asset/event.css"),
        include_str!("../../templates/asset/search.css"),
        svg::STYLE,
    ]
    .join("\n")
}
