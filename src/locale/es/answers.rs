//! Spanish: the answers of `why` and `path`.

use super::plural::plural;
use crate::locale::AnswerWords;

/// What `why` and `path` answer.
pub(super) const ANSWERS: AnswerWords = AnswerWords {
    led: |count| {
        let events = plural(count, "hecho registrado", "hechos registrados");
        format!("Qué llevó a esto: {events}")
    },
    none_left: "Sin lo que se excluye, no queda ningún vínculo causal, jurídico o de hecho con un hecho anterior.",
    none_led: "No consta ningún vínculo causal, jurídico o de hecho con un hecho anterior.",
    further: |hidden, depth| {
        format!(
            "{} a más de {}; aumente `--depth` para verlos",
            plural(hidden, "hecho más", "hechos más"),
            plural(depth, "paso", "pasos")
        )
    },
    left_out: |count| {
        format!(
            "Llevaron a esto solo a través de lo que se excluye: {}",
            plural(count, "hecho", "hechos")
        )
    },
    see_above: " (véase arriba)",
    disputed: "EN DISPUTA",
    cited: "fuentes",
    sources: "Fuentes",
    removed_none: "Sin este registro, todos los demás hechos conservarían una cadena de vínculos registrada hasta un comienzo.",
    removed: |number, after| {
        format!(
            "Sin este registro, {number} de {} a los que llevó no tendrían ninguna cadena de vínculos registrada hasta un \
             comienzo; todas sus cadenas pasan por él:",
            plural(after, "hecho", "hechos")
        )
    },
    removed_note: "Esto describe cómo se vinculan los registros, no lo que habría ocurrido en el mundo.",
    ends: ["Desde", "Hasta"],
    all_paths: |count| plural(count, "camino registrado", "caminos registrados"),
    shortest_paths: |shown, total| match total {
        Some(total) => {
            format!(
                "los {shown} más cortos de {total} caminos registrados (aumente `--limit` para ver más)"
            )
        }
        None => format!(
            "los {shown} más cortos de más caminos registrados de los que se pueden contar (aumente `--limit` para ver más)"
        ),
    },
    path_note: "Un camino es una cadena de vínculos registrados, no una prueba de causalidad.",
    path: |number, of| format!("Camino {number} de {of}"),
    weakest: "Vínculo más débil",
    no_path: "No consta ningún camino de vínculos causales, jurídicos o de hecho entre estos dos hechos.",
    same: "Son el mismo hecho.",
    other_way: |from, to| format!("Consta uno en el sentido contrario: de `{from}` a `{to}`."),
    unconnected: "Tampoco los une ningún otro vínculo registrado.",
    nearest: "La conexión registrada más cercana, que no es una cadena de causas:",
};
