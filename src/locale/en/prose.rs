//! English: the words of the pages that explain.

use super::plural::plural;
use crate::locale::{AboutWords, OtherWords};

/// What this is and how to read it.
pub(super) const ABOUT: AboutWords = AboutWords {
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
            "Official text: a document of a government, court or agency says so, and it or a faithful copy is cited. Official statement as reported: an official said so, as others report it. Published report: the press or another published account says so. Editors’ reading: the editors infer it and give their reason.",
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
            "Beside each source stands what kind of document it is. A broken frame marks those that are to be read with caution: aggregators, partisan outlets and AI-written pages. The source closest to the facts comes first, and beside a copy its original is named.",
            "A document that is named without a remark supports what it stands beside. Where it contradicts, qualifies or only mentions that, it is said.",
        ],
    ),
    policy: (
        "Editorial policy",
        &[
            "Anybody can propose a change, as a pull request or as an issue in the repository of the records. The maintainers of the repository decide, by what the sources say and not by opinions. Where sources disagree, the versions stand beside each other as a dispute.",
            "To ask for a correction, say which record it is, what is wrong and which source says otherwise. Each correction is listed in its record and on the page of changes.",
            "A private person is not named unless a public act or office makes that person part of the event. A person who is named may ask for the name to be removed.",
        ],
    ),
    licence: ("Licence", &["The records may be used under this licence:"]),
    data: ("Data", &["The whole collection, for other programs:"]),
};

/// The other pages.
pub(super) const OTHER: OtherWords = OtherWords {
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
    changes_lead: "What was changed in published records, and which records were added; by the day on which we did it, the latest first. The feeds carry the same.",
    corrections: "Corrections and other changes",
    corrections_none: "No published record has been changed so far.",
    additions: "Records added",
    records: |count| plural(count, "record", "records"),
    withdrawn_mark: "withdrawn",
    change_link: |title, date| format!("Link to the change of {date} in “{title}”"),
    parted: "Too many for one page; all of them stand on these pages.",
    entries: |count| plural(count, "entry", "entries"),
    findings: |count| plural(count, "finding", "findings"),
    more_findings: |count| format!("And {count} more, which `throughline check` lists."),
    whole: "All years",
    gaps_lead: "What this collection does not know, so that silence is not read as absence.",
    gaps_known: "Known gaps",
    gaps_single: |count| format!("Claims that rest on one account: {count}"),
    gaps_single_note: "These are recorded as attested, but all supporting documents go back to one account that is no official text.",
    gaps_findings: "Findings that are accepted",
    gaps_findings_note: "What the checks found and the editors let stand, with their reason where they gave one.",
    gaps_open: "Open findings",
    gaps_open_note: "What the checks found and nobody has dealt with yet.",
    allowed: "Accepted because:",
    gaps_events: "Touches",
    glossary_lead: "Words with a precise or contested meaning, as these records use them.",
    see: "See also",
    contribute: &[
        (
            "Correct or add something",
            &[
                "Each event is one small text file (YAML). Its name and place stand on the event’s page under “The record”. Change the file where the collection is kept and propose the change; nothing has to be installed for that.",
                "A new event is a new file, <year>/<id>.yaml. The year is that of its date. The id is yours to choose: lower-case letters and digits in groups joined by hyphens, no full date. The record below shows what has to be in it.",
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
    contribute_ways: [
        "The folder of the records",
        "Begin a new file there",
        "Report something that is missing or wrong, without writing a record",
    ],
    contribute_unknown: "This copy of the site does not say where its records are kept. Send the file to whoever publishes it.",
    contribute_plain: "The form for a new record needs JavaScript, which is off. Everything below works without it.",
    contribute_sample: "A small record, complete",
    search: &[
        "The search looks in titles, summaries, claims, names and sources; accents and capitals do not matter. Without scripts, open every event with its text on one page, and search that with your browser: Ctrl+F, or ⌘F on a Mac; on a phone, “Find in page” in the menu.",
        "Or go by who acted, where, about what or when:",
    ],
    search_passed_over: "about after all also an and any are as at be been before but by can could did do for from had has have he her his if in into is it its more no not of on one only or other over said she so some such than that the their them then there these they this those to under until up was were what when where which while will with would",
    search_label: "Words to look for",
    search_none: "No event has these words",
    search_one: "1 event",
    search_many: "# events",
    search_more: "Show more",
    search_all: "Every event with its text",
    not_found: (
        "There is nothing at this address",
        "Addresses of this site do not change, so it may have been mistyped. The timeline and the other lists lead to every page.",
    ),
};
