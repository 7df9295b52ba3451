//! What was in force when: the steps of a measure's life read as spans of time, three-valued as their dates are.

use chrono::{Datelike, NaiveDate};

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

/// The months from the first to the last in which a measure was in force. What has no recorded end reaches as far as
/// anything is recorded; a planned end counts up to the day of which the collection speaks.
pub fn months<'l>(
    lives: impl Iterator<Item = &'l Life>,
    known_to: Option<NaiveDate>,
    as_of: Option<NaiveDate>,
) -> Vec<Month> {
    let extents: Vec<_> = lives.filter_map(Life::extent).collect();
    let Some(first) = extents.iter().map(|(first, _)| *first).min() else {
        return Vec::new();
    };
    let last = extents
        .iter()
        .filter_map(|(_, last)| last.or(known_to))
        .map(|last| as_of.map_or(last, |as_of| last.min(as_of)))
        .max()
        .unwrap_or(first);
    let last = Month::of(last);
    std::iter::successors(Some(Month::of(first)), |month| Some(month.next()))
        .take_while(|month| *month <= last)
        .collect()
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
