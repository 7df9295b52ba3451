//! Limits: each list and each text of the format has one, and no collection makes a site out of proportion to itself.

use std::fmt::Write;

use throughline::limits::{
    ALIAS_VALUES, DERIVED_FROM, FORMER_IDS, LANGUAGES, LIMITS, LINKS, LIST, LONG_LIST, MONTHS,
    REGISTRY,
};
use throughline::load::SourceFiles;
use throughline::message::ENGLISH;
use throughline::record::format::{FILES, File};
use throughline::record::{Field, FieldType, Schema};
use throughline::{Options, analyze, parse, site};

use crate::support::{evidence, source_files, without_sample};

/// Where files of a kind may stand.
fn path(file: &File) -> String {
    file.name.replace("*/*", "2022/event")
}

/// What reading a file alone finds, in words.
fn found(file: &str, text: String) -> Vec<(&'static str, String)> {
    let source_files = source_files(&[(file.to_owned(), text)]);
    let (_, findings) = parse::records(&source_files);
    findings
        .into_iter()
        .map(|finding| {
            (
                finding.code(),
                format!(
                    "{:?}: {}",
                    finding.place,
                    finding.message.in_words(&ENGLISH)
                ),
            )
        })
        .collect()
}

/// A value in YAML's flow style that is sound for a shape: the same for the same number, another for another.
fn value(shape: &FieldType, number: usize) -> String {
    match shape {
        FieldType::Title | FieldType::Text | FieldType::Markdown | FieldType::Line => {
            format!("'Words {number}'")
        }
        FieldType::Slug => format!("id-{number}"),
        FieldType::Date => "2022-11-22".to_owned(),
        FieldType::Url | FieldType::SiteUrl => format!("'https://www.example.org/{number}'"),
        FieldType::Mail => format!("'editors-{number}@example.org'"),
        FieldType::Language => {
            let letters: Vec<char> = ('a'..='z').collect();
            format!("'q{}{}'", letters[number / 26], letters[number % 26])
        }
        FieldType::Country => "MEX".to_owned(),
        FieldType::Licence => "CC0-1.0".to_owned(),
        FieldType::Number | FieldType::Index => number.to_string(),
        FieldType::Format => "2".to_owned(),
        FieldType::Flag => "true".to_owned(),
        FieldType::Word(words) => words[0].to_owned(),
        FieldType::List(item) | FieldType::OneOrMore(item) => format!("[{}]", value(item, number)),
        FieldType::Map(item) => format!("{{id-{number}: {}}}", value(item, number)),
        FieldType::Short(object) => value(&object.fields[0].shape, number),
        FieldType::Object(object) => with(object, None, number),
    }
}

/// An object with what it must have and perhaps one more field.
fn with(object: &Schema, further: Option<(&str, &str)>, number: usize) -> String {
    let mut fields: Vec<String> = object
        .fields
        .iter()
        .filter(|field| field.required && further.is_none_or(|(name, _)| name != field.name))
        .map(|field| format!("{}: {}", field.name, value(&field.shape, number)))
        .collect();
    fields.extend(further.map(|(name, value)| format!("{name}: {value}")));
    format!("{{{}}}", fields.join(", "))
}

/// What is done with a field: its file, the way to it, and what makes a whole file of a value for it.
type WithField<'f> = dyn FnMut(&File, &str, &Field, &dyn Fn(&str) -> String) + 'f;

/// Calls `with_field` for each field of the format, however deep, with what makes a whole file of a value for it.
fn each_field(with_field: &mut WithField<'_>) {
    for file in FILES {
        within(file, "", &file.shape, &|value| value.to_owned(), with_field);
    }
}

fn within(
    file: &File,
    way: &str,
    shape: &FieldType,
    whole: &dyn Fn(&str) -> String,
    with_field: &mut WithField<'_>,
) {
    match shape {
        FieldType::List(item) | FieldType::OneOrMore(item) => {
            within(
                file,
                way,
                item,
                &|value| whole(&format!("[{value}]")),
                with_field,
            );
        }
        FieldType::Map(item) => {
            let inner = |value: &str| whole(&format!("{{one: {value}}}"));
            within(file, way, item, &inner, with_field);
        }
        FieldType::Object(object) | FieldType::Short(object) => {
            for field in object.fields {
                let way = format!("{way}.{}", field.name);
                let inner = |value: &str| whole(&with(object, Some((field.name, value)), 1));
                with_field(file, &way, field, &inner);
                within(file, &way, &field.shape, &inner, with_field);
            }
        }
        _ => {}
    }
}

/// How many entries a list of the format may have, told apart from the program's own table.
fn entries(file: &File, way: &str, item: &FieldType) -> usize {
    match item {
        _ if way == ".former_ids" => FORMER_IDS,
        FieldType::Language => LANGUAGES,
        FieldType::Object(object) if (object.noun)().id() == "object-link" => LINKS,
        _ if file.name.contains('/') => LIST,
        _ => LONG_LIST,
    }
}

#[test]
fn every_list_has_a_limit() {
    let mut lists = 0;
    each_field(&mut |file, way, field, whole| {
        let (FieldType::List(item) | FieldType::OneOrMore(item) | FieldType::Map(item)) =
            &field.shape
        else {
            return;
        };
        let most = entries(file, way, item);
        let is_map = matches!(field.shape, FieldType::Map(_));
        let of = |count: usize| {
            let entries: Vec<String> = (0..count)
                .map(|number| match value(item, number) {
                    value if is_map => format!("id-{number}: {value}"),
                    value => value,
                })
                .collect();
            let (open, close) = if is_map { ("{", "}") } else { ("[", "]") };
            whole(&format!("{open}{}{close}", entries.join(", ")))
        };
        let found_in = |count| found(&path(file), of(count));
        assert_eq!(found_in(most), [], "{}{way}", file.name);
        let findings = found_in(most + 1);
        assert_eq!(findings.len(), 1, "{}{way}: {findings:?}", file.name);
        assert_eq!(
            findings[0].0, "too-many",
            "{}{way}: {findings:?}",
            file.name
        );
        assert!(findings[0].1.contains(field.name), "{findings:?}");
        lists += 1;
    });
    assert!(lists > 25, "only {lists} lists were found");
}

#[test]
fn every_text_has_a_limit() {
    let mut texts = 0;
    each_field(&mut |file, way, field, whole| {
        let is_text = matches!(
            field.shape,
            FieldType::Title | FieldType::Text | FieldType::Markdown
        );
        let most = match field.shape {
            FieldType::List(_)
            | FieldType::OneOrMore(_)
            | FieldType::Map(_)
            | FieldType::Object(_) => return,
            FieldType::Short(_) => return,
            FieldType::Text | FieldType::Markdown => 5_000,
            FieldType::Url | FieldType::SiteUrl => 2_000,
            FieldType::Title | FieldType::Line | FieldType::Licence | FieldType::Mail => 500,
            FieldType::Slug => 100,
            _ => 64,
        };
        let long = "é".repeat(most + 1);
        let mut values = vec![format!("'{long}'")];
        if is_text {
            values.push(format!("{{en: '{long}'}}"));
            assert_eq!(
                found(
                    &path(file),
                    whole(&format!("{{en: '{}'}}", "é".repeat(most)))
                ),
                [],
                "{}{way}",
                file.name
            );
        }
        for value in values {
            let findings = found(&path(file), whole(&value));
            assert_eq!(findings.len(), 1, "{}{way}: {findings:?}", file.name);
            assert_eq!(
                findings[0].0, "too-long",
                "{}{way}: {findings:?}",
                file.name
            );
        }
        texts += 1;
    });
    assert!(texts > 80, "only {texts} texts were found");
}

#[test]
fn registries_languages_of_a_text_and_names_of_fields_have_limits() {
    let entries = |count: usize| {
        (0..count).fold(String::new(), |mut text, number| {
            let _ = writeln!(text, "topic-{number}: {{name: Topic {number}}}");
            text
        })
    };
    assert_eq!(found("topics.yaml", entries(REGISTRY)), []);
    let codes = |file: &str, text: String| -> Vec<&str> {
        found(file, text)
            .into_iter()
            .map(|(code, _)| code)
            .collect()
    };
    assert_eq!(codes("topics.yaml", entries(REGISTRY + 1)), ["too-many"]);
    let languages: Vec<String> = (0..=LANGUAGES)
        .map(|number| format!("{}: Parole", value(&FieldType::Language, number)))
        .collect();
    let text = format!("parole: {{name: {{{}}}}}\n", languages.join(", "));
    assert_eq!(codes("topics.yaml", text), ["too-many"]);
    let id = "x".repeat(101);
    for text in [
        format!("{id}: {{name: Parole}}\n"),
        format!("parole: {{name: Parole, {id}: no}}\n"),
        format!("parole: {{name: {{{id}: Parole, en: Parole}}}}\n"),
    ] {
        assert_eq!(codes("topics.yaml", text), ["too-long"]);
    }
    assert_eq!(
        codes(&format!("2022/{id}.yaml"), String::new()),
        ["too-long"]
    );
    let unknown: Vec<String> = (0..=LIST).map(|number| format!("f{number}: no")).collect();
    let findings = codes(
        "topics.yaml",
        format!("parole: {{name: P, {}}}\n", unknown.join(", ")),
    );
    assert_eq!(
        findings.iter().filter(|code| **code == "too-many").count(),
        1
    );
    assert!(findings.len() <= LIST + 1, "{}", findings.len());
}

/// What anchors keep counts as what aliases repeat does: each is a copy.
#[test]
fn copies_in_yaml_have_a_limit() {
    let wide = vec!["x"; ALIAS_VALUES / 8].join(", ");
    let nested = (0..10).fold(format!("&a [{wide}]"), |inner, level| {
        format!("&b{level} [{inner}]")
    });
    let long_key = format!("&a {{{}: x}}", "k".repeat(100_000));
    let deep = (1..30).fold("a0: &a0 [[[x]]]\n".to_owned(), |text, level| {
        text + &format!("a{level}: &a{level} [*a{}]\n", level - 1)
    });
    for (text, what) in [
        (format!("note: {nested}\n"), "anchors within anchors"),
        (
            format!("note: [{long_key}, {}]\n", vec!["*a"; 20].join(", ")),
            "aliases of a long key",
        ),
        (deep, "aliases that nest"),
    ] {
        let findings = found("2022/event.yaml", text);
        assert_eq!(findings.len(), 1, "{what}: {findings:?}");
        assert_eq!(findings[0].0, "invalid-yaml", "{what}");
    }
    let sound = "title: &title Talks\ndate: 2022\nsummary: *title\nkind: rule\n";
    assert_eq!(found("2022/event.yaml", sound.to_owned()), []);
}

/// The settings of a small collection, with some more lines.
fn settings(further: &str) -> String {
    format!(
        "format: 2\ntitle: T\nlocales: [en]\nas_of: 2026-11-22\nkinds:\n  event: {{name: Event}}\n{further}"
    )
}

fn event(title: &str, date: &str, further: &str) -> String {
    let start = format!("title: {title}\ndate: {date}\nsummary: S\nkind: event\n");
    if further.contains("claims:") {
        return format!("{start}{further}\n");
    }
    let words: String = title.to_lowercase().replace(' ', "-");
    let id = format!("{}-{date}", &words[..words.len().min(20)]);
    format!("{start}{}{further}\n", evidence(&id))
}

/// A registry with this many entries.
fn registry(entries: usize) -> String {
    (0..entries).fold(String::new(), |mut text, number| {
        let _ = writeln!(text, "a{number}x: {{name: A{number}}}");
        text
    })
}

fn ids(from: usize, count: usize) -> String {
    let ids: Vec<String> = (from..from + count)
        .map(|number| format!("a{number}x"))
        .collect();
    ids.join(",")
}

fn collection(files: &[(&str, String)]) -> SourceFiles {
    let files: Vec<(String, String)> = files
        .iter()
        .map(|(name, text)| ((*name).to_owned(), text.clone()))
        .collect();
    let mut source_files = without_sample(&files);
    source_files
        .files
        .retain(|name, _| files.iter().any(|(own, _)| **own == **name));
    source_files
}

/// The bytes of the site of a collection, and of its records.
fn sizes(source_files: &SourceFiles) -> (usize, usize) {
    let analysis = analyze(source_files, &Options::default());
    let errors: Vec<_> = analysis
        .report
        .diagnostics
        .iter()
        .filter(|finding| finding.severity == throughline::diag::Severity::Error)
        .take(3)
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
    let site = site::render(analysis, &site::Options::default()).unwrap();
    let records: usize = source_files
        .files
        .keys()
        .map(|file| source_files.text(file).len())
        .sum();
    (site.values().map(Vec::len).sum(), records)
}

#[test]
fn a_site_is_in_proportion_to_its_records() {
    let long = format!(
        "measures: [{{measure: a0x, state: in-force, until: {}}}]",
        "9999-12-31"
    );
    let steps: Vec<String> = (0..LIST)
        .map(|number| format!("{{measure: a{number}x, state: in-force, until: 2026-10-01}}"))
        .collect();
    let lists = |count: usize| {
        ["topics", "places", "actors", "former_ids"]
            .map(|list| {
                format!(
                    "{list}: [{}]",
                    match list {
                        "former_ids" => ids(1000, FORMER_IDS),
                        _ => ids(0, count),
                    }
                )
            })
            .join("\n")
    };
    let cases: Vec<(&str, Vec<(&str, String)>)> = vec![
        (
            "a measure since the year 1",
            vec![
                (
                    "timeline.yaml",
                    settings("").replace("2026-11-22", "9999-12-31"),
                ),
                ("measures.yaml", registry(1)),
                ("0001/a.yaml", event("T", "0001-01-01", &long)),
            ],
        ),
        (
            "many measures for a long time",
            vec![
                ("timeline.yaml", settings("")),
                ("measures.yaml", registry(LIST)),
                (
                    "1926/a.yaml",
                    event(
                        "T",
                        "1926-01-01",
                        &format!("measures: [{}]", steps.join(",")),
                    ),
                ),
                ("2026/b.yaml", event("T two", "2026-11-01", "")),
            ],
        ),
        (
            "an event with all that it may name",
            vec![
                ("timeline.yaml", settings("")),
                ("topics.yaml", registry(LIST)),
                ("places.yaml", registry(LIST)),
                ("actors.yaml", registry(LIST)),
                ("2024/a.yaml", event("T", "2024-01-01", &lists(LIST))),
            ],
        ),
        (
            "a registry that nothing names",
            vec![
                ("timeline.yaml", settings("")),
                ("topics.yaml", registry(3_000)),
                ("2024/a.yaml", event("T", "2024-01-01", "")),
            ],
        ),
        (
            "a registry of which each entry has one event",
            vec![
                ("timeline.yaml", settings("")),
                ("actors.yaml", registry(2_000)),
                (
                    "2024/a.yaml",
                    event("T", "2024-01-01", &format!("actors: [{}]", ids(0, 200))),
                ),
                (
                    "2024/b.yaml",
                    event("U", "2024-01-02", &format!("actors: [{}]", ids(200, 200))),
                ),
                (
                    "2024/c.yaml",
                    event("V", "2024-01-03", &format!("actors: [{}]", ids(400, 200))),
                ),
                (
                    "2024/d.yaml",
                    event("W", "2024-01-04", &format!("actors: [{}]", ids(600, 200))),
                ),
                (
                    "2024/e.yaml",
                    event("X", "2024-01-05", &format!("actors: [{}]", ids(800, 200))),
                ),
            ],
        ),
        (
            "languages",
            vec![
                (
                    "timeline.yaml",
                    settings("").replace(
                        "[en]",
                        &format!(
                            "[{}]",
                            (0..LANGUAGES)
                                .map(|number| value(&FieldType::Language, number))
                                .collect::<Vec<_>>()
                                .join(",")
                        ),
                    ),
                ),
                ("2024/a.yaml", event("T", "2024-01-01", "")),
            ],
        ),
        (
            "titles of one word on share cards",
            vec![
                (
                    "timeline.yaml",
                    settings("base_url: 'https://www.example.org/'"),
                ),
                ("2024/a.yaml", event(&"W".repeat(500), "2024-01-01", "")),
            ],
        ),
    ];
    for (what, files) in cases {
        let (site, records) = sizes(&collection(&files));
        let most = 50 * records + 5_000_000;
        assert!(
            site <= most,
            "{what}: {site} bytes from {records}, at most {most}"
        );
    }
}

/// What the other limits let through is stopped by the last one.
#[test]
fn a_site_out_of_all_proportion_is_not_built() {
    let tags: Vec<String> = (0..LANGUAGES)
        .map(|number| value(&FieldType::Language, number))
        .collect();
    let mut files = vec![(
        "timeline.yaml".to_owned(),
        settings("").replace("[en]", &format!("[{}]", tags.join(","))),
    )];
    for number in 0..700 {
        let text = event(&format!("T{number}"), "2024-01-01", "");
        files.push((format!("2024/e{number}.yaml"), text));
    }
    let source_files = files.into_iter().collect();
    let analysis = analyze(&source_files, &Options::default());
    let Err(error) = site::render(analysis, &site::Options::default()) else {
        panic!("a site for all these languages was built");
    };
    assert!(
        error.to_string().contains("out of all proportion"),
        "{error:#}"
    );
}

/// A chain of sources is one finding at the first that goes too far, and the walk along it ends there.
#[test]
fn a_chain_of_sources_has_a_limit() {
    let chain = |length: usize| {
        let mut files = vec![("timeline.yaml".to_owned(), settings(""))];
        for (record, first) in (0..length).step_by(LIST).enumerate() {
            let mut sources = String::from("sources:\n");
            for number in first..(first + LIST).min(length) {
                let origin = match number {
                    0 => String::new(),
                    number => format!(", derived_from: [s{}]", number - 1),
                };
                let _ = writeln!(
                    sources,
                    "  s{number}: {{url: 'https://www.example.org/{number}', kind: press, language: en{origin}}}"
                );
            }
            let _ = writeln!(sources, "claims: [{{id: c, text: C, sources: [s{first}]}}]");
            files.push((
                format!("2024/e{record}.yaml"),
                event("T", "2024-01-01", &sources),
            ));
        }
        let source_files: SourceFiles = files.into_iter().collect();
        let analysis = analyze(&source_files, &Options::default());
        let too_many = analysis.report.diagnostics.iter();
        too_many
            .filter(|finding| finding.code() == "too-many")
            .count()
    };
    assert_eq!(chain(DERIVED_FROM + 1), 0);
    assert_eq!(chain(DERIVED_FROM + 2), 1);
    assert_eq!(chain(3_000), 1);
}

/// A month's page leads to the months of its year and to the years, and what has no page is said.
#[test]
fn months_lead_to_their_year_and_to_the_years() {
    let files = [
        ("timeline.yaml", settings("")),
        ("measures.yaml", registry(1)),
        (
            "1798/a.yaml",
            event(
                "T",
                "1798-07-06",
                "measures: [{measure: a0x, state: in-force}]",
            ),
        ),
        ("2026/b.yaml", event("U", "2026-11-01", "")),
    ];
    let source_files = collection(&files);
    let analysis = analyze(&source_files, &Options::default());
    let long = analysis.report.diagnostics.iter();
    assert_eq!(
        long.filter(|finding| finding.code() == "long-measure")
            .count(),
        1
    );
    let site = site::render(analysis, &site::Options::default()).unwrap();
    let page = |path: &str| String::from_utf8(site[path].clone()).unwrap();
    let pages: Vec<&String> = site
        .keys()
        .filter(|path| path.starts_with("in-force/"))
        .collect();
    assert_eq!(pages.len(), MONTHS);
    assert_eq!(pages[0], "in-force/1976-12.html");
    assert!(page(pages[0]).contains("Measures were in effect since July 1798"));
    assert!(page("in-force.html").contains("Measures were in effect since July 1798"));
    let month = page("in-force/2000-05.html");
    assert!(!month.contains("Measures were in effect since July 1798"));
    let links = |prefix: &str| month.matches(&format!("href=\"{prefix}")).count();
    assert_eq!(
        links("2000-"),
        12 + 1 + 2,
        "its year, its year's first month, and the months beside it"
    );
    assert_eq!(links("19") + links("20"), 12 + 2 + 51);
    assert!(month.contains("href=\"1976-12.html\">1976</a>"));
}

/// What ended within the limit is no long measure, however long ago that was.
#[test]
fn a_measure_that_ended_long_ago_is_not_long() {
    let long = |ended: &str| {
        let files = [
            ("timeline.yaml", settings("")),
            ("measures.yaml", registry(1)),
            (
                "1798/a.yaml",
                event(
                    "T",
                    "1798-07-06",
                    "measures: [{measure: a0x, state: in-force}]",
                ),
            ),
            (
                "1900/b.yaml",
                event(
                    "U",
                    "1900-01-01",
                    &format!("measures: [{{measure: a0x, state: ended, from: {ended}}}]"),
                ),
            ),
        ];
        let source_files = collection(&files);
        let analysis = analyze(&source_files, &Options::default());
        let findings = analysis.report.diagnostics.iter();
        findings
            .filter(|finding| finding.code() == "long-measure")
            .count()
    };
    assert_eq!(long("1801-01-01"), 0);
    assert_eq!(long("1899-01-01"), 1);
}

#[test]
fn every_limit_is_told_once() {
    for (number, limit) in LIMITS.iter().enumerate() {
        assert!(
            limit.value > 0 && !limit.beyond.is_empty(),
            "{}",
            limit.what
        );
        let others = &LIMITS[number + 1..];
        assert!(
            !others.iter().any(|other| other.what == limit.what),
            "{}",
            limit.what
        );
    }
}
