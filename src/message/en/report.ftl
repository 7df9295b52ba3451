### Reports of findings: what stands around them, and how they are counted.

severity-error = error
severity-warning = warning
severity-info = info
label-note = note
label-help = help

count-errors = { $number ->
    [one] 1 error
   *[other] { $number } errors
}
count-warnings = { $number ->
    [one] 1 warning
   *[other] { $number } warnings
}
count-notes = { $number ->
    [one] 1 note
   *[other] { $number } notes
}
no-findings = no findings

# $all is the option that shows everything.
not-shown = not shown: { $counts } ({ $all } shows them)
in-other-files = in other files: { $counts }
more-in-file = and { $number } more in { $file }; { $all } shows { $number ->
    [one] it
   *[other] them
}
more-in-files = and { $number } more in { $files } files; { $all } shows { $number ->
    [one] it
   *[other] them
}
more-places = and { $number } more

## The summary of a job

summary-heading = Records
summary-none = No findings.
summary-errors = Errors ({ $number })
summary-warnings = Warnings ({ $number })
summary-notes = Remarks ({ $number })
summary-header = | where | code | what | what to do |
summary-full = { $number ->
    [one] 1 more does not fit here; the log of the step has it.
   *[other] { $number } more do not fit here; the log of the step has them.
}

## Fixes, as clauses in the past tense

fix-word = wrote `{ $new }` for `{ $old }`
fix-moved = moved to { $path }
fixed = fixed: { $what }
would-fix = would fix: { $what }
fix-at = { $place }: { $done }
fix-invisible = { $number ->
    [one] removed 1 invisible character
   *[other] removed { $number } invisible characters
}
fix-full-stop = removed the full stop after “{ $text }”
fix-address = wrote { $address } for `{ $source }`
fix-repeated-link = removed a link that appeared twice
fix-former-id = wrote `{ $new }` for its former id `{ $old }`

## What servers answer

answer-status = it answers { $status }
answer-challenge = it asks for proof of being human
answer-no-server = the server does not exist
answer-redirect-loop = it redirects in a loop
answer-none = no answer within the time limit
answer-run-over = the time limit of this run was reached
answer-not-requested = it was not requested

## Words of several rules

the-other-one = the other one
date-of-cause = the date of the cause
did-you-mean = did you mean `{ $name }`?
no-such-rule = there is no rule `{ $code }`
write-this = write `{ $text }`

## `explain`

explain-wrong = Wrong
explain-right = Right
explain-since = In records of a format before { $format } this is a warning.
explain-no-fix = does nothing about it
explain-see = See { $address }
