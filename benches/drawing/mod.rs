//! `cargo bench -- drawing FILE…`: how well the pictures of a site can be read, measured in its SVG.

mod measure;

use std::fs;

use measure::Picture;

/// `super::layouts` of the shared file: there the bench keeps what it measures other drawings by.
mod layouts {
    pub use crate::layouts::measure::{Drawing, Point};
}

/// Prints a table, one picture a row, and what is wrong in each.
pub fn run(files: &[String]) {
    println!(
        "| picture | cards | arrows | crossings | lines over cards | words struck | words on cards or words | arrows without a word | width × height |"
    );
    println!("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
    let mut faults = Vec::new();
    for file in files {
        let text = fs::read_to_string(file).expect("a file");
        let Some(picture) = Picture::read(&text) else {
            continue;
        };
        let figures = measure::row(&picture);
        let (width, height) = picture.size;
        println!(
            "| {file} | {} | {} | {} | {} | {} | {} | {} | {width} × {height} |",
            figures["cards"],
            figures["arrows"],
            figures["crossings"],
            figures["over"],
            figures["struck"],
            figures["covered"],
            figures["wordless"],
        );
        for (line, card) in picture.drawing.over() {
            let (ends, boxes) = (picture.drawing.ends[line], &picture.drawing.boxes);
            faults.push(format!(
                "{file}: the arrow from {:?} to {:?} runs over {:?}",
                boxes[ends.0], boxes[ends.1], boxes[card]
            ));
        }
        for (word, start) in picture.struck() {
            faults.push(format!(
                "{file}: `{word}` is struck by the line from {start:?}"
            ));
        }
        for &line in &picture.wordless {
            let (ends, boxes) = (picture.drawing.ends[line], &picture.drawing.boxes);
            faults.push(format!(
                "{file}: the arrow from {:?} to {:?} has no word",
                boxes[ends.0], boxes[ends.1]
            ));
        }
    }
    println!("\n{}", faults.join("\n"));
}
