//! The frame of every page: what stands in its head, above its text and below it.

use super::html::Html;
use super::json_ld;
use super::markdown;
use super::open_graph::Image;
use super::page_context::PageContext;
use super::subsets::Download;
use crate::export::{Export, in_site};
use crate::locale::PageWords;

/// The frame of one page.
pub struct PageLayout {
    /// The language.
    pub lang: &'static str,
    /// The writing direction.
    pub direction: &'static str,
    /// The page's title, with the collection's.
    pub title: String,
    /// The page's title alone: where it is shared, the collection's stands beside it.
    pub heading: String,
    /// The page in a sentence or two.
    pub description: String,
    /// What kind of thing the page is, in OpenGraph's words.
    pub kind: &'static str,
    /// The language in OpenGraph's form, then the others'.
    pub territory: &'static str,
    /// The other languages in the same form.
    pub other_territories: Vec<&'static str>,
    /// The page's own address, where it is known.
    pub canonical: Option<String>,
    /// The page in each language, and for everybody else.
    pub alternates: Vec<Alternate>,
    /// Whether search engines should pass the page over.
    pub hidden: bool,
    /// Whether it leaves out what the site says of itself: a page that has next to nothing to tell, of which there may be very many.
    pub bare: bool,
    /// The feeds.
    pub feeds: Vec<Feed>,
    /// The files of the part of the timeline that the page shows.
    pub downloads: Vec<Download>,
    /// The card that other sites show of the page.
    pub image: Option<Image>,
    /// What the page says of itself to machines; empty where that is nothing.
    pub linked: Html,
    /// The way to the icon.
    pub icon: String,
    /// The way to the stylesheet.
    pub style: String,
    /// The way to the timeline; empty on the timeline itself.
    pub home: String,
    /// The way to the overview of actors, places, topics, kinds and years.
    pub browse: String,
    /// The way to the overview of measures.
    pub measures: String,
    /// The collection's title.
    pub collection: String,
    /// The way to the main pages.
    pub navigation: Vec<NavigationItem>,
    /// The way to the others.
    pub more: Vec<NavigationItem>,
    /// The same page in the other languages.
    pub languages: Vec<Language>,
    /// The day of which the collection speaks, in words.
    pub as_of: Option<String>,
    /// The licence.
    pub licence: Option<String>,
    /// The words.
    pub(crate) words: &'static PageWords,
}

/// The same page for readers of a language.
pub struct Alternate {
    /// The language, or `x-default`.
    pub hreflang: &'static str,
    /// Where.
    pub href: String,
}

/// A feed.
pub struct Feed {
    /// Its media type.
    pub media_type: &'static str,
    /// Where.
    pub href: String,
}

/// A link of the navigation.
pub struct NavigationItem {
    /// Where.
    pub href: String,
    /// What it is called.
    pub label: &'static str,
    /// Whether it is the page itself.
    pub current: bool,
}

/// The same page in another language.
pub struct Language {
    /// Where.
    pub href: String,
    /// The language's tag.
    pub tag: &'static str,
    /// The language's name in itself.
    pub name: &'static str,
}

impl PageContext<'_> {
    /// The frame of this page. Without a title it is the collection's own.
    pub fn frame(&self, title: &str, description: &str) -> PageLayout {
        let site = self.site;
        let settings = &site.timeline.settings;
        let words = self.words();
        let collection = self.plain(&settings.title).to_owned();
        let downloads = self.downloads();
        let nav = &words.navigation;
        let item = |(target, label): (&str, &'static str)| NavigationItem {
            href: self.to(target),
            label,
            current: target == self.path,
        };
        PageLayout {
            lang: site.locale.tag,
            direction: site.locale.own.direction,
            title: if title.is_empty() {
                collection.clone()
            } else {
                format!("{title} · {collection}")
            },
            heading: if title.is_empty() { &collection } else { title }.to_owned(),
            description: markdown::beginning(&markdown::plain(description), 200),
            kind: "website",
            territory: site.locale.own.territory,
            other_territories: site
                .languages
                .iter()
                .map(|(locale, _)| locale.own.territory)
                .filter(|territory| *territory != site.locale.own.territory)
                .collect(),
            canonical: site.address(&self.path),
            alternates: self.alternates(),
            hidden: false,
            bare: false,
            feeds: in_site(settings)
                .filter(|export| is_feed(export.media_type))
                .map(|export| Feed {
                    media_type: export.media_type,
                    href: self.to_export(export),
                })
                .collect(),
            image: self.image(),
            linked: if downloads.is_empty() {
                Html::default()
            } else {
                json_ld::collection(self, title)
            },
            downloads,
            icon: self.to_root("assets/icon.svg"),
            style: self.to_root("assets/style.css"),
            home: if self.path == "index.html" {
                String::new()
            } else {
                self.to("index.html")
            },
            browse: self.to("browse.html"),
            measures: self.to("in-force.html"),
            collection,
            navigation: [
                ("index.html", nav.timeline),
                ("graph.html", nav.graph),
                ("in-force.html", nav.in_force),
                ("browse.html", nav.browse),
                ("disputes.html", nav.disputes),
                ("sources.html", nav.sources),
                ("search.html", nav.search),
                ("about.html", nav.about),
            ]
            .map(item)
            .into(),
            more: [
                ("all.html", nav.all),
                ("path.html", words.ways.path_nav),
                ("gaps.html", nav.gaps),
                ("changes.html", nav.changes),
                ("glossary.html", nav.glossary),
                ("contribute.html", nav.contribute),
            ]
            .map(item)
            .into(),
            languages: site
                .languages
                .iter()
                .filter(|(_, prefix)| *prefix != site.prefix)
                .map(|(locale, prefix)| Language {
                    href: self.to_root(&format!("{prefix}{}", self.path)),
                    tag: locale.tag,
                    name: locale.own.name,
                })
                .collect(),
            as_of: settings.as_of.as_ref().map(|date| site.locale.date(date)),
            licence: settings.licence.clone(),
            words,
        }
    }

    /// The way to a data file: this site's own where there is one a language.
    pub(super) fn to_export(&self, export: &Export) -> String {
        if export.is_per_language() {
            self.to(export.file)
        } else {
            self.to_root(export.file)
        }
    }

    fn alternates(&self) -> Vec<Alternate> {
        let site = self.site;
        if site.languages.len() < 2 {
            return Vec::new();
        }
        let place = |hreflang, prefix: &str| Alternate {
            hreflang,
            href: match site.base_url {
                Some(base) => {
                    let path = self.path.strip_suffix("index.html").unwrap_or(&self.path);
                    format!("{base}/{prefix}{path}")
                }
                None => self.to_root(&format!("{prefix}{}", self.path)),
            },
        };
        let mut alternates: Vec<_> = site
            .languages
            .iter()
            .map(|(locale, prefix)| place(locale.tag, prefix))
            .collect();
        alternates.push(place("x-default", ""));
        alternates
    }
}

fn is_feed(media_type: &str) -> bool {
    media_type.starts_with("application/atom+xml")
        || media_type.starts_with("application/feed+json")
}
