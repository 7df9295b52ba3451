# The page of an event, and sources.

event-this-event = This event
event-disputed-link = Disputed
event-unit-people = people
event-unit-people-a-day = people a day
event-unit-percent = percent
event-unit-flights = flights
event-unit-months = months
event-unit-years = years
event-unit-days = days
event-unit-hours = hours
event-unit-encounters = encounters
event-unit-encounters-per-day = encounters per day
event-unit-crossings = crossings
event-unit-crossings-per-day = crossings per day
event-unit-visas = visas
event-unit-usd-per-month = US dollars a month
event-unit-us-dollars = US dollars
event-unit-ports = ports
event-unit-points = points
event-unit-places = places
event-unit-authorisations = authorisations
event-unit-applications = applications
event-unit-actions = actions
event-role-party = took part
event-role-affected = affected
event-role-announced = announced
event-role-decided = decided
event-role-carried-out = carried out
event-role-attended = attended
event-role-confirmed = confirmed
event-role-signed = signed
event-role-asked = asked
event-role-replied = replied
event-role-host = host
event-role-visiting = visiting
event-preferred = preferred
event-resolved = Resolved
event-open = Open
event-announced = Announced
event-effective = In effect
event-published = Published
event-ended = Ended
event-actors = Actors
event-places = Places
event-topics = Topics
event-since = from { $date }
event-till = until { $date }
event-in-time = In time
event-previous = Before
event-next = After
event-ways = Before and after
event-cite-record = record { $id }
event-cite-changed = last changed { $date }
event-picture-title = What led to “{ $title }” and what followed
event-picture-description = Arrows run from earlier to later. The lists on this page give each with its sources.
event-led = What led here
event-followed = What followed
event-none-led = No cause is recorded.
event-none-followed = No effect is recorded.
event-picture = Two steps in either direction
event-picture-near = One step in either direction; two would be too many to read
event-save-picture = Save the picture
event-beyond = Further in the picture: { $count ->
        [one] 1 arrow
       *[other] { $count } arrows
    }
event-others = Other connections
event-others-note = None of these is recorded as a cause: order in time, belonging together, disagreement, or a stated aim.
event-claims = Who says what
event-disputes = Where the sources differ
event-version = Version
event-sources = Sources
event-measures = Measures that this changed
event-changes = Changes to this record
event-cite = Cite this
event-record = The record
event-id = Id
event-file = File
event-history = History
event-edit = Edit this record
event-report = Report a problem
event-verification = When entered
event-former = Earlier ids
event-in-force-then = What was in force in that month
event-date-note = How the date is known
event-withdrawn = This record was withdrawn
event-replaced-by = In its place:
event-moved = This record has another address

source-via = { $publisher } via { $host }
source-untitled = Title not seen
source-accounts = { $count ->
        [one] 1 independent account
       *[other] { $count } independent accounts
    }
source-seen = seen { $day }
source-language-name-en = in English
source-language-name-es = in Spanish
source-language-name-pt = in Portuguese
source-language-name-fr = in French
source-language-name-ar = in Arabic
source-language-name-de = in German
source-other-language = language: { $tag }
source-archive = archived copy
source-original = original
source-lead = { $sources ->
        [one] 1 document
       *[other] { $sources } documents
    }, which go back to { $accounts ->
        [one] 1 independent account
       *[other] { $accounts } independent accounts
    }.
source-independence = A document that retells or copies another one is no second witness. It is listed with what it goes back to, and both together count as one account.
source-derived-from = Goes back to
source-retold-by = Retold by
source-cited-in = Cited in
source-count = { $count ->
        [one] 1 source
       *[other] { $count } sources
    }
source-identifier-fr = Federal Register
source-identifier-doc = Federal Register document
source-identifier-docket = Docket
source-identifier-eo = Executive Order
source-identifier-proclamation = Proclamation
source-identifier-licence = OFAC licence
