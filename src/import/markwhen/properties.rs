//! The properties of an event: lines such as `location: Panama` directly below the line that begins it.

use crate::import::{Incoming, IncomingSource, Note, Remarks, text};

/// How many letters the name of a property may have.
const LONGEST: usize = 40;

/// The properties of an event, as they are read.
#[derive(Default)]
pub(super) struct Properties {
    /// Whether the next line may be one.
    open: bool,
    /// Whether the last one has no value of its own, so that a list may follow.
    in_list: bool,
    /// Line, name and value of each; lists as several values.
    read: Vec<(usize, String, Vec<String>)>,
}

impl Properties {
    /// Those of an event that has just begun.
    pub(super) fn begin() -> Self {
        Self {
            open: true,
            ..Self::default()
        }
    }

    /// Takes a line if it is a property, or goes on with one.
    pub(super) fn take(&mut self, line: &str, number: usize) -> bool {
        if !self.open {
            return false;
        }
        let bare = line.trim();
        if let (true, Some((_, _, values)), Some(item)) =
            (self.in_list, self.read.last_mut(), bare.strip_prefix("- "))
        {
            values.push(unquoted(item));
            return true;
        }
        let named = bare.split_once(':').filter(|(name, value)| {
            is_name(name) && (value.is_empty() || value.starts_with(char::is_whitespace))
        });
        match named {
            Some((name, value)) => {
                self.in_list = value.trim().is_empty();
                self.read.push((number, name.to_owned(), list(value)));
                true
            }
            None => {
                self.open = false;
                false
            }
        }
    }

    /// Gives an event what it has a field for, and tells the others.
    pub(super) fn give(self, event: &mut Incoming, lost: &mut Remarks) {
        for (line, name, values) in self.read {
            match name.as_str() {
                "location" | "place" | "locations" | "places" => event.places.extend(values),
                "tags" | "tag" => {
                    let tags = values
                        .iter()
                        .map(|tag| text::line(tag.trim_start_matches('#')));
                    event.topics.extend(tags.filter(|tag| !tag.is_empty()));
                }
                "url" | "link" | "source" | "sources" | "links" => {
                    for url in values {
                        let source = IncomingSource {
                            url,
                            ..IncomingSource::default()
                        };
                        let mut lose = |what| lost.push(Note::new(line, what));
                        event.sources.extend(source.found(&mut lose));
                    }
                }
                name => {
                    let values = text::line(&values.join(", "));
                    let what = format!("the property `{name}` is not imported: `{values}`");
                    lost.push(Note::new(line, what));
                }
            }
        }
    }
}

/// Whether a word names a property: text begins with a capital more often than not.
fn is_name(name: &str) -> bool {
    name.len() <= LONGEST
        && name.starts_with(|letter: char| letter.is_ascii_lowercase())
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
}

/// The values of a property: one, those of a list in brackets, or none so far.
fn list(value: &str) -> Vec<String> {
    let value = value.trim();
    let inside = value
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    match inside {
        Some(inside) => inside
            .split(',')
            .map(unquoted)
            .filter(|item| !item.is_empty())
            .collect(),
        None => Some(unquoted(value))
            .filter(|value| !value.is_empty())
            .into_iter()
            .collect(),
    }
}

fn unquoted(value: &str) -> String {
    let value = value.trim();
    let quoted = |mark: char| {
        value
            .strip_prefix(mark)
            .and_then(|rest| rest.strip_suffix(mark))
    };
    text::line(quoted('"').or_else(|| quoted('\'')).unwrap_or(value))
}
