//! Links as they are published.

use serde::Serialize;

use super::event::citations;
use super::{Citation, Text, id, texts};
use crate::graph::Arrow;
use crate::model::{Basis, Confidence, Family, Relation, Timeline};

/// A link: `to` is the event whose record holds it and stands in `relation` to `from`, the earlier one. Only links of
/// the families `causal`, `legal` and `factual` say that one led to the other; `temporal` ones are sequence and nothing more.
#[derive(Debug, Serialize)]
#[allow(
    missing_docs,
    reason = "most fields are the record's own, which `record::format` describes"
)]
pub struct Link<'a> {
    /// The event that the link names: for the arrows of the causal graph the cause.
    pub(crate) from: &'a str,
    /// The event whose record holds the link.
    pub(crate) to: &'a str,
    pub(crate) relation: Relation,
    /// What the relation has in common with others.
    pub(crate) family: Family,
    pub(crate) basis: Basis,
    pub(crate) confidence: Option<Confidence>,
    pub(crate) asserted_by: Option<&'a str>,
    pub(crate) disputed: bool,
    pub(crate) sources: Vec<Citation<'a>>,
    pub(crate) note: Text<'a>,
    pub(crate) refs: &'a [String],
}

impl<'a> Link<'a> {
    /// What is published of a link.
    pub(crate) fn new(timeline: &'a Timeline, arrow: &Arrow) -> Self {
        let link = arrow.link(timeline);
        Self {
            from: &arrow.source(timeline).id,
            to: &arrow.target(timeline).id,
            relation: link.relation,
            family: link.relation.family(),
            basis: link.basis,
            confidence: link.confidence,
            asserted_by: id(link.asserted_by.as_ref()),
            disputed: link.disputed,
            sources: citations(&link.sources),
            note: texts(&link.note),
            refs: &link.refs,
        }
    }
}
