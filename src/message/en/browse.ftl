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
browse-story = Story
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
browse-country-note = Events in which an actor of this country took part, or that happened there.
browse-country-label = Country
browse-related-measures = Measures
browse-story-note = Being in the same story does not make one event the cause of another; where a cause is recorded, it is stated below the event.
browse-no-arrow = No link to an earlier event of this story is recorded.

in-force-title = What applied when
in-force-lead = Each measure with the time it was in effect, and a page for each month.
in-force-month = What applied in { $month }
in-force-month-not-known = What applied in { $month }: not known
in-force-yes = Rules in effect in { $month }
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
in-force-last-known-in-force = Last known: in effect. No end found up to { $date }; not checked since
in-force-status-in-force = in effect
in-force-status-perhaps = uncertain
in-force-status-stayed = suspended
in-force-status-ended = ended
in-force-status-not = not recorded as in effect
in-force-months = Month by month
in-force-left-out = Measures were in effect since { $began }. Months before { $first } have no page.
in-force-measure = Measure
in-force-lifeline = History
in-force-authority = Authority
in-force-no-steps = No history is recorded.
in-force-steps-only = Nothing is known of a measure after the last step on record.
in-force-events = Events this month
in-force-until = until { $date }
