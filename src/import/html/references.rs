//! References to characters, such as `&amp;` and `&#8217;`.

use pulldown_cmark::{Event, Parser};

/// A text with its character references replaced: the common names and all numbers.
pub(super) fn decoded(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        decoded.push_str(&rest[..at]);
        let after = &rest[at + 1..];
        let end = after.bytes().take(11).position(|byte| byte == b';');
        let found = end.and_then(|end| Some((character(&after[..end])?, &after[end + 1..])));
        match found {
            Some((letter, later)) => {
                decoded.push(letter);
                rest = later;
            }
            None => {
                decoded.push('&');
                rest = after;
            }
        }
    }
    decoded.push_str(rest);
    decoded
}

fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code);
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" | "rsquo" => '’',
        "lsquo" => '‘',
        "ldquo" => '“',
        "rdquo" => '”',
        "nbsp" => ' ',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        name => return named(name),
    })
}

/// The character of a name; the reader of Markdown knows all of them.
fn named(name: &str) -> Option<char> {
    if !name.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return None;
    }
    let reference = format!("&{name};");
    let mut events = Parser::new(&reference);
    let text = events.find_map(|event| match event {
        Event::Text(text) => Some(text.into_string()),
        _ => None,
    })?;
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) => Some(letter),
        _ => None,
    }
}
