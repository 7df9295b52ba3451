//! Spanish: what leads on from an event.

use super::plural::plural;
use crate::locale::{PathAnswers, WayWords};

/// What leads on from an event.
pub(super) const WAYS: WayWords = WayWords {
    cite_forms: "Para gestores de referencias y LaTeX",
    cite_all: |form| format!("Todos los registros en {form}"),
    copy: "Copiar",
    copied: "Copiado",
    version_sources: "Quién lo dice y cuándo",
    because: "Razón de la redacción:",
    no_copy: "No consta copia archivada de estos documentos.",
    take_away: "Seguir o descargar esta parte:",
    calendar: "calendario",
    picture: "imagen (SVG)",
    why_link: "Todo lo que llevó a esto y todo lo que siguió, paso a paso",
    why_alone: "No consta ningún vínculo causal, jurídico o de hecho con este hecho.",
    why_title: "Causas y consecuencias",
    why_lead: "Todas las cadenas registradas que terminan en este hecho y todas las que empiezan en él, por orden de fecha. Cada oración es una afirmación con su fundamento y sus fuentes. Una cadena es una serie de enlaces registrados, no una prueba de causalidad.",
    why_ancestry: |count, all| format!("Qué llevó a esto: {}", on_record(count, all)),
    why_consequences: |count, all| format!("Lo que siguió: {}", on_record(count, all)),
    why_left_out: |count, all| match (count, all) {
        (1, true) => "Consta 1 hecho más, más lejano; no cabe en una página.".to_owned(),
        (count, true) => {
            format!("Constan {count} hechos más, más lejanos; no caben en una página.")
        }
        (count, false) => {
            format!("Constan al menos {count} hechos más, más lejanos; no caben en una página.")
        }
    },
    why_more: |count| match count {
        1 => "y 1 más que llevó a este hecho".to_owned(),
        count => format!("y {count} más que llevaron a este hecho"),
    },
    why_onward: "El registro continúa en las páginas de",
    why_data: "Todos están en la tabla de vínculos.",
    path_nav: "Caminos",
    path_title: "El camino entre dos hechos",
    path_lead: "¿Conduce un hecho a otro según este registro? Cada paso es un vínculo causal, jurídico o de hecho con su fundamento, quién lo afirma y sus fuentes.",
    path_by_hand: "Cada hecho de la lista tiene una página con todo lo que llevó a él y todo lo que siguió. Dos hechos están unidos si uno figura en la página del otro.",
    path_by_hand_on: "Cuando una cadena no cabe en una página, esta lleva a las de los hechos en que la cadena continúa.",
    path_events: "Hechos con causas o consecuencias registradas",
    path_left_out: |count| {
        format!(
            "{} más tienen una página así; la página de cada hecho lleva a ella.",
            plural(count, "hecho", "hechos")
        )
    },
    path_from: "Desde el hecho anterior",
    path_to: "Hasta el hecho posterior",
    path_hint: "Escriba parte de un título o de un identificador y elija de la lista.",
    path_ask: "Mostrar el camino",
    path_answers: PathAnswers {
        one: "Un camino registrado.",
        many: "# caminos registrados.",
        more: "Constan más de # caminos; estos son los más cortos encontrados.",
        note: "Un camino es una cadena de enlaces registrados, no una prueba de causalidad.",
        number: "Camino #",
        none: "No consta ningún vínculo: ningún camino de vínculos causales, jurídicos o de hecho va del primer hecho al segundo.",
        same: "Los dos son el mismo hecho.",
        other_way: "Hay un camino en sentido contrario, del segundo hecho al primero.",
        nearest: "La conexión registrada más cercana, que no es una cadena de causas:",
        nothing: "Ningún otro enlace registrado los une.",
        unknown: "Ningún hecho se llama «@». Elija uno de la lista.",
        alone: "No consta ningún vínculo, de ningún tipo, con «@».",
        failed: "No se pudieron leer los datos de esta página.",
    },
};

fn on_record(count: usize, all: bool) -> String {
    if all {
        plural(count, "hecho registrado", "hechos registrados")
    } else {
        format!("al menos {count} hechos registrados")
    }
}
