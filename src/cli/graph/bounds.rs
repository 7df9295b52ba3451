//! What `graph` refuses: pictures that would be too large, and options that do not go together.

use anyhow::{Result, bail};

use super::{Args, meant};
use crate::Analysis;
use crate::cli::Context;
use crate::export::graph::{GraphFormat, Layout};
use crate::graph::Selection;
use crate::memory_estimate::Size;
use crate::svg::Extent;

/// The layout, where there is one and Graphviz can follow it.
pub(super) fn layout(args: &Args, format: &GraphFormat, selection: &Selection) -> Result<Layout> {
    let layout = meant(Layout::ALL, &args.layout).unwrap_or_default();
    if layout == Layout::Flow {
        return Ok(layout);
    }
    match format.name {
        "dot" => {}
        "svg" => bail!("`--format svg` always has an axis of time; leave out `--layout time`"),
        name => bail!("`--layout time` is for `--format dot`, not for `{name}`"),
    }
    if args.cluster.is_some() {
        bail!(
            "`--layout time` and `--cluster` exclude each other, since Graphviz cannot keep columns and boxes apart; leave out one of them"
        );
    }
    let events = selection.events.len();
    if events > Layout::MOST_IN_TIME {
        bail!(
            "{events} events are too many for `--layout time`: beyond {} the columns are too wide to read; draw a part with \
             `--around ID`, `--from ID --to ID` or `--since DATE --until DATE`, leave out `--layout time`, or take `--format svg`, \
             which has an axis of time",
            Layout::MOST_IN_TIME
        );
    }
    Ok(layout)
}

/// Refuses what would be too large: a picture of more than can be drawn, anything that needs more memory than it may take.
pub(super) fn hold(
    format: &GraphFormat,
    selection: &Selection,
    analysis: &Analysis,
    context: &Context,
) -> Result<()> {
    let size = Size::of(&analysis.source_files);
    if !format.is_drawn {
        let need = size.graph(selection);
        return context.memory.hold("writing this graph", need);
    }
    let arrows = selection.arrows.iter().chain(&selection.connections);
    let extent = Extent::of(&selection.events, arrows);
    if let Some(excess) = extent.excess() {
        bail!(
            "{} events and {} arrows are too many for one picture: {excess}; draw a part with `--around ID`, `--from ID --to ID` \
             or `--since DATE`, or write the whole with `--format dot`",
            extent.events,
            extent.arrows
        );
    }
    let need = size.picture(selection, &extent);
    context.memory.hold("drawing this graph", need)
}
