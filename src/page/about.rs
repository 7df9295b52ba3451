//! What this is, how to read it, and where to take it from.

use std::io::{Result, Write};

use askama::Template;

use super::layout::PageLayout;
use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::{Page, Route, fill, json_ld};
use crate::export::{self, datapackage};
use crate::locale::PageWords;
use crate::model::Relation;

/// What this is and how to read it.
pub(crate) const PAGE: Page = Page { routes };

#[derive(Template)]
#[template(path = "page/about.html", whitespace = "minimize")]
struct AboutPage {
    frame: PageLayout,
    words: &'static PageWords,
    relations: Vec<Row>,
    sections: [(&'static str, &'static [&'static str]); 3],
    files: Vec<File>,
    /// Where corrections are asked for.
    contribute: String,
    /// Where they are listed.
    changes: String,
}

/// A relation in the legend.
struct Row {
    relation: &'static str,
    sentence: &'static str,
    family: &'static str,
    family_word: &'static str,
    drawn: &'static str,
}

/// A data file.
struct File {
    href: String,
    name: &'static str,
    about: &'static str,
}

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    vec![Route::new("about.html", move |path, out| {
        page(site, path, out)
    })]
}

fn page(site: &LocaleSite<'_>, path: &str, out: &mut dyn Write) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let first = words.about.what_text.first().copied().unwrap_or_default();
    let mut frame = context.frame(words.navigation.about, first);
    frame.linked = json_ld::data(&context, words.navigation.about);
    let template = AboutPage {
        frame,
        words,
        sections: [
            (words.about.basis, &words.about.basis_text),
            (words.about.dates, &words.about.dates_text),
            (words.about.method, &words.about.method_text),
        ],
        relations: Relation::ALL
            .iter()
            .map(|relation| row(&context, *relation))
            .collect(),
        files: files(&context),
        contribute: context.to("contribute.html"),
        changes: context.to("changes.html"),
    };
    fill(&template, out)
}

fn row(context: &PageContext<'_>, relation: Relation) -> Row {
    let words = &context.locale().words;
    let about = &context.words().about;
    let family = relation.family();
    Row {
        relation: relation.word(),
        sentence: words.relation(relation).sentence,
        family: family.word(),
        family_word: words.family(family),
        drawn: if family.in_causal_graph() {
            about.drawn
        } else {
            about.not_drawn
        },
    }
}

/// The data files that the site has.
fn files(context: &PageContext<'_>) -> Vec<File> {
    let settings = &context.site.timeline.settings;
    let exports = export::in_site(settings).map(|export| File {
        href: context.to_export(export),
        name: export.file,
        about: export.about,
    });
    let graphs = export::graph::in_site(settings).map(|(format, file)| File {
        href: context.to_root(file),
        name: file,
        about: format.about,
    });
    let release = [
        (datapackage::SCHEMA, "JSON Schema of the JSON"),
        (
            datapackage::PACKAGE,
            "description of every data file (Frictionless Data Package)",
        ),
        (datapackage::CHECKSUMS, "checksums of the data files"),
    ];
    let release = release.map(|(name, about)| File {
        href: context.to_root(name),
        name,
        about,
    });
    exports.chain(graphs).chain(release).collect()
}
