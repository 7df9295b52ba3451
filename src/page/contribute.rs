//! How to help: what to do by hand, and a form for a new record where scripts run.

use std::io::{Result, Write};

use askama::Template;

use super::layout::PageLayout;
use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::repository::{self, Repository};
use super::{Page, Route, fill, form};
use crate::locale::PageWords;
use crate::model::Kind;

/// How to help.
pub(crate) const PAGE: Page = Page { routes };

/// A small record with what every record needs; a test holds it against the checks.
const SAMPLE: &str = include_str!("../../templates/record/event.yaml");

#[derive(Template)]
#[template(path = "page/contribute.html", whitespace = "minimize")]
struct ContributePage {
    frame: PageLayout,
    words: &'static PageWords,
    sections: [(&'static str, &'static [&'static str]); 3],
    repository: String,
    /// Where readers write by mail; empty where the settings do not say.
    mail: String,
    ways: Vec<(String, &'static str)>,
    sample: String,
    data: String,
    script: String,
    style: String,
}

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    vec![Route::new("contribute.html", move |path, out| {
        page(site, path, out)
    })]
}

/// The sample, with a kind that the collection has.
fn sample(kinds: &[Kind]) -> String {
    let is_known = kinds.iter().any(|kind| kind.id.as_str() == "diplomacy");
    match kinds.first() {
        Some(kind) if !is_known => {
            SAMPLE.replace("kind: diplomacy\n", &format!("kind: {}\n", kind.id))
        }
        _ => SAMPLE.to_owned(),
    }
}

fn page(site: &LocaleSite<'_>, path: &str, out: &mut dyn Write) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let address = repository::address(site.timeline.settings.repository.as_deref());
    let other = &words.other;
    let first = other.contribute_change_text.first();
    let ways = Repository::read(address).map_or_else(Vec::new, |repository| {
        vec![
            (repository.records(), other.contribute_folder),
            (repository.new_file(), other.contribute_new),
            (repository.forms(), other.contribute_report),
        ]
    });
    let contact = site.timeline.settings.contact.as_deref();
    let mail = contact.map_or_else(String::new, |contact| {
        context.letter(contact, context.plain(&site.timeline.settings.title))
    });
    let template = ContributePage {
        frame: context.frame(
            words.navigation.contribute,
            first.copied().unwrap_or_default(),
        ),
        words,
        sections: [
            (other.contribute_change, &other.contribute_change_text),
            (other.contribute_checked, &other.contribute_checked_text),
            (other.contribute_unwanted, &other.contribute_unwanted_text),
        ],
        repository: address.to_owned(),
        mail,
        ways,
        sample: sample(&site.timeline.settings.kinds),
        data: context.to(form::DATA),
        script: context.to_root(form::SCRIPT),
        style: context.to_root(form::STYLE),
    };
    fill(&template, out)
}
