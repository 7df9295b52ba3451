//! How far a single link is borne out: by whom it is stated, whether they speak independently, and who is against it.

use super::{Says, Verdict, Voice, Who};
use crate::attribution::{Response, Statement, is_own_proof, responses, same, statements};
use crate::graph::Arrow;
use crate::model::{Basis, Timeline};

/// A link with those who speak of it.
pub(super) struct Judged<'a> {
    pub(super) arrow: Arrow,
    pub(super) verdict: Verdict,
    /// Whether it is an official act's own text that says so.
    pub(super) is_own_proof: bool,
    /// Whether somebody contradicts it, or names another cause.
    pub(super) is_opposed: bool,
    /// Those who say so; the editors where nobody else does.
    pub(super) voices: Vec<Voice<'a>>,
    /// What others say.
    pub(super) others: Vec<Voice<'a>>,
}

impl Judged<'_> {
    /// How near the best of its documents is to what happened.
    pub(super) fn rank(&self) -> u8 {
        let ranks = self.voices.iter().map(Voice::rank);
        ranks.min().unwrap_or(u8::MAX)
    }
}

/// What is to be thought of a link.
pub(super) fn judged<'a>(timeline: &'a Timeline, arrow: &Arrow) -> Judged<'a> {
    let link = arrow.link(timeline);
    let stated = match link.basis {
        Basis::Editorial if link.asserted_by.is_none() => Vec::new(),
        _ => statements(timeline, link),
    };
    let others = voices(responses(timeline, arrow, &stated));
    let is_against = |voice: &Voice<'_>| voice.says == Says::Contradicts;
    let verdict = if link.disputed || others.iter().any(is_against) {
        Verdict::Disputed
    } else {
        match independent(timeline, stated.iter()) {
            0 => Verdict::Editors,
            1 => Verdict::OneSource,
            _ => Verdict::Agreed,
        }
    };
    let is_opposing = |voice: &Voice<'_>| matches!(voice.says, Says::Contradicts | Says::Names(_));
    let is_opposed = others.iter().any(is_opposing);
    let holds = Says::Holds(*arrow);
    let own = |statement| Voice::new(statement, holds.clone());
    let mut own: Vec<Voice<'_>> = stated.into_iter().map(own).collect();
    if own.is_empty() {
        let cited = link.sources.iter();
        let cited = cited.filter_map(|citation| timeline.source(&citation.source));
        own.push(Voice::of(Who::Editors, holds, cited.collect()));
    }
    own.sort_by_key(Voice::rank);
    Judged {
        arrow: *arrow,
        verdict,
        is_own_proof: is_own_proof(link) && link.asserted_by.is_none(),
        is_opposed,
        voices: own,
        others,
    }
}

/// What is to be thought of all links between two events: a dispute of one is a dispute, and two speakers may agree in two links.
pub(super) fn together(timeline: &Timeline, links: &[Judged<'_>]) -> Verdict {
    let verdicts = links.iter().map(|link| link.verdict);
    if verdicts.clone().any(|one| one == Verdict::Disputed) {
        return Verdict::Disputed;
    }
    let stated: Vec<Statement<'_>> = links
        .iter()
        .flat_map(|link| &link.voices)
        .filter_map(|voice| match voice.who {
            Who::Speaker(speaker) => Some(Statement {
                speaker,
                sources: voice.sources.clone(),
            }),
            Who::Editors => None,
        })
        .collect();
    match independent(timeline, stated.iter()) {
        0 => Verdict::Editors,
        1 => Verdict::OneSource,
        _ => Verdict::Agreed,
    }
}

/// How many speakers there are whose documents do not go back to one another's.
fn independent<'s, 'a: 's>(
    timeline: &Timeline,
    statements: impl Iterator<Item = &'s Statement<'a>>,
) -> usize {
    let mut heard: Vec<&Statement<'_>> = Vec::new();
    for statement in statements {
        let retells = |other: &&Statement<'_>| {
            let mut pairs = (statement.sources.iter())
                .flat_map(|one| other.sources.iter().map(move |other| (one, other)));
            same(timeline, &other.speaker, &statement.speaker)
                || pairs.any(|(one, other)| timeline.independent([&one.id, &other.id]) < 2)
        };
        if !heard.iter().any(retells) {
            heard.push(statement);
        }
    }
    heard.len()
}

/// What others say, each by themselves.
fn voices(responses: Vec<Response<'_>>) -> Vec<Voice<'_>> {
    let mut found = Vec::new();
    for response in responses {
        let (statements, says) = match response {
            Response::Contradicts(statements) => (statements, Says::Contradicts),
            Response::Qualifies(statements) => (statements, Says::Qualifies),
            Response::OrderOnly(statements) => (statements, Says::OrderOnly),
            Response::Names(statement, events) => (vec![statement], Says::Names(events)),
            Response::CameAfter(statement, events) => (vec![statement], Says::CameAfter(events)),
        };
        let own = |statement| Voice::new(statement, says.clone());
        found.extend(statements.into_iter().map(own));
    }
    found
}
