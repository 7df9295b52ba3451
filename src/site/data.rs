//! The data release and the feeds, among the files of the site.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::Site;
use crate::Analysis;
use crate::export::datapackage::{self, Sum, Sums};
use crate::export::graph::{self, Options, base};
use crate::export::{ExportContext, in_site};
use crate::graph::Wanted;
use crate::locale::locale;

/// The files of the data release; what was summed of those that were made already.
struct Release<'e> {
    context: ExportContext<'e>,
    files: BTreeMap<&'static str, Box<dyn Fn() -> String + Send + Sync + 'e>>,
    sums: Mutex<Sums>,
}

/// Adds every format that the settings publish: those in `data/` once, those that speak a language once for each.
pub(super) fn add<'e>(analysis: &'e Analysis<'_>, base_url: Option<&'e str>, site: &mut Site<'e>) {
    let timeline = &analysis.timeline;
    let context = ExportContext::whole(timeline, &analysis.graph).at(base_url);
    let mut release = Release {
        context,
        files: BTreeMap::new(),
        sums: Mutex::default(),
    };
    for export in in_site(&timeline.settings) {
        if !export.is_per_language() {
            release
                .files
                .insert(export.file, Box::new(move || (export.write)(&context)));
            continue;
        }
        for language in &timeline.settings.locales {
            let folder = if language == timeline.locale() {
                String::new()
            } else {
                format!("{language}/")
            };
            let write = move || Ok((export.write)(&context.speaking(language)).into_bytes());
            site.insert_large(format!("{folder}{}", export.file), Box::new(write));
        }
    }
    for (format, file) in graph::in_site(&timeline.settings) {
        let write = move || {
            let locale = locale(timeline.locale());
            let base = base(&context, locale);
            let selection = format.selection(timeline, &analysis.graph, &Wanted::default());
            (format.write)(&context, &selection, &Options::new(locale, &base))
        };
        release.files.insert(file, Box::new(write));
    }
    release
        .files
        .insert(datapackage::SCHEMA, Box::new(datapackage::schema));
    let release = Arc::new(release);
    for &path in release.files.keys() {
        let release = release.clone();
        site.insert_large(path.to_owned(), Box::new(move || Ok(release.file(path))));
    }
    site.late
        .extend([datapackage::PACKAGE, datapackage::CHECKSUMS]);
    let described = release.clone();
    site.add(datapackage::PACKAGE.to_owned(), move || {
        Ok(described.package())
    });
    site.add(datapackage::CHECKSUMS.to_owned(), move || {
        let mut sums = release.sums();
        sums.insert(
            datapackage::PACKAGE,
            Sum::of(datapackage::package(&release.context, &sums).as_bytes()),
        );
        Ok(datapackage::checksums(&sums))
    });
}

impl Release<'_> {
    /// Makes a file, and keeps its sum: whoever asks for the sums need not make it again.
    fn file(&self, path: &'static str) -> Vec<u8> {
        let bytes = self
            .files
            .get(path)
            .map_or_else(Vec::new, |write| write().into_bytes());
        let sum = Sum::of(&bytes);
        self.known().insert(path, sum);
        bytes
    }

    /// The sums of all files but those that speak of the others.
    fn sums(&self) -> Sums {
        for path in self.files.keys() {
            let is_known = self.known().contains_key(path);
            if !is_known {
                self.file(path);
            }
        }
        self.known().clone()
    }

    fn package(&self) -> String {
        datapackage::package(&self.context, &self.sums())
    }

    fn known(&self) -> std::sync::MutexGuard<'_, Sums> {
        self.sums.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
