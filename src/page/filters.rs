//! Choosing among the events of a list: by kind, country, topic and basis, by style sheet alone.
//!
//! A choice hides what does not fit through `:has()`, and a counter of the style sheet says in words how many are left. The
//! script of the timeline keeps the choice in the address; nothing here needs it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::pagination::LONGEST;
use super::site_index::{SiteIndex, countries};
use crate::locale::locales;
use crate::model::{Basis, Event, Timeline};

/// Lists that are shorter than this offer no choice: one sees them whole.
const FEWEST_EVENTS: usize = 10;
/// Longer lists of options than this are left to the pages of what they name.
const MOST_OPTIONS: usize = 80;

/// What an event can be chosen by, as its item in a list carries it.
#[derive(Default)]
pub(crate) struct Traits {
    /// Its kind.
    pub(crate) kind: String,
    /// Its topics, with blanks between them.
    pub(crate) topics: String,
    /// The countries of its actors and places.
    pub(crate) countries: String,
    /// What the arrows to and from it rest on.
    pub(crate) basis: String,
}

/// What can be chosen on a page.
pub(crate) struct Choice {
    /// The groups of options, one of each of which can be chosen.
    pub(crate) groups: Vec<Group>,
    /// How many events have sources that differ; empty when none has, or all have.
    pub(crate) differ: String,
}

/// Options that exclude each other.
pub struct Group {
    /// Its name in addresses and styles.
    pub(crate) name: &'static str,
    /// What is chosen.
    pub(crate) label: &'static str,
    /// The options.
    pub(crate) options: Vec<Choosable>,
}

/// An option.
pub(crate) struct Choosable {
    /// Its name in addresses and styles.
    pub(crate) value: String,
    /// What it is called.
    pub(crate) label: String,
    /// How many events fit it.
    pub(crate) count: usize,
}

/// What an event can be chosen by on a page that offers this; its kind is told everywhere.
pub(crate) fn traits(
    site: &LocaleSite<'_>,
    position: usize,
    event: &Event,
    choice: Option<&Choice>,
) -> Traits {
    let mut traits = all_traits(site, position, event);
    let offers = |name: &str| {
        let groups = choice.map(|choice| choice.groups.iter());
        groups.into_iter().flatten().any(|group| group.name == name)
    };
    for (name, values) in [
        ("topic", &mut traits.topics),
        ("country", &mut traits.countries),
        ("basis", &mut traits.basis),
    ] {
        // A group that is not offered may have any number of values.
        if !offers(name) {
            values.clear();
        }
    }
    traits
}

fn all_traits(site: &LocaleSite<'_>, position: usize, event: &Event) -> Traits {
    let join = |words: BTreeSet<&str>| words.into_iter().collect::<Vec<_>>().join(" ");
    Traits {
        kind: event.kind.to_string(),
        topics: join(event.topics.iter().map(|topic| &**topic).collect()),
        countries: join(countries(site.timeline, event)),
        basis: join(basis(site, position)),
    }
}

fn basis(site: &LocaleSite<'_>, position: usize) -> BTreeSet<&'static str> {
    let graph = site.graph;
    let arrows = graph.arrows_to(position).iter();
    arrows
        .chain(graph.arrows_from(position))
        .map(|arrow| arrow.link(site.timeline).basis.word())
        .collect()
}

/// What can be chosen among events; nothing when they are few, or all alike.
pub(crate) fn choice(context: &PageContext<'_>, positions: &[usize]) -> Option<Choice> {
    // A list that is parted shows only some of its events: a choice among them would hide the rest unseen.
    if positions.len() < FEWEST_EVENTS || positions.len() > LONGEST {
        return None;
    }
    let site = context.site;
    let timeline = site.timeline;
    let words = context.words();
    let mut counts: [BTreeMap<String, usize>; 4] = Default::default();
    let mut differ = 0;
    for &position in positions {
        let Some(event) = site.event(position) else {
            continue;
        };
        differ += usize::from(!event.disputes.is_empty());
        let of = all_traits(site, position, event);
        for (counts, values) in
            counts
                .iter_mut()
                .zip([&of.kind, &of.countries, &of.topics, &of.basis])
        {
            for value in values.split_whitespace() {
                *counts.entry(value.to_owned()).or_default() += 1;
            }
        }
    }
    let [kinds, countries, topics, bases] = counts;
    let order = |ids: Vec<(String, String)>, counts: &BTreeMap<String, usize>| {
        ids.into_iter()
            .filter_map(|(value, label)| {
                let count = *counts.get(&value)?;
                Some(Choosable {
                    value,
                    label,
                    count,
                })
            })
            .collect::<Vec<_>>()
    };
    let named = |id: &str, name: &str| (id.to_owned(), name.to_owned());
    let kind_names = timeline.settings.kinds.iter();
    let kind_names = kind_names.map(|kind| named(&kind.id, context.plain(&kind.name)));
    let topic_names = timeline.topics.values();
    let topic_names = topic_names.map(|topic| named(&topic.id, context.plain(&topic.name)));
    let country_names = countries
        .keys()
        .map(|code| named(code, words.browse.country(code)));
    let basis_names = Basis::ALL
        .iter()
        .map(|basis| named(basis.word(), context.locale().words.basis(*basis)));
    let groups: Vec<Group> = [
        (
            "kind",
            words.browse.kind,
            order(kind_names.collect(), &kinds),
        ),
        (
            "country",
            words.browse.country_label,
            by_count(order(country_names.collect(), &countries)),
        ),
        (
            "topic",
            words.browse.topic,
            order(topic_names.collect(), &topics),
        ),
        (
            "basis",
            words.choice.basis,
            order(basis_names.collect(), &bases),
        ),
    ]
    .into_iter()
    .filter(|(_, _, options)| (2..=MOST_OPTIONS).contains(&options.len()))
    .map(|(name, label, options)| Group {
        name,
        label,
        options,
    })
    .collect();
    let differ = if differ == 0 || differ == positions.len() {
        String::new()
    } else {
        words.choice.differ(differ)
    };
    (!groups.is_empty()).then_some(Choice { groups, differ })
}

/// Countries by how often they occur: a list of codes has no order that a reader would look for.
fn by_count(mut options: Vec<Choosable>) -> Vec<Choosable> {
    options.sort_by(|one, other| (other.count, &one.label).cmp(&(one.count, &other.label)));
    options
}

/// The rules by which a choice hides what does not fit it, for every option that a page of the site may offer.
pub(crate) fn style(timeline: &Timeline, index: &SiteIndex<'_>) -> String {
    let mut hidden = Vec::new();
    let mut hide = |group: &str, value: &str, trait_name: &str, operator: &str| {
        // A value that would need escaping is neither an id nor a code: the rules refuse it.
        if value
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        {
            hidden.push(format!(
                "main:has([name={group}] [value=\"{value}\"]:checked) [data-kind]:not([data-{trait_name}{operator}\"{value}\"])"
            ));
        }
    };
    for kind in index.by_kind.keys() {
        hide("kind", kind, "kind", "=");
    }
    for topic in index.by_topic.keys() {
        hide("topic", topic, "topics", "~=");
    }
    for country in index.by_country.keys() {
        hide("country", country, "countries", "~=");
    }
    for basis in Basis::ALL {
        hide("basis", basis.word(), "basis", "~=");
    }
    hidden.push("main:has([name=differ]:checked) [data-kind]:not([data-differ])".to_owned());
    let mut style = format!("{} {{ display: none; }}\n", hidden.join(",\n"));
    let tags = super::locale_site::tags(timeline);
    let used = locales().filter(|locale| {
        tags.iter()
            .any(|tag| tag.split('-').next() == Some(locale.tag))
    });
    for locale in used {
        let words = &locale.page.choice;
        let tag = locale.tag;
        let [none, one, many] = [words.fit_none, words.fit_one, words.fit_many].map(quoted);
        let _ = write!(
            style,
            "@counter-style fit-{tag} {{ system: fixed 0; symbols: {none} {one}; fallback: decimal; }}\n\
             @counter-style fit-many-{tag} {{ system: cyclic; symbols: {many}; }}\n\
             @counter-style fit-rest-{tag} {{ system: fixed 0; symbols: \"\" \"\"; fallback: fit-many-{tag}; }}\n\
             .fits:lang({tag})::before {{ content: counter(fit, fit-{tag}) counter(fit, fit-rest-{tag}); }}\n"
        );
    }
    style
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
