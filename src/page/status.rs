//! How a measure stood on the last day up to which it was checked: never without that day.

use chrono::NaiveDate;

use super::html::Html;
use super::measure_days::{DayState, state_on};
use super::measure_history::{MeasureHistory, Span, until_bounds};
use super::page_context::PageContext;
use crate::model::{EventDate, MeasureState, Precision};

/// A stretch of time in which a measure was in force, in words: with the day up to which it was checked, where no end was reached by
/// then.
pub(crate) fn in_words(context: &PageContext<'_>, history: &MeasureHistory, span: &Span) -> Html {
    Html::made(said(context, history, span, |date| {
        context.date(date).to_string()
    }))
}

/// The same in plain words.
pub(crate) fn in_plain_words(
    context: &PageContext<'_>,
    history: &MeasureHistory,
    span: &Span,
) -> String {
    said(context, history, span, |date| context.locale().date(date))
}

fn said(
    context: &PageContext<'_>,
    history: &MeasureHistory,
    span: &Span,
    in_words: impl Fn(&EventDate) -> String,
) -> String {
    let words = &context.words().in_force;
    let checked = history.checked.as_ref();
    let checked = checked.map(|checked| in_words(&checked.date));
    let checked = checked.as_deref();
    let from = in_words(&span.from);
    if let Some(checked) = checked.filter(|_| history.is_past(&span.from)) {
        return words.planned(&from, checked);
    }
    let until = span.until.as_ref().map(&in_words);
    let reached = span.until.as_ref().is_some_and(|until| {
        let (end, known) = (until_bounds(until).latest, history.known_to());
        end.is_some_and(|end| known.is_none_or(|known| end <= known))
    });
    match (until.as_deref(), checked.filter(|_| !reached)) {
        (Some(until), Some(checked)) => words.span_planned(&from, until, checked),
        (Some(_), None) if span.until.as_ref() == Some(&span.from) => from,
        (Some(until), None) => words.span_ended(&from, until),
        (None, Some(checked)) => words.span_checked(&from, checked),
        (None, None) => words.span_open(&from),
    }
}

/// The last step of a measure's history that was taken by a day, with the event that says so.
pub(crate) fn last_step(
    context: &PageContext<'_>,
    history: &MeasureHistory,
    last: NaiveDate,
) -> Html {
    let step = history
        .steps
        .iter()
        .rfind(|step| step.from.start().earliest.is_some_and(|day| day <= last));
    step.map(|step| {
        let state = Html::text(context.locale().words.measure_state(step.state));
        let words = context
            .words()
            .in_force
            .last_step(state.as_str(), context.date(&step.from).as_str());
        let event = context.site.timeline.event(&step.event);
        let event = event.map(|event| format!(": {}", context.event_link(event)));
        Html::made(words + &event.unwrap_or_default())
    })
    .unwrap_or_default()
}

/// The end of a measure that has ended: the step that ended it, or the last day of its last span.
fn end(history: &MeasureHistory) -> Option<&EventDate> {
    let last = history.spans.last();
    let end = last.and_then(|span| span.until.as_ref());
    end.or_else(|| {
        let mut steps = history.steps.iter().rev();
        let step = steps.find(|step| step.state == MeasureState::Ended);
        step.map(|step| &step.from)
    })
}

/// How a measure stood on the last day up to which it was checked.
pub(crate) struct Status {
    /// For machines and styles: the standing in one word.
    pub(crate) standing: &'static str,
    /// In words, with the day.
    pub(crate) text: String,
    /// The last step that was taken by then.
    pub(crate) last_step: Html,
}

impl PageContext<'_> {
    /// How a measure stood on the last day up to which it was checked; none where nothing of it is recorded.
    pub(super) fn status(&self, history: &MeasureHistory) -> Option<Status> {
        let checked = history.checked.as_ref()?;
        let words = &self.words().in_force;
        let state = state_on(history, checked.day);
        let date = self.locale().date(&checked.date);
        let said = self.day_state(state);
        Some(Status {
            standing: state.word(),
            text: match state {
                DayState::Ended => {
                    let end = self.last_state(history);
                    words.ended_checked(&end, &date)
                }
                DayState::InForce | DayState::Partly if checked.is_past => {
                    words.last_known_in_force(&date, said)
                }
                _ if checked.is_past => words.last_known(&date, said),
                _ => words.status(&date, said),
            },
            last_step: last_step(self, history, checked.day),
        })
    }

    /// A state in words.
    pub(super) fn day_state(&self, state: DayState) -> &'static str {
        let words = &self.words().in_force;
        match state {
            DayState::InForce => words.status_in_force,
            DayState::Partly => words.status_partly,
            DayState::Perhaps => words.status_perhaps,
            DayState::Stayed => words.status_stayed,
            DayState::Ended => words.status_ended,
            DayState::NotKnown => words.status_not_known,
            DayState::NotYet => words.status_not,
            DayState::NotRecorded => words.status_not_recorded,
        }
    }

    /// How a measure stood when it was last checked, in a few words: with the day of its end, where it has ended.
    pub(super) fn last_state(&self, history: &MeasureHistory) -> String {
        let words = &self.words().in_force;
        let Some(checked) = &history.checked else {
            return words.no_steps.to_owned();
        };
        let state = state_on(history, checked.day);
        match (state, end(history)) {
            (DayState::Ended, Some(end)) => {
                let is_day = end.precision() == Precision::Day && !end.qualifier().approximate;
                words.ended_on(&self.locale().date(end), is_day)
            }
            _ if checked.is_past => words.last_known_state(self.day_state(state)),
            _ => self.day_state(state).to_owned(),
        }
    }

    /// Up to which day measures were checked, in words.
    pub(super) fn known_to(&self) -> String {
        let researched = self.researched_to();
        if researched.is_empty() {
            self.words().in_force.steps_only.to_owned()
        } else {
            researched
        }
    }

    /// Up to which day the collection was researched, in words; empty where that is not recorded.
    pub(super) fn researched_to(&self) -> String {
        let date = self.site.timeline.settings.researched_to();
        date.map(|date| self.words().list.researched_to(&self.locale().date(date)))
            .unwrap_or_default()
    }
}
