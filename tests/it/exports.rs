//! `tests/exports`: a collection of everything that formats have rules for, and every byte of what is written of it, as a whole
//! and as a part. What would be refused in it is written all the same: no writer may lean on the checks alone.

use std::collections::BTreeMap;
use std::path::PathBuf;

use throughline::export::graph::{Cluster, GRAPHS, Layout, Options as GraphOptions};
use throughline::export::{EXPORTS, ExportContext, Part};
use throughline::graph::{CausalGraph, Selection, Wanted};
use throughline::load::SourceFiles;
use throughline::locale::locale;
use throughline::{Analysis, Options, analyze};

use crate::support::{
    expect_folder, root, run, scratch, stderr, stdout, write, written as text_of,
};

fn with_analysis(look: impl FnOnce(&Analysis)) {
    let source_files = SourceFiles::read(&root().join("tests/exports/events")).unwrap();
    look(&analyze(&source_files, &Options::default()));
}

/// What each file should hold, and that there is no other.
fn compared(folder: &str, written: BTreeMap<String, String>) {
    let written = written
        .into_iter()
        .map(|(name, text)| (PathBuf::from(name), text.into_bytes()))
        .collect();
    expect_folder(&root().join("tests/exports").join(folder), &written);
}

#[test]
fn every_byte_of_every_format() {
    with_analysis(|analysis| {
        let whole = ExportContext::whole(&analysis.timeline, &analysis.graph);
        let flights = CausalGraph::of(&analysis.timeline, |event| {
            event.is_published() && event.topics.iter().any(|topic| topic.as_str() == "flights")
        });
        let part = whole.only(
            &flights,
            Part {
                title: Some("Flights"),
                page: "topics/flights.html",
                file: Some("topics/flights.part"),
            },
        );
        let mut written = BTreeMap::new();
        for format in EXPORTS {
            written.insert(
                format!("{}.txt", format.name),
                text_of(|out| (format.write)(&whole, out)),
            );
            written.insert(
                format!("{}-part.txt", format.name),
                text_of(|out| (format.write)(&part, out)),
            );
            if format.is_per_language() {
                let spanish = whole.speaking("es");
                written.insert(
                    format!("{}-es.txt", format.name),
                    text_of(|out| (format.write)(&spanish, out)),
                );
            }
        }
        compared("data", written);
    });
}

#[test]
fn every_byte_of_every_graph() {
    with_analysis(|analysis| {
        let whole = ExportContext::whole(&analysis.timeline, &analysis.graph);
        let wanted = Wanted {
            all_relations: true,
            ..Wanted::default()
        };
        let causes = Selection::whole(&analysis.graph);
        let all = Selection::new(&analysis.timeline, &analysis.graph, &wanted);
        let mut written = BTreeMap::new();
        // The picture is tried for what it shows, in `svg_dot` and `layout`: its looks may change.
        for format in GRAPHS.iter().filter(|format| format.name != "svg") {
            for (name, selection, cluster, language) in [
                ("whole", &causes, None, "en"),
                ("all-relations", &all, None, "es"),
                ("by-year", &all, Some(Cluster::Year), "en"),
                ("by-actor", &causes, Some(Cluster::Actor), "es"),
                ("by-topic", &causes, Some(Cluster::Topic), "en"),
            ] {
                // Only DOT has boxes.
                if cluster.is_some() && format.name != "dot" {
                    continue;
                }
                let options = GraphOptions {
                    cluster,
                    ..GraphOptions::new(locale(language), "https://www.example.org/t/")
                };
                let text = text_of(|out| (format.write)(&whole, selection, &options, out));
                written.insert(format!("{}-{name}.txt", format.name), text);
            }
            if format.name == "dot" {
                let options = GraphOptions {
                    layout: Layout::Time,
                    dark: true,
                    part: "throughline graph --reduce",
                    ..GraphOptions::new(locale("en"), "")
                };
                let joined = causes.clone().joined_only(&Wanted::default());
                let text = text_of(|out| (format.write)(&whole, &joined, &options, out));
                written.insert("dot-in-time.txt".to_owned(), text);
            }
        }
        compared("graphs", written);
    });
}

/// A record that does not say when it was entered is given no such day: what a format may leave out is left out, and what it asks for
/// is the day of the collection, or the event's own.
#[test]
fn no_feed_names_a_day_that_nobody_recorded() {
    let folder = scratch();
    let record = "title: Talks\ndate: 2024-01-02/2024-01-09\nsummary: Talks were held.\nkind: event\nclaims: [{id: a, text: They were held, sources: [s]}]\nsources: {s: {url: 'https://www.example.org/', kind: press, language: en}}\n";
    for (settings, day) in [("", "2024-01-09"), ("as_of: 2026-03-04\n", "2026-03-04")] {
        let timeline =
            format!("format: 2\ntitle: T\n{settings}kinds: {{event: {{name: Event}}}}\n");
        write(
            folder.path(),
            &[("timeline.yaml", &timeline), ("2024/talks.yaml", record)],
        );
        let export = |format: &str| {
            let arguments = ["--events", ".", "export", "--format", format];
            let output = run(folder.path(), &arguments);
            assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
            stdout(&output)
        };
        let atom = export("atom");
        assert_eq!(
            atom.matches(&format!("<updated>{day}T00:00:00Z")).count(),
            2
        );
        // What is published without a day of its own has the day of the collection, where that is known.
        let published = atom.matches("<published>").count();
        assert_eq!(published, usize::from(!settings.is_empty()), "{atom}");
        assert!(!atom.contains("<published>2024"), "{atom}");
        let feed = export("jsonfeed");
        assert_eq!(feed.contains("date_"), !settings.is_empty(), "{feed}");
        assert!(!feed.contains("\"date_published\":\"2024"), "{feed}");
        let calendar = export("ics");
        let stamp = format!("DTSTAMP:{}T000000Z", day.replace('-', ""));
        assert!(calendar.contains(&stamp), "{calendar}");
        assert!(!calendar.contains("CREATED"), "{calendar}");
        for text in [atom, feed, calendar] {
            assert!(!text.contains("1970"), "{text}");
        }
    }
}
