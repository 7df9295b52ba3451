"""feedparser reads feed.atom without a complaint, feed.json is a JSON Feed, and both are dated by our change."""

import json
import re
import unittest
from urllib.parse import urlsplit
from xml.etree import ElementTree

import feedparser

from collection import LOCALES, PUBLISHED, SITE, in_locale

MOMENT = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$")


ATOM = "{http://www.w3.org/2005/Atom}"
# RFC 4287, 4.1.1 and 4.1.2: what a feed and an entry may hold, and how often at most.
ONCE = {"id", "title", "updated", "subtitle", "generator", "icon", "logo", "rights", "published", "summary", "content", "source"}
FEED = ONCE - {"published", "summary", "content", "source"} | {"author", "category", "contributor", "link", "entry"}
ENTRY = ONCE - {"subtitle", "generator", "icon", "logo"} | {"author", "category", "contributor", "link"}


def last_change(event):
    return max((change["date"] for change in event["changes"]), default=None)


class Feeds(unittest.TestCase):
    def test_atom(self):
        for locale in LOCALES:
            with self.subTest(locale):
                # Bytes, since feedparser would take a missing file's name for a feed.
                feed = feedparser.parse(in_locale(locale, "feed.atom").read_bytes())
                self.assertEqual(feed.bozo, 0, feed.get("bozo_exception"))
                self.assertEqual(feed.version, "atom10")
                for field in ("id", "title", "updated"):
                    self.assertTrue(feed.feed.get(field), field)
                self.assertTrue(feed.entries)
                ids = [entry.id for entry in feed.entries]
                self.assertEqual(len(ids), len(set(ids)))
                for entry in feed.entries:
                    self.assertTrue(entry.title)
                    self.assertRegex(entry.updated, MOMENT)
                moments = [entry.updated for entry in feed.entries]
                self.assertEqual(moments, sorted(moments, reverse=True), "the newest does not stand first")
                self.assertEqual(feed.feed.updated, moments[0])
                changes = {last_change(event) for event in PUBLISHED.values()} - {None}
                self.assertLessEqual({moment[:10] for moment in moments} & changes, changes)
                self.assertEqual(moments[0][:10], max(changes), "the newest entry is not dated by our last change")

    def test_json_feed(self):
        for locale in LOCALES:
            with self.subTest(locale):
                feed = json.loads(in_locale(locale, "feed.json").read_text(encoding="utf-8"))
                self.assertEqual(feed["version"], "https://jsonfeed.org/version/1.1")
                self.assertTrue(feed["title"])
                self.assertEqual(feed.get("language"), locale)
                ids = [item["id"] for item in feed["items"]]
                self.assertTrue(ids)
                self.assertEqual(len(ids), len(set(ids)))
                for item in feed["items"]:
                    self.assertIsInstance(item["id"], str)
                    self.assertTrue("content_html" in item or "content_text" in item)
                    for field in ("date_published", "date_modified"):
                        if field in item:
                            self.assertRegex(item[field], MOMENT)

    def test_every_atom_feed_keeps_the_rules_of_rfc_4287(self):
        feeds = sorted(SITE.rglob("*.atom"))
        self.assertGreaterEqual(len(feeds), len(LOCALES))
        for path in feeds:
            with self.subTest(str(path.relative_to(SITE))):
                self.assertEqual(feedparser.parse(path.read_bytes()).bozo, 0)
                feed = ElementTree.parse(path).getroot()
                self.assertEqual(feed.tag, f"{ATOM}feed")
                self.keeps(feed, FEED, signed=feed.find(f"{ATOM}author") is not None)
                for entry in feed.findall(f"{ATOM}entry"):
                    self.keeps(entry, ENTRY, signed=feed.find(f"{ATOM}author") is not None)

    def keeps(self, element, allowed, signed):
        names = [child.tag.removeprefix(ATOM) for child in element]
        self.assertLessEqual({name for name in names if not name.startswith("{")}, allowed)
        for name in ONCE:
            self.assertLessEqual(names.count(name), 1, name)
        for name in ("id", "title", "updated"):
            self.assertTrue((element.findtext(f"{ATOM}{name}") or "").strip(), name)
        self.assertTrue(urlsplit(element.findtext(f"{ATOM}id")).scheme, "an id is a whole address")
        for name in ("updated", "published"):
            for moment in element.findall(f"{ATOM}{name}"):
                self.assertRegex(moment.text, MOMENT)
        links = element.findall(f"{ATOM}link")
        self.assertTrue(all(link.get("href") for link in links))
        alternates = [(link.get("type"), link.get("hreflang")) for link in links if link.get("rel", "alternate") == "alternate"]
        self.assertEqual(len(alternates), len(set(alternates)), "two alternates of one type and language")
        if element.tag == f"{ATOM}entry":
            self.assertTrue(signed or element.find(f"{ATOM}author") is not None, "nobody signs the entry")
            self.assertTrue(alternates or element.find(f"{ATOM}content") is not None, "neither content nor a page")
            for text in element.findall(f"{ATOM}content") + element.findall(f"{ATOM}summary"):
                self.assertIn(text.get("type", "text"), ("text", "html", "xhtml"))

    def test_every_json_feed_keeps_version_1_1(self):
        for path in [path for path in sorted(SITE.rglob("*.json")) if "jsonfeed.org" in path.read_text(encoding="utf-8")[:200]]:
            with self.subTest(str(path.relative_to(SITE))):
                feed = json.loads(path.read_text(encoding="utf-8"))
                known = {"version", "title", "home_page_url", "feed_url", "description", "user_comment", "next_url", "icon",
                         "favicon", "authors", "language", "expired", "hubs", "items"}
                self.assertLessEqual({name for name in feed if not name.startswith("_")}, known)
                known = {"id", "url", "external_url", "title", "content_html", "content_text", "summary", "image",
                         "banner_image", "date_published", "date_modified", "authors", "tags", "language", "attachments"}
                for item in feed["items"]:
                    self.assertLessEqual({name for name in item if not name.startswith("_")}, known)
                    self.assertTrue(item["id"])
                    self.assertIsInstance(item.get("tags", []), list)

    def test_both_feeds_hold_the_same(self):
        for locale in LOCALES:
            with self.subTest(locale):
                atom = feedparser.parse(in_locale(locale, "feed.atom").read_bytes())
                feed = json.loads(in_locale(locale, "feed.json").read_text(encoding="utf-8"))
                self.assertEqual([entry.id for entry in atom.entries], [item["id"] for item in feed["items"]])


if __name__ == "__main__":
    unittest.main()
