//! Spanish: the words of the pages.

use super::form::FORM;
use super::picture::PICTURE;
use super::plural::plural;
use super::prose::{ABOUT, OTHER};
use super::ways::WAYS;
use super::{from_to, with_article};
use crate::locale::{
    AllWords, BrowseWords, ChoiceWords, EventWords, FrameWords, InForceWords, ListWords,
    NavigationWords, PageWords, SourceWords, StripWords,
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
        all: "Todo",
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
        researched_to: |date| {
            format!(
                "Se investigó hasta {}; no se buscó nada posterior.",
                with_article(date)
            )
        },
        in_force: "en vigor",
        none: "Aún no hay hechos publicados.",
        part: |part, whole| format!("{part} de {}", plural(whole, "hecho", "hechos")),
    },
    strip: StripWords {
        title: "Los hechos en el tiempo",
        measures: "Medidas en vigor",
        dots: "Cada punto es un hecho, en su día.",
        wide: "Una barra tenue es tan ancha como incierta es la fecha; una intensa, tan larga como duró el hecho.",
        density: "Altura: cuántos hechos empezaron en cada mes, a escala; el de fecha incierta se reparte entre sus meses.",
        lines: "Líneas inferiores: cuándo estuvo en vigor cada medida; donde la línea palidece, ya no se comprobó.",
        cuts: |stretches| format!("Cortes (//), sin hechos registrados: {stretches}."),
        undrawn: |count| {
            format!(
                "Sin dibujar, por tener una fecha demasiado incierta: {}.",
                plural(count, "hecho", "hechos")
            )
        },
        closer: "Año por año",
        all: "Todos los años",
        earlier: "Hecho anterior",
        later: "Hecho siguiente",
    },
    choice: ChoiceWords {
        label: "Elegir hechos",
        any: "todos",
        basis: "Base de las flechas",
        differ: |count| format!("solo donde las fuentes difieren ({count})"),
        reset: "Mostrar todo",
        fit_none: "Ningún hecho cumple todo lo elegido.",
        fit_one: "1 hecho cumple lo elegido.",
        fit_many: " hechos cumplen lo elegido.",
    },
    all: AllWords {
        title: "Todo en una página",
        lead: "Cada hecho con su texto, sus afirmaciones y sus fuentes, para imprimir, guardar o buscar sin scripts.",
        by_year: "Cada hecho con su texto, sus afirmaciones y sus fuentes, una página por año: para imprimir, guardar o buscar sin scripts.",
        find: "Para encontrar una palabra en esta página: Ctrl+F, o ⌘F en un Mac; en un teléfono, «Buscar en la página» en el menú del navegador.",
    },
    event: EventWords {
        this_event: "Este hecho",
        disputed_link: "En disputa",
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
                "party" => "participó",
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
        since: |date| format!("desde {}", with_article(date)),
        till: |date| format!("hasta {}", with_article(date)),
        in_time: "En el tiempo",
        previous: "Antes",
        next: "Después",
        ways: "Antes y después",
        cite_record: |id| format!("registro {id}"),
        cite_changed: |date| format!("último cambio {date}"),
        picture_title: |title| format!("Qué llevó a «{title}» y qué siguió"),
        picture_description: "Las flechas van de antes a después. Las listas de la página dan cada una con sus fuentes.",
        led: "Qué llevó a esto",
        followed: "Qué siguió",
        none_led: "No consta ninguna causa.",
        none_followed: "No consta ningún efecto.",
        picture: "Dos pasos en cada sentido",
        picture_near: "Un paso en cada sentido; con dos sería ilegible",
        save_picture: "Guardar la imagen",
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
        history: "Historial",
        edit: "Editar este registro",
        report: "Avisar de un problema",
        verification: "Al registrarlo",
        former: "Identificadores anteriores",
        in_force_then: "Qué estaba en vigor ese mes",
        date_note: "Cómo se conoce la fecha",
        withdrawn: "Este registro fue retirado",
        replaced_by: "En su lugar:",
        moved: "Este registro tiene otra dirección",
    },
    source: SourceWords {
        via: |publisher, host| format!("{publisher} en {host}"),
        untitled: "Título no visto",
        accounts: |count| plural(count, "relato independiente", "relatos independientes"),
        seen: |day| format!("consultado: {day}"),
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
        original: "original",
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
        statements: |count| plural(count, "declaración", "declaraciones"),
        sides: "Donde las fuentes difieren, dice",
        vouched: "Vínculos entre hechos que afirma",
        documents: "Documentos que publicó",
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
            "CUB" => "Cuba",
            "GTM" => "Guatemala",
            "HTI" => "Haití",
            "VCT" => "San Vicente y las Granadinas",
            code => code,
        },
        countries: "Países",
        country_note: "Hechos en los que intervino un actor de este país o que ocurrieron allí.",
        country_label: "País",
        related_measures: "Medidas",
        story_note: "Hechos que forman una historia al leerse juntos. Estar en un hilo no dice nada sobre causas; donde consta que un hecho llevó a otro, se dice debajo.",
        no_arrow: "No consta ninguna flecha desde un hecho anterior de este hilo.",
    },
    in_force: InForceWords {
        title: "Qué estaba en vigor y cuándo",
        lead: "Cada medida con el tiempo en que estuvo en vigor y una página por cada mes.",
        month: |month| format!("En vigor en {month}"),
        month_not_known: |month| format!("Sin datos: {month}"),
        yes: "En vigor en algún momento de este mes",
        yes_note: "Donde no consta un final, no se halló ninguno hasta el día que se indica al lado.",
        perhaps: "Sin certeza",
        stayed: "Suspendidas",
        not_known: "Sin datos",
        none: "No consta nada en vigor.",
        perhaps_note: "Las fechas registradas lo dejan abierto.",
        not_known_note: "Estas medidas solo se comprobaron hasta un día anterior.",
        last_step: |state, date| format!("{state}, {date}"),
        spans: "En vigor",
        span: |from, until, checked| match (until, checked) {
            (Some(until), Some(checked)) => format!(
                "desde {}, con final previsto para {}; comprobada hasta {}",
                with_article(from),
                with_article(until),
                with_article(checked)
            ),
            (Some(until), None) => from_to(from, until),
            (None, Some(checked)) => format!(
                "desde {}, sin final registrado hasta {}",
                with_article(from),
                with_article(checked)
            ),
            (None, None) => format!("desde {}, sin final registrado", with_article(from)),
        },
        planned: |from, checked| {
            format!(
                "anunciada para {}; comprobada hasta {}",
                with_article(from),
                with_article(checked)
            )
        },
        unchecked: "anunciado, sin comprobar",
        status: |date, state| {
            format!("Situación a {}: {state}", with_article(date)).replacen(" a el ", " al ", 1)
        },
        last_known: |date, state| {
            format!(
                "Lo último que consta: {state}. Comprobada hasta {}, no después",
                with_article(date)
            )
        },
        last_known_in_force: |date| {
            format!(
                "Lo último que consta: en vigor. No se halló un final hasta {}; sin comprobar desde entonces",
                with_article(date)
            )
        },
        status_in_force: "en vigor",
        status_perhaps: "sin certeza",
        status_stayed: "suspendida",
        status_ended: "terminada",
        status_not: "no consta en vigor",
        months: "Mes a mes",
        left_out: |began, first| {
            format!(
                "Hubo medidas en vigor desde {began}. Los meses anteriores a {first} no tienen página."
            )
        },
        measure: "Medida",
        lifeline: "Su vida, paso a paso",
        authority: "Autoridad",
        no_steps: "No consta ningún paso de su vida.",
        steps_only: "De una medida no se dice nada posterior al último paso registrado.",
        previous: "Mes anterior",
        next: "Mes siguiente",
        events: "Hechos de este mes",
        until: |date| format!("hasta {}", with_article(date)),
    },
    about: ABOUT,
    picture: PICTURE,
    other: OTHER,
    form: FORM,
    ways: WAYS,
};
