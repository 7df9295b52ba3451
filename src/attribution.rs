//! Who a link is attributed to: the site says in its own voice only what two accounts agree on or an official act shows by itself.

mod dispute;
mod statements;

use self::statements::voice;
use crate::graph::Arrow;
use crate::locale::Locale;
use crate::model::{Slug, Source, Timeline};

pub(crate) use dispute::dispute_of;
pub(crate) use statements::{
    is_cause, is_own_proof, is_reported_order, responses, same, statements,
};

/// Somebody who says something of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Speaker<'a> {
    /// An actor of the collection.
    Actor(&'a Slug),
    /// Who published a source.
    Publisher(&'a str),
}

/// Somebody who says something of a link, and the documents in which it stands.
#[derive(Clone, Debug)]
pub(crate) struct Statement<'a> {
    pub(crate) speaker: Speaker<'a>,
    pub(crate) sources: Vec<&'a Source>,
}

/// Whose statement a link is.
pub(crate) enum Voice<'a> {
    /// The site's own.
    Site,
    /// The editors', as their reading.
    Editors,
    /// Theirs who say so.
    Speakers(Vec<Statement<'a>>),
}

/// What others make of a link.
pub(crate) enum Response<'a> {
    /// They contradict it.
    Contradicts(Vec<Statement<'a>>),
    /// They qualify it.
    Qualifies(Vec<Statement<'a>>),
    /// They report that one event came after the other, and no more.
    OrderOnly(Vec<Statement<'a>>),
    /// One of them names other events as its cause, by their positions.
    Names(Statement<'a>, Vec<usize>),
    /// One of them reports that it came after other events, and no more.
    CameAfter(Statement<'a>, Vec<usize>),
}

/// Who says that a link holds, and who says otherwise.
pub(crate) struct Attribution<'a> {
    voice: Voice<'a>,
    responses: Vec<Response<'a>>,
}

impl<'a> Speaker<'a> {
    /// Their name.
    pub(crate) fn name(&self, timeline: &'a Timeline, language: &str) -> &'a str {
        match self {
            Self::Actor(id) => timeline
                .actors
                .get(*id)
                .map_or(id.as_str(), |actor| actor.name.get(language)),
            Self::Publisher(name) => name,
        }
    }
}

/// How names are written: as plain text, or as markup with links.
pub(crate) struct Names<'n> {
    /// Somebody's name.
    pub(crate) speaker: &'n dyn Fn(&Speaker<'_>) -> String,
    /// An event's title, by its position.
    pub(crate) event: &'n dyn Fn(usize) -> String,
}

/// The parts of a sentence about a link.
pub(crate) struct Phrases {
    /// What stands before it: `Latin Post says that `; empty for what the site says itself.
    pub(crate) lead: String,
    /// What stands after a shortened form of it: `, according to Latin Post`; empty as above.
    pub(crate) suffix: String,
    /// What others say, each beginning with a semicolon.
    pub(crate) responses: String,
}

impl<'a> Attribution<'a> {
    /// The attribution of a link.
    pub(crate) fn of(timeline: &'a Timeline, arrow: &Arrow) -> Self {
        let link = arrow.link(timeline);
        let voice = voice(timeline, link);
        let responses = match &voice {
            Voice::Speakers(speakers) => responses(timeline, arrow, speakers),
            Voice::Site | Voice::Editors => Vec::new(),
        };
        Self { voice, responses }
    }

    /// Its words in a language.
    pub(crate) fn phrases(&self, locale: &Locale, names: &Names<'_>) -> Phrases {
        let words = &locale.attribution;
        let name = |statement: &Statement<'_>| (names.speaker)(&statement.speaker);
        let all = |statements: &[Statement<'_>]| {
            let names: Vec<String> = statements.iter().map(name).collect();
            words.list(&names)
        };
        let (lead, suffix) = match &self.voice {
            Voice::Site => (String::new(), String::new()),
            Voice::Editors => (
                words.editors_read.to_owned(),
                format!(", {}", words.as_editors_read),
            ),
            Voice::Speakers(speakers) => {
                let names = all(speakers);
                (
                    words.says(speakers.len(), &names),
                    format!(", {}", words.according_to(&names)),
                )
            }
        };
        let events_in_words = |events: &[usize]| {
            let titles: Vec<String> = events.iter().map(|&event| (names.event)(event)).collect();
            words.list(&titles)
        };
        let responses = self.responses.iter().map(|response| match response {
            Response::Contradicts(statements) => {
                words.contradicts(statements.len(), &all(statements))
            }
            Response::Qualifies(statements) => words.qualifies(statements.len(), &all(statements)),
            Response::OrderOnly(statements) => words.order_only(statements.len(), &all(statements)),
            Response::Names(statement, events) => {
                words.names(&name(statement), &events_in_words(events))
            }
            Response::CameAfter(statement, events) => {
                words.came_after(&name(statement), &events_in_words(events))
            }
        });
        Phrases {
            lead,
            suffix,
            responses: responses.map(|words| format!("; {words}")).collect(),
        }
    }

    /// Its words as plain text.
    pub(crate) fn plain(&self, timeline: &Timeline, locale: &Locale) -> Phrases {
        let names = Names {
            speaker: &|speaker| speaker.name(timeline, locale.tag).to_owned(),
            event: &|position| {
                let title = timeline
                    .events
                    .get(position)
                    .map_or("", |event| event.title.get(locale.tag));
                format!("“{title}”")
            },
        };
        self.phrases(locale, &names)
    }
}
