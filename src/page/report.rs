//! Where a reader reports that something on a page is wrong: a form at the repository, a letter to the editors.

use super::page_context::PageContext;
use super::repository::{self, Repository, encoded};
use crate::message;
use crate::message::{ENGLISH, Message, language};

/// A way to report what is wrong.
pub(crate) struct ReportWay {
    /// Where, filled in with what is known of the page.
    pub(crate) href: String,
    /// What it is called.
    pub(crate) label: &'static str,
}

impl PageContext<'_> {
    /// The ways to report what is wrong on this page; none where the settings name neither a repository whose pages are known nor
    /// an address of mail.
    pub(crate) fn report_ways(&self, heading: &str) -> Vec<ReportWay> {
        let settings = &self.site.timeline.settings;
        let words = &self.words().share;
        // An id is shorter than a title, and tells the editors more.
        let subject = self.event_id().unwrap_or(heading);
        let title = format!("{}: {subject}", self.say(&message!("issue-correction")));
        let address = repository::address(settings.repository.as_deref());
        let form = Repository::read(address).map(|repository| {
            let tag = self.site.tag.as_str();
            let other = Some(tag).filter(|tag| *tag != self.site.timeline.locale());
            ReportWay {
                href: repository.report(
                    self.event_id(),
                    self.event_id().unwrap_or(&title),
                    &self.place(),
                    other,
                ),
                label: words.report_form,
            }
        });
        let mail = settings.contact.as_deref().map(|contact| ReportWay {
            href: self.letter(contact, &title),
            label: words.report_mail,
        });
        form.into_iter().chain(mail).collect()
    }

    /// A letter to the editors, begun.
    pub(super) fn letter(&self, contact: &str, subject: &str) -> String {
        let parts = [
            message!("issue-correction.wrong"),
            message!("issue-correction.right"),
            message!("issue-correction.sources"),
        ];
        let lines = parts.iter().map(|part| format!("{}: ", self.say(part)));
        let lines: Vec<String> = [self.place(), String::new()]
            .into_iter()
            .chain(lines)
            .collect();
        let contact = encoded(contact).replacen("%40", "@", 1);
        format!(
            "mailto:{contact}?subject={}&body={}",
            encoded(subject),
            encoded(&lines.join("\r\n"))
        )
    }

    /// This page's address; its place within the site where that one's address is not known.
    fn place(&self) -> String {
        let address = self.site.address(&self.path);
        address.unwrap_or_else(|| format!("{}{}", self.site.prefix, self.path))
    }

    /// The event whose page, or whose page of causes, this is.
    fn event_id(&self) -> Option<&str> {
        let (folder, file) = self.path.split_once('/')?;
        let id = file.strip_suffix(".html")?;
        let is_of_event = matches!(folder, "events" | "why");
        is_of_event.then_some(id)
    }

    fn say(&self, message: &Message) -> String {
        message.in_words(language(&self.site.tag).unwrap_or(&ENGLISH))
    }
}
