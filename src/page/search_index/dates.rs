//! Dates as words, by which a search finds events of a day, a month or a year.

use std::collections::BTreeSet;

use crate::model::EventDate;

/// Up to how many days a time stands with each of its days, and with each of its months; a longer one stands with its years.
const DAYS: i64 = 31;
const MONTHS: i64 = 750;
const YEARS: usize = 20;

/// A date as words: `20231230` for a day, `202312` for a month, `2023` for a year.
pub(super) fn dates(date: &EventDate) -> BTreeSet<String> {
    let (Some(first), Some(last)) = (date.earliest(), date.latest()) else {
        let month = date.year().zip(date.month());
        let month = month.map(|(year, month)| format!("{year:04}{month:02}"));
        let year = date.year().map(|year| format!("{year:04}"));
        return month.or(year).into_iter().collect();
    };
    let length = (last - first).num_days();
    // Of a month in which it happened on some day, no day is said.
    let mut ends = date.as_str().split('/');
    let knows_days = length < DAYS && ends.all(|end| end.matches('-').count() == 2);
    if length > MONTHS {
        let years = date.year().into_iter().flat_map(|year| year..);
        let last = last.to_string();
        return years
            .map(|year| format!("{year:04}"))
            .take_while(|year| last.get(..4).is_some_and(|last| year.as_str() <= last))
            .take(YEARS)
            .collect();
    }
    let days = first.iter_days().take_while(|day| *day <= last);
    let days = days.map(|day| day.to_string().replace('-', ""));
    days.filter(|day| day.len() == 8)
        .flat_map(|day| {
            let month = day.get(..6).map(str::to_owned);
            month.into_iter().chain(knows_days.then_some(day))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::dates;
    use crate::model::EventDate;

    #[test]
    fn a_date_is_found_by_its_day_its_month_and_its_year() {
        let words = |date: &str| -> Vec<String> {
            let date: Option<EventDate> = date.parse().ok();
            date.iter().flat_map(dates).collect()
        };
        assert_eq!(words("2023-12-30"), ["202312", "20231230"]);
        assert_eq!(
            words("2023-12-31/2024-01-01"),
            ["202312", "20231231", "202401", "20240101"]
        );
        assert_eq!(words("2024-02"), ["202402"]);
        assert_eq!(words("2015/2018"), ["2015", "2016", "2017", "2018"]);
    }
}
