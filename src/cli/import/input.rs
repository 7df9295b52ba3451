//! The text that an import reads: of bounded size, in whatever encoding it was saved in, and with a word on what nobody sees in it.

use std::io::Read;
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use chardetng::EncodingDetector;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::import::{Note, Remarks};
use crate::invisible::{Kind, hidden};
use crate::limits::IMPORT_BYTES;

/// The text of the input, and what is to be said of how it was read; or where and why it is none.
pub(super) fn text(
    file: &Path,
    encoding: Option<&'static Encoding>,
) -> Result<Result<(String, Remarks), Note>> {
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
    Ok(decoded(bytes, encoding))
}

/// The text that bytes stand for: UTF-8 unless a mark at the beginning, noughts between the letters, or bytes that UTF-8 does not
/// have show another encoding.
fn decoded(bytes: Vec<u8>, asked: Option<&'static Encoding>) -> Result<(String, Remarks), Note> {
    if bytes.starts_with(b"PK\x03\x04") {
        let what = "this is a spreadsheet or another archive, not a text; save its table as CSV";
        return Err(Note::new(1, what));
    }
    let mut remarks = Remarks::default();
    let known = asked
        .or_else(|| Encoding::for_bom(&bytes).map(|(encoding, _)| encoding))
        .or_else(|| utf_16(&bytes));
    let is_utf_8 = known == Some(UTF_8);
    let text = match known.filter(|_| !is_utf_8) {
        None => match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) if is_utf_8 || error.as_bytes().contains(&0) => {
                let good = error.utf8_error().valid_up_to();
                let line = 1 + newlines(&error.as_bytes()[..good]);
                let what = "the file is neither UTF-8 nor UTF-16; save it as UTF-8";
                return Err(Note::new(line, what));
            }
            Err(error) => {
                let good = error.utf8_error().valid_up_to();
                let bytes = error.into_bytes();
                let mut detector = EncodingDetector::new();
                detector.feed(&bytes, true);
                let encoding = detector.guess(None, false);
                let name = encoding.name();
                let what = format!(
                    "the file is not UTF-8 and is read as {name}; if letters with accents are wrong, name its encoding with `--encoding`"
                );
                remarks.push(Note::new(1 + newlines(&bytes[..good]), what));
                whole(encoding, &bytes)?
            }
        },
        Some(encoding) => {
            let name = encoding.name();
            remarks.push(Note::new(1, format!("the file is read as {name}")));
            whole(encoding, &bytes)?
        }
    };
    // Lines end in one way: as on Windows or on old Macintoshs, their numbers would be wrong.
    let text = match text.contains('\r') {
        true if text.contains('\n') => text.replace("\r\n", "\n"),
        true => text.replace('\r', "\n"),
        false => text,
    };
    Ok((text, remarks))
}

/// A text in an encoding, if all of it is.
fn whole(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, Note> {
    let (text, _, has_faults) = encoding.decode(bytes);
    if has_faults {
        let good = text.split('\u{fffd}').next().unwrap_or("");
        let line = 1 + newlines(good.as_bytes());
        let what = format!("the file is not in the encoding {}", encoding.name());
        return Err(Note::new(line, what));
    }
    Ok(text.into_owned())
}

fn newlines(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte == b'\n').count()
}

/// UTF-16 without a mark: of the ASCII letters that any table has, every other byte is a nought.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4_096)];
    let noughts = |from: usize| {
        let every_other = head.iter().skip(from).step_by(2);
        every_other.filter(|byte| **byte == 0).count()
    };
    let (even, odd, pairs) = (noughts(0), noughts(1), head.len() / 2);
    match pairs > 1 && bytes.len().is_multiple_of(2) {
        true if odd * 3 > pairs && even * 10 < pairs => Some(UTF_16LE),
        true if even * 3 > pairs && odd * 10 < pairs => Some(UTF_16BE),
        _ => None,
    }
}

/// The encoding of a name, as the web calls it.
pub(super) fn encoding(name: &str) -> Result<&'static Encoding> {
    match Encoding::for_label(name.as_bytes()) {
        Some(encoding) => Ok(encoding),
        None => bail!(
            "there is no encoding `{name}`; well-known ones are utf-8, utf-16le, windows-1252, iso-8859-2 and shift_jis"
        ),
    }
}

/// How many characters of the input are not seen, and so not carried.
pub(super) fn not_seen(text: &str) -> Remarks {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // Tabs and line ends of other systems are the layout's.
    let mut hidden = hidden(text).filter(|(_, letter, kind)| {
        *kind != Kind::Control || !matches!(letter, '\t' | '\r' | '\n')
    });
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
