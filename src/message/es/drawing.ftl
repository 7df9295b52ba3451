# El pie de un grafo dibujado por Graphviz.

drawing-counts = { $events ->
        [one] 1 hecho
       *[other] { $events } hechos
    }, { $links ->
        [one] 1 vínculo
       *[other] { $links } vínculos
    }
drawing-as-of = al { $date }
drawing-researched-to = investigado hasta el { $date }
drawing-isolated = { $count ->
        [one] no se dibuja 1 hecho sin vínculos
       *[other] no se dibujan { $count } hechos sin vínculos
    }
drawing-reduced = { $count ->
        [one] no se dibuja 1 vínculo que un camino más largo reemplaza
       *[other] no se dibujan { $count } vínculos que un camino más largo reemplaza
    }
drawing-boxes = Cajas
drawing-fills-1 = azul
drawing-fills-2 = naranja
drawing-fills-3 = amarillo
drawing-fills-4 = rosa
drawing-fills-5 = celeste
drawing-fills-6 = verde
drawing-fills-7 = verde amarillento
drawing-fills-8 = oliva
drawing-fills-9 = gris
drawing-double = { $colour } con borde doble
drawing-plain = blanco
drawing-square = esquinas rectas: acto jurídico
drawing-arrows = Flechas
drawing-heads-1 = rojas con punta llena
drawing-heads-2 = azules con rombo
drawing-heads-3 = verdes con punta abierta
drawing-heads-4 = grises sin punta
drawing-other = sin causalidad
drawing-lines = Líneas
drawing-stroke-official = gruesa
drawing-stroke-stated = fina
drawing-stroke-press = rayada
drawing-stroke-editorial = punteada
drawing-disputed = anillo tras la punta: en disputa
