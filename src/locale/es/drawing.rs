//! Spanish: the caption of a graph that Graphviz draws.

use super::plural::plural;
use crate::locale::DrawingWords;

/// The caption of a graph that Graphviz draws.
pub(super) const DRAWING: DrawingWords = DrawingWords {
    counts: |events, links| {
        format!(
            "{}, {}",
            plural(events, "acontecimiento", "acontecimientos"),
            plural(links, "vínculo", "vínculos")
        )
    },
    as_of: |date| format!("al {date}"),
    researched_to: |date| format!("investigado hasta el {date}"),
    isolated: |count| {
        if count == 1 {
            "no se dibuja 1 acontecimiento sin vínculos".to_owned()
        } else {
            format!("no se dibujan {count} acontecimientos sin vínculos")
        }
    },
    reduced: |count| {
        if count == 1 {
            "no se dibuja 1 vínculo que un camino más largo reemplaza".to_owned()
        } else {
            format!("no se dibujan {count} vínculos que un camino más largo reemplaza")
        }
    },
    boxes: "Cajas",
    fills: [
        "azul",
        "naranja",
        "amarillo",
        "rosa",
        "celeste",
        "verde",
        "verde amarillento",
        "oliva",
        "gris",
    ],
    double: |colour| format!("{colour} con borde doble"),
    plain: "blanco",
    square: "esquinas rectas: acto jurídico",
    arrows: "Flechas",
    heads: [
        "rojas con punta llena",
        "azules con rombo",
        "verdes con punta abierta",
        "grises sin punta",
    ],
    other: "sin causalidad",
    lines: "Líneas",
    strokes: ["gruesa", "fina", "rayada", "punteada"],
    disputed: "anillo tras la punta: en disputa",
};
