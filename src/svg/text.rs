//! How wide words are, and where lines break, without asking a browser.

/// Widths of the characters from space to tilde, in thousandths of the size, as in Arial and the fonts made to match it.
const WIDTHS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/// What other characters take: letters with accents, and the wide signs of East Asian scripts.
const OTHER: u16 = 580;
const WIDE: u16 = 1000;

/// How much wider than reckoned a reader's font may be, in hundredths.
const ALLOWANCE: i32 = 116;

/// About how wide a text is, in hundredths of a pixel.
fn hundredths(text: &str, size: i32) -> i32 {
    let thousandths: i32 = text
        .chars()
        .map(|character| {
            let place = u32::from(character)
                .checked_sub(32)
                .and_then(|place| usize::try_from(place).ok());
            let width = match place.and_then(|place| WIDTHS.get(place)) {
                Some(&width) => width,
                None if u32::from(character) >= 0x1100
                    && !('\u{2000}'..='\u{206f}').contains(&character) =>
                {
                    WIDE
                }
                None => OTHER,
            };
            i32::from(width)
        })
        .fold(0, i32::saturating_add);
    thousandths.saturating_mul(size) / 1000 * ALLOWANCE
}

/// About how wide a text is at a size, in pixels; rather too wide than too narrow.
pub(super) fn width(text: &str, size: i32) -> i32 {
    (hundredths(text, size) + 99) / 100
}

/// A text in lines that are no wider than this many pixels. White space and control characters become single spaces; a
/// word that is wider than a line is cut; what does not fit into the lines ends in an ellipsis.
pub(crate) fn wrap(text: &str, size: i32, limit: i32, lines: usize) -> Vec<String> {
    let clean: String = text
        .chars()
        .map(|character| {
            if character.is_control() {
                ' '
            } else {
                character
            }
        })
        .collect();
    let mut wrapped: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in clean
        .split_whitespace()
        .flat_map(|word| pieces(word, size, limit))
    {
        let longer = if line.is_empty() {
            word.clone()
        } else {
            format!("{line} {word}")
        };
        if width(&longer, size) <= limit || line.is_empty() {
            line = longer;
        } else {
            wrapped.push(std::mem::replace(&mut line, word));
        }
        if wrapped.len() > lines {
            break;
        }
    }
    if !line.is_empty() {
        wrapped.push(line);
    }
    if wrapped.len() > lines {
        wrapped.truncate(lines);
        if let Some(last) = wrapped.last_mut() {
            while !last.is_empty() && width(&format!("{last}…"), size) > limit {
                last.pop();
            }
            last.push('…');
        }
    }
    wrapped
}

/// A word in pieces that fit into a line.
fn pieces(word: &str, size: i32, limit: i32) -> Vec<String> {
    if width(word, size) <= limit {
        return vec![word.to_owned()];
    }
    let mut pieces = Vec::new();
    let mut piece = String::new();
    for character in word.chars() {
        piece.push(character);
        if piece.chars().count() > 1 && width(&piece, size) > limit {
            piece.pop();
            pieces.push(std::mem::replace(&mut piece, character.to_string()));
        }
    }
    pieces.push(piece);
    pieces
}

#[cfg(test)]
mod tests {
    use super::{width, wrap};

    fn check(text: &str, lines: usize, expected: &[&str]) {
        let wrapped = wrap(text, 10, 50, lines);
        assert_eq!(wrapped, expected);
        assert!(
            wrapped.iter().all(|line| width(line, 10) <= 50),
            "{wrapped:?}"
        );
    }

    #[test]
    fn breaks_between_words_and_marks_what_is_left_out() {
        check("", 3, &[]);
        check("one two three", 3, &["one two", "three"]);
        check("one\ntwo\u{0}three", 3, &["one two", "three"]);
        check("one two three four five", 2, &["one two", "three fo…"]);
    }

    #[test]
    fn cuts_a_word_that_is_wider_than_a_line() {
        check("mmmmmmmmmm", 3, &["mmmmm", "mmmmm"]);
    }
}
