//! Spanish: who says so.

use crate::locale::attribution::{AttributionWords, joined};

/// The words of an attribution.
pub(super) const ATTRIBUTION: AttributionWords = AttributionWords {
    says: |names| format!("{} {} que ", list(names), agree(names, "afirma", "afirman")),
    editors_read: "A juicio de la redacción, ",
    according_to: |names| format!("según {}", list(names)),
    as_editors_read: "a juicio de la redacción",
    this_event: "este hecho",
    the_event: "el hecho ",
    names: |names, events| {
        let verb = agree(names, "cita", "citan");
        format!("{} {verb} {}", list(names), list(events))
    },
    came_after: |names, events| {
        let verb = agree(names, "informa", "informan");
        format!(
            "{} solo {verb} de que ocurrió después de {}",
            list(names),
            list(events)
        )
    },
    order_only: |names| {
        format!(
            "{} solo {} del orden en el tiempo",
            list(names),
            agree(names, "informa", "informan")
        )
    },
    contradicts: |names| {
        format!(
            "{} lo {}",
            list(names),
            agree(names, "contradice", "contradicen")
        )
    },
    qualifies: |names| format!("{} lo {}", list(names), agree(names, "matiza", "matizan")),
};

fn list(names: &[String]) -> String {
    joined(names, and_before(names.last()), "y otros")
}

/// “Y” is “e” before the sound of an i: “Reuters e Infobae”. A name may begin with an element.
fn and_before(name: Option<&String>) -> &'static str {
    let text: String = name
        .map_or("", |name| inner(name))
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .take(3)
        .flat_map(char::to_lowercase)
        .collect();
    let sounds = |start: &str| text.starts_with(start);
    let glides = ["hia", "hie", "ia", "ie", "io"];
    if ["i", "í", "hi", "hí"].into_iter().any(sounds) && !glides.into_iter().any(sounds) {
        "e"
    } else {
        "y"
    }
}

/// A name without the element that it begins with.
fn inner(name: &str) -> &str {
    match name.split_once('>') {
        Some((_, rest)) if name.starts_with('<') => rest,
        _ => name,
    }
}

fn agree(names: &[String], one: &'static str, several: &'static str) -> &'static str {
    if names.len() == 1 { one } else { several }
}
