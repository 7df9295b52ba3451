//! The site of many small records, linked in shapes that are dear to draw and to tell, has a size in proportion to theirs.

use std::collections::BTreeMap;
use std::fmt::Write;

use throughline::load::SourceFiles;
use throughline::site;
use throughline::{Options, analyze};

const SETTINGS: &str = "title: T\ndescription: D\nlocales: [en]\nlicence: CC-BY-4.0\nas_of: 2026-11-22\nkinds:\n  event: {name: Event}\n";

/// A site has at most so many times the bytes of its records, and what any site has.
const TIMES: usize = 50;
const BASE: usize = 5_000_000;

type Site = BTreeMap<String, Vec<u8>>;

/// The site of some events a day apart, each linked to those of the earlier ones that a function names; and the bytes of the
/// records.
fn built(settings: &str, count: usize, causes: impl Fn(usize) -> Vec<usize>) -> (Site, usize) {
    let mut files = vec![("timeline.yaml".to_owned(), settings.to_owned())];
    for number in 0..count {
        let (year, month, day) = (1990 + number / 336, number / 28 % 12 + 1, number % 28 + 1);
        let mut text = format!(
            "title: Thing {number} happens\ndate: {year}-{month:02}-{day:02}\nsummary: S {number}.\nkind: event\n"
        );
        let _ = write!(
            text,
            "sources:\n  z{number}: {{publisher: P, url: 'https://www.example.org/z{number}', kind: press, language: en}}\nclaims:\n- {{id: z, text: It happened., sources: [z{number}]}}\n"
        );
        let causes = causes(number);
        if !causes.is_empty() {
            text.push_str("links:\n");
        }
        for cause in causes {
            let _ = writeln!(
                text,
                "- {{relation: prompted-by, event: e{cause}x, basis: editorial, note: Noted}}"
            );
        }
        files.push((format!("{year}/e{number}x.yaml"), text));
    }
    let records = files.iter().map(|(_, text)| text.len()).sum();
    let source_files: SourceFiles = files.into_iter().collect();
    let analysis = analyze(&source_files, &Options::default());
    let site = site::render(analysis, &site::Options::default()).unwrap();
    let events = site.keys().filter(|path| path.starts_with("events/"));
    assert_eq!(events.count(), count);
    (site, records)
}

fn star(number: usize) -> Vec<usize> {
    (number > 0).then_some(0).into_iter().collect()
}

fn complete(number: usize) -> Vec<usize> {
    (0..number).collect()
}

/// Layers of twenty events, each linked to all of the layer before.
fn layered(number: usize) -> Vec<usize> {
    let layer = number / 20 * 20;
    (layer.saturating_sub(20)..layer).collect()
}

#[test]
fn small_linked_records_make_a_site_in_proportion() {
    type Causes = fn(usize) -> Vec<usize>;
    let cases: [(&str, usize, Causes); 4] = [
        ("a star", 600, star),
        ("a complete graph", 90, complete),
        ("layers", 240, layered),
        ("records without a link", 1000, |_| Vec::new()),
    ];
    for (what, count, causes) in cases {
        let (site, records) = built(SETTINGS, count, causes);
        let bytes: usize = site.values().map(Vec::len).sum();
        let most = TIMES * records + BASE;
        assert!(
            bytes <= most,
            "{what}: {bytes} bytes from {records}, at most {most}"
        );
    }
}

/// A page of causes that would tell no more than the event's own leads there; one that tells more stays.
#[test]
fn a_page_of_causes_says_more_than_the_events_own() {
    let text = |site: &Site, path: &str| String::from_utf8(site[path].clone()).unwrap();
    let (site, _) = built(SETTINGS, 6, star);
    let stub = text(&site, "why/e3x.html");
    assert!(stub.contains("http-equiv=\"refresh\" content=\"0; url=../events/e3x.html\""));
    let event = text(&site, "events/e3x.html");
    assert!(!event.contains("why/e3x.html") && event.contains("href=\"e0x.html\""));
    assert!(text(&site, "path.html").contains("href=\"events/e3x.html\""));

    let (site, _) = built(SETTINGS, 40, |number| {
        number.checked_sub(1).into_iter().collect()
    });
    assert!(text(&site, "events/e20x.html").contains("href=\"../why/e20x.html\""));
    let told = text(&site, "why/e20x.html");
    assert!(told.contains("data-edge=\"e10x|e11x\"") && !told.contains("http-equiv=\"refresh\""));
}

/// Of very many links among its causes a page tells the nearest, and leads to the others.
#[test]
fn links_that_a_page_of_causes_leaves_out_are_counted_and_led_to() {
    let (site, _) = built(SETTINGS, 20, complete);
    let text = |path: &str| String::from_utf8(site[path].clone()).unwrap();
    let told = text("why/e19x.html");
    assert!(told.contains("<a href=\"../events/e18x.html#_led\">and 15 more that led to it</a>"));
    assert!(told.contains("data-edge=\"e17x|e18x\"") && !told.contains("data-edge=\"e0x|e18x\""));
    assert!(
        told.contains("data-edge=\"e0x|e19x\""),
        "its own are all there"
    );
    assert!(text("events/e18x.html").contains("id=\"_led\""));
    assert!(text("events/e18x.html").contains("data-edge=\"e0x|e18x\""));
}

/// What a site has beside the formats of every site is what the settings name, and pages lead to nothing else.
#[test]
fn the_settings_name_further_exports() {
    let extra = [
        "data/timeline.jsonl",
        "data/timeline.jsonld",
        "data/graph.graphml",
        "data/graph.gexf",
        "feed.json",
        "kinds/event.feed.json",
        "timeline.md",
        "timeline.bib",
        "timeline.csl.json",
    ];
    let always = [
        "data/timeline.json",
        "data/events.csv",
        "data/links.csv",
        "data/claims.csv",
        "data/sources.csv",
        "data/graph.dot",
        "feed.atom",
        "timeline.ics",
        "kinds/event.atom",
        "kinds/event.ics",
    ];
    let all = format!(
        "{SETTINGS}exports: [jsonl, jsonld, jsonfeed, markdown, bibtex, csl, graphml, gexf]\n"
    );
    let (few, _) = built(SETTINGS, 3, star);
    let (many, _) = built(&all, 3, star);
    for path in always {
        assert!(few.contains_key(path) && many.contains_key(path), "{path}");
    }
    for path in extra {
        assert!(!few.contains_key(path) && many.contains_key(path), "{path}");
        let name = path.rsplit('/').next().unwrap();
        for (file, bytes) in &few {
            let says = String::from_utf8_lossy(bytes).contains(&format!("{name}\""));
            assert!(!says, "{file} names {name}");
        }
    }
    let (some, _) = built(&format!("{SETTINGS}exports: [gexf]\n"), 3, star);
    assert!(some.contains_key("data/graph.gexf") && !some.contains_key("data/graph.graphml"));
}
