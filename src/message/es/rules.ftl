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
    .why = Lo que impidió un hecho no lo causó, y un acto no prorroga aquello a lo que pone fin. Si las fuentes difieren, conserve un vínculo con `disputed: true` y registre la disputa.
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
    .why = Con `--online`, el servidor respondió que el documento ya no está (404, 410), o el servidor no existe. Cite una copia archivada o la nueva dirección del documento. Si no hay remedio, incluya la dirección bajo `unanswered` en `timeline.yaml`, con un motivo y una fecha.
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

lowered-error = a setting under `checks` in `timeline.yaml` that lowers an error which must stay one
    .why = Unknown ids, causal cycles and unsafe addresses break the graph, the data or the reader’s trust, so they always remain errors.

markdown-in-plain-text = Markdown in a plain-text field
    .why = Only summaries are Markdown. Elsewhere the markup would appear literally in feeds, calendars, tables and pictures.

missing-archive = a source in a changed record without an archived copy
    .why = With `--base`: addresses stop working, archived copies last. Save the page at an archive and give the copy’s address; never invent one. Only records that the change touches are checked.

missing-date-note = an approximate or uncertain date without an explanation
    .why = Readers should learn why a date is approximate or uncertain.

missing-locator = citations of a document with pages or paragraphs that do not say where in it
    .why = Readers will not search forty pages to check one sentence. Court documents, scholarly works, PDF files and official texts with a number have pages or paragraphs: name them as `locator`, and a few words that stand there as `quote`. Each document is reported once.

missing-translation = a text that is missing in one of the collection’s languages
    .why = Readers in that language see the text in another one. The page says so, but a translation is better.

moved-link = an address that redirects to another
    .why = With `--online`, the server redirected to another address. If it shows the same document, use the new address.

moving-url = an address whose document can change
    .why = Branches move on, and searches and sessions expire, so readers would find something other than what you saw. Cite a permanent address.

not-a-legal-act = a legal relation with an event that is not a legal act
    .why = An order can stay or end another order; a cancelled flight cannot. Use `interrupts` or `resumes` for what stopped or restarted in practice. The rule applies where `timeline.yaml` marks at least one kind with `legal: true`.

one-sided-dispute = a dispute with fewer than two versions
    .why = A dispute is two or more accounts that cannot all be right. A single account is a claim.

part-of-cycle = an actor or event that is part of itself by way of others
    .why = Parts and wholes form a tree: `part_of` between actors, and `part-of` between events, cannot form a cycle.

pending-setting = a setting that accepts or lowers findings and is not on the base yet
    .why = With `--base`: a change is checked by the settings that were there before it. An entry under `allow`, `checks` or `unanswered` that makes a rule less strict takes effect once it is on the base; one that makes it stricter takes effect at once.

placeholder-text = template text that was not replaced
    .why = It would be published as it is.

raw-html = HTML in a summary
    .why = Summaries are a small, safe subset of Markdown. HTML would be shown as text.

redundant-link = a causal, legal or factual link alongside a longer path between the same events
    .why = The longer path may explain more. Where sources state both, keep both.

redundant-value = a value that repeats another one beside it
    .why = The same thing said in two places drifts apart. A value that expresses a judgement, such as a claim’s `status`, may be written even if it is the default.

review-due = something that has not been reviewed for long
    .why = The day up to which a measure was checked, or the collection researched, lies more than 180 days before `as_of` or, with `--today`, before that day. With `--today` only: an event without an end, or the whole collection, was last changed more than a year ago. `throughline review` lists all of it with what else is to be looked up. This is never more than a note, so that no pull request fails just because time has passed.

shortened-url = the address of a link shortener or a search engine
    .why = It hides where it leads, and may lead elsewhere tomorrow.

single-source = an attested claim with only one independent account
    .why = Five articles that rewrite one wire story are one account. A claim is well attested by two independent accounts, or by one primary document such as an official or court text.

source-before-event = an event whose sources are all older than the event
    .why = A source published weeks earlier cannot report that something happened. Plans and announcements are events in their own right.

source-long-after-event = an event with no source published within two years of it
    .why = Later accounts are second-hand. If a report from the time exists, cite it too.

stray-blank = a text with two spaces in a row or a tab, or a name with a line break
    .why = HTML collapses them to one space and other formats keep them, so searches for the phrase fail.

stray-journal = a file or folder among the records that looks like a journal
    .why = Version 0.1.0 kept its journal of unfinished changes here and applied whatever it found in it, no matter who had written it. Such a journal can change any file, and older copies of the program still apply it. The journal is now kept outside the records, and none belongs here.

swapped-day-and-month = a date whose day and month may be swapped
    .why = A source of the event is dated on the swapped day, and none is dated near the day given: 11/5 is 5 November in one country and 11 May in another.

symbolic-link = a symbolic link among the records
    .why = A symbolic link can lead out of the records: what a reviewer sees is not what is read, and what a command writes may end up elsewhere. No command follows one, hidden or not.

title-style = a title that is too long or ends with a full stop
    .why = Titles appear in lists, pictures and feeds: at most 80 characters, one line, no full stop at the end.
    .fix = removes the full stop at the end of a title, unless it may belong to an abbreviation

unassigned-character = a text with a character that Unicode does not define
    .why = Readers see an empty box, or nothing. If the character is newer than this program, list the finding under `allow`.

unclear-link = an address that could not be checked
    .why = With `--online`: the server did not answer in time or reported an error, after several attempts. It may work tomorrow, so this is never more than a note.

unfounded-basis = a link that says it rests on more than it cites
    .why = Readers take `official` to mean that an official text says so. It needs a supporting source of the kind `official`, `court` or `official-copy`. What an official said, known through a report, is `basis: stated`, and `asserted_by` says whose words they are.

unknown-locale = a text in a language in which the collection is not published
    .why = Nobody would see it. Add the language to `locales` in `timeline.yaml`, or remove the text.

unlinked-mention = a text that mentions an event without a link to it
    .why = An id in a text connects two events only for human readers. Record the relation under `links`, and in the text say what happened.

unsourced-claim = a claim without a source
    .why = Every statement has to lead to a document in which readers can check it: one that states it, or at least mentions or qualifies it. A source that contradicts a claim does not show that anybody made it. Outside published events this is a note.

unsourced-event = a published event without a claim
    .why = Readers check an event by the sources of its claims; its title and summary may say no more than these do. A source that only a link or a dispute cites does not show that the event took place. In a draft this is a note, and withdrawn events are left alone. What a claim has to cite is told by `unsourced-claim`.

unsourced-link = a link without a source, or an editorial link without a reason
    .why = Readers will ask how you know that this led to that. A link answers with documents; if it is the editors’ own reading, it says `basis: editorial` and gives the reason in its note.

untidy-url = an address with tracking parameters, or of the mobile version of a page
    .why = Tracking parameters identify the visitor, not the document; an AMP or mobile address is a second address of the same page.
    .fix = removes tracking parameters and text fragments

unused-allowance = an entry under `allow` in `timeline.yaml` that matches nothing
    .why = The finding that it accepted is gone. Left in place, the entry would hide the next one.

unused-setting = a setting under `checks` in `timeline.yaml` that changes nothing
    .why = It names an unknown rule, or sets the severity that the rule has anyway. Settings without effect make the others harder to see.

unused-silence = an entry under `unanswered` in `timeline.yaml` that has expired or is not needed
    .why = Each entry accepts a dead address until a given day. Remove it after that day (`--today` or `--online`), when no source uses the address, or when the address works again.

unused-source = a source that nothing cites
    .why = It looks like evidence but supports nothing. Cite it where it belongs, or remove it.

unverified-as-attested = a claim marked as attested although no original source was found
    .why = A claim that rests on a repost, a partisan page or nothing may be attributed or unverified, but not attested.

withdrawn-without-reason = a withdrawn record without a reason
    .why = The id remains an address, and whoever follows it should learn the reason.
