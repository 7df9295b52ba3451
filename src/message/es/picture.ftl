# Imágenes del grafo.

picture-overview-lead = { $arrows ->
        [one] 1 flecha
       *[other] { $arrows } flechas
    } entre { $events ->
        [one] 1 hecho
       *[other] { $events } hechos
    }: más de lo que cabe en una imagen. Cada período de abajo tiene su propia imagen, o partes que la tienen. { $apart ->
        [one] Otro queda
       *[other] Otros { $apart } quedan
    } sin causa ni efecto registrados.
picture-as-data = El grafo entero, con todas sus flechas, como datos:
picture-overview-description = Los períodos van de izquierda a derecha. La altura de una barra es el número de hechos; el grosor de un arco, el número de flechas de un período a otro posterior. La tabla de abajo dice lo mismo.
picture-parts = Período a período
picture-part = Período
picture-events = Hechos
picture-within = Flechas dentro
picture-onward = Flechas a períodos posteriores
picture-part-lead = { $arrows ->
        [one] 1 flecha
       *[other] { $arrows } flechas
    } entre { $events ->
        [one] 1 hecho
       *[other] { $events } hechos
    }, con los hechos anteriores y posteriores que unen.
picture-not-drawn = Fuera de la imagen: { $count ->
        [one] 1 flecha más
       *[other] { $count } flechas más
    }
picture-more = Y { $count ->
        [one] 1 flecha más
       *[other] { $count } flechas más
    }, que figuran en las páginas de sus hechos.
picture-nearest = Las { $shown } flechas de { $all } más próximas en el tiempo
picture-no-month = { $year }, sin mes conocido
picture-no-date = Fecha desconocida
picture-traced = Causas y efectos resaltados: { $before } antes, { $after } después.
picture-shown = { $shown } de { $all } flechas a la vista
picture-zoom = Tamaño
picture-smaller = Menor
picture-larger = Mayor
picture-natural = 100 %
picture-fit = Ajustar
picture-by-family = Tipo de vínculo
picture-by-basis = Pruebas
picture-by-confidence = Confianza
picture-unsaid = sin indicar
picture-key-causal = línea fina
picture-key-legal = línea gruesa
picture-key-factual = línea de rayas y puntos
picture-key-editorial = De rayas: lectura de la redacción
picture-key-disputed = De puntos: en disputa
picture-key-span = La barra de una tarjeta es tan larga como duró el hecho o como su fecha es incierta
picture-key-break = Un largo período sin hechos, acortado
picture-key-beside = Fuera de este período, unido a él por una flecha
picture-story-description = Los hechos de la historia de izquierda a derecha en el tiempo, con las flechas que constan entre ellos.
picture-measure-description = El historial de la medida de izquierda a derecha en el tiempo, con las flechas que constan entre sus hechos.
