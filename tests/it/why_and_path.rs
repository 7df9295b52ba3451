//! `why` and `path`: every path up to a limit that is said, what hangs on an event, and the shapes of their answers.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;
use throughline::graph::{Arrow, CausalGraph, Neighbourhood, Way};

use crate::support::{root, run, scratch, stderr, stdout, write, write_sample};

fn arrows(pairs: &[(usize, usize)]) -> Vec<Arrow> {
    pairs
        .iter()
        .enumerate()
        .map(|(link, &(from, to))| Arrow { from, to, link })
        .collect()
}

fn graph(events: usize, pairs: &[(usize, usize)]) -> CausalGraph {
    CausalGraph::joined(&(0..events).collect::<Vec<_>>(), &arrows(pairs))
}

/// So many events, each joined to the thirty after it.
fn dense(events: usize) -> Vec<(usize, usize)> {
    (0..events)
        .flat_map(|from| (from + 1..(from + 31).min(events)).map(move |to| (from, to)))
        .collect()
}

/// Graphs that look random and are the same on every machine.
fn graphs() -> impl Iterator<Item = (usize, Vec<(usize, usize)>)> {
    let mut state = 7_u64;
    let mut next = move |below: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    (0..60).map(move |_| {
        let events = 2 + next(8) as usize;
        let density = 1 + next(9);
        let mut pairs = Vec::new();
        for to in 0..events {
            for from in 0..to {
                if next(10) < density {
                    pairs.push((from, to));
                }
            }
        }
        (events, pairs)
    })
}

/// Every path, found the slow way.
fn all_paths(
    pairs: &[(usize, usize)],
    trail: &mut Vec<usize>,
    to: usize,
    found: &mut Vec<Vec<usize>>,
) {
    let here = trail[trail.len() - 1];
    if here == to {
        found.push(trail.clone());
        return;
    }
    for &(_, next) in pairs.iter().filter(|(from, _)| *from == here) {
        trail.push(next);
        all_paths(pairs, trail, to, found);
        trail.pop();
    }
}

#[test]
fn the_paths_are_all_paths_and_the_shortest_ones_when_there_is_a_limit() {
    let mut compared = 0;
    for (events, pairs) in graphs() {
        let graph = graph(events, &pairs);
        for (from, to) in [(0, events - 1), (0, events / 2), (events / 2, events - 1)] {
            if from == to {
                continue;
            }
            let mut slow = Vec::new();
            all_paths(&pairs, &mut vec![from], to, &mut slow);
            slow.sort_by(|left, right| (left.len(), left).cmp(&(right.len(), right)));
            for limit in [1, 3, 1000] {
                let quick = graph.paths(from, to, limit);
                let trails: Vec<Vec<usize>> = quick
                    .paths
                    .iter()
                    .map(|path| {
                        std::iter::once(path[0].from)
                            .chain(path.iter().map(|hop| hop.to))
                            .collect()
                    })
                    .collect();
                assert_eq!(quick.total, Some(slow.len() as u128), "{pairs:?}");
                assert_eq!(quick.complete, slow.len() <= limit, "{pairs:?}");
                let lengths = |paths: &[Vec<usize>]| paths.iter().map(Vec::len).collect::<Vec<_>>();
                let shortest = &slow[..limit.min(slow.len())];
                assert_eq!(lengths(&trails), lengths(shortest), "{pairs:?}");
                assert!(trails.iter().all(|trail| slow.contains(trail)), "{pairs:?}");
                let different: BTreeSet<_> = trails.iter().collect();
                assert_eq!(different.len(), trails.len(), "{pairs:?}");
                if quick.complete {
                    assert_eq!(trails, slow, "{pairs:?}");
                }
                compared += trails.len();
            }
        }
    }
    assert!(compared > 500, "{compared}");
}

/// Two thousand events, each joined to the thirty after it: more paths than atoms, answered all the same.
#[test]
fn a_dense_graph_is_answered_with_its_limit() {
    let pairs = dense(2000);
    let graph = graph(2000, &pairs);
    let paths = graph.paths(0, 1999, 20);
    assert_eq!(
        (paths.paths.len(), paths.complete, paths.total),
        (20, false, None)
    );
    assert!(paths.paths.iter().all(|path| path.len() == 67));
    assert_eq!(graph.dominated_by(1000), Vec::<usize>::new());
    assert_eq!(graph.dominated_by(0).len(), 1999);
}

/// What hangs on an event is what no beginning reaches any more once it is gone.
#[test]
fn dominated_events_are_those_that_a_removal_cuts_off() {
    let mut hanging = 0;
    for (events, pairs) in graphs() {
        let graph = graph(events, &pairs);
        let beginnings: Vec<usize> = (0..events)
            .filter(|event| pairs.iter().all(|(_, to)| to != event))
            .collect();
        for gone in 0..events {
            let mut reached: BTreeSet<usize> = beginnings
                .iter()
                .copied()
                .filter(|one| *one != gone)
                .collect();
            for to in 0..events {
                let led_here = pairs
                    .iter()
                    .any(|(from, at)| *at == to && reached.contains(from));
                if to != gone && led_here {
                    reached.insert(to);
                }
            }
            let cut: Vec<usize> = (0..events)
                .filter(|event| *event != gone && !reached.contains(event))
                .collect();
            assert_eq!(graph.dominated_by(gone), cut, "{pairs:?} without {gone}");
            hanging += cut.len();
        }
    }
    assert!(hanging > 100, "{hanging}");
}

/// Every event that a number of arrows lead to, step by step, found the slow way.
fn steps(pairs: &[(usize, usize)], position: usize, way: Way) -> Vec<Vec<usize>> {
    let mut seen = BTreeSet::from([position]);
    let mut steps: Vec<Vec<usize>> = Vec::new();
    let mut last = vec![position];
    while !last.is_empty() {
        let next: BTreeSet<usize> = last
            .iter()
            .flat_map(|&here| one_step(pairs, here, way))
            .filter(|event| !seen.contains(event))
            .collect();
        seen.extend(&next);
        last = next.into_iter().collect();
        steps.push(last.clone());
    }
    steps
}

fn one_step(pairs: &[(usize, usize)], here: usize, way: Way) -> Vec<usize> {
    let ends = pairs.iter().filter_map(|&(from, to)| match way {
        Way::Back => (to == here).then_some(from),
        Way::Forth => (from == here).then_some(to),
    });
    ends.collect()
}

/// What is shown around an event is whole steps, as many as there is room for; of a first step without room its nearest events.
#[test]
fn what_is_nearest_is_whole_steps_and_the_rest_is_counted() {
    let mut cut = 0;
    for (events, pairs) in graphs() {
        let graph = graph(events, &pairs);
        for position in 0..events {
            for way in [Way::Back, Way::Forth] {
                let steps = steps(&pairs, position, way);
                let all: usize = steps.iter().map(Vec::len).sum();
                for (most, counted) in [(1, 100), (2, 100), (3, 1), (5, 2), (100, 100)] {
                    let mut shown: Vec<usize> = Vec::new();
                    for step in &steps {
                        if shown.len() + step.len() > most {
                            break;
                        }
                        shown.extend(step);
                    }
                    if shown.is_empty() && all > 0 {
                        let first = &steps[0];
                        shown = match way {
                            Way::Back => first[first.len() - most..].to_vec(),
                            Way::Forth => first[..most].to_vec(),
                        };
                    }
                    shown.sort_unstable();
                    let beyond = (all - shown.len()).min(counted);
                    let leads_on = |event: &usize| {
                        one_step(&pairs, *event, way)
                            .iter()
                            .any(|next| !shown.contains(next))
                    };
                    let border: Vec<usize> = shown.iter().copied().filter(leads_on).collect();
                    let mut found = graph.neighbourhood(position, way, most, counted);
                    found.border.sort_unstable();
                    let expected = Neighbourhood {
                        shown: shown.clone(),
                        border,
                        beyond,
                    };
                    assert_eq!(found, expected, "{pairs:?} around {position}, {most}");
                    cut += beyond;
                }
            }
        }
    }
    assert!(cut > 100, "{cut}");
}

/// The nearest connection runs along arrows in either direction, is as short as any, and is none where nothing joins the two.
#[test]
fn the_nearest_connection_is_as_short_as_any() {
    let mut missing = 0;
    for (events, pairs) in graphs() {
        let graph = graph(events, &pairs);
        for from in 0..events {
            let mut far = BTreeMap::from([(from, 0)]);
            let mut open = std::collections::VecDeque::from([from]);
            while let Some(here) = open.pop_front() {
                for way in [Way::Back, Way::Forth] {
                    for next in one_step(&pairs, here, way) {
                        if !far.contains_key(&next) {
                            far.insert(next, far[&here] + 1);
                            open.push_back(next);
                        }
                    }
                }
            }
            for to in 0..events {
                let found = graph.nearest_connection(from, to);
                assert_eq!(
                    found.as_ref().map(Vec::len),
                    far.get(&to).copied(),
                    "{pairs:?}, {from} to {to}"
                );
                let mut here = from;
                for arrow in found.iter().flatten() {
                    here = match (arrow.from == here, arrow.to == here) {
                        (true, false) => arrow.to,
                        (false, true) => arrow.from,
                        _ => panic!("{arrow:?} does not go on from {here}"),
                    };
                }
                assert!(here == to || found.is_none());
                missing += usize::from(found.is_none());
            }
        }
    }
    assert!(missing > 50, "{missing}");
}

/// An arrow is left out of a reduction if and only if its head can be reached from another event that its tail leads to.
#[test]
fn a_reduction_leaves_out_what_a_longer_path_says() {
    let (mut kept, mut left_out) = (0, 0);
    for (events, pairs) in graphs() {
        // Arrows against time would make circles, of which there is no reduction.
        let pairs: Vec<(usize, usize)> = pairs.into_iter().filter(|(from, to)| from < to).collect();
        let graph = graph(events, &pairs);
        let redundant = graph.transitive_edges();
        for arrow in graph.arrows() {
            let mut others = graph.arrows_from(arrow.from).iter();
            let longer = others.any(|other| {
                other.to != arrow.to && graph.descendants(other.to).contains(&arrow.to)
            });
            assert_eq!(redundant.contains(arrow), longer, "{pairs:?}, {arrow:?}");
            *if longer { &mut left_out } else { &mut kept } += 1;
        }
        assert!(redundant.is_sorted_by_key(|arrow| (arrow.to, arrow.link)));
    }
    assert!(kept > 100 && left_out > 100, "{kept}, {left_out}");
}

/// Where each event is joined to the thirty after it, only the arrows to the next one are needed; and that is found at once,
/// though there are more paths than can be walked.
#[test]
fn a_reduction_does_not_walk_every_path() {
    let pairs = dense(200);
    let redundant = graph(200, &pairs).transitive_edges();
    assert_eq!(redundant.len(), pairs.len() - 199);
    assert!(redundant.iter().all(|arrow| arrow.to > arrow.from + 1));
}

/// A ladder of events, each led to by both of the two before: 2^19 paths to the last pair.
fn ladder(folder: &Path) {
    write_sample(folder);
    let record = |links: &str| {
        format!("title: A step\ndate: 2023\nsummary: A step.\nkind: diplomacy\nsources:\n{links}")
    };
    for step in 0..20 {
        for side in ["a", "b"] {
            let id = format!("step-{step:02}-{side}");
            let mut text = record(&format!(
                "  source-{id}: {{url: 'https://www.example.org/{id}', kind: official, language: en}}\n"
            ));
            let basis = if side == "a" {
                "official, confidence: high"
            } else {
                "press, confidence: low"
            };
            text.push_str(&format!(
                "claims: [{{id: taken, text: It was taken, sources: [source-{id}]}}]\nlinks:\n"
            ));
            let before = step - 1;
            for cause in ["a", "b"] {
                let cause = if step == 0 {
                    "later-visit".to_owned()
                } else {
                    format!("step-{before:02}-{cause}")
                };
                text.push_str(&format!(
                    "  - {{relation: enabled-by, event: {cause}, basis: {basis}, sources: [source-{id}]}}\n"
                ));
                if step == 0 {
                    break;
                }
            }
            write(folder, &[(&format!("2023/{id}.yaml"), &text)]);
        }
    }
}

#[test]
fn the_limit_is_said_and_each_path_names_its_weakest_link() {
    let folder = scratch();
    ladder(folder.path());
    let ask = |arguments: &[&str]| {
        let output = run(folder.path(), &[&["--events", "."][..], arguments].concat());
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        output
    };
    let path = ["path", "earlier-talks", "step-19-a"];
    let human = stdout(&ask(&path));
    assert!(
        human.contains("the 20 shortest of 524288 recorded paths (raise `--limit` for more)"),
        "{human}"
    );
    assert!(human.contains("not proof of causation"));
    assert_eq!(human.matches("Weakest link: ").count(), 20);

    let json: Value = serde_json::from_slice(
        &ask(&[&path[..], &["--format", "json", "--limit", "3"]].concat()).stdout,
    )
    .unwrap();
    let keys: Vec<&String> = json.as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        [
            "answer",
            "complete",
            "from",
            "nearest_connection",
            "paths",
            "to",
            "total"
        ]
    );
    assert_eq!(
        (json["complete"].as_bool(), json["total"].as_u64()),
        (Some(false), Some(524_288))
    );
    for path in json["paths"].as_array().unwrap() {
        let steps = path["steps"].as_array().unwrap();
        assert_eq!(steps.len(), 21);
        let weak = |link: &Value| link["basis"] == "press" && link["confidence"] != "high";
        let any_weak = steps.iter().any(|step| weak(&step["links"][0]));
        assert!(any_weak && weak(&path["weakest"]), "{path}");
    }

    let dot = ask(&[&path[..], &["--format", "dot", "--limit", "1"]].concat());
    assert!(
        stderr(&dot).contains("the 1 shortest of 524288"),
        "{}",
        stderr(&dot)
    );
    assert_eq!(stdout(&dot).matches(" -> \"").count(), 21);

    let none = stdout(&ask(&[
        "path",
        "step-19-a",
        "earlier-talks",
        "--format",
        "dot",
    ]));
    assert_eq!(none.matches(" -> \"").count(), 0, "{none}");
    let why = stdout(&ask(&["why", "step-19-a", "--depth", "2"]));
    assert!(
        why.contains("37 more events further back than 2 steps; raise `--depth`"),
        "{why}"
    );
}

#[test]
fn a_removal_is_described_as_the_records_say_it() {
    let folder = scratch();
    ladder(folder.path());
    let ask = |arguments: &[&str]| {
        let output = run(folder.path(), &[&["--events", "."][..], arguments].concat());
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        stdout(&output)
    };
    let human = ask(&["why", "later-visit", "--without"]);
    assert!(
        human.contains("40 of the 40 events that it led to would have no recorded chain"),
        "{human}"
    );
    assert!(human.contains("not about what would have happened in the world"));
    let none = ask(&["why", "step-05-a", "--without"]);
    assert!(
        none.contains("every other event would keep a recorded chain"),
        "{none}"
    );
    let json: Value =
        serde_json::from_str(&ask(&["why", "later-visit", "--format", "json"])).unwrap();
    let keys: Vec<&String> = json.as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        [
            "ancestors",
            "answer",
            "event",
            "hangs_on_it",
            "left_out",
            "links"
        ]
    );
    assert_eq!(json["hangs_on_it"].as_array().unwrap().len(), 40);
    let dot = ask(&["why", "later-visit", "--without", "--format", "dot"]);
    assert_eq!(dot.matches("class=\"event ").count(), 41);
    let dot = ask(&["why", "step-01-a", "--format", "dot"]);
    assert_eq!(dot.matches("class=\"event ").count(), 6);
}

/// `docs/graph.md` describes every field of the answers.
#[test]
fn the_answers_are_described() {
    let page = std::fs::read_to_string(root().join("docs/graph.md")).unwrap();
    let mut fields: BTreeMap<String, ()> = BTreeMap::new();
    for arguments in [
        &[
            "path",
            "ciudad-juarez-meeting-2023",
            "mexico-venezuela-flights-restart-2023",
            "--format",
            "json",
        ][..],
        &[
            "why",
            "mexico-venezuela-flights-restart-2023",
            "--format",
            "json",
        ],
    ] {
        let output = run(root(), arguments);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        collect(
            &serde_json::from_slice(&output.stdout).unwrap(),
            &mut fields,
        );
    }
    assert!(fields.len() > 15, "{fields:?}");
    for field in fields.keys() {
        assert!(
            page.contains(&format!("`{field}`")),
            "docs/graph.md does not say what `{field}` is"
        );
    }
}

fn collect(value: &Value, fields: &mut BTreeMap<String, ()>) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                fields.insert(key.clone(), ());
                collect(value, fields);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, fields)),
        _ => {}
    }
}

#[test]
fn invalid_questions_exit_with_two() {
    for arguments in [
        &[
            "path",
            "ciudad-juarez-meeting-2023",
            "mexico-venezuela-flights-restart-2023",
            "--limit",
            "0",
        ][..],
        &[
            "path",
            "ciudad-juarez-meeting-2023",
            "mexico-venezuela-flights-restart-2023",
            "--lang",
            "fr",
        ],
        &["why", "ciudad-juarez-meeting-2023", "--depth", "0"],
        &["why", "no-such-event"],
        &["why", "ciudad-juarez-meeting-2023", "--format", "png"],
    ] {
        let output = run(root(), arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(
            output.stdout.is_empty() && !output.stderr.is_empty(),
            "{arguments:?}"
        );
    }
}
