//! The first sentences of a text, for cards, steps and lists.

use super::html::{Html, escape};
use super::markdown;
use super::page_context::PageContext;
use crate::model::Text;

/// How long they may be: a sentence that goes on is cut between words.
const LONGEST: usize = 420;
/// How long the first one may be where it is a line of a list.
const LINE: usize = 120;
/// What ends in a full stop and no sentence, beside single letters and what has a full stop within.
const SHORT_FORMS: &[&str] = &[
    "al", "art", "arts", "co", "corp", "dr", "dra", "ed", "ee", "etc", "gen", "gob", "gov", "inc",
    "jr", "lic", "ltd", "mr", "mrs", "ms", "no", "nos", "núm", "pág", "prof", "rep", "sec", "sen",
    "sr", "sra", "st", "uu", "vs",
];

/// The first sentences of a text in Markdown, as words without markup, marked with their language where it is not the reader's.
pub(super) fn first_sentences(context: &PageContext<'_>, text: &Text, sentences: usize) -> Html {
    let Some((tag, text)) = text.shown(&context.site.tag) else {
        return Html::default();
    };
    let plain = markdown::plain(text);
    let words = escape(&markdown::beginning(first(&plain, sentences), LONGEST));
    Html::made(if tag == context.site.locale.tag {
        words
    } else {
        format!("<span lang=\"{}\">{words}</span>", escape(tag))
    })
}

/// The first sentence of a text, shortened to a line; nothing where the text is not in the reader's language, as the title beside it
/// says.
pub(super) fn first_line(context: &PageContext<'_>, text: &Text) -> Html {
    match text.exactly(&context.site.tag) {
        Some(text) => {
            let plain = markdown::plain(text);
            Html::content(&markdown::beginning(first(&plain, 1), LINE))
        }
        None => Html::default(),
    }
}

/// The first sentences of plain words.
fn first(text: &str, sentences: usize) -> &str {
    let mut left = sentences;
    for (at, mark) in text.char_indices() {
        let (before, after) = (
            text.get(..at).unwrap_or(""),
            text.get(at + mark.len_utf8()..).unwrap_or(""),
        );
        if !matches!(mark, '.' | '!' | '?') || !ends(before, mark, after) {
            continue;
        }
        left = left.saturating_sub(1);
        if left == 0 {
            let closing = after.find(|letter| !matches!(letter, '”' | '’' | '"' | '»' | ')'));
            let end = at + mark.len_utf8() + closing.unwrap_or(after.len());
            return text.get(..end).unwrap_or(text);
        }
    }
    text
}

/// Whether a sentence ends at a mark.
fn ends(before: &str, mark: char, after: &str) -> bool {
    let after = after.trim_start_matches(['”', '’', '"', '»', ')']);
    let Some(rest) = after.strip_prefix(char::is_whitespace) else {
        return after.is_empty();
    };
    let opens = rest.trim_start().chars().next();
    let opens = opens.is_none_or(|letter| !letter.is_lowercase());
    let word = before
        .rsplit(|letter: char| letter.is_whitespace() || letter == '(')
        .next();
    let word = word.unwrap_or("");
    let is_short_form = mark == '.'
        && (word.chars().count() < 2
            || word.contains('.')
            || SHORT_FORMS.contains(&word.to_lowercase().as_str()));
    opens && !is_short_form
}

#[cfg(test)]
mod tests {
    use super::first;

    #[test]
    fn a_text_opens_with_whole_sentences() {
        for (text, expected) in [
            ("One. Two. Three.", "One. Two."),
            (
                "The U.S. Congress met. It sat. It left.",
                "The U.S. Congress met. It sat.",
            ),
            (
                "Biden v. Texas was heard. It ended. More.",
                "Biden v. Texas was heard. It ended.",
            ),
            ("“It ended.” He left. More.", "“It ended.” He left."),
            (
                "About 1.5 million came. Few left. More.",
                "About 1.5 million came. Few left.",
            ),
            (
                "EE. UU. contestó. Siguió. Más.",
                "EE. UU. contestó. Siguió.",
            ),
            (
                "Alejandro N. Mayorkas spoke. Others too. More.",
                "Alejandro N. Mayorkas spoke. Others too.",
            ),
            ("No stop", "No stop"),
        ] {
            assert_eq!(first(text, 2), expected);
        }
    }
}
