//! The head of a request, read strictly: what can be understood in two ways is refused.

use super::answer::{Answer, BAD_REQUEST, HEAD_TOO_LARGE};

/// How large a head may be: room for long addresses and for the cookies of other programs on this machine.
const BYTES: usize = 64 * 1024;
/// How many lines it may have.
const LINES: usize = 100;
/// What ends it.
const END: &[u8] = b"\r\n\r\n";

/// What a client asks for.
#[derive(Debug)]
pub(super) struct Request {
    pub(super) method: String,
    /// The address as it was sent.
    pub(super) target: String,
    /// Names in lower case, and values.
    headers: Vec<(String, String)>,
    /// Whether another request may follow on the same connection.
    pub(super) keeps_alive: bool,
}

impl Request {
    /// Takes a head from the beginning of what has been received; nothing while it is incomplete.
    pub(super) fn take(received: &mut Vec<u8>) -> Result<Option<Self>, Answer> {
        // A client may send an empty line before its request.
        if received.starts_with(b"\r\n") {
            received.drain(..2);
        }
        // Clients that send a byte at a time are cut off by time: what is searched again is small.
        let end = received.windows(END.len()).position(|bytes| bytes == END);
        let Some(end) = end.filter(|end| *end <= BYTES) else {
            return if received.len() > BYTES {
                Err(Answer::plain(HEAD_TOO_LARGE, "this request is too large\n"))
            } else {
                Ok(None)
            };
        };
        let head: Vec<u8> = received.drain(..end + END.len()).collect();
        Self::parse(&head).map(Some)
    }

    fn parse(head: &[u8]) -> Result<Self, Answer> {
        let unreadable = || Answer::plain(BAD_REQUEST, "this request cannot be read\n");
        let mut lines = [httparse::EMPTY_HEADER; LINES];
        let mut parsed = httparse::Request::new(&mut lines);
        match parsed.parse(head) {
            Ok(httparse::Status::Complete(length)) if length == head.len() => {}
            Err(httparse::Error::TooManyHeaders) => {
                return Err(Answer::plain(
                    HEAD_TOO_LARGE,
                    "this request has too many lines\n",
                ));
            }
            _ => return Err(unreadable()),
        }
        let (Some(method), Some(target)) = (parsed.method, parsed.path) else {
            return Err(unreadable());
        };
        let mut request = Self {
            method: method.to_owned(),
            target: target.to_owned(),
            headers: parsed
                .headers
                .iter()
                .map(|line| {
                    let value = String::from_utf8_lossy(line.value).into_owned();
                    (line.name.to_ascii_lowercase(), value)
                })
                .collect(),
            keeps_alive: false,
        };
        // A body is never read, so nothing that follows one can be told from it.
        let has_body = request.values("transfer-encoding").next().is_some()
            || request.values("content-length").any(|length| length != "0");
        let closes = |value: &str| {
            let mut options = value.split(',').map(str::trim);
            options.any(|option| option.eq_ignore_ascii_case("close"))
        };
        request.keeps_alive =
            parsed.version == Some(1) && !has_body && !request.values("connection").any(closes);
        Ok(request)
    }

    /// The values of all lines with this name.
    pub(super) fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.headers
            .iter()
            .filter(move |(line, _)| line == name)
            .map(|(_, value)| value.as_str())
    }

    /// The path that is asked for, without query and percent signs, relative to the root; nothing when it cannot be read or
    /// climbs out.
    pub(super) fn path(&self) -> Option<String> {
        let path = self.target.strip_prefix('/')?;
        let path = path.split_once('?').map_or(path, |(path, _)| path);
        let path = decoded(path)?;
        let climbs = path.split(['/', '\\']).any(|part| part == "..");
        (!climbs && !path.contains(['\0', '#'])).then(|| path.trim_start_matches('/').to_owned())
    }
}

/// A path without its percent signs, each of which two hexadecimal digits have to follow; nothing when it is not UTF-8.
fn decoded(path: &str) -> Option<String> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => u8::try_from(digit(rest.next()?)? * 16 + digit(rest.next()?)?).ok()?,
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
}
