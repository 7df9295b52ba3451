//! The links of a text: `[words](address)`.

use crate::import::address::web;
use crate::import::{IncomingSource, text};

/// How many bytes of an address within a text are looked at.
const LONGEST_ADDRESS: usize = 4_096;

/// A text with its links as words alone, and where they lead.
pub(super) fn unlinked(text: &str) -> (String, Vec<IncomingSource>) {
    let mut words = String::new();
    let mut sources = Vec::new();
    // Up to where the text is in `words`, from where a bracket is looked for, and where the next link would end: each of them
    // only moves on, so that brackets which open nothing cost no more than others.
    let (mut done, mut from, mut close) = (0, 0, 0);
    for (middle, _) in text.match_indices("](") {
        if middle < from {
            continue;
        }
        // The nearest one: what an earlier bracket opened was closed, or never meant a link.
        let open = text[from..middle].rfind(['[', ']', '\n']);
        let open = open
            .map(|at| from + at)
            .filter(|at| text[*at..].starts_with('['));
        from = middle;
        if close < middle {
            match text[middle..].find(')') {
                Some(at) => close = middle + at,
                None => break,
            }
        }
        let Some(open) = open else { continue };
        let (name, url) = (&text[open + 1..middle], &text[middle + 2..close]);
        if url.len() <= LONGEST_ADDRESS && web(url).is_some() {
            let before = &text[done..open];
            // A picture.
            words.push_str(before.strip_suffix('!').unwrap_or(before));
            words.push_str(name);
            sources.push(IncomingSource {
                url: url.to_owned(),
                title: text::line(name),
                publisher: String::new(),
            });
            done = close + 1;
            from = done;
        }
    }
    words.push_str(&text[done..]);
    (words, sources)
}

/// A text without its places, `[Panama](location)`, and with the words alone of links that do not lead to the web; the places, and
/// the words.
pub(super) fn located(text: &str) -> (String, Vec<String>, Vec<String>) {
    let (mut kept, mut places, mut words) = (String::new(), Vec::new(), Vec::new());
    // Up to where the text is kept, from where a bracket is looked for, and where the next link would end: each only moves on.
    let (mut done, mut from, mut close) = (0, 0, 0);
    for (middle, _) in text.match_indices("](") {
        if middle < from {
            continue;
        }
        let open = text[from..middle].rfind(['[', ']', '\n']);
        let open = open
            .map(|at| from + at)
            .filter(|at| text[*at..].starts_with('['));
        from = middle;
        if close < middle {
            match text[middle..].find([')', '\n']) {
                Some(at) => close = middle + at,
                None => break,
            }
        }
        let Some(open) = open.filter(|_| text[close..].starts_with(')')) else {
            continue;
        };
        let (name, target) = (&text[open + 1..middle], &text[middle + 2..close]);
        if target.len() > LONGEST_ADDRESS || web(target).is_some() {
            continue;
        }
        kept.push_str(&text[done..open]);
        if target.trim() == "location" {
            places.push(text::line(name));
        } else {
            kept.push_str(name);
            words.push(text::line(name));
        }
        done = close + 1;
        from = done;
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
