//! What the EDTF reader found wrong, in words for people who write records.

use crate::message;
use crate::message::Message;

/// What a message of `edtf_core` says. What it says of levels above those of records is told by the level.
pub(super) fn fault(message: &str) -> Message {
    match message {
        "empty input" | "empty date" => message!("date-empty"),
        "EDTF permits ASCII characters only" => message!("date-characters"),
        "whitespace is not allowed" => message!("date-blank"),
        "number out of supported range" => message!("date-number"),
        "year must have exactly four digits (or X)"
        | "date-times require a complete YYYY-MM-DD date"
        | "date-times require a plain all-digit date" => message!("date-year"),
        "-0000 is not a valid year" => message!("date-negative-zero"),
        "negative years cannot contain unspecified digits" => message!("date-negative-unknown"),
        "Y-prefixed years require |year| > 9999" => message!("date-short-long-year"),
        "Y-prefixed years are year-precision only" => message!("date-long-year-alone"),
        "leading zeros are not allowed in Y-prefixed years" => message!("date-long-year-zeros"),
        "expected digits after 'Y'" => message!("date-long-year-digits"),
        "month must be two digits (or X)" => message!("date-month-digits"),
        "day must be two digits (or X)" => message!("date-day-digits"),
        "expected '-' before month" => message!("date-before-month"),
        "expected '-' before day" => message!("date-before-day"),
        "unexpected characters after day" => message!("date-after-day"),
        "month must be 01-12 or a sub-year code 21-41" | "month must be 01-12" => {
            message!("date-month")
        }
        "no calendar month matches the unspecified digits" => message!("date-unknown-month"),
        "day is out of range for the month" => message!("date-day"),
        "sub-year groupings cannot carry a day" => message!("date-season-day"),
        "interval must contain exactly one '/'" => message!("date-ends"),
        "interval needs at least one dated endpoint" => message!("date-no-end"),
        "interval end precedes interval start" => message!("date-backward"),
        _ if message.contains("set") => message!("date-set"),
        _ if message.contains("..") => message!("date-open"),
        _ if message.contains("significant") || message.contains("expon") => {
            message!("date-level")
        }
        _ if ["time", "hour", "minute", "second"]
            .iter()
            .any(|word| message.contains(word)) =>
        {
            message!("date-with-time")
        }
        other => Message::verbatim(other),
    }
}

#[cfg(test)]
mod tests {
    use crate::model::EventDate;

    /// A message of the reader that is not known here would be shown in English to everybody.
    #[test]
    fn every_fault_has_words_of_our_own() {
        for text in [
            "",
            "/2022-13",
            "año",
            "22 11",
            "Y99999999999999999999",
            "22",
            "Tuesday",
            "-0000",
            "-00XX",
            "Y2022",
            "Y12024-01",
            "Y012024",
            "Y",
            "2022-1",
            "2022-01-1",
            "2022.01",
            "2022-01.01",
            "2022-01-01x",
            "2022-13",
            "2022-4X",
            "2022-02-30",
            "2022-21-01",
            "2022/2023/2024",
            "../..",
            "2023/2022",
            "2022/..2023",
            "2022../2023",
            "2022-01-01T25:00:00",
            "2022-01-01T10:00",
            "2022-01-01T10:00:00+99:00",
            "[2022",
            "{}",
            "[2022..2021]",
            "1950S9",
            "Y17E",
            "Y170000002",
            "2022-25",
        ] {
            let error = text.parse::<EventDate>().err();
            let id = error.as_ref().map(|error| error.message.id());
            assert!(id.is_some_and(|id| !id.is_empty()), "{text}: {error:?}");
        }
    }
}
