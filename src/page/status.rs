//! How a measure stands, as far as anything is recorded: never without the day of which that is said.

use chrono::NaiveDate;

use super::html::Html;
use super::life::{Life, Span, Standing};
use super::view::View;

/// A stretch of time in which a measure was in force, in words.
pub fn in_words(view: &View<'_>, span: &Span) -> Html {
    let from = view.date(&span.from);
    let until = span.until.as_ref().map(|until| view.date(until));
    Html::made((view.words().in_force.span)(
        from.as_str(),
        until.as_ref().map(Html::as_str),
    ))
}

/// The last step of a measure's life that was taken by a day, with the event that says so.
pub fn last_step(view: &View<'_>, life: &Life, last: NaiveDate) -> Html {
    let step = life
        .steps
        .iter()
        .rfind(|step| step.from.start().earliest.is_some_and(|day| day <= last));
    step.map(|step| {
        let state = Html::text((view.locale().words.measure_state)(step.state));
        let words =
            (view.words().in_force.last_step)(state.as_str(), view.date(&step.from).as_str());
        let event = view.edition.timeline.event(&step.event);
        let event = event.map(|event| format!(": {}", view.event_link(event)));
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

impl View<'_> {
    /// How a measure stands on the last day of which anything is recorded; none where nothing is.
    pub(super) fn status(&self, life: &Life) -> Option<Status> {
        let day = self.edition.index.known_to?;
        let words = &self.words().in_force;
        let (standing, state) = match life.standing(day, day, Some(day)) {
            Standing::InForce => ("in-force", words.status_in_force),
            Standing::Perhaps => ("perhaps", words.status_perhaps),
            Standing::Stayed => ("stayed", words.status_stayed),
            Standing::NotInForce => ("not-in-force", words.status_not),
        };
        Some(Status {
            standing,
            text: (words.status)(&self.as_of(), state),
            last_step: last_step(self, life, day),
        })
    }

    /// The last day of which anything is recorded, in the words of the event that tells it.
    pub(super) fn as_of(&self) -> String {
        let date = self.edition.index.known_to_date;
        date.map(|date| self.locale().date(date))
            .unwrap_or_default()
    }

    /// How far anything is recorded, in words.
    pub(super) fn known_to(&self) -> String {
        let date = self.edition.index.known_to_date;
        date.map(|date| (self.words().in_force.known_to)(&self.locale().date(date)))
            .unwrap_or_default()
    }
}
