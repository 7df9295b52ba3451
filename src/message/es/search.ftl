# The search. `@` and `#` stand for what the script puts in: a word or a name, a number or another name.

search-lead = Encuentre hechos, personas, organismos, medidas y términos por una palabra, un nombre, una fecha o una pregunta.
search-hint = Por ejemplo: «Blinken», «diciembre de 2023», «¿las conversaciones llevaron a los vuelos?», «¿por qué se reanudaron los vuelos?». No importan los acentos, las mayúsculas ni los errores pequeños al escribir.
search-key = Abrir la búsqueda con la tecla /
search-none = No se encontró nada para «@».
search-one = 1 hecho
search-many = # hechos
search-others = Personas, medidas, términos y otras páginas
search-more = Mostrar más
search-corrected = Nada contiene «@»; estos son resultados de «#».
search-partial = Nada contiene todas estas palabras; estos resultados contienen algunas.
search-no-day = Ningún hecho lleva esa fecha exacta; estos son del mismo mes.
search-suggest = ¿Quiso decir
search-browse = Todos los temas
search-events = Hechos
search-years = Año
search-any-year = Todos los años
search-answer-pair = ¿«@» llevó a «#»?
search-answer-why = ¿Por qué ocurrió: «@»?
search-answer-link = Quién lo dice y cada paso entre los dos
search-answer-all = Causas, efectos y fuentes de este hecho
search-why-label = Por qué ocurrió: @
search-story = Historia
search-measure = Medida
search-actor = Persona u organismo
search-term = Término
search-topic = Tema
search-place = Lugar
search-country = País
search-kind = Tipo de hecho
search-year = Año

## How readers ask, without accents and capitals: parts with a bar between. `@` is the earlier event, `#` the later one.

search-forms-pair = por que @ llevo a # | como llevo @ a # | llevo @ a # | llevaron @ a # | condujo @ a # | condujeron @ a # | dio lugar @ a # | dieron lugar @ a # | fue @ la causa de # | fueron @ la causa de # | @ fue la causa de # | @ fueron la causa de # | @ llevo a # | @ llevaron a # | @ condujo a # | @ condujeron a # | @ dio lugar a # | @ dieron lugar a # | @ causo # | @ causaron # | @ provoco # | @ provocaron # | @ origino # | @ originaron # | @ hizo que # | @ hicieron que #
search-forms-turned = se debio # a @ | se debieron # a @ | # se debio a @ | # se debieron a @ | # fue causado por @ | # fue causada por @ | # fueron causados por @ | # fueron causadas por @ | # ocurrio por @ | # ocurrieron por @ | # paso por @ | # fue a causa de @ | # fue consecuencia de @ | # fueron consecuencia de @
search-forms-why = por que @ | que causo @ | que provoco @ | que llevo a @ | que origino @ | a que se debio @ | a que se debieron @ | a que se debe @ | cual fue la causa de @ | cual es la causa de @ | cual fue la razon de @ | como se llego a @
