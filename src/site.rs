//! The site: its paths, and how to make the file at each.

mod assets;
mod data;
mod paths;
mod sitemap;
mod size;

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use rayon::prelude::*;

use self::size::Size;
use crate::Analysis;
use crate::page::locale_site::{LocaleSite, tags};
use crate::page::site_index::SiteIndex;
use crate::page::{
    PAGES, directory, filters, form, open_graph, part_graphs, path_index, search, search_index,
    subsets,
};

pub use paths::is_possible;

/// A site: its paths, with `/` between folders. Each file is made when it is asked for, alone and on any thread.
#[derive(Default)]
pub struct Site<'e> {
    files: BTreeMap<String, Make<'e>>,
    size: Size,
    large: BTreeSet<String>,
    late: BTreeSet<&'static str>,
}

/// The paths of a site, in the order in which its files are best made.
pub struct WriteOrder<'s> {
    /// Files that hold the whole collection: beside the others, but no two at once, so that no two are in memory.
    pub large: Vec<&'s str>,
    /// All that need no other file.
    pub small: Vec<&'s str>,
    /// Those that speak of others and would make these again.
    pub late: Vec<&'s str>,
}

/// What makes a file.
type Make<'e> = Box<dyn Fn() -> Result<Vec<u8>> + Send + Sync + 'e>;

/// What a site needs to be told from outside.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Where it will be published; without it the collection's own setting is taken.
    pub base_url: Option<String>,
}

/// Lays out the site of an analysis, and lends it. No file is read or written and no clock is asked: the same analysis gives the
/// same bytes.
pub fn open<T>(analysis: &Analysis<'_>, options: &Options, work: impl FnOnce(&Site<'_>) -> T) -> T {
    let base_url = options
        .base_url
        .as_deref()
        .or(analysis.timeline.settings.base_url.as_deref());
    let base_url = base_url.map(|base| base.trim_end_matches('/'));
    let index = SiteIndex::of(&analysis.timeline, &analysis.graph);
    let locale_sites: Vec<LocaleSite<'_>> = tags(&analysis.timeline)
        .iter()
        .map(|tag| LocaleSite::new(analysis, &index, base_url, tag))
        .collect();
    let mut site = Site {
        size: Size::for_records(analysis.source_files),
        ..Site::default()
    };
    // A page that has the path of an earlier one takes its place, and on the map too.
    let mut known: BTreeMap<String, bool> = BTreeMap::new();
    for locale_site in &locale_sites {
        for route in PAGES.iter().flat_map(|page| (page.routes)(locale_site)) {
            let path = format!("{}{}", locale_site.prefix, route.path);
            known.insert(path.clone(), route.hidden);
            site.add(path, move || route.html());
        }
        let folder = format!("{}{}", locale_site.prefix, search::INDEX);
        for (path, write) in search_index::files(locale_site, &folder) {
            site.add(path, move || Ok(write()));
        }
        for (part, events) in &locale_site.index.parts {
            for file in subsets::files(locale_site, part, events) {
                let path = format!("{}{}", locale_site.prefix, file.path);
                // What speaks no language is written once.
                if file.export.is_per_language() || locale_site.prefix.is_empty() {
                    site.add(path, move || {
                        Ok(subsets::write(locale_site, part, events, &file))
                    });
                }
            }
        }
        for (part, wanted) in &locale_site.index.part_graphs {
            for file in part_graphs::files(part) {
                let path = format!("{}{}", locale_site.prefix, file.path);
                site.add(path, move || {
                    Ok(part_graphs::write(locale_site, &file, wanted))
                });
            }
        }
        for (path, card) in open_graph::cards(locale_site) {
            let path = format!("{}{path}", locale_site.prefix);
            site.insert(path, Box::new(move || card.png()));
        }
        site.add(format!("{}{}", locale_site.prefix, form::DATA), || {
            Ok(form::script(locale_site))
        });
        let files = path_index::files(locale_site).into_iter();
        for (path, write) in files.chain(directory::files(locale_site)) {
            site.add(format!("{}{path}", locale_site.prefix), move || Ok(write()));
        }
    }
    if let Some(base) = base_url {
        let pages = known.into_iter().filter(|(_, hidden)| !hidden);
        let pages: Vec<String> = pages.map(|(path, _)| path).collect();
        for (path, write) in sitemap::files(base, pages) {
            site.add(path, move || Ok(write()));
        }
    }
    site.add("robots.txt".to_owned(), || Ok(robots(base_url)));
    site.add(assets::STYLES.to_owned(), || {
        Ok(format!(
            "{}\n{}",
            assets::styles(),
            filters::style(&analysis.timeline, &index)
        ))
    });
    site.add(form::STYLE.to_owned(), || Ok(assets::FORM_STYLE.to_owned()));
    site.add(form::SCRIPT.to_owned(), || Ok(assets::FORM.concat()));
    for &(path, script) in assets::FILES {
        site.add(path.to_owned(), move || Ok(script.to_owned()));
    }
    data::add(analysis, base_url, &mut site);
    work(&site)
}

/// The whole site in memory: path to bytes.
pub fn render(analysis: &Analysis<'_>, options: &Options) -> Result<BTreeMap<String, Vec<u8>>> {
    open(analysis, options, |site| {
        let mut files = BTreeMap::new();
        let write_order = site.write_order();
        for paths in [&write_order.large, &write_order.small, &write_order.late] {
            let made = paths.par_iter().map(|&path| {
                let bytes = site.file(path).unwrap_or_else(|| Ok(Vec::new()))?;
                Ok((path.to_owned(), bytes))
            });
            files.extend(made.collect::<Result<Vec<_>>>()?);
        }
        Ok(files)
    })
}

impl<'e> Site<'e> {
    /// The paths, in order.
    pub fn paths(&self) -> impl ExactSizeIterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The same in the order in which the files are best made.
    pub fn write_order(&self) -> WriteOrder<'_> {
        let (late, early): (Vec<&str>, Vec<&str>) =
            self.paths().partition(|path| self.late.contains(path));
        let (large, small) = early
            .into_iter()
            .partition(|path| self.large.contains(*path));
        WriteOrder { large, small, late }
    }

    /// Makes the file at a path; nothing when there is none.
    pub fn file(&self, path: &str) -> Option<Result<Vec<u8>>> {
        let make = self.files.get(path)?;
        Some(make().and_then(|bytes| {
            self.size.add(path, bytes.len())?;
            Ok(bytes)
        }))
    }

    fn add(&mut self, path: String, write: impl Fn() -> Result<String> + Send + Sync + 'e) {
        self.insert(path, Box::new(move || Ok(write()?.into_bytes())));
    }

    /// Adds a file that holds the whole collection.
    fn insert_large(&mut self, path: String, make: Make<'e>) {
        self.large.insert(path.clone());
        self.insert(path, make);
    }

    fn insert(&mut self, path: String, make: Make<'e>) {
        self.files.insert(path, make);
    }
}

/// What robots are told; with a map of the pages when their addresses are known.
fn robots(base_url: Option<&str>) -> String {
    match base_url {
        Some(base) => format!("User-agent: *\nAllow: /\nSitemap: {base}/sitemap.xml\n"),
        None => "User-agent: *\nAllow: /\n".to_owned(),
    }
}
