//! The client that sends requests: HTTP/1.1 with encryption, a time limit, no redirects, no cookies.

use std::io::Read;
use std::time::Duration;

use ureq::{Agent, Error};

use super::Reply;
use crate::message::Message;

/// How much of an answer is read.
const LIMIT: u64 = 64 * 1024;

/// A client whose requests take this long at most. It says honestly what it is.
pub(crate) fn client(time: Duration) -> impl Fn(&str) -> Reply + Sync {
    let agent: Agent = Agent::config_builder()
        .timeout_global(Some(time))
        .http_status_as_error(false)
        .max_redirects(0)
        .user_agent(concat!(
            "Mozilla/5.0 (compatible; throughline/",
            env!("CARGO_PKG_VERSION"),
            "; link check)"
        ))
        .build()
        .into();
    move |address| request(&agent, address)
}

fn request(agent: &Agent, address: &str) -> Reply {
    let asked = agent
        .get(address)
        .header(
            "accept",
            "text/html,application/xhtml+xml,application/pdf,*/*;q=0.8",
        )
        .header("accept-language", "en,es;q=0.8,*;q=0.5")
        .call();
    let mut response = match asked {
        Ok(response) => response,
        Err(Error::HostNotFound) => return Reply::NoServer,
        Err(Error::Timeout(_)) => return Reply::TimedOut,
        Err(error) => return Reply::Failed(Message::verbatim(error.to_string())),
    };
    let header = |name: &str| {
        let value = response.headers().get(name)?.to_str().ok()?;
        Some(value.to_owned())
    };
    let location = header("location");
    let retry_after = header("retry-after").and_then(|value| value.parse().ok());
    let challenge = header("cf-mitigated").is_some_and(|value| value == "challenge");
    let status = response.status().as_u16();
    let mut bytes = Vec::new();
    if status == 200 {
        // What breaks off in the middle was there.
        let _ = response
            .body_mut()
            .as_reader()
            .take(LIMIT)
            .read_to_end(&mut bytes);
    }
    Reply::Said {
        status,
        location,
        retry_after,
        challenge,
        body: String::from_utf8_lossy(&bytes).into_owned(),
    }
}
