//! After a save only the changed file is parsed again: every page has to be what a fresh build makes of the same records.

use std::collections::BTreeMap;
use std::sync::Arc;

use throughline::load::SourceFiles;
use throughline::parse::ParseCache;
use throughline::site::{self, Options};
use throughline::{Options as StudyOptions, analyze, analyze_incremental};

/// The files of a collection by path.
type Files = BTreeMap<String, String>;

fn collection() -> Files {
    let event = |title: &str, date: &str, more: &str| {
        format!(
            "title: {title}\ndate: {date}\nsummary: '{title} happened.'\nkind: talk\nactors: [ministry, agency]\nplaces: [border]\ntopics: [visas]\nsources:\n  {{ID}}-note: {{title: Note, url: 'https://www.example.org/{{ID}}', kind: official, language: en}}\nclaims:\n  - {{id: said, text: They said so, asserted_by: agency, status: attributed, sources: [{{ID}}-note]}}\nchanges: [{{date: 2023-01-01, what: First entered}}]\n{more}"
        )
    };
    let link = |id: &str, cause: &str| {
        format!(
            "links:\n  - {{relation: caused-by, event: {cause}, basis: official, sources: [{id}-note]}}\n"
        )
    };
    let measure = "measures:\n  - {measure: quota, state: in-force}\n";
    [
        (
            "timeline.yaml",
            "title: A timeline\nlocales: [en]\nlicence: CC0-1.0\nexports: [jsonl, jsonld, jsonfeed, markdown, bibtex, csl, graphml, gexf]\nkinds: {talk: {name: Talk}}\n"
                .to_owned(),
        ),
        (
            "actors.yaml",
            "ministry: {name: The ministry}\nagency: {name: The agency}\n".to_owned(),
        ),
        ("places.yaml", "border: {name: The border}\n".to_owned()),
        ("topics.yaml", "visas: {name: Visas}\n".to_owned()),
        ("measures.yaml", "quota: {name: The quota}\n".to_owned()),
        (
            "2021/first.yaml",
            event("First talks", "2021-03-04", measure),
        ),
        (
            "2022/second.yaml",
            event("Second talks", "2022-05", &link("second", "first")),
        ),
        (
            "2022/third.yaml",
            event("Third talks", "2022-09-01", &link("third", "second")),
        ),
        ("2022/apart.yaml", event("Talks apart", "2022-11-11", "")),
    ]
    .into_iter()
    .map(|(path, text)| {
        let id = path
            .split('/')
            .next_back()
            .unwrap_or(path)
            .trim_end_matches(".yaml");
        (path.to_owned(), text.replace("{ID}", id))
    })
    .collect()
}

fn replace(files: &mut Files, path: &str, old: &str, new: &str) {
    let text = files.get_mut(path).unwrap();
    assert!(text.contains(old), "{path}: {old}");
    *text = text.replace(old, new);
}

/// An edit, and pages beside the event's own that it has to change.
type Edit = (&'static str, fn(&mut Files), &'static [&'static str]);

const EDITS: &[Edit] = &[
    (
        "another title: causes, effects, facets, the index, the feeds, the data",
        |files| {
            replace(
                files,
                "2022/second.yaml",
                "title: Second talks",
                "title: Renamed talks",
            )
        },
        &[
            "events/second.html",
            "events/first.html",
            "events/third.html",
            "index.html",
            "graph.html",
            "actors/ministry.html",
            "places/border.html",
            "topics/visas.html",
            "kinds/talk.html",
            "years/2022.html",
            "changes.html",
            "sources.html",
            "feed.atom",
            "data/timeline.json",
            "data/graph.dot",
        ],
    ),
    (
        "another year",
        |files| {
            let text = files.remove("2022/apart.yaml").unwrap();
            files.insert(
                "2023/apart.yaml".to_owned(),
                text.replace("2022-11-11", "2023-02"),
            );
        },
        &[
            "events/apart.html",
            "years/2022.html",
            "years/2023.html",
            "browse.html",
            "index.html",
        ],
    ),
    (
        "a link more",
        |files| {
            let text = files.get_mut("2023/apart.yaml").unwrap();
            text.push_str("links:\n  - {relation: enabled-by, event: third, basis: official, sources: [apart-note]}\n");
        },
        &[
            "events/apart.html",
            "events/third.html",
            "events/second.html",
            "graph.html",
            "index.html",
            "data/links.csv",
        ],
    ),
    (
        "a link less",
        |files| {
            let text = files.get_mut("2022/third.yaml").unwrap();
            let (kept, _) = text.split_once("links:").unwrap();
            *text = kept.to_owned();
        },
        &[
            "events/first.html",
            "events/second.html",
            "events/third.html",
            "graph.html",
            "index.html",
        ],
    ),
    (
        "an actor less",
        |files| {
            replace(
                files,
                "2022/third.yaml",
                "actors: [ministry, agency]",
                "actors: [agency]",
            )
        },
        &["events/third.html", "actors/ministry.html", "browse.html"],
    ),
    (
        "an event less",
        |files| {
            files.remove("2023/apart.yaml");
        },
        &[
            "events/third.html",
            "index.html",
            "years/2022.html",
            "actors/agency.html",
            "sources.html",
            "data/events.csv",
        ],
    ),
    (
        "an entry of a registry renamed",
        |files| replace(files, "actors.yaml", "The ministry", "The office"),
        &[
            "events/first.html",
            "events/second.html",
            "actors/ministry.html",
            "browse.html",
            "data/timeline.json",
        ],
    ),
    (
        "another name of the whole",
        |files| replace(files, "timeline.yaml", "A timeline", "Another timeline"),
        &["index.html", "events/first.html", "404.html", "feed.json"],
    ),
    (
        "a measure that ends",
        |files| {
            let text = files.get_mut("2022/third.yaml").unwrap();
            text.push_str("measures:\n  - {measure: quota, state: ended}\n");
        },
        &[
            "measures/quota.html",
            "in-force.html",
            "in-force/2021-05.html",
        ],
    ),
];

#[test]
fn after_every_edit_each_page_is_that_of_a_fresh_build() {
    let mut files = collection();
    let (mut kept, mut before) = after(&files, None);
    for (what, edit, changed) in EDITS {
        edit(&mut files);
        let (now, site) = after(&files, Some(&kept));
        for path in *changed {
            assert!(
                before.get(*path) != site.get(*path),
                "{what}: {path} is as it was"
            );
        }
        (kept, before) = (now, site);
    }
}

/// The site that is made with what was kept, after it was compared with one that is made of nothing but the files.
fn after(files: &Files, last: Option<&ParseCache>) -> (ParseCache, BTreeMap<String, Vec<u8>>) {
    let source_files: Arc<SourceFiles> = Arc::new(files.clone().into_iter().collect());
    let fresh = analyze(&source_files, &StudyOptions::default());
    let (again, kept) = analyze_incremental(&source_files, &StudyOptions::default(), last);
    assert!(!fresh.report.has_errors(), "{:?}", fresh.report.diagnostics);
    let report = |analysis: &throughline::Analysis| format!("{:?}", analysis.report.diagnostics);
    assert_eq!(report(&fresh), report(&again));
    let expected = site::render(fresh, &Options::default()).unwrap();
    let actual = site::render(again, &Options::default()).unwrap();
    assert!(expected.keys().eq(actual.keys()));
    for (path, bytes) in &expected {
        assert!(actual[path] == *bytes, "{path} is stale");
    }
    (kept, actual)
}
