//! “Who says so?”: the answers that pairs of events and single events deserve, and the bounds that every answer keeps.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;

use throughline::load::SourceFiles;
use throughline::locale::locales;
use throughline::query::answer::{Answer, Verdict, answer, why};
use throughline::{Analysis, Options, analyze};

use crate::support::{expect, root, run, sections, stdout};

/// `tests/answers.txt` holds records, then questions, a line each: an event, or an earlier and a later one; then the answers.
#[test]
fn every_question_gets_its_answer() {
    let path = root().join("tests/answers.txt");
    let text = fs::read_to_string(&path).unwrap();
    let mut sections = sections(&text);
    sections.retain(|(name, _)| name != "answers");
    let files: Vec<_> = sections
        .iter()
        .filter(|(name, _)| name != "questions")
        .cloned()
        .collect();
    let source_files: SourceFiles = files.into_iter().collect();
    let analysis = analyze(&source_files, &Options::default());
    assert!(!analysis.report.has_errors(), "{:?}", analysis.report);
    let mut actual: String = sections
        .iter()
        .map(|(name, body)| format!("-- {name} --\n{body}"))
        .collect();
    actual.push_str("-- answers --\n");
    let mut verdicts = BTreeSet::new();
    let (_, questions) = sections.last().unwrap();
    for question in questions.lines() {
        let events: Vec<usize> = question
            .split_whitespace()
            .map(|id| analysis.timeline.positions[id])
            .collect();
        let found = asked(&analysis, &events);
        verdicts.insert(found.verdict);
        writeln!(actual, "{question}: {}", found.verdict.word()).unwrap();
        for locale in locales() {
            let text = found.text(&analysis.timeline, locale);
            writeln!(actual, "  {text}").unwrap();
        }
    }
    expect(&path, &actual);
    assert_eq!(
        verdicts.len(),
        6,
        "a verdict without a question: {verdicts:?}"
    );
}

fn asked<'a>(analysis: &'a Analysis, events: &[usize]) -> Answer<'a> {
    let (timeline, graph) = (&analysis.timeline, &analysis.graph);
    match *events {
        [earlier, later] => answer(timeline, graph, earlier, later),
        [event] => why(timeline, graph, event),
        _ => panic!("a question has one event or two: {events:?}"),
    }
}

/// Every event of the collection, every recorded pair, and as many pairs that are not recorded.
#[test]
fn an_answer_is_short_and_accuses_nobody() {
    let source_files = SourceFiles::read(&root().join("events")).unwrap();
    let analysis = analyze(&source_files, &Options::default());
    let graph = &analysis.graph;
    let arrows = graph.arrows().iter().chain(graph.connections());
    let pairs: BTreeSet<[usize; 2]> = arrows.map(|arrow| [arrow.from, arrow.to]).collect();
    let events: Vec<usize> = graph.events().collect();
    let far = events.iter().zip(events.iter().skip(40));
    let far: Vec<[usize; 2]> = far.map(|(one, other)| [*one, *other]).collect();
    let questions = (events.iter().map(|&event| vec![event]))
        .chain(pairs.iter().chain(&far).map(|pair| pair.to_vec()));
    let mut number = 0;
    for question in questions {
        let found = asked(&analysis, &question);
        for locale in locales() {
            let text = found.text(&analysis.timeline, locale);
            let words = text.split_whitespace().count();
            assert!(words <= 60 && words > 3, "{words} words: {text}");
            assert!(text.ends_with(['.', ':']), "{text}");
            // What stands in quotation marks are titles.
            let own: String = text.split(['“', '”', '«', '»']).step_by(2).collect();
            let accuses = ["caused", "prompted", "causó", "motivó"];
            if matches!(found.verdict, Verdict::Nobody | Verdict::Sequence) {
                assert!(!accuses.iter().any(|word| own.contains(word)), "{text}");
            }
            // A title that is cut is still recognised.
            for cut in text.split('…').rev().skip(1) {
                let title = cut.rsplit(['“', '«']).next().unwrap();
                assert!(title.split_whitespace().count() >= 7, "{text}");
            }
            number += 1;
        }
    }
    assert!(number > 800, "{number}");
}

/// The terminal leads with the answer, and other programs get it with everybody who speaks.
#[test]
fn the_answer_leads_on_the_terminal_and_in_json() {
    let pair = [
        "path",
        "us-mexico-talks-2023",
        "mexico-venezuela-flights-restart-2023",
    ];
    let told = stdout(&run(root(), &pair));
    assert!(told.starts_with("Sources disagree."), "{told}");
    let json = stdout(&run(root(), &[&pair[..], &["--format", "json"]].concat()));
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let answer = &json["answer"];
    assert_eq!(answer["verdict"], "disputed");
    assert_eq!(answer["text"], told.lines().next().unwrap());
    assert_eq!(answer["label"], "Disputed");
    // Beside the label no sentence says once more that it is disputed.
    let sentences = answer["sentences"].as_array().unwrap();
    assert!(!sentences[0].as_str().unwrap().contains("disagree"));
    let voices = answer["voices"].as_array().unwrap();
    let kinds: Vec<&str> = voices
        .iter()
        .map(|voice| voice["source_kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds[0], "official");
    assert!(kinds.contains(&"aggregator"), "{voices:?}");
    assert!(voices.iter().all(|voice| !voice["sources"][0].is_null()));
    let why = [
        "why",
        "mexico-venezuela-flights-restart-2023",
        "--lang",
        "es",
    ];
    let told = stdout(&run(root(), &why));
    assert!(
        told.starts_with("Las fuentes discrepan sobre la causa."),
        "{told}"
    );
}
