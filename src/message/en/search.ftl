# The search. `@` and `#` stand for what the script puts in: a word or a name, a number or another name.

search-lead = Find events, people, bodies, measures and terms by a word, a name, a date or a question.
search-hint = For example: “Blinken”, “December 2023”, “did the talks lead to the flights?”, “why did the flights stop?”. Accents, capitals and small typing errors do not matter.
search-key = Open the search with the / key
search-none = Nothing found for “@”.
search-one = 1 event
search-many = # events
search-others = People, measures, terms and other pages
search-more = Show more
search-corrected = Nothing contains “@”; these are results for “#”.
search-partial = Nothing contains all of these words; these contain some of them.
search-no-day = No event is dated to that day; these are of the same month.
search-suggest = Did you mean
search-browse = All topics
search-events = Events
search-years = Year
search-any-year = All years
search-answer-pair = Did “@” lead to “#”?
search-answer-why = Why did this happen: “@”?
search-answer-link = Who says so, and every step between the two
search-answer-all = Causes, effects and sources of this event
search-why-label = Why it happened: @
search-story = Story
search-measure = Measure
search-actor = Person or body
search-term = Term
search-topic = Topic
search-place = Place
search-country = Country
search-kind = Kind of event
search-year = Year

## How readers ask, without accents and capitals: parts with a bar between. `@` is the earlier event, `#` the later one.

search-forms-pair = why did @ lead to # | how did @ lead to # | how did @ cause # | did @ lead to # | did @ cause # | did @ bring about # | did @ trigger # | did @ make # possible | does @ explain # | do @ explain # | has @ led to # | have @ led to # | was @ the cause of # | were @ the cause of # | was @ the reason for # | were @ the reason for # | @ led to # | @ caused #
search-forms-turned = was # caused by @ | were # caused by @ | was # because of @ | were # because of @ | was # due to @ | were # due to @ | did # happen because of @ | did # result from @ | did # follow from @
search-forms-why = why did @ | why was @ | why were @ | why is @ | why are @ | why does @ | why do @ | why has @ | why have @ | what caused @ | what led to @ | what was the reason for @ | what is the reason for @ | how come @ | why @
