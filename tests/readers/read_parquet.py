"""DuckDB reads the Parquet tables: the cells of the CSV tables, in types of their own, with the state of the records beside."""

import json
import subprocess
import tempfile
import unittest
from pathlib import Path

import duckdb

from collection import EVENTS, ROOT, TARGET

# The program with every feature, which the tests of the features leave behind.
PROGRAM = TARGET / "debug" / "throughline"
TABLES = {"events": "", "links": "-links", "claims": "-claims", "sources": "-sources"}
TYPES = {
    "date_earliest": "DATE",
    "date_latest": "DATE",
    "claims": "BIGINT",
    "disputes": "BIGINT",
    "disputed": "BOOLEAN",
    "quantity_value": "DOUBLE",
}
GUARD = r"'^''+[=+@\t\r\n＝＋－＠-]'"


class Here:
    folder = None

    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.database = duckdb.connect()
        for table, ending in TABLES.items():
            for format in ("parquet", "csv"):
                file = Path(cls.scratch.name, f"{table}.{format}")
                cls.export(format + ending, "--output", str(file))
            cls.database.execute(f"CREATE VIEW {table} AS FROM '{cls.scratch.name}/{table}.parquet'")
            cls.database.execute(
                f"CREATE VIEW {table}_csv AS FROM read_csv('{cls.scratch.name}/{table}.csv', all_varchar = true, header = true)"
            )

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    @classmethod
    def export(cls, format, *options):
        command = [PROGRAM, "--events", cls.folder, "export", "--format", format, *options]
        return subprocess.run(command, check=True, capture_output=True).stdout

    def ask(self, question):
        return self.database.execute(question).fetchall()

    def test_every_column_has_its_type(self):
        seen = set()
        for table in TABLES:
            for name, kind, *_ in self.ask(f"DESCRIBE {table}"):
                self.assertEqual(kind, TYPES.get(name, "VARCHAR"), f"{table}.{name}")
                seen.add(name)
        self.assertLessEqual(set(TYPES), seen)

    def test_the_cells_are_those_of_the_csv(self):
        for table in TABLES:
            names = [name for name, *_ in self.ask(f"DESCRIBE {table}")]
            self.assertEqual(names, [name for name, *_ in self.ask(f"DESCRIBE {table}_csv")])
            # The guard against formulas is CSV's alone.
            unguarded = [
                f"""CASE WHEN regexp_matches("{name}", {GUARD}) THEN "{name}"[2:] ELSE "{name}" END::{TYPES.get(name, "VARCHAR")}"""
                for name in names
            ]
            expected = self.ask(f"SELECT {', '.join(unguarded)} FROM {table}_csv")
            self.assertGreater(len(expected), 0)
            self.assertEqual(self.ask(f"FROM {table}"), expected, table)

    def test_the_file_tells_its_state(self):
        timeline = json.loads(self.export("json"))
        for table in TABLES:
            facts = self.ask(f"SELECT key::VARCHAR, value::VARCHAR FROM parquet_kv_metadata('{self.scratch.name}/{table}.parquet')")
            told = {key: timeline[key] for key in ("format", "licence", "as_of", "records") if timeline.get(key)}
            self.assertEqual({key: value for key, value in facts}, told)
            self.assertIn("records", told)


class ThisCollection(Here, unittest.TestCase):
    folder = EVENTS


class HostileCollection(Here, unittest.TestCase):
    folder = ROOT / "tests" / "hostile"


if __name__ == "__main__":
    unittest.main()
