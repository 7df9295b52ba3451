"""Frictionless reads datapackage.json: every table fits its schema, its keys lead somewhere, sizes and checksums are right."""

import json
import unittest

from frictionless import Package, system

from collection import DATA, TIMELINE


class DataPackage(unittest.TestCase):
    def test_every_resource_is_valid(self):
        with system.use_context(trusted=True):
            package = Package(str(DATA / "datapackage.json"))
            # JSON lines need one of its extras.
            package.remove_resource("timeline-jsonl")
            report = package.validate()
        self.assertEqual(report.flatten(["rowNumber", "fieldName", "type", "note"]), [])
        self.assertTrue(report.valid)
        tables = {task.name: task.stats["rows"] for task in report.tasks if task.type == "table"}
        claims = sum(len(event["claims"]) for event in TIMELINE["events"])
        self.assertEqual(
            tables,
            {
                "events": len(TIMELINE["events"]),
                "links": len(TIMELINE["links"]),
                "claims": claims,
                "sources": len(TIMELINE["sources"]),
            },
        )

    def test_it_names_licence_version_and_state(self):
        package = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
        self.assertEqual(package["licenses"][0]["name"], TIMELINE["licence"])
        self.assertEqual(package["version"], TIMELINE["as_of"])
        self.assertEqual(package["records"], TIMELINE["records"])
        listed = {resource["path"] for resource in package["resources"]}
        there = {path.name for path in DATA.iterdir()} - {"datapackage.json", "timeline.schema.json", "SHA256SUMS"}
        self.assertEqual(listed, there)


if __name__ == "__main__":
    unittest.main()
