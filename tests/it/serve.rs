//! The preview server: what it answers, what it refuses, and that a saved record reaches the page.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};

use crate::support::{program, scratch, write, write_sample};

/// A running server, stopped when the test ends.
struct Server {
    child: Child,
    stderr: BufReader<std::process::ChildStderr>,
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
        let mut stderr = BufReader::new(child.stderr.take().unwrap());
        let mut line = String::new();
        let address = loop {
            line.clear();
            assert!(
                stderr.read_line(&mut line).unwrap() > 0,
                "the server did not start"
            );
            if let Some((_, rest)) = line.split_once("http://") {
                break rest.split('/').next().unwrap().to_owned();
            }
        };
        Self {
            child,
            stderr,
            address,
        }
    }

    /// Status line, head and body of the answer to a raw request.
    fn ask(&self, request: &str) -> (String, String) {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        (head.to_owned(), body.to_owned())
    }

    fn get(&self, path: &str) -> (String, String) {
        self.ask(&format!(
            "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n",
            self.address
        ))
    }

    /// Waits for the line that a rebuild writes.
    fn wait_for(&mut self, text: &str) {
        let mut line = String::new();
        while !line.contains(text) {
            line.clear();
            assert!(
                self.stderr.read_line(&mut line).unwrap() > 0,
                "the server stopped"
            );
        }
    }
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
    server.wait_for("3 events");
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
    std::thread::scope(|scope| {
        for _ in 0..16 {
            scope.spawn(|| {
                for _ in 0..50 {
                    assert!(server.get("/").0.starts_with("HTTP/1.1 200"));
                }
            });
        }
    });
}
