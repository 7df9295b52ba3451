//! What an event was, in a line: the first sentence of its summary, for lists.

use super::html::Html;
use super::markdown::{beginning, plain};
use super::page_context::PageContext;
use crate::model::Text;

/// The longest line, in letters.
const LONGEST: usize = 120;
/// A word of fewer letters than this before a full stop is taken for an abbreviation, or an initial.
const SHORTEST_LAST_WORD: usize = 4;

/// The first sentence of a text, shortened where it is long; nothing where the text is not in the reader's language, as the title
/// beside it says.
pub(crate) fn gist(context: &PageContext<'_>, text: &Text) -> Html {
    match text.exactly(&context.site.tag) {
        Some(text) => Html::content(&beginning(sentence(&plain(text)), LONGEST)),
        None => Html::default(),
    }
}

/// The first sentence, as far as its end can be told.
fn sentence(text: &str) -> &str {
    let ends = text.match_indices(". ").map(|(at, _)| at);
    let mut ends = ends.filter(|&at| {
        let (before, after) = (text.get(..at), text.get(at + 2..));
        let word = before.and_then(|before| before.rsplit([' ', '.', '(']).next());
        let is_word = word.is_some_and(|word| word.chars().count() >= SHORTEST_LAST_WORD);
        let next = after.and_then(|after| after.chars().next());
        is_word && next.is_some_and(|letter| !letter.is_lowercase())
    });
    match ends.next() {
        Some(at) => text.get(..=at).unwrap_or(text),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::sentence;

    #[test]
    fn a_sentence_ends_where_the_next_begins() {
        for (text, first) in [
            (
                "They met in Caracas. Then they left.",
                "They met in Caracas.",
            ),
            (
                "The U.S. Government replied. More",
                "The U.S. Government replied.",
            ),
            (
                "Alejandro N. Mayorkas spoke. Others too.",
                "Alejandro N. Mayorkas spoke.",
            ),
            ("No end", "No end"),
        ] {
            assert_eq!(sentence(text), first, "{text}");
        }
    }
}
