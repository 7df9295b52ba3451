//! The months in which a measure was in force: where their pages stand and how they are listed.

use super::life::Month;
use super::view::View;

/// The months of a year.
pub struct Months {
    /// The year.
    pub year: i32,
    /// Its months.
    pub months: Vec<MonthLink>,
}

/// The way to a month.
pub struct MonthLink {
    /// Its page.
    pub href: String,
    /// Its name, shortened.
    pub short: &'static str,
    /// The same with the year.
    pub full: String,
    /// Whether it is the page itself.
    pub current: bool,
}

/// The path of a month's page.
pub fn path(month: Month) -> String {
    format!("in-force/{}.html", month.edtf())
}

/// The way to the page of a month; none when nothing was in force about that time.
pub fn link(view: &View<'_>, year: i32, month: u32) -> Option<String> {
    let month = Month { year, month };
    let known = view.edition.index.months.binary_search(&month).is_ok();
    known.then(|| view.to(&path(month)))
}

/// A month in words.
pub fn name(view: &View<'_>, month: Month) -> String {
    let locale = view.locale();
    (locale.dates.month)(locale.month_name(month.month), month.year)
}

/// The months by year.
pub fn years(view: &View<'_>) -> Vec<Months> {
    let mut years: Vec<Months> = Vec::new();
    let dates = &view.locale().dates;
    for month in &view.edition.index.months {
        let Some(href) = link(view, month.year, month.month) else {
            continue;
        };
        let short = usize::try_from(month.month)
            .ok()
            .and_then(|number| dates.short_months.get(number.checked_sub(1)?))
            .copied()
            .unwrap_or_default();
        let link = MonthLink {
            href,
            short,
            full: format!("{short} {}", month.year),
            current: path(*month) == view.path,
        };
        match years.last_mut() {
            Some(last) if last.year == month.year => last.months.push(link),
            _ => years.push(Months {
                year: month.year,
                months: vec![link],
            }),
        }
    }
    years
}
