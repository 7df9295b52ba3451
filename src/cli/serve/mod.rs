//! `serve`: makes each page as it is looked at, analyses the records again and reloads on change; on this machine only.
//!
//! A small synchronous server: each connection has a thread, every wait has an end, and nothing is written to disk.

mod answer;
mod connection;
mod places;
mod policy;
mod preview;
mod request;
mod respond;

use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, PoisonError, RwLock};
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result};
use notify::{RecursiveMode, Watcher};

use super::memory::Memory;
use super::{Context, Outcome, session};
use places::{Place, Places};
use preview::Preview;

/// How long to wait for further changes before building: editors save in several steps.
const SETTLING: Duration = Duration::from_millis(60);
/// The stack of a connection's thread; pages are made on others.
const STACK: usize = 256 * 1024;

/// Preview the site on this machine, reloading pages when a record is saved
#[derive(clap::Args)]
pub(super) struct Args {
    /// The port to listen on; 0 picks a free one
    #[arg(long, default_value_t = 4400)]
    port: u16,
}

/// What every connection knows.
struct Server {
    port: u16,
    current: RwLock<Arc<Preview>>,
}

impl Server {
    /// The latest state of the preview.
    fn current(&self) -> Arc<Preview> {
        Arc::clone(&self.current.read().unwrap_or_else(PoisonError::into_inner))
    }
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, args.port));
    let listener =
        TcpListener::bind(address).with_context(|| format!("cannot listen on {address}"))?;
    let address = listener.local_addr()?;
    let folder = session::events_folder(&context.events);
    session::settled(&folder)?;
    context.memory.begin()?;
    let first = Preview::build(&folder, &context.memory, None)?;
    report(&first.summary)?;

    let (tell, told) = channel();
    let told_of = move |event: notify::Result<notify::Event>| {
        if event.is_ok_and(|event| !event.kind.is_access()) {
            let _ = tell.send(());
        }
    };
    // A link among the records is not followed here either: it could lead to the whole disk.
    let config = notify::Config::default().with_follow_symlinks(false);
    let mut watcher = notify::RecommendedWatcher::new(told_of, config)
        .context("cannot watch the events folder")?;
    watcher
        .watch(&folder, RecursiveMode::Recursive)
        .with_context(|| format!("cannot watch {}", folder.display()))?;

    let server = Arc::new(Server {
        port: address.port(),
        current: RwLock::new(Arc::new(first)),
    });
    let (watched, memory) = (Arc::clone(&server), context.memory.clone());
    thread::spawn(move || follow(&folder, &memory, &told, &watched));
    // Said last: who reads it may ask at once, and everything runs by then.
    report(&format!("serving http://{address}/ — stop with Ctrl-C"))?;
    accept(&listener, &server)
}

/// Builds the preview anew whenever a record has changed.
fn follow(folder: &Path, memory: &Memory, told: &Receiver<()>, server: &Server) {
    while told.recv().is_ok() {
        thread::sleep(SETTLING);
        while told.try_recv().is_ok() {}
        // The folder may be gone for a moment while an editor or git replaces it.
        let line = match Preview::build(folder, memory, Some(&server.current())) {
            Ok(preview) => {
                let line = preview.summary.clone();
                *server
                    .current
                    .write()
                    .unwrap_or_else(PoisonError::into_inner) = Arc::new(preview);
                line
            }
            Err(error) => format!("{error:#}"),
        };
        // Pages are shown whether or not anybody reads the terminal.
        let _ = report(&line);
    }
}

/// Gives each connection a thread, once there is a place for it.
fn accept(listener: &TcpListener, server: &Arc<Server>) -> Result<Outcome> {
    let places = Arc::new(Places::default());
    loop {
        let place = places.take();
        let Ok((stream, _)) = listener.accept() else {
            // Out of descriptors, say: asking again at once would only keep a core busy.
            thread::sleep(SETTLING);
            continue;
        };
        let server = Arc::clone(server);
        let thread = thread::Builder::new().stack_size(STACK);
        let started = thread.spawn(move || {
            // A client that goes away in the middle is no trouble of ours.
            let _ = connection::serve(&stream, &place, &server);
        });
        if started.is_err() {
            thread::sleep(SETTLING);
        }
    }
}

fn report(line: &str) -> Result<()> {
    writeln!(std::io::stderr(), "{line}")?;
    Ok(())
}
