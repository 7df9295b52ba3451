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

## Correcciones, como oraciones en pasado

fix-word = se escribió `{ $new }` en lugar de `{ $old }`
fix-moved = se movió a { $path }

## Expresiones de varias reglas

did-you-mean = ¿quiso decir `{ $name }`?

## `explain`

explain-wrong = Mal
explain-right = Bien
explain-no-fix = no hace nada al respecto
explain-see = Véase { $address }
