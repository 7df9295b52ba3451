//! Measures whose state has not been checked for a long time.

use super::{Item, Part, ReviewOptions};
use crate::analysis::Analysis;
use crate::diag::Place;
use crate::model::{EventDate, LifelineStep, Measure, MeasureState};

pub(super) const PART: Part = Part {
    name: "measures",
    about,
    find,
};

fn about(options: &ReviewOptions) -> String {
    format!("Measures not checked for more than {} days", options.age)
}

fn find(analysis: &Analysis, options: &ReviewOptions) -> Vec<Item> {
    let timeline = &analysis.timeline;
    let today = options.today.as_ref().and_then(EventDate::latest);
    let mut steps = timeline.lifelines();
    let measures = timeline.measures.values();
    measures
        .filter(|measure| match (timeline.checked_day(measure), today) {
            (Some(day), Some(today)) => (today - day).num_days() > options.age,
            (Some(_), None) => false,
            (None, _) => true,
        })
        .map(|measure| {
            let checked = timeline.checked(measure);
            Item {
                day: checked.cloned(),
                id: measure.id.to_string(),
                what: what(
                    measure,
                    &steps.remove(&measure.id).unwrap_or_default(),
                    checked,
                ),
                url: None,
                place: place(measure),
            }
        })
        .collect()
}

fn what(measure: &Measure, steps: &[LifelineStep], checked: Option<&EventDate>) -> String {
    let name = measure.name.get("en");
    let state = match steps.last() {
        Some(step) if step.state == MeasureState::Ended => format!("ended {}", step.from),
        Some(step) => format!("{} since {}", step.state, step.from),
        None => "no state is recorded".to_owned(),
    };
    match checked {
        Some(day) => format!("{name}: {state}; checked up to {day}"),
        None => format!("{name}: {state}; no date of a check is recorded"),
    }
}

fn place(measure: &Measure) -> Place {
    let place = Place::file("measures.yaml").name(&measure.id);
    if measure.checked.is_some() {
        place.key("checked")
    } else {
        place.on_key()
    }
}
