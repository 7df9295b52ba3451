//! The forms of legal identifiers.

use crate::message;
use crate::message::Message;
use crate::model::{Identifier, IdentifierKind};

/// What is wrong with the form of an identifier, and how it is written; nothing for a sound one.
pub(super) fn fault(identifier: &Identifier) -> Option<(Message, Message)> {
    let value = identifier.value.as_str();
    let (sound, found, help) = match identifier.kind {
        IdentifierKind::Fr => (
            cite_year(value).is_some(),
            message!("invalid-identifier.found-fr", value = value),
            message!("invalid-identifier.help-fr"),
        ),
        IdentifierKind::Doc => (
            doc_year(value).is_some(),
            message!("invalid-identifier.found-doc", value = value),
            message!("invalid-identifier.help-doc"),
        ),
        IdentifierKind::Docket => (
            is_docket(value),
            message!("invalid-identifier.found-docket", value = value),
            message!("invalid-identifier.help-docket"),
        ),
        IdentifierKind::Eo => (
            is_number(value, 4, 6),
            message!("invalid-identifier.found-eo", value = value),
            message!("invalid-identifier.help-eo"),
        ),
        IdentifierKind::Proclamation => (
            is_number(value, 4, 6),
            message!("invalid-identifier.found-proclamation", value = value),
            message!("invalid-identifier.help-proclamation"),
        ),
        IdentifierKind::Licence => (
            is_licence(value),
            message!("invalid-identifier.found-licence", value = value),
            message!("invalid-identifier.help-licence"),
        ),
    };
    (!sound).then_some((found, help))
}

/// The year of a Federal Register cite: volume 1 is 1936.
pub(super) fn cite_year(cite: &str) -> Option<u32> {
    let mut parts = cite.split(' ');
    let (volume, mark, page) = (parts.next()?, parts.next()?, parts.next()?);
    let pages = page.split(['-', '–']).all(|page| is_number(page, 1, 6));
    (parts.next().is_none() && mark == "FR" && pages && is_number(volume, 1, 3))
        .then(|| volume.parse::<u32>().ok().map(|volume| volume + 1935))
        .flatten()
}

/// The year of a Federal Register document number.
pub(super) fn doc_year(number: &str) -> Option<u32> {
    let (year, serial) = number.split_once('-')?;
    (is_number(year, 4, 4) && is_number(serial, 4, 5))
        .then(|| year.parse().ok())
        .flatten()
}

fn is_number(text: &str, least: usize, most: usize) -> bool {
    (least..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// `22A544`, `22-592`, `21-cv-100`, `6:22-cv-00885`.
fn is_docket(text: &str) -> bool {
    if let Some((term, number)) = text.split_once('A') {
        return is_number(term, 2, 2) && is_number(number, 1, 5);
    }
    let case = match text.split_once(':') {
        Some((office, case)) if is_number(office, 1, 2) => case,
        Some(_) => return false,
        None => text,
    };
    let parts: Vec<&str> = case.split('-').collect();
    match parts.as_slice() {
        [year, number] => is_number(year, 2, 2) && is_number(number, 1, 5),
        [year, kind, number] => {
            is_number(year, 2, 2)
                && !kind.is_empty()
                && kind.bytes().all(|byte| byte.is_ascii_lowercase())
                && is_number(number, 1, 5)
        }
        _ => false,
    }
}

fn is_licence(text: &str) -> bool {
    text.strip_prefix("GL ").is_some_and(|licence| {
        let digits = licence.trim_end_matches(|letter: char| letter.is_ascii_uppercase());
        is_number(digits, 1, 3) && licence.len() - digits.len() <= 1
    })
}
