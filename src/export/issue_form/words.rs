//! The words of the forms, and what fields are called and for in a language.

use crate::export::schema::object_name;
use crate::locale::Locale;
use crate::message;
use crate::message::{ENGLISH, Language, Message};
use crate::record::Schema;
use crate::record::format::EVENT;

/// A language, and the words of the site in it.
pub(super) struct Words<'l> {
    pub(super) language: &'l Language,
    pub(super) locale: &'static Locale,
}

impl Words<'_> {
    pub(super) fn say(&self, message: &Message) -> String {
        message.in_words(self.language)
    }

    /// What a field is for: as the format says it in English, else as the form on the site does.
    pub(super) fn about(&self, object: &Schema, field: &str) -> String {
        let format = object.fields.iter().find(|known| known.name == field);
        let format = format.map_or("", |field| field.about);
        let is_english = self.language.tag == ENGLISH.tag;
        let name = format!("{}.{field}", object_name(object));
        let own = self.locale.page.form.hint(&name).filter(|_| !is_english);
        own.unwrap_or(format).to_owned()
    }

    /// What a field of an event is called.
    pub(super) fn label(&self, field: &str) -> String {
        let name = format!("{}.{field}", object_name(&EVENT));
        let label = self.locale.page.form.label(&name).map(str::to_owned);
        label
            .or_else(|| left_out(field).map(|message| self.say(&message)))
            .unwrap_or_default()
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
