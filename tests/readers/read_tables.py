"""Python's csv module reads the tables: a row an event, a row a link, every cell under a header of its own."""

import csv
import unittest
from collections import Counter

from collection import DATA, PUBLISHED, TIMELINE


def rows(name):
    with open(DATA / name, encoding="utf-8", newline="") as file:
        return list(csv.reader(file, strict=True))


class Tables(unittest.TestCase):
    def test_every_table_is_square(self):
        for path in sorted(DATA.glob("*.csv")):
            with self.subTest(path.name):
                header, *body = rows(path.name)
                self.assertEqual(len(header), len(set(header)), "two columns have one name")
                self.assertEqual({len(row) for row in body} - {len(header)}, set(), "a row has too many or too few cells")

    def test_events(self):
        header, *body = rows("events.csv")
        id = header.index("id")
        self.assertEqual(len(body), len(PUBLISHED))
        self.assertEqual({row[id] for row in body}, set(PUBLISHED))
        date = next(header.index(name) for name in ("date", "date_edtf") if name in header)
        self.assertEqual({row[id]: row[date] for row in body}, {id: event["date"] for id, event in PUBLISHED.items()})

    def test_links(self):
        header, *body = rows("links.csv")
        columns = [header.index(name) for name in ("from", "to", "relation", "basis")]
        self.assertEqual(
            Counter(tuple(row[column] for column in columns) for row in body),
            Counter((link["from"], link["to"], link["relation"], link["basis"]) for link in TIMELINE["links"]),
        )

    def test_no_cell_is_a_formula(self):
        for path in sorted(DATA.glob("*.csv")):
            for row in rows(path.name):
                for cell in row:
                    if cell[:1] in ("=", "@", "\t", "\r"):
                        self.fail(f"{path.name}: {cell[:60]!r}")


if __name__ == "__main__":
    unittest.main()
