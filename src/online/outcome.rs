//! The table of outcomes: what a browser's user would find, from what servers say to a program.

use super::{Ask, Manners, Reply};
use crate::message;
use crate::message::Message;
use crate::model::LinkStatus;

/// How many redirects are followed.
const HOPS: usize = 10;

/// How an address stands, after as many tries as it takes or manners allow.
pub(super) fn of(address: &str, manners: &Manners, ask: &Ask<'_>) -> LinkStatus {
    let mut wait = manners.back_off;
    for left in (0..manners.tries.max(1)).rev() {
        let (last, reply) = followed(address, ask);
        let verdict = judged(address, &last, &reply);
        let again = match &verdict {
            LinkStatus::Unclear(_) => true,
            // A name may not be found for a moment, and whoever asks too often is told to wait.
            LinkStatus::Dead(_) => matches!(reply, Reply::NoServer),
            LinkStatus::Blocked(_) => matches!(reply, Reply::Said { status: 429, .. }),
            LinkStatus::Alive | LinkStatus::Moved(_) => false,
        };
        if !again || left == 0 {
            return verdict;
        }
        let asked = match reply {
            Reply::Said {
                retry_after: Some(seconds),
                ..
            } => std::time::Duration::from_secs(seconds),
            _ => wait,
        };
        std::thread::sleep(asked.max(wait).min(manners.patience));
        wait *= 2;
    }
    LinkStatus::Unclear(message!("answer-not-requested"))
}

/// The address that redirects lead to, and what is said there.
fn followed(address: &str, ask: &Ask<'_>) -> (String, Reply) {
    let mut here = address.to_owned();
    for _ in 0..HOPS {
        let reply = ask(&here);
        let next = match &reply {
            Reply::Said {
                status: 301 | 302 | 303 | 307 | 308,
                location: Some(location),
                ..
            } => joined(&here, location),
            _ => None,
        };
        match next {
            Some(next) => here = next,
            None => return (here, reply),
        }
    }
    (here, Reply::Failed(message!("answer-redirect-loop")))
}

fn judged(address: &str, last: &str, reply: &Reply) -> LinkStatus {
    match reply {
        Reply::Said {
            status, challenge, ..
        } => {
            let said = spelled(*status);
            match status {
                _ if *challenge => LinkStatus::Blocked(message!("answer-challenge")),
                200..=299 if same(address, last) => LinkStatus::Alive,
                200..=299 => LinkStatus::Moved(last.to_owned()),
                404 | 410 => LinkStatus::Dead(said),
                // 999 is what one large network says to programs.
                401 | 402 | 403 | 405 | 406 | 407 | 429 | 451 | 999 => LinkStatus::Blocked(said),
                _ => LinkStatus::Unclear(said),
            }
        }
        Reply::NoServer => LinkStatus::Dead(message!("answer-no-server")),
        Reply::TimedOut => LinkStatus::Unclear(message!("answer-none")),
        Reply::Failed(why) => LinkStatus::Unclear(why.clone()),
    }
}

/// Whether two addresses are one but for what a server adds by habit: a slash at the end, a fragment that is never sent.
fn same(address: &str, last: &str) -> bool {
    let bare = |address: &str| {
        let address = address.split('#').next().unwrap_or("");
        address.trim_end_matches('/').to_owned()
    };
    bare(address) == bare(last)
}

fn spelled(status: u16) -> Message {
    let word = match status {
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        406 => "Not Acceptable",
        410 => "Gone",
        429 => "Too Many Requests",
        451 => "Unavailable For Legal Reasons",
        500 => "Internal Server Error",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        _ => return message!("answer-status", status = status.to_string()),
    };
    message!("answer-status", status = format!("{status} {word}"))
}

/// Where a redirect leads, seen from an address; nothing when that is not on the web.
fn joined(here: &str, location: &str) -> Option<String> {
    let (scheme, rest) = here.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or("");
    let lower = location.to_ascii_lowercase();
    if lower.starts_with("http://") || lower.starts_with("https://") {
        return Some(location.to_owned());
    }
    if let Some(other) = location.strip_prefix("//") {
        return Some(format!("{scheme}://{other}"));
    }
    if location.starts_with('/') {
        return Some(format!("{scheme}://{host}{location}"));
    }
    if location
        .split(['/', '?', '#'])
        .next()
        .unwrap_or("")
        .contains(':')
    {
        return None;
    }
    let path = rest[host.len()..].split(['?', '#']).next().unwrap_or("");
    let folder = path.rfind('/').map_or("/", |at| &path[..=at]);
    Some(format!("{scheme}://{host}{folder}{location}"))
}
