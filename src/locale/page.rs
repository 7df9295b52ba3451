//! The words of the pages, page by page.

mod event;
mod form;
mod lists;
mod picture;
mod prose;
mod ways;

pub use event::{EventWords, SourceWords};
pub use form::FormWords;
pub use lists::{BrowseWords, InForceWords};
pub use picture::PictureWords;
pub use prose::{AboutWords, OtherWords};
pub use ways::{PathAnswers, WayWords};

/// The words of the pages.
pub struct PageWords {
    /// A link whose relation is contested.
    pub disputed: &'static str,
    /// A link that rests on the editors' reading.
    pub editorial: &'static str,
    /// The names of the main pages.
    pub navigation: NavigationWords,
    /// What stands around every page.
    pub frame: FrameWords,
    /// Lists of events.
    pub list: ListWords,
    /// The overview strip.
    pub strip: StripWords,
    /// Choosing among the events of a list.
    pub choice: ChoiceWords,
    /// Every event with its text.
    pub all: AllWords,
    /// The page of an event.
    pub event: EventWords,
    /// What leads on from an event.
    pub ways: WayWords,
    /// Sources.
    pub source: SourceWords,
    /// Actors, places, topics, kinds, years.
    pub browse: BrowseWords,
    /// Measures and months.
    pub in_force: InForceWords,
    /// What this is and how to read it.
    pub about: AboutWords,
    /// Pictures of the graph.
    pub picture: PictureWords,
    /// The other pages.
    pub other: OtherWords,
    /// The form for a new record.
    pub form: FormWords,
}

/// The names of the main pages.
pub struct NavigationWords {
    /// The timeline.
    pub timeline: &'static str,
    /// The causal graph.
    pub graph: &'static str,
    /// What was in force when.
    pub in_force: &'static str,
    /// Everything by actor, place, topic, kind, year.
    pub browse: &'static str,
    /// Where sources disagree.
    pub disputes: &'static str,
    /// All sources.
    pub sources: &'static str,
    /// What this is.
    pub about: &'static str,
    /// Looking for something.
    pub search: &'static str,
    /// Every event with its text.
    pub all: &'static str,
    /// What is not known.
    pub gaps: &'static str,
    /// Corrections and additions.
    pub changes: &'static str,
    /// Words.
    pub glossary: &'static str,
    /// How to help.
    pub contribute: &'static str,
    /// The name of the main navigation.
    pub label: &'static str,
    /// The name of the navigation at the foot.
    pub more: &'static str,
    /// The name of the choice of languages.
    pub languages: &'static str,
}

/// What stands around every page.
pub struct FrameWords {
    /// The link past the navigation.
    pub skip: &'static str,
    /// The day of which the collection speaks.
    pub as_of: &'static str,
    /// The licence.
    pub licence: &'static str,
}

/// Lists of events.
pub struct ListWords {
    /// How many events.
    pub events: fn(usize) -> String,
    /// How many arrows lead to an event and from it.
    pub arrows: fn(usize, usize) -> String,
    /// Said of an event whose sources differ.
    pub differ: &'static str,
    /// How many events, arrows and sources the collection holds.
    pub counts: fn(usize, usize, usize) -> String,
    /// Up to which day the collection was researched.
    pub researched_to: fn(&str) -> String,
    /// The link to what was in force in a month.
    pub in_force: &'static str,
    /// Said where a list would be empty.
    pub none: &'static str,
    /// A part of the whole: how many of how many events.
    pub part: fn(usize, usize) -> String,
}

/// The overview strip.
pub struct StripWords {
    /// Its title.
    pub title: &'static str,
    /// The title of the measures beneath it.
    pub measures: &'static str,
    /// What its marks are.
    pub dots: &'static str,
    /// What a wide mark is.
    pub wide: &'static str,
    /// What it shows where marks would be too many.
    pub density: &'static str,
    /// What its lines are.
    pub lines: &'static str,
    /// Which stretches are cut.
    pub cuts: fn(&str) -> String,
    /// How many events are not drawn.
    pub undrawn: fn(usize) -> String,
    /// The name of the ways to the strips of the years.
    pub closer: &'static str,
    /// The way back to the strip of all years.
    pub all: &'static str,
    /// The button that goes to the event before.
    pub earlier: &'static str,
    /// The button that goes to the next event.
    pub later: &'static str,
}

/// Every event with its text.
pub struct AllWords {
    /// Its title.
    pub title: &'static str,
    /// What it says first.
    pub lead: &'static str,
    /// The same where it is parted by year.
    pub by_year: &'static str,
    /// How to find something on it.
    pub find: &'static str,
}

/// Choosing among the events of a list.
pub struct ChoiceWords {
    /// The name of the form.
    pub label: &'static str,
    /// No choice within a group.
    pub any: &'static str,
    /// What arrows rest on.
    pub basis: &'static str,
    /// Only events whose sources differ, with how many these are.
    pub differ: fn(usize) -> String,
    /// Back to all.
    pub reset: &'static str,
    /// When no event fits.
    pub fit_none: &'static str,
    /// When one fits.
    pub fit_one: &'static str,
    /// When several fit: what follows their number.
    pub fit_many: &'static str,
}
