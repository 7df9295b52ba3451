//! Opening a page in the browser, with the system's own opener.

use std::io::Write;
use std::path::Path;

/// Opens a page, and does not wait for the browser. The site is there either way, so that trouble is a note and no error.
pub(super) fn open(page: &Path) -> std::io::Result<()> {
    let Err(error) = open::that_detached(std::path::absolute(page)?) else {
        return Ok(());
    };
    writeln!(
        std::io::stderr(),
        "note: no browser was opened ({error}); open {} in one",
        page.display()
    )
}
