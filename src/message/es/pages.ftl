# Las demás páginas.

other-graph-lead = { $arrows ->
        [one] 1 flecha
       *[other] { $arrows } flechas
    } entre { $events ->
        [one] 1 hecho
       *[other] { $events } hechos
    }, de izquierda a derecha en el tiempo. { $apart ->
        [one] Otro queda
       *[other] Otros { $apart } quedan
    } sin causa ni efecto registrados y no se dibujan.
other-graph-description = Hechos de izquierda a derecha en el tiempo, unidos por flechas de causa a efecto. La lista de abajo dice lo mismo con palabras.
other-graph-list = Cada vínculo en palabras
other-disputes-lead = Donde las fuentes dan respuestas distintas, las respuestas figuran una junto a otra. Abiertas: { $open }. Resueltas, con su razón: { $resolved }.
other-disputes-open = Abiertas
other-disputes-resolved = Resueltas, con la razón
other-disputed-links = Vínculos en disputa
other-disputed-claims = Afirmaciones en disputa
other-changes-lead = Correcciones y adiciones en los registros publicados, de la más reciente a la más antigua. También figuran en los canales de noticias.
other-corrections = Correcciones y otros cambios
other-corrections-none = Hasta ahora no se ha cambiado ningún registro publicado.
other-additions = Registros añadidos
other-records = { $count ->
        [one] 1 registro
       *[other] { $count } registros
    }
other-withdrawn-mark = retirado
other-change-link = Enlace al cambio del { $date } en «{ $title }»
other-parted = No caben en una sola página. Están en estas:
other-entries = { $count ->
        [one] 1 entrada
       *[other] { $count } entradas
    }
other-findings = { $count ->
        [one] 1 hallazgo
       *[other] { $count } hallazgos
    }
other-more-findings = Y { $count } más, que `throughline check` enumera.
other-whole = Todos los años
other-gaps-lead = Lo que esta cronología no sabe: que algo no figure aquí no significa que no ocurriera.
other-gaps-known = Lagunas conocidas
other-gaps-single = Afirmaciones que descansan en un solo relato: { $count }
other-gaps-single-note = Constan como hechos, pero todos los documentos que las respaldan se remontan a un solo relato que no es un texto oficial.
other-gaps-findings = Hallazgos aceptados
other-gaps-findings-note = Lo que hallaron las comprobaciones y la redacción deja estar, con su razón donde la dio.
other-gaps-open = Hallazgos pendientes
other-gaps-open-note = Lo que hallaron las comprobaciones y aún nadie ha resuelto.
other-allowed = Aceptado porque:
other-gaps-events = Afecta a
other-glossary-lead = Palabras de sentido preciso o discutido, como las usan estos registros.
other-see = Véase también
other-contribute-change = Corregir o añadir algo
other-contribute-change-text-1 = Cada hecho es un pequeño archivo de texto (YAML). Su nombre y su lugar figuran en la página del hecho, en «El registro». Cambie el archivo donde se guarda la colección y proponga el cambio; no hace falta instalar nada.
other-contribute-change-text-2 = Un hecho nuevo es un archivo nuevo, <año>/<id>.yaml. El año es el de su fecha. El identificador lo elige usted: minúsculas sin acento y cifras en grupos unidos por guiones, sin fecha completa. El registro de abajo muestra lo que debe contener.
other-contribute-change-text-3 = Aporte una fuente para cada afirmación y para cada vínculo: título, editor, fecha y dirección. Diga quién lo afirma. Si su fuente discrepa del registro, añádala como otra versión en lugar de sustituir la existente.
other-contribute-checked = Qué se comprueba
other-contribute-checked-text-1 = Cada cambio se comprueba antes de incorporarlo: la forma del archivo, los identificadores, las fechas, efectos que vendrían antes que sus causas, afirmaciones y vínculos sin fuente. Cada mensaje nombra el archivo, la línea y el remedio.
other-contribute-checked-text-2 = Una dirección publicada permanece. Un registro erróneo se corrige, se redirige o se retira con una razón; nunca se borra.
other-contribute-unwanted = Qué no cabe aquí
other-contribute-unwanted-text-1 = Opiniones en voz propia, fuentes que no se leyeron, direcciones de archivo que no se vieron y causas que nadie afirma. Que un hecho viniera después de otro se registra como sucesión y nada más.
other-repository = Dónde se guardan los registros
other-contribute-folder = La carpeta de los registros
other-contribute-new = Empezar allí un archivo nuevo
other-contribute-report = Avisar de algo que falta o está mal, sin escribir un registro
other-contribute-unknown = Esta copia del sitio no dice dónde se guardan sus registros ni a quién escribir. Envíe el archivo a quien la publica; para avisar de un error, envíe la dirección de la página y, si se trata de una afirmación o de un vínculo, la de su lugar en la página.
other-contribute-send = Esta copia del sitio no dice dónde se guardan sus registros. Envíe el archivo a esa dirección.
other-contribute-plain = El formulario para un registro nuevo necesita JavaScript, que está desactivado. Lo que sigue funciona sin él.
other-contribute-sample = Un registro pequeño, completo
other-search-1 = La búsqueda mira títulos, resúmenes, afirmaciones, nombres y fuentes. Sin scripts, abra la página con todos los hechos y su texto, y busque en ella con su navegador: Ctrl+F, o ⌘F en un Mac; en un teléfono, «Buscar en la página» en el menú.
other-search-2 = O busque por quién actuó, dónde, sobre qué o cuándo:
other-search-passed-over = al ante como con contra cual cuando de del desde donde durante el ella en entre era es esa ese eso esta este esto fue fueron ha habia habian han hasta hay la las le les lo los mas muy ni no otra otro otros para pero por porque que quien se sea segun ser si sido sin sino sobre solo son su sus tambien tras una uno ya
other-search-all = Todos los hechos con su texto
other-not-found = No hay nada en esta dirección
other-not-found-text = Las direcciones de este sitio no cambian; puede que haya un error al escribirla. La cronología y las demás listas llevan a todas las páginas.
