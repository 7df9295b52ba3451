//! The forms on which people without YAML report to the collection's repository, in the form that GitHub reads.
//!
//! What is asked and offered follows from the record format and from the collection: kinds, relations, languages.

use crate::edit::{Value, record};
use crate::locale::locale;
use crate::model::{Relation, SourceKind, Timeline};
use crate::record::format::{EVENT, LINK, SOURCE};
use crate::record::{Field, Schema};

/// A form.
pub struct IssueForm {
    /// The name of its file, without ending.
    pub name: &'static str,
    /// Writes it.
    pub write: fn(&Timeline) -> String,
}

/// Every form.
pub const FORMS: &[IssueForm] = &[
    IssueForm {
        name: "new-event",
        write: new_event,
    },
    IssueForm {
        name: "correction",
        write: correction,
    },
    IssueForm {
        name: "broken-link",
        write: broken_link,
    },
];

fn new_event(timeline: &Timeline) -> String {
    let english = locale("en");
    let kinds = timeline.settings.kinds.iter();
    let kinds = kinds.map(|kind| format!("{}: {}", kind.id, kind.name.get(timeline.locale())));
    let relations = Relation::ALL.iter().map(|&relation| {
        let sentence = (english.words.relation)(relation).sentence;
        format!("{}: this event {sentence} that event", relation.word())
    });
    let sources = SourceKind::ALL
        .iter()
        .map(|&kind| format!("{}: {}", kind.word(), (english.words.source_kind)(kind)));
    form(
        "New event",
        "Something happened that the timeline does not have",
        &["record", "new event"],
        vec![
            part(
                "markdown",
                None,
                [(
                    "value",
                    text(
                        "If you can write a little YAML, a pull request is faster: see “Add an event in the browser” in CONTRIBUTING.md. Otherwise fill in what you know, and somebody will make the record.",
                    ),
                )],
                false,
            ),
            asked("input", "title", "What happened", &EVENT, "title", true),
            asked("input", "date", "When", &EVENT, "date", true),
            asked(
                "textarea",
                "date_note",
                "How the date is known",
                &EVENT,
                "date_note",
                false,
            ),
            asked(
                "textarea",
                "summary",
                "In a few sentences",
                &EVENT,
                "summary",
                true,
            ),
            choice("kind", "Kind", about(&EVENT, "kind"), kinds, true),
            input(
                "textarea",
                "sources",
                "Sources",
                "One a line, with its address and what it says of the event. Official texts first.",
                None,
                true,
            ),
            choice(
                "source_kind",
                "Kind of the best source",
                about(&SOURCE, "kind"),
                sources,
                false,
            ),
            asked(
                "input",
                "earlier",
                "An earlier event that it stands to",
                &LINK,
                "event",
                false,
            ),
            choice(
                "relation",
                "How it stands to that one",
                "Later is not the same as caused. Choose a cause only where a source says so.",
                relations,
                false,
            ),
            input(
                "input",
                "says",
                "Who says so",
                "The source for the relation, with its address.",
                None,
                false,
            ),
            input(
                "input",
                "credit",
                "How you want to be named",
                "Left empty, your GitHub name stands in the history.",
                None,
                false,
            ),
        ],
    )
}

fn correction(timeline: &Timeline) -> String {
    let fields = EVENT.fields.iter();
    let fields = fields.map(|field| format!("{}: {}", field.name, field.about));
    let languages = timeline.settings.locales.iter();
    let languages = languages.map(|tag| format!("{tag}: {}", locale(tag).name));
    form(
        "Correction",
        "Something in a record is wrong, unfair or missing",
        &["record", "correction"],
        vec![
            input(
                "input",
                "event",
                "Which event",
                "Its id, as it stands on its page under “The record”.",
                None,
                true,
            ),
            input(
                "input",
                "page",
                "The page",
                "Its address, if you came from one.",
                None,
                false,
            ),
            choice(
                "field",
                "Which part of the record",
                "Leave it open if you are not sure.",
                fields,
                false,
            ),
            input("textarea", "wrong", "What it says now", "", None, true),
            input("textarea", "right", "What it should say", "", None, true),
            input(
                "textarea",
                "sources",
                "Who says so",
                "A source for the correction, with its address. For wording, the reason is enough.",
                None,
                true,
            ),
            choice(
                "language",
                "In which language",
                "Leave it open if it is wrong in all of them.",
                languages,
                false,
            ),
        ],
    )
}

fn broken_link(_: &Timeline) -> String {
    let faults = [
        "It is not found",
        "It shows something else",
        "It asks for a login or payment",
        "It is slow or fails now and then",
    ];
    form(
        "Broken link",
        "The address of a source is dead, or shows something else",
        &["record", "broken link"],
        vec![
            asked("input", "address", "The address", &SOURCE, "url", true),
            input(
                "input",
                "event",
                "Where you found it",
                "The event’s id, or the address of the page.",
                None,
                true,
            ),
            choice(
                "fault",
                "What happens",
                "",
                faults.map(str::to_owned).into_iter(),
                true,
            ),
            input(
                "input",
                "archive",
                "An archived copy, or its new address",
                "Only one that you have opened.",
                None,
                false,
            ),
        ],
    )
}

fn form(name: &str, description: &str, labels: &[&str], body: Vec<Value>) -> String {
    let head = "# Made by `throughline schema --issue-form`; a test keeps it true (`UPDATE=1 cargo test`).\n";
    let entries = [
        ("name", text(name)),
        ("description", text(description)),
        ("title", text(&format!("{name}: "))),
        ("labels", Value::texts(labels.iter().copied())),
        ("body", Value::List(body)),
    ];
    head.to_owned() + &record(&entries.map(|(key, value)| (key.to_owned(), value)))
}

/// A question that follows a field of the format: what it is for, and an example.
fn asked(kind: &str, id: &str, label: &str, object: &Schema, field: &str, required: bool) -> Value {
    let example = find(object, field).map(|field| field.example);
    let example = example.filter(|example| !example.starts_with(['{', '[']));
    input(kind, id, label, about(object, field), example, required)
}

fn input(
    kind: &str,
    id: &str,
    label: &str,
    description: &str,
    placeholder: Option<&str>,
    required: bool,
) -> Value {
    let attributes = [
        ("label", text(label)),
        ("description", text(description)),
        ("placeholder", text(placeholder.unwrap_or(""))),
    ];
    part(kind, Some(id), attributes, required)
}

fn choice(
    id: &str,
    label: &str,
    description: &str,
    options: impl Iterator<Item = String>,
    required: bool,
) -> Value {
    let options: Vec<Value> = options.map(|option| text(&option)).collect();
    let attributes = [
        ("label", text(label)),
        ("description", text(description)),
        ("options", Value::List(options)),
    ];
    part("dropdown", Some(id), attributes, required)
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
        ("type", Some(text(kind))),
        ("id", id.map(text)),
        ("attributes", Some(Value::map(attributes))),
        (
            "validations",
            required.then(|| Value::map([("required", Some(Value::Flag(true)))])),
        ),
    ])
}

fn text(text: &str) -> Value {
    Value::text(text)
}

fn find(object: &Schema, name: &str) -> Option<&'static Field> {
    object.fields.iter().find(|field| field.name == name)
}

fn about(object: &Schema, name: &str) -> &'static str {
    find(object, name).map_or("", |field| field.about)
}
