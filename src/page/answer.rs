//! “Who says so?” on a page: the verdict, and a sentence a speaker.

use super::html::Html;
use super::page_context::PageContext;
use crate::query::answer::{self, Answer};

/// An answer, ready to print.
pub(crate) struct AnswerView {
    /// What is asked.
    pub(crate) question: &'static str,
    /// How far the records bear it out: the word by which other programs know it.
    pub(crate) verdict: &'static str,
    /// The same in the reader's language.
    pub(crate) label: &'static str,
    /// At most sixty words together, the weightiest speaker first.
    pub(crate) sentences: Vec<Html>,
}

impl AnswerView {
    fn new(context: &PageContext<'_>, question: &'static str, answer: &Answer<'_>) -> Self {
        let site = context.site;
        Self {
            question,
            verdict: answer.verdict.word(),
            label: answer.label(context.locale()),
            sentences: (answer.sentences(site.timeline, context.locale()).iter())
                .map(|sentence| Html::content(sentence))
                .collect(),
        }
    }
}

/// Why an event happened, and who says so.
pub(crate) fn why(context: &PageContext<'_>, event: usize) -> AnswerView {
    let site = context.site;
    let answer = answer::why(site.timeline, site.graph, event);
    AnswerView::new(context, context.words().answer.why, &answer)
}
