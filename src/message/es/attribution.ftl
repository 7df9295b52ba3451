# Quién lo afirma.

attribution-says = { $number ->
        [one] { $names } afirma que{" "}
       *[other] { $names } afirman que{" "}
    }
attribution-and = { $sound ->
        [i] { $names } e { $last }
       *[other] { $names } y { $last }
    }
attribution-others = { $names } y otros
attribution-editors-read = A juicio de la redacción,{" "}
attribution-according-to = según { $names }
attribution-as-editors-read = a juicio de la redacción
attribution-this-event = este hecho
attribution-the-event = el hecho{" "}
attribution-names = { $name } cita { $events }
attribution-came-after = { $name } solo informa de que ocurrió después de { $events }
attribution-order-only = { $number ->
        [one] { $names } solo informa del orden en el tiempo
       *[other] { $names } solo informan del orden en el tiempo
    }
attribution-contradicts = { $number ->
        [one] { $names } lo contradice
       *[other] { $names } lo contradicen
    }
attribution-qualifies = { $number ->
        [one] { $names } lo matiza
       *[other] { $names } lo matizan
    }
