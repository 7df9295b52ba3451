//! All sources, by what kind of document they are.

use std::collections::BTreeMap;

use anyhow::Result;
use askama::Template;

use super::cites::{Archived, archived, byline, document, label, name};
use super::edition::Edition;
use super::frame::Frame;
use super::html::{Html, anchor};
use super::view::View;
use super::{Page, Sheet, fill};
use crate::locale::PageWords;
use crate::model::{Slug, Source, SourceKind};

/// All sources.
pub const PAGE: Page = Page {
    name: "sources",
    sheets,
};

#[derive(Template)]
#[template(path = "page/sources.html", whitespace = "minimize")]
struct SourcesPage {
    frame: Frame,
    words: &'static PageWords,
    lead: String,
    groups: Vec<Group>,
}

/// Sources of a kind.
struct Group {
    anchor: String,
    heading: &'static str,
    count: String,
    sources: Vec<Entry>,
}

/// A source.
struct Entry {
    id: String,
    title: Html,
    byline: Html,
    document: String,
    copy: Archived,
    identifiers: Vec<String>,
    derived_from: Vec<Html>,
    retold_by: Vec<Html>,
    cited_in: Vec<Html>,
    note: Html,
}

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    vec![Sheet::new("sources.html", move |path| page(edition, path))]
}

fn page(edition: &Edition<'_>, path: &str) -> Result<String> {
    let view = View::new(edition, path);
    let words = view.words();
    let known: Vec<&Source> = edition
        .timeline
        .sources
        .values()
        .filter(|source| edition.index.cited.contains_key(&source.id))
        .collect();
    let mut retold: BTreeMap<&Slug, Vec<&Source>> = BTreeMap::new();
    for source in &known {
        for origin in &source.derived_from {
            retold.entry(origin).or_default().push(source);
        }
    }
    let accounts = edition
        .timeline
        .independent(known.iter().map(|source| &source.id));
    let lead = (words.source.lead)(known.len(), accounts);
    let template = SourcesPage {
        frame: view.frame(words.navigation.sources, &lead),
        words,
        lead,
        groups: SourceKind::ALL
            .iter()
            .filter_map(|kind| group(&view, *kind, &known, &retold))
            .collect(),
    };
    fill(&template)
}

fn group(
    view: &View<'_>,
    kind: SourceKind,
    known: &[&Source],
    retold: &BTreeMap<&Slug, Vec<&Source>>,
) -> Option<Group> {
    let mut sources: Vec<&Source> = known
        .iter()
        .copied()
        .filter(|source| source.kind == kind)
        .collect();
    if sources.is_empty() {
        return None;
    }
    sources.sort_by_key(|source| {
        let published = source.published.as_ref().map(|date| date.sort_key());
        (published.is_none(), published, source.id.clone())
    });
    Some(Group {
        anchor: format!("_{}", kind.word()),
        heading: (view.locale().words.source_kind)(kind),
        count: (view.words().source.count)(sources.len()),
        sources: sources
            .into_iter()
            .map(|source| {
                entry(
                    view,
                    source,
                    retold.get(&source.id).map_or(&[][..], Vec::as_slice),
                )
            })
            .collect(),
    })
}

fn entry(view: &View<'_>, source: &Source, retold: &[&Source]) -> Entry {
    let edition = view.edition;
    let beside = |source: &Source| {
        anchor(
            &format!("#{}", source.id),
            &Html::text(&label(view, source)),
        )
    };
    let citing = edition.index.cited.get(&source.id).into_iter().flatten();
    Entry {
        id: source.id.to_string(),
        title: name(view, source),
        byline: byline(view, source, None),
        document: document(source),
        copy: archived(source),
        identifiers: source
            .identifiers
            .iter()
            .map(|known| {
                format!(
                    "{}: {}",
                    (view.words().source.identifier)(known.kind),
                    known.value
                )
            })
            .collect(),
        derived_from: source
            .derived_from
            .iter()
            .filter_map(|id| edition.timeline.sources.get(id))
            .map(beside)
            .collect(),
        retold_by: retold.iter().map(|source| beside(source)).collect(),
        cited_in: citing
            .filter_map(|&position| edition.event(position))
            .map(|event| view.event_link(event))
            .collect(),
        note: view.text(&source.note),
    }
}
