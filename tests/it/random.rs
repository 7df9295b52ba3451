//! Any input at the doors: bytes for records, letters for dates, marks for Markdown. Nothing panics, findings stand where the
//! fault is, and what is read means what it says. `THROUGHLINE_TIMES=100` makes a long run of it.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};

use chrono::{Days, Months, NaiveDate};
use rayon::prelude::*;
use throughline::diag::{Locator, human, json, located};
use throughline::edit::tidy;
use throughline::load::{Content, SourceFiles};
use throughline::locale::locales;
use throughline::message::ENGLISH;
use throughline::model::{EventDate, TimeOrder};
use throughline::site::{self, Options as SiteOptions, Site};
use throughline::{Options, analyze, yaml};

use crate::rng::{Rng, none, payloads, rounds};
use crate::support::{misplaced, root, sections, source_files, tree};

/// Records to spoil: of the collection, of the cases, of the hostile collection.
fn records() -> Vec<Vec<u8>> {
    let mut records: Vec<Vec<u8>> = ["events", "tests/hostile", "tests/site/fields"]
        .iter()
        .flat_map(|folder| tree(&root().join(folder)))
        .filter(|(name, _)| name.extension().is_some_and(|end| end == "yaml"))
        .map(|(_, bytes)| bytes)
        .collect();
    for entry in fs::read_dir(root().join("tests/cases")).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        records.extend(
            sections(&text)
                .into_iter()
                .filter(|(name, _)| name.ends_with(".yaml"))
                .map(|(_, text)| text.into_bytes()),
        );
    }
    records
}

/// Bytes with a few of them changed, gone, doubled, or come from elsewhere.
fn spoiled(records: &[Vec<u8>], pieces: &[String], rng: &mut Rng) -> Vec<u8> {
    let mut bytes = rng.of(records).clone();
    for _ in 0..=rng.next(4) {
        let at = rng.next(bytes.len() + 1);
        let to = (at + rng.next(40)).min(bytes.len());
        let new: Vec<u8> = match rng.next(8) {
            0 => vec![rng.next(256) as u8],
            1 => Vec::new(),
            2 => bytes[at..to].repeat(2),
            3 => rng.of(pieces).as_bytes().to_vec(),
            4 => {
                let other = rng.of(records);
                let from = rng.next(other.len() + 1);
                other[from..(from + rng.next(200)).min(other.len())].to_vec()
            }
            5 => rng.text(pieces, 6).into_bytes(),
            6 => rng
                .of(&[
                    "[", "{", "- ", "? ", ": ", "&a ", "*a", "|\n", ">\n", "---\n", "%", "\t",
                    "!!str ",
                ])
                .repeat(1 + rng.next(40))
                .into_bytes(),
            _ => vec![*rng.of(&[0, 9, 10, 13, 0x1b, 0x7f, 0x85, 0xa0, 0xc2, 0xe2, 0xef, 0xff])],
        };
        bytes.splice(at..to, new);
    }
    bytes
}

/// Whatever the bytes of a record are: findings at places in their files, in every form; a site when there is no error; tidying
/// that comes to an end.
#[test]
fn any_bytes_are_read_or_told_where_they_are_wrong() {
    let number = rounds(150);
    let (records, pieces) = (records(), payloads());
    let faults: Vec<String> = (0..number)
        .into_par_iter()
        .filter_map(|round| {
            let mut rng = Rng::of_round(0x6A09_E667_F3BC_C908, round);
            let bytes = spoiled(&records, &pieces, &mut rng);
            let file = *rng.of(&[
                "2022/talks.yaml",
                "2022/talks.yaml",
                "actors.yaml",
                "timeline.yaml",
                "glossary.yaml",
            ]);
            let mut source_files = source_files(&[]);
            source_files
                .files
                .insert(file.into(), Content::from(bytes.clone()));
            let fault = catch_unwind(AssertUnwindSafe(|| answered(&source_files, file)))
                .unwrap_or_else(|_| Some("it panicked".to_owned()))?;
            Some(format!(
                "round {round}: {fault}\n{}",
                String::from_utf8_lossy(&bytes)
            ))
        })
        .collect();
    none(&faults, number);
}

fn answered(source_files: &SourceFiles, file: &str) -> Option<String> {
    let analysis = analyze(source_files, &Options::default());
    let locator = Locator::new(|file| source_files.text(file));
    if let Some(fault) = misplaced(&located(&analysis.report, &locator, &ENGLISH), source_files) {
        return Some(fault);
    }
    let shown = human(&analysis.report, &locator, false);
    if shown
        .chars()
        .any(|letter| letter.is_control() && letter != '\n')
    {
        return Some("a control reached the report".to_owned());
    }
    if serde_json::from_str::<serde_json::Value>(&json(&analysis.report, &locator)).is_err() {
        return Some("the report is no JSON".to_owned());
    }
    if !analysis.report.has_errors()
        && let Err(error) = site::render(analysis, &SiteOptions::default())
    {
        return Some(format!("no site: {error:#}"));
    }
    let text = source_files.text(file);
    if let Err(error) = yaml::read(text)
        && !text.is_char_boundary(error.byte)
    {
        return Some(format!("a fault at byte {} of {}", error.byte, text.len()));
    }
    let once = tidy(file, text).ok()?.text;
    match tidy(file, &once) {
        Ok(twice) if twice.text == once => None,
        _ => Some(format!(
            "tidied twice it is another text than once:\n{once}"
        )),
    }
}

/// Whatever stands where a date should: refused in words at a place in it, or read. What is read is written as it was read, has its
/// bounds in order, and stands to every other date in one way only.
#[test]
fn any_letters_are_a_date_or_none() {
    const PIECES: &[&str] = &[
        "2022",
        "1999",
        "0000",
        "9999",
        "-",
        "/",
        "..",
        "11",
        "12",
        "13",
        "00",
        "28",
        "29",
        "30",
        "31",
        "32",
        "21",
        "24",
        "25",
        "~",
        "?",
        "%",
        "X",
        "XX",
        "Y",
        "E3",
        "T10:00",
        "Z",
        " ",
        "-0001",
        "+2022",
        "2022-11-22",
        "2022-02-29",
        "2024-02-29",
        "202X",
        "20XX",
        "\u{661}",
        "{}",
        "S2",
    ];
    let number = rounds(20_000);
    let faults: Vec<String> = (0..number)
        .into_par_iter()
        .filter_map(|round| {
            let mut rng = Rng::of_round(0xBB67_AE85_84CA_A73B, round);
            let mut text = |most| {
                (0..=rng.next(most))
                    .map(|_| *rng.of(PIECES))
                    .collect::<String>()
            };
            let (one, other) = (text(6), text(4));
            let fault = catch_unwind(|| date_fault(&one, &other))
                .unwrap_or_else(|_| Some("it panicked".to_owned()))?;
            Some(format!("round {round}: `{one}`, `{other}`: {fault}"))
        })
        .collect();
    none(&faults, number);
}

fn date_fault(one: &str, other: &str) -> Option<String> {
    let date = match one.parse::<EventDate>() {
        Ok(date) => date,
        Err(error) => {
            let sound = one.is_char_boundary(error.offset) && !error.message.is_empty();
            return (!sound).then(|| format!("{error:?}"));
        }
    };
    let again: Option<EventDate> = date.to_string().parse().ok();
    if date.to_string() != one || again.as_ref() != Some(&date) {
        return Some(format!("written as `{date}`"));
    }
    let start = date.start();
    let in_order = |earliest: Option<NaiveDate>, latest: Option<NaiveDate>| match (earliest, latest)
    {
        (Some(earliest), Some(latest)) => earliest <= latest,
        _ => true,
    };
    // A span whose end is before its start is a finding of its own (`invalid-date`), and read as it stands.
    if date.ends().is_none() && !in_order(date.earliest(), date.latest())
        || !in_order(start.earliest, start.latest)
    {
        return Some("its bounds are out of order".to_owned());
    }
    for locale in locales() {
        if locale.date(&date).is_empty() {
            return Some(format!("it has no words in {}", locale.tag));
        }
    }
    if date.began_before(&date) == TimeOrder::Before {
        return Some("it began before itself".to_owned());
    }
    let that: EventDate = other.parse().ok()?;
    let (forth, back) = (date.began_before(&that), that.began_before(&date));
    if forth == TimeOrder::Before && back != TimeOrder::NotBefore {
        return Some(format!("{forth:?} one way and {back:?} the other"));
    }
    if forth == TimeOrder::Before && date.sort_key() > that.sort_key() {
        return Some("it is sorted behind what it came before".to_owned());
    }
    None
}

/// Dates that are made of days which are known: the bounds are those days, whatever the marks of doubt.
#[test]
fn a_date_touches_just_its_days() {
    let number = rounds(5_000);
    let faults: Vec<String> = (0..number)
        .into_par_iter()
        .filter_map(|round| {
            let mut rng = Rng::of_round(0x3C6E_F372_FE94_F82B, round);
            let first =
                NaiveDate::from_ymd_opt(1, 1, 1).unwrap() + Days::new(rng.next(3_652_000) as u64);
            let mark = *rng.of(&["", "~", "?", "%"]);
            let month = first
                .format("%Y-%m-01")
                .to_string()
                .parse::<NaiveDate>()
                .unwrap();
            let year = first
                .format("%Y-01-01")
                .to_string()
                .parse::<NaiveDate>()
                .unwrap();
            let later = first
                .checked_add_days(Days::new(rng.next(900) as u64))
                .filter(|day| *day < NaiveDate::from_ymd_opt(10_000, 1, 1).unwrap())?;
            let last = |start: NaiveDate, months| {
                start
                    .checked_add_months(Months::new(months))
                    .unwrap()
                    .pred_opt()
                    .unwrap()
            };
            let (text, from, to) = match rng.next(4) {
                0 => (format!("{}{mark}", first.format("%Y-%m-%d")), first, first),
                1 => (
                    format!("{}{mark}", first.format("%Y-%m")),
                    month,
                    last(month, 1),
                ),
                2 => (
                    format!("{}{mark}", first.format("%Y")),
                    year,
                    last(year, 12),
                ),
                _ => (
                    format!(
                        "{}{mark}/{}",
                        first.format("%Y-%m-%d"),
                        later.format("%Y-%m-%d")
                    ),
                    first,
                    later,
                ),
            };
            let fault = match text.parse::<EventDate>() {
                Err(error) => format!("no date: {}", error.message.in_words(&ENGLISH)),
                Ok(date) if (date.earliest(), date.latest()) == (Some(from), Some(to)) => {
                    return None;
                }
                Ok(date) => format!("{:?} to {:?}", date.earliest(), date.latest()),
            };
            Some(format!("round {round}: {text}: {fault}"))
        })
        .collect();
    none(&faults, number);
}

/// Whatever stands in a summary: the page holds paragraphs, emphasis, lists, quotations, code and safe links, each closed where it
/// belongs, and text.
#[test]
fn any_markdown_is_of_the_small_kind() {
    const MARKS: &[&str] = &[
        "*",
        "**",
        "_",
        "`",
        "``",
        "```\n",
        "[",
        "](",
        ")",
        "<",
        ">",
        "![",
        "# ",
        "- ",
        "1. ",
        "> ",
        "\n",
        "\n\n",
        "    ",
        "&lt;",
        "&#60;",
        "&colon;",
        "\\",
        "---\n",
        "| a |",
        "<!--",
        "-->",
        "<b>",
        "</p>",
        "<a href=\"x\">",
        "https://www.example.org/",
        "javascript:x",
        "[x]: ",
        "\"",
        "'",
        "word ",
        "<https://www.example.org/>",
        "^",
        "~~",
        "<![CDATA[",
        "]]>",
        "<?",
        "?>",
    ];
    let number = rounds(300);
    let pieces = payloads();
    let faults: Vec<String> = (0..number)
        .into_par_iter()
        .filter_map(|round| {
            let mut rng = Rng::of_round(0xA54F_F53A_5F1D_36F1, round);
            let mut text = String::new();
            for _ in 0..=rng.next(12) {
                match rng.next(6) {
                    0 => text.push_str(&rng.text(&pieces, 3)),
                    _ => text.push_str(rng.of::<&str>(MARKS)),
                }
            }
            let fault = catch_unwind(|| markdown_fault(&text))
                .unwrap_or_else(|_| Some("it panicked".to_owned()))?;
            Some(format!("round {round}: {text:?}: {fault}"))
        })
        .collect();
    none(&faults, number);
}

fn markdown_fault(summary: &str) -> Option<String> {
    let record = format!(
        "title: Talks\ndate: 2022-11-22\nsummary: {}\nkind: diplomacy\nclaims: [{{id: happened, text: It happened, sources: [earlier-notice]}}]\n",
        serde_json::to_string(summary).unwrap()
    );
    let source_files = source_files(&[("2022/talks.yaml".to_owned(), record)]);
    let analysis = analyze(&source_files, &Options::default());
    // No event, or none without a summary: that is told.
    analysis
        .timeline
        .event("talks")
        .filter(|event| !event.summary.is_empty())?;
    let site = Site::new(analysis, &SiteOptions::default());
    let page = String::from_utf8(site.file("events/talks.html").unwrap()).unwrap();
    let begin = page
        .find("<div class=\"summary\">")
        .map(|at| at + "<div class=\"summary\">".len())?;
    let end = page[begin..].find("</div>")?;
    markup_fault(&page[begin..begin + end])
}

/// What is wrong with markup that should be of the small kind.
fn markup_fault(markup: &str) -> Option<String> {
    const KINDS: &[&str] = &[
        "p",
        "em",
        "strong",
        "ul",
        "ol",
        "li",
        "blockquote",
        "code",
        "pre",
        "br",
        "a",
    ];
    let mut open: Vec<&str> = Vec::new();
    let mut rest = markup;
    while let Some(at) = rest.find(['<', '&']) {
        if rest[at..].starts_with('&') {
            let end = rest[at..].find(';').map(|end| &rest[at + 1..at + end]);
            let sound = end.is_some_and(|name| {
                matches!(name, "lt" | "gt" | "amp" | "quot")
                    || name.strip_prefix('#').is_some_and(|digits| {
                        digits.chars().all(|digit| digit.is_ascii_alphanumeric())
                    })
            });
            if !sound {
                return Some(format!("a bare & in {markup}"));
            }
            rest = &rest[at + 1..];
            continue;
        }
        let Some(end) = rest[at..].find('>') else {
            return Some(format!("a tag that does not end in {markup}"));
        };
        let tag = &rest[at + 1..at + end];
        rest = &rest[at + end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Some(format!("</{name}> out of its place in {markup}"));
            }
            continue;
        }
        let tag = tag.trim_end_matches(" /").trim_end_matches('/');
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        if !KINDS.contains(&name) {
            return Some(format!("<{name}> in {markup}"));
        }
        if let Some(fault) = attributes_fault(name, attributes) {
            return Some(format!("{fault} in {markup}"));
        }
        if name != "br" {
            open.push(name);
        }
    }
    (!open.is_empty()).then(|| format!("{open:?} left open in {markup}"))
}

fn attributes_fault(name: &str, attributes: &str) -> Option<String> {
    let mut rest = attributes.trim();
    while !rest.is_empty() {
        let Some((key, value)) = rest.split_once("=\"") else {
            return Some(format!("`{rest}` on <{name}>"));
        };
        let (value, after) = value.split_once('"')?;
        let allowed = matches!(
            (name, key),
            ("a", "href" | "title") | ("ol", "start") | ("code", "class")
        );
        let plain = value.replace("&amp;", "&").to_ascii_lowercase();
        let leads_astray = key == "href"
            && (plain.starts_with("//")
                || plain.starts_with('\\')
                || plain.split(['/', '?', '#']).next().is_some_and(|scheme| {
                    scheme.contains(':') && !matches!(scheme, "http:" | "https:")
                }));
        if !allowed || leads_astray || value.contains('<') {
            return Some(format!("{key}=\"{value}\" on <{name}>"));
        }
        rest = after.trim();
    }
    None
}

/// The judge of the test above can say no.
#[test]
fn markup_that_is_not_of_the_small_kind_is_found() {
    for markup in [
        "<p>x",
        "<p>x</em></p>",
        "<img src=\"x\">",
        "<p onclick=\"x\">y</p>",
        "<a href=\"javascript:x\">y</a>",
        "<a href=\"//evil.example\">y</a>",
        "a & b",
        "a < b",
    ] {
        assert!(markup_fault(markup).is_some(), "{markup}");
    }
    assert_eq!(
        markup_fault(
            "<p>a &amp; <a href=\"https://www.example.org/\" title=\"t\">b</a><br />\n<code>c</code></p>"
        ),
        None
    );
}
