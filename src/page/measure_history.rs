//! What was in force when: the steps of a measure's history read as spans of time, three-valued as their dates are.

use chrono::{Datelike, NaiveDate};

use crate::limits;
use crate::model::{EventDate, LifelineStep, MeasureState, Slug, Start};

/// The history of a measure.
#[derive(Clone, Debug)]
pub struct MeasureHistory {
    /// The measure.
    pub measure: Slug,
    /// Its steps in order of time.
    pub steps: Vec<LifelineStep>,
    /// When it was in force.
    pub spans: Vec<Span>,
}

/// A stretch of time in which a measure was in force.
#[derive(Clone, Debug)]
pub struct Span {
    /// When it began, as a record states it.
    pub from: EventDate,
    /// When it ended; none when no end is recorded.
    pub until: Option<EventDate>,
}

impl Span {
    /// Whether the span may have a day between two others.
    pub fn touches(&self, first: NaiveDate, last: NaiveDate) -> bool {
        let until = self
            .until
            .as_ref()
            .and_then(|until| until_bounds(until).latest);
        self.from.start().earliest.is_none_or(|day| day <= last)
            && until.is_none_or(|day| day >= first)
    }
}

/// How a measure stands in a stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MeasureStatus {
    /// In force on at least one day of it, whatever the exact dates were.
    InForce,
    /// Perhaps: its dates leave it open, or nothing that late is recorded.
    Perhaps,
    /// Suspended.
    Stayed,
    /// Not in force as far as is recorded.
    NotInForce,
}

impl MeasureHistory {
    /// The history of a measure with these steps.
    pub fn of(measure: &Slug, steps: Vec<LifelineStep>) -> Self {
        let spans = spans(&steps);
        Self {
            measure: measure.clone(),
            steps,
            spans,
        }
    }

    /// How the measure stands between two days. `known_to` is the last day of which anything is recorded: what has no recorded end is
    /// carried no further than that.
    pub fn status_between(
        &self,
        first: NaiveDate,
        last: NaiveDate,
        known_to: Option<NaiveDate>,
    ) -> MeasureStatus {
        let mut standing = MeasureStatus::NotInForce;
        for span in &self.spans {
            let start = span.from.start();
            let begun = start.latest.is_some_and(|day| day <= last);
            let perhaps_begun = start.earliest.is_none_or(|day| day <= last);
            let (lasting, perhaps_lasting) = match &span.until {
                None => (true, true),
                Some(until) => {
                    let end = until_bounds(until);
                    (
                        end.earliest.is_some_and(|day| day > first),
                        end.latest.is_none_or(|day| day >= first),
                    )
                }
            };
            // A planned end lies ahead of what is recorded: nobody has seen the measure reach it.
            let recorded = known_to.is_none_or(|known| first <= known);
            if begun && lasting && recorded {
                return MeasureStatus::InForce;
            }
            if perhaps_begun && perhaps_lasting {
                standing = MeasureStatus::Perhaps;
            }
        }
        if standing == MeasureStatus::NotInForce && self.is_stayed(first) {
            standing = MeasureStatus::Stayed;
        }
        standing
    }

    /// The first and the last day on which the measure may have been in force; no last day when no end is recorded.
    pub fn extent(&self) -> Option<(NaiveDate, Option<NaiveDate>)> {
        let first = self
            .spans
            .iter()
            .filter_map(|span| span.from.start().earliest)
            .min()?;
        let mut last = Some(first);
        for span in &self.spans {
            last = match (&span.until, last) {
                (Some(until), Some(day)) => until_bounds(until).latest.map(|end| end.max(day)),
                _ => None,
            };
        }
        Some((first, last))
    }

    fn is_stayed(&self, day: NaiveDate) -> bool {
        self.steps
            .iter()
            .rfind(|step| step.from.start().earliest.is_some_and(|from| from <= day))
            .is_some_and(|step| step.state == MeasureState::Stayed)
    }
}

/// A month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// The year.
    pub year: i32,
    /// The month, 1–12.
    pub month: u32,
}

impl Month {
    /// The month of a day.
    pub fn of(day: NaiveDate) -> Self {
        Self {
            year: day.year(),
            month: day.month(),
        }
    }

    /// The next month.
    pub fn next(self) -> Self {
        match self.month {
            12 => Self {
                year: self.year + 1,
                month: 1,
            },
            month => Self {
                year: self.year,
                month: month + 1,
            },
        }
    }

    /// The month before it.
    pub fn before(self) -> Self {
        match self.month {
            1 => Self {
                year: self.year - 1,
                month: 12,
            },
            month => Self {
                year: self.year,
                month: month - 1,
            },
        }
    }

    /// Its first and its last day.
    pub fn days(self) -> Option<(NaiveDate, NaiveDate)> {
        let next = self.next();
        let first = NaiveDate::from_ymd_opt(self.year, self.month, 1)?;
        let last = NaiveDate::from_ymd_opt(next.year, next.month, 1)?.pred_opt()?;
        Some((first, last))
    }

    /// The month as dates write it.
    pub fn edtf(self) -> String {
        format!("{:04}-{:02}", self.year, self.month)
    }
}

/// The months that have a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Months {
    /// The months, in order.
    pub listed: Vec<Month>,
    /// The first month in which a measure was in force, where that is too long ago to have a page.
    pub began: Option<Month>,
}

/// The months from the first to the last in which a measure was in force. What has no recorded end reaches as far as
/// anything is recorded; a planned end counts up to the day of which the collection speaks. Of more months, or more measures
/// in them, than the limits allow, the latest stay.
pub fn months<'l>(
    histories: impl Iterator<Item = &'l MeasureHistory>,
    known_to: Option<NaiveDate>,
    as_of: Option<NaiveDate>,
    events: usize,
) -> Months {
    let mut extents: Vec<(Month, Month)> = Vec::new();
    for (first, last) in histories.filter_map(MeasureHistory::extent) {
        let last = last.or(known_to).unwrap_or(first);
        let last = as_of.map_or(last, |as_of| last.min(as_of));
        extents.push((Month::of(first), Month::of(last)));
    }
    let (Some(first), Some(last)) = (
        extents.iter().map(|(first, _)| *first).min(),
        extents.iter().map(|(_, last)| *last).max(),
    ) else {
        return Months::default();
    };
    let most = limits::MONTH_ROWS + limits::MONTH_ROWS_PER_EVENT * events;
    let mut rows = 0;
    let mut listed: Vec<Month> = std::iter::successors(Some(last), |month| Some(month.before()))
        .take(limits::MONTHS)
        .take_while(|month| *month >= first)
        .take_while(|month| {
            let holds = |(first, last): &&(Month, Month)| first <= month && month <= last;
            rows += extents.iter().filter(holds).count();
            rows <= most
        })
        .collect();
    listed.reverse();
    let began = (listed.first() > Some(&first)).then_some(first);
    Months { listed, began }
}

/// The days between which an end lies.
pub fn until_bounds(until: &EventDate) -> Start {
    Start {
        earliest: until.start().earliest,
        latest: until.latest(),
    }
}

fn spans(steps: &[LifelineStep]) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut running = false;
    for step in steps {
        match step.state {
            MeasureState::Announced => {}
            state if state.is_in_force() => {
                let lapsed = running
                    && spans.last().and_then(|span| span.until.as_ref()).is_some_and(|until| {
                        matches!(
                            (until.latest(), step.from.start().earliest),
                            (Some(until), Some(from)) if until.succ_opt().is_some_and(|next| next < from)
                        )
                    });
                if !running || lapsed {
                    spans.push(Span {
                        from: step.from.clone(),
                        until: step.until.clone(),
                    });
                } else if let Some(span) = spans.last_mut() {
                    span.until.clone_from(&step.until);
                }
                running = true;
            }
            _ => {
                if running && let Some(span) = spans.last_mut() {
                    span.until = Some(step.from.clone());
                }
                running = false;
            }
        }
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::{MeasureHistory, MeasureStatus, Month, spans};
    use crate::model::{EventDate, LifelineStep, MeasureState, Slug, Text};

    fn history(steps: &[(&str, MeasureState, Option<&str>)]) -> MeasureHistory {
        let date = |text: &str| text.parse().unwrap_or_else(|_| EventDate::unknown());
        let steps: Vec<LifelineStep> = steps
            .iter()
            .map(|(from, state, until)| LifelineStep {
                event: Slug::from("event"),
                state: *state,
                from: date(from),
                until: until.map(date),
                note: Text::default(),
            })
            .collect();
        MeasureHistory {
            measure: Slug::from("measure"),
            spans: spans(&steps),
            steps,
        }
    }

    fn check(history: &MeasureHistory, year: i32, month: u32, expected: MeasureStatus) {
        let (first, last) = Month { year, month }.days().unwrap_or_default();
        let known_to = chrono::NaiveDate::from_ymd_opt(2026, 3, 5);
        assert_eq!(
            history.status_between(first, last, known_to),
            expected,
            "{year}-{month:02}"
        );
    }

    #[test]
    fn a_measure_is_in_force_between_its_start_and_its_end() {
        let history = history(&[
            ("2022-01-10", MeasureState::Announced, None),
            ("2022-02-20", MeasureState::InForce, None),
            ("2022-05-05", MeasureState::Stayed, None),
            ("2022-07-01", MeasureState::Restored, None),
            ("2023-05-11", MeasureState::Ended, None),
        ]);
        check(&history, 2022, 1, MeasureStatus::NotInForce);
        check(&history, 2022, 2, MeasureStatus::InForce);
        check(&history, 2022, 5, MeasureStatus::InForce);
        check(&history, 2022, 6, MeasureStatus::Stayed);
        check(&history, 2023, 5, MeasureStatus::InForce);
        check(&history, 2023, 6, MeasureStatus::NotInForce);
    }

    #[test]
    fn vague_dates_leave_it_open() {
        let history = history(&[
            ("2022", MeasureState::InForce, None),
            ("2023-05-01", MeasureState::Ended, None),
        ]);
        check(&history, 2021, 12, MeasureStatus::NotInForce);
        check(&history, 2022, 3, MeasureStatus::Perhaps);
        check(&history, 2022, 12, MeasureStatus::InForce);
        // It ended on the first: whether that day still counted is not recorded.
        check(&history, 2023, 5, MeasureStatus::Perhaps);
    }

    #[test]
    fn nothing_is_carried_beyond_what_is_recorded() {
        let open = history(&[("2025-01-01", MeasureState::InForce, None)]);
        check(&open, 2026, 3, MeasureStatus::InForce);
        check(&open, 2026, 4, MeasureStatus::Perhaps);
        let planned = history(&[("2025-01-01", MeasureState::InForce, Some("2026-10-02"))]);
        check(&planned, 2026, 10, MeasureStatus::Perhaps);
        check(&planned, 2026, 11, MeasureStatus::NotInForce);
    }
}
