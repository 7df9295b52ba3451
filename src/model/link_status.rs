//! What the network answers when it is asked for a cited document.

use crate::message::Message;

/// What came of asking for an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkResponse {
    /// How the address stands.
    pub outcome: LinkStatus,
    /// An archived copy that an archive says it has.
    pub archived: Option<String>,
}

/// How an address stands, as a reader with a browser would find it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkStatus {
    /// The document is there.
    Alive,
    /// It is there, at another address.
    Moved(String),
    /// Nothing is there any more, with what said so.
    Dead(Message),
    /// The server does not answer programs; a reader may see the document.
    Blocked(Message),
    /// It cannot be told today: no answer within the time limit, or a server in trouble.
    Unclear(Message),
}
