//! How a measure stands, as far as anything is recorded: never without the day of which that is said.

use chrono::NaiveDate;

use super::html::Html;
use super::measure_history::{MeasureHistory, MeasureStatus, Span};
use super::page_context::PageContext;

/// A stretch of time in which a measure was in force, in words.
pub fn in_words(context: &PageContext<'_>, span: &Span) -> Html {
    let from = context.date(&span.from);
    let until = span.until.as_ref().map(|until| context.date(until));
    Html::made((context.words().in_force.span)(
        from.as_str(),
        until.as_ref().map(Html::as_str),
    ))
}

/// The last step of a measure's history that was taken by a day, with the event that says so.
pub fn last_step(context: &PageContext<'_>, history: &MeasureHistory, last: NaiveDate) -> Html {
    let step = history
        .steps
        .iter()
        .rfind(|step| step.from.start().earliest.is_some_and(|day| day <= last));
    step.map(|step| {
        let state = Html::text((context.locale().words.measure_state)(step.state));
        let words =
            (context.words().in_force.last_step)(state.as_str(), context.date(&step.from).as_str());
        let event = context.site.timeline.event(&step.event);
        let event = event.map(|event| format!(": {}", context.event_link(event)));
        Html::made(words + &event.unwrap_or_default())
    })
    .unwrap_or_default()
}

/// How a measure stands on the last day of which anything is recorded.
pub struct Status {
    /// For machines and styles: the standing in one word.
    pub standing: &'static str,
    /// In words, with the day.
    pub text: String,
    /// The last step that was taken by then.
    pub last_step: Html,
}

impl PageContext<'_> {
    /// How a measure stands on the last day of which anything is recorded; none where nothing is.
    pub(super) fn status(&self, history: &MeasureHistory) -> Option<Status> {
        let day = self.site.index.known_to?;
        let words = &self.words().in_force;
        let (standing, state) = match history.status_between(day, day, Some(day)) {
            MeasureStatus::InForce => ("in-force", words.status_in_force),
            MeasureStatus::Perhaps => ("perhaps", words.status_perhaps),
            MeasureStatus::Stayed => ("stayed", words.status_stayed),
            MeasureStatus::NotInForce => ("not-in-force", words.status_not),
        };
        Some(Status {
            standing,
            text: (words.status)(&self.as_of(), state),
            last_step: last_step(self, history, day),
        })
    }

    /// The last day of which anything is recorded, in the words of the event that tells it.
    pub(super) fn as_of(&self) -> String {
        let date = self.site.index.known_to_date;
        date.map(|date| self.locale().date(date))
            .unwrap_or_default()
    }

    /// How far anything is recorded, in words.
    pub(super) fn known_to(&self) -> String {
        let date = self.site.index.known_to_date;
        date.map(|date| (self.words().in_force.known_to)(&self.locale().date(date)))
            .unwrap_or_default()
    }
}
