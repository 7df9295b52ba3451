//! The page of changes: corrections apart from entries, the latest first, each at an address that stays.

use throughline::site::{Options, Site};
use throughline::{Options as StudyOptions, analyze};

use crate::support::source_files;

/// An event of the sample with other lines at its end.
fn visit(title: &str, changes: &str) -> (String, String) {
    (
        "2022/later-visit.yaml".to_owned(),
        format!(
            "title: {title}\ndate: 2022-10-12\nsummary: A delegation came.\nkind: diplomacy\nclaims: [{{id: happened, text: It happened, sources: [earlier-notice]}}]\n{changes}"
        ),
    )
}

/// A page of the site of these records over the sample's.
fn page(files: &[(String, String)], path: &str) -> String {
    let source_files = source_files(files);
    let analysis = analyze(&source_files, &StudyOptions::default());
    let site = Site::new(analysis, &Options::default());
    String::from_utf8(site.file(path).unwrap()).unwrap()
}

/// The halves of the page: what was changed, and what was added.
fn halves(page: &str) -> (&str, &str) {
    let from = page.find("data-changes=\"corrections\"").unwrap();
    let split = page.find("data-changes=\"additions\"").unwrap();
    assert!(from < split);
    (&page[from..split], &page[split..])
}

/// The names of the lines of a part of the page, in order.
fn anchors(part: &str) -> Vec<&str> {
    part.split("<li id=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect()
}

const ENTERED: &str = "changes:\n  - {date: 2023-01-05, what: First entered}\n";
const CORRECTED: &str = "  - {date: 2023-02-01, what: 'Date: it said 11 October, and is 12 October 2022'}\n  - {date: 2023-02-01, what: A source was added}\n  - {date: 2023-03, what: The title was shortened}\n";

#[test]
fn corrections_stand_apart_from_entries() {
    let page = page(
        &[visit("A visit", &format!("{ENTERED}{CORRECTED}"))],
        "changes.html",
    );
    let (corrections, additions) = halves(&page);
    assert_eq!(
        anchors(corrections),
        [
            "later-visit_2023-03",
            "later-visit_2023-02-01",
            "later-visit_2023-02-01_2"
        ]
    );
    assert_eq!(anchors(additions), ["later-visit_2023-01-05"]);
    assert!(corrections.contains("it said 11 October, and is 12 October 2022"));
    assert!(!additions.contains("11 October"));
    for anchor in anchors(corrections) {
        assert!(corrections.contains(&format!("href=\"#{anchor}\"")));
    }
}

#[test]
fn a_change_keeps_its_address_when_the_record_changes_again() {
    let before = page(
        &[visit("A visit", &format!("{ENTERED}{CORRECTED}"))],
        "changes.html",
    );
    let later = format!(
        "{ENTERED}{CORRECTED}  - {{date: 2023-02-01, what: Found later}}\n  - {{date: 2024-05-06, what: The place was added}}\n"
    );
    let after = page(&[visit("Another title", &later)], "changes.html");
    let line = |page: &str, anchor: &str| {
        let from = page.find(&format!("<li id=\"{anchor}\"")).unwrap();
        let line = &page[from..];
        line[..line.find("</li>").unwrap()].to_owned()
    };
    for anchor in anchors(halves(&before).0) {
        assert_eq!(
            line(&before, anchor).replace("A visit", "Another title"),
            line(&after, anchor)
        );
    }
    assert!(line(&after, "later-visit_2024-05-06").contains("The place was added"));
}

#[test]
fn a_collection_without_corrections_says_so() {
    let page = page(&[visit("A visit", ENTERED)], "changes.html");
    let (corrections, additions) = halves(&page);
    assert!(anchors(corrections).is_empty());
    assert!(corrections.contains("No published record has been changed so far."));
    assert_eq!(anchors(additions), ["later-visit_2023-01-05"]);
}

/// Of a record that was taken back and whose entry nobody noted, its one change is no entry.
#[test]
fn a_withdrawal_is_a_change_that_readers_see() {
    let gone = "status: withdrawn\nreason: It was the visit of another year.\nchanges:\n  - {date: 2023-04-01, what: Taken back}\n";
    let page = page(&[visit("A visit", gone)], "changes.html");
    assert_eq!(anchors(&page), ["later-visit_2023-04-01"]);
    assert!(page.contains("data-changes=\"corrections\""));
    assert!(page.contains("(withdrawn)"));
    assert!(!page.contains("data-changes=\"additions\""));
}

/// Where there are too many for one page, a link to a change names the page on which it stays.
#[test]
fn of_many_changes_each_has_a_page_to_stay_on() {
    let many = |numbers: std::ops::Range<usize>| {
        numbers.fold(ENTERED.to_owned(), |text, number| {
            let (year, month) = (2024 + number / 300, 1 + number / 25 % 12);
            text + &format!(
                "  - {{date: {year}-{month:02}-{:02}, what: Change {number}}}\n",
                1 + number % 25
            )
        })
    };
    let mut records = vec![visit("A visit", &many(1050..1200))];
    records.extend((0..7).map(|record| {
        let (_, text) = visit("Another visit", &many(record * 150..(record + 1) * 150));
        (format!("2022/visit-{record}.yaml"), text)
    }));
    let latest = page(&records, "changes.html");
    let stay = "changes/3.html#later-visit_2027-12-25";
    assert!(latest.contains(&format!("href=\"{stay}\"")));
    let third = page(&records, "changes/3.html");
    assert!(third.contains("<li id=\"later-visit_2027-12-25\">"));
    assert!(third.contains("href=\"#later-visit_2027-12-25\""));
    assert_eq!(anchors(&page(&records, "changes/1.html")).len(), 500);
}

/// Feeds are dated by our change, so that a correction comes up in them.
#[test]
fn a_correction_comes_up_in_the_feed() {
    let feed = page(
        &[visit("A visit", &format!("{ENTERED}{CORRECTED}"))],
        "feed.atom",
    );
    let entry = &feed[feed.find("<entry").unwrap()..];
    let entry = &entry[..entry.find("</entry>").unwrap()];
    assert!(entry.contains("A visit"), "{entry}");
    assert!(
        entry.contains("<updated>2023-03-01T00:00:00Z</updated>"),
        "{entry}"
    );
    assert!(
        entry.contains("<published>2023-01-05T00:00:00Z</published>"),
        "{entry}"
    );
}
