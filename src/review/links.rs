//! Addresses that do not answer: those of which the settings say so and, when servers were asked, those that were dead.

use super::{Item, Part, ReviewOptions};
use crate::analysis::Analysis;
use crate::diag::Place;
use crate::message::ENGLISH;

pub(super) const PART: Part = Part {
    name: "dead-links",
    about,
    find,
};

fn about(_: &ReviewOptions) -> String {
    "Addresses that do not answer".to_owned()
}

fn find(analysis: &Analysis, _: &ReviewOptions) -> Vec<Item> {
    let timeline = &analysis.timeline;
    let locale = timeline.locale();
    let known = timeline.settings.silences.iter().map(|silence| Item {
        day: Some(silence.until.clone()),
        id: "unanswered".to_owned(),
        what: format!(
            "look again by {}: {}",
            silence.until,
            silence.reason.get(locale)
        ),
        url: Some(silence.url.clone()),
        place: Place::file("timeline.yaml")
            .key(silence.key)
            .item(silence.index),
    });
    let findings = analysis.report.diagnostics.iter();
    let asked = findings
        .filter(|finding| finding.code() == "dead-link")
        .map(|finding| Item {
            day: None,
            id: finding.code().to_owned(),
            what: finding.message.in_words(&ENGLISH),
            url: None,
            place: finding.place.clone(),
        });
    asked.chain(known).collect()
}
