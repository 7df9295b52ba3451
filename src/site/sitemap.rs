//! The maps of the pages that search engines should know: one, or as many as their size asks for and a list of these.

use std::fmt::Write;

use crate::page::html::escape;

/// How many addresses a map may have, by the protocol.
const LONGEST: usize = 50_000;
/// The map, or the list of the maps.
const PATH: &str = "sitemap.xml";
/// What every such file begins with.
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const SPACE: &str = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

/// What writes a file.
type Writer = Box<dyn Fn() -> String + Send + Sync>;

/// The maps of pages, each with its path.
pub(super) fn files(base: &str, pages: Vec<String>) -> Vec<(String, Writer)> {
    files_of(base, pages, LONGEST)
}

fn files_of(base: &str, pages: Vec<String>, longest: usize) -> Vec<(String, Writer)> {
    let map = |pages: Vec<String>| -> Writer {
        let base = base.to_owned();
        Box::new(move || list(&base, "urlset", "url", &pages))
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
    let index = move || list(&base, "sitemapindex", "sitemap", &maps);
    files.push((PATH.to_owned(), Box::new(index)));
    files
}

fn list(base: &str, root: &str, entry: &str, paths: &[String]) -> String {
    let mut list = format!("{HEAD}<{root} {SPACE}>\n");
    for path in paths {
        let path = match path.strip_suffix("index.html") {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
            _ => path,
        };
        let address = escape(&format!("{base}/{path}"));
        let _ = writeln!(list, "<{entry}><loc>{address}</loc></{entry}>");
    }
    let _ = writeln!(list, "</{root}>");
    list
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
                .map(|(path, write)| (path, write()))
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
