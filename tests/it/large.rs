//! A collection that is too large for one page: the timeline leads into years, and a long year into its months.

use throughline::load::Corpus;
use throughline::site::{self, Options};
use throughline::{Options as StudyOptions, study};

/// So many events in 2021, one after the other through its months, and one in 2022.
fn corpus(events: usize) -> Corpus {
    let settings = "title: T\nlocales: [en]\nkinds: {talk: {name: Talk}}\n";
    let event = |date: String| format!("title: Talks\ndate: {date}\nsummary: Talks.\nkind: talk\n");
    (0..events)
        .map(|number| {
            let date = format!("2021-{:02}-{:02}", number % 12 + 1, number / 12 % 28 + 1);
            (format!("2021/e{number}.yaml"), event(date))
        })
        .chain([
            ("2022/last.yaml".to_owned(), event("2022-05-01".to_owned())),
            ("timeline.yaml".to_owned(), settings.to_owned()),
        ])
        .collect()
}

fn lists(site: &std::collections::BTreeMap<String, Vec<u8>>, path: &str) -> (usize, String) {
    let text = String::from_utf8(site[path].clone()).unwrap();
    (text.matches("<li id=\"").count(), text)
}

#[test]
fn a_thousand_events_are_listed_and_more_lead_into_years_and_months() {
    let corpus_of_thousand = corpus(999);
    let few = study(&corpus_of_thousand, &StudyOptions::default());
    let site = site::render(&few, &Options::default()).unwrap();
    assert_eq!(lists(&site, "index.html").0, 1000);
    assert!(!site.contains_key("years/2021-01.html"));

    let corpus_of_more = corpus(1005);
    let many = study(&corpus_of_more, &StudyOptions::default());
    let site = site::render(&many, &Options::default()).unwrap();
    let (listed, index) = lists(&site, "index.html");
    assert_eq!(listed, 0);
    assert!(index.contains("href=\"years/2021-03.html\"") && index.contains("84 events"));
    assert!(index.contains("href=\"years/2022.html#_2022-05\""));
    assert!(
        lists(&site, "years/2022.html")
            .1
            .contains("id=\"_2022-05\"")
    );
    let (listed, year) = lists(&site, "years/2021.html");
    assert_eq!(listed, 0);
    assert!(year.contains("href=\"2021-03.html\""));
    let of_months: usize = (1..=12)
        .map(|month| lists(&site, &format!("years/2021-{month:02}.html")).0)
        .sum();
    assert_eq!(of_months, 1005);
}
