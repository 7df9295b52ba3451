//! Who a link is attributed to: the site says in its own voice only what two accounts agree on or an official act shows by itself.

use crate::graph::Arrow;
use crate::locale::Locale;
use crate::model::{
    Basis, Citation, Dispute, Event, Family, Link, Relation, Slug, Stance, Timeline,
};

/// Somebody who says something of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Speaker<'a> {
    /// An actor of the collection.
    Actor(&'a Slug),
    /// Who published a source.
    Publisher(&'a str),
}

/// Whose statement a link is.
enum Voice<'a> {
    /// The site's own.
    Site,
    /// The editors', as their reading.
    Editors,
    /// Theirs who say so.
    Speakers(Vec<Speaker<'a>>),
}

/// What others make of a link.
enum Response<'a> {
    /// They contradict it.
    Contradicts(Vec<Speaker<'a>>),
    /// They qualify it.
    Qualifies(Vec<Speaker<'a>>),
    /// They report that one event came after the other, and no more.
    OrderOnly(Vec<Speaker<'a>>),
    /// One of them names other events as its cause, by their positions.
    Names(Speaker<'a>, Vec<usize>),
    /// One of them reports that it came after other events, and no more.
    CameAfter(Speaker<'a>, Vec<usize>),
}

/// Who says that a link holds, and who says otherwise.
pub(crate) struct Attribution<'a> {
    voice: Voice<'a>,
    responses: Vec<Response<'a>>,
}

/// How names are written: as plain text, or as markup with links.
pub(crate) struct Names<'n> {
    /// Somebody's name.
    pub(crate) speaker: &'n dyn Fn(&Speaker<'_>) -> String,
    /// An event's title, by its position.
    pub(crate) event: &'n dyn Fn(usize) -> String,
}

/// The parts of a sentence about a link.
pub(crate) struct Phrases {
    /// What stands before it: `Latin Post says that `; empty for what the site says itself.
    pub(crate) lead: String,
    /// What stands after a shortened form of it: `, according to Latin Post`; empty as above.
    pub(crate) suffix: String,
    /// What others say, each beginning with a semicolon.
    pub(crate) responses: String,
}

impl<'a> Attribution<'a> {
    /// The attribution of a link.
    pub(crate) fn of(timeline: &'a Timeline, arrow: &Arrow) -> Self {
        let link = arrow.link(timeline);
        let voice = voice(timeline, link);
        let responses = match &voice {
            Voice::Speakers(speakers) => responses(timeline, arrow, speakers),
            Voice::Site | Voice::Editors => Vec::new(),
        };
        Self { voice, responses }
    }

    /// Its words in a language.
    pub(crate) fn phrases(&self, locale: &Locale, names: &Names<'_>) -> Phrases {
        let words = &locale.attribution;
        let all = |speakers: &[Speaker<'_>]| {
            let names: Vec<String> = speakers.iter().map(names.speaker).collect();
            words.list(&names)
        };
        let (lead, suffix) = match &self.voice {
            Voice::Site => (String::new(), String::new()),
            Voice::Editors => (
                words.editors_read.to_owned(),
                format!(", {}", words.as_editors_read),
            ),
            Voice::Speakers(speakers) => {
                let names = all(speakers);
                (
                    words.says(speakers.len(), &names),
                    format!(", {}", words.according_to(&names)),
                )
            }
        };
        let events_in_words = |events: &[usize]| {
            let titles: Vec<String> = events.iter().map(|&event| (names.event)(event)).collect();
            words.list(&titles)
        };
        let responses = self.responses.iter().map(|response| match response {
            Response::Contradicts(speakers) => words.contradicts(speakers.len(), &all(speakers)),
            Response::Qualifies(speakers) => words.qualifies(speakers.len(), &all(speakers)),
            Response::OrderOnly(speakers) => words.order_only(speakers.len(), &all(speakers)),
            Response::Names(speaker, events) => {
                words.names(&(names.speaker)(speaker), &events_in_words(events))
            }
            Response::CameAfter(speaker, events) => {
                words.came_after(&(names.speaker)(speaker), &events_in_words(events))
            }
        });
        Phrases {
            lead,
            suffix,
            responses: responses.map(|words| format!("; {words}")).collect(),
        }
    }

    /// Its words as plain text.
    pub(crate) fn plain(&self, timeline: &Timeline, locale: &Locale) -> Phrases {
        let names = Names {
            speaker: &|speaker| match speaker {
                Speaker::Actor(id) => timeline.actors.get(*id).map_or_else(
                    || id.to_string(),
                    |actor| actor.name.get(locale.tag).to_owned(),
                ),
                Speaker::Publisher(name) => (*name).to_owned(),
            },
            event: &|position| {
                let title = timeline
                    .events
                    .get(position)
                    .map_or("", |event| event.title.get(locale.tag));
                format!("“{title}”")
            },
        };
        self.phrases(locale, &names)
    }
}

/// Whose statement a link is. An official act shows by itself what it does to another act; every other link needs two independent
/// accounts, or it is attributed to those who say so.
fn voice<'a>(timeline: &'a Timeline, link: &'a Link) -> Voice<'a> {
    if link.asserted_by.is_some() {
        return Voice::Speakers(speakers(timeline, link));
    }
    let family = link.relation.family();
    if link.basis == Basis::Editorial {
        return if family.in_causal_graph() || link.disputed {
            Voice::Editors
        } else {
            Voice::Site
        };
    }
    let is_own_proof = link.basis == Basis::Official && family == Family::Legal;
    let accounts = || {
        let sources = supporting(&link.sources).map(|citation| &citation.source);
        timeline.independent(sources)
    };
    if link.disputed || (family.in_causal_graph() && !is_own_proof && accounts() < 2) {
        let speakers = speakers(timeline, link);
        if !speakers.is_empty() {
            return Voice::Speakers(speakers);
        }
    }
    Voice::Site
}

fn supporting(citations: &[Citation]) -> impl Iterator<Item = &Citation> {
    let supports = |citation: &&Citation| citation.stance == Stance::Supports;
    citations.iter().filter(supports)
}

/// Who published the sources of citations; of those that go back to a common origin the first, and nobody twice.
fn publishers<'a>(
    timeline: &'a Timeline,
    citations: impl Iterator<Item = &'a Citation>,
) -> Vec<Speaker<'a>> {
    let mut found: Vec<(&Slug, Speaker<'_>)> = Vec::new();
    for citation in citations {
        let Some(source) = timeline.source(&citation.source) else {
            continue;
        };
        let speaker = Speaker::Publisher(source.publisher_name());
        let is_known = found.iter().any(|(other, known)| {
            *known == speaker || timeline.independent([*other, &source.id]) < 2
        });
        if !is_known {
            found.push((&source.id, speaker));
        }
    }
    found.into_iter().map(|(_, speaker)| speaker).collect()
}

/// Who states a link: the actor that it names, or else the publishers of its supporting sources.
fn speakers<'a>(timeline: &'a Timeline, link: &'a Link) -> Vec<Speaker<'a>> {
    match &link.asserted_by {
        Some(actor) => vec![Speaker::Actor(actor)],
        None => publishers(timeline, supporting(&link.sources)),
    }
}

/// What others say of a link: in its own citations, and in the other links of its record.
fn responses<'a>(timeline: &'a Timeline, arrow: &Arrow, own: &[Speaker<'a>]) -> Vec<Response<'a>> {
    let link = arrow.link(timeline);
    let others = |speakers: Vec<Speaker<'a>>| -> Vec<Speaker<'a>> {
        let mut others = speakers;
        others.retain(|speaker| !own.iter().any(|known| same(timeline, known, speaker)));
        others
    };
    let with = |stance: Stance| {
        let citations = link.sources.iter();
        let citations = citations.filter(move |citation| citation.stance == stance);
        others(publishers(timeline, citations))
    };
    let mut responses = vec![
        Response::Contradicts(with(Stance::Contradicts)),
        Response::Qualifies(with(Stance::Qualifies)),
    ];
    let beside = &arrow.target(timeline).links;
    if link.disputed {
        let names = grouped(timeline, beside, |other| {
            let speaker = Speaker::Actor(other.asserted_by.as_ref()?);
            let is_cause =
                other.relation.family() == Family::Causal || other.relation == Relation::Implements;
            let is_other = other.event != link.event && !others(vec![speaker]).is_empty();
            (is_cause && is_other).then_some(speaker)
        });
        responses.extend(
            names
                .into_iter()
                .map(|(who, events)| Response::Names(who, events)),
        );
        let near = arrow.source(timeline);
        let after = grouped(timeline, beside, |other| {
            let is_told = is_reported_order(other) && is_linked(timeline, near, &other.event);
            let mut speakers = others(speakers(timeline, other)).into_iter();
            is_told.then(|| speakers.next()).flatten()
        });
        responses.extend(
            after
                .into_iter()
                .map(|(who, events)| Response::CameAfter(who, events)),
        );
    }
    if link.relation.family().in_causal_graph() {
        let after = beside
            .iter()
            .filter(|other| is_reported_order(other) && other.event == link.event);
        let order = after.flat_map(|other| others(speakers(timeline, other)));
        responses.push(Response::OrderOnly(order.collect()));
    }
    responses.retain(|response| match response {
        Response::Contradicts(speakers)
        | Response::Qualifies(speakers)
        | Response::OrderOnly(speakers) => !speakers.is_empty(),
        Response::Names(..) | Response::CameAfter(..) => true,
    });
    responses
}

/// The events that links name, by who says so: each speaker once, with all of them.
fn grouped<'a>(
    timeline: &Timeline,
    links: &'a [Link],
    speaker: impl Fn(&'a Link) -> Option<Speaker<'a>>,
) -> Vec<(Speaker<'a>, Vec<usize>)> {
    let mut groups: Vec<(Speaker<'_>, Vec<usize>)> = Vec::new();
    for link in links {
        let position = timeline.positions.get(&link.event);
        let (Some(&position), Some(speaker)) = (position, speaker(link)) else {
            continue;
        };
        match groups.iter_mut().find(|(known, _)| *known == speaker) {
            Some((_, events)) => events.push(position),
            None => groups.push((speaker, vec![position])),
        }
    }
    groups
}

/// Whether a link says that somebody reports an order in time and no more.
fn is_reported_order(link: &Link) -> bool {
    link.relation == Relation::Follows && link.basis != Basis::Editorial
}

/// Whether an event and another one are joined by a link of either record.
fn is_linked(timeline: &Timeline, event: &Event, other: &Slug) -> bool {
    let names = |event: &Event, other: &Slug| event.links.iter().any(|link| link.event == *other);
    let record = timeline.positions.get(other);
    let record = record.and_then(|&position| timeline.events.get(position));
    names(event, other) || record.is_some_and(|record| names(record, &event.id))
}

/// Whether two speakers are one: an actor may also be the publisher of a source, by its name or an alias.
fn same(timeline: &Timeline, one: &Speaker<'_>, other: &Speaker<'_>) -> bool {
    match (one, other) {
        (Speaker::Actor(id), Speaker::Publisher(name))
        | (Speaker::Publisher(name), Speaker::Actor(id)) => {
            timeline.actors.get(*id).is_some_and(|actor| {
                let names = actor.name.iter().map(|(_, name)| name);
                let aliases = actor.aliases.iter().map(String::as_str);
                names.chain(aliases).any(|known| known == *name)
            })
        }
        (one, other) => one == other,
    }
}

/// The dispute that a contested link is part of, with the event whose record holds it: the one that cites most of the link's
/// sources, first among those of the two events.
pub(crate) fn dispute_of<'a>(
    timeline: &'a Timeline,
    arrow: &Arrow,
) -> Option<(&'a Event, &'a Dispute)> {
    let link = arrow.link(timeline);
    let defining = link.sources.iter().filter_map(|citation| {
        let source = timeline.source(&citation.source)?;
        let position = *timeline.positions.get(&source.defined_in)?;
        timeline.events.get(position)
    });
    let near = [arrow.target(timeline), arrow.source(timeline)];
    let mut found: Option<(usize, &Event, &Dispute)> = None;
    for event in near.into_iter().chain(defining) {
        for dispute in &event.disputes {
            let shared = shared_sources(dispute, link);
            if shared > found.map_or(0, |(most, ..)| most) {
                found = Some((shared, event, dispute));
            }
        }
    }
    found.map(|(_, event, dispute)| (event, dispute))
}

/// How many of a link's sources a dispute cites.
fn shared_sources(dispute: &Dispute, link: &Link) -> usize {
    let cited = |id: &Slug| {
        let versions = dispute.versions.iter();
        let mut citations = versions.flat_map(|version| &version.sources);
        citations.any(|citation| citation.source == *id)
    };
    let sources = link.sources.iter();
    sources.filter(|citation| cited(&citation.source)).count()
}
