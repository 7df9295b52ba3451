//! The dispute that a contested link is part of.

use crate::graph::Arrow;
use crate::model::{Dispute, Event, Link, Slug, Timeline};

/// The dispute that a contested link is part of, with the event whose record holds it: the one that cites most of the link's
/// sources, first among those of the two events.
pub(crate) fn dispute_of<'a>(
    timeline: &'a Timeline,
    arrow: &Arrow,
) -> Option<(&'a Event, &'a Dispute)> {
    let link = arrow.link(timeline);
    let defining = link.sources.iter().filter_map(|citation| {
        let source = timeline.source(&citation.source)?;
        let position = *timeline.positions.get(&source.defined_in)?;
        timeline.events.get(position)
    });
    let near = [arrow.target(timeline), arrow.source(timeline)];
    let mut found: Option<(usize, &Event, &Dispute)> = None;
    for event in near.into_iter().chain(defining) {
        for dispute in &event.disputes {
            let shared = shared_sources(dispute, link);
            if shared > found.map_or(0, |(most, ..)| most) {
                found = Some((shared, event, dispute));
            }
        }
    }
    found.map(|(_, event, dispute)| (event, dispute))
}

/// How many of a link's sources a dispute cites.
fn shared_sources(dispute: &Dispute, link: &Link) -> usize {
    let cited = |id: &Slug| {
        let versions = dispute.versions.iter();
        let mut citations = versions.flat_map(|version| &version.sources);
        citations.any(|citation| citation.source == *id)
    };
    let sources = link.sources.iter();
    sources.filter(|citation| cited(&citation.source)).count()
}
