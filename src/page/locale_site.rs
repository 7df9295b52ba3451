//! A site: an analysis in one language, with the indexes that its pages look things up in.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use chrono::NaiveDate;

use super::actor_statements::ActorStatements;
use super::measure_history::{Checked, MeasureHistory};
use super::month_range::{Months, months};
use super::part_graphs::{PartGraphs, part_graphs};
use super::related::Related;
use super::source_pages::SourcePages;
use super::subsets::{Parts, parts};
use crate::Analysis;
use crate::diag::{Diagnostic, Locator};
use crate::export::ExportContext;
use crate::graph::CausalGraph;
use crate::locale::{Locale, locale};
use crate::model::{Claim, Event, EventDate, FastMap, LifelineStep, RecordStatus, Slug, Timeline};

/// An analysis in one language.
pub struct LocaleSite<'a> {
    /// What the records say.
    pub timeline: &'a Timeline,
    /// How the events are joined.
    pub graph: &'a CausalGraph,
    /// What was found about the records, in the order of files and lines.
    pub open: Vec<&'a Diagnostic>,
    /// What was found and is accepted, with the position of the allowance in the settings.
    pub allowed: &'a [(Diagnostic, usize)],
    /// The words.
    pub locale: &'static Locale,
    /// The language as the collection names it.
    pub tag: String,
    /// The folder of the site, with a slash at its end; empty for the default language.
    pub prefix: String,
    /// Every language of the collection with its folder, the default one first.
    pub languages: Vec<(&'static Locale, String)>,
    /// Where the site is published, without a trailing slash.
    pub base_url: Option<&'a str>,
    /// What is looked up.
    pub index: &'a SiteIndex<'a>,
    /// The events with a page of causes and consequences, once somebody has asked.
    pub(super) chains: OnceLock<super::why::Chains>,
}

/// Where things are named, the same for every language.
#[derive(Default)]
pub struct SiteIndex<'a> {
    /// Positions of the events that readers see, in order of time.
    pub events: Vec<usize>,
    /// Every id of an event in order, those that were given up as well, with the event's position.
    pub ids: Vec<(&'a str, usize)>,
    /// Events by actor.
    pub by_actor: BTreeMap<&'a Slug, Vec<usize>>,
    /// Events by place.
    pub by_place: BTreeMap<&'a Slug, Vec<usize>>,
    /// Events by the countries of their actors and places.
    pub by_country: BTreeMap<&'a str, Vec<usize>>,
    /// Events by topic.
    pub by_topic: BTreeMap<&'a Slug, Vec<usize>>,
    /// Events by kind.
    pub by_kind: BTreeMap<&'a Slug, Vec<usize>>,
    /// Events by year.
    pub by_year: BTreeMap<i32, Vec<usize>>,
    /// Claims by the actor who makes them.
    pub asserted: BTreeMap<&'a Slug, Vec<(usize, &'a Claim)>>,
    /// What else is told in actors' names.
    pub voices: ActorStatements<'a>,
    /// The events that cite a source.
    pub cited: FastMap<&'a Slug, Vec<usize>>,
    /// The sources, as they stand on pages.
    pub source_pages: SourcePages<'a>,
    /// The events of each part that can be followed by itself.
    pub parts: Parts,
    /// What is drawn of the graph beside the pages of stories and topics.
    pub part_graphs: PartGraphs,
    /// What the registries say of each other.
    pub related: Related<'a>,
    /// The histories of the measures.
    pub histories: BTreeMap<&'a Slug, MeasureHistory>,
    /// The last day up to which any measure was checked.
    pub known_to: Option<NaiveDate>,
    /// The story lines' events that readers see, in reading order, as the stories are ordered.
    pub lines: Vec<Vec<usize>>,
    /// The places in story lines that an event has: the line, and the place in it.
    pub in_lines: BTreeMap<usize, Vec<(usize, usize)>>,
    /// Events that readers see by their files.
    pub by_file: BTreeMap<&'a str, usize>,
    /// The months from the first to the last in which a measure was in force, as far as they have a page.
    pub months: Months,
}

/// What was found and is not accepted, in the order of files and lines.
fn in_order(analysis: &Analysis) -> Vec<&Diagnostic> {
    let locator = Locator::new(|file| analysis.source_files.text(file));
    let shown = analysis.report.shown(None, &locator).findings.into_iter();
    shown.map(|finding| finding.diagnostic).collect()
}

impl<'a> LocaleSite<'a> {
    /// An analysis in the language with a tag.
    pub fn new(
        analysis: &'a Analysis,
        index: &'a SiteIndex<'a>,
        base_url: Option<&'a str>,
        tag: &str,
    ) -> Self {
        let tags = tags(&analysis.timeline);
        Self {
            timeline: &analysis.timeline,
            graph: &analysis.graph,
            open: in_order(analysis),
            allowed: &analysis.allowed,
            locale: locale(tag),
            prefix: prefix(&tags, tag),
            languages: tags
                .iter()
                .map(|tag| (locale(tag), prefix(&tags, tag)))
                .collect(),
            tag: tag.to_owned(),
            base_url,
            index,
            chains: OnceLock::new(),
        }
    }

    /// The event at a position.
    pub fn event(&self, position: usize) -> Option<&'a Event> {
        self.timeline.events.get(position)
    }

    /// The events at positions.
    pub fn events<'p>(
        &self,
        positions: &'p [usize],
    ) -> impl Iterator<Item = &'a Event> + use<'a, 'p> {
        let events: &'a [Event] = &self.timeline.events;
        positions
            .iter()
            .filter_map(move |&position| events.get(position))
    }

    /// The events whose records have a page: published ones, and those that were taken back.
    pub fn shown(&self) -> impl Iterator<Item = &'a Event> + use<'a> {
        self.timeline
            .events
            .iter()
            .filter(|event| event.status != RecordStatus::Draft)
    }

    /// What exports say in the language of this site.
    pub fn subject(&self) -> ExportContext<'_> {
        ExportContext::whole(self.timeline, self.graph)
            .at(self.base_url)
            .speaking(&self.tag)
    }

    /// The address of a page of this site, where the site's own is known.
    pub fn address(&self, path: &str) -> Option<String> {
        let path = path.strip_suffix("index.html").unwrap_or(path);
        self.base_url
            .map(|base| format!("{base}/{}{path}", self.prefix))
    }
}

/// The languages of a collection, the default one first.
pub fn tags(timeline: &Timeline) -> Vec<String> {
    match timeline.settings.locales.as_slice() {
        [] => vec![timeline.locale().to_owned()],
        tags => tags.to_vec(),
    }
}

fn prefix(tags: &[String], tag: &str) -> String {
    if tags.first().is_some_and(|first| first == tag) {
        String::new()
    } else {
        format!("{tag}/")
    }
}

impl<'a> SiteIndex<'a> {
    /// The indexes of a timeline.
    pub fn of(timeline: &'a Timeline, graph: &CausalGraph) -> Self {
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
pub fn countries<'a>(timeline: &'a Timeline, event: &Event) -> BTreeSet<&'a str> {
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
