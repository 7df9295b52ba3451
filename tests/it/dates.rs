//! `tests/dates.txt`: dates, what they are taken to be, and how they stand to each other.

use std::fmt::Write;
use std::fs;

use throughline::export::EXPORTS;
use throughline::locale::locale;
use throughline::message::ENGLISH;
use throughline::model::{EventDate, TimeOrder};

use crate::support::{expect, root, run, scratch, stderr, stdout};

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
        Err(error) => format!("no date: {}", error.message.in_words(&ENGLISH)),
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

/// Years before 1 and beyond 9999 pass through every page and format; those that have no such years leave them out and say so.
#[test]
fn any_year_goes_all_the_way() {
    let folder = scratch();
    let at = folder.path();
    let rows = "date,title,summary,url\n\
        -0043-03-15,Ides of March,x,https://www.example.org/a\n\
        0000,Nought,x,https://www.example.org/b\n\
        Y-12023,Long before,x,https://www.example.org/c\n\
        300–200 BC,A span,x,https://www.example.org/d\n\
        2021-05-03,Lately,x,https://www.example.org/e\n\
        Y12024/..,Far off,x,https://www.example.org/f\n";
    fs::write(at.join("bc.csv"), rows).unwrap();
    let done = |arguments: &[&str]| {
        let output = run(at, arguments);
        let said = stderr(&output);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {said}");
        stdout(&output)
    };
    done(&["--events", "e", "import", "bc.csv", "--publish"]);
    let settings = at.join("e/timeline.yaml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(
        &settings,
        text.replace("locales: [en]", "locales: [en, es]"),
    )
    .unwrap();
    let record = at.join("e/2021/lately-2021.yaml");
    let link = "links:\n  - {relation: prompted-by, event: ides-of-march-44bc, basis: press, sources: [example-org]}\n";
    let text = fs::read_to_string(&record).unwrap();
    fs::write(&record, text + link).unwrap();
    done(&["--events", "e", "check"]);
    done(&["--events", "e", "build", "--output", "site"]);
    let page = |path: &str| fs::read_to_string(at.join("site").join(path)).unwrap();
    assert!(page("events/ides-of-march-44bc.html").contains("15 March 44 BC"));
    assert!(page("es/events/ides-of-march-44bc.html").contains("15 de marzo de 44 a. C."));
    assert!(page("years/-43.html").contains("<title>44 BC"));
    assert!(!page("index.html").contains("datetime=\"-"));
    for export in EXPORTS.iter().filter(|export| export.name != "parquet") {
        done(&["--events", "e", "export", "--format", export.name]);
    }
    for format in ["dot", "svg", "graphml", "gexf", "json", "mermaid"] {
        done(&["--events", "e", "graph", "--format", format]);
    }
    let calendar = done(&["--events", "e", "export", "--format", "ics"]);
    assert!(
        calendar.contains("X-THROUGHLINE-OMITTED:ides-of-march-44bc"),
        "{calendar}"
    );
    assert_eq!(calendar.matches("DTSTART").count(), 1, "{calendar}");
    let table = done(&["--events", "e", "export", "--format", "csv"]);
    assert!(
        table.contains("\nides-of-march-44bc,'-0043-03-15,,,day,"),
        "{table}"
    );
    let json = done(&["--events", "e", "export", "--format", "json"]);
    assert!(
        json.contains("\"earliest\": \"-0043-03-15\"")
            || json.contains("\"earliest\":\"-0043-03-15\"")
    );
    // What is exported comes back.
    fs::write(at.join("all.json"), json).unwrap();
    fs::write(at.join("all.csv"), table).unwrap();
    done(&["--events", "again", "import", "all.json"]);
    done(&["--events", "from-table", "import", "all.csv"]);
    for again in ["again", "from-table"] {
        let record = at.join(again).join("-0043/ides-of-march-44bc.yaml");
        assert!(
            fs::read_to_string(record)
                .unwrap()
                .contains("date: -0043-03-15")
        );
    }
}
