//! What stands below the title of a card: how far the causes of an event are agreed on, and what is said of them.

use super::canvas::{Canvas, Colour};
use super::text::{Face, Line};
use super::{CardVerdict, LEFT, ROOM};
use crate::model::Verdict;

/// The size of the question and of the verdict.
const SIZE: f32 = 30.0;
/// The size of the sentences, the distance of their lines, and how many they may take beside a verdict and alone.
const SMALL: f32 = 28.0;
const LEADING: f32 = 38.0;
const BESIDE: usize = 2;
const ALONE: usize = 3;
/// The frame of the verdict: how high it is, and what stands beside the word in it.
const HIGH: f32 = 46.0;
const PAD: f32 = 16.0;
/// Where all of it ends, and how far it stays from the title.
const END: f32 = 516.0;
pub(super) const APART: f32 = 18.0;

/// What stands below a title, measured.
pub(super) struct Below {
    verdict: bool,
    lines: Vec<Line>,
}

impl Below {
    /// It, where there is something to say: as many sentences as have room, each as a whole.
    pub(super) fn new(face: &Face, verdict: Option<&CardVerdict>, says: &[String]) -> Option<Self> {
        let most = if verdict.is_some() { BESIDE } else { ALONE };
        let mut lines = Vec::new();
        for count in 1..=says.len().min(most * 3) {
            let text = says.iter().take(count);
            let text = text.map(String::as_str).collect::<Vec<_>>().join(" ");
            let longer = face.broken(&text, SMALL, ROOM, most);
            if longer.len() > most || longer.iter().any(|line| line.width > ROOM) {
                break;
            }
            lines = longer;
        }
        (verdict.is_some() || !lines.is_empty()).then_some(Self {
            verdict: verdict.is_some(),
            lines,
        })
    }

    /// Whether it is the verdict alone.
    pub(super) fn is_short(&self) -> bool {
        self.lines.is_empty()
    }

    /// Where it begins.
    pub(super) fn top(&self) -> f32 {
        let verdict = if self.verdict { HIGH } else { 0.0 };
        END - verdict - self.lines_height()
    }

    fn lines_height(&self) -> f32 {
        let count = f32::from(u16::try_from(self.lines.len()).unwrap_or(u16::MAX));
        let gap = if self.verdict && !self.lines.is_empty() {
            8.0
        } else {
            0.0
        };
        count * LEADING + gap
    }

    pub(super) fn draw(&self, canvas: &mut Canvas, face: &Face, verdict: Option<&CardVerdict>) {
        let top = self.top();
        if let Some(verdict) = verdict {
            let label = Line::new(face, &verdict.label, SIZE);
            let wide = label.width + 2.0 * PAD;
            let question = face.fitting(&verdict.question, SIZE, ROOM - wide - PAD);
            let baseline = top + HIGH * 0.5 + SIZE * 0.35;
            canvas.write(face, &question, (LEFT, baseline), Colour::Muted);
            let left = LEFT + question.width + PAD;
            let colour = colour(verdict.verdict);
            canvas.bar(left, top, wide, HIGH, colour);
            // What nobody disputes stands in a frame, what is disputed in a field of its colour.
            let ink = if verdict.verdict == Verdict::Disputed {
                Colour::Paper
            } else {
                canvas.bar(left + 2.0, top + 2.0, wide - 4.0, HIGH - 4.0, Colour::Paper);
                colour
            };
            canvas.write(face, &label, (left + PAD, baseline), ink);
        }
        let first = END - self.lines_height() + if self.verdict { 8.0 } else { 0.0 };
        for (number, line) in (0_u16..).zip(&self.lines) {
            let baseline = first + LEADING * (f32::from(number) + 0.72);
            canvas.write(face, line, (LEFT, baseline), Colour::Ink);
        }
    }
}

/// The colour of a verdict, as on the pages.
const fn colour(verdict: Verdict) -> Colour {
    match verdict {
        Verdict::Agreed => Colour::Agreed,
        Verdict::OneSource => Colour::OneSource,
        Verdict::Disputed => Colour::Disputed,
        Verdict::Editors | Verdict::Sequence | Verdict::Nobody => Colour::Muted,
    }
}
