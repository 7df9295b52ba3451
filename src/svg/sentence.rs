//! A link as one sentence: what it says, on what basis, who says so.

use crate::graph::Arrow;
use crate::locale::Locale;
use crate::model::{Basis, Timeline};

/// A link in words, read from the record that holds it.
pub fn sentence(timeline: &Timeline, arrow: &Arrow, locale: &Locale) -> String {
    let link = arrow.link(timeline);
    let title = |position: usize| timeline.events[position].title.get(locale.tag);
    format!(
        "“{}” {} “{}” ({})",
        title(arrow.to),
        (locale.words.relation)(link.relation).sentence,
        title(arrow.from),
        grounds(timeline, arrow, locale)
    )
}

/// On what a link rests: its basis, how firmly it is held, who says so, whether that is disputed.
pub(super) fn grounds(timeline: &Timeline, arrow: &Arrow, locale: &Locale) -> String {
    let link = arrow.link(timeline);
    let words = &locale.words;
    let mut reasons = vec![(words.basis)(link.basis)];
    reasons.extend(link.confidence.map(words.confidence));
    reasons.extend(
        link.asserted_by
            .as_ref()
            .and_then(|actor| timeline.actors.get(actor))
            .map(|actor| actor.name.get(locale.tag)),
    );
    reasons.extend(link.disputed.then_some(locale.page.disputed));
    reasons.join(", ")
}

/// What a weak link is marked with, in words.
pub(crate) fn marks(timeline: &Timeline, arrow: &Arrow, locale: &Locale) -> Vec<&'static str> {
    let link = arrow.link(timeline);
    let mut marks = Vec::new();
    if link.basis == Basis::Editorial {
        marks.push(locale.page.editorial);
    }
    if link.disputed {
        marks.push(locale.page.disputed);
    }
    marks
}
