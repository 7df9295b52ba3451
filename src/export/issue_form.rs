//! The forms on which people without YAML report to the collection's repository, in the form that GitHub reads.
//!
//! What is asked and offered follows from the record format and from the collection: kinds, relations, languages.

use super::schema::object_name;
use crate::edit::{Value, record};
use crate::locale::{Locale, locale};
use crate::message;
use crate::message::{ENGLISH, Language, Message};
use crate::model::{Relation, SourceKind, Timeline};
use crate::record::Schema;
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
        (self.write)(&Writer {
            timeline,
            language,
            locale,
        })
    }
}

/// A question: how it is answered, its id, what is asked, and advice.
struct Question {
    kind: &'static str,
    id: &'static str,
    label: Message,
    advice: Option<String>,
    example: Option<&'static str>,
    required: bool,
}

struct Writer<'t> {
    timeline: &'t Timeline,
    language: &'t Language,
    locale: &'static Locale,
}

impl Writer<'_> {
    fn say(&self, message: &Message) -> String {
        message.in_words(self.language)
    }

    fn new_event(&self) -> String {
        let words = &self.locale.words;
        let kinds = self.timeline.settings.kinds.iter();
        let kinds = kinds.map(|kind| format!("{}: {}", kind.id, kind.name.get(self.language.tag)));
        let relations = Relation::ALL.iter().map(|&relation| {
            let sentence = (words.relation)(relation).sentence;
            let option = message!("issue-new-event.relation-option", relation = sentence);
            format!("{}: {}", relation.word(), self.say(&option))
        });
        let sources = SourceKind::ALL
            .iter()
            .map(|&kind| format!("{}: {}", kind.word(), (words.source_kind)(kind)));
        let advice = Value::text(self.say(&message!("issue-new-event.advice")));
        self.form(
            &message!("issue-new-event"),
            &message!("issue-new-event.about"),
            &["record", "new event"],
            vec![
                part("markdown", None, [("value", advice)], false),
                self.input(
                    line("title", message!("issue-new-event.title"))
                        .of(self, &EVENT, "title")
                        .required(),
                ),
                self.input(
                    line("date", message!("issue-new-event.date"))
                        .of(self, &EVENT, "date")
                        .required(),
                ),
                self.input(area("date_note", message!("issue-new-event.date-note")).of(
                    self,
                    &EVENT,
                    "date_note",
                )),
                self.input(
                    area("summary", message!("issue-new-event.summary"))
                        .of(self, &EVENT, "summary")
                        .required(),
                ),
                self.choice(
                    choice("kind", message!("issue-new-event.kind"))
                        .of(self, &EVENT, "kind")
                        .required(),
                    kinds,
                ),
                self.input(
                    area("sources", message!("issue-new-event.sources"))
                        .advised(self, &message!("issue-new-event.sources-advice"))
                        .required(),
                ),
                self.choice(
                    choice("source_kind", message!("issue-new-event.source-kind"))
                        .of(self, &SOURCE, "kind"),
                    sources,
                ),
                self.input(
                    line("earlier", message!("issue-new-event.earlier")).of(self, &LINK, "event"),
                ),
                self.choice(
                    choice("relation", message!("issue-new-event.relation"))
                        .advised(self, &message!("issue-new-event.relation-advice")),
                    relations,
                ),
                self.input(
                    line("says", message!("issue-new-event.says"))
                        .advised(self, &message!("issue-new-event.says-advice")),
                ),
                self.input(
                    line("credit", message!("issue-new-event.credit"))
                        .advised(self, &message!("issue-new-event.credit-advice")),
                ),
            ],
        )
    }

    fn correction(&self) -> String {
        let fields = EVENT.fields.iter();
        let fields = fields.map(|field| format!("{}: {}", field.name, self.label(field.name)));
        let languages = self.timeline.settings.locales.iter();
        let languages = languages.map(|tag| format!("{tag}: {}", locale(tag).name));
        self.form(
            &message!("issue-correction"),
            &message!("issue-correction.about"),
            &["record", "correction"],
            vec![
                self.input(
                    line("event", message!("issue-correction.event"))
                        .advised(self, &message!("issue-correction.event-advice"))
                        .required(),
                ),
                self.input(
                    line("page", message!("issue-correction.page"))
                        .advised(self, &message!("issue-correction.page-advice")),
                ),
                self.choice(
                    choice("field", message!("issue-correction.field"))
                        .advised(self, &message!("issue-correction.field-advice")),
                    fields,
                ),
                self.input(area("wrong", message!("issue-correction.wrong")).required()),
                self.input(area("right", message!("issue-correction.right")).required()),
                self.input(
                    area("sources", message!("issue-correction.sources"))
                        .advised(self, &message!("issue-correction.sources-advice"))
                        .required(),
                ),
                self.choice(
                    choice("language", message!("issue-correction.language"))
                        .advised(self, &message!("issue-correction.language-advice")),
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
                        .of(self, &SOURCE, "url")
                        .required(),
                ),
                self.input(
                    line("event", message!("issue-broken-link.event"))
                        .advised(self, &message!("issue-broken-link.event-advice"))
                        .required(),
                ),
                self.choice(
                    choice("fault", message!("issue-broken-link.fault")).required(),
                    faults.iter().map(|fault| self.say(fault)),
                ),
                self.input(
                    line("archive", message!("issue-broken-link.archive"))
                        .advised(self, &message!("issue-broken-link.archive-advice")),
                ),
            ],
        )
    }

    fn form(&self, name: &Message, about: &Message, labels: &[&str], body: Vec<Value>) -> String {
        let head = "# Made by `throughline schema --issue-form`; a test keeps it true (`UPDATE=1 cargo test`).\n";
        let name = self.say(name);
        let entries = [
            ("name", Value::text(&name)),
            ("description", Value::text(self.say(about))),
            ("title", Value::text(format!("{name}: "))),
            ("labels", Value::texts(labels.iter().copied())),
            ("body", Value::List(body)),
        ];
        head.to_owned() + &record(&entries.map(|(key, value)| (key.to_owned(), value)))
    }

    fn input(&self, question: Question) -> Value {
        let example = question.example.unwrap_or_default();
        self.question(question, "placeholder", Value::text(example))
    }

    fn choice(&self, question: Question, options: impl Iterator<Item = String>) -> Value {
        let options = options.map(Value::text).collect();
        self.question(question, "options", Value::List(options))
    }

    fn question(&self, question: Question, name: &'static str, value: Value) -> Value {
        let attributes = [
            ("label", Value::text(self.say(&question.label))),
            (
                "description",
                Value::text(question.advice.unwrap_or_default()),
            ),
            (name, value),
        ];
        part(
            question.kind,
            Some(question.id),
            attributes,
            question.required,
        )
    }

    /// What a field is for: as the format says it in English, else as the form on the site does.
    fn about(&self, object: &Schema, field: &str) -> String {
        let format = object.fields.iter().find(|known| known.name == field);
        let format = format.map_or("", |field| field.about);
        let is_english = self.language.tag == ENGLISH.tag;
        let hint = self.words(object, field).map(|(_, hint)| hint);
        let own = hint.filter(|hint| !is_english && !hint.is_empty());
        own.unwrap_or(format).to_owned()
    }

    /// What a field of an event is called.
    fn label(&self, field: &str) -> String {
        let label = self.words(&EVENT, field).map(|(label, _)| label.to_owned());
        label
            .or_else(|| left_out(field).map(|message| self.say(&message)))
            .unwrap_or_default()
    }

    /// Label and hint of a field in the form on the site.
    fn words(&self, object: &Schema, field: &str) -> Option<(&'static str, &'static str)> {
        let name = format!("{}.{field}", object_name(object));
        let mut fields = self.locale.page.form.fields.iter();
        fields
            .find(|(known, _, _)| *known == name)
            .map(|(_, label, hint)| (*label, *hint))
    }
}

/// What the fields are called that the form on the site does not ask for.
fn left_out(field: &str) -> Option<Message> {
    match field {
        "changes" => Some(message!("issue-field-changes")),
        "status" => Some(message!("issue-field-status")),
        "reason" => Some(message!("issue-field-reason")),
        "replaced_by" => Some(message!("issue-field-replaced-by")),
        "former_ids" => Some(message!("issue-field-former-ids")),
        "verification" => Some(message!("issue-field-verification")),
        "refs" => Some(message!("issue-field-refs")),
        _ => None,
    }
}

const fn asked(kind: &'static str, id: &'static str, label: Message) -> Question {
    Question {
        kind,
        id,
        label,
        advice: None,
        example: None,
        required: false,
    }
}

/// A question that is answered in a line.
const fn line(id: &'static str, label: Message) -> Question {
    asked("input", id, label)
}

/// A question that is answered in a text.
const fn area(id: &'static str, label: Message) -> Question {
    asked("textarea", id, label)
}

/// A question that is answered by choosing.
const fn choice(id: &'static str, label: Message) -> Question {
    asked("dropdown", id, label)
}

impl Question {
    /// It follows a field of the format: what that is for, and an example.
    fn of(mut self, writer: &Writer<'_>, object: &Schema, name: &str) -> Self {
        let field = object.fields.iter().find(|field| field.name == name);
        self.example = field
            .map(|field| field.example)
            .filter(|example| !example.starts_with(['{', '[']));
        self.advice = Some(writer.about(object, name));
        self
    }

    fn advised(mut self, writer: &Writer<'_>, advice: &Message) -> Self {
        self.advice = Some(writer.say(advice));
        self
    }

    fn required(mut self) -> Self {
        self.required = true;
        self
    }
}

fn part<const N: usize>(
    kind: &str,
    id: Option<&str>,
    attributes: [(&str, Value); N],
    required: bool,
) -> Value {
    let attributes = attributes.map(|(name, value)| {
        let is_blank = matches!(&value, Value::Text(text) if text.is_empty());
        (name, (!is_blank).then_some(value))
    });
    Value::map([
        ("type", Some(Value::text(kind))),
        ("id", id.map(Value::text)),
        ("attributes", Some(Value::map(attributes))),
        (
            "validations",
            required.then(|| Value::map([("required", Some(Value::Flag(true)))])),
        ),
    ])
}
