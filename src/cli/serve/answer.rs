//! An answer of the server: its status, its head, its body.

use std::io::Write;

/// A status as it stands in the first line of an answer.
pub(super) type Status = &'static str;

pub(super) const OK: Status = "200 OK";
pub(super) const NOT_FOUND: Status = "404 Not Found";
pub(super) const FAILED: Status = "500 Internal Server Error";
pub(super) const BAD_REQUEST: Status = "400 Bad Request";
pub(super) const FORBIDDEN: Status = "403 Forbidden";
pub(super) const METHOD_NOT_ALLOWED: Status = "405 Method Not Allowed";
pub(super) const MISDIRECTED: Status = "421 Misdirected Request";
pub(super) const HEAD_TOO_LARGE: Status = "431 Request Header Fields Too Large";

/// What every answer tells the browser: not to guess what a file is, to keep nothing, and to let no page of another site
/// embed it, load it, or hold on to its window.
const HEADERS: &[(&str, &str)] = &[
    ("cache-control", "no-store"),
    ("x-content-type-options", "nosniff"),
    ("content-security-policy", "frame-ancestors 'self'"),
    ("x-frame-options", "SAMEORIGIN"),
    ("cross-origin-resource-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
];

/// An answer, ready to be sent.
#[derive(Debug)]
pub(super) struct Answer {
    status: Status,
    media_type: &'static str,
    more: Vec<(&'static str, &'static str)>,
    body: Vec<u8>,
}

impl Answer {
    pub(super) fn new(status: Status, media_type: &'static str, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            media_type,
            more: Vec::new(),
            body: body.into(),
        }
    }

    /// A few words.
    pub(super) fn plain(status: Status, text: &str) -> Self {
        Self::new(status, "text/plain; charset=utf-8", text)
    }

    /// The same with one more line in its head.
    pub(super) fn with(mut self, name: &'static str, value: &'static str) -> Self {
        self.more.push((name, value));
        self
    }

    /// The head as it is sent, and the body, which a client may have asked to leave out.
    pub(super) fn bytes(self, without_body: bool, keeps_alive: bool) -> (Vec<u8>, Vec<u8>) {
        let connection = if keeps_alive { "keep-alive" } else { "close" };
        let mut head = Vec::new();
        // Writing to memory cannot fail.
        let _ = write!(
            head,
            "HTTP/1.1 {}\r\ncontent-type: {}\r\ncontent-length: {}\r\nconnection: {connection}\r\n",
            self.status,
            self.media_type,
            self.body.len()
        );
        for (name, value) in HEADERS.iter().chain(&self.more) {
            let _ = write!(head, "{name}: {value}\r\n");
        }
        head.extend_from_slice(b"\r\n");
        (head, if without_body { Vec::new() } else { self.body })
    }
}
