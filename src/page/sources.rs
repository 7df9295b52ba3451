//! All sources, by what kind of document they are.

use anyhow::Result;
use askama::Template;

use super::cites::{Archived, archived, byline, document, label, name};
use super::edition::Edition;
use super::frame::Frame;
use super::html::{Html, anchor};
use super::parting::{self, Leaf};
use super::shelves::{ALL, Shelf};
use super::view::View;
use super::{Page, Sheet, fill};
use crate::locale::PageWords;
use crate::model::Source;

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
    /// The way back from a page of some of them.
    up: String,
    title: String,
    lead: String,
    groups: Vec<Group>,
}

/// Sources of a kind.
struct Group {
    anchor: String,
    heading: &'static str,
    count: String,
    sources: Vec<Entry>,
    /// Where they stand, when they are too many for this page.
    leaves: Vec<Leaf>,
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
    let all = Sheet::new(ALL, move |path| page(edition, path));
    let shelves = edition.index.shelves.shelves.iter();
    let shelves = shelves.map(|shelf| {
        Sheet::new(shelf.path.clone(), move |path| {
            shelf_page(edition, path, shelf)
        })
    });
    std::iter::once(all).chain(shelves).collect()
}

fn page(edition: &Edition<'_>, path: &str) -> Result<String> {
    let view = View::new(edition, path);
    let words = view.words();
    let known = &edition.index.shelves.sources;
    let accounts = edition
        .timeline
        .independent(known.iter().map(|source| &source.id));
    let lead = (words.source.lead)(known.len(), accounts);
    let template = SourcesPage {
        frame: view.frame(words.navigation.sources, &lead),
        words,
        up: String::new(),
        title: words.navigation.sources.to_owned(),
        lead,
        groups: known
            .chunk_by(|one, other| one.kind == other.kind)
            .filter_map(|sources| group(&view, sources))
            .collect(),
    };
    fill(&template)
}

/// Sources of a kind and a year.
fn shelf_page(edition: &Edition<'_>, path: &str, shelf: &Shelf<'_>) -> Result<String> {
    let view = View::new(edition, path);
    let words = view.words();
    let title = format!("{}, {}", words.navigation.sources, label_of(&view, shelf));
    let lead = (words.source.count)(shelf.sources.len());
    let template = SourcesPage {
        frame: view.frame(&title, &lead),
        words,
        up: view.to(ALL),
        title,
        lead,
        groups: group(&view, &shelf.sources).into_iter().collect(),
    };
    fill(&template)
}

/// The year of a page of sources, and which page of the year it is.
fn label_of(view: &View<'_>, shelf: &Shelf<'_>) -> String {
    let year = parting::label(
        view.edition,
        (shelf.year.is_none(), shelf.year.unwrap_or(0)),
    );
    match shelf.number {
        (_, 1) => year,
        (number, all) => format!("{year} ({number}/{all})"),
    }
}

/// Sources of one kind: themselves, or on a page that cannot hold them all the ways to them.
fn group(view: &View<'_>, sources: &[&Source]) -> Option<Group> {
    let kind = sources.first()?.kind;
    let shelves = &view.edition.index.shelves;
    let is_contents = view.path == ALL && !shelves.shelves.is_empty();
    let count = view.words().source.count;
    Some(Group {
        anchor: format!("_{}", kind.word()),
        heading: (view.locale().words.source_kind)(kind),
        count: count(sources.len()),
        sources: sources
            .iter()
            .filter(|_| !is_contents)
            .map(|source| {
                let retold = shelves.retold.get(&source.id);
                entry(view, source, retold.map_or(&[][..], Vec::as_slice))
            })
            .collect(),
        leaves: shelves
            .shelves
            .iter()
            .filter(|shelf| is_contents && shelf.kind == kind)
            .map(|shelf| {
                let label = Html::text(&label_of(view, shelf));
                (
                    anchor(&view.to(&shelf.path), &label),
                    count(shelf.sources.len()),
                )
            })
            .collect(),
    })
}

fn entry(view: &View<'_>, source: &Source, retold: &[&Source]) -> Entry {
    let edition = view.edition;
    let beside = |source: &Source| {
        let href = if edition.index.shelves.shelves.is_empty() {
            format!("#{}", source.id)
        } else {
            view.to_source(&source.id)
        };
        anchor(&href, &Html::text(&label(view, source)))
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
            .filter_map(|id| edition.timeline.source(id))
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
