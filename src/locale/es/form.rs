//! Spanish: the words of the form for a new record.

use crate::locale::FormWords;

/// The form for a new record.
pub(super) const FORM: FormWords = FormWords {
    fields: &[
        (
            "event.title",
            "Título",
            "Cómo se llama el hecho: neutral, de 80 caracteres como máximo, sin punto final.",
        ),
        (
            "event.date",
            "Fecha",
            "Cuándo ocurrió, en EDTF de nivel 1, con la precisión con que se conoce y no más: 2022, 2022-11, 2022-11-22, 2022-11~.",
        ),
        (
            "event.dates",
            "Otras fechas",
            "Otras fechas del mismo hecho, si difieren.",
        ),
        (
            "other-dates.announced",
            "Anuncio",
            "Cuándo se dio a conocer.",
        ),
        (
            "other-dates.effective",
            "Vigencia",
            "Cuándo entró en vigor.",
        ),
        (
            "other-dates.published",
            "Publicación",
            "Cuándo se publicó su texto.",
        ),
        ("other-dates.ended", "Fin", "Cuándo terminó."),
        (
            "event.date_note",
            "Cómo se conoce la fecha",
            "Obligatorio si la fecha es aproximada, dudosa o deducida.",
        ),
        (
            "event.summary",
            "Resumen",
            "Qué ocurrió, en uno o dos párrafos. Se permiten **negritas**, *cursivas* y enlaces; HTML no.",
        ),
        ("event.kind", "Tipo", "Qué tipo de hecho es."),
        (
            "event.actors",
            "Quiénes participaron",
            "Personas y organismos que participaron; al escribir se ofrecen los identificadores.",
        ),
        ("participant.actor", "Actor", "Quién."),
        ("participant.role", "Papel", "En calidad de qué."),
        (
            "event.places",
            "Lugares",
            "Dónde ocurrió; al escribir se ofrecen los identificadores.",
        ),
        (
            "event.topics",
            "Temas",
            "De qué trata; al escribir se ofrecen los identificadores.",
        ),
        ("event.measures", "Medidas", "Qué medidas cambió."),
        ("step-of-a-measure.measure", "Medida", "Qué medida."),
        (
            "step-of-a-measure.state",
            "En qué queda",
            "El paso que da la medida.",
        ),
        (
            "step-of-a-measure.from",
            "Desde",
            "Desde cuándo, si no es desde la fecha del hecho.",
        ),
        ("step-of-a-measure.until", "Hasta", "Hasta cuándo."),
        (
            "step-of-a-measure.note",
            "Nota",
            "Observación de la redacción, visible para los lectores.",
        ),
        (
            "event.sources",
            "Fuentes",
            "Documentos que este registro usa por primera vez. Cada uno recibe un identificador, a su elección, con el que lo citan las afirmaciones y los vínculos.",
        ),
        (
            "source.title",
            "Título",
            "El título que da el documento; vacío si no se vio ninguno.",
        ),
        ("source.publisher", "Editor", "Quién lo publicó."),
        ("source.author", "Autoría", "Quién lo escribió."),
        (
            "source.host",
            "Visto en",
            "Dónde se vio la copia, si no es el sitio del propio editor.",
        ),
        ("source.url", "Dirección", "Su dirección web completa."),
        (
            "source.archive",
            "Copia archivada",
            "La dirección de una copia archivada que se haya abierto; nunca inventada.",
        ),
        ("source.published", "Publicado", "Cuándo se publicó."),
        ("source.seen", "Consultado", "Cuándo lo vio la redacción."),
        (
            "source.kind",
            "Tipo de documento",
            "Qué tipo de documento es.",
        ),
        (
            "source.language",
            "Idioma",
            "Su idioma, como etiqueta BCP 47: en, es, es-MX.",
        ),
        (
            "source.derived_from",
            "Recuenta",
            "Documentos que recuenta o copia: no es una segunda fuente independiente.",
        ),
        (
            "source.identifiers",
            "Identificadores legales",
            "Números oficiales, cada uno con una forma que se comprueba.",
        ),
        (
            "identifiers.fr",
            "Cita del Federal Register",
            "Volumen, FR, página: 87 FR 63507.",
        ),
        (
            "identifiers.doc",
            "Número de documento",
            "Número de documento del Federal Register: 2022-22739.",
        ),
        (
            "identifiers.docket",
            "Expediente",
            "El número de expediente de un tribunal: 22A544.",
        ),
        (
            "identifiers.eo",
            "Orden ejecutiva",
            "El número de la orden ejecutiva: 14165.",
        ),
        (
            "identifiers.proclamation",
            "Proclama",
            "El número de la proclama: 10773.",
        ),
        (
            "identifiers.licence",
            "Licencia de la OFAC",
            "Licencia general de la OFAC: GL 45A.",
        ),
        (
            "source.note",
            "Nota",
            "Observación de la redacción, visible para los lectores.",
        ),
        (
            "event.claims",
            "Afirmaciones",
            "Lo que se dice del hecho, cada afirmación con quien la hace y sus fuentes.",
        ),
        (
            "claim.id",
            "Nombre",
            "Un nombre único en el registro: minúsculas, cifras, guiones.",
        ),
        (
            "claim.text",
            "Afirmación",
            "Lo que se afirma, con palabras propias.",
        ),
        (
            "claim.asserted_by",
            "Quién lo afirma",
            "El actor que lo afirma; vacío si lo dice la propia fuente.",
        ),
        (
            "claim.voice",
            "Cómo nos llega",
            "De qué modo llega la afirmación hasta aquí.",
        ),
        (
            "claim.status",
            "Estado",
            "Hasta qué punto consta; vacío significa acreditada.",
        ),
        ("claim.quantity", "Cantidad", "El número que afirma."),
        (
            "quantity.value",
            "Valor",
            "El número, en cifras y sin separadores.",
        ),
        (
            "quantity.bound",
            "Alcance",
            "Con qué exactitud se da; vacío significa exactamente.",
        ),
        ("quantity.unit", "Unidad", "Qué cuenta."),
        ("quantity.metric", "Qué se mide", "Qué se mide exactamente."),
        ("quantity.window", "Periodo", "En qué periodo."),
        (
            "claim.sources",
            "Fuentes de la afirmación",
            "Los documentos que se refieren a ella.",
        ),
        (
            "citation.source",
            "Fuente",
            "El identificador de la fuente.",
        ),
        (
            "citation.stance",
            "Postura",
            "Qué hace por la afirmación; vacío significa que la respalda.",
        ),
        ("citation.locator", "Dónde", "En qué parte del documento."),
        (
            "citation.quote",
            "Palabras citadas",
            "Unas palabras que ahí figuran, sin comillas.",
        ),
        (
            "claim.note",
            "Nota",
            "Observación de la redacción, visible para los lectores.",
        ),
        (
            "event.disputes",
            "Discrepancias",
            "En qué difieren las fuentes.",
        ),
        ("dispute.subject", "Asunto", "En qué difieren las fuentes."),
        (
            "dispute.versions",
            "Versiones",
            "Qué dice cada parte, con sus fuentes; dos o más.",
        ),
        ("version.text", "Versión", "Lo que dice."),
        (
            "version.asserted_by",
            "Quién lo afirma",
            "El actor que lo dice.",
        ),
        (
            "version.sources",
            "Fuentes de la versión",
            "Los documentos que lo dicen.",
        ),
        (
            "dispute.resolution",
            "Resolución",
            "La preferencia de la redacción; vacía mientras esté abierta.",
        ),
        (
            "resolution.prefer",
            "Versión preferida",
            "Qué versión, contada desde 0.",
        ),
        ("resolution.because", "Razón", "Por qué."),
        (
            "dispute.note",
            "Nota",
            "Observación de la redacción, visible para los lectores.",
        ),
        (
            "event.links",
            "Vínculos",
            "Qué relación guarda con hechos anteriores. Se lee como una frase: este hecho … aquel hecho.",
        ),
        (
            "link.relation",
            "Relación",
            "Qué relación guarda este hecho con aquel.",
        ),
        ("link.event", "Hecho anterior", "Aquel hecho: el anterior."),
        ("link.basis", "Base", "En qué se apoya el vínculo."),
        (
            "link.confidence",
            "Confianza",
            "Con qué firmeza se sostiene.",
        ),
        (
            "link.asserted_by",
            "Quién lo afirma",
            "El actor que lo afirma.",
        ),
        (
            "link.sources",
            "Fuentes del vínculo",
            "Los documentos que lo dicen; obligatorios salvo que la base sea la lectura de la redacción.",
        ),
        (
            "link.disputed",
            "En disputa",
            "Si la relación está en disputa.",
        ),
        (
            "link.note",
            "Nota",
            "Observación de la redacción; obligatoria si la base es su propia lectura.",
        ),
    ],
    rows: &[
        ("event.actors", "Participante", "Añadir un participante"),
        ("event.places", "Lugar", "Añadir un lugar"),
        ("event.topics", "Tema", "Añadir un tema"),
        ("event.measures", "Medida", "Añadir una medida"),
        ("event.sources", "Fuente", "Añadir una fuente"),
        (
            "source.derived_from",
            "Documento recontado",
            "Añadir un documento que recuenta",
        ),
        ("event.claims", "Afirmación", "Añadir una afirmación"),
        ("claim.sources", "Fuente citada", "Citar una fuente"),
        ("event.disputes", "Discrepancia", "Añadir una discrepancia"),
        ("dispute.versions", "Versión", "Añadir una versión"),
        ("version.sources", "Fuente citada", "Citar una fuente"),
        ("event.links", "Vínculo", "Añadir un vínculo"),
        ("link.sources", "Fuente citada", "Citar una fuente"),
    ],
    faults: &[
        ("missing-field", "Este campo es obligatorio."),
        (
            "not-an-id",
            "Escriba minúsculas sin acento y cifras, en grupos unidos por guiones: talks-2022.",
        ),
        (
            "invalid-date",
            "Escriba la fecha con la precisión con que se conoce: 2022, 2022-11, 2022-11-22, 2022-11~, 2022-10-16/2022-10-22.",
        ),
        (
            "unsafe-url",
            "Escriba una dirección que empiece por https:// o http://.",
        ),
        (
            "user-in-url",
            "Escriba la dirección sin el nombre de usuario que precede a la @.",
        ),
        (
            "incomplete-url",
            "Escriba la dirección completa, con espacios y comillas codificados con %.",
        ),
        (
            "not-a-language",
            "Escriba una etiqueta de idioma: en, es, es-MX.",
        ),
        (
            "not-a-country",
            "Escriba un código de tres mayúsculas: MEX.",
        ),
        ("not-a-number", "Escriba cifras, sin separador de millares."),
        (
            "not-a-position",
            "Escriba la posición de la versión, contada desde 0.",
        ),
        ("not-a-word", "Elija una de las opciones."),
        (
            "hidden-character",
            "Este texto contiene un carácter invisible; vuelva a escribirlo.",
        ),
        (
            "raw-html",
            "Escriba Markdown en lugar de HTML: **negritas**, *cursivas*, [palabras](https://…).",
        ),
        ("duplicate-id", "Este identificador ya está en uso."),
        (
            "unknown-actor",
            "Ningún actor tiene este identificador. Puede añadirse a actors.yaml en la misma propuesta.",
        ),
        (
            "unknown-place",
            "Ningún lugar tiene este identificador. Puede añadirse a places.yaml en la misma propuesta.",
        ),
        (
            "unknown-topic",
            "Ningún tema tiene este identificador. Puede añadirse a topics.yaml en la misma propuesta.",
        ),
        (
            "unknown-measure",
            "Ninguna medida tiene este identificador. Puede añadirse a measures.yaml en la misma propuesta.",
        ),
        ("unknown-kind", "No existe ese tipo."),
        ("unknown-event", "Ningún hecho tiene este identificador."),
        (
            "unknown-source",
            "Ninguna fuente tiene este identificador, ni aquí ni en otro registro.",
        ),
        (
            "missing-date-note",
            "La fecha no es segura: diga cómo se conoce.",
        ),
        ("future-date", "Esta fecha está en el futuro."),
        (
            "invalid-identifier",
            "No tiene la forma de ese número, o contradice al que está al lado.",
        ),
        ("self-link", "Esto lleva a sí mismo."),
        (
            "derivation-cycle",
            "Estas fuentes remiten unas a otras en círculo.",
        ),
        (
            "duplicate-link",
            "Este vínculo ya está: cite todas las fuentes en uno solo.",
        ),
        (
            "editorial-without-reason",
            "Un vínculo que es lectura de la redacción necesita una razón.",
        ),
        (
            "unsourced-link",
            "Cite una fuente, o elija como base la lectura de la redacción y dé la razón en la nota.",
        ),
        (
            "unfounded-basis",
            "Cite el texto oficial o judicial, o una copia fiel de él, o elija otra base.",
        ),
        ("stated-by-nobody", "Diga de quién son estas palabras."),
        (
            "effect-before-cause",
            "Aquel hecho empezó después que este. El vínculo va en el registro del hecho posterior.",
        ),
        (
            "unsourced-event",
            "Añada una afirmación: qué dice del hecho una fuente, y qué fuente es.",
        ),
        (
            "unsourced-claim",
            "Cite una fuente que lo diga; no basta con una que lo contradiga.",
        ),
        (
            "one-sided-dispute",
            "Una discrepancia necesita dos versiones o más.",
        ),
    ],
    says: &[
        ("heading", "Rellenar un registro nuevo"),
        (
            "lead",
            "Nada sale de esta página hasta que usted lo envíe. Los campos obligatorios están señalados; los demás pueden quedar vacíos.",
        ),
        ("id", "Identificador"),
        (
            "id-hint",
            "El nombre permanente del hecho, a su elección: minúsculas, cifras, guiones; sin fecha completa.",
        ),
        (
            "source-id-hint",
            "Un nombre a su elección con el que se cita la fuente.",
        ),
        ("needed", "obligatorio"),
        ("choose", "Elija …"),
        ("remove", "Quitar"),
        ("result", "El registro"),
        ("file", "Archivo:"),
        (
            "no-file",
            "El lugar del archivo se deduce del identificador y la fecha.",
        ),
        ("copy", "Copiar"),
        ("copied", "Copiado."),
        (
            "not-copied",
            "El navegador no lo permitió: el texto está seleccionado, cópielo a mano.",
        ),
        ("download", "Descargar"),
        ("open", "Proponer en GitHub"),
        (
            "too-long",
            "El registro es demasiado largo para una dirección: cópielo, abra la página de archivo nuevo en GitHub y péguelo allí.",
        ),
        ("open-empty", "Abrir en GitHub la página de archivo nuevo"),
        (
            "sound",
            "El registro está completo y supera las comprobaciones que esta página puede hacer.",
        ),
        ("one", "Falta o falla 1 cosa."),
        ("many", "Faltan o fallan # cosas."),
        ("check", "Comprobar el registro"),
        ("problem", "Hay un problema"),
        ("in-language", "# en @"),
        ("other", "Corregir un registro o ayudar de otro modo"),
        (
            "kept",
            "Lo que escriba se guarda en este navegador hasta que usted lo borre.",
        ),
        (
            "restored",
            "Aquí está lo que había escrito antes. Se guarda solo en este navegador.",
        ),
        (
            "not-kept",
            "Este navegador no guarda nada de lo que escriba: copie o descargue el registro antes de cerrar la página.",
        ),
        (
            "elsewhere",
            "El formulario cambió en otra ventana. Recargue esta página para verlo; lo que escriba aquí lo sustituye.",
        ),
        ("clear", "Vaciar el formulario"),
        ("clear-sure", "¿Borrar todo lo escrito en este formulario?"),
        ("cleared", "El formulario está vacío."),
        (
            "no-repository",
            "Esta página no sabe dónde se guardan los registros: envíe el archivo a quien los publica.",
        ),
    ],
};
