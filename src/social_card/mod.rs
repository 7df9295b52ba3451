//! Share cards: what other sites show of a page, as a picture of 1200 by 630 pixels with the date and the title in words.
//!
//! A card is drawn from the letters of two small fonts that the program carries. Text with a letter that they lack makes no
//! card: a box in its place would say something else than the text.

mod canvas;
mod text;
mod verdict;

use anyhow::Result;

use self::canvas::{Canvas, Colour};
use self::text::{Face, Line};
use self::verdict::Below;
pub use crate::model::Verdict;

/// The width of a card in pixels.
pub(crate) const WIDTH: u32 = 1200;
/// Its height.
pub(crate) const HEIGHT: u32 = 630;

/// Where the text begins, and how wide it may be.
const LEFT: f32 = 136.0;
const ROOM: f32 = 984.0;
/// Where the line of time runs, and the point on it.
const TRACK: f32 = 76.0;
const POINT: (f32, f32) = (TRACK + 2.0, 104.0);
/// The size of the first line, and of the last.
const LABEL: f32 = 36.0;
const NAME: f32 = 28.0;
/// The sizes that a title may have, with the most lines that it may then have.
const SIZES: &[(f32, usize)] = &[
    (84.0, 3),
    (74.0, 4),
    (64.0, 4),
    (56.0, 5),
    (48.0, 6),
    (40.0, 7),
];
/// How far apart lines stand, in sizes.
const LEADING: f32 = 1.16;
/// Where the title begins, and where it ends at the latest.
const TOP: f32 = 168.0;
const BOTTOM: f32 = 508.0;
/// Letters of a title smaller than these make room for nothing beside it.
const LARGE: f32 = 56.0;

/// What a card says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// When it happened, in words.
    pub date: String,
    /// What kind of thing it is; empty when there is nothing to say.
    pub kind: String,
    /// What it is called.
    pub title: String,
    /// What the collection is called.
    pub name: String,
    /// The host of the site; empty where it is the name.
    pub host: String,
    /// How far its causes are agreed on.
    pub verdict: Option<CardVerdict>,
    /// What is said of it: as many of these sentences as have room, each as a whole.
    pub says: Vec<String>,
}

/// How far the causes of an event are agreed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardVerdict {
    /// What is asked.
    pub question: String,
    /// The verdict.
    pub verdict: Verdict,
    /// The verdict in the reader's language.
    pub label: String,
}

impl Card {
    /// The same in letters that the fonts have, accents left out where they must be; nothing when a letter is missing.
    pub fn spelt(&self) -> Option<Self> {
        Some(Self {
            date: text::spelt(&self.date)?,
            kind: text::spelt(&self.kind)?,
            title: text::spelt(&self.title)?,
            name: text::spelt(&self.name)?,
            host: text::spelt(&self.host).unwrap_or_default(),
            // What cannot be spelt of these is left out: the rest still says what it says.
            says: self
                .says
                .iter()
                .map_while(|said| text::spelt(said))
                .collect(),
            verdict: self.verdict.as_ref().and_then(|verdict| {
                Some(CardVerdict {
                    question: text::spelt(&verdict.question)?,
                    verdict: verdict.verdict,
                    label: text::spelt(&verdict.label)?,
                })
            }),
        })
    }

    /// The picture, as PNG. A text that is too long even for small letters ends in an ellipsis.
    pub fn png(&self) -> Result<Vec<u8>> {
        let title = Face::title()?;
        let label = Face::label()?;
        let mut canvas = Canvas::new();
        canvas.bar(TRACK, 0.0, 4.0, canvas::TALL, Colour::Line);
        canvas.disc(POINT, 21.0, Colour::Paper);
        canvas.disc(POINT, 13.0, Colour::Accent);

        let first = POINT.1 + LABEL * 0.34;
        let date = label.fitting(&self.date, LABEL, ROOM);
        canvas.write(&label, &date, (LEFT, first), Colour::Accent);
        if !self.kind.is_empty() {
            let after = LEFT + date.width;
            let kind = Line::new(&label, &format!("  ·  {}", self.kind), LABEL);
            if after + kind.width <= LEFT + ROOM {
                canvas.write(&label, &kind, (after, first), Colour::Muted);
            }
        }

        let (below, lines) = self.fitted(&title, &label);
        let size = lines.first().map_or(0.0, |line| line.size);
        for (number, line) in (0_u16..).zip(&lines) {
            let baseline = TOP + size * (0.86 + LEADING * f32::from(number));
            canvas.write(&title, line, (LEFT, baseline), Colour::Ink);
        }

        if let Some(below) = below {
            below.draw(&mut canvas, &label, self.verdict.as_ref());
        }
        canvas.bar(LEFT, 538.0, ROOM, 2.0, Colour::Line);
        let host = label.fitting(&self.host, NAME, ROOM / 2.0);
        let gap = if self.host.is_empty() { 0.0 } else { 48.0 };
        let name = label.fitting(&self.name, NAME, ROOM - host.width - gap);
        canvas.write(&label, &name, (LEFT, 584.0), Colour::Muted);
        let beside = (LEFT + ROOM - host.width, 584.0);
        canvas.write(&label, &host, beside, Colour::Accent);
        canvas.png()
    }

    /// What stands below the title, and the title in the letters that this leaves it: the verdict with the sentence, else alone,
    /// else the title alone.
    fn fitted(&self, title: &Face, label: &Face) -> (Option<Below>, Vec<Line>) {
        let with = Below::new(label, self.verdict.as_ref(), &self.says);
        let alone = Below::new(label, self.verdict.as_ref(), &[]);
        for below in [with, alone].into_iter().flatten() {
            let lines = lines(title, &self.title, below.top() - verdict::APART);
            let is_large = lines.first().is_some_and(|line| line.size >= LARGE);
            if is_large || (below.is_short() && self.verdict.is_some()) {
                return (Some(below), lines);
            }
        }
        (None, lines(title, &self.title, BOTTOM))
    }
}

/// The lines of a title in the largest letters in which it ends above `bottom`, each about as long as the others.
fn lines(face: &Face, title: &str, bottom: f32) -> Vec<Line> {
    for &(size, most) in SIZES {
        let lines = face.broken(title, size, ROOM, most);
        let height = size * LEADING * f32::from(u16::try_from(lines.len()).unwrap_or(u16::MAX));
        if lines.len() <= most
            && height <= bottom - TOP
            && lines.iter().all(|line| line.width <= ROOM)
        {
            return face.balanced(title, size, ROOM, lines.len());
        }
    }
    let (size, most) = SIZES.last().copied().unwrap_or((40.0, 7));
    let mut lines = face.broken(title, size, ROOM, most);
    let room = (1..=most).rev().find(|&count| {
        let count = f32::from(u16::try_from(count).unwrap_or(u16::MAX));
        size * LEADING * count <= bottom - TOP
    });
    lines.truncate(room.unwrap_or(1));
    if let Some(last) = lines.last_mut() {
        *last = face.fitting(&format!("{} …", last.text), size, ROOM);
    }
    lines
        .into_iter()
        .map(|line| face.fitting(&line.text, size, ROOM))
        .collect()
}
