"""NetworkX reads graph.graphml and graph.gexf and finds the events and arrows of the data."""

import unittest
from collections import Counter

import networkx

from collection import ARROWS, DATA, ENDS, PUBLISHED, monthly
from recipes import NETWORKX

EXPECTED = Counter((arrow["from"], arrow["to"]) for arrow in ARROWS)


class Networks(unittest.TestCase):
    def holds(self, graph):
        self.assertTrue(graph.is_directed())
        self.assertEqual(set(graph.nodes) - set(PUBLISHED), set(), "nodes that are no events")
        self.assertEqual(ENDS - set(graph.nodes), set(), "events with arrows that are no nodes")
        self.assertEqual(Counter((source, target) for source, target in graph.edges()), EXPECTED)
        self.assertTrue(networkx.is_directed_acyclic_graph(networkx.DiGraph(graph)))
        for source, target, data in graph.edges(data=True):
            self.assertIn("relation", data, f"{source} -> {target}")
            self.assertIn("basis", data, f"{source} -> {target}")

    def test_graphml(self):
        graph = networkx.read_graphml(DATA / "graph.graphml", force_multigraph=True)
        self.holds(graph)
        for id, month in monthly().items():
            if id in graph:
                self.assertIn(PUBLISHED[id]["date"], graph.nodes[id].values(), id)
                self.assertFalse(
                    any(str(value) == f"{month}-01" for name, value in graph.nodes[id].items() if name in ("date", "edtf")), id
                )

    def test_gexf(self):
        self.holds(networkx.read_gexf(DATA / "graph.gexf"))

    def test_both_say_the_same(self):
        graphml = networkx.read_graphml(DATA / "graph.graphml", force_multigraph=True)
        gexf = networkx.read_gexf(DATA / "graph.gexf")
        self.assertEqual(set(graphml.nodes), set(gexf.nodes))
        relations = [
            Counter((source, target, data["relation"], data["basis"]) for source, target, data in graph.edges(data=True))
            for graph in (graphml, gexf)
        ]
        self.assertEqual(*relations)
        self.assertEqual(
            relations[0], Counter((arrow["from"], arrow["to"], arrow["relation"], arrow["basis"]) for arrow in ARROWS)
        )

    def test_the_recipe(self):
        said = {}
        exec(NETWORKX.replace('"site/data/', f'"{DATA}/'), said)
        self.assertEqual(said["ancestors"], networkx.ancestors(networkx.DiGraph(said["graph"]), said["path"][-1]))
        self.assertGreater(len(said["ancestors"]), 1)
        self.assertEqual(said["path"][0] in said["ancestors"], True)
        self.assertIn(said["most"], PUBLISHED)
        self.assertEqual(
            Counter(said["official"]),
            Counter((arrow["from"], arrow["to"]) for arrow in ARROWS if arrow["basis"] == "official"),
        )


if __name__ == "__main__":
    unittest.main()
