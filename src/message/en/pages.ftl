# The other pages.

other-graph-lead = { $arrows ->
        [one] 1 arrow
       *[other] { $arrows } arrows
    } between { $events ->
        [one] 1 event
       *[other] { $events } events
    }, from left to right in time. { $apart ->
        [one] 1 other has
       *[other] { $apart } others have
    } no recorded cause or effect and are not drawn.
other-graph-description = Events from left to right in time, joined by arrows from cause to effect. The list below says the same in words.
other-graph-list = Every link in words
other-disputes-lead = Where sources give different answers, the answers stand beside each other. { $open ->
        [one] 1 question is
       *[other] { $open } questions are
    } open, { $resolved } settled with a reason.
other-disputes-open = Open
other-disputes-resolved = Settled, with the reason
other-disputed-links = Disputed links
other-disputed-claims = Disputed claims
other-changes-lead = Corrections and additions to the published records, the latest first. The feeds carry them too.
other-corrections = Corrections and other changes
other-corrections-none = No published record has been changed so far.
other-additions = Records added
other-records = { $count ->
        [one] 1 record
       *[other] { $count } records
    }
other-withdrawn-mark = withdrawn
other-change-link = Link to the change of { $date } in “{ $title }”
other-parted = Too many for one page. They are on these pages:
other-entries = { $count ->
        [one] 1 entry
       *[other] { $count } entries
    }
other-findings = { $count ->
        [one] 1 finding
       *[other] { $count } findings
    }
other-more-findings = And { $count } more, which `throughline check` lists.
other-whole = All years
other-gaps-lead = What this timeline does not know: that something is missing here does not mean that it did not happen.
other-gaps-known = Known gaps
other-gaps-single = Claims that rest on one account: { $count }
other-gaps-single-note = These are recorded as reported fact, but all supporting documents go back to one account that is no official text.
other-gaps-findings = Findings that are accepted
other-gaps-findings-note = What the checks found and the editors let stand, with their reason where they gave one.
other-gaps-open = Open findings
other-gaps-open-note = What the checks found and nobody has dealt with yet.
other-allowed = Accepted because:
other-gaps-events = Affects
other-glossary-lead = Words with a precise or contested meaning, as these records use them.
other-see = See also
other-contribute-change = Correct or add something
other-contribute-change-text-1 = Each event is one small text file (YAML). Its name and place stand on the event’s page under “The record”. Change the file where the collection is kept and propose the change; nothing has to be installed for that.
other-contribute-change-text-2 = A new event is a new file, <year>/<id>.yaml. The year is that of its date. The id is yours to choose: lower-case letters and digits in groups joined by hyphens, no full date. The record below shows what has to be in it.
other-contribute-change-text-3 = Bring a source for each claim and for each link: title, publisher, date and address. Say who asserts it. If your source disagrees with the record, add it as a further version rather than replacing the other.
other-contribute-checked = What is checked
other-contribute-checked-text-1 = Every change is checked before it is taken in: the form of the file, ids that lead somewhere, dates, effects that would come before their causes, claims and links without a source. Each message names the file, the line and the remedy.
other-contribute-checked-text-2 = An address, once published, stays. A record that turns out wrong is corrected, redirected or withdrawn with a reason, never deleted.
other-contribute-unwanted = What does not belong here
other-contribute-unwanted-text-1 = Opinions in our own voice, sources that were not read, archive addresses that were not seen, and causes that nobody asserts. That one event came after another is recorded as sequence and as nothing more.
other-repository = Where the records are kept
other-contribute-folder = The folder of the records
other-contribute-new = Begin a new file there
other-contribute-report = Report something that is missing or wrong, without writing a record
other-contribute-unknown = This copy of the site does not say where its records are kept, nor whom to write to. Send the file to whoever publishes it; to report an error, send the address of the page and, for one claim or link, of its place on the page.
other-contribute-send = This copy of the site does not say where its records are kept. Send the file to that address.
other-contribute-plain = The form for a new record needs JavaScript, which is off. Everything below works without it.
other-contribute-sample = A small record, complete
other-search-1 = The search looks in titles, summaries, claims, names and sources. Without scripts, open every event with its text on one page, and search that with your browser: Ctrl+F, or ⌘F on a Mac; on a phone, “Find in page” in the menu.
other-search-2 = Or go by who acted, where, about what or when:
other-search-passed-over = about after all also an and any are as at be been before but by can could did do does for from had has have he her his how if in into is it its more no not of on one only or other over said she so some such than that the their them then there these they this those to under until up was were what when where which while who why will with would
other-search-all = Every event with its text
other-not-found = There is nothing at this address
other-not-found-text = Addresses of this site do not change, so it may have been mistyped. The timeline and the other lists lead to every page.
