//! The legend's samples: the same lines and marks as in the pictures.

/// What a sample shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    /// An arrow from cause to effect.
    Causal,
    /// An arrow from an act to one that changes it in law.
    Legal,
    /// An arrow to what stopped or started something in fact.
    Factual,
    /// An arrow that rests on the editors' reading.
    Editorial,
    /// An arrow that is disputed.
    Disputed,
    /// A date that is not known to the day, or a span.
    Span,
    /// A shortened silence.
    Break,
    /// An event that only stands around.
    Beside,
}

/// A sample as an element for an HTML page; words stand beside it.
pub(crate) fn key(key: Key) -> String {
    let arrow = |family: &str, style: &str| {
        let tip = if style.contains("disputed") {
            "disputed"
        } else {
            family
        };
        format!(
            "<g class=\"edge {family}{style}><path d=\"M2 10H38\"/></g><path class=\"tip {tip}\" d=\"M38 6L47 10L38 14Z\"/>"
        )
    };
    let shape = match key {
        Key::Causal => arrow("causal", "\""),
        Key::Legal => arrow("legal", "\""),
        Key::Factual => arrow("factual", "\""),
        Key::Editorial => arrow("causal", "\" data-basis=\"editorial\""),
        Key::Disputed => arrow("causal", " disputed\""),
        Key::Span => "<g class=\"sample\"><rect x=\"2\" y=\"4\" width=\"22\" height=\"14\"/><path d=\"M2 4h44\"/></g>".to_owned(),
        Key::Break => "<g class=\"axis\"><path d=\"M2 10H48\"/><path class=\"break\" d=\"M19 14l4 -8m2 8l4 -8\"/></g>".to_owned(),
        Key::Beside => "<g class=\"sample beside\"><rect x=\"8\" y=\"3\" width=\"34\" height=\"14\"/></g>".to_owned(),
    };
    format!(
        "<svg class=\"picture key\" viewBox=\"0 0 50 20\" width=\"50\" height=\"20\" aria-hidden=\"true\">{shape}</svg>"
    )
}
