# Lo que sigue desde un hecho: citas, causas y consecuencias, caminos.

way-cite-forms = Para gestores de referencias y LaTeX
way-cite-all = Todos los registros en { $form }
way-copy = Copiar
way-copied = Copiado
way-version-sources = Quién lo dice y cuándo
way-because = Razón de la redacción:
way-no-copy = No consta copia archivada de estos documentos.
way-take-away = Suscribirse o descargar:
way-calendar = calendario
way-picture = imagen (SVG)
way-why-link = Todas las causas y todos los efectos, paso a paso
way-why-alone = No consta ningún vínculo causal, jurídico o de hecho con este hecho.
way-why-title = Causas y efectos
way-why-lead = Cadenas registradas que llevan a este hecho, y las que parten de él, por orden de fecha. Cada frase es una afirmación con sus pruebas y sus fuentes. Una cadena es una serie de vínculos registrados, no una prueba de causalidad.
way-why-ancestry = Por qué ocurrió: { $all ->
        [yes] { $count ->
            [one] 1 hecho registrado
           *[other] { $count } hechos registrados
        }
       *[no] al menos { $count } hechos registrados
    }
way-why-consequences = Qué siguió: { $all ->
        [yes] { $count ->
            [one] 1 hecho registrado
           *[other] { $count } hechos registrados
        }
       *[no] al menos { $count } hechos registrados
    }
way-why-left-out = { $all ->
        [yes] { $count ->
            [one] Consta 1 hecho más, más lejano; no cabe
           *[other] Constan { $count } hechos más, más lejanos; no caben
        }
       *[no] Constan al menos { $count } hechos más, más lejanos; no caben
    } en una página.
way-why-more = { $count ->
        [one] y 1 más que llevó a este hecho
       *[other] y { $count } más que llevaron a este hecho
    }
way-why-onward = El registro continúa en las páginas de
way-why-data = Todos están en la tabla de vínculos.
way-path-nav = ¿X llevó a Y?
way-path-title = ¿Un hecho llevó a otro?
way-path-lead = Elija dos hechos cualesquiera. La respuesta dice hasta dónde lo respalda el registro y quién lo afirma; debajo figuran las cadenas registradas, las más cortas primero.
way-path-events = Pares registrados
way-path-left-out = { $count ->
        [one] 1 par registrado más está
       *[other] { $count } pares registrados más están
    } en las páginas de los hechos posteriores.
way-path-question = ¿«{ $title }» llevó a esto?
way-path-from = Desde el hecho anterior
way-path-to = Hasta el hecho posterior
way-path-hint = Escriba parte de un título o de un identificador y elija.
way-path-ask = Preguntar

path-answer-one = Un camino registrado.
path-answer-many = # caminos registrados.
path-answer-more = Constan más de # caminos; estos son los más cortos encontrados.
path-answer-note = Un camino es una cadena de vínculos registrados, no una prueba de causalidad.
path-answer-number = Camino #
path-answer-none = Ningún camino de vínculos causales, jurídicos o de hecho va del primer hecho al segundo.
path-answer-nearest = La conexión registrada más cercana, que no es una cadena de causas:
path-answer-nothing = Tampoco los une ningún otro vínculo registrado.
path-answer-unknown = Ningún hecho se llama «@». Elija uno de la lista.
path-answer-choose = Varios hechos contienen «@». Elija uno:
path-answer-failed = No se pudieron leer los datos de esta página.
