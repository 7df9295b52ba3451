//! `check --online` against a server on this machine: every row of the table of outcomes. The network itself is never asked.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream, ToSocketAddrs};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use throughline::message::{ENGLISH, Message};
use throughline::model::LinkStatus;
use throughline::online::{Manners, Question, Reply, answers};

/// A server that answers by path, and remembers what it was asked.
struct Server {
    address: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let asked: Arc<Mutex<Vec<String>>> = Arc::default();
        let (log, home) = (asked.clone(), address.clone());
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (log, home) = (log.clone(), home.clone());
                std::thread::spawn(move || serve(stream, &log, &home));
            }
        });
        Self { address, asked }
    }

    fn times(&self, path: &str) -> usize {
        self.asked
            .lock()
            .unwrap()
            .iter()
            .filter(|asked| *asked == path)
            .count()
    }
}

fn serve(mut stream: TcpStream, asked: &Mutex<Vec<String>>, home: &str) -> Option<()> {
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    let mut line = String::new();
    reader.read_line(&mut line).ok()?;
    let path = line.split(' ').nth(1)?.to_owned();
    loop {
        let mut header = String::new();
        if reader.read_line(&mut header).ok()? <= 2 {
            break;
        }
    }
    asked.lock().unwrap().push(path.clone());
    let times = asked
        .lock()
        .unwrap()
        .iter()
        .filter(|other| **other == path)
        .count();
    let (status, headers, body) = match path.as_str() {
        "/here" | "/folder/there" => (200, String::new(), "<p>Here</p>".to_owned()),
        "/moved" => (301, format!("location: {home}/here\r\n"), String::new()),
        "/folder/moved" => (302, "location: there\r\n".to_owned(), String::new()),
        "/slash" => (308, "location: /slash/\r\n".to_owned(), String::new()),
        "/slash/" => (200, String::new(), String::new()),
        "/moved-and-gone" => (301, "location: /gone\r\n".to_owned(), String::new()),
        "/circle" => (302, "location: /circle\r\n".to_owned(), String::new()),
        "/gone" => (410, String::new(), String::new()),
        "/forbidden" => (403, String::new(), String::new()),
        "/login" => (401, String::new(), String::new()),
        "/law" => (451, String::new(), String::new()),
        "/network" => (999, String::new(), String::new()),
        "/challenge" => (503, "cf-mitigated: challenge\r\n".to_owned(), String::new()),
        "/busy" => (429, "retry-after: 1\r\n".to_owned(), String::new()),
        "/once-busy" if times == 1 => (429, String::new(), String::new()),
        "/once-broken" if times == 1 => (502, String::new(), String::new()),
        "/once-busy" | "/once-broken" => (200, String::new(), String::new()),
        "/broken" => (500, String::new(), String::new()),
        "/odd" => (418, String::new(), String::new()),
        "/silent" => {
            std::thread::sleep(Duration::from_secs(3));
            return None;
        }
        "/cut" => return None,
        _ if path.starts_with("/available?url=") => {
            let known = path.contains("%2Fgone");
            let copy = if known {
                r#"{"closest":{"available":true,"url":"http://archive.example.org/web/20221123/gone","status":"200"}}"#
            } else if path.contains("%2Fmoved") {
                r#"{"closest":{"available":true,"url":"javascript:alert(1)"}}"#
            } else {
                "{}"
            };
            (
                200,
                String::new(),
                format!(r#"{{"archived_snapshots":{copy}}}"#),
            )
        }
        _ => (404, String::new(), String::new()),
    };
    write!(
        stream,
        "HTTP/1.1 {status} X\r\ncontent-length: {}\r\nconnection: close\r\n{headers}\r\n{body}",
        body.len()
    )
    .ok()
}

/// A request by hand, so that the table can be held against a server in every build.
fn ask(address: &str) -> Reply {
    let (host, path) = address
        .strip_prefix("http://")
        .unwrap()
        .split_at(address[7..].find('/').unwrap());
    let Some(socket) = host
        .to_socket_addrs()
        .ok()
        .and_then(|mut sockets| sockets.next())
    else {
        return Reply::NoServer;
    };
    let Ok(mut stream) = TcpStream::connect(socket) else {
        return Reply::Failed(Message::verbatim("refused"));
    };
    stream
        .set_read_timeout(Some(Duration::from_millis(500)))
        .unwrap();
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n"
    )
    .unwrap();
    let mut text = String::new();
    match stream.read_to_string(&mut text) {
        Err(error)
            if matches!(
                error.kind(),
                std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut
            ) =>
        {
            return Reply::TimedOut;
        }
        Err(error) => return Reply::Failed(Message::verbatim(error.to_string())),
        Ok(0) => return Reply::Failed(Message::verbatim("nothing was said")),
        Ok(_) => {}
    }
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    let header = |name: &str| {
        head.lines().find_map(|line| {
            line.strip_prefix(name)?
                .strip_prefix(": ")
                .map(str::to_owned)
        })
    };
    Reply::Said {
        status: head.split(' ').nth(1).unwrap().parse().unwrap(),
        location: header("location"),
        retry_after: header("retry-after").and_then(|value| value.parse().ok()),
        challenge: header("cf-mitigated").is_some(),
        body: body.to_owned(),
    }
}

const QUICK: Manners = Manners {
    parallel: 4,
    pause: Duration::ZERO,
    tries: 3,
    back_off: Duration::from_millis(1),
    patience: Duration::from_millis(5),
    limit: Duration::from_secs(60),
};

#[test]
fn every_row_of_the_table() {
    let server = Server::start();
    let home = &server.address;
    let rows: &[(&str, &str, usize)] = &[
        ("/here", "alive", 2),
        ("/slash", "alive", 1),
        ("/once-busy", "alive", 2),
        ("/once-broken", "alive", 2),
        ("/moved", "moved /here", 1),
        ("/folder/moved", "moved /folder/there", 1),
        ("/missing", "dead: it answers 404 Not Found", 1),
        ("/gone", "dead: it answers 410 Gone", 2),
        ("/moved-and-gone", "dead: it answers 410 Gone", 1),
        ("/forbidden", "blocked: it answers 403 Forbidden", 1),
        ("/login", "blocked: it answers 401 Unauthorized", 1),
        (
            "/law",
            "blocked: it answers 451 Unavailable For Legal Reasons",
            1,
        ),
        ("/network", "blocked: it answers 999", 1),
        ("/challenge", "blocked: it asks for proof of being human", 1),
        ("/busy", "blocked: it answers 429 Too Many Requests", 3),
        (
            "/broken",
            "unclear: it answers 500 Internal Server Error",
            3,
        ),
        ("/odd", "unclear: it answers 418", 3),
        ("/cut", "unclear: nothing was said", 3),
        ("/silent", "unclear: no answer within the time limit", 3),
        ("/circle", "unclear: it redirects in a loop", 30),
    ];
    let mut question = Question {
        addresses: rows
            .iter()
            .map(|(path, ..)| format!("{home}{path}"))
            .collect(),
        archive: format!("{home}/available?url="),
        ..Question::default()
    };
    question
        .addresses
        .insert("http://no-such-server.invalid/x".to_owned());
    question.unarchived = BTreeSet::from([
        format!("{home}/gone"),
        format!("{home}/here"),
        format!("{home}/moved"),
    ]);
    let done = Mutex::new(0);
    let found = answers(&question, &QUICK, &ask, &|| *done.lock().unwrap() += 1);
    let said: BTreeMap<String, String> = found
        .iter()
        .map(|(address, answer)| {
            let outcome = match &answer.outcome {
                LinkStatus::Alive => "alive".to_owned(),
                LinkStatus::Moved(other) => format!("moved {}", other.replace(home, "")),
                LinkStatus::Dead(why) => format!("dead: {}", words(why)),
                LinkStatus::Blocked(why) => format!("blocked: {}", words(why)),
                LinkStatus::Unclear(why) => format!("unclear: {}", words(why)),
            };
            (address.replace(home, ""), outcome)
        })
        .collect();
    for (path, outcome, times) in rows {
        assert_eq!(&said[*path], outcome, "{path}");
        assert_eq!(server.times(path), *times, "{path} was asked as often");
    }
    assert_eq!(
        said["http://no-such-server.invalid/x"],
        "dead: the server does not exist"
    );
    assert_eq!(*done.lock().unwrap(), rows.len() + 1);
    // The archive's answer counts only when it is an address that readers can follow.
    let copy = |path: &str| found[&format!("{home}{path}")].archived.as_deref();
    assert_eq!(
        copy("/gone"),
        Some("http://archive.example.org/web/20221123/gone")
    );
    assert_eq!((copy("/here"), copy("/moved")), (None, None));
}

fn words(why: &Message) -> String {
    why.in_words(&ENGLISH)
}

#[test]
fn when_the_time_is_up_nobody_is_asked() {
    let server = Server::start();
    let question = Question {
        addresses: BTreeSet::from([format!("{}/here", server.address)]),
        ..Question::default()
    };
    let manners = Manners {
        limit: Duration::ZERO,
        ..QUICK
    };
    let found = answers(&question, &manners, &ask, &|| {});
    assert!(
        matches!(&found.values().next().unwrap().outcome, LinkStatus::Unclear(why) if words(why).contains("time"))
    );
    assert_eq!(server.times("/here"), 0);
}

/// One server is asked one thing after the other, however many are asked at once.
#[test]
fn a_server_is_asked_one_thing_at_a_time() {
    let now = Mutex::new(BTreeMap::<String, (usize, usize)>::new());
    let ask = |address: &str| {
        let host = address.split('/').nth(2).unwrap().to_owned();
        let step = |change: fn(&mut (usize, usize))| {
            change(now.lock().unwrap().entry(host.clone()).or_default())
        };
        step(|(open, most)| {
            *open += 1;
            *most = (*most).max(*open);
        });
        std::thread::sleep(Duration::from_millis(2));
        step(|(open, _)| *open -= 1);
        Reply::Said {
            status: 200,
            location: None,
            retry_after: None,
            challenge: false,
            body: String::new(),
        }
    };
    let question = Question {
        addresses: (0..40)
            .map(|number| format!("http://host-{}.example.org/{number}", number % 5))
            .collect(),
        ..Question::default()
    };
    let found = answers(&question, &QUICK, &ask, &|| {});
    assert_eq!(found.len(), 40);
    let most = now.lock().unwrap();
    assert_eq!(most.len(), 5);
    assert!(most.values().all(|(_, most)| *most == 1), "{most:?}");
}

/// A build without a client says how to get one.
#[cfg(not(feature = "online"))]
#[test]
fn a_build_without_a_client_says_so() {
    use crate::support::{run, scratch, stderr, write_sample};
    let folder = scratch();
    write_sample(folder.path());
    let output = run(folder.path(), &["--events", ".", "check", "--online"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        stderr(&output).contains("--features online"),
        "{}",
        stderr(&output)
    );
}

/// The program itself, with its own client: what it finds, what is silenced, and that it asks only when told to.
#[cfg(feature = "online")]
#[test]
fn the_program_asks_when_told_to() {
    use crate::support::{program, scratch, stderr, stdout, write, write_sample};
    let server = Server::start();
    let home = &server.address;
    let folder = scratch();
    write_sample(folder.path());
    let source = |id: &str, path: &str| {
        format!(
            "  {id}: {{title: T, publisher: P, url: '{home}{path}', kind: press, language: en}}\n"
        )
    };
    let record = format!(
        "title: Talks begin\ndate: 2022-11-22\nsummary: They began.\nkind: diplomacy\nsources:\n{}claims:\n  - {{id: x, text: They began, sources: [gone, known, forbidden, moved, here, broken]}}\n",
        [
            ("gone", "/gone"),
            ("known", "/missing"),
            ("forbidden", "/forbidden"),
            ("moved", "/moved"),
            ("here", "/here"),
            ("broken", "/broken")
        ]
        .map(|(id, path)| source(id, path))
        .concat()
    );
    let settings = format!(
        "title: A timeline\nformat: 2\nlocales: [en]\nkinds: {{diplomacy: {{name: D}}, rule: {{name: R}}}}\nignore_urls:\n  - {{url: '{home}/missing', until: 2027-01-01, reason: It will be back}}\n  - {{url: '{home}/here', until: 2027-01-01, reason: It was away}}\n  - {{url: '{home}/gone', until: 2026-01-01, reason: It was to be back}}\n"
    );
    let talks = record.replace("earlier", "");
    // No source of the sample may lead anywhere else.
    std::fs::remove_dir_all(folder.path().join("2022")).unwrap();
    write(
        folder.path(),
        &[("2022/talks.yaml", &talks), ("timeline.yaml", &settings)],
    );
    let check = |online: &[&str]| {
        let output = program()
            .current_dir(folder.path())
            .env("THROUGHLINE_ONLINE_PAUSE", "1")
            .args([
                "--events",
                ".",
                "check",
                "--format",
                "json",
                "--today",
                "2026-11-22",
                "--archive",
            ])
            .arg(format!("{home}/available?url="))
            .args(online)
            .output()
            .unwrap();
        assert_eq!(
            output.status.code(),
            Some(0),
            "{}{}",
            stdout(&output),
            stderr(&output)
        );
        let findings: Vec<serde_json::Value> = serde_json::from_str(&stdout(&output)).unwrap();
        let mut codes: Vec<String> = findings
            .iter()
            .filter(|finding| {
                !["isolated-event", "single-source", "insecure-url"]
                    .contains(&finding["code"].as_str().unwrap())
            })
            .map(|finding| {
                format!(
                    "{} {}",
                    finding["severity"].as_str().unwrap(),
                    finding["code"].as_str().unwrap()
                )
            })
            .collect();
        codes.sort();
        codes
    };
    assert_eq!(check(&[]), ["warning unused-silence"]);
    assert!(server.asked.lock().unwrap().is_empty());
    assert_eq!(
        check(&["--online"]),
        [
            "info archived-copy",
            "info blocked-link",
            "info moved-link",
            "info unclear-link",
            "warning dead-link",
            "warning unused-silence",
            "warning unused-silence",
        ]
    );
}
