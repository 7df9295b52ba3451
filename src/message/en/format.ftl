### Rules of the record format: what each is about, why it matters, what `check --fix` does, and what it says.

ambiguous-value = an unquoted value that other programs read as something else
    .why = YAML converts unquoted values: `no` becomes false, `1.10` becomes 1.1, `12:30` becomes 750, a date becomes a timestamp. This program keeps the text, but others that load the records get the converted value. Put the value in quotes.
    .found = other programs read `{ $text }` as { $reading }
    .help = if you mean the text, put it in quotes: `'{ $text }'`
    .true = true
    .false = false
    .number = a number
    .other-number = another number
    .base-60 = a number in base 60
    .unmarked = a number without its marks
    .printed = a number, printed otherwise
    .time = a point in time

conflict-marker = a merge conflict that was not resolved
    .why = Git writes both sides of a conflict into the file, between lines of `<<<<<<<`, `=======` and `>>>>>>>`. Choose what is right and delete these lines; otherwise they are published with the text, or the file is not valid YAML. The file is not read until then.
    .found = a merge conflict was left here: { $ours }, { $theirs }
    .marker = a marker of a merge conflict was left here
    .help = choose what is right, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`
    .lines = { $number ->
        [0] no line { $of }
        [1] line { $first } { $of }
       *[other] lines { $first } to { $last } { $of }
    }
    .branch = from `{ $name }`
    .side = from one side

duplicate-id = two records, sources or claims with the same id
    .why = An id has to be unique. To cite a source that another record defines, give only its id; give anything else an id of its own.
    .record = two records have the id `{ $id }`
    .other-record = the other one
    .help-record = rename one of the two files
    .former = `{ $id }` is the id of another record
    .help-former = remove it here, or rename the other record
    .source = two sources have the id `{ $id }`
    .first-source = first defined here
    .help-source = cite the source by its id here, or give this one another id
    .claim = two claims of this record have the id `{ $id }`
    .help-claim = give one of the two another id
    .language = the locale `{ $tag }` appears twice
    .help-language = keep one of the two

duplicate-key = a key that appears twice in a mapping
    .why = YAML readers keep one of the two and drop the other, and differ in which.
    .found = `{ $key }` appears twice
    .first = first here
    .help = keep one of the two
    .former-name = `{ $former }` is the former name of `{ $name }`, and both are here
    .help-former-name = keep `{ $name }` and move into it what belongs there

invalid-date = a date that is not EDTF level 1
    .why = Dates say how precisely they are known: `2022-11` for a month, `2022-11~` for about a month, `2022-10-12/..` for no recorded end. Never invent a day.
    .fix = writes a day, a month or a year in EDTF that is written in another way and can be read in one way only
    .found = `{ $text }` is not a valid date: { $why }
    .help = write an EDTF level 1 date: `2022`, `2022-11`, `2022-11-22`, `2022-11~`, `2022-10-16/2022-10-22`, `2022-10-12/..`
    .written = `{ $text }` is not a date in EDTF
    .two-ways = `{ $text }` is not a date in EDTF, and can be read in two ways
    .help-two-ways = write `{ $one }` or `{ $other }`

invalid-value = a value that is not valid for its field
    .why = Pages, exports and other programs rely on fixed vocabularies and on the form of numbers, ids, languages and countries.
    .fix = writes an id in lower case, with hyphens and without printed quotes, corrects a word that is a letter off, and puts ids into a list
    .expected = { $expected } is expected here, not { $found }
    .nothing = { $expected } is expected here, and nothing is written
    .help-expected = write { $expected }
    .help-fields = write the fields of { $object }: { $fields }
    .help-list = write `[…]`, or one line with `- ` for each item
    .help-dashes = begin each item with `- `
    .id = `{ $text }` is not a valid id
    .help-id = use lower-case letters and digits, with single hyphens between words
    .lines = this value has to be on one line
    .help-lines = write it on one line after its key, or fold it with `>-`
    .word = `{ $text }` is not one of the values allowed here
    .help-word = write one of { $words }
    .language = `{ $text }` is not a language tag
    .help-language = write a BCP 47 tag such as `en`, `es` or `es-MX`
    .country = `{ $text }` is not a country code
    .help-country = write an ISO 3166-1 alpha-3 code such as `MEX`
    .mail = `{ $text }` is not a mail address
    .help-mail = write one address, such as `editors@example.org`
    .licence = `{ $text }` is not a licence
    .help-licence = write an SPDX identifier such as `CC-BY-4.0`
    .number = `{ $text }` is not a number
    .help-number = write digits, without thousands separators
    .position = `{ $text }` is not a position
    .format = `{ $text }` is not the number of a record format
    .help-format = write a whole number; the current format is { $current }
    .help-position = write the version's position, counted from 0
    .version = { $number ->
        [one] there is no version { $position }; there is 1
       *[other] there is no version { $position }; there are { $number }
    }
    .flag = `{ $text }` is neither `true` nor `false`
    .help-flag = write `true` or `false`
    .address = `{ $text }` is not a complete address
    .help-address = write the whole address, with spaces and quotes percent-encoded

invalid-yaml = a file that is not valid YAML
    .why = A file that cannot be parsed is skipped, and the others are still checked. Common causes are a missing quote, a tab used for indentation, or an unquoted value that contains a colon and a space.
    .fix = closes quotes and brackets, puts texts in quotes, adds dashes, colons and the blanks after them, and corrects the indentation of a line, where one correction alone gives a sound record
    .help = correct the YAML here; common causes are a missing quote, a tab, or a colon followed by a space
    .not-utf-8 = the file is not UTF-8
    .utf-16 = the file is in UTF-16, not in UTF-8
    .help-not-utf-8 = save the file as UTF-8; editors offer that under “Save with encoding” or “Save as”
    .large = the file is larger than { $most } KiB
    .files = a collection may have at most { $most } files, and this one has more; nothing was read
    .files-of-revision = a collection may have at most { $most } files, and this revision has more; nothing was read
    .bytes-of-revision = the names and contents of all files may have at most { $most } MiB, and those of this revision have more; nothing was read
    .long-path = the path of this file is longer than { $most } bytes
    .deep-folder = this folder is nested too deeply and is not read
    .special-file = a record has to be a regular file, not a device or a pipe
    .submodule = another repository stands here (a submodule of git); its files are not read
    .twice-in-git = this file stands twice in git's tree
    .help-file = records are small UTF-8 text files, one for each event, in a folder for its year
    .item = the record is written as an item of a list
    .help-item = remove the `- ` before its fields
    .done-item = removed the `- ` before the fields of the record
    .tab = a tab indents this line, and YAML allows only spaces there
    .help-tab = { $spaces ->
        [one] write 1 space instead of the tab
       *[other] indent the line with { $spaces } spaces
    }
    .done-tab = { $number ->
        [one] indented a line with spaces instead of a tab
       *[other] indented { $number } lines with spaces instead of tabs
    }
    .sign = a text that begins with `{ $sign }` needs quotes
    .control = the control character { $code } cannot stand in YAML
    .backtick = a text that begins with a backtick needs quotes
    .colon-in-text = a colon followed by a space makes a key, so this text needs quotes
    .braces = within `{ "{" }…{ "}" }` a text with a colon, a comma or a bracket needs quotes
    .help-quotes = put the text in quotes: `{ $text }`
    .help-long-quotes = put the text in quotes
    .done-quotes = put a text in quotes
    .done-braces = put a text within `{ "{" }…{ "}" }` in quotes
    .curly-quotes = `{ $mark }` does not begin a text in quotes; YAML knows only `'` and `"`
    .help-curly-quotes = write straight quotes
    .done-curly-quotes = wrote straight quotes for curly ones
    .quote = this quote is never closed
    .help-quote = close it at the end of the text: `{ $text }`
    .help-long-quote = add `{ $mark }` at the end of the text
    .done-quote = closed a quote at the end of its line
    .early-quote = the text in quotes ends here, and more follows
    .help-single-quotes = double each `'` within the text
    .help-double-quotes = write each `"` within the text as `\"`
    .done-early-quote = put the whole of a text in quotes
    .bracket = this `{ $bracket }` is never closed
    .help-bracket = add `{ $missing }` at the end of the line
    .done-bracket = added `{ $missing }` at the end of a line
    .space-after-colon = after the colon of `{ $key }` a space is missing
    .done-space-after-colon = put a space after the colon of `{ $key }`
    .colon = after `{ $key }` the colon is missing
    .done-colon = put a colon after `{ $key }`
    .space-after-dash = a list item begins with a dash and a space, and here the space is missing
    .done-space-after-dash = put a space after the dash of a list item
    .dash = this line begins an item of the list, and its dash is missing
    .done-dash = put the dash before a list item
    .indentation = { $spaces ->
        [one] this line is indented by 1 space, and does not line up with those that it belongs to
       *[other] this line is indented by { $spaces } spaces, and does not line up with those that it belongs to
    }
    .help-no-indentation = write it at the beginning of the line
    .help-indentation = { $spaces ->
        [one] indent it by 1 space
       *[other] indent it by { $spaces } spaces
    }
    .done-indentation = { $spaces ->
        [one] indented a line by 1 space instead of { $before }
       *[other] indented a line by { $spaces } spaces instead of { $before }
    }
    .joined = this line is indented too far: YAML reads it as a part of the text above it
    .help-joined = indent its dash as those of the other items; if it is text, put the text in quotes
    .second-document = a second YAML document begins here; a file may contain only one
    .tag = YAML tags (`!…`) are not allowed in records
    .no-value = a value is expected here
    .key = a key has to be a plain value
    .repeated = anchors and aliases repeat too much of this file
    .alias-in-itself = this alias refers to a value that contains it
    .alias-depth = aliases nest lists and mappings too deeply here
    .alias = `*` begins an alias, and no anchor (`&…`) before it has its name
    .no-alias-name = `&` begins an anchor and `*` an alias, and the name of this one is missing
    .depth = lists and mappings are nested too deeply here
    .end = the file ends in the middle of a list or a mapping
    .no-key = a key is expected here
    .no-item = an item of the list is expected here
    .in-braces = within `{ "{" }…{ "}" }` a comma or the closing `{ "}" }` is expected here
    .in-brackets = within `[…]` a comma or the closing `]` is expected here
    .no-colon = a colon is expected after this key
    .colon-here = a key cannot begin here
    .dash-here = an item of a list cannot begin here
    .space = a space is expected here
    .line-indentation = this line does not line up with those above it
    .text-indentation = a line of this text is not indented far enough
    .tab-here = there is a tab here, and YAML allows only spaces
    .comment-in-text = a comment stands in the middle of this text
    .after-bar = nothing but a comment may follow `|` or `>` on its line
    .document-in-quotes = a line of this text in quotes begins with `---` or `...`, which separates documents
    .escape = after a backslash in double quotes stands something that YAML does not know
    .open-bracket = a `{ $bracket }` is never closed
    .closing-bracket = this bracket closes nothing
    .other-bracket = `{ $open }` cannot be closed by `{ $close }`
    .directive = a line that begins with `%` is a directive, which records do not need
    .after-document = this does not belong to what stands before it
    .byte-order-mark = a byte-order mark stands within the file

lost-text = text that YAML takes for a comment
    .why = A `#` after a blank begins a comment, so `Order #14159` is the text `Order`, and readers would never see the rest. Put the text in quotes. A comment is written with a blank after its `#`.
    .fix = puts a text with a `#` in quotes
    .comment = YAML takes this for a comment, so the text ends before it
    .help-comment = put the whole text in quotes; a comment begins with `# `
    .help-comment-whole = put the text in quotes: `'{ $text }'`; a comment begins with `# `
    .done = put a text with a `#` in quotes
    .anchor = YAML takes `&{ $name }` for a name of what follows, so the text begins after it
    .help-anchor = put the whole text in quotes

misfiled-record = a record in the wrong year’s folder, or with a file name that is not a valid id
    .why = Contributors find records by year, and the file name is the event’s permanent id.
    .fix = moves a record into the folder of its year, and gives it the file name that it was meant to have
    .year = a record dated `{ $date }` does not belong in the folder `{ $folder }`
    .help-year = move the file to `{ $path }`, or correct the date
    .name = the file name `{ $name }` is not a valid id
    .help-name = name the file with lower-case letters and digits, with single hyphens between words
    .help-rename = rename it to `{ $path }`
    .reserved = `{ $name }` is a reserved name on Windows, where this file cannot exist
    .help-reserved = give the record another id
    .ending = this record is not read: its name ends in `{ $ending }`
    .place = a record does not belong here
    .help-move = move it to `{ $path }`
    .help-place = move it to `<year>/<id>.yaml`, where the year is that of its date
    .not-utf-8 = the name `{ $name }` is not UTF-8, so the file or folder is not read
    .help-not-utf-8 = give it a name of lower-case letters, digits and hyphens

missing-field = a required field that is missing or empty
    .why = Without it the record cannot be shown, sorted or cited.
    .found = { $object } needs `{ $field }`
    .help = add `{ $field }: …`
    .help-text = add `{ $field }: …`, or a text for each language: `{ $field }: { "{" }en: …{ "}" }`
    .help-date = add `{ $field }` with the date, such as `{ $example }`
    .help-url = add `{ $field }: https://…`
    .help-list = add `{ $field }: […]`
    .help-word = add `{ $field }` with one of { $words }
    .help-id = add `id` with a name of your choice, in lower case, with hyphens between words
    .help-kind = add `kind` with one of { $kinds }
    .help-any-kind = add `kind` with one of the kinds in `timeline.yaml`
    .help-reference = { $field ->
        [actor] add `{ $field }` with the id of an actor
        [event] add `{ $field }` with the id of an event
       *[other] add `{ $field }` with the id of a { $field }
    }
    .empty = the file is empty; { $object } needs { $fields }
    .help-empty = write the record, or delete the file
    .settings = the collection has no `timeline.yaml`
    .help-settings = write one with at least `title: …`, or start with `throughline init`

self-link = an event linked to itself, or a source derived from itself
    .why = Nothing can lead to itself.
    .found-event = `{ $event }` is linked to itself
    .help-event = name the other event, or remove the link
    .source = the source `{ $id }` cannot be derived from itself
    .help-source = give the document that it is based on

too-long = a text that is longer than the format allows
    .why = Titles appear on many pages, in feeds and on cards, so one unlimited text could outgrow the whole site. `docs/limits.md` lists the limits.
    .found = this text has { $number } characters; the limit is { $most }
    .help = shorten it
    .id = the id in the file name has { $number } characters; the limit is { $most }
    .help-id = give the record a shorter id

too-many = a list with more entries than the format allows
    .why = Each entry of a list becomes links, pages and data, so one unlimited list could outgrow the whole site. `docs/limits.md` lists the limits.
    .found-derived = `{ $source }` goes back to more than { $limit } sources
    .help-derived = name only the documents that it was made from
    .list = this list has { $number } entries; the limit is { $most }
    .help-list = keep at most { $most }

unexpected-file = a file in the events folder that is not a record
    .why = It is not read, although whoever added it may think so.
    .found = this file is not a record and is not read
    .help = move it out of the events folder

unknown-actor = an unknown actor
    .why = Actors are defined once, in `actors.yaml`, so that each has one page with all its events.
    .fix = corrects an id that is a letter or two off, if only one is near and its digits are the same
    .found = there is no actor `{ $id }`
    .help = add it to `actors.yaml`, or correct the id

unknown-entry = an unknown glossary entry
    .why = A reference from one term to another has to lead somewhere.
    .fix = corrects an id that is a letter or two off, if only one is near and its digits are the same
    .found = there is no glossary entry `{ $id }`
    .help = add it to `glossary.yaml`, or correct the id

unknown-event = an unknown event
    .why = Readers cannot follow a link to a missing record. Write the other record first, or correct the id.
    .fix = replaces an id that an event had earlier with the one that it has now, and corrects one that is a letter or two off, if only one is near and its digits are the same
    .found = there is no event `{ $id }`
    .help = write its record first, or correct the id
    .renamed = the event `{ $id }` has been renamed

unknown-field = a field that the format does not have
    .why = A misspelt field would otherwise be dropped without a word, along with its content.
    .fix = corrects a field that is a letter or two off, if only one is meant
    .found = { $object } has no field `{ $field }`
    .help = use one of { $fields }
    .language = `{ $key }` is not a locale
    .help-language = write a language tag such as `en` or `es`; within `{ "{" }…{ "}" }`, put a text with a comma in quotes

unknown-kind = an event of a kind that `timeline.yaml` does not define
    .why = Kinds are a short, fixed list, so that readers can filter by them.
    .fix = corrects an id that is a letter or two off, if only one is near and its digits are the same
    .found = there is no kind `{ $id }`
    .help = add it to `kinds` in `timeline.yaml`, or correct the id

unknown-measure = an unknown measure
    .why = Measures are defined once, in `measures.yaml`, so that each has one history.
    .fix = corrects an id that is a letter or two off, if only one is near and its digits are the same
    .found = there is no measure `{ $id }`
    .help = add it to `measures.yaml`, or correct the id

unknown-place = an unknown place
    .why = Places are defined once, in `places.yaml`.
    .fix = corrects an id that is a letter or two off, if only one is near and its digits are the same
    .found = there is no place `{ $id }`
    .help = add it to `places.yaml`, or correct the id

unknown-source = a source that no record defines
    .why = Every citation has to lead to a document. A source is defined in the first record that uses it, and cited by id everywhere.
    .fix = corrects an id that is a letter or two off, if only one is near and its digits are the same
    .found = there is no source `{ $id }`
    .help = define it under `sources` of the first record that uses it, or correct the id

unknown-topic = an unknown topic
    .why = Topics are defined once, in `topics.yaml`; free tags drift apart.
    .fix = corrects an id that is a letter or two off, if only one is near and its digits are the same
    .found = there is no topic `{ $id }`
    .help = add it to `topics.yaml`, or correct the id

unsafe-url = an address that is not a web address
    .why = Addresses become links on your site. Only `https` and `http` are allowed, and in a summary also a path within the site. A user name before the host is not: it makes one site look like another, or reveals a password.
    .fix = adds the missing `https://`
    .found-in-summary = the summary links to `{ $url }`, which is not a web address
    .help-in-summary = link to an address that begins with `https://` or `http://`
    .found-user-in-summary = the summary links to `{ $url }`, which has a user name before the host
    .found = `{ $text }` is not a web address
    .help = write an address that begins with `https://` or `http://`
    .user = `{ $text }` has a user name before the host
    .help-user = remove the part before the `@`

## The address of a site or a repository: what is wrong stands behind the address

site-address =
    .found = `{ $text }` { $what }
    .not-web = is not a web address
    .query = has a query or a fragment, behind which no other address can be made
    .help-query = write it without the `?` or `#` and what follows
    .user = has a user name before the host
    .letters = has a host with letters that look like others
    .help-letters = write the host in Punycode (`xn--…`), so that everybody sees which one it is
    .no-host = has no host that could exist
    .incomplete = is not a complete address
    .help-incomplete = write it without `.` and `..`, with blanks and quotes percent-encoded
    .help-whole = write the whole address, such as `https://www.example.org/timeline`

## What is wrong with a date

date-empty = it is empty
date-characters = EDTF permits ASCII characters only
date-blank = whitespace is not allowed
date-number = number out of supported range
date-year = year must have exactly four digits (or X)
date-negative-zero = -0000 is not a valid year
date-negative-unknown = negative years cannot contain unspecified digits
date-short-long-year = Y-prefixed years require |year| > 9999
date-long-year-alone = Y-prefixed years are year-precision only
date-long-year-zeros = leading zeros are not allowed in Y-prefixed years
date-long-year-digits = expected digits after 'Y'
date-month-digits = month must be two digits (or X)
date-day-digits = day must be two digits (or X)
date-before-month = expected '-' before month
date-before-day = expected '-' before day
date-after-day = unexpected characters after day
date-month = month must be 01-12, or 21-24 for a season
date-unknown-month = no calendar month matches the unspecified digits
date-day = day is out of range for the month
date-season-day = a season cannot have a day
date-ends = interval must contain exactly one '/'
date-no-end = interval needs at least one dated endpoint
date-backward = the interval ends before it begins
date-open = `..` stands alone at one end of an interval, as in `2022-10-12/..`
date-with-time = a date without a time of day is expected
date-set = sets of dates are EDTF level 2; level 1 is expected
date-level = this is EDTF level 2; level 1 is expected
date-far = a year from -20000 to 20000 is expected

## Dates as people write them: what is so stands behind the date

written-date =
    .found = `{ $text }` { $what }
    .made = `{ $text }` is not a date: { $why }
    .none = `{ $text }` is not a date
    .long = `{ $text }` is not a date: it is too long
    .order = can be read in two ways; say which with `--date-order`
    .order-and-year = can be read in several ways; say which with `--date-order` and `--short-years`
    .short-year = has a year of two digits; say which with `--short-years`
    .years-or-month = can be read in two ways, as two years or as a month; say which with `--year-pairs`
    .years-or-season = can be read in two ways, as two years or as a season; say which with `--year-pairs`
    .winter = names two years: with `--year-pairs years` it is the winter that begins in { $year }
    .decade = can be read in two ways, as a decade or as a century; write `{ $decade }` or `{ $century }`
    .span = can be read in two ways; write it as EDTF
    .serial = may be a day as spreadsheets count them; give the column a format of dates
    .century = does not say which century it is in
    .weekday = is another day of the week than it says
    .no-year = has no year
    .no-month = has no month
    .number = is only a number
    .without-year = it has no year
    .day-alone = a day without a month
    .month = there is no month { $number }
    .before-christ = `{ $year }` can be read in two ways; write `{ $before } BC`, or the year as EDTF, in which 1 BC is `0000`

## Types of values, as one that is expected or found

type-any = a value
type-value = a single value
type-text = a text
type-texts = a text or a text for each language
type-list = a list
type-entries = a mapping from ids
type-mapping = a mapping
type-fields = a mapping ({ $object })
type-nothing = nothing

## What records consist of

object-event = an event
object-other-dates = other dates
object-participant = a participant
object-step-of-a-measure = a step of a measure
object-change = a change
object-source = a source
object-identifiers = identifiers
object-citation = a citation
object-claim = a claim
object-quantity = a quantity
object-dispute = a dispute
object-version = a version
object-resolution = a resolution
object-link = a link
object-collection-s-settings = the collection's settings
object-kind = a kind
object-allowance = an allowance
object-weight = a weight
object-unanswered-address = an unanswered address
object-actor = an actor
object-role = a role
object-place = a place
object-topic = a topic
object-measure = a measure
object-story-line = a story line
object-glossary-entry = a glossary entry
object-gap = a gap
