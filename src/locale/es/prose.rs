//! Spanish: the words of the pages that explain.

use super::plural::plural;
use crate::locale::{AboutWords, OtherWords};

/// What this is and how to read it.
pub(super) const ABOUT: AboutWords = AboutWords {
    what: (
        "Qué es esto",
        &[
            "Una cronología que se puede citar. Cada hecho tiene su propio registro, con dirección permanente, su fecha con la precisión con que se conoce y lo que afirman las fuentes.",
            "Cada flecha causal es una afirmación con fuente: dice qué relación, en qué se apoya, quién la afirma y si está en disputa. Que un hecho viniera después de otro nunca se muestra como causa.",
        ],
    ),
    arrows: (
        "Cómo leer las flechas",
        &[
            "Una flecha va del hecho anterior al posterior. Su color y su rótulo indican la relación; una flecha de trazos es lectura de la redacción, una de puntos está en disputa. Al lado se dice lo mismo con palabras.",
        ],
    ),
    table: ["Relación", "Como frase", "Familia", "Como flecha"],
    drawn: "se dibuja",
    not_drawn: "nunca se dibuja como flecha",
    basis: (
        "En qué se apoya una flecha",
        &[
            "Texto oficial: lo dice un documento de un gobierno, tribunal u organismo, y se cita este o una copia fiel. Declaración oficial según lo publicado: lo dijo un funcionario u organismo, según lo recogen otros. Información publicada: lo dice la prensa u otro relato publicado. Lectura de la redacción: la redacción lo infiere y da su razón.",
            "La confianza dice con qué firmeza se sostiene el vínculo: alta si lo afirma sin reservas una fuente de peso, media si algo queda abierto, baja si se afirma con poco respaldo.",
        ],
    ),
    dates: (
        "Fechas",
        &[
            "Una fecha se muestra como se conoce. Lo que se conoce por mes no lleva día; «hacia» marca una estimación y «dudoso», una fuente dudosa. Los hechos se comparan por su inicio.",
        ],
    ),
    method: (
        "Cómo se pesan las fuentes",
        &[
            "Las afirmaciones llevan un estado: acreditada si la sostienen fuentes de peso; atribuida si consta que alguien lo dijo, no que sea así; en disputa, desmentida o sin verificar.",
            "Un documento que copia o recuenta otro no es un segundo testigo. Donde las fuentes difieren, las versiones figuran una junto a otra y toda preferencia lleva su razón.",
            "Junto a cada fuente figura qué clase de documento es. Un recuadro de línea discontinua marca las que piden cautela: agregadores, medios partidistas y páginas escritas por IA. La fuente más cercana a los hechos va primero, y junto a una copia se nombra su original.",
            "Un documento que se nombra sin más respalda aquello junto a lo que figura. Si lo contradice, lo matiza o solo lo menciona, se dice.",
        ],
    ),
    policy: (
        "Política editorial",
        &[
            "Cualquiera puede proponer un cambio, con una solicitud de incorporación (pull request) o un aviso (issue) en el repositorio de los registros. Deciden quienes mantienen el repositorio, según lo que dicen las fuentes y no según opiniones. Donde las fuentes discrepan, las versiones figuran una junto a otra como disputa.",
            "Para pedir una corrección, diga de qué registro se trata, qué está mal y qué fuente dice otra cosa. Cada corrección figura en su registro y en la página de cambios.",
            "No se nombra a un particular salvo que un acto o un cargo público lo haga parte del hecho. Quien aparezca nombrado puede pedir que se retire su nombre.",
        ],
    ),
    licence: (
        "Licencia",
        &["Los registros se pueden usar con esta licencia:"],
    ),
    data: ("Datos", &["La colección completa, para otros programas:"]),
};

/// The other pages.
pub(super) const OTHER: OtherWords = OtherWords {
    graph_lead: |arrows, events, apart| {
        format!(
            "{} entre {}, de izquierda a derecha en el tiempo. {} sin causa ni efecto registrados y no se dibujan.",
            plural(arrows, "flecha", "flechas"),
            plural(events, "hecho", "hechos"),
            if apart == 1 {
                "Otro queda".to_owned()
            } else {
                format!("Otros {apart} quedan")
            },
        )
    },
    graph_description: "Hechos de izquierda a derecha en el tiempo, unidos por flechas de causa a efecto. La lista de abajo dice lo mismo con palabras.",
    graph_list: "Cada flecha en palabras",
    disputes_lead: |open, resolved| {
        format!(
            "Donde las fuentes dan respuestas distintas, las respuestas figuran una junto a otra. {}; {resolved} con razón de la preferencia.",
            plural(open, "cuestión abierta", "cuestiones abiertas"),
        )
    },
    disputes_open: "Abiertas",
    disputes_resolved: "Resueltas, con la razón",
    disputed_links: "Flechas en disputa",
    disputed_claims: "Afirmaciones en disputa",
    changes_lead: "Qué se cambió en registros publicados y qué registros se añadieron, según el día en que lo hicimos, primero lo último. Los canales de noticias llevan lo mismo.",
    corrections: "Correcciones y otros cambios",
    corrections_none: "Hasta ahora no se ha cambiado ningún registro publicado.",
    additions: "Registros añadidos",
    records: |count| plural(count, "registro", "registros"),
    withdrawn_mark: "retirado",
    change_link: |title, date| format!("Enlace al cambio del {date} en «{title}»"),
    parted: "No caben en una sola página; están todos en las siguientes.",
    entries: |count| plural(count, "entrada", "entradas"),
    findings: |count| plural(count, "hallazgo", "hallazgos"),
    more_findings: |count| format!("Y {count} más, que `throughline check` enumera."),
    whole: "Todos los años",
    gaps_lead: "Lo que esta colección no sabe, para que el silencio no se lea como ausencia.",
    gaps_known: "Lagunas conocidas",
    gaps_single: |count| format!("Afirmaciones que descansan en un solo relato: {count}"),
    gaps_single_note: "Constan como acreditadas, pero todos los documentos que las respaldan se remontan a un solo relato que no es un texto oficial.",
    gaps_findings: "Hallazgos aceptados",
    gaps_findings_note: "Lo que hallaron las comprobaciones y la redacción deja estar, con su razón donde la dio.",
    gaps_open: "Hallazgos pendientes",
    gaps_open_note: "Lo que hallaron las comprobaciones y aún nadie ha resuelto.",
    allowed: "Aceptado porque:",
    gaps_events: "Afecta a",
    glossary_lead: "Palabras de sentido preciso o discutido, como las usan estos registros.",
    see: "Véase también",
    contribute: &[
        (
            "Corregir o añadir algo",
            &[
                "Cada hecho es un pequeño archivo de texto (YAML). Su nombre y su lugar figuran en la página del hecho, en «El registro». Cambie el archivo donde se guarda la colección y proponga el cambio; no hace falta instalar nada.",
                "Un hecho nuevo es un archivo nuevo, <año>/<id>.yaml. El año es el de su fecha. El identificador lo elige usted: minúsculas sin acento y cifras en grupos unidos por guiones, sin fecha completa. El registro de abajo muestra lo que debe contener.",
                "Aporte una fuente para cada afirmación y para cada flecha: título, editor, fecha y dirección. Diga quién lo afirma. Si su fuente discrepa del registro, añádala como otra versión en lugar de sustituir la existente.",
            ],
        ),
        (
            "Qué se comprueba",
            &[
                "Cada cambio se comprueba antes de incorporarlo: la forma del archivo, los identificadores, las fechas, efectos que vendrían antes que sus causas, afirmaciones y flechas sin fuente. Cada mensaje nombra el archivo, la línea y el remedio.",
                "Una dirección publicada permanece. Un registro erróneo se corrige, se redirige o se retira con una razón; nunca se borra.",
            ],
        ),
        (
            "Qué no cabe aquí",
            &[
                "Opiniones en voz propia, fuentes que no se leyeron, direcciones de archivo que no se vieron y causas que nadie afirma. Que un hecho viniera después de otro se registra como sucesión y nada más.",
            ],
        ),
    ],
    repository: "Dónde se guardan los registros",
    contribute_ways: [
        "La carpeta de los registros",
        "Empezar allí un archivo nuevo",
        "Avisar de algo que falta o está mal, sin escribir un registro",
    ],
    contribute_unknown: "Esta copia del sitio no dice dónde se guardan sus registros. Envíe el archivo a quien la publica.",
    contribute_plain: "El formulario para un registro nuevo necesita JavaScript, que está desactivado. Lo que sigue funciona sin él.",
    contribute_sample: "Un registro pequeño, completo",
    search: &[
        "La búsqueda mira títulos, resúmenes, afirmaciones, nombres y fuentes; no importan los acentos ni las mayúsculas. Sin scripts, abra la página con todos los hechos y su texto, y busque en ella con su navegador: Ctrl+F, o ⌘F en un Mac; en un teléfono, «Buscar en la página» en el menú.",
        "O vaya por quién actuó, dónde, sobre qué o cuándo:",
    ],
    search_passed_over: "al ante como con contra cuando de del desde donde durante el ella en entre era es esa ese eso esta este esto fue fueron ha habia habian han hasta hay la las le les lo los mas muy ni no otra otro otros para pero por porque que quien se sea segun ser si sido sin sino sobre solo son su sus tambien tras una uno ya",
    search_label: "Palabras que buscar",
    search_none: "Ningún hecho tiene estas palabras",
    search_one: "1 hecho",
    search_many: "# hechos",
    search_more: "Mostrar más",
    search_all: "Todos los hechos con su texto",
    not_found: (
        "No hay nada en esta dirección",
        "Las direcciones de este sitio no cambian; puede que haya un error al escribirla. La cronología y las demás listas llevan a todas las páginas.",
    ),
};
