//! The settings and the registries, and the ids that they name.

use super::unknown::{Findings, Registry};
use super::{ACTOR, ENTRY, EVENT, IdTable, MEASURE, TOPIC};
use crate::diag::{Diagnostic, Place as At};
use crate::format_rules;
use crate::message;
use crate::model::{
    Actor, Allowance, CheckWeight, Entry, FastMap, FastSet, Gap, GapKind, Kind, Measure, Place,
    Role, Settings, Silence, Slug, Story, Timeline, Topic,
};
use crate::parse::Records;
use crate::record::{MeasureRecord, Ordered, SettingsRecord};

/// A timeline with everything but events and sources.
pub(super) fn timeline(records: &Records, findings: &mut Findings) -> Timeline {
    let settings = settings(&records.settings, findings);
    let locales = settings.locales.clone();
    let locale = locales.first().map_or("en", String::as_str);
    Timeline {
        actors: registry(&records.actors, |id, record| actor(id, record, &locales)),
        places: registry(&records.places, |id, record| Place {
            id: id.clone(),
            name: record.name.clone().resolve_name(&locales),
            country: record.country.clone(),
            aliases: present(&record.aliases),
            note: record.note.clone().resolve(locale),
        }),
        topics: registry(&records.topics, |id, record| Topic {
            id: id.clone(),
            name: record.name.clone().resolve_name(&locales),
            description: record.description.clone().resolve(locale),
        }),
        measures: registry(&records.measures, |id, record| {
            measure(id, record, &locales)
        }),
        stories: records
            .stories
            .0
            .iter()
            .map(|(id, record)| Story {
                id: id.clone(),
                name: record.name.clone().resolve_name(&locales),
                description: record.description.clone().resolve(locale),
                events: present(&record.events),
                refs: present(&record.refs),
            })
            .collect(),
        glossary: records
            .glossary
            .0
            .iter()
            .map(|(id, record)| Entry {
                id: id.clone(),
                term: record.term.clone().resolve(locale),
                text: record.text.clone().resolve(locale),
                see: present(&record.see),
                measures: present(&record.measures),
                refs: present(&record.refs),
            })
            .collect(),
        gaps: records
            .gaps
            .0
            .iter()
            .map(|(id, record)| Gap {
                id: id.clone(),
                text: record.text.clone().resolve(locale),
                kind: record.kind.unwrap_or(GapKind::NotResearched),
                events: present(&record.events),
                from: record.from.clone(),
                to: record.to.clone(),
                refs: present(&record.refs),
            })
            .collect(),
        settings,
        ..Timeline::default()
    }
}

/// The entries of a registry, in the order of their ids.
fn registry<R, T>(records: &Ordered<R>, resolve: impl Fn(&Slug, &R) -> T) -> FastMap<Slug, T> {
    let entries = records.0.iter();
    let mut registry: FastMap<Slug, T> = entries
        .map(|(id, record)| (id.clone(), resolve(id, record)))
        .collect();
    registry.sort_unstable_keys();
    registry
}

/// The items of a list that were not put aside.
pub(super) fn present<T: Clone>(items: &[Option<T>]) -> Vec<T> {
    items.iter().flatten().cloned().collect()
}

fn settings(record: &SettingsRecord, findings: &mut Findings) -> Settings {
    let mut locales = present(&record.locales);
    if locales.is_empty() {
        locales.push("en".to_owned());
    }
    let locale = locales[0].clone();
    let mut seen: FastSet<&str> = FastSet::default();
    for (index, tag) in locales.iter().enumerate() {
        if !seen.insert(tag) {
            let place = At::file("timeline.yaml").key("locales").item(index);
            findings.push(
                Diagnostic::new(
                    &format_rules::DUPLICATE_ID,
                    place,
                    message!("duplicate-id.language", tag = tag),
                )
                .help(message!("duplicate-id.help-language")),
            );
        }
    }
    let address = |address: &Option<String>| {
        address
            .as_ref()
            .map(|address| address.trim_end_matches('/').to_owned())
    };
    let (severity, weights) = written(("severity", &record.severity), ("checks", &record.checks));
    let (ignored, silences) = written(
        ("ignore_urls", &record.ignore_urls),
        ("unanswered", &record.unanswered),
    );
    Settings {
        format: record.format,
        title: record.title.clone().resolve(&locale),
        description: record.description.clone().resolve(&locale),
        question: record.question.clone().resolve(&locale),
        base_url: address(&record.base_url),
        repository: address(&record.repository),
        contact: record.contact.clone(),
        kinds: record
            .kinds
            .0
            .iter()
            .map(|(id, kind)| Kind {
                id: id.clone(),
                name: kind.name.clone().resolve(&locale),
                description: kind.description.clone().resolve(&locale),
                legal: kind.legal.unwrap_or(false),
            })
            .collect(),
        as_of: record.as_of.clone(),
        researched_to: record.researched_to.clone(),
        licence: record.licence.clone(),
        cards: record.cards,
        exports: record.exports.iter().copied().flatten().collect(),
        allowances: record
            .allow
            .iter()
            .filter_map(|allowance| {
                Some(Allowance {
                    code: allowance.code.clone()?,
                    event: allowance.event.clone(),
                    reason: allowance.reason.clone().resolve(&locale),
                })
            })
            .collect(),
        weights: weights
            .iter()
            .enumerate()
            .filter_map(|(index, weight)| {
                Some(CheckWeight {
                    key: severity,
                    index,
                    code: weight.code.clone()?,
                    severity: weight.severity?,
                })
            })
            .collect(),
        silences: silences
            .iter()
            .enumerate()
            .filter_map(|(index, silence)| {
                Some(Silence {
                    key: ignored,
                    index,
                    url: silence.url.clone()?,
                    until: silence.until.clone()?,
                    reason: silence.reason.clone().resolve(&locale),
                })
            })
            .collect(),
        locales,
    }
}

/// A list that has a former name, with the name that it stands under.
const fn written<'r, T>(
    current: (&'static str, &'r Vec<T>),
    former: (&'static str, &'r Vec<T>),
) -> (&'static str, &'r Vec<T>) {
    if current.1.is_empty() && !former.1.is_empty() {
        former
    } else {
        current
    }
}

fn actor(id: &Slug, record: &crate::record::ActorRecord, locales: &[String]) -> Actor {
    let locale = locales.first().map_or("en", String::as_str);
    Actor {
        id: id.clone(),
        name: record.name.clone().resolve_name(locales),
        kind: record.kind,
        country: record.country.clone(),
        part_of: record.part_of.clone(),
        aliases: present(&record.aliases),
        roles: record
            .roles
            .iter()
            .map(|role| Role {
                title: role.title.clone().resolve(locale),
                body: role.body.clone(),
                from: role.from.clone(),
                to: role.to.clone(),
                note: role.note.clone().resolve(locale),
            })
            .collect(),
        note: record.note.clone().resolve(locale),
    }
}

fn measure(id: &Slug, record: &MeasureRecord, locales: &[String]) -> Measure {
    let locale = locales.first().map_or("en", String::as_str);
    Measure {
        id: id.clone(),
        name: record.name.clone().resolve_name(locales),
        authority: present(&record.authority),
        topics: present(&record.topics),
        description: record.description.clone().resolve(locale),
        checked: record.checked.clone(),
        refs: present(&record.refs),
    }
}

/// Reports ids in the registries that lead nowhere.
pub(super) fn references(timeline: &Timeline, known: &IdTable, findings: &mut Findings) {
    let mut follow = |registry: &'static Registry, id: &Slug, place: At| {
        if !(registry.ids)(known).contains(id) {
            findings.unknown(registry, id, place);
        }
    };
    for (id, actor) in &timeline.actors {
        let place = At::file("actors.yaml").name(id);
        if let Some(body) = &actor.part_of {
            follow(&ACTOR, body, place.clone().key("part_of"));
        }
        for (index, role) in actor.roles.iter().enumerate() {
            if let Some(body) = &role.body {
                follow(
                    &ACTOR,
                    body,
                    place.clone().key("roles").item(index).key("body"),
                );
            }
        }
    }
    for (id, measure) in &timeline.measures {
        let place = At::file("measures.yaml").name(id);
        for (index, actor) in measure.authority.iter().enumerate() {
            follow(&ACTOR, actor, place.clone().key("authority").item(index));
        }
        for (index, topic) in measure.topics.iter().enumerate() {
            follow(&TOPIC, topic, place.clone().key("topics").item(index));
        }
    }
    for story in &timeline.stories {
        for (index, event) in story.events.iter().enumerate() {
            let place = At::file("stories.yaml")
                .name(&story.id)
                .key("events")
                .item(index);
            follow(&EVENT, event, place);
        }
    }
    for entry in &timeline.glossary {
        let place = At::file("glossary.yaml").name(&entry.id);
        for (index, other) in entry.see.iter().enumerate() {
            follow(&ENTRY, other, place.clone().key("see").item(index));
        }
        for (index, measure) in entry.measures.iter().enumerate() {
            follow(&MEASURE, measure, place.clone().key("measures").item(index));
        }
    }
    for gap in &timeline.gaps {
        for (index, event) in gap.events.iter().enumerate() {
            let place = At::file("gaps.yaml")
                .name(&gap.id)
                .key("events")
                .item(index);
            follow(&EVENT, event, place);
        }
    }
    for (index, allowance) in timeline.settings.allowances.iter().enumerate() {
        if let Some(event) = &allowance.event {
            let place = At::file("timeline.yaml")
                .key("allow")
                .item(index)
                .key("event");
            follow(&EVENT, event, place);
        }
    }
}
