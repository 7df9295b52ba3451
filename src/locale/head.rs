//! The sentence that says what a page is.

use super::words::words;

words! {
    /// What a page is, in a sentence for its head and for those who find it.
    HeadWords = "head";
    texts { related }
    messages(language) {
        actor(name: &str, kind: &str, has: &str),
        actor_none(name: &str),
        place(name: &str, count: &str, years: &str),
        country(name: &str, count: &str, years: &str),
        topic(name: &str, count: &str, years: &str),
        kind(name: &str, count: &str, years: &str),
        none(name: &str),
        time(name: &str, count: &str),
        why(title: &str),
        month(month: &str),
    }
}
