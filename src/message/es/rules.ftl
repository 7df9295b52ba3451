### Reglas de la cronología entera: de qué trata cada una, por qué importa, qué hace `check --fix` y qué dice.

archived-copy = an archive holds a copy of a source that the record does not name
    .why = With `--online`, an archive reported a copy. Check it and add it as `archive`.

backward-span = a span that ends before it begins
    .why = A step of a measure, a term of office or a gap cannot end before the day on which it begins.

bare-mention = an account name with an at sign in a text
    .why = Code hosts and social networks turn `@name` into a mention and notify that account. Name the person or organisation instead.

blocked-link = an address that refuses automated requests
    .why = With `--online`, the server refused the request (401, 403, 429) or asked for proof of being human. Readers with a browser may still see the document, so this is never more than a note.

causal-cycle = events that cause each other in a cycle
    .why = A chain of causal, legal or factual links that returns to where it began explains nothing. One of its links is wrong, usually one recorded on the earlier event.

checked-after-as-of = a day of checking after the day of the collection
    .why = `researched_to` and the `checked` of a measure say up to which day somebody looked. The site says that a measure was in force on that day, so it must not lie after `as_of` or, with `--today`, after that day. Correct it; if somebody looked later, update `as_of` as well.

checked-before-state = a measure whose last recorded state is later than the day up to which it was checked
    .why = An event changes the state of a measure after the day of its `checked` or, where it has none, of the collection's `researched_to`. The site says nothing of a measure after that day, so readers would not be told of the change as its state. Often the day was not updated when the event was entered, which `throughline measure checked` does; or the date of the event is mistyped.

contradictory-links = two links to the same event that contradict each other
    .why = What blocked an event did not cause it, and an act does not extend what it ends. Where sources differ, keep one link with `disputed: true` and record the dispute.

dated-id = an id that contains a full date
    .why = Dates are corrected, ids never change, so the id would go on giving the old date. A year at the end is fine where it tells similar events apart.

dates-out-of-order = a measure that took effect or ended before it was announced
    .why = A measure is usually announced, then takes effect, then ends; the same day is fine. Where it really was otherwise, list the finding under `allow` in `timeline.yaml` with the reason.

dead-link = an address that no longer works
    .why = With `--online`, the server said that the document is gone (404, 410), or the server does not exist. Cite an archived copy or the document’s new address. If nothing can be done, list the address under `unanswered` in `timeline.yaml` with a reason and a date.

derivation-cycle = sources that are derived from each other in a cycle
    .why = Somebody published first. A cycle would make the count of independent accounts meaningless.

duplicate-link = the same link appears twice in a record
    .why = One link can cite several sources; two identical links would be drawn and counted twice.
    .fix = removes a link that repeats another one of its record word for word

duplicate-name = two entries of a registry have the same name
    .why = Readers cannot tell them apart, and events end up under both. Names are compared without regard to capitals, accents and punctuation. Keep one and make the other an alias.

duplicate-url = two sources have the same address
    .why = They are the same document. Cite the first by its id, so that it is counted once.

effect-before-cause = un efecto que empezó antes que su causa, fueran cuales fueran los días exactos
    .why = Los vínculos causales, jurídicos y de hecho avanzan en el tiempo. Corrija la fecha, o invierta el vínculo y regístrelo en el hecho posterior.
    .found = `{ $effect }` ({ $began }) empezó antes que `{ $cause }` ({ $cause_began }), pero el vínculo dice `{ $relation }`
    .help = corrija una de las fechas o registre el vínculo en el hecho posterior

effect-maybe-before-cause = un efecto que pudo empezar antes que su causa
    .why = Las fechas son demasiado imprecisas o inciertas para saberlo. Precise una de ellas o explique en la nota del vínculo por qué el orden es seguro.
    .found = `{ $effect }` ({ $began }) pudo empezar antes que `{ $cause }` ({ $cause_began }), pero el vínculo dice `{ $relation }`
    .help = precise una de las fechas, o acepte el aviso en `timeline.yaml` e indique el motivo

executable-file = a record that is executable
    .why = A record is text. A change that makes it executable is either an accident or an attempt to have somebody run it unawares.

foreign-archive = an archived copy of a different document
    .why = The address of a copy at the Wayback Machine contains the address that was copied. If that is a different one, readers see a different document under this one’s name. The source’s own address is not an archived copy.

future-date = a published event with a date in the future
    .why = With `--today`: what has not happened cannot be attested. Keep the record as a draft until then. With `--base` this is an error in changed records only, and a note in others.

hidden-character = un texto con un carácter invisible o que cambia el sentido de la escritura
    .why = Esos caracteres pueden hacer que un texto parezca distinto de lo que contiene. Quítelos. Se aceptan los caracteres de unión que necesita un sistema de escritura y las secuencias de emojis.
    .fix = quita las marcas de orden de bytes, los espacios de ancho cero, los caracteres que impiden separar palabras y los caracteres de unión que no cambian nada
    .found-reference = el resumen contiene { $character }, escrito como referencia de carácter
    .help = quite el carácter
    .help-reference = quite la referencia
    .invisible = el carácter invisible U+{ $code }
    .blank = el carácter en blanco U+{ $code }
    .private-use = el carácter de uso privado U+{ $code }
    .noncharacter = el código U+{ $code }, que no es un carácter

hidden-file = a change that adds, changes or removes a hidden file in the events folder
    .why = With `--base`: a file is hidden if its name, or that of a folder above it, begins with a dot. It is not read as a record, no page shows it, and a list of files may omit it, so a reviewer has to look at it.

id-vanished = a published event that has disappeared
    .why = Others may have cited a published id, so it must keep leading somewhere. List it under `former_ids` of the record that replaced it, or withdraw the record with a reason.

incomplete-source = a source in a changed record without a title, a publisher or a day of publication
    .why = With `--base`: these help readers find a document again when its address stops working. Leave out what you have not seen.

insecure-url = an address without encryption
    .why = Anybody between the reader and the server can change the document on its way. Most servers also offer `https://`; if one does not, the address is right as it is.

invalid-identifier = a legal identifier that is malformed, or contradicts the one beside it
    .why = A mistyped citation leads to a different document. A Federal Register volume belongs to one year (volume 87 is 2022), and so does a document number; a document has one citation.

isolated-event = a published event without links to others
    .why = Nothing leads to it and nothing follows from it. That may be right, but often a source says more.

likely-duplicate = two events that may be the same
    .why = Two records of one event count it twice, and neither has all the sources. If they are different events, link them (`same-story-as`, `part-of`, `follows`) to say so.

link-to-unpublished = a published record with a link to an unpublished one
    .why = The link is not shown or exported while the other record is a draft or withdrawn.

loaded-word = a title or summary whose wording takes sides
    .why = Titles and summaries are in the editors’ own voice. A word that takes sides belongs in a claim, attributed to whoever used it.

locale-without-words = a language of the collection that the program has no words for
    .why = The texts of the records are shown in it, but headings, dates, lists and labels are in English around them, and the pages say that they are in English.

lone-topic = a topic with only one event
    .why = A topic brings events together. Add it to the others that it fits, or remove it.

long-gap = an effect that began more than ten years after its cause
    .why = Nothing is recorded between the two. Either a step is missing from the collection, or the earlier event is background rather than a cause.

long-measure = a measure in force for more months than have a page
    .why = Each month in which a measure was in force has a page, up to the limit in `docs/limits.md`; after that only the latest have one. The measure's own page still shows its whole history. Often the cause is a mistyped date.

lowered-error = un ajuste de `checks` en `timeline.yaml` que rebaja un error que debe seguir siéndolo
    .why = Los ids desconocidos, los ciclos causales y las direcciones peligrosas dañan el grafo, los datos o la confianza de los lectores, así que siempre son errores.
    .found = `{ $code }` es un error y no se puede rebajar
    .help = corrija lo que señala la regla y quite este ajuste

markdown-in-plain-text = Markdown en un campo de texto sin formato
    .why = Solo los resúmenes admiten Markdown. En los demás campos, sus marcas saldrían tal cual en los canales de noticias, los calendarios, las tablas y las imágenes.
    .found-emphasis = este texto lleva cursiva o negrita, pero solo los resúmenes admiten Markdown
    .found-link = este texto lleva un enlace, pero solo los resúmenes admiten Markdown
    .found-heading = este texto lleva un encabezado, pero solo los resúmenes admiten Markdown
    .found-code = este texto lleva código, pero solo los resúmenes admiten Markdown
    .help = escriba texto sin formato

missing-archive = una fuente sin copia archivada en un registro modificado
    .why = Con `--base`: las direcciones dejan de funcionar; las copias archivadas perduran. Guarde la página en un archivo web y anote la dirección de la copia; nunca la invente. Solo se comprueban los registros que toca el cambio.
    .found = la fuente `{ $source }` no tiene copia archivada
    .help = guarde la página en un archivo web y anote la dirección de la copia en `archive`

missing-date-note = una fecha aproximada o dudosa sin explicación
    .why = Los lectores deben poder saber por qué una fecha es aproximada o dudosa.
    .found = la fecha `{ $date }` es aproximada o dudosa, y falta un `date_note` que diga por qué
    .help = explique en `date_note` cómo se conoce la fecha

missing-locator = citas sin página ni párrafo de un documento que los tiene
    .why = Nadie va a buscar en cuarenta páginas para comprobar una frase. Los documentos judiciales, los trabajos académicos, los archivos PDF y los textos oficiales con número tienen páginas o párrafos: indíquelos en `locator` y copie en `quote` unas palabras que figuren ahí. Cada documento se señala una sola vez.
    .found-one = `{ $source }` tiene páginas o párrafos, y su única cita no dice dónde
    .found-none = `{ $source }` tiene páginas o párrafos, y ninguna de sus { $all } citas dice dónde
    .found = `{ $source }` tiene páginas o párrafos, y { $bare ->
            [one] 1 de sus { $all } citas no dice dónde
           *[other] { $bare } de sus { $all } citas no dicen dónde
        }
    .help = añada `locator` a las citas, por ejemplo `p. 63508`

missing-translation = un texto que falta en uno de los idiomas de la colección
    .why = Quien lea en ese idioma verá el texto en otro. La página lo advierte, pero es mejor una traducción.
    .found = este texto falta en { $languages }
    .help = escriba el texto en cada idioma: `{ "{" }en: …, es: …{ "}" }`

moved-link = una dirección que redirige a otra
    .why = Con `--online`: el servidor redirigió a otra dirección. Si muestra el mismo documento, use la nueva.
    .found = `{ $url }` redirige a `{ $address }`
    .help = si es el mismo documento, use esa dirección

moving-url = una dirección cuyo documento puede cambiar
    .why = Las ramas avanzan, y las búsquedas y las sesiones caducan, así que los lectores encontrarían algo distinto de lo que usted vio. Cite una dirección permanente.
    .found-session = la dirección contiene una sesión
    .help-session = quite la sesión de la dirección
    .found-branch = esta dirección sigue una rama, así que el documento puede cambiar
    .help-branch = use la dirección con el commit en lugar de la rama (pulse `y` en la página)
    .found-doi = es una dirección antigua del sistema DOI
    .help-doi = escriba `https://doi.org/…`

not-a-legal-act = una relación jurídica con un hecho que no es un acto jurídico
    .why = Una orden puede suspender otra o ponerle fin; un vuelo cancelado, no. Para lo que se interrumpió o se reanudó en la práctica, use `interrupts` o `resumes`. La regla se aplica si `timeline.yaml` marca al menos una clase con `legal: true`.
    .found = `{ $relation }` es una relación entre actos jurídicos, pero `{ $event }` es de la clase `{ $kind }`
    .help = use `interrupts`, `resumes` o una relación causal, o marque la clase con `legal: true`

one-sided-dispute = una disputa con menos de dos versiones
    .why = Una disputa son dos o más relatos que no pueden ser todos ciertos. Un solo relato es una afirmación.
    .found = una disputa necesita al menos dos versiones
    .help = añada la otra versión con sus fuentes, o convierta esta en una afirmación

part-of-cycle = un actor o un hecho que es parte de sí mismo a través de otros
    .why = Las partes y el todo forman un árbol: ni `part_of` entre actores ni `part-of` entre hechos pueden formar un ciclo.
    .found = `{ $id }` es parte de sí mismo
    .help-actor = quite el `part_of` equivocado
    .help-event = quite el vínculo equivocado

pending-setting = un ajuste que acepta o rebaja resultados y que aún no está en la base
    .why = Con `--base`: un cambio se comprueba con los ajustes que había antes de él. Una entrada de `allow`, `checks` o `unanswered` que hace menos estricta una regla surte efecto cuando llega a la base; la que la hace más estricta, de inmediato.
    .found-accepted = aquí aún no se aceptan resultados de `{ $code }`: este ajuste surtirá efecto cuando esté en la base
    .found-severity = la gravedad de `{ $code }` sigue siendo aquí `{ $severity }`: este ajuste surtirá efecto cuando esté en la base
    .found-unanswered = aquí aún no se acepta que `{ $url }` no responda: este ajuste surtirá efecto cuando esté en la base
    .found-until = que `{ $url }` no responda solo se acepta aquí hasta { $until }: este ajuste surtirá efecto cuando esté en la base
    .help = incorpore antes, por separado, el cambio de los ajustes, o corrija lo que se señala

placeholder-text = texto de una plantilla que no se sustituyó
    .why = Se publicaría tal cual.
    .found = en este texto quedó `{ $word }`
    .help = escriba el texto o quite el campo

raw-html = HTML en un resumen
    .why = Los resúmenes admiten una parte pequeña y segura de Markdown. El HTML se mostraría como texto.
    .found = el resumen contiene HTML: `{ $html }`
    .help = escriba Markdown en su lugar: `**negrita**`, `*cursiva*`, `[palabras](https://…)`

redundant-link = un vínculo causal, jurídico o de hecho junto a un camino más largo entre los mismos hechos
    .why = El camino más largo puede explicar más. Si las fuentes afirman ambos, deje los dos.
    .found = también hay un camino más largo de `{ $from }` a `{ $to }`
    .help = quite el vínculo si el camino más largo lo dice todo

redundant-value = un valor que repite otro que tiene al lado
    .why = Lo que se dice en dos sitios acaba por no coincidir. Un valor que expresa un juicio, como el `status` de una afirmación, se puede escribir aunque sea el predeterminado.
    .found-verification = la afirmación `{ $claim }` repite el `verification` del hecho
    .help-verification = quítelo de la afirmación
    .found-host = el `host` de `{ $source }` es el mismo que su `publisher`
    .help-host = quite `host`: es para copias publicadas en otro sitio
    .found-alias = `{ $alias }` ya es un nombre de este actor
    .help-alias = quite el alias

review-due = algo que no se ha revisado en mucho tiempo
    .why = El día hasta el que se comprobó una medida, o hasta el que se investigó la colección, queda más de 180 días antes de `as_of` o, con `--today`, antes de ese día. Solo con `--today`: un hecho sin fecha de fin, o toda la colección, se modificó por última vez hace más de un año. `throughline review` lo enumera todo, junto con lo demás que hay que volver a consultar. Nunca pasa de nota, para que ninguna solicitud de cambios (pull request) falle solo porque ha pasado el tiempo.
    .found-as-of = la última revisión de la colección es de { $date }
    .help-as-of = revísela y actualice `as_of`
    .found-open = a fecha de { $date } seguía abierto, y desde entonces no se ha revisado
    .help-open = averigüe si ha terminado y anótelo en `changes`
    .found-researched = la colección se investigó hasta { $date }, { $days } días antes de { $today }
    .help-researched = busque lo que ocurrió después y actualice `researched_to`; `throughline review` enumera lo que hay que consultar
    .found-measure = `{ $measure }` se comprobó hasta { $date }, { $days } días antes de { $today }
    .help-measure = averigüe cómo sigue y anote hasta qué día se comprobó: `throughline measure checked { $measure } <DATE>`

shortened-url = la dirección de un acortador de enlaces o de un buscador
    .why = Oculta adónde lleva, y mañana puede llevar a otro sitio.
    .found = `{ $host }` lleva a otro sitio
    .help = use la dirección del propio documento

single-source = una afirmación acreditada con un solo relato independiente
    .why = Cinco artículos que reescriben un mismo despacho de agencia son un solo relato. Una afirmación está bien acreditada con dos relatos independientes, o con un documento primario, como un texto oficial o judicial.
    .found-none = ninguna fuente respalda la afirmación acreditada `{ $claim }`
    .found-one = la afirmación acreditada `{ $claim }` descansa en un solo relato
    .found = la afirmación acreditada `{ $claim }` descansa en { $number } fuentes que se remontan a un mismo relato
    .help = añada una fuente independiente o un documento primario, o rebaje el `status` de la afirmación

source-before-event = un hecho cuyas fuentes son todas anteriores a él
    .why = Una fuente publicada semanas antes no puede informar de que algo ocurrió. Los planes y los anuncios son hechos por sí mismos.
    .found = la fuente más reciente se publicó el { $newest }, semanas antes de { $date }
    .help = cite una información sobre el hecho o corrija la fecha

source-long-after-event = un hecho sin ninguna fuente publicada en los dos años siguientes
    .why = Los relatos posteriores son de segunda mano. Si existe una información de la época, cítela también.
    .found = la fuente más antigua se publicó el { $oldest }, años después de { $date }
    .help = cite una información de la época, si existe

stray-blank = un texto con dos espacios seguidos o un tabulador, o un nombre con un salto de línea
    .why = HTML los reduce a un espacio y otros formatos los conservan, así que fallan las búsquedas de la frase.
    .found-tab = el texto contiene un tabulador
    .found-spaces = el texto contiene dos espacios seguidos
    .found-line-break = el texto contiene un salto de línea
    .help = escriba un solo espacio

stray-journal = un archivo o una carpeta entre los registros que parece un diario de cambios
    .why = La versión 0.1.0 guardaba aquí su diario de cambios sin terminar y aplicaba lo que encontrara en él, fuera quien fuera su autor. Un diario así puede modificar cualquier archivo, y las copias antiguas del programa aún lo aplican. Ahora el diario se guarda fuera de los registros, y aquí no debe haber ninguno.
    .found = parece un diario de cambios; ningún comando lo lee
    .help = quítelo y examine con cuidado todo lo que llegó con él

swapped-day-and-month = una fecha cuyo día y mes pueden estar intercambiados
    .why = Una fuente del hecho lleva la fecha con el día y el mes intercambiados, y ninguna lleva una cercana a la indicada: 11/5 es el 5 de noviembre en un país y el 11 de mayo en otro.
    .found = el hecho lleva fecha de { $day } y una de sus fuentes, de { $swapped }: el día y el mes pueden estar intercambiados
    .help = compruebe la fuente; corrija la fecha o el `published` de la fuente

symbolic-link = un enlace simbólico entre los registros
    .why = Un enlace simbólico puede llevar fuera de los registros: lo que se revisa no es lo que se lee, y lo que escribe un comando puede acabar en otro sitio. Ningún comando sigue enlaces simbólicos, estén ocultos o no.
    .found = los enlaces simbólicos entre los registros no se siguen
    .help = sustitúyalo por el propio archivo o carpeta, o quítelo

title-style = un título demasiado largo o que termina en punto
    .why = Los títulos aparecen en listas, imágenes y canales de noticias: 80 caracteres como máximo, una sola línea, sin punto final.
    .fix = quita el punto final de un título, salvo que pueda ser el de una abreviatura
    .found-length = el título tiene { $length } caracteres
    .help-length = acórtelo a { $limit } caracteres o menos
    .found-full-stop = el título termina en punto
    .help-full-stop = quite el punto
    .found-lines = el título ocupa más de una línea
    .help-lines = escríbalo en una sola línea

unassigned-character = un texto con un carácter que Unicode no define
    .why = Los lectores ven un recuadro vacío, o nada. Si el carácter es más reciente que este programa, acepte el resultado en `allow`.
    .character = U+{ $code }, que Unicode { $version } no define
    .help = use un carácter que Unicode defina

unclear-link = una dirección que no se pudo comprobar
    .why = Con `--online`: tras varios intentos, el servidor no respondió a tiempo o dio un error. Mañana puede funcionar, así que nunca pasa de nota.
    .found = `{ $url }` no se pudo comprobar hoy: { $why }
    .help = inténtelo otro día

unfounded-basis = un vínculo que dice apoyarse en más de lo que cita
    .why = Los lectores entienden que `official` significa que lo dice un texto oficial. Para eso tiene que respaldarlo una fuente de la clase `official`, `court` u `official-copy`. Lo que dijo un funcionario y se conoce por la prensa es `basis: stated`, y `asserted_by` dice de quién son las palabras.
    .found-official = el vínculo `{ $relation }` con `{ $event }` es `official` y no cita ningún texto oficial que lo respalde
    .help-official = cite el documento oficial o judicial o una copia fiel; si son palabras de un funcionario que otros recogen, escriba `stated` con `asserted_by`; si no, `press`
    .found-stated = el vínculo `{ $relation }` con `{ $event }` es `stated` y no dice quién lo dijo
    .help-stated = añada `asserted_by` con el actor que lo dijo, o escriba `press`

unknown-locale = un texto en un idioma en el que no se publica la colección
    .why = Nadie lo vería. Añada el idioma a `locales` en `timeline.yaml`, o quite el texto.
    .found = la colección no se publica en `{ $language }`
    .help = añada el idioma a `locales` en `timeline.yaml`, o quite este texto

unlinked-mention = un texto que menciona un hecho con el que no hay vínculo
    .why = Un id en un texto solo une dos hechos para quien lo lee. Registre la relación en `links` y cuente en el texto lo que ocurrió.
    .found = el texto menciona `{ $event }`, pero el registro no tiene ningún vínculo con ese hecho
    .help = añada un vínculo que indique la relación, o describa el hecho con palabras

unsourced-claim = una afirmación sin fuente
    .why = Todo lo que se afirma tiene que llevar a un documento en el que los lectores puedan comprobarlo: uno que lo diga o, al menos, lo mencione o lo matice. Que una fuente contradiga una afirmación no demuestra que alguien la hiciera. Fuera de los hechos publicados, esto es una nota.
    .found = la afirmación `{ $claim }` no cita ninguna fuente
    .help = añada `sources: [<id>]` con una fuente definida en este registro o en otro
    .found-version = esta versión de la disputa no cita ninguna fuente
    .help-version = añada `sources: [<id>]`: cada versión necesita que alguien la sostenga
    .found-contradicted = la afirmación `{ $claim }` solo cita fuentes que la contradicen
    .found-version-contradicted = esta versión de la disputa solo cita fuentes que la contradicen
    .help-contradicted = cite la fuente que la sostiene, con `stance: mentions` si solo la recoge

unsourced-event = un hecho publicado sin ninguna afirmación
    .why = Los lectores comprueban un hecho por las fuentes de sus afirmaciones; el título y el resumen no pueden decir más que ellas. Una fuente que solo cita un vínculo o una disputa no demuestra que el hecho ocurriera. En un borrador esto es una nota, y los hechos retirados no se tienen en cuenta. Lo que tiene que citar una afirmación lo dice `unsourced-claim`.
    .found = `{ $event }` está publicado sin ninguna afirmación
    .help = añada en `claims` lo que una fuente dice del hecho y cítela ahí; hasta entonces, déjelo como borrador
    .found-draft = el borrador `{ $event }` aún no tiene ninguna afirmación
    .help-draft = antes de publicarlo, añada en `claims` lo que una fuente dice del hecho y cítela ahí

unsourced-link = un vínculo sin fuente, o un vínculo editorial sin razón
    .why = Los lectores preguntarán cómo se sabe que una cosa llevó a la otra. Un vínculo responde con documentos; si es una lectura de la redacción, lleva `basis: editorial` y da la razón en su nota.
    .found = el vínculo `{ $relation }` con `{ $event }` no cita ninguna fuente
    .help = añada `sources: [<id>]`, o escriba `basis: editorial` y dé la razón en `note`
    .found-editorial = el vínculo `{ $relation }` con `{ $event }` es editorial y no da ninguna razón
    .help-editorial = dé en `note` la razón de la redacción

untidy-url = una dirección con parámetros de rastreo, o de la versión móvil de una página
    .why = Los parámetros de rastreo identifican al visitante, no al documento; una dirección AMP o móvil es una segunda dirección de la misma página.
    .fix = quita los parámetros de rastreo y los fragmentos de texto
    .found = la dirección contiene más de lo que necesita el documento
    .help = use `{ $tidy }`, o ejecute `check --fix`
    .found-amp = es la dirección de la versión AMP de una página
    .found-mobile = es la dirección de la versión móvil de una página
    .help-second-form = use la dirección de la propia página

unused-allowance = una entrada de `allow` en `timeline.yaml` que no corresponde a ningún resultado
    .why = El resultado que aceptaba ya no aparece. Si la entrada se queda, ocultará el siguiente.
    .found = ya no hay ningún resultado de `{ $code }` que aceptar
    .found-error = `{ $code }` es un error y no se puede aceptar
    .help = quite la entrada

unused-setting = un ajuste de `checks` en `timeline.yaml` que no cambia nada
    .why = Nombra una regla desconocida, o fija la gravedad que la regla ya tiene. Los ajustes sin efecto hacen más difíciles de ver los demás.
    .found-repeated = la gravedad de `{ $code }` ya está fijada más arriba
    .found-default = la gravedad predeterminada de `{ $code }` ya es `{ $severity }`
    .help = quite este ajuste o indique otra regla; `throughline explain` las enumera

unused-silence = una entrada de `unanswered` en `timeline.yaml` que ha vencido o no hace falta
    .why = Cada entrada acepta, hasta un día determinado, que una dirección no funcione. Quítela cuando pase ese día (`--today` u `--online`), cuando ninguna fuente use la dirección o cuando esta vuelva a funcionar.
    .found-uncited = ninguna fuente tiene la dirección `{ $url }`
    .found-expired = se aceptaba hasta { $until }
    .found-works = `{ $url }` vuelve a funcionar
    .help = quite la entrada, o compruebe la dirección y amplíe el plazo

unused-source = una fuente que no se cita en ninguna parte
    .why = Parece una prueba, pero no respalda nada. Cítela donde corresponda o quítela.
    .found = la fuente `{ $source }` no se cita en ninguna parte
    .help = cítela en una afirmación, un vínculo o una disputa, o quítela

unverified-as-attested = una afirmación marcada como acreditada aunque no se encontró ninguna fuente original
    .why = Una afirmación que se apoya en una republicación, en una página partidista o en nada puede constar como atribuida o sin verificar, pero no como acreditada.
    .found = la afirmación `{ $claim }` consta como acreditada, pero su `verification` es `{ $verification }`
    .help = escriba `status: unverified` o `status: attributed`, o busque una fuente mejor

withdrawn-without-reason = un registro retirado sin indicar el motivo
    .why = El id sigue siendo una dirección, y quien llegue a ella debe poder saber el motivo.
    .found = `{ $event }` está retirado y no se indica el motivo
    .help = indíquelo en `reason`, y en `replaced_by` el registro que ocupa su lugar, si lo hay

## Caracteres que nadie ve, en archivos, textos y claves

character-in-file-name = el nombre del archivo contiene { $character }
    .help = dé otro nombre al archivo

character-in-file = el archivo contiene { $character }

character-in-text = el texto contiene { $character }

character-in-key = la clave contiene { $character }
