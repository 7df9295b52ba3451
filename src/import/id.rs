//! Ids made from titles: a few words and the year, never a full date, since dates get corrected and ids stay.

mod slug;

use std::collections::{BTreeMap, BTreeSet};

use crate::model::EventDate;

use slug::{LENGTH, slug, words};

/// A free id for the title of an event that happened in this year, which is taken at once.
pub(super) fn free(title: &str, date: &EventDate, year: i32, taken: &mut Taken) -> String {
    let year = match year {
        1.. => format!("{year:04}"),
        _ => format!("{}bc", 1 - year),
    };
    let mut stem = words(title, date);
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

    /// The only one, where there is just one.
    pub(super) fn only(&self) -> Option<&str> {
        let only = self.ids.first().filter(|_| self.ids.len() == 1);
        only.map(String::as_str)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn made(title: &str, date: &str) -> String {
        let date: EventDate = date.parse().unwrap_or_else(|_| EventDate::unknown());
        let year = date.year().unwrap_or(0);
        free(title, &date, year, &mut Taken::default())
    }

    #[test]
    fn an_id_has_words_and_the_year_and_not_the_day_of_the_event() {
        for (title, expected) in [
            ("Talks begin", "talks-begin-2022"),
            (
                "Talks of 12 October 2022 in Panamá",
                "talks-of-october-2022-in-panama",
            ),
            ("October 12th: talks", "october-talks-2022"),
            (
                "Acuerdo del 12 de octubre de 2022",
                "acuerdo-del-de-octubre-de-2022",
            ),
            ("2022-10-12: announcement", "2022-announcement"),
            ("10/12/2022 and 12.10.2022", "2022-and-2022"),
            ("20221012", "event-2022"),
            ("The president’s 5 points", "the-presidents-5-points-2022"),
            ("!?", "event-2022"),
        ] {
            assert_eq!(made(title, "2022-10-12"), expected, "{title}");
        }
        let mut taken = Taken::default();
        let date = EventDate::unknown();
        let mut again = || free("Talks", &date, 2022, &mut taken);
        assert_eq!([again(), again()], ["talks-2022", "talks-2022-2"]);
        assert!(made(&"word ".repeat(100), "2022").len() < 60);
        assert!(made(&"x".repeat(300), "2022").len() < 60);
    }

    #[test]
    fn numbers_that_are_part_of_a_name_stay() {
        for (title, expected) in [
            ("Python 3.12 released", "python-3-12-released-2023"),
            ("9/11 attacks", "9-11-attacks-2023"),
            (
                "CrowdStrike Falcon 7.11 update",
                "crowdstrike-falcon-7-11-update-2023",
            ),
            (
                "Windows 10 October 2018 Update",
                "windows-10-october-2018-update-2023",
            ),
            ("Ubuntu 23.04", "ubuntu-23-04-2023"),
            ("Season 2022-23 ends", "season-2022-23-ends-2023"),
            ("Bug 1234567", "bug-1234567-2023"),
            ("7 may fail", "7-may-fail-2023"),
        ] {
            assert_eq!(made(title, "2023-10-02"), expected, "{title}");
        }
    }

    #[test]
    fn every_script_gives_an_id() {
        for (title, expected) in [
            ("初始化仓库", "chu-shi-hua-cang-ku-2024"),
            ("Обзор протоколов", "obzor-protokolov-2024"),
            ("Подъезд, ночью", "podezd-nochiu-2024"),
            ("اتفاقية جديدة", "tfqy-jdyd-2024"),
            ("Ελλάδα σήμερα", "ellada-semera-2024"),
            ("हिन्दी समझौता", "hindii-smjhautaa-2024"),
            ("한국 협정", "hangug-hyeobjeong-2024"),
            ("Łódź, Straße, Þór", "lodz-strasse-thor-2024"),
            ("٢٠٢٤: 🎉", "2024"),
        ] {
            assert_eq!(made(title, "2024-01-02"), expected, "{title}");
        }
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
