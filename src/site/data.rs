//! The data release and the feeds, among the files of the site.

use std::collections::BTreeMap;

use crate::Study;
use crate::export::graph::{GRAPHS, Options, base};
use crate::export::{EXPORTS, Subject, release};
use crate::graph::{Selection, Wanted};
use crate::locale::locale;

/// Adds every format that has a file: those in `data/` once, those that speak a language once for each.
pub(super) fn add(
    study: &Study<'_>,
    base_url: Option<&str>,
    files: &mut BTreeMap<String, Vec<u8>>,
) {
    let timeline = &study.timeline;
    let whole = Subject::whole(timeline, &study.graph).at(base_url);
    for export in EXPORTS {
        if !export.is_per_language() {
            files.insert(export.file.to_owned(), (export.write)(&whole).into_bytes());
            continue;
        }
        for language in &timeline.settings.locales {
            let folder = if language == timeline.locale() {
                String::new()
            } else {
                format!("{language}/")
            };
            let text = (export.write)(&whole.speaking(language));
            files.insert(format!("{folder}{}", export.file), text.into_bytes());
        }
    }
    let selection = Selection::new(timeline, &study.graph, &Wanted::default());
    let locale = locale(timeline.locale());
    let base = base(&whole, locale);
    for format in GRAPHS {
        if let Some(file) = format.file {
            let text = (format.write)(
                &whole,
                &selection,
                &Options {
                    locale,
                    cluster: None,
                    base: &base,
                },
            );
            files.insert(file.to_owned(), text.into_bytes());
        }
    }
    release::complete(&whole, files);
}
