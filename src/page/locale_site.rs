//! A site: an analysis in one language, with the indexes that its pages look things up in.

use std::sync::OnceLock;

use super::site_index::SiteIndex;
use crate::Analysis;
use crate::diag::{Diagnostic, Locator};
use crate::export::ExportContext;
use crate::graph::CausalGraph;
use crate::locale::{Locale, locale};
use crate::model::{Event, RecordStatus, Timeline};
use crate::query::chains::Chains;

/// An analysis in one language.
pub(crate) struct LocaleSite<'a> {
    /// What the records say.
    pub(crate) timeline: &'a Timeline,
    /// How the events are joined.
    pub(crate) graph: &'a CausalGraph,
    /// What was found about the records, in the order of files and lines.
    pub(crate) open: Vec<&'a Diagnostic>,
    /// What was found and is accepted, with the position of the allowance in the settings.
    pub(crate) allowed: &'a [(Diagnostic, usize)],
    /// The words.
    pub(crate) locale: &'static Locale,
    /// The language as the collection names it.
    pub(crate) tag: String,
    /// The folder of the site, with a slash at its end; empty for the default language.
    pub(crate) prefix: String,
    /// Every language of the collection with its folder, the default one first.
    pub(crate) languages: Vec<(&'static Locale, String)>,
    /// Where the site is published, without a trailing slash.
    pub(crate) base_url: Option<&'a str>,
    /// Lookup tables that all pages share, built once for the site.
    pub(crate) index: &'a SiteIndex<'a>,
    /// The events with a page of causes and consequences, once somebody has asked.
    chains: OnceLock<Chains>,
}

/// What was found and is not accepted, in the order of files and lines.
fn in_order(analysis: &Analysis) -> Vec<&Diagnostic> {
    let locator = Locator::new(|file| analysis.source_files.text(file));
    let shown = analysis.report.shown(None, &locator).findings.into_iter();
    shown.map(|finding| finding.diagnostic).collect()
}

impl<'a> LocaleSite<'a> {
    /// An analysis in the language with a tag.
    pub(crate) fn new(
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

    /// The events with a page of causes and consequences, found once.
    pub(super) fn chains(&self) -> &Chains {
        (self.chains).get_or_init(|| Chains::of(self.graph, &self.index.events))
    }

    /// The event at a position.
    pub(crate) fn event(&self, position: usize) -> Option<&'a Event> {
        self.timeline.events.get(position)
    }

    /// The events at positions.
    pub(crate) fn events<'p>(
        &self,
        positions: &'p [usize],
    ) -> impl Iterator<Item = &'a Event> + use<'a, 'p> {
        let events: &'a [Event] = &self.timeline.events;
        positions
            .iter()
            .filter_map(move |&position| events.get(position))
    }

    /// The events whose records have a page: published ones, and those that were taken back.
    pub(crate) fn shown(&self) -> impl Iterator<Item = &'a Event> + use<'a> {
        self.timeline
            .events
            .iter()
            .filter(|event| event.status != RecordStatus::Draft)
    }

    /// What exports say in the language of this site.
    pub(crate) fn subject(&self) -> ExportContext<'_> {
        ExportContext::whole(self.timeline, self.graph)
            .at(self.base_url)
            .speaking(&self.tag)
    }

    /// The address of a page of this site, where the site's own is known.
    pub(crate) fn address(&self, path: &str) -> Option<String> {
        let path = path.strip_suffix("index.html").unwrap_or(path);
        self.base_url
            .map(|base| format!("{base}/{}{path}", self.prefix))
    }
}

/// The languages of a collection, the default one first.
pub(crate) fn tags(timeline: &Timeline) -> Vec<String> {
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
