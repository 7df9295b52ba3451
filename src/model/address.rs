//! Web addresses as they are compared: two that lead to one document have one form.

/// Parameters that say where a reader came from and not what is read.
const TRACKING: &[&str] = &["fbclid", "gclid", "igshid", "mc_cid", "mc_eid"];

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
        .filter(|parameter| {
            let name = parameter
                .split('=')
                .next()
                .unwrap_or("")
                .to_ascii_lowercase();
            !name.is_empty() && !name.starts_with("utm_") && !TRACKING.contains(&&*name)
        })
        .collect();
    let mut canonical = format!("{host}{}", path.trim_end_matches('/'));
    if !query.is_empty() {
        canonical.push('?');
        canonical.push_str(&query.join("&"));
    }
    canonical
}
