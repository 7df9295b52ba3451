# “¿Quién lo dice?”: si un hecho llevó a otro, o por qué ocurrió. Quién, verbo, qué; el tipo de fuente va entre paréntesis junto a
# quien lo afirma. Nada aquí dice que un hecho causó otro salvo en nombre de alguien, o donde dos voces coinciden.

## Un vínculo como oración. $earlier y $later son títulos entre comillas.

clause = { $relation ->
    [caused-by] { $earlier } causó { $later }
    [contributed-to-by] { $earlier } contribuyó a { $later }
    [enabled-by] { $earlier } hizo posible { $later }
    [blocked-by] { $earlier } impidió { $later }
    [prompted-by] { $earlier } motivó { $later }
    [implements] { $later } llevó a la práctica { $earlier }
    [supersedes] { $later } sustituyó a { $earlier }
    [extends] { $later } amplió { $earlier }
    [amends] { $later } modificó { $earlier }
    [stays] { $later } suspendió { $earlier }
    [enjoins] { $later } prohibió aplicar { $earlier }
    [vacates] { $later } anuló { $earlier }
    [affirms] { $later } confirmó { $earlier }
    [ends] { $later } puso fin a { $earlier }
    [restores] { $later } volvió a poner en vigor { $earlier }
    [interrupts] { $later } interrumpió { $earlier }
    [resumes] { $later } retomó { $earlier }
    [part-of] { $later } formó parte de { $earlier }
    [announces] { $later } dio a conocer { $earlier }
    [same-story-as] { $later } y { $earlier } cuentan la misma historia
    [parallel-to] { $later } y { $earlier } transcurrieron en paralelo
    [disputes] { $later } cuestionó { $earlier }
    [intended-to-support] { $later } pretendía apoyar { $earlier }
   *[follows] { $later } ocurrió después de { $earlier }
}
clause-it = { $relation ->
    [caused-by] { $earlier } lo causó
    [contributed-to-by] { $earlier } contribuyó a ello
    [enabled-by] { $earlier } lo hizo posible
    [blocked-by] { $earlier } lo impidió
    [prompted-by] { $earlier } lo motivó
    [implements] con ello se llevó a la práctica { $earlier }
    [supersedes] con ello se sustituyó { $earlier }
    [extends] con ello se amplió { $earlier }
    [amends] con ello se modificó { $earlier }
    [stays] con ello se suspendió { $earlier }
    [enjoins] con ello se prohibió aplicar { $earlier }
    [vacates] con ello se anuló { $earlier }
    [affirms] con ello se confirmó { $earlier }
    [ends] con ello se puso fin a { $earlier }
    [restores] con ello volvió a estar en vigor { $earlier }
    [interrupts] con ello se interrumpió { $earlier }
    [resumes] con ello se retomó { $earlier }
   *[follows] ocurrió después de { $earlier }
}

## Quién dice qué

voice-editors = la redacción
voice-sentence = { $who } { $says }
voice-says = afirma que { $what }
voice-same = { $who } afirma lo mismo
voice-contradicts = lo contradice
voice-qualifies = lo matiza
voice-order-only = informa del orden en el tiempo, no de una causa
voice-names = señala como causa { $events }
voice-came-after = solo informa de que ocurrió después de { $events }
voice-events = { $more ->
    [0] { $first }
   *[other] { $first } y { $more } más
}

## El veredicto

verdict-agreed = Tanto { $first } como { $second } afirman que { $clause }{ $more ->
    [0] {""}
    [one] , al igual que otra voz
   *[other] , al igual que otras { $more } voces
}
verdict-own-text = { $clause }, como muestra el propio texto: { $who }
verdict-one-source = No consta que nadie más lo afirme
verdict-editors = A juicio de la redacción, { $clause }; ninguna fuente registrada lo dice expresamente
verdict-disputed = Las fuentes discrepan
verdict-contested = En disputa en el registro; ninguna fuente registrada afirma lo contrario
verdict-disputed-cause = Las fuentes discrepan sobre la causa
verdict-chain = No consta que nadie diga expresamente que lo uno llevó a lo otro. { $steps ->
    [one] Une a los dos hechos 1 vínculo registrado
   *[other] Unen a los dos hechos { $steps } vínculos registrados
}, y este es el más débil:
verdict-sequence = { $order }; no consta que nadie diga que lo uno llevó a lo otro
verdict-beside = No consta que nadie diga que { $earlier } llevó a { $later }, solo que { $clause }
verdict-other-way = No consta que nadie diga que { $earlier } llevó a { $later }; los vínculos registrados van en sentido contrario
verdict-shared = No consta que nadie diga que { $earlier } llevó a { $later }; { $number ->
    [0] no comparten ningún hecho anterior
    [one] comparten 1 hecho anterior
   *[other] comparten { $number } hechos anteriores
}
verdict-same = Son el mismo hecho
verdict-why-nobody = No consta que nadie diga por qué ocurrió { $event }
verdict-why-sequence = No consta que nadie diga por qué ocurrió { $event }, solo que fue después de { $after }
verdict-more = { $number ->
    [one] Consta 1 afirmación más
   *[other] Constan { $number } afirmaciones más
}

## La respuesta en una página: la pregunta, y el veredicto en una o dos palabras

page-answer-why = ¿Por qué ocurrió?
page-answer-pair = ¿Un hecho llevó al otro?
page-answer-quoted = «{ $title }»
page-answer-article-1 = la: secretaría oficina suprema corte casa cancillería embajada agencia comisión cámara fiscalía presidencia asamblea biblioteca
page-answer-article-2 = el: departamento tribunal instituto gobierno ministerio servicio congreso senado consejo centro registro
page-answer-nobody-why = No consta que nadie diga por qué
page-answer-verdict-agreed = Hay acuerdo
page-answer-verdict-one-source = Lo dice una fuente
page-answer-verdict-editors = Lectura de la redacción
page-answer-verdict-disputed = En disputa
page-answer-verdict-sequence = Solo el orden en el tiempo
page-answer-verdict-nobody = No consta que nadie lo afirme
