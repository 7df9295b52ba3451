//! Which paths a site can have, whatever its collection: a file under any other name was written by somebody else.

use crate::record::is_language;

/// Files beside the folders; each language but the first has its own of most of them.
const FILES: &[&str] = &[
    "404.html",
    "about.html",
    "all.html",
    "browse.html",
    "changes.html",
    "contribute.html",
    "disputes.html",
    "feed.atom",
    "feed.json",
    "figures.html",
    "gaps.html",
    "glossary.html",
    "graph.html",
    "in-force.html",
    "index.html",
    "path.html",
    "robots.txt",
    "search.html",
    "sitemap.xml",
    "sources.html",
    "stories.html",
    "timeline.bib",
    "timeline.csl.json",
    "timeline.ics",
    "timeline.md",
];

/// Folders, with what the names of the files in them end in.
const FOLDERS: &[(&str, &[&str])] = &[
    ("actors", PART),
    ("all", PAGE),
    ("assets", &[".css", ".js", ".svg"]),
    ("cards", &[".png"]),
    ("changes", PAGE),
    ("countries", PAGE),
    (
        "data",
        &[
            ".csv",
            ".dot",
            ".gexf",
            ".graphml",
            ".json",
            ".jsonl",
            ".jsonld",
            "/SHA256SUMS",
        ],
    ),
    ("disputes", PAGE),
    ("embed", PAGE),
    ("events", PAGE),
    ("gaps", PAGE),
    ("graph", PAGE),
    ("in-force", PAGE),
    ("kinds", PART),
    ("measures", PART),
    ("oembed", &[".json"]),
    ("places", PART),
    ("sources", PAGE),
    ("stories", DRAWN),
    ("topics", DRAWN),
    ("why", PAGE),
    ("years", PAGE),
];

const PAGE: &[&str] = &[".html"];
/// A part of the timeline has feeds and data beside its page.
const PART: &[&str] = &[".html", ".atom", ".csv", ".feed.json", ".ics"];
/// Some have their graph there as well.
const DRAWN: &[&str] = &[
    ".html",
    ".atom",
    ".csv",
    ".feed.json",
    ".ics",
    ".dot",
    ".svg",
];

/// Whether a build can write a file at this path.
pub fn is_possible(path: &str) -> bool {
    let is_plain = path.split('/').all(|name| {
        !name.is_empty()
            && !name.starts_with('.')
            && name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
    });
    let of_language = || {
        let (language, rest) = path.split_once('/')?;
        (is_language(language) && is_of_edition(rest)).then_some(())
    };
    is_plain && (is_of_edition(path) || of_language().is_some())
}

fn is_of_edition(path: &str) -> bool {
    if let Some((folder, _)) = path.split_once('/') {
        return FOLDERS.iter().any(|(name, endings)| {
            *name == folder && endings.iter().any(|ending| path.ends_with(ending))
        });
    }
    let is_map = |name: &str| {
        let number = name.strip_prefix("sitemap-")?.strip_suffix(".xml")?;
        number.parse::<u32>().ok()
    };
    FILES.contains(&path) || is_map(path).is_some()
}
