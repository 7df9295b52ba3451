//! The record behind an event's page: its file and its references.

use super::view::View;
use crate::model::Event;

/// Details of a record.
pub struct Record {
    /// Its id.
    pub id: String,
    /// Its file.
    pub file: String,
    /// Its file where the collection is kept; empty when that is not known.
    pub href: String,
    /// Its history there; empty when that is not known.
    pub history: String,
    /// What kind of source was found for it.
    pub verification: &'static str,
    /// Its earlier ids.
    pub former: String,
    /// The curators' reference numbers: the event's, then those of its claims, disputes and links.
    pub refs: String,
}

/// Details of an event's record.
pub fn record(view: &View<'_>, event: &Event) -> Record {
    let repository = view.edition.timeline.settings.repository.as_deref();
    let kept = |part: &str| {
        repository
            .filter(|address| super::html::is_web(address))
            .map(|address| {
                format!(
                    "{}/{part}/HEAD/events/{}",
                    address.trim_end_matches('/'),
                    event.file
                )
            })
            .unwrap_or_default()
    };
    Record {
        id: event.id.to_string(),
        file: event.file.clone(),
        href: kept("blob"),
        history: kept("commits"),
        verification: event
            .verification
            .map_or("", view.locale().words.verification),
        former: event
            .former_ids
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(", "),
        refs: refs(event),
    }
}

/// Every reference number that a record carries, each once.
fn refs(event: &Event) -> String {
    let claims = event.claims.iter().flat_map(|claim| &claim.refs);
    let disputes = event.disputes.iter().flat_map(|dispute| &dispute.refs);
    let links = event.links.iter().flat_map(|link| &link.refs);
    let mut all: Vec<&str> = Vec::new();
    for number in event.refs.iter().chain(claims).chain(disputes).chain(links) {
        if !all.contains(&number.as_str()) {
            all.push(number);
        }
    }
    all.join(", ")
}
