//! A link as one sentence: who says so, what it says, on what basis.

use crate::attribution::Attribution;
use crate::graph::Arrow;
use crate::locale::Locale;
use crate::model::{Basis, Timeline};

/// A link in words, read from the record that holds it.
pub(crate) fn sentence(timeline: &Timeline, arrow: &Arrow, locale: &Locale) -> String {
    let link = arrow.link(timeline);
    let title = |position: usize| timeline.events[position].title.get(locale.tag);
    let said = Attribution::of(timeline, arrow).plain(timeline, locale);
    format!(
        "{}“{}” {} “{}”{} ({})",
        said.lead,
        title(arrow.to),
        locale.words.relation(link.relation).sentence,
        title(arrow.from),
        said.responses,
        grounds(timeline, arrow, locale)
    )
}

/// On what a link rests: its basis, how firmly it is held, whether it is disputed.
fn grounds(timeline: &Timeline, arrow: &Arrow, locale: &Locale) -> String {
    let link = arrow.link(timeline);
    let words = &locale.words;
    let mut reasons = vec![words.basis(link.basis)];
    reasons.extend(link.confidence.map(|held| words.confidence(held)));
    reasons.extend(link.disputed.then_some(locale.page.disputed));
    reasons.join(", ")
}

/// The same, and who says so.
pub(super) fn attributed_grounds(timeline: &Timeline, arrow: &Arrow, locale: &Locale) -> String {
    let grounds = grounds(timeline, arrow, locale);
    let said = Attribution::of(timeline, arrow).plain(timeline, locale);
    if said.suffix.is_empty() || arrow.link(timeline).basis == Basis::Editorial {
        grounds
    } else {
        format!("{grounds}{}", said.suffix)
    }
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
