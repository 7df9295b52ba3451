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
browse-story = Historia
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
browse-country-note = Hechos en los que participó un actor de este país o que ocurrieron allí.
browse-country-label = País
browse-related-measures = Medidas
browse-story-note = Que dos hechos estén en la misma historia no significa que uno causara el otro; cuando consta una causa, se indica debajo del hecho.
browse-no-arrow = No consta ningún vínculo con un hecho anterior de esta historia.

in-force-title = Qué medidas regían y cuándo
in-force-lead = Cada medida con el tiempo en que estuvo en vigor, y una página por mes.
in-force-month = Qué regía en { $month }
in-force-month-not-known = Qué regía en { $month }: sin datos
in-force-yes = Medidas en vigor en { $month }
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
in-force-last-known-in-force = Lo último que consta: en vigor. No se halló un final hasta { EL($date) }; sin comprobar desde entonces
in-force-status-in-force = en vigor
in-force-status-perhaps = sin certeza
in-force-status-stayed = suspendida
in-force-status-ended = terminada
in-force-status-not = no consta en vigor
in-force-months = Mes a mes
in-force-left-out = Hubo medidas en vigor desde { $began }. Los meses anteriores a { $first } no tienen página.
in-force-measure = Medida
in-force-lifeline = Historial
in-force-authority = Autoridad
in-force-no-steps = No consta ningún historial.
in-force-steps-only = De una medida no se sabe nada posterior al último paso registrado.
in-force-events = Hechos del mes
in-force-until = hasta { EL($date) }
