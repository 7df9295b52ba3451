# Navigation, lists of events, the overview.

page-disputed = disputed
page-editorial = editors’ reading

navigation-timeline = Timeline
navigation-graph = Graph
navigation-in-force = In force
navigation-browse = Browse
navigation-disputes = Disputes
navigation-sources = Sources
navigation-about = About
navigation-search = Search
navigation-all = Everything
navigation-gaps = Gaps
navigation-changes = Changes
navigation-glossary = Glossary
navigation-contribute = Contribute
navigation-label = Main
navigation-more = More
navigation-languages = Language

frame-skip = Skip to the text
frame-as-of = As of
frame-licence = Licence

list-events = { $count ->
        [one] 1 event
       *[other] { $count } events
    }
list-arrows = { $effects ->
        [0] { $causes } led here
       *[other] { $causes ->
            [0] { $effects } followed
           *[other] { $causes } led here, { $effects } followed
        }
    }
list-differ = sources differ
list-counts = { $events ->
        [one] 1 event
       *[other] { $events } events
    }, { $arrows ->
        [one] 1 sourced arrow
       *[other] { $arrows } sourced arrows
    } and { $sources ->
        [one] 1 source
       *[other] { $sources } sources
    }.
list-researched-to = Researched up to { $date }; what came later was not looked for.
list-none = No published event yet.
list-part = { $part } of { $whole ->
        [one] 1 event
       *[other] { $whole } events
    }

strip-title = Events over time
strip-measures = Measures in force
strip-dots = Each dot is an event, on its day.
strip-wide = A faint bar is as wide as its date is uncertain, a strong one as long as the event lasted.
strip-density = Height: how many events began in each month, to scale; one whose date is uncertain is spread over its months.
strip-lines = Lines below: when each measure was in force; where a line turns faint, it was not checked any further.
strip-cuts = Cut (//), since no event is recorded: { $stretches }.
strip-undrawn = Not drawn, since the date is too uncertain: { $count ->
        [one] 1 event
       *[other] { $count } events
    }.
strip-closer = Year by year
strip-all = All years
strip-earlier = Event before
strip-later = Next event

choice-label = Choose events
choice-any = all
choice-basis = Arrows rest on
choice-differ = only where sources differ ({ $count })
choice-reset = Show all
choice-fit-none = No event fits all that is chosen.
choice-fit-one = 1 event fits what is chosen.
choice-fit-many = {" "}events fit what is chosen.

all-title = Everything on one page
all-lead = Every event with its text, its claims and its sources, to print, to keep or to search without scripts.
all-by-year = Every event with its text, its claims and its sources, a page for each year: to print, to keep or to search without scripts.
all-find = To find a word on this page: Ctrl+F, or ⌘F on a Mac; on a phone, “Find in page” in the browser’s menu.
