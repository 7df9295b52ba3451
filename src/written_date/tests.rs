//! Dates as people write them, and what becomes of each.

use super::*;
use crate::message::ENGLISH;

/// `-` where nothing needs a note, `+` where what was written is kept.
const READ: &[(&str, &str)] = &[
    ("2022", "- 2022"),
    ("2022-11~", "- 2022-11~"),
    ("11/2022", "- 2022-11"),
    ("13/4/2022", "- 2022-04-13"),
    ("4 March 2022", "- 2022-03-04"),
    ("Mar 4, 2022", "- 2022-03-04"),
    ("3 de abril de 2022", "- 2022-04-03"),
    ("6 de enero de 2021", "- 2021-01-06"),
    ("6 de enero del 2021", "- 2021-01-06"),
    ("March 2022", "- 2022-03"),
    ("Mar 2015", "- 2015-03"),
    ("Sept. 2015", "- 2015-09"),
    ("2022-03-04T10:00:00Z", "- 2022-03-04"),
    ("2022-03-04 10:00", "- 2022-03-04"),
    ("20220304T100000Z", "+ 2022-03-04"),
    ("January 6, 2021 at 2:30 p.m. EST", "- 2021-01-06"),
    ("January 6, 2021 2pm", "- 2021-01-06"),
    ("Wed, 06 Jan 2021 10:00:00 +0000", "- 2021-01-06"),
    ("Wed Jan 06 2021 10:00:00 GMT+0100 (CET)", "- 2021-01-06"),
    (
        "2021-01-06T10:00/2021-01-07T12:00",
        "- 2021-01-06/2021-01-07",
    ),
    ("Spring 2021–Fall 2022", "+ 2021-21/2022-23"),
    ("Wednesday, January 6, 2021", "- 2021-01-06"),
    ("miércoles, 6 de enero de 2021", "- 2021-01-06"),
    ("2021, January 6", "- 2021-01-06"),
    ("2021.0", "- 2021"),
    // Spans
    ("January 6–8, 2021", "+ 2021-01-06/2021-01-08"),
    ("January 6-8, 2021", "+ 2021-01-06/2021-01-08"),
    ("January 6th–8th, 2021", "+ 2021-01-06/2021-01-08"),
    ("Jan 6 - Feb 2, 2021", "+ 2021-01-06/2021-02-02"),
    (
        "December 30, 2020 – January 2, 2021",
        "+ 2020-12-30/2021-01-02",
    ),
    ("6–8 January 2021", "+ 2021-01-06/2021-01-08"),
    ("6 to 8 January 2021", "+ 2021-01-06/2021-01-08"),
    ("del 6 al 8 de enero de 2021", "+ 2021-01-06/2021-01-08"),
    ("6 January–2 February 2021", "+ 2021-01-06/2021-02-02"),
    ("2021-01-06 – 2021-01-08", "+ 2021-01-06/2021-01-08"),
    ("2021-01-06 to 2021-01-08", "+ 2021-01-06/2021-01-08"),
    ("2021-01 - 2021-03", "+ 2021-01/2021-03"),
    ("from January to March 2021", "+ 2021-01/2021-03"),
    ("between May and July 2021", "+ 2021-05/2021-07"),
    ("Jan–Feb 2005", "+ 2005-01/2005-02"),
    ("January–February 2005", "+ 2005-01/2005-02"),
    ("Jan/Feb 2005", "+ 2005-01/2005-02"),
    ("Nov 2004–Feb 2005", "+ 2004-11/2005-02"),
    ("2021–2022", "+ 2021/2022"),
    ("2021-2022", "+ 2021/2022"),
    ("de 2021 a 2022", "+ 2021/2022"),
    ("1914–18", "+ 1914/1918"),
    ("2019-20", "+ 2019/2020"),
    ("1999-00", "+ 1999/2000"),
    ("Spring–Autumn 2021", "+ 2021-21/2021-23"),
    ("1980s–1990s", "+ 1980/1999"),
    // Parts of years, and more than one
    ("1990s", "+ 199X"),
    ("the 1990s", "+ 199X"),
    ("1990’s", "+ 199X"),
    ("early 1990s", "+ 199X"),
    ("mid-1990s", "+ 199X"),
    ("los años 1990", "+ 199X"),
    ("19th century", "+ 18XX"),
    ("the nineteenth century", "+ 18XX"),
    ("early 19th c.", "+ 18XX"),
    ("siglo XIX", "+ 18XX"),
    ("12th–13th century", "+ 1100/1299"),
    ("late 19th to early 20th century", "+ 1800/1999"),
    ("4th–3rd century BC", "+ -0399/-0200"),
    ("finales de los años 1990", "+ 199X"),
    ("la década de 1990", "+ 199X"),
    ("3Q 2021", "+ 2021-07/2021-09"),
    ("1998–15", "+ 1998/2015"),
    ("1990–95", "+ 1990/1995"),
    ("44 BC – AD 14", "+ -0043/0014"),
    ("300–200 BC", "+ -0299/-0199"),
    ("15 March 44 B.C.", "+ -0043-03-15"),
    ("753 a. C.", "+ -0752"),
    ("79 d. C.", "+ 0079"),
    ("Spring 2021", "+ 2021-21"),
    ("summer of 2021", "+ 2021-22"),
    ("Fall 2021", "+ 2021-23"),
    ("Autumn 2021", "+ 2021-23"),
    ("Winter 2021", "+ 2021-24"),
    ("otoño de 2021", "+ 2021-23"),
    ("Q3 2021", "+ 2021-07/2021-09"),
    ("2021 Q3", "+ 2021-07/2021-09"),
    ("2021-Q3", "+ 2021-07/2021-09"),
    ("third quarter of 2021", "+ 2021-07/2021-09"),
    ("H1 2021", "+ 2021-01/2021-06"),
    ("first half of 2021", "+ 2021-01/2021-06"),
    ("mid-2021", "+ 2021"),
    ("late March 2021", "+ 2021-03"),
    ("a mediados de 2021", "+ 2021"),
    // How sure
    ("c. 2021", "+ 2021~"),
    ("c.2021", "+ 2021~"),
    ("ca. 2021", "+ 2021~"),
    ("circa May 2021", "+ 2021-05~"),
    ("about 2021", "+ 2021~"),
    ("around January 6, 2021", "+ 2021-01-06~"),
    ("~2021", "+ 2021~"),
    ("hacia 2021", "+ 2021~"),
    ("2021 (?)", "+ 2021?"),
    ("May 2021?", "+ 2021-05?"),
    ("probably May 2021", "+ 2021-05?"),
    ("c. 2021?", "+ 2021%"),
    ("c. 2020–2022", "+ 2020~/2022~"),
    ("2020–c. 2022", "+ 2020/2022~"),
    ("c. 1990s", "+ 199X~"),
    // Open
    ("2021-present", "+ 2021/.."),
    ("2021 – present", "+ 2021/.."),
    ("May 2021–now", "+ 2021-05/.."),
    ("2021 to date", "+ 2021/.."),
    ("2021–", "+ 2021/.."),
    ("2021-", "+ 2021/.."),
    ("since 2021", "+ 2021/.."),
    ("desde mayo de 2021", "+ 2021-05/.."),
    ("from January 6, 2021", "+ 2021-01-06/.."),
    ("2021 onwards", "+ 2021/.."),
    ("until 2021", "+ ../2021"),
    ("up to May 2021", "+ ../2021-05"),
    ("hasta 2021", "+ ../2021"),
    ("before 2021", "+ /2021"),
    ("after May 2021", "+ 2021-05/"),
    ("since c. 1990s", "+ 1990~/.."),
    // Other spellings
    ("January 6th, 2021", "+ 2021-01-06"),
    ("11-Mar-2015", "+ 2015-03-11"),
    ("11.Mar.2015", "- 2015-03-11"),
    ("Mar-2015", "+ 2015-03"),
    ("2021-1-6", "+ 2021-01-06"),
    ("2021/1/6", "- 2021-01-06"),
    ("2021.01.06", "+ 2021-01-06"),
    ("20210106", "+ 2021-01-06"),
    ("2021-1", "+ 2021-01"),
    ("2021/05", "+ 2021-05"),
    ("13.01.2021", "+ 2021-01-13"),
    ("05.2021", "+ 2021-05"),
];

/// What cannot be read in one way, and what it says of that.
const REFUSED: &[(&str, &str)] = &[
    ("", "not a date"),
    ("soon", "not a date"),
    ("Active", "not a date"),
    ("2022-13", "month must be"),
    ("31/2/2022", "out of range"),
    ("99 March 2022", "not a valid date"),
    ("Tuesday, January 6, 2021", "another day of the week"),
    ("3/4/2022", "--date-order"),
    ("06.01.2021", "--date-order"),
    ("6-1-2021", "--date-order"),
    ("1/6/2021 - 1/8/2021", "--date-order"),
    ("2021-22", "--year-pairs"),
    ("2021–22", "--year-pairs"),
    ("2021/22", "--year-pairs"),
    ("2021-24", "--year-pairs"),
    ("2009/10", "--year-pairs"),
    ("1998–02", "--year-pairs"),
    ("1990–5", "--year-pairs"),
    ("2021-5", "--year-pairs"),
    ("años 90", "century"),
    ("c. 2021-22", "--year-pairs"),
    ("2021-22?", "--year-pairs"),
    ("Winter 2020-21", "--year-pairs"),
    ("Winter 2020/2021", "--year-pairs"),
    ("11-Mar-15", "--short-years"),
    ("1/6/21", "--short-years"),
    ("13/1/21", "--short-years"),
    ("Mar '15", "--short-years"),
    ("1900s", "decade or as a century"),
    ("2000s", "decade or as a century"),
    ("90s", "century"),
    ("May 21", "has no year"),
    ("January 6", "has no year"),
    ("Spring", "has no year"),
    ("6 and 8 January 2021", "not a date"),
    ("December 30 – January 2, 2021", "ends before it begins"),
    ("January 6 – 2021", "not a date"),
    ("44197", "spreadsheets"),
    ("2021.5", "not a date"),
    ("present", "not a date"),
    ("1 6 2021", "not a date"),
    ("January 6, 2021 10:00 2022", "not a date"),
    ("2021-01-06 10:00 - 2021-01-08 11:00", "not a date"),
];

#[test]
fn dates_as_people_write_them() {
    let mut wrong = Vec::new();
    for (text, expected) in READ {
        let found = match written(text, &Reading::default()) {
            Ok(found) if found.note.is_some() => format!("+ {}", found.date),
            Ok(found) => format!("- {}", found.date),
            Err(why) => why.in_words(&ENGLISH),
        };
        if found != *expected {
            wrong.push(format!("{text}: {found}; expected {expected}"));
        }
    }
    for (text, expected) in REFUSED {
        match written(text, &Reading::default()) {
            Err(why) if why.in_words(&ENGLISH).contains(expected) => {}
            found => wrong.push(format!("{text}: {found:?}; expected {expected}")),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_was_asked_for_is_told() {
    let reading = Reading {
        order: Some(Order::DayFirst),
        pairs: Some(YearPairs::Years),
        short_years: Some(1950),
    };
    for (text, expected) in [
        ("3/4/2022", "2022-04-03"),
        ("06.01.2021", "2021-01-06"),
        ("1/6/2021 - 1/8/2021", "2021-06-01/2021-08-01"),
        ("6–8.1.2021", "2021-01-06/2021-01-08"),
        ("2021-22", "2021/2022"),
        ("2021/22", "2021/2022"),
        ("2021-24", "2021/2024"),
        ("2009/10", "2009/2010"),
        ("c. 2021-22", "2021~/2022~"),
        ("Winter 2020-21", "2020-24"),
        ("11-Mar-15", "2015-03-11"),
        ("11-Mar-95", "1995-03-11"),
        ("1/6/21", "2021-06-01"),
        ("Mar '15", "2015-03"),
    ] {
        let found = written(text, &reading);
        assert_eq!(
            found.map(|found| found.date),
            Ok(expected.to_owned()),
            "{text}"
        );
    }
    let months = Reading {
        order: Some(Order::MonthFirst),
        pairs: Some(YearPairs::Seasons),
        short_years: Some(1910),
    };
    for (text, expected) in [
        ("3/4/2022", "2022-03-04"),
        ("2021-22", "2021-22"),
        ("2009/10", "2009-10"),
        ("11-Mar-15", "1915-03-11"),
    ] {
        let found = written(text, &months);
        assert_eq!(
            found.map(|found| found.date),
            Ok(expected.to_owned()),
            "{text}"
        );
    }
}

#[test]
fn years_months_and_days_in_cells_of_their_own() {
    let date = |cells, years| from_cells(cells, years, &Reading::default()).map(|found| found.date);
    for (cells, expected) in [
        (["2021", "", ""], "2021"),
        (["2021.0", "3", "6"], "2021-03-06"),
        (["2021", "March", "6th"], "2021-03-06"),
        (["2021", "Mar.", ""], "2021-03"),
        (["2021", "3", "6–8"], "2021-03-06/2021-03-08"),
        (["2021", "Jan–Feb", ""], "2021-01/2021-02"),
        (["c. 2021", "", ""], "2021~"),
        (["1990s", "", ""], "199X"),
        (["2021", "Spring", ""], "2021-21"),
    ] {
        for years in [Years::TimelineJs, Years::Anybody] {
            assert_eq!(date(cells, years), Ok(expected.to_owned()), "{cells:?}");
        }
    }
    let far = ["-9223372036854775808", "", ""];
    assert!(date(far, Years::TimelineJs).is_err());
    for cells in [
        ["", "3", ""],
        ["2021", "", "6"],
        ["2021", "13", ""],
        ["soon", "", ""],
    ] {
        assert!(date(cells, Years::TimelineJs).is_err(), "{cells:?}");
    }
}
