//! The other engines: Graphviz `dot` and the crate `rust-sugiyama`, each in a process that is stopped when it takes too long.

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rust_sugiyama::configure::Config;

use super::measure::{Drawing, Point};
use super::ours::{NODE, straight};

/// What an engine made, and in how many milliseconds; nothing when it was stopped.
type Done = Option<(Drawing, f64)>;

type Ends = [(usize, usize)];

/// Pixels in an inch, as Graphviz counts.
const INCH: f64 = 72.0;

/// Graphviz, from left to right; an error when it is not installed.
pub fn dot(events: usize, ends: &Ends, home: &Path, limit: u64) -> Result<Done, ()> {
    let (width, height) = (f64::from(NODE.width) / INCH, f64::from(NODE.height) / INCH);
    let mut text = format!(
        "digraph {{ rankdir=LR; node [shape=box, fixedsize=true, width={width:.4}, height={height:.4}, label=\"\"];\n"
    );
    for node in 0..events {
        let _ = writeln!(text, "{node};");
    }
    for (from, to) in ends {
        let _ = writeln!(text, "{from} -> {to};");
    }
    text.push_str("}\n");
    let (input, output) = (home.join("graph.dot"), home.join("graph.plain"));
    fs::write(&input, text).expect("a file");
    let begun = Instant::now();
    let child = Command::new("dot")
        .args(["-Tplain", "-o"])
        .args([&output, &input])
        .stderr(Stdio::null())
        .spawn()
        .map_err(|_| ())?;
    if !in_time(child, limit) {
        return Ok(None);
    }
    let time = begun.elapsed().as_secs_f64() * 1000.0;
    let plain = fs::read_to_string(&output).expect("what `dot` wrote");
    Ok(Some((read_plain(&plain, events), time)))
}

/// Reads Graphviz's plain format.
fn read_plain(plain: &str, events: usize) -> Drawing {
    let mut drawing = Drawing {
        boxes: vec![(0.0, 0.0, 0.0, 0.0); events],
        ..Drawing::default()
    };
    for line in plain.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let number = |word: &str| word.parse::<f64>().expect("a number") * INCH;
        match words.as_slice() {
            ["node", name, x, y, width, height, ..] => {
                let (x, y) = (number(x), -number(y));
                let (wide, high) = (number(width) / 2.0, number(height) / 2.0);
                let node: usize = name.parse().expect("a node");
                drawing.boxes[node] = (x - wide, y - high, x + wide, y + high);
            }
            ["edge", tail, head, count, rest @ ..] => {
                let count: usize = count.parse().expect("a number of points");
                let points: Vec<Point> = rest[..2 * count]
                    .chunks(2)
                    .map(|pair| (number(pair[0]), -number(pair[1])))
                    .collect();
                drawing
                    .ends
                    .push((tail.parse().expect("a node"), head.parse().expect("a node")));
                drawing.lines.push(sampled(&points));
            }
            _ => {}
        }
    }
    drawing
}

/// A Bézier spline as a line of many points.
fn sampled(points: &[Point]) -> Vec<Point> {
    let mut line = vec![points[0]];
    for piece in points[1..].chunks_exact(3) {
        let start = line[line.len() - 1];
        for step in 1..=8 {
            let t = f64::from(step) / 8.0;
            let u = 1.0 - t;
            let mix = |a: f64, b: f64, c: f64, d: f64| {
                u * u * u * a + 3.0 * u * u * t * b + 3.0 * u * t * t * c + t * t * t * d
            };
            line.push((
                mix(start.0, piece[0].0, piece[1].0, piece[2].0),
                mix(start.1, piece[0].1, piece[1].1, piece[2].1),
            ));
        }
    }
    line
}

/// The crate `rust-sugiyama`, turned on its side; it places nodes and draws no lines, so that these are straight.
pub fn sugiyama(events: usize, ends: &Ends, home: &Path, limit: u64) -> Done {
    let file = home.join("graph.edges");
    let mut text = format!("{events}\n");
    for (from, to) in ends {
        let _ = writeln!(text, "{from} {to}");
    }
    fs::write(&file, text).expect("a file");
    let child = Command::new(std::env::current_exe().expect("this program"))
        .args(["layouts", "sugiyama"])
        .arg(&file)
        .stderr(Stdio::null())
        .spawn()
        .expect("this program");
    if !in_time(child, limit) {
        return None;
    }
    let answer = fs::read_to_string(file.with_extension("places")).ok()?;
    let mut lines = answer.lines();
    let time: f64 = lines.next()?.parse().ok()?;
    let mut boxes = vec![(0.0, 0.0, 0.0, 0.0); events];
    for line in lines {
        let numbers: Vec<f64> = line
            .split(' ')
            .map(|word| word.parse().expect("a number"))
            .collect();
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the number of a node"
        )]
        let node = numbers[0] as usize;
        let (x, y) = (numbers[1], numbers[2]);
        let (wide, high) = (f64::from(NODE.width) / 2.0, f64::from(NODE.height) / 2.0);
        boxes[node] = (x - wide, y - high, x + wide, y + high);
    }
    Some((straight(boxes, ends.to_vec()), time))
}

/// Runs `rust-sugiyama` on a file of edges and writes the places beside it.
pub fn sugiyama_alone(file: &Path) {
    let text = fs::read_to_string(file).expect("edges");
    let mut lines = text.lines();
    let events: u32 = lines
        .next()
        .and_then(|line| line.parse().ok())
        .expect("a number");
    let edges: Vec<(u32, u32)> = lines
        .filter_map(|line| {
            let (from, to) = line.split_once(' ')?;
            Some((from.parse().ok()?, to.parse().ok()?))
        })
        .collect();
    // The crate lays out from top to bottom: width and height change places.
    let size = (f64::from(NODE.height), f64::from(NODE.width));
    let nodes: Vec<(u32, (f64, f64))> = (0..events).map(|node| (node, size)).collect();
    let begun = Instant::now();
    let parts = rust_sugiyama::from_vertices_and_edges(
        &nodes,
        &edges,
        &Config {
            vertex_spacing: 26.0,
            ..Config::default()
        },
    );
    let time = begun.elapsed().as_secs_f64() * 1000.0;
    let mut answer = format!("{time}\n");
    // Its parts are laid out one by one; they are put one below the other.
    let mut top = 0.0;
    for (places, _, _) in parts {
        let across = |place: &(usize, (f64, f64))| place.1.0;
        let low = places.iter().map(across).fold(f64::MAX, f64::min);
        let high = places.iter().map(across).fold(f64::MIN, f64::max);
        for (node, (x, y)) in &places {
            let _ = writeln!(answer, "{node} {} {}", y.abs(), x - low + top);
        }
        top += high - low + size.0 + 26.0;
    }
    fs::write(file.with_extension("places"), answer).expect("a file");
}

/// Whether a process ends well before the limit; it is stopped there.
fn in_time(mut child: Child, limit: u64) -> bool {
    let begun = Instant::now();
    loop {
        if let Some(status) = child.try_wait().expect("a process") {
            return status.success();
        }
        if begun.elapsed() > Duration::from_secs(limit) {
            child.kill().expect("a process of ours");
            child.wait().expect("a process of ours");
            return false;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}
