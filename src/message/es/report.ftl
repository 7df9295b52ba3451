### Informes de comprobación: lo que acompaña a los resultados y cómo se cuentan.

severity-error = error
severity-warning = aviso
severity-info = nota
label-note = nota
label-help = ayuda

count-errors = { $number ->
    [one] 1 error
   *[other] { $number } errores
}
count-warnings = { $number ->
    [one] 1 aviso
   *[other] { $number } avisos
}
count-notes = { $number ->
    [one] 1 nota
   *[other] { $number } notas
}
no-findings = sin problemas

# $all es la opción que lo muestra todo.
not-shown = sin mostrar: { $counts } ({ $all } lo muestra todo)
in-other-files = en otros archivos: { $counts }
more-in-file = y { $number } más en { $file }; { $all } { $number ->
    [one] lo muestra
   *[other] los muestra
}
more-in-files = y { $number } más en { $files } archivos; { $all } { $number ->
    [one] lo muestra
   *[other] los muestra
}
more-places = y { $number } más

## El resumen de una tarea

summary-heading = Registros
summary-none = Sin problemas.
summary-errors = Errores ({ $number })
summary-warnings = Avisos ({ $number })
summary-notes = Notas ({ $number })
summary-header = | dónde | código | qué ocurre | qué hacer |
summary-full = { $number ->
    [one] 1 más no cabe aquí; está en el registro del paso.
   *[other] { $number } más no caben aquí; están en el registro del paso.
}

## Correcciones, como oraciones en presente, que valen para lo hecho y lo propuesto

fix-word = se escribe `{ $new }` en lugar de `{ $old }`
fix-moved = se mueve a { $path }
fixed = corregido: { $what }
would-fix = se corregiría: { $what }
fix-at = { $place }: { $done }
fix-invisible = { $number ->
    [one] se quita 1 carácter invisible
   *[other] se quitan { $number } caracteres invisibles
}
fix-full-stop = se quita el punto final tras «{ $text }»
fix-address = se escribe { $address } en `{ $source }`
fix-repeated-link = se quita un vínculo que aparecía dos veces
fix-former-id = se escribe `{ $new }` en lugar de su id anterior, `{ $old }`

## Lo que responden los servidores

answer-status = responde { $status }
answer-challenge = pide demostrar que la consulta la hace una persona
answer-no-server = el servidor no existe
answer-redirect-loop = redirige en círculo
answer-none = no hubo respuesta a tiempo
answer-run-over = se agotó el tiempo previsto para esta comprobación
answer-not-requested = no se consultó

## Expresiones de varias reglas

the-other-one = el otro registro
date-of-cause = la fecha de la causa
did-you-mean = ¿quiso decir `{ $name }`?
no-such-rule = no existe la regla `{ $code }`
write-this = escriba `{ $text }`

## `explain`

explain-wrong = Mal
explain-right = Bien
explain-since = En registros de un formato anterior al { $format } es un aviso.
explain-no-fix = no hace nada al respecto
explain-see = Véase { $address }
