# Stories, step by step, and the page that lists them.

story-lead = Each story is a chain of events to go through step by step: what happened, and who says what led to it.
story-all = All stories
story-steps = { $count ->
        [one] 1 step
       *[other] { $count } steps
    }
story-years = { $first } to { $last }
story-disputed = { $count ->
        [one] 1 disputed link
       *[other] { $count } disputed links
    }
story-place = { $number } of { $count }
story-start = Start
story-previous = Previous
story-next = Next
story-walk = Steps of the story
story-said = Step { $place }: { $title }
story-sources = Links and sources
story-next-story = Next story
story-note = Being in the same story does not make one event the cause of another. Where a cause is recorded, the step names who says so.
