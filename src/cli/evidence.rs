//! The claim of a new event and the sources that it cites, from flags or from answers.

use clap::builder::PossibleValuesParser;

use crate::invisible::is_blank;
use crate::model::SourceKind;

/// What is claimed, and on what it rests.
#[derive(clap::Args, Clone, Debug, Default)]
pub(super) struct Evidence {
    /// What a source says of the event; `<locale>=<text>` once for each language
    #[arg(long, value_name = "TEXT")]
    pub(super) claim: Vec<String>,
    /// A source of the claim: its id, or the address of a new one; may be repeated
    #[arg(long, value_name = "SOURCE")]
    pub(super) source: Vec<String>,
    /// The kind of new sources
    #[arg(long, value_name = "KIND", value_parser = PossibleValuesParser::new(SourceKind::WORDS))]
    pub(super) source_kind: Option<String>,
    /// The language of new sources, as a BCP 47 tag; by default that of the texts
    #[arg(long, value_name = "TAG")]
    pub(super) source_language: Option<String>,
}

impl Evidence {
    /// Whether there is nothing to claim.
    pub(super) fn has_no_claim(&self) -> bool {
        self.claim.iter().all(|text| is_blank(text))
    }
}
