//! The overview chart: events in lanes over time, turning points named, the measures that applied beneath.

mod applied;
mod chart;
mod columns;
mod lanes;
mod marks;
mod measures;
mod time_scale;
mod turning_points;

pub(crate) use self::chart::{Chart, chart, year_chart};

/// A way from one chart to another.
pub(crate) struct Way {
    /// Where.
    pub(crate) href: String,
    /// What it is called.
    pub(crate) label: String,
    /// How it stands to this page: `prev`, `next`, `up`.
    pub(crate) rel: &'static str,
}
