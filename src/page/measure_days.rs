//! How a measure stands day by day: what [`MeasureHistory`] says of each single day, as stretches of days that are alike.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::measure_history::{MeasureHistory, MeasureStatus, until_bounds};
use crate::model::{EventDate, MeasureState};

/// The most steps of a measure whose days are worked out: each of them is asked of each.
const MOST_STEPS: usize = 300;

/// How a measure stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum DayState {
    /// In effect.
    InForce,
    /// In effect, and narrowed by a step before.
    Partly,
    /// Suspended.
    Stayed,
    /// Perhaps in effect: its dates leave it open.
    Perhaps,
    /// The day lies after the last one up to which it was checked, and it had not ended by then.
    NotKnown,
    /// It was in effect, and has ended.
    Ended,
    /// Before the first step on record, which put it into effect.
    NotYet,
    /// Before the first step on record, which found it in some state already: nobody says in which.
    NotRecorded,
}

impl DayState {
    /// Every state, in the order in which readers are told.
    pub(crate) const ALL: [Self; 8] = [
        Self::InForce,
        Self::Partly,
        Self::Stayed,
        Self::Perhaps,
        Self::NotKnown,
        Self::Ended,
        Self::NotYet,
        Self::NotRecorded,
    ];

    /// The state in one word, for machines.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::InForce => "in-force",
            Self::Partly => "partly",
            Self::Stayed => "stayed",
            Self::Perhaps => "perhaps",
            Self::NotKnown => "not-known",
            Self::Ended => "ended",
            Self::NotYet => "not-yet",
            Self::NotRecorded => "not-recorded",
        }
    }
}

/// A stretch of days on which a measure stands alike: up to the next stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stretch {
    /// Its first day; none where it has no beginning.
    pub(crate) from: Option<NaiveDate>,
    /// How the measure stands.
    pub(crate) state: DayState,
}

/// How a measure stands on a day.
pub(crate) fn state_on(history: &MeasureHistory, day: NaiveDate) -> DayState {
    match history.status_between(day, day) {
        MeasureStatus::InForce if is_narrowed(history, day) => DayState::Partly,
        MeasureStatus::InForce => DayState::InForce,
        MeasureStatus::Perhaps => DayState::Perhaps,
        MeasureStatus::Stayed => DayState::Stayed,
        MeasureStatus::NotKnown => DayState::NotKnown,
        MeasureStatus::Ended => DayState::Ended,
        MeasureStatus::NotInForce if begins_on_record(history) => DayState::NotYet,
        MeasureStatus::NotInForce => DayState::NotRecorded,
    }
}

/// Whether the first step that is more than an announcement put the measure into effect: what came before one that suspended or ended
/// it is not on record.
fn begins_on_record(history: &MeasureHistory) -> bool {
    let mut steps = history.steps.iter();
    let first = steps.find(|step| step.state != MeasureState::Announced);
    first.is_none_or(|step| step.state == MeasureState::InForce)
}

/// How a measure stands from the first day to the last, nothing left out; none of a measure without a step, or with too many.
pub(crate) fn stretches(history: &MeasureHistory) -> Vec<Stretch> {
    if history.steps.is_empty() || history.steps.len() > MOST_STEPS {
        return Vec::new();
    }
    let turns = turns(history);
    let before = turns.first().and_then(NaiveDate::pred_opt);
    let mut stretches: Vec<Stretch> = before
        .map(|day| Stretch {
            from: None,
            state: state_on(history, day),
        })
        .into_iter()
        .collect();
    for day in turns {
        let state = state_on(history, day);
        if stretches.last().is_none_or(|last| last.state != state) {
            stretches.push(Stretch {
                from: Some(day),
                state,
            });
        }
    }
    stretches
}

/// The days on which the state may be another than on the day before: it is asked of bounds of dates alone.
fn turns(history: &MeasureHistory) -> BTreeSet<NaiveDate> {
    let steps = history.steps.iter();
    let steps = steps.flat_map(|step| std::iter::once(&step.from).chain(&step.until));
    let spans = history.spans.iter();
    let spans = spans.flat_map(|span| std::iter::once(&span.from).chain(&span.until));
    let bounds = steps.chain(spans).flat_map(|date: &EventDate| {
        let (start, end) = (date.start(), until_bounds(date));
        [start.earliest, start.latest, end.latest]
    });
    bounds
        .chain([history.known_to()])
        .flatten()
        .flat_map(|day| [Some(day), day.succ_opt()])
        .flatten()
        .collect()
}

/// Whether the measure was narrowed by a day and not put back since. An extension puts nothing back.
fn is_narrowed(history: &MeasureHistory, day: NaiveDate) -> bool {
    let steps = history.steps.iter();
    steps
        .take_while(|step| step.from.start().earliest.is_some_and(|from| from <= day))
        .fold(false, |narrowed, step| match step.state {
            MeasureState::Narrowed => true,
            MeasureState::Announced | MeasureState::Extended => narrowed,
            _ => false,
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{LifelineStep, Slug, Text};
    use crate::page::measure_history::Checked;

    fn date(text: &str) -> EventDate {
        text.parse().unwrap_or_else(|_| EventDate::unknown())
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap_or_default()
    }

    fn history(steps: &[(&str, MeasureState, Option<&str>)]) -> MeasureHistory {
        let steps = steps.iter().map(|(from, state, until)| LifelineStep {
            event: Slug::from("event"),
            state: *state,
            from: date(from),
            until: until.map(date),
            note: Text::default(),
        });
        let checked = Checked {
            day: day("2026-03-14"),
            date: date("2026-03-14"),
            is_past: true,
        };
        MeasureHistory::of(&Slug::from("measure"), steps.collect(), Some(checked))
    }

    #[test]
    fn stretches_say_of_every_day_what_the_history_says() {
        use MeasureState::{Announced, Ended, Extended, InForce, Narrowed, Restored, Stayed};
        for history in [
            history(&[
                ("2022-01-31", Announced, None),
                ("2022-02-28", InForce, None),
                ("2022-05", Stayed, Some("2022-08-29")),
                ("2022-08-29", Restored, None),
                ("2022-10-04", Narrowed, None),
                ("2022-11-04", Extended, None),
                ("2023-05-11", Ended, None),
            ]),
            history(&[
                ("2022", InForce, Some("2023-05-01")),
                ("2025~", InForce, None),
            ]),
            history(&[("2022-06-01", InForce, Some("2026-10-02"))]),
            history(&[
                ("2023-12-01", Stayed, None),
                ("2024-01-19~", Restored, None),
            ]),
            history(&[("2026-05-01", InForce, None)]),
            history(&[("2025-03-04", Ended, None)]),
        ] {
            let stretches = stretches(&history);
            let mut at = day("2021-01-01");
            let end = day("2027-12-31");
            while at <= end {
                let told = stretches
                    .iter()
                    .rfind(|stretch| stretch.from.is_none_or(|from| from <= at))
                    .map(|stretch| stretch.state);
                assert_eq!(told, Some(state_on(&history, at)), "{at}: {history:?}");
                at = at.succ_opt().unwrap_or(NaiveDate::MAX);
            }
        }
    }

    #[test]
    fn what_was_narrowed_stays_so_when_it_is_extended() {
        let history = history(&[
            ("2022-02-01", MeasureState::InForce, None),
            ("2022-03-01", MeasureState::Narrowed, None),
            ("2022-04-01", MeasureState::Extended, None),
            ("2022-05-01", MeasureState::Restored, None),
        ]);
        let on = |text: &str| state_on(&history, day(text));
        assert_eq!(on("2022-02-15"), DayState::InForce);
        assert_eq!(on("2022-04-15"), DayState::Partly);
        assert_eq!(on("2022-05-15"), DayState::InForce);
        assert_eq!(on("2026-03-15"), DayState::NotKnown);
        assert_eq!(on("2022-01-15"), DayState::NotYet);
    }

    #[test]
    fn what_came_before_a_suspension_or_an_end_is_not_on_record() {
        let ended = history(&[("2025-03-04", MeasureState::Ended, None)]);
        assert_eq!(state_on(&ended, day("2024-05-15")), DayState::NotRecorded);
        assert_eq!(state_on(&ended, day("2025-05-15")), DayState::Ended);
    }

    #[test]
    fn what_is_announced_while_a_measure_is_suspended_does_not_end_it() {
        let flights = history(&[
            ("2023-10-18", MeasureState::InForce, None),
            ("2025-03-08", MeasureState::Stayed, None),
            ("2025-03-22", MeasureState::Announced, None),
            ("2025-03-23", MeasureState::Restored, None),
        ]);
        assert_eq!(state_on(&flights, day("2025-03-22")), DayState::Stayed);
        assert_eq!(state_on(&flights, day("2025-03-24")), DayState::InForce);
    }

    #[test]
    fn a_suspension_does_not_lengthen_what_had_lapsed() {
        let flights = history(&[
            ("2023-01-20", MeasureState::InForce, Some("2023-01-20")),
            ("2023-12-01", MeasureState::Stayed, None),
        ]);
        assert_eq!(state_on(&flights, day("2023-06-01")), DayState::Ended);
        assert_eq!(state_on(&flights, day("2023-12-15")), DayState::Stayed);
    }
}
