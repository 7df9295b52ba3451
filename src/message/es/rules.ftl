### Reglas de la cronología entera: de qué trata cada una, por qué importa, qué hace `check --fix` y qué dice.

archived-copy = una fuente de la que existe una copia archivada que el registro no menciona
    .why = Con `--online`, un archivo de páginas web respondió que tiene una copia. Compruébela y añádala como `archive`.
    .found = hay una copia archivada de `{ $source }`
    .help = compruébela y después añada `archive: { $copy }`

backward-span = un intervalo que termina antes de empezar
    .why = Ni un paso de una medida, ni un mandato, ni una laguna pueden terminar antes del día en que empiezan.
    .found = el final ({ $until }) es anterior al comienzo ({ $from })
    .help = corrija una de las dos fechas

bare-mention = un nombre de cuenta con arroba en un texto
    .why = Los sitios de código y las redes sociales convierten `@nombre` en una mención y avisan a esa cuenta. Escriba en su lugar el nombre de la persona u organización.
    .found = `@{ $name }` mencionaría a la cuenta de ese nombre
    .help = escriba el nombre de la persona u organización, sin arroba

blocked-link = una dirección que rechaza las solicitudes automáticas
    .why = Con `--online`, el servidor rechazó la solicitud (401, 403, 429) o pidió demostrar que la hacía una persona. Puede que los lectores sí vean el documento en su navegador, así que esto nunca pasa de ser una nota.
    .found = no se pudo comprobar `{ $url }`: { $why }
    .help = ábrala en un navegador

causal-cycle = hechos que se causan unos a otros en círculo
    .why = Una cadena de vínculos causales, jurídicos o de hecho que vuelve a su punto de partida no explica nada. Uno de sus vínculos es erróneo, por lo general uno anotado en el hecho más antiguo.
    .found = estos hechos forman un círculo: { $events }
    .help = quite el vínculo erróneo o cámbielo por `follows`

checked-after-as-of = una fecha de comprobación posterior a la de la colección
    .why = `researched_to` y el `checked` de una medida dicen hasta qué día se investigó. El sitio afirma que una medida estaba en vigor ese día, así que no puede ser posterior a `as_of` ni, con `--today`, a la fecha indicada. Corríjalo; si se investigó hasta más tarde, actualice también `as_of`.
    .found = `{ $measure }` se comprobó hasta { $date }, fecha posterior a { $limit ->
            [today] hoy ({ $day })
           *[as-of] `as_of` ({ $day })
        }
    .found-researched = la colección se investigó hasta { $date }, fecha posterior a { $limit ->
            [today] hoy ({ $day })
           *[as-of] `as_of` ({ $day })
        }
    .help = corrija el día; si se investigó hasta más tarde, actualice también `as_of`

checked-before-state = una medida cuyo último estado registrado es posterior al día hasta el que se comprobó
    .why = Un hecho cambia el estado de una medida después del día de su `checked` o, si no lo tiene, del `researched_to` de la colección. El sitio no dice nada de una medida después de ese día, de modo que los lectores no verían el cambio como su estado actual. Con frecuencia nadie actualizó el día al registrar el hecho, algo que hace `throughline measure checked`, o la fecha del hecho tiene una errata.
    .found = `{ $measure }` se comprobó hasta { $date }, pero `{ $event }` ({ $changed }) cambió su estado después
    .help = indique hasta qué día se comprobó su estado; no puede ser anterior a ese hecho

contradictory-links = dos vínculos con un mismo hecho que se contradicen
    .why = Lo que impidió un hecho no lo causó, y un acto no prorroga aquello a lo que pone fin. Si las fuentes difieren, conserve un vínculo con `disputed: true` y registre la discrepancia.
    .found = los vínculos `{ $first }` y `{ $second }` con el mismo hecho, `{ $event }`, son incompatibles
    .help = conserve el que respaldan las fuentes
    .other = el otro vínculo

dated-id = un id que contiene una fecha completa
    .why = Las fechas se corrigen y los id nunca cambian, así que el id seguiría dando la fecha antigua. Un año al final es correcto si distingue hechos parecidos.
    .found = el id `{ $id }` contiene una fecha completa
    .help = elija otro con `throughline rename { $id } <nuevo>`, que redirige el antiguo

dates-out-of-order = una medida que entró en vigor o terminó antes de anunciarse
    .why = Lo habitual es que una medida se anuncie, después entre en vigor y por último termine; puede ser todo el mismo día. Si de verdad fue de otro modo, acepte el aviso bajo `allow` en `timeline.yaml` e indique el motivo.
    .found = `{ $later }` ({ $second }) es anterior a `{ $earlier }` ({ $first })
    .help = corrija una de las dos fechas

dead-link = una dirección que ya no funciona
    .why = Con `--online`, el servidor respondió que el documento ya no está (404, 410), o el servidor no existe. Cite una copia archivada o la nueva dirección del documento. Si no hay remedio, incluya la dirección bajo `ignore_urls` en `timeline.yaml`, con un motivo y una fecha.
    .found = `{ $url }` ya no funciona: { $why }
    .help = busque la nueva dirección o añada una copia archivada como `archive`
    .help-archived = busque la nueva dirección; mientras tanto, los lectores tienen la copia archivada

derivation-cycle = fuentes que derivan unas de otras en círculo
    .why = Alguien publicó primero. Con un círculo, el recuento de relatos independientes carecería de sentido.
    .found = `{ $source }` deriva de sí misma a través de otras fuentes
    .help = quite el paso erróneo

duplicate-link = el mismo vínculo aparece dos veces en un registro
    .why = Un vínculo puede citar varias fuentes; dos vínculos idénticos se dibujarían y se contarían dos veces.
    .fix = quita un vínculo que repite palabra por palabra otro de su registro
    .found = el vínculo `{ $relation }` con `{ $event }` aparece dos veces
    .help = cite todas las fuentes en un solo vínculo
    .first = aparece antes aquí

duplicate-name = dos entradas del mismo archivo con el mismo nombre
    .why = Los lectores no pueden distinguirlas, y los hechos acaban repartidos entre las dos. Los nombres se comparan sin tener en cuenta mayúsculas, acentos ni signos de puntuación. Conserve una y convierta la otra en un alias.
    .found = `{ $first }` ya tiene este nombre{ $more ->
            [0] { "" }
            [one] , igual que otra entrada
           *[other] , igual que otras { $more } entradas
        }
    .help = { $more ->
            [0] conserve una de las dos entradas o deles nombres distintos
           *[other] conserve una de las entradas o deles nombres distintos
        }
    .another = otro más

duplicate-url = dos fuentes con la misma dirección
    .why = Son el mismo documento. Cite la primera por su id para que se cuente una sola vez.
    .found = la fuente `{ $source }` ya tiene esta dirección
    .help = cite `{ $source }` en su lugar

effect-before-cause = un efecto que empezó antes que su causa, fueran cuales fueran los días exactos
    .why = Los vínculos causales, jurídicos y de hecho avanzan en el tiempo. Corrija la fecha, o invierta el vínculo y regístrelo en el hecho posterior.
    .found = `{ $effect }` ({ $began }) empezó antes que `{ $cause }` ({ $cause_began }), pero el vínculo dice `{ $relation }`
    .help = corrija una de las fechas o registre el vínculo en el hecho posterior

effect-maybe-before-cause = un efecto que pudo empezar antes que su causa
    .why = Las fechas son demasiado imprecisas o inciertas para saberlo. Precise una de ellas o explique en la nota del vínculo por qué el orden es seguro.
    .found = `{ $effect }` ({ $began }) pudo empezar antes que `{ $cause }` ({ $cause_began }), pero el vínculo dice `{ $relation }`
    .help = precise una de las fechas, o acepte el aviso en `timeline.yaml` e indique el motivo

executable-file = un registro ejecutable
    .why = Un registro es texto. Un cambio que lo hace ejecutable es un descuido o un intento de que alguien lo ejecute sin darse cuenta.
    .found = el archivo es ejecutable
    .help = quite el permiso: `chmod a-x { $file }`

foreign-archive = una copia archivada de otro documento
    .why = La dirección de una copia en la Wayback Machine contiene la dirección que se copió. Si es otra, los lectores ven un documento distinto bajo el nombre de este. La dirección de la propia fuente no es una copia archivada.
    .found = esta es una copia de `{ $other }`, no de `{ $url }`
    .found-own = la copia archivada es la dirección de la propia fuente
    .help = indique una copia de este documento o suprima `archive`

future-date = un hecho publicado con una fecha futura
    .why = Con `--today`: lo que no ha ocurrido no se puede dar por acreditado. Mantenga el registro como borrador hasta entonces. Con `--base`, esto es un error solo en los registros modificados; en los demás es una nota.
    .found = `{ $date }` es posterior a `{ $today }`
    .help = corrija la fecha, o escriba `status: draft` hasta que haya ocurrido

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

hidden-file = un cambio que añade, modifica o elimina un archivo oculto en la carpeta de los registros
    .why = Con `--base`: un archivo está oculto si su nombre, o el de una carpeta que lo contiene, empieza por un punto. No se lee como registro, ninguna página lo muestra y una lista de archivos puede omitirlo, así que quien revisa el cambio tiene que mirarlo.
    .found = hay cambios en archivos ocultos: { $changes }
    .added = creación de { $files }{ $more ->
            [0] { "" }
           *[other] {" "}y { $more } más
        }
    .changed = modificación de { $files }{ $more ->
            [0] { "" }
           *[other] {" "}y { $more } más
        }
    .removed = eliminación de { $files }{ $more ->
            [0] { "" }
           *[other] {" "}y { $more } más
        }
    .help = mírelos antes de aceptar el cambio o elimínelos: ningún comando los lee
    .help-schemas = compárelos con lo que escribe `throughline schema --all`

id-vanished = un hecho publicado que ha desaparecido
    .why = Otros pueden haber citado un id publicado, así que tiene que seguir llevando a alguna parte. Inclúyalo bajo `former_ids` en el registro que lo sustituyó, o retire el registro e indique el motivo.
    .found = el hecho publicado `{ $id }` ya no existe
    .found-draft = el hecho publicado `{ $id }` es ahora un borrador
    .help = restaure el registro; después dele otro id con `throughline rename { $id } <nuevo>` o retírelo con `throughline withdraw { $id }`

incomplete-source = una fuente sin título, editor o fecha de publicación en un registro modificado
    .why = Con `--base`: estos datos ayudan a los lectores a volver a encontrar un documento cuando su dirección deja de funcionar. Omita lo que no haya visto.
    .found = la fuente `{ $source }` no indica { $fields }
    .help = añada lo que dice el propio documento

insecure-url = una dirección sin cifrar
    .why = Cualquiera que se encuentre entre el lector y el servidor puede alterar el documento por el camino. La mayoría de los servidores ofrecen también `https://`; si uno no lo hace, la dirección es correcta tal como está.
    .found = la dirección de `{ $source }` no está cifrada
    .help = pruebe la dirección con `https://` y, si muestra el mismo documento, úsela así

invalid-identifier = un identificador legal mal escrito o que contradice al que lo acompaña
    .why = Una cita con una errata lleva a otro documento. Un volumen del Federal Register corresponde a un solo año (el volumen 87 es de 2022), igual que un número de documento; y un documento tiene una sola cita.
    .found-fr = `{ $value }` no es una cita válida del Federal Register
    .found-doc = `{ $value }` no es un número de documento válido del Federal Register
    .found-docket = `{ $value }` no es un número de expediente válido
    .found-eo = `{ $value }` no es un número válido de orden ejecutiva
    .found-proclamation = `{ $value }` no es un número válido de proclama
    .found-licence = `{ $value }` no es una licencia general válida
    .found-year = `{ $cite }` es una cita de { $cited }, pero el número de documento es de { $numbered }
    .found-other-cite = `{ $cite }` contradice la cita `{ $other }`, que la fuente `{ $source }` da para el mismo documento
    .help-fr = escriba el volumen, `FR` y la página: `87 FR 63507`
    .help-doc = escriba el año, un guion y cinco cifras: `2022-22739`
    .help-docket = escríbalo como lo hace el tribunal: `22A544`, `22-592`, `6:22-cv-00885`
    .help-eo = escriba solo las cifras: `14165`
    .help-proclamation = escriba solo las cifras: `10773`
    .help-licence = escriba `GL`, un número y, si la lleva, una letra: `GL 45A`
    .help-document = compruebe ambos datos en la primera página del documento

isolated-event = un hecho publicado sin vínculos con otros
    .why = Nada lleva a él y nada se sigue de él. Puede ser correcto, pero a menudo una fuente dice más.
    .found = `{ $event }` no tiene ningún vínculo con otro hecho
    .help = añada un vínculo si una fuente dice qué condujo a él o qué vino después

likely-duplicate = dos hechos que pueden ser el mismo
    .why = Dos registros de un mismo hecho lo cuentan dos veces, y ninguno reúne todas las fuentes. Si son hechos distintos, vincúlelos (`same-story-as`, `part-of`, `follows`) para indicarlo.
    .found = `{ $second }` puede ser el mismo hecho que `{ $first }`: { $reasons }{ $more ->
            [0] { "" }
            [one] ; hay 1 hecho más como estos
           *[other] ; hay { $more } hechos más como estos
        }
    .help = { $more ->
            [0] conserve uno de los dos, o vincúlelos para indicar que son hechos distintos
           *[other] conserve un solo registro de cada hecho y vincule los que sean hechos distintos
        }
    .another = otro más
    .dates = fechas próximas ({ $first } y { $second })
    .actors = los dos mencionan a { $actors }
    .titles = títulos parecidos ({ $percent } %): «{ $first }» y «{ $second }»

link-to-unpublished = un registro publicado con un vínculo a otro que no lo está
    .why = El vínculo no se muestra ni se exporta mientras el otro registro sea un borrador o esté retirado.
    .found = `{ $event }` no está publicado
    .help = publíquelo o establezca el vínculo con un registro publicado

loaded-word = un título o un resumen cuyas palabras toman partido
    .why = En los títulos y los resúmenes habla la redacción. Una palabra que toma partido debe ir en una afirmación, atribuida a quien la usó.
    .found = `{ $word }` toma partido
    .help = escriba `{ $instead }`, o lleve la palabra a una afirmación y atribúyala

locale-without-words = un idioma de la colección al que el programa no está traducido
    .why = Los textos de los registros se muestran en ese idioma, pero los encabezados, las fechas, las listas y los rótulos que los rodean están en inglés, y las páginas indican que están en inglés.
    .found = el programa no está traducido a `{ $locale }`: en las páginas, todo lo que rodea a los textos está en inglés
    .help = publique en uno de sus idiomas ({ $known }) o acepte este aviso

lone-topic = un tema con un solo hecho
    .why = Un tema sirve para reunir hechos. Añádalo a los demás que le correspondan o quítelo.
    .found = ningún otro hecho tiene el tema `{ $topic }`
    .help = añádalo a los demás hechos que le correspondan o quítelo

long-gap = un efecto que empezó más de diez años después de su causa
    .why = Entre los dos no consta nada. O falta un paso en la colección, o el hecho anterior es un antecedente y no una causa.
    .found = `{ $effect }` ({ $began }) empezó { $years } años después de `{ $cause }` ({ $cause_began })
    .help = registre el paso intermedio o quite el vínculo

long-measure = una medida en vigor durante más meses de los que pueden tener página
    .why = Cada mes en que una medida estuvo en vigor tiene una página, hasta el límite que fija `docs/limits.md`; a partir de ahí, solo la tienen los más recientes. La página de la propia medida muestra siempre toda su historia. A menudo la causa es una errata en una fecha.
    .found = `{ $measure }` estuvo en vigor { $months } meses, y solo los { $most } más recientes tienen página
    .help = compruebe las fechas de sus pasos; si son correctas, solo faltan las páginas de los primeros meses

lowered-error = un ajuste de `severity` en `timeline.yaml` que rebaja un error que debe seguir siéndolo
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

newer-format = registros en un formato más nuevo que los que conoce el programa
    .why = `format` en `timeline.yaml` es el número del formato de los registros. Uno más nuevo puede tener campos y palabras que esta versión perdería o entendería mal.
    .found = estos registros están en el formato { $own }, y esta versión del programa conoce los formatos hasta el { $current }
    .help = actualice el programa

not-a-legal-act = una relación jurídica con un hecho que no es un acto jurídico
    .why = Una orden puede suspender otra o ponerle fin; un vuelo cancelado, no. Para lo que se interrumpió o se reanudó en la práctica, use `interrupts` o `resumes`. La regla se aplica si `timeline.yaml` marca al menos un tipo con `legal: true`.
    .found = `{ $relation }` es una relación entre actos jurídicos, pero `{ $event }` es del tipo `{ $kind }`
    .help = use `interrupts`, `resumes` o una relación causal, o marque el tipo con `legal: true`

older-format = registros en un formato anterior al actual
    .why = `format` en `timeline.yaml` es el número del formato de los registros; si falta, es 1. Un número nuevo significa que algo que antes se aceptaba ahora es un error, o que un ajuste tiene otro nombre. En registros de un formato anterior, las reglas que se volvieron errores después son avisos, y los nombres antiguos se siguen leyendo. `fmt --upgrade` hace los cambios que son seguros y escribe el número nuevo; `fmt --upgrade --check` solo los muestra.
    .found = estos registros están en el formato { $own }; el formato actual es el { $current }
    .help = ejecute `throughline fmt --upgrade` y corrija a mano lo que enumere
    .renamed = `{ $former }` ahora se llama `{ $name }`
    .lowered = { $number ->
        [one] { $number } resultado de `{ $code }` es aquí un aviso y será un error en el formato { $current }
       *[other] { $number } resultados de `{ $code }` son aquí avisos y serán errores en el formato { $current }
    }

one-sided-dispute = una discrepancia con menos de dos versiones
    .why = Una discrepancia son dos o más relatos que no pueden ser todos ciertos. Un solo relato es una afirmación.
    .found = una discrepancia necesita al menos dos versiones
    .help = añada la otra versión con sus fuentes, o convierta esta en una afirmación

part-of-cycle = un actor o un hecho que es parte de sí mismo a través de otros
    .why = Las partes y el todo forman un árbol: ni `part_of` entre actores ni `part-of` entre hechos pueden formar un ciclo.
    .found = `{ $id }` es parte de sí mismo
    .help-actor = quite el `part_of` equivocado
    .help-event = quite el vínculo equivocado

pending-setting = un ajuste que acepta o rebaja resultados y que aún no está en la base
    .why = Con `--base`: un cambio se comprueba con los ajustes que había antes de él. Una entrada de `allow`, `severity` o `ignore_urls` que hace menos estricta una regla surte efecto cuando llega a la base; la que la hace más estricta, de inmediato.
    .found-accepted = aquí aún no se aceptan resultados de `{ $code }`: este ajuste surtirá efecto cuando esté en la base
    .found-severity = la gravedad de `{ $code }` sigue siendo aquí `{ $severity }`: este ajuste surtirá efecto cuando esté en la base
    .found-format = los registros se siguen comprobando como formato { $format }: un número anterior surtirá efecto cuando esté en la base
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
    .found-alias = `{ $alias }` ya es uno de sus nombres
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
    .why = Los lectores entienden que `official` significa que lo dice un texto oficial. Para eso tiene que respaldarlo una fuente de tipo `official`, `court` u `official-copy`. Lo que dijo un funcionario y se conoce por la prensa es `basis: stated`, y `asserted_by` dice de quién son las palabras.
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
    .found-version = esta versión de la discrepancia no cita ninguna fuente
    .help-version = añada `sources: [<id>]`: cada versión necesita que alguien la sostenga
    .found-contradicted = la afirmación `{ $claim }` solo cita fuentes que la contradicen
    .found-version-contradicted = esta versión de la discrepancia solo cita fuentes que la contradicen
    .help-contradicted = cite la fuente que la sostiene, con `stance: mentions` si solo la recoge

unsourced-event = un hecho publicado sin ninguna afirmación
    .why = Los lectores comprueban un hecho por las fuentes de sus afirmaciones; el título y el resumen no pueden decir más que ellas. Una fuente que solo cita un vínculo o una discrepancia no demuestra que el hecho ocurriera. En un borrador esto es una nota, y los hechos retirados no se tienen en cuenta. Lo que tiene que citar una afirmación lo dice `unsourced-claim`.
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

unused-setting = un ajuste de `severity` en `timeline.yaml` que no cambia nada
    .why = Nombra una regla desconocida, o fija la gravedad que la regla ya tiene. Los ajustes sin efecto hacen más difíciles de ver los demás.
    .found-repeated = la gravedad de `{ $code }` ya está fijada más arriba
    .found-default = la gravedad predeterminada de `{ $code }` ya es `{ $severity }`
    .help = quite este ajuste o indique otra regla; `throughline explain` las enumera

unused-silence = una entrada de `ignore_urls` en `timeline.yaml` que ha vencido o no hace falta
    .why = Cada entrada acepta, hasta un día determinado, que una dirección no funcione. Quítela cuando pase ese día (`--today` u `--online`), cuando ninguna fuente use la dirección o cuando esta vuelva a funcionar.
    .found-uncited = ninguna fuente tiene la dirección `{ $url }`
    .found-expired = se aceptaba hasta { $until }
    .found-works = `{ $url }` vuelve a funcionar
    .help = quite la entrada, o compruebe la dirección y amplíe el plazo

unused-source = una fuente que no se cita en ninguna parte
    .why = Parece una prueba, pero no respalda nada. Cítela donde corresponda o quítela.
    .found = la fuente `{ $source }` no se cita en ninguna parte
    .help = cítela en una afirmación, un vínculo o una discrepancia, o quítela

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
