//! The record behind an event's page: its file, its references, and how to cite it.

use super::html::Html;
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
    /// The curators' reference numbers.
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
        refs: event.refs.join(", "),
    }
}

/// How to cite an event's record.
pub fn citation(view: &View<'_>, event: &Event) -> Html {
    let settings = &view.edition.timeline.settings;
    let words = &view.words().event;
    let mut parts = vec![
        format!("“{}”", view.text(&event.title)),
        format!("<cite>{}</cite>", view.text(&settings.title)),
        (words.cite_record)(Html::text(&event.id).as_str()),
    ];
    if let Some(changed) = event.last_changed() {
        parts.push((words.cite_changed)(view.date(changed).as_str()));
    }
    if let Some(licence) = &settings.licence {
        parts.push(Html::text(licence).to_string());
    }
    let mut citation = format!("{}.", parts.join(", "));
    if let Some(address) = view.edition.address(&view.path) {
        citation = format!("{citation} {}", Html::text(&address));
    }
    Html::made(citation)
}
