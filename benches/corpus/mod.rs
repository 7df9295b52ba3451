//! Synthetic collections of any size: seeded, so that the same number of events always gives the same bytes.

use std::fmt::Write;
use std::fs;
use std::path::Path;

const ACTORS: usize = 200;
const TOPICS: usize = 60;
const PLACES: usize = 40;
const MEASURES: usize = 20;

/// Words that titles and summaries are made of.
const WORDS: &[&str] = &[
    "ministry",
    "border",
    "court",
    "order",
    "talks",
    "return",
    "flight",
    "notice",
    "agency",
    "visa",
    "parole",
    "licence",
    "ruling",
    "appeal",
    "quota",
    "crossing",
    "closure",
    "summit",
    "statement",
    "programme",
    "applicants",
    "arrivals",
    "authority",
    "review",
    "decree",
    "measure",
    "extension",
    "suspension",
    "reopening",
    "report",
];

/// A small generator of numbers that look random (splitmix64).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut number = self.0;
        number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        number ^ (number >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }

    fn words(&mut self, count: usize) -> String {
        let words: Vec<&str> = (0..count).map(|_| WORDS[self.below(WORDS.len())]).collect();
        words.join(" ")
    }
}

/// Writes a collection of so many events: about 1.5 causal links each, 2–4 claims with 1–3 sources.
pub(crate) fn write(folder: &Path, events: usize) {
    fs::create_dir_all(folder).unwrap();
    registries(folder);
    let mut numbers = Numbers(2026);
    for number in 0..events {
        let (year, month, day) = date(number, events);
        let home = folder.join(year.to_string());
        if !home.is_dir() {
            fs::create_dir(&home).unwrap();
        }
        let text = event(&mut numbers, number, events, (year, month, day));
        fs::write(home.join(format!("event-{number}.yaml")), text).unwrap();
    }
}

/// Events are spread evenly over thirty years of twelve months of 28 days.
fn date(number: usize, events: usize) -> (usize, usize, usize) {
    let days = 30 * 12 * 28;
    let day = number * days / events.max(1);
    (1995 + day / (12 * 28), day / 28 % 12 + 1, day % 28 + 1)
}

fn event(
    numbers: &mut Numbers,
    number: usize,
    events: usize,
    (year, month, day): (usize, usize, usize),
) -> String {
    let mut text = String::new();
    let to_month = numbers.below(5) == 0;
    let date = if to_month {
        format!("{year}-{month:02}")
    } else {
        format!("{year}-{month:02}-{day:02}")
    };
    let title = numbers.words(6);
    let summary = numbers.words(60);
    writeln!(
        text,
        "title: Event {number}, {title}\ndate: {date}\nsummary: >-\n  {summary}\nkind: kind-{}",
        numbers.below(8)
    )
    .unwrap();
    writeln!(
        text,
        "actors:\n  - {{actor: actor-{}, role: announced}}\n  - actor-{}\nplaces: [place-{}]\ntopics: [topic-{}, topic-{}]",
        numbers.below(ACTORS),
        numbers.below(ACTORS),
        numbers.below(PLACES),
        numbers.below(TOPICS / 2),
        TOPICS / 2 + numbers.below(TOPICS / 2),
    )
    .unwrap();
    if numbers.below(20) == 0 {
        writeln!(
            text,
            "measures:\n  - {{measure: measure-{}, state: extended}}",
            numbers.below(MEASURES)
        )
        .unwrap();
    }
    text.push_str("sources:\n");
    for source in 0..3 {
        let kind = ["official", "wire", "press", "ngo"][numbers.below(4)];
        writeln!(
            text,
            "  s{number}-{source}:\n    title: {}\n    publisher: Publisher {}\n    url: https://www.example.org/{number}/{source}\n    published: {year}-{month:02}\n    kind: {kind}\n    language: en",
            numbers.words(7),
            numbers.below(90),
        )
        .unwrap();
    }
    text.push_str("claims:\n");
    let claims = 2 + numbers.below(3);
    for claim in 0..claims {
        // The last claim cites every source that the others may have left out.
        let cited = if claim + 1 == claims {
            3
        } else {
            1 + numbers.below(3)
        };
        writeln!(
            text,
            "  - id: claim-{claim}\n    text: {}\n    asserted_by: actor-{}\n    status: attributed\n    sources: [s{number}-0{}]",
            numbers.words(14),
            numbers.below(ACTORS),
            (1..cited)
                .map(|source| format!(", s{number}-{source}"))
                .collect::<String>(),
        )
        .unwrap();
    }
    links(numbers, number, events, &mut text);
    text.push_str("changes:\n  - {date: 2026-11-22, what: First entered}\n");
    text
}

/// One or two links to events some way back: mostly to near ones, so that chains form.
fn links(numbers: &mut Numbers, number: usize, events: usize, text: &mut String) {
    // A month back at least, so that dates known to the month leave no doubt about the order.
    let month = events / 360 + 1;
    let mut causes = Vec::new();
    for _ in 0..1 + numbers.below(2) {
        let far = if numbers.below(20) == 0 { 400 } else { 40 };
        let back = month + 1 + numbers.below(far);
        if let Some(cause) = number
            .checked_sub(back)
            .filter(|cause| !causes.contains(cause))
        {
            causes.push(cause);
        }
    }
    if !causes.is_empty() {
        text.push_str("links:\n");
    }
    for cause in causes {
        let relation = [
            "caused-by",
            "enabled-by",
            "prompted-by",
            "contributed-to-by",
            "implements",
        ][numbers.below(5)];
        writeln!(
            text,
            "  - relation: {relation}\n    event: event-{cause}\n    basis: press\n    confidence: medium\n    sources: [s{number}-0]",
        )
        .unwrap();
    }
}

fn registries(folder: &Path) {
    let list = |name: &str, count: usize, more: &str| -> String {
        (0..count)
            .map(|number| format!("{name}-{number}: {{name: {name} {number}{more}}}\n"))
            .collect()
    };
    let kinds: String = (0..8)
        .map(|number| format!("  kind-{number}: {{name: {{en: Kind {number}}}}}\n"))
        .collect();
    let timeline = format!(
        "title: A synthetic timeline\nlocales: [en]\nlicence: CC0-1.0\nas_of: 2026-11-22\nkinds:\n{kinds}"
    );
    for (name, text) in [
        ("timeline.yaml", timeline),
        ("actors.yaml", list("actor", ACTORS, ", kind: agency")),
        ("places.yaml", list("place", PLACES, "")),
        ("topics.yaml", list("topic", TOPICS, "")),
        (
            "measures.yaml",
            list("measure", MEASURES, ", authority: actor-1"),
        ),
    ] {
        fs::write(folder.join(name), text).unwrap();
    }
}
