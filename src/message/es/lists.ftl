# Navegación, listas de hechos, vista general.

page-disputed = en disputa
page-editorial = lectura de la redacción

navigation-timeline = Cronología
navigation-graph = Causas
navigation-in-force = Qué regía y cuándo
navigation-browse = Todos los temas
navigation-disputes = Disputas
navigation-sources = Fuentes
navigation-about = Acerca de
navigation-search = Buscar
navigation-all = Texto completo
navigation-gaps = Lo que no sabemos
navigation-changes = Cambios
navigation-glossary = Glosario
navigation-contribute = Colaborar
navigation-label = Principal
navigation-more = Más
navigation-languages = Idioma

home-skip = Ir a los hechos
home-search = Buscar
home-search-label = Una fecha, un nombre o «¿X llevó a Y?»
home-all-stories = Ver todas
home-claimed = { $events }; cada causa dice quién la afirma
home-titled = { $title }: { $what }.
home-researched = Investigado hasta { EL($date) }.
home-steps = { $count ->
        [one] 1 paso
       *[other] { $count } pasos
    }

frame-skip = Ir al texto
frame-as-of = Al
frame-licence = Licencia

list-events = { $count ->
        [one] 1 hecho
       *[other] { $count } hechos
    }
list-arrows = { $effects ->
        [0] { $causes ->
            [one] 1 causa
           *[other] { $causes } causas
        }
       *[other] { $causes ->
            [0] { $effects ->
                [one] 1 efecto
               *[other] { $effects } efectos
            }
            [one] 1 causa, { $effects ->
                [one] 1 efecto
               *[other] { $effects } efectos
            }
           *[other] { $causes } causas, { $effects ->
                [one] 1 efecto
               *[other] { $effects } efectos
            }
        }
    }
list-none = Aún no hay hechos publicados.
list-differ = en disputa
list-counts = { $events ->
        [one] 1 hecho
       *[other] { $events } hechos
    }, { $arrows ->
        [one] 1 vínculo entre ellos
       *[other] { $arrows } vínculos entre ellos
    } y { $sources ->
        [one] 1 fuente
       *[other] { $sources } fuentes
    }.
list-researched-to = Se investigó hasta { EL($date) }; no se buscó nada posterior.
list-part = { $part } de { $whole ->
        [one] 1 hecho
       *[other] { $whole } hechos
    }

chart-title = Los hechos en el tiempo
chart-measures = Medidas en vigor
chart-density = La altura indica cuántos hechos empezaron en cada mes; uno de fecha incierta se reparte entre varios.
chart-undrawn = Sin mostrar, por tener una fecha demasiado incierta: { $count ->
        [one] 1 hecho
       *[other] { $count } hechos
    }.
chart-breaks = // { $years }: nada empieza ni termina.
chart-description = { $events } en el tiempo, en filas por país: { $rows }. La lista de abajo dice lo mismo con palabras.
chart-events = Hechos
chart-others = Otros
chart-turning = Momentos clave
chart-walk = Hechos: las flechas del teclado pasan de uno a otro; Intro lo abre
chart-since = Primer mes que se muestra
chart-until = Último mes que se muestra
chart-by-country = Filas por país
chart-by-kind = Filas por tipo
chart-smaller = Alejar
chart-larger = Acercar
chart-all-measures = Todas las medidas
chart-key-day = hecho
chart-key-turning = momento clave
chart-key-lasting = duró
chart-key-vague = fecha incierta
chart-key-unended = sin fin registrado
chart-key-open = medida: sin comprobar desde entonces
chart-closer = Año por año
chart-all = Todos los años

choice-label = Filtrar hechos
choice-any = todos
choice-basis = Pruebas
choice-differ = solo en disputa ({ $count })
choice-since = Desde
choice-until = Hasta
choice-newest = Recientes primero
choice-reset = Mostrar todo
choice-fit-none = Ningún hecho coincide.
choice-fit-one = 1 hecho coincide.
choice-fit-many = {" "}hechos coinciden.

all-title = El texto completo en una página
all-lead = Todos los hechos con sus afirmaciones y fuentes, para imprimir, guardar o buscar sin scripts.
all-by-year = Todos los hechos con sus afirmaciones y fuentes, una página por año: para imprimir, guardar o buscar sin scripts.
all-find = Para encontrar una palabra en esta página: Ctrl+F, o ⌘F en un Mac; en un teléfono, «Buscar en la página» en el menú del navegador.
