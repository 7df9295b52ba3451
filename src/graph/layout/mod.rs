//! A layout of a part of the causal graph over time: where each event stands and how each arrow runs.
//!
//! The method is a layered drawing (Sugiyama, Tagawa and Toda 1981) turned on its side, with one thing fixed that is
//! free there: a node's place along the axis is its date. What is taken from where:
//!
//! - **The axis** is a monotone, piecewise linear scale: order in time is exact, long silences are shortened and marked,
//!   and a stretch is widened where an arrow needs room, so that every arrow runs from left to right (the layering step,
//!   by longest path over dates). Where events follow each other in a story line the arrow has room beside the cause;
//!   elsewhere, in large pictures, it may leave the cause downwards or upwards, and the effect may stand below it.
//! - **Lanes** hold chains of events. Chains come from a greedy matching of arrows, story lines first, in the spirit of
//!   the alignment of Brandes and Köpf ("Fast and simple horizontal coordinate assignment"), so that the main thread of
//!   a story is one straight line.
//! - **The order of lanes** comes from barycentre sweeps (Sugiyama et al.) that keep the best order found, followed by
//!   moves of single chains while crossings and detours become fewer: the transposition step of Gansner, Koutsofios,
//!   North and Vo ("A technique for drawing directed graphs", 1993), with chains in place of nodes.
//! - **Lanes are packed** on a skyline, then chains float towards the median of their neighbours (Eades and Wormald,
//!   "Edge crossings in drawings of bipartite graphs", 1994). Events that nothing is joined with take the room that is left.
//! - **Arrows** run along lanes and through the gutters between them, and change over only where no card stands. One for which none
//!   of the short ways is free goes from gutter to gutter through the gaps between cards. Arrows
//!   in one gutter get tracks by interval colouring, as wires do in channel routing; those that leave a card downwards
//!   share a trunk.
//!
//! All numbers are whole, so that every machine draws the same picture. Past a few hundred events the search for better
//! orders is left out, an arrow looks only at the gutters near its ends, and everything that remains is near linear in
//! events and arrows. `cargo bench -- layouts` measures it beside others.

mod bends;
mod chains;
mod compact;
mod crossing_min;
mod detour;
mod lanes;
mod place_isolated;
mod ports;
mod route;
mod routing_tracks;
mod rows;
mod skyline;
mod time_scale;

use std::collections::BTreeMap;

use super::Arrow;
use crate::model::Timeline;

pub(crate) use time_scale::Scale;

use bends::Level;
use detour::Uprights;
use route::Way;
use rows::Rows;

/// How much room a node takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// Along the axis.
    pub width: i32,
    /// Across it.
    pub height: i32,
}

/// How hard a layout looks for a better order of its lanes, in orders times the chains and arrows that each is judged by: for
/// a picture that stands for itself.
pub(crate) const SEARCH: usize = 400_000;
/// The same for a picture that is one of hundreds: measured on a hundred events with 113 arrows it has as many crossings, and
/// five arrows that take a long way around cards where the longer search leaves none.
pub(crate) const SHORT_SEARCH: usize = 40_000;

/// How much is left free, and how hard a good use of it is looked for.
#[derive(Clone, Copy, Debug)]
pub struct Spacing {
    /// Between the right side of a cause and the left side of its effect, at least.
    pub(crate) arrow: i32,
    /// From the left side of a cause to that of an effect which does not follow it in a story line, at least: the arrow may
    /// then leave the cause downwards or upwards.
    pub(crate) drop: i32,
    /// How far one day carries.
    pub(crate) day: i32,
    /// How far two neighbouring dates are apart, at least.
    pub(crate) step: i32,
    /// The longest step that a silence takes.
    pub(crate) longest: i32,
    /// Between two nodes in one lane, at least.
    pub beside: i32,
    /// Between two lanes, at least.
    pub between: i32,
    /// Between two arrows that run in one gutter.
    pub(crate) track: i32,
    /// Left of everything.
    pub(crate) left: i32,
    /// Above everything.
    pub(crate) top: i32,
    /// How hard a better order of lanes is looked for: [`SEARCH`] or less.
    pub(crate) search: usize,
}

/// How wide the curve is, at most, after an arrow on a detour has left a node downwards or upwards.
const CURVE: i32 = 6;

/// Where an event stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Its left side, which is its date on the scale.
    pub x: i32,
    /// Its upper side.
    pub y: i32,
    /// Its size.
    pub size: Size,
    /// Its lane, from the top.
    pub lane: usize,
}

/// A level stretch of an arrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// Where it begins.
    pub from: i32,
    /// Where it ends.
    pub to: i32,
    /// How far down it is.
    pub y: i32,
}

impl Run {
    /// Where the bend to the next stretch is at its steepest: half way, or where both end.
    pub fn bend(&self, next: &Self) -> i32 {
        self.to.midpoint(next.from)
    }
}

/// How an arrow runs: level stretches, joined by bends. Where one ends at the place where the next begins, the arrow stands upright
/// between them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    /// Its level stretches, from left to right but for a detour; some may have no length.
    pub runs: Vec<Run>,
    /// Where it leaves its cause upwards or downwards, when it does not leave it to the right.
    pub drop: Option<(i32, i32)>,
}

/// A finished layout.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// Where each event stands, in the order given.
    pub places: Vec<Place>,
    /// How each arrow runs, in the order given.
    pub routes: Vec<Route>,
    /// Dates along the axis.
    pub scale: Scale,
    /// The whole width.
    pub width: i32,
    /// The whole height.
    pub height: i32,
}

impl Layout {
    /// The layout of these events and of the arrows between them. Arrows whose ends are not both among the events get an
    /// empty route.
    pub fn new(
        timeline: &Timeline,
        events: &[usize],
        arrows: &[Arrow],
        sizes: &[Size],
        spacing: &Spacing,
    ) -> Self {
        let numbers: BTreeMap<usize, usize> = events
            .iter()
            .enumerate()
            .map(|(number, &event)| (event, number))
            .collect();
        let ends: Vec<Option<(usize, usize)>> = arrows
            .iter()
            .map(|arrow| Some((*numbers.get(&arrow.from)?, *numbers.get(&arrow.to)?)))
            .collect();
        let joined: Vec<(usize, usize)> = ends.iter().flatten().copied().collect();
        let dates: Vec<_> = events
            .iter()
            .map(|&event| &timeline.events[event].date)
            .collect();
        let stories = chains::stories(timeline, &numbers);
        let (scale, lefts) = time_scale::place(&dates, &joined, &stories, sizes, spacing);
        let chains = chains::chains(&lefts, sizes, &joined, &stories, spacing);
        let boxes: Vec<(i32, i32)> = lefts
            .iter()
            .zip(sizes)
            .map(|(left, size)| (*left, left + size.width))
            .collect();
        let (apart, chains) = chains::split(chains, &joined);
        let mut lanes = crossing_min::lanes(&chains, &boxes, &joined, spacing);
        let rows = Rows::new(&lanes, &boxes);
        let mut uprights = Uprights::default();
        let paths: Vec<Option<Way>> = ends
            .iter()
            .map(|ends| {
                let (from, to) = (*ends)?;
                let (tail, head) = ((lanes[from]?, boxes[from]), (lanes[to]?, boxes[to]));
                Some(rows.way(tail, head, &mut uprights))
            })
            .collect();
        place_isolated::fill(&mut lanes, &apart, &boxes, &ends, &paths, spacing);
        let lanes: Vec<usize> = lanes.into_iter().map(Option::unwrap_or_default).collect();
        draw(scale, &lanes, &boxes, sizes, &ends, &paths, spacing)
    }
}

/// Turns lanes into heights and paths into routes.
fn draw(
    scale: Scale,
    lanes: &[usize],
    boxes: &[(i32, i32)],
    sizes: &[Size],
    ends: &[Option<(usize, usize)>],
    paths: &[Option<Way>],
    spacing: &Spacing,
) -> Layout {
    let tracks = routing_tracks::tracks(paths, lanes.iter().max().map_or(0, |lane| lane + 2));
    let heights = lanes::heights(lanes, sizes, &tracks.counts, spacing);
    let places: Vec<Place> = lanes
        .iter()
        .zip(boxes)
        .zip(sizes)
        .map(|((&lane, &(left, _)), &size)| Place {
            x: left,
            y: heights.middle(lane) - size.height / 2,
            size,
            lane,
        })
        .collect();
    let mut ports = ports::ports(ends, paths, &places, &tracks);
    ports::part(&mut ports, ends, paths, &places);
    let routes: Vec<Route> = paths
        .iter()
        .enumerate()
        .map(|(arrow, path)| {
            let (Some(path), Some((from, to))) = (path, ends[arrow]) else {
                return Route::default();
            };
            let level = |level: Level, port: i32| match level {
                Level::Lane(lane) => heights.middle(lane) + port,
                Level::Gutter(gutter) => heights.track(gutter, tracks.of(arrow, gutter), spacing),
            };
            let mut x = boxes[from].1;
            let mut y = level(Level::Lane(lanes[from]), ports[arrow].0);
            let mut runs = Vec::with_capacity(path.bends.len() + 1);
            let mut bends = &path.bends[..];
            let mut drop = None;
            if let (Some(start), [first, rest @ ..]) = (path.drop, bends) {
                let place = places[from];
                y = level(first.level, ports[arrow].1);
                drop = Some(if y > place.y {
                    (start, place.y + place.size.height)
                } else {
                    (start, place.y)
                });
                x = first.to;
                if first.to == first.from {
                    // The curve into the level, towards where it goes on.
                    let onward = rest.first().map_or(boxes[to].0, |next| next.from) - start;
                    x += onward.clamp(-CURVE, CURVE);
                }
                bends = rest;
            }
            for bend in bends {
                runs.push(Run {
                    from: x,
                    to: bend.from,
                    y,
                });
                x = bend.to;
                y = level(bend.level, ports[arrow].1);
            }
            if bends.is_empty() && drop.is_none() && ports[arrow].0 != ports[arrow].1 {
                runs.push(Run { from: x, to: x, y });
                y = level(Level::Lane(lanes[to]), ports[arrow].1);
                runs.push(Run {
                    from: boxes[to].0,
                    to: boxes[to].0,
                    y,
                });
            } else {
                runs.push(Run {
                    from: x,
                    to: boxes[to].0,
                    y,
                });
            }
            Route { runs, drop }
        })
        .collect();
    let right = boxes.iter().map(|&(_, right)| right);
    let bends = routes.iter().flat_map(|route| route.runs.windows(2));
    let bends = bends.filter_map(|pair| Some(pair.first()?.bend(pair.last()?)));
    Layout {
        width: right.chain(bends).max().unwrap_or(0) + spacing.left,
        height: heights.bottom,
        places,
        routes,
        scale,
    }
}
