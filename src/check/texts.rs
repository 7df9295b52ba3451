//! Every text of a collection with its place, for the checks that look at texts.

use super::record;
use crate::diag::Place;
use crate::model::{Event, Text, Timeline};

/// All texts, titles of sources left out: those are in the source's own language.
pub(super) fn all(timeline: &Timeline) -> Vec<(Place, &Text)> {
    let mut texts = Vec::new();
    let settings = Place::file("timeline.yaml");
    texts.push((settings.clone().key("title"), &timeline.settings.title));
    texts.push((
        settings.clone().key("description"),
        &timeline.settings.description,
    ));
    for kind in &timeline.settings.kinds {
        let place = settings.clone().key("kinds").key(kind.id.as_str());
        texts.push((place.clone().key("name"), &kind.name));
        texts.push((place.key("description"), &kind.description));
    }
    registries(timeline, &mut texts);
    for event in &timeline.events {
        self::event(event, timeline, &mut texts);
    }
    texts.retain(|(_, text)| !text.is_empty());
    texts
}

fn registries<'a>(timeline: &'a Timeline, texts: &mut Vec<(Place, &'a Text)>) {
    for (id, actor) in &timeline.actors {
        let place = Place::file("actors.yaml").key(id.as_str());
        texts.push((place.clone().key("name"), &actor.name));
        texts.push((place.clone().key("note"), &actor.note));
        for (index, role) in actor.roles.iter().enumerate() {
            let place = place.clone().key("roles").item(index);
            texts.push((place.clone().key("title"), &role.title));
            texts.push((place.key("note"), &role.note));
        }
    }
    for (id, entry) in &timeline.places {
        let place = Place::file("places.yaml").key(id.as_str());
        texts.push((place.clone().key("name"), &entry.name));
        texts.push((place.key("note"), &entry.note));
    }
    for (id, topic) in &timeline.topics {
        let place = Place::file("topics.yaml").key(id.as_str());
        texts.push((place.clone().key("name"), &topic.name));
        texts.push((place.key("description"), &topic.description));
    }
    for (id, measure) in &timeline.measures {
        let place = Place::file("measures.yaml").key(id.as_str());
        texts.push((place.clone().key("name"), &measure.name));
        texts.push((place.key("description"), &measure.description));
    }
    for story in &timeline.stories {
        let place = Place::file("stories.yaml").key(story.id.as_str());
        texts.push((place.clone().key("name"), &story.name));
        texts.push((place.key("description"), &story.description));
    }
    for entry in &timeline.glossary {
        let place = Place::file("glossary.yaml").key(entry.id.as_str());
        texts.push((place.clone().key("term"), &entry.term));
        texts.push((place.key("text"), &entry.text));
    }
    for gap in &timeline.gaps {
        texts.push((
            Place::file("gaps.yaml").key(gap.id.as_str()).key("text"),
            &gap.text,
        ));
    }
}

fn event<'a>(event: &'a Event, timeline: &'a Timeline, texts: &mut Vec<(Place, &'a Text)>) {
    let place = record(event);
    texts.push((place.clone().key("title"), &event.title));
    texts.push((place.clone().key("date_note"), &event.date_note));
    texts.push((place.clone().key("summary"), &event.summary));
    texts.push((place.clone().key("reason"), &event.reason));
    for (index, step) in event.measures.iter().enumerate() {
        texts.push((
            place.clone().key("measures").item(index).key("note"),
            &step.note,
        ));
    }
    for id in &event.sources {
        if let Some(source) = timeline.sources.get(id) {
            texts.push((
                place.clone().key("sources").key(id.as_str()).key("note"),
                &source.note,
            ));
        }
    }
    for claim in &event.claims {
        let place = place.clone().key("claims").item(claim.index);
        texts.push((place.clone().key("text"), &claim.text));
        texts.push((place.clone().key("note"), &claim.note));
        if let Some(quantity) = &claim.quantity {
            texts.push((place.key("quantity").key("metric"), &quantity.metric));
        }
    }
    for dispute in &event.disputes {
        let place = place.clone().key("disputes").item(dispute.index);
        texts.push((place.clone().key("subject"), &dispute.subject));
        texts.push((place.clone().key("note"), &dispute.note));
        for (number, version) in dispute.versions.iter().enumerate() {
            texts.push((
                place.clone().key("versions").item(number).key("text"),
                &version.text,
            ));
        }
        if let Some(resolution) = &dispute.resolution {
            texts.push((place.key("resolution").key("because"), &resolution.because));
        }
    }
    for link in &event.links {
        texts.push((
            place.clone().key("links").item(link.index).key("note"),
            &link.note,
        ));
    }
    for (index, change) in event.changes.iter().enumerate() {
        texts.push((
            place.clone().key("changes").item(index).key("what"),
            &change.what,
        ));
    }
}
