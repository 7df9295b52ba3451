//! Any one value of any record of the collection, spoiled: a located finding or a still valid record, never a crash, and never
//! silence about an id that leads nowhere. Seeded, so that a failure comes back.

use std::collections::{BTreeMap, BTreeSet};
use std::panic::{AssertUnwindSafe, catch_unwind};

use rayon::prelude::*;
use serde_yaml::Value;
use throughline::diag::{Locator, Severity, human, located};
use throughline::load::{Content, SourceFiles};
use throughline::message::ENGLISH;
use throughline::yaml::{self, Node, Value as Spanned};
use throughline::{Options, analyze};

use crate::rng::{Rng, none, rounds};
use crate::support::{misplaced, root};

/// What may stand where something else is meant.
const HOSTILE: &[&str] = &[
    "",
    "~",
    "no",
    "on",
    "017",
    "1.10",
    "12:30",
    "-1",
    "1e999",
    "NaN",
    "999999999999999999999",
    "[]",
    "{}",
    "[[]]",
    "{a: {b: c}}",
    "''",
    "' '",
    "\"\\u202E\"",
    "\"\\u0000\"",
    "'\u{feff}'",
    "|",
    ">-",
    "*nobody",
    "&a [*a]",
    "!!int x",
    "? x",
    "- x",
    "a: b",
    "#",
    "'",
    "\"",
    "\t",
    "@x",
    "`x`",
    "%x",
    "2022-13-45",
    "2022-02-30",
    "0000",
    "9999-12-31/0001-01-01",
    "2022-10-12/..",
    "../..",
    "/",
    "22/11/2022",
    "2022-11-22T10:00",
    "javascript:alert(1)",
    "http://",
    "https://user:pw@host/",
    "//example.org",
    "file:///etc/passwd",
    "../../etc/passwd",
    "<script>alert(1)</script>",
    "'</script>'",
    "\"]]>\"",
    "no-such-id",
    "No-Such-Id",
    "a--b",
    "-a",
    "a-",
    "ñ",
    "🜲",
    "draft",
    "withdrawn",
    "true",
    "yes",
    "{en: x, en: y}",
    "{xx: y}",
    "[x, x]",
    "[no-such-id]",
    "[{source: no-such-id}]",
    "{source: x}",
];

/// A file's places: the bytes of every key and of every value.
fn places(text: &str) -> (Vec<std::ops::Range<usize>>, Vec<std::ops::Range<usize>>) {
    fn walk(
        node: &Node<'_>,
        keys: &mut Vec<std::ops::Range<usize>>,
        values: &mut Vec<std::ops::Range<usize>>,
    ) {
        values.push(node.span.clone());
        match &node.value {
            Spanned::Sequence(items) => items.iter().for_each(|item| walk(item, keys, values)),
            Spanned::Mapping(entries) => entries.iter().for_each(|(key, value)| {
                keys.push(key.span.clone());
                walk(value, keys, values);
            }),
            _ => {}
        }
    }
    let (mut keys, mut values) = (Vec::new(), Vec::new());
    if let Ok(document) = yaml::read(text) {
        walk(&document.root, &mut keys, &mut values);
    }
    (keys, values)
}

/// The text with one thing spoiled, and what was done.
fn spoiled(text: &str, others: &[String], rng: &mut Rng) -> (String, String) {
    let (keys, values) = places(text);
    let with = |range: &std::ops::Range<usize>, new: &str| {
        format!("{}{new}{}", &text[..range.start], &text[range.end..])
    };
    let line_of = |byte: usize| {
        let start = text[..byte].rfind('\n').map_or(0, |at| at + 1);
        let end = text[byte..]
            .find('\n')
            .map_or(text.len(), |at| byte + at + 1);
        start..end
    };
    match rng.next(10) {
        0 | 1 => {
            let (value, new) = (rng.of(&values).clone(), *rng.of(HOSTILE));
            (
                with(&value, new),
                format!("byte {}: a value became {new:?}", value.start),
            )
        }
        2 => {
            let (value, new) = (rng.of(&values).clone(), rng.of(others).clone());
            (
                with(&value, &new),
                format!("byte {}: a value became the id {new}", value.start),
            )
        }
        3 => {
            let (key, new) = (rng.of(&keys).clone(), *rng.of(HOSTILE));
            (
                with(&key, new),
                format!("byte {}: a key became {new:?}", key.start),
            )
        }
        4 => {
            let key = rng.of(&keys).clone();
            let name = format!("{}x", &text[key.clone()]);
            (
                with(&key, &name),
                format!("byte {}: a key became {name}", key.start),
            )
        }
        5 => {
            let line = line_of(rng.of(&keys).start);
            (
                with(&line, ""),
                format!("byte {}: a line is gone", line.start),
            )
        }
        6 => {
            let line = line_of(rng.of(&keys).start);
            let twice = text[line.clone()].repeat(2);
            (
                with(&line, &twice),
                format!("byte {}: a line stands twice", line.start),
            )
        }
        7 => {
            let mut at = rng.next(text.len());
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            (text[..at].to_owned(), format!("cut off at byte {at}"))
        }
        8 => {
            let (one, other) = (rng.of(&values).clone(), rng.of(&values).clone());
            (
                with(&one, &text[other.clone()]),
                format!(
                    "byte {}: a value became that of byte {}",
                    one.start, other.start
                ),
            )
        }
        _ => {
            let mut at = rng.next(text.len());
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            let new = *rng.of(&[
                "\"", "'", "[", "{", "}", ":", "#", "\t", "\u{0}", "\u{2028}", "\r", "- ", "é",
                "\n", " ",
            ]);
            (
                with(&(at..at), new),
                format!("byte {at}: {new:?} was put in"),
            )
        }
    }
}

/// The ids of a kind that records name, with the kind; written from the format's description, not from the program's code.
fn references(event: &Value) -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    let list = |value: Option<&Value>| match value {
        Some(Value::Sequence(items)) => items.clone(),
        _ => Vec::new(),
    };
    let word = |value: Option<&Value>| match value {
        Some(Value::String(text)) => Some(text.clone()),
        _ => None,
    };
    let either = |item: &Value, key: &str| word(Some(item)).or_else(|| word(item.get(key)));
    let cites = |value: &Value, found: &mut Vec<(&'static str, String)>| {
        found.extend(
            list(value.get("sources"))
                .iter()
                .filter_map(|item| Some(("source", either(item, "source")?))),
        );
        found.extend(word(value.get("asserted_by")).map(|id| ("actor", id)));
    };
    found.extend(
        list(event.get("actors"))
            .iter()
            .filter_map(|item| Some(("actor", either(item, "actor")?))),
    );
    found.extend(
        list(event.get("places"))
            .iter()
            .filter_map(|item| Some(("place", word(Some(item))?))),
    );
    found.extend(
        list(event.get("topics"))
            .iter()
            .filter_map(|item| Some(("topic", word(Some(item))?))),
    );
    found.extend(
        list(event.get("measures"))
            .iter()
            .filter_map(|item| Some(("measure", word(item.get("measure"))?))),
    );
    found.extend(word(event.get("replaced_by")).map(|id| ("event", id)));
    for claim in list(event.get("claims")) {
        cites(&claim, &mut found);
    }
    for dispute in list(event.get("disputes")) {
        for version in list(dispute.get("versions")) {
            cites(&version, &mut found);
        }
    }
    for link in list(event.get("links")) {
        cites(&link, &mut found);
        found.extend(word(link.get("event")).map(|id| ("event", id)));
    }
    if let Some(Value::Mapping(sources)) = event.get("sources") {
        for source in sources.values() {
            found.extend(
                list(source.get("derived_from"))
                    .iter()
                    .filter_map(|item| Some(("source", word(Some(item))?))),
            );
        }
    }
    found
}

/// Every id that there is, by kind.
fn ids(source_files: &SourceFiles) -> BTreeSet<(&'static str, String)> {
    let mut ids = BTreeSet::new();
    let keys = |value: Option<&Value>| -> Vec<String> {
        match value {
            Some(Value::Mapping(entries)) => entries
                .keys()
                .filter_map(|key| key.as_str().map(str::to_owned))
                .collect(),
            _ => Vec::new(),
        }
    };
    for file in source_files.files.keys() {
        let value = serde_yaml::from_str::<Value>(source_files.text(file)).unwrap_or_default();
        let kind = match &**file {
            "actors.yaml" => "actor",
            "places.yaml" => "place",
            "topics.yaml" => "topic",
            "measures.yaml" => "measure",
            _ => {
                let stem = file.rsplit('/').next().unwrap().trim_end_matches(".yaml");
                ids.insert(("event", stem.to_owned()));
                ids.extend(
                    keys(value.get("sources"))
                        .into_iter()
                        .map(|id| ("source", id)),
                );
                continue;
            }
        };
        ids.extend(keys(Some(&value)).into_iter().map(|id| (kind, id)));
    }
    ids
}

/// The registries, a record, and the records of the events and sources that it names: small enough to be studied often.
fn around(
    collection: &SourceFiles,
    file: &str,
    homes: &BTreeMap<(&str, String), String>,
) -> SourceFiles {
    let event: Value = serde_yaml::from_str(collection.text(file)).unwrap();
    let mut wanted: BTreeSet<String> = references(&event)
        .into_iter()
        .filter_map(|reference| homes.get(&reference).cloned())
        .collect();
    wanted.insert(file.to_owned());
    collection
        .files
        .keys()
        .filter(|name| {
            (!name.contains('/') && name.ends_with(".yaml")) || wanted.contains(&***name)
        })
        .map(|name| (name.to_string(), collection.text(name).to_owned()))
        .collect()
}

/// `known` holds every id of the collection as it was. What is wrong with how a spoiled collection is reported; nothing when all is well.
fn judged(
    source_files: &SourceFiles,
    file: &str,
    known: &BTreeSet<(&'static str, String)>,
) -> Result<(), String> {
    let text = source_files.text(file);
    let analysis = catch_unwind(AssertUnwindSafe(|| {
        analyze(source_files, &Options::default())
    }))
    .map_err(|_| "the study panicked".to_owned())?;
    let locator = Locator::new(|file| source_files.text(file));
    let findings = located(&analysis.report, &locator, &ENGLISH);
    if let Some(fault) = misplaced(&findings, source_files) {
        return Err(fault);
    }
    if human(&analysis.report, &locator, false).is_empty() {
        return Err("the report is empty".to_owned());
    }
    let errors = findings
        .iter()
        .any(|finding| finding.severity == Severity::Error && finding.file == file);
    // Another reader's view of the record: ids that lead nowhere.
    if let (Ok(event), true) = (serde_yaml::from_str::<Value>(text), file.contains('/')) {
        let own = |id: &str| {
            event
                .get("sources")
                .is_some_and(|sources| sources.get(id).is_some())
        };
        let lost = references(&event).into_iter().find(|(kind, id)| {
            let there = known.contains(&(*kind, id.clone()));
            !there && (*kind != "source" || !own(id))
        });
        if let (Some((kind, id)), false) = (lost, errors) {
            return Err(format!("no {kind} is called `{id}`, and nothing says so"));
        }
    } else if file.contains('/') && !errors {
        return Err("another reader refuses the file, and nothing says so".to_owned());
    }
    Ok(())
}

#[test]
fn a_spoiled_record_is_reported_where_it_is_spoiled() {
    let number = rounds(60);
    let collection = SourceFiles::read(&root().join("events")).unwrap();
    let mut homes: BTreeMap<(&str, String), String> = BTreeMap::new();
    let mut events = Vec::new();
    for file in collection
        .files
        .keys()
        .filter(|file| file.contains('/') && file.ends_with(".yaml"))
    {
        let event: Value = serde_yaml::from_str(collection.text(file)).unwrap();
        let stem = file.rsplit('/').next().unwrap().trim_end_matches(".yaml");
        homes.insert(("event", stem.to_owned()), file.to_string());
        if let Some(Value::Mapping(sources)) = event.get("sources") {
            for id in sources.keys().filter_map(Value::as_str) {
                homes.insert(("source", id.to_owned()), file.to_string());
            }
        }
        events.push(file.to_string());
    }
    assert!(events.len() > 90);
    let known = self::ids(&collection);
    let ids: Vec<String> = homes.keys().map(|(_, id)| id.clone()).collect();
    let faults: Vec<String> = (0..number)
        .into_par_iter()
        .filter_map(|round| {
            let mut rng = Rng::of_round(0x9E37_79B9_7F4A_7C15, round);
            let file = &events[round % events.len()];
            let mut source_files = around(&collection, file, &homes);
            let (text, what) = spoiled(source_files.text(file), &ids, &mut rng);
            source_files
                .files
                .insert(file.as_str().into(), Content::Text(text.into()));
            let fault = judged(&source_files, file, &known).err()?;
            Some(format!("round {round}, {file}, {what}: {fault}"))
        })
        .collect();
    none(&faults, number);
}

/// The registries and the settings as well: every record hangs on them.
#[test]
fn a_spoiled_registry_is_reported() {
    let collection = SourceFiles::read(&root().join("events")).unwrap();
    let registries = [
        "actors.yaml",
        "places.yaml",
        "topics.yaml",
        "measures.yaml",
        "timeline.yaml",
    ];
    let ids = vec!["no-such-id".to_owned(), "us-dhs".to_owned()];
    let before = self::ids(&collection);
    let faults: Vec<String> = (0..5usize)
        .into_par_iter()
        .filter_map(|round| {
            let mut rng = Rng::of_round(0xA076_1D64_78BD_642F, round);
            let file = registries[round % registries.len()];
            let mut source_files = collection.clone();
            let (text, what) = spoiled(source_files.text(file), &ids, &mut rng);
            source_files
                .files
                .insert(file.into(), Content::Text(text.into()));
            let known = self::ids(&source_files);
            let fault = judged(&source_files, file, &before).err().or_else(|| {
                // Whoever names what is gone is told.
                let report = analyze(&source_files, &Options::default()).report;
                source_files
                    .files
                    .keys()
                    .filter(|file| file.contains('/') && file.ends_with(".yaml"))
                    .find_map(|event| {
                        let value: Value = serde_yaml::from_str(source_files.text(event)).unwrap();
                        let lost = references(&value)
                            .into_iter()
                            .find(|reference| !known.contains(reference))?;
                        let told = report.diagnostics.iter().any(|finding| {
                            finding.severity == Severity::Error
                                && (*finding.place.file == **event || &*finding.place.file == file)
                        });
                        (!told).then(|| format!("{event} names {lost:?}, and nothing says so"))
                    })
            })?;
            Some(format!("round {round}, {file}, {what}: {fault}"))
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
