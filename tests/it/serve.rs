//! The preview server: what it answers, what it refuses, and that a saved record reaches the page.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

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

const TALKS: &str =
    "title: Talks in the capital\ndate: 2022-11-22\nsummary: Talks.\nkind: diplomacy\n";

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
