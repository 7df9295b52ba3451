//! Ids made from titles: a few words and the year, never a full date, since dates get corrected and ids stay.

use std::collections::{BTreeMap, BTreeSet};

use unicode_normalization::UnicodeNormalization;

use super::date::month;

/// How long the words of an id may become.
const LENGTH: usize = 48;

/// A free id for a title, which is taken at once.
pub(super) fn free(title: &str, year: i32, taken: &mut Taken) -> String {
    let year = match year {
        1.. => format!("{year:04}"),
        _ => format!("{}bc", 1 - year),
    };
    let mut stem = words(title);
    if stem.is_empty() {
        stem = "event".to_owned();
    }
    if !stem.split('-').any(|word| word == year) {
        stem = format!("{stem}-{year}");
    }
    taken.unique(&stem)
}

/// Ids that are taken.
#[derive(Default)]
pub(super) struct Taken {
    ids: BTreeSet<String>,
    /// The last number behind each beginning of an id: of a thousand equal titles none asks for all numbers before its own.
    numbers: BTreeMap<String, usize>,
}

impl Taken {
    pub(super) fn contains(&self, id: &str) -> bool {
        self.ids.contains(id)
    }

    pub(super) fn insert(&mut self, id: &str) {
        self.ids.insert(id.to_owned());
    }

    /// The first of them, for a message.
    pub(super) fn some(&self) -> Vec<&str> {
        self.ids.iter().map(String::as_str).take(20).collect()
    }

    /// A free id that begins with this one, which is taken at once.
    pub(super) fn unique(&mut self, stem: &str) -> String {
        if self.ids.insert(stem.to_owned()) {
            return stem.to_owned();
        }
        let number = self.numbers.entry(stem.to_owned()).or_insert(1);
        loop {
            *number += 1;
            let id = format!("{stem}-{number}");
            if self.ids.insert(id.clone()) {
                return id;
            }
        }
    }
}

impl FromIterator<String> for Taken {
    fn from_iter<I: IntoIterator<Item = String>>(ids: I) -> Self {
        Self {
            ids: ids.into_iter().collect(),
            numbers: BTreeMap::new(),
        }
    }
}

/// The beginning of an id for a name; another word where the name has no letters for it.
pub(super) fn stem(name: &str, otherwise: &str) -> String {
    let slug: String = slug(name).chars().take(LENGTH).collect();
    match slug.trim_end_matches('-') {
        "" => otherwise.to_owned(),
        stem => stem.to_owned(),
    }
}

/// The beginning of an id for the source at a canonical address: its host.
pub(super) fn of_source(address: &str) -> String {
    let host = address.split(['/', '?', ':']).next().unwrap_or("");
    stem(host.trim_start_matches("www."), "source")
}

/// An id for the source at a canonical address that is none of those taken.
pub(crate) fn free_source_id<'t>(address: &str, taken: impl Iterator<Item = &'t str>) -> String {
    let mut ids = Taken::default();
    for id in taken {
        ids.insert(id);
    }
    ids.unique(&of_source(address))
}

/// A name as lower-case letters and digits in groups joined by hyphens; empty when it has none.
fn slug(text: &str) -> String {
    let plain: String = text
        .nfkd()
        .filter(|letter| {
            !unicode_normalization::char::is_combining_mark(*letter)
                && *letter != '\''
                && *letter != '’'
        })
        .flat_map(char::to_lowercase)
        .collect();
    plain
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}

/// The first words of a title, without the days of dates in it.
fn words(title: &str) -> String {
    let slug = slug(title);
    let words: Vec<&str> = slug.split('-').filter(|word| !word.is_empty()).collect();
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let is_short = |word: &str| is_number(word) && word.len() <= 2;
    let is_year = |word: &str| is_number(word) && word.len() == 4;
    let beside = |at: usize, test: &dyn Fn(&str) -> bool| {
        let before = at.checked_sub(1).and_then(|at| words.get(at));
        [before, words.get(at + 1)]
            .into_iter()
            .flatten()
            .any(|word| test(word))
    };
    let mut kept = String::new();
    for (at, word) in words.iter().enumerate() {
        let in_a_date = is_short(word)
            && (beside(at, &|word| month(word).is_some())
                || beside(at, &is_year)
                || beside(at, &is_short));
        if in_a_date || (is_number(word) && word.len() >= 6) {
            continue;
        }
        if kept.len() + word.len() + 1 > LENGTH {
            break;
        }
        if !kept.is_empty() {
            kept.push('-');
        }
        kept.push_str(word);
    }
    if kept.is_empty() {
        kept = words
            .first()
            .map_or_else(String::new, |word| word.chars().take(LENGTH).collect());
        if is_number(&kept) {
            kept.clear();
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_has_words_and_the_year_and_no_day() {
        let mut taken = Taken::default();
        let mut check = |title: &str, expected: &str| {
            assert_eq!(free(title, 2022, &mut taken), expected, "{title}");
        };
        check("Talks begin", "talks-begin-2022");
        check("Talks begin", "talks-begin-2022-2");
        check(
            "Talks of 12 October 2022 in Panamá",
            "talks-of-october-2022-in-panama",
        );
        check("2022-10-12: announcement", "2022-announcement");
        check("20221012", "event-2022");
        check("اتفاق", "event-2022-2");
        check("The president’s 5 points", "the-presidents-5-points-2022");
        check("3/4/2022", "2022");
        assert!(free(&"word ".repeat(100), 2022, &mut taken).len() < 60);
        assert!(free(&"x".repeat(300), 2022, &mut taken).len() < 60);
    }

    /// Each of many equal names asks for one number, not for all that went before.
    #[test]
    fn numbers_go_on_where_they_were() {
        let mut taken = Taken::default();
        taken.insert("talks-7");
        let last = (0..50_000).map(|_| taken.unique("talks")).last();
        assert_eq!(last.as_deref(), Some("talks-50001"));
        assert_eq!(taken.numbers.get("talks"), Some(&50_001));
    }
}
