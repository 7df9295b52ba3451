### Reglas del formato de los registros: de qué trata cada una, por qué importa, qué hace `check --fix` y qué dice.

ambiguous-value = un valor sin comillas que otros programas leen como otra cosa
    .why = YAML convierte los valores sin comillas: `no` pasa a ser falso, `1.10` pasa a ser 1.1, `12:30` pasa a ser 750 y una fecha pasa a ser una marca de tiempo. Este programa conserva el texto, pero los demás que cargan los registros reciben el valor convertido. Ponga el valor entre comillas.
    .found = otros programas leen `{ $text }` como { $reading }
    .help = si se trata de un texto, póngalo entre comillas: `'{ $text }'`
    .true = verdadero
    .false = falso
    .number = un número
    .other-number = otro número
    .base-60 = un número en base 60
    .unmarked = un número sin sus separadores
    .printed = un número que se escribe de otro modo
    .time = una fecha con hora

conflict-marker = un conflicto de fusión sin resolver
    .why = Git escribe en el archivo las dos versiones de un conflicto, entre líneas de `<<<<<<<`, `=======` y `>>>>>>>`. Elija la correcta y borre esas líneas; si no, se publican con el texto o el archivo deja de ser YAML válido. Mientras tanto, el archivo no se lee.
    .found = aquí quedó un conflicto de fusión: { $ours }; { $theirs }
    .marker = aquí quedó una marca de un conflicto de fusión
    .help = elija lo correcto y borre las líneas que empiezan por `<<<<<<<`, `=======` y `>>>>>>>`
    .lines = { $number ->
        [0] ninguna línea { $of }
        [1] la línea { $first } { $of }
       *[other] las líneas { $first } a { $last } { $of }
    }
    .branch = de `{ $name }`
    .side = de una de las versiones

duplicate-id = dos registros, fuentes o afirmaciones con el mismo id
    .why = Un id tiene que ser único. Para citar una fuente que define otro registro, indique solo su id; a todo lo demás, asígnele un id propio.
    .record = dos registros tienen el id `{ $id }`
    .other-record = el otro
    .help-record = cambie el nombre de uno de los dos archivos
    .former = `{ $id }` es el id de otro registro
    .help-former = quítelo de aquí o cambie el nombre del otro registro
    .source = dos fuentes tienen el id `{ $id }`
    .first-source = definida primero aquí
    .help-source = cite aquí la fuente por su id o asigne otro id a esta
    .claim = dos afirmaciones de este registro tienen el id `{ $id }`
    .help-claim = asigne otro id a una de las dos
    .language = el idioma `{ $tag }` aparece dos veces
    .help-language = deje uno de los dos

duplicate-key = una clave que aparece dos veces en el mismo grupo de campos
    .why = Los lectores de YAML conservan una de las dos y descartan la otra, y no todos la misma.
    .found = `{ $key }` aparece dos veces
    .first = primero aquí
    .help = deje una de las dos
    .former-name = `{ $former }` es el nombre antiguo de `{ $name }`, y están los dos
    .help-former-name = conserve `{ $name }` y pase ahí lo que corresponda

invalid-date = una fecha que no es EDTF de nivel 1
    .why = Las fechas dicen con qué precisión se conocen: `2022-11` para un mes, `2022-11~` para un mes aproximado, `2022-10-12/..` si no consta el final. Nunca invente un día.
    .fix = escribe en EDTF un día, un mes o un año que está escrito de otro modo y solo puede leerse de una manera
    .found = `{ $text }` no es una fecha válida: { $why }
    .help = escriba una fecha EDTF de nivel 1: `2022`, `2022-11`, `2022-11-22`, `2022-11~`, `2022-10-16/2022-10-22`, `2022-10-12/..`
    .written = `{ $text }` no es una fecha en EDTF
    .two-ways = `{ $text }` no es una fecha en EDTF y puede leerse de dos maneras
    .help-two-ways = escriba `{ $one }` o `{ $other }`

invalid-value = un valor que no es válido en su campo
    .why = Las páginas, las exportaciones y otros programas cuentan con vocabularios fijos y con la forma de los números, los id, los idiomas y los países.
    .fix = escribe un id en minúsculas, con guiones y sin comillas tipográficas, corrige una palabra que difiere en una letra y convierte los id en una lista
    .expected = aquí se espera { $expected }, no { $found }
    .nothing = aquí se espera { $expected } y no hay nada escrito
    .help-expected = escriba { $expected }
    .help-fields = escriba los campos de { $object }: { $fields }
    .help-list = escriba `[…]`, o una línea con `- ` para cada elemento
    .help-dashes = empiece cada elemento con `- `
    .id = `{ $text }` no es un id válido
    .help-id = use minúsculas sin acento y cifras, con un solo guion entre palabras
    .lines = este valor tiene que estar en una sola línea
    .help-lines = escríbalo en una línea tras su clave, o en varias después de `>-`
    .word = `{ $text }` no es uno de los valores admitidos aquí
    .help-word = escriba uno de estos: { $words }
    .language = `{ $text }` no es un código de idioma
    .help-language = escriba un código BCP 47, como `en`, `es` o `es-MX`
    .country = `{ $text }` no es un código de país
    .help-country = escriba un código ISO 3166-1 alfa-3, como `MEX`
    .mail = `{ $text }` no es una dirección de correo
    .help-mail = escriba una sola dirección, como `redaccion@example.org`
    .licence = `{ $text }` no es una licencia
    .help-licence = escriba un identificador SPDX, como `CC-BY-4.0`
    .number = `{ $text }` no es un número
    .help-number = escriba solo cifras, sin separador de miles
    .position = `{ $text }` no es una posición
    .format = `{ $text }` no es el número de un formato de registros
    .help-format = escriba un número entero; el formato actual es { $current }
    .help-position = escriba la posición de la versión, contando desde 0
    .version = { $number ->
        [one] no existe la versión { $position }; hay 1
       *[other] no existe la versión { $position }; hay { $number }
    }
    .flag = `{ $text }` no es ni `true` ni `false`
    .help-flag = escriba `true` o `false`
    .address = `{ $text }` no es una dirección completa
    .help-address = escriba la dirección entera, con los espacios y las comillas codificados con `%`

invalid-yaml = un archivo que no es YAML válido
    .why = Un archivo que no se puede leer se omite y los demás se comprueban igualmente. Las causas más comunes son unas comillas que faltan, una tabulación al principio de la línea o un valor sin comillas que contiene dos puntos seguidos de un espacio.
    .fix = cierra comillas y corchetes, pone textos entre comillas, añade guiones, dos puntos y los espacios que los siguen, y corrige la sangría de una línea, si una sola corrección da un registro sin errores
    .help = corrija aquí el YAML; las causas más comunes son unas comillas que faltan, una tabulación o dos puntos seguidos de un espacio
    .not-utf-8 = el archivo no está en UTF-8
    .utf-16 = el archivo está en UTF-16, no en UTF-8
    .help-not-utf-8 = guarde el archivo en UTF-8; los editores lo ofrecen en «Guardar con codificación» o «Guardar como»
    .large = el archivo ocupa más de { $most } KiB
    .files = una colección puede tener como máximo { $most } archivos y esta tiene más; no se leyó nada
    .files-of-revision = una colección puede tener como máximo { $most } archivos y esta revisión tiene más; no se leyó nada
    .bytes-of-revision = los nombres y contenidos de todos los archivos pueden ocupar como máximo { $most } MiB y los de esta revisión ocupan más; no se leyó nada
    .long-path = la ruta de este archivo tiene más de { $most } bytes
    .deep-folder = esta carpeta está dentro de demasiadas carpetas y no se lee
    .special-file = un registro tiene que ser un archivo normal, no un dispositivo ni una tubería
    .submodule = aquí hay otro repositorio (un submódulo de git); sus archivos no se leen
    .twice-in-git = este archivo figura dos veces en el árbol de git
    .help-file = los registros son pequeños archivos de texto en UTF-8, uno por hecho, en la carpeta de su año
    .item = el registro está escrito como elemento de una lista
    .help-item = quite el `- ` que precede a sus campos
    .done-item = se quita el `- ` que precede a los campos del registro
    .tab = esta línea empieza con una tabulación y YAML solo admite ahí espacios
    .help-tab = { $spaces ->
        [one] escriba 1 espacio en lugar de la tabulación
       *[other] empiece la línea con { $spaces } espacios
    }
    .done-tab = { $number ->
        [one] se cambia por espacios la tabulación al principio de una línea
       *[other] se cambian por espacios las tabulaciones al principio de { $number } líneas
    }
    .sign = un texto que empieza por `{ $sign }` tiene que ir entre comillas
    .control = YAML no admite el carácter de control { $code }
    .backtick = un texto que empieza por un acento grave tiene que ir entre comillas
    .colon-in-text = dos puntos seguidos de un espacio forman una clave, así que este texto tiene que ir entre comillas
    .braces = dentro de `{ "{" }…{ "}" }`, un texto con dos puntos, una coma o un corchete tiene que ir entre comillas
    .help-quotes = ponga el texto entre comillas: `{ $text }`
    .help-long-quotes = ponga el texto entre comillas
    .done-quotes = se pone un texto entre comillas
    .done-braces = se pone entre comillas un texto dentro de `{ "{" }…{ "}" }`
    .curly-quotes = `{ $mark }` no abre un texto entre comillas; YAML solo reconoce `'` y `"`
    .help-curly-quotes = escriba comillas rectas
    .done-curly-quotes = se escriben comillas rectas en lugar de tipográficas
    .quote = estas comillas no se cierran
    .help-quote = ciérrelas al final del texto: `{ $text }`
    .help-long-quote = añada `{ $mark }` al final del texto
    .done-quote = se cierran unas comillas al final de su línea
    .early-quote = el texto entre comillas termina aquí, y sigue algo más
    .help-single-quotes = duplique cada `'` dentro del texto
    .help-double-quotes = escriba `\"` en lugar de cada `"` dentro del texto
    .done-early-quote = se pone un texto entero entre comillas
    .bracket = este `{ $bracket }` no se cierra
    .help-bracket = añada `{ $missing }` al final de la línea
    .done-bracket = se añade `{ $missing }` al final de una línea
    .space-after-colon = falta un espacio tras los dos puntos de `{ $key }`
    .done-space-after-colon = se pone un espacio tras los dos puntos de `{ $key }`
    .colon = faltan los dos puntos tras `{ $key }`
    .done-colon = se ponen dos puntos tras `{ $key }`
    .space-after-dash = los elementos de una lista empiezan con un guion y un espacio, y aquí falta el espacio
    .done-space-after-dash = se pone un espacio tras el guion de un elemento de lista
    .dash = en esta línea empieza un elemento de la lista y falta su guion
    .done-dash = se pone el guion ante un elemento de lista
    .indentation = { $spaces ->
        [one] esta línea tiene una sangría de 1 espacio y no está alineada con las líneas de su grupo
       *[other] esta línea tiene una sangría de { $spaces } espacios y no está alineada con las líneas de su grupo
    }
    .help-no-indentation = escríbala sin sangría
    .help-indentation = { $spaces ->
        [one] dele una sangría de 1 espacio
       *[other] dele una sangría de { $spaces } espacios
    }
    .done-indentation = { $spaces ->
        [one] se da a una línea una sangría de 1 espacio en lugar de { $before }
       *[other] se da a una línea una sangría de { $spaces } espacios en lugar de { $before }
    }
    .joined = esta línea tiene demasiada sangría: YAML la lee como parte del texto de arriba
    .help-joined = alinee su guion con los de los demás elementos; si es texto, ponga el texto entre comillas
    .second-document = aquí empieza un segundo documento YAML; un archivo solo puede contener uno
    .tag = los registros no admiten etiquetas de YAML (`!…`)
    .no-value = aquí se espera un valor
    .key = una clave tiene que ser un solo valor
    .repeated = las anclas y los alias repiten demasiado de este archivo
    .alias-in-itself = este alias remite a un valor que lo contiene
    .alias-depth = aquí los alias encajan demasiadas listas y grupos de campos unos dentro de otros
    .alias = `*` inicia un alias, y ninguna ancla anterior (`&…`) lleva su nombre
    .no-alias-name = `&` inicia un ancla y `*` un alias, y aquí falta el nombre
    .depth = aquí hay demasiadas listas y grupos de campos unos dentro de otros
    .end = el archivo termina en medio de una lista o de un grupo de campos
    .no-key = aquí se espera una clave
    .no-item = aquí se espera un elemento de la lista
    .in-braces = dentro de `{ "{" }…{ "}" }` se espera aquí una coma o el `{ "}" }` de cierre
    .in-brackets = dentro de `[…]` se espera aquí una coma o el `]` de cierre
    .no-colon = se esperan dos puntos tras esta clave
    .colon-here = aquí no puede empezar una clave
    .dash-here = aquí no puede empezar un elemento de lista
    .space = aquí se espera un espacio
    .line-indentation = esta línea no queda alineada con las de arriba
    .text-indentation = una línea de este texto no tiene suficiente sangría
    .tab-here = aquí hay una tabulación y YAML solo admite espacios
    .comment-in-text = hay un comentario en medio de este texto
    .after-bar = tras `|` o `>` solo puede haber un comentario en la misma línea
    .document-in-quotes = una línea de este texto entre comillas empieza por `---` o `...`, que separan documentos
    .escape = entre comillas dobles, tras una barra invertida hay algo que YAML no reconoce
    .open-bracket = hay un `{ $bracket }` que no se cierra
    .closing-bracket = este corchete no cierra nada
    .other-bracket = `{ $open }` no puede cerrarse con `{ $close }`
    .directive = una línea que empieza por `%` es una directiva, y los registros no la necesitan
    .after-document = esto no forma parte de lo que hay antes
    .byte-order-mark = hay una marca de orden de bytes dentro del archivo

lost-text = un texto que YAML toma por un comentario
    .why = Un `#` después de un espacio inicia un comentario: `Order #14159` se queda en `Order` y los lectores nunca verían el resto. Ponga el texto entre comillas. Un comentario se escribe con un espacio después de su `#`.
    .fix = pone entre comillas un texto con un `#`
    .comment = YAML toma esto por un comentario, así que el texto termina antes
    .help-comment = ponga todo el texto entre comillas; un comentario empieza por `# `
    .help-comment-whole = ponga el texto entre comillas: `'{ $text }'`; un comentario empieza por `# `
    .done = se pone entre comillas un texto con un `#`
    .anchor = YAML toma `&{ $name }` por un nombre de lo que sigue, así que el texto empieza después
    .help-anchor = ponga todo el texto entre comillas

misfiled-record = un registro en la carpeta de otro año, o cuyo nombre de archivo no es un id válido
    .why = Los colaboradores buscan los registros por año, y el nombre del archivo es el id permanente del hecho.
    .fix = mueve un registro a la carpeta de su año y le da el nombre de archivo que debía tener
    .year = un registro con fecha `{ $date }` no corresponde a la carpeta `{ $folder }`
    .help-year = mueva el archivo a `{ $path }` o corrija la fecha
    .name = el nombre de archivo `{ $name }` no es un id válido
    .help-name = dé al archivo un nombre de minúsculas sin acento y cifras, con un solo guion entre palabras
    .help-rename = cambie su nombre a `{ $path }`
    .reserved = `{ $name }` es un nombre reservado en Windows, donde este archivo no puede existir
    .help-reserved = asigne otro id al registro
    .ending = este registro no se lee: su nombre termina en `{ $ending }`
    .place = este no es el lugar de un registro
    .help-move = muévalo a `{ $path }`
    .help-place = muévalo a `<año>/<id>.yaml`, con el año de su fecha
    .not-utf-8 = el nombre `{ $name }` no está en UTF-8, así que el archivo o la carpeta no se lee
    .help-not-utf-8 = dele un nombre de minúsculas sin acento, cifras y guiones

missing-field = un campo obligatorio que falta o está vacío
    .why = Sin él, el registro no se puede mostrar, ordenar ni citar.
    .found = falta `{ $field }`, obligatorio en { $object }
    .help = añada `{ $field }: …`
    .help-text = añada `{ $field }: …`, o un texto por idioma: `{ $field }: { "{" }es: …{ "}" }`
    .help-date = añada `{ $field }` con la fecha, por ejemplo `{ $example }`
    .help-url = añada `{ $field }: https://…`
    .help-list = añada `{ $field }: […]`
    .help-word = añada `{ $field }` con uno de estos valores: { $words }
    .help-id = añada `id` con el nombre que prefiera, en minúsculas sin acento y con guiones entre palabras
    .help-kind = añada `kind` con uno de estos valores: { $kinds }
    .help-any-kind = añada `kind` con uno de los tipos de `timeline.yaml`
    .help-reference = { $field ->
        [actor] añada `{ $field }` con el id de un actor
        [event] añada `{ $field }` con el id de un hecho
        [measure] añada `{ $field }` con el id de una medida
        [source] añada `{ $field }` con el id de una fuente
       *[other] añada `{ $field }` con un id
    }
    .empty = el archivo está vacío; campos obligatorios en { $object }: { $fields }
    .help-empty = escriba el registro o borre el archivo
    .settings = la colección no tiene `timeline.yaml`
    .help-settings = escriba uno que tenga al menos `title: …`, o empiece con `throughline init`

self-link = un hecho vinculado consigo mismo, o una fuente derivada de sí misma
    .why = Nada puede conducir a sí mismo.
    .source = la fuente `{ $id }` no puede derivar de sí misma
    .help-source = indique el documento en el que se basa
    .found-event = `{ $event }` está vinculado consigo mismo
    .help-event = indique el otro hecho, o quite el vínculo

too-long = un texto más largo de lo que admite el formato
    .why = Los títulos aparecen en muchas páginas, en canales RSS y en tarjetas, así que un solo texto sin límite podría ocupar más que todo el sitio. Los límites figuran en `docs/limits.md`.
    .found = este texto tiene { $number } caracteres; el límite es { $most }
    .help = acórtelo
    .id = el id del nombre del archivo tiene { $number } caracteres; el límite es { $most }
    .help-id = asigne al registro un id más corto

too-many = una lista con más elementos de los que admite el formato
    .why = Cada elemento de una lista genera enlaces, páginas y datos, así que una sola lista sin límite podría ocupar más que todo el sitio. Los límites figuran en `docs/limits.md`.
    .list = esta lista tiene { $number } elementos; el límite es { $most }
    .help-list = deje { $most } como máximo
    .found-derived = `{ $source }` se remonta a más de { $limit } fuentes
    .help-derived = indique solo los documentos a partir de los que se hizo

unexpected-file = un archivo de la carpeta de registros que no es un registro
    .why = No se lee, aunque quien lo añadió quizá crea que sí.
    .found = este archivo no es un registro y no se lee
    .help = sáquelo de la carpeta de registros

unknown-actor = un actor desconocido
    .why = Cada actor se define una sola vez, en `actors.yaml`, para que tenga una página con todos sus hechos.
    .fix = corrige un id que difiere en una o dos letras, si solo uno se le parece y sus cifras son las mismas
    .found = no existe el actor `{ $id }`
    .help = añádalo a `actors.yaml` o corrija el id

unknown-entry = una entrada desconocida del glosario
    .why = La referencia de un término a otro tiene que llevar a algún lugar.
    .fix = corrige un id que difiere en una o dos letras, si solo uno se le parece y sus cifras son las mismas
    .found = no existe la entrada de glosario `{ $id }`
    .help = añádala a `glossary.yaml` o corrija el id

unknown-event = un hecho desconocido
    .why = Los lectores no pueden seguir un vínculo a un registro que no existe. Escriba antes el otro registro o corrija el id.
    .fix = sustituye el id anterior de un hecho por el que tiene ahora, y corrige uno que difiere en una o dos letras, si solo uno se le parece y sus cifras son las mismas
    .found = no existe el hecho `{ $id }`
    .help = escriba antes su registro o corrija el id
    .renamed = el hecho `{ $id }` cambió de id

unknown-field = un campo que el formato no tiene
    .why = De otro modo, un campo mal escrito se descartaría sin aviso, junto con su contenido.
    .fix = corrige un campo que difiere en una o dos letras, si solo puede tratarse de uno
    .found = el campo `{ $field }` no existe en { $object }
    .help = use uno de estos: { $fields }
    .language = `{ $key }` no es un código de idioma
    .help-language = escriba un código de idioma, como `en` o `es`; dentro de `{ "{" }…{ "}" }`, ponga entre comillas un texto que tenga una coma

unknown-kind = un hecho de un tipo que `timeline.yaml` no define
    .why = Los tipos son una lista breve y fija, para que los lectores puedan filtrar por ellos.
    .fix = corrige un id que difiere en una o dos letras, si solo uno se le parece y sus cifras son las mismas
    .found = no existe el tipo `{ $id }`
    .help = añádala a `kinds` en `timeline.yaml` o corrija el id

unknown-measure = una medida desconocida
    .why = Cada medida se define una sola vez, en `measures.yaml`, para que tenga una sola historia.
    .fix = corrige un id que difiere en una o dos letras, si solo uno se le parece y sus cifras son las mismas
    .found = no existe la medida `{ $id }`
    .help = añádala a `measures.yaml` o corrija el id

unknown-place = un lugar desconocido
    .why = Cada lugar se define una sola vez, en `places.yaml`.
    .fix = corrige un id que difiere en una o dos letras, si solo uno se le parece y sus cifras son las mismas
    .found = no existe el lugar `{ $id }`
    .help = añádalo a `places.yaml` o corrija el id

unknown-source = una fuente que ningún registro define
    .why = Toda cita tiene que llevar a un documento. Una fuente se define en el primer registro que la usa y se cita por su id en todos los demás.
    .fix = corrige un id que difiere en una o dos letras, si solo uno se le parece y sus cifras son las mismas
    .found = no existe la fuente `{ $id }`
    .help = defínala en `sources` del primer registro que la use o corrija el id

unknown-topic = un tema desconocido
    .why = Cada tema se define una sola vez, en `topics.yaml`; las etiquetas libres acaban dispersándose.
    .fix = corrige un id que difiere en una o dos letras, si solo uno se le parece y sus cifras son las mismas
    .found = no existe el tema `{ $id }`
    .help = añádalo a `topics.yaml` o corrija el id

unsafe-url = una dirección que no es una dirección web
    .why = Las direcciones se convierten en enlaces del sitio. Solo se admiten `https` y `http` y, en un resumen, también una ruta dentro del sitio. No se admite un nombre de usuario antes del servidor: hace que un sitio parezca otro o revela una contraseña.
    .fix = añade el `https://` que falta
    .found = `{ $text }` no es una dirección web
    .help = escriba una dirección que empiece por `https://` o `http://`
    .user = `{ $text }` lleva un nombre de usuario antes del servidor
    .help-user = quite la parte anterior a la `@`
    .found-in-summary = el resumen enlaza con `{ $url }`, que no es una dirección web
    .help-in-summary = enlace con una dirección que empiece por `https://` o `http://`
    .found-user-in-summary = el resumen enlaza con `{ $url }`, que lleva un nombre de usuario antes del dominio

## La dirección de un sitio o de un repositorio: lo que falla va tras la dirección

site-address =
    .found = `{ $text }` { $what }
    .not-web = no es una dirección web
    .query = lleva una consulta o un fragmento, tras los que no se puede formar otra dirección
    .help-query = escríbala sin el `?` o el `#` ni lo que sigue
    .user = lleva un nombre de usuario antes del servidor
    .letters = tiene un servidor con letras que parecen otras
    .help-letters = escriba el servidor en Punycode (`xn--…`), para que todos vean cuál es
    .no-host = no tiene un servidor que pueda existir
    .incomplete = no es una dirección completa
    .help-incomplete = escríbala sin `.` ni `..`, con los espacios y las comillas codificados con `%`
    .help-whole = escriba la dirección entera, por ejemplo `https://www.example.org/timeline`

## Qué falla en una fecha

date-empty = está vacía
date-characters = EDTF solo admite caracteres ASCII
date-blank = no se admiten espacios
date-number = un número es demasiado grande
date-year = el año debe tener exactamente cuatro cifras (o X)
date-negative-zero = -0000 no es un año válido
date-negative-unknown = los años negativos no pueden tener cifras sin especificar
date-short-long-year = solo los años de más de cuatro cifras llevan una Y delante
date-long-year-alone = un año con una Y delante no puede llevar mes ni día
date-long-year-zeros = un año con una Y delante no puede empezar por cero
date-long-year-digits = tras la Y se esperan cifras
date-month-digits = el mes debe tener dos cifras (o X)
date-day-digits = el día debe tener dos cifras (o X)
date-before-month = se espera un guion antes del mes
date-before-day = se espera un guion antes del día
date-after-day = sobra algo después del día
date-month = el mes debe estar entre 01 y 12, o entre 21 y 24 para una estación del año
date-unknown-month = ningún mes encaja con las cifras sin especificar
date-day = ese mes no tiene ese día
date-season-day = una estación del año no puede llevar día
date-ends = un intervalo lleva exactamente una `/`
date-no-end = un intervalo necesita una fecha al menos en un extremo
date-backward = el intervalo termina antes de empezar
date-open = `..` va solo en un extremo del intervalo, como en `2022-10-12/..`
date-with-time = se espera una fecha sin hora
date-set = los conjuntos de fechas son EDTF de nivel 2 y se espera el nivel 1
date-level = esto es EDTF de nivel 2 y se espera el nivel 1
date-far = se espera un año entre -20000 y 20000

## Fechas como se escriben: lo que ocurre va tras la fecha

written-date =
    .found = `{ $text }` { $what }
    .made = `{ $text }` no es una fecha: { $why }
    .none = `{ $text }` no es una fecha
    .long = `{ $text }` no es una fecha: es demasiado largo
    .order = puede leerse de dos maneras; indique cuál con `--date-order`
    .order-and-year = puede leerse de varias maneras; indique cuál con `--date-order` y `--short-years`
    .short-year = tiene un año de dos cifras; indique cuál con `--short-years`
    .years-or-month = puede leerse de dos maneras, como dos años o como un mes; indique cuál con `--year-pairs`
    .years-or-season = puede leerse de dos maneras, como dos años o como una estación del año; indique cuál con `--year-pairs`
    .winter = menciona dos años: con `--year-pairs years` es el invierno que empieza en { $year }
    .decade = puede leerse de dos maneras, como una década o como un siglo; escriba `{ $decade }` o `{ $century }`
    .span = puede leerse de dos maneras; escríbala en EDTF
    .serial = puede ser un día tal como los cuentan las hojas de cálculo; dé a la columna formato de fecha
    .century = no dice de qué siglo es
    .weekday = cae en otro día de la semana que el que dice
    .no-year = no tiene año
    .no-month = no tiene mes
    .number = es solo un número
    .without-year = no tiene año
    .day-alone = un día sin mes
    .month = no existe el mes { $number }
    .before-christ = `{ $year }` puede leerse de dos maneras; escriba `{ $before } a. C.`, o el año en EDTF, donde 1 a. C. es `0000`

## Tipos de valores, como lo que se espera o lo que hay

type-any = un valor
type-value = un solo valor
type-text = un texto
type-texts = un texto o un texto por idioma
type-list = una lista
type-entries = una serie de entradas con su id (`id: …`)
type-mapping = un grupo de campos
type-fields = un grupo de campos ({ $object })
type-nothing = nada

## De qué se componen los registros

object-event = un hecho
object-other-dates = otras fechas
object-participant = un participante
object-step-of-a-measure = un paso de una medida
object-change = un cambio
object-source = una fuente
object-identifiers = los identificadores
object-citation = una cita
object-claim = una afirmación
object-quantity = una cantidad
object-dispute = una discrepancia
object-version = una versión
object-resolution = una resolución
object-link = un vínculo
object-collection-s-settings = los ajustes de la colección
object-kind = un tipo
object-allowance = una excepción de `allow`
object-weight = un ajuste de `severity`
object-unanswered-address = una dirección de `ignore_urls`
object-actor = un actor
object-role = un cargo
object-place = un lugar
object-topic = un tema
object-measure = una medida
object-story-line = una línea narrativa
object-glossary-entry = una entrada de glosario
object-gap = una laguna
