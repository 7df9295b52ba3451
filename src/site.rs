//! The site: its paths, and how to make the file at each.

mod assets;
mod data;
mod paths;
mod sitemap;
mod size;

use std::collections::BTreeMap;
use std::io::{self, BufWriter, Write};
use std::sync::Arc;

use anyhow::{Result, anyhow};
use rayon::prelude::*;
use self_cell::self_cell;

use self::size::Size;
use crate::Analysis;
use crate::page::locale_site::{LocaleSite, tags};
use crate::page::site_index::SiteIndex;
use crate::page::{
    PAGES, directory, filters, form, oembed, open_graph, part_graphs, path_index, search,
    search_index, subsets,
};

pub use paths::is_possible;

/// A site: its paths, with `/` between folders. Each file is written when it is asked for, alone and on any thread. No file is read
/// and no clock is asked: the same analysis gives the same bytes.
pub struct Site {
    files: FilesCell,
    size: Size,
}

/// The records, and the address that their site will have.
struct Records {
    analysis: Arc<Analysis>,
    base_url: Option<String>,
}

/// The site in each of its languages.
type LocaleSites<'e> = Vec<LocaleSite<'e>>;

/// What writes each file, by its path.
#[derive(Default)]
struct Files<'e>(BTreeMap<String, WriteFile<'e>>);

// Each of these keeps what it borrows from.
self_cell!(
    struct IndexCell {
        owner: Records,
        #[covariant]
        dependent: SiteIndex,
    }
);
self_cell!(
    struct LocalesCell {
        owner: IndexCell,
        #[covariant]
        dependent: LocaleSites,
    }
);
self_cell!(
    struct FilesCell {
        owner: LocalesCell,
        #[covariant]
        dependent: Files,
    }
);

/// What writes a file.
type WriteFile<'e> = Box<dyn Fn(&mut dyn Write) -> io::Result<()> + Send + Sync + 'e>;

/// How much of a file is gathered before it is passed on.
const BUFFER: usize = 1 << 16;

/// What a site needs to be told from outside.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Where it will be published; without it the collection's own setting is taken.
    pub base_url: Option<String>,
}

/// What writes each file of a site.
fn files(locales: &LocalesCell) -> Files<'_> {
    let index = locales.borrow_owner();
    let Records { analysis, base_url } = index.borrow_owner();
    let base_url = base_url.as_deref();
    let mut site = Files::default();
    // A page that has the path of an earlier one takes its place, and on the map too.
    let mut known: BTreeMap<String, bool> = BTreeMap::new();
    for locale_site in locales.borrow_dependent() {
        for route in PAGES.iter().flat_map(|page| (page.routes)(locale_site)) {
            let path = format!("{}{}", locale_site.prefix, route.path);
            known.insert(path.clone(), route.hidden);
            site.add(path, move |out| route.write(out));
        }
        let folder = format!("{}{}", locale_site.prefix, search::INDEX);
        for (path, write) in search_index::files(locale_site, &folder) {
            site.add(path, write);
        }
        for (part, events) in &locale_site.index.parts {
            for file in subsets::files(locale_site, part, events) {
                let path = format!("{}{}", locale_site.prefix, file.path);
                // What speaks no language is written once.
                if file.export.is_per_language() || locale_site.prefix.is_empty() {
                    site.add(path, move |out| {
                        subsets::write(locale_site, part, events, &file, out)
                    });
                }
            }
        }
        for (part, wanted) in &locale_site.index.part_graphs {
            for file in part_graphs::files(part) {
                let path = format!("{}{}", locale_site.prefix, file.path);
                site.add(path, move |out| {
                    part_graphs::write(locale_site, &file, wanted, out)
                });
            }
        }
        for (path, card) in open_graph::cards(locale_site) {
            let path = format!("{}{path}", locale_site.prefix);
            site.add(path, move |out| {
                let spelt = card().spelt().unwrap_or_default();
                out.write_all(&spelt.png().map_err(io::Error::other)?)
            });
        }
        for (path, write) in oembed::files(locale_site) {
            site.add(format!("{}{path}", locale_site.prefix), write);
        }
        site.add(format!("{}{}", locale_site.prefix, form::DATA), |out| {
            form::script(locale_site, out)
        });
        let files = path_index::files(locale_site).into_iter();
        for (path, write) in files.chain(directory::files(locale_site)) {
            site.add(format!("{}{path}", locale_site.prefix), write);
        }
    }
    if let Some(base) = base_url {
        let languages = locales.borrow_dependent().iter();
        let languages: Vec<(&str, &str)> = languages
            .map(|site| (site.locale.tag, site.prefix.as_str()))
            .collect();
        let pages = sitemap::pages(&analysis.timeline, &languages, &known);
        for (path, write) in sitemap::files(base, pages) {
            site.add(path, write);
        }
    }
    site.add("robots.txt".to_owned(), move |out| robots(base_url, out));
    site.add(assets::STYLES.to_owned(), move |out| {
        let choices = filters::style(&analysis.timeline, index.borrow_dependent());
        write!(out, "{}\n{choices}", assets::styles())
    });
    site.add(form::SCRIPT.to_owned(), |out| {
        let mut parts = assets::FORM.iter();
        parts.try_for_each(|part| out.write_all(part.as_bytes()))
    });
    let form_style = (form::STYLE, assets::FORM_STYLE);
    for &(path, text) in assets::FILES.iter().chain([&form_style]) {
        site.add(path.to_owned(), move |out| out.write_all(text.as_bytes()));
    }
    data::add(analysis, base_url, &mut site);
    site
}

/// The whole site in memory: path to bytes.
pub fn render(
    analysis: impl Into<Arc<Analysis>>,
    options: &Options,
) -> Result<BTreeMap<String, Vec<u8>>> {
    let site = Site::new(analysis, options);
    let mut files = BTreeMap::new();
    for paths in site.write_order() {
        let made = paths
            .par_iter()
            .map(|&path| Ok((path.to_owned(), site.file(path)?)));
        files.extend(made.collect::<Result<Vec<_>>>()?);
    }
    Ok(files)
}

impl Site {
    /// Lays out the site of an analysis.
    pub fn new(analysis: impl Into<Arc<Analysis>>, options: &Options) -> Self {
        let analysis: Arc<Analysis> = analysis.into();
        let base_url = options.base_url.as_deref();
        let base_url = base_url.or(analysis.timeline.settings.base_url.as_deref());
        let base_url = base_url.map(|base| base.trim_end_matches('/').to_owned());
        let size = Size::for_records(&analysis.source_files);
        let records = Records { analysis, base_url };
        let index = IndexCell::new(records, |records| {
            SiteIndex::of(&records.analysis.timeline, &records.analysis.graph)
        });
        let locales = LocalesCell::new(index, |index| {
            let Records { analysis, base_url } = index.borrow_owner();
            let tags = tags(&analysis.timeline).into_iter();
            let site = |tag: String| {
                LocaleSite::new(
                    analysis,
                    index.borrow_dependent(),
                    base_url.as_deref(),
                    &tag,
                )
            };
            tags.map(site).collect()
        });
        Self {
            files: FilesCell::new(locales, files),
            size,
        }
    }

    /// The paths, in order.
    pub fn paths(&self) -> impl ExactSizeIterator<Item = &str> {
        self.files.borrow_dependent().0.keys().map(String::as_str)
    }

    /// The same in the order in which the files are best written: those that speak of others, and would make these again, come last.
    pub(crate) fn write_order(&self) -> [Vec<&str>; 2] {
        let (late, early) = self.paths().partition(|path| data::LATE.contains(path));
        [early, late]
    }

    /// Whether there is a file at a path.
    pub fn has(&self, path: &str) -> bool {
        self.files.borrow_dependent().0.contains_key(path)
    }

    /// Writes the file at a path.
    pub fn write(&self, path: &str, out: &mut dyn Write) -> Result<()> {
        let files = &self.files.borrow_dependent().0;
        let write = files
            .get(path)
            .ok_or_else(|| anyhow!("the site has no `{path}`"))?;
        let mut out = BufWriter::with_capacity(BUFFER, self.size.counting(path, out));
        write(&mut out)?;
        out.flush()?;
        Ok(())
    }

    /// The file at a path.
    pub fn file(&self, path: &str) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.write(path, &mut bytes)?;
        Ok(bytes)
    }
}

impl<'e> Files<'e> {
    fn add(
        &mut self,
        path: String,
        write: impl Fn(&mut dyn Write) -> io::Result<()> + Send + Sync + 'e,
    ) {
        self.0.insert(path, Box::new(write));
    }
}

/// What robots are told; with a map of the pages when their addresses are known.
fn robots(base_url: Option<&str>, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"User-agent: *\nAllow: /\n")?;
    base_url.map_or(Ok(()), |base| writeln!(out, "Sitemap: {base}/sitemap.xml"))
}
