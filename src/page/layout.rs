//! The frame of every page: what stands in its head, above its text and below it.

use super::html::Html;
use super::json_ld;
use super::markdown;
use super::open_graph::Image;
use super::page_context::PageContext;
use super::page_title;
use super::report::ReportWay;
use super::subsets::Download;
use crate::export::{Export, in_site};
use crate::locale::PageWords;

/// The frame of one page.
pub(crate) struct PageLayout {
    /// The language.
    pub(crate) lang: &'static str,
    /// The writing direction.
    pub(crate) direction: &'static str,
    /// The page's title, with the collection's.
    pub(crate) title: String,
    /// The page's title alone: where it is shared, the collection's stands beside it.
    pub(crate) heading: String,
    /// The page in a sentence or two.
    pub(crate) description: String,
    /// What kind of thing the page is, in OpenGraph's words.
    pub(crate) kind: &'static str,
    /// The page's own address, where it is known.
    pub(crate) canonical: Option<String>,
    /// The page in each language, and for everybody else.
    pub(crate) alternates: Vec<Alternate>,
    /// Whether search engines should pass the page over.
    pub(crate) hidden: bool,
    /// Whether it leaves out what the site says of itself: a page that has next to nothing to tell, of which there may be very many.
    pub(crate) bare: bool,
    /// What other programs read to frame the page; none where the site's own address is not known.
    pub(crate) oembed: Option<String>,
    /// The feeds.
    pub(crate) feeds: Vec<Feed>,
    /// The files of the part of the timeline that the page shows.
    pub(crate) downloads: Vec<Download>,
    /// The card that other sites show of the page.
    pub(crate) image: Option<Image>,
    /// What the page says of itself to machines; empty where that is nothing.
    pub(crate) linked: Html,
    /// The way to the icon.
    pub(crate) icon: String,
    /// The way to the stylesheet.
    pub(crate) style: String,
    /// The way to the timeline; empty on the timeline itself.
    pub(crate) home: String,
    /// The way to the overview of actors, places, topics, kinds and years.
    pub(crate) browse: String,
    /// The way to the overview of measures.
    pub(crate) measures: String,
    /// The collection's title.
    pub(crate) collection: String,
    /// The way to the main pages.
    pub(crate) navigation: Vec<NavigationItem>,
    /// The way to the others.
    pub(crate) more: Vec<NavigationItem>,
    /// The same page in the other languages.
    pub(crate) languages: Vec<Language>,
    /// The day of which the collection speaks, in words.
    pub(crate) as_of: Option<String>,
    /// The licence.
    pub(crate) licence: Option<String>,
    /// The ways to report what is wrong on the page.
    pub(crate) report: Vec<ReportWay>,
    /// The words.
    pub(crate) words: &'static PageWords,
}

/// The same page for readers of a language.
pub(crate) struct Alternate {
    /// The language, or `x-default`.
    pub(crate) hreflang: &'static str,
    /// Where.
    pub(crate) href: String,
}

/// A feed.
pub(crate) struct Feed {
    /// Its media type.
    pub(crate) media_type: &'static str,
    /// Where.
    pub(crate) href: String,
}

/// A link of the navigation.
pub(crate) struct NavigationItem {
    /// Where.
    pub(crate) href: String,
    /// What it is called.
    pub(crate) label: &'static str,
    /// Whether it is the page itself.
    pub(crate) current: bool,
}

/// The same page in another language.
pub(crate) struct Language {
    /// Where.
    pub(crate) href: String,
    /// The language's tag.
    pub(crate) tag: &'static str,
    /// The language's name in itself.
    pub(crate) name: &'static str,
}

impl PageContext<'_> {
    /// The frame of this page. Without a title it is the collection's own.
    pub(crate) fn frame(&self, title: &str, description: &str) -> PageLayout {
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
        let heading = if title.is_empty() { &collection } else { title }.to_owned();
        PageLayout {
            report: self.report_ways(&heading),
            lang: site.locale.tag,
            direction: site.locale.own.direction,
            title: page_title::title(title, &collection),
            heading,
            description: markdown::beginning(&markdown::plain(description), 200),
            kind: "website",
            canonical: site.address(&self.path),
            alternates: self.alternates(),
            hidden: false,
            bare: false,
            oembed: None,
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
                ("disputes.html", nav.disputes),
                ("search.html", nav.search),
                ("about.html", nav.about),
            ]
            .map(item)
            .into(),
            more: [
                ("browse.html", nav.browse),
                ("path.html", words.ways.path_nav),
                ("sources.html", nav.sources),
                ("all.html", nav.all),
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
