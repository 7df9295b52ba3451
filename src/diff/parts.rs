//! The facts and parts of a record in two states: those with one key are held against each other.

use std::collections::{BTreeMap, VecDeque};

use super::changed_fields::{Facts, Part};
use super::{Difference, FieldDifference, PartDifference};

/// The facts that differ, in the order in which they stand now.
pub(super) fn fields(before: &Facts, after: &Facts) -> Vec<FieldDifference> {
    let (old, new) = (before.by_name(), after.by_name());
    let mut fields = Vec::new();
    for (field, value) in after.iter() {
        let old = old.get(field).copied();
        if old != Some(value) {
            fields.push(FieldDifference {
                field: field.to_owned(),
                before: old.map(str::to_owned),
                after: Some(value.to_owned()),
            });
        }
    }
    for (field, value) in before.iter() {
        if !new.contains_key(field) {
            fields.push(FieldDifference {
                field: field.to_owned(),
                before: Some(value.to_owned()),
                after: None,
            });
        }
    }
    fields
}

/// The parts that differ: those with one key are held against each other.
pub(super) fn parts(before: Vec<Part>, after: Vec<Part>) -> Vec<PartDifference> {
    let mut old: Vec<Option<Part>> = Vec::with_capacity(before.len());
    let mut places: BTreeMap<(&'static str, String), VecDeque<usize>> = BTreeMap::new();
    for part in before {
        let key = (part.part, part.key.clone());
        places.entry(key).or_default().push_back(old.len());
        old.push(Some(part));
    }
    let mut found = Vec::new();
    let mut new = Vec::new();
    for part in after {
        let same = places
            .get_mut(&(part.part, part.key.clone()))
            .and_then(VecDeque::pop_front)
            .and_then(|place| old[place].take());
        match same {
            Some(old) => found.extend(changed(old, part)),
            None => new.push(part),
        }
    }
    // A dispute has no id: one whose subject was reworded is found by its turn.
    let (disputes, gone): (Vec<Part>, Vec<Part>) = old
        .into_iter()
        .flatten()
        .partition(|part| part.part == "dispute");
    let mut disputes = disputes.into_iter();
    for part in new {
        match Some(&part)
            .filter(|part| part.part == "dispute")
            .and_then(|_| disputes.next())
        {
            Some(old) => found.extend(changed(old, part)),
            None => found.push(single(part, Difference::Added)),
        }
    }
    found.extend(
        disputes
            .chain(gone)
            .map(|part| single(part, Difference::Removed)),
    );
    found.sort_by(|left, right| {
        (order(&left.part), left.difference).cmp(&(order(&right.part), right.difference))
    });
    found
}

fn order(part: &str) -> usize {
    const ORDER: &[&str] = &["claim", "dispute", "link", "source"];
    ORDER
        .iter()
        .position(|name| *name == part)
        .unwrap_or(ORDER.len())
}

fn changed(old: Part, new: Part) -> Option<PartDifference> {
    let fields = fields(&old.facts, &new.facts);
    (!fields.is_empty()).then(|| PartDifference {
        part: new.part.to_owned(),
        id: new.key,
        difference: Difference::Changed,
        sentence: new.sentence,
        fields,
        facts: new.facts,
    })
}

fn single(part: Part, difference: Difference) -> PartDifference {
    let none = Facts::default();
    let fields = match difference {
        Difference::Removed => fields(&part.facts, &none),
        _ => fields(&none, &part.facts),
    };
    PartDifference {
        part: part.part.to_owned(),
        id: part.key,
        difference,
        sentence: part.sentence,
        fields,
        facts: part.facts,
    }
}
