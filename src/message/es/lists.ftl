# Navegación, listas de hechos, vista general.

page-disputed = en disputa
page-editorial = lectura de la redacción

navigation-timeline = Cronología
navigation-graph = Grafo
navigation-in-force = En vigor
navigation-browse = Explorar
navigation-disputes = Discrepancias
navigation-sources = Fuentes
navigation-about = Acerca de
navigation-search = Buscar
navigation-all = Todo
navigation-gaps = Lagunas
navigation-changes = Cambios
navigation-glossary = Glosario
navigation-contribute = Colaborar
navigation-label = Principal
navigation-more = Más
navigation-languages = Idioma

frame-skip = Ir al texto
frame-as-of = Al
frame-licence = Licencia

list-events = { $count ->
        [one] 1 hecho
       *[other] { $count } hechos
    }
list-arrows = { $effects ->
        [0] { $causes ->
            [one] 1 antecedente
           *[other] { $causes } antecedentes
        }
       *[other] { $causes ->
            [0] { $effects ->
                [one] 1 consecuencia
               *[other] { $effects } consecuencias
            }
           *[other] { $causes ->
                [one] 1 antecedente
               *[other] { $causes } antecedentes
            }, { $effects ->
                [one] 1 consecuencia
               *[other] { $effects } consecuencias
            }
        }
    }
list-differ = las fuentes difieren
list-counts = { $events ->
        [one] 1 hecho
       *[other] { $events } hechos
    }, { $arrows ->
        [one] 1 flecha con fuente
       *[other] { $arrows } flechas con fuente
    } y { $sources ->
        [one] 1 fuente
       *[other] { $sources } fuentes
    }.
list-researched-to = Se investigó hasta { EL($date) }; no se buscó nada posterior.
list-none = Aún no hay hechos publicados.
list-part = { $part } de { $whole ->
        [one] 1 hecho
       *[other] { $whole } hechos
    }

strip-title = Los hechos en el tiempo
strip-measures = Medidas en vigor
strip-dots = Cada punto es un hecho, en su día.
strip-wide = Una barra tenue es tan ancha como incierta es la fecha; una intensa, tan larga como duró el hecho.
strip-density = Altura: cuántos hechos empezaron en cada mes, a escala; el de fecha incierta se reparte entre sus meses.
strip-lines = Líneas inferiores: cuándo estuvo en vigor cada medida; donde la línea palidece, ya no se comprobó.
strip-cuts = Cortes (//), sin hechos registrados: { $stretches }.
strip-undrawn = Sin dibujar, por tener una fecha demasiado incierta: { $count ->
        [one] 1 hecho
       *[other] { $count } hechos
    }.
strip-closer = Año por año
strip-all = Todos los años
strip-earlier = Hecho anterior
strip-later = Hecho siguiente

choice-label = Elegir hechos
choice-any = todos
choice-basis = Base de las flechas
choice-differ = solo donde las fuentes difieren ({ $count })
choice-reset = Mostrar todo
choice-fit-none = Ningún hecho cumple todo lo elegido.
choice-fit-one = 1 hecho cumple lo elegido.
choice-fit-many = {" "}hechos cumplen lo elegido.

all-title = Todo en una página
all-lead = Cada hecho con su texto, sus afirmaciones y sus fuentes, para imprimir, guardar o buscar sin scripts.
all-by-year = Cada hecho con su texto, sus afirmaciones y sus fuentes, una página por año: para imprimir, guardar o buscar sin scripts.
all-find = Para encontrar una palabra en esta página: Ctrl+F, o ⌘F en un Mac; en un teléfono, «Buscar en la página» en el menú del navegador.
