# The page of causes: stories as bands on one axis of time, and tracing what led to an event and what followed from it.

causes-lead = { $arrows ->
        [0] No link between events is recorded yet.
        [one] 1 recorded link between { $events } events, in { $rest ->
            [yes] { $stories ->
                [0] one band
                [one] 1 story and a band for the rest
               *[other] { $stories } stories and a band for the rest
            }
           *[no] { $stories ->
                [one] 1 story
               *[other] { $stories } stories
            }
        }. Time runs from left to right.
       *[other] { $arrows } recorded links between { $events } events, in { $rest ->
            [yes] { $stories ->
                [0] one band
                [one] 1 story and a band for the rest
               *[other] { $stories } stories and a band for the rest
            }
           *[no] { $stories ->
                [one] 1 story
               *[other] { $stories } stories
            }
        }. Time runs from left to right.
    }
causes-trace = Trace causes and consequences
causes-choose = Choose an event
causes-hint = Choose an event from the list, or click a dot: everything but its causes and consequences is dimmed.
causes-plain = Each dot leads to the page of its event, which says what led to it and what followed.
causes-clear = Show everything
causes-chosen = “{ $title }”, { $date }. Recorded causes, direct and by way of others: { $before }. Recorded consequences: { $after }.
causes-chosen-disputed = Links among them whose cause is disputed: { $count }.
causes-none-chosen = Everything is shown.
causes-open-event = Who says so, and on which sources
causes-open-why = Every cause and consequence, step by step
causes-fewer = Show fewer kinds of links
causes-how = Dots are events, lines are recorded links from the earlier event to the later one. Arrow keys go from dot to dot, Enter chooses one, Escape shows everything again.
causes-links = { $count ->
        [one] 1 link
       *[other] { $count } links
    }
causes-elsewhere = { $count ->
        [one] 1 link to other bands
       *[other] { $count } links to other bands
    }
causes-outside = Outside the stories
causes-unfold = { $count ->
        [one] 1 event with its title
       *[other] All { $count } with titles
    }
causes-walk = Go through this story
causes-from = from step { $number }: { $relation }
causes-whole = The whole graph as one picture
causes-years = Year by year
causes-list = { $count ->
        [one] 1 link in words, with who says so and the sources
       *[other] All { $count } links in words, with who says so and the sources
    }
causes-key-causal = Cause
causes-key-legal = Law: changes an earlier act
causes-key-factual = In fact: stops or starts something
causes-key-disputed = Disputed: sources disagree
causes-key-editorial = The editors’ reading
