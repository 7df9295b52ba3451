//! The closed vocabularies of the record format: each word once, as it stands in a record.

/// Declares an enum whose values are written as words, with the list of all of them in order.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(clippy::enum_variant_names, reason = "the record format fixes the words")]
        pub enum $name { $($(#[$variant_meta])* $variant),+ }

        impl $name {
            /// All values, in the order in which they are documented.
            #[allow(dead_code, reason = "not every vocabulary is gone through by its values")]
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
            /// All words, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// The word that stands in a record.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The value that a word stands for.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(self.word())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.word())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::model::scalar::read(deserializer, |word| {
                    Self::from_word(word).ok_or_else(|| format!("`{word}` is none of: {}", Self::WORDS.join(", ")))
                })
            }
        }
    };
}
pub(crate) use words;

words! {
    /// What kind of document a source is.
    SourceKind {
        /// An official text at its own official address.
        Official = "official",
        /// An official text as another site reproduces it.
        OfficialCopy = "official-copy",
        /// A court's order, opinion or docket.
        Court = "court",
        /// A news agency's report.
        Wire = "wire",
        /// A newspaper, broadcaster or news site.
        Press = "press",
        /// A non-governmental organisation.
        Ngo = "ngo",
        /// A law firm or a publisher of legal data.
        LawFirm = "law-firm",
        /// Scholarly work.
        Academic = "academic",
        /// A page that collects or retells others.
        Aggregator = "aggregator",
        /// An outlet that writes for a political side.
        Partisan = "partisan",
        /// A text that says of itself that a machine wrote it.
        AiGenerated = "ai-generated",
    }
}

impl SourceKind {
    /// Whether one document of this kind settles by itself what it says: a primary text.
    pub const fn is_primary(self) -> bool {
        matches!(self, Self::Official | Self::OfficialCopy | Self::Court)
    }

    /// Whether such a page should be told apart at a glance, because it may only retell, take sides or make things up.
    pub const fn is_weak(self) -> bool {
        matches!(self, Self::Aggregator | Self::Partisan | Self::AiGenerated)
    }

    /// How near a document of this kind is to what happened, the nearest first: the order in which citations are shown.
    pub const fn rank(self) -> u8 {
        match self {
            Self::Official | Self::Court => 0,
            Self::OfficialCopy => 1,
            Self::Wire => 2,
            Self::Press => 3,
            Self::Academic => 4,
            Self::Ngo => 5,
            Self::LawFirm => 6,
            Self::Partisan => 7,
            Self::Aggregator => 8,
            Self::AiGenerated => 9,
        }
    }
}

words! {
    /// What a source does for the claim that cites it.
    Stance {
        /// It states the claim.
        Supports = "supports",
        /// It states something that cannot be true together with the claim.
        Contradicts = "contradicts",
        /// It narrows or weakens the claim.
        Qualifies = "qualifies",
        /// It touches on the claim without deciding it.
        Mentions = "mentions",
    }
}

words! {
    /// How far a claim is established.
    ClaimStatus {
        /// Sources of weight state it.
        Attested = "attested",
        /// It is established that somebody said so, not that it is so.
        Attributed = "attributed",
        /// Sources conflict and none of them settles it.
        Disputed = "disputed",
        /// A better source says otherwise.
        Contradicted = "contradicted",
        /// No source of weight was found.
        Unverified = "unverified",
    }
}

words! {
    /// How a claim reaches us.
    Voice {
        /// In the speaker's own words.
        Quoted = "quoted",
        /// In the source's words for what somebody said.
        Paraphrased = "paraphrased",
        /// The source says it itself and names nobody.
        OwnVoice = "own-voice",
        /// From a speaker whom the source does not name.
        Anonymous = "anonymous",
    }
}

words! {
    /// What kind of source was found for a record when it was entered.
    Verification {
        /// The official text itself.
        Official = "official",
        /// An independent report.
        Independent = "independent",
        /// Only a repost, a retelling or a partisan page.
        Repost = "repost",
        /// Nothing.
        None = "none",
    }
}

words! {
    /// How exactly a quantity is given.
    Bound {
        /// The value itself.
        Exactly = "exactly",
        /// The value or less.
        UpTo = "up-to",
        /// The value or more.
        AtLeast = "at-least",
        /// Above the value.
        MoreThan = "more-than",
        /// Below the value.
        LessThan = "less-than",
        /// Near the value.
        About = "about",
    }
}

words! {
    /// What a link rests on.
    Basis {
        /// An official or court document, or a faithful copy of one.
        Official = "official",
        /// What an official said, as somebody else reports it.
        Stated = "stated",
        /// The press, or another published account.
        Press = "press",
        /// The editors' own reading, with their reason in the note.
        Editorial = "editorial",
    }
}

words! {
    /// How strongly a link is held.
    Confidence {
        /// Stated outright by a source of weight.
        High = "high",
        /// Stated, with something left open.
        Medium = "medium",
        /// Claimed, weakly supported.
        Low = "low",
    }
}

words! {
    /// How far the records bear out that one event led to another, the strongest first.
    Verdict {
        /// Two independent speakers or more say so, and none is against it.
        Agreed = "agreed",
        /// One speaker says so.
        OneSource = "one-source",
        /// No speaker says so: it is the editors' reading.
        Editors = "editors",
        /// Somebody says so, and it is contested.
        Disputed = "disputed",
        /// Only the order in time is on record.
        Sequence = "sequence",
        /// Nobody says so.
        Nobody = "nobody",
    }
}

words! {
    /// Whether a record is shown.
    RecordStatus {
        /// Being written: checked, not shown.
        Draft = "draft",
        /// Shown.
        Published = "published",
        /// Taken back, with the reason shown in its place.
        Withdrawn = "withdrawn",
    }
}

words! {
    /// How much a collection lets a finding weigh.
    Weight {
        /// Such a record is not published.
        Error = "error",
        /// Somebody should look.
        Warning = "warning",
        /// Worth knowing.
        Info = "info",
    }
}

words! {
    /// A step in the life of a measure.
    MeasureState {
        /// Made known, not yet in force.
        Announced = "announced",
        /// Takes effect.
        InForce = "in-force",
        /// Goes on with a smaller reach.
        Narrowed = "narrowed",
        /// Goes on with a wider reach or for longer.
        Extended = "extended",
        /// Suspended.
        Stayed = "stayed",
        /// In force again after a suspension.
        Restored = "restored",
        /// Over.
        Ended = "ended",
    }
}

impl MeasureState {
    /// Whether the measure has effect from this step on.
    pub const fn is_in_force(self) -> bool {
        matches!(
            self,
            Self::InForce | Self::Narrowed | Self::Extended | Self::Restored
        )
    }
}

words! {
    /// What kind of body or person an actor is.
    ActorKind {
        /// A state's government as a whole.
        Government = "government",
        /// A ministry or department.
        Ministry = "ministry",
        /// An agency or office.
        Agency = "agency",
        /// A court.
        Court = "court",
        /// A parliament or a chamber of one.
        Legislature = "legislature",
        /// A person.
        Person = "person",
        /// A political party or coalition.
        Party = "party",
        /// An organisation of states or others.
        Organisation = "organisation",
        /// A company.
        Company = "company",
        /// A news agency, newspaper or site.
        Media = "media",
        /// A non-governmental organisation.
        Ngo = "ngo",
        /// People who are spoken of together.
        Group = "group",
    }
}

words! {
    /// Why something is not known here.
    GapKind {
        /// Nobody has looked.
        NotResearched = "not-researched",
        /// Looked for and not confirmed.
        NotVerified = "not-verified",
        /// Everything goes back to one account.
        SingleChain = "single-chain",
        /// The document itself was not available.
        MissingSource = "missing-source",
    }
}

words! {
    /// A legal or documentary identifier with a form that can be checked.
    IdentifierKind {
        /// Federal Register cite: volume, `FR`, page.
        Fr = "fr",
        /// Federal Register document number: year, hyphen, five digits.
        Doc = "doc",
        /// A court's docket number.
        Docket = "docket",
        /// Executive order number.
        Eo = "eo",
        /// Proclamation number.
        Proclamation = "proclamation",
        /// OFAC general licence, such as `GL 45A`.
        Licence = "licence",
    }
}
