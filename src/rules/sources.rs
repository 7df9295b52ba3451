//! Every source of a collection with the record that defines it, for the rules that check sources.

use super::{RuleContext, record};
use crate::diag::Place;
use crate::model::{Citation, Event, EventDate, FastSet, LinkResponse, Source, Stance, Timeline};

/// Each source with the event whose record defines it, in the order of the events.
pub(super) fn each<'s>(
    context: &'s RuleContext<'_>,
) -> impl Iterator<Item = (&'s Event, &'s Source)> {
    let timeline = context.timeline;
    let defined = || {
        let sources = timeline
            .events
            .iter()
            .flat_map(|event| defined_by(timeline, event).map(move |source| (event, source)));
        sources.collect()
    };
    let defined = context.sources.get_or_init(defined).iter();
    defined.map(|&(event, source)| (event, source))
}

/// The sources that an event's record defines.
pub(super) fn defined_by<'t>(
    timeline: &'t Timeline,
    event: &'t Event,
) -> impl Iterator<Item = &'t Source> {
    let sources = event.sources.iter().filter_map(|id| timeline.source(id));
    // Of two with one id the first stays: the other record has none of that name.
    sources.filter(|source| source.defined_in == event.id)
}

/// Where a source is defined.
pub(super) fn place(event: &Event, source: &Source) -> Place {
    record(event).key("sources").name(&source.id)
}

/// The sources that support an event's claims, a source as often as it is cited.
pub(super) fn of<'t>(timeline: &'t Timeline, event: &'t Event) -> impl Iterator<Item = &'t Source> {
    event
        .claims
        .iter()
        .flat_map(|claim| &claim.sources)
        .filter(|citation| citation.stance == Stance::Supports)
        .filter_map(|citation| timeline.source(&citation.source))
}

/// Whether what cites these can be read in one of them. That a source contradicts a statement does not show who makes it.
pub(super) fn is_stated(citations: &[Citation]) -> bool {
    let mut stances = citations.iter().map(|citation| citation.stance);
    stances.any(|stance| stance != Stance::Contradicts)
}

/// The sources in records that the change at hand touches; none when no change is known.
pub(super) fn changed<'a>(
    context: &'a RuleContext<'_>,
) -> impl Iterator<Item = (&'a Event, &'a Source)> {
    let known = context.options.changed.as_ref();
    known
        .into_iter()
        .flat_map(|_| each(context))
        .filter(|(event, _)| context.options.concerns(&event.file))
}

/// The sources about which the network was asked, with its answer. Addresses that are known not to answer are left out
/// until their day.
pub(super) fn answered<'a>(
    context: &'a RuleContext<'_>,
) -> impl Iterator<Item = (&'a Event, &'a Source, &'a LinkResponse)> {
    let today = context.options.today.as_ref().and_then(EventDate::earliest);
    let silences = context.timeline.settings.silences.iter();
    let silenced: FastSet<&str> = silences
        .filter(|silence| {
            let until = silence.until.latest();
            today.is_none() || until.is_none_or(|until| today <= Some(until))
        })
        .map(|silence| silence.url.as_str())
        .collect();
    let answers = context.options.answers.iter();
    let asked = answers.flat_map(|answers| {
        each(context).filter_map(|(event, source)| Some((event, source, answers.get(&source.url)?)))
    });
    asked.filter(move |(_, source, _)| !silenced.contains(source.url.as_str()))
}
