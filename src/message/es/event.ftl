# La página de un hecho y las fuentes.

event-this-event = Este hecho
event-disputed-link = En disputa
event-unit-people = personas
event-unit-people-a-day = personas al día
event-unit-percent = por ciento
event-unit-flights = vuelos
event-unit-months = meses
event-unit-years = años
event-unit-days = días
event-unit-hours = horas
event-unit-encounters = encuentros
event-unit-encounters-per-day = encuentros al día
event-unit-crossings = cruces
event-unit-crossings-per-day = cruces al día
event-unit-visas = visas
event-unit-usd-per-month = dólares estadounidenses al mes
event-unit-us-dollars = dólares estadounidenses
event-unit-ports = puertos
event-unit-points = puntos
event-unit-places = plazas
event-unit-authorisations = autorizaciones
event-unit-applications = solicitudes
event-unit-actions = acciones
event-unit-countries = países
event-unit-nations = naciones
event-unit-flights-a-week = vuelos por semana
event-role-party = participó
event-role-affected = afectados
event-role-announced = lo anunció
event-role-decided = lo decidió
event-role-carried-out = lo ejecutó
event-role-attended = asistió
event-role-confirmed = lo confirmó
event-role-signed = lo firmó
event-role-asked = lo pidió
event-role-replied = respondió
event-role-host = anfitrión
event-role-visiting = de visita
event-preferred = preferida
event-resolved = Resuelta
event-open = Abierta
event-announced = Anuncio
event-effective = Entrada en vigor
event-published = Publicación
event-ended = Final
event-actors = Actores
event-places = Lugares
event-topics = Temas
event-since = desde { EL($date) }
event-till = hasta { EL($date) }
event-in-time = Por fecha
event-previous = Anterior
event-next = Siguiente
event-ways = Anterior y siguiente
event-cite-record = registro { $id }
event-cite-changed = último cambio { $date }
event-picture-title = Por qué ocurrió «{ $title }» y qué siguió
event-led = Por qué ocurrió
event-followed = Qué siguió
event-none-led = No consta ninguna causa.
event-none-followed = No consta ningún efecto.
event-picture = Causas y efectos, a dos pasos
event-picture-near = Causas y efectos, a un paso
event-save-picture = Guardar la imagen
event-beyond = También en la imagen: { $count ->
        [one] 1 flecha
       *[other] { $count } flechas
    }
event-others = Otras conexiones
event-others-note = Ninguna consta como causa: orden en el tiempo, pertenencia, desacuerdo o un fin declarado.
event-claims = Quién dice qué
event-disputes = Dónde discrepan las fuentes
event-version = Versión
event-sources = Fuentes
event-measures = Medidas que cambió
event-changes = Qué cambió
event-cite = Cómo citar
event-record = El registro
event-id = Id
event-file = Archivo
event-history = Historial
event-edit = Editar este registro
event-verification = Al registrarlo
event-former = Identificadores anteriores
event-in-force-then = Medidas en vigor ese mes
event-date-note = Cómo se conoce la fecha
event-withdrawn = Este registro fue retirado
event-replaced-by = Lo sustituye:
event-on-this-page = En esta página
event-full-record = Registro completo
event-cite-short = Citar
event-about-event = Quiénes y dónde
event-in-print = El registro completo, con cada afirmación y sus fuentes, está en la página de este hecho
event-glossary-entry = Glosario
event-close = Cerrar
event-more-causes = { $count ->
        [one] 1 causa más
       *[other] { $count } causas más
    }
event-more-effects = { $count ->
        [one] 1 efecto más
       *[other] { $count } efectos más
    }
event-claim-count = { $count ->
        [one] 1 afirmación: quién dice qué
       *[other] { $count } afirmaciones: quién dice qué
    }
event-other-count = { $count ->
        [one] 1 conexión más
       *[other] { $count } conexiones más
    }
event-more-sources = { $count ->
        [one] 1 fuente más
       *[other] { $count } fuentes más
    }
event-moved = Este registro tiene otra dirección

source-via = { $publisher } en { $host }
source-untitled = Título no visto
source-accounts = { $count ->
        [one] 1 relato independiente
       *[other] { $count } relatos independientes
    }
source-seen = consultado: { $day }
source-other-language = idioma: { $tag }
source-archive = copia archivada
source-original = original
source-lead = { $sources ->
        [one] 1 documento, que se remonta
       *[other] { $sources } documentos, que se remontan
    } a { $accounts ->
        [one] 1 relato independiente
       *[other] { $accounts } relatos independientes
    }.
source-independence = Un documento que copia o reproduce otro no cuenta como segunda fuente. Figura junto a su original y ambos cuentan como un solo relato.
source-derived-from = Se remonta a
source-retold-by = Reproducida en
source-cited-in = Citada en
source-count = { $count ->
        [one] 1 fuente
       *[other] { $count } fuentes
    }
source-identifier-fr = Federal Register
source-identifier-doc = Documento del Federal Register
source-identifier-docket = Expediente
source-identifier-eo = Orden ejecutiva
source-identifier-proclamation = Proclama
source-identifier-licence = Licencia de la OFAC
