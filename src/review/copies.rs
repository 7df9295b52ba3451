//! Cited documents without an archived copy: if a page disappears, its claims can no longer be checked.

use super::{Item, Part, ReviewOptions};
use crate::analysis::Analysis;
use crate::diag::Place;
use crate::model::Source;

pub(super) const PART: Part = Part {
    name: "unarchived",
    about,
    find,
};

fn about(_: &ReviewOptions) -> String {
    "Cited documents without an archived copy".to_owned()
}

fn find(analysis: &Analysis, _: &ReviewOptions) -> Vec<Item> {
    let timeline = &analysis.timeline;
    let sources = timeline.sources.values().map(Box::as_ref);
    sources
        .filter(|source| source.archive.is_none() && timeline.cited.contains(&source.id))
        .filter_map(|source| {
            let event = timeline.event(&source.defined_in)?;
            Some(Item {
                day: source.seen.as_ref().or(source.published.as_ref()).cloned(),
                id: source.id.to_string(),
                what: what(source),
                url: Some(source.url.clone()),
                place: Place::file(event.file.as_str())
                    .key("sources")
                    .name(&source.id)
                    .on_key(),
            })
        })
        .collect()
}

fn what(source: &Source) -> String {
    // A source's title is in the source's language, whatever the collection's are.
    match (source.title.get(""), source.publisher.as_deref()) {
        ("", Some(publisher)) => publisher.to_owned(),
        ("", None) => "without a title".to_owned(),
        (title, Some(publisher)) => format!("{title}, {publisher}"),
        (title, None) => title.to_owned(),
    }
}
