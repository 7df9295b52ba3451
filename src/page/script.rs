//! Data for the scripts of pages, each in a script of its own: a page that is opened from a folder may load nothing else.

use std::io::{Result, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

/// What writes one such file.
pub(crate) type Writer<'e> = Box<dyn Fn(&mut dyn Write) -> Result<()> + Send + Sync + 'e>;

/// A script that holds data and says its name, which is its place below the folder of such scripts.
pub(crate) fn data(name: &str, value: &impl Serialize, out: &mut dyn Write) -> Result<()> {
    write!(out, "throughlineData(\"{name}\", ")?;
    json(value, out)?;
    out.write_all(b");\n")
}

/// A value as JSON that may stand in a script.
pub fn json(value: &impl Serialize, out: &mut dyn Write) -> Result<()> {
    value.serialize(&mut Serializer::with_formatter(out, ForScript))?;
    Ok(())
}

/// JSON on one line. What could end a script stands only in strings.
struct ForScript;

impl Formatter for ForScript {
    fn write_string_fragment<W: ?Sized + Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> Result<()> {
        if fragment.contains(['<', '\u{2028}', '\u{2029}']) {
            writer.write_all(for_script(fragment).as_bytes())
        } else {
            writer.write_all(fragment.as_bytes())
        }
    }
}

/// JSON as it may stand in a script, in a file of its own or within a page: line separators end a line in scripts of old, and
/// `<` could end the script.
pub(crate) fn for_script(json: &str) -> String {
    json.replace('<', "\\u003c")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}
