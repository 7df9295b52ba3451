//! What our SVG is measured by, read back from the SVG itself: crossings, lines over cards, words that a line strikes through.
//! The bench and a test share it.

use std::collections::BTreeMap;

use roxmltree::{Document, Node};

use super::layouts::{Drawing, Point};

/// The height of a label's letters above and below their line, and the mean width of one.
const ABOVE: f64 = 7.0;
const BELOW: f64 = 1.0;
const LETTER: f64 = 5.2;
/// Into how many straight pieces a curve is cut.
const PIECES: u32 = 12;

/// A rectangle: left, top, right, bottom.
pub type Sides = (f64, f64, f64, f64);

/// A drawing as its SVG tells it.
pub struct Picture {
    /// Cards and lines.
    pub drawing: Drawing,
    /// The bars that say how long a date reaches, as lines.
    pub bars: Vec<(Point, Point)>,
    /// The lines of words on arrows.
    pub words: Vec<(String, Sides)>,
    /// The numbers of the lines that have no word.
    pub wordless: Vec<usize>,
    /// The size that the SVG names.
    pub size: (f64, f64),
}

impl Picture {
    /// The first picture in an SVG file or in a page; nothing where there is none.
    pub fn read(text: &str) -> Option<Self> {
        let from = text.find("<svg class=\"picture\"").or_else(|| {
            let whole = text.find("<svg ")?;
            text[whole..].contains("class=\"picture\"").then_some(whole)
        })?;
        let to = from + text[from..].find("</svg>")? + "</svg>".len();
        let document = Document::parse(&text[from..to]).expect("an SVG that is well-formed");
        let root = document.root_element();
        let mut picture = Self {
            drawing: Drawing::default(),
            bars: Vec::new(),
            words: Vec::new(),
            wordless: Vec::new(),
            size: (number(root, "width"), number(root, "height")),
        };
        for card in root.descendants().filter(|node| node.is_named("a")) {
            let Some(sides) = card_sides(card) else {
                continue;
            };
            picture.drawing.boxes.push(sides);
            let bar = card.children().find(|node| node.is_named("path"));
            let bar = bar.and_then(|bar| bar.attribute("d")?.strip_prefix('M')?.split_once(" 0h"));
            let (left, length) = bar.expect("the bar of a date");
            let from = sides.0 + left.parse::<f64>().expect("a number");
            let to = from + length.parse::<f64>().expect("a number");
            picture.bars.push(((from, sides.1), (to, sides.1)));
        }
        for edge in root.descendants().filter(is_edge) {
            picture.arrow(edge);
        }
        Some(picture)
    }

    fn arrow(&mut self, edge: Node<'_, '_>) {
        let path = edge.children().find(|node| node.is_named("path"));
        let line = flat(path.and_then(|path| path.attribute("d")).unwrap_or(""));
        let end = |point: Option<&Point>| {
            let boxes = self.drawing.boxes.iter();
            let touches = |sides: &&Sides| point.is_some_and(|point| touches(**sides, *point));
            boxes
                .enumerate()
                .find(|(_, sides)| touches(sides))
                .map(|(number, _)| number)
        };
        let (first, last) = (end(line.first()), end(line.last()));
        let ends = first.zip(last).expect("an arrow that joins two cards");
        let number = self.drawing.lines.len();
        self.drawing.ends.push(ends);
        self.drawing.lines.push(line);
        let label = edge.children().find(|node| node.is_named("text"));
        match label {
            Some(label) => self.label(label),
            None => self.wordless.push(number),
        }
    }

    fn label(&mut self, label: Node<'_, '_>) {
        let mut place = (number(label, "x"), number(label, "y"));
        for child in label.children() {
            let text = match child.is_text() {
                true => child.text().unwrap_or("").trim(),
                false => {
                    place = (number(child, "x"), number(child, "y"));
                    child.text().unwrap_or("").trim()
                }
            };
            if text.is_empty() {
                continue;
            }
            let letters = u32::try_from(text.chars().count()).expect("a short text");
            let half = f64::from(letters) * LETTER / 2.0;
            let sides = (
                place.0 - half,
                place.1 - ABOVE,
                place.0 + half,
                place.1 + BELOW,
            );
            self.words.push((text.to_owned(), sides));
        }
    }

    /// The lines of words that an arrow's line or the bar of a date runs through, each once, with where that begins.
    pub fn struck(&self) -> Vec<(&str, Point)> {
        let lines = self.drawing.lines.iter();
        let segments =
            lines.flat_map(|line| line.windows(2).map(|pair| (line[0], (pair[0], pair[1]))));
        let bars = self.bars.iter().map(|bar| (bar.0, *bar));
        let all: Vec<(Point, (Point, Point))> = segments.chain(bars).collect();
        let words = self.words.iter();
        words
            .filter_map(|(word, sides)| {
                let mut strokes = all.iter();
                let stroke = strokes.find(|(_, stroke)| runs_through(*stroke, *sides))?;
                Some((word.as_str(), stroke.0))
            })
            .collect()
    }

    /// The lines of words that lie on a card or on another word.
    pub fn covered(&self) -> usize {
        let meet = |one: Sides, other: Sides| {
            one.0 < other.2 && other.0 < one.2 && one.1 < other.3 && other.1 < one.3
        };
        let words = self.words.iter().enumerate();
        words
            .filter(|(number, (_, sides))| {
                let cards = self.drawing.boxes.iter().any(|card| meet(*card, *sides));
                cards
                    || self.words[number + 1..]
                        .iter()
                        .any(|(_, other)| meet(*other, *sides))
            })
            .count()
    }
}

trait Element {
    fn is_named(&self, name: &str) -> bool;
}

impl Element for Node<'_, '_> {
    /// Whether it is such an element, in whichever namespace: a page's SVG names none.
    fn is_named(&self, name: &str) -> bool {
        self.is_element() && self.tag_name().name() == name
    }
}

fn is_edge(node: &Node<'_, '_>) -> bool {
    let classes = node.attribute("class").unwrap_or("");
    classes.split(' ').any(|class| class == "edge")
}

fn number(node: Node<'_, '_>, name: &str) -> f64 {
    let value = node.attribute(name).unwrap_or("0");
    value.parse().expect("a number")
}

fn card_sides(card: Node<'_, '_>) -> Option<Sides> {
    let moved = card
        .attribute("transform")?
        .strip_prefix("translate(")?
        .strip_suffix(')')?;
    let (x, y) = moved.split_once(' ')?;
    let (x, y): (f64, f64) = (x.parse().ok()?, y.parse().ok()?);
    let frame = card.children().find(|node| node.is_named("rect"))?;
    Some((
        x,
        y,
        x + number(frame, "width"),
        y + number(frame, "height"),
    ))
}

/// Whether a point lies on the border of a card.
fn touches(sides: Sides, point: Point) -> bool {
    let (x, y) = point;
    (sides.0 - 1.0..=sides.2 + 1.0).contains(&x) && (sides.1 - 1.0..=sides.3 + 1.0).contains(&y)
}

/// A path of the commands that our SVG uses, as straight pieces.
fn flat(path: &str) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    let mut rest = path;
    while let Some(command) = rest.chars().next() {
        let end = rest[1..].find(|letter: char| letter.is_ascii_alphabetic());
        let (values, after) = rest[1..].split_at(end.unwrap_or(rest.len() - 1));
        let values: Vec<f64> = values
            .split([' ', ','])
            .filter(|value| !value.is_empty())
            .map(|value| value.parse().expect("a number"))
            .collect();
        let (x, y) = points.last().copied().unwrap_or_default();
        match (command, values.as_slice()) {
            ('M', &[x, y]) => points.push((x, y)),
            ('H', &[x]) => points.push((x, y)),
            ('V', &[y]) => points.push((x, y)),
            ('C', &[a, b, c, d, e, f]) => curve(&mut points, &[(x, y), (a, b), (c, d), (e, f)]),
            ('Q', &[a, b, c, d]) => curve(&mut points, &[(x, y), (a, b), (c, d)]),
            other => unreachable!("{other:?} in {path}"),
        }
        rest = after;
    }
    points
}

/// A Bézier curve, by de Casteljau's method.
fn curve(points: &mut Vec<Point>, poles: &[Point]) {
    for piece in 1..=PIECES {
        let share = f64::from(piece) / f64::from(PIECES);
        let mut poles = poles.to_vec();
        while poles.len() > 1 {
            let between = |one: f64, other: f64| one + (other - one) * share;
            poles = poles
                .windows(2)
                .map(|pair| (between(pair[0].0, pair[1].0), between(pair[0].1, pair[1].1)))
                .collect();
        }
        points.extend(poles);
    }
}

/// Whether a segment runs through a rectangle.
fn runs_through((from, to): (Point, Point), sides: Sides) -> bool {
    let (mut low, mut high) = (0.0_f64, 1.0_f64);
    for (start, delta, least, most) in [
        (from.0, to.0 - from.0, sides.0, sides.2),
        (from.1, to.1 - from.1, sides.1, sides.3),
    ] {
        if delta.abs() < 1e-9 {
            if start <= least || start >= most {
                return false;
            }
        } else {
            let (one, other) = ((least - start) / delta, (most - start) / delta);
            low = low.max(one.min(other));
            high = high.min(one.max(other));
        }
    }
    low < high
}

/// A row of figures for a table.
pub fn row(picture: &Picture) -> BTreeMap<&'static str, usize> {
    let figures = picture.drawing.figures();
    BTreeMap::from([
        ("cards", picture.drawing.boxes.len()),
        ("arrows", picture.drawing.lines.len()),
        ("crossings", figures.crossings),
        ("over", figures.hidden),
        ("struck", picture.struck().len()),
        ("covered", picture.covered()),
        ("wordless", picture.wordless.len()),
    ])
}
