//! `graph`: every option that chooses a part, alone and with each other one; the command in the caption; the same files on the site.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;
use serde_json::Value;
use throughline::limits::{PART_GRAPHS, PART_GRAPHS_TIMES};
use throughline::load::SourceFiles;
use throughline::site;
use throughline::{Options, analyze};

use crate::support::{run, scratch, stderr, stdout, write};

const SETTINGS: &str = "title: {en: Things, es: Cosas}\ndescription: {en: D, es: D}\nlocales: [en, es]\nlicence: CC-BY-4.0\nas_of: 2026-11-22\nkinds:\n  act: {name: {en: Act, es: Acto}, legal: true}\n  flight: {name: {en: Flight, es: Vuelo}}\n";
const STORIES: &str = "first: {name: {en: The first story, es: La primera historia}, events: [a-rule, b-rule, d-flight, alone]}\nsecond: {name: {en: The second story, es: La segunda historia}, events: [f-flight, c-rule, e-flight]}\napart: {name: {en: A story of events apart, es: Hechos aparte}, events: [a-rule, alone]}\n";

/// An event: id, date, kind, topic, place, and its links as relation, event, basis and confidence.
type Row = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str, &'static str, &'static str)],
);

const EVENTS: &[Row] = &[
    ("a-rule", "2020-01-05", "act", "visas", "town", &[]),
    (
        "b-rule",
        "2020-03",
        "act",
        "visas",
        "border",
        &[("supersedes", "a-rule", "official", "high")],
    ),
    (
        "c-rule",
        "2020-06-10",
        "act",
        "flights",
        "town",
        &[
            ("amends", "b-rule", "official", "high"),
            ("prompted-by", "a-rule", "editorial", "low"),
        ],
    ),
    (
        "d-flight",
        "2020-09-01",
        "flight",
        "flights",
        "border",
        &[
            ("prompted-by", "b-rule", "press", "medium"),
            ("prompted-by", "c-rule", "stated", "high"),
        ],
    ),
    (
        "e-flight",
        "2021-02-01",
        "flight",
        "flights",
        "town",
        &[
            ("resumes", "d-flight", "press", "medium"),
            ("follows", "a-rule", "editorial", "low"),
        ],
    ),
    (
        "f-flight",
        "2021",
        "flight",
        "visas",
        "town",
        &[
            ("caused-by", "d-flight", "editorial", "low"),
            ("caused-by", "c-rule", "press", "high"),
        ],
    ),
    ("alone", "2021-05-05", "act", "alone", "border", &[]),
];

/// What chooses events, what chooses links, and what changes only how they are shown.
const OF_EVENTS: &[&[&str]] = &[
    &["--actor", "ministry"],
    &["--topic", "flights"],
    &["--story", "first"],
    &["--kind", "flight"],
    &["--since", "2020-06"],
    &["--until", "2020-12~"],
];
const OF_LINKS: &[&[&str]] = &[
    &["--relation", "prompted-by,supersedes"],
    &["--basis", "press,official"],
    &["--min-confidence", "medium"],
    &["--family", "causal"],
];
const ALONG_LINKS: &[&[&str]] = &[
    &["--around", "c-rule", "--depth", "1"],
    &["--around", "d-flight"],
    &["--from", "a-rule", "--to", "f-flight"],
];
const OF_LOOKS: &[&[&str]] = &[
    &["--reduce"],
    &["--all-relations"],
    &["--isolated"],
    &["--cluster", "year"],
    &["--cluster", "topic"],
    &["--cluster", "country"],
    &["--cluster", "story"],
    &["--layout", "time"],
    &["--dark"],
    &["--lang", "es"],
];

fn collection(folder: &Path) {
    let registries = [
        ("events/timeline.yaml", SETTINGS),
        ("events/stories.yaml", STORIES),
        (
            "events/actors.yaml",
            "ministry: {name: {en: Ministry, es: Ministerio}, kind: government}\n",
        ),
        (
            "events/topics.yaml",
            "visas: {name: {en: Visas, es: Visas}}\nflights: {name: {en: Flights, es: Vuelos}}\nalone: {name: {en: Alone, es: Solo}}\n",
        ),
        (
            "events/places.yaml",
            "town: {name: {en: Town, es: Pueblo}, country: MEX}\nborder: {name: {en: Border, es: Frontera}, country: USA}\n",
        ),
    ];
    write(folder, &registries);
    for (id, date, kind, topic, place, links) in EVENTS {
        let mut text = format!(
            "title: {{en: Event {id}, es: Hecho {id}}}\ndate: {date}\nsummary: {{en: S., es: S.}}\nkind: {kind}\ntopics: [{topic}]\nplaces: [{place}]\nactors: [{{actor: ministry, role: announced}}]\nsources:\n  of-{id}: {{publisher: P, url: 'https://www.example.org/{id}', kind: official, language: en}}\nclaims:\n- {{id: it, text: {{en: It., es: Eso.}}, sources: [of-{id}]}}\n"
        );
        if *id == "d-flight" {
            text = text.replace("actors: [{actor: ministry, role: announced}]\n", "");
        }
        if !links.is_empty() {
            text.push_str("links:\n");
        }
        for (relation, event, basis, confidence) in *links {
            text.push_str(&format!(
                "- {{relation: {relation}, event: {event}, basis: {basis}, confidence: {confidence}, asserted_by: ministry, sources: [of-{id}], note: {{en: N., es: N.}}}}\n"
            ));
        }
        write(
            folder,
            &[(&format!("events/{}/{id}.yaml", &date[..4]), &text)],
        );
    }
}

fn graph(folder: &Path, arguments: &[&str]) -> String {
    let output = run(folder, &[&["graph"][..], arguments].concat());
    let code = output.status.code();
    assert_eq!(code, Some(0), "{arguments:?}: {}", stderr(&output));
    stdout(&output)
}

type Set = BTreeSet<String>;

/// The events and the links of a part.
fn part(folder: &Path, options: &[&[&str]]) -> (Set, Set) {
    // Data have neither columns nor a ground.
    let options = options
        .iter()
        .filter(|option| !["--layout", "--dark"].contains(&option[0]));
    let arguments: Vec<&str> = options.flat_map(|option| option.iter().copied()).collect();
    let text = graph(folder, &[&["--format", "json"][..], &arguments].concat());
    let graph: Value = serde_json::from_str(&text).unwrap();
    let set = |list: &str, fields: &[&str]| -> Set {
        let items = graph[list].as_array().unwrap().iter();
        let said = |item: &Value| {
            fields
                .iter()
                .map(|field| item[*field].to_string())
                .collect()
        };
        items
            .map(said)
            .map(|words: Vec<String>| words.join(" "))
            .collect()
    };
    (
        set("nodes", &["id"]),
        set("links", &["source", "target", "key"]),
    )
}

fn within(links: &Set, nodes: &Set) -> Set {
    let inside = |link: &&String| {
        let mut words = link.split(' ');
        words.by_ref().take(2).all(|end| nodes.contains(end))
    };
    links.iter().filter(inside).cloned().collect()
}

fn names(words: &[&str]) -> Set {
    words.iter().map(|word| format!("\"{word}\"")).collect()
}

/// A part of two options holds the events that both hold, with those that are asked for by name, and every link between them that
/// each of the two lets through.
#[test]
fn any_two_options_hold_what_each_of_them_holds() {
    let folder = scratch();
    let folder = folder.path();
    collection(folder);
    let (all, causes) = part(folder, &[]);
    assert_eq!(all.len(), EVENTS.len());
    let (_, every) = part(folder, &[&["--all-relations"]]);
    assert!(every.len() > causes.len());
    let options: Vec<&[&str]> = [OF_EVENTS, OF_LINKS, ALONG_LINKS, OF_LOOKS].concat();
    let alone: Vec<(Set, Set)> = options
        .iter()
        .map(|option| part(folder, &[option]))
        .collect();
    let is_in = |list: &[&[&str]], option: &[&str]| list.contains(&option);
    let pairs: Vec<(usize, usize)> = (0..options.len())
        .flat_map(|one| (one + 1..options.len()).map(move |other| (one, other)))
        .filter(|&(one, other)| options[one][0] != options[other][0])
        .filter(|&(one, other)| {
            let excluded =
                |a: usize, b: usize| options[a][0] == "--cluster" && options[b][0] == "--layout";
            !excluded(one, other) && !excluded(other, one)
        })
        .collect();
    assert!(pairs.len() > 200, "{}", pairs.len());
    pairs.par_iter().for_each(|&(one, other)| {
        let asked = [options[one], options[other]].concat();
        let (nodes, links) = part(folder, &[options[one], options[other]]);
        let both: Set = alone[one]
            .0
            .intersection(&alone[other].0)
            .cloned()
            .collect();
        let anchors: Set = [one, other]
            .into_iter()
            .filter(|&option| is_in(ALONG_LINKS, options[option]))
            .flat_map(|option| match options[option] {
                ["--around", id, ..] => names(&[id]),
                [_, from, _, to] => names(&[from, to]),
                _ => Set::new(),
            })
            .collect();
        let narrows = |option: usize| is_in(OF_LINKS, options[option]);
        let along = |option: usize| is_in(ALONG_LINKS, options[option]);
        let expected: Set = both.union(&anchors).cloned().collect();
        if asked.contains(&"--all-relations") && (along(one) || along(other)) {
            // What is no cause reaches further.
            assert!(
                nodes.is_superset(&expected),
                "{asked:?}: {nodes:?} {expected:?}"
            );
        } else if (along(one) && narrows(other)) || (along(other) && narrows(one)) {
            // Fewer links reach fewer events.
            assert!(
                nodes.is_subset(&expected) && nodes.is_superset(&anchors),
                "{asked:?}"
            );
        } else {
            assert_eq!(nodes, expected, "{asked:?}");
        }
        let mut let_through = if asked.contains(&"--all-relations") {
            every.clone()
        } else {
            causes.clone()
        };
        for option in [one, other].into_iter().filter(|&option| narrows(option)) {
            let chosen = &alone[option].1;
            let_through.retain(|link| chosen.contains(link) || !causes.contains(link));
        }
        let expected = within(&let_through, &nodes);
        if asked.contains(&"--reduce") {
            assert!(links.is_subset(&expected), "{asked:?}");
        } else if !(asked.contains(&"--all-relations") && (narrows(one) || narrows(other))) {
            assert_eq!(links, expected, "{asked:?}");
        }
    });
}

/// The caption says the command that prints the same file.
#[test]
fn the_command_in_the_caption_prints_the_same_file() {
    let folder = scratch();
    let folder = folder.path();
    collection(folder);
    let options: Vec<&[&str]> = [OF_EVENTS, OF_LINKS, ALONG_LINKS, OF_LOOKS].concat();
    let pairs: Vec<Vec<&str>> = options
        .iter()
        .zip(options.iter().cycle().skip(7))
        .filter(|(one, other)| one[0] != other[0])
        .map(|(one, other)| [*one, *other].concat())
        .filter(|pair| !(pair.contains(&"--cluster") && pair.contains(&"--layout")))
        .chain(options.iter().map(|option| option.to_vec()))
        .collect();
    pairs.par_iter().for_each(|asked| {
        let dot = graph(folder, asked);
        let caption = dot.split(" label=\"").nth(1).unwrap().replace("\\l", "\n");
        let command = caption
            .lines()
            .find(|line| line.starts_with("throughline graph "));
        let command = command.unwrap_or_else(|| panic!("{asked:?}: {caption}"));
        let words: Vec<String> = command
            .split(' ')
            .skip(2)
            .map(|word| word.replace('\'', ""))
            .collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        assert_eq!(graph(folder, &words), dot, "{asked:?}: {command}");
    });
    // The file itself for the whole needs no options.
    assert!(!graph(folder, &[]).contains("throughline graph"));
}

/// Stories and topics with a link between two of their events have their graph beside their page, in every language; others have none,
/// and no page leads to one.
#[test]
fn the_site_has_the_graph_of_each_story_and_topic() {
    let folder = scratch();
    let folder = folder.path();
    collection(folder);
    let source_files = SourceFiles::read(&folder.join("events")).unwrap();
    let analysis = Arc::new(analyze(&source_files, &Options::default()));
    for base_url in [None, Some("https://www.example.org/t")] {
        let options = site::Options {
            base_url: base_url.map(str::to_owned),
        };
        let site = site::render(analysis.clone(), &options).unwrap();
        let text = |path: &str| String::from_utf8(site[path].clone()).unwrap();
        for (prefix, lang, title) in [("", "en", "Things"), ("es/", "es", "Cosas")] {
            for (part, option, name) in [
                ("topics/visas", ["--topic", "visas"], "Visas"),
                (
                    "topics/flights",
                    ["--topic", "flights"],
                    if lang == "en" { "Flights" } else { "Vuelos" },
                ),
                (
                    "stories/first",
                    ["--story", "first"],
                    if lang == "en" {
                        "The first story"
                    } else {
                        "La primera historia"
                    },
                ),
                (
                    "stories/second",
                    ["--story", "second"],
                    if lang == "en" {
                        "The second story"
                    } else {
                        "La segunda historia"
                    },
                ),
            ] {
                let page = text(&format!("{prefix}{part}.html"));
                let file = part.split('/').nth(1).unwrap();
                for format in ["dot", "svg"] {
                    assert!(
                        page.contains(&format!("href=\"{file}.{format}\"")),
                        "{prefix}{part}.{format}"
                    );
                }
                let (dot, svg) = (
                    text(&format!("{prefix}{part}.dot")),
                    text(&format!("{prefix}{part}.svg")),
                );
                let printed = |format| {
                    graph(
                        folder,
                        &[&["--lang", lang, "--format", format][..], &option].concat(),
                    )
                };
                let words = format!("throughline graph {}", option.join(" "));
                assert!(dot.contains(&words) && svg.contains(&words));
                assert!(
                    svg.contains(&format!("{name} — {title}</title>"))
                        && dot.contains(&format!("\\l{name}\\l"))
                );
                match base_url {
                    // What is drawn elsewhere has addresses as the command has them; a picture leads on from where it stands.
                    None => {
                        assert_eq!(dot, printed("dot"), "{prefix}{part}");
                        let from_here = printed("svg")
                            .replace(&format!("href=\"{prefix}events/"), "href=\"../events/");
                        assert_eq!(svg, from_here, "{prefix}{part}");
                    }
                    Some(base) => {
                        assert!(svg.contains(&format!("href=\"{base}/{prefix}events/")));
                        assert!(dot.contains(&format!("URL=\"{base}/{prefix}events/")));
                    }
                }
            }
            for part in ["topics/alone", "stories/apart"] {
                let page = text(&format!("{prefix}{part}.html"));
                assert!(
                    !page.contains(".dot\"") && !page.contains(".svg\" type"),
                    "{part}"
                );
            }
        }
        let graphs = site
            .keys()
            .filter(|path| path.ends_with(".dot") && !path.starts_with("data/"));
        assert_eq!(graphs.count(), 8);
    }
}

/// The picture of an event says the command that draws it: of the same events and the same links.
#[test]
fn the_command_under_an_event_s_picture_draws_it() {
    let folder = scratch();
    let folder = folder.path();
    collection(folder);
    let source_files = SourceFiles::read(&folder.join("events")).unwrap();
    let analysis = analyze(&source_files, &Options::default());
    let site = site::render(analysis, &site::Options::default()).unwrap();
    let lines = |text: &str| -> BTreeSet<String> {
        let svg = text
            .split("<svg class=\"picture\"")
            .nth(1)
            .or_else(|| text.split("<svg ").nth(1));
        let svg = svg.unwrap().split("</svg>").next().unwrap();
        let ends = svg.split("data-edge=\"").skip(1);
        ends.map(|rest| rest.split('"').next().unwrap().to_owned())
            .collect()
    };
    for prefix in ["", "es/"] {
        for (id, ..) in EVENTS {
            let page =
                String::from_utf8(site[&format!("{prefix}events/{id}.html")].clone()).unwrap();
            let Some(rest) = page.split("data-save=\"").nth(1) else {
                assert!(*id == "alone" && !page.contains("throughline graph"));
                continue;
            };
            assert!(page.contains("assets/copy.js\" defer"));
            let command = rest
                .split("<code>")
                .nth(1)
                .unwrap()
                .split("</code>")
                .next()
                .unwrap();
            let words: Vec<&str> = command.split(' ').skip(2).collect();
            assert_eq!(words.contains(&"es"), prefix == "es/", "{command}");
            assert_eq!(
                lines(&graph(folder, &words)),
                lines(&page),
                "{prefix}{id}: {command}"
            );
        }
    }
}

/// A collection of one kind in one language: as many events a day apart as there are lists of links, each with these topics.
fn ladder(folder: &Path, topics: usize, links: &[Vec<usize>]) {
    let ids: Vec<String> = (0..topics).map(|number| format!("t{number}")).collect();
    let registry: String = ids
        .iter()
        .map(|id| format!("{id}: {{name: {id}}}\n"))
        .collect();
    let settings = "title: T\ndescription: D\nlocales: [en]\nlicence: CC-BY-4.0\nas_of: 2026-11-22\nkinds:\n  event: {name: Event}\n";
    write(folder, &[("events/timeline.yaml", settings)]);
    if topics > 0 {
        write(folder, &[("events/topics.yaml", &registry)]);
    }
    for (number, causes) in links.iter().enumerate() {
        let (month, day) = (number / 28 + 1, number % 28 + 1);
        let mut text = format!(
            "title: Thing {number} happens\ndate: 2020-{month:02}-{day:02}\nsummary: S.\nkind: event\ntopics: [{}]\nsources:\n  z{number}: {{publisher: P, url: 'https://www.example.org/z{number}', kind: press, language: en}}\nclaims:\n- {{id: z, text: It happened., sources: [z{number}]}}\n",
            ids.join(", ")
        );
        if !causes.is_empty() {
            text.push_str("links:\n");
        }
        for cause in causes {
            text.push_str(&format!(
                "- {{relation: prompted-by, event: e{cause}x, basis: editorial, note: Noted}}\n"
            ));
        }
        write(folder, &[(&format!("events/2020/e{number}x.yaml"), &text)]);
    }
}

/// GitHub draws no diagram beyond the limits of Mermaid, which nobody sees before it is there.
#[test]
fn a_diagram_that_github_does_not_draw_says_so() {
    let folder = scratch();
    let folder = folder.path();
    let links: Vec<Vec<usize>> = (0..34).map(|number| (0..number).collect()).collect();
    ladder(folder, 0, &links);
    for (arguments, is_told) in [
        (&["--format", "mermaid"][..], true),
        (&["--format", "mermaid", "--until", "2020-01-20"], false),
        (&["--format", "dot"], false),
        (&["--format", "json"], false),
    ] {
        let output = run(folder, &[&["graph"][..], arguments].concat());
        let said = stderr(&output);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {said}");
        let told = "at most 50000 characters and 500 links there, and it has ";
        assert_eq!(said.contains(told), is_told, "{arguments:?}: {said}");
        assert_eq!(said.contains(" and 561;"), is_told, "{arguments:?}: {said}");
    }
}

/// Of records with very many topics, not every link is drawn in each of these.
#[test]
fn the_graphs_of_very_many_topics_have_a_limit() {
    let folder = scratch();
    let folder = folder.path();
    let links: Vec<Vec<usize>> = (0..40_usize)
        .map(|number| number.checked_sub(1).into_iter().collect())
        .collect();
    ladder(folder, 60, &links);
    let source_files = SourceFiles::read(&folder.join("events")).unwrap();
    let analysis = analyze(&source_files, &Options::default());
    let site = site::render(analysis, &site::Options::default()).unwrap();
    let drawn = (40 + 39, PART_GRAPHS + PART_GRAPHS_TIMES * (40 + 39));
    let mut count = 0;
    for number in 0..60 {
        let page = String::from_utf8(site[&format!("topics/t{number}.html")].clone()).unwrap();
        let is_there = site.contains_key(&format!("topics/t{number}.svg"));
        let leads = page.contains(&format!("href=\"t{number}.svg\""));
        assert_eq!(leads, is_there, "t{number}");
        count += usize::from(is_there);
    }
    assert_eq!(count, drawn.1 / drawn.0);
    assert!(count < 60);
}
