//! From a request to an answer: files of the site, the state that pages compare with their own, nothing else.

use super::answer::{Answer, BAD_REQUEST, FAILED, NOT_FOUND, OK, Status};
use super::policy;
use super::preview::Preview;
use super::request::Request;

/// Where pages ask for the state, and the script with which they do.
const STATE: &str = "__throughline/changes";
const SCRIPT: &str = "__throughline/reload.js";
/// Asks twice a second whether the state is still the page's own. A connection that stays open for each tab would be simpler,
/// but a browser opens six of them to a server, and the seventh tab would wait for ever. Hidden tabs do not ask.
const RELOAD: &str = "\
const mine = document.currentScript.dataset.state;
const ask = async () => {
  try {
    const answer = await fetch('/__throughline/changes');
    if (answer.ok && (await answer.text()) !== mine) return location.reload();
  } catch {}
  if (document.hidden) document.addEventListener('visibilitychange', ask, { once: true });
  else setTimeout(ask, 500);
};
ask();
";

/// Answers a request.
pub(super) fn answer(request: &Request, port: u16, preview: &Preview) -> Answer {
    if let Some(refusal) = policy::refusal(request, port) {
        return refusal;
    }
    let Some(path) = request.path() else {
        return Answer::plain(BAD_REQUEST, "this path cannot be read\n");
    };
    match path.as_str() {
        STATE => return Answer::new(OK, "text/plain; charset=utf-8", preview.state.clone()),
        SCRIPT => return Answer::new(OK, "text/javascript; charset=utf-8", RELOAD),
        _ => {}
    }
    let candidates = if path.is_empty() || path.ends_with('/') {
        vec![format!("{path}index.html")]
    } else {
        vec![path.clone(), format!("{path}/index.html")]
    };
    let Some(site) = &preview.site else {
        let empty =
            b"<!doctype html><html lang=\"en\"><title>Errors</title><body></body></html>".to_vec();
        return page(OK, &empty, preview);
    };
    let (status, name) = match candidates.iter().find(|path| site.has(path)) {
        Some(name) => (OK, name.as_str()),
        None => (NOT_FOUND, "404.html"),
    };
    // On the threads that build sites: as many files at once as there are cores, however many connections ask.
    match rayon::scope(|_| site.file(name)) {
        Err(error) => failed(&error),
        Ok(file) if name.ends_with(".html") => page(status, &file, preview),
        Ok(file) => Answer::new(status, media_type(name), file),
    }
}

fn failed(error: &anyhow::Error) -> Answer {
    Answer::new(
        FAILED,
        "text/plain; charset=utf-8",
        format!("{error:#}\n").into_bytes(),
    )
}

/// A page of the site with the script that reloads it, and with the report when the records have errors.
fn page(status: Status, html: &[u8], preview: &Preview) -> Answer {
    let html = String::from_utf8_lossy(html);
    let html = html.replacen(
        "default-src 'none'",
        "default-src 'none'; script-src 'self'; connect-src 'self'",
        1,
    );
    let script = format!(
        "<script src=\"/{SCRIPT}\" data-state=\"{}\" defer></script>",
        preview.state
    );
    let html = match html.rfind("</body>") {
        Some(at) => format!("{}{script}{}", &html[..at], &html[at..]),
        None => format!("{html}{script}"),
    };
    let html = match (&preview.report, html.find("<body")) {
        (Some(report), Some(body)) => {
            let at = html[body..]
                .find('>')
                .map_or(html.len(), |end| body + end + 1);
            format!(
                "{}<section aria-label=\"Errors in the records\"><h2>The records have errors; this is the last good state</h2><pre>{}</pre></section>{}",
                &html[..at],
                escaped(report),
                &html[at..]
            )
        }
        _ => html,
    };
    Answer::new(status, "text/html; charset=utf-8", html)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "jsonl" => "application/jsonl",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "xml" => "application/xml",
        "atom" => "application/atom+xml",
        "ics" => "text/calendar; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "txt" | "dot" | "md" => "text/plain; charset=utf-8",
        "graphml" | "gexf" => "application/xml",
        _ => "application/octet-stream",
    }
}
