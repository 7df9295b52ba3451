//! The months in which a measure was in force: where their pages stand and how they are listed.

use super::month_range::Month;
use super::page_context::PageContext;

/// The months of a year.
pub(crate) struct Months {
    /// The year.
    pub(crate) year: i32,
    /// Its months.
    pub(crate) months: Vec<MonthLink>,
}

/// The way to a month.
pub(crate) struct MonthLink {
    /// Its page.
    pub(crate) href: String,
    /// Its name, shortened.
    pub(crate) short: &'static str,
    /// The same with the year.
    pub(crate) full: String,
    /// Whether it is the page itself.
    pub(crate) current: bool,
}

/// The path of a month's page.
pub(crate) fn path(month: Month) -> String {
    format!("in-force/{}.html", month.edtf())
}

/// The way to the page of a month; none when nothing was in force about that time.
pub(crate) fn link(context: &PageContext<'_>, year: i32, month: u32) -> Option<String> {
    let month = Month { year, month };
    let known = context
        .site
        .index
        .months
        .listed
        .binary_search(&month)
        .is_ok();
    known.then(|| context.to(&path(month)))
}

/// The same, but none of a month that begins after the last day up to which any measure was checked.
pub(crate) fn known(context: &PageContext<'_>, year: i32, month: u32) -> Option<String> {
    let (first, _) = Month { year, month }.days()?;
    let known = context.site.index.known_to?;
    link(context, year, month).filter(|_| first <= known)
}

/// A month in words.
pub(crate) fn name(context: &PageContext<'_>, month: Month) -> String {
    let locale = context.locale();
    locale.dates.month_of(month.month, month.year)
}

/// The months by year, each with the way to its page.
pub(crate) fn years(context: &PageContext<'_>) -> Vec<Months> {
    let mut years: Vec<Months> = Vec::new();
    for &month in &context.site.index.months.listed {
        let link = month_link(context, month);
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

/// The months of a year: what a month's page leads to, with [`first_months`]. A way from each month to each would be the
/// square of their number.
pub(crate) fn of_year(context: &PageContext<'_>, year: i32) -> Months {
    let months = context.site.index.months.listed.iter();
    let of_year = months.filter(|month| month.year == year);
    Months {
        year,
        months: of_year.map(|month| month_link(context, *month)).collect(),
    }
}

/// The years, each with the way to its first month.
pub(crate) fn first_months(context: &PageContext<'_>) -> Vec<(i32, String)> {
    let months = &context.site.index.months.listed;
    let firsts = months.chunk_by(|one, other| one.year == other.year);
    firsts
        .filter_map(|year| year.first())
        .map(|month| (month.year, context.to(&path(*month))))
        .collect()
}

/// Since when measures were in force, said where that is too long ago to have a page.
pub(crate) fn left_out(context: &PageContext<'_>) -> String {
    let months = &context.site.index.months;
    match (months.began, months.listed.first()) {
        (Some(began), Some(first)) => context
            .words()
            .in_force
            .left_out(&name(context, began), &name(context, *first)),
        _ => String::new(),
    }
}

fn month_link(context: &PageContext<'_>, month: Month) -> MonthLink {
    let short = context.locale().dates.short_month(month.month);
    let path = path(month);
    MonthLink {
        href: context.to(&path),
        short,
        full: format!("{short} {}", month.year),
        current: path == context.path,
    }
}
