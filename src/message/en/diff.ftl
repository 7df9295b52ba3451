### What `diff` tells of a change: the words around the names, ids and values of records.

diff-heading = What this changes

## What changes, counted. $how is added, changed, published, unpublished, withdrawn or removed.

diff-nothing = Nothing that the records say changed
diff-count-events = { $number ->
    [one] 1 event
   *[other] { $number } events
} { $how }
diff-count-links = { $number ->
    [one] 1 link
   *[other] { $number } links
} { $how }
diff-count-claims = { $number ->
    [one] 1 claim
   *[other] { $number } claims
} { $how }
diff-count-disputes = { $number ->
    [one] 1 dispute
   *[other] { $number } disputes
} { $how }
diff-count-sources = { $number ->
    [one] 1 source
   *[other] { $number } sources
} { $how }
diff-count-entries = { $number ->
    [one] 1 registry entry
   *[other] { $number } registry entries
} { $how }
diff-count-files = { $number ->
    [one] 1 other file
   *[other] { $number } other files
} { $how }
diff-new-findings = { $number ->
    [one] 1 new finding
   *[other] { $number } new findings
}
diff-findings-gone = { $number ->
    [one] 1 finding gone
   *[other] { $number } findings gone
}

## Headings and the beginnings of lines

diff-findings = New findings of `check`
diff-more = and { $number } more
diff-left-out = { $number ->
    [one] 1 more section is left out, because a comment has an end; `throughline diff --format json` has all.
   *[other] { $number } more sections are left out, because a comment has an end; `throughline diff --format json` has all.
}
diff-event = { $how ->
    [added] Added
    [published] Published
    [unpublished] Unpublished
    [withdrawn] Withdrawn
    [removed] Removed
   *[changed] Changed
}
diff-claim = { $how ->
    [added] Claim added
    [removed] Claim removed
   *[changed] Claim changed
}
diff-dispute = { $how ->
    [added] Dispute added
    [removed] Dispute removed
   *[changed] Dispute changed
}
diff-link = { $how ->
    [added] Link added
    [removed] Link removed
   *[changed] Link changed
}
diff-source = { $how ->
    [added] Source added
    [removed] Source removed
   *[changed] Source changed
}
diff-entry = { $how ->
    [added] Added
    [removed] Removed
   *[changed] Changed
}
diff-file = { $how ->
    [added] Added
    [removed] Removed
   *[changed] Changed
}

## An event and its parts

diff-draft = draft
diff-was = was
diff-sentence = “{ $from }” { $relation } “{ $to }”
diff-basis = basis
diff-confidence = confidence
diff-says = says
diff-disputed = disputed
diff-sources = sources
diff-no-source = no source
diff-no-archive = no archived copy
diff-paths = Causal, legal and factual paths
diff-led-here = what led here
diff-followed = what followed
diff-gained = new
diff-lost = gone

## Other files

diff-files = Other files
diff-hidden-file = a hidden file, no record; it is not read
diff-linked-file = a symbolic link, no record; it is not followed
diff-invalid-file = it cannot be read
diff-same-record = only comments, order or layout
diff-record-alone = no other event or entry comes with it
diff-record-gone = no event or entry goes with it
diff-other-file = no record; it is not read
diff-schemas = { $number ->
    [one] 1 schema differs
   *[other] { $number } schemas differ
} in `.schema`, for editors: `throughline schema --all` writes what belongs there
