//! Spanish: the words of the pages.

use crate::locale::{
    AboutWords, BrowseWords, EventWords, FrameWords, InForceWords, ListWords, NavigationWords,
    OtherWords, PageWords, SourceWords, StripWords,
};
use crate::model::{ActorKind, IdentifierKind};

/// The words of the pages.
pub(super) const PAGE: PageWords = PageWords {
    disputed: "en disputa",
    editorial: "lectura de la redacción",
    navigation: NavigationWords {
        timeline: "Cronología",
        graph: "Grafo",
        in_force: "En vigor",
        browse: "Explorar",
        disputes: "Discrepancias",
        sources: "Fuentes",
        about: "Acerca de",
        search: "Buscar",
        gaps: "Lagunas",
        changes: "Cambios",
        glossary: "Glosario",
        contribute: "Colaborar",
        label: "Principal",
        more: "Más",
        languages: "Idioma",
    },
    frame: FrameWords {
        skip: "Ir al texto",
        as_of: "Al",
        licence: "Licencia",
    },
    list: ListWords {
        events: |count| plural(count, "hecho", "hechos"),
        arrows: |causes, effects| match (causes, effects) {
            (causes, 0) => plural(causes, "antecedente", "antecedentes"),
            (0, effects) => plural(effects, "consecuencia", "consecuencias"),
            (causes, effects) => format!(
                "{}, {}",
                plural(causes, "antecedente", "antecedentes"),
                plural(effects, "consecuencia", "consecuencias"),
            ),
        },
        differ: "las fuentes difieren",
        counts: |events, arrows, sources| {
            format!(
                "{}, {} y {}.",
                plural(events, "hecho", "hechos"),
                plural(arrows, "flecha con fuente", "flechas con fuente"),
                plural(sources, "fuente", "fuentes"),
            )
        },
        in_force: "en vigor",
        none: "Aún no hay hechos publicados.",
        part: |part, whole| format!("{part} de {}", plural(whole, "hecho", "hechos")),
    },
    strip: StripWords {
        title: "Hechos por mes y medidas en vigor",
        description: "Barras: cuántos hechos empezaron en cada mes, a escala. Líneas inferiores: cuándo estuvo en vigor cada medida. Los años llevan a sus hechos y las medidas, a sus páginas.",
        cuts: |stretches| format!("Cortes (//), sin hechos registrados: {stretches}."),
    },
    event: EventWords {
        this_event: "Este hecho",
        disputed_link: "En disputa",
        according_to: |who| format!("según {who}"),
        unit: |unit| {
            match unit {
                "people" => "personas",
                "people-a-day" => "personas al día",
                "percent" => "por ciento",
                "flights" => "vuelos",
                "months" => "meses",
                "years" => "años",
                "days" => "días",
                "hours" => "horas",
                "encounters" => "encuentros",
                "encounters-per-day" => "encuentros al día",
                "crossings" => "cruces",
                "crossings-per-day" => "cruces al día",
                "visas" => "visas",
                "usd-per-month" => "dólares estadounidenses al mes",
                "us-dollars" => "dólares estadounidenses",
                "ports" => "puertos",
                "points" => "puntos",
                "places" => "plazas",
                "authorisations" => "autorizaciones",
                "applications" => "solicitudes",
                "actions" => "acciones",
                unit => return unit.replace('-', " "),
            }
            .to_owned()
        },
        role: |role| {
            match role {
                "party" => "parte",
                "affected" => "afectados",
                "announced" => "lo anunció",
                "decided" => "lo decidió",
                "carried-out" => "lo ejecutó",
                "attended" => "asistió",
                "confirmed" => "lo confirmó",
                "signed" => "lo firmó",
                "asked" => "lo pidió",
                "replied" => "respondió",
                "host" => "anfitrión",
                "visiting" => "de visita",
                role => return role.replace('-', " "),
            }
            .to_owned()
        },
        preferred: "preferida",
        resolved: "Resuelta",
        open: "Abierta",
        announced: "Anuncio",
        effective: "Entrada en vigor",
        published: "Publicación",
        ended: "Final",
        actors: "Actores",
        places: "Lugares",
        topics: "Temas",
        since: |date| format!("desde {date}"),
        till: |date| format!("hasta {date}"),
        in_time: "En el tiempo",
        previous: "Antes",
        next: "Después",
        ways: "Antes y después",
        cite_record: |id| format!("registro {id}"),
        cite_changed: |date| format!("último cambio {date}"),
        picture_title: |title| format!("Qué llevó a «{title}» y qué siguió"),
        picture_description: "Las flechas van del hecho anterior al posterior. Cada flecha figura en las listas de esta página con sus fuentes.",
        led: "Qué llevó a esto",
        followed: "Qué siguió",
        none_led: "No consta ninguna causa.",
        none_followed: "No consta ningún efecto.",
        picture: "Dos pasos en cada sentido",
        picture_near: "Un paso en cada sentido; con dos sería ilegible",
        beyond: |count| {
            format!(
                "Además en la imagen: {}",
                plural(count, "flecha", "flechas")
            )
        },
        others: "Otras conexiones",
        others_note: "Ninguna consta como causa: orden en el tiempo, pertenencia, desacuerdo o un fin declarado.",
        claims: "Quién dice qué",
        disputes: "Dónde difieren las fuentes",
        version: "Versión",
        sources: "Fuentes",
        measures: "Medidas que cambió",
        changes: "Cambios en este registro",
        cite: "Cómo citar",
        record: "El registro",
        id: "Id",
        file: "Archivo",
        history: "historial",
        verification: "Al registrarlo",
        refs: "Referencias de la redacción",
        in_force_then: "Qué estaba en vigor ese mes",
        date_note: "Cómo se conoce la fecha",
        withdrawn: "Este registro fue retirado",
        replaced_by: "En su lugar:",
        moved: "Este registro tiene otra dirección:",
    },
    source: SourceWords {
        via: |publisher, host| format!("{publisher} en {host}"),
        untitled: "Título no visto",
        accounts: |count| plural(count, "relato independiente", "relatos independientes"),
        language: |tag| match tag.split('-').next().unwrap_or(tag) {
            "en" => "en inglés".to_owned(),
            "es" => "en español".to_owned(),
            "pt" => "en portugués".to_owned(),
            "fr" => "en francés".to_owned(),
            "ar" => "en árabe".to_owned(),
            "de" => "en alemán".to_owned(),
            _ => format!("idioma: {tag}"),
        },
        archive: "copia archivada",
        more: "sobre esta fuente",
        lead: |sources, accounts| {
            format!(
                "{}, que se remontan a {}.",
                plural(sources, "documento", "documentos"),
                plural(accounts, "relato independiente", "relatos independientes"),
            )
        },
        independence: "Un documento que copia o recuenta otro no es un segundo testigo. Figura con aquello a lo que se remonta y ambos cuentan como un solo relato.",
        derived_from: "Se remonta a",
        retold_by: "Recontada por",
        cited_in: "Citada en",
        count: |count| plural(count, "fuente", "fuentes"),
        identifier: |kind| match kind {
            IdentifierKind::Fr => "Federal Register",
            IdentifierKind::Doc => "Documento del Federal Register",
            IdentifierKind::Docket => "Expediente",
            IdentifierKind::Eo => "Orden ejecutiva",
            IdentifierKind::Proclamation => "Proclama",
            IdentifierKind::Licence => "Licencia de la OFAC",
        },
    },
    browse: BrowseWords {
        lead: "Los mismos hechos por quién actuó, dónde, sobre qué, de qué tipo y en qué año.",
        actors: "Actores",
        places: "Lugares",
        topics: "Temas",
        kinds: "Tipos",
        years: "Años",
        measures: "Medidas",
        stories: "Hilos",
        actor: "Actor",
        place: "Lugar",
        topic: "Tema",
        kind: "Tipo de hecho",
        year: "Año",
        story: "Hilo",
        aliases: "También",
        part_of: "Pertenece a",
        parts: "Organismos y personas",
        roles: "Cargos",
        actor_kind_label: "Tipo",
        actor_kind: |kind| match kind {
            ActorKind::Government => "gobierno",
            ActorKind::Ministry => "ministerio",
            ActorKind::Agency => "organismo",
            ActorKind::Court => "tribunal",
            ActorKind::Legislature => "parlamento",
            ActorKind::Person => "persona",
            ActorKind::Party => "partido",
            ActorKind::Organisation => "organización",
            ActorKind::Company => "empresa",
            ActorKind::Media => "medio de comunicación",
            ActorKind::Ngo => "organización no gubernamental",
            ActorKind::Group => "grupo de personas",
        },
        asserted: "Lo que consta que dice",
        claims: |count| plural(count, "afirmación", "afirmaciones"),
        unused: "aún sin hechos",
        country: |code| match code {
            "USA" => "Estados Unidos",
            "MEX" => "México",
            "VEN" => "Venezuela",
            "COL" => "Colombia",
            "PAN" => "Panamá",
            "SLV" => "El Salvador",
            "HND" => "Honduras",
            "BRB" => "Barbados",
            "QAT" => "Catar",
            "CHE" => "Suiza",
            code => code,
        },
        country_label: "País",
        related_measures: "Medidas",
        story_note: "Hechos que forman una historia al leerse juntos. Estar en un hilo no dice nada sobre causas; donde consta que un hecho llevó a otro, se dice debajo.",
        no_arrow: "No consta ninguna flecha desde un hecho anterior de este hilo.",
    },
    in_force: InForceWords {
        title: "Qué estaba en vigor y cuándo",
        lead: "Cada medida con el tiempo en que estuvo en vigor y una página por cada mes.",
        month: |month| format!("En vigor en {month}"),
        yes: "En vigor en algún momento de este mes",
        perhaps: "Sin certeza",
        stayed: "Suspendidas",
        none: "No consta nada en vigor.",
        perhaps_note: "Las fechas registradas lo dejan abierto, o lo último registrado es que está en vigor y no consta nada tan tardío.",
        last_step: |state, date| format!("{state}, {date}"),
        spans: "En vigor",
        span: |from, until| match until {
            Some(until) => format!("de {from} a {until}"),
            None => format!("desde {from}, sin final registrado"),
        },
        months: "Mes a mes",
        measure: "Medida",
        lifeline: "Su vida, paso a paso",
        authority: "Autoridad",
        no_steps: "No consta ningún paso de su vida.",
        known_to: |date| {
            format!(
                "El último hecho registrado empezó el {date}. Lo que no tiene final registrado no se prolonga más allá."
            )
        },
        previous: "Mes anterior",
        next: "Mes siguiente",
        events: "Hechos de este mes",
        until: |date| format!("hasta {date}"),
    },
    about: AboutWords {
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
                "Texto oficial: lo dice un gobierno, tribunal u organismo. Información publicada: lo dice la prensa u otro relato publicado. Lectura de la redacción: la redacción lo infiere y da su razón.",
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
            ],
        ),
        licence: (
            "Licencia",
            &["Los registros se pueden usar con esta licencia:"],
        ),
        data: ("Datos", &["La colección completa, para otros programas:"]),
    },
    other: OtherWords {
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
        changes_lead: "Correcciones y adiciones a registros publicados, primero las últimas. Los canales de noticias llevan lo mismo.",
        gaps_lead: "Lo que esta colección no sabe, para que el silencio no se lea como ausencia.",
        gaps_known: "Lagunas conocidas",
        gaps_single: |count| format!("Afirmaciones que descansan en un solo relato: {count}"),
        gaps_single_note: "Constan como acreditadas, pero todos los documentos que las respaldan se remontan a un solo relato que no es un texto oficial.",
        gaps_findings: "Hallazgos aceptados",
        gaps_findings_note: "Lo que hallaron las comprobaciones y la redacción deja estar, con su razón donde la dio. Los textos de las comprobaciones están en inglés.",
        warning: "advertencia",
        info: "observación",
        allowed: "Aceptado porque:",
        gaps_events: "Afecta a",
        glossary_lead: "Palabras de sentido preciso o discutido, como las usan estos registros.",
        see: "Véase también",
        contribute: &[
            (
                "Corregir o añadir algo",
                &[
                    "Cada hecho es un pequeño archivo de texto (YAML). Su nombre y su lugar figuran en la página del hecho, en «El registro». Cambie el archivo donde se guarda la colección y proponga el cambio; no hace falta instalar nada.",
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
        search: &[
            "La cronología es una sola página con todos los hechos. Ábrala y busque con su navegador: Ctrl+F, o ⌘F en un Mac; en un teléfono, «Buscar en la página» en el menú.",
            "O vaya por quién actuó, dónde, sobre qué o cuándo:",
        ],
        search_all: "Todos los hechos en una página",
        not_found: (
            "No hay nada en esta dirección",
            "Las direcciones de este sitio no cambian; puede que haya un error al escribirla. La cronología y las demás listas llevan a todas las páginas.",
        ),
    },
};

fn plural(count: usize, one: &str, many: &str) -> String {
    if count == 1 {
        format!("1 {one}")
    } else {
        format!("{count} {many}")
    }
}
