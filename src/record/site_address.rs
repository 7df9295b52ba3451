//! The address of a site or a repository: whole, plain, and on a host that is what it looks like.

use crate::message;
use crate::message::Message;

/// What is wrong with an address, and what to do about it.
pub(crate) struct AddressFault {
    /// What is so: stands behind the address.
    pub(crate) what: Message,
    /// What to do about it.
    pub(crate) help: Message,
}

fn fault(what: Message, help: Message) -> Option<AddressFault> {
    Some(AddressFault { what, help })
}

/// What is wrong with a web address below which other addresses are made, and which readers take for the publisher's own.
pub(crate) fn site_address_fault(address: &str) -> Option<AddressFault> {
    let whole = || message!("site-address.help-whole");
    let Some((scheme, rest)) = address.split_once("://") else {
        return fault(message!("site-address.not-web"), whole());
    };
    if !scheme.eq_ignore_ascii_case("https") && !scheme.eq_ignore_ascii_case("http") {
        return fault(message!("site-address.not-web"), whole());
    }
    if rest.contains(['?', '#']) {
        return fault(
            message!("site-address.query"),
            message!("site-address.help-query"),
        );
    }
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    if host.contains('@') {
        return fault(
            message!("site-address.user"),
            message!("unsafe-url.help-user"),
        );
    }
    if !host.is_ascii() {
        return fault(
            message!("site-address.letters"),
            message!("site-address.help-letters"),
        );
    }
    if !is_host(host) {
        return fault(message!("site-address.no-host"), whole());
    }
    let odd = |letter: char| {
        letter.is_whitespace()
            || letter.is_control()
            || matches!(letter, '<' | '>' | '"' | '\\' | '`')
    };
    if path.contains(odd) || path.split('/').any(|part| matches!(part, "." | "..")) {
        return fault(
            message!("site-address.incomplete"),
            message!("site-address.help-incomplete"),
        );
    }
    None
}

/// Whether this is a part of a host's name: letters, digits, and hyphens within.
pub(super) fn is_host_label(label: &str) -> bool {
    !label.is_empty()
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// Whether this is a name or a number of a host, perhaps with a port.
fn is_host(host: &str) -> bool {
    let (name, port) = match host.strip_prefix('[') {
        // The eight groups of IPv6 have colons between them.
        Some(rest) => match rest.split_once(']') {
            Some((number, port)) if number.parse::<std::net::Ipv6Addr>().is_ok() => ("", port),
            _ => return false,
        },
        None => host.split_at(host.find(':').unwrap_or(host.len())),
    };
    let is_port = |port: &str| port.parse::<u16>().is_ok_and(|port| port > 0);
    (port.is_empty() || port.strip_prefix(':').is_some_and(is_port))
        && (host.starts_with('[') || name.split('.').all(is_host_label))
}
