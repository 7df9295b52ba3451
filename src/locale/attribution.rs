//! How a language attributes a statement to those who make it.

use super::words::words;

words! {
    /// The words of an attribution. Names come ready to be written, as plain text or as markup.
    AttributionWords = "attribution";
    texts { editors_read, as_editors_read, this_event, the_event }
    messages(language) {
        says(number: usize, names: &str),
        according_to(names: &str),
        names(name: &str, events: &str),
        came_after(name: &str, events: &str),
        order_only(number: usize, names: &str),
        contradicts(number: usize, names: &str),
        qualifies(number: usize, names: &str),
        and(names: &str, last: &str, sound: &str),
        others(names: &str),
    }
}

impl AttributionWords {
    /// Names with commas, and the last with the word for “and”; of more than four the first three and the word for “others”.
    pub(crate) fn list(&self, names: &[String]) -> String {
        match names {
            [] => String::new(),
            [one] => one.clone(),
            [first, second, third, _, _, ..] => self.others(&format!("{first}, {second}, {third}")),
            [all @ .., last] => self.and(&all.join(", "), last, sound(last)),
        }
    }
}

/// Whether a name begins with the sound of an i, before which Spanish has another word for “and”: “Reuters e Infobae”. A name may
/// begin with an element.
fn sound(name: &str) -> &'static str {
    let name = match name.split_once('>') {
        Some((_, rest)) if name.starts_with('<') => rest,
        _ => name,
    };
    let text: String = name
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .take(3)
        .flat_map(char::to_lowercase)
        .collect();
    let sounds = |start: &str| text.starts_with(start);
    let glides = ["hia", "hie", "ia", "ie", "io"];
    if ["i", "í", "hi", "hí"].into_iter().any(sounds) && !glides.into_iter().any(sounds) {
        "i"
    } else {
        "other"
    }
}
