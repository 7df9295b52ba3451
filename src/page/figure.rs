//! A picture of events among which arrows run, with what helps to read it: a legend, and switches where scripts run.

use std::collections::BTreeSet;

use chrono::Datelike;

use super::html::Html;
use super::page_context::PageContext;
use crate::graph::Arrow;
use crate::model::{Basis, Confidence, Family};
use crate::svg::{self, Drawing, Key};

/// The script of the pictures, relative to the site.
pub(crate) const SCRIPT: &str = "assets/picture.js";

/// How many arrows need no switches.
const FEW: usize = 8;

/// How many pictures of a kind a site takes time over; where there are more, each has to be made soon.
pub(super) const CAREFUL: usize = 40;

/// A picture, ready to print; empty when there is nothing to draw.
#[derive(Default)]
pub(crate) struct Figure {
    /// The picture.
    pub(crate) picture: Html,
    /// What it shows, in a few words.
    pub(crate) title: String,
    /// How to read it.
    pub(crate) description: &'static str,
    /// What its lines and marks mean.
    pub(crate) keys: Vec<(Html, String)>,
    /// The years that one may go to in a wide picture.
    pub(crate) years: BTreeSet<i32>,
    /// What can be hidden, group by group.
    pub(crate) groups: Vec<Group>,
    /// What makes the picture again on a command line; empty where no command does.
    pub(crate) command: String,
    /// The way to the script.
    pub(crate) script: String,
}

/// Kinds of arrows that can be hidden.
pub struct Group {
    /// What tells them apart.
    pub(crate) label: &'static str,
    /// Which there are: the script's word, and the reader's.
    pub(crate) kinds: Vec<(&'static str, &'static str)>,
}

/// What is drawn, and what it is called.
pub struct Wanted<'a> {
    /// The events, in order of time.
    pub(crate) events: &'a [usize],
    /// Those of them that are only drawn as context.
    pub(crate) beside: &'a [usize],
    /// The arrows between them.
    pub(crate) arrows: &'a [Arrow],
    /// Whether it is one of hundreds, each of which has to be made soon.
    pub(crate) one_of_many: bool,
    /// A few words.
    pub(crate) title: &'a str,
    /// A sentence.
    pub(crate) description: &'static str,
}

impl Figure {
    /// The drawing of some events; empty when no arrows join them.
    pub(crate) fn new(context: &PageContext<'_>, wanted: &Wanted<'_>) -> Self {
        if wanted.arrows.is_empty() {
            return Self::default();
        }
        let timeline = context.site.timeline;
        Self {
            picture: Html::made(svg::svg(&Drawing {
                timeline,
                events: wanted.events,
                beside: wanted.beside,
                arrows: wanted.arrows,
                focus: None,
                one_of_many: wanted.one_of_many,
                locale: context.locale(),
                href: &|event| context.to_event(&event.id),
                id: "_picture",
                title: wanted.title,
                description: wanted.description,
            })),
            title: wanted.title.to_owned(),
            description: wanted.description,
            keys: keys(context, wanted),
            years: years(context, wanted.events),
            groups: if wanted.arrows.len() > FEW {
                groups(context, wanted.arrows)
            } else {
                Vec::new()
            },
            command: String::new(),
            script: context.to_root(SCRIPT),
        }
    }

    /// Whether there is nothing to draw.
    pub(crate) fn is_empty(&self) -> bool {
        self.picture.is_empty()
    }
}

/// The years in which events of a wide picture begin.
fn years(context: &PageContext<'_>, events: &[usize]) -> BTreeSet<i32> {
    if !svg::has_years(events.len()) {
        return BTreeSet::new();
    }
    let timeline = context.site.timeline;
    let events = events.iter().filter_map(|&at| timeline.events.get(at));
    let days = events.filter_map(|event| event.date.earliest());
    days.map(|day| day.year()).collect()
}

/// The legend, as far as the picture needs it.
fn keys(context: &PageContext<'_>, wanted: &Wanted<'_>) -> Vec<(Html, String)> {
    let timeline = context.site.timeline;
    let words = &context.words().picture;
    let links = || wanted.arrows.iter().map(|arrow| arrow.link(timeline));
    let family = |family: Family| links().any(|link| link.relation.family() == family);
    let said =
        |family: Family, note: &str| format!("{}: {note}", context.locale().words.family(family));
    let all = [
        (
            Key::Causal,
            family(Family::Causal),
            said(Family::Causal, words.key_causal),
        ),
        (
            Key::Legal,
            family(Family::Legal),
            said(Family::Legal, words.key_legal),
        ),
        (
            Key::Factual,
            family(Family::Factual),
            said(Family::Factual, words.key_factual),
        ),
        (
            Key::Editorial,
            links().any(|link| link.basis == Basis::Editorial),
            words.key_editorial.to_owned(),
        ),
        (
            Key::Disputed,
            links().any(|link| link.disputed),
            words.key_disputed.to_owned(),
        ),
        (Key::Span, true, words.key_span.to_owned()),
        (Key::Break, true, words.key_break.to_owned()),
        (
            Key::Beside,
            !wanted.beside.is_empty(),
            words.key_beside.to_owned(),
        ),
    ];
    all.into_iter()
        .filter(|(_, there, _)| *there)
        .map(|(key, _, word)| (Html::made(svg::key(key)), word))
        .collect()
}

/// What can be hidden: only what there is, and only where there is more than one kind.
pub(super) fn groups(context: &PageContext<'_>, arrows: &[Arrow]) -> Vec<Group> {
    let timeline = context.site.timeline;
    let words = &context.locale().words;
    let own = &context.words().picture;
    let links = || arrows.iter().map(|arrow| arrow.link(timeline));
    let families: BTreeSet<Family> = links().map(|link| link.relation.family()).collect();
    let bases: BTreeSet<Basis> = links().map(|link| link.basis).collect();
    let held: BTreeSet<Option<Confidence>> = links().map(|link| link.confidence).collect();
    let groups = [
        Group {
            label: own.by_family,
            kinds: families
                .into_iter()
                .map(|family| (family.word(), words.family(family)))
                .collect(),
        },
        Group {
            label: own.by_basis,
            kinds: bases
                .into_iter()
                .map(|basis| (basis.word(), words.basis(basis)))
                .collect(),
        },
        Group {
            label: own.by_confidence,
            kinds: held
                .into_iter()
                .map(|held| match held {
                    Some(held) => (held.word(), words.confidence(held)),
                    None => ("unsaid", own.unsaid),
                })
                .collect(),
        },
    ];
    groups
        .into_iter()
        .filter(|group| group.kinds.len() > 1)
        .collect()
}
