### Rules of the record format: what each is about, why it matters, what `check --fix` does, and what it says.

ambiguous-value = an unquoted value that other programs read as something else
    .why = YAML converts unquoted values: `no` becomes false, `1.10` becomes 1.1, `12:30` becomes 750, a date becomes a timestamp. This program keeps the text, but others that load the records get the converted value. Put the value in quotes.

conflict-marker = a merge conflict that was not resolved
    .why = Git writes both sides of a conflict into the file, between lines of `<<<<<<<`, `=======` and `>>>>>>>`. Choose what is right and delete these lines; otherwise they are published with the text, or the file is not valid YAML. The file is not read until then.

duplicate-id = two records, sources or claims with the same id
    .why = An id has to be unique. To cite a source that another record defines, give only its id; give anything else an id of its own.

duplicate-key = a key that appears twice in a mapping
    .why = YAML readers keep one of the two and drop the other, and differ in which.

invalid-date = a date that is not EDTF level 1
    .why = Dates say how precisely they are known: `2022-11` for a month, `2022-11~` for about a month, `2022-10-12/..` for no recorded end. Never invent a day.
    .fix = writes a day, a month or a year in EDTF that is written in another way and can be read in one way only

invalid-value = a value that is not valid for its field
    .why = Pages, exports and other programs rely on fixed vocabularies and on the form of numbers, ids, languages and countries.
    .fix = writes an id in lower case, with hyphens and without printed quotes, corrects a word that is a letter off, and puts ids into a list

invalid-yaml = a file that is not valid YAML
    .why = A file that cannot be parsed is skipped, and the others are still checked. Common causes are a missing quote, a tab used for indentation, or an unquoted value that contains a colon and a space.
    .fix = closes quotes and brackets, puts texts in quotes, adds dashes, colons and the blanks after them, and corrects the indentation of a line, where one correction alone gives a sound record

lost-text = text that YAML takes for a comment
    .why = A `#` after a blank begins a comment, so `Order #14159` is the text `Order`, and readers would never see the rest. Put the text in quotes. A comment is written with a blank after its `#`.
    .fix = puts a text with a `#` in quotes

misfiled-record = a record in the wrong year’s folder, or with a file name that is not a valid id
    .why = Contributors find records by year, and the file name is the event’s permanent id.
    .fix = moves a record into the folder of its year, and gives it the file name that it was meant to have

missing-field = a required field that is missing or empty
    .why = Without it the record cannot be shown, sorted or cited.

self-link = an event linked to itself, or a source derived from itself
    .why = Nothing can lead to itself.

too-long = a text that is longer than the format allows
    .why = Titles appear on many pages, in feeds and on cards, so one unlimited text could outgrow the whole site. `docs/limits.md` lists the limits.

too-many = a list with more entries than the format allows
    .why = Each entry of a list becomes links, pages and data, so one unlimited list could outgrow the whole site. `docs/limits.md` lists the limits.

unexpected-file = a file in the events folder that is not a record
    .why = It is not read, although whoever added it may think so.

unknown-actor = an unknown actor
    .why = Actors are defined once, in `actors.yaml`, so that each has one page with all its events.
    .fix = corrects an id that is a letter or two off, if only one is near and its digits are the same

unknown-entry = an unknown glossary entry
    .why = A reference from one term to another has to lead somewhere.
    .fix = corrects an id that is a letter or two off, if only one is near and its digits are the same

unknown-event = an unknown event
    .why = Readers cannot follow a link to a missing record. Write the other record first, or correct the id.
    .fix = replaces an id that an event had earlier with the one that it has now, and corrects one that is a letter or two off, if only one is near and its digits are the same

unknown-field = a field that the format does not have
    .why = A misspelt field would otherwise be dropped without a word, along with its content.
    .fix = corrects a field that is a letter or two off, if only one is meant

unknown-kind = an event of a kind that `timeline.yaml` does not define
    .why = Kinds are a short, fixed list, so that readers can filter by them.
    .fix = corrects an id that is a letter or two off, if only one is near and its digits are the same

unknown-measure = an unknown measure
    .why = Measures are defined once, in `measures.yaml`, so that each has one history.
    .fix = corrects an id that is a letter or two off, if only one is near and its digits are the same

unknown-place = an unknown place
    .why = Places are defined once, in `places.yaml`.
    .fix = corrects an id that is a letter or two off, if only one is near and its digits are the same

unknown-source = a source that no record defines
    .why = Every citation has to lead to a document. A source is defined in the first record that uses it, and cited by id everywhere.
    .fix = corrects an id that is a letter or two off, if only one is near and its digits are the same

unknown-topic = an unknown topic
    .why = Topics are defined once, in `topics.yaml`; free tags drift apart.
    .fix = corrects an id that is a letter or two off, if only one is near and its digits are the same

unsafe-url = an address that is not a web address
    .why = Addresses become links on your site. Only `https` and `http` are allowed, and in a summary also a path within the site. A user name before the host is not: it makes one site look like another, or reveals a password.
    .fix = adds the missing `https://`
