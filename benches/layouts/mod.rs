//! `cargo bench -- layouts`: our layout beside others, on the same graphs, with the same sizes of nodes.

mod engines;
pub mod measure;
mod ours;

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::time::Instant;

use throughline::load::SourceFiles;
use throughline::{Options, analyze};

use measure::Drawing;

/// How long another engine may take, in seconds.
const LIMIT: u64 = 60;

/// How many events the graphs have.
const SIZES: [usize; 4] = [20, 100, 500, 5_000];

/// Compares the layouts; `sugiyama FILE` is how this program asks itself to run that engine alone, so that it can be stopped.
pub fn run(arguments: &[String], home: &Path) {
    if let [verb, file] = arguments
        && verb == "sugiyama"
    {
        engines::sugiyama_alone(Path::new(file));
        return;
    }
    let sizes: Vec<usize> = arguments
        .iter()
        .map(|size| size.parse().expect("a number of events"))
        .collect();
    let pictures = Path::new(env!("CARGO_TARGET_TMPDIR")).join("layouts");
    fs::create_dir_all(&pictures).expect("a folder");
    println!(
        "| events | arrows | layout | crossings | lines over nodes | nodes overlap | length, px | width × height, px | ms |"
    );
    println!("|---:|---:|---|---:|---:|---:|---:|---:|---:|");
    for size in if sizes.is_empty() {
        SIZES.to_vec()
    } else {
        sizes
    } {
        compare(size, home, &pictures);
    }
    println!("\npictures: {}", pictures.display());
}

fn compare(size: usize, home: &Path, pictures: &Path) {
    let folder = home.join(format!("layouts-{size}"));
    crate::corpus::write(&folder, size);
    let corpus = SourceFiles::read(&folder).expect("records");
    let analysis = analyze(&corpus, &Options::default());
    let events: Vec<usize> = analysis.graph.events().collect();
    let arrows = analysis.graph.arrows();
    let ends = ours::ends(&events, arrows);
    let mut times: Vec<f64> = Vec::new();
    let mut layout = ours::layout(&analysis.timeline, &events, arrows);
    for _ in 0..3 {
        let begun = Instant::now();
        layout = ours::layout(&analysis.timeline, &events, arrows);
        times.push(begun.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    let row = |name: &str, done: Option<(Drawing, f64)>| match done {
        Some((drawing, time)) => {
            let figures = drawing.figures();
            println!(
                "| {size} | {} | {name} | {} | {} | {} | {:.0} | {:.0} × {:.0} | {time:.0} |",
                ends.len(),
                figures.crossings,
                figures.hidden,
                figures.overlaps,
                figures.length,
                figures.size.0,
                figures.size.1,
            );
            let file = pictures.join(format!("{size}-{}.svg", name.replace([' ', '`'], "")));
            fs::write(file, svg(&drawing)).expect("a picture");
        }
        None => println!(
            "| {size} | {} | {name} | | | | | | none in {LIMIT} s |",
            ends.len()
        ),
    };
    row(
        "ours",
        Some((ours::drawing(&layout, &events, arrows), times[1])),
    );
    let begun = Instant::now();
    let lanes = ours::lanes(&layout, &events, arrows);
    row(
        "plain lanes",
        Some((lanes, begun.elapsed().as_secs_f64() * 1000.0)),
    );
    match engines::dot(events.len(), &ends, home, LIMIT) {
        Err(()) => println!(
            "| {size} | {} | `dot` | | | | | | not installed |",
            ends.len()
        ),
        Ok(done) => row("`dot`", done),
    }
    row(
        "`rust-sugiyama`",
        engines::sugiyama(events.len(), &ends, home, LIMIT),
    );
}

/// A drawing as a plain picture, for eyes.
fn svg(drawing: &Drawing) -> String {
    let left = drawing.boxes.iter().map(|node| node.0).fold(0.0, f64::min);
    let top = drawing.boxes.iter().map(|node| node.1).fold(0.0, f64::min);
    let (width, height) = drawing.figures().size;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{} {} {} {}\"><g fill=\"none\" stroke=\"#a3330b\" stroke-width=\"2\">",
        left - 20.0,
        top - 20.0,
        width + 40.0,
        height + 40.0
    );
    for line in &drawing.lines {
        let points: Vec<String> = line.iter().map(|(x, y)| format!("{x:.0},{y:.0}")).collect();
        let _ = write!(svg, "<polyline points=\"{}\"/>", points.join(" "));
    }
    svg.push_str("</g><g fill=\"#fffefb\" stroke=\"#444\">");
    for (left, top, right, bottom) in &drawing.boxes {
        let _ = write!(
            svg,
            "<rect x=\"{left:.0}\" y=\"{top:.0}\" width=\"{:.0}\" height=\"{:.0}\"/>",
            right - left,
            bottom - top
        );
    }
    svg.push_str("</g></svg>\n");
    svg
}
