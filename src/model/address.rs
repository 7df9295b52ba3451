//! Web addresses as they are compared: two that lead to one document have one form.

/// Parameters that say where a reader came from and not what is read.
const TRACKING: &[&str] = &[
    "_ga", "cmpid", "fbclid", "gclid", "igshid", "mc_cid", "mc_eid", "msclkid", "yclid",
];

/// The form in which addresses are compared: without scheme, `www.`, default port, fragment, tracking parameters and trailing
/// slash, the host in lower case. It is for comparing only and never shown.
pub fn canonical_address(address: &str) -> String {
    let address = address.trim();
    let (scheme, rest) = address.split_once("://").unwrap_or(("", address));
    let rest = rest.split('#').next().unwrap_or("");
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (host, path) = match path.find('/') {
        Some(at) => path.split_at(at),
        None => (path, ""),
    };
    let host = host.to_ascii_lowercase();
    let port = if scheme.eq_ignore_ascii_case("http") {
        ":80"
    } else {
        ":443"
    };
    let host = host.strip_suffix(port).unwrap_or(&host);
    let host = host.strip_prefix("www.").unwrap_or(host);
    let query: Vec<&str> = query
        .split('&')
        .filter(|parameter| !is_tracking(parameter))
        .collect();
    let mut canonical = format!("{host}{}", path.trim_end_matches('/'));
    if !query.is_empty() {
        canonical.push('?');
        canonical.push_str(&query.join("&"));
    }
    canonical
}

/// The address without what says where a reader came from: tracking parameters and text fragments. Nothing when it is so
/// already.
pub fn tidy_address(address: &str) -> Option<String> {
    let (rest, fragment) = match address.split_once('#') {
        Some((rest, fragment)) => (rest, Some(fragment)),
        None => (address, None),
    };
    let (path, query) = match rest.split_once('?') {
        Some((path, query)) => (path, Some(query)),
        None => (rest, None),
    };
    let mut tidy = path.to_owned();
    let kept: Vec<&str> = query
        .iter()
        .flat_map(|query| query.split('&'))
        .filter(|parameter| !is_tracking(parameter))
        .collect();
    if !kept.is_empty() {
        tidy.push('?');
        tidy.push_str(&kept.join("&"));
    }
    // `#:~:text=…` only marks words on the page.
    if let Some(kept) = fragment.map(|fragment| fragment.split(":~:").next().unwrap_or(""))
        && !kept.is_empty()
    {
        tidy.push('#');
        tidy.push_str(kept);
    }
    (tidy != address).then_some(tidy)
}

/// A form of a page that has an address beside that of the page itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecondForm {
    /// Its AMP version.
    Amp,
    /// Its version for telephones.
    Mobile,
}

/// What form of a page an address is, if it is not that of the page itself.
pub fn second_form(address: &str) -> Option<SecondForm> {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let mut parts = path
        .split('#')
        .next()
        .unwrap_or("")
        .trim_end_matches('/')
        .split('/');
    let host = parts.next().unwrap_or("").to_ascii_lowercase();
    let last = parts.next_back().unwrap_or("");
    let labels: Vec<&str> = host.split('.').collect();
    if labels[0] == "amp"
        || matches!(last, "amp" | "amp.html")
        || host.ends_with(".cdn.ampproject.org")
        || query
            .split('&')
            .any(|pair| matches!(pair, "amp" | "amp=1" | "outputType=amp"))
    {
        Some(SecondForm::Amp)
    } else if labels.len() > 2
        && labels[..2]
            .iter()
            .any(|label| matches!(*label, "m" | "mobile"))
    {
        Some(SecondForm::Mobile)
    } else {
        None
    }
}

fn is_tracking(parameter: &str) -> bool {
    let name = parameter
        .split('=')
        .next()
        .unwrap_or("")
        .to_ascii_lowercase();
    name.is_empty() || name.starts_with("utm_") || TRACKING.contains(&&*name)
}
