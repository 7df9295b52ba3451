//! A collection that is too large for one page: the timeline leads into years, a long year into its months, and every other
//! list that grows with it into pages of its own.

use std::collections::{BTreeMap, BTreeSet};

use throughline::load::SourceFiles;
use throughline::site::{self, Options, Site};
use throughline::{Options as StudyOptions, analyze};

use crate::support::evidence;

/// So many events in 2021, one after the other through its months, and one in 2022.
fn source_files(events: usize) -> SourceFiles {
    let settings = "format: 2\ntitle: T\nlocales: [en]\nkinds: {talk: {name: Talk}}\n";
    let event = |id: &str, date: String| {
        let evidence = evidence(id);
        format!("title: Talks\ndate: {date}\nsummary: Talks.\nkind: talk\n{evidence}")
    };
    (0..events)
        .map(|number| {
            let date = format!("2021-{:02}-{:02}", number % 12 + 1, number / 12 % 28 + 1);
            let id = format!("e{number}");
            (format!("2021/{id}.yaml"), event(&id, date))
        })
        .chain([
            (
                "2022/last.yaml".to_owned(),
                event("last", "2022-05-01".to_owned()),
            ),
            ("timeline.yaml".to_owned(), settings.to_owned()),
        ])
        .collect()
}

fn lists(site: &BTreeMap<String, Vec<u8>>, path: &str) -> (usize, String) {
    let text = String::from_utf8(
        site.get(path)
            .unwrap_or_else(|| panic!("no {path}"))
            .clone(),
    )
    .unwrap();
    (text.matches("<li id=\"").count(), text)
}

/// Some pages of a site, without the others: how many events each lists, and its text; nothing for a page that does not exist.
fn some_lists<const N: usize>(events: usize, paths: [&str; N]) -> [Option<(usize, String)>; N] {
    let source_files = source_files(events);
    let analysis = analyze(&source_files, &StudyOptions::default());
    let site = Site::new(analysis, &Options::default());
    paths.map(|path| {
        let page = site.has(path).then(|| site.file(path).unwrap())?;
        let site = BTreeMap::from([(path.to_owned(), page)]);
        Some(lists(&site, path))
    })
}

#[test]
fn a_thousand_events_are_listed_and_more_lead_into_years_and_months() {
    let [index, month] = some_lists(999, ["index.html", "years/2021-01.html"]);
    assert_eq!(index.unwrap().0, 1000);
    assert!(month.is_none());

    let paths = ["index.html", "years/2021.html", "years/2022.html"];
    let [index, year, next] = some_lists(1005, paths).map(Option::unwrap);
    assert_eq!(index.0, 0);
    assert!(index.1.contains("href=\"years/2021-03.html\"") && index.1.contains("84 events"));
    assert!(index.1.contains("href=\"years/2022.html#_2022-05\""));
    assert!(next.1.contains("id=\"_2022-05\""));
    assert_eq!(year.0, 0);
    assert!(year.1.contains("href=\"2021-03.html\""));
    let months: [String; 12] =
        std::array::from_fn(|month| format!("years/2021-{:02}.html", month + 1));
    let of_months = some_lists(1005, months.each_ref().map(String::as_str));
    let all: usize = of_months.map(|month| month.unwrap().0).iter().sum();
    assert_eq!(all, 1005);
}

/// Events that all share an actor, a place, a topic and a kind, each with a claim, a source, a dispute and a change.
fn rich(events: usize) -> SourceFiles {
    let event = |number: usize| {
        let year = 2020 + number % 2;
        let (month, day) = (number / 2 % 12 + 1, number / 24 % 28 + 1);
        let date = format!("{year}-{month:02}-{day:02}");
        let text = format!(
            "title: Talks {number}\ndate: {date}\nsummary: Talks.\nkind: talk\nactors: [ministry]\nplaces: [city]\ntopics: [visas]\n\
             sources:\n  s{number}: {{title: S, url: 'https://www.example.org/{number}', kind: press, language: en, published: {year}}}\n\
             claims:\n  - {{id: c, text: They met., asserted_by: ministry, status: attested, sources: [s{number}]}}\n\
             disputes:\n  - subject: Day\n    versions:\n      - {{text: One., sources: [s{number}]}}\n      - {{text: Two., sources: [s{number}]}}\n\
             changes:\n  - {{date: 2026-11-22, what: First entered}}\n"
        );
        (format!("{year}/e{number}.yaml"), text)
    };
    let files = [
        (
            "timeline.yaml",
            "format: 2\ntitle: T\nlocales: [en]\nkinds: {talk: {name: Talk}}\n",
        ),
        ("actors.yaml", "ministry: {name: Ministry, country: MEX}\n"),
        ("places.yaml", "city: {name: City}\n"),
        ("topics.yaml", "visas: {name: Visas}\n"),
    ];
    let files = files.map(|(path, text)| (path.to_owned(), text.to_owned()));
    (0..events).map(event).chain(files).collect()
}

#[test]
fn whatever_grows_with_the_collection_is_parted_and_every_link_leads_somewhere() {
    let source_files = rich(2010);
    let analysis = analyze(&source_files, &StudyOptions::default());
    let site = site::render(analysis, &Options::default()).unwrap();
    for facet in [
        "actors/ministry",
        "places/city",
        "countries/mex",
        "topics/visas",
        "kinds/talk",
    ] {
        let (listed, whole) = lists(&site, &format!("{facet}.html"));
        assert_eq!(listed, 0, "{facet}");
        assert!(
            whole.contains(&format!("href=\"../{facet}/2020-01.html\"")),
            "{facet}"
        );
        let of =
            |year: usize, month: usize| lists(&site, &format!("{facet}/{year}-{month:02}.html")).0;
        let all: usize = (1..=12)
            .map(|month| of(2020, month) + of(2021, month))
            .sum();
        assert_eq!(all, 2010, "{facet}");
    }
    // How many of something stand on pages, and on the page of all.
    let parted = |all: &str, pages: &[&str], mark: &str| {
        let count = |path: &str| String::from_utf8_lossy(&site[path]).matches(mark).count();
        assert_eq!(count(all), 0, "{all}");
        pages.iter().map(|path| count(path)).sum::<usize>()
    };
    let sources = [
        "sources/press-2020.html",
        "sources/press-2020-3.html",
        "sources/press-2021.html",
    ];
    assert_eq!(
        parted("sources.html", &sources, "<li id=\"s"),
        500 + 5 + 500
    );
    let years = |folder: &str| ["2020", "2021"].map(|year| format!("{folder}/{year}.html"));
    for (folder, mark) in [
        ("disputes", "class=\"dispute\""),
        ("gaps", "#claim-c"),
        ("actors/ministry", "#claim-c"),
    ] {
        let [one, other] = years(folder);
        let held = parted(&format!("{folder}.html"), &[&one, &other], mark);
        assert_eq!(held, 2010, "{folder}");
    }
    let changes = ["changes/1.html", "changes/5.html"].map(|path| lists(&site, path).1);
    let [first, last] = changes.map(|page| page.matches("<li id=\"").count());
    assert_eq!((first, last), (500, 10));
    assert_eq!(
        lists(&site, "changes.html").1.matches("<li id=\"").count(),
        100
    );
    let broken = broken(&site);
    assert!(
        broken.is_empty(),
        "{} links: {:?}",
        broken.len(),
        broken.first()
    );
}

/// Links within a site that lead nowhere.
fn broken(site: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let pages = site.iter().filter(|(path, _)| path.ends_with(".html"));
    let texts: BTreeMap<&str, &str> = pages
        .map(|(path, bytes)| (path.as_str(), std::str::from_utf8(bytes).unwrap()))
        .collect();
    let anchors: BTreeMap<&str, BTreeSet<&str>> = texts
        .iter()
        .map(|(path, text)| (*path, attributes(text, "id").collect()))
        .collect();
    let mut broken = Vec::new();
    for (path, text) in &texts {
        for href in attributes(text, "href").filter(|href| !href.contains(':')) {
            let (file, anchor) = href.split_once('#').unwrap_or((href, ""));
            let file = file.split('?').next().unwrap();
            let mut folders: Vec<&str> = path.split('/').collect();
            folders.pop();
            for step in file.split('/').filter(|step| !step.is_empty()) {
                match step {
                    ".." => drop(folders.pop()),
                    step => folders.push(step),
                }
            }
            let target = if file.is_empty() {
                (*path).to_owned()
            } else {
                folders.join("/")
            };
            let known = anchors.get(target.as_str());
            let there = site.contains_key(&target)
                && (anchor.is_empty() || known.is_none_or(|known| known.contains(anchor)));
            if !there {
                broken.push(format!("{path}: {href}"));
            }
        }
    }
    broken
}

fn attributes<'t>(text: &'t str, name: &str) -> impl Iterator<Item = &'t str> {
    let start = format!(" {name}=\"");
    let parts: Vec<&str> = text.split(&start).skip(1).collect();
    parts.into_iter().filter_map(|part| part.split('"').next())
}
