//! The cells of a row by the names of their columns, and what is wrong with them.

use super::Field;
use crate::diag::nearest;
use crate::edit::Value;
use crate::import::rows::Row;
use crate::import::text;
use crate::invisible::is_blank;
use crate::message::ENGLISH;
use crate::model::{EventDate, Slug, Stance};

/// The cells of a row.
pub(super) struct Cells<'a> {
    headers: &'a [String],
    row: &'a Row,
    faults: Vec<String>,
}

impl<'a> Cells<'a> {
    pub(super) fn new(headers: &'a [String], row: &'a Row) -> Self {
        Self {
            headers,
            row,
            faults: Vec::new(),
        }
    }

    pub(super) fn line(&self) -> usize {
        self.row.line
    }

    pub(super) fn fault(&mut self, what: String) {
        self.faults.push(what);
    }

    pub(super) fn faults(self) -> Vec<String> {
        self.faults
    }

    /// A cell; empty where there is none.
    pub(super) fn cell(&self, name: &str) -> &'a str {
        let place = self.headers.iter().position(|header| header == name);
        place.map_or("", |place| self.row.cell(place)).trim()
    }

    /// A cell on one line, unless it is empty.
    pub(super) fn optional(&self, name: &str) -> Option<String> {
        Some(text::line(self.cell(name))).filter(|cell| !cell.is_empty())
    }

    /// A cell that has to hold something.
    pub(super) fn required(&mut self, name: &str) -> String {
        let cell = self.optional(name);
        if cell.is_none() {
            self.fault(format!("the cell of `{name}` is empty"));
        }
        cell.unwrap_or_default()
    }

    /// An id, unless the cell is empty.
    pub(super) fn id(&mut self, name: &str) -> Option<String> {
        let id = self.optional(name)?;
        if !Slug::is_valid(&id) {
            self.fault(format!("`{id}` in `{name}` is not a valid id"));
        }
        Some(id)
    }

    /// One of some words, unless the cell is empty.
    pub(super) fn word(&mut self, name: &str, words: &[&str]) -> Option<Value> {
        let word = self.optional(name)?;
        if !words.contains(&word.as_str()) {
            self.fault(match nearest(&word, words.iter().copied()) {
                Some(meant) => format!("there is no {name} `{word}`; did you mean `{meant}`?"),
                None => format!("`{word}` in `{name}` is none of: {}", words.join(", ")),
            });
        }
        Some(Value::text(word))
    }

    /// A date in EDTF, unless the cell is empty.
    pub(super) fn date(&mut self, name: &str) -> Option<Value> {
        let date = self.optional(name)?;
        if let Err(error) = date.parse::<EventDate>() {
            let why = error.message.in_words(&ENGLISH);
            self.fault(format!("`{date}` in `{name}` is not a valid date: {why}"));
        }
        Some(Value::text(date))
    }

    /// A list, joined with `;`.
    pub(super) fn list(&self, name: &str) -> Vec<String> {
        match self.cell(name) {
            "" => Vec::new(),
            cell => cell.split(';').map(text::line).collect(),
        }
    }

    /// The items of a list that say something.
    pub(super) fn texts_of(&self, name: &str) -> Option<Value> {
        let mut items = self.list(name);
        items.retain(|item| !item.is_empty());
        (!items.is_empty()).then(|| Value::texts(items))
    }

    /// A text with a column for each language.
    pub(super) fn texts(&self, name: &str) -> Option<Field> {
        let mut texts = Vec::new();
        for (place, header) in self.headers.iter().enumerate() {
            let Some(rest) = header.strip_prefix(name) else {
                continue;
            };
            let language = match rest.strip_prefix('_') {
                Some(language) => Some(language.to_owned()),
                None if rest.is_empty() => None,
                None => continue,
            };
            let text = text::clean(self.row.cell(place));
            if !is_blank(&text) {
                texts.push((language, text));
            }
        }
        (!texts.is_empty()).then_some(Field::Texts(texts))
    }

    /// The sources that a statement names, and with what each stands there.
    pub(super) fn citations(&mut self) -> (Vec<String>, Option<Value>) {
        let mut sources = self.list("sources");
        sources.retain(|source| !source.is_empty());
        let mut beside = |name: &str| {
            let list = self.list(name);
            if !list.is_empty() && list.len() != sources.len() {
                let (there, wanted) = (list.len(), sources.len());
                self.fault(format!(
                    "the lists in `sources` and `{name}` have different lengths: {wanted} and {there}"
                ));
            }
            list
        };
        let (stances, locators, quotes) = (beside("stances"), beside("locators"), beside("quotes"));
        let said = |list: &[String], place: usize| {
            let item = list.get(place).filter(|item| !item.is_empty());
            item.cloned()
        };
        let mut values = Vec::new();
        for (place, source) in sources.iter().enumerate() {
            let stance = said(&stances, place).filter(|stance| stance != "supports");
            if let Some(stance) = &stance
                && !Stance::WORDS.contains(&stance.as_str())
            {
                let words = Stance::WORDS.join(", ");
                self.faults
                    .push(format!("`{stance}` in `stances` is none of: {words}"));
            }
            let more = [
                ("stance", stance),
                ("locator", said(&locators, place)),
                ("quote", said(&quotes, place)),
            ];
            if more.iter().all(|(_, value)| value.is_none()) {
                values.push(Value::text(source.as_str()));
                continue;
            }
            let first = [("source", Some(source.clone()))];
            let fields = first.into_iter().chain(more);
            values.push(Value::map(
                fields.map(|(name, value)| (name, value.map(Value::text))),
            ));
        }
        let value = (!values.is_empty()).then_some(Value::List(values));
        (sources, value)
    }
}
