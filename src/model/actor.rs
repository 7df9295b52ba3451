//! Who acted, where, and about what: the registries that records refer to.

use super::{ActorKind, EventDate, Slug, Text};

/// A person or body.
#[derive(Clone, Debug)]
pub struct Actor {
    /// Its permanent name.
    pub id: Slug,
    /// Its name.
    pub name: Text,
    /// What it is.
    pub kind: Option<ActorKind>,
    /// ISO 3166-1 alpha-3.
    pub country: Option<String>,
    /// The body that it belongs to.
    pub part_of: Option<Slug>,
    /// Other spellings and short forms.
    pub aliases: Vec<String>,
    /// Offices held.
    pub roles: Vec<Role>,
    /// The editors' remark.
    pub note: Text,
}

/// An office held for a time.
#[derive(Clone, Debug)]
pub struct Role {
    /// What the office is called.
    pub title: Text,
    /// The body that it belongs to.
    pub body: Option<Slug>,
    /// Since when.
    pub from: Option<EventDate>,
    /// Until when.
    pub to: Option<EventDate>,
    /// The editors' remark.
    pub note: Text,
}

/// Somewhere that events happen.
#[derive(Clone, Debug)]
pub struct Place {
    /// Its permanent name.
    pub id: Slug,
    /// Its name.
    pub name: Text,
    /// ISO 3166-1 alpha-3.
    pub country: Option<String>,
    /// Other spellings and short forms.
    pub aliases: Vec<String>,
    /// The editors' remark.
    pub note: Text,
}

/// Something that events are about.
#[derive(Clone, Debug)]
pub struct Topic {
    /// Its permanent name.
    pub id: Slug,
    /// Its name.
    pub name: Text,
    /// What it covers.
    pub description: Text,
}
