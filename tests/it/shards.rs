//! What the scripts of pages read stands in parts, of which none grows with the collection and which together hold everything.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use throughline::load::SourceFiles;
use throughline::site::{Options, Site};
use throughline::{Options as StudyOptions, analyze};

/// Events that each came of the one before and of one far back; every hundredth has a former id, every second a source of its own.
fn source_files(events: usize) -> SourceFiles {
    let settings = "title: T\nlocales: [en]\nkinds: {talk: {name: Talk}}\n";
    let event = |number: usize| {
        let date = format!("{}-{:02}", 2000 + number / 120, number % 120 / 10 + 1);
        let mut text =
            format!("title: Talks {number}\ndate: {date}\nsummary: Talks.\nkind: talk\n");
        if number.is_multiple_of(100) {
            text.push_str(&format!("former_ids: [once-{number}]\n"));
        }
        // The others cite the source of the event before.
        let source = number / 2 * 2;
        if number == source {
            text.push_str(&format!(
                "sources:\n  s{number}: {{title: S, publisher: P, url: 'https://www.example.org/{number}', kind: press, language: en}}\n"
            ));
        }
        text.push_str(&format!(
            "claims:\n  - {{id: met, text: They met, sources: [s{source}]}}\n"
        ));
        let causes: Vec<String> = [1, 1990]
            .into_iter()
            .filter_map(|back| number.checked_sub(back))
            .map(|cause| {
                format!("  - {{relation: caused-by, event: e{cause}, basis: editorial, note: N}}\n")
            })
            .collect();
        if !causes.is_empty() {
            text.push_str(&format!("links:\n{}", causes.concat()));
        }
        (format!("{}/e{number}.yaml", 2000 + number / 120), text)
    };
    (0..events)
        .map(event)
        .chain([("timeline.yaml".to_owned(), settings.to_owned())])
        .collect()
}

/// What the scripts of a folder hold, by their names, and how long the longest is.
fn parts(events: usize, folder: &str) -> (BTreeMap<String, Value>, usize) {
    let source_files = source_files(events);
    let analysis = analyze(&source_files, &StudyOptions::default());
    assert_eq!(analysis.timeline.events.len(), events);
    let site = Site::new(analysis, &Options::default());
    let mut parts = BTreeMap::new();
    let mut longest = 0;
    for path in site.paths() {
        let Some(name) = path.strip_prefix("assets/") else {
            continue;
        };
        let name = name.strip_suffix(".js").unwrap_or(name);
        if !name.starts_with(folder) {
            continue;
        }
        let text = String::from_utf8(site.file(path).unwrap()).unwrap();
        longest = longest.max(text.len());
        let data = text.strip_prefix(&format!("throughlineData(\"{name}\", "));
        let data = data.and_then(|text| text.strip_suffix(");\n")).unwrap();
        parts.insert(name.to_owned(), serde_json::from_str(data).unwrap());
    }
    (parts, longest)
}

#[test]
fn every_id_is_in_one_part_in_order_and_parts_do_not_grow() {
    let (small, _) = parts(40, "ids/");
    assert_eq!(small.len(), 2);
    let (parts, longest) = parts(4200, "ids/");
    assert_eq!(parts.len(), 9 + 5);
    assert!(longest < 25_000, "{longest} bytes");
    for (list, wanted) in [("events", 4200 + 42), ("sources", 2100)] {
        let mut ids: Vec<String> = Vec::new();
        for number in 0.. {
            let Some(rows) = parts.get(&format!("ids/{list}-{number}")) else {
                break;
            };
            for row in rows.as_array().unwrap() {
                let id = row[0].as_str().unwrap();
                ids.push(id.to_owned());
                match id.strip_prefix('e') {
                    // The number among the events, which go by date.
                    Some(number) => {
                        assert_eq!(row[1], format!("Talks {number}"));
                        assert!(row[3].is_u64(), "{row}");
                    }
                    None if id.starts_with("once-") => assert_eq!(row.as_array().unwrap().len(), 1),
                    None => assert_eq!(row[1], "P"),
                }
            }
        }
        assert_eq!(ids.len(), wanted, "{list}");
        assert!(ids.windows(2).all(|pair| pair[0] < pair[1]), "{list}");
    }
}

#[test]
fn every_link_is_in_the_parts_of_its_events_and_parts_do_not_grow() {
    let (parts, longest) = parts(4200, "paths/links-");
    assert_eq!(parts.len(), 3);
    assert!(longest < 120_000, "{longest} bytes");
    let mut links: BTreeMap<Vec<u64>, BTreeSet<u64>> = BTreeMap::new();
    for (part, numbers) in (0..).zip(parts.values()) {
        let numbers: Vec<u64> = numbers
            .as_array()
            .unwrap()
            .iter()
            .map(|number| number.as_u64().unwrap())
            .collect();
        for link in numbers.chunks(4) {
            assert!(links.entry(link.to_vec()).or_default().insert(part));
        }
    }
    assert_eq!(links.len(), 4199 + 4200 - 1990);
    for (link, found) in links {
        let wanted = BTreeSet::from([link[0] / 2000, link[1] / 2000]);
        assert_eq!(found, wanted, "{link:?}");
    }
}
