//! The maps of the pages that search engines should know: one, or as many as their size asks for and a list of these.

use std::collections::BTreeMap;
use std::io::{Result, Write};

use crate::model::{Event, Timeline};
use crate::page::html::escape;
use crate::page::open_graph::made_and_changed;

/// How many addresses a map may have, by the protocol.
const LONGEST: usize = 50_000;
/// How large a map may be, by the protocol, with room for its head: 50 MB.
const LARGEST: usize = 48_000_000;
/// The map, or the list of the maps.
const PATH: &str = "sitemap.xml";
/// What every such file begins with.
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const SPACE: &str = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
const LINKS: &str = " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"";

/// What writes a file.
type Writer = Box<dyn Fn(&mut dyn Write) -> Result<()> + Send + Sync>;

/// A page.
#[derive(Clone, Default)]
pub(super) struct Page {
    path: String,
    /// The day on which what it shows last changed, where the records say so.
    changed: Option<String>,
    /// The same page in each language, where there are several: tag and path; the first one for everybody else too.
    languages: Vec<(String, String)>,
}

/// The pages to be known, of all pages with whether they are hidden; `languages` are the tags with their folders, the default first.
pub(super) fn pages(
    timeline: &Timeline,
    languages: &[(&str, &str)],
    all: &BTreeMap<String, bool>,
) -> Vec<Page> {
    let is_known = |path: &str| all.get(path) == Some(&false);
    let known = all.keys().filter(|path| is_known(path));
    known
        .map(|path| {
            let folders = languages.iter().map(|(_, folder)| *folder);
            let folder = folders.filter(|folder| path.starts_with(folder));
            let own = folder.max_by_key(|folder| folder.len()).unwrap_or_default();
            let rest = path.strip_prefix(own).unwrap_or(path);
            let others = languages.iter();
            let others = others.map(|(tag, folder)| ((*tag).to_owned(), format!("{folder}{rest}")));
            let others: Vec<_> = others.filter(|(_, path)| is_known(path)).collect();
            Page {
                path: path.clone(),
                changed: changed(timeline, rest),
                languages: if others.len() > 1 { others } else { Vec::new() },
            }
        })
        .collect()
}

/// The day on which an event's pages last changed, and for the pages that tell of all events that of the newest change.
fn changed(timeline: &Timeline, path: &str) -> Option<String> {
    // A change of which only the month is known has no day that could be told.
    let last = |event: &Event| made_and_changed(event).1?.latest();
    let of_event = ["events/", "why/"]
        .iter()
        .find_map(|folder| path.strip_prefix(folder)?.strip_suffix(".html"));
    let day = match of_event {
        Some(id) => timeline.event(id).and_then(last),
        None if ["index.html", "all.html", "changes.html", "search.html"].contains(&path) => {
            let events = timeline.events.iter().filter(|event| event.is_published());
            events.filter_map(last).max()
        }
        None => None,
    };
    day.map(|day| day.to_string())
}

/// The maps of pages, each with its path.
pub(super) fn files(base: &str, pages: Vec<Page>) -> Vec<(String, Writer)> {
    let languages = pages.iter().map(|page| page.languages.len()).max();
    let lines = 2 + languages.unwrap_or(0);
    let longest_path = pages.iter().map(|page| page.path.len()).max();
    let line = base.len() + longest_path.unwrap_or(0) + 100;
    files_of(base, pages, LONGEST.min(LARGEST / (lines * line)))
}

fn files_of(base: &str, pages: Vec<Page>, longest: usize) -> Vec<(String, Writer)> {
    let map = |pages: Vec<Page>| -> Writer {
        let base = base.to_owned();
        Box::new(move |out| list(&base, "urlset", "url", &pages, out))
    };
    if pages.len() <= longest {
        return vec![(PATH.to_owned(), map(pages))];
    }
    let mut files: Vec<(String, Writer)> = pages
        .chunks(longest)
        .enumerate()
        .map(|(number, pages)| (format!("sitemap-{}.xml", number + 1), map(pages.to_vec())))
        .collect();
    let maps = files.iter().map(|(path, _)| Page {
        path: path.clone(),
        ..Page::default()
    });
    let maps: Vec<Page> = maps.collect();
    let base = base.to_owned();
    files.push((
        PATH.to_owned(),
        Box::new(move |out| list(&base, "sitemapindex", "sitemap", &maps, out)),
    ));
    files
}

fn list(base: &str, root: &str, entry: &str, pages: &[Page], out: &mut dyn Write) -> Result<()> {
    let has_languages = pages.iter().any(|page| !page.languages.is_empty());
    let links = if has_languages { LINKS } else { "" };
    writeln!(out, "{HEAD}<{root} {SPACE}{links}>")?;
    for page in pages {
        write!(out, "<{entry}><loc>{}</loc>", address(base, &page.path))?;
        if let Some(changed) = &page.changed {
            write!(out, "<lastmod>{changed}</lastmod>")?;
        }
        let default = page.languages.first();
        let default = default.map(|(_, path)| ("x-default", path));
        let languages = page
            .languages
            .iter()
            .map(|(tag, path)| (tag.as_str(), path));
        for (tag, path) in languages.chain(default) {
            let address = address(base, path);
            write!(
                out,
                "<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{address}\"/>"
            )?;
        }
        writeln!(out, "</{entry}>")?;
    }
    writeln!(out, "</{root}>")
}

fn address(base: &str, path: &str) -> String {
    let path = match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => path,
    };
    escape(&format!("{base}/{path}"))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{files_of, pages};
    use crate::model::Timeline;

    #[test]
    fn a_map_that_is_too_long_becomes_several_and_a_list_of_them() {
        let all = ["index.html", "es/index.html", "b.html", "es/404.html"];
        let all: BTreeMap<String, bool> = all
            .map(|path| (path.to_owned(), path.ends_with("404.html")))
            .into();
        let pages = pages(&Timeline::default(), &[("en", ""), ("es", "es/")], &all);
        let texts = |longest| -> Vec<(String, String)> {
            files_of("https://www.example.org", pages.clone(), longest)
                .into_iter()
                .map(|(path, write)| {
                    let mut bytes = Vec::new();
                    assert!(write(&mut bytes).is_ok());
                    (path, String::from_utf8_lossy(&bytes).into_owned())
                })
                .collect()
        };
        let one = texts(3);
        assert_eq!(one.len(), 1);
        for address in ["/</loc>", "/es/</loc>", "/b.html</loc>"] {
            assert!(
                one[0]
                    .1
                    .contains(&format!("<url><loc>https://www.example.org{address}"))
            );
        }
        let twin =
            "<xhtml:link rel=\"alternate\" hreflang=\"es\" href=\"https://www.example.org/es/\"/>";
        assert_eq!(one[0].1.matches(twin).count(), 2);
        assert!(one[0].1.contains("/b.html</loc></url>"));
        let three = texts(2);
        let paths: Vec<&str> = three.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(paths, ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]);
        assert_eq!(three[0].1.matches("<url>").count(), 2);
        assert_eq!(three[1].1.matches("<url>").count(), 1);
        assert_eq!(
            three[2]
                .1
                .matches("<sitemap><loc>https://www.example.org/sitemap-")
                .count(),
            2
        );
    }
}
