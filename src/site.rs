//! The site in memory: path to bytes.

mod data;

use std::collections::BTreeMap;
use std::fmt::Write;

use anyhow::Result;
use rayon::prelude::*;

use crate::Study;
use crate::page::edition::{Edition, Index, tags};
use crate::page::html::escape;
use crate::page::{PAGES, form, search, words_index};
use crate::picture;

/// A site: its files by path, with `/` between folders.
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// The files.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// What a site needs to be told from outside.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Where it will be published; without it the collection's own setting is taken.
    pub base_url: Option<String>,
}

/// What searches an edition's words.
const SEARCH: &str = include_str!("../templates/asset/search.js");
/// The form for a new record: the rules, the writing of YAML, and what stands on the page.
const FORM: &[&str] = &[
    include_str!("../templates/asset/form/rules.js"),
    include_str!("../templates/asset/form/yaml.js"),
    include_str!("../templates/asset/form/page.js"),
];
const FORM_STYLE: &str = include_str!("../templates/asset/form/form.css");
/// The looks of the pages; those of the pictures follow them in the same file.
const STYLE: &str = include_str!("../templates/asset/style.css");

/// Renders the whole site. It reads and writes no file and asks no clock: the same study gives the same bytes.
pub fn render(study: &Study<'_>, options: &Options) -> Result<Site> {
    let base_url = options
        .base_url
        .as_deref()
        .or(study.timeline.settings.base_url.as_deref());
    let base_url = base_url.map(|base| base.trim_end_matches('/'));
    let index = Index::of(&study.timeline);
    let editions: Vec<Edition<'_>> = tags(&study.timeline)
        .iter()
        .map(|tag| Edition::new(study, &index, base_url, tag))
        .collect();
    let mut site = Site::default();
    for (edition, sheets) in pages(&editions)? {
        for sheet in sheets {
            site.add(format!("{}{}", edition.prefix, sheet.path), sheet.html);
        }
    }
    if let Some(base) = base_url {
        let map = map(base, &site);
        site.add("sitemap.xml".to_owned(), map);
    }
    site.add("robots.txt".to_owned(), robots(base_url));
    site.add(
        "assets/style.css".to_owned(),
        format!("{STYLE}\n{}", picture::STYLE),
    );
    for edition in &editions {
        site.add(
            format!("{}{}", edition.prefix, search::INDEX),
            words_index::script(edition),
        );
    }
    site.add(search::SCRIPT.to_owned(), SEARCH.to_owned());
    for edition in &editions {
        site.add(
            format!("{}{}", edition.prefix, form::DATA),
            form::script(edition),
        );
    }
    site.add(form::SCRIPT.to_owned(), FORM.join("\n"));
    site.add(form::STYLE.to_owned(), FORM_STYLE.to_owned());
    data::add(study, base_url, &mut site.files);
    Ok(site)
}

impl Site {
    fn add(&mut self, path: String, text: String) {
        self.files.insert(path, text.into_bytes());
    }
}

type Written<'e, 'a> = Vec<(&'e Edition<'a>, Vec<crate::page::Sheet>)>;

/// Every page of every edition, in the order of the shelf: which thread was faster leaves no trace.
fn pages<'e, 'a>(editions: &'e [Edition<'a>]) -> Result<Written<'e, 'a>> {
    let work: Vec<_> = editions
        .iter()
        .flat_map(|edition| PAGES.iter().map(move |page| (edition, page)))
        .collect();
    work.into_par_iter()
        .map(|(edition, page)| Ok((edition, (page.sheets)(edition)?)))
        .collect()
}

/// What robots are told; with a map of the pages when their addresses are known.
fn robots(base_url: Option<&str>) -> String {
    match base_url {
        Some(base) => format!("User-agent: *\nAllow: /\nSitemap: {base}/sitemap.xml\n"),
        None => "User-agent: *\nAllow: /\n".to_owned(),
    }
}

/// The map of the pages that search engines should know: those that name their own address and do not hide.
fn map(base: &str, site: &Site) -> String {
    let mut map = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for (path, bytes) in &site.files {
        let hidden =
            String::from_utf8_lossy(bytes).contains("<meta name=\"robots\" content=\"noindex\">");
        if path.ends_with(".html") && !hidden {
            let path = match path.strip_suffix("index.html") {
                Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
                _ => path,
            };
            let _ = writeln!(
                map,
                "<url><loc>{}</loc></url>",
                escape(&format!("{base}/{path}"))
            );
        }
    }
    map.push_str("</urlset>\n");
    map
}
