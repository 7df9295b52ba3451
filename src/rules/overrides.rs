//! What a collection's own settings make of findings: heavier, lighter, or accepted. A setting that does nothing is a finding.

use super::base_policy::{Accepted, severity};
use super::{CHECKS, Phase, find, lowered_error, unused_allowance, unused_setting};
use crate::diag::{Diagnostic, Place, Severity};
use crate::message;
use crate::message::Message;
use crate::model::{FastMap, FastSet, Settings, Timeline};

/// Gives findings the weight that the collection wants, and sets aside what it accepts: the findings that stay, and those
/// that are accepted with the position of their allowance. Errors are never accepted, and where a base is known nothing is that is
/// not accepted there.
pub(crate) fn apply_overrides(
    timeline: &Timeline,
    base: Option<&Settings>,
    mut findings: Vec<Diagnostic>,
) -> (Vec<Diagnostic>, Vec<(Diagnostic, usize)>) {
    let mut faults = Vec::new();
    weigh(timeline, &mut findings, &mut faults);
    let base = base.map(|base| Accepted::new(base, timeline));
    let (mut kept, allowed) = accept(timeline, base.as_ref(), findings);
    kept.extend(faults);
    (kept, allowed)
}

fn weigh(timeline: &Timeline, findings: &mut [Diagnostic], faults: &mut Vec<Diagnostic>) {
    let mut seen: FastSet<&str> = FastSet::default();
    let mut wanted_of: FastMap<&str, (Severity, Severity)> = FastMap::default();
    for setting in &timeline.settings.weights {
        let place = Place::file("timeline.yaml")
            .key(setting.key)
            .item(setting.index);
        let mut idle = |found: Message| {
            let place = place.clone().key("code");
            let help = message!("unused-setting.help");
            faults.push(Diagnostic::new(&unused_setting::RULE, place, found).help(help));
        };
        let code = setting.code.as_str();
        if !seen.insert(code) {
            idle(message!("unused-setting.found-repeated", code = code));
            continue;
        }
        let Some(rule) = find(code) else {
            idle(message!("no-such-rule", code = code));
            continue;
        };
        let wanted = severity(setting.severity);
        let usual = rule.severity_in(timeline.settings.format());
        if wanted == usual {
            idle(message!(
                "unused-setting.found-default",
                code = code,
                severity = setting.severity.word()
            ));
            continue;
        }
        if wanted != Severity::Error && rule.severity == Severity::Error && !rule.can_be_lowered {
            faults.push(
                Diagnostic::new(
                    &lowered_error::RULE,
                    place.key("severity"),
                    message!("lowered-error.found", code = code),
                )
                .help(message!("lowered-error.help")),
            );
            continue;
        }
        wanted_of.insert(code, (usual, wanted));
    }
    for finding in findings {
        // What weighs less than its rule usually does (a date in a file that nobody touched) is not raised with it.
        if let Some((usual, wanted)) = wanted_of.get(finding.code())
            && finding.severity == *usual
        {
            finding.severity = *wanted;
        }
    }
}

/// Sets aside what the collection accepts. An allowance without a finding is one itself.
fn accept(
    timeline: &Timeline,
    base: Option<&Accepted<'_>>,
    findings: Vec<Diagnostic>,
) -> (Vec<Diagnostic>, Vec<(Diagnostic, usize)>) {
    let allowances = &timeline.settings.allowances;
    let mut used = vec![false; allowances.len()];
    // The first allowance of a code in a file, or in every file.
    let mut first: FastMap<(&str, Option<&str>), usize> = FastMap::default();
    for (position, allowance) in allowances.iter().enumerate() {
        let file = match &allowance.event {
            Some(event) => match timeline.event(event) {
                Some(event) => Some(event.file.as_str()),
                None => continue,
            },
            None => None,
        };
        first.entry((&allowance.code, file)).or_insert(position);
    }
    let (mut kept, mut allowed) = (Vec::new(), Vec::new());
    for finding in findings {
        let places = [Some(&*finding.place.file), None];
        let position = places
            .iter()
            .filter(|_| finding.severity != Severity::Error)
            .filter_map(|place| first.get(&(finding.code(), *place)).copied())
            .min();
        match position {
            Some(position) => {
                used[position] = true;
                if base.is_none_or(|base| base.has(&finding)) {
                    allowed.push((finding, position));
                } else {
                    kept.push(finding);
                }
            }
            None => kept.push(finding),
        }
    }
    for (index, allowance) in allowances.iter().enumerate() {
        if used[index] || waits(&allowance.code) {
            continue;
        }
        let place = Place::file("timeline.yaml").key("allow").item(index);
        let found = match find(&allowance.code) {
            Some(rule) if rule.severity_in(timeline.settings.format()) == Severity::Error => {
                message!("unused-allowance.found-error", code = rule.code)
            }
            Some(rule) => message!("unused-allowance.found", code = rule.code),
            None => message!("no-such-rule", code = &allowance.code),
        };
        let help = message!("unused-allowance.help");
        kept.push(Diagnostic::new(&unused_allowance::RULE, place, found).help(help));
    }
    (kept, allowed)
}

/// Whether findings of a code come only when something is asked for, so that their absence says nothing.
fn waits(code: &str) -> bool {
    CHECKS
        .iter()
        .any(|check| check.rule.code == code && matches!(check.phase, Phase::OnDemand(_)))
}
