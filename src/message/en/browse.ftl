# Lists by actor, place, topic, kind, year and measure.

browse-lead = Find events by person or body, place, topic, kind or year.
browse-actors = Actors
browse-places = Places
browse-topics = Topics
browse-kinds = Kinds
browse-years = Years
browse-measures = Measures
browse-stories = Stories
browse-actor = Actor
browse-place = Place
browse-topic = Topic
browse-kind = Kind of event
browse-year = Year
browse-aliases = Also
browse-part-of = Belongs to
browse-parts = Bodies and people
browse-roles = Offices
browse-actor-kind-label = Kind
browse-actor-kind-government = government
browse-actor-kind-ministry = ministry
browse-actor-kind-agency = agency
browse-actor-kind-court = court
browse-actor-kind-legislature = legislature
browse-actor-kind-person = person
browse-actor-kind-party = party
browse-actor-kind-organisation = organisation
browse-actor-kind-company = company
browse-actor-kind-media = news medium
browse-actor-kind-ngo = non-governmental organisation
browse-actor-kind-group = group of people
browse-statements = { $count ->
        [one] 1 statement
       *[other] { $count } statements
    }
browse-sides = In disputes
browse-vouched = Links asserted between events
browse-documents = Documents published
browse-asserted = Statements
browse-claims = { $count ->
        [one] 1 claim
       *[other] { $count } claims
    }
browse-unused = no event yet
browse-countries = Countries
browse-country-label = Country
browse-related-measures = Measures

in-force-title = What applied when
in-force-lead = Which rules were in effect on a day, which were suspended, and when anybody last checked.
in-force-month = Rules in effect in { $month }
in-force-month-not-known = What applied in { $month }: not known
in-force-yes-note = Where no end is given, none was found up to the date shown.
in-force-perhaps = Uncertain
in-force-stayed = Suspended
in-force-not-known = Not known
in-force-none = No measure is recorded as in effect.
in-force-perhaps-note = The recorded dates leave it open.
in-force-not-known-note = These measures were last checked before this month.
in-force-last-step = { $state }, { $date }
in-force-spans = In effect
in-force-span-ended = { $from } to { $until }
in-force-span-planned = from { $from }, with an end set for { $until }; checked up to { $checked }
in-force-span-checked = from { $from }, no end recorded up to { $checked }
in-force-span-open = from { $from }, no end recorded
in-force-planned = announced for { $from }; checked up to { $checked }
in-force-unchecked = announced, not checked
in-force-status = Status as of { $date }: { $state }
in-force-last-known = Last known: { $state }. Checked up to { $date }, not since
in-force-last-known-in-force = Last known: { $state }. No end found up to { $date }; not checked since
in-force-status-in-force = in effect
in-force-status-perhaps = uncertain
in-force-status-stayed = suspended
in-force-status-ended = ended
in-force-status-partly = in effect, narrowed
in-force-status-not = not yet in effect
in-force-status-not-known = not known
in-force-status-not-recorded = no earlier state on record
in-force-months = Month by month
in-force-left-out = Measures were in effect since { $began }. Months before { $first } have no page.
in-force-measure = Measure
in-force-lifeline = History
in-force-authority = Authority
in-force-no-steps = No history is recorded.
in-force-steps-only = Nothing is known of a measure after the last step on record.
in-force-events = Events this month
in-force-until = until { $date }
in-force-ended-on = { $is_day ->
        [yes] Ended { $date }
       *[no] Ended in { $date }
    }
in-force-ended-checked = { $end }. Checked up to { $date }, not since
in-force-last-known-state = Last known: { $state }
in-force-unchecked-since = not checked since { $date }
in-force-checked-to = checked up to { $date }
in-force-answer-checked = On { $day }, the last day checked: { $counts }.
in-force-answer-each = When each was last checked: { $counts }.
in-force-answer-day = On { $day }: { $counts }.
in-force-count-in-force = { $count } in effect
in-force-count-stayed = { $count } suspended
in-force-count-perhaps = { $count } uncertain
in-force-count-not-known = { $count } not known
in-force-count-ended = { $count } ended
in-force-count-not-yet = { $count } not yet in effect
in-force-without-bar = Without a bar: { $count ->
        [one] 1 measure
       *[other] { $count } measures
    }. { $more ->
        [0] All are counted above.
        [one] 1 more is left out here and not counted above.
       *[other] { $more } more are left out here and not counted above.
    }
in-force-group-in-force = In effect
in-force-group-last = In effect when last checked
in-force-group-stayed-last = Suspended when last checked
in-force-group-ended = Ended
in-force-group-not-yet = Not yet in effect
in-force-key = What the bars show
in-force-key-unchecked = not checked
in-force-day = What applied on
in-force-day-slider = Move through time
in-force-day-reset = When last checked
in-force-order = Sorted by name in each group.
in-force-board = What applied on a day
in-force-gaps = What we don’t know

figures-title = Figures on record
figures-lead = The numbers that claims in this collection state, with who says so and on which source.
figures-below = Figures on record
figures-exactly = exact
figures-period = A thin line is the period counted; the mark stands at its end.
figures-differ = A bracket joins figures on which sources disagree.
figures-table = As a table
figures-date = Date
figures-figure = Figure
figures-speaker = Who says so
figures-event = Event
figures-others = Other figures, by unit
figures-others-note = A chart needs three figures that count the same thing.
figures-none = No claim states a figure.
figures-counts = { $figures ->
        [one] 1 figure
       *[other] { $figures } figures
    }, { $charts ->
        [0] none of them in a chart.
        [one] 1 chart.
       *[other] { $charts } charts.
    }
figures-all = Figures on record ({ $count })
figures-chart-lead = { $count ->
        [one] 1 figure
       *[other] { $count } figures
    }, in { $unit }
figures-not-drawn = Not in this chart, undated or older: { $count }; they are among the tables of other figures.
figures-not-listed = Left out because there are too many: { $count ->
        [one] 1 figure
       *[other] { $count } figures
    }.
browse-story = Story
