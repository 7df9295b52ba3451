//! A written date in pieces: numbers, words in lower case, and marks.

use super::words::{FILLERS, ORDINAL_ENDS, PARTS};

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// Digits, as many as were written.
    Number(String),
    /// A word in lower case.
    Word(String),
    /// Anything else; a dash of any length but the hyphen is `–`.
    Mark(char),
}

impl Token {
    pub(super) fn is_word(&self, words: &[&str]) -> bool {
        match self {
            Self::Word(word) => words.contains(&word.as_str()),
            Self::Mark(mark) => words.iter().any(|word| word.chars().eq([*mark])),
            Self::Number(_) => false,
        }
    }

    pub(super) fn is_dash(&self) -> bool {
        matches!(self, Self::Mark('-' | '–'))
    }
}

/// The tokens of a date, and whether it is written in a way that leaves nothing to interpret.
pub(super) fn tokens(text: &str) -> (Vec<Token>, bool) {
    let mut found: Vec<Token> = Vec::new();
    let mut is_plain = true;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let mut word = letter.to_string();
        let mut rest = |belongs: fn(&char) -> bool, word: &mut String| {
            while let Some(letter) = letters.next_if(belongs) {
                word.push(letter);
            }
        };
        if letter.is_ascii_digit() {
            rest(char::is_ascii_digit, &mut word);
            found.push(Token::Number(word));
        } else if letter.is_alphabetic() {
            rest(|letter| letter.is_alphabetic(), &mut word);
            let word = word.to_lowercase();
            let after_number = matches!(found.last(), Some(Token::Number(_)));
            if after_number && ORDINAL_ENDS.contains(&word.as_str()) {
                is_plain = false;
            } else {
                found.push(Token::Word(word));
            }
        } else if !letter.is_whitespace() {
            found.push(Token::Mark(match letter {
                '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '–',
                '’' | '‘' | 'ʼ' => '\'',
                letter => letter,
            }));
        }
    }
    (simpler(found), is_plain)
}

/// The tokens without what says nothing of the day, and with each era as one word.
fn simpler(found: Vec<Token>) -> Vec<Token> {
    let mut kept: Vec<Token> = Vec::new();
    let mut tokens = found.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match &token {
            // The dot of an abbreviation, or of an ordinal.
            Token::Mark('.') if !matches!(tokens.peek(), Some(Token::Number(_))) => continue,
            Token::Mark('.') if matches!(kept.last(), Some(Token::Word(_))) => continue,
            // 10,000
            Token::Mark(',') => {
                if let (Some(Token::Number(head)), Some(Token::Number(tail))) =
                    (kept.last_mut(), tokens.peek())
                    && (1..=3).contains(&head.len())
                    && tail.len() == 3
                {
                    head.push_str(tail);
                    tokens.next();
                }
                continue;
            }
            Token::Mark('(' | ')') => continue,
            Token::Word(word) if FILLERS.contains(&word.as_str()) => continue,
            Token::Word(word) if ["on", "a"].contains(&word.as_str()) && kept.is_empty() => {
                continue;
            }
            _ => {}
        }
        // mid-2021, 19th-century
        let joins = matches!(tokens.peek(), Some(Token::Mark('-')));
        let is_joined = token.is_word(PARTS) && joins;
        if is_joined {
            tokens.next();
        }
        kept.push(token);
    }
    eras(kept)
}

/// `B.C.E.`, `a. C.` and the like as one word.
fn eras(tokens: Vec<Token>) -> Vec<Token> {
    let mut kept: Vec<Token> = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let before_number = matches!(tokens.peek(), Some(Token::Number(_)));
        if let (Some(Token::Word(last)), Token::Word(word)) = (kept.last_mut(), &token) {
            let joined = format!("{last}{word}");
            let is_era = match joined.as_str() {
                // In `2020 a c. 2022` these are two words.
                "ac" | "dc" => !before_number,
                joined => ["bc", "bce", "ad", "ce"].contains(&joined),
            };
            if last.len() <= 2 && is_era {
                *last = joined;
                continue;
            }
        }
        kept.push(token);
    }
    kept
}
