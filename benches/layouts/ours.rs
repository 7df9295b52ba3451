//! The two layouts that stand in time: ours, and the plain assignment of lanes that it is measured against.

use throughline::graph::Arrow;
use throughline::graph::layout::{Layout, Size, Spacing};
use throughline::model::Timeline;
use throughline::svg;

use super::measure::{Drawing, Point};

/// The size of every node, whoever lays it out.
pub const NODE: Size = Size {
    width: 146,
    height: 76,
};

/// How much room a picture of so many events leaves.
pub fn spacing(events: usize) -> Spacing {
    svg::spacing(events)
}

/// Our layout.
pub fn layout(timeline: &Timeline, events: &[usize], arrows: &[Arrow]) -> Layout {
    let sizes = vec![NODE; events.len()];
    Layout::new(timeline, events, arrows, &sizes, &spacing(events.len()))
}

/// A layout as a drawing. Arrows between the same two events are one line.
pub fn drawing(layout: &Layout, events: &[usize], arrows: &[Arrow]) -> Drawing {
    let mut drawing = Drawing {
        boxes: layout
            .places
            .iter()
            .map(|place| {
                let (x, y) = (f64::from(place.x), f64::from(place.y));
                let Size { width, height } = place.size;
                (x, y, x + f64::from(width), y + f64::from(height))
            })
            .collect(),
        ..Drawing::default()
    };
    for (ends, route) in ends(events, arrows).into_iter().zip(&layout.routes) {
        let mut line: Vec<Point> = Vec::new();
        if let (Some((x, y)), Some(first)) = (route.drop, route.runs.first()) {
            line.extend([(x, y), (x, first.y)].map(|(x, y)| (f64::from(x), f64::from(y))));
        }
        for run in &route.runs {
            line.push((f64::from(run.from), f64::from(run.y)));
            line.push((f64::from(run.to), f64::from(run.y)));
        }
        drawing.ends.push(ends);
        drawing.lines.push(line);
    }
    drawing
}

/// The numbers of the events that arrows join.
pub fn ends(events: &[usize], arrows: &[Arrow]) -> Vec<(usize, usize)> {
    let number = |event: usize| events.binary_search(&event).unwrap_or(0);
    arrows
        .iter()
        .map(|arrow| (number(arrow.from), number(arrow.to)))
        .collect()
}

/// The plain assignment: the same places in time, each event in the first lane that is free, straight lines.
pub fn lanes(ours: &Layout, events: &[usize], arrows: &[Arrow]) -> Drawing {
    let room = spacing(events.len());
    let mut order: Vec<usize> = (0..events.len()).collect();
    order.sort_by_key(|&number| (ours.places[number].x, number));
    let mut free: Vec<i32> = Vec::new();
    let mut tops = vec![0; events.len()];
    for number in order {
        let left = ours.places[number].x;
        let lane = free
            .iter()
            .position(|&end| end <= left)
            .unwrap_or(free.len());
        let end = left + NODE.width + room.beside;
        match free.get_mut(lane) {
            Some(slot) => *slot = end,
            None => free.push(end),
        }
        tops[number] = i32::try_from(lane).unwrap_or(0) * (NODE.height + room.between);
    }
    let boxes: Vec<(f64, f64, f64, f64)> = tops
        .iter()
        .enumerate()
        .map(|(number, &top)| {
            let (x, y) = (f64::from(ours.places[number].x), f64::from(top));
            (x, y, x + f64::from(NODE.width), y + f64::from(NODE.height))
        })
        .collect();
    straight(boxes, ends(events, arrows))
}

/// Nodes with straight lines from the right side of one to the left side of the other.
pub fn straight(boxes: Vec<(f64, f64, f64, f64)>, ends: Vec<(usize, usize)>) -> Drawing {
    let middle = |node: usize| f64::midpoint(boxes[node].1, boxes[node].3);
    let lines = ends
        .iter()
        .map(|&(from, to)| vec![(boxes[from].2, middle(from)), (boxes[to].0, middle(to))])
        .collect();
    Drawing { boxes, ends, lines }
}
