# Pictures of the graph.

picture-overview-lead = { $arrows ->
        [one] 1 arrow
       *[other] { $arrows } arrows
    } between { $events ->
        [one] 1 event
       *[other] { $events } events
    }: more than one picture can show. Each period below has a picture of its own, or parts that have one. { $apart ->
        [one] 1 other has
       *[other] { $apart } others have
    } no recorded cause or effect.
picture-as-data = The whole graph, with every arrow, as data:
picture-overview-description = Periods from left to right. The height of a bar is the number of events, the width of an arc the number of arrows from one period to a later one. The table below says the same.
picture-parts = Period by period
picture-part = Period
picture-events = Events
picture-within = Arrows within
picture-onward = Arrows to later periods
picture-part-lead = { $arrows ->
        [one] 1 arrow
       *[other] { $arrows } arrows
    } between { $events ->
        [one] 1 event
       *[other] { $events } events
    }, with the events before and after that they join.
picture-not-drawn = Not in the picture: { $count ->
        [one] 1 more arrow
       *[other] { $count } more arrows
    }
picture-more = And { $count ->
        [one] 1 more arrow
       *[other] { $count } more arrows
    }, which stand on the pages of their events.
picture-nearest = The { $shown } arrows of { $all } that are nearest in time
picture-no-month = { $year }, month not known
picture-no-date = Date not known
picture-traced = Causes and effects are highlighted: { $before } before, { $after } after.
picture-shown = { $shown } of { $all } arrows shown
picture-zoom = Size
picture-smaller = Smaller
picture-larger = Larger
picture-natural = 100 %
picture-fit = Fit
picture-by-family = Kind of link
picture-by-basis = Evidence
picture-by-confidence = Confidence
picture-unsaid = not stated
picture-key-causal = a thin line
picture-key-legal = a thick line
picture-key-factual = a line of dashes and dots
picture-key-editorial = Dashed: the editors’ reading
picture-key-disputed = Dotted: disputed
picture-key-span = The bar on a card is as long as the event lasted or as its date is uncertain
picture-key-break = A long stretch without events, shortened
picture-key-beside = Outside this period, joined with it by an arrow
picture-story-description = The events of the story from left to right in time, with the arrows that are recorded between them.
picture-measure-description = The history of the measure from left to right in time, with the arrows that are recorded between its events.
