//! Every text of a collection with its place, for the rules that check texts: all of them at once, so that each text is gone
//! through while it is at hand.

use std::cell::OnceCell;

use super::{CHECKS, Findings, Phase, RuleContext, record, sources};
use crate::diag::{Diagnostic, Place};
use crate::model::{Event, FastSet, Slug, Text, Timeline};
use crate::parallel;

/// How many events are gone through in one go.
const PART: usize = 256;

/// A text that is not empty.
pub(crate) struct Written<'t> {
    /// The collection that it is of.
    pub(crate) timeline: &'t Timeline,
    /// The event whose record holds it; none in registries, and for what is said of sources.
    pub(crate) event: Option<&'t Event>,
    /// The text.
    pub(crate) text: &'t Text,
    /// Whether it is the title of a source, in that source's own words.
    pub(crate) is_quoted: bool,
    /// The events that its record names in links or as its replacement, once a check has asked.
    linked: Option<&'t OnceCell<FastSet<Slug>>>,
    place: &'t dyn Fn() -> Place,
}

impl<'t> Written<'t> {
    fn new(
        timeline: &'t Timeline,
        event: Option<&'t Event>,
        text: &'t Text,
        place: &'t dyn Fn() -> Place,
    ) -> Self {
        Self {
            timeline,
            event,
            text,
            is_quoted: false,
            linked: None,
            place,
        }
    }

    /// Whether the record names another event in a link, or as what is in its place.
    pub(crate) fn is_linked_to(&self, id: &str) -> bool {
        let (Some(event), Some(linked)) = (self.event, self.linked) else {
            return false;
        };
        let named = || {
            let links = event.links.iter().map(|link| &link.event);
            links.chain(&event.replaced_by).cloned().collect()
        };
        linked.get_or_init(named).contains(id)
    }

    /// Where it stands: worked out only for texts that deserve a finding.
    pub(crate) fn place(&self) -> Place {
        (self.place)()
    }
}

/// Is shown each text, and how to find its place.
type Visit<'v> = dyn FnMut(&dyn Fn() -> Place, &Text) + 'v;

/// What the rules that check texts find.
pub(super) fn check(context: &RuleContext<'_>) -> Vec<Diagnostic> {
    let timeline = context.timeline;
    let mut found = of_registries(timeline);
    let parts: Vec<_> = timeline.events.chunks(PART).collect();
    found.extend(parallel::flat_map(&parts, |events| {
        of_events(timeline, events)
    }));
    found
}

/// What they find in the settings and in the registries.
fn of_registries(timeline: &Timeline) -> Vec<Diagnostic> {
    let mut checks = checks();
    let mut visit = |place: &dyn Fn() -> Place, text: &Text| {
        show(&mut checks, &Written::new(timeline, None, text, place));
    };
    let settings = || Place::file("timeline.yaml");
    visit(&|| settings().key("title"), &timeline.settings.title);
    visit(
        &|| settings().key("description"),
        &timeline.settings.description,
    );
    visit(&|| settings().key("question"), &timeline.settings.question);
    for kind in &timeline.settings.kinds {
        let place = || settings().key("kinds").name(&kind.id);
        visit(&|| place().key("name"), &kind.name);
        visit(&|| place().key("description"), &kind.description);
    }
    registries(timeline, &mut visit);
    findings(checks)
}

/// What they find in the records of events, and in what these say of sources.
fn of_events(timeline: &Timeline, events: &[Event]) -> Vec<Diagnostic> {
    let mut checks = checks();
    for event in events {
        let linked = OnceCell::new();
        self::event(event, &mut |place, text| {
            let written = Written {
                linked: Some(&linked),
                ..Written::new(timeline, Some(event), text, place)
            };
            show(&mut checks, &written);
        });
        for source in sources::defined_by(timeline, event) {
            let (note, title) = (
                || sources::place(event, source).key("note"),
                || sources::place(event, source).key("title"),
            );
            show(
                &mut checks,
                &Written::new(timeline, None, &source.note, &note),
            );
            let title = Written {
                is_quoted: true,
                ..Written::new(timeline, None, &source.title, &title)
            };
            show(&mut checks, &title);
        }
    }
    findings(checks)
}

/// A check with what it has found.
type TextCheck = (Phase, Findings);

/// The rules that check texts.
fn checks() -> Vec<TextCheck> {
    let checks = CHECKS
        .iter()
        .filter(|check| matches!(check.phase, Phase::Texts(_) | Phase::TextsAndTitles(_)));
    checks
        .map(|check| (check.phase, Findings::of(check.rule)))
        .collect()
}

fn findings(checks: Vec<TextCheck>) -> Vec<Diagnostic> {
    let found = checks.into_iter();
    found
        .flat_map(|(_, findings)| findings.diagnostics)
        .collect()
}

/// Shows a text to the checks that have a say in it.
fn show(checks: &mut [TextCheck], written: &Written<'_>) {
    if written.text.is_empty() {
        return;
    }
    for (phase, findings) in checks {
        match phase {
            Phase::Texts(check) if !written.is_quoted => check(written, findings),
            Phase::TextsAndTitles(check) => check(written, findings),
            _ => {}
        }
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

/// The texts of an event, empty ones included.
fn event(event: &Event, visit: &mut Visit<'_>) {
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
