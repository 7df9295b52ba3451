//! English: the words around pictures of the graph.

use super::plural::plural;
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
    as_data: "The whole graph, with every arrow, as data:",
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
    traced: "Causes and consequences are lit: {before} before, {after} after.",
    shown: "{shown} of {all} arrows shown",
    zoom: "Size",
    smaller: "Smaller",
    larger: "Larger",
    natural: "100 %",
    fit: "Fit",
    by_family: "Family",
    by_basis: "Basis",
    by_confidence: "Confidence",
    unsaid: "not stated",
    key_causal: "a thin line",
    key_legal: "a thick line",
    key_factual: "a line of dashes and dots",
    key_editorial: "Dashed: the editors’ reading",
    key_disputed: "Dotted: disputed",
    key_span: "The bar on a card is as long as the event lasted or as its date is uncertain",
    key_break: "A long silence, shortened",
    key_beside: "Outside this period, joined with it by an arrow",
    story_description: "The events of the story from left to right in time, with the arrows that are recorded between them.",
    measure_description: "The events in the life of the measure from left to right in time, with the arrows that are recorded between them.",
};
