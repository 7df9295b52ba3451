//! What becomes of the small subset of Markdown outside the site: HTML for feeds, plain text, and Markdown again.

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};

/// As HTML: no raw HTML, no pictures, links to the web only.
pub(super) fn to_html(markdown: &str) -> String {
    let mut text = String::new();
    html::push_html(&mut text, safe(markdown));
    text.trim_end().to_owned()
}

/// As plain text, with an empty line between paragraphs.
pub(super) fn to_plain(markdown: &str) -> String {
    let mut text = String::new();
    for event in safe(markdown) {
        match event {
            Event::Text(part) | Event::Code(part) => text.push_str(&part),
            Event::SoftBreak => text.push(' '),
            Event::HardBreak => text.push('\n'),
            Event::Start(Tag::Item) => text.push_str("- "),
            Event::End(TagEnd::Item) => close(&mut text, "\n"),
            Event::End(TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::List(_)) => {
                close(&mut text, "\n\n");
            }
            _ => {}
        }
    }
    text.trim().to_owned()
}

/// As Markdown that holds nothing but paragraphs, lists, stress and links to the web.
pub(super) fn to_markdown(markdown: &str) -> String {
    let mut text = String::new();
    let mut targets: Vec<String> = Vec::new();
    for event in safe(markdown) {
        match event {
            Event::Text(part) | Event::Code(part) => text.push_str(&escaped(&part)),
            Event::SoftBreak => text.push(' '),
            Event::HardBreak => text.push_str("\\\n"),
            Event::Start(Tag::Emphasis) | Event::End(TagEnd::Emphasis) => text.push('*'),
            Event::Start(Tag::Strong) | Event::End(TagEnd::Strong) => text.push_str("**"),
            Event::Start(Tag::Link { dest_url, .. }) => {
                targets.push(dest_url.to_string());
                text.push('[');
            }
            Event::End(TagEnd::Link) => {
                let target = targets.pop().unwrap_or_default();
                text.push_str(&format!("]({})", destination(&target)));
            }
            Event::Start(Tag::Item) => text.push_str("- "),
            Event::End(TagEnd::Item) => close(&mut text, "\n"),
            Event::End(TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::List(_)) => {
                close(&mut text, "\n\n");
            }
            _ => {}
        }
    }
    text.trim().to_owned()
}

/// A line of plain text as Markdown: nothing in it is markup.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (position, letter) in text.char_indices() {
        let rest = text.get(position + letter.len_utf8()..).unwrap_or("");
        match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' => {
                escaped.push('\\');
                escaped.push(letter);
            }
            // These mean something at the beginning of a line only.
            '#' | '+' | '-' | '=' if position == 0 => {
                escaped.push('\\');
                escaped.push(letter);
            }
            '.' | ')'
                if rest.starts_with(' ')
                    && position > 0
                    && text
                        .get(..position)
                        .is_some_and(|start| start.bytes().all(|byte| byte.is_ascii_digit())) =>
            {
                escaped.push('\\');
                escaped.push(letter);
            }
            '!' if rest.starts_with('[') => escaped.push_str("\\!"),
            letter if letter.is_control() => escaped.push(' '),
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// A web address as the target of a Markdown link.
pub(super) fn destination(address: &str) -> String {
    let mut target = String::from("<");
    for letter in address.chars() {
        match letter {
            '<' => target.push_str("%3C"),
            '>' => target.push_str("%3E"),
            '\\' => target.push_str("%5C"),
            letter if letter.is_control() || letter.is_whitespace() => target.push_str("%20"),
            letter => target.push(letter),
        }
    }
    target.push('>');
    target
}

/// A text without the characters that XML 1.0 has no way to write.
pub(super) fn for_xml(text: &str) -> String {
    text.chars()
        .filter(|letter| {
            matches!(letter, '\t' | '\n' | '\r')
                || !(letter.is_control() && *letter < '\u{20}'
                    || matches!(letter, '\u{fffe}' | '\u{ffff}'))
        })
        .collect()
}

/// The events of a text in which only the subset is left.
fn safe(markdown: &str) -> impl Iterator<Item = Event<'_>> {
    let mut links: Vec<bool> = Vec::new();
    Parser::new_ext(markdown, Options::empty()).filter_map(move |event| match event {
        Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
        Event::Start(Tag::HtmlBlock | Tag::Heading { .. }) => Some(Event::Start(Tag::Paragraph)),
        Event::End(TagEnd::HtmlBlock | TagEnd::Heading(_)) => Some(Event::End(TagEnd::Paragraph)),
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
        Event::Start(Tag::Link {
            link_type,
            dest_url,
            id,
            ..
        }) => {
            let web = is_web(&dest_url);
            links.push(web);
            web.then_some(Event::Start(Tag::Link {
                link_type,
                dest_url,
                title: CowStr::Borrowed(""),
                id,
            }))
        }
        Event::End(TagEnd::Link) => links
            .pop()
            .unwrap_or(false)
            .then_some(Event::End(TagEnd::Link)),
        event => Some(event),
    })
}

fn is_web(address: &str) -> bool {
    let address = address.to_ascii_lowercase();
    address.starts_with("https://") || address.starts_with("http://")
}

/// Ends a block, once.
fn close(text: &mut String, end: &str) {
    let kept = text.trim_end().len();
    text.truncate(kept);
    text.push_str(end);
}
