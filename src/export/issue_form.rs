//! The forms on which people without YAML report to the collection's repository, in the form that GitHub reads.
//!
//! What is asked and offered follows from the record format and from the collection: kinds, relations, languages.

mod question;
mod words;

use question::{Question, area, choice, line, part};
use words::Words;

use crate::edit::{Value, record};
use crate::locale::locale;
use crate::message;
use crate::message::{Language, Message};
use crate::model::{Relation, SourceKind, Timeline};
use crate::record::format::{EVENT, LINK, SOURCE};

/// A form.
pub struct IssueForm {
    /// The name of its file, without ending.
    pub name: &'static str,
    write: fn(&Writer<'_>) -> String,
}

/// Every form.
pub const FORMS: &[IssueForm] = &[
    IssueForm {
        name: "new-event",
        write: |writer| writer.new_event(),
    },
    IssueForm {
        name: "correction",
        write: |writer| writer.correction(),
    },
    IssueForm {
        name: "broken-link",
        write: |writer| writer.broken_link(),
    },
];

impl IssueForm {
    /// The form for a collection, in a language.
    pub fn write(&self, timeline: &Timeline, language: &Language) -> String {
        let locale = locale(language.tag);
        let words = Words { language, locale };
        (self.write)(&Writer { timeline, words })
    }
}

struct Writer<'t> {
    timeline: &'t Timeline,
    words: Words<'t>,
}

impl Writer<'_> {
    fn new_event(&self) -> String {
        let words = &self.words.locale.words;
        let kinds = self.timeline.settings.kinds.iter();
        let kinds =
            kinds.map(|kind| format!("{}: {}", kind.id, kind.name.get(self.words.language.tag)));
        let relations = Relation::ALL.iter().map(|&relation| {
            let sentence = words.relation(relation).sentence;
            let option = message!("issue-new-event.relation-option", relation = sentence);
            format!("{}: {}", relation.word(), self.words.say(&option))
        });
        let sources = SourceKind::ALL
            .iter()
            .map(|&kind| format!("{}: {}", kind.word(), words.source_kind(kind)));
        let advice = Value::text(self.words.say(&message!("issue-new-event.advice")));
        self.form(
            &message!("issue-new-event"),
            &message!("issue-new-event.about"),
            &["record", "new event"],
            vec![
                part("markdown", None, [("value", advice)], false),
                self.input(
                    line("title", message!("issue-new-event.title"))
                        .of(&self.words, &EVENT, "title")
                        .required(),
                ),
                self.input(
                    line("date", message!("issue-new-event.date"))
                        .of(&self.words, &EVENT, "date")
                        .required(),
                ),
                self.input(area("date_note", message!("issue-new-event.date-note")).of(
                    &self.words,
                    &EVENT,
                    "date_note",
                )),
                self.input(
                    area("summary", message!("issue-new-event.summary"))
                        .of(&self.words, &EVENT, "summary")
                        .required(),
                ),
                self.choice(
                    choice("kind", message!("issue-new-event.kind"))
                        .of(&self.words, &EVENT, "kind")
                        .required(),
                    kinds,
                ),
                self.input(
                    area("sources", message!("issue-new-event.sources"))
                        .advised(&self.words, &message!("issue-new-event.sources-advice"))
                        .required(),
                ),
                self.choice(
                    choice("source_kind", message!("issue-new-event.source-kind")).of(
                        &self.words,
                        &SOURCE,
                        "kind",
                    ),
                    sources,
                ),
                self.input(line("earlier", message!("issue-new-event.earlier")).of(
                    &self.words,
                    &LINK,
                    "event",
                )),
                self.choice(
                    choice("relation", message!("issue-new-event.relation"))
                        .advised(&self.words, &message!("issue-new-event.relation-advice")),
                    relations,
                ),
                self.input(
                    line("says", message!("issue-new-event.says"))
                        .advised(&self.words, &message!("issue-new-event.says-advice")),
                ),
                self.input(
                    line("credit", message!("issue-new-event.credit"))
                        .advised(&self.words, &message!("issue-new-event.credit-advice")),
                ),
            ],
        )
    }

    fn correction(&self) -> String {
        let fields = EVENT.fields.iter();
        let fields =
            fields.map(|field| format!("{}: {}", field.name, self.words.label(field.name)));
        let languages = self.timeline.settings.locales.iter();
        let languages = languages.map(|tag| format!("{tag}: {}", locale(tag).own.name));
        self.form(
            &message!("issue-correction"),
            &message!("issue-correction.about"),
            &["record", "correction"],
            vec![
                self.input(
                    line("event", message!("issue-correction.event"))
                        .advised(&self.words, &message!("issue-correction.event-advice"))
                        .required(),
                ),
                self.input(
                    line("page", message!("issue-correction.page"))
                        .advised(&self.words, &message!("issue-correction.page-advice")),
                ),
                self.choice(
                    choice("field", message!("issue-correction.field"))
                        .advised(&self.words, &message!("issue-correction.field-advice")),
                    fields,
                ),
                self.input(area("wrong", message!("issue-correction.wrong")).required()),
                self.input(area("right", message!("issue-correction.right")).required()),
                self.input(
                    area("sources", message!("issue-correction.sources"))
                        .advised(&self.words, &message!("issue-correction.sources-advice"))
                        .required(),
                ),
                self.choice(
                    choice("language", message!("issue-correction.language"))
                        .advised(&self.words, &message!("issue-correction.language-advice")),
                    languages,
                ),
            ],
        )
    }

    fn broken_link(&self) -> String {
        let faults = [
            message!("issue-broken-link.not-found"),
            message!("issue-broken-link.another"),
            message!("issue-broken-link.login"),
            message!("issue-broken-link.slow"),
        ];
        self.form(
            &message!("issue-broken-link"),
            &message!("issue-broken-link.about"),
            &["record", "broken link"],
            vec![
                self.input(
                    line("address", message!("issue-broken-link.address"))
                        .of(&self.words, &SOURCE, "url")
                        .required(),
                ),
                self.input(
                    line("event", message!("issue-broken-link.event"))
                        .advised(&self.words, &message!("issue-broken-link.event-advice"))
                        .required(),
                ),
                self.choice(
                    choice("fault", message!("issue-broken-link.fault")).required(),
                    faults.iter().map(|fault| self.words.say(fault)),
                ),
                self.input(
                    line("archive", message!("issue-broken-link.archive"))
                        .advised(&self.words, &message!("issue-broken-link.archive-advice")),
                ),
            ],
        )
    }

    fn form(&self, name: &Message, about: &Message, labels: &[&str], body: Vec<Value>) -> String {
        let head = "# Made by `throughline schema --issue-form`; a test keeps it true (`UPDATE=1 cargo test`).\n";
        let name = self.words.say(name);
        let entries = [
            ("name", Value::text(&name)),
            ("description", Value::text(self.words.say(about))),
            ("title", Value::text(format!("{name}: "))),
            ("labels", Value::texts(labels.iter().copied())),
            ("body", Value::List(body)),
        ];
        head.to_owned() + &record(&entries.map(|(key, value)| (key.to_owned(), value)))
    }

    fn input(&self, question: Question) -> Value {
        question.open(&self.words)
    }

    fn choice(&self, question: Question, options: impl Iterator<Item = String>) -> Value {
        question.among(&self.words, options)
    }
}
