//! `serve`: makes each page as it is looked at, studies the records again and reloads on change; on this machine only.

mod answer;
mod desk;
mod patience;
mod preview;

use std::convert::Infallible;
use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, Result};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use notify::{RecursiveMode, Watcher};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc, watch};

use super::{Context, Outcome, session, transaction};
use patience::Patient;
use preview::Preview;

/// How many connections are answered at once; more wait for one of them to end.
const CONNECTIONS: usize = 256;
/// How long a client may take over its request's head, and how long it may leave an answer unread.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long a connection may last, whatever its client does; a page that listens for changes opens another.
const LIFETIME: Duration = Duration::from_secs(600);
/// How long to wait for further changes before building: editors save in several steps.
const SETTLING: Duration = Duration::from_millis(60);

/// Preview the site on this machine; pages reload when a record is saved
#[derive(clap::Args)]
pub(super) struct Args {
    /// The port to listen on; 0 takes a free one
    #[arg(long, default_value_t = 4400)]
    port: u16,
}

pub(super) fn run(args: &Args, context: &Context) -> Result<Outcome> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .context("cannot start the server")?;
    runtime.block_on(serve(args.port, context))?;
    Ok(Outcome::Done)
}

async fn serve(port: u16, context: &Context) -> Result<()> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let listener = TcpListener::bind(address)
        .await
        .with_context(|| format!("cannot listen on {address}"))?;
    let address = listener.local_addr()?;
    let folder = session::events_folder(&context.events);
    transaction::settled(&folder)?;
    let (publish, current) = watch::channel(Arc::new(Preview::build(&folder, None)?));
    report(&current.borrow().summary)?;
    writeln!(
        std::io::stderr(),
        "serving http://{address}/ — stop with Ctrl-C"
    )?;

    let (tell, mut told) = mpsc::unbounded_channel();
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

    let places = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        tokio::select! {
            Some(()) = told.recv() => {
                tokio::time::sleep(SETTLING).await;
                while told.try_recv().is_ok() {}
                let (folder, last) = (folder.clone(), current.borrow().clone());
                let built = tokio::task::spawn_blocking(move || Preview::build(&folder, Some(&last))).await?;
                match built {
                    Ok(preview) => {
                        report(&preview.summary)?;
                        publish.send_replace(Arc::new(preview));
                    }
                    // The folder may be gone for a moment while an editor or git replaces it.
                    Err(error) => report(&format!("{error:#}"))?,
                }
            }
            (place, accepted) = next(&listener, &places) => {
                let Ok((stream, _)) = accepted else {
                    // Out of descriptors, say: asking again at once would only keep a core busy.
                    tokio::time::sleep(SETTLING).await;
                    continue;
                };
                let current = current.clone();
                tokio::spawn(async move {
                    let service = service_fn(|request| {
                        let current = &current;
                        async move { Ok::<_, Infallible>(answer::answer(&request, address.port(), current).await) }
                    });
                    // A client that goes away in the middle is no trouble of ours.
                    let connection = http1::Builder::new()
                        .timer(TokioTimer::new())
                        .header_read_timeout(PATIENCE)
                        .serve_connection(Patient::new(TokioIo::new(stream), PATIENCE), service);
                    let _ = tokio::time::timeout(LIFETIME, connection).await;
                    drop(place);
                });
            }
        }
    }
}

/// The next connection, once there is a place for it.
async fn next(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> (
    Option<OwnedSemaphorePermit>,
    std::io::Result<(TcpStream, SocketAddr)>,
) {
    let place = places.clone().acquire_owned().await.ok();
    (place, listener.accept().await)
}

fn report(line: &str) -> Result<()> {
    writeln!(std::io::stderr(), "{line}")?;
    Ok(())
}
