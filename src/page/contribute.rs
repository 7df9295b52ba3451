//! How to help: what to do by hand, and a form for a new record where scripts run.

use anyhow::Result;
use askama::Template;

use super::edition::Edition;
use super::frame::Frame;
use super::repository::{self, Repository};
use super::view::View;
use super::{Page, Sheet, fill, form};
use crate::locale::PageWords;

/// How to help.
pub const PAGE: Page = Page {
    name: "contribute",
    sheets,
};

/// A small record with what every record needs; a test holds it against the checks.
const SAMPLE: &str = include_str!("../../templates/record/event.yaml");

#[derive(Template)]
#[template(path = "page/contribute.html", whitespace = "minimize")]
struct ContributePage {
    frame: Frame,
    words: &'static PageWords,
    repository: String,
    ways: Vec<(String, &'static str)>,
    sample: &'static str,
    data: String,
    script: String,
    style: String,
}

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    vec![Sheet::new("contribute.html", move |path| {
        page(edition, path)
    })]
}

fn page(edition: &Edition<'_>, path: &str) -> Result<String> {
    let view = View::new(edition, path);
    let words = view.words();
    let address = repository::address(edition.timeline.settings.repository.as_deref());
    let first = words
        .other
        .contribute
        .first()
        .and_then(|(_, paragraphs)| paragraphs.first());
    let ways = Repository::read(address).map_or_else(Vec::new, |repository| {
        let [records, new, report] = words.other.contribute_ways;
        vec![
            (repository.records(), records),
            (repository.new_file(), new),
            (repository.forms(), report),
        ]
    });
    let template = ContributePage {
        frame: view.frame(
            words.navigation.contribute,
            first.copied().unwrap_or_default(),
        ),
        words,
        repository: address.to_owned(),
        ways,
        sample: SAMPLE,
        data: view.to(form::DATA),
        script: view.to_root(form::SCRIPT),
        style: view.to_root(form::STYLE),
    };
    fill(&template)
}
