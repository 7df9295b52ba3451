//! The text that an import reads: of bounded size, in UTF-8, and with a word on what nobody sees in it.

use std::io::Read;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use crate::import::{Note, Remarks};
use crate::invisible::{Kind, hidden};
use crate::limits::IMPORT_BYTES;

/// The text of the input; the line that shows that it is none.
pub(super) fn text(file: &Path) -> Result<Result<String, usize>> {
    let mut bytes = Vec::new();
    let failed = || format!("cannot read {}", file.display());
    if file == Path::new("-") {
        std::io::stdin()
            .lock()
            .take(IMPORT_BYTES + 1)
            .read_to_end(&mut bytes)
            .with_context(failed)?;
    } else {
        let opened = std::fs::File::open(file).with_context(failed)?;
        opened
            .take(IMPORT_BYTES + 1)
            .read_to_end(&mut bytes)
            .with_context(failed)?;
    }
    if bytes.len() as u64 > IMPORT_BYTES {
        let most = IMPORT_BYTES >> 20;
        bail!("{} has more than {most} MB", file.display());
    }
    Ok(String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        1 + error.as_bytes()[..good]
            .iter()
            .filter(|byte| **byte == b'\n')
            .count()
    }))
}

/// How many characters of the input are not seen, and so not carried.
pub(super) fn not_seen(text: &str) -> Remarks {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // Tabs and line ends of other systems are the layout's.
    let mut hidden = hidden(text).filter(|(_, _, kind)| *kind != Kind::Control);
    let mut remarks = Remarks::default();
    if let Some((byte, letter, kind)) = hidden.next() {
        let line = 1 + text[..byte].matches('\n').count();
        let (code, name, more) = (u32::from(letter), kind.name(), hidden.count());
        let what = match more {
            0 => format!("the {name} U+{code:04X} is not imported"),
            more => format!("the {name} U+{code:04X} and {more} more are not imported"),
        };
        remarks.push(Note::new(line, what));
    }
    remarks
}
