//! Ids that lead nowhere, and what each may have been meant to be.

use std::sync::Arc;

use super::IdTable;
use crate::diag::{Diagnostic, Place, Rule, Suggestion, nearest, only_near};
use crate::format_rules;
use crate::limits;
use crate::message;
use crate::model::{FastMap, FastSet, Slug};

/// Ids of one kind.
pub(super) type Ids = FastSet<Slug>;

/// A registry, as a finding names it.
pub(super) struct Registry {
    pub(super) rule: &'static Rule,
    pub(super) noun: &'static str,
    /// The file that lists the ids; empty where they are those of records.
    pub(super) file: &'static str,
    /// What to do when nothing is near.
    pub(super) help: &'static str,
    /// The ids in it.
    pub(super) ids: fn(&IdTable) -> &Ids,
}

/// What could not be parsed: an id that it may hold is not reported as unknown, since one fault would be reported a hundred times.
pub(super) struct Unread {
    /// The registries, by their files.
    pub(super) registries: Vec<Arc<str>>,
    /// Whether there is a record, which may define sources. Its own id is known by its file.
    pub(super) any_event: bool,
}

impl Unread {
    fn may_hold(&self, registry: &Registry) -> bool {
        let is_unread = |file: &str| self.registries.iter().any(|unread| **unread == *file);
        match registry.file {
            "" => self.any_event && registry.rule.code == format_rules::UNKNOWN_SOURCE.code,
            file => is_unread(file),
        }
    }
}

/// What is found while ids are followed.
#[derive(Default)]
pub(super) struct Findings {
    pub(super) diagnostics: Vec<Diagnostic>,
    /// The unknown ids among them: the position of the finding, the registry, the id.
    unknown: Vec<(usize, &'static Registry, Slug)>,
}

impl Findings {
    pub(super) fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Reports an id that leads nowhere.
    pub(super) fn unknown(&mut self, registry: &'static Registry, id: &Slug, place: Place) {
        let message = format!("there is no {} `{id}`", registry.noun);
        self.unknown
            .push((self.diagnostics.len(), registry, id.clone()));
        self.diagnostics
            .push(Diagnostic::new(registry.rule, place, message).help(registry.help));
    }

    /// Adds what was found elsewhere.
    pub(super) fn append(&mut self, other: Self) {
        let before = self.diagnostics.len();
        let unknown = other.unknown.into_iter();
        self.unknown
            .extend(unknown.map(|(number, registry, id)| (before + number, registry, id)));
        self.diagnostics.extend(other.diagnostics);
    }

    /// The findings, with what the unknown ids may have been meant to be. In the order of the files, so that the same ids are
    /// looked up in every run, and each once.
    pub(super) fn with_suggestions(mut self, known: &IdTable, unread: &Unread) -> Vec<Diagnostic> {
        let mut left = limits::NAMES_COMPARED;
        let mut found: FastMap<(&str, &str), Option<(&str, bool)>> = FastMap::default();
        let mut silent = FastSet::default();
        for (number, registry, id) in &self.unknown {
            if unread.may_hold(registry) {
                silent.insert(*number);
                continue;
            }
            let key = (registry.rule.code, id.as_str());
            let name = match found.get(&key) {
                Some(name) => *name,
                None => {
                    let ids = (registry.ids)(known);
                    let Some(rest) = left.checked_sub(ids.len()) else {
                        continue;
                    };
                    left = rest;
                    let name = nearest(id, ids.iter().map(Slug::as_str));
                    // A misspelling is one only if there is nothing else that it may be.
                    let certain = name.and_then(|_| only_near(id, ids.iter().map(Slug::as_str)));
                    let name = name.map(|name| (name, certain.is_some()));
                    let name = certain.map(|name| (name, true)).or(name);
                    found.insert(key, name);
                    name
                }
            };
            if let (Some((name, certain)), Some(diagnostic)) =
                (name, self.diagnostics.get_mut(*number))
            {
                diagnostic.help = message!("did-you-mean", name = name);
                let is_own = diagnostic.place.file.ends_with(&format!("/{name}.yaml"));
                if certain && !is_own {
                    diagnostic.suggestion = Some(Box::new(Suggestion::word(id, name)));
                }
            }
        }
        let numbered = self.diagnostics.into_iter().enumerate();
        let told = numbered.filter(|(number, _)| !silent.contains(number));
        told.map(|(_, diagnostic)| diagnostic).collect()
    }
}
