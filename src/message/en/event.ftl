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
event-unit-countries = countries
event-unit-nations = nations
event-unit-flights-a-week = flights a week
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
event-in-time = By date
event-previous = Previous
event-next = Next
event-ways = Previous and next
event-cite-record = record { $id }
event-cite-changed = last changed { $date }
event-picture-title = Why “{ $title }” happened and what followed
event-led = Why it happened
event-followed = What followed
event-none-led = No cause is recorded.
event-none-followed = No effect is recorded.
event-picture = Causes and effects, two steps each way
event-picture-near = Causes and effects, one step each way
event-save-picture = Save the picture
event-beyond = Also in the picture: { $count ->
        [one] 1 arrow
       *[other] { $count } arrows
    }
event-others = Other connections
event-others-note = None of these is recorded as a cause: order in time, belonging together, disagreement, or a stated aim.
event-claims = Who says what
event-disputes = Where sources differ
event-version = Version
event-sources = Sources
event-measures = Measures it changed
event-changes = What changed
event-cite = Cite this
event-record = The record
event-id = Id
event-file = File
event-history = History
event-edit = Edit this record
event-verification = When entered
event-former = Earlier ids
event-in-force-then = Rules in effect that month
event-date-note = How the date is known
event-withdrawn = This record was withdrawn
event-replaced-by = Replaced by:
event-on-this-page = On this page
event-full-record = Full record
event-cite-short = Cite
event-about-event = Who and where
event-in-print = The full record, with every claim and its sources, is on this event’s page
event-glossary-entry = Glossary
event-close = Close
event-more-causes = { $count ->
        [one] 1 more cause
       *[other] { $count } more causes
    }
event-more-effects = { $count ->
        [one] 1 more effect
       *[other] { $count } more effects
    }
event-claim-count = { $count ->
        [one] 1 claim: who says what
       *[other] { $count } claims: who says what
    }
event-other-count = { $count ->
        [one] 1 other connection
       *[other] { $count } other connections
    }
event-more-sources = { $count ->
        [one] 1 more source
       *[other] { $count } more sources
    }
event-moved = This record has moved

source-via = { $publisher } via { $host }
source-untitled = Title not seen
source-accounts = { $count ->
        [one] 1 independent account
       *[other] { $count } independent accounts
    }
source-seen = seen { $day }
source-other-language = language: { $tag }
source-archive = archived copy
source-original = original
source-lead = { $sources ->
        [one] 1 document, which goes
       *[other] { $sources } documents, which go
    } back to { $accounts ->
        [one] 1 independent account
       *[other] { $accounts } independent accounts
    }.
source-independence = A document that copies or retells another does not count as a second source. It is listed with its original, and the two count as one account.
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
