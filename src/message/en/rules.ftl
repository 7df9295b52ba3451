### Rules of whole timelines: what each is about, why it matters, what `check --fix` does, and what it says.

archived-copy = an archive holds a copy of a source that the record does not name
    .why = With `--online`, an archive reported a copy. Check it and add it as `archive`.
    .found = an archive has a copy of `{ $source }`
    .help = check it, then add `archive: { $copy }`

backward-span = a span that ends before it begins
    .why = A step of a measure, a term of office or a gap cannot end before the day on which it begins.
    .found = the end ({ $until }) is before the beginning ({ $from })
    .help = correct one of the two dates

bare-mention = an account name with an at sign in a text
    .why = Code hosts and social networks turn `@name` into a mention and notify that account. Name the person or organisation instead.
    .found = `@{ $name }` would mention the account of that name
    .help = name the person or organisation, without the at sign

blocked-link = an address that refuses automated requests
    .why = With `--online`, the server refused the request (401, 403, 429) or asked for proof of being human. Readers with a browser may still see the document, so this is never more than a note.
    .found = `{ $url }` could not be checked: { $why }
    .help = open it in a browser

causal-cycle = events that cause each other in a cycle
    .why = A chain of causal, legal or factual links that returns to where it began explains nothing. One of its links is wrong, usually one recorded on the earlier event.
    .found = these events form a cycle: { $events }
    .help = remove the wrong link, or change it to `follows`

checked-after-as-of = a day of checking after the day of the collection
    .why = `researched_to` and the `checked` of a measure say up to which day somebody looked. The site says that a measure was in force on that day, so it must not lie after `as_of` or, with `--today`, after that day. Correct it; if somebody looked later, update `as_of` as well.
    .found = `{ $measure }` was checked up to { $date }, which is after { $limit ->
            [today] today, { $day }
           *[as-of] `as_of`, { $day }
        }
    .found-researched = the collection was researched up to { $date }, which is after { $limit ->
            [today] today, { $day }
           *[as-of] `as_of`, { $day }
        }
    .help = correct the day; if somebody looked later, update `as_of` as well

checked-before-state = a measure whose last recorded state is later than the day up to which it was checked
    .why = An event changes the state of a measure after the day of its `checked` or, where it has none, of the collection's `researched_to`. The site says nothing of a measure after that day, so readers would not be told of the change as its state. Often the day was not updated when the event was entered, which `throughline measure checked` does; or the date of the event is mistyped.
    .found = `{ $measure }` was checked up to { $date }, but `{ $event }` changed its state on { $changed }
    .help = write up to which day its state was looked for, not before that event

contradictory-links = two links to the same event that contradict each other
    .why = What blocked an event did not cause it, and an act does not extend what it ends. Where sources differ, keep one link with `disputed: true` and record the dispute.
    .found = `{ $first }` and `{ $second }` to the same event `{ $event }` exclude each other
    .help = keep the one that the sources support
    .other = the other link

dated-id = an id that contains a full date
    .why = Dates are corrected, ids never change, so the id would go on giving the old date. A year at the end is fine where it tells similar events apart.
    .found = the id `{ $id }` contains a full date
    .help = choose another with `throughline rename { $id } <new>`, which redirects the old one

dates-out-of-order = a measure that took effect or ended before it was announced
    .why = A measure is usually announced, then takes effect, then ends; the same day is fine. Where it really was otherwise, list the finding under `allow` in `timeline.yaml` with the reason.
    .found = `{ $later }` ({ $second }) is before `{ $earlier }` ({ $first })
    .help = correct one of the two dates

dead-link = an address that no longer works
    .why = With `--online`, the server said that the document is gone (404, 410), or the server does not exist. Cite an archived copy or the document’s new address. If nothing can be done, list the address under `ignore_urls` in `timeline.yaml` with a reason and a date.
    .found = `{ $url }` is dead: { $why }
    .help = find the new address, or add an archived copy as `archive`
    .help-archived = find the new address; until then readers have the archived copy

derivation-cycle = sources that are derived from each other in a cycle
    .why = Somebody published first. A cycle would make the count of independent accounts meaningless.
    .found = `{ $source }` is derived from itself by way of others
    .help = remove the wrong step

duplicate-link = the same link appears twice in a record
    .why = One link can cite several sources; two identical links would be drawn and counted twice.
    .fix = removes a link that repeats another one of its record word for word
    .found = the link `{ $relation }` to `{ $event }` appears twice
    .help = cite all sources in one link
    .first = first here

duplicate-name = two entries of a registry have the same name
    .why = Readers cannot tell them apart, and events end up under both. Names are compared without regard to capitals, accents and punctuation. Keep one and make the other an alias.
    .found = `{ $first }` already has this name{ $more ->
            [0] { "" }
            [one] , and so does 1 more
           *[other] , and so do { $more } more
        }
    .help = { $more ->
            [0] keep one of the two entries, or give them different names
           *[other] keep one of the entries, or give them different names
        }
    .another = another one

duplicate-url = two sources have the same address
    .why = They are the same document. Cite the first by its id, so that it is counted once.
    .found = the source `{ $source }` already has this address
    .help = cite `{ $source }` instead

effect-before-cause = an effect that began before its cause, whatever the exact days
    .why = Causal, legal and factual links run forward in time. Correct the date, or reverse the link and record it on the later event.
    .found = `{ $effect }` ({ $began }) began before `{ $cause }` ({ $cause_began }), but the link says `{ $relation }`
    .help = correct one of the dates, or store the link on the later event

effect-maybe-before-cause = an effect that may have begun before its cause
    .why = The dates are too imprecise or uncertain to tell. Make one of them more precise, or explain in the link’s note why the order is certain.
    .found = `{ $effect }` ({ $began }) may have begun before `{ $cause }` ({ $cause_began }), but the link says `{ $relation }`
    .help = sharpen one of the dates, or allow the finding in `timeline.yaml` with the reason

executable-file = a record that is executable
    .why = A record is text. A change that makes it executable is either an accident or an attempt to have somebody run it unawares.
    .found = the file is executable
    .help = remove the permission: `chmod a-x { $file }`

foreign-archive = an archived copy of a different document
    .why = The address of a copy at the Wayback Machine contains the address that was copied. If that is a different one, readers see a different document under this one’s name. The source’s own address is not an archived copy.
    .found = this is a copy of `{ $other }`, not of `{ $url }`
    .found-own = the archived copy is the source's own address
    .help = give a copy of this document, or leave `archive` out

future-date = a published event with a date in the future
    .why = With `--today`: what has not happened cannot be attested. Keep the record as a draft until then. With `--base` this is an error in changed records only, and a note in others.
    .found = `{ $date }` is after `{ $today }`
    .help = correct the date, or write `status: draft` until it has happened

hidden-character = a text with an invisible or direction-changing character
    .why = Such characters can make a text look different from what it contains. Remove them. Joiners that a script needs, and emoji sequences, are accepted.
    .fix = removes byte-order marks, zero-width spaces, word joiners, and joiners that change nothing
    .found-reference = the summary contains { $character }, as a character reference
    .help = remove the character
    .help-reference = remove the reference
    .invisible = the invisible character U+{ $code }
    .blank = the blank-looking character U+{ $code }
    .private-use = the private-use character U+{ $code }
    .noncharacter = the noncharacter U+{ $code }

hidden-file = a change that adds, changes or removes a hidden file in the events folder
    .why = With `--base`: a file is hidden if its name, or that of a folder above it, begins with a dot. It is not read as a record, no page shows it, and a list of files may omit it, so a reviewer has to look at it.
    .found = hidden files differ: { $changes }
    .added = added { $files }{ $more ->
            [0] { "" }
           *[other] {" "}and { $more } more
        }
    .changed = changed { $files }{ $more ->
            [0] { "" }
           *[other] {" "}and { $more } more
        }
    .removed = removed { $files }{ $more ->
            [0] { "" }
           *[other] {" "}and { $more } more
        }
    .help = look at them before accepting the change, or remove them: no command reads them
    .help-schemas = compare them with what `throughline schema --all` writes

id-vanished = a published event that has disappeared
    .why = Others may have cited a published id, so it must keep leading somewhere. List it under `former_ids` of the record that replaced it, or withdraw the record with a reason.
    .found = the published event `{ $id }` is gone
    .found-draft = the published event `{ $id }` is now a draft
    .help = restore the record; then give it another id with `throughline rename { $id } <new>`, or withdraw it with `throughline withdraw { $id }`

incomplete-source = a source in a changed record without a title, a publisher or a day of publication
    .why = With `--base`: these help readers find a document again when its address stops working. Leave out what you have not seen.
    .found = the source `{ $source }` lacks { $fields }
    .help = add what the document itself states

insecure-url = an address without encryption
    .why = Anybody between the reader and the server can change the document on its way. Most servers also offer `https://`; if one does not, the address is right as it is.
    .found = the address of `{ $source }` is not encrypted
    .help = try the address with `https://`, and use that if it shows the same document

invalid-identifier = a legal identifier that is malformed, or contradicts the one beside it
    .why = A mistyped citation leads to a different document. A Federal Register volume belongs to one year (volume 87 is 2022), and so does a document number; a document has one citation.
    .found-fr = `{ $value }` is not a valid Federal Register cite
    .found-doc = `{ $value }` is not a valid Federal Register document number
    .found-docket = `{ $value }` is not a valid docket number
    .found-eo = `{ $value }` is not a valid executive order number
    .found-proclamation = `{ $value }` is not a valid proclamation number
    .found-licence = `{ $value }` is not a valid general licence
    .found-year = `{ $cite }` is a citation from { $cited }, but the document number is from { $numbered }
    .found-other-cite = `{ $cite }` contradicts `{ $other }`, which the source `{ $source }` gives for the same document
    .help-fr = write volume, `FR`, page: `87 FR 63507`
    .help-doc = write year, hyphen, five digits: `2022-22739`
    .help-docket = write it as the court does: `22A544`, `22-592`, `6:22-cv-00885`
    .help-eo = write its digits: `14165`
    .help-proclamation = write its digits: `10773`
    .help-licence = write `GL`, a number and perhaps a letter: `GL 45A`
    .help-document = check both against the first page of the document

isolated-event = a published event without links to others
    .why = Nothing leads to it and nothing follows from it. That may be right, but often a source says more.
    .found = `{ $event }` has no link to another event
    .help = add a link if a source says what led to it or what followed

likely-duplicate = two events that may be the same
    .why = Two records of one event count it twice, and neither has all the sources. If they are different events, link them (`same-story-as`, `part-of`, `follows`) to say so.
    .found = `{ $second }` may be the same event as `{ $first }`: { $reasons }{ $more ->
            [0] { "" }
            [one] ; 1 more event is like these
           *[other] ; { $more } more events are like these
        }
    .help = { $more ->
            [0] keep one of the two, or link them to say that they are different events
           *[other] keep one record of each event, and link those that are different events
        }
    .another = another one
    .dates = about the same time: { $first } and { $second }
    .actors = both name { $actors }
    .titles = titles alike ({ $percent } %): “{ $first }” and “{ $second }”

link-to-unpublished = a published record with a link to an unpublished one
    .why = The link is not shown or exported while the other record is a draft or withdrawn.
    .found = `{ $event }` is not published
    .help = publish it, or link to a published record

loaded-word = a title or summary whose wording takes sides
    .why = Titles and summaries are in the editors’ own voice. A word that takes sides belongs in a claim, attributed to whoever used it.
    .found = `{ $word }` takes sides
    .help = write `{ $instead }`, or move the word to a claim and attribute it

locale-without-words = a language of the collection that the program has no words for
    .why = The texts of the records are shown in it, but headings, dates, lists and labels are in English around them, and the pages say that they are in English.
    .found = the program has no words in `{ $locale }`: pages are in English around the texts
    .help = publish in one of its languages ({ $known }), or accept this

lone-topic = a topic with only one event
    .why = A topic brings events together. Add it to the others that it fits, or remove it.
    .found = no other event has the topic `{ $topic }`
    .help = add it to others that it fits, or remove it

long-gap = an effect that began more than ten years after its cause
    .why = Nothing is recorded between the two. Either a step is missing from the collection, or the earlier event is background rather than a cause.
    .found = `{ $effect }` ({ $began }) began { $years } years after `{ $cause }` ({ $cause_began })
    .help = record the step between them, or remove the link

long-measure = a measure in force for more months than have a page
    .why = Each month in which a measure was in force has a page, up to the limit in `docs/limits.md`; after that only the latest have one. The measure's own page still shows its whole history. Often the cause is a mistyped date.
    .found = `{ $measure }` was in force for { $months } months, and only the latest { $most } have a page
    .help = check the dates of its steps; if they are right, only the pages of early months are missing

lowered-error = a setting under `severity` in `timeline.yaml` that lowers an error which must stay one
    .why = Unknown ids, causal cycles and unsafe addresses break the graph, the data or the reader’s trust, so they always remain errors.
    .found = `{ $code }` cannot be lowered from an error
    .help = fix what it finds, and remove this setting

markdown-in-plain-text = Markdown in a plain-text field
    .why = Only summaries are Markdown. Elsewhere the markup would appear literally in feeds, calendars, tables and pictures.
    .found-emphasis = this text contains emphasis, but only summaries are Markdown
    .found-link = this text contains a link, but only summaries are Markdown
    .found-heading = this text contains a heading, but only summaries are Markdown
    .found-code = this text contains code, but only summaries are Markdown
    .help = write plain text

missing-archive = a source in a changed record without an archived copy
    .why = With `--base`: addresses stop working, archived copies last. Save the page at an archive and give the copy’s address; never invent one. Only records that the change touches are checked.
    .found = the source `{ $source }` has no archived copy
    .help = save the page at an archive and give the copy as `archive`

missing-date-note = an approximate or uncertain date without an explanation
    .why = Readers should learn why a date is approximate or uncertain.
    .found = `{ $date }` is approximate or uncertain, and no `date_note` says why
    .help = add a `date_note` that says how the date is known

missing-locator = citations of a document with pages or paragraphs that do not say where in it
    .why = Readers will not search forty pages to check one sentence. Court documents, scholarly works, PDF files and official texts with a number have pages or paragraphs: name them as `locator`, and a few words that stand there as `quote`. Each document is reported once.
    .found-one = `{ $source }` has pages or paragraphs, and its one citation does not say where
    .found-none = `{ $source }` has pages or paragraphs, and none of its { $all } citations says where
    .found = `{ $source }` has pages or paragraphs, and { $bare ->
            [one] 1 of its { $all } citations does not say where
           *[other] { $bare } of its { $all } citations do not say where
        }
    .help = add `locator`, such as `p. 63508`, to the citations

missing-translation = a text that is missing in one of the collection’s languages
    .why = Readers in that language see the text in another one. The page says so, but a translation is better.
    .found = this text is missing in { $languages }
    .help = give the text in each language: `{ "{" }en: …, es: …{ "}" }`

moved-link = an address that redirects to another
    .why = With `--online`, the server redirected to another address. If it shows the same document, use the new address.
    .found = `{ $url }` redirects to `{ $address }`
    .help = if it is the same document, use that address

moving-url = an address whose document can change
    .why = Branches move on, and searches and sessions expire, so readers would find something other than what you saw. Cite a permanent address.
    .found-session = the address contains a session
    .help-session = remove the session from the address
    .found-branch = this address follows a branch, so the document can change
    .help-branch = use the address with the commit in place of the branch (press `y` on the page)
    .found-doi = this is an old address of the DOI system
    .help-doi = write `https://doi.org/…`

newer-format = records in a newer format than the program knows
    .why = `format` in `timeline.yaml` is the number of the record format. A newer one may have fields and words that this version would drop or misread.
    .found = these records are in format { $own }, and this version of the program knows formats up to { $current }
    .help = update the program

not-a-legal-act = a legal relation with an event that is not a legal act
    .why = An order can stay or end another order; a cancelled flight cannot. Use `interrupts` or `resumes` for what stopped or restarted in practice. The rule applies where `timeline.yaml` marks at least one kind with `legal: true`.
    .found = `{ $relation }` is a relation between legal acts, but `{ $event }` is of the kind `{ $kind }`
    .help = use `interrupts`, `resumes` or a causal relation, or mark the kind with `legal: true`

older-format = records in an older format than the current one
    .why = `format` in `timeline.yaml` is the number of the record format, 1 where it is missing. A new number means that something accepted before is now an error, or that a setting has a new name. In records of an older format, rules that became errors later are warnings, and former names are still read. `fmt --upgrade` makes the changes that are certain and writes the new number; `fmt --upgrade --check` only shows them.
    .found = these records are in format { $own }; the current format is { $current }
    .help = run `throughline fmt --upgrade`, and fix by hand what it lists
    .renamed = `{ $former }` is now called `{ $name }`
    .lowered = { $number ->
        [one] { $number } finding of `{ $code }` is a warning here and will be an error in format { $current }
       *[other] { $number } findings of `{ $code }` are warnings here and will be errors in format { $current }
    }

one-sided-dispute = a dispute with fewer than two versions
    .why = A dispute is two or more accounts that cannot all be right. A single account is a claim.
    .found = a dispute needs at least two versions
    .help = add the other side with its sources, or make this a claim

part-of-cycle = an actor or event that is part of itself by way of others
    .why = Parts and wholes form a tree: `part_of` between actors, and `part-of` between events, cannot form a cycle.
    .found = `{ $id }` is part of itself
    .help-actor = remove the wrong `part_of`
    .help-event = remove the wrong link

pending-setting = a setting that accepts or lowers findings and is not on the base yet
    .why = With `--base`: a change is checked by the settings that were there before it. An entry under `allow`, `severity` or `ignore_urls` that makes a rule less strict takes effect once it is on the base; one that makes it stricter takes effect at once.
    .found-accepted = findings of `{ $code }` are not accepted here yet: this takes effect once it is on the base
    .found-severity = the severity of `{ $code }` is still `{ $severity }` here: this takes effect once it is on the base
    .found-format = the records are still checked as format { $format }: an older number takes effect once it is on the base
    .found-unanswered = a missing answer from `{ $url }` is not accepted here yet: this takes effect once it is on the base
    .found-until = a missing answer from `{ $url }` is accepted here only until { $until }: this takes effect once it is on the base
    .help = merge the change of the settings first, on its own, or fix what is found

placeholder-text = template text that was not replaced
    .why = It would be published as it is.
    .found = `{ $word }` was left in this text
    .help = write the text, or leave the field out

raw-html = HTML in a summary
    .why = Summaries are a small, safe subset of Markdown. HTML would be shown as text.
    .found = the summary contains HTML: `{ $html }`
    .help = write Markdown instead: `**bold**`, `*italics*`, `[words](https://…)`

redundant-link = a causal, legal or factual link alongside a longer path between the same events
    .why = The longer path may explain more. Where sources state both, keep both.
    .found = a longer path also leads from `{ $from }` to `{ $to }`
    .help = remove the link if the longer path says everything

redundant-value = a value that repeats another one beside it
    .why = The same thing said in two places drifts apart. A value that expresses a judgement, such as a claim’s `status`, may be written even if it is the default.
    .found-verification = the claim `{ $claim }` repeats the event's `verification`
    .help-verification = remove it from the claim
    .found-host = the host of `{ $source }` is its publisher
    .help-host = remove the host; it is for copies published elsewhere
    .found-alias = `{ $alias }` is already one of its names
    .help-alias = remove the alias

review-due = something that has not been reviewed for long
    .why = The day up to which a measure was checked, or the collection researched, lies more than 180 days before `as_of` or, with `--today`, before that day. With `--today` only: an event without an end, or the whole collection, was last changed more than a year ago. `throughline review` lists all of it with what else is to be looked up. This is never more than a note, so that no pull request fails just because time has passed.
    .found-as-of = the collection was last reviewed on { $date }
    .help-as-of = review it, and update `as_of`
    .found-open = this was still open on { $date } and has not been reviewed since
    .help-open = find out whether it has ended, and record that under `changes`
    .found-researched = the collection was researched up to { $date }, { $days } days before { $today }
    .help-researched = look for what came later, and update `researched_to`; `throughline review` lists what is to be looked up
    .found-measure = `{ $measure }` was checked up to { $date }, { $days } days before { $today }
    .help-measure = find out how it stands, and record up to which day: `throughline measure checked { $measure } <DATE>`

shortened-url = the address of a link shortener or a search engine
    .why = It hides where it leads, and may lead elsewhere tomorrow.
    .found = `{ $host }` leads somewhere else
    .help = use the address of the document itself

single-source = an attested claim with only one independent account
    .why = Five articles that rewrite one wire story are one account. A claim is well attested by two independent accounts, or by one primary document such as an official or court text.
    .found-none = no source supports the attested claim `{ $claim }`
    .found-one = the attested claim `{ $claim }` rests on one account
    .found = the attested claim `{ $claim }` rests on { $number } sources that share one account
    .help = add an independent source or a primary document, or weaken the claim's `status`

source-before-event = an event whose sources are all older than the event
    .why = A source published weeks earlier cannot report that something happened. Plans and announcements are events in their own right.
    .found = the newest source was published on { $newest }, weeks before { $date }
    .help = cite a report of the event, or correct the date

source-long-after-event = an event with no source published within two years of it
    .why = Later accounts are second-hand. If a report from the time exists, cite it too.
    .found = the oldest source was published on { $oldest }, years after { $date }
    .help = cite a report from the time, if one exists

stray-blank = a text with two spaces in a row or a tab, or a name with a line break
    .why = HTML collapses them to one space and other formats keep them, so searches for the phrase fail.
    .found-tab = the text contains a tab
    .found-spaces = the text contains two spaces in a row
    .found-line-break = the text contains a line break
    .help = write a single space

stray-journal = a file or folder among the records that looks like a journal
    .why = Version 0.1.0 kept its journal of unfinished changes here and applied whatever it found in it, no matter who had written it. Such a journal can change any file, and older copies of the program still apply it. The journal is now kept outside the records, and none belongs here.
    .found = this looks like a journal of changes; no command reads it
    .help = remove it, and look closely at everything that came with it

swapped-day-and-month = a date whose day and month may be swapped
    .why = A source of the event is dated on the swapped day, and none is dated near the day given: 11/5 is 5 November in one country and 11 May in another.
    .found = a source of { $day } is dated { $swapped }: day and month may be swapped
    .help = check the source; correct the date or the source's `published`

symbolic-link = a symbolic link among the records
    .why = A symbolic link can lead out of the records: what a reviewer sees is not what is read, and what a command writes may end up elsewhere. No command follows one, hidden or not.
    .found = symbolic links among the records are not followed
    .help = replace it with the file or folder itself, or remove it

title-style = a title that is too long or ends with a full stop
    .why = Titles appear in lists, pictures and feeds: at most 80 characters, one line, no full stop at the end.
    .fix = removes the full stop at the end of a title, unless it may belong to an abbreviation
    .found-length = the title has { $length } characters
    .help-length = shorten it to { $limit } characters or fewer
    .found-full-stop = the title ends with a full stop
    .help-full-stop = remove the full stop
    .found-lines = the title has more than one line
    .help-lines = write it as one line

unassigned-character = a text with a character that Unicode does not define
    .why = Readers see an empty box, or nothing. If the character is newer than this program, list the finding under `allow`.
    .character = U+{ $code }, which Unicode { $version } does not define
    .help = use a character that Unicode defines

unclear-link = an address that could not be checked
    .why = With `--online`: the server did not answer in time or reported an error, after several attempts. It may work tomorrow, so this is never more than a note.
    .found = `{ $url }` could not be checked today: { $why }
    .help = try again another day

unfounded-basis = a link that says it rests on more than it cites
    .why = Readers take `official` to mean that an official text says so. It needs a supporting source of the kind `official`, `court` or `official-copy`. What an official said, known through a report, is `basis: stated`, and `asserted_by` says whose words they are.
    .found-official = the link `{ $relation }` to `{ $event }` is `official` and cites no official text in its support
    .help-official = cite the official or court document or a faithful copy of it; for an official's words as reported write `stated` with `asserted_by`, otherwise `press`
    .found-stated = the link `{ $relation }` to `{ $event }` is `stated` and does not say by whom
    .help-stated = add `asserted_by` with the actor whose words these are, or write `press`

unknown-locale = a text in a language in which the collection is not published
    .why = Nobody would see it. Add the language to `locales` in `timeline.yaml`, or remove the text.
    .found = the collection is not published in `{ $language }`
    .help = add the language to `locales` in `timeline.yaml`, or remove this text

unlinked-mention = a text that mentions an event without a link to it
    .why = An id in a text connects two events only for human readers. Record the relation under `links`, and in the text say what happened.
    .found = the text mentions `{ $event }`, but the record has no link to it
    .help = add a link that gives the relation, or describe the event in words

unsourced-claim = a claim without a source
    .why = Every statement has to lead to a document in which readers can check it: one that states it, or at least mentions or qualifies it. A source that contradicts a claim does not show that anybody made it. Outside published events this is a note.
    .found = the claim `{ $claim }` cites no source
    .help = add `sources: [<id>]` with a source that this or another record defines
    .found-version = this side of the dispute cites no source
    .help-version = add `sources: [<id>]`: each version needs somebody who states it
    .found-contradicted = the claim `{ $claim }` cites only sources that contradict it
    .found-version-contradicted = this side of the dispute cites only sources that contradict it
    .help-contradicted = cite the source that states it, with `stance: mentions` where it only reports it

unsourced-event = a published event without a claim
    .why = Readers check an event by the sources of its claims; its title and summary may say no more than these do. A source that only a link or a dispute cites does not show that the event took place. In a draft this is a note, and withdrawn events are left alone. What a claim has to cite is told by `unsourced-claim`.
    .found = `{ $event }` is published without a claim
    .help = add under `claims` what a source says of the event, and cite the source there; until then, keep it as a draft
    .found-draft = the draft `{ $event }` has no claim yet
    .help-draft = before you publish it, add under `claims` what a source says of the event, and cite the source there

unsourced-link = a link without a source, or an editorial link without a reason
    .why = Readers will ask how you know that this led to that. A link answers with documents; if it is the editors’ own reading, it says `basis: editorial` and gives the reason in its note.
    .found = the link `{ $relation }` to `{ $event }` cites no source
    .help = add `sources: [<id>]`, or write `basis: editorial` with a `note`
    .found-editorial = the link `{ $relation }` to `{ $event }` is editorial and gives no reason
    .help-editorial = add a `note` that gives the editors' reason

untidy-url = an address with tracking parameters, or of the mobile version of a page
    .why = Tracking parameters identify the visitor, not the document; an AMP or mobile address is a second address of the same page.
    .fix = removes tracking parameters and text fragments
    .found = the address contains more than the document needs
    .help = use `{ $tidy }`, or run `check --fix`
    .found-amp = this is the AMP address of a page
    .found-mobile = this is the mobile address of a page
    .help-second-form = use the address of the page itself

unused-allowance = an entry under `allow` in `timeline.yaml` that matches nothing
    .why = The finding that it accepted is gone. Left in place, the entry would hide the next one.
    .found = no finding of `{ $code }` is left to accept
    .found-error = `{ $code }` is an error and cannot be accepted
    .help = remove the entry

unused-setting = a setting under `severity` in `timeline.yaml` that changes nothing
    .why = It names an unknown rule, or sets the severity that the rule has anyway. Settings without effect make the others harder to see.
    .found-repeated = the severity of `{ $code }` is already set above
    .found-default = the severity of `{ $code }` is `{ $severity }` by default
    .help = remove it, or name another rule; `throughline explain` lists them

unused-silence = an entry under `ignore_urls` in `timeline.yaml` that has expired or is not needed
    .why = Each entry accepts a dead address until a given day. Remove it after that day (`--today` or `--online`), when no source uses the address, or when the address works again.
    .found-uncited = no source has the address `{ $url }`
    .found-expired = this was accepted until { $until }
    .found-works = `{ $url }` works again
    .help = remove the entry, or check the address and extend the date

unused-source = a source that nothing cites
    .why = It looks like evidence but supports nothing. Cite it where it belongs, or remove it.
    .found = nothing cites the source `{ $source }`
    .help = cite it in a claim, a link or a dispute, or remove it

unverified-as-attested = a claim marked as attested although no original source was found
    .why = A claim that rests on a repost, a partisan page or nothing may be attributed or unverified, but not attested.
    .found = the claim `{ $claim }` is attested, but its verification says `{ $verification }`
    .help = write `status: unverified` or `status: attributed`, or find a better source

withdrawn-without-reason = a withdrawn record without a reason
    .why = The id remains an address, and whoever follows it should learn the reason.
    .found = `{ $event }` is withdrawn without a reason
    .help = add a `reason`, and `replaced_by` if another record takes its place

## Characters that nobody sees, in files, texts and keys

character-in-file-name = the file's name holds { $character }
    .help = give the file another name

character-in-file = the file holds { $character }

character-in-text = the text holds { $character }

character-in-key = the key holds { $character }
