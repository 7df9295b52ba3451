//! English: the words of the pages.

use crate::locale::{
    AboutWords, BrowseWords, EventWords, FrameWords, InForceWords, ListWords, NavigationWords,
    OtherWords, PageWords, SourceWords, StripWords,
};
use crate::model::{ActorKind, IdentifierKind};

/// The words of the pages.
pub(super) const PAGE: PageWords = PageWords {
    disputed: "disputed",
    editorial: "editors’ reading",
    navigation: NavigationWords {
        timeline: "Timeline",
        graph: "Graph",
        in_force: "In force",
        browse: "Browse",
        disputes: "Disputes",
        sources: "Sources",
        about: "About",
        search: "Search",
        gaps: "Gaps",
        changes: "Changes",
        glossary: "Glossary",
        contribute: "Contribute",
        label: "Main",
        more: "More",
        languages: "Language",
    },
    frame: FrameWords {
        skip: "Skip to the text",
        as_of: "As of",
        licence: "Licence",
    },
    list: ListWords {
        events: |count| plural(count, "event", "events"),
        arrows: |causes, effects| match (causes, effects) {
            (causes, 0) => format!("{causes} led here"),
            (0, effects) => format!("{effects} followed"),
            (causes, effects) => format!("{causes} led here, {effects} followed"),
        },
        differ: "sources differ",
        counts: |events, arrows, sources| {
            format!(
                "{}, {} and {}.",
                plural(events, "event", "events"),
                plural(arrows, "sourced arrow", "sourced arrows"),
                plural(sources, "source", "sources"),
            )
        },
        in_force: "in force",
        none: "No published event yet.",
        part: |part, whole| format!("{part} of {}", plural(whole, "event", "events")),
    },
    strip: StripWords {
        title: "Events per month, and measures in force",
        description: "Bars: how many events began in each month, to scale. Lines below: when each measure was in force. The years lead to their events, the measures to their pages.",
        cuts: |stretches| format!("Cut (//), since no event is recorded: {stretches}."),
    },
    event: EventWords {
        this_event: "This event",
        disputed_link: "Disputed",
        according_to: |who| format!("according to {who}"),
        unit: |unit| match unit {
            "people-a-day" => "people a day".to_owned(),
            "usd-per-month" => "US dollars a month".to_owned(),
            "us-dollars" => "US dollars".to_owned(),
            unit => unit.replace('-', " "),
        },
        role: |role| role.replace('-', " "),
        preferred: "preferred",
        resolved: "Resolved",
        open: "Open",
        announced: "Announced",
        effective: "In effect",
        published: "Published",
        ended: "Ended",
        actors: "Actors",
        places: "Places",
        topics: "Topics",
        since: |date| format!("from {date}"),
        till: |date| format!("until {date}"),
        in_time: "In time",
        previous: "Before",
        next: "After",
        ways: "Before and after",
        cite_record: |id| format!("record {id}"),
        cite_changed: |date| format!("last changed {date}"),
        picture_title: |title| format!("What led to “{title}” and what followed"),
        picture_description: "Arrows run from the earlier event to the later one. Every arrow stands in the lists on this page with its sources.",
        led: "What led here",
        followed: "What followed",
        none_led: "No cause is recorded.",
        none_followed: "No effect is recorded.",
        picture: "Two steps in either direction",
        picture_near: "One step in either direction; two would be too many to read",
        beyond: |count| {
            format!(
                "Further in the picture: {}",
                plural(count, "arrow", "arrows")
            )
        },
        others: "Other connections",
        others_note: "None of these is recorded as a cause: order in time, belonging together, disagreement, or a stated aim.",
        claims: "Who says what",
        disputes: "Where the sources differ",
        version: "Version",
        sources: "Sources",
        measures: "Measures that this changed",
        changes: "Changes to this record",
        cite: "Cite this",
        record: "The record",
        id: "Id",
        file: "File",
        history: "history",
        verification: "When entered",
        refs: "Editors’ references",
        in_force_then: "What was in force in that month",
        date_note: "How the date is known",
        withdrawn: "This record was withdrawn",
        replaced_by: "In its place:",
        moved: "This record has another address:",
    },
    source: SourceWords {
        via: |publisher, host| format!("{publisher} via {host}"),
        untitled: "Title not seen",
        accounts: |count| plural(count, "independent account", "independent accounts"),
        language: |tag| match tag.split('-').next().unwrap_or(tag) {
            "en" => "in English".to_owned(),
            "es" => "in Spanish".to_owned(),
            "pt" => "in Portuguese".to_owned(),
            "fr" => "in French".to_owned(),
            "ar" => "in Arabic".to_owned(),
            "de" => "in German".to_owned(),
            _ => format!("language: {tag}"),
        },
        archive: "archived copy",
        more: "about this source",
        lead: |sources, accounts| {
            format!(
                "{}, which go back to {}.",
                plural(sources, "document", "documents"),
                plural(accounts, "independent account", "independent accounts"),
            )
        },
        independence: "A document that retells or copies another one is no second witness. It is listed with what it goes back to, and both together count as one account.",
        derived_from: "Goes back to",
        retold_by: "Retold by",
        cited_in: "Cited in",
        count: |count| plural(count, "source", "sources"),
        identifier: |kind| match kind {
            IdentifierKind::Fr => "Federal Register",
            IdentifierKind::Doc => "Federal Register document",
            IdentifierKind::Docket => "Docket",
            IdentifierKind::Eo => "Executive Order",
            IdentifierKind::Proclamation => "Proclamation",
            IdentifierKind::Licence => "OFAC licence",
        },
    },
    browse: BrowseWords {
        lead: "The same events by who acted, where, about what, of which kind and in which year.",
        actors: "Actors",
        places: "Places",
        topics: "Topics",
        kinds: "Kinds",
        years: "Years",
        measures: "Measures",
        stories: "Story lines",
        actor: "Actor",
        place: "Place",
        topic: "Topic",
        kind: "Kind of event",
        year: "Year",
        story: "Story line",
        aliases: "Also",
        part_of: "Belongs to",
        parts: "Bodies and people",
        roles: "Offices",
        actor_kind_label: "Kind",
        actor_kind: |kind| match kind {
            ActorKind::Government => "government",
            ActorKind::Ministry => "ministry",
            ActorKind::Agency => "agency",
            ActorKind::Court => "court",
            ActorKind::Legislature => "legislature",
            ActorKind::Person => "person",
            ActorKind::Party => "party",
            ActorKind::Organisation => "organisation",
            ActorKind::Company => "company",
            ActorKind::Media => "news medium",
            ActorKind::Ngo => "non-governmental organisation",
            ActorKind::Group => "group of people",
        },
        asserted: "What it is recorded as saying",
        claims: |count| plural(count, "claim", "claims"),
        unused: "no event yet",
        country: |code| match code {
            "USA" => "United States",
            "MEX" => "Mexico",
            "VEN" => "Venezuela",
            "COL" => "Colombia",
            "PAN" => "Panama",
            "SLV" => "El Salvador",
            "HND" => "Honduras",
            "BRB" => "Barbados",
            "QAT" => "Qatar",
            "CHE" => "Switzerland",
            code => code,
        },
        country_label: "Country",
        related_measures: "Measures",
        story_note: "Events that make one story when they are read together. Standing in a story says nothing about causes; where one event is recorded to have led to another, it is said beneath.",
        no_arrow: "No arrow from an earlier event of this story is recorded.",
    },
    in_force: InForceWords {
        title: "What was in force when",
        lead: "Each measure with the time in which it was in force, and a page for each month.",
        month: |month| format!("In force in {month}"),
        yes: "In force at some time in this month",
        perhaps: "Not certain",
        stayed: "Suspended",
        none: "Nothing is recorded as in force.",
        perhaps_note: "The recorded dates leave it open, or the last thing recorded was that it is in force and nothing this late is recorded.",
        last_step: |state, date| format!("{state}, {date}"),
        spans: "In force",
        span: |from, until| match until {
            Some(until) => format!("{from} to {until}"),
            None => format!("from {from}, no end recorded"),
        },
        months: "Month by month",
        measure: "Measure",
        lifeline: "Its life, step by step",
        authority: "Authority",
        no_steps: "No step of its life is recorded.",
        known_to: |date| {
            format!(
                "The last recorded event began on {date}. What has no recorded end is not carried beyond it."
            )
        },
        previous: "Month before",
        next: "Month after",
        events: "Events of this month",
        until: |date| format!("until {date}"),
    },
    about: AboutWords {
        what: (
            "What this is",
            &[
                "A timeline that can be cited. Each event has a record of its own, with a permanent address, its date as precisely as it is known, and the claims that sources make about it.",
                "Every causal arrow is a sourced claim: it says which relation, on what basis, who asserts it and whether it is disputed. That one event came after another is never shown as a cause.",
            ],
        ),
        arrows: (
            "How to read the arrows",
            &[
                "An arrow runs from the earlier event to the later one. Its colour and its label tell the relation; a dashed arrow is the editors’ own reading, a dotted one is disputed. The same is said in words beside it.",
            ],
        ),
        table: ["Relation", "As a sentence", "Family", "As an arrow"],
        drawn: "drawn",
        not_drawn: "never drawn as an arrow",
        basis: (
            "On what an arrow rests",
            &[
                "Official text: a government, court or agency says so itself. Published report: the press or another published account says so. Editors’ reading: the editors infer it and give their reason.",
                "Confidence says how strongly the link is held: high when it is stated outright by a source of weight, medium when something is left open, low when it is claimed and weakly supported.",
            ],
        ),
        dates: (
            "Dates",
            &[
                "A date is shown as it is known. What is known to the month has no day; “about” marks an estimate, “uncertain” a doubtful source. Events are compared by when they began.",
            ],
        ),
        method: (
            "How sources are weighed",
            &[
                "Claims carry a status: attested when sources of weight state them; attributed when it is established that somebody said so, not that it is so; disputed, contradicted or unverified.",
                "A document that copies or retells another one is no second witness. Where sources differ, the versions stand beside each other, and a preference carries its reason.",
            ],
        ),
        licence: ("Licence", &["The records may be used under this licence:"]),
        data: ("Data", &["The whole collection, for other programs:"]),
    },
    other: OtherWords {
        graph_lead: |arrows, events, apart| {
            format!(
                "{} between {}, from left to right in time. {} no recorded cause or effect and are not drawn.",
                plural(arrows, "arrow", "arrows"),
                plural(events, "event", "events"),
                if apart == 1 {
                    "1 other has".to_owned()
                } else {
                    format!("{apart} others have")
                },
            )
        },
        graph_description: "Events from left to right in time, joined by arrows from cause to effect. The list below says the same in words.",
        graph_list: "Every arrow in words",
        disputes_lead: |open, resolved| {
            format!(
                "Where sources give different answers, the answers stand beside each other. {} open, {resolved} settled with a reason.",
                plural(open, "question is", "questions are"),
            )
        },
        disputes_open: "Open",
        disputes_resolved: "Settled, with the reason",
        disputed_links: "Contested arrows",
        disputed_claims: "Contested claims",
        changes_lead: "Corrections and additions to published records, the latest first. The feeds carry the same.",
        gaps_lead: "What this collection does not know, so that silence is not read as absence.",
        gaps_known: "Known gaps",
        gaps_single: |count| format!("Claims that rest on one account: {count}"),
        gaps_single_note: "These are recorded as attested, but all supporting documents go back to one account that is no official text.",
        gaps_findings: "Findings that are accepted",
        gaps_findings_note: "What the checks found and the editors let stand, with their reason where they gave one. The texts of the checks are in English.",
        warning: "warning",
        info: "remark",
        allowed: "Accepted because:",
        gaps_events: "Touches",
        glossary_lead: "Words with a precise or contested meaning, as these records use them.",
        see: "See also",
        contribute: &[
            (
                "Correct or add something",
                &[
                    "Each event is one small text file (YAML). Its name and place stand on the event’s page under “The record”. Change the file where the collection is kept and propose the change; nothing has to be installed for that.",
                    "Bring a source for each claim and for each arrow: title, publisher, date and address. Say who asserts it. If your source disagrees with the record, add it as a further version rather than replacing the other.",
                ],
            ),
            (
                "What is checked",
                &[
                    "Every change is checked before it is taken in: the form of the file, ids that lead somewhere, dates, effects that would come before their causes, claims and arrows without a source. Each message names the file, the line and the remedy.",
                    "An address, once published, stays. A record that turns out wrong is corrected, redirected or withdrawn with a reason, never deleted.",
                ],
            ),
            (
                "What does not belong here",
                &[
                    "Opinions in our own voice, sources that were not read, archive addresses that were not seen, and causes that nobody asserts. That one event came after another is recorded as sequence and as nothing more.",
                ],
            ),
        ],
        repository: "Where the records are kept",
        search: &[
            "The timeline is one page that holds every event. Open it and search it with your browser: Ctrl+F, or ⌘F on a Mac; on a phone, “Find in page” in the menu.",
            "Or go by who acted, where, about what or when:",
        ],
        search_all: "All events on one page",
        not_found: (
            "There is nothing at this address",
            "Addresses of this site do not change, so it may have been mistyped. The timeline and the other lists lead to every page.",
        ),
    },
};

fn plural(count: usize, one: &str, many: &str) -> String {
    if count == 1 {
        format!("1 {one}")
    } else {
        format!("{count} {many}")
    }
}
