//! From text to tree, through a parser that reports bytes and refuses deep nesting at once.

use std::collections::HashMap;
use std::ops::Range;

use granit_parser::{Event, Marker, Parser, ScalarStyle, Span};

use super::fault::fault;
use super::{Key, Node, Value};
use super::{comment, continuation};
use crate::limits;
use crate::message;
use crate::message::Message;

/// What stands in a file.
#[derive(Debug)]
pub struct Document<'a> {
    /// The value at the top.
    pub root: Node<'a>,
    /// Keys that stand twice in one mapping; the tree holds the first of each.
    pub(crate) duplicates: Vec<Duplicate>,
    /// Anchors before plain scalars that no alias refers to, with their bytes: to people they are text.
    pub(crate) unused_anchors: Vec<(usize, String)>,
}

/// A key that stands twice in one mapping.
#[derive(Debug)]
pub struct Duplicate {
    /// The key.
    pub(crate) key: String,
    /// The bytes of its first appearance.
    pub(crate) first: Range<usize>,
    /// The bytes of the later one.
    pub(crate) second: Range<usize>,
}

/// Why a file that is not valid YAML.
#[derive(Debug)]
pub struct SyntaxError {
    /// What is wrong.
    pub message: Message,
    /// The byte at which it was noticed.
    pub byte: usize,
}

/// The keys of a mapping, for finding those that stand twice. A record's few are looked through, which costs no memory; a
/// registry's many are kept by their texts, so that a long file takes no longer for each.
#[derive(Default)]
struct Seen(HashMap<String, usize>);

impl Seen {
    /// From how many keys on they are kept by their texts.
    const MANY: usize = 24;

    /// Where a key stands among the entries; one that does not is about to become the next.
    fn at(&mut self, key: &str, entries: &[(Key<'_>, Node<'_>)]) -> Option<usize> {
        if entries.len() < Self::MANY {
            return entries.iter().position(|(known, _)| known.text == key);
        }
        if self.0.is_empty() {
            let keys = entries.iter().enumerate();
            self.0 = keys
                .map(|(position, (known, _))| (known.text.to_string(), position))
                .collect();
        }
        match self.0.get(key) {
            Some(&position) => Some(position),
            None => {
                self.0.insert(key.to_owned(), entries.len());
                None
            }
        }
    }
}

/// Reads the one document of a file.
pub fn read(text: &str) -> Result<Document<'_>, SyntaxError> {
    let options = granit_parser::options! {
        emit_comments: false,
        flow_nesting_limit: limits::YAML_DEPTH,
        block_nesting_limit: limits::YAML_DEPTH,
    };
    let mut reader = Reader {
        text,
        parser: Parser::new_from_str_with_options(text, options),
        anchors: HashMap::new(),
        depth: 0,
        copied: Weight::default(),
        duplicates: Vec::new(),
        unused: HashMap::new(),
    };
    let root = reader.stream()?;
    let mut unused_anchors: Vec<_> = reader.unused.into_values().collect();
    unused_anchors.sort_unstable();
    Ok(Document {
        root,
        duplicates: reader.duplicates,
        unused_anchors,
    })
}

struct Reader<'a> {
    text: &'a str,
    parser: Parser<'a, granit_parser::StrInput<'a>>,
    anchors: HashMap<usize, Node<'a>>,
    /// How many lists and mappings are open.
    depth: usize,
    /// What anchors keep and aliases repeat.
    copied: Weight,
    duplicates: Vec<Duplicate>,
    /// Anchors before plain scalars to which no alias has referred so far.
    unused: HashMap<usize, (usize, String)>,
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Result<(Event<'a>, Range<usize>), SyntaxError> {
        match self.parser.next() {
            Some(Ok((event, span))) => {
                let span = self.bytes(&span);
                Ok((event, span))
            }
            Some(Err(error)) => Err(SyntaxError {
                message: fault(&error),
                byte: self.byte(error.marker()),
            }),
            None => Ok((Event::StreamEnd, self.text.len()..self.text.len())),
        }
    }

    fn bytes(&self, span: &Span) -> Range<usize> {
        let start = self.byte(&span.start);
        start..self.byte(&span.end).max(start)
    }

    fn byte(&self, marker: &Marker) -> usize {
        marker
            .byte_offset()
            .unwrap_or_else(|| {
                self.text
                    .char_indices()
                    .nth(marker.index())
                    .map_or(self.text.len(), |(byte, _)| byte)
            })
            .min(self.text.len())
    }

    fn stream(&mut self) -> Result<Node<'a>, SyntaxError> {
        let mut root = None;
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamEnd => break,
                Event::DocumentStart(..) if root.is_some() => {
                    return Err(SyntaxError {
                        message: message!("invalid-yaml.second-document"),
                        byte: span.start,
                    });
                }
                Event::StreamStart | Event::DocumentStart(..) | Event::DocumentEnd => {}
                event => root = Some(self.node(event, span)?),
            }
        }
        Ok(root.unwrap_or(Node {
            value: Value::Absent,
            span: 0..0,
        }))
    }

    fn node(&mut self, event: Event<'a>, span: Range<usize>) -> Result<Node<'a>, SyntaxError> {
        let refuse_tag = |tagged: bool| {
            if tagged {
                return Err(SyntaxError {
                    message: message!("invalid-yaml.tag"),
                    byte: span.start,
                });
            }
            Ok(())
        };
        let (node, anchor) = match event {
            Event::Scalar(text, style, anchor, tag) => {
                refuse_tag(tag.is_some())?;
                let plain = style == ScalarStyle::Plain;
                let value = Value::Scalar {
                    text,
                    plain,
                    lost: plain.then(|| comment::lost(self.text, &span)).flatten(),
                    joined: plain
                        .then(|| continuation::dashed(self.text, &span))
                        .flatten(),
                };
                (Node { value, span }, anchor)
            }
            Event::SequenceStart(_, anchor, tag) => {
                refuse_tag(tag.is_some())?;
                (self.sequence(span)?, anchor)
            }
            Event::MappingStart(_, anchor, tag) => {
                refuse_tag(tag.is_some())?;
                (self.mapping(span)?, anchor)
            }
            Event::Alias(anchor) => return self.alias(anchor, span),
            _ => {
                return Err(SyntaxError {
                    message: message!("invalid-yaml.no-value"),
                    byte: span.start,
                });
            }
        };
        if anchor != 0 {
            self.copy(&Weight::of(&node), node.span.start)?;
            if let Value::Scalar { plain: true, .. } = &node.value {
                self.unused
                    .extend(name_before(self.text, node.span.start).map(|name| (anchor, name)));
            }
            self.anchors.insert(anchor, node.clone());
        }
        Ok(node)
    }

    /// Counts a copy of a value: one is made for each anchor, and one for each alias.
    fn copy(&mut self, weight: &Weight, byte: usize) -> Result<(), SyntaxError> {
        self.copied.values += weight.values;
        self.copied.bytes += weight.bytes;
        if self.copied.values > limits::ALIAS_VALUES || self.copied.bytes > limits::ALIAS_BYTES {
            return Err(SyntaxError {
                message: message!("invalid-yaml.repeated"),
                byte,
            });
        }
        Ok(())
    }

    fn sequence(&mut self, start: Range<usize>) -> Result<Node<'a>, SyntaxError> {
        let mut items = Vec::new();
        self.depth += 1;
        loop {
            let (event, span) = self.next()?;
            if matches!(event, Event::SequenceEnd) {
                self.depth -= 1;
                let end = span.end.max(start.end);
                return Ok(Node {
                    value: Value::Sequence(items),
                    span: start.start..end,
                });
            }
            items.push(self.node(event, span)?);
        }
    }

    fn mapping(&mut self, start: Range<usize>) -> Result<Node<'a>, SyntaxError> {
        let mut entries: Vec<(Key<'a>, Node<'a>)> = Vec::new();
        let mut seen = Seen::default();
        self.depth += 1;
        loop {
            let (event, span) = self.next()?;
            if matches!(event, Event::MappingEnd) {
                self.depth -= 1;
                let end = span.end.max(start.end);
                return Ok(Node {
                    value: Value::Mapping(entries),
                    span: start.start..end,
                });
            }
            let key = self.key(event, span)?;
            let (event, span) = self.next()?;
            let mut value = self.node(event, span)?;
            if let Value::Scalar { text, lost, .. } = &mut value.value
                && text.is_empty()
                && let Some(colon) = self.text.get(key.span.end..key.span.end + 1)
                && colon == ":"
            {
                // Where nothing was written, the parser's bytes may be anywhere after the colon.
                let colon = key.span.end..key.span.end + 1;
                *lost = comment::lost(self.text, &colon);
            }
            match seen.at(&key.text, &entries) {
                Some(first) => self.duplicates.push(Duplicate {
                    key: key.text.chars().take(limits::ID).collect(),
                    first: entries[first].0.span.clone(),
                    second: key.span,
                }),
                None => entries.push((key, value)),
            }
        }
    }

    fn key(&mut self, event: Event<'a>, span: Range<usize>) -> Result<Key<'a>, SyntaxError> {
        let start = span.start;
        match self.node(event, span)? {
            Node {
                value: Value::Scalar { text, plain, .. },
                span,
            } => Ok(Key { text, plain, span }),
            _ => Err(SyntaxError {
                message: message!("invalid-yaml.key"),
                byte: start,
            }),
        }
    }

    fn alias(&mut self, anchor: usize, span: Range<usize>) -> Result<Node<'a>, SyntaxError> {
        let Some(target) = self.anchors.get(&anchor) else {
            return Err(SyntaxError {
                message: message!("invalid-yaml.alias-in-itself"),
                byte: span.start,
            });
        };
        self.unused.remove(&anchor);
        let value = target.value.clone();
        let weight = Weight::of(target);
        self.copy(&weight, span.start)?;
        if self.depth + weight.depth > limits::YAML_DEPTH {
            return Err(SyntaxError {
                message: message!("invalid-yaml.alias-depth"),
                byte: span.start,
            });
        }
        Ok(Node { value, span })
    }
}

/// The anchor that stands before a value, with its first byte.
fn name_before(text: &str, value: usize) -> Option<(usize, String)> {
    let before = text.get(..value)?;
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    let at = line + before.get(line..)?.rfind('&')?;
    let name = before.get(at + 1..)?.split_whitespace().next()?;
    Some((at, name.to_owned()))
}

/// What a copy of a value costs.
#[derive(Default)]
struct Weight {
    values: usize,
    bytes: usize,
    depth: usize,
}

impl Weight {
    fn of(node: &Node<'_>) -> Self {
        let mut weight = Self {
            values: 1,
            ..Self::default()
        };
        match &node.value {
            Value::Absent => {}
            Value::Scalar { text, .. } => weight.bytes = text.len(),
            Value::Sequence(items) => items.iter().for_each(|item| weight.hold(item)),
            Value::Mapping(entries) => {
                for (key, value) in entries {
                    weight.bytes += key.text.len();
                    weight.hold(value);
                }
            }
        }
        weight
    }

    /// Adds what lies within.
    fn hold(&mut self, node: &Node<'_>) {
        let within = Self::of(node);
        self.values += within.values;
        self.bytes += within.bytes;
        self.depth = self.depth.max(within.depth + 1);
    }
}
