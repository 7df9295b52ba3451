//! What a record says, fact by fact: a name and a text each, so that two states can be held against each other.

use std::collections::BTreeMap;

use crate::model::{Citation, Claim, Dispute, Event, EventDate, Link, Slug, Source, Stance, Text};

/// Names and texts in the order of the record. No name stands twice.
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    texts: Vec<(String, String)>,
    /// How often a name was given.
    given: BTreeMap<String, usize>,
}

/// A part of a record that stands for itself.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) part: &'static str,
    pub(super) key: String,
    pub(super) sentence: Option<String>,
    pub(super) facts: Facts,
}

/// The ids that events had before, with those that they have now: a renamed event is the same one.
pub(super) type Renamed = BTreeMap<String, String>;

impl Facts {
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.texts
            .iter()
            .find(|(other, _)| other == name)
            .map(|(_, value)| value.as_str())
    }

    /// The texts by name.
    pub(super) fn by_name(&self) -> BTreeMap<&str, &str> {
        self.iter().collect()
    }

    /// A fact, unless it is empty. The second of two steps of one measure, or of two changes of one day, is numbered.
    pub(super) fn add(&mut self, name: impl Into<String>, value: impl Into<String>) {
        let value = value.into();
        if value.is_empty() {
            return;
        }
        let name = name.into();
        let given = self.given.entry(name.clone()).or_default();
        *given += 1;
        let name = match *given {
            1 => name,
            number => format!("{name} ({number})"),
        };
        self.texts.push((name, value));
    }

    fn maybe(&mut self, name: &str, value: Option<impl ToString>) {
        self.add(
            name,
            value.map(|value| value.to_string()).unwrap_or_default(),
        );
    }

    fn text(&mut self, name: &str, text: &Text) {
        for (locale, text) in text.iter() {
            self.add(format!("{name}.{locale}"), text);
        }
    }

    fn list<T: ToString>(&mut self, name: &str, items: impl IntoIterator<Item = T>) {
        let lines: Vec<String> = items.into_iter().map(|item| item.to_string()).collect();
        self.add(name, lines.join("\n"));
    }
}

/// The id that an event has now.
pub(super) fn now<'a>(id: &'a str, renamed: &'a Renamed) -> &'a str {
    renamed.get(id).map_or(id, String::as_str)
}

/// What an event's record says of the event itself.
pub(super) fn event(event: &Event, renamed: &Renamed) -> Facts {
    let mut facts = Facts::default();
    facts.text("title", &event.title);
    facts.add("date", event.date.as_str());
    let dates = &event.dates;
    facts.maybe("dates.announced", dates.announced.as_ref());
    facts.maybe("dates.effective", dates.effective.as_ref());
    facts.maybe("dates.published", dates.published.as_ref());
    facts.maybe("dates.ended", dates.ended.as_ref());
    facts.text("date_note", &event.date_note);
    facts.text("summary", &event.summary);
    facts.add("kind", event.kind.as_str());
    facts.list(
        "actors",
        event.actors.iter().map(|part| match &part.role {
            Some(role) => format!("{} ({role})", part.actor),
            None => part.actor.to_string(),
        }),
    );
    facts.list("places", &event.places);
    facts.list("topics", &event.topics);
    facts.list(
        "measures",
        event.measures.iter().map(|step| {
            let from = step.from.as_ref().map(|date| format!(" from {date}"));
            let until = step.until.as_ref().map(|date| format!(" until {date}"));
            format!(
                "{}: {}{}{}",
                step.measure,
                step.state,
                from.unwrap_or_default(),
                until.unwrap_or_default()
            )
        }),
    );
    for step in &event.measures {
        facts.text(&format!("measures.{}.note", step.measure), &step.note);
    }
    for change in &event.changes {
        facts.text(&format!("changes.{}", change.date), &change.what);
    }
    facts.add("status", event.status.word());
    facts.text("reason", &event.reason);
    facts.maybe(
        "replaced_by",
        event.replaced_by.as_ref().map(|id| now(id, renamed)),
    );
    facts.list("former_ids", &event.former_ids);
    facts.maybe("verification", event.verification);
    facts.list("refs", &event.refs);
    facts
}

/// A claim.
pub(super) fn claim(claim: &Claim) -> Part {
    let mut facts = Facts::default();
    facts.text("text", &claim.text);
    facts.maybe("asserted_by", claim.asserted_by.as_ref());
    facts.maybe("voice", claim.voice);
    facts.add("status", claim.status.word());
    if let Some(quantity) = &claim.quantity {
        facts.add(
            "quantity",
            format!("{} {} {}", quantity.bound, quantity.value, quantity.unit),
        );
        facts.text("quantity.metric", &quantity.metric);
        facts.maybe("quantity.window", quantity.window.as_ref());
    }
    facts.list("sources", citations(&claim.sources));
    facts.text("note", &claim.note);
    facts.maybe("verification", claim.verification);
    facts.list("refs", &claim.refs);
    part("claim", claim.id.to_string(), facts)
}

/// A dispute; it is known by its subject.
pub(super) fn dispute(dispute: &Dispute, locale: &str) -> Part {
    let mut facts = Facts::default();
    facts.text("subject", &dispute.subject);
    for (number, version) in dispute.versions.iter().enumerate() {
        facts.text(&format!("versions.{number}"), &version.text);
        facts.maybe(
            &format!("versions.{number}.asserted_by"),
            version.asserted_by.as_ref(),
        );
        facts.list(
            &format!("versions.{number}.sources"),
            citations(&version.sources),
        );
    }
    if let Some(resolution) = &dispute.resolution {
        facts.add("resolution.prefer", resolution.prefer.to_string());
        facts.text("resolution.because", &resolution.because);
    }
    facts.text("note", &dispute.note);
    facts.list("refs", &dispute.refs);
    part("dispute", dispute.subject.get(locale).to_owned(), facts)
}

/// A link; it is known by its relation and the other event.
pub(super) fn link(link: &Link, sentence: String, renamed: &Renamed) -> Part {
    let event = now(&link.event, renamed);
    let mut facts = Facts::default();
    facts.add("relation", link.relation.word());
    facts.add("event", event);
    facts.add("basis", link.basis.word());
    facts.maybe("confidence", link.confidence);
    facts.maybe("asserted_by", link.asserted_by.as_ref());
    facts.list("sources", citations(&link.sources));
    facts.add("disputed", if link.disputed { "true" } else { "" });
    facts.text("note", &link.note);
    facts.list("refs", &link.refs);
    Part {
        sentence: Some(sentence),
        ..part("link", format!("{} {event}", link.relation), facts)
    }
}

/// A source.
pub(super) fn source(source: &Source) -> Part {
    let line = |value: &Option<String>| value.clone().unwrap_or_default();
    let mut facts = Facts::default();
    // A source's title is in the source's language, whatever the collection's are.
    facts.add("title", source.title.get(""));
    facts.add("publisher", line(&source.publisher));
    facts.add("author", line(&source.author));
    facts.add("host", line(&source.host));
    facts.add("url", source.url.as_str());
    facts.add("archive", line(&source.archive));
    facts.maybe(
        "published",
        source.published.as_ref().map(EventDate::as_str),
    );
    facts.maybe("seen", source.seen.as_ref().map(EventDate::as_str));
    facts.add("kind", source.kind.word());
    facts.add("language", source.language.as_str());
    facts.list("derived_from", source.derived_from.iter().map(Slug::as_str));
    for identifier in &source.identifiers {
        facts.add(
            format!("identifiers.{}", identifier.kind),
            identifier.value.as_str(),
        );
    }
    facts.text("note", &source.note);
    part("source", source.id.to_string(), facts)
}

fn part(part: &'static str, key: String, facts: Facts) -> Part {
    Part {
        part,
        key,
        sentence: None,
        facts,
    }
}

fn citations(citations: &[Citation]) -> Vec<String> {
    citations
        .iter()
        .map(|citation| {
            let stance = (citation.stance != Stance::Supports).then(|| citation.stance.word());
            let details: Vec<&str> = stance
                .into_iter()
                .chain(citation.locator.as_deref())
                .chain(citation.quote.as_deref())
                .collect();
            if details.is_empty() {
                citation.source.to_string()
            } else {
                format!("{} ({})", citation.source, details.join(", "))
            }
        })
        .collect()
}
