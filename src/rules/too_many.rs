//! `too-many`: a list with more entries than the format allows. Lists are counted while they are read; here what sources go back to.

use super::{Check, Findings, Phase, RuleContext, sources};
use crate::format_rules::TOO_MANY;
use crate::limits;
use crate::message;

/// Looks for what only the whole timeline shows.
pub(super) const CHECK: Check = Check {
    rule: &TOO_MANY,
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    let timeline = context.timeline;
    for (event, source) in sources::each(context) {
        if !timeline.goes_back_too_far(source) {
            continue;
        }
        // Of a chain, the first source that is too far from its beginning speaks for those behind it.
        let origins = source.derived_from.iter();
        let is_first = !origins
            .filter_map(|id| timeline.source(id))
            .any(|origin| origin.id != source.id && timeline.goes_back_too_far(origin));
        if is_first {
            findings.add(
                sources::place(event, source).key("derived_from"),
                message!(
                    "too-many.found-derived",
                    source = source.id.as_str(),
                    limit = limits::DERIVED_FROM
                ),
                message!("too-many.help-derived"),
            );
        }
    }
}
