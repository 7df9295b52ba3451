//! The words of documents that are exported, one const a language.

use crate::locale::Locale;

/// The words of a document, in the order in which it uses them.
pub(super) struct DocumentWords {
    pub(super) as_of: &'static str,
    pub(super) licence: &'static str,
    pub(super) undated: &'static str,
    pub(super) kind: &'static str,
    pub(super) actors: &'static str,
    pub(super) places: &'static str,
    pub(super) topics: &'static str,
    pub(super) measures: &'static str,
    pub(super) claims: &'static str,
    /// Before the name of who says something.
    pub(super) says: &'static str,
    pub(super) disputes: &'static str,
    pub(super) open: &'static str,
    pub(super) preferred: &'static str,
    pub(super) led_here: &'static str,
    pub(super) followed: &'static str,
    pub(super) related: &'static str,
    pub(super) changes: &'static str,
    pub(super) sources: &'static str,
    pub(super) archived: &'static str,
    /// Before the documents that a source retells.
    pub(super) retells: &'static str,
}

const ENGLISH: DocumentWords = DocumentWords {
    as_of: "As of",
    licence: "Licence",
    undated: "Undated",
    kind: "Kind",
    actors: "Actors",
    places: "Places",
    topics: "Topics",
    measures: "Measures",
    claims: "Claims",
    says: "according to",
    disputes: "Where the sources differ",
    open: "Open: the editors prefer no version.",
    preferred: "The editors prefer this version",
    led_here: "What led here",
    followed: "What followed",
    related: "Other connections",
    changes: "Changes to this record",
    sources: "Sources",
    archived: "archived copy",
    retells: "retells",
};

const SPANISH: DocumentWords = DocumentWords {
    as_of: "Al",
    licence: "Licencia",
    undated: "Sin fecha",
    kind: "Tipo",
    actors: "Actores",
    places: "Lugares",
    topics: "Temas",
    measures: "Medidas",
    claims: "Afirmaciones",
    says: "según",
    disputes: "En qué difieren las fuentes",
    open: "Abierto: la redacción no prefiere ninguna versión.",
    preferred: "La redacción prefiere esta versión",
    led_here: "Qué llevó a esto",
    followed: "Qué siguió",
    related: "Otras relaciones",
    changes: "Cambios en este registro",
    sources: "Fuentes",
    archived: "copia archivada",
    retells: "retoma",
};

/// The words of a document in the language of a locale.
pub(super) fn words(locale: &Locale) -> &'static DocumentWords {
    match locale.tag {
        "es" => &SPANISH,
        _ => &ENGLISH,
    }
}
