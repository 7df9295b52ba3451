//! `checked-before-state`: a measure was checked up to a day before the last state that is recorded of it.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext};
use crate::diag::{Place, Severity};
use crate::message;

pub(super) static RULE: Rule = Rule {
    code: "checked-before-state",
    severity: Severity::Warning,
    since: 1,
    group: Group::Dates,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2032/fishing-ban-ends.yaml",
        text: r#"title: The expulsions end
date: 2032-05-11
summary: The order was allowed to lapse.
kind: rule
claims:
  - {id: lapsed, text: The order lapsed, sources: [earlier-notice]}
measures:
  - {measure: fishing-ban, state: ended}
"#,
    },
    right: Example {
        file: "2023/fishing-ban-ends.yaml",
        text: r#"title: The expulsions end
date: 2023-05-11
summary: The order was allowed to lapse.
kind: rule
claims:
  - {id: lapsed, text: The order lapsed, sources: [earlier-notice]}
measures:
  - {measure: fishing-ban, state: ended}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    let timeline = context.timeline;
    for (id, steps) in timeline.lifelines() {
        let Some(measure) = timeline.measures.get(id) else {
            continue;
        };
        let (date, place) = match (&measure.checked, &timeline.settings.researched_to) {
            (Some(date), _) => (date, Place::file("measures.yaml").name(id).key("checked")),
            (None, Some(date)) => (date, Place::file("measures.yaml").name(id)),
            (None, None) => continue,
        };
        // What an event announces for a later day is no state that anybody has seen.
        let last = steps
            .iter()
            .filter_map(|step| timeline.event(&step.event))
            .filter_map(|event| Some((event.date.start().earliest?, event)))
            .max_by_key(|(day, _)| *day);
        if let (Some((day, event)), Some(checked)) = (last, date.latest())
            && day > checked
        {
            findings.add(
                place,
                message!(
                    "checked-before-state.found",
                    measure = id.as_str(),
                    date = date.to_string(),
                    event = event.id.as_str(),
                    changed = event.date.to_string()
                ),
                message!("checked-before-state.help"),
            );
        }
    }
}
