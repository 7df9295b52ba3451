//! `untidy-url`: an address with tracking parameters, or of the mobile version of a page.

use super::{Check, Example, Findings, Group, Phase, Rule, RuleContext, sources};
use crate::diag::Severity;
use crate::message;
use crate::model::{SecondForm, second_form, tidy_address};

pub(super) static RULE: Rule = Rule {
    code: "untidy-url",
    severity: Severity::Warning,
    since: 1,
    group: Group::Addresses,
    can_be_lowered: false,
    is_fixable: true,
    wrong: Example {
        file: "2022/talks.yaml",
        text: r#"title: Talks begin
date: 2022-11-22
summary: The two ministries began talks.
kind: diplomacy
sources:
  notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/notice?utm_source=rss', kind: official, language: en}
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
  notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/notice', kind: official, language: en}
claims:
  - {id: began, text: The talks began, sources: [notice]}
"#,
    },
};

pub(super) const CHECK: Check = Check {
    rule: &RULE,
    phase: Phase::Timeline(check),
};

fn check(context: &RuleContext<'_>, findings: &mut Findings) {
    for (event, source) in sources::each(context) {
        for (key, address) in [
            ("url", Some(&source.url)),
            ("archive", source.archive.as_ref()),
        ] {
            let Some(address) = address else { continue };
            let place = || sources::place(event, source).key(key);
            match tidy_address(address) {
                // What an archive has copied stands in the address of the copy, as it was.
                Some(tidy) if key == "url" => {
                    findings.add(
                        place(),
                        message!("untidy-url.found"),
                        message!("untidy-url.help", tidy = tidy),
                    );
                }
                _ => {}
            }
            if key == "url"
                && let Some(form) = second_form(address)
            {
                let found = match form {
                    SecondForm::Amp => message!("untidy-url.found-amp"),
                    SecondForm::Mobile => message!("untidy-url.found-mobile"),
                };
                findings.add(place(), found, message!("untidy-url.help-second-form"));
            }
        }
    }
}
