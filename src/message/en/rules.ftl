### Rules of whole timelines: what each is about, why it matters, what `check --fix` does, and what it says.

archived-copy = an archive holds a copy of a source that the record does not name
    .why = With `--online`, an archive reported a copy. Check it and add it as `archive`.

backward-span = a span that ends before it begins
    .why = A step of a measure, a term of office or a gap cannot end before the day on which it begins.

bare-mention = an account name with an at sign in a text
    .why = Code hosts and social networks turn `@name` into a mention and notify that account. Name the person or organisation instead.

blocked-link = an address that refuses automated requests
    .why = With `--online`, the server refused the request (401, 403, 429) or asked for proof of being human. Readers with a browser may still see the document, so this is never more than a note.

causal-cycle = events that cause each other in a cycle
    .why = A chain of causal, legal or factual links that returns to where it began explains nothing. One of its links is wrong, usually one recorded on the earlier event.

checked-after-as-of = a day of checking after the day of the collection
    .why = `researched_to` and the `checked` of a measure say up to which day somebody looked. The site says that a measure was in force on that day, so it must not lie after `as_of` or, with `--today`, after that day. Correct it; if somebody looked later, update `as_of` as well.

checked-before-state = a measure whose last recorded state is later than the day up to which it was checked
    .why = An event changes the state of a measure after the day of its `checked` or, where it has none, of the collection's `researched_to`. The site says nothing of a measure after that day, so readers would not be told of the change as its state. Often the day was not updated when the event was entered, which `throughline measure checked` does; or the date of the event is mistyped.

contradictory-links = two links to the same event that contradict each other
    .why = What blocked an event did not cause it, and an act does not extend what it ends. Where sources differ, keep one link with `disputed: true` and record the dispute.

dated-id = an id that contains a full date
    .why = Dates are corrected, ids never change, so the id would go on giving the old date. A year at the end is fine where it tells similar events apart.

dates-out-of-order = a measure that took effect or ended before it was announced
    .why = A measure is usually announced, then takes effect, then ends; the same day is fine. Where it really was otherwise, list the finding under `allow` in `timeline.yaml` with the reason.

dead-link = an address that no longer works
    .why = With `--online`, the server said that the document is gone (404, 410), or the server does not exist. Cite an archived copy or the document’s new address. If nothing can be done, list the address under `unanswered` in `timeline.yaml` with a reason and a date.

derivation-cycle = sources that are derived from each other in a cycle
    .why = Somebody published first. A cycle would make the count of independent accounts meaningless.

duplicate-link = the same link appears twice in a record
    .why = One link can cite several sources; two identical links would be drawn and counted twice.
    .fix = removes a link that repeats another one of its record word for word

duplicate-name = two entries of a registry have the same name
    .why = Readers cannot tell them apart, and events end up under both. Names are compared without regard to capitals, accents and punctuation. Keep one and make the other an alias.

duplicate-url = two sources have the same address
    .why = They are the same document. Cite the first by its id, so that it is counted once.

effect-before-cause = an effect that began before its cause, whatever the exact days
    .why = Causal, legal and factual links run forward in time. Correct the date, or reverse the link and record it on the later event.

effect-maybe-before-cause = an effect that may have begun before its cause
    .why = The dates are too imprecise or uncertain to tell. Make one of them more precise, or explain in the link’s note why the order is certain.

executable-file = a record that is executable
    .why = A record is text. A change that makes it executable is either an accident or an attempt to have somebody run it unawares.

foreign-archive = an archived copy of a different document
    .why = The address of a copy at the Wayback Machine contains the address that was copied. If that is a different one, readers see a different document under this one’s name. The source’s own address is not an archived copy.

future-date = a published event with a date in the future
    .why = With `--today`: what has not happened cannot be attested. Keep the record as a draft until then. With `--base` this is an error in changed records only, and a note in others.

hidden-character = a text with an invisible or direction-changing character
    .why = Such characters can make a text look different from what it contains. Remove them. Joiners that a script needs, and emoji sequences, are accepted.
    .fix = removes byte-order marks, zero-width spaces, word joiners, and joiners that change nothing

hidden-file = a change that adds, changes or removes a hidden file in the events folder
    .why = With `--base`: a file is hidden if its name, or that of a folder above it, begins with a dot. It is not read as a record, no page shows it, and a list of files may omit it, so a reviewer has to look at it.

id-vanished = a published event that has disappeared
    .why = Others may have cited a published id, so it must keep leading somewhere. List it under `former_ids` of the record that replaced it, or withdraw the record with a reason.

incomplete-source = a source in a changed record without a title, a publisher or a day of publication
    .why = With `--base`: these help readers find a document again when its address stops working. Leave out what you have not seen.

insecure-url = an address without encryption
    .why = Anybody between the reader and the server can change the document on its way. Most servers also offer `https://`; if one does not, the address is right as it is.

invalid-identifier = a legal identifier that is malformed, or contradicts the one beside it
    .why = A mistyped citation leads to a different document. A Federal Register volume belongs to one year (volume 87 is 2022), and so does a document number; a document has one citation.

isolated-event = a published event without links to others
    .why = Nothing leads to it and nothing follows from it. That may be right, but often a source says more.

likely-duplicate = two events that may be the same
    .why = Two records of one event count it twice, and neither has all the sources. If they are different events, link them (`same-story-as`, `part-of`, `follows`) to say so.

link-to-unpublished = a published record with a link to an unpublished one
    .why = The link is not shown or exported while the other record is a draft or withdrawn.

loaded-word = a title or summary whose wording takes sides
    .why = Titles and summaries are in the editors’ own voice. A word that takes sides belongs in a claim, attributed to whoever used it.

locale-without-words = a language of the collection that the program has no words for
    .why = The texts of the records are shown in it, but headings, dates, lists and labels are in English around them, and the pages say that they are in English.

lone-topic = a topic with only one event
    .why = A topic brings events together. Add it to the others that it fits, or remove it.

long-gap = an effect that began more than ten years after its cause
    .why = Nothing is recorded between the two. Either a step is missing from the collection, or the earlier event is background rather than a cause.

long-measure = a measure in force for more months than have a page
    .why = Each month in which a measure was in force has a page, up to the limit in `docs/limits.md`; after that only the latest have one. The measure's own page still shows its whole history. Often the cause is a mistyped date.

lowered-error = a setting under `checks` in `timeline.yaml` that lowers an error which must stay one
    .why = Unknown ids, causal cycles and unsafe addresses break the graph, the data or the reader’s trust, so they always remain errors.

markdown-in-plain-text = Markdown in a plain-text field
    .why = Only summaries are Markdown. Elsewhere the markup would appear literally in feeds, calendars, tables and pictures.

missing-archive = a source in a changed record without an archived copy
    .why = With `--base`: addresses stop working, archived copies last. Save the page at an archive and give the copy’s address; never invent one. Only records that the change touches are checked.

missing-date-note = an approximate or uncertain date without an explanation
    .why = Readers should learn why a date is approximate or uncertain.

missing-locator = citations of a document with pages or paragraphs that do not say where in it
    .why = Readers will not search forty pages to check one sentence. Court documents, scholarly works, PDF files and official texts with a number have pages or paragraphs: name them as `locator`, and a few words that stand there as `quote`. Each document is reported once.

missing-translation = a text that is missing in one of the collection’s languages
    .why = Readers in that language see the text in another one. The page says so, but a translation is better.

moved-link = an address that redirects to another
    .why = With `--online`, the server redirected to another address. If it shows the same document, use the new address.

moving-url = an address whose document can change
    .why = Branches move on, and searches and sessions expire, so readers would find something other than what you saw. Cite a permanent address.

not-a-legal-act = a legal relation with an event that is not a legal act
    .why = An order can stay or end another order; a cancelled flight cannot. Use `interrupts` or `resumes` for what stopped or restarted in practice. The rule applies where `timeline.yaml` marks at least one kind with `legal: true`.

one-sided-dispute = a dispute with fewer than two versions
    .why = A dispute is two or more accounts that cannot all be right. A single account is a claim.

part-of-cycle = an actor or event that is part of itself by way of others
    .why = Parts and wholes form a tree: `part_of` between actors, and `part-of` between events, cannot form a cycle.

pending-setting = a setting that accepts or lowers findings and is not on the base yet
    .why = With `--base`: a change is checked by the settings that were there before it. An entry under `allow`, `checks` or `unanswered` that makes a rule less strict takes effect once it is on the base; one that makes it stricter takes effect at once.

placeholder-text = template text that was not replaced
    .why = It would be published as it is.

raw-html = HTML in a summary
    .why = Summaries are a small, safe subset of Markdown. HTML would be shown as text.

redundant-link = a causal, legal or factual link alongside a longer path between the same events
    .why = The longer path may explain more. Where sources state both, keep both.

redundant-value = a value that repeats another one beside it
    .why = The same thing said in two places drifts apart. A value that expresses a judgement, such as a claim’s `status`, may be written even if it is the default.

review-due = something that has not been reviewed for long
    .why = The day up to which a measure was checked, or the collection researched, lies more than 180 days before `as_of` or, with `--today`, before that day. With `--today` only: an event without an end, or the whole collection, was last changed more than a year ago. `throughline review` lists all of it with what else is to be looked up. This is never more than a note, so that no pull request fails just because time has passed.

shortened-url = the address of a link shortener or a search engine
    .why = It hides where it leads, and may lead elsewhere tomorrow.

single-source = an attested claim with only one independent account
    .why = Five articles that rewrite one wire story are one account. A claim is well attested by two independent accounts, or by one primary document such as an official or court text.

source-before-event = an event whose sources are all older than the event
    .why = A source published weeks earlier cannot report that something happened. Plans and announcements are events in their own right.

source-long-after-event = an event with no source published within two years of it
    .why = Later accounts are second-hand. If a report from the time exists, cite it too.

stray-blank = a text with two spaces in a row or a tab, or a name with a line break
    .why = HTML collapses them to one space and other formats keep them, so searches for the phrase fail.

stray-journal = a file or folder among the records that looks like a journal
    .why = Version 0.1.0 kept its journal of unfinished changes here and applied whatever it found in it, no matter who had written it. Such a journal can change any file, and older copies of the program still apply it. The journal is now kept outside the records, and none belongs here.

swapped-day-and-month = a date whose day and month may be swapped
    .why = A source of the event is dated on the swapped day, and none is dated near the day given: 11/5 is 5 November in one country and 11 May in another.

symbolic-link = a symbolic link among the records
    .why = A symbolic link can lead out of the records: what a reviewer sees is not what is read, and what a command writes may end up elsewhere. No command follows one, hidden or not.

title-style = a title that is too long or ends with a full stop
    .why = Titles appear in lists, pictures and feeds: at most 80 characters, one line, no full stop at the end.
    .fix = removes the full stop at the end of a title, unless it may belong to an abbreviation

unassigned-character = a text with a character that Unicode does not define
    .why = Readers see an empty box, or nothing. If the character is newer than this program, list the finding under `allow`.

unclear-link = an address that could not be checked
    .why = With `--online`: the server did not answer in time or reported an error, after several attempts. It may work tomorrow, so this is never more than a note.

unfounded-basis = a link that says it rests on more than it cites
    .why = Readers take `official` to mean that an official text says so. It needs a supporting source of the kind `official`, `court` or `official-copy`. What an official said, known through a report, is `basis: stated`, and `asserted_by` says whose words they are.

unknown-locale = a text in a language in which the collection is not published
    .why = Nobody would see it. Add the language to `locales` in `timeline.yaml`, or remove the text.

unlinked-mention = a text that mentions an event without a link to it
    .why = An id in a text connects two events only for human readers. Record the relation under `links`, and in the text say what happened.

unsourced-claim = a claim without a source
    .why = Every statement has to lead to a document in which readers can check it: one that states it, or at least mentions or qualifies it. A source that contradicts a claim does not show that anybody made it. Outside published events this is a note.

unsourced-event = a published event without a claim
    .why = Readers check an event by the sources of its claims; its title and summary may say no more than these do. A source that only a link or a dispute cites does not show that the event took place. In a draft this is a note, and withdrawn events are left alone. What a claim has to cite is told by `unsourced-claim`.

unsourced-link = a link without a source, or an editorial link without a reason
    .why = Readers will ask how you know that this led to that. A link answers with documents; if it is the editors’ own reading, it says `basis: editorial` and gives the reason in its note.

untidy-url = an address with tracking parameters, or of the mobile version of a page
    .why = Tracking parameters identify the visitor, not the document; an AMP or mobile address is a second address of the same page.
    .fix = removes tracking parameters and text fragments

unused-allowance = an entry under `allow` in `timeline.yaml` that matches nothing
    .why = The finding that it accepted is gone. Left in place, the entry would hide the next one.

unused-setting = a setting under `checks` in `timeline.yaml` that changes nothing
    .why = It names an unknown rule, or sets the severity that the rule has anyway. Settings without effect make the others harder to see.

unused-silence = an entry under `unanswered` in `timeline.yaml` that has expired or is not needed
    .why = Each entry accepts a dead address until a given day. Remove it after that day (`--today` or `--online`), when no source uses the address, or when the address works again.

unused-source = a source that nothing cites
    .why = It looks like evidence but supports nothing. Cite it where it belongs, or remove it.

unverified-as-attested = a claim marked as attested although no original source was found
    .why = A claim that rests on a repost, a partisan page or nothing may be attributed or unverified, but not attested.

withdrawn-without-reason = a withdrawn record without a reason
    .why = The id remains an address, and whoever follows it should learn the reason.
