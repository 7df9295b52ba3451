//! `tests/pictures/*.txt`: small graphs and where everything stands in their pictures; and the figures of random ones.

use std::fmt::Write;
use std::fs;

use chrono::{Days, NaiveDate};
use throughline::graph::layout::{Layout, Size, Spacing};
use throughline::load::SourceFiles;
use throughline::{Analysis, Options, analyze, svg};

use crate::layout::ours;
use crate::rng::Rng;
use crate::support::{evidence, expect, root, sections, without_sample};
use crate::svg_dot::{SHAPES, drawn, drawn_of};

/// Each file says why it is there, then gives a graph, and last where everything stands in its `picture`.
///
/// A line of a graph is an event, its date, and after `<` what led to it, twice for two arrows. `story:` names events of one story line, `room:` for
/// how many events the free room is measured, and `size:` gives an event a size of its own.
#[test]
fn every_small_graph_gets_its_picture() {
    let mut number = 0;
    for entry in fs::read_dir(root().join("tests/pictures")).unwrap() {
        let path = entry.unwrap().path();
        if path.ends_with("figures.txt") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let sections = sections(&text);
        let section = |wanted: &str| {
            let found = sections.iter().find(|(name, _)| name == wanted);
            found.map_or("", |(_, body)| body.as_str())
        };
        let (why, graph) = (section("why"), section("graph"));
        let picture = Graph::of(graph).picture();
        expect(
            &path,
            &format!("-- why --\n{why}-- graph --\n{graph}-- picture --\n{picture}"),
        );
        number += 1;
    }
    assert!(number >= 12, "only {number} graphs were found");
}

/// A graph as its file gives it.
#[derive(Default)]
struct Graph {
    events: Vec<(String, String, Vec<String>)>,
    stories: Vec<Vec<String>>,
    sizes: Vec<(String, Size)>,
    room: Option<usize>,
}

impl Graph {
    fn of(text: &str) -> Self {
        let mut graph = Self::default();
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect();
        for line in text.lines() {
            match line.split_once(": ") {
                Some(("story", events)) => graph.stories.push(words(events)),
                Some(("room", number)) => graph.room = Some(number.parse().unwrap()),
                Some(("size", rest)) => {
                    let (event, size) = rest.split_once(' ').unwrap();
                    let (width, height) = size.split_once('x').unwrap();
                    let (width, height) = (width.parse().unwrap(), height.parse().unwrap());
                    graph.sizes.push((event.to_owned(), Size { width, height }));
                }
                _ => {
                    let (event, causes) = line.split_once(" < ").unwrap_or((line, ""));
                    let (id, date) = event.trim_end().split_once(' ').unwrap();
                    graph
                        .events
                        .push((id.to_owned(), date.to_owned(), words(causes)));
                }
            }
        }
        graph
    }

    /// Its records.
    fn source_files(&self) -> SourceFiles {
        let mut files = Vec::new();
        for (id, date, causes) in &self.events {
            let mut text = format!(
                "title: {id}\ndate: {date}\ndate_note: A test\nsummary: It happened.\nkind: rule\n{}",
                evidence(id)
            );
            if !causes.is_empty() {
                text.push_str("links:\n");
            }
            for (number, cause) in causes.iter().enumerate() {
                let twice = causes[..number].contains(cause);
                let relation = if twice { "prompted-by" } else { "caused-by" };
                let link = "basis: editorial, note: A test";
                writeln!(text, "  - {{relation: {relation}, event: {cause}, {link}}}").unwrap();
            }
            files.push((format!("2020/{id}.yaml"), text));
        }
        let mut stories = String::new();
        for (number, events) in self.stories.iter().enumerate() {
            let events = events.join(", ");
            writeln!(
                stories,
                "s{number}: {{name: {{en: A story}}, events: [{events}]}}"
            )
            .unwrap();
        }
        files.push(("stories.yaml".to_owned(), stories));
        without_sample(&files)
    }

    fn picture(&self) -> String {
        let source_files = self.source_files();
        let analysis = analyze(&source_files, &Options::default());
        let events: Vec<usize> = analysis.graph.events().collect();
        assert_eq!(events.len(), self.events.len(), "an event is not read");
        let sizes: Vec<Size> = events
            .iter()
            .map(|&event| {
                let id = analysis.timeline.events[event].id.as_str();
                let own = self.sizes.iter().find(|(event, _)| event == id);
                own.map_or(ours::NODE, |(_, size)| *size)
            })
            .collect();
        let spacing = svg::spacing(self.room.unwrap_or(events.len()));
        let layout = layout(&analysis, &events, &sizes, &spacing);
        written(&analysis, &events, &layout)
    }
}

fn layout(analysis: &Analysis, events: &[usize], sizes: &[Size], spacing: &Spacing) -> Layout {
    Layout::new(
        &analysis.timeline,
        events,
        analysis.graph.arrows(),
        sizes,
        spacing,
    )
}

/// Where everything stands, line by line.
fn written(analysis: &Analysis, events: &[usize], layout: &Layout) -> String {
    let id = |event: usize| analysis.timeline.events[event].id.as_str();
    let mut text = format!("{}\n", figures(analysis, events, layout));
    if let Some((first, last)) = layout.scale.days() {
        let middle = first + (last - first) / 2;
        let x = |day: NaiveDate| layout.scale.x(day);
        let (before, after) = (first - Days::new(10), last + Days::new(10));
        writeln!(
            text,
            "axis: {first} at {}, {middle} at {}, {last} at {}; ten days before {}, after {}",
            x(first),
            x(middle),
            x(last),
            x(before),
            x(after)
        )
        .unwrap();
    }
    for silence in &layout.scale.breaks {
        writeln!(text, "silence: {} to {}", silence.from, silence.to).unwrap();
    }
    for (&event, place) in events.iter().zip(&layout.places) {
        let (width, height) = (place.size.width, place.size.height);
        writeln!(
            text,
            "{}: {width} x {height} at {}, {} in lane {}",
            id(event),
            place.x,
            place.y,
            place.lane
        )
        .unwrap();
    }
    for (arrow, route) in analysis.graph.arrows().iter().zip(&layout.routes) {
        write!(text, "{} > {}:", id(arrow.from), id(arrow.to)).unwrap();
        if let Some((x, y)) = route.drop {
            write!(text, " from {x}, {y}").unwrap();
        }
        for (number, run) in route.runs.iter().enumerate() {
            if let Some(before) = number.checked_sub(1).map(|before| &route.runs[before]) {
                write!(text, ", bends at {},", before.bend(run)).unwrap();
            }
            write!(text, " at {} from {} to {}", run.y, run.from, run.to).unwrap();
        }
        text.push('\n');
    }
    text
}

/// How large and how good a picture is.
fn figures(analysis: &Analysis, events: &[usize], layout: &Layout) -> String {
    let figures = ours::drawing(layout, events, analysis.graph.arrows()).figures();
    let count = |like: &dyn Fn(&throughline::graph::layout::Route) -> bool| {
        layout.routes.iter().filter(|route| like(route)).count()
    };
    format!(
        "{} x {}, {} crossings, {} tangles, {} over cards, {:.0} of lines, {} bends, {} dropping, {} silences",
        layout.width,
        layout.height,
        figures.crossings,
        figures.tangles,
        figures.hidden,
        // A picture without lines has none, not minus none.
        figures.length + 0.0,
        layout
            .routes
            .iter()
            .map(|route| route.runs.len().saturating_sub(1))
            .sum::<usize>(),
        count(&|route| route.drop.is_some()),
        layout.scale.breaks.len(),
    )
}

/// What the layout makes of random graphs is known, so that a change shows whether pictures become better or worse.
#[test]
fn random_graphs_keep_their_figures() {
    let mut text = String::new();
    let any = (0..6).flat_map(|_| SHAPES.iter().map(|shape| (*shape, None)));
    let large = ["ladders", "anything", "several islands"].map(|shape| (shape, Some(480)));
    for (round, (shape, size)) in any.chain(large).enumerate() {
        let mut rng = Rng::of_round(0x3C6E_F372_FE94_F82B, round);
        let source_files = match size {
            Some(size) => drawn_of(shape, size, &mut rng),
            None => drawn(shape, &mut rng),
        };
        let analysis = analyze(&source_files, &Options::default());
        let events: Vec<usize> = analysis.graph.events().collect();
        let sizes: Vec<Size> = events
            .iter()
            .map(|_| Size {
                height: *rng.of(&[52, 76, 100]),
                ..ours::NODE
            })
            .collect();
        let spacing = svg::spacing(events.len());
        let layout = layout(&analysis, &events, &sizes, &spacing);
        let arrows = analysis.graph.arrows().len();
        let drawing = ours::drawing(&layout, &events, analysis.graph.arrows());
        let over = drawing.over();
        assert!(over.is_empty(), "{shape}: arrows and cards: {over:?}");
        writeln!(
            text,
            "{shape}, {} events, {arrows} arrows: {}",
            events.len(),
            figures(&analysis, &events, &layout)
        )
        .unwrap();
    }
    expect(&root().join("tests/pictures/figures.txt"), &text);
}
