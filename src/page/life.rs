//! What was in force when: the steps of a measure's life read as spans of time, three-valued as their dates are.

use chrono::NaiveDate;

use crate::model::{EventDate, LifelineStep, MeasureState, Slug, Start, Timeline};

/// The life of a measure.
#[derive(Clone, Debug)]
pub struct Life {
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

/// How a measure stands in a stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// In force on at least one day of it, whatever the exact dates were.
    InForce,
    /// Perhaps: its dates leave it open, or nothing that late is recorded.
    Perhaps,
    /// Suspended.
    Stayed,
    /// Not in force as far as is recorded.
    NotInForce,
}

impl Life {
    /// The life of a measure.
    pub fn of(timeline: &Timeline, measure: &Slug) -> Self {
        let steps = timeline.lifeline(measure);
        let spans = spans(&steps);
        Self {
            measure: measure.clone(),
            steps,
            spans,
        }
    }

    /// How the measure stands between two days. `known_to` is the last day of which anything is recorded: what has no recorded end is
    /// carried no further than that.
    pub fn standing(
        &self,
        first: NaiveDate,
        last: NaiveDate,
        known_to: Option<NaiveDate>,
    ) -> Standing {
        let mut standing = Standing::NotInForce;
        for span in &self.spans {
            let start = span.from.start();
            let begun = start.latest.is_some_and(|day| day <= last);
            let perhaps_begun = start.earliest.is_none_or(|day| day <= last);
            let (lasting, perhaps_lasting) = match &span.until {
                None => (known_to.is_none_or(|known| first <= known), true),
                Some(until) => {
                    let end = until_bounds(until);
                    (
                        end.earliest.is_some_and(|day| day > first),
                        end.latest.is_none_or(|day| day >= first),
                    )
                }
            };
            if begun && lasting {
                return Standing::InForce;
            }
            if perhaps_begun && perhaps_lasting {
                standing = Standing::Perhaps;
            }
        }
        if standing == Standing::NotInForce && self.is_stayed(first) {
            standing = Standing::Stayed;
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
