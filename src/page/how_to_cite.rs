//! How to cite the record of an event: in words, and as reference managers read it.

use super::html::Html;
use super::page_context::PageContext;
use crate::export::{ExportContext, bibtex, csl, export};
use crate::model::Event;

/// The script that puts a citation on the clipboard, relative to the site.
pub(crate) const SCRIPT: &str = "assets/copy.js";

/// How to cite a record.
pub(crate) struct Cite {
    /// In words.
    pub(crate) words: Html,
    /// In the forms of reference managers; none for a record without sources and claims.
    pub(crate) forms: Vec<Form>,
    /// What lets a reader copy them.
    pub(crate) script: String,
}

/// A citation as programs read it.
pub(crate) struct Form {
    /// What the form is called.
    pub(crate) name: &'static str,
    /// The citation.
    pub(crate) text: Html,
    /// The file that holds the citations of all records.
    pub(crate) all: String,
}

/// How to cite an event's record.
pub(crate) fn cite(context: &PageContext<'_>, event: &Event) -> Cite {
    let subject = context.site.subject();
    let settings = &context.site.timeline.settings;
    let form = |name, format, text: fn(&ExportContext<'_>, &Event) -> String| {
        let export = export(format).filter(|_| settings.publishes(format))?;
        Some(Form {
            name,
            text: Html::content(&text(&subject, event)),
            all: context.to_export(export),
        })
    };
    Cite {
        words: in_words(context, event),
        // A record that rests on nothing is hardly taken into a list of references; the files with all records hold it.
        forms: if event.sources.is_empty() && event.claims.is_empty() {
            Vec::new()
        } else {
            let forms = [
                form("BibTeX", "bibtex", bibtex),
                form("CSL-JSON", "csl", csl),
            ];
            forms.into_iter().flatten().collect()
        },
        script: context.to_root(SCRIPT),
    }
}

fn in_words(context: &PageContext<'_>, event: &Event) -> Html {
    let settings = &context.site.timeline.settings;
    let words = &context.words().event;
    let mut parts = vec![
        format!("“{}”", context.text(&event.title)),
        format!("<cite>{}</cite>", context.text(&settings.title)),
        words.cite_record(Html::text(&event.id).as_str()),
    ];
    if let Some(changed) = event.last_changed() {
        parts.push(words.cite_changed(context.date(changed).as_str()));
    }
    if let Some(licence) = &settings.licence {
        parts.push(Html::text(licence).to_string());
    }
    let mut citation = format!("{}.", parts.join(", "));
    if let Some(address) = context.site.address(&context.path) {
        citation = format!("{citation} {}", Html::text(&address));
    }
    Html::made(citation)
}
