//! What a draft is made of beside its texts: the words at its head, its kind, its sources.

use super::RecordBuilder;
use crate::edit::Value;
use crate::import::{Incoming, id};
use crate::model::{EventDate, canonical_address};

impl RecordBuilder<'_, '_> {
    /// What the draft says of itself to whoever opens it.
    pub(super) fn head(&self, line: usize, has_sources: bool) -> String {
        let input = self.settings.input;
        let sources = if has_sources {
            "# Give the kind of each source and what it says: nobody has compared the claim with it yet.\n"
                .to_owned()
        } else {
            format!("# {input} names no source: add one, and a claim that cites it.\n")
        };
        format!(
            "# Imported from {input}, line {line}. Check the date, the wording and the kind before publishing.\n{sources}"
        )
    }

    pub(super) fn kind(&mut self, event: &Incoming) -> Option<String> {
        let is_new = self.settings.timeline.is_none();
        if let Some(name) = &event.kind {
            if let Some(id) = self.kinds.find(name) {
                return Some(id);
            }
            if is_new {
                return Some(self.kinds.id(name, self.settings.language));
            }
            if let Some(kind) = self.settings.kind {
                self.lose(
                    event.line,
                    format!("there is no kind `{name}`; `{kind}`, which `--kind` names, is used"),
                );
            }
        }
        match (self.settings.kind, self.kinds.ids.only()) {
            (Some(kind), _) if is_new => Some(self.kinds.id(kind, self.settings.language)),
            (Some(kind), _) => Some(kind.to_owned()),
            (None, _) if is_new => {
                let es = self.settings.language.starts_with("es");
                let name = if es { "Hecho" } else { "Event" };
                Some(self.kinds.id(name, self.settings.language))
            }
            (None, Some(only)) => {
                let only = only.to_owned();
                let what = match &event.kind {
                    Some(name) => {
                        format!("there is no kind `{name}`; the only one is used, `{only}`")
                    }
                    None => {
                        format!("the event gets the only kind that the collection has, `{only}`")
                    }
                };
                self.lose(event.line, what);
                Some(only)
            }
            (None, None) => {
                self.without_kind.push(event.line);
                None
            }
        }
    }

    /// Says once that events have no kind, however many they are.
    pub(super) fn tell_without_kind(&mut self) {
        let Some(line) = self.without_kind.first().copied() else {
            return;
        };
        let kinds = self.kinds.ids.some().join(", ");
        let what = match self.without_kind.len() {
            1 => "the event’s kind is unknown".to_owned(),
            number => format!("the kinds of {number} events are unknown, of this one first"),
        };
        let what = format!("{what}; give one to use instead with `--kind`: {kinds}");
        self.fault(line, what);
    }

    /// The sources that the record defines, and the ids of those that it cites.
    pub(super) fn sources(&mut self, event: &Incoming) -> (Vec<(String, Value)>, Vec<String>) {
        let mut defined = Vec::new();
        let mut cited: Vec<String> = Vec::new();
        for source in &event.sources {
            let address = canonical_address(&source.url);
            let id = match self.sources.get(&address) {
                Some(id) => id.clone(),
                None => {
                    let id = self.source_ids.unique(&id::of_source(&address));
                    self.sources.insert(address, id.clone());
                    let text = |text: &str| (!text.is_empty()).then(|| Value::text(text));
                    let entry = Value::map([
                        ("title", text(&source.title)),
                        ("publisher", text(&source.publisher)),
                        ("url", Some(Value::text(source.url.as_str()))),
                        ("kind", Some(Value::text(self.settings.source_kind))),
                        ("language", Some(Value::text(self.settings.language))),
                    ]);
                    defined.push((id.clone(), entry));
                    id
                }
            };
            if !cited.contains(&id) {
                cited.push(id);
            }
        }
        (defined, cited)
    }

    /// Says so when an event of this title and date is on record.
    pub(super) fn warn_of_the_same(
        &mut self,
        title: &[(String, String)],
        date: &EventDate,
        line: usize,
    ) {
        let same = title.iter().find_map(|(language, title)| {
            let key = (date.as_str(), language.as_str(), title.as_str());
            self.on_record.get(&key)
        });
        if let Some(same) = same {
            let what = format!("it may already be recorded, as `{same}`");
            self.lose(line, what);
        }
    }
}
