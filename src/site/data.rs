//! The data release and the feeds, among the files of the site.

use std::collections::BTreeMap;
use std::io::{self, Result, Write};
use std::sync::{Arc, Mutex, PoisonError};

use super::{Files, WriteFile};
use crate::Analysis;
use crate::export::datapackage::{self, Summing, Sums};
use crate::export::graph::{self, Options, base};
use crate::export::{ExportContext, in_site};
use crate::graph::Wanted;
use crate::locale::locale;

/// The files that speak of others, and would make these again.
pub(super) const LATE: [&str; 2] = [datapackage::PACKAGE, datapackage::CHECKSUMS];

/// The files of the data release; what was summed of those that were made already.
struct Release<'e> {
    context: ExportContext<'e>,
    files: BTreeMap<&'static str, WriteFile<'e>>,
    sums: Mutex<Sums>,
}

/// Adds every format that the settings publish: those in `data/` once, those that speak a language once for each.
pub(super) fn add<'e>(analysis: &'e Analysis, base_url: Option<&'e str>, site: &mut Files<'e>) {
    let timeline = &analysis.timeline;
    let context = ExportContext::whole(timeline, &analysis.graph).at(base_url);
    let mut release = Release {
        context,
        files: BTreeMap::new(),
        sums: Mutex::default(),
    };
    for export in in_site(&timeline.settings) {
        if !export.is_per_language() {
            let write = move |out: &mut dyn Write| (export.write)(&context, out);
            release.files.insert(export.file, Box::new(write));
            continue;
        }
        for language in &timeline.settings.locales {
            let folder = if language == timeline.locale() {
                String::new()
            } else {
                format!("{language}/")
            };
            site.add(format!("{folder}{}", export.file), move |out| {
                (export.write)(&context.speaking(language), out)
            });
        }
    }
    for (format, file) in graph::in_site(&timeline.settings) {
        let write = move |out: &mut dyn Write| {
            let locale = locale(timeline.locale());
            let base = base(&context, locale);
            let selection = format.selection(timeline, &analysis.graph, &Wanted::default());
            (format.write)(&context, &selection, &Options::new(locale, &base), out)
        };
        release.files.insert(file, Box::new(write));
    }
    release
        .files
        .insert(datapackage::SCHEMA, Box::new(datapackage::schema));
    let release = Arc::new(release);
    for &path in release.files.keys() {
        let release = release.clone();
        site.add(path.to_owned(), move |out| release.write(path, out));
    }
    let described = release.clone();
    site.add(datapackage::PACKAGE.to_owned(), move |out| {
        datapackage::package(&described.context, &described.sums()?, out)
    });
    site.add(datapackage::CHECKSUMS.to_owned(), move |out| {
        let mut sums = release.sums()?;
        let mut sink = io::sink();
        let mut summing = Summing::new(&mut sink);
        datapackage::package(&release.context, &sums, &mut summing)?;
        sums.insert(datapackage::PACKAGE, summing.sum());
        datapackage::checksums(&sums, out)
    });
}

impl Release<'_> {
    /// Writes a file, and keeps its sum: whoever asks for the sums need not make it again.
    fn write(&self, path: &'static str, out: &mut dyn Write) -> Result<()> {
        let mut summing = Summing::new(out);
        if let Some(write) = self.files.get(path) {
            write(&mut summing)?;
        }
        self.known().insert(path, summing.sum());
        Ok(())
    }

    /// The sums of all files but those that speak of the others.
    fn sums(&self) -> Result<Sums> {
        for path in self.files.keys() {
            let is_known = self.known().contains_key(path);
            if !is_known {
                self.write(path, &mut io::sink())?;
            }
        }
        Ok(self.known().clone())
    }

    fn known(&self) -> std::sync::MutexGuard<'_, Sums> {
        self.sums.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
