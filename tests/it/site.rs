//! `tests/site`: a small collection, and every byte of its site.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use throughline::load::SourceFiles;
use throughline::site::{self, Options, Site};
use throughline::{Options as StudyOptions, analyze};

use crate::support::{evidence, expect_folder, root, tree};

/// The site of the small collection, built once for the tests that read it.
fn small_site() -> &'static BTreeMap<PathBuf, Vec<u8>> {
    static SITE: OnceLock<BTreeMap<PathBuf, Vec<u8>>> = OnceLock::new();
    SITE.get_or_init(|| {
        let source_files = SourceFiles::read(&root().join("tests/site/events")).unwrap();
        let analysis = analyze(&source_files, &StudyOptions::default());
        let diagnostics = &analysis.report.diagnostics;
        assert!(diagnostics.is_empty(), "{diagnostics:?}");
        let options = Options {
            base_url: Some("https://www.example.org/t".to_owned()),
        };
        let site = site::render(analysis, &options).unwrap();
        site.into_iter()
            .map(|(name, bytes)| (PathBuf::from(name), bytes))
            .collect()
    })
}

/// Whether a file of the site was written by hand: a script, a style sheet or the icon, and not the data that a script reads.
fn is_written_by_hand(name: &Path) -> bool {
    name.parent() == Some(Path::new("assets")) && !name.ends_with("form-data.js")
}

#[test]
fn every_byte_of_a_small_site() {
    let (_, written): (BTreeMap<_, _>, BTreeMap<_, _>) = small_site()
        .clone()
        .into_iter()
        .partition(|(name, _)| is_written_by_hand(name));
    expect_folder(&root().join("tests/site/expected"), &written);
}

/// What is written by hand is not copied into the expected files: it stands in the site as it stands in `templates/asset`.
#[test]
fn scripts_and_styles_are_their_sources() {
    let assets: Vec<String> = small_site()
        .iter()
        .filter(|(name, _)| is_written_by_hand(name))
        .map(|(_, bytes)| String::from_utf8(bytes.clone()).unwrap())
        .collect();
    assert!(assets.len() >= 9, "only {} assets", assets.len());
    for (name, bytes) in tree(&root().join("templates/asset")) {
        let source = String::from_utf8(bytes).unwrap();
        let is_there = assets.iter().any(|asset| asset.contains(&source));
        assert!(is_there, "no asset holds {}", name.display());
    }
}

/// The map of the pages names exactly those that do not ask to be passed over.
#[test]
fn the_map_names_the_pages_that_do_not_hide() {
    let site = small_site();
    let text = |path: &str| String::from_utf8(site[Path::new(path)].clone()).unwrap();
    let (mut named, mut hidden) = (0, 0);
    let map = text("sitemap.xml");
    let pages = site.keys().filter_map(|path| path.to_str());
    for path in pages.filter(|path| path.ends_with(".html")) {
        let address = path.strip_suffix("index.html").unwrap_or(path);
        let entry = format!("<loc>https://www.example.org/t/{address}</loc>");
        let hides = text(path).contains("<meta name=\"robots\" content=\"noindex\">");
        assert_eq!(map.contains(&entry), !hides, "{path}");
        *(if hides { &mut hidden } else { &mut named }) += 1;
    }
    assert_eq!(map.matches("<loc>").count(), named);
    assert!(hidden >= 2, "{hidden}");
}

/// A date known to the month gets no day anywhere in the site: not in a page, a feed, a calendar's words or a graph.
/// Bounds that say of themselves what they are (`earliest`, `latest`, the calendar's all-day span) are the exception.
#[test]
fn a_month_has_no_day_in_any_file() {
    for (name, bytes) in small_site() {
        // A card is a picture of the same words that its page's head gives as its text.
        if name.extension().is_some_and(|ending| ending == "png") {
            assert!(bytes.starts_with(b"\x89PNG"), "{}", name.display());
            continue;
        }
        let text = str::from_utf8(bytes).unwrap();
        for line in text.lines() {
            let bounds = [
                "earliest",
                "latest",
                "DTSTART",
                "DTEND",
                "schema.org",
                "start=\"",
                "end=\"",
                "date_start",
                "date_end",
                "2022-11,2022-11-01,2022-11-30",
            ];
            let days = [
                "2022-11-01",
                "2022-11-30",
                "1 November",
                "30 November",
                "1 de noviembre",
                "30 de noviembre",
            ];
            if let Some(day) = days.iter().find(|day| line.contains(**day)) {
                assert!(
                    bounds.iter().any(|bound| line.contains(bound)),
                    "{}: `{day}` in {line}",
                    name.display()
                );
            }
        }
    }
}

/// `tests/site/fields` fills every field of every file with a marker (`MK…`, or a telling value): each one reaches a page and the data.
#[test]
fn every_field_is_shown_and_exported() {
    let source_files = SourceFiles::read(&root().join("tests/site/fields")).unwrap();
    let analysis = analyze(&source_files, &StudyOptions::default());
    assert!(
        analysis.report.diagnostics.is_empty(),
        "{:?}",
        analysis.report.diagnostics
    );
    let site = site::render(analysis, &Options::default()).unwrap();
    let text = |bytes: &Vec<u8>| String::from_utf8(bytes.clone()).unwrap();
    let pages: String = site
        .iter()
        .filter(|(name, _)| name.ends_with(".html"))
        .map(|(_, bytes)| text(bytes))
        .collect();
    let data = text(&site["data/timeline.json"]);
    let markers: BTreeSet<String> = source_files
        .files
        .keys()
        .flat_map(|file| {
            source_files
                .text(file)
                .split(|letter: char| !letter.is_ascii_alphanumeric())
        })
        .filter(|word| word.starts_with("MK"))
        .map(str::to_owned)
        .collect();
    assert!(markers.len() > 50, "{}", markers.len());
    for marker in &markers {
        // The curators' own reference numbers lead readers nowhere.
        let is_shown = !marker.ends_with("ref");
        assert_eq!(
            pages.contains(marker.as_str()),
            is_shown,
            "`{marker}` on a page"
        );
        assert!(
            data.contains(&format!("{marker}\"")),
            "the data lack `{marker}`"
        );
    }
    for (shown, exported) in [
        ("1 January 2001", "2001-01-01"),
        ("2 February 2002", "2002-02-02"),
        ("3 March 2003", "2003-03-03"),
        ("4 April 2044", "2044-04-04"),
        ("5 May 2022", "2022-05-05"),
        ("8 October 2026", "2026-10-08"),
        ("21 November 2026", "2026-11-21"),
        ("6 June 2022", "2022-06-06"),
        ("7 July 2022", "2022-07-07"),
        ("8 August 2024", "2024-08-08"),
        ("August 2022", "2022-08/2022-09"),
        ("at least 12,345", "12345"),
        ("unnamed speaker", "anonymous"),
        ("qualifies", "qualifies"),
        ("low confidence", "low"),
        ("court document", "court"),
        ("an independent report was seen", "independent"),
        ("one chain of reports", "single-chain"),
        ("https://mkurl.example.org/", "https://mkurl.example.org/"),
        (
            "https://mkarchive.example.org/",
            "https://mkarchive.example.org/",
        ),
        ("87 FR 63507", "87 FR 63507"),
        ("GL 45A", "GL 45A"),
        ("22A544", "22A544"),
        ("mkformer", "mkformer"),
        ("mkcontact@example.org", "mkcontact@example.org"),
    ] {
        assert!(pages.contains(shown), "no page shows `{shown}`");
        assert!(data.contains(exported), "the data lack `{exported}`");
    }
}

/// A chain of more events than a page of causes shows: the nearest ones stand there, and how many do not is said.
#[test]
fn a_long_chain_of_causes_is_bounded() {
    let mut texts = BTreeMap::from([(
        "timeline.yaml".to_owned(),
        "title: Long\nlocales: [en]\nas_of: 2022-12-31\nkinds: {talk: {name: Talk}}\n".to_owned(),
    )]);
    for number in 0..250 {
        let link = match number {
            0 => String::new(),
            number => format!(
                "links: [{{relation: caused-by, event: e{}, basis: editorial, note: So.}}]\n",
                number - 1
            ),
        };
        let day = chrono::NaiveDate::from_yo_opt(2022, number + 1).unwrap();
        texts.insert(
            format!("2022/e{number}.yaml"),
            format!(
                "title: Step {number}\ndate: {day}\nsummary: S.\nkind: talk\n{}{link}",
                evidence(&format!("e{number}"))
            ),
        );
    }
    let source_files: SourceFiles = texts.into_iter().collect();
    let analysis = analyze(&source_files, &StudyOptions::default());
    let site = Site::new(analysis, &Options::default());
    let page =
        |name: &str| String::from_utf8(site.file(&format!("why/{name}.html")).unwrap()).unwrap();
    let last = page("e249");
    assert!(last.contains("At least 200 more events are further away"));
    assert!(last.contains("Why it happened: at least 230 events on record"));
    assert_eq!(last.matches("data-edge=").count(), 30);
    assert!(last.contains("data-edge=\"e248|e249\"") && !last.contains("data-edge=\"e218|e219\""));
    assert!(
        last.contains(
            "The record goes on from the pages of <a href=\"e219.html#_led\">Step 219</a>."
        )
    );
    let early = page("e35");
    assert!(early.contains("5 more events are further away"));
    assert!(early.contains("Why it happened: 35 events on record"));
    assert!(early.contains("<a href=\"e65.html#_followed\">Step 65</a>."));
    assert!(!page("e20").contains("href=\"e0.html#_led\""));
}
