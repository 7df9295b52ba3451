"""The findings as SARIF, held against the schema of SARIF 2.1.0, with records that are faulty on purpose.

The schema is the one that Microsoft's SARIF packages carry (`@microsoft/jest-sarif` 1.0.0-beta.0, MIT).
"""

import json
import os
import pathlib
import subprocess
import tempfile
import unittest

import jsonschema

ROOT = pathlib.Path(__file__).parents[2]
TARGET = pathlib.Path(os.environ.get("CARGO_TARGET_DIR") or ROOT / "target")
PROGRAM = pathlib.Path(os.environ.get("THROUGHLINE") or TARGET / "release" / "throughline").resolve()
SCHEMA = json.loads((pathlib.Path(__file__).parent / "sarif-2.1.0-rtm.5.schema.json").read_text("utf-8"))

HOSTILE = """title: The talks begin again.
date: 2022-13-45
summary: They began, [a](b) {0} \\ and 100%.
kind: "no such kind ::error:: <b>"
actors: [nobody]
links:
  - {relation: follows, event: other-talks, basis: editorial, note: Order}
  - {relation: follows, event: other-talks, basis: editorial, note: Order}
"""
OTHER = """title: Other talks
date: 2022-01
summary: They met.
kind: rule
sources: {notice: {publisher: P, url: 'https://www.example.org/notice', kind: official, language: en}}
claims: [{id: met, text: They met, sources: [notice]}]
"""


def sarif(folder):
    output = subprocess.run(
        [PROGRAM, "--events", folder, "check", "--format", "sarif"], capture_output=True, text=True, check=False
    )
    return json.loads(output.stdout)


class Sarif(unittest.TestCase):
    def valid(self, log):
        jsonschema.Draft4Validator(SCHEMA).validate(log)
        return log["runs"][0]

    def test_the_collection(self):
        run = self.valid(sarif(ROOT / "events"))
        rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
        self.assertGreater(len(rules), 70)
        self.assertTrue(all(rule["help"]["markdown"] and rule["fullDescription"]["text"] for rule in rules.values()))
        self.assertTrue(run["results"])
        for result in run["results"]:
            self.assertIn(result["ruleId"], rules)
            place = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
            self.assertTrue((ROOT / place).is_file(), place)

    def test_faulty_records_and_their_mends(self):
        with tempfile.TemporaryDirectory() as folder:
            events = pathlib.Path(folder)
            (events / "2022").mkdir()
            (events / "timeline.yaml").write_text("title: T\nkinds: {rule: {name: Rule}}\n", "utf-8")
            (events / "2022/talks.yaml").write_text(HOSTILE, "utf-8")
            (events / "2022/other-talks.yaml").write_text(OTHER, "utf-8")
            (events / "2022/unparsable.yaml").write_text("title: [\n", "utf-8")
            run = self.valid(sarif(folder))
            codes = {result["ruleId"] for result in run["results"]}
            self.assertLessEqual({"invalid-date", "unknown-actor", "invalid-value", "invalid-yaml", "duplicate-link"}, codes)
            self.assertTrue(any("fixes" in result for result in run["results"]))

    def test_the_schema_can_refuse(self):
        log = sarif(ROOT / "events")
        log["runs"][0]["results"] = [dict(log["runs"][0]["results"][0], level="fatal")]
        self.assertRaises(jsonschema.ValidationError, self.valid, log)


if __name__ == "__main__":
    unittest.main()
