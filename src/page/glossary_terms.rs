//! The terms of the glossary where they occur first on a page: each opens its definition, without a script.

use std::cmp::Reverse;

use super::html::{Html, escape};
use super::page_context::PageContext;
use crate::model::Entry;

/// The terms that a page has not met yet, and the definitions of those that it has.
pub(crate) struct Terms {
    terms: Vec<Term>,
    /// How many definitions the page may still hold; further terms lead to the glossary.
    room: usize,
    /// The definitions that the page holds.
    pub(crate) definitions: Vec<Definition>,
}

/// A term, as texts write it.
struct Term {
    /// Longer forms first. One in capitals is an abbreviation, and is met in capitals only.
    forms: Vec<String>,
    definition: Definition,
}

/// What a term means.
#[derive(Clone)]
pub(crate) struct Definition {
    /// Its name on the page.
    pub(crate) id: String,
    /// The term.
    pub(crate) term: Html,
    /// What it means.
    pub(crate) text: Html,
    /// Its entry in the glossary.
    pub(crate) href: String,
}

impl Terms {
    /// All terms of a site, for a page that has met none and may hold so many definitions.
    pub(crate) fn new(context: &PageContext<'_>, room: usize) -> Self {
        let entries = context.site.timeline.glossary.iter();
        Self {
            terms: entries.map(|entry| term(context, entry)).collect(),
            room,
            definitions: Vec::new(),
        }
    }

    /// Markup with each term marked where it occurs first; nothing within a link is touched.
    pub(crate) fn mark(&mut self, markup: &Html) -> Html {
        let mut marked = String::new();
        let mut depth = 0_usize;
        for piece in pieces(markup.as_str()) {
            if piece.starts_with('<') {
                depth += usize::from(piece.starts_with("<a "));
                depth -= usize::from(piece.starts_with("</a") && depth > 0);
                marked.push_str(piece);
            } else if depth > 0 {
                marked.push_str(piece);
            } else {
                self.mark_text(piece, &mut marked);
            }
        }
        Html::made(marked)
    }

    fn mark_text(&mut self, text: &str, marked: &mut String) {
        let mut rest = text;
        // The first of all terms, and of those that begin there the longest.
        let first = |terms: &[Term], text: &str| {
            let found = terms.iter().enumerate().filter_map(|(number, term)| {
                let forms = term.forms.iter();
                let (start, end) = forms.filter_map(|form| find(text, form)).min()?;
                Some((start, Reverse(end), number))
            });
            found.min()
        };
        while let Some((start, Reverse(end), number)) = first(&self.terms, rest) {
            let term = self.terms.remove(number);
            let (Some(before), Some(word), Some(after)) =
                (rest.get(..start), rest.get(start..end), rest.get(end..))
            else {
                break;
            };
            marked.push_str(before);
            if self.definitions.len() < self.room {
                marked.push_str(&format!(
                    "<button type=\"button\" class=\"term\" popovertarget=\"{}\">{word}</button>",
                    term.definition.id
                ));
                self.definitions.push(term.definition);
            } else {
                let href = escape(&term.definition.href);
                marked.push_str(&format!("<a class=\"term\" href=\"{href}\">{word}</a>"));
            }
            rest = after;
        }
        marked.push_str(rest);
    }
}

fn term(context: &PageContext<'_>, entry: &Entry) -> Term {
    let name = context.plain(&entry.term);
    Term {
        forms: forms(name),
        definition: Definition {
            id: format!("_term-{}", entry.id),
            term: context.text(&entry.term),
            text: context.text(&entry.text),
            href: format!("{}#{}", context.to("glossary.html"), entry.id),
        },
    }
}

/// How texts write a term: its name, and what stands in brackets behind it where that is an abbreviation or a foreign word. A name that
/// lists several words is the heading of an entry and is met nowhere.
fn forms(name: &str) -> Vec<String> {
    if name.contains(',') {
        return Vec::new();
    }
    let (name, bracket) = match name.split_once(" (") {
        Some((name, bracket)) => (name, bracket.trim_end_matches(')')),
        None => (name, ""),
    };
    let is_word =
        bracket.chars().all(char::is_uppercase) || bracket.chars().all(char::is_lowercase);
    let bracket = Some(bracket).filter(|bracket| !bracket.is_empty() && is_word);
    let forms = [Some(name), bracket].into_iter().flatten();
    forms.map(escape).collect()
}

/// Where a form of a term stands in a text as words of their own, or in the plural.
fn find(text: &str, form: &str) -> Option<(usize, usize)> {
    let is_abbreviation = !form.chars().any(char::is_lowercase);
    // Letters keep their lengths in the languages that lower case is looked at in; where one does not, the text is passed over.
    let lower = |text: &str| match is_abbreviation {
        true => text.to_owned(),
        false => text.to_lowercase(),
    };
    let (within, sought) = (lower(text), lower(form));
    if within.len() != text.len() {
        return None;
    }
    within.match_indices(&sought).find_map(|(start, _)| {
        let mut end = start + sought.len();
        let before = within.get(..start)?.chars().next_back();
        let is_part =
            |letter: Option<char>| letter.is_some_and(|one| one.is_alphanumeric() || one == '-');
        if within.get(end..)?.starts_with('s') && !is_part(within.get(end + 1..)?.chars().next()) {
            end += 1;
        }
        let after = within.get(end..)?.chars().next();
        (!is_part(before) && !is_part(after)).then_some((start, end))
    })
}

/// The tags of some markup and the texts between them.
fn pieces(markup: &str) -> impl Iterator<Item = &str> {
    let mut rest = markup;
    std::iter::from_fn(move || {
        let end = match rest.strip_prefix('<') {
            Some(tag) => tag.find('>')? + 2,
            None => rest.find('<').unwrap_or(rest.len()),
        };
        let (piece, after) = rest.split_at_checked(end)?;
        rest = after;
        (!piece.is_empty()).then_some(piece)
    })
}
