# Las respuestas de `why` y `path` en un terminal.

answer-led = Por qué ocurrió: { $count ->
        [one] 1 hecho registrado
       *[other] { $count } hechos registrados
    }
answer-none-left = Sin lo que se excluye, no queda ningún vínculo causal, jurídico o de hecho con un hecho anterior.
answer-none-led = No consta ningún vínculo causal, jurídico o de hecho con un hecho anterior.
answer-further = { $hidden ->
        [one] 1 hecho más
       *[other] { $hidden } hechos más
    } a más de { $depth ->
        [one] 1 paso
       *[other] { $depth } pasos
    }; aumente `--depth` para verlos
answer-left-out = Llevaron a esto solo a través de lo que se excluye: { $count ->
        [one] 1 hecho
       *[other] { $count } hechos
    }
answer-see-above = {" "}(véase arriba)
answer-disputed = EN DISPUTA
answer-cited = fuentes
answer-sources = Fuentes
answer-removed-none = Sin este registro, todos los demás hechos conservarían una cadena de vínculos registrada hasta un comienzo.
answer-removed = Sin este registro, { $number } de { $after ->
        [one] 1 hecho
       *[other] { $after } hechos
    } a los que llevó no tendrían ninguna cadena de vínculos registrada hasta un comienzo; todas sus cadenas pasan por él:
answer-removed-note = Esto describe cómo se vinculan los registros, no lo que habría ocurrido en el mundo.
answer-from = Desde
answer-to = Hasta
answer-all-paths = { $count ->
        [one] 1 camino registrado
       *[other] { $count } caminos registrados
    }
answer-shortest-paths = los { $shown } más cortos de { $total } caminos registrados (aumente `--limit` para ver más)
answer-shortest-paths-uncounted = los { $shown } más cortos de más caminos registrados de los que se pueden contar (aumente `--limit` para ver más)
answer-path-note = Un camino es una cadena de vínculos registrados, no una prueba de causalidad.
answer-path = Camino { $number } de { $of }
answer-weakest = Vínculo más débil
answer-no-path = No consta ningún camino de vínculos causales, jurídicos o de hecho entre estos dos hechos.
answer-same = Son el mismo hecho.
answer-other-way = Consta uno en el sentido contrario: de `{ $from }` a `{ $to }`.
answer-unconnected = Tampoco los une ningún otro vínculo registrado.
answer-nearest = La conexión registrada más cercana, que no es una cadena de causas:
