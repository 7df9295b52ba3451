//! “Who says so?”: what the records say of one event leading to another, or of why an event happened, and who says it.
//!
//! The answer is data; [`Answer::text`] puts it into words. It never says more than its speakers do: a cause is told in the
//! speaker's name unless two independent speakers agree on it and nobody is against it.

mod chain;
mod judge;
mod sentence;
mod told;
mod words;

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::attribution::{Speaker, Statement, is_cause, is_reported_order, statements};
use crate::graph::{Arrow, CausalGraph};
pub use crate::model::Verdict;
use crate::model::{Relation, Source, SourceKind, Timeline};
use chain::{best_chain, shared};
use judge::{Judged, judged};
pub(crate) use told::unjoined;
pub(crate) use words::Wording;

/// Who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Who<'a> {
    /// Somebody on record.
    Speaker(Speaker<'a>),
    /// The editors of the collection.
    Editors,
}

/// What somebody says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Says {
    /// That a link holds.
    Holds(Arrow),
    /// The opposite.
    Contradicts,
    /// That it holds in part.
    Qualifies,
    /// That one event came after the other, and no more.
    OrderOnly,
    /// That other events were the cause, by their positions.
    Names(Vec<usize>),
    /// That the event came after others, and no more.
    CameAfter(Vec<usize>),
}

/// Somebody, what they say, and where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Voice<'a> {
    pub(crate) who: Who<'a>,
    pub(crate) says: Says,
    /// The documents, the best one first.
    pub(crate) sources: Vec<&'a Source>,
}

impl<'a> Voice<'a> {
    fn new(statement: Statement<'a>, says: Says) -> Self {
        Self::of(Who::Speaker(statement.speaker), says, statement.sources)
    }

    fn of(who: Who<'a>, says: Says, mut sources: Vec<&'a Source>) -> Self {
        sources.sort_by_key(|source| (source.kind.rank(), source.host.is_some()));
        let mut seen = BTreeSet::new();
        sources.retain(|source| seen.insert(&source.id));
        Self { who, says, sources }
    }

    /// The kind of the best document; the editors speak for themselves.
    pub(crate) fn source_kind(&self) -> Option<SourceKind> {
        let best = self.sources.first().map(|source| source.kind);
        best.filter(|_| self.who != Who::Editors)
    }

    /// How near the voice is to what happened: the nearest first.
    fn rank(&self) -> u8 {
        self.source_kind().map_or(u8::MAX, SourceKind::rank)
    }
}

/// What was asked.
#[derive(Clone, Copy, Debug)]
enum Question {
    /// Whether one event led to another.
    Pair { earlier: usize, later: usize },
    /// Why an event happened.
    Why(usize),
}

/// What the answer rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ground {
    /// Links that say so.
    Links,
    /// A chain of so many links, of which the weakest decides.
    Chain(usize),
    /// Links that name no cause.
    Beside(Option<Arrow>),
    /// Links that run the other way.
    OtherWay,
    /// Nothing, but so many events led to both.
    Shared(usize),
    /// The two are one.
    Same,
}

/// An answer.
pub struct Answer<'a> {
    /// How far the records bear it out.
    pub verdict: Verdict,
    question: Question,
    ground: Ground,
    /// Each link that it rests on, with those who say so; the one on which the best document speaks first.
    links: Vec<Judged<'a>>,
    /// What others say.
    others: Vec<Voice<'a>>,
}

impl<'a> Answer<'a> {
    fn new(question: Question, verdict: Verdict, ground: Ground) -> Self {
        Self {
            verdict,
            question,
            ground,
            links: Vec::new(),
            others: Vec::new(),
        }
    }

    /// Everybody who says something of it, whoever has the best document first.
    pub(crate) fn voices(&self) -> Vec<&Voice<'a>> {
        let links = self.links.iter();
        let own = links.flat_map(|link| link.voices.iter().chain(&link.others));
        let mut voices: Vec<&Voice<'_>> = own.chain(&self.others).collect();
        voices.sort_by_key(|voice| voice.rank());
        voices
    }

    /// Whether somebody on record is against a link that others state.
    fn is_opposed(&self) -> bool {
        self.links.iter().any(|link| link.is_opposed)
    }

    fn with(mut self, mut links: Vec<Judged<'a>>) -> Self {
        // Of one event each cause has its own opponents.
        if let Question::Pair { .. } = self.question {
            for link in &mut links {
                self.others.append(&mut link.others);
            }
        }
        links.sort_by_key(|link| (Reverse(link.verdict == Verdict::Agreed), link.rank()));
        self.links = links;
        let mut told: Vec<(Who<'_>, Says)> = Vec::new();
        self.others.retain(|voice| {
            let own = (voice.who, voice.says.clone());
            let is_new = !told.contains(&own);
            told.push(own);
            is_new
        });
        self.others.sort_by_key(Voice::rank);
        self
    }
}

/// Whether an event led to another one, and who says so.
pub fn answer<'a>(
    timeline: &'a Timeline,
    graph: &CausalGraph,
    earlier: usize,
    later: usize,
) -> Answer<'a> {
    let question = Question::Pair { earlier, later };
    if earlier == later {
        return Answer::new(question, Verdict::Nobody, Ground::Same);
    }
    let between = |arrow: &&Arrow| arrow.from == earlier && arrow.to == later;
    let direct: Vec<Arrow> = (graph.arrows_to(later).iter())
        .filter(between)
        .copied()
        .collect();
    let beside = || graph.connections_of(later).iter();
    let order: Vec<Voice<'_>> = beside()
        .filter(between)
        .flat_map(|arrow| order(timeline, arrow, Says::OrderOnly))
        .collect();
    if !direct.is_empty() {
        let links: Vec<Judged<'_>> = direct.iter().map(|link| judged(timeline, link)).collect();
        let verdict = judge::together(timeline, &links);
        return Answer::new(question, verdict, Ground::Links).with(links);
    }
    if let Some((steps, weakest)) = best_chain(timeline, graph, earlier, later) {
        let verdict = judge::together(timeline, &weakest);
        let mut answer = Answer::new(question, verdict, Ground::Chain(steps)).with(weakest);
        answer.others.extend(order);
        return answer;
    }
    let follows = beside().filter(between).copied();
    let mut follows = follows.filter(|arrow| is_order(timeline, arrow));
    if let Some(arrow) = follows.next() {
        let ground = Ground::Beside(Some(arrow));
        let mut answer = Answer::new(question, Verdict::Sequence, ground);
        answer.others = order;
        return answer;
    }
    if !graph.paths(later, earlier, 1).paths.is_empty() {
        return Answer::new(question, Verdict::Nobody, Ground::OtherWay);
    }
    let mut joined = beside().filter(|arrow| arrow.from == earlier || arrow.to == earlier);
    let ground = match joined.next() {
        Some(arrow) => Ground::Beside(Some(*arrow)),
        None => Ground::Shared(shared(graph, earlier, later)),
    };
    Answer::new(question, Verdict::Nobody, ground)
}

/// What is said of two events whose only connection is a chain, so many links long, of which the links from one event to another
/// are the weakest.
pub(crate) fn chain<'a>(
    timeline: &'a Timeline,
    graph: &CausalGraph,
    [from, to]: [usize; 2],
    steps: usize,
) -> Answer<'a> {
    let question = Question::Pair {
        earlier: from,
        later: to,
    };
    let links = graph.arrows_to(to).iter();
    let links = links.filter(|arrow| arrow.from == from);
    let links: Vec<Judged<'_>> = links.map(|link| judged(timeline, link)).collect();
    let verdict = judge::together(timeline, &links);
    Answer::new(question, verdict, Ground::Chain(steps)).with(links)
}

/// Why an event happened, and who says so.
pub fn why<'a>(timeline: &'a Timeline, graph: &CausalGraph, event: usize) -> Answer<'a> {
    let question = Question::Why(event);
    let arrows = graph.arrows_to(event);
    let causes = arrows.iter().filter(|arrow| is_cause(arrow.link(timeline)));
    let mut links: Vec<Judged<'_>> = causes.map(|arrow| judged(timeline, arrow)).collect();
    if links.is_empty() {
        links.extend(arrows.iter().map(|arrow| judged(timeline, arrow)));
    }
    if !links.is_empty() {
        // Who names another cause says so of that one, which is among these.
        for link in &mut links {
            let is_heard = |voice: &Voice<'_>| !matches!(voice.says, Says::Names(_));
            link.others.retain(is_heard);
        }
        let verdicts = links.iter().map(|link| link.verdict);
        let is_disputed = verdicts.clone().any(|one| one == Verdict::Disputed);
        let verdict = match is_disputed {
            true => Verdict::Disputed,
            false => verdicts.min().unwrap_or(Verdict::Nobody),
        };
        return Answer::new(question, verdict, Ground::Links).with(links);
    }
    let after = graph.connections_of(event).iter().copied();
    let after: Vec<Arrow> = after
        .filter(|arrow| arrow.to == event && is_order(timeline, arrow))
        .collect();
    let verdict = match after.is_empty() {
        true => Verdict::Nobody,
        false => Verdict::Sequence,
    };
    let mut answer = Answer::new(question, verdict, Ground::Beside(after.first().copied()));
    answer.others = (after.iter())
        .flat_map(|arrow| order(timeline, arrow, Says::CameAfter(vec![arrow.from])))
        .collect();
    answer
}

/// Whether a link says that one event came after the other, and no more.
fn is_order(timeline: &Timeline, arrow: &Arrow) -> bool {
    arrow.link(timeline).relation == Relation::Follows
}

/// Who reports an order in time.
fn order<'a>(
    timeline: &'a Timeline,
    arrow: &Arrow,
    says: Says,
) -> impl Iterator<Item = Voice<'a>> + use<'a> {
    let link = arrow.link(timeline);
    let told = is_reported_order(link).then(|| statements(timeline, link));
    let told = told.into_iter().flatten();
    told.map(move |statement| Voice::new(statement, says.clone()))
}
