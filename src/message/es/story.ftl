# Las historias, paso a paso, y la página que las enumera.

story-lead = Cada historia es una cadena de hechos que se recorre paso a paso: qué ocurrió y quién dice qué llevó a ello.
story-all = Todas las historias
story-steps = { $count ->
        [one] 1 paso
       *[other] { $count } pasos
    }
story-years = De { $first } a { $last }
story-disputed = { $count ->
        [one] 1 vínculo en disputa
       *[other] { $count } vínculos en disputa
    }
story-place = { $number } de { $count }
story-start = Inicio
story-previous = Anterior
story-next = Siguiente
story-walk = Pasos de la historia
story-said = Paso { $place }: { $title }
story-sources = Vínculos y fuentes
story-next-story = Siguiente historia
story-note = Que dos hechos estén en la misma historia no hace a uno causa del otro. Donde consta una causa, el paso nombra a quien lo dice.
