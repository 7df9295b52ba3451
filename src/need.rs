//! How much memory work will need, estimated from counts before it begins.
//!
//! A program that runs out of memory is ended by the allocator or by the system, in the middle and without a word. The
//! estimates are rather too high than too low: within two or three times the peak that was measured for collections of very
//! different shapes (release build, two cores, `/usr/bin/time`, MB):
//!
//! | collection | bytes | check: peak, estimate | build: peak, estimate |
//! |---|---|---|---|
//! | 98 events as people write them, two languages | 0.5 MB | 31, 44 | 35, 52 |
//! | 300 events with 54 kB of text each | 16.3 MB | 64, 83 | 164, 181 |
//! | 500 events, 20,000 claims and as many sources | 3.1 MB | 83, 126 | 128, 179 |
//! | 20,000 events of three lines | 4.6 MB | 131, 203 | 151, 316 |
//! | 240 events, each caused by all before it | 2.0 MB | 84, 97 | 107, 132 |

use crate::graph::Selection;
use crate::load::{Content, Corpus};
use crate::picture::Extent;

/// What the program takes before it has read anything.
pub(crate) const BASE: u64 = 32 << 20;
/// For each file, however small.
const FILE: u64 = 1 << 10;
/// For each byte of a text: itself, and what is made of it.
const BYTE: u64 = 3;
/// For each mark that ends a key, a value or an item: about as many values stand in a record.
const MARK: u64 = 250;
/// The same once more for an export, which is one long text, and for a site, of which several files are made at once.
const EXPORT: (u64, u64) = (4, 50);
const SITE: (u64, u64) = (6, 100);
/// For each event of a site and each of its languages.
const LISTED: u64 = 1 << 10;
/// For each event and each arrow of a graph, as any format writes them.
const NODE: u64 = 2 << 10;
const EDGE: u64 = 2 << 10;
/// For each event that an arrow of a picture passes over: the places along it where no label may stand.
const PASSED: u64 = 16;

/// How large a collection is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Size {
    files: u64,
    bytes: u64,
    marks: u64,
}

impl Size {
    /// The size of these texts.
    pub(crate) fn of(corpus: &Corpus) -> Self {
        let mut size = Self {
            files: count(corpus.files.len()),
            ..Self::default()
        };
        for content in corpus.files.values() {
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
