//! Which of all that is said stands in an answer of sixty words: the least weighty voices are counted instead of told, and titles are
//! shortened only as far as they are still recognised.

use serde::Serialize;

use super::sentence::Told;
use super::{Answer, Question, Verdict, Wording};
use crate::locale::Locale;
use crate::message;
use crate::message::{ENGLISH, Language, Message, language};
use crate::model::Timeline;

/// How many words an answer may have.
const LIMIT: usize = 60;

/// How many words of a title are kept: all, or as many as tell it from others.
const TITLES: [usize; 2] = [usize::MAX, 10];

/// How many are kept where the two sides of a question have no room else.
const SHORT_TITLES: usize = 7;

impl Answer<'_> {
    /// The verdict in a word or two.
    pub(crate) fn label(&self, locale: &'static Locale) -> &'static str {
        let words = &locale.page.answer;
        match (self.question, self.verdict) {
            (Question::Why(_), Verdict::Nobody) => words.nobody_why,
            _ => words.verdict(self.verdict),
        }
    }

    /// The answer in words, as one text of at most sixty words, with the verdict.
    pub fn text(&self, timeline: &Timeline, locale: &'static Locale) -> String {
        let wording = Wording::new(timeline, locale);
        let told = wording.told(self);
        let chosen = self.chosen(&wording);
        let repeats = told.iter().enumerate().filter(|(_, told)| told.repeats);
        let repeats = repeats.map(|(place, told)| (place, wording.sentence_of(&told.said)));
        let mut whole: Vec<(usize, String)> = repeats.chain(chosen.iter().cloned()).collect();
        whole.sort_by_key(|(place, _)| *place);
        if !fits(whole.iter(), LIMIT) {
            let verdict = format!("{}.", self.label(locale));
            whole = chosen;
            whole.insert(0, (0, verdict));
        }
        let whole: Vec<String> = whole.into_iter().map(|(_, sentence)| sentence).collect();
        whole.join(" ")
    }

    /// The answer in words, a sentence a speaker, without what only says the verdict, which stands beside it.
    pub(crate) fn sentences(&self, timeline: &Timeline, locale: &'static Locale) -> Vec<String> {
        let chosen = self.chosen(&Wording::new(timeline, locale)).into_iter();
        chosen.map(|(_, sentence)| sentence).collect()
    }

    /// The sentences that are told, each with its place among all.
    fn chosen(&self, wording: &Wording<'_>) -> Vec<(usize, String)> {
        let verdict = self.label(wording.locale);
        let room = LIMIT.saturating_sub(verdict.split_whitespace().count());
        let mut kept: Vec<(usize, Told)> = wording.told(self).into_iter().enumerate().collect();
        kept.retain(|(_, told)| !told.repeats);
        let mut left_out = 0;
        loop {
            let places: Vec<usize> = kept.iter().map(|(place, _)| *place).collect();
            let is_short = kept.len() <= 2;
            let titles = TITLES.into_iter().chain(is_short.then_some(SHORT_TITLES));
            let mut sentences = Vec::new();
            for title in titles {
                let wording = wording.with_titles(title);
                let told = wording.told(self).into_iter().enumerate();
                let told = told.filter(|(place, _)| places.contains(place));
                sentences = told
                    .map(|(place, told)| (place, wording.sentence_of(&told.said)))
                    .collect();
                if left_out > 0 {
                    let more = message!("verdict-more", number = left_out);
                    sentences.push((usize::MAX, wording.sentence_of(&more)));
                }
                if fits(sentences.iter(), room) {
                    return sentences;
                }
            }
            let least = kept.iter().enumerate();
            let least = least.max_by_key(|(at, (_, told))| (told.weight, *at));
            match least {
                Some((at, _)) if kept.len() > 1 => {
                    let (_, told) = kept.remove(at);
                    left_out += told.statements;
                }
                _ => return sentences,
            }
        }
    }
}

/// What a script says of two events that no link joins directly, as it cannot know all pairs. A `#` stands for a number; the titles
/// of the events are `<` and `>`, which no message has otherwise.
#[derive(Debug, Serialize)]
pub(crate) struct Unjoined {
    /// The verdicts in words, in their order.
    labels: Vec<&'static str>,
    /// What is said before the weakest link of a chain.
    chain: String,
    other_way: String,
    /// That they share no earlier event, one, and several.
    shared: [String; 3],
    same: String,
    /// How a title stands in a sentence.
    quoted: String,
    /// How many words an answer may have, and a title in it when there is no room for more.
    limit: usize,
    titles: Vec<usize>,
}

/// What a script says of two events that no link joins directly.
pub(crate) fn unjoined(locale: &'static Locale) -> Unjoined {
    let language = language(locale.tag).unwrap_or(&ENGLISH);
    let said = |said: &Message| sentence_of(said, language);
    let shared = |number: usize| {
        let told = message!(
            "verdict-shared",
            earlier = "<",
            later = ">",
            number = number
        );
        said(&told).replace(&number.to_string(), "#")
    };
    Unjoined {
        labels: (Verdict::ALL.iter())
            .map(|verdict| locale.page.answer.verdict(*verdict))
            .collect(),
        chain: said(&message!("verdict-chain", steps = 2_usize)).replace('2', "#"),
        other_way: said(&message!("verdict-other-way", earlier = "<", later = ">")),
        shared: [shared(0), shared(1), shared(2)],
        same: said(&message!("verdict-same")),
        quoted: locale.page.answer.quoted("#"),
        limit: LIMIT,
        titles: (TITLES.into_iter().skip(1)).chain([SHORT_TITLES]).collect(),
    }
}

impl Wording<'_> {
    fn sentence_of(&self, said: &Message) -> String {
        sentence_of(said, self.language)
    }
}

/// A sentence with a capital at its beginning and a full stop at its end.
fn sentence_of(said: &Message, language: &Language) -> String {
    let words = said.in_words(language);
    let end = if words.ends_with(['.', ':']) { "" } else { "." };
    // The name of a host stays as it is.
    if words
        .split(' ')
        .next()
        .is_some_and(|word| word.contains('.'))
    {
        return format!("{words}{end}");
    }
    let mut letters = words.chars();
    let capital = letters.next().into_iter().flat_map(char::to_uppercase);
    capital.chain(letters).chain(end.chars()).collect()
}

fn fits<'s>(sentences: impl Iterator<Item = &'s (usize, String)>, room: usize) -> bool {
    let words = sentences.map(|(_, text)| text.split_whitespace().count());
    words.sum::<usize>() <= room
}
