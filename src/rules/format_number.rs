//! What the number of the record format makes of findings: rules that became errors since an older format only warn.

use std::collections::BTreeMap;

use super::{newer_format, older_format};
use crate::diag::{Diagnostic, Place};
use crate::message;
use crate::model::{FORMAT, Settings};

/// Reports another format than the current one, and gives findings the severity that they have in an older one.
pub(crate) fn apply_format(settings: &Settings, findings: &mut Vec<Diagnostic>) {
    let format = settings.format();
    let mut place = Place::file("timeline.yaml");
    if settings.format.is_some() {
        place = place.key("format");
    }
    if format == FORMAT {
        return;
    }
    if format > FORMAT {
        let found = message!("newer-format.found", own = format, current = FORMAT);
        findings.push(
            Diagnostic::new(&newer_format::RULE, place, found).help(message!("newer-format.help")),
        );
        return;
    }
    let mut lowered: BTreeMap<&str, (u64, Place)> = BTreeMap::new();
    for finding in findings.iter_mut() {
        let severity = finding.rule.severity_in(format);
        if severity > finding.severity {
            finding.severity = severity;
            let first = || (0, finding.place.clone());
            lowered.entry(finding.code()).or_insert_with(first).0 += 1;
        }
    }
    let found = message!("older-format.found", own = format, current = FORMAT);
    let mut told =
        Diagnostic::new(&older_format::RULE, place, found).help(message!("older-format.help"));
    for (former, name, place) in former_names(settings) {
        told = told.related(
            place,
            message!("older-format.renamed", former = former, name = name),
        );
    }
    for (code, (number, place)) in lowered {
        told = told.related(
            place,
            message!(
                "older-format.lowered",
                code = code,
                number = number,
                current = FORMAT
            ),
        );
    }
    findings.push(told);
}

/// The settings that stand under a former name: it, the current one, and where.
fn former_names(settings: &Settings) -> impl Iterator<Item = (&'static str, &'static str, Place)> {
    let weights = settings.weights.first().map(|entry| entry.key);
    let silences = settings.silences.first().map(|entry| entry.key);
    [(weights, "severity"), (silences, "ignore_urls")]
        .into_iter()
        .filter_map(|(written, name)| Some((written.filter(|written| *written != name)?, name)))
        .map(|(former, name)| {
            (
                former,
                name,
                Place::file("timeline.yaml").key(former).on_key(),
            )
        })
}
