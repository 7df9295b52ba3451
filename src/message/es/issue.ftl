### Los formularios con los que se avisa al repositorio, para GitHub.

issue-new-event = Hecho nuevo
    .about = Ocurrió algo que no figura en la cronología
    .advice = Si sabe escribir un poco de YAML, una solicitud de cambios (pull request) es más rápida: véase «Añadir un hecho en el navegador» en CONTRIBUTING.es.md. Si no, rellene lo que sepa, y alguien redactará el registro.
    .title = Qué ocurrió
    .date = Cuándo
    .date-note = Cómo se conoce la fecha
    .summary = En pocas frases
    .kind = Tipo
    .sources = Fuentes
    .sources-advice = Una por línea, con su dirección y lo que dice del hecho. Primero los textos oficiales.
    .source-kind = Tipo de la mejor fuente
    .earlier = Un hecho anterior con el que guarda relación
    .relation = Qué relación guarda con él
    .relation-advice = Que algo venga después no significa que sea consecuencia. Elija una causa solo si una fuente lo dice.
    .relation-option = este hecho { $relation } aquel hecho
    .says = Quién lo dice
    .says-advice = La fuente de esa relación, con su dirección.
    .credit = Cómo quiere que se le nombre
    .credit-advice = Si lo deja vacío, en el historial figura su nombre de GitHub.

issue-correction = Corrección
    .about = Algo de un registro es erróneo o injusto, o falta
    .event = Qué hecho
    .event-advice = Su identificador, como figura en su página, en «El registro».
    .page = La página
    .page-advice = Su dirección, si viene de una.
    .field = Qué parte del registro
    .field-advice = Déjelo sin elegir si no está seguro.
    .wrong = Qué dice ahora
    .right = Qué debería decir
    .sources = Quién lo dice
    .sources-advice = Una fuente de la corrección, con su dirección. Si se trata de la redacción, basta la razón.
    .language = En qué idioma
    .language-advice = Déjelo sin elegir si es erróneo en todos.

issue-broken-link = Enlace roto
    .about = La dirección de una fuente no responde o muestra otra cosa
    .address = La dirección
    .event = Dónde lo encontró
    .event-advice = El identificador del hecho o la dirección de la página.
    .fault = Qué ocurre
    .not-found = No se encuentra
    .another = Muestra otra cosa
    .login = Pide una cuenta o un pago
    .slow = Es lenta o falla a veces
    .archive = Una copia archivada o su nueva dirección
    .archive-advice = Solo una que haya abierto.

issue-field-changes = Cambios y correcciones
issue-field-status = Estado
issue-field-reason = Por qué se retiró
issue-field-replaced-by = El hecho que ocupa su lugar
issue-field-former-ids = Identificadores anteriores
issue-field-verification = Tipo de fuente que se encontró
issue-field-refs = Números en las notas de investigación
