//! Open disputes, with the last change of their records.

use super::{Item, Part, ReviewOptions};
use crate::analysis::Analysis;
use crate::diag::Place;

pub(super) const PART: Part = Part {
    name: "disputes",
    about,
    find,
};

fn about(_: &ReviewOptions) -> String {
    "Open disputes".to_owned()
}

fn find(analysis: &Analysis, _: &ReviewOptions) -> Vec<Item> {
    let locale = analysis.timeline.locale();
    let events = analysis.timeline.published();
    events
        .flat_map(|event| event.disputes.iter().map(move |dispute| (event, dispute)))
        .filter(|(_, dispute)| dispute.resolution.is_none())
        .map(|(event, dispute)| Item {
            day: event.last_changed().cloned(),
            id: event.id.to_string(),
            what: dispute.subject.get(locale).to_owned(),
            url: None,
            place: Place::file(event.file.as_str())
                .key("disputes")
                .item(dispute.index),
        })
        .collect()
}
