# The sentence that says what a page is, in its head and where it is found. $count is like “12 events”, $years like “, 2019–2026”.

head-actor = What these records hold on { $name }{ $kind ->
        [none] {""}
       *[other] {" "}({ $kind })
    }: { $has }.
head-actor-none = { $name } is named in these records, which hold no event, statement or document under this name.
head-related = the bodies or measures that belong to it
head-place = { $name }: { $count } at this place{ $years }.
head-country = { $name }: { $count } that happened there or in which somebody of this country took part{ $years }.
head-topic = { $name }: { $count } on this topic{ $years }.
head-kind = { $name }: { $count } of this kind{ $years }.
head-none = { $name }: no event is recorded here.
head-time = { $name }: { $count }, in date order.
head-why = What led to “{ $title }” and what followed, step by step, with who says so.
head-month = Which measures were in effect, suspended or uncertain in { $month }, and up to which day each was checked.
