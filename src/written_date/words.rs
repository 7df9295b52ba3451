//! The words that dates are written with, in English and Spanish.

const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "enero", "ene"],
    &["february", "feb", "febrero"],
    &["march", "mar", "marzo"],
    &["april", "apr", "abril", "abr"],
    &["may", "mayo"],
    &["june", "jun", "junio"],
    &["july", "jul", "julio"],
    &["august", "aug", "agosto", "ago"],
    &["september", "sep", "sept", "septiembre", "setiembre"],
    &["october", "oct", "octubre"],
    &["november", "nov", "noviembre"],
    &["december", "dec", "diciembre", "dic"],
];

const WEEKDAYS: [&[&str]; 7] = [
    &["monday", "mon", "lunes"],
    &["tuesday", "tue", "tues", "martes"],
    &["wednesday", "wed", "miércoles", "miercoles"],
    &["thursday", "thu", "thur", "thurs", "jueves"],
    &["friday", "fri", "viernes"],
    &["saturday", "sat", "sábado", "sabado"],
    &["sunday", "sun", "domingo"],
];

/// EDTF's seasons, from 21.
const SEASONS: [&[&str]; 4] = [
    &["spring", "primavera"],
    &["summer", "verano"],
    &["autumn", "fall", "otoño"],
    &["winter", "invierno"],
];

const ORDINALS: [&[&str]; 20] = [
    &["first", "primer", "primero", "primera"],
    &["second", "segundo", "segunda"],
    &["third", "tercer", "tercero"],
    &["fourth", "cuarto"],
    &["fifth"],
    &["sixth"],
    &["seventh"],
    &["eighth"],
    &["ninth"],
    &["tenth"],
    &["eleventh"],
    &["twelfth"],
    &["thirteenth"],
    &["fourteenth"],
    &["fifteenth"],
    &["sixteenth"],
    &["seventeenth"],
    &["eighteenth"],
    &["nineteenth"],
    &["twentieth"],
];

const ROMAN: [&str; 21] = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
    "xvi", "xvii", "xviii", "xix", "xx", "xxi",
];

/// Words that say nothing of the day.
pub(super) const FILLERS: &[&str] = &[
    "of", "the", "in", "de", "del", "el", "la", "los", "las", "en", "year", "año",
];
/// Before the first year of a decade.
pub(super) const DECADE: &[&str] = &["años", "década", "decada"];
/// What makes a number an ordinal.
pub(super) const ORDINAL_ENDS: &[&str] = &["st", "nd", "rd", "th", "º", "ª", "o"];
/// An estimate.
pub(super) const ABOUT: &[&str] = &[
    "c",
    "ca",
    "cca",
    "circa",
    "about",
    "around",
    "approximately",
    "approx",
    "roughly",
    "hacia",
    "alrededor",
    "aproximadamente",
    "aprox",
    "~",
    "≈",
];
/// A doubt.
pub(super) const PERHAPS: &[&str] = &[
    "possibly",
    "probably",
    "perhaps",
    "maybe",
    "uncertain",
    "posiblemente",
    "probablemente",
    "quizás",
    "quizá",
    "dudoso",
    "?",
];
/// A part of a time, which EDTF level 1 has no way of writing.
pub(super) const PARTS: &[&str] = &[
    "early",
    "mid",
    "middle",
    "late",
    "beginning",
    "start",
    "end",
    "principios",
    "comienzos",
    "inicios",
    "mediados",
    "finales",
    "fines",
];
/// Between two ends.
pub(super) const TO: &[&str] = &["to", "until", "till", "through", "thru", "a", "al", "hasta"];
/// Before an end without a recorded start.
pub(super) const UNTIL: &[&str] = &["until", "till", "through", "thru", "up", "hasta"];
/// Before a start without a recorded end.
pub(super) const SINCE: &[&str] = &["since", "from", "desde"];
/// After a start without a recorded end.
pub(super) const ONWARD: &[&str] = &["onward", "onwards", "on", "adelante"];
/// An end that is not over.
pub(super) const PRESENT: &[&str] = &[
    "present",
    "now",
    "today",
    "ongoing",
    "current",
    "currently",
    "date",
    "actualidad",
    "presente",
    "hoy",
    "fecha",
];

fn place(lists: &[&[&str]], word: &str) -> Option<u32> {
    let place = lists.iter().position(|names| names.contains(&word))?;
    u32::try_from(place).ok()
}

/// The number of a month's name, counted from 1.
pub(crate) fn month(word: &str) -> Option<u32> {
    let word = word.trim_matches(['.', ',']).to_lowercase();
    place(&MONTHS, &word).map(|place| place + 1)
}

/// The number of a weekday, counted from 0 for Monday.
pub(super) fn weekday(word: &str) -> Option<u32> {
    place(&WEEKDAYS, word)
}

/// EDTF's code of a season.
pub(super) fn season(word: &str) -> Option<u32> {
    place(&SEASONS, word).map(|place| place + 21)
}

/// The number that an ordinal in words or in Roman digits stands for.
pub(super) fn ordinal(word: &str) -> Option<u32> {
    place(&ORDINALS, word).map(|place| place + 1).or_else(|| {
        let place = ROMAN.iter().position(|roman| *roman == word)?;
        u32::try_from(place + 1).ok()
    })
}

/// The English name of a month, counted from 1.
pub(super) fn name(month: u32) -> Option<&'static str> {
    let place = usize::try_from(month).ok()?.checked_sub(1)?;
    MONTHS.get(place)?.first().copied()
}
