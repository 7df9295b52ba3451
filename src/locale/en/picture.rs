//! English: the words around pictures of the graph.

use super::page::plural;
use crate::locale::PictureWords;

/// The words around pictures of the graph.
pub(super) const PICTURE: PictureWords = PictureWords {
    overview_lead: |arrows, events, apart| {
        format!(
            "{} between {}: more than one picture can show. Each period below has a picture of its own, or parts that have one. {} no recorded cause or effect.",
            plural(arrows, "arrow", "arrows"),
            plural(events, "event", "events"),
            if apart == 1 {
                "1 other has".to_owned()
            } else {
                format!("{apart} others have")
            },
        )
    },
    overview_description: "Periods from left to right. The height of a bar is the number of events, the width of an arc the number of arrows from one period to a later one. The table below says the same.",
    parts: "Period by period",
    part: "Period",
    events: "Events",
    within: "Arrows within",
    onward: "Arrows to later periods",
    part_lead: |arrows, events| {
        format!(
            "{} between {}, with the events before and after that they join.",
            plural(arrows, "arrow", "arrows"),
            plural(events, "event", "events"),
        )
    },
    not_drawn: |arrows| {
        format!(
            "Not in the picture: {}",
            plural(arrows, "more arrow", "more arrows")
        )
    },
    more: |arrows| {
        format!(
            "And {}, which stand on the pages of their events.",
            plural(arrows, "more arrow", "more arrows")
        )
    },
    nearest: |shown, all| format!("The {shown} arrows of {all} that are nearest in time"),
    no_month: |year| format!("{year}, month not known"),
    no_date: "Date not known",
};
