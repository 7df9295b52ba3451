//! The preview server: what it answers, what it refuses, that a saved record reaches the page, and that a flood leaves no trace.
//!
//! `THROUGHLINE_TIMES=100 cargo test serve -- --nocapture` floods it a hundred times as long.

#![allow(
    clippy::print_stdout,
    reason = "the figures of a long run are what it is made for"
)]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use crate::rng::rounds;
use crate::support::{program, scratch, write, write_sample};

/// A running server, stopped when the test ends.
struct Server {
    child: Child,
    lines: Receiver<String>,
    address: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Server {
    fn start(events: &Path) -> Self {
        let mut child = program()
            .args(["--events", events.to_str().unwrap(), "serve", "--port", "0"])
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let stderr = BufReader::new(child.stderr.take().unwrap());
        let (tell, lines) = channel();
        std::thread::spawn(move || {
            stderr
                .lines()
                .map_while(Result::ok)
                .try_for_each(|line| tell.send(line))
        });
        let mut server = Self {
            child,
            lines,
            address: String::new(),
        };
        let line = server.wait_for("http://");
        let (_, rest) = line.split_once("http://").unwrap();
        server.address = rest.split('/').next().unwrap().to_owned();
        server
    }

    /// Status line, head and body of the answer to a raw request.
    fn ask(&self, request: &str) -> (String, String) {
        ask(&self.address, request)
    }

    fn get(&self, path: &str) -> (String, String) {
        get(&self.address, path)
    }
    /// Waits for a line that holds this text.
    fn wait_for(&mut self, text: &str) -> String {
        loop {
            let line = self
                .lines
                .recv_timeout(Duration::from_secs(60))
                .unwrap_or_else(|_| panic!("no line with `{text}` came"));
            if line.contains(text) {
                return line;
            }
        }
    }
}

/// Head and body of the answer to a raw request.
fn ask(address: &str, request: &str) -> (String, String) {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
    (head.to_owned(), body.to_owned())
}

fn get(address: &str, path: &str) -> (String, String) {
    ask(
        address,
        &format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"),
    )
}

const TALKS: &str = "title: Talks in the capital\ndate: 2022-11-22\nsummary: Talks.\nkind: diplomacy\nclaims: [{id: happened, text: It happened, sources: [earlier-notice]}]\n";

#[test]
fn a_saved_record_reaches_the_page_and_a_faulty_one_shows_its_report() {
    let folder = scratch();
    write_sample(folder.path());
    let mut server = Server::start(folder.path());
    let (head, body) = server.get("/");
    assert!(
        head.starts_with("HTTP/1.1 200") && head.contains("text/html"),
        "{head}"
    );
    assert!(body.contains("Earlier talks") && body.contains("__throughline/reload.js"));
    assert!(!body.contains("Talks in the capital"));
    write(folder.path(), &[("2022/talks.yaml", TALKS)]);
    server.wait_for("4 events");
    assert!(server.get("/index.html").1.contains("Talks in the capital"));
    write(folder.path(), &[("2022/talks.yaml", "title: [broken\n")]);
    server.wait_for("invalid-yaml");
    let (_, body) = server.get("/");
    assert!(body.contains("invalid-yaml") && body.contains("Talks in the capital"));
}

#[test]
fn only_this_machine_and_only_the_site_are_answered() {
    let folder = scratch();
    write_sample(folder.path());
    let server = Server::start(folder.path());
    assert!(server.address.starts_with("127.0.0.1:"));
    let status = |request: &str| {
        server
            .ask(request)
            .0
            .split(' ')
            .nth(1)
            .map(str::to_owned)
            .unwrap_or_default()
    };
    let with_host = |line: &str, host: &str| {
        format!("{line} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")
    };
    assert_eq!(status(&with_host("GET /", "example.org")), "421");
    assert_eq!(status(&with_host("POST /", &server.address)), "405");
    for path in [
        "/../Cargo.toml",
        "/%2e%2e/Cargo.toml",
        "/..%5cCargo.toml",
        "/%00",
        "/%zz",
        "/%ff",
        "/%+1",
        "/%1+",
        "/%-1",
        "/%1",
        "/%",
        "/#top",
        "index.html",
        "*",
        "http://example.org/",
    ] {
        assert_eq!(
            status(&with_host(&format!("GET {path}"), &server.address)),
            "400",
            "{path}"
        );
    }
    for path in ["/etc/passwd", "//etc/passwd", "/events/no-such-event.html"] {
        assert_eq!(
            status(&with_host(&format!("GET {path}"), &server.address)),
            "404",
            "{path}"
        );
    }
    let head = server.ask(&with_host("HEAD /", &server.address));
    assert!(head.0.starts_with("HTTP/1.1 200") && head.1.is_empty());
}

/// Status and whole head of the answer to a request for a path with these lines besides its own `Host`.
fn ask_with(address: &str, path: &str, lines: &[&str]) -> (String, String) {
    let lines: String = lines.iter().map(|line| format!("{line}\r\n")).collect();
    let request =
        format!("GET {path} HTTP/1.1\r\nHost: {address}\r\n{lines}Connection: close\r\n\r\n");
    let head = ask(address, &request).0;
    let status = head.split(' ').nth(1).unwrap_or_default().to_owned();
    (status, head)
}

#[test]
fn pages_of_other_sites_are_refused_unless_a_link_was_followed() {
    let folder = scratch();
    write_sample(folder.path());
    let server = Server::start(folder.path());
    let own = format!("Origin: http://{}", server.address);
    let link = [
        "Sec-Fetch-Mode: navigate",
        "Sec-Fetch-Dest: document",
        "Sec-Fetch-User: ?1",
    ];
    let cases: &[(&str, &[&str])] = &[
        // Typed, a bookmark, a program that is no browser.
        ("200", &[]),
        ("200", &["Sec-Fetch-Site: none"]),
        ("200", &["Sec-Fetch-Site: same-origin", &own]),
        ("200", &[&own]),
        // A link, from anywhere.
        (
            "200",
            &["Sec-Fetch-Site: cross-site", link[0], link[1], link[2]],
        ),
        ("200", &["Sec-Fetch-Site: same-site", link[0], link[1]]),
        // A frame, an image, a script, data; of another port too.
        ("403", &["Sec-Fetch-Site: cross-site"]),
        ("403", &["Sec-Fetch-Site: same-site"]),
        (
            "403",
            &[
                "Sec-Fetch-Site: cross-site",
                link[0],
                "Sec-Fetch-Dest: iframe",
            ],
        ),
        (
            "403",
            &[
                "Sec-Fetch-Site: cross-site",
                link[0],
                "Sec-Fetch-Dest: object",
            ],
        ),
        (
            "403",
            &[
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Mode: no-cors",
                "Sec-Fetch-Dest: image",
            ],
        ),
        (
            "403",
            &[
                "Sec-Fetch-Site: same-site",
                "Sec-Fetch-Mode: cors",
                "Sec-Fetch-Dest: empty",
            ],
        ),
        ("403", &["Origin: https://example.org"]),
        ("403", &["Origin: null"]),
        ("403", &["Origin: http://localhost:1"]),
        (
            "403",
            &["Origin: https://example.org", "Sec-Fetch-Site: same-origin"],
        ),
        // What is said twice is believed at its worst.
        (
            "403",
            &["Sec-Fetch-Site: same-origin", "Sec-Fetch-Site: cross-site"],
        ),
        (
            "403",
            &[
                "Sec-Fetch-Site: cross-site",
                link[0],
                link[1],
                "Sec-Fetch-Dest: iframe",
            ],
        ),
        ("403", &[&own, "Origin: https://example.org"]),
        ("403", &["Sec-Fetch-Site: of-my-own"]),
        ("400", &["Host: example.org"]),
        ("400", &[&format!("Host: {}", server.address)]),
    ];
    for path in [
        "/",
        "/data/timeline.json",
        "/__throughline/changes",
        "/no-such-page",
    ] {
        for (expected, lines) in cases {
            let expected = if (*expected, path) == ("200", "/no-such-page") {
                "404"
            } else {
                expected
            };
            let (status, head) = ask_with(&server.address, path, lines);
            assert_eq!(status, expected, "{path} {lines:?}: {head}");
        }
    }
    let without = "GET / HTTP/1.1\r\nConnection: close\r\n\r\n";
    assert!(server.ask(without).0.starts_with("HTTP/1.1 400"));
}

#[test]
fn every_answer_forbids_other_sites_to_embed_it() {
    let folder = scratch();
    write_sample(folder.path());
    let server = Server::start(folder.path());
    let foreign = ["Sec-Fetch-Site: cross-site"];
    for (path, lines) in [
        ("/", &[][..]),
        ("/assets/style.css", &[]),
        ("/data/timeline.json", &[]),
        ("/__throughline/reload.js", &[]),
        ("/__throughline/changes", &[]),
        ("/no-such-page", &[]),
        ("/%zz", &[]),
        ("/", &foreign),
        ("/", &["Host: example.org"]),
        ("/", &["No colon"]),
    ] {
        let head = ask_with(&server.address, path, lines).1;
        for line in [
            "x-content-type-options: nosniff",
            "x-frame-options: SAMEORIGIN",
            "content-security-policy: frame-ancestors 'self'",
            "cross-origin-resource-policy: same-origin",
            "cross-origin-opener-policy: same-origin",
            "cache-control: no-store",
        ] {
            assert!(
                head.lines().any(|found| found == line),
                "{path}: {line}: {head}"
            );
        }
    }
}

/// Requests that were sent before their turn, each answered in order; what follows a body is not taken for a request.
#[test]
fn requests_in_a_row_are_answered_in_order() {
    let folder = scratch();
    write_sample(folder.path());
    let server = Server::start(folder.path());
    let host = format!("Host: {}", server.address);
    let answers = |requests: &str| -> Vec<String> {
        let mut stream = TcpStream::connect(&server.address).unwrap();
        stream.write_all(requests.as_bytes()).unwrap();
        let mut text = Vec::new();
        stream.read_to_end(&mut text).unwrap();
        let text = String::from_utf8_lossy(&text).into_owned();
        let heads = text.split("HTTP/1.1 ").skip(1);
        heads.map(|head| head[..3].to_owned()).collect()
    };
    let many: String = (0..2000)
        .map(|number| {
            let path = if number % 2 == 0 { "/" } else { "/none" };
            let last = if number == 1999 {
                "Connection: Foo, Close\r\n"
            } else {
                ""
            };
            format!("\r\nHEAD {path} HTTP/1.1\r\n{host}\r\n{last}\r\n")
        })
        .collect();
    let found = answers(&many);
    assert_eq!(found.len(), 2000);
    for (number, status) in found.iter().enumerate() {
        assert_eq!(status, if number % 2 == 0 { "200" } else { "404" });
    }
    let second = format!("GET / HTTP/1.1\r\n{host}\r\n\r\n");
    for first in [
        format!(
            "GET / HTTP/1.1\r\n{host}\r\nContent-Length: {}\r\n\r\n",
            second.len()
        ),
        format!("GET / HTTP/1.1\r\n{host}\r\nTransfer-Encoding: chunked\r\n\r\n"),
        format!("GET / HTTP/1.0\r\n{host}\r\n\r\n"),
    ] {
        assert_eq!(answers(&format!("{first}{second}")), ["200"], "{first}");
    }
    for broken in [
        format!("GET / HTTP/1.1\r\n{host}\r\n folded: x\r\n\r\n"),
        format!("GET / HTTP/1.1\n{host}\n\nGET / HTTP/1.1\r\n\r\n"),
        format!("GET / HTTP/1.1\r\nHost : {}\r\n\r\n", server.address),
        format!("GET / HTTP/2.0\r\n{host}\r\n\r\n"),
        format!("GET /a b HTTP/1.1\r\n{host}\r\n\r\n"),
        "\r\n\r\n\r\n".to_owned(),
    ] {
        assert_eq!(answers(&format!("{broken}{second}")), ["400"], "{broken}");
    }
}

/// Clients that hold every place and say nothing have to give them up.
#[test]
fn silent_clients_do_not_keep_pages_from_being_answered() {
    let folder = scratch();
    write_sample(folder.path());
    let server = Server::start(folder.path());
    let held: Vec<TcpStream> = (0..600)
        .map(|number| {
            let mut stream = TcpStream::connect(&server.address).unwrap();
            if number % 2 == 0 {
                stream.write_all(b"GET / HTTP/1.1\r\nHost: ").unwrap();
            }
            stream
        })
        .collect();
    for _ in 0..20 {
        assert!(server.get("/").0.starts_with("HTTP/1.1 200"));
    }
    drop(held);
}

/// Pages that wait for changes: each asks and is told at once, so that any number of tabs leaves room for the next.
#[test]
fn waiting_for_changes_holds_no_connection() {
    let folder = scratch();
    write_sample(folder.path());
    let mut server = Server::start(folder.path());
    let state = |page: &str| -> String {
        let (_, rest) = page.split_once("data-state=\"").unwrap();
        rest.split('"').next().unwrap().to_owned()
    };
    let before = state(&server.get("/").1);
    let mut tabs: Vec<BufReader<TcpStream>> = (0..100)
        .map(|_| BufReader::new(TcpStream::connect(&server.address).unwrap()))
        .collect();
    let request = format!(
        "GET /__throughline/changes HTTP/1.1\r\nHost: {}\r\n\r\n",
        server.address
    );
    for tab in &mut tabs {
        assert_eq!(answer_on(tab, &request), ("200".to_owned(), true));
    }
    assert_eq!(server.get("/__throughline/changes").1, before);
    write(folder.path(), &[("2022/talks.yaml", TALKS)]);
    server.wait_for("4 events");
    let after = server.get("/__throughline/changes").1;
    assert_ne!(after, before);
    assert_eq!(state(&server.get("/").1), after);
    assert_eq!(state(&server.get("/no-such-page").1), after);
}

#[test]
fn many_requests_at_once_are_all_answered() {
    let folder = scratch();
    write_sample(folder.path());
    let server = Server::start(folder.path());
    let address = server.address.as_str();
    std::thread::scope(|scope| {
        for _ in 0..16 {
            scope.spawn(move || {
                for _ in 0..50 {
                    assert!(get(address, "/").0.starts_with("HTTP/1.1 200"));
                }
            });
        }
    });
}

/// More connections than are answered at once: the others wait, and none is turned away.
#[test]
fn more_connections_than_places_are_all_answered() {
    let folder = scratch();
    write_sample(folder.path());
    let server = Server::start(folder.path());
    let head = format!(
        "GET / HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n",
        server.address
    );
    let mut streams: Vec<TcpStream> = (0..600)
        .map(|_| {
            let mut stream = TcpStream::connect(&server.address).unwrap();
            stream.write_all(head.as_bytes()).unwrap();
            stream
        })
        .collect();
    for stream in &mut streams {
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(
            answer.starts_with("HTTP/1.1 200") && answer.trim_end().ends_with("</html>"),
            "{answer}"
        );
    }
}

/// One answer on a connection that stays open: its status, and whether its body came whole.
fn answer_on(stream: &mut BufReader<TcpStream>, request: &str) -> (String, bool) {
    stream.get_mut().write_all(request.as_bytes()).unwrap();
    let (mut status, mut length) = (String::new(), 0);
    loop {
        let mut line = String::new();
        assert_ne!(stream.read_line(&mut line).unwrap(), 0, "no answer came");
        if status.is_empty() {
            status = line.split(' ').nth(1).unwrap_or_default().to_owned();
        } else if line == "\r\n" {
            break;
        } else if let Some(number) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = number.trim().parse().unwrap();
        }
    }
    let mut body = vec![
        0;
        if request.starts_with("HEAD") {
            0
        } else {
            length
        }
    ];
    let whole = stream.read_exact(&mut body).is_ok() && length > 0;
    (status, whole)
}

/// What a process holds: threads, open files, KiB of memory.
#[cfg(target_os = "linux")]
fn held(process: u32) -> (usize, usize, usize) {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap();
    let number = |name: &str| -> usize {
        let line = status.lines().find(|line| line.starts_with(name)).unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    };
    let files = std::fs::read_dir(format!("/proc/{process}/fd"))
        .unwrap()
        .count();
    (number("Threads:"), files, number("VmRSS:"))
}

/// Friends, strangers and vandals at once. Every request gets its answer, and afterwards the server holds what it held before.
#[cfg(target_os = "linux")]
#[test]
fn a_flood_is_answered_and_leaves_nothing_behind() {
    let folder = scratch();
    write_sample(folder.path());
    let server = Server::start(folder.path());
    let address = server.address.as_str();
    let flood = |number: usize| {
        std::thread::scope(|scope| {
            for client in 0..12_usize {
                scope.spawn(move || match client % 3 {
                    0 => keep_asking(address, number),
                    1 => ask_anew(address, number),
                    _ => misbehave(address, number),
                });
            }
        });
    };
    let idle = held(server.child.id());
    flood(20);
    let before = (idle.0, idle.1, held(server.child.id()).2);
    let number = rounds(60);
    flood(number);
    // The last connections are noticed to be gone a moment later; a slow client's when its time is up.
    let mut after = held(server.child.id());
    for _ in 0..300 {
        if after.0 <= before.0 && after.1 <= before.1 {
            break;
        }
        std::thread::sleep(Duration::from_millis(100));
        after = held(server.child.id());
    }
    println!(
        "{} requests: threads {} to {}, files {} to {}, KiB {} to {}",
        12 * number,
        before.0,
        after.0,
        before.1,
        after.1,
        before.2,
        after.2
    );
    assert_eq!(after.0, before.0, "threads");
    assert!(
        after.1 <= before.1,
        "{} files are open, {} before",
        after.1,
        before.1
    );
    assert!(
        after.2 < before.2 + 64 * 1024,
        "{} KiB, {} before",
        after.2,
        before.2
    );
    assert!(get(address, "/").0.starts_with("HTTP/1.1 200"));
}

/// A client that asks again and again on one connection.
fn keep_asking(address: &str, number: usize) {
    let mut stream = BufReader::new(TcpStream::connect(address).unwrap());
    for round in 0..number {
        let (line, expected) = match round % 6 {
            0 => ("GET /", "200"),
            1 => ("HEAD /", "200"),
            2 => ("GET /graph.html", "200"),
            3 => ("GET /data/timeline.json", "200"),
            4 => ("GET /no-such-page.html", "404"),
            _ => ("GET /%2e%2e/%2e%2e/etc/passwd", "400"),
        };
        let (status, whole) = answer_on(
            &mut stream,
            &format!("{line} HTTP/1.1\r\nHost: {address}\r\n\r\n"),
        );
        assert!(status == expected && whole, "{line}: {status}");
    }
}

/// A client that comes anew each time, under a name that may not be ours.
fn ask_anew(address: &str, number: usize) {
    for round in 0..number {
        let (host, expected) = match round % 4 {
            0 => ("evil.example", "421"),
            1 => ("127.0.0.1.evil.example", "421"),
            _ => (address, "200"),
        };
        let head = ask(
            address,
            &format!("GET /index.html HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"),
        )
        .0;
        assert_eq!(head.split(' ').nth(1), Some(expected), "{host}");
    }
}

/// A client that breaks off, sends too much, sends nonsense, or sends half and waits. Whatever it gets, it may not hang or be let in.
fn misbehave(address: &str, number: usize) {
    for round in 0..number {
        let mut stream = TcpStream::connect(address).unwrap();
        stream
            .set_read_timeout(Some(Duration::from_secs(60)))
            .unwrap();
        let sent: Vec<u8> = match round % 6 {
            0 => format!(
                "GET / HTTP/1.1\r\nHost: {address}\r\nX: {}\r\n\r\n",
                "x".repeat(1 << 20)
            )
            .into_bytes(),
            1 => format!(
                "GET / HTTP/1.1\r\nHost: {address}\r\n{}\r\n",
                "X: y\r\n".repeat(500)
            )
            .into_bytes(),
            2 => vec![
                0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3, b'\n', b'\n', b'\n', b'\r', b'\n', b'\r',
                b'\n',
            ],
            3 => {
                format!("POST / HTTP/1.1\r\nHost: {address}\r\nContent-Length: 9999999999\r\n\r\nx")
                    .into_bytes()
            }
            4 => format!(
                "GET /{} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n",
                "a/".repeat(20_000)
            )
            .into_bytes(),
            // Half a head, and then nothing more: the client goes away.
            _ => b"GET / HTTP/1.1\r\nHo".to_vec(),
        };
        // The server may have closed the door before all was sent.
        let _ = stream.write_all(&sent);
        if round % 6 == 5 {
            continue;
        }
        let mut answer = [0; 12];
        let read = stream.read(&mut answer).unwrap_or(0);
        let answer = String::from_utf8_lossy(&answer[..read]).into_owned();
        assert!(!answer.contains(" 200"), "{}: {answer}", round % 6);
    }
}

/// A client that never finishes its head is shown the door, and does not keep others from being answered.
#[test]
fn a_slow_client_is_shown_the_door() {
    let folder = scratch();
    write_sample(folder.path());
    let server = Server::start(folder.path());
    let mut slow: Vec<TcpStream> = (0..40)
        .map(|_| {
            let mut stream = TcpStream::connect(&server.address).unwrap();
            stream
                .write_all(b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")
                .unwrap();
            stream
        })
        .collect();
    assert!(server.get("/").0.starts_with("HTTP/1.1 200"));
    for stream in &mut slow {
        stream
            .set_read_timeout(Some(Duration::from_secs(60)))
            .unwrap();
        let mut rest = Vec::new();
        // An end, or an end in anger; no waiting for ever.
        if let Err(error) = stream.read_to_end(&mut rest) {
            assert_eq!(error.kind(), std::io::ErrorKind::ConnectionReset);
        }
        assert!(!rest.starts_with(b"HTTP/1.1 200"));
    }
}

/// A client that asks again and again and never reads is given up: it does not keep its place.
#[test]
fn a_client_that_never_reads_is_given_up() {
    let folder = scratch();
    write_sample(folder.path());
    let server = Server::start(folder.path());
    let mut stream = TcpStream::connect(&server.address).unwrap();
    stream
        .set_write_timeout(Some(Duration::from_millis(200)))
        .unwrap();
    let request = format!(
        "GET /data/timeline.json HTTP/1.1\r\nHost: {}\r\n\r\n",
        server.address
    )
    .repeat(50);
    // Once nobody takes the answers, they fill what room there is, and then the requests do.
    let waiting = |error: &std::io::Error| {
        matches!(
            error.kind(),
            std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut
        )
    };
    let mut stuck = 0;
    while stuck < 300 {
        match stream.write(request.as_bytes()) {
            Ok(_) => {}
            Err(error) if waiting(&error) => stuck += 1,
            Err(_) => break,
        }
    }
    assert!(0 < stuck && stuck < 300, "after {stuck} times of waiting");
    assert!(server.get("/").0.starts_with("HTTP/1.1 200"));
}
