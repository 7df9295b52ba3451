"""A site that knows its address says so: sitemap, canonical addresses, feeds and what pages tell machines lead to its own pages."""

import html
import json
import re
import tempfile
import unittest
from pathlib import Path
from xml.etree import ElementTree

import feedparser
from pyld import jsonld

from collection import LOCALES, PUBLISHED, TIMELINE, throughline

BASE = "https://timeline.example.org/project"
LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"

SCHEMA = "https://schema.org/"
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)
# Of schema.org's context these are the terms that are addresses; the whole of it stands in the network only.
CONTEXT = {"@vocab": SCHEMA, "url": {"@type": "@id"}, "license": {"@type": "@id"}, "contentUrl": {"@type": "@id"}}


def loader(address, _options):
    assert address == "https://schema.org", address
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": address, "document": {"@context": CONTEXT}}


class Published(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.site = Path(cls.folder.name, "site")
        throughline("build", "--output", cls.site, "--base-url", BASE)

    def file(self, address):
        self.assertTrue(address.startswith(f"{BASE}/"), address)
        path = re.sub(r"[?#].*", "", address[len(BASE) + 1 :])
        return self.site / (path + "index.html" if path == "" or path.endswith("/") else path)

    def test_the_sitemap_names_every_event_and_nothing_that_is_not_there(self):
        tree = ElementTree.parse(self.site / "sitemap.xml")
        places = [self.file(node.text.strip()) for node in tree.iter(LOCATION)]
        self.assertEqual([place for place in places if not place.is_file()], [])
        events = {path for path in self.site.rglob("events/*.html") if "http-equiv=\"refresh\"" not in path.read_text(encoding="utf-8")}
        self.assertTrue(events)
        self.assertEqual(events - set(places), set())

    def test_robots_names_the_sitemap(self):
        self.assertIn(f"{BASE}/sitemap.xml", (self.site / "robots.txt").read_text(encoding="utf-8"))

    def test_a_page_names_its_own_address(self):
        for path in self.site.rglob("events/*.html"):
            text = path.read_text(encoding="utf-8")
            if 'http-equiv="refresh"' in text:
                continue
            links = re.findall(r"<link\b[^>]*\brel=\"?canonical\b[^>]*>", text)
            self.assertEqual(len(links), 1, path.name)
            address = re.search(r"\bhref=\"?([^\"\s>]+)", links[0])[1]
            self.assertEqual(self.file(address), path)

    def test_feeds_lead_to_pages(self):
        for path in self.site.rglob("feed.atom"):
            feed = feedparser.parse(path.read_bytes())
            self.assertEqual(feed.bozo, 0)
            for entry in feed.entries:
                self.assertTrue(self.file(entry.link).is_file(), entry.link)

    def expanded(self, path):
        """What a page says of itself, as a JSON-LD processor reads it at the page's address."""
        (block,) = BLOCK.findall((self.site / path).read_text(encoding="utf-8"))
        options = {"base": f"{BASE}/{path}", "documentLoader": loader}
        (node,) = jsonld.expand(json.loads(block), options)
        return node

    def one(self, node, name, key="@value"):
        (value,) = node[SCHEMA + name]
        return value[key]

    def test_every_event_page_describes_itself_to_machines(self):
        told = 0
        for locale in LOCALES:
            prefix = "" if locale == LOCALES[0] else f"{locale}/"
            for id, event in PUBLISHED.items():
                path = f"{prefix}events/{id}.html"
                page = self.expanded(path)
                self.assertEqual(page["@type"], [f"{SCHEMA}WebPage"], path)
                self.assertEqual(self.one(page, "url", "@id"), f"{BASE}/{path}")
                self.assertEqual(self.one(page, "inLanguage"), locale, path)
                self.assertEqual(self.one(page, "license", "@id"), f"https://spdx.org/licenses/{TIMELINE['licence']}")
                own = event["title"].get(locale) or event["title"][LOCALES[0]]
                self.assertEqual(self.one(page, "name"), own, path)
                days = sorted(change["date"] for change in event.get("changes", []))
                if days:
                    self.assertEqual(self.one(page, "datePublished"), days[0], path)
                    self.assertEqual(self.one(page, "dateModified"), days[-1], path)
                holders = [*event.get("claims", []), *(version for dispute in event.get("disputes", []) for version in dispute["versions"])]
                holders += [link for link in TIMELINE["links"] if link["to"] == id]
                cited = {one["source"] for holder in holders for one in holder.get("sources", [])} | set(event.get("sources", []))
                addresses = {TIMELINE["sources"][source]["url"] for source in cited}
                # The page links the documents; as data they are in the JSON-LD of the collection.
                links = html.unescape((self.site / path).read_text(encoding="utf-8"))
                self.assertEqual([address for address in addresses if f'href="{address}"' not in links], [], path)
                (main,) = page[f"{SCHEMA}mainEntity"]
                self.assertEqual(main["@type"], [f"{SCHEMA}Event"], path)
                # One event, whatever the language of the page.
                self.assertEqual(main["@id"], f"{BASE}/events/{id}.html")
                self.assertEqual(len(main.get(f"{SCHEMA}location", [])), len(event.get("places", [])), path)
                if re.fullmatch(r"\d{4}-\d\d-\d\d", event["date"]):
                    self.assertEqual(self.one(main, "startDate"), event["date"], path)
                elif re.fullmatch(r"\d{4}(-\d\d)?[~?%]?", event["date"]):
                    # Known to the month or year: no day is made up.
                    self.assertNotIn(f"{SCHEMA}startDate", main, path)
                    self.assertTrue(self.one(page, "temporalCoverage").startswith(event["date"][:4]), path)
                told += 1
        self.assertEqual(told, len(PUBLISHED) * len(LOCALES))
        self.assertGreater(told, 0)

    def test_the_timeline_lists_its_events_for_machines(self):
        for prefix in ("", *(f"{locale}/" for locale in LOCALES[1:])):
            page = self.expanded(f"{prefix}index.html")
            (listed,) = page[f"{SCHEMA}mainEntity"]
            self.assertEqual(self.one(listed, "numberOfItems"), len(PUBLISHED))
            items = [self.one(item, "url", "@id") for item in listed[f"{SCHEMA}itemListElement"]]
            self.assertEqual({item.rsplit("/", 1)[1] for item in items}, {f"{id}.html" for id in PUBLISHED})
            self.assertTrue(all(self.file(item).is_file() for item in items))

    def test_the_data_are_described_where_they_are_spoken_of(self):
        (data,) = self.expanded("about.html")[f"{SCHEMA}mainEntity"]
        self.assertEqual(data["@type"], [f"{SCHEMA}Dataset"])
        files = [self.one(one, "contentUrl", "@id") for one in data[f"{SCHEMA}distribution"]]
        self.assertGreaterEqual(len(files), 8)
        self.assertEqual([file for file in files if not self.file(file).is_file()], [])


if __name__ == "__main__":
    unittest.main()
