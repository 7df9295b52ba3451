//! Writers that fail in the middle: every export, graph and file of a site says so, and no command leaves a file that looks whole.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::sync::Arc;

use rayon::prelude::*;
use throughline::export::datapackage;
use throughline::export::graph::{GRAPHS, Options as GraphOptions};
use throughline::export::{EXPORTS, ExportContext};
use throughline::graph::Selection;
use throughline::load::SourceFiles;
use throughline::locale::locale;
use throughline::site::{Options as SiteOptions, Site};
use throughline::{Analysis, Options, analyze};

use crate::support::{root, run, scratch, stderr, under, write_sample};

/// A disk with room for so many bytes.
struct Disk {
    room: usize,
}

impl Write for Disk {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = bytes.len().min(self.room);
        if written == 0 && !bytes.is_empty() {
            return Err(ErrorKind::StorageFull.into());
        }
        self.room -= written;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Writes to a disk with just enough room, and to some with too little: only the first is no error.
fn tried(name: &str, write: impl Fn(&mut dyn Write) -> io::Result<()>) {
    let mut whole = Vec::new();
    write(&mut whole).unwrap_or_else(|error| panic!("{name}: {error}"));
    let length = whole.len();
    assert!(write(&mut Disk { room: length }).is_ok(), "{name}");
    if length == 0 {
        return;
    }
    for room in [0, 1, length / 2, length - 1] {
        let room = room.min(length - 1);
        match write(&mut Disk { room }) {
            Ok(()) => panic!("{name}: {room} of {length} bytes were written, and that is no error"),
            Err(error) => assert_eq!(error.kind(), ErrorKind::StorageFull, "{name}: {error}"),
        }
    }
}

fn analysis() -> Arc<Analysis> {
    let source_files = SourceFiles::read(&root().join("tests/exports/events")).unwrap();
    Arc::new(analyze(&source_files, &Options::default()))
}

#[test]
fn every_export_tells_that_it_could_not_be_written() {
    let analysis = analysis();
    let context = ExportContext::whole(&analysis.timeline, &analysis.graph);
    for export in EXPORTS {
        tried(export.name, |out| (export.write)(&context, out));
    }
    tried("schema", datapackage::schema);
}

#[test]
fn every_graph_tells_that_it_could_not_be_written() {
    let analysis = analysis();
    let context = ExportContext::whole(&analysis.timeline, &analysis.graph);
    let selection = Selection::whole(&analysis.graph);
    let options = GraphOptions::new(locale("en"), "");
    for format in GRAPHS {
        tried(format.name, |out| {
            (format.write)(&context, &selection, &options, out)
        });
    }
}

#[test]
fn every_file_of_a_site_tells_that_it_could_not_be_written() {
    let options = SiteOptions {
        base_url: Some("https://www.example.org".to_owned()),
    };
    let site = Site::new(analysis(), &options);
    let paths: Vec<&str> = site.paths().collect();
    assert!(paths.len() > 100, "{paths:?}");
    paths.into_par_iter().for_each(|path| {
        tried(path, |out| {
            site.write(path, out)
                .map_err(|error| match error.downcast::<io::Error>() {
                    Ok(error) => error,
                    Err(error) => io::Error::other(error),
                })
        });
    });
}

/// The commands that write a product, by format.
fn products() -> Vec<Vec<&'static str>> {
    let exports = EXPORTS
        .iter()
        .map(|export| vec!["export", "--format", export.name]);
    let graphs = GRAPHS
        .iter()
        .map(|format| vec!["graph", "--format", format.name]);
    let others = [
        &["schema"][..],
        &["schema", "actors"],
        &["schema", "--issue-form", "new-event"],
        &["stats"],
        &["why", "later-visit"],
        &["explain", "unknown-kind"],
        &["man"],
    ];
    exports
        .chain(graphs)
        .chain(others.map(<[&str]>::to_vec))
        .collect()
}

#[cfg(target_os = "linux")]
#[test]
fn a_product_that_does_not_fit_is_exit_code_2_and_no_file() {
    let folder = scratch();
    write_sample(&folder.path().join("events"));
    products().into_par_iter().for_each(|arguments| {
        let device = [&arguments[..], &["--output", "/dev/full"]].concat();
        let output = run(folder.path(), &device);
        assert_eq!(output.status.code(), Some(2), "{device:?}");
        assert!(
            stderr(&output).contains("cannot write /dev/full"),
            "{device:?}: {}",
            stderr(&output)
        );
        let printed = under("exec > /dev/full", folder.path(), &arguments);
        assert_eq!(
            printed.status.code(),
            Some(2),
            "{arguments:?} to a full disk"
        );

        let name = format!("{}.product", arguments.join("-"));
        let file = folder.path().join(&name);
        let stored = [&arguments[..], &["--output", &name]].concat();
        fs::write(&file, "old").unwrap();
        let output = under("trap '' XFSZ\nulimit -f 1", folder.path(), &stored);
        if output.status.success() {
            let whole = run(folder.path(), &arguments).stdout;
            assert_eq!(fs::read(&file).unwrap(), whole, "{stored:?}");
        } else {
            assert_eq!(output.status.code(), Some(2), "{stored:?}");
            assert_eq!(fs::read(&file).unwrap(), b"old", "{stored:?}");
        }
    });
    let beside = fs::read_dir(folder.path()).unwrap();
    let beside = beside.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let left: Vec<String> = beside
        .filter(|name| name.starts_with(".throughline-"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}
