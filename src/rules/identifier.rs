//! The forms of legal identifiers.

use crate::model::{Identifier, IdentifierKind};

/// The form that an identifier should have.
pub(super) struct Form {
    /// What it is, as a noun.
    pub(super) noun: &'static str,
    /// How it is written.
    pub(super) help: &'static str,
}

/// The form that an identifier has not, if so.
pub(super) fn fault(identifier: &Identifier) -> Option<Form> {
    let value = identifier.value.as_str();
    let (sound, noun, help) = match identifier.kind {
        IdentifierKind::Fr => (
            cite_year(value).is_some(),
            "Federal Register cite",
            "write volume, `FR`, page: `87 FR 63507`",
        ),
        IdentifierKind::Doc => (
            doc_year(value).is_some(),
            "Federal Register document number",
            "write year, hyphen, five digits: `2022-22739`",
        ),
        IdentifierKind::Docket => (
            is_docket(value),
            "docket number",
            "write it as the court does: `22A544`, `22-592`, `6:22-cv-00885`",
        ),
        IdentifierKind::Eo => (
            is_number(value, 4, 6),
            "executive order number",
            "write its digits: `14165`",
        ),
        IdentifierKind::Proclamation => (
            is_number(value, 4, 6),
            "proclamation number",
            "write its digits: `10773`",
        ),
        IdentifierKind::Licence => (
            is_licence(value),
            "general licence",
            "write `GL`, a number and perhaps a letter: `GL 45A`",
        ),
    };
    (!sound).then_some(Form { noun, help })
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
