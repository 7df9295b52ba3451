//! `missing-locator`: citations of a document with pages or paragraphs that do not say where in it.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, sources};
use crate::diag::Severity;
use crate::message;
use crate::model::{Event, FastMap, IdentifierKind, Slug, Source, SourceKind};

pub(super) static RULE: Rule = Rule {
    code: "missing-locator",
    severity: Severity::Info,
    since: 1,
    group: Group::Evidence,
    can_be_lowered: false,
    is_fixable: false,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
sources:
  notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/notice', kind: official, language: en, identifiers: {fr: 87 FR 63507}}
claims:
  - {id: began, text: The talks began, sources: [notice]}
"#,
    },
    right: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
sources:
  notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/notice', kind: official, language: en, identifiers: {fr: 87 FR 63507}}
claims:
  - {id: began, text: The talks began, sources: [{source: notice, locator: p. 63508}]}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    let events = context.timeline.events.iter();
    let mut cited: FastMap<&Slug, (usize, usize)> = FastMap::default();
    for citation in events.flat_map(Event::citations) {
        let (all, bare) = cited.entry(&citation.source).or_default();
        *all += 1;
        *bare += usize::from(citation.locator.is_none());
    }
    for (event, source) in sources::each(context).filter(|(_, source)| has_parts(source)) {
        let Some(&(all, bare)) = cited.get(&source.id).filter(|(_, bare)| *bare > 0) else {
            continue;
        };
        let id = source.id.as_str();
        let found = match (bare, all) {
            (1, 1) => message!("missing-locator.found-one", source = id),
            (bare, all) if bare == all => {
                message!("missing-locator.found-none", source = id, all = all)
            }
            (bare, all) => message!("missing-locator.found", source = id, bare = bare, all = all),
        };
        findings.add(
            sources::place(event, source).on_key(),
            found,
            message!("missing-locator.help"),
        );
    }
}

/// Whether a document has pages or paragraphs, as far as its kind, its numbers and its address tell.
fn has_parts(source: &Source) -> bool {
    let is_numbered = source.identifiers.iter().any(|identifier| {
        matches!(
            identifier.kind,
            IdentifierKind::Fr
                | IdentifierKind::Doc
                | IdentifierKind::Docket
                | IdentifierKind::Eo
                | IdentifierKind::Proclamation
        )
    });
    match source.kind {
        SourceKind::Court | SourceKind::Academic => true,
        SourceKind::Official | SourceKind::OfficialCopy if is_numbered => true,
        _ => {
            let address = source.url.split(['?', '#']).next().unwrap_or_default();
            address.to_ascii_lowercase().ends_with(".pdf")
        }
    }
}
