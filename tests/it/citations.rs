//! Citations as readers meet them: with the kind of each source, the cleanest copy first, its original beside a copy.

use std::collections::BTreeMap;

use throughline::load::SourceFiles;
use throughline::site::{self, Options};
use throughline::{Options as StudyOptions, analyze};

const SETTINGS: &str = "title: {en: T, es: T}\ndescription: {en: D, es: D}\nlocales: [en, es]\nlicence: CC-BY-4.0\nas_of: 2026-11-22\nexports: [markdown]\nkinds:\n  event: {name: {en: Event, es: Hecho}}\n";

const RECORD: &str = "title: {en: Talks, es: Charlas}
date: 2022-11-22
summary: {en: They talked., es: Hablaron.}
kind: event
sources:
  page: {title: Page, publisher: Page, url: 'https://www.example.org/page', kind: ai-generated, language: en}
  list: {title: List, publisher: List, url: 'https://www.example.org/list', kind: aggregator, language: en}
  side: {title: Side, publisher: Side, url: 'https://www.example.org/side', kind: partisan, language: en, derived_from: [report]}
  report: {title: Report, publisher: Report, url: 'https://www.example.org/report', kind: press, language: en}
  agency: {title: Agency, publisher: Agency, host: Mirror, url: 'https://www.example.org/agency', kind: wire, language: en}
  own: {title: Own, publisher: Own, url: 'https://www.example.org/own', kind: wire, language: en, seen: 2023-01-02}
  reprint: {title: Reprint, publisher: Reprint, url: 'https://www.example.org/reprint', kind: official-copy, language: en, derived_from: [notice]}
  notice: {title: Notice, publisher: Notice, url: 'https://www.example.org/notice', kind: official, language: en}
claims:
  - {id: all, text: {en: All, es: Todo}, sources: [page, list, side, agency, own, {source: report, stance: contradicts}, {source: reprint, locator: p. 7, quote: they talked}]}
  - {id: both, text: {en: Both, es: Ambos}, sources: [reprint, notice]}
";

fn built() -> BTreeMap<String, String> {
    let files = [("timeline.yaml", SETTINGS), ("2022/talks.yaml", RECORD)];
    let source_files: SourceFiles = files
        .into_iter()
        .map(|(path, text)| (path.to_owned(), text.to_owned()))
        .collect();
    let analysis = analyze(&source_files, &StudyOptions::default());
    let site = site::render(analysis, &Options::default()).unwrap();
    site.into_iter()
        .filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?)))
        .collect()
}

/// What stands beside a claim, without markup.
fn beside<'p>(page: &'p str, claim: &str) -> (&'p str, String) {
    let from = page.find(&format!("id=\"claim-{claim}\"")).unwrap();
    let list = page[from..].find("<ul class=\"witnesses\">").unwrap() + from;
    let end = page[list..].find("</ul>").unwrap() + list;
    let mut inside = false;
    let plain = page[list..end].replace("</li>", "; ");
    let plain = plain.chars().filter(|letter| match letter {
        '<' => {
            inside = true;
            false
        }
        '>' => {
            inside = false;
            false
        }
        _ => !inside,
    });
    (&page[list..end], plain.collect())
}

#[test]
fn each_says_what_kind_of_document_it_is_and_the_cleanest_comes_first() {
    let site = built();
    let (markup, plain) = beside(&site["events/talks.html"], "all");
    assert_eq!(
        plain,
        "Reprint 1 copy of official text, p. 7: “they talked”, original: Notice official; \
         Own 3 news agency; Agency via Mirror 4 news agency; Side 5 partisan; \
         List 6 aggregator; Page 7 AI-written; Report 8 press contradicts; "
    );
    assert_eq!(markup.matches("<small class=\"weak\">").count(), 3);
    let (_, plain) = beside(&site["es/events/talks.html"], "all");
    assert!(plain.contains("copia de texto oficial, p. 7"), "{plain}");
    assert!(plain.contains("agencia de noticias"), "{plain}");
    assert!(plain.contains("escrito por IA"), "{plain}");
    // The original stands there itself.
    let (_, plain) = beside(&site["events/talks.html"], "both");
    assert!(plain.starts_with("Notice 2 official; Reprint 1"), "{plain}");
    assert!(!plain.contains("original"), "{plain}");
}

#[test]
fn locators_and_access_dates_are_in_every_citation_format() {
    let site = built();
    for (file, texts) in [
        (
            "events/talks.html",
            &["p. 7: “they talked”", "2 January 2023"][..],
        ),
        ("all.html", &["p. 7: “they talked”", "2 January 2023"]),
        ("sources.html", &["2 January 2023", "class=\"weak\""]),
        (
            "timeline.md",
            &[
                "(copy of official text), p. 7: “they talked”",
                "seen 2 January 2023",
            ],
        ),
        (
            "es/timeline.md",
            &["(copia de texto oficial), p. 7", "2 de enero de 2023"],
        ),
        (
            "data/timeline.json",
            &["\"p. 7\"", "\"they talked\"", "\"2023-01-02\""],
        ),
        ("data/claims.csv", &["official-copy", "p. 7", "they talked"]),
        ("data/sources.csv", &["2023-01-02"]),
        ("feed.atom", &["title=\"Reprint (copy of official text)\""]),
    ] {
        for text in texts {
            assert!(site[file].contains(text), "{file} lacks {text}");
        }
    }
}
