//! How a language attributes a statement to those who make it.

/// The words of an attribution. Names come ready to be written, as plain text or as markup.
pub struct AttributionWords {
    /// Before a sentence, so that it is in the speakers' name: `Reuters and AP say that `.
    pub says: fn(&[String]) -> String,
    /// Before a sentence that is the editors' own reading.
    pub editors_read: &'static str,
    /// After a phrase: `according to Reuters and AP`.
    pub according_to: fn(&[String]) -> String,
    /// After a phrase that is the editors' own reading.
    pub as_editors_read: &'static str,
    /// The event in the middle of a sentence: `this event`.
    pub this_event: &'static str,
    /// The event as the subject of a clause, with the blank after it: “it” would be taken for the speaker.
    pub the_event: &'static str,
    /// Others name other events as its cause: speakers, events.
    pub names: fn(&[String], &[String]) -> String,
    /// Others report only that it came after other events: speakers, events.
    pub came_after: fn(&[String], &[String]) -> String,
    /// Others report that one event came after the other, and no more.
    pub order_only: fn(&[String]) -> String,
    /// Others contradict it.
    pub contradicts: fn(&[String]) -> String,
    /// Others qualify it.
    pub qualifies: fn(&[String]) -> String,
}

/// Names with commas, and the last with the word for “and”; of more than four the first three and the word for “others”.
pub(super) fn joined(names: &[String], and: &str, others: &str) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first, second, third, _, _, ..] => format!("{first}, {second}, {third} {others}"),
        [all @ .., last] => format!("{} {and} {last}", all.join(", ")),
    }
}
