//! Findings about two records are reported at the one that the change at hand touches: the author of a change looks there.

use super::{Options, duplicate_name, duplicate_url, likely_duplicate};
use crate::diag::{Diagnostic, Rule};
use crate::format_rules::DUPLICATE_ID;

/// Rules whose findings are as true of the one record as of the other.
const OF_TWO: &[&Rule] = &[
    &DUPLICATE_ID,
    &duplicate_name::RULE,
    &duplicate_url::RULE,
    &likely_duplicate::RULE,
];

/// Changes places where a finding of two records is at the one that nobody touched.
pub(crate) fn report_where_changed(diagnostics: &mut [Diagnostic], options: &Options) {
    let Some(changed) = &options.changed else {
        return;
    };
    for diagnostic in diagnostics {
        if changed.contains(&*diagnostic.place.file)
            || !OF_TWO.iter().any(|rule| rule.code == diagnostic.code())
        {
            continue;
        }
        let other = diagnostic.related.iter_mut();
        let other = other
            .filter(|(place, _)| changed.contains(&*place.file))
            .take(1);
        for (place, phrase) in other {
            std::mem::swap(place, &mut diagnostic.place);
            *phrase = "the other one".into();
        }
    }
}
