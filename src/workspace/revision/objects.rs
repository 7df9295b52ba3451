//! The contents of git's objects, asked for in one go and read one after the other.

use std::io::{BufRead, Read};
use std::path::Path;

use anyhow::{Context, Result, bail};

use super::super::git::Answer;

/// How long git's line about an object may be.
const LINE: u64 = 256;

/// The size of each object, in this order; none of what git does not have.
pub(super) fn sizes(folder: &Path, objects: &[&str]) -> Result<Vec<Option<u64>>> {
    if objects.is_empty() {
        return Ok(Vec::new());
    }
    let mut answer = Answer::begin(folder, &["cat-file", "--batch-check"], lines(objects))?;
    let mut sizes = Vec::with_capacity(objects.len());
    for _ in objects {
        sizes.push(about(&mut answer.output)?);
    }
    answer.finish()?;
    Ok(sizes)
}

/// Gives each object to a reader, in this order, which need not read all of it.
pub(super) fn each(
    folder: &Path,
    objects: &[&str],
    mut read: impl FnMut(usize, &mut dyn Read) -> Result<()>,
) -> Result<()> {
    if objects.is_empty() {
        return Ok(());
    }
    let mut answer = Answer::begin(folder, &["cat-file", "--batch"], lines(objects))?;
    for (number, object) in objects.iter().enumerate() {
        let size = about(&mut answer.output)?
            .with_context(|| format!("git does not have the object {object}"))?;
        let mut content = (&mut answer.output).take(size);
        read(number, &mut content)?;
        std::io::copy(&mut content, &mut std::io::sink())?;
        let mut end = [0];
        answer.output.read_exact(&mut end)?;
    }
    answer.finish()
}

fn lines(objects: &[&str]) -> Option<Vec<u8>> {
    let lines = objects.iter().flat_map(|object| [*object, "\n"]);
    Some(lines.collect::<String>().into_bytes())
}

/// The line `<object> <type> <size>` before an object's content, or `<object> missing`.
fn about(output: &mut impl BufRead) -> Result<Option<u64>> {
    let mut line = String::new();
    output.take(LINE).read_line(&mut line)?;
    let Some(line) = line.strip_suffix('\n') else {
        bail!("git cat-file ended too early");
    };
    if line.ends_with(" missing") {
        return Ok(None);
    }
    let size = line.rsplit(' ').next().and_then(|size| size.parse().ok());
    size.map(Some)
        .with_context(|| format!("git cat-file wrote `{line}`, which is not understood"))
}
