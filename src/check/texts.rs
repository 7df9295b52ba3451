//! Every text of a collection with its place, for the checks that look at texts.

use super::{Subject, record, sources};
use crate::diag::Place;
use crate::model::{Event, Text, Timeline};

/// Is shown each text, and how to find its place: places are made only for texts that deserve a finding.
pub(super) type Visit<'v> = dyn FnMut(&dyn Fn() -> Place, &Text) + 'v;

/// Shows all texts that are not empty. Titles of sources are left out: those are in the source's own language.
pub(super) fn each(subject: &Subject<'_>, visit: &mut Visit<'_>) {
    let timeline = subject.timeline;
    let visit: &mut Visit<'_> = &mut |place, text| {
        if !text.is_empty() {
            visit(place, text);
        }
    };
    let settings = || Place::file("timeline.yaml");
    visit(&|| settings().key("title"), &timeline.settings.title);
    visit(
        &|| settings().key("description"),
        &timeline.settings.description,
    );
    for kind in &timeline.settings.kinds {
        let place = || settings().key("kinds").name(&kind.id);
        visit(&|| place().key("name"), &kind.name);
        visit(&|| place().key("description"), &kind.description);
    }
    registries(timeline, visit);
    for event in &timeline.events {
        self::event(event, visit);
    }
    for (event, source) in sources::each(subject) {
        visit(&|| sources::place(event, source).key("note"), &source.note);
    }
}

/// Whether a byte of a text is of this kind. Bytes are looked at in blocks to their ends, which a processor does many at a time:
/// most texts hold no such byte, and most of a check's time would go into finding none.
pub(super) fn any_byte(text: &str, is_meant: impl Fn(u8) -> bool) -> bool {
    let mut blocks = text.as_bytes().chunks(64);
    blocks.any(|block| {
        block
            .iter()
            .fold(false, |found, &byte| found | is_meant(byte))
    })
}

fn registries(timeline: &Timeline, visit: &mut Visit<'_>) {
    for (id, actor) in &timeline.actors {
        let place = || Place::file("actors.yaml").name(id);
        visit(&|| place().key("name"), &actor.name);
        visit(&|| place().key("note"), &actor.note);
        for (index, role) in actor.roles.iter().enumerate() {
            let place = || place().key("roles").item(index);
            visit(&|| place().key("title"), &role.title);
            visit(&|| place().key("note"), &role.note);
        }
    }
    for (id, entry) in &timeline.places {
        let place = || Place::file("places.yaml").name(id);
        visit(&|| place().key("name"), &entry.name);
        visit(&|| place().key("note"), &entry.note);
    }
    for (id, topic) in &timeline.topics {
        let place = || Place::file("topics.yaml").name(id);
        visit(&|| place().key("name"), &topic.name);
        visit(&|| place().key("description"), &topic.description);
    }
    for (id, measure) in &timeline.measures {
        let place = || Place::file("measures.yaml").name(id);
        visit(&|| place().key("name"), &measure.name);
        visit(&|| place().key("description"), &measure.description);
    }
    for story in &timeline.stories {
        let place = || Place::file("stories.yaml").name(&story.id);
        visit(&|| place().key("name"), &story.name);
        visit(&|| place().key("description"), &story.description);
    }
    for entry in &timeline.glossary {
        let place = || Place::file("glossary.yaml").name(&entry.id);
        visit(&|| place().key("term"), &entry.term);
        visit(&|| place().key("text"), &entry.text);
    }
    for gap in &timeline.gaps {
        visit(
            &|| Place::file("gaps.yaml").name(&gap.id).key("text"),
            &gap.text,
        );
    }
}

/// Shows the texts of an event, empty ones included.
pub(super) fn event(event: &Event, visit: &mut Visit<'_>) {
    let place = || record(event);
    visit(&|| place().key("title"), &event.title);
    visit(&|| place().key("date_note"), &event.date_note);
    visit(&|| place().key("summary"), &event.summary);
    visit(&|| place().key("reason"), &event.reason);
    for (index, step) in event.measures.iter().enumerate() {
        visit(
            &|| place().key("measures").item(index).key("note"),
            &step.note,
        );
    }
    for claim in &event.claims {
        let place = || place().key("claims").item(claim.index);
        visit(&|| place().key("text"), &claim.text);
        visit(&|| place().key("note"), &claim.note);
        if let Some(quantity) = &claim.quantity {
            visit(&|| place().key("quantity").key("metric"), &quantity.metric);
        }
    }
    for dispute in &event.disputes {
        let place = || place().key("disputes").item(dispute.index);
        visit(&|| place().key("subject"), &dispute.subject);
        visit(&|| place().key("note"), &dispute.note);
        for (number, version) in dispute.versions.iter().enumerate() {
            visit(
                &|| place().key("versions").item(number).key("text"),
                &version.text,
            );
        }
        if let Some(resolution) = &dispute.resolution {
            visit(
                &|| place().key("resolution").key("because"),
                &resolution.because,
            );
        }
    }
    for link in &event.links {
        visit(
            &|| place().key("links").item(link.index).key("note"),
            &link.note,
        );
    }
    for (index, change) in event.changes.iter().enumerate() {
        visit(
            &|| place().key("changes").item(index).key("what"),
            &change.what,
        );
    }
}
