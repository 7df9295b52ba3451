//! The letters of a card: two fonts, what can be spelt with them, and lines of text with their widths.

use ab_glyph::{Font, FontRef, GlyphId, OutlinedGlyph, PxScale, ScaleFont, point};
use anyhow::{Context, Result};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Letters for titles, and letters for what stands around them: see `LICENSE.txt` beside them.
const TITLE: &[u8] = include_bytes!("../../templates/font/title.ttf");
const LABEL: &[u8] = include_bytes!("../../templates/font/label.ttf");

/// A font.
pub(super) struct Face {
    font: FontRef<'static>,
}

/// A line of text at a size.
pub(super) struct Line {
    pub(super) text: String,
    pub(super) size: f32,
    pub(super) width: f32,
}

/// A text in letters that both fonts have: an accent that they lack is left out, blanks are one blank, and a letter that
/// they lack makes it nothing.
pub(super) fn spelt(text: &str) -> Option<String> {
    let (title, label) = (Face::title().ok()?, Face::label().ok()?);
    let has = |letter: char| title.has(letter) && label.has(letter);
    let mut spelt = String::new();
    for letter in text.nfc() {
        match letter {
            letter if letter.is_whitespace() => spelt.push(' '),
            letter if letter.is_control() => {}
            letter if has(letter) => spelt.push(letter),
            '\u{2010}' | '\u{2011}' => spelt.push('-'),
            letter => {
                for part in std::iter::once(letter).nfd() {
                    if has(part) {
                        spelt.push(part);
                    } else if !is_combining_mark(part) {
                        return None;
                    }
                }
            }
        }
    }
    Some(
        spelt
            .split(' ')
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join(" "),
    )
}

impl Face {
    pub(super) fn title() -> Result<Self> {
        Self::read(TITLE)
    }

    pub(super) fn label() -> Result<Self> {
        Self::read(LABEL)
    }

    fn read(bytes: &'static [u8]) -> Result<Self> {
        let font = FontRef::try_from_slice(bytes).context("reading the letters of share cards")?;
        Ok(Self { font })
    }

    fn has(&self, letter: char) -> bool {
        self.font.glyph_id(letter) != GlyphId(0)
    }

    /// The scale at which the em of the font is this many pixels.
    fn scale(&self, size: f32) -> PxScale {
        let em = self.font.units_per_em().unwrap_or(1000.0);
        PxScale::from(size * self.font.height_unscaled() / em)
    }

    /// The letters of a line, placed from a point on its baseline.
    pub(super) fn glyphs(&self, line: &Line, at: (f32, f32)) -> Vec<OutlinedGlyph> {
        let font = self.font.as_scaled(self.scale(line.size));
        let mut x = at.0;
        let mut before = None;
        let mut glyphs = Vec::new();
        for letter in line.text.chars() {
            let id = font.glyph_id(letter);
            x += before.map_or(0.0, |before| font.kern(before, id));
            let glyph = id.with_scale_and_position(font.scale(), point(x, at.1));
            glyphs.extend(font.outline_glyph(glyph));
            x += font.h_advance(id);
            before = Some(id);
        }
        glyphs
    }

    fn width(&self, text: &str, size: f32) -> f32 {
        let font = self.font.as_scaled(self.scale(size));
        let mut width = 0.0;
        let mut before = None;
        for letter in text.chars() {
            let id = font.glyph_id(letter);
            width += before.map_or(0.0, |before| font.kern(before, id)) + font.h_advance(id);
            before = Some(id);
        }
        width
    }

    /// A text on one line, shortened until it fits.
    pub(super) fn fitting(&self, text: &str, size: f32, room: f32) -> Line {
        let mut line = Line::new(self, text, size);
        let mut kept: Vec<char> = text.trim_end_matches('…').chars().collect();
        while line.width > room && kept.pop().is_some() {
            let short: String = kept.iter().collect();
            line = Line::new(self, &format!("{}…", short.trim_end()), size);
        }
        line
    }

    /// A text on as many lines as it takes.
    pub(super) fn broken(&self, text: &str, size: f32, room: f32) -> Vec<Line> {
        let mut lines: Vec<Line> = Vec::new();
        for word in text.split(' ') {
            let longer = lines.last().map(|line| format!("{} {word}", line.text));
            match (lines.last_mut(), longer) {
                (Some(line), Some(longer)) if self.width(&longer, size) <= room => {
                    *line = Line::new(self, &longer, size);
                }
                _ => lines.push(Line::new(self, word, size)),
            }
        }
        lines
    }

    /// The same on that many lines, each about as long as the others: as narrow as they go.
    pub(super) fn balanced(&self, text: &str, size: f32, room: f32, count: usize) -> Vec<Line> {
        let (mut narrow, mut wide) = (room / 3.0, room);
        for _ in 0..8 {
            let between = f32::midpoint(narrow, wide);
            let lines = self.broken(text, size, between);
            if lines.len() <= count && lines.iter().all(|line| line.width <= between) {
                wide = between;
            } else {
                narrow = between;
            }
        }
        self.broken(text, size, wide)
    }
}

impl Line {
    pub(super) fn new(face: &Face, text: &str, size: f32) -> Self {
        Self {
            text: text.to_owned(),
            size,
            width: face.width(text, size),
        }
    }
}
