//! Ranks: what stands below each other in a DOT graph.

use std::collections::BTreeMap;

use crate::export::ExportContext;
use crate::graph::Selection;

/// The rank of each event whose month is known. Arrows within a month run from one rank to the next, never along one:
/// Graphviz loses such edges at times.
pub(super) fn ranks<'a>(
    context: &ExportContext<'a>,
    selection: &Selection,
) -> BTreeMap<&'a str, usize> {
    let timeline = context.timeline;
    let mut months: BTreeMap<(i32, u32), Vec<usize>> = BTreeMap::new();
    for &position in &selection.events {
        let date = &timeline.events[position].date;
        if let (Some(year), Some(month)) = (date.year(), date.month()) {
            months.entry((year, month)).or_default().push(position);
        }
    }
    let mut causes: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for arrow in selection
        .arrows
        .iter()
        .filter(|arrow| arrow.from < arrow.to)
    {
        causes.entry(arrow.to).or_default().push(arrow.from);
    }
    let mut ranks: BTreeMap<usize, usize> = BTreeMap::new();
    let mut first = 0;
    for members in months.values() {
        for &event in members {
            let after = causes
                .get(&event)
                .into_iter()
                .flatten()
                .filter_map(|cause| ranks.get(cause))
                .map(|rank| rank + 1)
                .max();
            ranks.insert(event, after.unwrap_or(first).max(first));
        }
        first = members
            .iter()
            .filter_map(|event| ranks.get(event))
            .max()
            .map_or(first, |rank| rank + 1);
    }
    ranks
        .into_iter()
        .map(|(event, rank)| (timeline.events[event].id.as_str(), rank))
        .collect()
}
