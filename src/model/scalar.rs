//! Single values as they stand in a file, read through serde.

use std::fmt::{self, Display, Formatter};

use serde::Deserializer;
use serde::de::{Error, Visitor};

/// Reads a value from its text. Most values need no text of their own on the way.
pub fn read<'de, D: Deserializer<'de>, T, E: Display>(
    deserializer: D,
    read: impl FnOnce(&str) -> Result<T, E>,
) -> Result<T, D::Error> {
    deserializer.deserialize_str(Reading(read))
}

struct Reading<F>(F);

impl<T, E: Display, F: FnOnce(&str) -> Result<T, E>> Visitor<'_> for Reading<F> {
    type Value = T;

    fn expecting(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str("a single value")
    }

    fn visit_str<G: Error>(self, text: &str) -> Result<T, G> {
        (self.0)(text).map_err(G::custom)
    }
}
