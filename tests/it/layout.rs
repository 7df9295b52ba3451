//! The layout over time: nothing overlaps, order is kept, fewer lines cross than on plain lanes; on seeded graphs and on
//! awkward ones.

use throughline::graph::layout::Layout;
use throughline::{Analysis, Options, analyze};

use crate::support::{evidence, without_sample};

#[path = "../../benches/layouts/measure.rs"]
pub(crate) mod measure;
#[path = "../../benches/layouts/ours.rs"]
pub(crate) mod ours;

/// A small generator of numbers that look random (splitmix64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut number = self.0;
        number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((number ^ (number >> 31)) % limit.max(1) as u64).unwrap()
    }
}

/// An event on a day, with the events that led to it.
struct Node {
    day: usize,
    causes: Vec<usize>,
}

/// Hands the analysis of a graph on.
fn with_graph(nodes: &[Node], look: impl FnOnce(&Analysis)) {
    let files: Vec<(String, String)> = nodes
        .iter()
        .enumerate()
        .map(|(number, node)| {
            let (year, month, day) = (
                2000 + node.day / 336,
                node.day / 28 % 12 + 1,
                node.day % 28 + 1,
            );
            let mut text = format!(
                "title: Event {number}\ndate: {year}-{month:02}-{day:02}\nsummary: It happened.\nkind: rule\n{}",
                evidence(&format!("e{number:04}"))
            );
            if !node.causes.is_empty() {
                text.push_str("links:\n");
            }
            for cause in &node.causes {
                text.push_str(&format!(
                    "  - {{relation: caused-by, event: e{cause:04}, basis: editorial, note: A test}}\n"
                ));
            }
            (format!("{year}/e{number:04}.yaml"), text)
        })
        .collect();
    let source_files = without_sample(&files);
    look(&analyze(&source_files, &Options::default()));
}

/// A graph in which most arrows come from near events and a few from far ones.
fn random(seed: u64, size: usize) -> Vec<Node> {
    let mut numbers = Numbers(seed);
    (0..size)
        .map(|number| {
            let mut causes: Vec<usize> = (0..numbers.below(3))
                .filter_map(|_| {
                    let far = if numbers.below(6) == 0 { 60 } else { 8 };
                    number.checked_sub(1 + numbers.below(far))
                })
                .collect();
            causes.sort_unstable();
            causes.dedup();
            Node {
                day: number * 9 + numbers.below(7),
                causes,
            }
        })
        .collect()
}

fn plain(
    size: usize,
    day: impl Fn(usize) -> usize,
    causes: impl Fn(usize) -> Vec<usize>,
) -> Vec<Node> {
    (0..size)
        .map(|number| Node {
            day: day(number),
            causes: causes(number),
        })
        .collect()
}

/// Lays a graph out, checks what must always hold, and gives back the crossings: ours, and those on plain lanes.
fn crossings(name: &str, nodes: &[Node]) -> (usize, usize) {
    let mut counted = (0, 0);
    with_graph(nodes, |analysis| {
        let events: Vec<usize> = analysis.graph.events().collect();
        let arrows = analysis.graph.arrows();
        assert_eq!(events.len(), nodes.len(), "{name}");
        let joined: usize = nodes.iter().map(|node| node.causes.len()).sum();
        assert_eq!(arrows.len(), joined, "{name}");
        let layout = ours::layout(&analysis.timeline, &events, arrows);
        let again = ours::layout(&analysis.timeline, &events, arrows);
        assert_eq!(layout.places, again.places, "{name}: not the same twice");
        assert_eq!(layout.routes, again.routes, "{name}: not the same twice");
        in_order(name, analysis, &layout, &events);
        let drawing = ours::drawing(&layout, &events, arrows);
        let figures = drawing.figures();
        assert_eq!(figures.overlaps, 0, "{name}: cards overlap");
        assert_eq!(figures.hidden, 0, "{name}: an arrow runs behind a card");
        for (line, ends) in drawing.lines.iter().zip(&drawing.ends) {
            // A way around cards may turn back on its way.
            let forwards = line.first().unwrap().0 <= line.last().unwrap().0;
            assert!(
                forwards,
                "{name}: an arrow runs backwards: {ends:?} {line:?}"
            );
        }
        let lanes = ours::lanes(&layout, &events, arrows).figures();
        counted = (figures.crossings, lanes.crossings);
    });
    counted
}

/// What certainly began earlier stands no further right.
fn in_order(name: &str, analysis: &Analysis, layout: &Layout, events: &[usize]) {
    for pair in events.windows(2) {
        let date = |event: usize| analysis.timeline.events[event].date.earliest();
        let place = |event: usize| layout.places[events.binary_search(&event).unwrap()].x;
        if date(pair[0]) < date(pair[1]) {
            assert!(place(pair[0]) <= place(pair[1]), "{name}: {pair:?}");
        }
    }
}

#[test]
fn fewer_lines_cross_than_on_plain_lanes() {
    for size in [16, 40, 80] {
        let (mut ours, mut plain) = (0, 0);
        for seed in 1..=3 {
            let name = format!("{size} events, seed {seed}");
            let (one, other) = crossings(&name, &random(seed, size));
            assert!(
                one <= other,
                "{name}: {one} crossings, {other} on plain lanes"
            );
            ours += one;
            plain += other;
        }
        assert!(
            ours < plain,
            "{size} events: {ours} crossings, {plain} on plain lanes"
        );
    }
}

#[test]
fn awkward_graphs_are_laid_out() {
    let none = |_| Vec::new();
    let before = |number: usize| number.checked_sub(1).into_iter().collect::<Vec<_>>();
    for (name, nodes) in [
        ("none", plain(0, |_| 0, none)),
        ("one", plain(1, |_| 0, none)),
        ("all on one day", plain(60, |_| 5, none)),
        ("a chain within one day", plain(20, |_| 5, before)),
        ("a chain", plain(60, |number| number * 11, before)),
        (
            "a hub",
            plain(
                300,
                |number| number * 3,
                |number| {
                    if number == 0 { Vec::new() } else { vec![0] }
                },
            ),
        ),
        (
            "a sink",
            plain(
                300,
                |number| number * 3,
                |number| {
                    if number == 89 {
                        (0..89).collect()
                    } else {
                        Vec::new()
                    }
                },
            ),
        ),
        (
            "dense",
            plain(
                60,
                |number| number * 5,
                |number| {
                    (0..number)
                        .filter(|cause| (number - cause) % 3 == 1)
                        .collect()
                },
            ),
        ),
        (
            "islands",
            plain(
                200,
                |number| number * 2,
                |number| {
                    if number % 5 == 0 {
                        Vec::new()
                    } else {
                        vec![number - 1]
                    }
                },
            ),
        ),
    ] {
        crossings(name, &nodes);
    }
}
