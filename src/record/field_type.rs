//! What a value may look like.

use crate::message::Message;

/// What a value may look like.
#[derive(Clone, Copy, Debug)]
pub enum FieldType {
    /// A short text, or one by locale: what something is called.
    Title,
    /// One text, or one by locale.
    Text,
    /// A text in which a small subset of Markdown is allowed; otherwise as [`FieldType::Text`].
    Markdown,
    /// One string.
    Line,
    /// An id.
    Slug,
    /// An EDTF level 1 date.
    Date,
    /// An `http` or `https` address.
    Url,
    /// An address below which others are made: an [`FieldType::Url`] on a plain host, without query and fragment.
    SiteUrl,
    /// An address of mail.
    Mail,
    /// A BCP 47 language tag.
    Language,
    /// An ISO 3166-1 alpha-3 country code.
    Country,
    /// An SPDX licence expression.
    Licence,
    /// A number.
    Number,
    /// A position in a list, from 0.
    Index,
    /// The number of a record format, from 1.
    Format,
    /// `true` or `false`.
    Flag,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A list.
    List(&'static FieldType),
    /// One value, or a list of them.
    OneOrMore(&'static FieldType),
    /// A mapping from ids.
    Map(&'static FieldType),
    /// A mapping with these fields.
    Object(&'static Schema),
    /// A mapping with these fields, or its first field's value alone.
    Short(&'static Schema),
}

/// A mapping with known fields.
#[derive(Debug)]
pub struct Schema {
    /// What it is, as a noun with its article. The message's id without `object-` names its definition in JSON Schemas.
    pub noun: fn() -> Message,
    /// Its fields, in the order in which records write them.
    pub fields: &'static [Field],
}

impl Schema {
    /// The keys of its fields, in the order in which records write them.
    pub(crate) fn names(&self) -> Vec<&'static str> {
        self.fields.iter().map(|field| field.name).collect()
    }
}

/// A field of a mapping.
#[derive(Debug)]
pub struct Field {
    /// Its key.
    pub name: &'static str,
    /// The key that it had in an earlier record format, which is still read.
    pub former_name: Option<&'static str>,
    /// Whether a record is faulty without it.
    pub required: bool,
    /// What its value may look like.
    pub shape: FieldType,
    /// What it is for, in a sentence.
    pub about: &'static str,
    /// A value that it may have, as it stands in YAML.
    pub example: &'static str,
}

impl Field {
    /// The same field, which had another key in an earlier record format.
    pub(super) const fn formerly(mut self, name: &'static str) -> Self {
        self.former_name = Some(name);
        self
    }

    /// Whether this is its key, or the one that it had.
    pub(crate) fn is_named(&self, key: &str) -> bool {
        self.name == key || self.former_name == Some(key)
    }
}

/// A field that may be missing.
pub(super) const fn optional(
    name: &'static str,
    shape: FieldType,
    about: &'static str,
    example: &'static str,
) -> Field {
    Field {
        name,
        former_name: None,
        required: false,
        shape,
        about,
        example,
    }
}

/// A field that must be there.
pub(super) const fn required(
    name: &'static str,
    shape: FieldType,
    about: &'static str,
    example: &'static str,
) -> Field {
    Field {
        name,
        former_name: None,
        required: true,
        shape,
        about,
        example,
    }
}
