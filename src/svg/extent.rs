//! How large a picture will be, told from counts before it is drawn.

use crate::graph::Arrow;
use crate::limits::{PICTURE_ARROWS, PICTURE_EVENTS, PICTURE_PASSED};

/// The counts that the cost of a picture follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Extent {
    /// How many events it shows.
    pub(crate) events: usize,
    /// How many arrows.
    pub(crate) arrows: usize,
    /// How many events its arrows pass over: for each arrow those that lie between its ends in time. A chain passes over none,
    /// a star over half the square of its events.
    pub(crate) passed: u64,
}

impl Extent {
    /// The extent of a picture of these events, given in order of time, and of these arrows between them.
    pub(crate) fn of<'a>(events: &[usize], arrows: impl IntoIterator<Item = &'a Arrow>) -> Self {
        let place = |event: usize| events.partition_point(|&other| other < event);
        let mut extent = Self {
            events: events.len(),
            arrows: 0,
            passed: 0,
        };
        for arrow in arrows {
            let apart = place(arrow.from).abs_diff(place(arrow.to));
            extent.arrows += 1;
            extent.passed += u64::try_from(apart.saturating_sub(1)).unwrap_or(u64::MAX);
        }
        extent
    }

    /// Why such a picture is not drawn: what there is too much of, and how much there may be.
    pub(crate) fn excess(&self) -> Option<String> {
        if self.events > PICTURE_EVENTS {
            return Some(format!("a picture shows at most {PICTURE_EVENTS} events"));
        }
        if self.arrows > PICTURE_ARROWS {
            return Some(format!("a picture shows at most {PICTURE_ARROWS} arrows"));
        }
        (self.passed > PICTURE_PASSED).then(|| {
            format!(
                "its arrows pass over {} events in all, and at most {PICTURE_PASSED} can be drawn",
                self.passed
            )
        })
    }
}
