//! `too-many`: a list has more entries than the format allows. Lists are counted while they are read; here what sources go back to.

use super::{Example, Findings, Phase, Rule, RuleContext, sources};
use crate::diag::Severity;
use crate::limits;

/// A list has more entries than the format allows.
pub(super) const RULE: Rule = Rule {
    code: "too-many",
    severity: Severity::Error,
    about: "a list has more entries than the format allows",
    why: "Each entry of a list becomes links, pages and data; a list without a limit would let one record outgrow the whole site. `docs/limits.md` lists the limits.",
    wrong: Example {
        file: "timeline.yaml",
        text: r#"title: A timeline
locales: [en, ar, bn, da, de, es, fa, fi, fr, hi, it, ja, ko, nl, pl, pt, ru]
kinds:
  diplomacy: {name: {en: Diplomacy}}
  rule: {name: {en: Rule}}
"#,
    },
    right: Example {
        file: "timeline.yaml",
        text: r#"title: A timeline
locales: [en]
kinds:
  diplomacy: {name: {en: Diplomacy}}
  rule: {name: {en: Rule}}
"#,
    },
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
                format!(
                    "`{}` goes back to more than {} sources",
                    source.id,
                    limits::DERIVED_FROM
                ),
                "name only the documents that it was made from",
            );
        }
    }
}
