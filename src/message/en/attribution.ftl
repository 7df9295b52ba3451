# Who says so.

attribution-says = { $number ->
        [one] { $names } says that{" "}
       *[other] { $names } say that{" "}
    }
attribution-and = { $sound ->
       *[other] { $names } and { $last }
    }
attribution-others = { $names } and others
attribution-editors-read = In the editors’ reading,{" "}
attribution-according-to = according to { $names }
attribution-as-editors-read = in the editors’ reading
attribution-this-event = this event
attribution-the-event = the event{" "}
attribution-names = { $name } names { $events }
attribution-came-after = { $name } reports only that it came after { $events }
attribution-order-only = { $number ->
        [one] { $names } reports the order in time only
       *[other] { $names } report the order in time only
    }
attribution-contradicts = { $number ->
        [one] { $names } contradicts this
       *[other] { $names } contradict this
    }
attribution-qualifies = { $number ->
        [one] { $names } qualifies this
       *[other] { $names } qualify this
    }
