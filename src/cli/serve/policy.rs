//! Whose requests are answered: those that a person makes on this machine, and those of the site's own pages.

use super::answer::{Answer, BAD_REQUEST, FORBIDDEN, METHOD_NOT_ALLOWED, MISDIRECTED};
use super::request::Request;

/// The refusal that a request deserves.
pub(super) fn refusal(request: &Request, port: u16) -> Option<Answer> {
    let mut hosts = request.values("host");
    let (Some(host), None) = (hosts.next(), hosts.next()) else {
        return Some(Answer::plain(
            BAD_REQUEST,
            "a request names exactly one host\n",
        ));
    };
    // A page elsewhere could otherwise reach us under a name of its own that points to this machine.
    if !is_ours(host, port) {
        return Some(Answer::plain(
            MISDIRECTED,
            "this server answers to localhost only\n",
        ));
    }
    if is_foreign(request, host) {
        return Some(Answer::plain(
            FORBIDDEN,
            "this server does not answer pages of other sites\n",
        ));
    }
    if !["GET", "HEAD"].contains(&request.method.as_str()) {
        let answer = Answer::plain(METHOD_NOT_ALLOWED, "only GET and HEAD are answered\n");
        return Some(answer.with("allow", "GET, HEAD"));
    }
    None
}

fn is_ours(host: &str, port: u16) -> bool {
    ["localhost", "127.0.0.1", "[::1]"]
        .iter()
        .any(|name| host == format!("{name}:{port}") || (port == 80 && host == *name))
}

/// Whether a page of another site asks. Following a link from there is the reader's own doing, so a whole page is shown; in a
/// frame, as an image, a script or data it is not. Another port of this machine is another site here.
fn is_foreign(request: &Request, host: &str) -> bool {
    let is = |name: &str, value: &str| request.values(name).eq([value]);
    let ours = format!("http://{host}");
    if request.values("origin").any(|origin| origin != ours) {
        return true;
    }
    let mut sites = request.values("sec-fetch-site");
    sites.any(|site| !["same-origin", "none"].contains(&site))
        && !(is("sec-fetch-mode", "navigate") && is("sec-fetch-dest", "document"))
}
