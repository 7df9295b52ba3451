"""The recipes of docs/graph.md run and agree with the data; NetworkX reads the DOT file with pydot."""

import os
import re
import tempfile
import unittest
from collections import Counter
from pathlib import Path

import duckdb
import networkx

from collection import ARROWS, DATA, ENDS, ROOT, throughline

PAGE = (ROOT / "docs" / "graph.md").read_text(encoding="utf-8")
CHAPTER = PAGE.split("\n## Questions in a few lines\n")[1].split("\n## ")[0]
BLOCKS = [(language, body) for language, body in re.findall(r"```(\w+)\n(.*?)```", CHAPTER, re.DOTALL) if language != "sh"]
# What each source bears alone.
ALONE = Counter(arrow["sources"][0]["source"] for arrow in ARROWS if len(arrow["sources"]) == 1)


class Recipes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.home, cls.folder = os.getcwd(), tempfile.TemporaryDirectory()
        folder = Path(cls.folder.name)
        throughline("graph", "--format", "json", "--output", folder / "graph.json")
        throughline("export", "--format", "csv-links", "--output", folder / "links.csv")
        os.chdir(folder)

    @classmethod
    def tearDownClass(cls):
        os.chdir(cls.home)
        cls.folder.cleanup()

    def recipe(self, language, word):
        return next(body for own, body in BLOCKS if own == language and word in body)

    def test_they_are_short(self):
        for _, body in BLOCKS:
            self.assertLessEqual(len([line for line in body.splitlines() if line.strip()]), 5, body)

    def test_most_consequences(self):
        said = {}
        exec(self.recipe("python", "networkx"), said)
        graph = networkx.DiGraph([(arrow["from"], arrow["to"]) for arrow in ARROWS])
        self.assertEqual(said["consequences"], networkx.descendants(graph, said["most"]))
        self.assertEqual(len(said["consequences"]), max(len(networkx.descendants(graph, event)) for event in graph))

    def test_one_source_alone_with_duckdb(self):
        rows = dict(duckdb.sql(self.recipe("sql", "sources")).fetchall())
        self.assertEqual(rows, dict(ALONE))
        self.assertGreater(len(rows), 10)

    def test_one_source_alone_with_pandas(self):
        said = {}
        exec(self.recipe("python", "pandas"), said)
        self.assertEqual(said["weight"].to_dict(), dict(ALONE))

    def test_networkx_reads_dot(self):
        graph = networkx.nx_pydot.read_dot(DATA / "graph.dot")
        names = Counter((source.strip('"'), target.strip('"')) for source, target in graph.edges())
        self.assertEqual(names, Counter((arrow["from"], arrow["to"]) for arrow in ARROWS))
        self.assertEqual({node.strip('"') for node in graph} - ENDS, set(), "nodes without an arrow")


if __name__ == "__main__":
    unittest.main()
