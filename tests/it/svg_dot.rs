//! Graphs of every shape, drawn: what SVG and DOT hold is in the picture, apart, and there once. Seeded, so that a failure
//! comes back; `THROUGHLINE_TIMES=100 cargo test svg_dot` draws a hundred times as many.

use std::collections::BTreeMap;

use rayon::prelude::*;
use roxmltree::{Document, Node};
use throughline::export::ExportContext;
use throughline::export::graph::{GRAPHS, Options as GraphOptions};
use throughline::graph::Selection;
use throughline::load::SourceFiles;
use throughline::locale::locale;
use throughline::{Analysis, Options, analyze};

use crate::rng::{Rng, none, rounds};
use crate::support::{evidence, without_sample, written as text_of};

/// Ways in which events can lead to each other.
pub(crate) const SHAPES: &[&str] = &[
    "no event",
    "one event",
    "no arrow",
    "a chain",
    "a star outwards",
    "a star inwards",
    "many beside each other",
    "dense",
    "several islands",
    "ladders",
    "anything",
    "against time",
];

/// Relations of causes and laws, of which several may join the same two events.
const RELATIONS: &[&str] = &[
    "caused-by",
    "prompted-by",
    "enabled-by",
    "implements",
    "extends",
];

/// What leads to each event, by the events' numbers.
fn causes(shape: &str, size: usize, rng: &mut Rng) -> Vec<Vec<usize>> {
    let hub = rng.next(size);
    let width = 2 + rng.next(12);
    (0..size)
        .map(|number| {
            let mut causes: Vec<usize> = match shape {
                "a chain" => number.checked_sub(1).into_iter().collect(),
                "a star outwards" if number > hub => vec![hub],
                "a star inwards" if number == hub => (0..hub).collect(),
                "many beside each other" if number >= width => vec![number % width],
                "dense" => (0..number).filter(|_| rng.next(3) == 0).collect(),
                "several islands" if number % width > 0 => vec![number - 1],
                "ladders" => [number.checked_sub(2), number.checked_sub(3)]
                    .into_iter()
                    .flatten()
                    .collect(),
                "anything" => (0..rng.next(4))
                    .filter_map(|_| number.checked_sub(1 + rng.next(30)))
                    .collect(),
                "against time" => (0..rng.next(3))
                    .map(|_| (number + rng.next(9)).saturating_sub(5))
                    .filter(|&cause| cause != number && cause < size)
                    .collect(),
                _ => Vec::new(),
            };
            causes.sort_unstable();
            causes.dedup();
            causes
        })
        .collect()
}

/// A date that is known more or less, of an event that began on this day of a count of days.
fn date(day: usize, rng: &mut Rng) -> String {
    let (year, month, of_month) = (2000 + day / 336, day / 28 % 12 + 1, day % 28 + 1);
    match rng.next(12) {
        0 => format!("{year}-{month:02}"),
        1 => format!("{year}-{month:02}-{of_month:02}~"),
        2 => format!("{year}-{month:02}-{of_month:02}/.."),
        3 => format!("{year}-{month:02}-{of_month:02}/{}-12", year + 1),
        4 => format!("{year}?"),
        _ => format!("{year}-{month:02}-{of_month:02}"),
    }
}

/// A collection of one shape and any size.
pub(crate) fn drawn(shape: &str, rng: &mut Rng) -> SourceFiles {
    let size = match shape {
        "no event" => 0,
        "one event" => 1,
        "dense" => 2 + rng.next(30),
        _ if rng.next(8) == 0 => 200,
        _ => 2 + rng.next(60),
    };
    drawn_of(shape, size, rng)
}

/// A collection of one shape. Links without a cause lie between, and some arrows are doubled.
pub(crate) fn drawn_of(shape: &str, size: usize, rng: &mut Rng) -> SourceFiles {
    let apart = *rng.of(&[0, 1, 3, 20, 200]);
    let mut day = rng.next(300);
    let mut files = Vec::new();
    for (number, causes) in causes(shape, size, rng).iter().enumerate() {
        day += rng.next(apart + 1);
        let title = "Talks on returns and on much else "
            .repeat(1 + rng.next(3))
            .chars()
            .take(1 + rng.next(75))
            .collect::<String>();
        let mut text = format!(
            "title: {:?}\ndate: {}\ndate_note: A note\nsummary: It happened.\nkind: rule\n{}",
            title.trim(),
            date(day, rng),
            evidence(&format!("e{number:03}"))
        );
        let mut links = String::new();
        for cause in causes {
            let first = rng.next(RELATIONS.len());
            for twice in 0..=usize::from(rng.next(5) == 0) {
                let relation = RELATIONS[(first + twice) % RELATIONS.len()];
                let disputed = rng.next(4) == 0;
                links.push_str(&format!(
                    "  - {{relation: {relation}, event: e{cause:03}, basis: editorial, disputed: {disputed}, note: A test}}\n"
                ));
            }
        }
        if number > 0 && rng.next(6) == 0 {
            let other = rng.next(number);
            links.push_str(&format!(
                "  - {{relation: follows, event: e{other:03}, basis: editorial, note: A test}}\n"
            ));
        }
        if !links.is_empty() {
            text.push_str("links:\n");
            text.push_str(&links);
        }
        files.push((format!("{}/e{number:03}.yaml", 2000 + day / 336), text));
    }
    without_sample(&files)
}

#[test]
fn every_graph_is_drawn_whole_and_apart() {
    let number = rounds(48);
    let faults: Vec<String> = (0..number)
        .into_par_iter()
        .filter_map(|round| {
            let mut rng = Rng::of_round(0x1F83_D9AB_FB41_BD6B, round);
            let shape = SHAPES[round % SHAPES.len()];
            let source_files = drawn(shape, &mut rng);
            let (one, other) = (
                analyze(&source_files, &Options::default()),
                analyze(&source_files, &Options::default()),
            );
            let fault = fault_of(&one, &other)?;
            Some(format!("round {round}, {shape}: {fault}"))
        })
        .collect();
    none(&faults, number);
}

/// What is wrong with the drawings of a collection that was studied twice.
fn fault_of(one: &Analysis, other: &Analysis) -> Option<String> {
    // Every arrow, by its ends, and how many there are of it.
    let mut arrows: BTreeMap<(String, String), usize> = BTreeMap::new();
    for arrow in one.graph.arrows() {
        let ends = (
            arrow.source(&one.timeline).id.to_string(),
            arrow.target(&one.timeline).id.to_string(),
        );
        *arrows.entry(ends).or_default() += 1;
    }
    let events: Vec<String> = one
        .graph
        .events()
        .map(|event| one.timeline.events[event].id.to_string())
        .collect();
    if events.len() != one.timeline.events.len() {
        return Some("an event is not in the graph".to_owned());
    }
    for name in ["svg", "dot"] {
        let text = written(one, name);
        if text != written(other, name) {
            return Some(format!("{name} is not the same twice"));
        }
        let fault = match name {
            "svg" => svg_fault(&text, &events, &arrows),
            _ => dot_fault(&text, &events, &arrows),
        };
        if let Some(fault) = fault {
            return Some(format!("{name}: {fault}"));
        }
    }
    None
}

fn written(analysis: &Analysis, name: &str) -> String {
    let format = GRAPHS.iter().find(|format| format.name == name).unwrap();
    let options = GraphOptions::new(locale("en"), "");
    let context = ExportContext::whole(&analysis.timeline, &analysis.graph);
    let whole = Selection::whole(&analysis.graph);
    text_of(|out| (format.write)(&context, &whole, &options, out))
}

type Arrows = BTreeMap<(String, String), usize>;

fn svg_fault(text: &str, events: &[String], arrows: &Arrows) -> Option<String> {
    if text.contains("NaN") || text.contains("inf") && !text.contains("info") {
        return Some("a number is none".to_owned());
    }
    let document = match Document::parse(text) {
        Ok(document) => document,
        Err(error) => return Some(error.to_string()),
    };
    let root = document.root_element();
    let viewed = numbers(root.attribute("viewBox")?);
    let &[0.0, 0.0, width, height] = viewed.as_slice() else {
        return Some(format!("the picture is {viewed:?}"));
    };
    let inside = |(x, y): (f64, f64)| (0.0..=width).contains(&x) && (0.0..=height).contains(&y);
    let (mut cards, mut found, mut names) = (Vec::new(), Arrows::new(), Vec::new());
    let mut lines = Vec::new();
    for node in root.descendants().filter(Node::is_element) {
        if node
            .ancestors()
            .any(|node| node.tag_name().name() == "marker")
        {
            continue;
        }
        let number = |name: &str| -> f64 {
            node.attribute(name)
                .map_or(0.0, |text| text.parse().unwrap())
        };
        let (left, top) = corner(node);
        let mut points = Vec::new();
        match node.tag_name().name() {
            "rect" => {
                let (x, y) = (left + number("x"), top + number("y"));
                let card = (x, y, x + number("width"), y + number("height"));
                points.extend([(card.0, card.1), (card.2, card.3)]);
                if node.parent()?.tag_name().name() == "a" {
                    cards.push(card);
                }
            }
            "path" => points.extend(
                walked(node.attribute("d")?)
                    .into_iter()
                    .map(|(x, y)| (left + x, top + y)),
            ),
            "text" | "tspan" if node.attribute("x").is_some() => {
                let (x, y) = (left + number("x"), top + number("y"));
                points.push((x, y));
                // Words on arrows stand about their middle, and are at least so wide.
                if node
                    .ancestors()
                    .any(|node| node.attribute("data-edge").is_some())
                {
                    let letters = node.text().map_or(0, |text| text.chars().count());
                    let half = letters as f64 * 1.5;
                    points.extend([(x - half, y), (x + half, y)]);
                }
            }
            "a" => names.push(node.attribute("href")?.to_owned()),
            "g" => {
                if let Some((from, to)) = node
                    .attribute("data-edge")
                    .and_then(|ends| ends.split_once('|'))
                {
                    *found.entry((from.to_owned(), to.to_owned())).or_default() += 1;
                    let line = node.children().find(|node| node.attribute("d").is_some());
                    lines.push((from, to, walked(line?.attribute("d")?)));
                }
            }
            _ => {}
        }
        if let Some(point) = points.into_iter().find(|&point| !inside(point)) {
            return Some(format!(
                "{point:?} of <{}> lies outside of {width} by {height}",
                node.tag_name().name()
            ));
        }
    }
    let hrefs: Vec<String> = events
        .iter()
        .map(|id| format!("events/{id}.html"))
        .collect();
    if names != hrefs {
        return Some(format!("{} cards for {} events", names.len(), hrefs.len()));
    }
    if cards.len() != events.len() {
        return Some(format!(
            "{} frames for {} events",
            cards.len(),
            events.len()
        ));
    }
    for (at, one) in cards.iter().enumerate() {
        for other in &cards[..at] {
            if one.0 < other.2 && other.0 < one.2 && one.1 < other.3 && other.1 < one.3 {
                return Some(format!("{one:?} and {other:?} overlap"));
            }
        }
    }
    if found != *arrows {
        return Some(format!("{found:?} is drawn, not {arrows:?}"));
    }
    for (from, to, line) in lines {
        let card = |id: &str| {
            let place = events.iter().position(|event| event == id);
            cards[place.unwrap()]
        };
        let (start, end) = (line[0], line[line.len() - 1]);
        if let Some(fault) = ends_fault((card(from), start), (card(to), end)) {
            return Some(format!("{from} to {to}: {fault}"));
        }
    }
    None
}

type Card = (f64, f64, f64, f64);

/// Lines begin at an edge of their tail, not at the left one, and end at the left edge of their head.
fn ends_fault(
    (tail, start): (Card, (f64, f64)),
    (head, end): (Card, (f64, f64)),
) -> Option<String> {
    let beside = |card: Card, (_, y): (f64, f64)| card.1 < y && y < card.3;
    let level = beside(tail, start) && start.0 == tail.2;
    let down = tail.0 < start.0 && start.0 < tail.2 && (start.1 == tail.1 || start.1 == tail.3);
    if !level && !down {
        return Some(format!("{start:?} is not at an edge of {tail:?}"));
    }
    (!beside(head, end) || end.0 != head.0)
        .then(|| format!("{end:?} is not at the edge of {head:?}"))
}

/// From where an element's numbers count.
fn corner(node: Node<'_, '_>) -> (f64, f64) {
    node.ancestors()
        .filter_map(|node| node.attribute("transform"))
        .map(|moved| numbers(moved.trim_start_matches("translate(").trim_end_matches(')')))
        .fold((0.0, 0.0), |(x, y), moved| (x + moved[0], y + moved[1]))
}

fn numbers(text: &str) -> Vec<f64> {
    text.split([' ', ','])
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().unwrap())
        .collect()
}

/// Every point that a path names, those that only bend it as well.
fn walked(path: &str) -> Vec<(f64, f64)> {
    let mut points = Vec::new();
    let (mut x, mut y) = (0.0, 0.0);
    let mut rest = path;
    while let Some(letter) = rest.chars().next() {
        let after = &rest[letter.len_utf8()..];
        let end = after
            .find(|letter: char| letter.is_ascii_alphabetic())
            .unwrap_or(after.len());
        let values = spaced(&after[..end]);
        rest = &after[end..];
        let (from_x, from_y) = if letter.is_ascii_lowercase() {
            (x, y)
        } else {
            (0.0, 0.0)
        };
        match letter.to_ascii_uppercase() {
            'H' => (x, y) = (from_x + values[0], y),
            'V' => (x, y) = (x, from_y + values[0]),
            'Z' => {}
            _ => {
                for pair in values.chunks(2) {
                    (x, y) = (from_x + pair[0], from_y + pair[1]);
                    points.push((x, y));
                }
            }
        }
        points.push((x, y));
    }
    points
}

/// Numbers that are parted by blanks, commas or their own signs.
fn spaced(text: &str) -> Vec<f64> {
    numbers(&text.replace('-', " -"))
}

/// What DOT says, one statement a line.
fn dot_fault(text: &str, events: &[String], arrows: &Arrows) -> Option<String> {
    let (mut names, mut found) = (Vec::new(), Arrows::new());
    for line in text.lines().map(str::trim_start) {
        let Some((name, rest)) = line.strip_prefix('"').and_then(|rest| rest.split_once('"'))
        else {
            continue;
        };
        match rest
            .strip_prefix(" -> \"")
            .and_then(|rest| rest.split_once('"'))
        {
            Some((to, _)) => *found.entry((name.to_owned(), to.to_owned())).or_default() += 1,
            None if rest.starts_with(" [") => names.push(name.to_owned()),
            None => {}
        }
    }
    if names != events {
        return Some(format!("{} nodes for {} events", names.len(), events.len()));
    }
    (found != *arrows).then(|| format!("{found:?} is written, not {arrows:?}"))
}

/// The judges of the test above can say no.
#[test]
fn what_is_not_drawn_or_lies_on_another_is_found() {
    let events = ["a".to_owned(), "b".to_owned()];
    let arrows = Arrows::from([(("a".to_owned(), "b".to_owned()), 1)]);
    let svg = |at: &str, edge: &str, line: &str| {
        format!(
            "<svg viewBox=\"0 0 100 50\"><g data-edge=\"{edge}\"><path d=\"{line}\"/></g>\
             <a href=\"events/a.html\" transform=\"translate(0 0)\"><rect width=\"10\" height=\"10\"/></a>\
             <a href=\"events/b.html\" transform=\"translate({at} 0)\"><rect width=\"10\" height=\"10\"/></a></svg>"
        )
    };
    let line = "M10 5C20 5 20 9 30 9h10";
    for line in [line, "M5 10V20H20V5H40"] {
        let drawn = svg("40", "a|b", line);
        assert_eq!(svg_fault(&drawn, &events, &arrows), None, "{line}");
    }
    for (at, edge, line, said) in [
        ("5", "a|b", line, "overlap"),
        ("95", "a|b", line, "outside"),
        ("40", "b|a", line, "is drawn"),
        ("40", "a|b", "M9 5H40", "is not at an edge"),
        ("40", "a|b", "M10 10H40", "is not at an edge"),
        ("40", "a|b", "M10 5H39", "is not at the edge"),
        ("40", "a|b", "M10 5V12H40", "is not at the edge"),
    ] {
        let fault = svg_fault(&svg(at, edge, line), &events, &arrows).unwrap();
        assert!(fault.contains(said), "{fault}");
    }
    let dot = "  \"a\" [label=\"a\"];\n  \"b\" [label=\"b\"];\n  \"a\" -> \"b\" [id=\"1\"];\n";
    assert_eq!(dot_fault(dot, &events, &arrows), None);
    assert!(dot_fault(&dot.repeat(2), &events, &arrows).is_some());
    assert!(dot_fault(dot, &events, &Arrows::new()).is_some());
}
