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
