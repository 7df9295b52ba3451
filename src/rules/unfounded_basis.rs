//! `unfounded-basis`: a link that says it rests on more than it cites.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, record};
use crate::diag::Severity;
use crate::message;
use crate::model::{Basis, Link, Stance, Timeline};

pub(super) static RULE: Rule = Rule {
    code: "unfounded-basis",
    severity: Severity::Error,
    since: 2,
    group: Group::Evidence,
    can_be_lowered: true,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
sources:
  report: {title: Talks begin, publisher: A paper, url: 'https://www.example.org/report', kind: press, language: en}
claims:
  - {id: began, text: The talks began, status: attributed, sources: [report]}
links:
  - {relation: prompted-by, event: earlier-talks, basis: official, asserted_by: ministry, sources: [report]}
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
sources:
  report: {title: Talks begin, publisher: A paper, url: 'https://www.example.org/report', kind: press, language: en}
claims:
  - {id: began, text: The talks began, status: attributed, sources: [report]}
links:
  - {relation: prompted-by, event: earlier-talks, basis: stated, asserted_by: ministry, sources: [report]}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    for event in &context.timeline.events {
        for link in &event.links {
            let place = || record(event).key("links").item(link.index).key("basis");
            let (relation, to) = (link.relation.word(), link.event.as_str());
            match link.basis {
                // A link without any source is reported as that.
                Basis::Official
                    if !link.sources.is_empty() && !is_documented(context.timeline, link) =>
                {
                    findings.add(
                        place(),
                        message!(
                            "unfounded-basis.found-official",
                            relation = relation,
                            event = to
                        ),
                        message!("unfounded-basis.help-official"),
                    );
                }
                Basis::Stated if link.asserted_by.is_none() => {
                    findings.add(
                        place(),
                        message!(
                            "unfounded-basis.found-stated",
                            relation = relation,
                            event = to
                        ),
                        message!("unfounded-basis.help-stated"),
                    );
                }
                Basis::Official | Basis::Stated | Basis::Press | Basis::Editorial => {}
            }
        }
    }
}

/// Whether an official or court document, or a faithful copy of one, is cited in support of a link.
fn is_documented(timeline: &Timeline, link: &Link) -> bool {
    let supporting = link
        .sources
        .iter()
        .filter(|citation| citation.stance == Stance::Supports);
    supporting
        .filter_map(|citation| timeline.source(&citation.source))
        .any(|source| source.kind.is_primary())
}
