//! The words of the form for a new record: of each field, of the rows of lists, of faults, and what the form's script says.

use super::words::LookedUp;
use crate::message::Language;

/// The faults that the form's script finds.
pub const FAULTS: &[&str] = &[
    "missing-field",
    "not-an-id",
    "invalid-date",
    "unsafe-url",
    "user-in-url",
    "incomplete-url",
    "not-a-language",
    "not-a-country",
    "not-a-number",
    "not-a-position",
    "not-a-word",
    "hidden-character",
    "raw-html",
    "duplicate-id",
    "unknown-actor",
    "unknown-place",
    "unknown-topic",
    "unknown-measure",
    "unknown-kind",
    "unknown-event",
    "unknown-source",
    "missing-date-note",
    "future-date",
    "invalid-identifier",
    "self-link",
    "derivation-cycle",
    "duplicate-link",
    "editorial-without-reason",
    "unsourced-link",
    "unfounded-basis",
    "stated-by-nobody",
    "effect-before-cause",
    "unsourced-event",
    "unsourced-claim",
    "one-sided-dispute",
];

/// What the form's script says. `#` stands for a number or a name, `@` for a language.
pub const SAYS: &[&str] = &[
    "heading",
    "lead",
    "id",
    "id-hint",
    "source-id-hint",
    "needed",
    "choose",
    "remove",
    "result",
    "file",
    "no-file",
    "copy",
    "copied",
    "not-copied",
    "download",
    "open",
    "too-long",
    "open-empty",
    "sound",
    "one",
    "many",
    "check",
    "problem",
    "in-language",
    "other",
    "kept",
    "restored",
    "not-kept",
    "elsewhere",
    "clear",
    "clear-sure",
    "cleared",
    "no-repository",
];

/// The form for a new record.
pub(crate) struct FormWords(&'static Language);

impl FormWords {
    pub(super) const fn of(language: &'static Language) -> Self {
        Self(language)
    }

    pub(super) fn looked_up(found: &mut LookedUp) {
        // Which fields and lists there are, the format says.
        for family in ["field-*", "field-*.hint", "row-*", "row-*.add"] {
            found.push((format!("form-{family}"), Vec::new()));
        }
        let named = |family: &'static str| move |name: &&str| format!("form-{family}-{name}");
        let ids = FAULTS.iter().map(named("fault"));
        let ids = ids.chain(SAYS.iter().map(named("says")));
        found.extend(ids.map(|id| (id, Vec::new())));
    }

    /// What a field is called, by its object and name: `event.title`.
    pub(crate) fn label(&self, field: &str) -> Option<&'static str> {
        self.0.find(&format!("form-field-{}", name(field)))
    }

    /// What to write into a field; nothing where the format's own sentence will do.
    pub(crate) fn hint(&self, field: &str) -> Option<&'static str> {
        self.0.find(&format!("form-field-{}.hint", name(field)))
    }

    /// What a row of a list is called, and the button that adds one; nothing for a field that is no list.
    pub(crate) fn row(&self, field: &str) -> Option<[&'static str; 2]> {
        let id = format!("form-row-{}", name(field));
        Some([self.0.find(&id)?, self.0.find(&format!("{id}.add"))?])
    }

    /// Each fault with what is said of it.
    pub(crate) fn faults(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let says = |name: &&'static str| (*name, self.0.word(&format!("form-fault-{name}")));
        FAULTS.iter().map(says)
    }

    /// What the form's script says, by name.
    pub(crate) fn says(&self) -> impl Iterator<Item = (&'static str, &'static str)> {
        let says = |name: &&'static str| (*name, self.0.word(&format!("form-says-{name}")));
        SAYS.iter().map(says)
    }
}

fn name(field: &str) -> String {
    field.replace(['.', '_'], "-")
}
