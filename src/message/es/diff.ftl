### Lo que `diff` cuenta de un cambio: las palabras que rodean a los nombres, ids y valores de los registros.

diff-heading = Qué cambia

## Lo que cambia, en cifras. $how es added, changed, published, unpublished, withdrawn o removed.

diff-nothing = Nada de lo que dicen los registros cambió
diff-count-events = { $how ->
    [added] { $number ->
        [one] 1 hecho añadido
       *[other] { $number } hechos añadidos
    }
    [published] { $number ->
        [one] 1 hecho publicado
       *[other] { $number } hechos publicados
    }
    [unpublished] { $number ->
        [one] 1 hecho devuelto a borrador
       *[other] { $number } hechos devueltos a borrador
    }
    [withdrawn] { $number ->
        [one] 1 hecho retirado
       *[other] { $number } hechos retirados
    }
    [removed] { $number ->
        [one] 1 hecho eliminado
       *[other] { $number } hechos eliminados
    }
   *[changed] { $number ->
        [one] 1 hecho cambiado
       *[other] { $number } hechos cambiados
    }
}
diff-count-links = { $how ->
    [added] { $number ->
        [one] 1 vínculo añadido
       *[other] { $number } vínculos añadidos
    }
    [removed] { $number ->
        [one] 1 vínculo eliminado
       *[other] { $number } vínculos eliminados
    }
   *[changed] { $number ->
        [one] 1 vínculo cambiado
       *[other] { $number } vínculos cambiados
    }
}
diff-count-claims = { $how ->
    [added] { $number ->
        [one] 1 afirmación añadida
       *[other] { $number } afirmaciones añadidas
    }
    [removed] { $number ->
        [one] 1 afirmación eliminada
       *[other] { $number } afirmaciones eliminadas
    }
   *[changed] { $number ->
        [one] 1 afirmación cambiada
       *[other] { $number } afirmaciones cambiadas
    }
}
diff-count-disputes = { $how ->
    [added] { $number ->
        [one] 1 discrepancia añadida
       *[other] { $number } discrepancias añadidas
    }
    [removed] { $number ->
        [one] 1 discrepancia eliminada
       *[other] { $number } discrepancias eliminadas
    }
   *[changed] { $number ->
        [one] 1 discrepancia cambiada
       *[other] { $number } discrepancias cambiadas
    }
}
diff-count-sources = { $how ->
    [added] { $number ->
        [one] 1 fuente añadida
       *[other] { $number } fuentes añadidas
    }
    [removed] { $number ->
        [one] 1 fuente eliminada
       *[other] { $number } fuentes eliminadas
    }
   *[changed] { $number ->
        [one] 1 fuente cambiada
       *[other] { $number } fuentes cambiadas
    }
}
diff-count-entries = { $how ->
    [added] { $number ->
        [one] 1 entrada de catálogo añadida
       *[other] { $number } entradas de catálogo añadidas
    }
    [removed] { $number ->
        [one] 1 entrada de catálogo eliminada
       *[other] { $number } entradas de catálogo eliminadas
    }
   *[changed] { $number ->
        [one] 1 entrada de catálogo cambiada
       *[other] { $number } entradas de catálogo cambiadas
    }
}
diff-count-files = { $how ->
    [added] { $number ->
        [one] 1 archivo de otro tipo añadido
       *[other] { $number } archivos de otro tipo añadidos
    }
    [removed] { $number ->
        [one] 1 archivo de otro tipo eliminado
       *[other] { $number } archivos de otro tipo eliminados
    }
   *[changed] { $number ->
        [one] 1 archivo de otro tipo cambiado
       *[other] { $number } archivos de otro tipo cambiados
    }
}
diff-new-findings = { $number ->
    [one] 1 problema nuevo
   *[other] { $number } problemas nuevos
}
diff-findings-gone = { $number ->
    [one] 1 problema resuelto
   *[other] { $number } problemas resueltos
}

## Títulos y comienzos de línea

diff-findings = Problemas nuevos según `check`
diff-more = y { $number } más
diff-left-out = { $number ->
    [one] Se omite 1 sección más, porque un comentario tiene un límite; `throughline diff --format json` lo muestra todo.
   *[other] Se omiten { $number } secciones más, porque un comentario tiene un límite; `throughline diff --format json` lo muestra todo.
}
diff-event = { $how ->
    [added] Añadido
    [published] Publicado
    [unpublished] Devuelto a borrador
    [withdrawn] Retirado
    [removed] Eliminado
   *[changed] Cambiado
}
diff-claim = { $how ->
    [added] Afirmación añadida
    [removed] Afirmación eliminada
   *[changed] Afirmación cambiada
}
diff-dispute = { $how ->
    [added] Discrepancia añadida
    [removed] Discrepancia eliminada
   *[changed] Discrepancia cambiada
}
diff-link = { $how ->
    [added] Vínculo añadido
    [removed] Vínculo eliminado
   *[changed] Vínculo cambiado
}
diff-source = { $how ->
    [added] Fuente añadida
    [removed] Fuente eliminada
   *[changed] Fuente cambiada
}
diff-entry = { $how ->
    [added] Añadida
    [removed] Eliminada
   *[changed] Cambiada
}
diff-file = { $how ->
    [added] Añadido
    [removed] Eliminado
   *[changed] Cambiado
}

## Un hecho y sus partes

diff-draft = borrador
diff-was = antes
diff-sentence = «{ $from }» { $relation } «{ $to }»
diff-basis = base
diff-confidence = confianza
diff-says = lo dice
diff-disputed = en disputa
diff-sources = fuentes
diff-no-source = sin fuente
diff-no-archive = sin copia archivada
diff-paths = Caminos causales, legales y de hecho
diff-led-here = lo que llevó hasta aquí
diff-followed = lo que vino después
diff-gained = nuevos
diff-lost = ya no están

## Otros archivos

diff-files = Otros archivos
diff-hidden-file = archivo oculto, no es un registro; no se lee
diff-linked-file = enlace simbólico, no es un registro; no se sigue
diff-invalid-file = no se puede leer
diff-same-record = solo comentarios, orden o disposición
diff-record-alone = no trae ningún otro hecho ni entrada
diff-record-gone = con él no desaparece ningún hecho ni entrada
diff-other-file = no es un registro; no se lee
diff-schemas = { $number ->
    [one] 1 esquema difiere
   *[other] { $number } esquemas difieren
} en `.schema`, para editores de texto: `throughline schema --all` escribe lo que corresponde
