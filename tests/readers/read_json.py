"""timeline.json is whole: every id leads somewhere, checksums are right, and the site and the command line agree."""

import hashlib
import json
import re
import unittest

from collection import DATA, LOCALES, SITE, TIMELINE, throughline


class Json(unittest.TestCase):
    def test_its_fields(self):
        self.assertEqual(TIMELINE["format"], "throughline/1")
        for field in "title licence as_of locales events links sources actors places topics measures".split():
            self.assertIn(field, TIMELINE)
        for event in TIMELINE["events"]:
            for field in "id file title date summary kind earliest latest precision".split():
                self.assertIn(field, event, event["id"])
            for text in (event["title"], event["summary"]):
                self.assertIsInstance(text, dict, event["id"])
                self.assertLessEqual(set(text), set(LOCALES), event["id"])
        for link in TIMELINE["links"]:
            for field in "from to relation family basis confidence asserted_by disputed sources note".split():
                self.assertIn(field, link)

    def test_every_id_leads_somewhere(self):
        events = [event["id"] for event in TIMELINE["events"]]
        self.assertEqual(len(events), len(set(events)))
        for link in TIMELINE["links"]:
            self.assertLessEqual({link["from"], link["to"]}, set(events))
        shelves = {shelf: set(TIMELINE[shelf]) for shelf in "sources actors places topics measures".split()}
        for event in TIMELINE["events"]:
            self.assertLessEqual(set(event.get("places", [])), shelves["places"], event["id"])
            self.assertLessEqual(set(event.get("topics", [])), shelves["topics"], event["id"])
            self.assertLessEqual({part["actor"] for part in event.get("actors", [])}, shelves["actors"], event["id"])
            self.assertLessEqual({step["measure"] for step in event.get("measures", [])}, shelves["measures"], event["id"])
        for holder in (*TIMELINE["links"], *(claim for event in TIMELINE["events"] for claim in event.get("claims", []))):
            cited = {one["source"] if isinstance(one, dict) else one for one in holder["sources"]}
            self.assertLessEqual(cited, shelves["sources"])

    def test_dates_stand_within_their_bounds(self):
        day = re.compile(r"^\d{4}-\d\d-\d\d$")
        for event in TIMELINE["events"]:
            earliest, latest = event["earliest"], event["latest"]
            for bound in (earliest, latest):
                self.assertTrue(bound is None or day.match(bound), event["id"])
            if earliest and latest:
                self.assertLessEqual(earliest, latest, event["id"])
            if event["precision"] == "day":
                self.assertEqual(earliest, latest, event["id"])

    def test_the_command_line_says_the_same(self):
        self.assertEqual(json.loads(throughline("export", "--format", "json")), TIMELINE)

    def test_jsonl_is_one_object_a_line(self):
        lines = throughline("export", "--format", "jsonl").splitlines()
        objects = [json.loads(line) for line in lines]
        self.assertTrue(all(isinstance(one, dict) for one in objects))
        self.assertGreaterEqual(len(objects), len(TIMELINE["events"]))

    def test_checksums(self):
        lists = sorted(path for path in SITE.rglob("*") if re.search(r"sha256|checksums", path.name, re.I))
        self.assertTrue(lists, "the data release has no list of checksums")
        for path in lists:
            for line in path.read_text(encoding="utf-8").splitlines():
                digest, name = re.match(r"^([0-9a-f]{64})  ?\*?(.+)$", line).groups()
                file = next(place / name for place in (path.parent, SITE) if (place / name).is_file())
                self.assertEqual(hashlib.sha256(file.read_bytes()).hexdigest(), digest, name)
        self.assertIn("timeline.json", "".join(path.read_text(encoding="utf-8") for path in lists))
        self.assertTrue((DATA / "timeline.json").is_file())


if __name__ == "__main__":
    unittest.main()
