//! `graph`: every option alone and with others, in every format; parts that are empty; ids that there are not.

use std::collections::BTreeSet;

use serde_json::Value;
use throughline::load::SourceFiles;
use throughline::{Options, analyze};

use crate::support::{root, run, stderr, stdout};

const FORMATS: [&str; 8] = [
    "dot",
    "svg",
    "mermaid",
    "graphml",
    "yed",
    "gexf",
    "json",
    "cytoscape",
];

fn graph(arguments: &[&str]) -> (String, String) {
    let output = run(root(), &[&["graph"][..], arguments].concat());
    assert_eq!(
        output.status.code(),
        Some(0),
        "{arguments:?}: {}",
        stderr(&output)
    );
    (stdout(&output), stderr(&output))
}

fn json(arguments: &[&str]) -> Value {
    serde_json::from_str(&graph(&[&["--format", "json"][..], arguments].concat()).0).unwrap()
}

fn texts<'a>(graph: &'a Value, list: &str, field: &str) -> Vec<&'a str> {
    let items = graph[list].as_array().unwrap().iter();
    items
        .map(|item| item[field].as_str().unwrap_or(""))
        .collect()
}

/// The events as the whole collection publishes them.
fn published() -> Vec<Value> {
    let output = run(root(), &["export", "--format", "json"]);
    let timeline: Value = serde_json::from_slice(&output.stdout).unwrap();
    timeline["events"].as_array().unwrap().clone()
}

/// How many nodes and edges a format's text has.
fn counted(format: &str, text: &str) -> (usize, usize) {
    let of = |pattern: &str| text.matches(pattern).count();
    match format {
        "dot" => (of("class=\"event "), of("\" -> \"")),
        "mermaid" => (
            of("  click e"),
            text.lines().filter(|line| line.contains("|\"")).count(),
        ),
        "graphml" | "yed" | "gexf" => (of("<node "), of("<edge ")),
        "cytoscape" => {
            let graph: Value = serde_json::from_str(text).unwrap();
            let elements = |list: &str| graph["elements"][list].as_array().unwrap().len();
            (elements("nodes"), elements("edges"))
        }
        _ => {
            let graph: Value = serde_json::from_str(text).unwrap();
            (
                graph["nodes"].as_array().unwrap().len(),
                graph["links"].as_array().unwrap().len(),
            )
        }
    }
}

/// Whatever is asked for, every format writes the same number of events and arrows, and says nothing on standard error but
/// what a reduction left out.
#[test]
fn every_format_writes_the_same_part() {
    let hostile = ["--events", "tests/hostile", "--isolated"];
    let parts: [&[&str]; 11] = [
        &[],
        &["--around", "quotes"],
        &["--around", "quotes", "--depth", "0"],
        &["--from", "end", "--to", "emoji"],
        &[
            "--actor", "node", "--since", "2020-10", "--until", "2021-06",
        ],
        &[
            "--topic",
            "subgraph",
            "--family",
            "legal",
            "--basis",
            "press",
            "--confidence",
            "high",
        ],
        &["--kind", "end", "--reduce", "--lang", "es"],
        &["--until", "1999"],
        &["--relation", "caused-by,follows", "--cluster", "country"],
        &[
            "--relation",
            "implements",
            "--min-confidence",
            "low",
            "--cluster",
            "story",
        ],
        &[
            "--all-relations",
            "--reduce",
            "--cluster",
            "topic",
            "--since",
            "2021",
        ],
    ];
    let mut sizes = BTreeSet::new();
    for part in parts {
        let part = [&hostile[..], part].concat();
        let expected = counted(
            "json",
            &graph(&[&["--format", "json"][..], &part].concat()).0,
        );
        sizes.insert(expected);
        for format in FORMATS.into_iter().filter(|format| *format != "svg") {
            let (text, said) = graph(&[&["--format", format][..], &part].concat());
            assert_eq!(counted(format, &text), expected, "{format} {part:?}");
            assert!(said.is_empty() || part.contains(&"--reduce"), "{said}");
        }
        let (svg, _) = graph(&[&["--format", "svg"][..], &part].concat());
        assert_eq!(
            svg.matches("data-relation=").count(),
            expected.1,
            "{part:?}"
        );
        assert!(svg.ends_with("</svg>\n"), "{part:?}");
    }
    assert!(
        sizes.contains(&(0, 0)) && sizes.contains(&(1, 0)) && sizes.len() >= 8,
        "{sizes:?}"
    );
}

#[test]
fn each_filter_keeps_what_it_says() {
    let all = published();
    let ids = |keep: &dyn Fn(&Value) -> bool| -> BTreeSet<String> {
        let kept = all.iter().filter(|event| keep(event));
        kept.map(|event| event["id"].as_str().unwrap().to_owned())
            .collect()
    };
    let nodes = |arguments: &[&str]| -> BTreeSet<String> {
        let graph = json(arguments);
        texts(&graph, "nodes", "id")
            .iter()
            .map(|id| (*id).to_owned())
            .collect()
    };
    let has = |event: &Value, list: &str, id: &str| {
        let items = event[list].as_array().unwrap().iter();
        items
            .into_iter()
            .any(|item| item == id || item["actor"] == id)
    };
    assert_eq!(
        nodes(&["--actor", "dhs"]),
        ids(&|event| has(event, "actors", "dhs"))
    );
    assert_eq!(
        nodes(&["--topic", "parole"]),
        ids(&|event| has(event, "topics", "parole"))
    );
    assert_eq!(
        nodes(&["--kind", "diplomacy"]),
        ids(&|event| event["kind"] == "diplomacy")
    );
    assert_eq!(
        nodes(&["--actor", "dhs", "--topic", "parole"]),
        ids(&|event| has(event, "actors", "dhs") && has(event, "topics", "parole"))
    );
    // What has no last day is never certainly over, and what has no first day never certainly ahead.
    assert_eq!(
        nodes(&["--since", "2023-03", "--until", "2023-10"]),
        ids(&|event| {
            event["latest"]
                .as_str()
                .is_none_or(|day| day >= "2023-03-01")
                && event["earliest"]
                    .as_str()
                    .is_none_or(|day| day <= "2023-10-31")
        })
    );
    // The last day of an event is not before itself, and its first day not after.
    let days: Vec<(&str, &str)> = all
        .iter()
        .filter_map(|event| Some((event["earliest"].as_str()?, event["latest"].as_str()?)))
        .collect();
    let (first, last) = *days.iter().find(|(first, last)| first < last).unwrap();
    for (option, day) in [("--since", last), ("--until", first)] {
        let kept = nodes(&[option, day]);
        let expected = ids(&|event| match option {
            "--since" => event["latest"].as_str().is_none_or(|latest| latest >= day),
            _ => event["earliest"].as_str().is_none_or(|first| first <= day),
        });
        assert_eq!(kept, expected, "{option} {day}");
    }
    for (option, value, field) in [
        ("--family", "legal", "family"),
        ("--family", "temporal", "family"),
        ("--basis", "editorial", "basis"),
        ("--confidence", "high", "confidence"),
        ("--min-confidence", "high", "confidence"),
        ("--relation", "supersedes", "relation"),
        ("--relation", "follows", "relation"),
    ] {
        let graph = json(&[option, value]);
        let found = texts(&graph, "links", field);
        assert!(
            !found.is_empty() && found.iter().all(|word| *word == value),
            "{option} {value}: {found:?}"
        );
    }
    let two = json(&["--basis", "editorial,press", "--confidence", "medium"]);
    let found: BTreeSet<&str> = texts(&two, "links", "basis").into_iter().collect();
    assert_eq!(found, BTreeSet::from(["editorial", "press"]));
    let found: BTreeSet<&str> = texts(&two, "links", "confidence").into_iter().collect();
    assert_eq!(found, BTreeSet::from(["high", "medium"]));
}

/// What stands around an event, and between two, counted on the published links by hand; and what is no cause is not there unasked.
#[test]
fn around_and_between_are_what_the_links_say() {
    let whole = json(&[]);
    let families: BTreeSet<&str> = texts(&whole, "links", "family").into_iter().collect();
    assert_eq!(families, BTreeSet::from(["causal", "factual", "legal"]));
    let ends: Vec<(&str, &str)> = texts(&whole, "links", "source")
        .into_iter()
        .zip(texts(&whole, "links", "target"))
        .collect();
    let step = |from: &BTreeSet<String>, forth: bool| -> BTreeSet<String> {
        let next = ends.iter().filter_map(|&(source, target)| {
            let (here, there) = if forth {
                (source, target)
            } else {
                (target, source)
            };
            from.contains(here).then(|| there.to_owned())
        });
        from.iter().cloned().chain(next).collect()
    };
    let all = |from: &str, forth: bool| {
        let mut found = BTreeSet::from([from.to_owned()]);
        loop {
            let next = step(&found, forth);
            if next == found {
                return found;
            }
            found = next;
        }
    };
    let nodes = |arguments: &[&str]| -> BTreeSet<String> {
        let graph = json(arguments);
        let ids = texts(&graph, "nodes", "id").into_iter();
        ids.map(str::to_owned).collect()
    };
    let event = "mexico-venezuela-flights-restart-2023";
    let mut around = BTreeSet::new();
    for forth in [true, false] {
        let one = step(&BTreeSet::from([event.to_owned()]), forth);
        around.extend(step(&one, forth));
    }
    assert!(around.len() > 4, "{around:?}");
    assert_eq!(nodes(&["--around", event, "--depth", "2"]), around);
    let from = "ciudad-juarez-meeting-2023";
    let between: BTreeSet<String> = all(from, true)
        .intersection(&all(event, false))
        .cloned()
        .collect();
    assert!(between.len() > 1, "{between:?}");
    assert_eq!(nodes(&["--from", from, "--to", event]), between);
}

/// The connections of an event are those that have it at an end.
#[test]
fn connections_are_known_at_both_ends() {
    let source_files = SourceFiles::read(&root().join("events")).unwrap();
    let analysis = analyze(&source_files, &Options::default());
    let mut number = 0;
    for position in analysis.graph.events() {
        let expected: Vec<_> = analysis
            .graph
            .connections()
            .iter()
            .filter(|arrow| arrow.from == position || arrow.to == position)
            .copied()
            .collect();
        assert_eq!(analysis.graph.connections_of(position), expected);
        number += expected.len();
    }
    assert!(number > 10, "{number}");
}

#[test]
fn a_reduction_tells_what_it_left_out() {
    let whole = json(&[]);
    let (text, said) = graph(&["--format", "json", "--reduce"]);
    let reduced: Value = serde_json::from_str(&text).unwrap();
    let left_out = reduced["left_out"].as_array().unwrap().len();
    let number = |graph: &Value| graph["links"].as_array().unwrap().len();
    assert!(left_out > 0);
    assert_eq!(number(&whole), number(&reduced) + left_out);
    assert!(
        said.starts_with(&format!(
            "left out, because a longer path joins the same events: {left_out}\n"
        )),
        "{said}"
    );
    assert_eq!(said.lines().count(), left_out + 1);
    let arrow = said.lines().nth(1).unwrap().trim();
    let data = ["json", "cytoscape"];
    for format in FORMATS.into_iter().filter(|format| !data.contains(format)) {
        let (text, _) = graph(&["--format", format, "--reduce"]);
        assert!(
            text.contains(arrow)
                || text.contains(&arrow.replace("->", "-&gt;"))
                || text.contains(&arrow.replace("->", "-&#62;")),
            "{format}: {arrow}"
        );
    }
}

#[test]
fn boxes_hold_what_they_are_named_after() {
    for (cluster, name) in [
        ("year", "cluster_2022"),
        ("topic", "cluster_parole"),
        ("actor", "cluster_dhs"),
        ("country", "cluster_MEX"),
        ("story", "cluster_title-42-and-after"),
    ] {
        let (dot, _) = graph(&["--cluster", cluster]);
        assert!(
            dot.contains(&format!("subgraph \"{name}\" {{")),
            "{cluster}"
        );
    }
}

#[test]
fn unknown_ids_end_with_exit_code_2_and_the_nearest_id() {
    for (arguments, said) in [
        (
            &["--around", "us-mexico-venezuela-anouncement-2022"][..],
            "did you mean `us-mexico-venezuela-announcement-2022`?",
        ),
        (
            &["--from", "nowhere", "--to", "nowhere"],
            "there is no event `nowhere`",
        ),
        (&["--actor", "dsh"], "did you mean `dhs`?"),
        (&["--topic", "parol"], "did you mean `parole`?"),
        (
            &["--story", "broken-tie"],
            "no story is called `broken-tie`; did you mean `broken-ties`?",
        ),
        (&["--kind", "diplomcy"], "did you mean `diplomacy`?"),
        (
            &["--since", "yesterday"],
            "`yesterday` is not a date for --since",
        ),
        (
            &["--lang", "fr"],
            "the collection is not published in `fr`; it is in en, es",
        ),
        (&["--from", "dhs"], "--to"),
        (&["--family", "sequence"], "possible values"),
        (&["--depth", "-1"], "unexpected argument"),
        (&["--relation", "caused"], "possible values"),
        (
            &["--layout", "time", "--format", "json"],
            "is for `--format dot`",
        ),
        (
            &["--layout", "time", "--format", "svg"],
            "always has an axis of time",
        ),
        (
            &["--layout", "time", "--cluster", "year"],
            "exclude each other",
        ),
        (&["--dark", "--format", "svg"], "is for `--format dot`"),
    ] {
        let output = run(root(), &[&["graph"][..], arguments].concat());
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
        assert!(
            stderr(&output).contains(said),
            "{arguments:?}: {}",
            stderr(&output)
        );
    }
}

/// Pictures leave out what no line joins and say how many; data leave out nothing; what was asked for by name is always there.
#[test]
fn pictures_leave_out_events_without_a_link() {
    let whole = json(&[]);
    let ends: BTreeSet<&str> = texts(&whole, "links", "source")
        .into_iter()
        .chain(texts(&whole, "links", "target"))
        .collect();
    let all = texts(&whole, "nodes", "id");
    let alone: Vec<&str> = all
        .iter()
        .copied()
        .filter(|id| !ends.contains(id))
        .collect();
    assert!(!alone.is_empty() && !ends.is_empty());
    let number = alone.len();
    let counted_in_words = format!("{number} events without a link are not drawn");
    for format in ["dot", "mermaid", "svg"] {
        let (text, said) = graph(&["--format", format]);
        assert!(
            said.contains(&format!("{number}; `--isolated` brings them")),
            "{format}: {said}"
        );
        for id in &alone {
            let named = format!("events/{id}.html");
            assert!(!text.contains(&named), "{format}: {id}");
        }
        let (text, said) = graph(&["--format", format, "--isolated"]);
        assert!(said.is_empty(), "{format}: {said}");
        assert!(text.contains(&format!("events/{}.html", alone[0])));
        let (text, _) = graph(&["--format", format, "--around", alone[0]]);
        assert!(text.contains(&format!("events/{}.html", alone[0])));
    }
    assert!(graph(&[]).0.contains(&counted_in_words));
    assert!(!graph(&["--isolated"]).0.contains("are not drawn"));
    for format in ["graphml", "yed", "gexf", "json", "cytoscape"] {
        let (text, said) = graph(&["--format", format]);
        assert_eq!(counted(format, &text).0, all.len(), "{format}");
        assert!(said.is_empty(), "{format}: {said}");
    }
}

/// Nothing stands before its date: columns follow each other in time, and each event stands in one no earlier than its year.
#[test]
fn columns_of_time_hold_every_event_at_its_date() {
    for collection in ["events", "tests/hostile"] {
        let asked = [
            "--events",
            collection,
            "--layout",
            "time",
            "--all-relations",
        ];
        let (dot, _) = graph(&asked);
        let years: std::collections::BTreeMap<&str, &str> = dot
            .lines()
            .filter(|line| line.contains("class=\"event "))
            .map(|line| {
                let id = line.split('"').nth(1).unwrap();
                let date = line.split(" date=\"").nth(1).unwrap();
                (id, date.split('"').next().unwrap())
            })
            .collect();
        let mut placed = BTreeSet::new();
        let mut last = 0;
        for line in dot.lines().filter(|line| line.contains("rank=\"same\"")) {
            let mut names = line.split('"').skip(3).step_by(2);
            let column = names.next().unwrap().strip_prefix("axis ").unwrap();
            let year: i32 = column.get(..4).map_or(0, |year| year.parse().unwrap_or(0));
            assert!(year >= last, "{column} stands after {last}");
            last = year;
            for id in names {
                assert!(placed.insert(id), "{id} stands twice");
                let own = years[id].get(..4).and_then(|year| year.parse().ok());
                assert!(own.is_none_or(|own: i32| own <= year), "{id} in {column}");
            }
        }
        assert_eq!(placed.len(), years.len(), "{collection}");
    }
}

/// The caption names what the picture holds, and the command that makes the part again.
#[test]
fn a_caption_explains_what_is_drawn_and_nothing_else() {
    let caption = |arguments: &[&str]| -> String {
        let (dot, _) = graph(arguments);
        let line = dot.lines().nth(1).unwrap().to_owned();
        let label = line.split(" label=\"").nth(1).unwrap();
        label.split("\\l\", ").next().unwrap().to_owned()
    };
    let whole = caption(&[]);
    for part in [
        "Migration policy",
        "as of",
        "researched to",
        "CC-BY-4.0",
        "Boxes · ",
        "Court ruling",
        "square corners: legal act",
        "full head: causal",
        "diamond: legal",
        "open head: factual",
        "thick: official text",
        "disputed",
    ] {
        assert!(whole.replace("\\l", " ").contains(part), "{part}: {whole}");
    }
    assert!(!whole.contains("throughline graph") && !whole.contains("no cause"));
    let legal = caption(&[
        "--from",
        "cdc-title-42-order-2020",
        "--to",
        "title-42-ends-2023",
    ]);
    for part in ["causal", "factual", "Flight", "disputed", "editors"] {
        assert!(!legal.contains(part), "{part}: {legal}");
    }
    assert!(
        legal.contains(
            "throughline graph --from cdc-title-42-order-2020 --to title-42-ends-2023\\l"
        )
    );
    let quoted = caption(&["--since", "2023-05~", "--relation", "ends"]);
    assert!(quoted.contains("--since '2023-05~' --relation ends"));
    let spanish = caption(&["--lang", "es", "--all-relations"]);
    assert!(
        spanish
            .replace("\\l", " ")
            .contains("grises sin punta: sin causalidad")
    );
}
