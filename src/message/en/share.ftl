# Sharing a page, framing it on other sites, and reporting what is wrong on it.

share-title = Share
share-link = Link
share-frame = Embed code
share-citation = Citation
share-see = Preview
share-picture = Picture
share-send = Send
share-wrong = This is wrong
share-by-mail = by mail
share-report-form = Report an error on GitHub
share-report-mail = Report an error by mail

embed-event = An event
embed-story = A story
embed-measure = A measure
embed-timeline = A timeline
embed-from = From:
embed-open = Open the page
embed-open-site = Open the site
embed-waiting = Loading…
embed-no-script = JavaScript is off or blocked here, so this frame stays empty.
embed-no-id = The address of this frame does not name what to show.
embed-missing = Nothing is published under this name.
embed-failed = This could not be loaded here.
embed-folder = Opened from a folder, this page cannot read other pages. Frames work once the site is on a web server.
embed-fit-none = No event matches.
embed-fit-one = 1 event matches.
embed-fit-many = # events match.
embed-since = from @
embed-until = to @
embed-too-many = There are too many events to choose from here.
