"""The recipes of docs/graph.md run and agree with the data; NetworkX reads the DOT file with pydot.

R is not installed where the readers run: of its recipes the names are checked that they read.
"""

import csv
import os
import re
import tempfile
import unittest
from collections import Counter
from pathlib import Path

import duckdb
import networkx

from collection import ARROWS, DATA, ENDS, PUBLISHED, ROOT, throughline

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
        throughline("graph", "--format", "graphml", "--output", folder / "graph.graphml")
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

    def test_without_readings(self):
        said = {}
        exec(self.recipe("python", "descendants") + self.recipe("python", "readings"), said)
        graph = networkx.MultiDiGraph()
        graph.add_nodes_from(PUBLISHED)
        graph.add_edges_from((arrow["from"], arrow["to"]) for arrow in ARROWS if arrow["basis"] != "editorial")
        self.assertEqual(said["graph"].number_of_edges(), graph.number_of_edges())
        self.assertEqual(said["parts"], networkx.number_weakly_connected_components(graph))

    def test_r_reads_names_that_there_are(self):
        graph = networkx.read_graphml("graph.graphml", force_multigraph=True)
        events = {name for _, data in graph.nodes(data=True) for name in data}
        links = {name for *_, data in graph.edges(data=True) for name in data}
        with open("links.csv", encoding="utf-8", newline="") as file:
            columns = set(next(csv.reader(file)))
        recipes = "".join(body for language, body in BLOCKS if language == "r")
        named = {
            "events": set(re.findall(r"V\(graph\)\$(\w+)", recipes)),
            "links": set(re.findall(r"E\(graph\)\[(\w+)", recipes)),
            "columns": set(re.findall(r"alone\$(\w+)|(?:, |& !grepl\(\";\", )(\w+)(?= %in%| !=|\))", recipes)),
        }
        columns_named = {name for pair in named["columns"] for name in pair if name}
        self.assertEqual((named["events"], named["links"]), ({"label"}, {"basis"}))
        self.assertLessEqual(named["events"], events)
        self.assertLessEqual(named["links"], links)
        self.assertEqual(columns_named, {"family", "sources"})
        self.assertLessEqual(columns_named, columns)
        self.assertEqual({arrow["family"] for arrow in ARROWS}, set(re.findall(r'"(causal|legal|factual)"', recipes)))

    def test_networkx_reads_dot(self):
        graph = networkx.nx_pydot.read_dot(DATA / "graph.dot")
        names = Counter((source.strip('"'), target.strip('"')) for source, target in graph.edges())
        self.assertEqual(names, Counter((arrow["from"], arrow["to"]) for arrow in ARROWS))
        self.assertEqual({node.strip('"') for node in graph} - ENDS, set(), "nodes without an arrow")


if __name__ == "__main__":
    unittest.main()
