# Listas por actor, lugar, tema, tipo, año y medida.

browse-lead = Busque los hechos por persona u organismo, lugar, tema, tipo o año.
browse-actors = Actores
browse-places = Lugares
browse-topics = Temas
browse-kinds = Tipos
browse-years = Años
browse-measures = Medidas
browse-stories = Historias
browse-actor = Actor
browse-place = Lugar
browse-topic = Tema
browse-kind = Tipo de hecho
browse-year = Año
browse-aliases = También
browse-part-of = Pertenece a
browse-parts = Organismos y personas
browse-roles = Cargos
browse-actor-kind-label = Tipo
browse-actor-kind-government = gobierno
browse-actor-kind-ministry = ministerio
browse-actor-kind-agency = organismo
browse-actor-kind-court = tribunal
browse-actor-kind-legislature = parlamento
browse-actor-kind-person = persona
browse-actor-kind-party = partido
browse-actor-kind-organisation = organización
browse-actor-kind-company = empresa
browse-actor-kind-media = medio de comunicación
browse-actor-kind-ngo = organización no gubernamental
browse-actor-kind-group = grupo de personas
browse-statements = { $count ->
        [one] 1 declaración
       *[other] { $count } declaraciones
    }
browse-sides = En las disputas
browse-vouched = Vínculos que afirma entre hechos
browse-documents = Documentos publicados
browse-asserted = Declaraciones
browse-claims = { $count ->
        [one] 1 afirmación
       *[other] { $count } afirmaciones
    }
browse-unused = aún sin hechos
browse-countries = Países
browse-country-label = País
browse-related-measures = Medidas

in-force-title = Qué medidas regían y cuándo
in-force-lead = Qué medidas estaban en vigor un día, cuáles estaban suspendidas y cuándo se comprobó por última vez.
in-force-month = Medidas en vigor en { $month }
in-force-month-not-known = Qué regía en { $month }: sin datos
in-force-yes-note = Si no se indica un final, no se halló ninguno hasta la fecha que figura al lado.
in-force-perhaps = Sin certeza
in-force-stayed = Suspendidas
in-force-not-known = Sin datos
in-force-none = No consta ninguna medida en vigor.
in-force-perhaps-note = Las fechas registradas lo dejan abierto.
in-force-not-known-note = Estas medidas se comprobaron por última vez antes de este mes.
in-force-last-step = { $state }, { $date }
in-force-spans = En vigor
in-force-span-ended = { DE($from) } { A($until) }
in-force-span-planned = desde { EL($from) }, con final previsto para { EL($until) }; comprobada hasta { EL($checked) }
in-force-span-checked = desde { EL($from) }, sin final registrado hasta { EL($checked) }
in-force-span-open = desde { EL($from) }, sin final registrado
in-force-planned = anunciada para { EL($from) }; comprobada hasta { EL($checked) }
in-force-unchecked = anunciada, sin comprobar
in-force-status = Situación { A($date) }: { $state }
in-force-last-known = Lo último que consta: { $state }. Comprobada hasta { EL($date) }, no después
in-force-last-known-in-force = Lo último que consta: { $state }. No se halló un final hasta { EL($date) }; sin comprobar desde entonces
in-force-status-in-force = en vigor
in-force-status-perhaps = sin certeza
in-force-status-stayed = suspendida
in-force-status-ended = terminada
in-force-status-partly = en vigor, limitada
in-force-status-not = aún no en vigor
in-force-status-not-known = sin datos
in-force-status-not-recorded = no consta su situación anterior
in-force-months = Mes a mes
in-force-left-out = Hubo medidas en vigor desde { $began }. Los meses anteriores a { $first } no tienen página.
in-force-measure = Medida
in-force-lifeline = Historial
in-force-authority = Autoridad
in-force-no-steps = No consta ningún historial.
in-force-steps-only = De una medida no se sabe nada posterior al último paso registrado.
in-force-events = Hechos del mes
in-force-until = hasta { EL($date) }
in-force-ended-on = { $is_day ->
        [yes] Terminó { EL($date) }
       *[no] Terminó en { $date }
    }
in-force-ended-checked = { $end }. Comprobada hasta { EL($date) }, no después
in-force-last-known-state = Lo último que consta: { $state }
in-force-unchecked-since = sin comprobar desde { EL($date) }
in-force-checked-to = comprobada hasta { EL($date) }
in-force-answer-checked = Al { $day }, último día comprobado: { $counts }.
in-force-answer-each = En la última comprobación de cada una: { $counts }.
in-force-answer-day = Al { $day }: { $counts }.
in-force-count-in-force = { $count } en vigor
in-force-count-stayed = { $count ->
        [one] 1 suspendida
       *[other] { $count } suspendidas
    }
in-force-count-perhaps = { $count } sin certeza
in-force-count-not-known = { $count } sin datos
in-force-count-ended = { $count ->
        [one] 1 terminada
       *[other] { $count } terminadas
    }
in-force-count-not-yet = { $count } aún no en vigor
in-force-without-bar = Sin barra: { $count ->
        [one] 1 medida
       *[other] { $count } medidas
    }. { $more ->
        [0] Todas están contadas arriba.
        [one] 1 más no figura aquí ni está contada arriba.
       *[other] { $more } más no figuran aquí ni están contadas arriba.
    }
in-force-group-in-force = En vigor
in-force-group-last = En vigor en la última comprobación
in-force-group-stayed-last = Suspendidas en la última comprobación
in-force-group-ended = Terminadas
in-force-group-not-yet = Aún no en vigor
in-force-key = Qué muestran las barras
in-force-key-unchecked = sin comprobar
in-force-day = Qué regía el día
in-force-day-slider = Recorrer el tiempo
in-force-day-reset = Última comprobación
in-force-order = Ordenadas por nombre en cada grupo.
in-force-board = Qué regía en un día
in-force-gaps = Lo que no sabemos

figures-title = Cifras registradas
figures-lead = Las cifras que dan las afirmaciones de esta colección, con quién las da y en qué fuente.
figures-below = Cifras registradas
figures-exactly = exacta
figures-period = La línea delgada es el periodo contado; la marca está al final.
figures-differ = Un corchete une las cifras en que las fuentes difieren.
figures-table = En una tabla
figures-date = Fecha
figures-figure = Cifra
figures-speaker = Quién lo dice
figures-event = Hecho
figures-others = Otras cifras, por unidad
figures-others-note = Una gráfica requiere tres cifras que cuenten lo mismo.
figures-none = Ninguna afirmación da una cifra.
figures-counts = { $figures ->
        [one] 1 cifra
       *[other] { $figures } cifras
    }, { $charts ->
        [0] ninguna en una gráfica.
        [one] 1 gráfica.
       *[other] { $charts } gráficas.
    }
figures-all = Cifras registradas ({ $count })
figures-chart-lead = { $count ->
        [one] 1 cifra
       *[other] { $count } cifras
    }, en { $unit }
figures-not-drawn = Fuera de esta gráfica, sin fecha o más antiguas: { $count }; están en las tablas de otras cifras.
figures-not-listed = Omitidas por ser demasiadas: { $count ->
        [one] 1 cifra
       *[other] { $count } cifras
    }.
browse-story = Historia
