//! The title of a page, as long as there is room for where pages are found.

use super::markdown::beginning;

/// How many characters of a title are shown where a page is found.
const LONGEST: usize = 65;
/// What stands between a page's name and the collection's.
const BETWEEN: &str = " · ";
/// The least that is worth saying of the collection's name.
const LEAST: usize = 20;

/// The title of a page: its own, then as much of the collection's as there is room for.
pub(super) fn title(own: &str, collection: &str) -> String {
    if own.is_empty() {
        return shortened(collection, LONGEST);
    }
    let used = own.chars().count() + BETWEEN.chars().count();
    let room = LONGEST.saturating_sub(used);
    if room >= LEAST || collection.chars().count() <= room {
        format!("{own}{BETWEEN}{}", shortened(collection, room))
    } else {
        shortened(own, LONGEST)
    }
}

/// The title of one of several pages about an event: the event, then what the page is.
pub(super) fn of_event(event: &str, page: &str) -> String {
    let room = LONGEST.saturating_sub(page.chars().count() + BETWEEN.chars().count());
    format!("{}{BETWEEN}{page}", shortened(event, room))
}

/// A text of at most so many characters: cut between words, if it has to be.
fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        text.to_owned()
    } else {
        beginning(text, most.saturating_sub(1))
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, of_event, title};

    #[test]
    fn a_title_fits_where_it_is_shown_and_begins_with_its_own_name() {
        let collection = "Migration policy of the United States, Mexico and Venezuela";
        assert_eq!(title("", collection), collection);
        assert_eq!(title("A", "B"), "A · B");
        assert_eq!(
            title("Search", collection),
            "Search · Migration policy of the United States, Mexico and…"
        );
        let long = "Mexico announces the restart of repatriation flights to Venezuela";
        assert_eq!(title(long, collection), long);
        for made in [
            title(&format!("{long} again and again"), collection),
            of_event(long, "Causes and effects"),
        ] {
            assert!(
                made.chars().count() <= LONGEST && made.contains('…'),
                "{made}"
            );
        }
    }
}
