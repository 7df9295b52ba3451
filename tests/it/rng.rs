//! Numbers that look random and are the same in every run, what is made of them, and how long to go on.

use std::fs;

use serde_json::Value;

use crate::support::root;

/// How often a property is tried: `THROUGHLINE_TIMES=100 cargo test` tries each a hundred times as often.
pub(crate) fn rounds(short: usize) -> usize {
    short * std::env::var("THROUGHLINE_TIMES").map_or(1, |times| times.parse().unwrap())
}

/// The faults of all rounds; none, or the test fails with the first of them.
pub(crate) fn none(faults: &[String], number: usize) {
    let shown = faults.iter().take(10).cloned().collect::<Vec<_>>();
    assert!(
        faults.is_empty(),
        "{} of {number}:\n{}",
        faults.len(),
        shown.join("\n")
    );
}

/// A source of numbers (xorshift64*).
pub(crate) struct Rng(u64);

impl Rng {
    /// The source of one round of a test, which has a number of its own.
    pub(crate) fn of_round(test: u64, round: usize) -> Self {
        Self(test ^ (round as u64 + 1).wrapping_mul(0xD1B5_4A32_D192_ED03))
    }

    pub(crate) fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % below.max(1)
    }

    pub(crate) fn of<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.next(items.len())]
    }

    /// A text of pieces, of single signs, and now and then of any letter that there is.
    pub(crate) fn text(&mut self, pieces: &[String], most: usize) -> String {
        const SIGNS: &[char] = &[
            '"', '\'', '<', '>', '&', '\\', '/', ':', ';', ',', '.', '=', '+', '-', '@', '#', '%',
            '{', '}', '[', ']', '(', ')', '|', '`', '*', '_', '~', '^', '$', '!', '?', ' ', '\n',
            '\t', 'a', 'ñ', '会', '🕊', '＝', '\u{301}',
        ];
        let mut text = String::new();
        for _ in 0..=self.next(most) {
            match self.next(6) {
                0 => text.push_str(self.of(pieces).as_str()),
                1 => text.extend(char::from_u32(self.next(0x11_0000) as u32)),
                2 => text.push_str("words "),
                _ => text.push(*self.of(SIGNS)),
            }
        }
        text
    }
}

/// The texts of `tests/payloads.json`, which try to be more than texts somewhere.
pub(crate) fn payloads() -> Vec<String> {
    let file = fs::read_to_string(root().join("tests/payloads.json")).unwrap();
    let payloads: Value = serde_json::from_str(&file).unwrap();
    let texts = payloads["texts"].as_array().unwrap().iter();
    let texts = texts.map(|pair| pair[1].as_str().unwrap().to_owned());
    let addresses = payloads["addresses"].as_array().unwrap().iter();
    texts
        .chain(addresses.map(|address| address.as_str().unwrap().to_owned()))
        .collect()
}
