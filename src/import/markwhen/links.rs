//! The links of a text: `[words](address)`.

use crate::import::address::web;
use crate::import::{IncomingSource, text};

/// How many bytes of an address within a text are looked at.
const LONGEST_ADDRESS: usize = 4_096;

/// A link in a text: its words and its target.
struct Link<'t> {
    /// Where it begins, and what follows it.
    open: usize,
    end: usize,
    words: &'t str,
    target: &'t str,
}

/// The links of a text. Where a bracket is looked for, and where the next link would end, only moves on: brackets that open nothing
/// cost no more than others.
fn links(text: &str) -> impl Iterator<Item = Link<'_>> {
    let (mut from, mut close) = (0, 0);
    text.match_indices("](").filter_map(move |(middle, _)| {
        if middle < from {
            return None;
        }
        // The nearest one: what an earlier bracket opened was closed, or never meant a link.
        let open = text[from..middle].rfind(['[', ']', '\n']);
        let open = open
            .map(|at| from + at)
            .filter(|at| text[*at..].starts_with('['));
        from = middle;
        if close < middle {
            let end = text[middle..].find([')', '\n']);
            close = end.map_or(text.len(), |at| middle + at);
        }
        let open = open.filter(|_| text[close..].starts_with(')'))?;
        let target = &text[middle + 2..close];
        if target.len() > LONGEST_ADDRESS {
            return None;
        }
        from = close + 1;
        Some(Link {
            open,
            end: close + 1,
            words: &text[open + 1..middle],
            target,
        })
    })
}

/// A text with its links as words alone, and where they lead.
pub(super) fn unlinked(text: &str) -> (String, Vec<IncomingSource>) {
    let (mut words, mut sources, mut done) = (String::new(), Vec::new(), 0);
    for link in links(text).filter(|link| web(link.target).is_some()) {
        let before = &text[done..link.open];
        // A picture.
        words.push_str(before.strip_suffix('!').unwrap_or(before));
        words.push_str(link.words);
        sources.push(IncomingSource {
            url: link.target.to_owned(),
            title: text::line(link.words),
            publisher: String::new(),
        });
        done = link.end;
    }
    words.push_str(&text[done..]);
    (words, sources)
}

/// A text without its places, `[Panama](location)`, and with the words alone of links that do not lead to the web; the places, and
/// the words.
pub(super) fn located(text: &str) -> (String, Vec<String>, Vec<String>) {
    let (mut kept, mut places, mut words, mut done) = (String::new(), Vec::new(), Vec::new(), 0);
    for link in links(text).filter(|link| web(link.target).is_none()) {
        kept.push_str(&text[done..link.open]);
        if link.target.trim() == "location" {
            places.push(text::line(link.words));
        } else {
            kept.push_str(link.words);
            words.push(text::line(link.words));
        }
        done = link.end;
    }
    kept.push_str(&text[done..]);
    (kept, places, words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_become_their_words() {
        let check = |text: &str, words: &str, urls: &[&str]| {
            let (found, sources) = unlinked(text);
            assert_eq!(found, words, "{text}");
            let found: Vec<&str> = sources.iter().map(|source| &*source.url).collect();
            assert_eq!(found, urls, "{text}");
        };
        check(
            "a [b](https://c.example/d) e",
            "a b e",
            &["https://c.example/d"],
        );
        check(
            "[a](b) [c](https://d.example) [e](https://f.example)",
            "[a](b) c e",
            &["https://d.example", "https://f.example"],
        );
        check("[a [b](https://c.example)", "[a b", &["https://c.example"]);
        check(
            "said [siklad]) was\n\n[b](https://c.example)",
            "said [siklad]) was\n\nb",
            &["https://c.example"],
        );
        check("](https://c.example) [", "](https://c.example) [", &[]);
        check("[a](https://c.example", "[a](https://c.example", &[]);
    }

    /// What it seems to begin never comes, and each is kept as it stands.
    #[test]
    fn brackets_that_open_nothing_stay() {
        let number = 1 << 15;
        let far = format!("{}](x)", "[".repeat(number));
        let texts = [
            "[",
            "](",
            "[](",
            "](http://a.example",
            "[](http://a.example<",
        ];
        for text in texts.iter().map(|text| text.repeat(number)).chain([far]) {
            assert_eq!(unlinked(&text).0.len(), text.len());
            assert_eq!(unlinked(&(text.clone() + ")")).0.len(), text.len() + 1);
        }
    }
}
