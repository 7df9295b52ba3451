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

## Words of several rules

did-you-mean = did you mean `{ $name }`?

## `explain`

explain-wrong = Wrong
explain-right = Right
explain-no-fix = does nothing about it
explain-see = See { $address }
