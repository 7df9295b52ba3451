//! The answer in words: who, verb, what, with the kind of source beside who says it, in at most sixty words.

use super::{Answer, Ground, Judged, Question, Says, Verdict, Voice, Who};
use crate::graph::Arrow;
use crate::locale::Locale;
use crate::message;
use crate::message::{ENGLISH, Language, Message, language};
use crate::model::Timeline;

/// How many words an answer may have.
const LIMIT: usize = 60;

/// How many words of a title are kept, when there is no room for more.
const TITLES: [usize; 4] = [usize::MAX, 8, 6, 4];

/// Puts answers into the words of a language.
pub(crate) struct Wording<'w> {
    timeline: &'w Timeline,
    locale: &'static Locale,
    language: &'static Language,
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

    /// Who speaks, with the kind of their best document.
    fn speaker(&self, voice: &Voice<'_>) -> String {
        let name = self.who(voice);
        let Some(kind) = voice.source_kind() else {
            return name;
        };
        let kind = self.locale.words.source_kind(kind);
        // A name that ends with its abbreviation has brackets already.
        match name.strip_suffix(')') {
            Some(name) => format!("{name}; {kind})"),
            None => format!("{name} ({kind})"),
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
        match words.get(..self.title) {
            Some(kept) if kept.len() < words.len() => {
                let kept = kept.join(" ");
                format!("“{}…”", kept.trim_end_matches([',', ';', ':', '.']))
            }
            _ => format!("“{}”", words.join(" ")),
        }
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

    /// The sentences of an answer, the weightiest first; without as many of the last ones as do not fit.
    fn sentences(&self, answer: &Answer<'_>) -> Vec<String> {
        let mut sentences: Vec<Message> = Vec::new();
        sentences.extend(self.lead(answer));
        // Who names another cause is understood without the link, and leads where the document is a better one.
        let best = answer.links.iter().map(Judged::rank).min();
        let leads = |voice: &&Voice<'_>| {
            let names = matches!(voice.says, Says::Names(_) | Says::CameAfter(_));
            names && best.is_some_and(|best| voice.rank() < best)
        };
        let (first, last): (Vec<_>, Vec<_>) = answer.others.iter().partition(leads);
        sentences.extend(first.into_iter().map(|voice| self.sentence(answer, voice)));
        for link in &answer.links {
            self.link(answer, link, &mut sentences);
            let others = link.others.iter();
            sentences.extend(others.map(|voice| self.sentence(answer, voice)));
        }
        let is_alone = answer.verdict == Verdict::OneSource && answer.voices().len() == 1;
        if is_alone && !answer.links.iter().any(|one| one.is_own_proof) {
            sentences.push(message!("verdict-one-source"));
        }
        sentences.extend(last.into_iter().map(|voice| self.sentence(answer, voice)));
        let in_words = sentences.iter().map(|sentence| {
            let words = sentence.in_words(self.language);
            let end = if words.ends_with(['.', ':']) { "" } else { "." };
            format!("{}{end}", capital(&words))
        });
        in_words.collect()
    }

    fn sentence(&self, answer: &Answer<'_>, voice: &Voice<'_>) -> Message {
        let says = self.said(answer, &voice.says);
        message!("voice-sentence", who = self.speaker(voice), says = says)
    }

    /// What is said before all voices, or instead of them.
    fn lead(&self, answer: &Answer<'_>) -> Option<Message> {
        let (earlier, later) = match answer.question {
            Question::Pair { earlier, later } => (earlier, later),
            Question::Why(event) => return self.lead_of_why(answer, event),
        };
        let earlier = || self.event(earlier);
        let later = || self.event(later);
        Some(match (answer.ground, answer.verdict) {
            (Ground::Links, Verdict::Disputed) => message!("verdict-disputed"),
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
            (Ground::Beside(None), _) => {
                message!(
                    "verdict-shared",
                    earlier = earlier(),
                    later = later(),
                    number = 0_usize
                )
            }
            (Ground::OtherWay, _) => {
                message!("verdict-other-way", earlier = earlier(), later = later())
            }
            (Ground::Shared(number), _) => {
                message!(
                    "verdict-shared",
                    earlier = earlier(),
                    later = later(),
                    number = number
                )
            }
            (Ground::Same, _) => message!("verdict-same"),
        })
    }

    fn lead_of_why(&self, answer: &Answer<'_>, event: usize) -> Option<Message> {
        Some(match (answer.ground, answer.verdict) {
            (Ground::Beside(Some(arrow)), _) if answer.others.is_empty() => {
                let after = self.event(arrow.from);
                message!(
                    "verdict-why-sequence",
                    event = self.event(event),
                    after = after
                )
            }
            (_, Verdict::Nobody | Verdict::Sequence) => {
                message!("verdict-why-nobody", event = self.event(event))
            }
            (_, Verdict::Disputed) => message!("verdict-disputed-cause"),
            _ => return None,
        })
    }

    /// A link, with those who say so.
    fn link(&self, answer: &Answer<'_>, link: &Judged<'_>, sentences: &mut Vec<Message>) {
        let clause = self.clause(answer, &link.arrow);
        let is_why = matches!(answer.question, Question::Why(_));
        let is_agreed =
            link.verdict == Verdict::Agreed && (is_why || answer.verdict == Verdict::Agreed);
        match link.voices.as_slice() {
            [first, second, rest @ ..] if is_agreed => {
                let (first, second) = (self.speaker(first), self.speaker(second));
                sentences.push(message!(
                    "verdict-agreed",
                    clause = clause,
                    first = first,
                    second = second,
                    more = rest.len()
                ));
            }
            [only] if link.is_own_proof && link.verdict == Verdict::OneSource => {
                let who = self.speaker(only);
                sentences.push(message!("verdict-own-text", clause = clause, who = who));
            }
            voices => {
                for (number, voice) in voices.iter().enumerate() {
                    sentences.push(match voice.who {
                        Who::Editors => message!("verdict-editors", clause = clause.clone()),
                        Who::Speaker(_) if number > 0 => {
                            message!("voice-same", who = self.speaker(voice))
                        }
                        Who::Speaker(_) => self.sentence(answer, voice),
                    });
                }
            }
        }
    }
}

impl Answer<'_> {
    /// The answer in words, as one text of at most sixty words.
    pub fn text(&self, timeline: &Timeline, locale: &'static Locale) -> String {
        self.sentences(timeline, locale).join(" ")
    }

    /// The answer in words, a sentence a speaker: titles are shortened, and then the last speakers counted instead of told, until it
    /// has no more words than it may.
    pub(crate) fn sentences(&self, timeline: &Timeline, locale: &'static Locale) -> Vec<String> {
        let mut wording = Wording::new(timeline, locale);
        let mut sentences = Vec::new();
        for title in TITLES {
            wording.title = title;
            sentences = wording.sentences(self);
            if fits(&sentences) {
                return sentences;
            }
        }
        let mut more = 0_usize;
        while sentences.len() > 1 {
            sentences.pop();
            more += 1;
            let rest = message!("verdict-more", number = more).in_words(wording.language);
            sentences.push(rest);
            if fits(&sentences) {
                break;
            }
            sentences.pop();
        }
        sentences
    }
}

fn fits(sentences: &[String]) -> bool {
    let words = sentences.iter().map(|text| text.split_whitespace().count());
    words.sum::<usize>() <= LIMIT
}

/// A sentence with a capital at its beginning.
fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
