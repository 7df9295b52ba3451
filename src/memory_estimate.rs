//! How much memory work will need, estimated from counts before it begins.
//!
//! A program that runs out of memory is ended by the allocator or by the system, in the middle and without a word. The
//! estimates are rather too high than too low: at least the peak that was measured for collections of very different shapes, and
//! up to two and a half times as much (release build, two cores, `/usr/bin/time`, millions of bytes):
//!
//! | collection | bytes | check: peak, estimate | build: peak, estimate |
//! |---|---|---|---|
//! | 109 events as people write them, two languages | 0.6 | 30, 44 | 38, 55 |
//! | 400 events with 200 topics each | 0.5 | 36, 58 | 61, 79 |
//! | 500 events with 40 claims and 40 sources each | 3.1 | 85, 124 | 120, 208 |
//! | 20,000 events of six lines | 4.6 | 133, 197 | 151, 349 |
//! | 240 events, each caused by all before it | 2.0 | 73, 99 | 129, 159 |
//! | 10,000 events, each caused by the one before it | 3.7 | 77, 160 | 103, 267 |
//!
//! | `graph --format svg` | peak, estimate |
//! |---|---|
//! | a star of 6,300 events, whose arrows pass over 19.8 million | 174, 297 |
//! | 170 events, each caused by all before it | 97, 101 |
//! | a chain of 20,000 events | 199, 367 |

use crate::graph::Selection;
use crate::load::{Content, SourceFiles};
use crate::svg::Extent;

/// What the program takes before it has read anything.
pub(crate) const BASE: u64 = 32 << 20;
/// For each file, however small.
const FILE: u64 = 1 << 10;
/// For each byte of a text: itself, and what is made of it.
const BYTE: u64 = 3;
/// For each mark that ends a key, a value or an item: about as many values stand in a record.
const MARK: u64 = 250;
/// The same once more for an export, which looks up what belongs together, and for a site, of which several files are written at once.
const EXPORT: (u64, u64) = (4, 50);
const SITE: (u64, u64) = (6, 200);
/// For each event of a site and each of its languages.
const LISTED: u64 = 1 << 10;
/// For each event and each arrow of a graph, as any format writes them.
const NODE: u64 = 2 << 10;
const EDGE: u64 = 2 << 10;
/// For each event that an arrow of a picture passes over: the places along it where no label may stand.
const PASSED: u64 = 8;

/// How large a collection is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Size {
    files: u64,
    bytes: u64,
    marks: u64,
}

impl Size {
    /// The size of these texts.
    pub(crate) fn of(source_files: &SourceFiles) -> Self {
        let mut size = Self {
            files: count(source_files.files.len()),
            ..Self::default()
        };
        for content in source_files.files.values() {
            if let Content::Text(text) = content {
                let marks = text
                    .bytes()
                    .filter(|byte| matches!(byte, b':' | b',' | b'\n'))
                    .count();
                size.bytes += count(text.len());
                size.marks += count(marks);
            }
        }
        size
    }

    /// To parse and check the records.
    pub(crate) fn records(&self) -> u64 {
        BASE + self.files * FILE + self.bytes * BYTE + self.marks * MARK
    }

    /// To write them in a data format.
    pub(crate) fn export(&self) -> u64 {
        self.records() + self.bytes * EXPORT.0 + self.marks * EXPORT.1
    }

    /// To make their site in so many languages.
    pub(crate) fn site(&self, languages: usize) -> u64 {
        self.records()
            + self.bytes * SITE.0
            + self.marks * SITE.1
            + self.files * LISTED * count(languages)
    }

    /// To write a part of their graph in a format that says what there is.
    pub(crate) fn graph(&self, part: &Selection) -> u64 {
        let arrows = count(part.arrows.len() + part.connections.len());
        self.records() + count(part.events.len()) * NODE + arrows * EDGE
    }

    /// To draw a part of their graph.
    pub(crate) fn picture(&self, part: &Selection, extent: &Extent) -> u64 {
        self.graph(part) + extent.passed * PASSED
    }
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}
