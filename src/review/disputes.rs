//! Disputes that nobody has settled, since the last change of their records.

use super::{Found, Part, Question};
use crate::analysis::Analysis;
use crate::diag::Place;

pub(super) const PART: Part = Part {
    name: "disputes",
    about,
    find,
};

fn about(_: &Question) -> String {
    "Open disputes".to_owned()
}

fn find(analysis: &Analysis<'_>, _: &Question) -> Vec<Found> {
    let locale = analysis.timeline.locale();
    let events = analysis.timeline.published();
    events
        .flat_map(|event| event.disputes.iter().map(move |dispute| (event, dispute)))
        .filter(|(_, dispute)| dispute.resolution.is_none())
        .map(|(event, dispute)| Found {
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
