# The answers of `why` and `path` on a terminal.

answer-led = Why it happened: { $count ->
        [one] 1 event
       *[other] { $count } events
    } on record
answer-none-left = Without what is left out, no causal, legal or factual link to an earlier event remains.
answer-none-led = No causal, legal or factual link to an earlier event is recorded.
answer-further = { $hidden ->
        [one] 1 more event
       *[other] { $hidden } more events
    } further back than { $depth ->
        [one] 1 step
       *[other] { $depth } steps
    }; raise `--depth` to see them
answer-left-out = Led here only by way of what is left out: { $count ->
        [one] 1 event
       *[other] { $count } events
    }
answer-see-above = {" "}(see above)
answer-disputed = DISPUTED
answer-cited = sources
answer-sources = Sources
answer-removed-none = Without this record, every other event would keep a recorded chain of links back to a beginning.
answer-removed = Without this record, { $number } of the { $after ->
        [one] 1 event
       *[other] { $after } events
    } that it led to would have no recorded chain of links back to a beginning; every one of their chains runs through it:
answer-removed-note = This is about how the records are linked, not about what would have happened in the world.
answer-from = From
answer-to = To
answer-all-paths = { $count ->
        [one] 1 recorded path
       *[other] { $count } recorded paths
    }
answer-shortest-paths = the { $shown } shortest of { $total } recorded paths (raise `--limit` for more)
answer-shortest-paths-uncounted = the { $shown } shortest of more recorded paths than can be counted (raise `--limit` for more)
answer-path-note = A path is a chain of recorded links, not proof of causation.
answer-path = Path { $number } of { $of }
answer-weakest = Weakest link
answer-no-path = No path of causal, legal or factual links is recorded between these two events.
answer-same = They are the same event.
answer-other-way = There is one in the other direction: from `{ $from }` to `{ $to }`.
answer-unconnected = No other recorded link connects them either.
answer-nearest = The nearest recorded connection, which is not a chain of causes:
