"""DuckDB answers the questions of docs/data.md on the exported tables as the program does."""

import json
import tempfile
import unittest
from collections import Counter
from pathlib import Path

import duckdb

from collection import ARROWS, ENDS, EVENTS, PUBLISHED, throughline
from recipes import COMMANDS, NAMED, QUERIES


def ancestors(id):
    """What the site's own data say led to an event."""
    found, open = set(), [id]
    while open:
        event = open.pop()
        for arrow in ARROWS:
            if arrow["to"] == event and arrow["from"] not in found:
                found.add(arrow["from"])
                open.append(arrow["from"])
    return found


class Large(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.database = duckdb.connect()
        for line in COMMANDS:
            program, *arguments = line.split()
            assert program == "throughline", line
            throughline("--events", EVENTS, *arguments, cwd=cls.scratch.name)
        tables = QUERIES["tables"]
        for name in ("events.csv", "links.csv"):
            tables = tables.replace(f"'{name}'", f"'{Path(cls.scratch.name, name)}'")
        cls.database.execute(tables)

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    def led_to(self, id):
        return [row[0] for row in self.database.execute(QUERIES["ancestors"].replace(NAMED, id)).fetchall()]

    def test_ancestors_of_every_event(self):
        for id in sorted(ENDS):
            with self.subTest(id):
                self.assertEqual(self.led_to(id), sorted(ancestors(id)))
        self.assertGreater(len(self.led_to(NAMED)), 9)

    def test_ancestors_as_the_program_tells_them(self):
        longest = max(ENDS, key=lambda id: len(ancestors(id)))
        for id in {NAMED, longest}:
            told = json.loads(throughline("--events", EVENTS, "why", id, "--format", "json"))
            self.assertEqual(self.led_to(id), sorted(event["id"] for event in told["ancestors"]), id)

    def test_relations_by_year(self):
        counted = self.database.execute(QUERIES["relations by year"]).fetchall()
        expected = Counter((arrow["relation"], (PUBLISHED[arrow["to"]]["earliest"] or "")[:4] or None) for arrow in ARROWS)
        self.assertEqual({(relation, year): count for relation, year, count in counted}, dict(expected))
        self.assertEqual(sum(count for *_, count in counted), len(ARROWS))
        graph = json.loads(throughline("--events", EVENTS, "graph", "--format", "json"))
        self.assertEqual(
            Counter(link["relation"] for link in graph["links"]),
            sum((Counter({relation: count}) for relation, _, count in counted), Counter()),
        )


if __name__ == "__main__":
    unittest.main()
