//! What a change may get away with is settled on its base: there its findings are lowered, accepted and silenced.

use std::collections::{BTreeMap, BTreeSet};

use super::{find, pending_setting};
use crate::diag::{Diagnostic, Place, Severity};
use crate::message;
use crate::message::Message;
use crate::model::{Allowance, CheckWeight, Settings, Timeline, Weight};

/// Takes out of a change's settings what makes checks less strict than they are on its base, and tells of it.
pub(crate) fn hold(settings: &mut Settings, base: &Settings) -> Vec<Diagnostic> {
    let mut notes = Vec::new();
    if settings.format() < base.format() {
        let place = Place::file("timeline.yaml").key("format");
        let found = message!("pending-setting.found-format", format = base.format());
        notes.push(note(place, found));
        settings.format = Some(base.format());
    }
    weights(settings, base, &mut notes);
    silences(settings, base, &mut notes);
    let accepted: BTreeSet<_> = base.allowances.iter().map(context).collect();
    for (index, allowance) in settings.allowances.iter().enumerate() {
        let (code, event) = context(allowance);
        let is_accepted = accepted.contains(&(code, event)) || accepted.contains(&(code, None));
        if !is_accepted && find(code).is_some() {
            let place = Place::file("timeline.yaml").key("allow").item(index);
            let found = message!("pending-setting.found-accepted", code = code);
            notes.push(note(place, found));
        }
    }
    notes
}

/// What a base accepts: codes, in one record or in all.
pub(super) struct Accepted<'a>(BTreeSet<(&'a str, Option<&'a str>)>);

impl<'a> Accepted<'a> {
    /// What the base accepts in the records of a change, where an event may have another id.
    pub(super) fn new(base: &'a Settings, timeline: &'a Timeline) -> Self {
        let mut renamed: BTreeMap<&str, &str> = BTreeMap::new();
        for event in &timeline.events {
            for former in &event.former_ids {
                renamed.insert(former, &event.file);
            }
        }
        let accepted = base.allowances.iter().filter_map(|allowance| {
            let file = match &allowance.event {
                None => None,
                Some(id) => Some(
                    timeline
                        .event(id)
                        .map(|event| event.file.as_str())
                        .or_else(|| renamed.get(id.as_str()).copied())?,
                ),
            };
            Some((allowance.code.as_str(), file))
        });
        Self(accepted.collect())
    }

    /// Whether a finding is among it.
    pub(super) fn has(&self, finding: &Diagnostic) -> bool {
        self.0.contains(&(finding.code(), None))
            || self
                .0
                .contains(&(finding.code(), Some(&finding.place.file)))
    }
}

fn context(allowance: &Allowance) -> (&str, Option<&str>) {
    (
        &allowance.code,
        allowance.event.as_ref().map(|event| event.as_str()),
    )
}

/// The weight that a collection's settings give the findings of each code, where they may.
fn weight_of(settings: &Settings) -> BTreeMap<&str, Severity> {
    let mut found = BTreeMap::new();
    for weight in &settings.weights {
        let Some(check) = find(&weight.code) else {
            continue;
        };
        let wanted = severity(weight.severity);
        let is_lowered = wanted > check.severity && check.severity == Severity::Error;
        if !is_lowered || check.can_be_lowered {
            found.entry(check.code).or_insert(wanted);
        }
    }
    found
}

fn weights(settings: &mut Settings, base: &Settings, notes: &mut Vec<Diagnostic>) {
    let own = weight_of(settings);
    let before = weight_of(base);
    let mut lighter: BTreeMap<&str, Severity> = BTreeMap::new();
    for code in own.keys().chain(before.keys()).copied() {
        let Some(check) = find(code) else { continue };
        let weight = |of: &BTreeMap<&str, Severity>, settings: &Settings| {
            let usual = check.severity_in(settings.format());
            of.get(code).copied().unwrap_or(usual)
        };
        let wanted = weight(&before, base);
        // The heavier a severity is, the earlier it stands.
        if weight(&own, settings) > wanted {
            lighter.insert(check.code, wanted);
        }
    }
    for (code, weight) in &lighter {
        let entry = settings.weights.iter().find(|entry| entry.code == *code);
        let place = Place::file("timeline.yaml");
        let place = entry.map_or(place.clone(), |entry| {
            place.key(entry.key).item(entry.index).key("severity")
        });
        let severity = weight.word();
        let found = message!(
            "pending-setting.found-severity",
            code = *code,
            severity = severity
        );
        notes.push(note(place, found));
    }
    let kept: BTreeMap<&'static str, CheckWeight> = lighter
        .iter()
        .filter_map(|(code, weight)| {
            let check = find(code).filter(|check| check.severity != *weight)?;
            let entry = base.weights.iter().find(|entry| entry.code == *code)?;
            Some((check.code, entry.clone()))
        })
        .collect();
    let lighter: BTreeSet<String> = lighter.keys().map(|code| (*code).to_owned()).collect();
    settings
        .weights
        .retain(|entry| !lighter.contains(&entry.code));
    settings.weights.extend(kept.into_values());
}

fn silences(settings: &mut Settings, base: &Settings, notes: &mut Vec<Diagnostic>) {
    let before: BTreeMap<&str, _> = base
        .silences
        .iter()
        .map(|silence| (silence.url.as_str(), &silence.until))
        .collect();
    settings.silences.retain_mut(|silence| {
        let place = Place::file("timeline.yaml")
            .key(silence.key)
            .item(silence.index);
        let Some(until) = before.get(silence.url.as_str()) else {
            let found = message!("pending-setting.found-unanswered", url = &silence.url);
            notes.push(note(place.key("url"), found));
            return false;
        };
        let is_longer = match (silence.until.latest(), until.latest()) {
            (own, Some(until)) => own.is_none_or(|own| own > until),
            (_, None) => false,
        };
        if is_longer {
            let found = message!(
                "pending-setting.found-until",
                url = &silence.url,
                until = until.to_string()
            );
            notes.push(note(place.key("until"), found));
            silence.until = (*until).clone();
        }
        true
    });
}

fn note(place: Place, found: Message) -> Diagnostic {
    Diagnostic::new(&pending_setting::RULE, place, found).help(message!("pending-setting.help"))
}

/// The severity that a word of the settings stands for.
pub(super) const fn severity(weight: Weight) -> Severity {
    match weight {
        Weight::Error => Severity::Error,
        Weight::Warning => Severity::Warning,
        Weight::Info => Severity::Info,
    }
}
