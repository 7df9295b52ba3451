//! `duplicate-name`: two entries of a registry have the same name.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext};
use crate::diag::{Place, Severity};
use crate::message;
use crate::model::{FastMap, Slug, Text};
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

pub(super) static RULE: Rule = Rule {
    code: "duplicate-name",
    severity: Severity::Error,
    since: 1,
    group: Group::References,
    can_be_lowered: true,
    is_fixable: false,
    wrong: Example {
        file: "topics.yaml",
        text: r#"fishing: {name: {en: Fishing}}
sea-fishing: {name: {en: Físhing}}
"#,
    },
    right: Example {
        file: "topics.yaml",
        text: r#"fishing: {name: {en: Fishing}}
returns: {name: {en: Returns}}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    let timeline = context.timeline;
    let topics = timeline
        .topics
        .values()
        .map(|topic| (&topic.id, &topic.name));
    compare("topics.yaml", topics, findings);
    let places = timeline
        .places
        .values()
        .map(|place| (&place.id, &place.name));
    compare("places.yaml", places, findings);
    let measures = timeline
        .measures
        .values()
        .map(|measure| (&measure.id, &measure.name));
    compare("measures.yaml", measures, findings);
    let actors = timeline
        .actors
        .values()
        .map(|actor| (&actor.id, &actor.name));
    compare("actors.yaml", actors, findings);
}

fn compare<'a>(
    file: &'static str,
    entries: impl Iterator<Item = (&'a Slug, &'a Text)>,
    findings: &mut Findings,
) {
    let mut seen: BTreeMap<(&str, String), &Slug> = BTreeMap::new();
    // The entries that have the name of an earlier one: a name is reported once, however many have it.
    let mut groups: FastMap<(&Slug, &str), Vec<&Slug>> = FastMap::default();
    for (id, name) in entries {
        let taken = name.iter().find_map(|(locale, name)| {
            let name = folded(name);
            match seen.get(&(locale, name.clone())) {
                Some(first) => Some((*first, locale)),
                None => {
                    seen.insert((locale, name), id);
                    None
                }
            }
        });
        if let Some(taken) = taken {
            groups.entry(taken).or_default().push(id);
        }
    }
    for ((first, locale), others) in groups {
        let [second, more @ ..] = others.as_slice() else {
            continue;
        };
        let first_id = first.as_str();
        let found = message!("duplicate-name.found", first = first_id, more = more.len());
        let help = message!("duplicate-name.help", more = more.len());
        let name = |id: &Slug| Place::file(file).name(id).key("name");
        let finding = findings.add(name(second).name(locale), found, help);
        let related = more
            .iter()
            .map(|id| (name(id), message!("duplicate-name.another")));
        finding
            .related
            .push((name(first), message!("the-other-one")));
        finding.related.extend(related);
    }
}

/// A name without capitals, accents and marks.
fn folded(name: &str) -> String {
    name.nfkd()
        .filter(|letter| letter.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
