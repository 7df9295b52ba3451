//! Texts as they may stand in DOT.

/// A text between quotes: a name.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{}\"", escaped(text))
}

/// A text as it may stand between quotes. Graphviz reads backslashes and entities in labels, so both are made harmless;
/// line breaks become blanks, other control characters are left out.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (place, character) in text.char_indices() {
        match character {
            '"' => escaped.push_str("\\\""),
            '\\' => escaped.push_str("\\\\"),
            '&' if is_entity(&text[place..]) => escaped.push_str("&amp;"),
            '\n' | '\r' | '\t' => escaped.push(' '),
            _ if character.is_control() => {}
            _ => escaped.push(character),
        }
    }
    escaped
}

/// The same for what is shown when a pointer rests on something. Versions of Graphviz do not agree how often they read a
/// backslash there, so a sign that looks like one stands in its place.
pub(super) fn hovered(text: &str) -> String {
    escaped(&text.replace('\\', "\u{29f5}"))
}

/// Whether a text begins with what could be read as an entity.
fn is_entity(text: &str) -> bool {
    text.strip_prefix('&')
        .and_then(|rest| rest.split_once(';'))
        .is_some_and(|(name, _)| {
            let name = name.strip_prefix('#').unwrap_or(name);
            !name.is_empty()
                && name
                    .chars()
                    .all(|character| character.is_ascii_alphanumeric())
        })
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_in_a_text_means_anything_to_graphviz() {
        let check = |text: &str, expected: &str| assert_eq!(escaped(text), expected);
        check(r#"a "b" c"#, r#"a \"b\" c"#);
        check(r"end\", r"end\\");
        check("one\ntwo\u{0}", "one two");
        check("AT&T &amp; &#60;b", "AT&T &amp;amp; &amp;#60;b");
        check("&#60;", "&amp;#60;");
        check("<b>Caracas</b> ñ", "<b>Caracas</b> ñ");
    }
}
