//! The pixels of a card, in few colours, and the PNG file that is made of them.

use anyhow::{Context, Result};

use super::text::{Face, Line};
use super::{HEIGHT, WIDTH};

/// The height of a card as a length.
pub(super) const TALL: f32 = 630.0;

/// The colours, as in the light style of the pages.
#[derive(Clone, Copy)]
pub(super) enum Colour {
    Ink,
    Accent,
    Muted,
    Line,
    Paper,
    Agreed,
    OneSource,
    Disputed,
}

const PAPER: [u8; 3] = [0xfc, 0xfb, 0xf8];
const COLOURS: [[u8; 3]; 8] = [
    [0x1f, 0x20, 0x23],
    [0x0b, 0x55, 0x63],
    [0x5a, 0x5c, 0x63],
    [0xd8, 0xd4, 0xca],
    PAPER,
    [0x3f, 0x66, 0x50],
    [0x1d, 0x4f, 0x91],
    [0xab, 0x12, 0x38],
];
/// How many steps lie between paper and a colour.
const STEPS: u8 = 8;

/// A card while it is drawn: for each pixel a colour and how much of it covers the paper.
pub(super) struct Canvas {
    pixels: Vec<u8>,
}

impl Canvas {
    pub(super) fn new() -> Self {
        let size = usize::try_from(WIDTH * HEIGHT).unwrap_or_default();
        Self {
            pixels: vec![0; size],
        }
    }

    /// A filled rectangle on whole pixels.
    pub(super) fn bar(&mut self, x: f32, y: f32, width: f32, height: f32, colour: Colour) {
        let (left, top) = (whole(x), whole(y));
        for row in top..top + whole(height) {
            for column in left..left + whole(width) {
                self.cover(column, row, 1.0, colour);
            }
        }
    }

    /// A filled circle.
    pub(super) fn disc(&mut self, centre: (f32, f32), radius: f32, colour: Colour) {
        let reach = whole(radius) + 1;
        let (x, y) = (whole(centre.0), whole(centre.1));
        for row in y - reach..=y + reach {
            for column in x - reach..=x + reach {
                let across = real(column) + 0.5 - centre.0;
                let down = real(row) + 0.5 - centre.1;
                let inside = radius + 0.5 - across.hypot(down);
                self.cover(column, row, inside.clamp(0.0, 1.0), colour);
            }
        }
    }

    /// A line of text from a point on its baseline.
    pub(super) fn write(&mut self, face: &Face, line: &Line, at: (f32, f32), colour: Colour) {
        for glyph in face.glyphs(line, at) {
            let bounds = glyph.px_bounds();
            let (left, top) = (whole(bounds.min.x), whole(bounds.min.y));
            glyph.draw(|x, y, covered| {
                let place = (i32::try_from(x), i32::try_from(y));
                if let (Ok(x), Ok(y)) = place {
                    self.cover(left + x, top + y, covered, colour);
                }
            });
        }
    }

    fn cover(&mut self, x: i32, y: i32, covered: f32, colour: Colour) {
        let (Ok(x), Ok(y)) = (u32::try_from(x), u32::try_from(y)) else {
            return;
        };
        let step = STEPS - 1;
        let level = whole(covered.clamp(0.0, 1.0) * f32::from(step));
        let level = u8::try_from(level).unwrap_or_default();
        if x >= WIDTH || y >= HEIGHT || level == 0 {
            return;
        }
        let place = usize::try_from(y * WIDTH + x).unwrap_or(usize::MAX);
        if let Some(pixel) = self.pixels.get_mut(place) {
            let before = *pixel % STEPS;
            if matches!(colour, Colour::Paper) {
                // Paper wipes out as much of what is there as it covers.
                *pixel -= before.saturating_sub(step - level);
            } else if level >= before {
                // Two strokes that meet in a pixel: the one that covers more of it wins.
                *pixel = colour.number() * STEPS + level;
            }
        }
    }

    /// The picture as a PNG file with a palette.
    pub(super) fn png(&self) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, WIDTH, HEIGHT);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_palette(palette());
        encoder.set_compression(png::Compression::High);
        encoder.set_filter(png::Filter::NoFilter);
        let failed = "writing a share card";
        let mut writer = encoder.write_header().context(failed)?;
        writer.write_image_data(&self.pixels).context(failed)?;
        writer.finish().context(failed)?;
        Ok(bytes)
    }
}

impl Colour {
    const fn number(self) -> u8 {
        match self {
            Self::Ink => 0,
            Self::Accent => 1,
            Self::Muted => 2,
            Self::Line => 3,
            Self::Paper => 4,
            Self::Agreed => 5,
            Self::OneSource => 6,
            Self::Disputed => 7,
        }
    }
}

/// Each colour in steps from paper to itself.
fn palette() -> Vec<u8> {
    let mix = |paper: u8, colour: u8, step: u8| {
        let (all, step) = (u16::from(STEPS - 1), u16::from(step));
        let mixed = (u16::from(paper) * (all - step) + u16::from(colour) * step + all / 2) / all;
        u8::try_from(mixed).unwrap_or(u8::MAX)
    };
    COLOURS
        .iter()
        .flat_map(|colour| {
            (0..STEPS).flat_map(move |step| {
                PAPER
                    .iter()
                    .zip(colour)
                    .map(move |(&paper, &colour)| mix(paper, colour, step))
            })
        })
        .collect()
}

/// The nearest whole number.
#[allow(
    clippy::cast_possible_truncation,
    reason = "lengths on a card are far from the limits, and the cast saturates"
)]
fn whole(length: f32) -> i32 {
    length.round() as i32
}

#[allow(
    clippy::cast_precision_loss,
    reason = "places on a card are small numbers"
)]
fn real(place: i32) -> f32 {
    place as f32
}
