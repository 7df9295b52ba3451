//! The words of the form for a new record: lists by name, which a test holds against the format and the form's script.

/// The form for a new record.
pub struct FormWords {
    /// Object and field, the field's label, and what to write there; nothing where the format's own sentence will do.
    pub fields: &'static [(&'static str, &'static str, &'static str)],
    /// Each list, what one of its rows is called, and the button that adds one.
    pub rows: &'static [(&'static str, &'static str, &'static str)],
    /// What is said of each fault.
    pub faults: &'static [(&'static str, &'static str)],
    /// What the form says itself. `#` stands for a number or a name, `@` for a language.
    pub says: &'static [(&'static str, &'static str)],
}
