"""feedparser reads feed.atom without a complaint, feed.json is a JSON Feed, and both are dated by our change."""

import json
import re
import unittest

import feedparser

from collection import LOCALES, PUBLISHED, in_locale

MOMENT = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$")


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

    def test_both_feeds_hold_the_same(self):
        for locale in LOCALES:
            with self.subTest(locale):
                atom = feedparser.parse(in_locale(locale, "feed.atom").read_bytes())
                feed = json.loads(in_locale(locale, "feed.json").read_text(encoding="utf-8"))
                self.assertEqual([entry.id for entry in atom.entries], [item["id"] for item in feed["items"]])


if __name__ == "__main__":
    unittest.main()
