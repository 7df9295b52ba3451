"""A site that knows its address says so: sitemap, canonical addresses and feeds lead to its own pages."""

import re
import tempfile
import unittest
from pathlib import Path
from xml.etree import ElementTree

import feedparser

from collection import throughline

BASE = "https://timeline.example.org/project"
LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


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


if __name__ == "__main__":
    unittest.main()
