//! What a row of each table says.

use super::{Cells, Field, Statement, What};
use crate::edit::Value;
use crate::import::address::is_web;
use crate::model::{
    Basis, Bound, ClaimStatus, Confidence, IdentifierKind, Relation, SourceKind, Verification,
    Voice,
};

/// The columns of a table.
pub(super) struct Columns {
    /// Those that it has to have.
    pub(super) required: &'static [&'static str],
    /// Those that are read besides, and those that say again what others say.
    others: &'static [&'static str],
    /// Texts, which have a column for each language.
    texts: &'static [&'static str],
}

impl Columns {
    pub(super) fn has(&self, header: &str) -> bool {
        let mut stems = self.texts.iter();
        let is_text = stems.any(|stem| {
            let rest = header.strip_prefix(stem);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('_'))
        });
        let is_identifier = header
            .strip_prefix("id_")
            .is_some_and(|kind| IdentifierKind::WORDS.contains(&kind));
        is_text
            || self.required.contains(&header)
            || self.others.contains(&header)
            || self.others.contains(&"id_…") && is_identifier
    }
}

pub(super) const LINK: &Columns = &Columns {
    required: &["from", "to", "relation"],
    others: &[
        "basis",
        "confidence",
        "asserted_by",
        "disputed",
        "sources",
        "stances",
        "locators",
        "quotes",
        "refs",
        "family",
        "source_kinds",
    ],
    texts: &["note"],
};

pub(super) const CLAIM: &Columns = &Columns {
    required: &["event", "claim"],
    others: &[
        "asserted_by",
        "voice",
        "status",
        "quantity_value",
        "quantity_bound",
        "quantity_unit",
        "quantity_window",
        "sources",
        "stances",
        "locators",
        "quotes",
        "verification",
        "refs",
        "source_kinds",
    ],
    texts: &["text", "note", "quantity_metric"],
};

pub(super) const SOURCE: &Columns = &Columns {
    required: &["id", "url", "kind", "language", "defined_in"],
    others: &[
        "title",
        "publisher",
        "author",
        "host",
        "archive",
        "published",
        "seen",
        "derived_from",
        "cited_by",
        "id_…",
    ],
    texts: &["note"],
};

/// The fields of a record that say something.
fn fields<const N: usize>(fields: [(&str, Option<Field>); N]) -> Vec<(String, Field)> {
    let fields = fields.into_iter();
    fields
        .filter_map(|(name, field)| Some((name.to_owned(), field?)))
        .collect()
}

fn value(value: Option<Value>) -> Option<Field> {
    value.map(Field::Value)
}

fn line(text: Option<String>) -> Option<Field> {
    value(text.map(Value::text))
}

/// A link: `to` stands in its relation to `from`, as the record of `to` says.
pub(super) fn link(cells: &mut Cells<'_>) -> Option<Statement> {
    let (from, to) = (cells.required("from"), cells.required("to"));
    cells.required("relation");
    let relation = cells.word("relation", Relation::WORDS);
    cells.required("basis");
    let basis = cells.word("basis", Basis::WORDS);
    let confidence = cells.word("confidence", Confidence::WORDS);
    let actor = cells.id("asserted_by");
    let disputed = flag(cells, "disputed");
    let (sources, cited) = cells.citations();
    let name = cells.optional("relation").unwrap_or_default();
    Some(Statement {
        line: cells.line(),
        event: to,
        what: What::Link(name, from.clone()),
        sources,
        actor: actor.clone(),
        fields: fields([
            ("relation", value(relation)),
            ("event", line(Some(from))),
            ("basis", value(basis)),
            ("confidence", value(confidence)),
            ("asserted_by", line(actor)),
            ("sources", value(cited)),
            ("disputed", value(disputed.then_some(Value::Flag(true)))),
            ("note", cells.texts("note")),
            ("refs", value(cells.texts_of("refs"))),
        ]),
    })
}

fn flag(cells: &mut Cells<'_>, name: &str) -> bool {
    match cells.cell(name).to_lowercase().as_str() {
        "true" | "yes" | "1" => true,
        "" | "false" | "no" | "0" => false,
        other => {
            cells.fault(format!("`{other}` in `{name}` is neither true nor false"));
            false
        }
    }
}

pub(super) fn claim(cells: &mut Cells<'_>) -> Option<Statement> {
    let event = cells.required("event");
    cells.required("claim");
    let id = cells.id("claim").unwrap_or_default();
    let text = cells.texts("text");
    if text.is_none() {
        cells.fault("the claim has no text".to_owned());
    }
    let actor = cells.id("asserted_by");
    let voice = cells.word("voice", Voice::WORDS);
    let status = cells.word("status", ClaimStatus::WORDS);
    let number = cells.optional("quantity_value");
    if let Some(number) = number
        .as_ref()
        .filter(|number| number.parse::<f64>().is_err())
    {
        cells.fault(format!("`{number}` in `quantity_value` is not a number"));
    }
    let quantity = fields([
        ("value", value(number.map(Value::Number))),
        ("bound", value(cells.word("quantity_bound", Bound::WORDS))),
        ("unit", line(cells.optional("quantity_unit"))),
        ("metric", cells.texts("quantity_metric")),
        ("window", value(cells.date("quantity_window"))),
    ]);
    let (sources, cited) = cells.citations();
    let verification = cells.word("verification", Verification::WORDS);
    Some(Statement {
        line: cells.line(),
        event,
        what: What::Claim(id.clone()),
        sources,
        actor: actor.clone(),
        fields: fields([
            ("id", line(Some(id))),
            ("text", text),
            ("asserted_by", line(actor)),
            ("voice", value(voice)),
            ("status", value(status)),
            (
                "quantity",
                (!quantity.is_empty()).then_some(Field::Fields(quantity)),
            ),
            ("sources", value(cited)),
            ("note", cells.texts("note")),
            ("verification", value(verification)),
            ("refs", value(cells.texts_of("refs"))),
        ]),
    })
}

pub(super) fn source(cells: &mut Cells<'_>) -> Option<Statement> {
    cells.required("id");
    let id = cells.id("id").unwrap_or_default();
    let event = cells.required("defined_in");
    let url = cells.required("url");
    if !url.is_empty() && !is_web(&url) {
        cells.fault(format!("`{url}` in `url` is not a web address"));
    }
    cells.required("kind");
    let kind = cells.word("kind", SourceKind::WORDS);
    let language = cells.required("language");
    let identifiers: Vec<(String, Field)> = IdentifierKind::WORDS
        .iter()
        .filter_map(|kind| {
            let cited = cells.optional(&format!("id_{kind}"))?;
            Some(((*kind).to_owned(), Field::Value(Value::text(cited))))
        })
        .collect();
    Some(Statement {
        line: cells.line(),
        event,
        what: What::Source(id),
        sources: cells.list("derived_from"),
        actor: None,
        fields: fields([
            ("title", line(cells.optional("title"))),
            ("publisher", line(cells.optional("publisher"))),
            ("author", line(cells.optional("author"))),
            ("host", line(cells.optional("host"))),
            ("url", line(Some(url))),
            ("archive", line(cells.optional("archive"))),
            ("published", value(cells.date("published"))),
            ("seen", value(cells.date("seen"))),
            ("kind", value(kind)),
            ("language", line(Some(language))),
            ("derived_from", value(cells.texts_of("derived_from"))),
            (
                "identifiers",
                (!identifiers.is_empty()).then_some(Field::Fields(identifiers)),
            ),
            ("note", cells.texts("note")),
        ]),
    })
}
