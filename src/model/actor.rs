//! Who acted, where, and about what: the registries that records refer to.

use super::{ActorKind, EventDate, Slug, Text};

/// A person or body.
#[derive(Clone, Debug)]
pub struct Actor {
    /// Its permanent name.
    pub(crate) id: Slug,
    /// Its name.
    pub(crate) name: Text,
    /// What it is.
    pub(crate) kind: Option<ActorKind>,
    /// ISO 3166-1 alpha-3.
    pub(crate) country: Option<String>,
    /// The body that it belongs to.
    pub(crate) part_of: Option<Slug>,
    /// Other spellings and short forms.
    pub(crate) aliases: Vec<String>,
    /// Offices held.
    pub(crate) roles: Vec<Role>,
    /// The editors' remark.
    pub(crate) note: Text,
}

/// An office held for a time.
#[derive(Clone, Debug)]
pub struct Role {
    /// What the office is called.
    pub(crate) title: Text,
    /// The body that it belongs to.
    pub(crate) body: Option<Slug>,
    /// Since when.
    pub(crate) from: Option<EventDate>,
    /// Until when.
    pub(crate) to: Option<EventDate>,
    /// The editors' remark.
    pub(crate) note: Text,
}

/// Somewhere that events happen.
#[derive(Clone, Debug)]
pub struct Place {
    /// Its permanent name.
    pub(crate) id: Slug,
    /// Its name.
    pub(crate) name: Text,
    /// ISO 3166-1 alpha-3.
    pub(crate) country: Option<String>,
    /// Other spellings and short forms.
    pub(crate) aliases: Vec<String>,
    /// The editors' remark.
    pub(crate) note: Text,
}

/// Something that events are about.
#[derive(Clone, Debug)]
pub struct Topic {
    /// Its permanent name.
    pub(crate) id: Slug,
    /// Its name.
    pub(crate) name: Text,
    /// What it covers.
    pub(crate) description: Text,
}
