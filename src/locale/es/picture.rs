//! Spanish: the words around pictures of the graph.

use super::plural::plural;
use crate::locale::PictureWords;

/// The words around pictures of the graph.
pub(super) const PICTURE: PictureWords = PictureWords {
    overview_lead: |arrows, events, apart| {
        format!(
            "{} entre {}: más de lo que cabe en una imagen. Cada período de abajo tiene su propia imagen, o partes que la tienen. {} sin causa ni efecto registrados.",
            plural(arrows, "flecha", "flechas"),
            plural(events, "hecho", "hechos"),
            if apart == 1 {
                "Otro queda".to_owned()
            } else {
                format!("Otros {apart} quedan")
            },
        )
    },
    as_data: "El grafo entero, con todas sus flechas, como datos:",
    overview_description: "Los períodos van de izquierda a derecha. La altura de una barra es el número de hechos; el grosor de un arco, el número de flechas de un período a otro posterior. La tabla de abajo dice lo mismo.",
    parts: "Período a período",
    part: "Período",
    events: "Hechos",
    within: "Flechas dentro",
    onward: "Flechas a períodos posteriores",
    part_lead: |arrows, events| {
        format!(
            "{} entre {}, con los hechos anteriores y posteriores que unen.",
            plural(arrows, "flecha", "flechas"),
            plural(events, "hecho", "hechos"),
        )
    },
    not_drawn: |arrows| {
        format!(
            "Fuera de la imagen: {}",
            plural(arrows, "flecha más", "flechas más")
        )
    },
    more: |arrows| {
        format!(
            "Y {}, que figuran en las páginas de sus hechos.",
            plural(arrows, "flecha más", "flechas más")
        )
    },
    nearest: |shown, all| format!("Las {shown} flechas de {all} más próximas en el tiempo"),
    no_month: |year| format!("{year}, sin mes conocido"),
    no_date: "Fecha desconocida",
    traced: "Causas y consecuencias resaltadas: {before} antes, {after} después.",
    shown: "{shown} de {all} flechas a la vista",
    zoom: "Tamaño",
    smaller: "Menor",
    larger: "Mayor",
    natural: "100 %",
    fit: "Ajustar",
    by_family: "Familia",
    by_basis: "Base",
    by_confidence: "Confianza",
    unsaid: "sin indicar",
    key_causal: "línea fina",
    key_legal: "línea gruesa",
    key_factual: "línea de rayas y puntos",
    key_editorial: "De rayas: lectura de la redacción",
    key_disputed: "De puntos: en disputa",
    key_span: "La barra de una tarjeta es tan larga como duró el hecho o como su fecha es incierta",
    key_break: "Un largo silencio, acortado",
    key_beside: "Fuera de este período, unido a él por una flecha",
    story_description: "Los hechos del relato de izquierda a derecha en el tiempo, con las flechas que constan entre ellos.",
    measure_description: "Los hechos en la vida de la medida de izquierda a derecha en el tiempo, con las flechas que constan entre ellos.",
};
