//! Where things are named: the indexes that pages in every language look things up in.

pub(super) mod actor_statements;
mod part_graphs;
mod parts;
mod related;
pub(super) mod source_pages;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use self::actor_statements::ActorStatements;
use self::part_graphs::{PartGraphs, part_graphs};
use self::parts::{Parts, parts};
use self::related::Related;
use self::source_pages::SourcePages;
use super::measure_history::{Checked, MeasureHistory};
use super::month_range::{Months, months};
use crate::graph::CausalGraph;
use crate::model::{Claim, Event, EventDate, FastMap, LifelineStep, Slug, Timeline};

pub(super) use part_graphs::WHOLE;

/// The most events, claims or other entries that a page lists itself. Beyond that the timeline leads to the pages of its
/// years, the page of a year to those of its months, and every other list to pages of its own years.
pub(crate) const LONGEST: usize = 1000;

/// Where things are named, the same for every language.
#[derive(Default)]
pub(crate) struct SiteIndex<'a> {
    /// Positions of the events that readers see, in order of time.
    pub(crate) events: Vec<usize>,
    /// Every id of an event in order, those that were given up as well, with the event's position.
    pub(crate) ids: Vec<(&'a str, usize)>,
    /// Events by actor.
    pub(crate) by_actor: BTreeMap<&'a Slug, Vec<usize>>,
    /// Events by place.
    pub(crate) by_place: BTreeMap<&'a Slug, Vec<usize>>,
    /// Events by the countries of their actors and places.
    pub(crate) by_country: BTreeMap<&'a str, Vec<usize>>,
    /// Events by topic.
    pub(crate) by_topic: BTreeMap<&'a Slug, Vec<usize>>,
    /// Events by kind.
    pub(crate) by_kind: BTreeMap<&'a Slug, Vec<usize>>,
    /// Events by year.
    pub(crate) by_year: BTreeMap<i32, Vec<usize>>,
    /// Claims by the actor who makes them.
    pub(crate) asserted: BTreeMap<&'a Slug, Vec<(usize, &'a Claim)>>,
    /// What else is told in actors' names.
    pub(crate) voices: ActorStatements<'a>,
    /// The events that cite a source.
    pub(crate) cited: FastMap<&'a Slug, Vec<usize>>,
    /// The sources, as they stand on pages.
    pub(crate) source_pages: SourcePages<'a>,
    /// The events of each part that can be followed by itself.
    pub(crate) parts: Parts,
    /// What is drawn of the graph beside the pages of stories and topics.
    pub(crate) part_graphs: PartGraphs,
    /// What the registries say of each other.
    pub(crate) related: Related<'a>,
    /// The histories of the measures.
    pub(crate) histories: BTreeMap<&'a Slug, MeasureHistory>,
    /// The last day up to which any measure was checked.
    pub(crate) known_to: Option<NaiveDate>,
    /// The story lines' events that readers see, in reading order, as the stories are ordered.
    pub(crate) lines: Vec<Vec<usize>>,
    /// The places in story lines that an event has: the line, and the place in it.
    pub(crate) in_lines: BTreeMap<usize, Vec<(usize, usize)>>,
    /// Events that readers see by their files.
    pub(crate) by_file: BTreeMap<&'a str, usize>,
    /// The months from the first to the last in which a measure was in force, as far as they have a page.
    pub(crate) months: Months,
}

impl<'a> SiteIndex<'a> {
    /// The indexes of a timeline.
    pub(crate) fn of(timeline: &'a Timeline, graph: &CausalGraph) -> Self {
        let mut steps = timeline.lifelines();
        let mut index = Self {
            histories: timeline
                .measures
                .keys()
                .map(|id| {
                    let steps = steps.remove(id).unwrap_or_default();
                    let checked = checked(timeline, id, &steps);
                    (id, MeasureHistory::of(id, steps, checked))
                })
                .collect(),
            related: Related::of(timeline),
            ..Self::default()
        };
        for (position, event) in timeline.events.iter().enumerate() {
            let ids = std::iter::once(&event.id).chain(&event.former_ids);
            index.ids.extend(ids.map(|id| (id.as_str(), position)));
            if event.is_published() {
                index.add(timeline, position, event);
            }
        }
        index.ids.sort_unstable();
        let as_of = timeline
            .settings
            .as_of
            .as_ref()
            .and_then(|date| date.latest());
        let histories = index.histories.values();
        index.known_to = histories.filter_map(MeasureHistory::known_to).max();
        index.parts = parts(timeline, &index);
        index.part_graphs = part_graphs(timeline, graph, &index.parts);
        index.add_lines(timeline);
        index.source_pages = SourcePages::of(timeline, |id| index.cited.contains_key(id));
        index.voices.publish(timeline, &index.source_pages.sources);
        index.months = months(index.histories.values(), as_of, timeline.events.len());
        index
    }

    fn add_lines(&mut self, timeline: &Timeline) {
        for (number, story) in timeline.stories.iter().enumerate() {
            let ids = story.events.iter();
            let line: Vec<usize> = ids
                .filter_map(|id| timeline.positions.get(id).copied())
                .filter(|position| self.events.binary_search(position).is_ok())
                .collect();
            for (place, &position) in line.iter().enumerate() {
                let known = self.in_lines.entry(position).or_default();
                if known.last().is_none_or(|(line, _)| *line != number) {
                    known.push((number, place));
                }
            }
            self.lines.push(line);
        }
    }

    fn add(&mut self, timeline: &'a Timeline, position: usize, event: &'a Event) {
        self.events.push(position);
        for country in countries(timeline, event) {
            self.by_country.entry(country).or_default().push(position);
        }
        self.by_file.insert(&event.file, position);
        let actors: BTreeSet<&Slug> = event.actors.iter().map(|part| &part.actor).collect();
        for actor in actors {
            self.by_actor.entry(actor).or_default().push(position);
        }
        for place in event.places.iter().collect::<BTreeSet<_>>() {
            self.by_place.entry(place).or_default().push(position);
        }
        for topic in event.topics.iter().collect::<BTreeSet<_>>() {
            self.by_topic.entry(topic).or_default().push(position);
        }
        self.by_kind.entry(&event.kind).or_default().push(position);
        if let Some(year) = event.date.year() {
            self.by_year.entry(year).or_default().push(position);
        }
        for claim in &event.claims {
            if let Some(actor) = &claim.asserted_by {
                self.asserted
                    .entry(actor)
                    .or_default()
                    .push((position, claim));
            }
        }
        self.voices.add(timeline, position, event);
        let cited = event.citations().map(|citation| &citation.source);
        for source in event.sources.iter().chain(cited) {
            let citing = self.cited.entry(source).or_default();
            if citing.last() != Some(&position) {
                citing.push(position);
            }
        }
    }
}

/// The countries of an event's actors and places.
pub(crate) fn countries<'a>(timeline: &'a Timeline, event: &Event) -> BTreeSet<&'a str> {
    let actors = event
        .actors
        .iter()
        .filter_map(|part| timeline.actors.get(&part.actor)?.country.as_deref());
    let places = event
        .places
        .iter()
        .filter_map(|place| timeline.places.get(place)?.country.as_deref());
    actors.chain(places).collect()
}

/// The last day up to which a measure was checked. Where neither its record nor the settings say, it is the day of the last event
/// that took a step of it: more than that nobody claims to have looked for.
fn checked(timeline: &Timeline, id: &Slug, steps: &[LifelineStep]) -> Option<Checked> {
    let measure = timeline.measures.get(id)?;
    if let Some(day) = timeline.checked_day(measure) {
        let as_of = timeline.settings.as_of.as_ref().and_then(EventDate::latest);
        return Some(Checked {
            day,
            date: timeline.checked(measure)?.clone(),
            is_past: as_of.is_some_and(|as_of| as_of > day),
        });
    }
    let dates = steps
        .iter()
        .filter_map(|step| Some(&timeline.event(&step.event)?.date));
    let (day, date) = dates
        .filter_map(|date| Some((date.start().earliest?, date)))
        .max_by_key(|(day, _)| *day)?;
    Some(Checked {
        day,
        date: date.clone(),
        is_past: true,
    })
}
