//! Asking an archive whether it has a copy, in the manner of the Wayback Machine's availability service.

use std::fmt::Write;

use serde::Deserialize;

use super::{Ask, Manners, Reply};

/// What the service answers.
#[derive(Deserialize)]
struct Availability {
    archived_snapshots: Snapshots,
}

#[derive(Deserialize)]
struct Snapshots {
    closest: Option<Snapshot>,
}

#[derive(Deserialize)]
struct Snapshot {
    #[serde(default)]
    available: bool,
    url: String,
}

/// The address of a copy, if the archive says that it has one. An archive that gives no answer knows none.
pub(super) fn copy(
    endpoint: &str,
    address: &str,
    manners: &Manners,
    ask: &Ask<'_>,
) -> Option<String> {
    let question = format!("{endpoint}{}", encoded(address));
    let mut wait = manners.back_off;
    for left in (0..manners.tries.max(1)).rev() {
        if let Reply::Said {
            status: 200, body, ..
        } = ask(&question)
        {
            let answer: Availability = serde_json::from_str(&body).ok()?;
            let snapshot = answer.archived_snapshots.closest?;
            let on_the_web = ["http://", "https://"]
                .iter()
                .any(|scheme| snapshot.url.starts_with(scheme));
            let plain = !snapshot
                .url
                .contains(|letter: char| letter.is_whitespace() || letter.is_control());
            return (snapshot.available && on_the_web && plain).then_some(snapshot.url);
        }
        if left > 0 {
            std::thread::sleep(wait.min(manners.patience));
            wait *= 2;
        }
    }
    None
}

/// A text as a part of a query.
fn encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}
