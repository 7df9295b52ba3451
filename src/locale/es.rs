//! Spanish.

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

/// Spanish.
pub(super) const LOCALE: Locale = Locale {
    tag: "es",
    name: "Español",
    direction: "ltr",
    territory: "es_MX",
    digit_group: ",",
    decimal_mark: ".",
    dates: DateWords {
        months: [
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ],
        short_months: [
            "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic",
        ],
        seasons: ["primavera", "verano", "otoño", "invierno"],
        year: year_name,
        day: |day, month, year| format!("{day} de {month} de {}", year_name(year)),
        short_day: |day, month| format!("{day} {month}"),
        month: |month, year| format!("{month} de {}", year_name(year)),
        season: |season, year| format!("{season} de {}", year_name(year)),
        decade: |year| format!("la década de {year}"),
        century: |year| format!("el siglo que empieza en {}", year_name(year)),
        about: |date| format!("hacia {}", with_article(date)),
        uncertain: |date| format!("{date} (dudoso)"),
        about_uncertain: |date| format!("hacia {} (dudoso)", with_article(date)),
        span: from_to,
        days: |first, last, month, year| {
            format!("del {first} al {last} de {month} de {}", year_name(year))
        },
        from: |start| format!("desde {}, sin final registrado", with_article(start)),
        from_unknown: |start| format!("desde {}, final desconocido", with_article(start)),
        until: |end| format!("hasta {}, sin inicio registrado", with_article(end)),
        until_unknown: |end| format!("hasta {}, inicio desconocido", with_article(end)),
        unknown: "fecha desconocida",
    },
    attribution: attribution::ATTRIBUTION,
    answers: answers::ANSWERS,
    drawing: drawing::DRAWING,
    words: Words {
        relation,
        family: |family| match family {
            Family::Causal => "causal",
            Family::Legal => "jurídica",
            Family::Factual => "de hecho",
            Family::Structural => "estructural",
            Family::Temporal => "solo sucesión",
            Family::Dispute => "desacuerdo",
            Family::Intent => "fin declarado",
        },
        basis: |basis| match basis {
            Basis::Official => "texto oficial",
            Basis::Stated => "declaración oficial según lo publicado",
            Basis::Press => "información publicada",
            Basis::Editorial => "lectura de la redacción",
        },
        confidence: |confidence| match confidence {
            Confidence::High => "confianza alta",
            Confidence::Medium => "confianza media",
            Confidence::Low => "confianza baja",
        },
        claim_status: |status| match status {
            ClaimStatus::Attested => "acreditada",
            ClaimStatus::Attributed => "atribuida",
            ClaimStatus::Disputed => "en disputa",
            ClaimStatus::Contradicted => "desmentida",
            ClaimStatus::Unverified => "sin verificar",
        },
        stance: |stance| match stance {
            Stance::Supports => "la respalda",
            Stance::Contradicts => "la contradice",
            Stance::Qualifies => "la matiza",
            Stance::Mentions => "la menciona",
        },
        source_kind: |kind| match kind {
            SourceKind::Official => "texto oficial",
            SourceKind::OfficialCopy => "copia de un texto oficial",
            SourceKind::Court => "documento judicial",
            SourceKind::Wire => "agencia de noticias",
            SourceKind::Press => "prensa",
            SourceKind::Ngo => "organización no gubernamental",
            SourceKind::LawFirm => "despacho jurídico",
            SourceKind::Academic => "trabajo académico",
            SourceKind::Aggregator => "agregador",
            SourceKind::Partisan => "medio partidista",
            SourceKind::AiGenerated => "página escrita por IA",
        },
        source_label: |kind| match kind {
            SourceKind::Official => "oficial",
            SourceKind::OfficialCopy => "copia de texto oficial",
            SourceKind::Court => "tribunal",
            SourceKind::Wire => "agencia de noticias",
            SourceKind::Press => "prensa",
            SourceKind::Ngo => "ONG",
            SourceKind::LawFirm => "despacho jurídico",
            SourceKind::Academic => "académico",
            SourceKind::Aggregator => "agregador",
            SourceKind::Partisan => "partidista",
            SourceKind::AiGenerated => "escrito por IA",
        },
        measure_state: |state| match state {
            MeasureState::Announced => "anunciada",
            MeasureState::InForce => "en vigor",
            MeasureState::Narrowed => "limitada",
            MeasureState::Extended => "ampliada",
            MeasureState::Stayed => "suspendida",
            MeasureState::Restored => "restablecida",
            MeasureState::Ended => "terminada",
        },
        bound: |bound| match bound {
            Bound::Exactly => "",
            Bound::UpTo => "hasta",
            Bound::AtLeast => "al menos",
            Bound::MoreThan => "más de",
            Bound::LessThan => "menos de",
            Bound::About => "unos",
        },
        voice: |voice| match voice {
            Voice::Quoted => "en cita",
            Voice::Paraphrased => "en paráfrasis",
            Voice::OwnVoice => "voz propia de la fuente",
            Voice::Anonymous => "hablante sin nombre",
        },
        verification: |verification| match verification {
            Verification::Official => "se vio el texto oficial",
            Verification::Independent => "se vio una información independiente",
            Verification::Repost => "solo se vio una copia, un recuento o una página partidista",
            Verification::None => "no se halló fuente",
        },
        gap_kind: |kind| match kind {
            GapKind::NotResearched => "sin investigar",
            GapKind::NotVerified => "sin verificar",
            GapKind::SingleChain => "una sola cadena de informaciones",
            GapKind::MissingSource => "documento no visto",
        },
    },
    page: page::PAGE,
};

/// From one date to another.
fn from_to(start: &str, end: &str) -> String {
    let (from, to) = (with_article(start), with_article(end));
    format!("de {from} a {to}")
        .replace("de el ", "del ")
        .replace(" a el ", " al ")
}

/// A date after a preposition: a day takes the article, a month or a year does not, and “hacia”, itself a preposition, gives way.
/// The date may stand in an element.
fn with_article(date: &str) -> String {
    let words = date.split_once('>').map_or(date, |(_, words)| words);
    let is_day =
        words.starts_with(|letter: char| letter.is_ascii_digit()) && words.contains(" de ");
    if is_day {
        format!("el {date}")
    } else if words.starts_with("hacia ") {
        date.replacen("hacia el ", "alrededor del ", 1)
            .replacen("hacia ", "alrededor de ", 1)
    } else {
        date.to_owned()
    }
}

const fn relation(relation: Relation) -> RelationWords {
    let (sentence, inverse, arrow) = match relation {
        Relation::CausedBy => ("fue causado por", "causó", "causó"),
        Relation::ContributedToBy => ("se debió en parte a", "contribuyó a", "contribuyó a"),
        Relation::EnabledBy => ("fue posible por", "hizo posible", "hizo posible"),
        Relation::BlockedBy => ("fue impedido por", "impidió", "impidió"),
        Relation::PromptedBy => ("responde a", "motivó", "motivó"),
        Relation::Implements => ("aplica", "es aplicado por", "aplicado por"),
        Relation::Supersedes => ("sustituye a", "es sustituido por", "sustituido por"),
        Relation::Extends => ("prorroga o amplía", "es ampliado por", "ampliado por"),
        Relation::Amends => ("modifica", "es modificado por", "modificado por"),
        Relation::Stays => ("suspende", "es suspendido por", "suspendido por"),
        Relation::Enjoins => (
            "prohíbe aplicar",
            "queda sin aplicarse por",
            "bloqueado por",
        ),
        Relation::Vacates => ("anula", "es anulado por", "anulado por"),
        Relation::Affirms => ("confirma", "es confirmado por", "confirmado por"),
        Relation::Ends => ("pone fin a", "llega a su fin con", "terminado por"),
        Relation::Restores => ("restablece", "es restablecido por", "restablecido por"),
        Relation::Interrupts => ("interrumpe", "es interrumpido por", "interrumpido por"),
        Relation::Resumes => ("reanuda", "es reanudado por", "reanudado por"),
        Relation::PartOf => ("forma parte de", "incluye", "incluye"),
        Relation::Announces => ("anuncia", "es anunciado por", "anunciado por"),
        Relation::SameStoryAs => ("relata lo mismo que", "relata lo mismo que", "mismo hecho"),
        Relation::ParallelTo => ("corre en paralelo a", "corre en paralelo a", "en paralelo"),
        Relation::Follows => ("vino después de", "vino antes de", "después"),
        Relation::Disputes => ("contradice", "es contradicho por", "contradicho por"),
        Relation::IntendedToSupport => (
            "busca apoyar",
            "recibe el apoyo previsto de",
            "apoyo previsto",
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
        _ => format!("{} a. C.", 1 - year),
    }
}
