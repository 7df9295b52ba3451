# Navigation, lists of events, the overview.

page-disputed = disputed
page-editorial = editors’ reading

navigation-timeline = Timeline
navigation-graph = Causes
navigation-in-force = What applied when
navigation-browse = All topics
navigation-disputes = Disputes
navigation-sources = Sources
navigation-about = About
navigation-search = Search
navigation-all = Full text
navigation-gaps = What we don’t know
navigation-changes = Changes
navigation-glossary = Glossary
navigation-contribute = Contribute
navigation-label = Main
navigation-more = More
navigation-languages = Language

home-skip = Skip to events
home-search = Search
home-search-label = A date, a name, or “did X lead to Y”
home-all-stories = All stories
home-claimed = { $events }; every cause says who claims it
home-titled = { $title }: { $what }.
home-researched = Researched to { $date }.
home-steps = { $count ->
        [one] 1 step
       *[other] { $count } steps
    }

frame-skip = Skip to the text
frame-as-of = As of
frame-licence = Licence

list-events = { $count ->
        [one] 1 event
       *[other] { $count } events
    }
list-arrows = { $effects ->
        [0] { $causes ->
            [one] 1 cause
           *[other] { $causes } causes
        }
       *[other] { $causes ->
            [0] { $effects ->
                [one] 1 effect
               *[other] { $effects } effects
            }
            [one] 1 cause, { $effects ->
                [one] 1 effect
               *[other] { $effects } effects
            }
           *[other] { $causes } causes, { $effects ->
                [one] 1 effect
               *[other] { $effects } effects
            }
        }
    }
list-none = No events published yet.
list-differ = disputed
list-counts = { $events ->
        [one] 1 event
       *[other] { $events } events
    }, { $arrows ->
        [one] 1 link between them
       *[other] { $arrows } links between them
    } and { $sources ->
        [one] 1 source
       *[other] { $sources } sources
    }.
list-researched-to = Researched up to { $date }; what came later was not looked for.
list-part = { $part } of { $whole ->
        [one] 1 event
       *[other] { $whole } events
    }

chart-title = Events over time
chart-measures = Measures in effect
chart-density = The height shows how many events began in each month; one with an uncertain date is spread over several.
chart-undrawn = Not shown, because the date is too uncertain: { $count ->
        [one] 1 event
       *[other] { $count } events
    }.
chart-breaks = // { $years }: nothing recorded begins or ends.
chart-description = { $events } in time, in rows by country: { $rows }. The list below says the same in words.
chart-events = Events
chart-others = Other
chart-turning = Turning points
chart-walk = Events: arrow keys go from one to the next, Enter opens it
chart-since = First month shown
chart-until = Last month shown
chart-by-country = Rows by country
chart-by-kind = Rows by kind
chart-smaller = Zoom out
chart-larger = Zoom in
chart-all-measures = All measures
chart-key-day = event
chart-key-turning = turning point
chart-key-lasting = lasted
chart-key-vague = date uncertain
chart-key-unended = no end recorded
chart-key-open = measure: not checked since
chart-closer = Year by year
chart-all = All years

choice-label = Filter events
choice-any = all
choice-basis = Evidence
choice-differ = disputed only ({ $count })
choice-since = From
choice-until = To
choice-newest = Newest first
choice-reset = Show all
choice-fit-none = No events match.
choice-fit-one = 1 event matches.
choice-fit-many = {" "}events match.

all-title = The full text on one page
all-lead = Every event with its claims and sources, to print, save or search without scripts.
all-by-year = Every event with its claims and sources, one page a year: to print, save or search without scripts.
all-find = To find a word on this page: Ctrl+F, or ⌘F on a Mac; on a phone, “Find in page” in the browser’s menu.
