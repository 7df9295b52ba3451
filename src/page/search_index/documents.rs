//! What a search finds: the events, then everything else that has a page or an entry of its own.

use crate::locale::SearchWords;
use crate::model::{Event, Text, Verdict};
use crate::page::actor_statements::summary;
use crate::page::locale_site::LocaleSite;
use crate::page::markdown;
use crate::page::page_context::PageContext;
use crate::query::answer;

/// What is found beside events, in the order in which it is numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Story,
    Measure,
    Actor,
    Term,
    Topic,
    Place,
    Country,
    Kind,
    Year,
}

impl Sort {
    pub(super) const ALL: [Self; 9] = [
        Self::Story,
        Self::Measure,
        Self::Actor,
        Self::Term,
        Self::Topic,
        Self::Place,
        Self::Country,
        Self::Kind,
        Self::Year,
    ];

    /// What it is called.
    pub(super) fn label(self, words: &SearchWords) -> &'static str {
        match self {
            Self::Story => words.story,
            Self::Measure => words.measure,
            Self::Actor => words.actor,
            Self::Term => words.term,
            Self::Topic => words.topic,
            Self::Place => words.place,
            Self::Country => words.country,
            Self::Kind => words.kind,
            Self::Year => words.year,
        }
    }
}

/// An entry that is no event.
pub(super) struct Other<'e> {
    pub(super) sort: Sort,
    /// Its page, relative to the site.
    href: String,
    name: &'e str,
    /// Its name where that is made of words of ours.
    made: String,
    /// How many events it has, in words.
    about: String,
    aliases: Vec<&'e str>,
    text: &'e str,
}

/// The texts of an entry, by what a word in them says of it.
#[derive(Default)]
pub(super) struct Read<'a> {
    pub(super) name: Vec<&'a str>,
    pub(super) names: Vec<String>,
    pub(super) summary: Vec<&'a str>,
    pub(super) rest: Vec<&'a str>,
}

impl<'e> Other<'e> {
    fn new(sort: Sort, href: String, name: &'e str) -> Self {
        Self {
            sort,
            href,
            name,
            made: String::new(),
            about: String::new(),
            aliases: Vec::new(),
            text: "",
        }
    }

    fn name(&self) -> &str {
        if self.made.is_empty() {
            self.name
        } else {
            &self.made
        }
    }

    /// What it is found by.
    pub(super) fn read(&self) -> Read<'_> {
        let aliases = self.aliases.iter().map(|&alias| alias.to_owned());
        Read {
            name: vec![self.name()],
            names: aliases.collect(),
            summary: vec![self.text],
            rest: Vec::new(),
        }
    }
}

/// Everything beside events of which the records tell something.
pub(super) fn others<'e>(context: &PageContext<'e>) -> Vec<Other<'e>> {
    let site: &'e LocaleSite<'e> = context.site;
    let (timeline, index) = (site.timeline, site.index);
    let words = context.words();
    let text = |text: &'e Text| text.get(&site.tag);
    let events = |count: usize| words.list.events(count);
    let mut others = Vec::new();
    for (story, line) in timeline.stories.iter().zip(&index.lines) {
        let href = format!("stories/{}.html", story.id);
        others.push(Other {
            about: events(line.len()),
            text: text(&story.description),
            ..Other::new(Sort::Story, href, text(&story.name))
        });
    }
    for measure in timeline.measures.values() {
        let steps = index.histories.get(&measure.id);
        let href = format!("measures/{}.html", measure.id);
        others.push(Other {
            about: steps.map_or_else(String::new, |history| events(history.steps.len())),
            text: text(&measure.description),
            ..Other::new(Sort::Measure, href, text(&measure.name))
        });
    }
    for actor in timeline.actors.values() {
        if let Some(about) = summary(context, actor) {
            let href = format!("actors/{}.html", actor.id);
            let offices = actor.roles.iter().map(|role| text(&role.title));
            others.push(Other {
                about,
                aliases: (actor.aliases.iter().map(String::as_str))
                    .chain(offices)
                    .collect(),
                text: text(&actor.note),
                ..Other::new(Sort::Actor, href, text(&actor.name))
            });
        }
    }
    for entry in &timeline.glossary {
        let href = format!("glossary.html#{}", entry.id);
        others.push(Other {
            text: text(&entry.text),
            ..Other::new(Sort::Term, href, text(&entry.term))
        });
    }
    for topic in timeline.topics.values() {
        if let Some(positions) = index.by_topic.get(&topic.id) {
            let href = format!("topics/{}.html", topic.id);
            others.push(Other {
                about: events(positions.len()),
                text: text(&topic.description),
                ..Other::new(Sort::Topic, href, text(&topic.name))
            });
        }
    }
    for place in timeline.places.values() {
        if let Some(positions) = index.by_place.get(&place.id) {
            let href = format!("places/{}.html", place.id);
            others.push(Other {
                about: events(positions.len()),
                aliases: place.aliases.iter().map(String::as_str).collect(),
                text: text(&place.note),
                ..Other::new(Sort::Place, href, text(&place.name))
            });
        }
    }
    for (&code, positions) in &index.by_country {
        let href = format!("countries/{}.html", code.to_lowercase());
        others.push(Other {
            about: events(positions.len()),
            ..Other::new(Sort::Country, href, words.browse.country(code))
        });
    }
    for kind in &timeline.settings.kinds {
        if let Some(positions) = index.by_kind.get(&kind.id) {
            let href = format!("kinds/{}.html", kind.id);
            others.push(Other {
                about: events(positions.len()),
                text: text(&kind.description),
                ..Other::new(Sort::Kind, href, text(&kind.name))
            });
        }
    }
    for (&year, positions) in &index.by_year {
        let href = format!("years/{year}.html");
        others.push(Other {
            made: site.locale.dates.year(year),
            about: events(positions.len()),
            ..Other::new(Sort::Year, href, "")
        });
    }
    others
}

/// What an event is found by.
pub(super) fn read<'e>(site: &LocaleSite<'e>, event: &'e Event) -> Read<'e> {
    let timeline = site.timeline;
    let text = |text: &'e Text| text.get(&site.tag);
    let mut read = Read {
        name: vec![text(&event.title), event.id.as_str()],
        names: super::dates::dates(&event.date).into_iter().collect(),
        summary: vec![text(&event.summary)],
        rest: vec![text(&event.date_note)],
    };
    let mut names: Vec<&str> = Vec::new();
    let actors = event.actors.iter();
    for actor in actors.filter_map(|part| timeline.actors.get(&part.actor)) {
        names.push(text(&actor.name));
        names.extend(actor.aliases.iter().map(String::as_str));
    }
    for place in event.places.iter().filter_map(|id| timeline.places.get(id)) {
        names.push(text(&place.name));
        names.extend(place.aliases.iter().map(String::as_str));
    }
    let topics = event.topics.iter().filter_map(|id| timeline.topics.get(id));
    names.extend(topics.map(|topic| text(&topic.name)));
    let measures = event.measures.iter();
    let measures = measures.filter_map(|step| timeline.measures.get(&step.measure));
    names.extend(measures.map(|measure| text(&measure.name)));
    read.names.extend(names.into_iter().map(str::to_owned));
    // What the record says, and not what the editors remark on the evidence for it: that would double the words.
    let rest = &mut read.rest;
    rest.extend(event.claims.iter().map(|claim| text(&claim.text)));
    for dispute in &event.disputes {
        rest.extend([text(&dispute.subject), text(&dispute.note)]);
        rest.extend(dispute.versions.iter().map(|version| text(&version.text)));
    }
    let cited = event.citations().map(|citation| &citation.source);
    let mut sources: Vec<_> = cited.chain(&event.sources).collect();
    sources.sort();
    sources.dedup();
    for source in sources.into_iter().filter_map(|id| timeline.source(id)) {
        rest.extend(source.title.iter().map(|(_, title)| title));
        rest.extend(source.publisher.as_deref());
        rest.extend(source.author.as_deref());
        let identifiers = source.identifiers.iter();
        rest.extend(identifiers.map(|identifier| identifier.value.as_str()));
    }
    read
}

/// How many causes and effects an event has on record.
pub(super) fn links(site: &LocaleSite<'_>, position: usize) -> usize {
    let graph = site.graph;
    graph.arrows_to(position).len() + graph.arrows_from(position).len()
}

/// What is shown of an entry: its id or its page, its name, when it was, how many events it is joined to or has, and how far the
/// records agree on why it happened.
pub(super) fn row(
    site: &LocaleSite<'_>,
    others: &[Other<'_>],
    place: usize,
) -> Option<[String; 5]> {
    let context = PageContext::new(site, "search.html");
    let events = &site.index.events;
    let Some(&position) = events.get(place) else {
        let other = others.get(place - events.len())?;
        let row = [&other.href, other.name(), "", &other.about, ""];
        return Some(row.map(str::to_owned));
    };
    let event = site.event(position)?;
    let graph = site.graph;
    let (causes, effects) = (
        graph.arrows_to(position).len(),
        graph.arrows_from(position).len(),
    );
    let verdict = answer::why(site.timeline, site.graph, position).verdict;
    Some([
        event.id.to_string(),
        event.title.get(&site.tag).to_owned(),
        site.locale.date(&event.date),
        if causes + effects > 0 {
            context.words().list.arrows(causes, effects)
        } else {
            String::new()
        },
        // That nobody says why is no news of most events.
        if causes > 0 || verdict != Verdict::Nobody {
            verdict.word().to_owned()
        } else {
            String::new()
        },
    ])
}

/// How many letters of an entry's passages are at hand.
const LONGEST: usize = 6_000;

/// Why an event happened, a sentence a speaker, and the passages that a result may quote: the summary, then what else is told. Of
/// other entries only the latter.
pub(super) fn texts(site: &LocaleSite<'_>, others: &[Other<'_>], place: usize) -> [Vec<String>; 2] {
    let events = &site.index.events;
    let (sentences, read) = match events.get(place) {
        Some(&position) => {
            let Some(event) = site.event(position) else {
                return [Vec::new(), Vec::new()];
            };
            let mut passages = vec![event.summary.get(&site.tag)];
            let claims = event.claims.iter();
            passages.extend(claims.map(|claim| claim.text.get(&site.tag)));
            for dispute in &event.disputes {
                passages.push(dispute.subject.get(&site.tag));
                let versions = dispute.versions.iter();
                passages.extend(versions.map(|version| version.text.get(&site.tag)));
            }
            (
                answer::why(site.timeline, site.graph, position)
                    .sentences(site.timeline, site.locale),
                passages,
            )
        }
        None => {
            let other = others.get(place - events.len());
            let passages = other.map(|other| {
                let aliases = other.aliases.iter().copied();
                [other.text].into_iter().chain(aliases).collect()
            });
            (Vec::new(), passages.unwrap_or_default())
        }
    };
    let mut length = 0;
    let passages = read.into_iter().map(markdown::plain);
    let passages = passages.filter(|passage| !passage.is_empty());
    let passages = passages.take_while(|passage| {
        length += passage.len();
        length <= LONGEST
    });
    [sentences, passages.collect()]
}
