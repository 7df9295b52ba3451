//! The files that every page may ask for: one route of styles, and a script for each page that has one.

use crate::page::{
    board, embed, figure, graph, how_to_cite, path, search, share, story, subset_listing,
};
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
            include_str!("../../templates/asset/address.js"),
            include_str!("../../templates/asset/search.js"),
            include_str!("../../templates/asset/search-key.js"),
        ),
    ),
    (
        subset_listing::SCRIPT,
        concat!(
            include_str!("../../templates/asset/address.js"),
            include_str!("../../templates/asset/timeline/list.js"),
            include_str!("../../templates/asset/timeline/zoom.js"),
            include_str!("../../templates/asset/timeline/lanes.js"),
            include_str!("../../templates/asset/timeline/preview.js"),
            include_str!("../../templates/asset/timeline/brush.js"),
            include_str!("../../templates/asset/timeline/start.js"),
            include_str!("../../templates/asset/share.js"),
            include_str!("../../templates/asset/search-key.js"),
        ),
    ),
    (
        share::SCRIPT,
        include_str!("../../templates/asset/share.js"),
    ),
    (
        embed::SCRIPT,
        include_str!("../../templates/asset/embed.js"),
    ),
    (
        embed::STYLE,
        include_str!("../../templates/asset/embed.css"),
    ),
    (
        how_to_cite::SCRIPT,
        concat!(
            include_str!("../../templates/asset/address.js"),
            include_str!("../../templates/asset/picture/rove.js"),
            "for (const svg of document.querySelectorAll(\".scroll svg.picture\")) rove(svg);\n",
            include_str!("../../templates/asset/copy.js"),
            include_str!("../../templates/asset/share.js"),
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
            include_str!("../../templates/asset/address.js"),
            include_str!("../../templates/asset/picture/links.js"),
            include_str!("../../templates/asset/picture/rove.js"),
            include_str!("../../templates/asset/picture.js"),
            include_str!("../../templates/asset/search-key.js"),
        ),
    ),
    (
        graph::SCRIPT,
        concat!(
            include_str!("../../templates/asset/address.js"),
            include_str!("../../templates/asset/picture/links.js"),
            include_str!("../../templates/asset/picture/rove.js"),
            include_str!("../../templates/asset/causes.js"),
            include_str!("../../templates/asset/search-key.js"),
        ),
    ),
    (
        story::SCRIPT,
        concat!(
            include_str!("../../templates/asset/picture/rove.js"),
            include_str!("../../templates/asset/address.js"),
            include_str!("../../templates/asset/story.js"),
            include_str!("../../templates/asset/search-key.js"),
        ),
    ),
    (
        board::SCRIPT,
        concat!(
            include_str!("../../templates/asset/address.js"),
            include_str!("../../templates/asset/board.js"),
            include_str!("../../templates/asset/chart.js"),
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
            include_str!("../../templates/asset/address.js"),
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
        include_str!("../../templates/asset/share.css"),
        include_str!("../../templates/asset/board.css"),
        include_str!("../../templates/asset/chart.css"),
        include_str!("../../templates/asset/home.css"),
        include_str!("../../templates/asset/search.css"),
        svg::STYLE,
        include_str!("../../templates/asset/story.css"),
        include_str!("../../templates/asset/causes.css"),
    ]
    .join("\n")
}
