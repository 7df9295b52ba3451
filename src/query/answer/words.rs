//! The answer in words: who, verb, what, with the kind of source beside who says it.

use super::sentence::{Told, Weight};
use super::{Answer, Ground, Judged, Question, Says, Verdict, Voice, Who};
use crate::graph::Arrow;
use crate::locale::Locale;
use crate::message;
use crate::message::{ENGLISH, Language, Message, language};
use crate::model::Timeline;

/// Puts answers into the words of a language.
pub(crate) struct Wording<'w> {
    timeline: &'w Timeline,
    pub(super) locale: &'static Locale,
    pub(super) language: &'static Language,
    /// How many words of a title are kept.
    title: usize,
}

impl<'w> Wording<'w> {
    pub(crate) fn new(timeline: &'w Timeline, locale: &'static Locale) -> Self {
        Self {
            timeline,
            locale,
            language: language(locale.tag).unwrap_or(&ENGLISH),
            title: usize::MAX,
        }
    }

    /// The same, with so many words of a title.
    pub(super) fn with_titles(&self, title: usize) -> Self {
        Self { title, ..*self }
    }

    /// Who speaks.
    pub(crate) fn who(&self, voice: &Voice<'_>) -> String {
        match &voice.who {
            Who::Speaker(speaker) => speaker.name(self.timeline, self.locale.tag).to_owned(),
            Who::Editors => message!("voice-editors").in_words(self.language),
        }
    }

    /// What they say, as what follows their name.
    pub(crate) fn says(&self, answer: &Answer<'_>, voice: &Voice<'_>) -> String {
        self.said(answer, &voice.says).in_words(self.language)
    }

    fn said(&self, answer: &Answer<'_>, says: &Says) -> Message {
        match says {
            Says::Holds(arrow) => message!("voice-says", what = self.clause(answer, arrow)),
            Says::Contradicts => message!("voice-contradicts"),
            Says::Qualifies => message!("voice-qualifies"),
            Says::OrderOnly => message!("voice-order-only"),
            Says::Names(events) => message!("voice-names", events = self.titles(events)),
            Says::CameAfter(events) => message!("voice-came-after", events = self.titles(events)),
        }
    }

    /// Who speaks, with the article that the name takes and the kind of their best document.
    fn speaker(&self, voice: &Voice<'_>) -> String {
        let name = self.who(voice);
        let Some(kind) = voice.source_kind() else {
            return name;
        };
        let kind = self.locale.words.source_kind(kind);
        let article = self.article(&name);
        // A name that ends with its abbreviation has brackets already.
        match name.strip_suffix(')') {
            Some(name) => format!("{article}{name}, {kind})"),
            None => format!("{article}{name} ({kind})"),
        }
    }

    /// The article of a name, which goes by the first of its words that takes one; nothing where none does.
    fn article(&self, name: &str) -> String {
        let known = self.locale.page.answer.article.iter();
        let known: Vec<(&str, &str)> = known.filter_map(|line| line.split_once(": ")).collect();
        let of = |word: &str| {
            let word = word.to_lowercase();
            let mut known = known.iter();
            known.find(|(_, nouns)| nouns.split_whitespace().any(|noun| noun == word))
        };
        match name.split_whitespace().find_map(of) {
            Some((article, _)) => format!("{article} "),
            None => String::new(),
        }
    }

    /// A link as a clause: both events by their titles, or the later one as “it” where the question is about that alone.
    fn clause(&self, answer: &Answer<'_>, arrow: &Arrow) -> Message {
        let relation = arrow.link(self.timeline).relation.word();
        let earlier = self.event(arrow.from);
        match answer.question {
            Question::Why(event) if event == arrow.to => {
                message!("clause-it", relation = relation, earlier = earlier)
            }
            _ => message!(
                "clause",
                relation = relation,
                earlier = earlier,
                later = self.event(arrow.to)
            ),
        }
    }

    /// The title of an event, or its beginning, in quotation marks.
    fn event(&self, position: usize) -> String {
        let title = (self.timeline.events.get(position))
            .map_or("", |event| event.title.get(self.locale.tag));
        let words: Vec<&str> = title.split_whitespace().collect();
        let shown = match words.get(..self.title) {
            // One word is not worth a mark of omission.
            Some(kept) if kept.len() + 1 < words.len() => {
                let kept = kept.join(" ");
                format!("{}…", kept.trim_end_matches([',', ';', ':', '.']))
            }
            _ => words.join(" "),
        };
        self.locale.page.answer.quoted(&shown)
    }

    /// The first of some events, and how many more there are.
    fn titles(&self, events: &[usize]) -> Message {
        let first = events
            .first()
            .map_or_else(String::new, |&first| self.event(first));
        message!(
            "voice-events",
            first = first,
            more = events.len().saturating_sub(1)
        )
    }

    /// Everything that an answer says, in order: what is said before all voices, then the voices, whoever has the best document first.
    pub(super) fn told(&self, answer: &Answer<'_>) -> Vec<Told> {
        let mut told: Vec<Told> = self.lead(answer).into_iter().collect();
        // Who names another cause is understood without the link, and leads where the document is a better one.
        let best = answer.links.iter().map(Judged::rank).min();
        let leads = |voice: &&Voice<'_>| {
            let names = matches!(voice.says, Says::Names(_) | Says::CameAfter(_));
            names && best.is_some_and(|best| voice.rank() < best)
        };
        let (first, last): (Vec<_>, Vec<_>) = answer.others.iter().partition(leads);
        told.extend(first.into_iter().map(|voice| self.other(answer, voice)));
        for link in &answer.links {
            self.link(answer, link, &mut told);
            told.extend(link.others.iter().map(|voice| self.other(answer, voice)));
        }
        let is_alone = answer.verdict == Verdict::OneSource && answer.voices().len() == 1;
        if is_alone && !answer.links.iter().any(|one| one.is_own_proof) {
            told.push(Told::repeats(message!("verdict-one-source")));
        }
        told.extend(last.into_iter().map(|voice| self.other(answer, voice)));
        told
    }

    /// What somebody says of a link that others state.
    fn other(&self, answer: &Answer<'_>, voice: &Voice<'_>) -> Told {
        let weight = match voice.says {
            Says::Contradicts | Says::Names(_) => Weight::Side,
            Says::Qualifies => Weight::Aside,
            _ => Weight::Voice,
        };
        Told::new(self.sentence(answer, voice), 1, weight)
    }

    fn sentence(&self, answer: &Answer<'_>, voice: &Voice<'_>) -> Message {
        let says = self.said(answer, &voice.says);
        message!("voice-sentence", who = self.speaker(voice), says = says)
    }

    /// What is said before all voices, or instead of them.
    fn lead(&self, answer: &Answer<'_>) -> Option<Told> {
        let (earlier, later) = match answer.question {
            Question::Pair { earlier, later } => (earlier, later),
            Question::Why(event) => return self.lead_of_why(answer, event),
        };
        let (earlier, later) = (|| self.event(earlier), || self.event(later));
        Some(Told::lead(match (answer.ground, answer.verdict) {
            (Ground::Links, Verdict::Disputed) if answer.is_opposed() => {
                return Some(Told::repeats(message!("verdict-disputed")));
            }
            (Ground::Links, Verdict::Disputed) => message!("verdict-contested"),
            (Ground::Links, _) => return None,
            (Ground::Chain(steps), _) => message!("verdict-chain", steps = steps),
            (Ground::Beside(Some(arrow)), Verdict::Sequence) => {
                message!("verdict-sequence", order = self.clause(answer, &arrow))
            }
            (Ground::Beside(Some(arrow)), _) => message!(
                "verdict-beside",
                earlier = earlier(),
                later = later(),
                clause = self.clause(answer, &arrow)
            ),
            (Ground::OtherWay, _) => {
                message!("verdict-other-way", earlier = earlier(), later = later())
            }
            (Ground::Beside(None), _) => shared(earlier(), later(), 0),
            (Ground::Shared(number), _) => shared(earlier(), later(), number),
            (Ground::Same, _) => message!("verdict-same"),
        }))
    }

    fn lead_of_why(&self, answer: &Answer<'_>, event: usize) -> Option<Told> {
        Some(match (answer.ground, answer.verdict) {
            (Ground::Beside(Some(arrow)), _) if answer.others.is_empty() => {
                let (event, after) = (self.event(event), self.event(arrow.from));
                Told::lead(message!(
                    "verdict-why-sequence",
                    event = event,
                    after = after
                ))
            }
            (_, Verdict::Nobody | Verdict::Sequence) => {
                Told::repeats(message!("verdict-why-nobody", event = self.event(event)))
            }
            (_, Verdict::Disputed) if answer.is_opposed() => {
                Told::repeats(message!("verdict-disputed-cause"))
            }
            (_, Verdict::Disputed) => Told::lead(message!("verdict-contested")),
            _ => return None,
        })
    }

    /// A link, with those who say so.
    fn link(&self, answer: &Answer<'_>, link: &Judged<'_>, told: &mut Vec<Told>) {
        let clause = self.clause(answer, &link.arrow);
        let is_why = matches!(answer.question, Question::Why(_));
        let is_agreed =
            link.verdict == Verdict::Agreed && (is_why || answer.verdict == Verdict::Agreed);
        let weight = match link.verdict {
            Verdict::Disputed => Weight::Side,
            _ => Weight::Voice,
        };
        match link.voices.as_slice() {
            [first, second, rest @ ..] if is_agreed => {
                let (first, second) = (self.speaker(first), self.speaker(second));
                let said = message!(
                    "verdict-agreed",
                    clause = clause,
                    first = first,
                    second = second,
                    more = rest.len()
                );
                told.push(Told::new(said, link.voices.len(), weight));
            }
            [only] if link.is_own_proof && link.verdict == Verdict::OneSource => {
                let who = self.speaker(only);
                let said = message!("verdict-own-text", clause = clause, who = who);
                told.push(Told::new(said, 1, weight));
            }
            voices => {
                for (number, voice) in voices.iter().enumerate() {
                    told.push(match voice.who {
                        Who::Editors => {
                            let said = message!("verdict-editors", clause = clause.clone());
                            Told::new(said, 1, weight)
                        }
                        Who::Speaker(_) if number > 0 => {
                            let said = message!("voice-same", who = self.speaker(voice));
                            Told::new(said, 1, Weight::Aside)
                        }
                        Who::Speaker(_) => Told::new(self.sentence(answer, voice), 1, weight),
                    });
                }
            }
        }
    }
}

/// That nobody says so, and how many events led to both.
fn shared(earlier: String, later: String, number: usize) -> Message {
    message!(
        "verdict-shared",
        earlier = earlier,
        later = later,
        number = number
    )
}
