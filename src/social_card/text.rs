//! The letters of a card: two fonts, what can be spelt with them, and lines of text with their widths.

use ab_glyph::{Font, FontRef, GlyphId, OutlinedGlyph, PxScale, PxScaleFont, ScaleFont, point};
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
        let mut pen = self.pen(line.size);
        let mut glyphs = Vec::new();
        for letter in line.text.chars() {
            let (id, x) = pen.place(letter);
            let glyph = id.with_scale_and_position(pen.font.scale(), point(at.0 + x, at.1));
            glyphs.extend(self.font.outline_glyph(glyph));
        }
        glyphs
    }

    fn pen(&self, size: f32) -> Pen<'_> {
        Pen {
            font: self.font.as_scaled(self.scale(size)),
            before: None,
            width: 0.0,
        }
    }

    /// A text on one line, shortened where it does not fit. Letters beyond the first that does not are not looked at.
    pub(super) fn fitting(&self, text: &str, size: f32, room: f32) -> Line {
        let mut pen = self.pen(size);
        // How much of the text would fit before an ellipsis.
        let mut kept = 0;
        for (place, letter) in text.char_indices() {
            pen.place(letter);
            if pen.width > room {
                let short = text[..kept].trim_end_matches('…').trim_end();
                return Line::new(self, &format!("{short}…"), size);
            }
            if pen.clone().write("…") <= room {
                kept = place + letter.len_utf8();
            }
        }
        Line {
            text: text.to_owned(),
            size,
            width: pen.width,
        }
    }

    /// A text on as many lines as it takes. One that takes more than `most` ends with the first line beyond.
    pub(super) fn broken(&self, text: &str, size: f32, room: f32, most: usize) -> Vec<Line> {
        let mut lines: Vec<Line> = Vec::new();
        let mut pen = self.pen(size);
        for word in text.split(' ') {
            let mut longer = pen.clone();
            longer.write(" ");
            match lines.last_mut() {
                Some(line) if longer.write(word) <= room => {
                    line.text.push(' ');
                    line.text.push_str(word);
                    line.width = longer.width;
                    pen = longer;
                }
                _ => {
                    if lines.len() > most {
                        break;
                    }
                    pen = self.pen(size);
                    lines.push(Line {
                        text: word.to_owned(),
                        size,
                        width: pen.write(word),
                    });
                }
            }
        }
        lines
    }

    /// The same on that many lines, each about as long as the others: as narrow as they go.
    pub(super) fn balanced(&self, text: &str, size: f32, room: f32, count: usize) -> Vec<Line> {
        let (mut narrow, mut wide) = (room / 3.0, room);
        for _ in 0..8 {
            let between = f32::midpoint(narrow, wide);
            let lines = self.broken(text, size, between, count);
            if lines.len() <= count && lines.iter().all(|line| line.width <= between) {
                wide = between;
            } else {
                narrow = between;
            }
        }
        self.broken(text, size, wide, count)
    }
}

/// A place on a line of text, which moves on letter by letter: no letter is measured twice because others follow it.
#[derive(Clone)]
struct Pen<'f> {
    font: PxScaleFont<&'f FontRef<'static>>,
    before: Option<GlyphId>,
    width: f32,
}

impl Pen<'_> {
    /// Sets a letter: what it is in the font, and where it stands.
    fn place(&mut self, letter: char) -> (GlyphId, f32) {
        let id = self.font.glyph_id(letter);
        let kern = |before| self.font.kern(before, id);
        let x = self.width + self.before.map_or(0.0, kern);
        self.width = x + self.font.h_advance(id);
        self.before = Some(id);
        (id, x)
    }

    /// Sets a text, and says how wide the line is then.
    fn write(&mut self, text: &str) -> f32 {
        for letter in text.chars() {
            self.place(letter);
        }
        self.width
    }
}

impl Line {
    pub(super) fn new(face: &Face, text: &str, size: f32) -> Self {
        Self {
            text: text.to_owned(),
            size,
            width: face.pen(size).write(text),
        }
    }
}
