# La página de las causas: las historias como bandas sobre un mismo eje de tiempo, y el rastreo de lo que llevó a un hecho y de lo que siguió.

causes-lead = { $arrows ->
        [0] Aún no consta ningún vínculo entre hechos.
        [one] 1 vínculo registrado entre { $events } hechos, en { $rest ->
            [yes] { $stories ->
                [0] una sola banda
                [one] 1 historia y una banda para el resto
               *[other] { $stories } historias y una banda para el resto
            }
           *[no] { $stories ->
                [one] 1 historia
               *[other] { $stories } historias
            }
        }. El tiempo corre de izquierda a derecha.
       *[other] { $arrows } vínculos registrados entre { $events } hechos, en { $rest ->
            [yes] { $stories ->
                [0] una sola banda
                [one] 1 historia y una banda para el resto
               *[other] { $stories } historias y una banda para el resto
            }
           *[no] { $stories ->
                [one] 1 historia
               *[other] { $stories } historias
            }
        }. El tiempo corre de izquierda a derecha.
    }
causes-trace = Rastrear causas y consecuencias
causes-choose = Elija un hecho
causes-hint = Elija un hecho de la lista o haga clic en un punto: se atenúa todo menos sus causas y consecuencias.
causes-plain = Cada punto lleva a la página de su hecho, que dice qué llevó a él y qué siguió.
causes-clear = Mostrar todo
causes-chosen = «{ $title }», { $date }. Causas registradas, directas y por medio de otras: { $before }. Consecuencias registradas: { $after }.
causes-chosen-disputed = Vínculos entre ellos cuya causa está en disputa: { $count }.
causes-none-chosen = Se muestra todo.
causes-open-event = Quién lo dice y en qué fuentes
causes-open-why = Cada causa y consecuencia, paso a paso
causes-fewer = Mostrar menos tipos de vínculos
causes-how = Los puntos son hechos; las líneas, vínculos registrados del hecho anterior al posterior. Las flechas del teclado van de punto en punto, Intro elige uno y Escape vuelve a mostrar todo.
causes-links = { $count ->
        [one] 1 vínculo
       *[other] { $count } vínculos
    }
causes-elsewhere = { $count ->
        [one] 1 vínculo con otras bandas
       *[other] { $count } vínculos con otras bandas
    }
causes-outside = Fuera de las historias
causes-unfold = { $count ->
        [one] 1 hecho con su título
       *[other] Los { $count } con título
    }
causes-walk = Recorrer esta historia
causes-from = desde el paso { $number }: { $relation }
causes-whole = Todo el grafo en una sola imagen
causes-years = Año por año
causes-list = { $count ->
        [one] 1 vínculo en palabras, con quién lo dice y las fuentes
       *[other] Los { $count } vínculos en palabras, con quién lo dice y las fuentes
    }
causes-key-causal = Causa
causes-key-legal = Derecho: cambia un acto anterior
causes-key-factual = De hecho: detiene o inicia algo
causes-key-disputed = En disputa: las fuentes difieren
causes-key-editorial = Lectura de la redacción
