//! What a part of the graph is called, and the command that makes it again, for the caption of its picture.

use super::{Cluster, Layout, Options};
use crate::graph::Wanted;
use crate::locale::Locale;
use crate::model::{Text, Timeline};

/// The command; nothing when it is the usual picture of the whole graph.
pub(crate) fn command(timeline: &Timeline, wanted: &Wanted, options: &Options<'_>) -> String {
    let mut words: Vec<String> = Vec::new();
    let mut option = |name: &str, value: &str| words.push(format!("--{name} {}", quoted(value)));
    let id = |position: usize| timeline.events[position].id.as_str();
    if let Some((position, depth)) = wanted.around {
        option("around", id(position));
        option("depth", &depth.to_string());
    }
    if let Some((from, to)) = wanted.between {
        option("from", id(from));
        option("to", id(to));
    }
    let ids = [
        ("actor", &wanted.actor),
        ("topic", &wanted.topic),
        ("story", &wanted.story),
        ("kind", &wanted.kind),
    ];
    for (name, id) in ids {
        if let Some(id) = id {
            option(name, id);
        }
    }
    for (name, date) in [("since", &wanted.since), ("until", &wanted.until)] {
        if let Some(date) = date {
            option(name, date.as_str());
        }
    }
    let families = wanted.families.iter().map(|family| family.word());
    let relations = wanted.relations.iter().map(|relation| relation.word());
    let bases = wanted.bases.iter().map(|basis| basis.word());
    for (name, values) in [
        ("family", families.collect::<Vec<_>>()),
        ("relation", relations.collect()),
        ("basis", bases.collect()),
    ] {
        if !values.is_empty() {
            option(name, &values.join(","));
        }
    }
    if let Some(confidence) = wanted.confidence {
        option("confidence", confidence.word());
    }
    if let Some(cluster) = options.cluster {
        option("cluster", word(Cluster::ALL, cluster));
    }
    if options.layout != Layout::default() {
        option("layout", word(Layout::ALL, options.layout));
    }
    if options.locale.tag != timeline.locale() {
        option("lang", options.locale.tag);
    }
    for (name, is_given) in [
        ("reduce", wanted.reduce),
        ("all-relations", wanted.all_relations),
        ("isolated", wanted.isolated),
        ("dark", options.dark),
    ] {
        if is_given {
            words.push(format!("--{name}"));
        }
    }
    if words.is_empty() {
        return String::new();
    }
    format!("throughline graph {}", words.join(" "))
}

/// The command that draws a part as the site does.
pub(crate) fn svg_command(timeline: &Timeline, wanted: &Wanted, options: &Options<'_>) -> String {
    format!("{} --format svg", command(timeline, wanted, options))
}

/// The names of what the part is about; nothing when it is about nothing in particular.
pub(crate) fn subject(timeline: &Timeline, wanted: &Wanted, locale: &Locale) -> String {
    let event = |position: usize| &timeline.events[position].title;
    let stories = timeline.stories.iter();
    let kinds = timeline.settings.kinds.iter();
    let name = |text: &Text| text.get(locale.tag).to_owned();
    let names = [
        wanted.around.map(|(position, _)| name(event(position))),
        wanted
            .between
            .map(|(from, to)| format!("{} → {}", name(event(from)), name(event(to)))),
        wanted
            .actor
            .as_ref()
            .and_then(|id| Some(name(&timeline.actors.get(id)?.name))),
        wanted
            .topic
            .as_ref()
            .and_then(|id| Some(name(&timeline.topics.get(id)?.name))),
        wanted.story.as_ref().and_then(|id| {
            let mut stories = stories.filter(|story| story.id == *id);
            Some(name(&stories.next()?.name))
        }),
        wanted.kind.as_ref().and_then(|id| {
            let mut kinds = kinds.filter(|kind| kind.id == *id);
            Some(name(&kinds.next()?.name))
        }),
    ];
    let names: Vec<String> = names.into_iter().flatten().collect();
    names.join(" · ")
}

/// The word that stands for a value.
fn word<T: PartialEq>(all: &[(&'static str, T)], value: T) -> &'static str {
    let found = all.iter().find(|(_, known)| *known == value);
    found.map_or("", |(word, _)| word)
}

/// A value as a shell takes it; dates may hold `?` and `~`.
fn quoted(value: &str) -> String {
    let is_plain =
        |character: char| character.is_ascii_alphanumeric() || "-_,./".contains(character);
    if value.chars().all(is_plain) {
        value.to_owned()
    } else {
        format!("'{}'", value.replace('\'', "'\\''"))
    }
}
