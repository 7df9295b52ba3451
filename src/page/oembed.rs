//! oEmbed: what programs read that turn the address of a page into a frame (oembed.com, version 1.0).
//!
//! Each answer is a file: a site of files cannot read the address that a program asks about, so the page names its own answer.

use std::io::{Result, Write};

use serde_json::json;

use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::script::Writer;
use super::share::{Framed, STORY, TIMELINE};
use crate::model::Slug;

/// The answer for the timeline.
pub(crate) const HOME: &str = "oembed/home.json";
/// How wide a frame is where a program does not stretch it.
const WIDTH: u32 = 640;

/// The answer for a story line.
pub(crate) fn of_story(story: &Slug) -> String {
    format!("oembed/stories/{story}.json")
}

/// The address of an answer; none where the site's own is not known: what is framed elsewhere needs one.
pub(crate) fn address(site: &LocaleSite<'_>, path: &str) -> Option<String> {
    site.address(path)
}

/// The answers of a site.
pub(crate) fn files<'e>(site: &'e LocaleSite<'e>) -> Vec<(String, Writer<'e>)> {
    if site.base_url.is_none() {
        return Vec::new();
    }
    let home: Writer<'e> = Box::new(move |out| {
        let context = PageContext::new(site, "index.html");
        answer(&context, "", TIMELINE, "", context.image(), out)
    });
    let mut files = vec![(HOME.to_owned(), home)];
    for (story, line) in site.timeline.stories.iter().zip(&site.index.lines) {
        let write: Writer<'e> = Box::new(move |out| {
            let context = PageContext::new(site, format!("stories/{}.html", story.id));
            let image = context.story_image(story, line).or(context.image());
            let title = context.plain(&story.name);
            answer(&context, title, STORY, &story.id, image, out)
        });
        files.push((of_story(&story.id), write));
    }
    files
}

fn answer(
    context: &PageContext<'_>,
    title: &str,
    framed: Framed,
    id: &str,
    image: Option<super::open_graph::Image>,
    out: &mut dyn Write,
) -> Result<()> {
    let site = context.site;
    let collection = context.plain(&site.timeline.settings.title);
    let title = if title.is_empty() { collection } else { title };
    let address = site.address(&framed.path(id)).unwrap_or_default();
    let mut answer = json!({
        "type": "rich",
        "version": "1.0",
        "title": title,
        "provider_name": collection,
        "provider_url": site.address("index.html"),
        "html": framed.markup(&address, title),
        "width": WIDTH,
        "height": framed.height,
    });
    // The three stand together or not at all.
    if let (Some(image), Some(answer)) = (image, answer.as_object_mut()) {
        answer.insert("thumbnail_url".to_owned(), json!(image.url));
        answer.insert("thumbnail_width".to_owned(), json!(image.width));
        answer.insert("thumbnail_height".to_owned(), json!(image.height));
    }
    serde_json::to_writer_pretty(&mut *out, &answer)?;
    out.write_all(b"\n")
}
