"""The records that the documents show are accepted by `throughline check` in this collection."""

import json
import re
import shutil
import tempfile
import unittest
from pathlib import Path

from collection import EVENTS, ROOT, throughline

ALLOWANCES = re.compile(r"^allow:\n(?:[ #-].*\n|\n)*", re.M)
BLOCK = re.compile(r"^```yaml\n# (events/\d{4}/[a-z0-9-]+\.yaml)\n(.*?)^```$", re.M | re.S)


class Examples(unittest.TestCase):
    def test_every_shown_record_is_accepted(self):
        shown = [
            (page.name, path, text)
            for page in sorted([ROOT / "README.md", *(ROOT / "docs").glob("*.md")])
            for path, text in BLOCK.findall(page.read_text(encoding="utf-8"))
        ]
        self.assertTrue(shown, "no example is shown")
        for name, path, text in shown:
            with self.subTest(f"{name}: {path}"), tempfile.TemporaryDirectory() as folder:
                shutil.copytree(EVENTS, Path(folder, "events"))
                # A shown record is new, or a real one made shorter that takes its place.
                Path(folder, path).parent.mkdir(exist_ok=True)
                Path(folder, path).write_text(text, encoding="utf-8")
                throughline("check", cwd=folder)

    def test_the_shown_allowance_is_accepted(self):
        text = (ROOT / "docs" / "your-own-collection.md").read_text(encoding="utf-8")
        shown = re.search(r"^```yaml\n(allow:\n.*?)^```$", text, re.M | re.S)[1]
        with tempfile.TemporaryDirectory() as folder:
            shutil.copytree(EVENTS, Path(folder, "events"))
            settings = Path(folder, "events", "timeline.yaml")
            kept = ALLOWANCES.sub("", settings.read_text(encoding="utf-8"))
            settings.write_text(f"{kept}\n{shown}", encoding="utf-8")
            report = json.loads(throughline("check", "--format", "json", cwd=folder))
        accepted = [one for one in report if one["code"] in ("single-source", "unused-allowance")]
        self.assertNotIn("mexico-return-flight-november-2022", " ".join(one["file"] for one in accepted if one["code"] == "single-source"))
        self.assertNotIn("unused-allowance", [one["code"] for one in accepted])


if __name__ == "__main__":
    unittest.main()
