//! From a request to an answer: files of the site, the stream that tells pages to reload, nothing else.

use std::convert::Infallible;
use std::sync::Arc;

use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt, Full, StreamBody};
use hyper::body::{Bytes, Frame};
use hyper::header::{ALLOW, CACHE_CONTROL, CONTENT_TYPE, HOST, HeaderValue};
use hyper::{Method, Request, Response, StatusCode};
use tokio::sync::watch;

use super::preview::Preview;

type Body = UnsyncBoxBody<Bytes, Infallible>;

/// Where pages listen for changes, and the script with which they do.
const STREAM: &str = "__throughline/changes";
const SCRIPT: &str = "__throughline/reload.js";
const RELOAD: &str = "let seen;new EventSource('/__throughline/changes').onmessage=(event)=>{if(seen&&seen!==event.data)location.reload();seen=event.data};\n";

/// Answers a request.
pub(super) async fn answer<B>(
    request: &Request<B>,
    port: u16,
    current: &watch::Receiver<Arc<Preview>>,
) -> Response<Body> {
    // A page elsewhere could otherwise reach us under a name of its own that points to this machine.
    if !is_our_host(request.headers().get(HOST), port) {
        return plain(
            StatusCode::MISDIRECTED_REQUEST,
            "this server answers to localhost only\n",
        );
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let mut answer = plain(
            StatusCode::METHOD_NOT_ALLOWED,
            "only GET and HEAD are answered\n",
        );
        answer
            .headers_mut()
            .insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return answer;
    }
    let Some(path) = decoded(request.uri().path()) else {
        return plain(StatusCode::BAD_REQUEST, "this path cannot be read\n");
    };
    let path = path.trim_start_matches('/');
    if path == STREAM {
        return changes(current.clone());
    }
    if path == SCRIPT {
        return bytes(
            StatusCode::OK,
            "text/javascript; charset=utf-8",
            RELOAD.as_bytes().to_vec(),
        );
    }
    let preview = current.borrow().clone();
    let candidates = if path.is_empty() || path.ends_with('/') {
        vec![format!("{path}index.html")]
    } else {
        vec![path.to_owned(), format!("{path}/index.html")]
    };
    let Some(site) = &preview.site else {
        return page(
            StatusCode::OK,
            b"<!doctype html><html lang=\"en\"><title>Errors</title><body></body></html>",
            &preview,
        );
    };
    match site.file(candidates).await {
        Some((_, Err(error))) => failed(&error),
        Some((name, Ok(file))) if name.ends_with(".html") => page(StatusCode::OK, &file, &preview),
        Some((name, Ok(file))) => bytes(StatusCode::OK, media_type(&name), file),
        None => match site.file(vec!["404.html".to_owned()]).await {
            Some((_, Ok(missing))) => page(StatusCode::NOT_FOUND, &missing, &preview),
            Some((_, Err(error))) => failed(&error),
            None => plain(StatusCode::NOT_FOUND, "not found\n"),
        },
    }
}

fn failed(error: &anyhow::Error) -> Response<Body> {
    bytes(
        StatusCode::INTERNAL_SERVER_ERROR,
        "text/plain; charset=utf-8",
        format!("{error:#}\n").into_bytes(),
    )
}

fn is_our_host(host: Option<&HeaderValue>, port: u16) -> bool {
    let Some(host) = host.and_then(|host| host.to_str().ok()) else {
        return false;
    };
    ["localhost", "127.0.0.1", "[::1]"]
        .iter()
        .any(|name| host == format!("{name}:{port}") || (port == 80 && host == *name))
}

/// A path without its percent signs; nothing when it is not UTF-8 or tries to climb.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            let digits = std::str::from_utf8(&digits).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    let path = String::from_utf8(bytes).ok()?;
    let climbs = path.split(['/', '\\']).any(|part| part == "..") || path.contains('\0');
    (!climbs).then_some(path)
}

/// A page of the site with the script that reloads it, and with the report when the records have errors.
fn page(status: StatusCode, html: &[u8], preview: &Preview) -> Response<Body> {
    let html = String::from_utf8_lossy(html);
    let html = html.replacen(
        "default-src 'none'",
        "default-src 'none'; script-src 'self'; connect-src 'self'",
        1,
    );
    let script = format!("<script src=\"/{SCRIPT}\" defer></script>");
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
    bytes(status, "text/html; charset=utf-8", html.into_bytes())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// A stream that names the state now and each later one.
fn changes(mut current: watch::Receiver<Arc<Preview>>) -> Response<Body> {
    current.mark_changed();
    let stream = futures_stream(current);
    let mut answer = Response::new(BodyExt::boxed_unsync(StreamBody::new(stream)));
    head(&mut answer, StatusCode::OK, "text/event-stream");
    answer
}

fn futures_stream(
    current: watch::Receiver<Arc<Preview>>,
) -> impl futures_util::Stream<Item = Result<Frame<Bytes>, Infallible>> {
    futures_util::stream::unfold(current, |mut current| async move {
        current.changed().await.ok()?;
        let version = current.borrow_and_update().version;
        Some((
            Ok(Frame::data(Bytes::from(format!("data: {version}\n\n")))),
            current,
        ))
    })
}

fn plain(status: StatusCode, text: &'static str) -> Response<Body> {
    bytes(
        status,
        "text/plain; charset=utf-8",
        text.as_bytes().to_vec(),
    )
}

fn bytes(status: StatusCode, media_type: &'static str, body: Vec<u8>) -> Response<Body> {
    let mut answer = Response::new(Full::new(Bytes::from(body)).boxed_unsync());
    head(&mut answer, status, media_type);
    answer
}

fn head(answer: &mut Response<Body>, status: StatusCode, media_type: &'static str) {
    *answer.status_mut() = status;
    let headers = answer.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(
        "x-content-type-options",
        HeaderValue::from_static("nosniff"),
    );
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
