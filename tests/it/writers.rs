//! Every writer read back: texts that try to break out are put into every field, and each format is read by a reader that is not
//! ours. As many events, links and rows as there are, and each text as it was. `THROUGHLINE_TIMES=100` makes a long run of it.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;
use roxmltree::{Document, Node, ParsingOptions};
use serde_json::Value;
use throughline::diag::is_unseen;
use throughline::export::ExportContext;
use throughline::export::graph::{GRAPHS, Options as GraphOptions};
use throughline::graph::Selection;
use throughline::load::SourceFiles;
use throughline::locale::locale;
use throughline::site::{Options as SiteOptions, Site};
use throughline::{Analysis, Options, analyze};

use crate::rng::{Rng, none, payloads, rounds};
use crate::support::{root, written};

/// What was put in the place of a marker.
type Put = BTreeMap<String, String>;

/// The markers in fields of one line.
const LINES: &[&str] = &[
    "MKalias",
    "MKauthor",
    "MKhost",
    "MKlinkloc",
    "MKlocator",
    "MKpartrole",
    "MKplacealias",
    "MKpublisher",
    "MKunit",
];

/// `tests/site/fields` with a text in the place of every marker.
fn filled(rng: &mut Rng, pieces: &[String]) -> (SourceFiles, Put) {
    let fixture = SourceFiles::read(&root().join("tests/site/fields")).unwrap();
    let mut put = Put::new();
    let mut files = Vec::new();
    for name in fixture.files.keys() {
        let mut text = String::new();
        let mut rest = fixture.text(name);
        while let Some(at) = rest.find("MK") {
            let (before, from) = rest.split_at(at);
            let marker: String = from
                .chars()
                .take_while(char::is_ascii_alphanumeric)
                .collect();
            text.push_str(before);
            rest = &from[marker.len()..];
            // A licence has a form of its own.
            if before.ends_with('-') {
                text.push_str(&marker);
                continue;
            }
            let value = match rng.next(3) {
                0 => rng.of(pieces).clone(),
                _ => rng.text(pieces, 8),
            };
            // What would be refused: letters that nobody sees, HTML and addresses that run in a summary,
            // and line breaks in what is one line.
            let one_line = marker.ends_with("ref") || LINES.contains(&marker.as_str());
            let hidden = |letter: char| {
                is_unseen(letter) || (letter.is_control() && (letter != '\n' || one_line))
            };
            let summary = marker == "MKsummary";
            let refused = |letter: char| hidden(letter) || (summary && matches!(letter, '<' | ']'));
            let value = value.replace(refused, "");
            // Blanks around a text are no part of it.
            let value = match value.trim() {
                "" => marker.clone(),
                text => text.to_owned(),
            };
            text.push_str(&serde_json::to_string(&value).unwrap());
            put.insert(marker, value);
        }
        text.push_str(rest);
        files.push((name.to_string(), text));
    }
    (files.into_iter().collect(), put)
}

#[test]
fn every_format_holds_every_text_and_nothing_else() {
    let number = rounds(40);
    let (pieces, whole) = (payloads(), AtomicUsize::new(0));
    let faults: Vec<String> = (0..number)
        .into_par_iter()
        .filter_map(|round| {
            let mut rng = Rng::of_round(0x510E_527F_ADE6_82D1, round);
            let (source_files, put) = filled(&mut rng, &pieces);
            let analysis = Arc::new(analyze(&source_files, &Options::default()));
            // A text that is refused is not there: the rest has to be whole all the same.
            let known = if analysis.report.has_errors() {
                Put::new()
            } else {
                put
            };
            whole.fetch_add(usize::from(!known.is_empty()), Ordering::Relaxed);
            if analysis.timeline.event("one").is_none() || analysis.timeline.event("two").is_none()
            {
                return None;
            }
            let mut faults = files(&analysis, &known);
            faults.extend(graphs(&analysis, &known));
            (!faults.is_empty()).then(|| format!("round {round}:\n  {}", faults.join("\n  ")))
        })
        .collect();
    none(&faults, number);
    let whole = whole.into_inner();
    assert!(
        whole * 2 > number,
        "{whole} of {number} were without an error"
    );
}

/// What is wrong with the files of the site.
fn files(analysis: &Arc<Analysis>, put: &Put) -> Vec<String> {
    let site = Site::new(analysis.clone(), &SiteOptions::default());
    read_back(analysis, put, &|path| {
        String::from_utf8(site.file(path).unwrap()).unwrap()
    })
}

fn read_back(analysis: &Analysis, put: &Put, read: &dyn Fn(&str) -> String) -> Vec<String> {
    let mut faults = Vec::new();
    let mut tell = |path: &str, fault: Option<String>| {
        faults.extend(fault.map(|fault| format!("{path}: {fault}")))
    };
    let data: Value = serde_json::from_str(&read("data/timeline.json")).unwrap();
    let events = data["events"].as_array().unwrap();
    let title = put.get("MKtitle").map(String::as_str);
    let one = events.iter().find(|event| event["id"] == "one").unwrap();
    if let Some(title) = title
        && one["title"]["en"] != *title
    {
        tell(
            "data/timeline.json",
            Some(format!("{} for {title:?}", one["title"])),
        );
    }
    let published = analysis.timeline.published().count();
    let links = data["links"].as_array().unwrap().len();
    for path in [
        "feed.json",
        "timeline.csl.json",
        "data/timeline.jsonld",
        "data/datapackage.json",
    ] {
        tell(
            path,
            serde_json::from_str::<Value>(&read(path))
                .err()
                .map(|error| error.to_string()),
        );
    }
    let lines = read("data/timeline.jsonl");
    tell(
        "data/timeline.jsonl",
        (lines.lines().count() < published).then(|| "too few lines".to_owned()),
    );
    for line in lines.split_terminator('\n') {
        tell(
            "data/timeline.jsonl",
            serde_json::from_str::<Value>(line)
                .err()
                .map(|error| error.to_string()),
        );
    }
    for (path, rows, cells) in [
        (
            "data/events.csv",
            published,
            &["MKtitle", "MKsummary", "MKdatenote"][..],
        ),
        ("data/links.csv", links, &["MKlinknote"]),
        (
            "data/claims.csv",
            2,
            &["MKclaimtext", "MKclaimnote", "MKunit", "MKmetric"],
        ),
        (
            "data/sources.csv",
            2,
            &[
                "MKsourcetitle",
                "MKpublisher",
                "MKauthor",
                "MKhost",
                "MKsourcenote",
            ],
        ),
    ] {
        let cells: Vec<&str> = cells
            .iter()
            .filter_map(|marker| Some(put.get(*marker)?.as_str()))
            .collect();
        tell(path, table_fault(&read(path), rows, &cells));
    }
    tell(
        "timeline.ics",
        calendar_fault(&read("timeline.ics"), published, title),
    );
    tell("timeline.bib", braces_fault(&read("timeline.bib")));
    for (path, element, number) in [("feed.atom", "entry", published), ("sitemap.xml", "url", 1)] {
        if path == "sitemap.xml" && analysis.timeline.settings.base_url.is_none() {
            continue;
        }
        let text = read(path);
        match Document::parse(&text) {
            Err(error) => tell(path, Some(error.to_string())),
            Ok(document) => {
                let found = all(&document, element).count();
                tell(
                    path,
                    (found < number).then(|| format!("{found} of {element}")),
                );
            }
        }
    }
    let page = read("events/one.html");
    for script in page.split("<script type=\"application/ld+json\">").skip(1) {
        let (json, _) = script.split_once("</script").unwrap();
        tell(
            "events/one.html",
            serde_json::from_str::<Value>(json)
                .err()
                .map(|error| format!("{error} in {json}")),
        );
    }
    faults
}

/// A table: as many rows, each as long, these texts in some cell, and no cell that a spreadsheet would calculate.
fn table_fault(text: &str, rows: usize, texts: &[&str]) -> Option<String> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let records: Vec<csv::StringRecord> = match reader.records().collect() {
        Ok(records) => records,
        Err(error) => return Some(error.to_string()),
    };
    if records.len() != rows {
        return Some(format!("{} rows, not {rows}", records.len()));
    }
    let cells: Vec<&str> = records.iter().flat_map(|record| record.iter()).collect();
    let calculates = |cell: &&&str| {
        let number = cell.parse::<f64>().is_ok_and(f64::is_finite);
        cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) && !number
    };
    if let Some(cell) = cells.iter().find(calculates) {
        return Some(format!("a spreadsheet calculates {cell:?}"));
    }
    let missing = texts.iter().find(|text| {
        !cells
            .iter()
            .any(|cell| cell == *text || cell.strip_prefix('\'') == Some(text))
    })?;
    Some(format!("no cell holds {missing:?}"))
}

/// A calendar: lines of at most 75 bytes with their ends, names that are names, everything that begins ends, as many events.
fn calendar_fault(text: &str, events: usize, title: Option<&str>) -> Option<String> {
    let rest = text.replace("\r\n", "");
    if rest.contains(['\r', '\n']) || !text.ends_with("\r\n") {
        return Some("a line ends in the wrong way".to_owned());
    }
    if let Some(long) = text.split("\r\n").find(|line| line.len() > 75) {
        return Some(format!("a line of {} bytes", long.len()));
    }
    let whole = text.replace("\r\n ", "");
    let (mut open, mut found, mut titles) = (Vec::new(), 0, Vec::new());
    for line in whole.split_terminator("\r\n") {
        let Some((head, value)) = line.split_once(':') else {
            return Some(format!("no value in {line:?}"));
        };
        let name = head.split(';').next().unwrap_or_default();
        let named = !name.is_empty()
            && name
                .bytes()
                .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'-');
        if !named {
            return Some(format!("{name:?} is no name"));
        }
        match name {
            "BEGIN" => open.push(value),
            "END" if open.pop() != Some(value) => {
                return Some(format!("{value} ends out of its place"));
            }
            "END" if value == "VEVENT" => found += 1,
            "SUMMARY" => titles.push(unescaped(value)),
            _ => {}
        }
    }
    if !open.is_empty() || found != events {
        return Some(format!("{found} events, {open:?} left open"));
    }
    let title = title?;
    (!titles.iter().any(|found| found.starts_with(title)))
        .then(|| format!("{titles:?} for {title:?}"))
}

/// A calendar's text as it was before it was escaped.
fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match (letter, letter == '\\') {
            (_, true) => match letters.next() {
                Some('n' | 'N') => text.push('\n'),
                Some(other) => text.push(other),
                None => text.push('\u{fffd}'),
            },
            (letter, false) => text.push(letter),
        }
    }
    text
}

/// Braces that open and close; BibTeX counts even those after a backslash.
fn braces_fault(text: &str) -> Option<String> {
    let mut depth = 0_i32;
    for letter in text.chars() {
        depth += match letter {
            '{' => 1,
            '}' => -1,
            _ => 0,
        };
        if depth < 0 {
            break;
        }
    }
    (depth != 0).then(|| format!("braces are left at {depth}"))
}

fn all<'a>(document: &'a Document<'a>, name: &str) -> impl Iterator<Item = Node<'a, 'a>> {
    document
        .descendants()
        .filter(move |node| node.tag_name().name() == name)
}

/// A text with what XML has no form for left out, and its blanks as one: readers make them one.
fn flat(text: &str) -> String {
    let kept: String = text
        .chars()
        .filter(|letter| {
            (!letter.is_control() || letter.is_whitespace())
                && !matches!(letter, '\u{fffe}' | '\u{ffff}')
        })
        .collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is wrong with the graph in each of its formats.
fn graphs(analysis: &Analysis, put: &Put) -> Vec<String> {
    let subject = ExportContext::whole(&analysis.timeline, &analysis.graph);
    let selection = Selection::whole(&analysis.graph);
    let options = GraphOptions::new(locale("en"), "");
    let (nodes, edges) = (selection.events.len(), selection.arrows.len());
    let title = put.get("MKtitle").map(|title| flat(title));
    let mut faults = Vec::new();
    for format in GRAPHS {
        let text = written(|out| (format.write)(&subject, &selection, &options, out));
        let fault = match format.name {
            "dot" => dot_fault(&text, nodes, edges),
            "mermaid" => mermaid_fault(&text, nodes, edges),
            "json" => json_fault(&text, ["/nodes", "/links"], (nodes, edges)),
            "cytoscape" => {
                let lists = ["/elements/nodes", "/elements/edges"];
                json_fault(&text, lists, (nodes, edges))
            }
            name => xml_fault(name, &text, nodes, edges, title.as_deref()),
        };
        faults.extend(fault.map(|fault| format!("{}: {fault}", format.name)));
    }
    faults
}

fn json_fault(text: &str, lists: [&str; 2], expected: (usize, usize)) -> Option<String> {
    let graph: Value = match serde_json::from_str(text) {
        Ok(graph) => graph,
        Err(error) => return Some(error.to_string()),
    };
    let count = |list: &str| graph.pointer(list)?.as_array().map(Vec::len);
    let found = (count(lists[0])?, count(lists[1])?);
    (found != expected).then(|| format!("{found:?}"))
}

fn xml_fault(
    name: &str,
    text: &str,
    nodes: usize,
    edges: usize,
    title: Option<&str>,
) -> Option<String> {
    let document = match Document::parse_with_options(text, ParsingOptions::default()) {
        Ok(document) => document,
        Err(error) => return Some(error.to_string()),
    };
    let acts = document.descendants().find(|node| {
        node.tag_name().name() == "script"
            || node
                .attributes()
                .any(|attribute| attribute.name().starts_with("on"))
    });
    if let Some(node) = acts {
        return Some(format!("<{}> may act", node.tag_name().name()));
    }
    if name == "svg" {
        let drawn = document
            .descendants()
            .filter(|node| node.attribute("data-relation").is_some())
            .count();
        return (drawn != edges).then(|| format!("{drawn} arrows, not {edges}"));
    }
    let found = (
        all(&document, "node").count(),
        all(&document, "edge").count(),
    );
    if found != (nodes, edges) {
        return Some(format!("{found:?}"));
    }
    let one = all(&document, "node").find(|node| node.attribute("id") == Some("one"));
    let title = title?;
    let told = one.is_some_and(|node| {
        node.attribute("label")
            .is_some_and(|label| flat(label) == title)
            || node
                .descendants()
                .any(|inner| inner.text().is_some_and(|text| flat(text) == title))
    });
    (!told).then(|| format!("no node is called {title:?}"))
}

/// DOT, read as its grammar says: statements of quoted names and attributes, as many of each as there are.
fn dot_fault(text: &str, nodes: usize, edges: usize) -> Option<String> {
    let tokens = match dot_tokens(text) {
        Ok(tokens) => tokens,
        Err(fault) => return Some(fault),
    };
    let mut depth = 0_i32;
    for token in &tokens {
        depth += match token.as_str() {
            "{" | "[" => 1,
            "}" | "]" => -1,
            _ => 0,
        };
        if depth < 0 {
            return Some("a bracket closes what is not open".to_owned());
        }
    }
    let quoted = |token: &String| token.starts_with('"');
    let (mut found_nodes, mut found_edges) = (0, 0);
    for window in tokens.windows(3) {
        match window {
            [from, arrow, to] if arrow == "->" && quoted(from) && quoted(to) => found_edges += 1,
            [before, name, bracket] if bracket == "[" && quoted(name) && before != "->" => {
                found_nodes += 1
            }
            _ => {}
        }
    }
    let found = (found_nodes, found_edges);
    (depth != 0 || found != (nodes, edges)).then(|| format!("{found:?}, brackets left at {depth}"))
}

fn dot_tokens(text: &str) -> Result<Vec<String>, String> {
    let mut tokens = Vec::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            ' ' | '\n' => {}
            '"' => {
                let mut token = String::from("\"");
                loop {
                    match letters.next() {
                        Some('"') => break,
                        Some('\\') => {
                            token.push('\\');
                            token.extend(letters.next());
                        }
                        Some('\n') => return Err("a name over two lines".to_owned()),
                        Some(letter) => token.push(letter),
                        None => return Err("a name without an end".to_owned()),
                    }
                }
                tokens.push(token);
            }
            '-' if letters.next_if_eq(&'>').is_some() => tokens.push("->".to_owned()),
            '{' | '}' | '[' | ']' | ';' | ',' | '=' => tokens.push(letter.to_string()),
            letter if letter.is_ascii_alphanumeric() || letter == '_' => {
                let mut token = letter.to_string();
                while let Some(next) = letters
                    .next_if(|next| next.is_ascii_alphanumeric() || matches!(next, '_' | '.'))
                {
                    token.push(next);
                }
                tokens.push(token);
            }
            letter => return Err(format!("{letter:?} outside of a name")),
        }
    }
    Ok(tokens)
}

/// Mermaid: every line of a known kind, and within quotes nothing that means something there.
fn mermaid_fault(text: &str, nodes: usize, edges: usize) -> Option<String> {
    let mut found = (0, 0);
    for line in text.lines().skip(1) {
        if line.starts_with("  %% ") && !line.contains(['{', '}']) {
            continue;
        }
        let looks = ["  classDef k", "  class e", "  linkStyle "];
        let is_plain = |mark: char| mark.is_ascii_alphanumeric() || " ,:#-".contains(mark);
        if looks.iter().any(|look| line.starts_with(look)) && line.chars().all(is_plain) {
            continue;
        }
        let parts: Vec<&str> = line.split('"').collect();
        let &[before, within, after] = parts.as_slice() else {
            return Some(format!("quotes in {line:?}"));
        };
        let within = within.replacen("<br>", "", 1);
        if within.contains(['<', '>', '`', '*', '[', ']', '{', '}', '\\', '&']) {
            return Some(format!("marks in {line:?}"));
        }
        match (before.trim_start(), after) {
            (name, "]") if name.starts_with('e') && name.ends_with('[') => found.0 += 1,
            (name, ")") if name.starts_with('e') && name.ends_with('(') => found.0 += 1,
            (click, "") if click.starts_with("click e") => {}
            (arrow, to) if arrow.ends_with('|') && to.starts_with("| e") => found.1 += 1,
            _ => return Some(format!("a line of no kind: {line:?}")),
        }
    }
    let mut wrong = String::new();
    if !text.starts_with("flowchart LR\n") || found != (nodes, edges) {
        let _ = write!(wrong, "{found:?}");
    }
    (!wrong.is_empty()).then_some(wrong)
}

/// The judges of the test above can say no.
#[test]
fn a_text_that_broke_out_is_found() {
    assert!(table_fault("a,b\r\n1,=1+1\r\n", 1, &[]).is_some());
    assert!(table_fault("a,b\r\n1,2,3\r\n", 1, &[]).is_some());
    assert!(table_fault("a,b\r\n1,'=1+1\r\n", 1, &["=1+1"]).is_none());
    assert!(calendar_fault("BEGIN:VCALENDAR\r\nx\r\nEND:VCALENDAR\r\n", 0, None).is_some());
    assert!(calendar_fault("BEGIN:VCALENDAR\r\nEND:VEVENT\r\n", 0, None).is_some());
    assert!(calendar_fault("BEGIN:VCALENDAR\nEND:VCALENDAR\r\n", 0, None).is_some());
    assert!(
        calendar_fault(
            "BEGIN:VCALENDAR\r\nSUMMARY:a\\, b\r\nEND:VCALENDAR\r\n",
            0,
            Some("a, b")
        )
        .is_none()
    );
    assert!(braces_fault("@misc{a, title = {b}}}").is_some());
    assert!(dot_fault("digraph { \"a\" [label=\"b\"]; evil -> \"a\" }", 2, 0).is_some());
    assert!(dot_fault("digraph { \"a\" [label=\"b]; }", 1, 0).is_some());
    assert!(
        dot_fault(
            "digraph { \"a\" [label=\"b\"]; \"a\" -> \"a\" [x=\"y\"]; }",
            1,
            1
        )
        .is_none()
    );
    assert!(mermaid_fault("flowchart LR\n  e0[\"a\"]\n  evil[\"b\"] --> e0\n", 1, 0).is_some());
    assert!(xml_fault("graphml", "<a><node id=\"one\"/><node/></a>", 1, 0, None).is_some());
    assert!(xml_fault("svg", "<svg onload=\"x\"/>", 0, 0, None).is_some());
}
