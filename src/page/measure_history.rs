//! What was in force when: the steps of a measure's history read as spans of time, three-valued as their dates are.

use chrono::NaiveDate;

use crate::model::{EventDate, LifelineStep, MeasureState, Slug, Start};

/// The history of a measure.
#[derive(Clone, Debug)]
pub(crate) struct MeasureHistory {
    /// The measure.
    pub(crate) measure: Slug,
    /// Its steps in order of time.
    pub(crate) steps: Vec<LifelineStep>,
    /// When it was in force.
    pub(crate) spans: Vec<Span>,
    /// The last day up to which its state was looked for; none of a measure without a step.
    pub(crate) checked: Option<Checked>,
}

/// The last day up to which a measure's state was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Checked {
    /// The day: of a date that is not one, the first that it may be.
    pub(crate) day: NaiveDate,
    /// The date, as it is written.
    pub(crate) date: EventDate,
    /// Whether `as_of` is later than that, or no day of a check is recorded.
    pub(crate) is_past: bool,
}

/// A stretch of time in which a measure was in force.
#[derive(Clone, Debug)]
pub(crate) struct Span {
    /// When it began, as a record states it.
    pub(crate) from: EventDate,
    /// When it ended; none when no end is recorded.
    pub(crate) until: Option<EventDate>,
}

impl Span {
    /// Whether the span may have a day between two others.
    pub(crate) fn touches(&self, first: NaiveDate, last: NaiveDate) -> bool {
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
pub(crate) enum MeasureStatus {
    /// In force on at least one day of it, whatever the exact dates were.
    InForce,
    /// Perhaps: its dates leave it open.
    Perhaps,
    /// Suspended.
    Stayed,
    /// All of it lies after the day up to which the measure was checked, and it had not ended by then.
    NotKnown,
    /// It was in force, and has ended.
    Ended,
    /// Not in force as far as is recorded.
    NotInForce,
}

impl MeasureHistory {
    /// The history of a measure with these steps, checked up to a day.
    pub(crate) fn of(measure: &Slug, steps: Vec<LifelineStep>, checked: Option<Checked>) -> Self {
        let spans = spans(&steps);
        Self {
            measure: measure.clone(),
            checked: checked.filter(|_| !steps.is_empty()),
            steps,
            spans,
        }
    }

    /// The last day of which anything is said.
    pub(crate) fn known_to(&self) -> Option<NaiveDate> {
        self.checked.as_ref().map(|checked| checked.day)
    }

    /// Whether a date lies after the day up to which the measure was checked: what is recorded of it was announced, and nobody has
    /// seen it come.
    pub(crate) fn is_past(&self, date: &EventDate) -> bool {
        match (date.start().earliest, self.known_to()) {
            (Some(day), Some(known)) => day > known,
            _ => false,
        }
    }

    /// How the measure stands between two days. Of no day after the one up to which it was checked is anything said but that.
    pub(crate) fn status_between(&self, first: NaiveDate, last: NaiveDate) -> MeasureStatus {
        let Some(known) = self.known_to() else {
            return MeasureStatus::NotInForce;
        };
        if first <= known {
            return self.recorded_between(first, last.min(known));
        }
        let planned = self.spans.iter().any(|span| {
            let begins = span.from.start().earliest;
            begins.is_some_and(|day| known < day && day <= last)
        });
        match self.recorded_between(known, known) {
            MeasureStatus::Ended if !planned => MeasureStatus::Ended,
            MeasureStatus::NotInForce if !planned => MeasureStatus::NotInForce,
            _ => MeasureStatus::NotKnown,
        }
    }

    fn recorded_between(&self, first: NaiveDate, last: NaiveDate) -> MeasureStatus {
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
            if begun && lasting {
                return MeasureStatus::InForce;
            }
            if perhaps_begun && perhaps_lasting {
                standing = MeasureStatus::Perhaps;
            } else if begun && standing == MeasureStatus::NotInForce {
                standing = MeasureStatus::Ended;
            }
        }
        match self.state_on(first) {
            _ if standing == MeasureStatus::Perhaps => standing,
            Some(MeasureState::Stayed) => MeasureStatus::Stayed,
            Some(MeasureState::Ended) => MeasureStatus::Ended,
            _ => standing,
        }
    }

    /// The first and the last day on which the measure may have been in force; no last day when no end is recorded, or one that lies
    /// after the day up to which it was checked.
    pub(crate) fn extent(&self) -> Option<(NaiveDate, Option<NaiveDate>)> {
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
        let known = self.known_to();
        let last = last.filter(|end| known.is_none_or(|known| *end <= known));
        Some((first, last))
    }

    /// What the last step by a day made of the measure. What was announced changes nothing yet.
    fn state_on(&self, day: NaiveDate) -> Option<MeasureState> {
        let steps = self.steps.iter();
        steps
            .filter(|step| step.state != MeasureState::Announced)
            .rfind(|step| step.from.start().earliest.is_some_and(|from| from <= day))
            .map(|step| step.state)
    }
}

/// The days between which an end lies.
pub(crate) fn until_bounds(until: &EventDate) -> Start {
    Start {
        earliest: until.start().earliest,
        latest: until.latest(),
    }
}

/// Whether a span ended more than a day before a step.
fn lapsed_before(span: &Span, step: &LifelineStep) -> bool {
    let until = span.until.as_ref().and_then(EventDate::latest);
    let next = until.and_then(|until| until.succ_opt());
    next.zip(step.from.start().earliest)
        .is_some_and(|(next, from)| next < from)
}

fn spans(steps: &[LifelineStep]) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut running = false;
    for step in steps {
        match step.state {
            MeasureState::Announced => {}
            state if state.is_in_force() => {
                let lapsed = running && spans.last().is_some_and(|span| lapsed_before(span, step));
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
                // What had lapsed by then was not in force up to this step.
                if running
                    && let Some(span) = spans.last_mut()
                    && !lapsed_before(span, step)
                {
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
    use super::{Checked, MeasureHistory, MeasureStatus};
    use crate::model::{EventDate, LifelineStep, MeasureState, Slug, Text};
    use crate::page::month_range::Month;

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
        let checked = Checked {
            day: chrono::NaiveDate::from_ymd_opt(2026, 3, 5).unwrap_or_default(),
            date: date("2026-03-05"),
            is_past: false,
        };
        MeasureHistory::of(&Slug::from("measure"), steps, Some(checked))
    }

    fn check(history: &MeasureHistory, year: i32, month: u32, expected: MeasureStatus) {
        let (first, last) = Month { year, month }.days().unwrap_or_default();
        assert_eq!(
            history.status_between(first, last),
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
        check(&history, 2023, 6, MeasureStatus::Ended);
        check(&history, 2026, 4, MeasureStatus::Ended);
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
    fn nothing_is_said_of_a_day_after_the_last_that_was_checked() {
        let open = history(&[("2025-01-01", MeasureState::InForce, None)]);
        check(&open, 2026, 3, MeasureStatus::InForce);
        check(&open, 2026, 4, MeasureStatus::NotKnown);
        let planned = history(&[("2025-01-01", MeasureState::InForce, Some("2026-10-02"))]);
        check(&planned, 2026, 10, MeasureStatus::NotKnown);
        check(&planned, 2026, 11, MeasureStatus::NotKnown);
        let announced = history(&[("2026-03-20", MeasureState::InForce, None)]);
        check(&announced, 2026, 3, MeasureStatus::NotInForce);
        check(&announced, 2026, 4, MeasureStatus::NotKnown);
        let stayed = history(&[
            ("2025-01-01", MeasureState::InForce, None),
            ("2025-06-01", MeasureState::Stayed, None),
        ]);
        check(&stayed, 2026, 3, MeasureStatus::Stayed);
        check(&stayed, 2026, 4, MeasureStatus::NotKnown);
    }
}
