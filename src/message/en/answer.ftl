# “Who says so?”: whether one event led to another, or why an event happened. Who, verb, what; the kind of source stands in brackets
# beside who says it. Nothing here says that one event caused another but in somebody's name, or where two speakers agree.

## A link as a clause. $earlier and $later are titles in quotation marks.

clause = { $relation ->
    [caused-by] { $earlier } caused { $later }
    [contributed-to-by] { $earlier } contributed to { $later }
    [enabled-by] { $earlier } made { $later } possible
    [blocked-by] { $earlier } blocked { $later }
    [prompted-by] { $earlier } prompted { $later }
    [implements] { $later } put { $earlier } into practice
    [supersedes] { $later } replaced { $earlier }
    [extends] { $later } extended { $earlier }
    [amends] { $later } amended { $earlier }
    [stays] { $later } suspended { $earlier }
    [enjoins] { $later } barred { $earlier }
    [vacates] { $later } set aside { $earlier }
    [affirms] { $later } upheld { $earlier }
    [ends] { $later } ended { $earlier }
    [restores] { $later } put { $earlier } back into effect
    [interrupts] { $later } stopped { $earlier }
    [resumes] { $later } took up { $earlier } again
    [part-of] { $later } was part of { $earlier }
    [announces] { $later } made { $earlier } known
    [same-story-as] { $later } and { $earlier } are reports of the same story
    [parallel-to] { $later } and { $earlier } went on side by side
    [disputes] { $later } disputed { $earlier }
    [intended-to-support] { $later } was meant to support { $earlier }
   *[follows] { $later } came after { $earlier }
}
# The same, where the later event is the one that the question is about: “this”.
clause-it = { $relation ->
    [caused-by] { $earlier } caused this
    [contributed-to-by] { $earlier } contributed to this
    [enabled-by] { $earlier } made this possible
    [blocked-by] { $earlier } blocked this
    [prompted-by] { $earlier } prompted this
    [implements] this put { $earlier } into practice
    [supersedes] this replaced { $earlier }
    [extends] this extended { $earlier }
    [amends] this amended { $earlier }
    [stays] this suspended { $earlier }
    [enjoins] this barred { $earlier }
    [vacates] this set aside { $earlier }
    [affirms] this upheld { $earlier }
    [ends] this ended { $earlier }
    [restores] this put { $earlier } back into effect
    [interrupts] this stopped { $earlier }
    [resumes] this took up { $earlier } again
   *[follows] this came after { $earlier }
}

## Who says what

voice-editors = the editors
voice-sentence = { $who } { $says }
voice-says = says { $what }
voice-same = { $who } says the same
voice-contradicts = contradicts this
voice-qualifies = qualifies this
voice-order-only = reports the order in time, not a cause
voice-names = names { $events } as the cause
voice-came-after = reports only that this came after { $events }
voice-events = { $more ->
    [0] { $first }
   *[other] { $first } and { $more } more
}

## The verdict

verdict-agreed = { $first } and { $second } both say { $clause }{ $more ->
    [0] {""}
    [one] , as does 1 other
   *[other] , as do { $more } others
}
verdict-own-text = { $clause }, as the text of the act itself shows: { $who }
verdict-one-source = Nobody else on record says so
verdict-editors = In the editors’ reading, { $clause }; no source on record says so outright
verdict-disputed = Sources disagree
verdict-contested = Disputed in the record; no source on record says the opposite
verdict-disputed-cause = Sources disagree on the cause
verdict-chain = Nobody on record says outright that the one led to the other. { $steps ->
    [one] 1 recorded link joins
   *[other] { $steps } recorded links join
} the two, and this is the weakest:
verdict-sequence = { $order }; nobody on record says that the one led to the other
verdict-beside = Nobody on record says that { $earlier } led to { $later }, only that { $clause }
verdict-other-way = Nobody on record says that { $earlier } led to { $later }; the recorded links run the other way
verdict-shared = Nobody on record says that { $earlier } led to { $later }; { $number ->
    [0] they share no earlier event
    [one] they share 1 earlier event
   *[other] they share { $number } earlier events
}
verdict-same = The two are one and the same event
verdict-why-nobody = Nobody on record says why { $event } happened
verdict-why-sequence = Nobody on record says why { $event } happened, only that it came after { $after }
verdict-more = { $number ->
    [one] 1 more statement on record
   *[other] { $number } more statements on record
}

## The answer on a page: what is asked, and the verdict in a word or two

page-answer-why = Why did this happen?
page-answer-pair = Did the one lead to the other?
# The quotation marks around a title.
page-answer-quoted = “{ $title }”
# An article, and the nouns before which it stands when they are part of somebody’s name: the first one in the name decides.
page-answer-article-1 = the: ministry department court government office institute embassy house
page-answer-article-2 = the: center centers council secretariat commission library register
page-answer-nobody-why = Nobody on record says why
page-answer-verdict-agreed = Agreed
page-answer-verdict-one-source = One source says so
page-answer-verdict-editors = Editors’ reading
page-answer-verdict-disputed = Disputed
page-answer-verdict-sequence = Order in time only
page-answer-verdict-nobody = Nobody on record says so
