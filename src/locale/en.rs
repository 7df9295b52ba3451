//! English.

mod answers;
mod attribution;
mod drawing;
mod form;
mod page;
mod picture;
mod plural;
mod prose;
mod ways;

use super::{DateWords, Locale, RelationWords, Words};
use crate::model::{
    Basis, Bound, ClaimStatus, Confidence, Family, GapKind, MeasureState, Relation, SourceKind,
    Stance, Verification, Voice,
};

/// English.
pub(super) const LOCALE: Locale = Locale {
    tag: "en",
    name: "English",
    direction: "ltr",
    territory: "en_US",
    digit_group: ",",
    decimal_mark: ".",
    dates: DateWords {
        months: [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        short_months: [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ],
        seasons: ["spring", "summer", "autumn", "winter"],
        year: year_name,
        day: |day, month, year| format!("{day} {month} {}", year_name(year)),
        short_day: |day, month| format!("{day} {month}"),
        month: |month, year| format!("{month} {}", year_name(year)),
        season: |season, year| format!("{season} {}", year_name(year)),
        decade: |year| format!("the {year}s"),
        century: |year| format!("the century from {}", year_name(year)),
        about: |date| format!("about {date}"),
        uncertain: |date| format!("{date} (uncertain)"),
        about_uncertain: |date| format!("about {date} (uncertain)"),
        span: |start, end| format!("{start} to {end}"),
        days: |first, last, month, year| format!("{first}–{last} {month} {}", year_name(year)),
        from: |start| format!("from {start}, no end recorded"),
        from_unknown: |start| format!("from {start}, end unknown"),
        until: |end| format!("until {end}, no start recorded"),
        until_unknown: |end| format!("until {end}, start unknown"),
        unknown: "date unknown",
    },
    attribution: attribution::ATTRIBUTION,
    answers: answers::ANSWERS,
    drawing: drawing::DRAWING,
    words: Words {
        relation,
        family: |family| match family {
            Family::Causal => "causal",
            Family::Legal => "legal",
            Family::Factual => "factual",
            Family::Structural => "structural",
            Family::Temporal => "sequence only",
            Family::Dispute => "dispute",
            Family::Intent => "stated aim",
        },
        basis: |basis| match basis {
            Basis::Official => "official text",
            Basis::Stated => "official statement as reported",
            Basis::Press => "published report",
            Basis::Editorial => "editors’ reading",
        },
        confidence: |confidence| match confidence {
            Confidence::High => "high confidence",
            Confidence::Medium => "medium confidence",
            Confidence::Low => "low confidence",
        },
        claim_status: |status| match status {
            ClaimStatus::Attested => "attested",
            ClaimStatus::Attributed => "attributed",
            ClaimStatus::Disputed => "disputed",
            ClaimStatus::Contradicted => "contradicted",
            ClaimStatus::Unverified => "unverified",
        },
        stance: |stance| match stance {
            Stance::Supports => "supports",
            Stance::Contradicts => "contradicts",
            Stance::Qualifies => "qualifies",
            Stance::Mentions => "mentions",
        },
        source_kind: |kind| match kind {
            SourceKind::Official => "official text",
            SourceKind::OfficialCopy => "copy of an official text",
            SourceKind::Court => "court document",
            SourceKind::Wire => "news agency",
            SourceKind::Press => "press",
            SourceKind::Ngo => "non-governmental organisation",
            SourceKind::LawFirm => "law firm",
            SourceKind::Academic => "academic work",
            SourceKind::Aggregator => "aggregator",
            SourceKind::Partisan => "partisan outlet",
            SourceKind::AiGenerated => "AI-written page",
        },
        source_label: |kind| match kind {
            SourceKind::Official => "official",
            SourceKind::OfficialCopy => "copy of official text",
            SourceKind::Court => "court",
            SourceKind::Wire => "news agency",
            SourceKind::Press => "press",
            SourceKind::Ngo => "NGO",
            SourceKind::LawFirm => "law firm",
            SourceKind::Academic => "academic",
            SourceKind::Aggregator => "aggregator",
            SourceKind::Partisan => "partisan",
            SourceKind::AiGenerated => "AI-written",
        },
        measure_state: |state| match state {
            MeasureState::Announced => "announced",
            MeasureState::InForce => "in force",
            MeasureState::Narrowed => "narrowed",
            MeasureState::Extended => "extended",
            MeasureState::Stayed => "suspended",
            MeasureState::Restored => "restored",
            MeasureState::Ended => "ended",
        },
        bound: |bound| match bound {
            Bound::Exactly => "",
            Bound::UpTo => "up to",
            Bound::AtLeast => "at least",
            Bound::MoreThan => "more than",
            Bound::LessThan => "less than",
            Bound::About => "about",
        },
        voice: |voice| match voice {
            Voice::Quoted => "quoted",
            Voice::Paraphrased => "paraphrased",
            Voice::OwnVoice => "the source’s own voice",
            Voice::Anonymous => "unnamed speaker",
        },
        verification: |verification| match verification {
            Verification::Official => "the official text was seen",
            Verification::Independent => "an independent report was seen",
            Verification::Repost => "only a repost, retelling or partisan page was seen",
            Verification::None => "no source was found",
        },
        gap_kind: |kind| match kind {
            GapKind::NotResearched => "not researched",
            GapKind::NotVerified => "not verified",
            GapKind::SingleChain => "one chain of reports",
            GapKind::MissingSource => "document not seen",
        },
    },
    page: page::PAGE,
};

const fn relation(relation: Relation) -> RelationWords {
    let (sentence, inverse, arrow) = match relation {
        Relation::CausedBy => ("was caused by", "caused", "caused"),
        Relation::ContributedToBy => ("was contributed to by", "contributed to", "contributed to"),
        Relation::EnabledBy => ("was enabled by", "enabled", "enabled"),
        Relation::BlockedBy => ("was blocked by", "blocked", "blocked"),
        Relation::PromptedBy => ("was prompted by", "prompted", "prompted"),
        Relation::Implements => ("implements", "is implemented by", "implemented by"),
        Relation::Supersedes => ("supersedes", "is superseded by", "superseded by"),
        Relation::Extends => ("extends", "is extended by", "extended by"),
        Relation::Amends => ("amends", "is amended by", "amended by"),
        Relation::Stays => ("suspends", "is suspended by", "suspended by"),
        Relation::Enjoins => ("enjoins", "is enjoined by", "enjoined by"),
        Relation::Vacates => ("vacates", "is vacated by", "vacated by"),
        Relation::Affirms => ("affirms", "is affirmed by", "affirmed by"),
        Relation::Ends => ("ends", "is ended by", "ended by"),
        Relation::Restores => ("restores", "is restored by", "restored by"),
        Relation::Interrupts => ("interrupts", "is interrupted by", "interrupted by"),
        Relation::Resumes => ("resumes", "is resumed by", "resumed by"),
        Relation::PartOf => ("is part of", "includes", "includes"),
        Relation::Announces => ("announces", "is announced by", "announced by"),
        Relation::SameStoryAs => (
            "tells the same story as",
            "tells the same story as",
            "same story",
        ),
        Relation::ParallelTo => ("runs parallel to", "runs parallel to", "parallel"),
        Relation::Follows => ("came after", "came before", "then"),
        Relation::Disputes => ("disputes", "is disputed by", "disputed by"),
        Relation::IntendedToSupport => (
            "is meant to support",
            "is meant to be supported by",
            "meant to be supported by",
        ),
    };
    RelationWords {
        sentence,
        inverse,
        arrow,
    }
}

fn year_name(year: i32) -> String {
    match year {
        1.. => year.to_string(),
        _ => format!("{} BC", 1 - year),
    }
}
