### The forms on which people report to the repository, for GitHub.

issue-new-event = New event
    .about = Something happened that the timeline does not have
    .advice = If you can write a little YAML, a pull request is faster: see “Add an event in the browser” in CONTRIBUTING.md. Otherwise fill in what you know, and somebody will make the record.
    .title = What happened
    .date = When
    .date-note = How the date is known
    .summary = In a few sentences
    .kind = Kind
    .sources = Sources
    .sources-advice = One a line, with its address and what it says of the event. Official texts first.
    .source-kind = Kind of the best source
    .earlier = An earlier event that it stands to
    .relation = How it stands to that one
    .relation-advice = Later is not the same as caused. Choose a cause only where a source says so.
    .relation-option = this event { $relation } that event
    .says = Who says so
    .says-advice = The source for the relation, with its address.
    .credit = How you want to be named
    .credit-advice = Left empty, your GitHub name stands in the history.

issue-correction = Correction
    .about = Something in a record is wrong, unfair or missing
    .event = Which event
    .event-advice = Its id, as it stands on its page under “The record”.
    .page = The page
    .page-advice = Its address, if you came from one.
    .field = Which part of the record
    .field-advice = Leave it open if you are not sure.
    .wrong = What it says now
    .right = What it should say
    .sources = Who says so
    .sources-advice = A source for the correction, with its address. For wording, the reason is enough.
    .language = In which language
    .language-advice = Leave it open if it is wrong in all of them.

issue-broken-link = Broken link
    .about = The address of a source is dead, or shows something else
    .address = The address
    .event = Where you found it
    .event-advice = The event’s id, or the address of the page.
    .fault = What happens
    .not-found = It is not found
    .another = It shows something else
    .login = It asks for a login or payment
    .slow = It is slow or fails now and then
    .archive = An archived copy, or its new address
    .archive-advice = Only one that you have opened.

issue-field-changes = Changes and corrections
issue-field-status = Status
issue-field-reason = Why it was withdrawn
issue-field-replaced-by = The event in its place
issue-field-former-ids = Earlier ids
issue-field-verification = Kind of source that was found
issue-field-refs = Numbers in research notes
