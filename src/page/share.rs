//! How a page is shared: its address, a frame of it for other sites, a citation and its picture.

use super::html::{Html, escape};
use super::layout::PageLayout;
use super::page_context::PageContext;

/// The script of what is shared, relative to the site. Pages with a larger script of their own have it in that.
pub(crate) const SCRIPT: &str = "assets/share.js";

/// What can be shown in a frame on another site: a page that does so, and how tall the frame is until it tells itself.
#[derive(Clone, Copy)]
pub(crate) struct Framed {
    /// The page's name in `embed/`.
    pub(crate) page: &'static str,
    /// The height in pixels.
    pub(crate) height: u32,
}

/// An event.
pub(crate) const EVENT: Framed = Framed {
    page: "event",
    height: 460,
};
/// A story line.
pub(crate) const STORY: Framed = Framed {
    page: "story",
    height: 640,
};
/// A measure.
pub(crate) const MEASURE: Framed = Framed {
    page: "measure",
    height: 520,
};
/// The timeline, or what a choice leaves of it.
pub(crate) const TIMELINE: Framed = Framed {
    page: "timeline",
    height: 640,
};

/// What a reader takes from a page.
pub(crate) struct Share {
    /// The page's address; empty where the site's own is not known.
    pub(crate) address: String,
    /// The page that is framed.
    pub(crate) frame: String,
    /// The markup of the frame, for other sites; empty where no address is known, and where the script writes it.
    pub(crate) snippet: Html,
    /// How tall the frame is.
    pub(crate) height: u32,
    /// The share card; empty where there is none.
    pub(crate) picture: String,
    /// How to cite the page; empty where the page says so itself.
    pub(crate) citation: Html,
    /// What makes copying easy.
    pub(crate) script: String,
}

impl Framed {
    /// The page that frames something, within its site.
    pub(crate) fn path(self, id: &str) -> String {
        match id {
            "" => format!("embed/{}.html", self.page),
            id => format!("embed/{}.html?id={id}", self.page),
        }
    }

    /// The markup that frames it on another site.
    pub(crate) fn markup(self, address: &str, title: &str) -> String {
        format!(
            "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"{}\" loading=\"lazy\" style=\"border:0\"></iframe>",
            escape(address),
            escape(title),
            self.height
        )
    }
}

impl PageContext<'_> {
    /// What a reader takes from this page, which is framed by another one.
    pub(crate) fn share(&self, frame: &PageLayout, framed: Framed, id: &str) -> Share {
        let path = framed.path(id);
        let address = self.site.address(&self.path).unwrap_or_default();
        // The script writes it on an event's page, which has to be light.
        let framing = self.site.address(&path).filter(|_| framed.page != "event");
        let framing = framing.map(|address| framed.markup(&address, &frame.heading));
        let snippet = framing.map_or_else(Html::default, |markup| Html::content(&markup));
        let picture = frame.image.as_ref();
        Share {
            citation: match framed.page {
                // An event's page ends with its citation in several forms.
                "event" => Html::default(),
                _ => self.citation(frame, &address),
            },
            frame: self.to(&path),
            snippet,
            height: framed.height,
            picture: picture.map_or_else(String::new, |image| self.to(&image.file)),
            script: self.to_root(SCRIPT),
            address,
        }
    }

    /// How to cite a page that is no event's.
    fn citation(&self, frame: &PageLayout, address: &str) -> Html {
        let settings = &self.site.timeline.settings;
        let collection = format!("<cite>{}</cite>", self.text(&settings.title));
        let mut parts = Vec::new();
        if self.path != "index.html" {
            parts.push(format!("“{}”", escape(&frame.heading)));
        }
        parts.push(collection);
        parts.extend(settings.licence.as_deref().map(escape));
        let mut citation = format!("{}.", parts.join(", "));
        let researched = self.researched_to();
        for more in [escape(&researched), escape(address)] {
            if !more.is_empty() {
                citation = format!("{citation} {more}");
            }
        }
        Html::made(citation)
    }
}
