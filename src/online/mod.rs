//! Asking the network whether cited documents are still there. No other module does, and it does so only on request.
//!
//! The manners are here, and how an answer is judged in `outcome`; the client itself is behind the feature `online`, so that
//! whoever only builds a site need not compile encryption.

mod archive;
#[cfg(feature = "online")]
mod client;
mod outcome;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use crate::message;
use crate::message::Message;
use crate::model::{LinkResponse, LinkStatus};

#[cfg(feature = "online")]
pub(crate) use client::client;

/// What a server said to one request, or why it said nothing.
#[derive(Clone, Debug)]
pub enum Reply {
    /// It answered.
    Said {
        /// The status code.
        status: u16,
        /// Where it sends whoever asks, if anywhere.
        location: Option<String>,
        /// After how many seconds it wants to be asked again.
        retry_after: Option<u64>,
        /// Whether it wants proof that a person asks.
        challenge: bool,
        /// The beginning of what it sent.
        body: String,
    },
    /// There is no server of that name.
    NoServer,
    /// No answer in time.
    TimedOut,
    /// Something else went wrong on the way.
    Failed(Message),
}

/// Sends one request, without following redirects.
pub(crate) type Ask<'a> = dyn Fn(&str) -> Reply + Sync + 'a;

/// How others' servers are treated.
#[derive(Clone, Debug)]
pub struct Manners {
    /// How many servers are asked at the same time; each of them one thing after the other.
    pub parallel: usize,
    /// The time between two requests to one server.
    pub pause: Duration,
    /// How often an address is tried that gives no clear answer.
    pub tries: u32,
    /// The time before the second try; it doubles with each.
    pub back_off: Duration,
    /// The time that a server may ask for before it is asked again.
    pub patience: Duration,
    /// The time after which no further address is asked.
    pub limit: Duration,
}

impl Default for Manners {
    fn default() -> Self {
        Self {
            parallel: 8,
            pause: Duration::from_secs(1),
            tries: 3,
            back_off: Duration::from_secs(2),
            patience: Duration::from_secs(30),
            limit: Duration::from_secs(30 * 60),
        }
    }
}

/// What to ask about.
#[derive(Clone, Debug, Default)]
pub struct Question {
    /// The addresses of documents.
    pub addresses: BTreeSet<String>,
    /// Those of them for which an archive is asked for a copy.
    pub unarchived: BTreeSet<String>,
    /// The address that is asked for copies: that of the document is put behind it.
    pub archive: String,
}

/// Asks for every address, and calls `done` after each.
pub fn answers(
    question: &Question,
    manners: &Manners,
    ask: &Ask<'_>,
    done: &(dyn Fn() + Sync),
) -> BTreeMap<String, LinkResponse> {
    let end = Instant::now() + manners.limit;
    let mut by_host: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for address in &question.addresses {
        by_host.entry(host(address)).or_default().push(address);
    }
    let mut queues: Vec<Vec<&str>> = by_host.into_values().collect();
    // The longest line first, or it would be waited for at the end.
    queues.sort_by_key(|queue| std::cmp::Reverse(queue.len()));
    let queues = Mutex::new(VecDeque::from(queues));
    let found: Mutex<BTreeMap<String, LinkResponse>> = Mutex::default();
    let copies: Mutex<BTreeMap<String, String>> = Mutex::default();
    std::thread::scope(|scope| {
        for _ in 0..manners.parallel.max(1) {
            scope.spawn(|| {
                while let Some(queue) = locked(&queues).pop_front() {
                    for (number, address) in queue.into_iter().enumerate() {
                        if number > 0 {
                            std::thread::sleep(manners.pause);
                        }
                        let outcome = if Instant::now() < end {
                            outcome::of(address, manners, ask)
                        } else {
                            LinkStatus::Unclear(message!("answer-run-over"))
                        };
                        let answer = LinkResponse {
                            outcome,
                            archived: None,
                        };
                        locked(&found).insert(address.to_owned(), answer);
                        done();
                    }
                }
            });
        }
        // The archive is a server as well, and asked beside the others.
        scope.spawn(|| {
            for (number, address) in question.unarchived.iter().enumerate() {
                if number > 0 {
                    std::thread::sleep(manners.pause);
                }
                if Instant::now() >= end {
                    break;
                }
                if let Some(copy) = archive::copy(&question.archive, address, manners, ask) {
                    locked(&copies).insert(address.clone(), copy);
                }
            }
        });
    });
    let mut found = std::mem::take(&mut *locked(&found));
    for (address, copy) in std::mem::take(&mut *locked(&copies)) {
        if let Some(answer) = found.get_mut(&address) {
            answer.archived = Some(copy);
        }
    }
    found
}

/// What a lock holds; a thread that panicked leaves it as it was.
fn locked<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// The server of an address.
fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or("")
}
