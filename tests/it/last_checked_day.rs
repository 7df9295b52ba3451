//! Of no day after the last one up to which a measure was checked does a site say that it was in force.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use throughline::load::SourceFiles;
use throughline::site::{self, Options};
use throughline::{Options as StudyOptions, analyze};

use crate::support::{root, source_files};

const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const SPANISH: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];

/// The files of a site, as texts.
fn texts(source_files: &SourceFiles) -> BTreeMap<String, String> {
    let analysis = analyze(source_files, &StudyOptions::default());
    assert!(!analysis.report.has_errors());
    let site = site::render(analysis, &Options::default()).unwrap();
    let files = site.into_iter();
    files
        .filter_map(|(name, bytes)| Some((name, String::from_utf8(bytes).ok()?)))
        .collect()
}

/// The passages of a page or a document: what stands between two tags that begin or end a block, on a line of its own or
/// between quotation marks of data, without tags.
fn passages(text: &str) -> Vec<String> {
    let inline = [
        "a", "b", "i", "em", "strong", "span", "time", "code", "cite", "q",
    ];
    let (mut passages, mut passage, mut rest) = (Vec::new(), String::new(), text);
    while let Some(at) = rest.find(['<', '\n', '"']) {
        passage.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let mut breaks = true;
        if text.as_bytes()[text.len() - rest.len() - 1] == b'<' {
            let name: String = rest
                .trim_start_matches('/')
                .chars()
                .take_while(char::is_ascii_alphanumeric)
                .collect();
            breaks = !inline.contains(&name.as_str());
            rest = rest.split_once('>').map_or("", |(_, rest)| rest);
        }
        if breaks {
            passages.push(std::mem::take(&mut passage));
        }
    }
    passages.push(passage + rest);
    passages
}

/// The days that a passage names in words or as ISO dates; a month is named with its first day.
fn days(passage: &str) -> Vec<NaiveDate> {
    let words: Vec<&str> = passage
        .split(|letter: char| !letter.is_alphanumeric() && letter != '-')
        .filter(|word| !word.is_empty() && *word != "de" && *word != "del")
        .collect();
    let mut found: Vec<NaiveDate> = words.iter().filter_map(|word| word.parse().ok()).collect();
    for (at, word) in words.iter().enumerate() {
        let month = ENGLISH.iter().chain(&SPANISH).position(|name| name == word);
        let year = words.get(at + 1).and_then(|year| year.parse().ok());
        if let (Some(month), Some(year)) = (month, year) {
            let day = at.checked_sub(1).and_then(|at| words[at].parse().ok());
            let month = u32::try_from(month % 12).unwrap() + 1;
            found.extend(NaiveDate::from_ymd_opt(year, month, day.unwrap_or(1)));
        }
    }
    found
}

/// A passage without the date of the change that it tells of, which stands before it.
fn without_date_of_change(passage: &str) -> &str {
    match passage.split_once(": ") {
        Some((date, rest))
            if date
                .trim_start_matches([' ', '-'])
                .starts_with(|letter: char| letter.is_ascii_digit())
                && !days(date).is_empty() =>
        {
            rest
        }
        _ => passage,
    }
}

/// What a file says of a measure's being in force together with a day after the last one that was checked, without saying that this was
/// not checked.
fn overstated(text: &str, checked: NaiveDate) -> Vec<String> {
    let passages = passages(text).into_iter();
    passages
        .filter(|passage| {
            let passage = passage.to_lowercase();
            let holds = |words: &[&str]| words.iter().any(|words| passage.contains(words));
            let qualified = [
                "not checked",
                "checked up to",
                "sin comprobar",
                "comprobada hasta",
            ];
            holds(&["in effect", "en vigor", "vigente"]) && !holds(&qualified)
        })
        .filter(|passage| {
            let days = days(without_date_of_change(passage));
            days.iter().any(|day| *day > checked)
        })
        .collect()
}

fn is_read(name: &str) -> bool {
    [".html", ".xml", ".md"]
        .iter()
        .any(|ending| name.ends_with(ending))
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn the_reader_of_these_tests_sees_what_is_overstated() {
    let wrong = "<p>Status as of <time>2 April 2026</time>: <b>in effect</b></p>";
    assert_eq!(overstated(wrong, day("2026-03-14")).len(), 1);
    assert_eq!(overstated(wrong, day("2026-04-02")).len(), 0);
    let wrong = "<h1>En vigor en abril de 2026</h1>";
    assert_eq!(overstated(wrong, day("2026-03-14")).len(), 1);
    let right = "<p>In effect</p><p>As of 30 November 2026.</p>";
    assert_eq!(overstated(right, day("2026-03-14")).len(), 0);
}

/// The collection: nothing in either language, on any page, in a feed or in the document.
#[test]
fn nothing_of_the_collection_says_more_than_was_checked() {
    let source_files = SourceFiles::read(&root().join("events")).unwrap();
    let analysis = analyze(&source_files, &StudyOptions::default());
    let timeline = &analysis.timeline;
    let checked = timeline.settings.researched_to.as_ref();
    let checked = checked.and_then(|date| date.earliest()).unwrap();
    let own = timeline
        .measures
        .values()
        .filter_map(|measure| timeline.checked_day(measure));
    let last = own.max().unwrap().max(checked);
    let site = texts(&source_files);
    let mut read = 0;
    for (name, text) in site.iter().filter(|(name, _)| is_read(name)) {
        let faults = overstated(text, last);
        assert!(faults.is_empty(), "{name}: {faults:?}");
        read += 1;
    }
    assert!(read > 500, "{read}");
    for (measure, page) in timeline.measures.keys().flat_map(|id| {
        [("", id), ("es/", id)].map(|(locale, id)| (id, format!("{locale}measures/{id}.html")))
    }) {
        let checked = timeline.checked_day(&timeline.measures[measure]).unwrap();
        let faults = overstated(&site[&page], checked);
        assert!(faults.is_empty(), "{page}: {faults:?}");
    }
    for (page, words, end) in [
        (
            "measures/tps-venezuela-2021.html",
            "Ended 7 November 2025.",
            "7 November 2025",
        ),
        (
            "es/measures/tps-venezuela-2021.html",
            "Terminó el 7 de noviembre de 2025.",
            "7 de noviembre de 2025",
        ),
    ] {
        let told = passages(&site[page]);
        let told = told.iter().find(|passage| passage.contains(words));
        assert!(
            told.is_some_and(|passage| passage.contains(end)),
            "{page}: {told:?}"
        );
    }
    assert!(site["index.html"].contains("Researched up to 14 March 2026"));
    assert!(site["es/index.html"].contains("Se investigó hasta el 14 de marzo de 2026"));
}

/// A measure of every sort: checked with the collection and apart from it, with an end, a planned one, a planned start, suspended.
fn sorts(settings: &str) -> BTreeMap<String, String> {
    let file = |name: &str, text: &str| (name.to_owned(), text.to_owned());
    let settings = format!(
        "title: {{en: A timeline, es: Una cronología}}\nlocales: [en, es]\nexports: [markdown]\n{settings}kinds:\n  diplomacy: {{name: {{en: Diplomacy, es: Diplomacia}}}}\n  rule: {{name: {{en: Rule, es: Norma}}, legal: true}}\n"
    );
    texts(&source_files(&[
        file("timeline.yaml", &settings),
        file(
            "measures.yaml",
            "title-42: {name: {en: Title 42, es: Título 42}}\nopen: {name: {en: Open, es: Abierta}}\napart: {name: {en: Apart, es: Aparte}, checked: 2023-02-10}\nended: {name: {en: Ended, es: Terminada}}\nstayed: {name: {en: Stayed, es: Frenada}}\nplanned-end: {name: {en: Until then, es: Hasta entonces}}\nplanned-start: {name: {en: From then, es: Desde entonces}}\n",
        ),
        file(
            "2023/rules.yaml",
            "title: {en: Rules, es: Normas}\ndate: 2023-01-10\nsummary: {en: Rules are made., es: Se dictan normas.}\nkind: rule\nsources:\n  notice: {title: {en: Notice, es: Aviso}, publisher: DHS, url: 'https://www.example.org/notice', kind: official, language: en}\nclaims:\n  - {id: made, text: {en: Rules were made, es: Se dictaron normas}, sources: [notice]}\nmeasures:\n  - {measure: open, state: in-force}\n  - {measure: apart, state: in-force}\n  - {measure: ended, state: in-force}\n  - {measure: stayed, state: in-force}\n  - {measure: planned-end, state: in-force, until: 2023-09-30}\n  - {measure: planned-start, state: in-force, from: 2023-08-01}\n",
        ),
        file(
            "2023/more.yaml",
            "title: {en: More rules, es: Más normas}\ndate: 2023-03-20\nsummary: {en: Rules end., es: Terminan normas.}\nkind: rule\nclaims:\n  - {id: ended, text: {en: Rules ended, es: Terminaron normas}, sources: [notice]}\nmeasures:\n  - {measure: ended, state: ended}\n  - {measure: stayed, state: stayed}\n",
        ),
    ]))
}

/// The measures of a month's page, by how they stand.
fn standing(site: &BTreeMap<String, String>, month: &str, standing: &str) -> Vec<String> {
    let page = &site[&format!("in-force/{month}.html")];
    let section = page.split_once(&format!("data-standing=\"{standing}\""));
    let section = section.map_or("", |(_, rest)| rest.split("</section>").next().unwrap());
    let ids = section.split("data-measure=\"").skip(1);
    ids.map(|rest| rest.split('"').next().unwrap().to_owned())
        .collect()
}

#[test]
fn each_measure_is_told_up_to_its_own_day() {
    let site = sorts("as_of: 2023-12-31\nresearched_to: 2023-06-15\n");
    for (name, text) in site.iter().filter(|(name, _)| is_read(name)) {
        let faults = overstated(text, day("2023-06-15"));
        assert!(faults.is_empty(), "{name}: {faults:?}");
    }
    let status = |page: &str| {
        let told = site[page].split("class=\"status-as-of\"").nth(1).unwrap();
        let told = passages(&format!("<p{told}"));
        told.into_iter()
            .find(|passage| !passage.is_empty())
            .unwrap()
    };
    for (measure, english, spanish) in [
        (
            "open",
            "Last known: in effect. No end found up to 15 June 2023; not checked since",
            "Lo último que consta: en vigor. No se halló un final hasta el 15 de junio de 2023; sin comprobar desde entonces",
        ),
        (
            "apart",
            "Last known: in effect. No end found up to 10 February 2023; not checked since",
            "Lo último que consta: en vigor. No se halló un final hasta el 10 de febrero de 2023; sin comprobar desde entonces",
        ),
        (
            "ended",
            "Ended 20 March 2023. Checked up to 15 June 2023, not since",
            "Terminó el 20 de marzo de 2023. Comprobada hasta el 15 de junio de 2023, no después",
        ),
        (
            "stayed",
            "Last known: suspended. Checked up to 15 June 2023, not since",
            "Lo último que consta: suspendida. Comprobada hasta el 15 de junio de 2023, no después",
        ),
        (
            "planned-end",
            "Last known: in effect. No end found",
            "Lo último que consta: en vigor.",
        ),
        (
            "planned-start",
            "Last known: not yet in effect. Checked up to 15 June 2023, not since",
            "Lo último que consta: aún no en vigor.",
        ),
    ] {
        let said = status(&format!("measures/{measure}.html"));
        assert!(said.starts_with(english), "{said}");
        let said = status(&format!("es/measures/{measure}.html"));
        assert!(said.starts_with(spanish), "{said}");
    }
    assert_eq!(
        standing(&site, "2023-02", "in-force"),
        ["apart", "ended", "open", "stayed", "planned-end"]
    );
    assert_eq!(
        standing(&site, "2023-04", "in-force"),
        ["open", "planned-end"]
    );
    assert_eq!(standing(&site, "2023-04", "stayed"), ["stayed"]);
    assert_eq!(standing(&site, "2023-04", "not-known"), ["apart"]);
    // The month of the planned end, which nobody has seen, has a page that says so.
    let unknown = ["apart", "planned-start", "open", "stayed", "planned-end"];
    assert_eq!(standing(&site, "2023-09", "not-known"), unknown);
    assert_eq!(standing(&site, "2023-09", "in-force"), [""; 0]);
    assert!(
        site["in-force/2023-09.html"]
            .contains("<h1>What applied in September 2023: not known</h1>")
    );
    assert!(
        site["es/in-force/2023-09.html"]
            .contains("<h1>Qué regía en septiembre de 2023: sin datos</h1>")
    );
    assert!(!site.contains_key("in-force/2023-10.html"));
    // The bar of a measure turns to dots after the day; that of one that ended before does not.
    assert!(site["measures/open.html"].contains("class=\"not-known\""));
    assert!(!site["measures/ended.html"].contains("class=\"not-known\""));
    assert!(site["timeline.md"].contains("Researched up to 15 June 2023"));
    let data: serde_json::Value = serde_json::from_str(&site["data/timeline.json"]).unwrap();
    assert_eq!(data["researched_to"], "2023-06-15");
    assert_eq!(data["measures"]["open"]["checked"], "2023-06-15");
    assert_eq!(data["measures"]["apart"]["checked"], "2023-02-10");
}

/// Without `researched_to` the day of `as_of` counts; without both, the last step of each measure.
#[test]
fn what_nobody_says_is_not_made_up() {
    let site = sorts("as_of: 2023-12-31\n");
    assert!(site["measures/open.html"].contains("Status as of 31 December 2023: in effect"));
    assert!(site["measures/apart.html"].contains("No end found up to 10 February 2023"));
    assert!(site["index.html"].contains("Researched up to 31 December 2023"));
    let site = sorts("");
    assert!(site["measures/open.html"].contains("No end found up to 10 January 2023; not checked"));
    assert!(site["measures/stayed.html"].contains("Checked up to 20 March 2023, not since"));
    assert!(!site["index.html"].contains("Researched up to"));
    let data: serde_json::Value = serde_json::from_str(&site["data/timeline.json"]).unwrap();
    assert!(data["researched_to"].is_null() && data["measures"]["open"]["checked"].is_null());
}
