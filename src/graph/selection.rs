//! A part of the causal graph: which events and arrows a reader asked for.

use std::collections::{BTreeMap, BTreeSet};

use super::{Arrow, CausalGraph};
use crate::model::{Basis, Confidence, Event, EventDate, Family, Link, Relation, Slug, Timeline};

/// What a part of the graph must have. What is left empty asks for nothing.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// The surroundings of an event (its position): as many arrows away as the second number says.
    pub around: Option<(usize, usize)>,
    /// Every event on any path between two (their positions).
    pub between: Option<(usize, usize)>,
    /// An actor who takes part.
    pub actor: Option<Slug>,
    /// A topic.
    pub topic: Option<Slug>,
    /// A story line that tells of it.
    pub story: Option<Slug>,
    /// A kind.
    pub kind: Option<Slug>,
    /// Leaves out what was certainly over before this began.
    pub since: Option<EventDate>,
    /// Leaves out what certainly began after this ended.
    pub until: Option<EventDate>,
    /// The families of relations; when empty, those of the causal graph. Naming another family asks for its connections.
    pub families: BTreeSet<Family>,
    /// Single relations, in the same way.
    pub relations: BTreeSet<Relation>,
    /// What an arrow may rest on.
    pub bases: BTreeSet<Basis>,
    /// How strongly an arrow must be held at least. One of which nothing is said is not held strongly enough.
    pub confidence: Option<Confidence>,
    /// Whether connections that are no cause are wanted as well.
    pub all_relations: bool,
    /// Whether to leave out arrows whose ends a longer path joins as well.
    pub reduce: bool,
    /// Whether pictures keep the events that nothing joins with another one of the part.
    pub isolated: bool,
}

/// A part of the causal graph.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// Positions of its events, in order of time.
    pub events: Vec<usize>,
    /// The causal, legal and factual arrows between them, in order of their later events and of their places in the record.
    pub arrows: Vec<Arrow>,
    /// Other links between them, when they were asked for: never causes. In the same order.
    pub(crate) connections: Vec<Arrow>,
    /// The arrows that were left out because a longer path joins their ends as well.
    pub(crate) left_out: Vec<Arrow>,
    /// How many events were left out because nothing joins them with another one of the part.
    pub(crate) isolated: usize,
}

impl Selection {
    /// The whole graph: every published event, every causal, legal and factual arrow.
    pub fn whole(graph: &CausalGraph) -> Self {
        Self {
            events: graph.events().collect(),
            arrows: graph.arrows().to_vec(),
            connections: Vec::new(),
            ..Self::default()
        }
    }

    /// The part that has what is wanted. Paths and surroundings run along wanted arrows only; the events that they are
    /// measured from are always kept.
    pub fn new(timeline: &Timeline, graph: &CausalGraph, wanted: &Wanted) -> Self {
        let passing = |arrow: &&Arrow| wanted.has_link(arrow.link(timeline));
        let arrows: Vec<Arrow> = graph.arrows().iter().filter(passing).copied().collect();
        let connections: Vec<Arrow> = graph
            .connections()
            .iter()
            .filter(|_| wanted.has_connections())
            .filter(passing)
            .copied()
            .collect();
        let mut anchors = BTreeSet::new();
        let mut events: BTreeSet<usize> = graph.events().collect();
        if let Some((position, depth)) = wanted.around {
            anchors.insert(position);
            let drawn: Vec<Arrow> = arrows.iter().chain(&connections).copied().collect();
            let mut near = reached(&drawn, position, depth, Direction::Back);
            near.extend(reached(&drawn, position, depth, Direction::Forth));
            events.retain(|event| near.contains(event));
        }
        if let Some((from, to)) = wanted.between {
            anchors.extend([from, to]);
            let after = reached(&arrows, from, usize::MAX, Direction::Forth);
            let before = reached(&arrows, to, usize::MAX, Direction::Back);
            events.retain(|event| after.contains(event) && before.contains(event));
        }
        let told = wanted.story.as_ref().map(|id| told(timeline, id));
        events.retain(|event| told.as_ref().is_none_or(|told| told.contains(event)));
        events.retain(|&event| wanted.has_event(&timeline.events[event]));
        events.extend(anchors.into_iter().filter(|&event| graph.contains(event)));
        let inside = |arrow: &Arrow| events.contains(&arrow.from) && events.contains(&arrow.to);
        let mut selection = Self {
            arrows: arrows.into_iter().filter(inside).collect(),
            connections: connections.into_iter().filter(inside).collect(),
            events: events.into_iter().collect(),
            ..Self::default()
        };
        if wanted.reduce {
            selection.reduce();
        }
        selection
    }

    /// Takes out the events that no line of the part joins with another, but for those that were asked for by name.
    #[must_use]
    pub fn joined_only(mut self, wanted: &Wanted) -> Self {
        let lines = self.arrows.iter().chain(&self.connections);
        let mut kept: BTreeSet<usize> = lines.flat_map(|arrow| [arrow.from, arrow.to]).collect();
        kept.extend(wanted.around.map(|(event, _)| event));
        kept.extend(wanted.between.into_iter().flat_map(|(from, to)| [from, to]));
        let all = self.events.len();
        self.events.retain(|event| kept.contains(event));
        self.isolated = all - self.events.len();
        self
    }

    /// Takes out the arrows whose ends a longer path joins as well.
    fn reduce(&mut self) {
        self.left_out = CausalGraph::joined(&self.events, &self.arrows).transitive_edges();
        let left_out: BTreeSet<Arrow> = self.left_out.iter().copied().collect();
        self.arrows.retain(|arrow| !left_out.contains(arrow));
    }
}

impl Wanted {
    /// Whether connections that are no cause are asked for.
    fn has_connections(&self) -> bool {
        let relations = self.relations.iter().map(|relation| relation.family());
        self.all_relations
            || self
                .families
                .iter()
                .copied()
                .chain(relations)
                .any(|family| !family.in_causal_graph())
    }

    /// Whether an event has what is asked of events themselves.
    pub(crate) fn has_event(&self, event: &Event) -> bool {
        let over = |since: &EventDate| match (event.date.latest(), since.earliest()) {
            (Some(latest), Some(earliest)) => latest < earliest,
            _ => false,
        };
        let ahead = |until: &EventDate| match (event.date.start().earliest, until.latest()) {
            (Some(earliest), Some(latest)) => earliest > latest,
            _ => false,
        };
        self.actor
            .as_ref()
            .is_none_or(|actor| event.actors.iter().any(|part| part.actor == *actor))
            && self
                .topic
                .as_ref()
                .is_none_or(|topic| event.topics.contains(topic))
            && self.kind.as_ref().is_none_or(|kind| event.kind == *kind)
            && !self.since.as_ref().is_some_and(over)
            && !self.until.as_ref().is_some_and(ahead)
    }

    fn has_link(&self, link: &Link) -> bool {
        (self.families.is_empty() || self.families.contains(&link.relation.family()))
            && (self.relations.is_empty() || self.relations.contains(&link.relation))
            && (self.bases.is_empty() || self.bases.contains(&link.basis))
            && self
                .confidence
                .is_none_or(|least| link.confidence.is_some_and(|held| held <= least))
    }
}

/// The events of a story line.
fn told(timeline: &Timeline, id: &Slug) -> BTreeSet<usize> {
    let stories = timeline.stories.iter().filter(|story| story.id == *id);
    let events = stories.flat_map(|story| &story.events);
    events
        .filter_map(|event| timeline.positions.get(event).copied())
        .collect()
}

/// Which way arrows are followed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    Back,
    Forth,
}

/// The events within a number of arrows of one, with the event itself.
fn reached(
    arrows: &[Arrow],
    position: usize,
    depth: usize,
    direction: Direction,
) -> BTreeSet<usize> {
    let mut beside: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for arrow in arrows {
        let (near, far) = match direction {
            Direction::Back => (arrow.to, arrow.from),
            Direction::Forth => (arrow.from, arrow.to),
        };
        beside.entry(near).or_default().push(far);
    }
    let mut found = BTreeSet::from([position]);
    let mut border = vec![position];
    for _ in 0..depth {
        border = border
            .iter()
            .flat_map(|event| beside.get(event).into_iter().flatten())
            .copied()
            .filter(|&event| found.insert(event))
            .collect();
        if border.is_empty() {
            break;
        }
    }
    found
}
