"""Graphviz reads graph.dot: it draws it without a word of warning, and finds the events and arrows of the data."""

import json
import subprocess
import unittest
from collections import Counter

from collection import ARROWS, DATA, ENDS, PUBLISHED, monthly


def graphviz(format):
    return subprocess.run(
        ["dot", f"-T{format}", str(DATA / "graph.dot")],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


class Dot(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.graph = json.loads(graphviz("dot_json").stdout)
        objects = cls.graph.get("objects", [])
        cls.nodes = [one for one in objects if "nodes" not in one and "subgraphs" not in one and "edges" not in one]
        cls.names = {one["_gvid"]: one["name"] for one in objects}

    def test_it_is_drawn_without_a_warning(self):
        run = graphviz("svg")
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertIn("<svg", run.stdout)

    def test_its_nodes_are_the_events(self):
        names = [node["name"] for node in self.nodes]
        self.assertEqual(len(names), len(set(names)))
        self.assertEqual(set(names) - set(PUBLISHED), set(), "nodes that are no events")
        self.assertEqual(ENDS - set(names), set(), "events with arrows that are no nodes")

    def test_its_edges_are_the_arrows(self):
        drawn = Counter((self.names[edge["tail"]], self.names[edge["head"]]) for edge in self.graph.get("edges", []))
        self.assertEqual(drawn, Counter((arrow["from"], arrow["to"]) for arrow in ARROWS))

    def test_a_month_has_no_day(self):
        months = monthly()
        for node in self.nodes:
            month = months.get(node["name"])
            if month:
                for name, value in node.items():
                    self.assertNotRegex(str(value), rf"{month}-\d\d", f"{node['name']}: {name}")


if __name__ == "__main__":
    unittest.main()
