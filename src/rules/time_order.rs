//! Whether links that must run forward in time do, by interval logic: shared by the two checks on it.

use super::{Findings, RuleContext, record};
use crate::model::{Event, TimeOrder};

/// What can be said of a link that may run backwards.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The effect began before its cause, whatever the exact days were.
    Impossible,
    /// It may have: the dates are not precise, or not sure, enough to tell.
    Doubtful,
}

/// Reports the causal, legal and factual links with this verdict.
pub(super) fn check(context: &RuleContext<'_>, findings: &mut Findings, wanted: Verdict) {
    let timeline = context.timeline;
    for effect in &timeline.events {
        for link in effect
            .links
            .iter()
            .filter(|link| link.relation.family().in_causal_graph())
        {
            let Some(cause) = timeline.event(&link.event) else {
                continue;
            };
            if cause.id == effect.id || verdict(effect, cause) != Some(wanted) {
                continue;
            }
            let word = if wanted == Verdict::Impossible {
                "began"
            } else {
                "may have begun"
            };
            findings
                .add(
                    record(effect).key("links").item(link.index).key("event"),
                    format!(
                        "`{}` ({}) {word} before `{}` ({}), but the link says `{}`",
                        effect.id, effect.date, cause.id, cause.date, link.relation
                    ),
                    if wanted == Verdict::Impossible {
                        "correct one of the dates, or store the link on the later event"
                    } else {
                        "sharpen one of the dates, or allow the finding in `timeline.yaml` with the reason"
                    },
                )
                .related
                .push((record(cause).key("date"), "the date of the cause".into()));
        }
    }
}

fn verdict(effect: &Event, cause: &Event) -> Option<Verdict> {
    if effect.date.is_unknown() || cause.date.is_unknown() {
        return None;
    }
    match effect.date.began_before(&cause.date) {
        TimeOrder::NotBefore => None,
        TimeOrder::Possible => Some(Verdict::Doubtful),
        TimeOrder::Before => {
            let sure = [effect, cause].iter().all(|event| {
                let qualifier = event.date.qualifier();
                !qualifier.approximate && !qualifier.uncertain
            });
            Some(if sure {
                Verdict::Impossible
            } else {
                Verdict::Doubtful
            })
        }
    }
}
