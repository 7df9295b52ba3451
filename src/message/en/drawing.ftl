# The caption of a graph that Graphviz draws.

drawing-counts = { $events ->
        [one] 1 event
       *[other] { $events } events
    }, { $links ->
        [one] 1 link
       *[other] { $links } links
    }
drawing-as-of = as of { $date }
drawing-researched-to = researched to { $date }
drawing-isolated = { $count ->
        [one] 1 event without a link is not drawn
       *[other] { $count } events without a link are not drawn
    }
drawing-reduced = { $count ->
        [one] 1 link that a longer path replaces is not drawn
       *[other] { $count } links that a longer path replaces are not drawn
    }
drawing-boxes = Boxes
drawing-fills-1 = blue
drawing-fills-2 = orange
drawing-fills-3 = yellow
drawing-fills-4 = pink
drawing-fills-5 = light blue
drawing-fills-6 = green
drawing-fills-7 = yellow-green
drawing-fills-8 = olive
drawing-fills-9 = grey
drawing-double = { $colour } with a double edge
drawing-plain = white
drawing-square = square corners: legal act
drawing-arrows = Arrows
drawing-heads-1 = red with a full head
drawing-heads-2 = blue with a diamond
drawing-heads-3 = green with an open head
drawing-heads-4 = grey without a head
drawing-other = no cause
drawing-lines = Lines
drawing-stroke-official = thick
drawing-stroke-stated = thin
drawing-stroke-press = dashed
drawing-stroke-editorial = dotted
drawing-disputed = ring behind the head: disputed
