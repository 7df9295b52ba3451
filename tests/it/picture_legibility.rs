//! A picture can be read, measured in its SVG: no arrow runs behind a card, no line through a word, and no word lies on
//! another or on a card.

use rayon::prelude::*;
use throughline::export::ExportContext;
use throughline::export::graph::{GRAPHS, Options as GraphOptions};
use throughline::graph::{Selection, Wanted};
use throughline::load::SourceFiles;
use throughline::locale::locale;
use throughline::{Analysis, Options, analyze};

use crate::rng::{Rng, none, rounds};
use crate::support::{root, written as text_of};
use crate::svg_dot::{SHAPES, drawn};

#[allow(dead_code, reason = "the bench uses the rest")]
#[path = "../../benches/drawing/measure.rs"]
mod measure;

/// What the measure shares with that of layouts.
mod layouts {
    pub(crate) use crate::layout::measure::{Drawing, Point};
}

use measure::Picture;

/// The whole of this repository's collection and what surrounds each of its events, in both languages.
#[test]
fn every_picture_of_the_collection_can_be_read() {
    let source_files = SourceFiles::read(&root().join("events")).unwrap();
    let analysis = analyze(&source_files, &Options::default());
    let around = analysis.graph.events().map(|event| Wanted {
        around: Some((event, 2)),
        ..Wanted::default()
    });
    let parts: Vec<Wanted> = std::iter::once(Wanted::default()).chain(around).collect();
    let faults: Vec<String> = parts
        .par_iter()
        .flat_map_iter(|wanted| {
            let selection = Selection::new(&analysis.timeline, &analysis.graph, wanted);
            let selection = selection.joined_only(wanted);
            ["en", "es"].map(|tag| {
                let fault = fault_of(&written(&analysis, &selection, tag))?;
                let event = wanted
                    .around
                    .map(|(event, _)| &analysis.timeline.events[event].id);
                Some(format!("{event:?} in {tag}: {fault}"))
            })
        })
        .flatten()
        .collect();
    none(&faults, 2 * parts.len());
}

#[test]
fn every_random_picture_can_be_read() {
    let number = rounds(36);
    let faults: Vec<String> = (0..number)
        .into_par_iter()
        .filter_map(|round| {
            let mut rng = Rng::of_round(0xA54F_F53A_5F1D_36F1, round);
            let shape = SHAPES[round % SHAPES.len()];
            let source_files = drawn(shape, &mut rng);
            let analysis = analyze(&source_files, &Options::default());
            let whole = Selection::whole(&analysis.graph);
            let fault = fault_of(&written(&analysis, &whole, "en"))?;
            Some(format!("round {round}, {shape}: {fault}"))
        })
        .collect();
    none(&faults, number);
}

fn written(analysis: &Analysis, selection: &Selection, tag: &str) -> String {
    let format = GRAPHS.iter().find(|format| format.name == "svg").unwrap();
    let context = ExportContext::whole(&analysis.timeline, &analysis.graph);
    let options = GraphOptions::new(locale(tag), "");
    text_of(|out| (format.write)(&context, selection, &options, out))
}

fn fault_of(svg: &str) -> Option<String> {
    let picture = Picture::read(svg)?;
    if let Some((line, card)) = picture.drawing.over().first() {
        let (line, boxes) = (&picture.drawing.lines[*line], &picture.drawing.boxes);
        return Some(format!("the arrow {line:?} runs behind {:?}", boxes[*card]));
    }
    if let Some((word, start)) = picture.struck().first() {
        return Some(format!(
            "`{word}` is struck through by the line from {start:?}"
        ));
    }
    let covered = picture.covered();
    (covered > 0).then(|| format!("{covered} words lie on cards or on other words"))
}
