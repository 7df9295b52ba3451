//! A text of HTML in pieces: its words, and the marks that begin and end elements.

use std::collections::BTreeMap;

use super::references::decoded;
use crate::import::address::web;
use crate::import::text::escaped;

/// The elements that HTML has; what else stands between angle brackets is text.
const ELEMENTS: &[&str] = &[
    "a",
    "abbr",
    "acronym",
    "address",
    "article",
    "aside",
    "audio",
    "b",
    "bdi",
    "bdo",
    "big",
    "blockquote",
    "body",
    "br",
    "button",
    "canvas",
    "caption",
    "center",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "embed",
    "figcaption",
    "figure",
    "font",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "kbd",
    "label",
    "li",
    "link",
    "main",
    "map",
    "mark",
    "meta",
    "nav",
    "noscript",
    "object",
    "ol",
    "option",
    "p",
    "param",
    "picture",
    "pre",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "script",
    "section",
    "select",
    "small",
    "source",
    "span",
    "strike",
    "strong",
    "style",
    "sub",
    "summary",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "textarea",
    "tfoot",
    "th",
    "thead",
    "time",
    "title",
    "tr",
    "track",
    "tt",
    "u",
    "ul",
    "var",
    "video",
    "wbr",
];

/// What becomes of the marks of a text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Marks {
    /// They go.
    None,
    /// They become Markdown, and what the text has of it already stands as it is written.
    Markdown,
    /// They become Markdown, beside what the text has of it already.
    Beside,
}

pub(super) enum Piece<'a> {
    Text(&'a str),
    /// The name of an element, whether it ends, and all that stands in its mark.
    Mark(String, bool, &'a str),
}

pub(super) struct Pieces<'a>(Vec<Piece<'a>>);

impl<'a> Pieces<'a> {
    pub(super) fn of(html: &'a str) -> Self {
        let mut pieces = Vec::new();
        let mut rest = html;
        let mut unclosed = false;
        while let Some(open) = rest.find('<') {
            let after = &rest[open + 1..];
            let is_mark = after.starts_with(|letter: char| {
                letter.is_ascii_alphabetic() || matches!(letter, '/' | '!' | '?')
            });
            // Of marks that nothing closes, only the first looks for what would.
            let is_mark = is_mark && is_element(&name_of(after));
            let close = (is_mark && !unclosed).then(|| after.find('>')).flatten();
            unclosed |= is_mark && close.is_none();
            match close {
                Some(close) => {
                    pieces.push(Piece::Text(&rest[..open]));
                    let inside = &after[..close];
                    pieces.push(Piece::Mark(
                        name_of(inside),
                        inside.starts_with('/'),
                        inside,
                    ));
                    rest = &after[close + 1..];
                }
                None => {
                    pieces.push(Piece::Text(&rest[..=open]));
                    rest = after;
                }
            }
        }
        pieces.push(Piece::Text(rest));
        Self(pieces)
    }

    /// Whether there is a mark among them.
    pub(super) fn has_marks(&self) -> bool {
        self.0.iter().any(|piece| matches!(piece, Piece::Mark(..)))
    }

    /// For each piece whether it begins or ends an element that is both begun and ended.
    fn paired(&self) -> Vec<bool> {
        let mut paired = vec![false; self.0.len()];
        let mut open: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (place, piece) in self.0.iter().enumerate() {
            match piece {
                Piece::Mark(name, false, _) => open.entry(name).or_default().push(place),
                Piece::Mark(name, true, _) => {
                    if let Some(begin) = open.get_mut(name.as_str()).and_then(Vec::pop) {
                        paired[begin] = true;
                        paired[place] = true;
                    }
                }
                Piece::Text(_) => {}
            }
        }
        paired
    }

    pub(super) fn words(&self, lost: &mut Vec<String>, mode: Marks) -> String {
        let marks = mode != Marks::None;
        let mut text = String::new();
        let mut links: Vec<Option<String>> = Vec::new();
        let mut silent = false;
        let paired = self.paired();
        for (piece, is_paired) in self.0.iter().zip(paired) {
            match piece {
                Piece::Text(part) if !silent => {
                    let part = decoded(part);
                    text.push_str(&match mode {
                        Marks::None => part.replace('\n', " "),
                        Marks::Markdown => escaped(&part.replace('\n', " ")),
                        Marks::Beside => part,
                    });
                }
                Piece::Text(_) => {}
                Piece::Mark(name, ends, inside) => match name.as_str() {
                    "p" | "div" | "br" | "h1" | "h2" | "h3" | "h4" | "ul" | "ol" | "blockquote"
                    | "tr" => text.push_str(if mode == Marks::Beside { "\n\n" } else { "\n" }),
                    "li" if !ends => text.push_str("\n- "),
                    "b" | "strong" if marks && is_paired => text.push_str("**"),
                    "i" | "em" if marks && is_paired => text.push('*'),
                    "a" if marks && !ends => {
                        let target = attribute(inside, "href").and_then(|target| web(&target));
                        if target.is_some() {
                            text.push('[');
                        } else {
                            lost.push("a".to_owned());
                        }
                        links.push(target);
                    }
                    "a" if marks => {
                        if let Some(Some(target)) = links.pop() {
                            text.push_str(&format!("](<{target}>)"));
                        }
                    }
                    "script" | "style" => {
                        silent = !ends;
                        lost.push(name.clone());
                    }
                    "b" | "strong" | "i" | "em" | "a" | "li" | "span" | "" | "!" => {}
                    _ if *ends => {}
                    _ => lost.push(name.clone()),
                },
            }
        }
        text
    }
}

/// The name of the element that a mark begins or ends, from what follows its bracket.
fn name_of(inside: &str) -> String {
    inside
        .trim_start_matches('/')
        .chars()
        .take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '!')
        .take(12)
        .collect::<String>()
        .to_lowercase()
}

/// Whether HTML has an element of this name; comments and processing instructions have none.
fn is_element(name: &str) -> bool {
    name.is_empty() || name.starts_with('!') || ELEMENTS.contains(&name)
}

/// The value of an attribute.
fn attribute(inside: &str, name: &str) -> Option<String> {
    let lower = inside.to_ascii_lowercase();
    let at = lower.find(&format!("{name}="))? + name.len() + 1;
    let rest = inside.get(at..)?;
    let value = match rest.chars().next()? {
        quote @ ('"' | '\'') => rest.get(1..)?.split(quote).next()?,
        _ => rest.split(|letter: char| letter.is_whitespace()).next()?,
    };
    Some(decoded(value))
}
