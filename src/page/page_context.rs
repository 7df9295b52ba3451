//! A page while it is written: it knows where it stands, so every link that it makes is relative.

use super::html::{Html, anchor, escape};
use super::locale_site::LocaleSite;
use super::{dates, markdown};
use crate::locale::{Locale, PageWords};
use crate::message::{ENGLISH, Language, language};
use crate::model::{Event, EventDate, Slug, Story, Text};

/// Where a page stands, and in which site.
pub(crate) struct PageContext<'a> {
    /// The site.
    pub(crate) site: &'a LocaleSite<'a>,
    /// The page's path within its site.
    pub(crate) path: String,
    up: String,
    base: Option<&'a str>,
}

impl<'a> PageContext<'a> {
    /// A page at a path within a site.
    pub(crate) fn new(site: &'a LocaleSite<'a>, path: impl Into<String>) -> Self {
        let path = path.into();
        let up = "../".repeat(path.matches('/').count());
        Self {
            site,
            path,
            up,
            base: None,
        }
    }

    /// A page that is served at any address, as the one for missing pages is: its links are whole addresses, where the
    /// site's own is known.
    pub(crate) fn anywhere(site: &'a LocaleSite<'a>, path: impl Into<String>) -> Self {
        Self {
            base: site.base_url,
            ..Self::new(site, path)
        }
    }

    /// The language.
    pub(crate) fn locale(&self) -> &'static Locale {
        self.site.locale
    }

    /// The language that findings are put into words in.
    pub(crate) fn language(&self) -> &'static Language {
        language(self.site.locale.tag).unwrap_or(&ENGLISH)
    }

    /// The words of the pages.
    pub(crate) fn words(&self) -> &'static PageWords {
        &self.site.locale.page
    }

    /// The way from here to another page of this site.
    pub(crate) fn to(&self, target: &str) -> String {
        if let Some(base) = self.base {
            return format!("{base}/{}{target}", self.site.prefix);
        }
        match self.path.rsplit_once('/') {
            Some((folder, _)) => match target
                .strip_prefix(folder)
                .and_then(|rest| rest.strip_prefix('/'))
            {
                Some(beside) if !beside.contains('/') => beside.to_owned(),
                _ => format!("{}{target}", self.up),
            },
            None => target.to_owned(),
        }
    }

    /// The way from here to a file at the root of the site, which all sites share.
    pub(crate) fn to_root(&self, target: &str) -> String {
        if let Some(base) = self.base {
            return format!("{base}/{target}");
        }
        let up = "../".repeat(self.site.prefix.matches('/').count());
        format!("{}{up}{target}", self.up)
    }

    /// The way to an event's page.
    pub(crate) fn to_event(&self, event: &str) -> String {
        self.to(&format!("events/{event}.html"))
    }

    /// A text in the language of whoever wrote it, marked where that is not the reader's. Its byline says which it is.
    pub(crate) fn original(&self, text: &Text) -> Html {
        match text.shown(&self.site.tag) {
            Some((tag, text)) if tag != self.site.locale.tag => Html::made(format!(
                "<span lang=\"{}\">{}</span>",
                escape(tag),
                escape(text)
            )),
            shown => Html::text(shown.map_or("", |(_, text)| text)),
        }
    }

    /// A text in the reader's language, or marked with the language that it is in, for eyes and for machines.
    pub fn text(&self, text: &Text) -> Html {
        self.marked(text, escape)
    }

    /// The same for a text in Markdown: a block.
    pub(crate) fn prose(&self, text: &Text) -> Html {
        match text.shown(&self.site.tag) {
            None => Html::default(),
            Some((tag, text)) if tag == self.site.locale.tag => markdown::render(text),
            Some((tag, text)) => Html::made(format!(
                "<div lang=\"{}\">{}</div><p class=\"tongue\">{}</p>",
                escape(tag),
                markdown::render(text),
                escape(&self.words().source.language(tag)),
            )),
        }
    }

    /// A text in the reader's language as far as there is one, for places that know no markup.
    pub(crate) fn plain<'t>(&self, text: &'t Text) -> &'t str {
        text.get(&self.site.tag)
    }

    /// A date in words.
    pub(crate) fn date(&self, date: &EventDate) -> Html {
        dates::in_words(self.site.locale, date)
    }

    /// From when and until when, each in words where it is recorded.
    pub(super) fn bounds(
        &self,
        from: Option<&EventDate>,
        until: Option<&EventDate>,
    ) -> impl Iterator<Item = String> + use<> {
        let words = &self.words().event;
        let from = from.map(|date| words.since(self.date(date).as_str()));
        let until = until.map(|date| words.till(self.date(date).as_str()));
        from.into_iter().chain(until)
    }

    /// An event's title as a link to its page.
    pub(crate) fn event_link(&self, event: &Event) -> Html {
        anchor(&self.to_event(&event.id), &self.text(&event.title))
    }

    /// An actor's name as a link.
    pub(crate) fn actor_link(&self, actor: &Slug) -> Html {
        let name = self
            .site
            .timeline
            .actors
            .get(actor)
            .map_or_else(|| Html::text(actor), |actor| self.text(&actor.name));
        anchor(&self.to(&format!("actors/{actor}.html")), &name)
    }

    /// An actor's name as a link, for a sentence in which titles stand in quotation marks and names do not.
    pub(super) fn speaker_link(&self, actor: &Slug) -> Html {
        let link = self.actor_link(actor);
        Html::made(link.as_str().replacen("<a ", "<a class=\"who\" ", 1))
    }

    /// A story line's name as a link.
    pub(crate) fn story_link(&self, story: &Story) -> Html {
        anchor(
            &self.to(&format!("stories/{}.html", story.id)),
            &self.text(&story.name),
        )
    }

    /// A measure's name as a link.
    pub(crate) fn measure_link(&self, measure: &Slug) -> Html {
        let name = self
            .site
            .timeline
            .measures
            .get(measure)
            .map_or_else(|| Html::text(measure), |measure| self.text(&measure.name));
        anchor(&self.to(&format!("measures/{measure}.html")), &name)
    }

    /// A country's name, as a link where an event has to do with it.
    pub(crate) fn country_link(&self, code: &str) -> Html {
        let name = Html::text(self.words().browse.country(code));
        if self.site.index.by_country.contains_key(code) {
            anchor(
                &self.to(&format!("countries/{}.html", code.to_lowercase())),
                &name,
            )
        } else {
            name
        }
    }

    /// A kind's name as a link.
    pub(crate) fn kind_link(&self, kind: &Slug) -> Html {
        anchor(
            &self.to(&format!("kinds/{kind}.html")),
            &self.kind_name(kind),
        )
    }

    /// A kind's name.
    pub(crate) fn kind_name(&self, kind: &Slug) -> Html {
        self.site
            .timeline
            .settings
            .kinds
            .iter()
            .find(|known| known.id == *kind)
            .map_or_else(|| Html::text(kind), |kind| self.text(&kind.name))
    }

    fn marked(&self, text: &Text, render: fn(&str) -> String) -> Html {
        match text.shown(&self.site.tag) {
            None => Html::default(),
            Some((tag, text)) if tag == self.site.locale.tag => Html::made(render(text)),
            Some((tag, text)) => Html::made(format!(
                "<span lang=\"{}\">{}</span> <small class=\"tongue\">({})</small>",
                escape(tag),
                render(text),
                escape(&self.words().source.language(tag)),
            )),
        }
    }
}

impl PageContext<'_> {
    /// The way to a source among all sources.
    pub(crate) fn to_source(&self, source: &Slug) -> String {
        let page = self.to(self.site.index.source_pages.path(source));
        format!("{page}#{source}")
    }
}
