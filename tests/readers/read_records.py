"""jsonschema holds every record against `throughline schema`, and the published JSON against its own schema."""

import json
import re
import unittest

import yaml
from jsonschema.validators import validator_for

from collection import DATA, EVENTS, TIMELINE, throughline


class Records(yaml.SafeLoader):
    """Reads YAML 1.2's plain values: no dates, no `yes` and `no`."""


Records.yaml_implicit_resolvers = {
    letter: [
        (tag, pattern)
        for tag, pattern in resolvers
        if tag not in ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool", "tag:yaml.org,2002:int")
    ]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
for letters, tag, pattern in (
    ("tTfF", "bool", r"^(?:true|True|TRUE|false|False|FALSE)$"),
    ("-+0123456789", "int", r"^[-+]?[0-9]+$"),
):
    Records.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), list(letters))


def schema_of(path):
    return path.stem if path.parent == EVENTS else "event"


class Schemas(unittest.TestCase):
    def test_every_record_fits_its_schema(self):
        paths = sorted(EVENTS.rglob("*.yaml"))
        self.assertTrue(paths)
        validators = {}
        for path in paths:
            name = schema_of(path)
            if name not in validators:
                schema = json.loads(throughline("schema", name))
                validator = validator_for(schema)
                validator.check_schema(schema)
                validators[name] = validator(schema)
            with self.subTest(str(path.relative_to(EVENTS))):
                record = yaml.load(path.read_text(encoding="utf-8"), Records)
                faults = [f"{error.json_path}: {error.message[:200]}" for error in validators[name].iter_errors(record)]
                self.assertEqual(faults, [])

    def test_the_published_json_fits_its_schema(self):
        schema = json.loads((DATA / "timeline.schema.json").read_text(encoding="utf-8"))
        validator = validator_for(schema)
        validator.check_schema(schema)
        faults = [f"{error.json_path}: {error.message[:200]}" for error in validator(schema).iter_errors(TIMELINE)]
        self.assertEqual(faults, [])

    def test_the_schema_refuses_what_the_program_refuses(self):
        schema = json.loads(throughline("schema", "event"))
        validator = validator_for(schema)(schema)
        good = {"title": "Talks begin", "date": "2022-11", "summary": "They met.", "kind": "diplomacy"}
        self.assertEqual(list(validator.iter_errors(good)), [])
        for fault in (
            {"titel": "x"},
            {"title": None},
            {"links": [{"relation": "led-to", "event": "x", "basis": "press"}]},
            {"links": [{"relation": "caused-by", "event": "x"}]},
            {"status": "maybe"},
        ):
            with self.subTest(str(fault)):
                self.assertTrue(list(validator.iter_errors({**good, **fault})))


if __name__ == "__main__":
    unittest.main()
