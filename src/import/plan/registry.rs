//! What a registry has, and what an import adds to it.

use std::collections::BTreeMap;

use crate::edit::Value;
use crate::import::id::{self, Taken};
use crate::model::{Slug, Text};

/// What a registry has, and what is new in it.
pub(super) struct Registry {
    pub(super) file: &'static str,
    /// Names in lower case, and ids, to the id that each stands for.
    known: BTreeMap<String, String>,
    pub(super) ids: Taken,
    pub(super) new: Vec<(String, Value)>,
}

impl Registry {
    pub(super) fn new<'a>(
        file: &'static str,
        entries: impl Iterator<Item = (&'a Slug, &'a Text)>,
    ) -> Self {
        let mut registry = Self {
            file,
            known: BTreeMap::new(),
            ids: Taken::default(),
            new: Vec::new(),
        };
        for (id, name) in entries {
            for (_, name) in name.iter() {
                registry.known.insert(name.to_lowercase(), id.to_string());
            }
            registry.ids.insert(id);
        }
        registry
    }

    pub(super) fn find(&self, name: &str) -> Option<String> {
        if self.ids.contains(name) {
            return Some(name.to_owned());
        }
        self.known.get(&name.to_lowercase()).cloned()
    }

    /// The id of what has this name or id; a new entry when there is none.
    pub(super) fn id(&mut self, name: &str, language: &str) -> String {
        if let Some(id) = self.find(name) {
            return id;
        }
        let id = self.ids.unique(&id::stem(name, "entry"));
        self.known.insert(name.to_lowercase(), id.clone());
        let name = Value::map([(language, Some(Value::text(name)))]);
        self.new
            .push((id.clone(), Value::map([("name", Some(name))])));
        id
    }
}
