//! The pages that sources stand on: one of all, or, where they are too many for it, pages by kind and year of publication.

use super::LONGEST;
use crate::model::{FastMap, Slug, Source, SourceKind, Timeline};

/// The most sources of a kind and a year that stand on one page.
const MOST: usize = 500;
/// The page of all sources, or of where they stand.
pub(crate) const ALL: &str = "sources.html";

/// Sources that stand on a page by themselves.
pub(crate) struct SourcePage<'a> {
    /// What kind of documents they are.
    pub(crate) kind: SourceKind,
    /// The year in which they were published, where it is known.
    pub(crate) year: Option<i32>,
    /// Which page of the kind and year it is, and of how many.
    pub(crate) number: (usize, usize),
    /// The page's path.
    pub(crate) path: String,
    /// The sources, as they are published.
    pub(crate) sources: Vec<&'a Source>,
}

/// All sources that are cited.
#[derive(Default)]
pub(crate) struct SourcePages<'a> {
    /// By kind, and of each kind by date.
    pub(crate) sources: Vec<&'a Source>,
    /// The sources that are derived from one.
    pub(crate) retold: FastMap<&'a Slug, Vec<&'a Source>>,
    /// The pages beside that of all; none where that holds them all.
    pub(crate) pages: Vec<SourcePage<'a>>,
    homes: FastMap<&'a Slug, usize>,
}

impl<'a> SourcePages<'a> {
    /// The sources of a timeline that are cited.
    pub(crate) fn of(timeline: &'a Timeline, is_cited: impl Fn(&Slug) -> bool) -> Self {
        let mut all = Self::default();
        let known = timeline.sources.values().map(Box::as_ref);
        all.sources
            .extend(known.filter(|source| is_cited(&source.id)));
        for &source in &all.sources {
            for origin in &source.derived_from {
                all.retold.entry(origin).or_default().push(source);
            }
        }
        let place = |source: &Source| SourceKind::ALL.iter().position(|kind| *kind == source.kind);
        all.sources.sort_by_cached_key(|source| {
            let published = source.published.as_ref().map(|date| date.sort_key());
            (place(source), published.is_none(), published, &source.id)
        });
        if all.sources.len() > LONGEST {
            all.part();
        }
        all
    }

    fn part(&mut self) {
        let year = |source: &Source| source.published.as_ref().and_then(|date| date.year());
        let runs = self
            .sources
            .chunk_by(|one, other| (one.kind, year(one)) == (other.kind, year(other)));
        for run in runs {
            let Some(first) = run.first() else { continue };
            let (kind, year) = (first.kind, year(first));
            let name = year.map_or_else(|| "undated".to_owned(), |year| year.to_string());
            for (number, sources) in (1..).zip(run.chunks(MOST)) {
                let further = match number {
                    1 => String::new(),
                    number => format!("-{number}"),
                };
                for source in sources {
                    self.homes.insert(&source.id, self.pages.len());
                }
                self.pages.push(SourcePage {
                    kind,
                    year,
                    number: (number, run.len().div_ceil(MOST)),
                    path: format!("sources/{}-{name}{further}.html", kind.word()),
                    sources: sources.to_vec(),
                });
            }
        }
    }

    /// The path of the page that a source stands on.
    pub(crate) fn path(&self, source: &Slug) -> &str {
        let home = self.homes.get(source);
        home.and_then(|&home| self.pages.get(home))
            .map_or(ALL, |page| &page.path)
    }
}
