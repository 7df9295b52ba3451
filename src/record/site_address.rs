//! The address of a site or a repository: whole, plain, and on a host that is what it looks like.

/// What is wrong with an address, and what to do about it.
pub struct AddressFault {
    /// What is so: stands behind the address.
    pub what: &'static str,
    /// What to do about it.
    pub help: &'static str,
}

const fn fault(what: &'static str, help: &'static str) -> Option<AddressFault> {
    Some(AddressFault { what, help })
}

/// What is wrong with a web address below which other addresses are made, and which readers take for the publisher's own.
pub fn site_address_fault(address: &str) -> Option<AddressFault> {
    let whole = "write the whole address, such as `https://www.example.org/timeline`";
    let Some((scheme, rest)) = address.split_once("://") else {
        return fault("is not a web address", whole);
    };
    if !scheme.eq_ignore_ascii_case("https") && !scheme.eq_ignore_ascii_case("http") {
        return fault("is not a web address", whole);
    }
    if rest.contains(['?', '#']) {
        return fault(
            "has a query or a fragment, behind which no other address can be made",
            "write it without the `?` or `#` and what follows",
        );
    }
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    if host.contains('@') {
        return fault(
            "has a user name before the host",
            "remove the part before the `@`",
        );
    }
    if !host.is_ascii() {
        return fault(
            "has a host with letters that look like others",
            "write the host in Punycode (`xn--…`), so that everybody sees which one it is",
        );
    }
    if !is_host(host) {
        return fault("has no host that could exist", whole);
    }
    let odd = |letter: char| {
        letter.is_whitespace()
            || letter.is_control()
            || matches!(letter, '<' | '>' | '"' | '\\' | '`')
    };
    if path.contains(odd) || path.split('/').any(|part| matches!(part, "." | "..")) {
        return fault(
            "is not a complete address",
            "write it without `.` and `..`, with blanks and quotes percent-encoded",
        );
    }
    None
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
    let is_label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    (port.is_empty() || port.strip_prefix(':').is_some_and(is_port))
        && (host.starts_with('[') || name.split('.').all(is_label))
}
