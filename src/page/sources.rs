//! All sources, by what kind of document they are.

use std::io::{Result, Write};

use askama::Template;

use super::citations::{Archived, archived, byline, document, kind, label, name};
use super::html::{Html, anchor};
use super::layout::PageLayout;
use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::pagination::{self, Leaf};
use super::site_index::source_pages::{ALL, SourcePage};
use super::{Page, Route, fill};
use crate::locale::PageWords;
use crate::model::Source;

/// All sources.
pub(crate) const PAGE: Page = Page { routes };

#[derive(Template)]
#[template(path = "page/sources.html", whitespace = "minimize")]
struct SourcesPage {
    frame: PageLayout,
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

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    let all = Route::new(ALL, move |path, out| page(site, path, out));
    let source_pages = site.index.source_pages.pages.iter();
    let source_pages = source_pages.map(|page| {
        Route::new(page.path.clone(), move |path, out| {
            source_page(site, path, page, out)
        })
    });
    std::iter::once(all).chain(source_pages).collect()
}

fn page(site: &LocaleSite<'_>, path: &str, out: &mut dyn Write) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let known = &site.index.source_pages.sources;
    let accounts = site
        .timeline
        .independent(known.iter().map(|source| &source.id));
    let lead = words.source.lead(known.len(), accounts);
    let template = SourcesPage {
        frame: context.frame(words.navigation.sources, &lead),
        words,
        up: String::new(),
        title: words.navigation.sources.to_owned(),
        lead,
        groups: known
            .chunk_by(|one, other| one.kind == other.kind)
            .filter_map(|sources| group(&context, sources))
            .collect(),
    };
    fill(&template, out)
}

/// Sources of a kind and a year.
fn source_page(
    site: &LocaleSite<'_>,
    path: &str,
    page: &SourcePage<'_>,
    out: &mut dyn Write,
) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let title = format!("{}, {}", words.navigation.sources, label_of(&context, page));
    let lead = words.source.count(page.sources.len());
    let template = SourcesPage {
        frame: context.frame(&title, &format!("{title}: {lead}")),
        words,
        up: context.to(ALL),
        title,
        lead,
        groups: group(&context, &page.sources).into_iter().collect(),
    };
    fill(&template, out)
}

/// The year of a page of sources, and which page of the year it is.
fn label_of(context: &PageContext<'_>, page: &SourcePage<'_>) -> String {
    let year = pagination::label(context.site, (page.year.is_none(), page.year.unwrap_or(0)));
    match page.number {
        (_, 1) => year,
        (number, all) => format!("{year} ({number}/{all})"),
    }
}

/// Sources of one kind: themselves, or on a page that cannot hold them all the ways to them.
fn group(context: &PageContext<'_>, sources: &[&Source]) -> Option<Group> {
    let kind = sources.first()?.kind;
    let source_pages = &context.site.index.source_pages;
    let is_contents = context.path == ALL && !source_pages.pages.is_empty();
    let count = |sources| context.words().source.count(sources);
    Some(Group {
        anchor: format!("_{}", kind.word()),
        heading: context.locale().words.source_kind(kind),
        count: count(sources.len()),
        sources: sources
            .iter()
            .filter(|_| !is_contents)
            .map(|source| {
                let retold = source_pages.retold.get(&source.id);
                entry(context, source, retold.map_or(&[][..], Vec::as_slice))
            })
            .collect(),
        leaves: source_pages
            .pages
            .iter()
            .filter(|page| is_contents && page.kind == kind)
            .map(|page| {
                let label = Html::text(&label_of(context, page));
                (
                    anchor(&context.to(&page.path), &label),
                    count(page.sources.len()),
                )
            })
            .collect(),
    })
}

fn entry(context: &PageContext<'_>, source: &Source, retold: &[&Source]) -> Entry {
    let site = context.site;
    let beside = |source: &Source| {
        let href = if site.index.source_pages.pages.is_empty() {
            format!("#{}", source.id)
        } else {
            context.to_source(&source.id)
        };
        let link = anchor(&href, &Html::text(&label(context, source)));
        Html::made(format!("{link} {}", kind(context, source)))
    };
    let citing = site.index.cited.get(&source.id).into_iter().flatten();
    Entry {
        id: source.id.to_string(),
        title: name(context, source),
        byline: byline(context, source, None),
        document: document(source),
        copy: archived(source),
        identifiers: source
            .identifiers
            .iter()
            .map(|known| {
                format!(
                    "{}: {}",
                    context.words().source.identifier(known.kind),
                    known.value
                )
            })
            .collect(),
        derived_from: source
            .derived_from
            .iter()
            .filter_map(|id| site.timeline.source(id))
            .map(beside)
            .collect(),
        retold_by: retold.iter().map(|source| beside(source)).collect(),
        cited_in: citing
            .filter_map(|&position| site.event(position))
            .map(|event| context.event_link(event))
            .collect(),
        note: context.text(&source.note),
    }
}
