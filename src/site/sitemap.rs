//! The maps of the pages that search engines should know: one, or as many as their size asks for and a list of these.

use std::io::{Result, Write};

use crate::page::html::escape;

/// How many addresses a map may have, by the protocol.
const LONGEST: usize = 50_000;
/// The map, or the list of the maps.
const PATH: &str = "sitemap.xml";
/// What every such file begins with.
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const SPACE: &str = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

/// What writes a file.
type Writer = Box<dyn Fn(&mut dyn Write) -> Result<()> + Send + Sync>;

/// The maps of pages, each with its path.
pub(super) fn files(base: &str, pages: Vec<String>) -> Vec<(String, Writer)> {
    files_of(base, pages, LONGEST)
}

fn files_of(base: &str, pages: Vec<String>, longest: usize) -> Vec<(String, Writer)> {
    let map = |pages: Vec<String>| -> Writer {
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
    let maps: Vec<String> = files.iter().map(|(path, _)| path.clone()).collect();
    let base = base.to_owned();
    files.push((
        PATH.to_owned(),
        Box::new(move |out| list(&base, "sitemapindex", "sitemap", &maps, out)),
    ));
    files
}

fn list(base: &str, root: &str, entry: &str, paths: &[String], out: &mut dyn Write) -> Result<()> {
    writeln!(out, "{HEAD}<{root} {SPACE}>")?;
    for path in paths {
        let path = match path.strip_suffix("index.html") {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
            _ => path,
        };
        let address = escape(&format!("{base}/{path}"));
        writeln!(out, "<{entry}><loc>{address}</loc></{entry}>")?;
    }
    writeln!(out, "</{root}>")
}

#[cfg(test)]
mod tests {
    use super::files_of;

    #[test]
    fn a_map_that_is_too_long_becomes_several_and_a_list_of_them() {
        let pages = ["index.html", "es/index.html", "b.html"].map(str::to_owned);
        let texts = |longest| -> Vec<(String, String)> {
            files_of("https://www.example.org", pages.to_vec(), longest)
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
