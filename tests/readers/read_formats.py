"""Every format, loaded by a tool that was not made for it: what each finds is what the published JSON says, attribute by
attribute; of this collection, and of one whose titles would break a careless writer (tests/hostile)."""

import csv
import hashlib
import io
import json
import re
import subprocess
import tempfile
import unittest
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import duckdb
import feedparser
import networkx
import pydot
from icalendar import Calendar
from pyld import jsonld

from collection import EVENTS, ROOT, throughline

SVG = "{http://www.w3.org/2000/svg}"
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
YED = "{http://www.yworks.com/xml/graphml}"
LINK = "{http://www.w3.org/1999/xlink}"


def flat(text):
    """A text on one line, as a label shows it."""
    return re.sub(r"\s+", " ", text).strip()


def packed(text):
    return re.sub(r"\s+", "", text)


def plain(cell):
    """A cell without the guard that keeps a spreadsheet from calculating."""
    return cell[1:] if re.match(r"'+[=+@\t\r\n＝＋－＠-]", cell) else cell


class Collection:
    """What is to be found, and the program that writes it."""

    def __init__(self, folder):
        self.folder = folder
        self.timeline = json.loads(self.export("json"))
        self.locales = self.timeline["locales"]
        self.events = {event["id"]: event for event in self.timeline["events"]}
        self.links = self.timeline["links"]
        self.arrows = [link for link in self.links if link["family"] in ("causal", "legal", "factual")]

    def export(self, format, *options):
        return throughline("--events", self.folder, "export", "--format", format, *options)

    def graph(self, format, *options):
        return throughline("--events", self.folder, "graph", "--format", format, *options)

    def title(self, id, locale="en"):
        return self.events[id]["title"][locale]


class Here:
    """The tests of one collection; two classes below name it."""

    folder = None

    @classmethod
    def setUpClass(cls):
        cls.all = Collection(cls.folder)

    def same_edges(self, edges, *names):
        """Edges, given as source, target and attributes, are the arrows, in these attributes."""

        def told(value):
            return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)

        found = Counter((source, target, *(told(data.get(name)) for name in names)) for source, target, data in edges)
        expected = Counter(
            (arrow["from"], arrow["to"], *(told(self.value(arrow, name)) for name in names)) for arrow in self.all.arrows
        )
        self.assertEqual(found, expected)

    @staticmethod
    def value(arrow, name):
        if name == "sources":
            return " ".join(one["source"] for one in arrow["sources"]) or None
        return arrow[name]

    ATTRIBUTES = ("relation", "family", "basis", "confidence", "asserted_by", "disputed", "sources")

    # ---- The graph ----

    def test_graphviz_draws_the_titles(self):
        for options in ((), ("--cluster", "year"), ("--cluster", "topic", "--reduce"), ("--cluster", "actor", "--lang", "es")):
            with self.subTest(" ".join(options)):
                # A drawing leaves out the events that no arrow touches; all of them are asked for here.
                nodes = json.loads(self.all.graph("json", *options))["nodes"]
                drawn = subprocess.run(
                    ["dot", "-Tsvg"],
                    input=self.all.graph("dot", "--isolated", *options),
                    capture_output=True,
                    text=True,
                    encoding="utf-8",
                    check=False,
                )
                self.assertEqual((drawn.returncode, drawn.stderr), (0, ""))
                locale = "es" if "es" in options else "en"
                tips = {}
                for group in ElementTree.fromstring(drawn.stdout).iter(f"{SVG}g"):
                    if "event" in group.get("class", "").split():
                        link = next(group.iter(f"{SVG}a"))
                        tips[group.get("id")] = (link.get(f"{LINK}title"), link.get(f"{LINK}href"))
                        words = packed("".join(text.text or "" for text in group.iter(f"{SVG}text")))
                        title = packed(self.all.title(group.get("id"), locale))
                        self.assertTrue(words.startswith(title) or title[:60] in words, (words, title))
                self.assertEqual(set(tips), {node["id"] for node in nodes})
                for id, (tip, address) in tips.items():
                    title = flat(self.all.title(id, locale)).replace("\\", "\u29f5")
                    # The date, the title, the kind in brackets.
                    self.assertIn(f": {title} (", flat(tip), id)
                    self.assertTrue(tip.endswith(")"), tip)
                    self.assertTrue(address.endswith(f"events/{id}.html"), address)

    def test_pydot(self):
        (parsed,) = pydot.graph_from_dot_data(self.all.graph("dot", "--isolated"))
        graph = networkx.nx_pydot.from_pydot(parsed)
        text = lambda value: value[1:-1].replace('\\"', '"').replace("\\\\", "\\") if value.startswith('"') else value
        nodes = {text(name): data for name, data in graph.nodes(data=True) if name not in ("\\n", '"\\n"')}
        self.assertEqual(set(nodes), set(self.all.events))
        for id, event in self.all.events.items():
            # NetworkX takes these two for defaults, quoted or not.
            if id in ("node", "graph"):
                continue
            for name in ("date", "kind", "precision", "status"):
                self.assertEqual(text(nodes[id][name]), event[name], id)
        self.same_edges(
            [
                (text(source), text(target), {name: text(value) for name, value in data.items()})
                for source, target, data in graph.edges(data=True)
            ],
            *self.ATTRIBUTES,
        )

    def test_networkx_reads_graphml(self):
        graph = networkx.parse_graphml(self.all.graph("graphml"), force_multigraph=True)
        self.assertEqual(set(graph.nodes), set(self.all.events))
        for id, event in self.all.events.items():
            data = graph.nodes[id]
            for locale, title in event["title"].items():
                self.assertEqual(data[f"title_{locale}"], title)
            told = (data["date_edtf"], data.get("date_start"), data.get("date_end"), data["precision"], data["type"])
            self.assertEqual(
                told, (event["date"], event["earliest"], event["latest"], event["precision"], event["kind"])
            )
            self.assertEqual(data["label"], event["title"]["en"])
        self.same_edges(graph.edges(data=True), *self.ATTRIBUTES)
        self.assertEqual(graph.graph["records"], self.all.timeline["records"])
        self.assertEqual(graph.graph["licence"], self.all.timeline["licence"])

    def test_yed_shows_title_and_date_of_each_event(self):
        written = self.all.graph("yed")
        graph = networkx.parse_graphml(written, force_multigraph=True)
        self.same_edges(graph.edges(data=True), *self.ATTRIBUTES)
        keys = {(key.get("for"), key.get("yfiles.type")) for key in ElementTree.fromstring(written).iter(f"{GRAPHML}key")}
        self.assertLessEqual({("node", "nodegraphics"), ("edge", "edgegraphics")}, keys)
        labels = {}
        for node in ElementTree.fromstring(written).iter(f"{GRAPHML}node"):
            (label,) = node.iter(f"{YED}NodeLabel")
            labels[node.get("id")] = label.text
        self.assertEqual(set(labels), set(self.all.events))
        for id, label in labels.items():
            words = graph.nodes[id]["date_words"]
            self.assertTrue(flat(label).endswith(flat(words)), label)
            title = flat(label).removesuffix(flat(words)).strip().removesuffix("…").strip()
            self.assertTrue(flat(self.all.title(id)).startswith(title), label)

    def test_networkx_reads_gexf(self):
        graph = networkx.read_gexf(io.BytesIO(self.all.graph("gexf").encode()))
        self.assertEqual(set(graph.nodes), set(self.all.events))
        for id, event in self.all.events.items():
            data = graph.nodes[id]
            self.assertEqual(flat(data["label"]), flat(event["title"]["en"]))
            told = (data["date_edtf"], data.get("start"), data.get("end"), data["precision"], data["type"])
            self.assertEqual(
                told, (event["date"], event["earliest"], event["latest"], event["precision"], event["kind"])
            )
        self.same_edges(graph.edges(data=True), *self.ATTRIBUTES)

    def test_networkx_reads_node_link_json(self):
        written = json.loads(self.all.graph("json"))
        graph = networkx.node_link_graph(written, edges="links")
        self.assertEqual(set(graph.nodes), set(self.all.events))
        for id, event in self.all.events.items():
            for name in ("title", "date", "earliest", "latest", "precision", "kind", "status"):
                self.assertEqual(graph.nodes[id][name], event[name], id)
        edges = [
            (source, target, {**data, "sources": " ".join(data["sources"]) or None})
            for source, target, data in graph.edges(data=True)
        ]
        self.same_edges(edges, *self.ATTRIBUTES)
        self.assertEqual(graph.graph["records"], self.all.timeline["records"])

    def test_networkx_reads_cytoscape_json(self):
        written = json.loads(self.all.graph("cytoscape"))
        graph = networkx.cytoscape_graph(written)
        self.assertTrue(graph.is_directed() and graph.is_multigraph())
        self.assertEqual(set(graph.nodes), set(self.all.events))
        for id, event in self.all.events.items():
            self.assertEqual(graph.nodes[id]["name"], event["title"]["en"])
            for name in ("title", "date", "earliest", "latest", "precision", "kind", "status"):
                self.assertEqual(graph.nodes[id][name], event[name], id)
        edges = [
            (source, target, {**data, "sources": " ".join(data["sources"]) or None})
            for source, target, data in graph.edges(data=True)
        ]
        self.same_edges(edges, *self.ATTRIBUTES)
        self.assertEqual(graph.graph["records"], self.all.timeline["records"])
        # Cytoscape.js asks for ids that no other element has.
        elements = written["elements"]["nodes"] + written["elements"]["edges"]
        ids = [element["data"]["id"] for element in elements]
        self.assertEqual(len(ids), len(set(ids)))
        self.assertEqual({type(id) for id in ids}, {str})

    def test_the_picture(self):
        for locale in self.all.locales:
            root = ElementTree.fromstring(self.all.graph("svg", "--isolated", "--lang", locale))
            names = Counter(link.get("href") or link.get(f"{LINK}href") for link in root.iter(f"{SVG}a"))
            for id in self.all.events:
                self.assertEqual(sum(1 for name in names if name.endswith(f"events/{id}.html")), 1, id)
            edges = Counter(node.get("data-edge") for node in root.iter() if node.get("data-edge"))
            self.assertEqual(set(edges), {f"{arrow['from']}|{arrow['to']}" for arrow in self.all.arrows})

    def test_a_reduction_says_what_it_left_out(self):
        whole = json.loads(self.all.graph("json"))
        reduced = json.loads(self.all.graph("json", "--reduce"))
        kept, left_out = len(reduced["links"]), len(reduced["left_out"])
        self.assertGreater(left_out, 0)
        self.assertEqual(kept + left_out, len(whole["links"]))
        graphs = [
            networkx.DiGraph([(link["source"], link["target"]) for link in graph["links"]]) for graph in (whole, reduced)
        ]
        self.assertEqual(*(networkx.transitive_closure(graph).edges for graph in graphs))
        self.assertEqual(graphs[1].edges, networkx.transitive_reduction(graphs[0]).edges)
        graphml = networkx.parse_graphml(self.all.graph("graphml", "--reduce"), force_multigraph=True)
        self.assertEqual(len(graphml.graph["left_out"].split("; ")), left_out)
        for format in ("dot", "mermaid", "gexf", "svg"):
            self.assertIn("left_out", self.all.graph(format, "--reduce"), format)

    # ---- The data ----

    def test_duckdb_reads_the_tables(self):
        with tempfile.TemporaryDirectory() as folder:
            written = Path(folder, "site")
            throughline("--events", self.folder, "build", "--output", written)
            data = written / "data"
            database = duckdb.connect()
            for name in ("events", "links", "claims", "sources"):
                # The line that docs/data.md gives to whoever wants Parquet.
                database.execute(f"COPY (FROM read_csv('{data}/{name}.csv', all_varchar = true)) TO '{folder}/{name}.parquet'")
                database.execute(f"CREATE TABLE {name} AS FROM '{folder}/{name}.parquet'")
            lines = throughline("--events", self.folder, "export", "--format", "jsonl")
            Path(folder, "timeline.jsonl").write_text(lines, encoding="utf-8")
            database.execute(f"CREATE TABLE lines AS FROM read_json('{folder}/timeline.jsonl', format = 'newline_delimited')")
            ask = lambda question: database.execute(question).fetchall()
            rows = ask("SELECT id, date_edtf, date_earliest, date_latest, precision, kind, title_en, title_es FROM events")
            self.assertEqual(
                sorted([[None if cell is None else plain(cell) for cell in row] for row in rows]),
                sorted(
                    [event["id"], event["date"], event["earliest"], event["latest"], event["precision"], event["kind"]]
                    + [event["title"].get("en"), event["title"].get("es")]
                    for event in self.all.events.values()
                ),
            )
            self.assertEqual(
                Counter(ask('SELECT "from", "to", relation, family, basis, confidence, asserted_by, disputed FROM links')),
                Counter(
                    tuple(link[name] for name in ("from", "to", "relation", "family", "basis", "confidence", "asserted_by"))
                    + (str(link["disputed"]).lower(),)
                    for link in self.all.links
                ),
            )
            claims = [(event["id"], claim) for event in self.all.events.values() for claim in event["claims"]]
            self.assertEqual(
                Counter((row[0], row[1], plain(row[2] or "")) for row in ask("SELECT event, claim, text_en FROM claims")),
                Counter((id, claim["id"], claim["text"].get("en", "")) for id, claim in claims),
            )
            self.assertEqual(
                {row[0]: (row[1], plain(row[2] or "")) for row in ask("SELECT id, url, publisher FROM sources")},
                {id: (source["url"], source["publisher"] or "") for id, source in self.all.timeline["sources"].items()},
            )
            (dangling,) = ask('SELECT count(*) FROM links WHERE "from" NOT IN (SELECT id FROM events)')
            self.assertEqual(dangling, (0,))
            self.assertEqual(
                {id: (json.loads(title), links) for id, title, links in ask("SELECT id, to_json(title), len(links) FROM lines")},
                {
                    id: (event["title"], sum(link["to"] == id for link in self.all.links))
                    for id, event in self.all.events.items()
                },
            )
            for name in ("events", "links", "claims", "sources"):
                self.keeps_rfc_4180((data / f"{name}.csv").read_bytes())

    def keeps_rfc_4180(self, content):
        text = content.decode("utf-8")
        self.assertFalse(text.startswith("\ufeff"))
        quoted = re.compile(r'"(?:[^"]|"")*"')
        self.assertNotIn("\n", quoted.sub("", text).replace("\r\n", ""), "a row ends with a bare line feed")
        for row in csv.reader(io.StringIO(text, newline=""), strict=True):
            for cell in row:
                if not re.fullmatch(r"[-+]?\d+(\.\d+)?", cell):
                    self.assertNotRegex(cell, r"^[=+@\t\r＝＋－＠-]")

    def test_icalendar(self):
        for locale in self.all.locales:
            calendar = Calendar.from_ical(self.all.export("ics", "--lang", locale))
            self.assertEqual(str(calendar["X-THROUGHLINE-RECORDS"]), self.all.timeline["records"])
            found = {str(entry["UID"]).split("@")[0]: entry for entry in calendar.walk("VEVENT")}
            omitted = calendar.get("X-THROUGHLINE-OMITTED", [])
            omitted = {str(one).split()[0] for one in (omitted if isinstance(omitted, list) else [omitted])}
            self.assertEqual(set(found) | omitted, set(self.all.events))
            for id, entry in found.items():
                self.assertEqual(str(entry["X-EDTF"]), self.all.events[id]["date"], id)
                self.assertTrue(str(entry["SUMMARY"]).startswith(self.all.title(id, locale).replace("\t", " ")), id)

    def test_feeds(self):
        for locale in self.all.locales:
            feed = feedparser.parse(self.all.export("atom", "--lang", locale))
            self.assertEqual(feed.bozo, 0)
            self.assertEqual(feed.feed.rights, self.all.timeline["licence"])
            self.assertEqual(feed.feed.records, self.all.timeline["records"])
            other = json.loads(self.all.export("jsonfeed", "--lang", locale))
            self.assertEqual(other["_timeline"]["records"], self.all.timeline["records"])
            self.assertEqual({item["_timeline"]["id"] for item in other["items"]}, set(self.all.events))
            self.assertEqual([entry.id for entry in feed.entries], [item["id"] for item in other["items"]])
            for entry, item in zip(feed.entries, other["items"], strict=True):
                title = self.all.title(item["_timeline"]["id"], locale)
                self.assertTrue(flat(item["title"]).endswith(flat(title)), item["title"])
                # feedparser takes what looks like markup for markup, so words are compared, not bytes.
                self.assertEqual(item["_timeline"]["edtf"], self.all.events[item["_timeline"]["id"]]["date"])
                self.assertTrue(entry.title)

    def test_a_json_ld_processor(self):
        document = json.loads(self.all.export("jsonld", "--base-url", "https://example.org/t"))
        (schema,) = {"https://schema.org/"}
        expanded = {node["@id"]: node for node in jsonld.expand(document) if "@id" in node}
        address = lambda id: f"https://example.org/t/events/{id}.html"
        for id, event in self.all.events.items():
            node = expanded[address(id)] if address(id) in expanded else expanded[f"{address(id)}#event"]
            names = {one["@language"]: one["@value"] for one in node[f"{schema}name"]}
            self.assertEqual(names, event["title"], id)
        causes = {f"http://www.wikidata.org/prop/direct/{name}" for name in ("P828", "P1478", "P1479")}
        stated = sum(len(node[name]) for node in expanded.values() for name in causes & set(node))
        plain_causes = {
            (arrow["from"], arrow["to"])
            for arrow in self.all.arrows
            if arrow["family"] == "causal" and not arrow["disputed"] and arrow["basis"] != "editorial"
        }
        self.assertGreater(stated, 0)
        self.assertLessEqual(stated, len(plain_causes))
        relations = [node for node in expanded.values() if "urn:x-throughline:relation" in node]
        if not relations:
            relations = [
                node for node in jsonld.flatten(document) if "urn:x-throughline:relation" in node
            ]
        self.assertEqual(
            Counter(node["urn:x-throughline:relation"][0]["@value"] for node in relations),
            Counter(link["relation"] for link in self.all.links),
        )

    def test_markdown(self):
        for locale in self.all.locales:
            text = self.all.export("markdown", "--lang", locale)
            self.assertEqual(set(re.findall(r'<a id="(?!source-)([a-z0-9-]+)"></a>', text)), set(self.all.events))
            self.assertIn(self.all.timeline["records"], text)

    def test_every_file_names_the_same_state_of_the_records(self):
        unsealed = {**self.all.timeline, "base_url": None}
        sealed = unsealed.pop("records")
        for event in unsealed["events"]:
            event["url"] = None
        line = json.dumps(unsealed, ensure_ascii=False, separators=(",", ":"))
        self.assertEqual(f"sha256:{hashlib.sha256(line.encode()).hexdigest()}", sealed)
        for format in ("atom", "jsonfeed", "ics", "jsonld", "markdown"):
            written = self.all.export(format).replace("\n ", "")
            self.assertIn(sealed, written, format)
            self.assertIn(self.all.timeline["as_of"], written, format)
            self.assertIn(self.all.timeline["licence"], written, format)
        for format in ("dot", "svg", "mermaid", "graphml", "gexf", "json"):
            written = self.all.graph(format)
            for name in ("records", "as_of", "licence"):
                self.assertIn(self.all.timeline[name], written, format)


class ThisCollection(Here, unittest.TestCase):
    folder = EVENTS


class HostileCollection(Here, unittest.TestCase):
    folder = ROOT / "tests" / "hostile"


if __name__ == "__main__":
    unittest.main()
