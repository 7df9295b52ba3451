//! Opening a page in the browser, with the system's own opener.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// Opens a page. The site is there either way, so that trouble is a note and no error.
pub(super) fn open(page: &Path) -> std::io::Result<()> {
    let (program, arguments) = opener();
    let opened = Command::new(program)
        .args(arguments)
        .arg(std::path::absolute(page)?)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    let trouble = match opened {
        Ok(status) if status.success() => return Ok(()),
        Ok(status) => format!("`{program}` ended with {status}"),
        Err(error) => format!("`{program}`: {error}"),
    };
    writeln!(
        std::io::stderr(),
        "note: no browser was opened ({trouble}); open {} in one",
        page.display()
    )
}

/// The program that opens a file as a double click would, with what it wants before the file.
const fn opener() -> (&'static str, &'static [&'static str]) {
    if cfg!(windows) {
        // `start` takes its first quoted argument for the title of a window.
        ("cmd", &["/c", "start", ""])
    } else if cfg!(target_os = "macos") {
        ("open", &[])
    } else {
        ("xdg-open", &[])
    }
}
