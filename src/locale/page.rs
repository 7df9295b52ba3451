//! The words of the pages, page by page.

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
    /// The page of an event.
    pub event: EventWords,
    /// Sources.
    pub source: SourceWords,
    /// Actors, places, topics, kinds, years.
    pub browse: BrowseWords,
    /// Measures and months.
    pub in_force: InForceWords,
    /// What this is and how to read it.
    pub about: AboutWords,
    /// The other pages.
    pub other: OtherWords,
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
    /// How to read it.
    pub description: &'static str,
    /// Which stretches are cut.
    pub cuts: fn(&str) -> String,
}

/// The page of an event.
pub struct EventWords {
    /// The event itself, as the subject of a sentence.
    pub this_event: &'static str,
    /// Said of a contested link.
    pub disputed_link: &'static str,
    /// Who says so.
    pub according_to: fn(&str) -> String,
    /// What a quantity counts.
    pub unit: fn(&str) -> String,
    /// An actor's part in an event.
    pub role: fn(&str) -> String,
    /// The version that the editors prefer.
    pub preferred: &'static str,
    /// A dispute that the editors settled.
    pub resolved: &'static str,
    /// A dispute that they did not.
    pub open: &'static str,
    /// When it was made known.
    pub announced: &'static str,
    /// When it took effect.
    pub effective: &'static str,
    /// When it was published.
    pub published: &'static str,
    /// When it ended.
    pub ended: &'static str,
    /// Who took part.
    pub actors: &'static str,
    /// Where.
    pub places: &'static str,
    /// About what.
    pub topics: &'static str,
    /// From a date on.
    pub since: fn(&str) -> String,
    /// Up to a date.
    pub till: fn(&str) -> String,
    /// The order of all events.
    pub in_time: &'static str,
    /// The event before.
    pub previous: &'static str,
    /// The event after.
    pub next: &'static str,
    /// The name of the ways on.
    pub ways: &'static str,
    /// Which record is cited.
    pub cite_record: fn(&str) -> String,
    /// When the record last changed.
    pub cite_changed: fn(&str) -> String,
    /// The title of the picture.
    pub picture_title: fn(&str) -> String,
    /// How to read the picture.
    pub picture_description: &'static str,
    /// The heading of what led to the event.
    pub led: &'static str,
    /// The heading of what followed from it.
    pub followed: &'static str,
    /// Nothing led to it.
    pub none_led: &'static str,
    /// Nothing followed from it.
    pub none_followed: &'static str,
    /// The picture's heading.
    pub picture: &'static str,
    /// The same, where two steps would be too many to read.
    pub picture_near: &'static str,
    /// The arrows that the picture shows besides.
    pub beyond: fn(usize) -> String,
    /// Links that are no cause.
    pub others: &'static str,
    /// Why they stand apart.
    pub others_note: &'static str,
    /// The heading of the claims.
    pub claims: &'static str,
    /// The heading of the disputes.
    pub disputes: &'static str,
    /// A version in a dispute.
    pub version: &'static str,
    /// The sources.
    pub sources: &'static str,
    /// The measures that it changed.
    pub measures: &'static str,
    /// Changes to the record.
    pub changes: &'static str,
    /// How to cite it.
    pub cite: &'static str,
    /// The record.
    pub record: &'static str,
    /// Its id.
    pub id: &'static str,
    /// Its file.
    pub file: &'static str,
    /// Its history.
    pub history: &'static str,
    /// What was found for it.
    pub verification: &'static str,
    /// The curators' numbers.
    pub refs: &'static str,
    /// What was in force in that month.
    pub in_force_then: &'static str,
    /// The note on the day.
    pub date_note: &'static str,
    /// That a record was withdrawn.
    pub withdrawn: &'static str,
    /// What stands in its place.
    pub replaced_by: &'static str,
    /// That a record has another address now.
    pub moved: &'static str,
}

/// Sources.
pub struct SourceWords {
    /// A publisher as seen at a host.
    pub via: fn(&str, &str) -> String,
    /// A source whose title was not seen.
    pub untitled: &'static str,
    /// How many independent accounts there are.
    pub accounts: fn(usize) -> String,
    /// The language that a source is in.
    pub language: fn(&str) -> String,
    /// The archived copy.
    pub archive: &'static str,
    /// The entry among all sources.
    pub more: &'static str,
    /// What the page of sources says first.
    pub lead: fn(usize, usize) -> String,
    /// Why retellings do not count.
    pub independence: &'static str,
    /// What it retells.
    pub derived_from: &'static str,
    /// What retells it.
    pub retold_by: &'static str,
    /// The events that cite it.
    pub cited_in: &'static str,
    /// How many sources.
    pub count: fn(usize) -> String,
    /// A typed identifier.
    pub identifier: fn(crate::model::IdentifierKind) -> &'static str,
}

/// Actors, places, topics, kinds, years.
pub struct BrowseWords {
    /// What the overview says first.
    pub lead: &'static str,
    /// Actors.
    pub actors: &'static str,
    /// Places.
    pub places: &'static str,
    /// Topics.
    pub topics: &'static str,
    /// Kinds.
    pub kinds: &'static str,
    /// Years.
    pub years: &'static str,
    /// Measures.
    pub measures: &'static str,
    /// Story lines.
    pub stories: &'static str,
    /// One actor.
    pub actor: &'static str,
    /// One place.
    pub place: &'static str,
    /// One topic.
    pub topic: &'static str,
    /// One kind.
    pub kind: &'static str,
    /// One year.
    pub year: &'static str,
    /// One story line.
    pub story: &'static str,
    /// Other names.
    pub aliases: &'static str,
    /// What an actor belongs to.
    pub part_of: &'static str,
    /// What belongs to it.
    pub parts: &'static str,
    /// Offices held.
    pub roles: &'static str,
    /// What an actor is.
    pub actor_kind_label: &'static str,
    /// What kind of actor.
    pub actor_kind: fn(crate::model::ActorKind) -> &'static str,
    /// Statements made by an actor.
    pub asserted: &'static str,
    /// How many claims.
    pub claims: fn(usize) -> String,
    /// Said of an entry that no published event names.
    pub unused: &'static str,
    /// A country.
    pub country: fn(&str) -> &str,
    /// What a country code is.
    pub country_label: &'static str,
    /// Measures that a topic or actor answers for.
    pub related_measures: &'static str,
    /// What a story line is.
    pub story_note: &'static str,
    /// No arrow leads here from an earlier event of the story.
    pub no_arrow: &'static str,
}

/// Measures and months.
pub struct InForceWords {
    /// The overview's title.
    pub title: &'static str,
    /// What it says first.
    pub lead: &'static str,
    /// The title of a month.
    pub month: fn(&str) -> String,
    /// In force at some time in this month.
    pub yes: &'static str,
    /// Perhaps in force.
    pub perhaps: &'static str,
    /// Suspended.
    pub stayed: &'static str,
    /// None of these.
    pub none: &'static str,
    /// Why a measure is uncertain.
    pub perhaps_note: &'static str,
    /// The state that a measure had last.
    pub last_step: fn(&str, &str) -> String,
    /// When it was in force.
    pub spans: &'static str,
    /// Until a date.
    pub span: fn(&str, Option<&str>) -> String,
    /// The months.
    pub months: &'static str,
    /// A measure.
    pub measure: &'static str,
    /// A measure's life.
    pub lifeline: &'static str,
    /// Who answers for it.
    pub authority: &'static str,
    /// Nothing is recorded of its life.
    pub no_steps: &'static str,
    /// As far as anything is recorded.
    pub known_to: fn(&str) -> String,
    /// The month before.
    pub previous: &'static str,
    /// The month after.
    pub next: &'static str,
    /// What happened in this month.
    pub events: &'static str,
    /// Planned end.
    pub until: fn(&str) -> String,
}

/// What this is and how to read it.
pub struct AboutWords {
    /// What this is: title and paragraphs.
    pub what: (&'static str, &'static [&'static str]),
    /// How to read arrows.
    pub arrows: (&'static str, &'static [&'static str]),
    /// The relation table's head: relation, how it reads, family, drawn as an arrow.
    pub table: [&'static str; 4],
    /// Drawn.
    pub drawn: &'static str,
    /// Never drawn.
    pub not_drawn: &'static str,
    /// What a basis is.
    pub basis: (&'static str, &'static [&'static str]),
    /// How dates are shown.
    pub dates: (&'static str, &'static [&'static str]),
    /// How sources are weighed.
    pub method: (&'static str, &'static [&'static str]),
    /// The licence.
    pub licence: (&'static str, &'static [&'static str]),
    /// The data.
    pub data: (&'static str, &'static [&'static str]),
}

/// The other pages.
pub struct OtherWords {
    /// What the graph's page says first.
    pub graph_lead: fn(usize, usize, usize) -> String,
    /// The description of its picture.
    pub graph_description: &'static str,
    /// The list of its arrows.
    pub graph_list: &'static str,
    /// What the page of disputes says first.
    pub disputes_lead: fn(usize, usize) -> String,
    /// Open disputes.
    pub disputes_open: &'static str,
    /// Settled ones.
    pub disputes_resolved: &'static str,
    /// Contested links.
    pub disputed_links: &'static str,
    /// Contested claims.
    pub disputed_claims: &'static str,
    /// What the page of changes says first.
    pub changes_lead: &'static str,
    /// What the page of gaps says first.
    pub gaps_lead: &'static str,
    /// Gaps that the editors know of.
    pub gaps_known: &'static str,
    /// Claims that rest on one account.
    pub gaps_single: fn(usize) -> String,
    /// What that means.
    pub gaps_single_note: &'static str,
    /// Findings of the checks.
    pub gaps_findings: &'static str,
    /// What these are.
    pub gaps_findings_note: &'static str,
    /// A warning.
    pub warning: &'static str,
    /// A remark.
    pub info: &'static str,
    /// Why a finding is accepted.
    pub allowed: &'static str,
    /// The events that a gap touches.
    pub gaps_events: &'static str,
    /// What the glossary says first.
    pub glossary_lead: &'static str,
    /// Other entries.
    pub see: &'static str,
    /// How to help: title and paragraphs, section by section.
    pub contribute: &'static [(&'static str, &'static [&'static str])],
    /// Where the records are kept.
    pub repository: &'static str,
    /// What the search page says: paragraphs.
    pub search: &'static [&'static str],
    /// The link to the whole list.
    pub search_all: &'static str,
    /// The page that is not there: title, then what to do.
    pub not_found: (&'static str, &'static str),
}
