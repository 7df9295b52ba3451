//! The words of the pages that explain: what this is, how to read it, how to help, what is not known.

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
    /// Who decides, corrections, private persons.
    pub policy: (&'static str, &'static [&'static str]),
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
    /// The heading of what was changed in records that were public before.
    pub corrections: &'static str,
    /// Said where there is none.
    pub corrections_none: &'static str,
    /// The heading of the records' first entries.
    pub additions: &'static str,
    /// How many records.
    pub records: fn(usize) -> String,
    /// Said of a record that was taken back.
    pub withdrawn_mark: &'static str,
    /// The name of the link to a change itself, which stays: of which event, on which day.
    pub change_link: fn(&str, &str) -> String,
    /// Said where a list is too long for its page, before the ways to its parts.
    pub parted: &'static str,
    /// How many entries of a list stand on another page.
    pub entries: fn(usize) -> String,
    /// How many findings.
    pub findings: fn(usize) -> String,
    /// How many more there are than the page tells.
    pub more_findings: fn(usize) -> String,
    /// Leads from a part of a list to the whole.
    pub whole: &'static str,
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
    /// Findings of the checks that nobody has accepted.
    pub gaps_open: &'static str,
    /// What these are.
    pub gaps_open_note: &'static str,
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
    /// The ways to where the records are kept: their folder, a new file, a report.
    pub contribute_ways: [&'static str; 3],
    /// What to do where it is not known where they are kept.
    pub contribute_unknown: &'static str,
    /// What is said where scripts are off, and with them the form.
    pub contribute_plain: &'static str,
    /// The heading of the record that is shown as a sample.
    pub contribute_sample: &'static str,
    /// What the search page says: paragraphs.
    pub search: &'static [&'static str],
    /// Words that nearly every text has and nobody looks for, without accents, between spaces; none that is also a name.
    pub search_passed_over: &'static str,
    /// The name of the search field.
    pub search_label: &'static str,
    /// When nothing was found.
    pub search_none: &'static str,
    /// When one event was found.
    pub search_one: &'static str,
    /// When several were found; `#` stands for how many.
    pub search_many: &'static str,
    /// The button that shows more of what was found.
    pub search_more: &'static str,
    /// The link to every event with its text.
    pub search_all: &'static str,
    /// The page that is not there: title, then what to do.
    pub not_found: (&'static str, &'static str),
}
