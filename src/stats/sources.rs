//! Figures of sources: how many are cited, how many independent accounts they are, and which are cited most.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Count, by_size, counted};
use crate::graph::Selection;
use crate::model::{Citation, Slug, SourceKind, Timeline};

/// Figures of the sources that claims and links cite.
#[derive(Debug, Serialize)]
pub(crate) struct Sources {
    /// How many are cited.
    pub(crate) cited: usize,
    /// How many independent accounts they amount to: copies and retellings of one document count once.
    pub(crate) independent: usize,
    /// By kind.
    pub(crate) by_kind: Vec<Count>,
    /// Those that most claims and links go back to.
    pub(crate) most_cited: Vec<MostCited>,
}

/// A source that others may copy or retell.
#[derive(Debug, Serialize)]
pub(crate) struct MostCited {
    /// Its id.
    pub(crate) id: String,
    /// Its title, where one was seen.
    pub(crate) title: String,
    /// Who published it, or the server of its address.
    pub(crate) publisher: String,
    /// What kind of document it is.
    pub(crate) kind: &'static str,
    /// How many claims cite it, or a copy or retelling of it.
    pub(crate) claims: usize,
    /// How many links do.
    pub(crate) links: usize,
    /// How many documents they cite: it, its copies and its retellings.
    pub(crate) documents: usize,
}

/// What goes back to a source.
#[derive(Default)]
struct Cited<'a> {
    claims: usize,
    links: usize,
    documents: BTreeSet<&'a Slug>,
}

impl Sources {
    pub(super) fn of(
        timeline: &Timeline,
        selection: &Selection,
        language: &str,
        limit: usize,
    ) -> Self {
        let mut cited: BTreeMap<&Slug, Cited<'_>> = BTreeMap::new();
        for &position in &selection.events {
            for claim in &timeline.events[position].claims {
                for origin in note(timeline, &claim.sources, &mut cited) {
                    cited.entry(origin).or_default().claims += 1;
                }
            }
        }
        for arrow in selection.arrows.iter().chain(&selection.connections) {
            for origin in note(timeline, &arrow.link(timeline).sources, &mut cited) {
                cited.entry(origin).or_default().links += 1;
            }
        }
        let documents: BTreeSet<&Slug> = cited
            .values()
            .flat_map(|cited| &cited.documents)
            .copied()
            .collect();
        let sources = documents.iter().filter_map(|id| timeline.source(id));
        let kinds = sources.map(|source| source.kind.word());
        Self {
            cited: documents.len(),
            independent: timeline.independent(documents.iter().copied()),
            by_kind: by_size(counted(SourceKind::WORDS.iter().copied(), kinds)),
            most_cited: most_cited(timeline, cited, language, limit),
        }
    }
}

/// Notes the documents that some citations name, each with its origins; gives these, each once.
fn note<'a>(
    timeline: &'a Timeline,
    citations: &'a [Citation],
    cited: &mut BTreeMap<&'a Slug, Cited<'a>>,
) -> BTreeSet<&'a Slug> {
    let mut origins = BTreeSet::new();
    for citation in citations {
        let Some(source) = timeline.source(&citation.source) else {
            continue;
        };
        for origin in timeline.origins_of(source) {
            let known = cited.entry(&origin.id).or_default();
            known.documents.insert(&source.id);
            origins.insert(&origin.id);
        }
    }
    origins
}

fn most_cited(
    timeline: &Timeline,
    cited: BTreeMap<&Slug, Cited<'_>>,
    language: &str,
    limit: usize,
) -> Vec<MostCited> {
    let mut ranked: Vec<(&Slug, Cited<'_>)> = cited.into_iter().collect();
    // Those cited equally often stay in the order of their ids.
    ranked.sort_by_key(|(_, cited)| (Reverse(cited.claims + cited.links), Reverse(cited.links)));
    let known = ranked.into_iter().take(limit);
    known
        .filter_map(|(id, cited)| {
            let source = timeline.source(id)?;
            Some(MostCited {
                id: id.to_string(),
                title: source.title.get(language).to_owned(),
                publisher: source.publisher_name().to_owned(),
                kind: source.kind.word(),
                claims: cited.claims,
                links: cited.links,
                documents: cited.documents.len(),
            })
        })
        .collect()
}
