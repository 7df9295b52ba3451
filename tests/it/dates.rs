//! `tests/dates.txt`: dates, what they are taken to be, and how they stand to each other.

use std::fmt::Write;
use std::fs;

use throughline::locale::locale;
use throughline::model::{EventDate, TimeOrder};

use crate::support::{expect, root};

/// Lines of the file: `date` gets its reading, `this < that` the order of the two starts. Everything after `=` is checked.
#[test]
fn dates_read_and_compare_as_accepted() {
    let path = root().join("tests/dates.txt");
    let text = fs::read_to_string(&path).unwrap();
    let mut actual = String::new();
    for line in text.lines() {
        let question = line.split(" = ").next().unwrap().trim_end();
        if question.is_empty() || question.starts_with('#') {
            writeln!(actual, "{line}").unwrap();
            continue;
        }
        let answer = match question.split_once(" < ") {
            Some((this, that)) => order(this, that),
            None => reading(question),
        };
        writeln!(actual, "{question} = {answer}").unwrap();
    }
    expect(&path, &actual);
}

fn order(this: &str, that: &str) -> String {
    let date = |text: &str| text.trim().parse::<EventDate>().unwrap();
    match date(this).began_before(&date(that)) {
        TimeOrder::Before => "certainly",
        TimeOrder::NotBefore => "certainly not",
        TimeOrder::Possible => "possibly",
    }
    .to_owned()
}

fn reading(text: &str) -> String {
    match text.parse::<EventDate>() {
        Err(error) => format!("no date: {}", error.message),
        Ok(date) => {
            let day = |day: Option<chrono::NaiveDate>| {
                day.map_or_else(|| "open".to_owned(), |day| day.to_string())
            };
            format!(
                "{} | {} to {} | {} | {}",
                date.precision().word(),
                day(date.earliest()),
                day(date.latest()),
                locale("en").date(&date),
                locale("es").date(&date),
            )
        }
    }
}

/// A date known to the month or less has no day in any of its wordings.
#[test]
fn words_never_add_a_day() {
    for text in [
        "2022-11",
        "2022-11~",
        "2023-03?",
        "2022",
        "2022-10/2022-12",
        "2022-11/..",
    ] {
        let date: EventDate = text.parse().unwrap();
        for tag in ["en", "es"] {
            let words = locale(tag).date(&date);
            let numbers = words
                .split(|letter: char| !letter.is_ascii_digit())
                .filter(|part| !part.is_empty());
            assert!(
                numbers.clone().count() > 0 && numbers.clone().all(|number| number.len() == 4),
                "{text}: {words}"
            );
        }
    }
}

/// An event began in a month when every day on which it may have begun lies in it.
#[test]
fn a_month_is_known_when_no_other_can_be() {
    for (text, month) in [
        ("2022-11-22", Some(11)),
        ("2022-11", Some(11)),
        ("2022-11?", Some(11)),
        ("2022-11-30/2022-12-02", Some(11)),
        ("2022-11/..", Some(11)),
        ("2022", None),
        ("2022-21", None),
        ("202X", None),
        ("2022/2023", None),
        ("../2022-11-22", None),
    ] {
        let date: EventDate = text.parse().unwrap();
        assert_eq!(date.month(), month, "{date:?}");
        assert_eq!(format!("{date:?}"), format!("EventDate({text})"));
    }
}
