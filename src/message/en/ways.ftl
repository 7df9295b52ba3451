# What leads on from an event: citations, causes and consequences, paths.

way-cite-forms = For reference managers and LaTeX
way-cite-all = All records as { $form }
way-copy = Copy
way-copied = Copied
way-version-sources = Who says so, and when
way-because = The editors’ reason:
way-no-copy = No archived copy of these documents is on record.
way-take-away = Subscribe or download:
way-calendar = calendar
way-picture = picture (SVG)
way-why-link = All causes and effects, step by step
way-why-alone = No causal, legal or factual link to or from this event is on record.
way-why-title = Causes and effects
way-why-lead = Recorded chains that lead to this event, and those that start from it, in order of date. Each sentence is a claim with its evidence and its sources. A chain is a series of recorded links, not proof of causation.
way-why-ancestry = Why it happened: { $all ->
        [yes] { $count ->
            [one] 1 event
           *[other] { $count } events
        } on record
       *[no] at least { $count } events on record
    }
way-why-consequences = What followed: { $all ->
        [yes] { $count ->
            [one] 1 event
           *[other] { $count } events
        } on record
       *[no] at least { $count } events on record
    }
way-why-left-out = { $all ->
        [yes] { $count ->
            [one] 1 more event is
           *[other] { $count } more events are
        }
       *[no] At least { $count } more events are
    } further away and not on this page.
way-why-more = and { $count } more that led to it
way-why-onward = The record goes on from the pages of
way-why-data = All of them stand in the table of links.
way-path-nav = Did X lead to Y?
way-path-title = Did one event lead to another?
way-path-lead = Choose any two events. The answer says how far the record bears it out, and who says so; below it are the recorded chains, the shortest first.
way-path-events = Recorded pairs
way-path-left-out = { $count ->
        [one] 1 more recorded pair stands
       *[other] { $count } more recorded pairs stand
    } on the pages of the later events.
way-path-question = Did “{ $title }” lead to it?
way-path-from = From the earlier event
way-path-to = To the later event
way-path-hint = Write part of a title or of an id and choose.
way-path-ask = Ask

path-answer-one = One recorded path.
path-answer-many = # recorded paths.
path-answer-more = More than # paths are recorded; these are the shortest found.
path-answer-note = A path is a chain of recorded links, not proof of causation.
path-answer-number = Path #
path-answer-none = No path of causal, legal or factual links leads from the first event to the second.
path-answer-nearest = The nearest recorded connection, which is not a chain of causes:
path-answer-nothing = No other recorded link connects them either.
path-answer-unknown = No event is called “@”. Choose one from the list.
path-answer-choose = These events match “@”. Choose one:
path-answer-failed = The data of this page could not be read.
