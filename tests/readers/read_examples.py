"""The records that CONTRIBUTING.md and README.md show are accepted by `throughline check` in this collection."""

import re
import shutil
import tempfile
import unittest
from pathlib import Path

from collection import EVENTS, ROOT, throughline

BLOCK = re.compile(r"^```yaml\n# (events/\d{4}/[a-z0-9-]+\.yaml)\n(.*?)^```$", re.M | re.S)


class Examples(unittest.TestCase):
    def test_every_shown_record_is_accepted(self):
        shown = [
            (name, path, text)
            for name in ("CONTRIBUTING.md", "README.md")
            for path, text in BLOCK.findall((ROOT / name).read_text(encoding="utf-8"))
        ]
        self.assertTrue(shown, "no example is shown")
        for name, path, text in shown:
            with self.subTest(f"{name}: {path}"), tempfile.TemporaryDirectory() as folder:
                shutil.copytree(EVENTS, Path(folder, "events"))
                record = Path(folder, path)
                self.assertFalse(record.exists(), "the example has the name of a real record")
                record.parent.mkdir(exist_ok=True)
                record.write_text(text, encoding="utf-8")
                throughline("check", cwd=folder)


if __name__ == "__main__":
    unittest.main()
