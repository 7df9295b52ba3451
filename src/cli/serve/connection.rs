//! A connection: its requests are answered one after the other, and a client that keeps it waiting is given up.

use std::io::{ErrorKind, Read, Result, Write};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

use super::answer::Answer;
use super::request::Request;
use super::respond::answer;
use super::{Place, Server};

/// How long a client may take over the head of its request, and how long it may leave an answer unread.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long it may be silent when others wait for its place.
const HURRY: Duration = Duration::from_secs(1);
/// How often a silent client is looked at.
const LOOK: Duration = Duration::from_millis(200);
/// How long a connection may last, whatever its client does.
const LIFETIME: Duration = Duration::from_secs(600);
/// How much is read or written at once.
const PIECE: usize = 32 * 1024;
/// How much more is read from a client that was refused, so that it reads why.
const LEFTOVER: usize = 1 << 20;

/// Answers every request of a connection, until its client goes away, asks for the end, or is refused.
pub(super) fn serve(stream: &TcpStream, place: &Place, server: &Server) -> Result<()> {
    stream.set_nodelay(true)?;
    stream.set_write_timeout(Some(PATIENCE))?;
    stream.set_read_timeout(Some(LOOK))?;
    let end = Instant::now() + LIFETIME;
    let mut received = Vec::new();
    loop {
        let request = match next(stream, &mut received, place, end)? {
            Next::Gone => return Ok(()),
            Next::Refused(answer) => {
                send(stream, answer.bytes(false, false), end)?;
                return leave(stream);
            }
            Next::Request(request) => request,
        };
        let answer = answer(&request, server.port, &server.current());
        let without_body = request.method == "HEAD";
        send(stream, answer.bytes(without_body, request.keeps_alive), end)?;
        if !request.keeps_alive {
            return leave(stream);
        }
    }
}

/// What comes next on a connection.
enum Next {
    Request(Request),
    Refused(Answer),
    Gone,
}

/// Waits for a request.
fn next(
    mut stream: &TcpStream,
    received: &mut Vec<u8>,
    place: &Place,
    end: Instant,
) -> Result<Next> {
    let begun = Instant::now();
    let mut piece = [0; PIECE];
    loop {
        match Request::take(received) {
            Ok(Some(request)) => return Ok(Next::Request(request)),
            Ok(None) => {}
            Err(answer) => return Ok(Next::Refused(answer)),
        }
        let patience = if place.is_wanted() { HURRY } else { PATIENCE };
        if begun.elapsed() >= patience || Instant::now() >= end {
            return Ok(Next::Gone);
        }
        match stream.read(&mut piece) {
            Ok(0) => return Ok(Next::Gone),
            Ok(length) => received.extend_from_slice(&piece[..length]),
            Err(error) if is_silence(&error) => {}
            Err(error) => return Err(error),
        }
    }
}

/// Sends an answer. Some of it has to be taken every few seconds.
fn send(mut stream: &TcpStream, (head, body): (Vec<u8>, Vec<u8>), end: Instant) -> Result<()> {
    for part in [head, body] {
        let mut rest = part.as_slice();
        while !rest.is_empty() {
            if Instant::now() >= end {
                return Err(ErrorKind::TimedOut.into());
            }
            match stream.write(&rest[..rest.len().min(PIECE)])? {
                0 => return Err(ErrorKind::WriteZero.into()),
                sent => rest = &rest[sent..],
            }
        }
    }
    Ok(())
}

/// Ends a connection so that its client can read the last answer: one that is closed with something unread is torn down.
fn leave(mut stream: &TcpStream) -> Result<()> {
    stream.shutdown(Shutdown::Write)?;
    let begun = Instant::now();
    let mut left = LEFTOVER;
    let mut piece = [0; PIECE];
    while begun.elapsed() < HURRY && left > 0 {
        match stream.read(&mut piece) {
            Ok(0) => break,
            Ok(length) => left = left.saturating_sub(length),
            Err(error) if is_silence(&error) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

fn is_silence(error: &std::io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted
    )
}
