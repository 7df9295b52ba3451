//! Slugs: the permanent names of records and of everything that records name.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

/// A permanent name: lower-case letters and digits in groups joined by single hyphens
/// (`[a-z0-9]+(-[a-z0-9]+)*`). Cheap to clone.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(Arc<str>);

impl Slug {
    /// The slug with this text. Whether the text has a slug's form is [`Slug::is_valid`]'s to say.
    pub(crate) fn new(text: impl Into<Arc<str>>) -> Self {
        Self(text.into())
    }

    /// The text of the slug.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a text has the form of a slug.
    pub(crate) fn is_valid(text: &str) -> bool {
        !text.is_empty()
            && text.split('-').all(|part| {
                !part.is_empty()
                    && part
                        .bytes()
                        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
            })
    }
}

impl Borrow<str> for Slug {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl std::ops::Deref for Slug {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Slug {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Debug for Slug {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "`{}`", self.0)
    }
}
